"""The same facts carried from one aid to another give the same answer where both speak of the same thing."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import pytest

from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.vagvisare.utfall.lagen import OKAND_ANSOKAN, SAKNAS, SOKT
from decision_aids.view.result.handover import carried
from tests.properties.cases import filled, in_short, sample
from tests.properties.found import Found

SEED = 2
NOT_COMPARED = "ej_aktuellt"

type Says = Callable[[Evaluation], str]
"""What a result says of a claim: in words that both aids share."""


def _status(outcome: str, words: Mapping[str, str]) -> Says:
    def says(evaluation: Evaluation) -> str:
        status = next(one.status.value for one in evaluation.outcomes if one.outcome.id == outcome)
        return words.get(status, status)

    return says


def _verdict(criterion: str) -> Says:
    return lambda evaluation: next(
        one.verdict.value for one in evaluation.findings if one.criterion.id == criterion
    )


def _krav(criterion: str) -> Says:
    """Whether aktivitetskravet concerns the person, where "not at all" is an answer to compare."""
    said = _verdict(criterion)
    return lambda evaluation: said(evaluation).replace(NOT_COMPARED, "gäller inte")


def _ansokan(evaluation: Evaluation) -> str:
    """What samordning says of the case and of the application, in one word."""
    status = {one.outcome.id: one.status.value for one in evaluation.outcomes}
    if status["samordning"] in {"talar_emot", "inte_nu", "annan_ersattning"}:
        return "nej"
    if status["ansokan"] == "annan_vag":
        return "nej"
    if "oklart" in status.values():
        return "oklart"
    return "ja" if status["ansokan"] == "ansok" else "komplettera"


@dataclass(frozen=True)
class Claim:
    """Something that two aids speak of. `given` are answers that only one is judged by, taken as favourable.

    `carried` are the answers that must be carried for the facts to be the same; else nothing is compared.
    """

    of: str
    says: Mapping[str, Says]
    given: Mapping[str, str]
    carried: frozenset[str] = frozenset()


SAME = {
    **{"primar": "ja", "parallell": "ja", "utesluten": "nej", "forbered": "nej"},
    **dict.fromkeys(SAKNAS, "komplettera"),
    # What FK has, or may have, is FK's to weigh, and the other aid asks before there is an application.
    **dict.fromkeys((SOKT, OKAND_ANSOKAN), NOT_COMPARED),
}
READY = {"vill_ansoka": "sjalv", "intyg_framat": "ja", "samtycke_fk": "ja"}
"""The way waits for medgivande to samverkan (30:10), but the application does not: it is taken as given."""
NONE: dict[str, str] = {}
PAPPER = frozenset({"intyg_visar"})
"""What a paper says is worked out in one aid and asked in the others: the same facts once it is carried."""


def _same(of: str, vagvisare: str, samordning: str) -> Claim:
    return Claim(of, {"vagvisare": _verdict(vagvisare), "samordning": _verdict(samordning)}, NONE)


CLAIMS = (
    Claim(
        "samordning hos FK utan SGI",
        {"vagvisare": _status("samordning_fk", SAME), "samordning": _ansokan},
        READY,
    ),
    _same("försäkrad", "forsakrad_i_sverige", "forsakrad_i_sverige"),
    _same("behov av rehabilitering", "behov_av_rehabilitering", "behov_av_rehabilitering"),
    _same("utan SGI", "utan_sgi", "utan_sgi"),
    _same("ett intyg visar det", "intyget_racker", "intyget_racker"),
    _same("kan börja nu", "inte_for_sjuk_nu", "kan_borja_nu"),
    _same("rehabilitering kan hjälpa", "potential_finns", "potential_finns"),
    _same("medger att FK samverkar", "medger_samverkan", "medger_samverkan"),
    Claim(
        "aktivitetskravet gäller månaden",
        {
            "vagvisare": _krav("aktivitetskrav_tillampas"),
            "lakarintyg": _krav("aktivitetskrav_tillampas"),
        },
        NONE,
    ),
    *(
        Claim(of, {"vagvisare": _krav(one), "lakarintyg": _krav(one)}, NONE, frozenset({"manad", question}))
        for of, one, question in (
            ("grupperna utanför kravet", "omfattas_av_kravet", "utanfor"),
            ("tre månader", "tre_manader_i_rad", "tre_manader"),
        )
    ),
    Claim(
        "behov från både kommun och region",
        {"vagvisare": _verdict("behov_fran_bada"), "sip": _verdict("behov_av_bada")},
        NONE,
        frozenset({"behov_bada"}),
    ),
    Claim(
        "behov från både kommun och region",
        {"vagvisare": _verdict("behov_fran_bada"), "sip": _verdict("behov_av_bada")},
        NONE,
        frozenset({"behov_socialtjanst", "behov_varden"}),
    ),
    Claim(
        "intyget svarar för FK",
        {
            "lakarintyg": _status(
                "mottagare_forsakringskassan",
                {"svarar": "uppfyllt", "annan_fraga": "inte_uppfyllt", "delvis": NOT_COMPARED},
            ),
            "samordning": _verdict("intyget_racker"),
        },
        NONE,
        PAPPER,
    ),
    Claim(
        "intyget svarar för FK",
        {
            "lakarintyg": _status(
                "mottagare_forsakringskassan",
                {"svarar": "uppfyllt", "annan_fraga": "inte_uppfyllt", "delvis": NOT_COMPARED},
            ),
            "vagvisare": _verdict("intyget_racker"),
        },
        NONE,
        PAPPER,
    ),
    Claim(
        "sjukskriven patient",
        {
            "lakarintyg": _verdict("sjukskrivning_framgar"),
            "vagvisare": _verdict("sjukskriven_patient"),
        },
        NONE,
        PAPPER,
    ),
)
WAYS = [(here, there) for here in AIDS for there in AIDS[here].next]


@cache
def disagreements(here: str, there: str) -> Found:
    """Cases of one aid carried to another, where what is left to ask is drawn at random."""
    found, chance = Found(), random.Random(SEED)
    claims = [one for one in CLAIMS if {here, there} <= one.says.keys()]
    for case in sample(here, paths=60, number=100, seed=SEED):
        first = evaluate(AIDS[here], case)
        if first.contradictions:  # carried nowhere until settled: the other aid has other facts
            continue
        answers, problems = read_answers(AIDS[there], carried(first, AIDS[there]))
        assert problems == ()
        found.tried["fall"] += 1
        second = evaluate(AIDS[there], filled(AIDS[there], Case(case.as_of, answers), chance))
        for claim in claims:
            if not claim.carried <= answers.keys() or (claim.carried == PAPPER and here != "lakarintyg"):
                continue
            one, other = first, second
            if claim.given:
                one, other = _ready(first, claim.given), _ready(second, claim.given)
            said = claim.says[here](one), claim.says[there](other)
            if NOT_COMPARED in said:
                continue
            found.tried["påståenden"] += 1
            if said[0] != said[1]:
                found.fails(
                    f"{here} → {there}", claim.of, " ≠ ".join(said), example=in_short(AIDS[here], case)
                )
    return found


def _ready(evaluation: Evaluation, given: Mapping[str, str]) -> Evaluation:
    """The same case where what only one of the aids is judged by is answered as well as can be."""
    known = {key: value for key, value in given.items() if key in evaluation.aid.question}
    if not known:
        return evaluation
    answers, _ = read_answers(evaluation.aid, dict(known))
    return evaluate(evaluation.aid, Case(evaluation.case.as_of, {**evaluation.case.answers, **answers}))


@pytest.mark.parametrize(
    ("here", "there"),
    [pytest.param(*way, marks=pytest.mark.xdist_group(f"egenskaper-{way[0]}")) for way in WAYS],
)
def test_what_one_aid_says_another_says_of_the_same_facts(here: str, there: str) -> None:
    disagreements(here, there).none()
