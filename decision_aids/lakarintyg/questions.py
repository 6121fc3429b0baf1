"""What the aid asks, in the order of the flow. A group is a step; the first is about the situation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from decision_aids.engine.questions import Choice, FreeText, Several
from decision_aids.engine.rows import Row, Rows
from decision_aids.engine.typed_questions import Day, Hours
from decision_aids.gemensamt.fragor import UNDERLAG
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, JaNej
from decision_aids.lakarintyg import svar

GROUPS = ("laget", "vantan", "intyget", "aktiviteten", "innehall", "omfattning", "framat", "samtal")

FORSTA_DAG = Day(
    id="forsta_dag", group="vantan", examples=(date(2026, 6, 20), date(2026, 11, 15), date(2026, 11, 20))
)
VARDKONTAKT = Choice(id="vardkontakt", group="vantan", values=JaNej)

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

ANPASSNING = Choice(id="anpassning", group="framat", values=svar.Anpassning)
PROGNOS = Choice(id="prognos", group="framat", values=svar.Prognos)
PROGNOSPLAN = Choice(id="prognosplan", group="framat", values=JaNej)
ORDNING = Choice(id="ordning", group="framat", values=svar.Ordning)
NYTT = Choice(id="nytt", group="framat", values=JaNej)

EGEN_SYN = FreeText(id="egen_syn", group="samtal")
"""The person's own view, in the reader's words: only in what the reader copies or prints."""

QUESTIONS = (
    UNDERLAG,
    MANAD,
    AKTIVITET,
    FORSTA_DAG,
    VARDKONTAKT,
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
    ANPASSNING,
    PROGNOS,
    PROGNOSPLAN,
    ORDNING,
    NYTT,
    EGEN_SYN,
)
