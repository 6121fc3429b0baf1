"""What the aid asks, in the order of the flow. A group is a step; only what a rule reads is asked."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import MANAD as SHARED_MANAD
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vagvisare import svar

GROUPS = ("laget", "forsakringen", "framat", "arbetet", "varden", "samtycke", "bistandet", "omstandigheter")

LASARE = fragor.LASARE
SITUATION = Choice("situation", "laget", svar.Situation)
FORMAGA = fragor.FORMAGA
ORSAK = fragor.ORSAK
UNDERLAG = fragor.UNDERLAG
HUR_KOM = Choice("hur_kom", "omstandigheter", svar.HurKom)

FK_ANSOKAN = Choice("fk_ansokan", "forsakringen", svar.Ansokan)
SGI = fragor.SGI
FORSAKRAD = i_grupp(fragor.FORSAKRAD, "samtycke")
REHABBEHOV = i_grupp(fragor.REHABBEHOV, "forsakringen")
INTYG_VISAR = i_grupp(fragor.INTYG_VISAR, "framat")
ALDER = i_grupp(fragor.ALDER, "framat")
NEDSATTNING = Choice("nedsattning", "framat", svar.Nedsattning)
VARAKTIGHET = Choice("varaktighet", "framat", svar.Varaktighet)
POTENTIAL = fragor.POTENTIAL

AF_LAGE = Choice("af_lage", "arbetet", svar.AfLage)
VILL_AF = Choice("vill_af", "arbetet", JaNej)
"""Does the person want contact with AF? Not wanting is a question, not an answer about bistånd."""
ANDRAT = Choice("andrat", "arbetet", svar.Andrat)
HELTIDSSJUK = Choice("heltidssjuk", "arbetet", JaNej)
"""Away full time from a programme because of illness for more than 30 days in a row?"""

VARDKONTAKT = fragor.VARDKONTAKT
BEHOV_BADA = fragor.BEHOV_BADA
PSYKISK = Choice("psykisk", "varden", JaNej, sensitive=True)
IPS_FINNS = Choice("ips_finns", "varden", JaNej, sensitive=True)
"""Sensitive because it is asked only after a yes to the question before."""

SAMTYCKE_VARDEN = fragor.SAMTYCKE_VARDEN
SAMTYCKE_FK = fragor.SAMTYCKE_FK
VILL_ANSOKA = Choice("vill_ansoka", "samtycke", svar.Ansoker)
"""Asked when nothing else speaks against samordning: nobody applies for one who says no."""

MANAD = i_grupp(SHARED_MANAD, "bistandet")
UTANFOR = i_grupp(fragor.UTANFOR, "bistandet")
FORMAN_OMFATTNING = i_grupp(fragor.FORMAN_OMFATTNING, "bistandet")
TRE_MANADER = i_grupp(fragor.TRE_MANADER, "bistandet")

OMSTANDIGHETER = fragor.OMSTANDIGHETER
BARN = fragor.BARN
STOD = Choice("stod", "omstandigheter", svar.Stod, sensitive=True)

QUESTIONS = (
    LASARE,
    SITUATION,
    FORMAGA,
    ORSAK,
    UNDERLAG,
    FK_ANSOKAN,
    SGI,
    REHABBEHOV,
    INTYG_VISAR,
    ALDER,
    NEDSATTNING,
    VARAKTIGHET,
    POTENTIAL,
    AF_LAGE,
    VILL_AF,
    ANDRAT,
    HELTIDSSJUK,
    VARDKONTAKT,
    BEHOV_BADA,
    PSYKISK,
    IPS_FINNS,
    SAMTYCKE_VARDEN,
    SAMTYCKE_FK,
    FORSAKRAD,
    VILL_ANSOKA,
    MANAD,
    UTANFOR,
    FORMAN_OMFATTNING,
    TRE_MANADER,
    HUR_KOM,
    OMSTANDIGHETER,
    BARN,
    STOD,
)
