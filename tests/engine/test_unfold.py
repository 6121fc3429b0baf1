"""Unfolding finds every path of a rule, and only those that some answers lead along."""

from __future__ import annotations

import math
from collections.abc import Hashable
from datetime import date
from typing import cast

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Leaf, Read, alla
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.facts import AnyReadable, fact
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.preimages import Preimages, preimages
from decision_aids.engine.prove import as_case
from decision_aids.engine.questions import Ask, Raw
from decision_aids.engine.reading import AS_OF, Case, Facts
from decision_aids.engine.rows import Row, Rows
from decision_aids.engine.unfold import Branch, End, paths, unfold, unfold_leaf
from decision_aids.engine.verdicts import Judgement, Verdict, inte_uppfyllt, oklart, uppfyllt
from decision_aids.engine.ways import take
from decision_aids.engine.witness import Witnesses
from decision_aids.gemensamt.svar import JaNej
from decision_aids.registry import AIDS
from tests.engine.small import finding, ja_kravs, ja_nej_fraga, kriterium, stod
from tests.scale import part, tries

ETT, TVA = ja_nej_fraga("ett"), ja_nej_fraga("tva")
RADER = Ask("rader", "forst", Rows(examples=((), (Row(date(2026, 11, 1), date(2026, 11, 30), 50),))))
EVERY_AID = pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)


@fact("har_rader", JaNej)
def har_rader(raw: Raw) -> JaNej:
    """Are there rows?"""
    rows = raw(RADER)
    return JaNej.VET_INTE if rows is None else JaNej.JA if rows else JaNej.NEJ


@fact("hog_grad", JaNej)
def hog_grad(raw: Raw) -> JaNej:
    """Is any row above a quarter? Never yes without rows."""
    rows = raw(RADER)
    if rows is None:
        return JaNej.VET_INTE
    return JaNej.JA if any(row.grad > 25 for row in rows) else JaNej.NEJ


def _short_circuit(read: Read) -> Judgement:
    if read(ETT) is JaNej.NEJ:
        return inte_uppfyllt("nej")
    return uppfyllt("ja") if read(TVA) is JaNej.JA else oklart()


def test_a_rule_is_unfolded_where_it_asks_and_no_further() -> None:
    tree = unfold_leaf(kriterium("k", _short_circuit), Preimages())
    assert isinstance(tree, Branch)
    assert tree.node is ETT
    assert dict(tree.ways)[JaNej.NEJ] == End(inte_uppfyllt("nej"))
    assert sum(1 for _ in paths(tree)) == 1 + 2 * 3


def test_a_branch_that_no_answers_lead_to_is_cut() -> None:
    def judge(read: Read) -> Judgement:
        return uppfyllt(f"{read(har_rader)}-{read(hog_grad)}")

    found = [judgement for _, judgement in paths(unfold_leaf(kriterium("k", judge), Preimages()))]
    assert {cast("Judgement", one).reason for one in found} == {"ja-ja", "nej-nej", "vet-inte-vet-inte"}


def test_an_outcome_unfolds_over_the_verdicts_it_weighs_not_over_what_is_behind_them() -> None:
    whole = alla("helhet", *(ja_kravs(f"k{n}", ja_nej_fraga(f"f{n}")) for n in range(10)))

    def decide(weigh: Weigh) -> Verdict:
        return weigh(whole)

    assert [steps for steps, _ in paths(unfold(decide))] == [((whole, verdict),) for verdict in Verdict]


def test_the_preimages_of_a_fact_are_all_answers_that_give_each_value() -> None:
    found = preimages(har_rader)
    assert {value: len(ways) for value, ways in found.items()} == {
        JaNej.JA: 1,
        JaNej.NEJ: 1,
        JaNej.VET_INTE: 1,
    }


def test_facts_that_share_a_question_are_joined_only_where_their_answers_agree() -> None:
    known = Preimages()
    assert list(known.join(((har_rader, JaNej.NEJ), (hog_grad, JaNej.JA)), {})) == []
    [both] = known.join(((har_rader, JaNej.JA), (hog_grad, JaNej.JA)), {})
    assert both == {"rader": RADER.value.representatives()[1]}


@EVERY_AID
def test_the_unfolded_values_of_a_fact_are_what_the_fact_computes(aid: Aid) -> None:
    for readable in aid.readables.values():
        for value, ways in preimages(readable).items():
            for answers in ways:
                assert Facts(as_case(answers)).tell(readable).value == value, (readable.id, answers)


@EVERY_AID
def test_every_path_of_every_leaf_has_answers_that_the_evaluation_confirms(aid: Aid) -> None:
    search = aid.witnesses
    for leaf in aid.leaves:
        for steps, judgement in part(paths(search.leaf_tree(leaf)), least=12):
            case = as_case(next(search.for_path(steps)))
            found = finding(evaluate(aid, case), leaf.id)
            assert (found.verdict, found.reason) == (judgement.verdict, judgement.reason), (leaf.id, case)
            assert found.facts == {node.id: value for node, value in steps}, (leaf.id, case)


@EVERY_AID
def test_no_answers_leave_the_unfolded_paths(aid: Aid) -> None:
    """Every combination of representative answers to what a leaf reads ends on one of its paths."""
    search = aid.witnesses
    for leaf in aid.leaves:
        known = {
            tuple((node.id, value) for node, value in steps) for steps, _ in paths(search.leaf_tree(leaf))
        }
        for answers in _combinations(aid, leaf, search):
            way = take(leaf.judge, Facts(as_case(answers)))
            assert tuple(way.facts.items()) in known, (leaf.id, answers)


MOST_COMBINATIONS = 4000


def _combinations(aid: Aid, leaf: Leaf, search: Witnesses) -> list[dict[str, Hashable]]:
    """Representative answers to every question behind the leaf; a spread-out part when they are many."""
    nodes = {node.id: node for steps, _ in paths(search.leaf_tree(leaf)) for node, _ in steps}
    asked = {
        question: aid.question[question].representatives()
        if question != AS_OF.id
        else AS_OF.representatives()
        for node in nodes.values()
        for ways in search.known.of(cast("AnyReadable", node)).values()
        for script in ways
        for question in script
    }
    many = math.prod(map(len, asked.values()))
    step = max(1, many // tries(MOST_COMBINATIONS))
    return [_combination(asked, number) for number in range(0, many, step)]


def _combination(asked: dict[str, tuple[Hashable, ...]], number: int) -> dict[str, Hashable]:
    """The combination of this number, when the last answer varies fastest: there may be millions."""
    found: dict[str, Hashable] = {}
    for question, answers in reversed(asked.items()):
        number, which = divmod(number, len(answers))
        found[question] = answers[which]
    return found


@EVERY_AID
def test_no_rule_reads_free_text(aid: Aid) -> None:
    texts = {question.id for question in aid.questions if question.words}
    for readable in aid.readables.values():
        for ways in preimages(readable).values():
            assert all(not texts & answers.keys() for answers in ways), readable.id


def test_a_case_found_without_a_day_is_judged_on_the_usual_one() -> None:
    assert as_case({"ett": JaNej.JA}) == Case(date(2026, 11, 22), {"ett": JaNej.JA})
    assert as_case({AS_OF.id: date(2026, 6, 30)}) == Case(date(2026, 6, 30), {})


def test_the_parts_used_here_make_an_aid() -> None:
    aid = stod(ETT, TVA, RADER, facts=(har_rader, hog_grad), criteria=(kriterium("k", _short_circuit),))
    assert set(aid.readables) == {"ett", "tva", "har_rader", "hog_grad"}
