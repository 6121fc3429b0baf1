"""What the aid asks, in the order of the flow. A group is a step; the first is about the situation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from decision_aids.engine.questions import Choice, FreeText, Several
from decision_aids.engine.rows import Row, Rows
from decision_aids.engine.typed_questions import Day, Hours
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import (
    BARN,
    OMSTANDIGHETER,
    SAMTYCKE_VARDEN,
    TRE_MANADER,
    UNDERLAG,
    i_grupp,
)
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, JaNej
from decision_aids.lakarintyg import svar

GROUPS = (
    "laget",
    "vantan",
    "kravet",
    "intyget",
    "aktiviteten",
    "innehall",
    "omfattning",
    "framat",
    "samtal",
    "brevet",
)

FORSTA_DAG = Day(
    id="forsta_dag", group="vantan", examples=(date(2026, 6, 20), date(2026, 11, 15), date(2026, 11, 20))
)
ANSOKAN_DAG = Day(id="ansokan_dag", group="vantan", examples=(date(2026, 6, 1), date(2026, 11, 20)))
VARDKONTAKT = i_grupp(fragor.VARDKONTAKT, "vantan")

UTANFOR = Several(id="utanfor", group="kravet", values=svar.Utanfor)
MANADER = i_grupp(TRE_MANADER, "kravet")
DELTIDSARBETE = Choice(id="deltidsarbete", group="kravet", values=JaNej)
DELTIDSARBETE_TIMMAR = Hours(
    id="deltidsarbete_timmar", group="kravet", lowest=Decimal("0.5"), highest=Decimal("39.5")
)
BARN_UNDER_8 = Choice(id="barn_under_8", group="kravet", values=JaNej, sensitive=True)

TIMMAR_OMFATTNING = Choice(id="aktivitetens_omfattning", group="aktiviteten", values=svar.Omfattning)
TIMMAR = Hours(id="aktivitetens_timmar", group="aktiviteten", lowest=Decimal("0.5"), highest=Decimal("39.5"))
"""Hours a week of a part-time activity; full time is 40 (AF00251)."""

SLAG = Choice(id="slag", group="intyget", values=svar.Slag)
UTFARDARE = Choice(id="utfardare", group="intyget", values=svar.Utfardare)
SIGNERAT = Choice(id="signerat", group="intyget", values=JaNej)
KONTAKT = Several(id="kontakt", group="intyget", values=svar.Kontakt)
HINDER = Choice(id="hinder", group="intyget", values=svar.Hinder)

FUNKTION = Choice(id="funktion", group="innehall", values=svar.Funktion)
FUNKTION_GRAD = Choice(id="funktion_grad", group="innehall", values=JaNej)
BEGRANSNING = Choice(id="begransning", group="innehall", values=svar.Begransning)
BEGRANSNING_GRAD = Choice(id="begransning_grad", group="innehall", values=JaNej)
SAMBAND = Choice(id="samband", group="innehall", values=JaNej)
KOPPLING = Choice(id="koppling", group="innehall", values=svar.Koppling)

MATT = Choice(id="matt", group="omfattning", values=svar.Matt)


def _row(grad: int, fran: tuple[int, int], till: tuple[int, int]) -> Row:
    return Row(date(2026, *fran), date(2026, *till), grad)


RADER = Rows(
    id="rader",
    group="omfattning",
    examples=(
        (),
        (_row(100, (11, 1), (11, 30)),),
        (_row(50, (11, 1), (11, 30)),),
        (_row(50, (11, 3), (11, 20)),),
        (_row(100, (11, 1), (11, 10)), _row(50, (11, 15), (11, 30))),
        (_row(100, (11, 1), (11, 15)), _row(50, (11, 15), (11, 30))),
        (_row(50, (11, 1), (11, 15)), _row(50, (11, 15), (11, 30))),
        (_row(75, (10, 1), (10, 31)),),
        (_row(100, (8, 1), (8, 31)),),
        (_row(100, (6, 1), (6, 30)),),
        (_row(100, (6, 1), (11, 30)),),
        (_row(50, (6, 1), (8, 31)), _row(50, (10, 1), (11, 30))),
    ),
)
SIGNERAT_DAG = Day(
    id="signerat_dag", group="omfattning", examples=(date(2026, 11, 1), date(2026, 11, 5), date(2026, 12, 1))
)
RETROSKAL = Choice(id="skal_bakat", group="omfattning", values=JaNej)

MOTSAGER = Choice(id="motsager", group="omfattning", values=JaNej)

ANPASSNING = Choice(id="anpassning", group="framat", values=svar.Anpassning)
ANPASSNING_SLAG = Several(id="anpassning_slag", group="framat", values=svar.Anpassningsslag)
FORSAMRING = Choice(id="forsamring", group="framat", values=JaNej)
BEHANDLING = Choice(id="behandling", group="framat", values=JaNej)
ANNAN_PROFESSION = Choice(id="annan_profession", group="framat", values=JaNej)
PROGNOS = Choice(id="prognos", group="framat", values=svar.Prognos)
PROGNOSPLAN = Choice(id="prognosplan", group="framat", values=JaNej)
ORDNING = Choice(id="ordning", group="framat", values=svar.Ordning)
NYTT = Choice(id="nytt", group="framat", values=JaNej)

SAMTYCKE = i_grupp(SAMTYCKE_VARDEN, "samtal")
ANDRA_SKAL = i_grupp(OMSTANDIGHETER, "samtal")
BARN_I_HUSHALLET = i_grupp(BARN, "samtal")
EGEN_SYN = FreeText(id="egen_syn", group="samtal")
"""The person's own view, in the reader's words: only in what the reader copies or prints."""

INNEHALL = FreeText(id="aktivitet_innehall", group="brevet")
PLATS = FreeText(id="aktivitet_plats", group="brevet", longest=300)
KONTAKTVAG = FreeText(id="kontaktvag", group="brevet", longest=300)
"""What the letter leads with: content, place and a function to answer. Never a name; only in the letter."""

QUESTIONS = (
    UNDERLAG,
    MANAD,
    AKTIVITET,
    FORSTA_DAG,
    ANSOKAN_DAG,
    VARDKONTAKT,
    UTANFOR,
    MANADER,
    DELTIDSARBETE,
    DELTIDSARBETE_TIMMAR,
    BARN_UNDER_8,
    SLAG,
    UTFARDARE,
    SIGNERAT,
    KONTAKT,
    HINDER,
    TIMMAR_OMFATTNING,
    TIMMAR,
    FUNKTION,
    FUNKTION_GRAD,
    BEGRANSNING,
    BEGRANSNING_GRAD,
    SAMBAND,
    KOPPLING,
    MATT,
    RADER,
    SIGNERAT_DAG,
    RETROSKAL,
    MOTSAGER,
    ANPASSNING,
    ANPASSNING_SLAG,
    FORSAMRING,
    BEHANDLING,
    ANNAN_PROFESSION,
    PROGNOS,
    PROGNOSPLAN,
    ORDNING,
    NYTT,
    ANDRA_SKAL,
    BARN_I_HUSHALLET,
    SAMTYCKE,
    EGEN_SYN,
    INNEHALL,
    PLATS,
    KONTAKTVAG,
)
