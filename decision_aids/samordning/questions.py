"""What the aid asks, in the order of the flow: who and what, the way, then the paper and the rest."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej
from decision_aids.samordning import svar

GROUPS = ("grunden", "ansokan", "underlaget")

LASARE = i_grupp(fragor.LASARE, "grunden")
FORMAGA = i_grupp(fragor.FORMAGA, "grunden")
ORSAK = i_grupp(fragor.ORSAK, "grunden")
REHABBEHOV = i_grupp(fragor.REHABBEHOV, "grunden")
UNDERLAG = i_grupp(fragor.UNDERLAG, "grunden")

POTENTIAL = i_grupp(fragor.POTENTIAL, "ansokan")
SGI = i_grupp(fragor.SGI, "ansokan")
VILL_ANSOKA = Choice("vill_ansoka", "ansokan", svar.Ansoker)

FORSAKRAD = i_grupp(fragor.FORSAKRAD, "underlaget")
INTYG_VISAR = i_grupp(fragor.INTYG_VISAR, "underlaget")
INTYG_FRAMAT = Choice("intyg_framat", "underlaget", JaNej)
PROGNOS_START = Choice("prognos_start", "underlaget", JaNej)
"""Has the care said when it can begin? Asked only of a person who is too ill now."""
SAMTYCKE_FK = i_grupp(fragor.SAMTYCKE_FK, "underlaget")

QUESTIONS = (
    LASARE,
    FORMAGA,
    ORSAK,
    REHABBEHOV,
    UNDERLAG,
    POTENTIAL,
    SGI,
    VILL_ANSOKA,
    FORSAKRAD,
    INTYG_VISAR,
    INTYG_FRAMAT,
    PROGNOS_START,
    SAMTYCKE_FK,
)
