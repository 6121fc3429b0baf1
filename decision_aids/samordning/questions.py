"""What the aid asks, in the order of the flow: the illness, what lies ahead, the paper, the way."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt.fragor import FORMAGA as FORMAGA_I_LAGET
from decision_aids.gemensamt.fragor import UNDERLAG as UNDERLAG_I_LAGET
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej
from decision_aids.samordning import svar

GROUPS = ("grunden", "framat", "underlaget", "ansokan")

FORSAKRAD = Choice(id="forsakrad", group="grunden", values=svar.Forsakrad)
FORMAGA = i_grupp(FORMAGA_I_LAGET, "grunden")
ORSAK = Choice(id="orsak", group="grunden", values=svar.Orsak)
REHABBEHOV = Choice(id="rehabbehov", group="grunden", values=JaNej)

POTENTIAL = Choice(id="potential", group="framat", values=JaNej)
PROGNOS_START = Choice(id="prognos_start", group="framat", values=JaNej)
"""Has the care said when it can begin? Asked only of a person who is too ill now."""

UNDERLAG = i_grupp(UNDERLAG_I_LAGET, "underlaget")
INTYG_VISAR = Choice(id="intyg_visar", group="underlaget", values=svar.Visar)
INTYG_FRAMAT = Choice(id="intyg_framat", group="underlaget", values=JaNej)

SGI = Choice(id="sgi", group="ansokan", values=svar.Sgi)
VILL_ANSOKA = Choice(id="vill_ansoka", group="ansokan", values=svar.Ansoker)
SAMTYCKE_FK = Choice(id="samtycke_fk", group="ansokan", values=JaNej)

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
