"""Where a way can stand in a case: first, beside, closed, unclear, or of no concern."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion
from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict

PRIMAR, PARALLELL, UTESLUTEN, OKLART, EJ = "primar", "parallell", "utesluten", "oklart", "ej_aktuellt"
KOMPLETTERA, FORBERED = "komplettera", "forbered"
INTYG_SAKNAS, INTYG_OTYDLIGT, MEDGIVANDE_SAKNAS = "intyg_saknas", "intyg_otydligt", "medgivande_saknas"
SAKNAS = (KOMPLETTERA, INTYG_SAKNAS, INTYG_OTYDLIGT, MEDGIVANDE_SAKNAS)
"""What a way waits for that can be had; three of them say what it is."""
AVSLUTAS, PAGAR, INBJUDAN = "avslutas", "pagar", "inbjudan"
SOKT = "sokt"
"""FK has the application already: nobody applies again, and FK is whose move it is."""
VILL_INTE, FATT_NEJ = "vill_inte", "fatt_nej"
INGEN_ANSOKAN = (VILL_INTE, FATT_NEJ)
"""No application now: the person says no to one and is asked why, or FK has and is asked for the grounds."""
OKAND_ANSOKAN = "okand_ansokan"
"""The person waits for FK, and nobody knows for what: that is asked first."""
ERBJUD = "erbjud"
"""Open, but nobody has begun it: the person is asked."""
SAGER_EMOT = "sager_emot"
"""There is a certificate, and it says the opposite of what the person tells: asked about, not added to."""
ORDER = (
    (PRIMAR, AVSLUTAS),
    (PARALLELL, PAGAR, SOKT, INBJUDAN, ERBJUD, SAGER_EMOT),
    (OKLART, *SAKNAS, *INGEN_ANSOKAN, OKAND_ANSOKAN),
    (FORBERED,),
    (UTESLUTEN,),
)
"""The groups of the result, by what the reader does: now, meanwhile, find out or see to, prepare, leave.

What does not concern the case is folded last.
"""

LEADS = (
    ("vald_skydd", PRIMAR),
    ("af_program", AVSLUTAS),
    ("pension", PRIMAR),
    ("samordning_fk", OKAND_ANSOKAN),
    ("sgi_fragan", PRIMAR),
    ("konsultation", PRIMAR),
    ("lakarintyg_behovs", PRIMAR),
    ("lakarintyg_behovs", PARALLELL),
    ("lakarintyg_behovs", SAGER_EMOT),
    ("samordning_fk", SOKT),
    *(("samordning_fk", one) for one in (*SAKNAS, *INGEN_ANSOKAN)),
    *((way, PAGAR) for way in ("sjukpenning", "sjukersattning", "aktivitetsersattning")),
    *((way, SOKT) for way in ("sjukpenning", "sjukersattning", "aktivitetsersattning")),
    *((way, PARALLELL) for way in ("sjukpenning", "sjukersattning", "aktivitetsersattning", "samordning_fk")),
    ("af_rehabilitering", ERBJUD),
    ("af_rehabilitering", PARALLELL),
    ("af_planering", PARALLELL),
    ("konsultation", OKLART),
)
"""What the answer names before the rest: safety, whom to ask, and the certificate that other ways wait for.

What is to be completed is named when no way is first, and so is the way on that goes beside the bistånd.
"""

PARTS = tuple(Part(one) for one in ("gor", "du", "personen", "dokument", "samtycke", "nar", "annars"))
"""What an open way says: what they do, you do, the person does, paper, consent, by when, and if it fails."""

WITH_PARTS = (PRIMAR, AVSLUTAS, SOKT, PARALLELL, PAGAR, INBJUDAN, ERBJUD, SAGER_EMOT)
"""What happens now, first or beside, says who does what and by when."""

PLACES = {"tranas": "tranas", "jonkoping": "jonkoping-kpf", "gavle": "gavle-rutin", "delta": "delta-goteborg"}
"""The local models, and the source of each."""

type First = Callable[[Weigh], bool]


def _positions(name: str, *positions: str) -> type[StrEnum]:
    return cast("type[StrEnum]", StrEnum(name, {one.upper(): one for one in positions}))


Alla = _positions("Alla", PRIMAR, PARALLELL, UTESLUTEN, OKLART, EJ)
"""Every position."""
Alltid = _positions("Alltid", PRIMAR, PARALLELL, OKLART)
"""Always open: only first or beside."""
Provas = _positions("Provas", PRIMAR, PARALLELL, UTESLUTEN, OKLART)
"""Concerns every case, and is open or closed."""
Program = _positions("Program", PRIMAR, AVSLUTAS, OKLART, EJ)
"""First while the programme lasts, and when it comes to an end."""
KanOrdnas = _positions("KanOrdnas", PARALLELL, KOMPLETTERA, UTESLUTEN, OKLART, EJ)
"""Beside when open; what is missing can be seen to."""
KanFinnas = _positions("KanFinnas", PARALLELL, KOMPLETTERA, OKLART, EJ)
"""Beside when it is to be had where the person lives."""
KanForberedas = _positions("KanForberedas", PARALLELL, FORBERED, UTESLUTEN, OKLART, EJ)
"""Beside when open, and something to prepare until it can be."""
ForstEllerStangd = _positions("ForstEllerStangd", PRIMAR, UTESLUTEN, OKLART, EJ)
"""First when open."""
BredvidEllerStangd = _positions("BredvidEllerStangd", PARALLELL, UTESLUTEN, OKLART, EJ)
"""Beside when open."""
AldrigStangd = _positions("AldrigStangd", PRIMAR, PARALLELL, OKLART, EJ)
"""Open whenever it concerns the case."""
Bredvid = _positions("Bredvid", PARALLELL, OKLART, EJ)
"""Beside whenever it concerns the case."""


class Sjukpenning(StrEnum):
    """Every position, and that the person already has it, or that FK weighs what speaks against it."""

    PRIMAR = PRIMAR
    PARALLELL = PARALLELL
    SOKT = SOKT
    PAGAR = PAGAR
    UTESLUTEN = UTESLUTEN
    OKLART = OKLART
    EJ_AKTUELLT = EJ


class Ersattning(StrEnum):
    """Of sjukersättning or aktivitetsersättning: open or closed, and that the person already has it, or that
    FK weighs what speaks against it.
    """

    PRIMAR = PRIMAR
    PARALLELL = PARALLELL
    SOKT = SOKT
    PAGAR = PAGAR
    UTESLUTEN = UTESLUTEN
    OKLART = OKLART


class Samordning(StrEnum):
    """Applied for, open, closed, or something to see to or wait for first: what is missing has a name."""

    SOKT = SOKT
    PRIMAR = PRIMAR
    PARALLELL = PARALLELL
    INTYG_SAKNAS = INTYG_SAKNAS
    INTYG_OTYDLIGT = INTYG_OTYDLIGT
    MEDGIVANDE_SAKNAS = MEDGIVANDE_SAKNAS
    VILL_INTE = VILL_INTE
    FATT_NEJ = FATT_NEJ
    OKAND_ANSOKAN = OKAND_ANSOKAN
    FORBERED = FORBERED
    UTESLUTEN = UTESLUTEN
    OKLART = OKLART


class Rehabilitering(StrEnum):
    """Every position, and that it can be the next step while FK's samordning is not open."""

    PRIMAR = PRIMAR
    PARALLELL = PARALLELL
    ERBJUD = ERBJUD
    UTESLUTEN = UTESLUTEN
    OKLART = OKLART
    EJ_AKTUELLT = EJ


class Intyg(StrEnum):
    """Open whenever it concerns the case, and that the certificate that there is says otherwise."""

    PRIMAR = PRIMAR
    PARALLELL = PARALLELL
    SAGER_EMOT = SAGER_EMOT
    OKLART = OKLART
    EJ_AKTUELLT = EJ


class Deltar(StrEnum):
    """Beside: as a duty, or on invitation."""

    PARALLELL = PARALLELL
    INBJUDAN = INBJUDAN
    OKLART = OKLART
    EJ_AKTUELLT = EJ


class Forst(StrEnum):
    """First whenever it concerns the case."""

    PRIMAR = PRIMAR
    OKLART = OKLART
    EJ_AKTUELLT = EJ


def alltid_forst(_: Weigh) -> bool:
    """First when open."""
    return True


def aldrig_forst(_: Weigh) -> bool:
    """Beside when open."""
    return False


def way(
    way_id: str,
    statuses: type[StrEnum],
    condition: Composed,
    first: First,
    *sources: str,
    local: tuple[str, ...] = (),
    only: tuple[Criterion, str] | None = None,
) -> Outcome:
    """An outcome of a condition: first or beside when it holds, closed when it does not.

    `only` is a child of the condition and where the way stands when nothing but that child speaks against it:
    what is missing and can be had, or has not begun, closes no way. A condition that can never come to a
    verdict has no position for it; then nothing is claimed (oklart).
    """
    reachable = {one.value for one in statuses}

    def decide(weigh: Weigh) -> StrEnum:
        found = position(weigh(condition), lambda: first(weigh))
        if found == UTESLUTEN and only is not None:
            found = _unless_alone(weigh, condition, *only)
        return statuses(found if found in reachable else OKLART)

    return outcome(way_id, statuses, decide, sources, local)


def _unless_alone(weigh: Weigh, condition: Composed, child: Criterion, status: str) -> str:
    """Closed when another child speaks against it too; what has not begun is known beside the unknown."""
    others = {weigh(one) for one in condition.children if one.id != child.id}
    if Verdict.INTE_UPPFYLLT in others:
        return UTESLUTEN
    return OKLART if Verdict.OKLART in others and status != FORBERED else status


def position(verdict: Verdict, first: Callable[[], bool]) -> str:
    """Where a way stands, of its condition; `first` is asked only when the way is open."""
    match verdict:
        case Verdict.UPPFYLLT:
            return PRIMAR if first() else PARALLELL
        case Verdict.INTE_UPPFYLLT:
            return UTESLUTEN
        case Verdict.OKLART:
            return OKLART
        case Verdict.EJ_AKTUELLT:
            return EJ


def outcome(
    way_id: str,
    statuses: type[StrEnum],
    decide: Callable[[Weigh], StrEnum],
    sources: tuple[str, ...],
    local: tuple[str, ...],
) -> Outcome:
    """An outcome with the parts of an open way, and how it is done in the places."""
    opened = [status for status in WITH_PARTS if status in {one.value for one in statuses}]
    return Outcome(
        id=way_id,
        statuses=statuses,
        decide=decide,
        sources=sources,
        parts=dict.fromkeys(opened, PARTS),
        local=tuple(Part(place, (PLACES[place],)) for place in local),
    )


def only_when(one: Outcome, told: tuple[str, str], when: Callable[[Weigh], bool]) -> Outcome:
    """The outcome with a part of a status that stands only when it suits."""
    status, part = told
    parts = tuple(replace(each, when=when) if each.id == part else each for each in one.parts[status])
    return replace(one, parts={**one.parts, status: parts})
