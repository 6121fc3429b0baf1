"""What the aid answers: how the whole routine stands, and each of its points."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.lokal_rutin.villkor import ALLT_BESTAMT, BESTAMT, HELA_LAGEN, LAGEN


class Fri(StrEnum):
    """How a point stands where the law leaves the choice free."""

    KLART = "klart"
    LUCKA = "lucka"
    OKLART = "oklart"


class Bunden(StrEnum):
    """The same, where something can be against the law."""

    KLART = "klart"
    STRIDER = "strider"
    LUCKA = "lucka"
    OKLART = "oklart"


PLATS = {
    "tranas": ("tranas", "ratt-stod-ratt-forsorjning"),
    "jonkoping": ("jonkoping-modell",),
    "arena": ("arena-jonkoping",),
    "gavle": ("gavle-rutin",),
    "delta": ("delta-goteborg",),
}


def _decide(law: Criterion | None, decided: Criterion, statuses: type[StrEnum], weigh: Weigh) -> StrEnum:
    """What is against the law goes before what is left open, and that before what is unclear.

    What is against the law stays so whatever else is decided: then the rest is not read.
    """
    lawful = Verdict.UPPFYLLT if law is None else weigh(law)
    if lawful is Verdict.INTE_UPPFYLLT:
        return statuses("strider")
    if weigh(decided) is Verdict.INTE_UPPFYLLT:
        return statuses("lucka")
    return statuses("oklart" if Verdict.OKLART in {lawful, weigh(decided)} else "klart")


def _point(point: str, places: tuple[str, ...], free: tuple[str, ...], bound: tuple[str, ...]) -> Outcome:
    """A point of the routine; `free` and `bound` are what the law leaves free, and what not, rests on."""
    law = LAGEN.get(point)
    statuses = Bunden if law else Fri
    return Outcome(
        id=point,
        statuses=statuses,
        decide=lambda weigh: _decide(law, BESTAMT[point], statuses, weigh),
        sources=(*dict.fromkeys((*bound, *free)), "egen-bedomning"),
        local=tuple(Part(place, PLATS[place]) for place in places),
        facets=(Part("fritt", free), Part("inte_fritt", bound)),
    )


SAMVERKAN = ("sol-7-3", "hsl-7-9")


def rutinen(weigh: Weigh) -> Bunden:
    """How the whole routine stands."""
    return Bunden(_decide(HELA_LAGEN, ALLT_BESTAMT, Bunden, weigh).value)


RUTINEN = Outcome(
    "rutinen",
    Bunden,
    rutinen,
    (*SAMVERKAN, "region-dalarna-2026", "egen-bedomning"),
)
PUNKTERNA = (
    _point("ingangen", ("jonkoping", "gavle", "delta"), SAMVERKAN, ("osl-25-1", "psl-6-12")),
    _point("forsta", ("jonkoping", "gavle", "tranas"), SAMVERKAN, ("fl-23", "fl-8")),
    _point(
        "samtycket",
        ("jonkoping", "arena", "gavle", "delta"),
        ("samtycke-praktik",),
        ("osl-12-2", "osl-10-27"),
    ),
    _point(
        "intyget",
        ("jonkoping", "gavle", "delta", "tranas"),
        ("pl-10-3",),
        ("lakarintyg-huvudregel", "psl-6-9"),
    ),
    _point("oanmalda", ("jonkoping",), SAMVERKAN, ("pl-10-3",)),
    _point("motet", ("tranas", "arena", "delta"), SAMVERKAN, ("osl-8-1", "sol-10-8")),
    _point("uppfoljningen", ("gavle", "delta"), SAMVERKAN, ("sol-2-1",)),
    _point("oenigheten", ("tranas", "jonkoping"), SAMVERKAN, ("fl-23",)),
    _point("bemanningen", ("jonkoping", "delta"), SAMVERKAN, ("finsam-7",)),
)
OUTCOMES = (RUTINEN, *PUNKTERNA)
