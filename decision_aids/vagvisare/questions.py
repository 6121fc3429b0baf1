"""What the aid asks, in the order of the flow. A group is a step; only what a rule reads is asked."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import MANAD as SHARED_MANAD
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vagvisare import svar

GROUPS = ("laget", "forsakringen", "framat", "arbetet", "varden", "samtycke", "bistandet", "omstandigheter")

SITUATION = Choice(id="situation", group="laget", values=svar.Situation)
FORMAGA = fragor.FORMAGA
ORSAK = fragor.ORSAK
UNDERLAG = fragor.UNDERLAG
HUR_KOM = Choice(id="hur_kom", group="laget", values=svar.HurKom)

FK_ANSOKAN = Choice(id="fk_ansokan", group="forsakringen", values=svar.Ansokan)
SGI = fragor.SGI
FORSAKRAD = fragor.FORSAKRAD
REHABBEHOV = i_grupp(fragor.REHABBEHOV, "forsakringen")
INTYG_VISAR = i_grupp(fragor.INTYG_VISAR, "framat")
ALDER = i_grupp(fragor.ALDER, "framat")
NEDSATTNING = Choice(id="nedsattning", group="framat", values=svar.Nedsattning)
VARAKTIGHET = Choice(id="varaktighet", group="framat", values=svar.Varaktighet)
POTENTIAL = fragor.POTENTIAL

AF_LAGE = Choice(id="af_lage", group="arbetet", values=svar.AfLage)
ANDRAT = Choice(id="andrat", group="arbetet", values=svar.Andrat)
HELTIDSSJUK = Choice(id="heltidssjuk", group="arbetet", values=JaNej)
"""Away full time from a programme because of illness for more than 30 days in a row?"""

VARDKONTAKT = fragor.VARDKONTAKT
BEHOV_BADA = Choice(id="behov_bada", group="varden", values=JaNej)
"""Does the person need insatser from both socialtjänst and hälso- och sjukvård? (SoL 10 kap. 8 §)"""
PSYKISK = Choice(id="psykisk", group="varden", values=JaNej, sensitive=True)
IPS_FINNS = Choice(id="ips_finns", group="varden", values=JaNej, sensitive=True)
"""Sensitive because it is asked only after a yes to the question before."""

SAMTYCKE_VARDEN = fragor.SAMTYCKE_VARDEN
SAMTYCKE_FK = fragor.SAMTYCKE_FK

TRE_MANADER = i_grupp(fragor.TRE_MANADER, "bistandet")
MANAD = i_grupp(SHARED_MANAD, "bistandet")
UNDANTAG = Choice(id="undantag", group="bistandet", values=svar.Undantag)

OMSTANDIGHETER = fragor.OMSTANDIGHETER
BARN = fragor.BARN
STOD = Choice(id="stod", group="omstandigheter", values=svar.Stod, sensitive=True)

QUESTIONS = (
    SITUATION,
    FORMAGA,
    ORSAK,
    UNDERLAG,
    HUR_KOM,
    FK_ANSOKAN,
    SGI,
    FORSAKRAD,
    REHABBEHOV,
    INTYG_VISAR,
    ALDER,
    NEDSATTNING,
    VARAKTIGHET,
    POTENTIAL,
    AF_LAGE,
    ANDRAT,
    HELTIDSSJUK,
    VARDKONTAKT,
    BEHOV_BADA,
    PSYKISK,
    IPS_FINNS,
    SAMTYCKE_VARDEN,
    SAMTYCKE_FK,
    TRE_MANADER,
    MANAD,
    UNDANTAG,
    OMSTANDIGHETER,
    BARN,
    STOD,
)
