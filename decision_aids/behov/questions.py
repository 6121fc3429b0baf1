"""What the aid asks: the way to work, what hinders, and what the two have agreed on."""

from __future__ import annotations

from decision_aids.behov.svar import Stodet
from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej

GROUPS = ("arbetet", "hinder", "tillsammans")

STODET = Choice("stodet", "arbetet", Stodet)
FORMAGA = i_grupp(fragor.FORMAGA, "arbetet")
BEHOV_BADA = i_grupp(fragor.BEHOV_BADA, "arbetet")

REHAB_PSYKISK = Choice("rehab_psykisk", "hinder", JaNej, sensitive=True)
REHAB_FYSISK = Choice("rehab_fysisk", "hinder", JaNej, sensitive=True)
OMSTANDIGHETER = i_grupp(fragor.OMSTANDIGHETER, "hinder")

OVERENS = Choice("overens", "tillsammans", JaNej)
"""Have the person and the caseworker agreed on what the person needs?"""
VARDKONTAKT = i_grupp(fragor.VARDKONTAKT, "tillsammans")
UNDERLAG = i_grupp(fragor.UNDERLAG, "tillsammans")

QUESTIONS = (
    STODET,
    FORMAGA,
    BEHOV_BADA,
    REHAB_PSYKISK,
    REHAB_FYSISK,
    OMSTANDIGHETER,
    OVERENS,
    VARDKONTAKT,
    UNDERLAG,
)
