"""What the aid asks, in the order of the flow: the illness, what lies ahead, the paper, the way."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej
from decision_aids.samordning import svar

GROUPS = ("grunden", "framat", "underlaget", "ansokan")

FORSAKRAD = i_grupp(fragor.FORSAKRAD, "grunden")
FORMAGA = i_grupp(fragor.FORMAGA, "grunden")
ORSAK = i_grupp(fragor.ORSAK, "grunden")
REHABBEHOV = i_grupp(fragor.REHABBEHOV, "grunden")

POTENTIAL = i_grupp(fragor.POTENTIAL, "framat")
PROGNOS_START = Choice("prognos_start", "framat", JaNej)
"""Has the care said when it can begin? Asked only of a person who is too ill now."""

UNDERLAG = i_grupp(fragor.UNDERLAG, "underlaget")
INTYG_VISAR = i_grupp(fragor.INTYG_VISAR, "underlaget")
INTYG_FRAMAT = Choice("intyg_framat", "underlaget", JaNej)

SGI = i_grupp(fragor.SGI, "ansokan")
VILL_ANSOKA = Choice("vill_ansoka", "ansokan", svar.Ansoker)
SAMTYCKE_FK = i_grupp(fragor.SAMTYCKE_FK, "ansokan")

QUESTIONS = (
    FORSAKRAD,
    FORMAGA,
    ORSAK,
    REHABBEHOV,
    POTENTIAL,
    PROGNOS_START,
    UNDERLAG,
    INTYG_VISAR,
    INTYG_FRAMAT,
    SGI,
    VILL_ANSOKA,
    SAMTYCKE_FK,
)
