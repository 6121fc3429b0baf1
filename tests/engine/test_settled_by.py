"""An unclear criterion says which answers would settle it: all that can alone, and none that cannot."""

from __future__ import annotations

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Read, alla, leaves, nagon
from decision_aids.engine.facts import fact
from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.verdicts import Judgement, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.samordning.aid import SAMORDNING
from tests.engine.settling import Settling, in_words
from tests.engine.small import finding, ja_kravs, ja_nej_fraga, judged, kriterium, stod
from tests.properties.judged import Judged

LEAVES = [
    pytest.param(aid, leaf.id, id=f"{aid.id}-{leaf.id}")
    for aid in (LAKARINTYG, SAMORDNING)
    for leaf in aid.leaves
]


@pytest.mark.parametrize(("aid", "criterion"), LEAVES)
def test_what_is_named_helps_to_settle_and_what_settles_alone_is_named(aid: Aid, criterion: str) -> None:
    leaf = next(one for one in aid.leaves if one.id == criterion)
    settling = Settling(aid, aid.witnesses)
    wrong: list[str] = []
    for case in settling.unclear_cases(leaf):
        found = Judged(aid, case).finding(leaf)
        opened, named = settling.open(leaf, case), found.settled_by
        useless = [one for one in named if one not in opened or not settling.helps(leaf, case, one)]
        forgotten = [one for one in opened if one not in named and settling.settles_alone(leaf, case, one)]
        if useless or forgotten:
            wrong.append(f"{in_words(case)}\n    names {useless} in vain, forgets {forgotten}")
    assert wrong == [], "\n".join(wrong[:5])


ETT, TVA, TRE = (ja_nej_fraga(name) for name in ("ett", "tva", "tre"))


def _three_in_a_row(read: Read) -> Judgement:
    for question in (ETT, TVA, TRE):
        match read(question):
            case JaNej.JA:
                return uppfyllt(question.id)
            case JaNej.VET_INTE:
                return oklart(question.id)
            case JaNej.NEJ:
                pass
    return inte_uppfyllt("ingen")


def _the_last_two_together(read: Read) -> Judgement:
    _, second, third = (read(question) for question in (ETT, TVA, TRE))
    if JaNej.VET_INTE in {second, third}:
        return oklart()
    return uppfyllt("lika") if second is third else inte_uppfyllt("olika")


def _both_or_neither(read: Read) -> Judgement:
    first, second = read(ETT), read(TVA)
    if JaNej.VET_INTE in {first, second}:
        return oklart()
    return uppfyllt("lika") if first is second else inte_uppfyllt("olika")


@fact("tva_svar", JaNej)
def tva_svar(raw: Raw) -> JaNej:
    """A fact of two answers and the day, which is unknown when any of the answers is."""
    first, second, as_of = raw(ETT), raw(TVA), raw(AS_OF)
    if JaNej.VET_INTE in {first, second} or as_of is None:
        return JaNej.VET_INTE
    return JaNej.JA if first is second else JaNej.NEJ


def _of_a_fact(read: Read) -> Judgement:
    match read(tva_svar):
        case JaNej.VET_INTE:
            return oklart()
        case JaNej.JA:
            return uppfyllt("lika")
        case JaNej.NEJ:
            return inte_uppfyllt("olika")


def _never(read: Read) -> Judgement:
    return oklart(f"kanske-{read(ETT)}")


SMALL = stod(
    *(ETT, TVA, TRE),
    facts=(tva_svar,),
    criteria=(
        kriterium("i_tur", _three_in_a_row),
        kriterium("lika", _both_or_neither),
        kriterium("faktum", _of_a_fact),
        kriterium("aldrig", _never),
        kriterium("sist", _the_last_two_together),
    ),
)

NAMED: list[tuple[str, dict[str, Json], set[str], str]] = [
    ("i_tur", {}, {"ett", "tva", "tre"}, "a yes to the first settles; after a no the next can"),
    ("i_tur", {"ett": "nej"}, {"tva", "tre"}, "a no already given is not open"),
    ("i_tur", {"ett": "vet-inte", "tva": "ja"}, {"ett"}, "an answer given is not open, whatever it says"),
    ("lika", {"ett": "vet-inte", "tva": "vet-inte"}, {"ett", "tva"}, "both are needed together"),
    ("lika", {"ett": "ja", "tva": "vet-inte"}, {"tva"}, "only the unknown one"),
    ("faktum", {"ett": "vet-inte", "tva": "ja"}, {"ett"}, "the answer that makes the fact unknown"),
    ("faktum", {"ett": "ja", "tva": "vet-inte"}, {"tva"}, "and not the last one that the fact read"),
    ("faktum", {"ett": "ja"}, {"tva"}, "nor the day, which nobody answers"),
    ("aldrig", {"ett": "vet-inte"}, set[str](), "nothing is named when nothing would help"),
]


@pytest.mark.parametrize(("criterion", "given", "named", "comment"), NAMED)
def test_the_answers_that_would_settle_a_criterion_are_named(
    criterion: str, given: dict[str, Json], named: set[str], comment: str
) -> None:
    assert set(finding(judged(SMALL, **given), criterion).settled_by) == named, comment


def test_a_way_that_is_met_twice_hides_none_that_is_nearer() -> None:
    """The last two settle it by themselves, so the first is not asked for, though it is tried beside each."""
    unknown: dict[str, Json] = dict.fromkeys(("ett", "tva", "tre"), "vet-inte")
    assert finding(judged(SMALL, **unknown), "sist").settled_by == ("tva", "tre")


def test_a_settled_criterion_names_nothing() -> None:
    assert finding(judged(SMALL, ett="ja"), "i_tur").settled_by == ()


WHOLES: list[tuple[dict[str, Json], set[str], set[str], str]] = [
    ({"ett": "vet-inte", "tva": "ja"}, {"ett"}, set[str](), "what is unclear in the whole is settled there"),
    ({"ett": "vet-inte", "tva": "vet-inte"}, {"ett", "tva"}, {"ett", "tva"}, "every unclear part counts"),
    ({"ett": "vet-inte", "tva": "nej"}, set[str](), {"ett"}, "a failed whole is settled already"),
]


@pytest.mark.parametrize(("given", "every", "some", "comment"), WHOLES)
def test_a_composed_criterion_names_what_would_settle_its_unclear_parts(
    given: dict[str, Json], every: set[str], some: set[str], comment: str
) -> None:
    parts = (ja_kravs("del-ett", ETT), ja_kravs("del-tva", TVA))
    evaluation = judged(stod(ETT, TVA, criteria=(alla("varje", *parts), nagon("nagon", *parts))), **given)
    assert set(finding(evaluation, "varje").settled_by) == every, comment
    assert set(finding(evaluation, "nagon").settled_by) == some, comment


def test_the_leaves_tried_here_are_all_there_are() -> None:
    for aid in (LAKARINTYG, SAMORDNING):
        every = {leaf.id for criterion in aid.criteria for leaf in leaves(criterion)}
        assert every == {leaf.id for leaf in aid.leaves}
