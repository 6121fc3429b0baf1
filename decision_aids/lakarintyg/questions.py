"""What the aid asks, in the order of the flow. A group is a step; the first is about the situation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

from decision_aids.engine.marks import Marks
from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.questions import Ask, Choice
from decision_aids.engine.rows import OPEN_END, Row, Rows
from decision_aids.engine.values import Several, Text
from decision_aids.gemensamt import formaga_krav, fragor
from decision_aids.gemensamt.fragor import (
    BARN,
    OMSTANDIGHETER,
    SAMTYCKE_VARDEN,
    TRE_MANADER,
    UNDERLAG,
    i_grupp,
)
from decision_aids.gemensamt.krav_forslag import krav_i_forslaget
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, JaNej
from decision_aids.lakarintyg import svar

GROUPS = (
    "laget",
    "karnan",
    "papperet",
    "kravet",
    "innehall",
    "aktiviteten",
    "dagarna",
    "framat",
    "prognosen",
    "formaga",
    "kraven",
    "samtal",
    "brevet",
)

PART_TIME = Hours(lowest=Decimal("0.5"), highest=Decimal("39.5"))
"""Hours a week of what is part-time; full time is 40 (AF00251)."""

FORSTA_DAG = Ask("forsta_dag", "karnan", Day((date(2026, 6, 20), date(2026, 11, 15), date(2026, 11, 20))))
ANSOKAN_DAG = Ask("ansokan_dag", "karnan", Day((date(2026, 6, 1), date(2026, 11, 20))))
VARDKONTAKT = i_grupp(fragor.VARDKONTAKT, "karnan")

UTANFOR = fragor.UTANFOR
FORMAN_OMFATTNING = fragor.FORMAN_OMFATTNING
MANADER = i_grupp(TRE_MANADER, "kravet")
DELTIDSARBETE = Choice("deltidsarbete", "aktiviteten", JaNej)
DELTIDSARBETE_TIMMAR = Ask("deltidsarbete_timmar", "aktiviteten", PART_TIME)
BARN_UNDER_8 = Choice("barn_under_8", "aktiviteten", JaNej, sensitive=True)

TIMMAR_OMFATTNING = Choice("aktivitetens_omfattning", "aktiviteten", svar.Omfattning)
TIMMAR = Ask("aktivitetens_timmar", "aktiviteten", PART_TIME)

SLAG = Choice("slag", "laget", svar.Slag)
UTFARDARE = Choice("utfardare", "papperet", svar.Utfardare)
SIGNERAT = Choice("signerat", "papperet", JaNej)
KONTAKT = Ask("kontakt", "innehall", Several(svar.Kontakt, alone=(svar.Kontakt.FRAMGAR_INTE,)))
HINDER = Choice("hinder", "karnan", svar.Hinder)

FUNKTION = Choice("funktion", "karnan", svar.Funktion)
FUNKTION_GRAD = Choice("funktion_grad", "innehall", JaNej)
BEGRANSNING = Choice("begransning", "karnan", svar.Begransning)
BEGRANSNING_GRAD = Choice("begransning_grad", "innehall", JaNej)
SAMBAND = Choice("samband", "papperet", JaNej)
KOPPLING = Choice("koppling", "papperet", svar.Koppling)

MATT = Choice("matt", "innehall", svar.Matt)


def _row(grad: int, fran: tuple[int, int], till: tuple[int, int] | None) -> Row:
    return Row(date(2026, *fran), date(2026, *till) if till else OPEN_END, grad)


RADER = Ask(
    "rader",
    "karnan",
    Rows(
        examples=(
            (),
            (_row(100, (11, 1), (11, 30)),),
            (_row(50, (11, 1), (11, 30)),),
            (_row(50, (11, 3), (11, 20)),),
            (_row(100, (11, 1), None),),
            (_row(100, (11, 1), (11, 30)), _row(50, (11, 1), (11, 30))),
            (_row(100, (11, 1), (11, 10)), _row(50, (11, 15), (11, 30))),
            (_row(100, (11, 1), (11, 13)), _row(50, (11, 16), (11, 30))),
            (_row(100, (11, 1), (11, 15)), _row(50, (11, 15), (11, 30))),
            (_row(50, (11, 1), (11, 15)), _row(50, (11, 15), (11, 30))),
            (_row(75, (10, 1), (10, 31)),),
            (_row(100, (8, 1), (8, 31)),),
            (_row(100, (6, 1), (6, 30)),),
            (_row(100, (6, 1), (11, 30)),),
            (_row(50, (6, 1), (8, 31)), _row(50, (10, 1), (11, 30))),
        )
    ),
)
AKTIVITETENS_DAGAR = Ask(
    "aktivitetens_dagar",
    "dagarna",
    Several(
        svar.Veckodag,
        examples=(frozenset(svar.VECKAN[:5]), frozenset(svar.VECKAN), frozenset(svar.VECKAN[:2])),
    ),
)
"""On which days of the week the activity is. Asked only when it matters what the rows say of one of them."""
FLER_INTYG = Choice("fler_intyg", "dagarna", svar.Antal)
SIGNERAT_DAG = Ask("signerat_dag", "dagarna", Day((date(2026, 11, 1), date(2026, 11, 5), date(2026, 11, 20))))
RETROSKAL = Choice("skal_bakat", "dagarna", JaNej)

MOTSAGER = Choice("motsager", "papperet", JaNej)

ANPASSNING = Choice("anpassning", "framat", svar.Anpassning)
ANPASSNING_SLAG = Ask("anpassning_slag", "framat", Several(svar.Anpassningsslag))
FORSAMRING = Choice("forsamring", "framat", JaNej)
BEHANDLING = Choice("behandling", "framat", JaNej)
ANNAN_PROFESSION = Choice("annan_profession", "framat", JaNej)
PROGNOS = Choice("prognos", "prognosen", svar.Prognos)
PROGNOSPLAN = Choice("prognosplan", "prognosen", JaNej)
ORDNING = Choice("ordning", "prognosen", svar.Ordning)
NYTT = Choice("nytt", "prognosen", JaNej)

JAMFOR = Ask(
    "jamfor",
    "formaga",
    Several(formaga_krav.Slag, examples=(frozenset({formaga_krav.Slag.LAGER}),)),
)
FORMAGA = Ask(
    "formaga",
    "formaga",
    Marks(formaga_krav.Kategori, formaga_krav.Sagt, unmarked=formaga_krav.Sagt.NAMNS_INTE),
)
KRAV = {
    slag: Ask(
        f"krav_{slag.value.replace('-', '_')}",
        "kraven",
        Marks(
            formaga_krav.Kategori,
            formaga_krav.Kraver,
            unmarked=formaga_krav.Kraver.FORSLAG,
            proposed=partial(krav_i_forslaget, slag),
            near=(FORMAGA.id, frozenset(one.value for one in formaga_krav.NEDSATT)),
        ),
    )
    for slag in formaga_krav.Slag
}
"""What the reader puts in place of what is proposed for a kind of activity: from the result."""

SAMTYCKE = i_grupp(SAMTYCKE_VARDEN, "samtal")
ANDRA_SKAL = i_grupp(OMSTANDIGHETER, "samtal")
BARN_I_HUSHALLET = i_grupp(BARN, "samtal")
EGEN_SYN = Ask("egen_syn", "samtal", Text())
"""The person's own view, in the reader's words: only in what the reader copies or prints."""

INNEHALL = Ask("aktivitet_innehall", "brevet", Text())
PLATS = Ask("aktivitet_plats", "brevet", Text(longest=300))
KONTAKTVAG = Ask("kontaktvag", "brevet", Text(longest=300, contact=True))
"""What the letter leads with: content, place and a function to answer. Never a name; only in the letter."""

QUESTIONS = (
    UNDERLAG,
    SLAG,
    MANAD,
    AKTIVITET,
    FORSTA_DAG,
    ANSOKAN_DAG,
    VARDKONTAKT,
    HINDER,
    FUNKTION,
    BEGRANSNING,
    RADER,
    UTFARDARE,
    SIGNERAT,
    MOTSAGER,
    SAMBAND,
    KOPPLING,
    UTANFOR,
    FORMAN_OMFATTNING,
    MANADER,
    KONTAKT,
    MATT,
    FUNKTION_GRAD,
    BEGRANSNING_GRAD,
    TIMMAR_OMFATTNING,
    TIMMAR,
    DELTIDSARBETE,
    DELTIDSARBETE_TIMMAR,
    BARN_UNDER_8,
    AKTIVITETENS_DAGAR,
    FLER_INTYG,
    SIGNERAT_DAG,
    RETROSKAL,
    ANPASSNING,
    ANPASSNING_SLAG,
    FORSAMRING,
    BEHANDLING,
    ANNAN_PROFESSION,
    PROGNOS,
    PROGNOSPLAN,
    ORDNING,
    NYTT,
    JAMFOR,
    FORMAGA,
    *KRAV.values(),
    ANDRA_SKAL,
    BARN_I_HUSHALLET,
    SAMTYCKE,
    EGEN_SYN,
    INNEHALL,
    PLATS,
    KONTAKTVAG,
)

ANEW = (RADER, FLER_INTYG, SIGNERAT_DAG, RETROSKAL, ORDNING, NYTT)
"""What is asked anew when a month is followed up: what is read off one paper and is wrong of the next one.

An extension is another paper with other rows, another signature and its own reason to begin before that; it
is no longer the first, and whether it says anything new is the question to put. Kept, such an answer would
be last month's paper read as this month's, and nobody would see it. What the paper says of illness,
difficulty and adaptation is mostly the same in an extension: it is kept, and changed where it is not. When
the same paper still runs, last time's answers stand beside the questions, and to write them again is to
have looked.
"""
