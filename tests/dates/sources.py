"""A register of three sources for the tests: one to come, one with an end, one proposed."""

from datetime import date

from decision_aids.law.source import Sakerhet, Slag, Source, Status


def source(
    name: str, status: Status = Status.GALLANDE, fran: date | None = None, till: date | None = None
) -> Source:
    return Source(
        id=name,
        titel=name,
        slag=Slag.LAG,
        referens=f"{name} §",
        status=status,
        sakerhet=Sakerhet.LAGTEXT,
        kontrollerad=date(2026, 11, 22),
        sager="Något.",
        galler_fran=fran,
        galler_till=till,
    )


SOURCES = {
    one.id: one
    for one in (
        source("ny", Status.BESLUTAD, fran=date(2027, 1, 1)),
        source("norm", fran=date(2026, 1, 1), till=date(2026, 12, 31)),
        source("tanke", Status.FORSLAG, fran=date(2026, 7, 1)),
        source("gammal", Status.UPPHAVD, till=date(2025, 6, 30)),
        source("borta", Status.UPPHAVD),
        source("lag"),
        source("vana", Status.LOKAL),
    )
}

BEFORE = date(2026, 12, 31)
AFTER = date(2027, 1, 1)
