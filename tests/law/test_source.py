"""A source holds between its days, both counted in, and says when a person must check it first."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.law.source import Sakerhet, Slag, Source, Status

JUNE_30, JULY_1, DECEMBER_31 = date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31)
JANUARY_1 = date(2027, 1, 1)


def kalla(
    fran: date | None = None,
    till: date | None = None,
    status: Status = Status.GALLANDE,
    sakerhet: Sakerhet = Sakerhet.LAGTEXT,
    kontrollera_mot: str = "",
) -> Source:
    """A source of which only what matters here is said."""
    return Source(
        id="kalla",
        titel="En källa",
        slag=Slag.LAG,
        referens="1 §",
        status=status,
        sakerhet=sakerhet,
        kontrollerad=JULY_1,
        sager="Något.",
        galler_fran=fran,
        galler_till=till,
        kontrollera_mot=kontrollera_mot,
    )


HOLDS = [
    # source, day, holds, comment
    (kalla(), date(2015, 1, 1), True, "without days it holds always"),
    (kalla(JULY_1), JUNE_30, False, "not the day before"),
    (kalla(JULY_1), JULY_1, True, "from the first day"),
    (kalla(JULY_1), date(2099, 12, 31), True, "and on"),
    (kalla(None, DECEMBER_31), date(2015, 1, 1), True, "since nobody knows when"),
    (kalla(None, DECEMBER_31), DECEMBER_31, True, "to the last day"),
    (kalla(None, DECEMBER_31), JANUARY_1, False, "not the day after"),
    (kalla(JULY_1, JULY_1), JULY_1, True, "for a single day"),
    (kalla(JULY_1, status=Status.BESLUTAD), JULY_1, True, "what is decided holds when its day has come"),
    (kalla(JULY_1, status=Status.BESLUTAD), JUNE_30, False, "and not before"),
    (kalla(status=Status.LOKAL), JULY_1, True, "local practice holds where it is"),
    (kalla(status=Status.FORSLAG), JULY_1, False, "a proposal never holds"),
    (kalla(JULY_1, status=Status.FORSLAG), DECEMBER_31, False, "not even after its day"),
    (kalla(status=Status.UPPHAVD), JULY_1, False, "nor does what is repealed"),
]


@pytest.mark.parametrize(("source", "day", "holds", "comment"), HOLDS)
def test_a_source_holds_on_its_days(source: Source, day: date, holds: bool, comment: str) -> None:
    assert source.holds(day) is holds, comment


CHECK = [
    # certainty, where to check, check first, comment
    (Sakerhet.LAGTEXT, "", False, "read in the law"),
    (Sakerhet.OFFICIELL, "", False, "read in full with the authority"),
    (Sakerhet.LAGTEXT, "SFS", True, "read in the law, but expected to have changed since"),
    (Sakerhet.UTDRAG, "SFS", True, "only an excerpt or a proposal"),
    (Sakerhet.SEKUNDAR, "SFS", True, "at second hand"),
    (Sakerhet.EJ_VERIFIERAD, "SFS", True, "not read at all"),
    (Sakerhet.EJ_VERIFIERAD, "", True, "also when nobody has said where"),
]


@pytest.mark.parametrize(("certainty", "where", "first", "comment"), CHECK)
def test_a_source_that_is_not_read_in_full_must_be_checked_first(
    certainty: Sakerhet, where: str, first: bool, comment: str
) -> None:
    assert kalla(sakerhet=certainty, kontrollera_mot=where).check_first is first, comment
