"""An answer that speaks more for an outcome never gives it a worse status, and what can be had never closes
a way."""

from __future__ import annotations

import random
from functools import cache

from decision_aids.engine.criteria import Composed, Criterion, Leaf, leaves
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.speaks import rank
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Verdict
from decision_aids.engine.witness import Witnesses
from decision_aids.registry import AIDS
from tests.properties.cases import EVERY_AID, changed, in_short, sample
from tests.properties.found import Found
from tests.properties.judged import Judged

SEED = 11
PAIRS_A_CASE = 6

CAN_BE_HAD = {
    ("sjukskriven_patient", "inget-intyg"),
    ("intyg_finns", "annat-underlag"),
    ("intyg_finns", "inget"),
    ("intyg_visar_nedsattning", "otydligt"),
    ("intyg_ser_framat", "bara-bakat"),
    ("ips_finns_har", "finns-inte"),
}
"""Criteria and reasons for which something is missing that the person, care or the nämnd can see to."""

CLOSED = {"utesluten", "talar_emot"}


@cache
def better_answers(aid_id: str) -> Found:
    """Exchange one answer for one that speaks more: on paths each of them, in cases at random some."""
    aid, found, chance = AIDS[aid_id], Found(), random.Random(SEED)
    outcomes = {one.id: one for one in aid.outcomes}
    pairs = [
        (outcomes[outcome], order, speaks, worse, better)
        for order in aid.speaks
        for outcome in order.outcomes
        for speaks in order.answers
        for worse, better in speaks.pairs()
    ]
    bases = [(case, pairs) for case in sample(aid_id, paths=40, number=0, seed=SEED)]
    some = sample(aid_id, paths=150, number=300, seed=SEED)
    bases += [(case, chance.sample(pairs, PAIRS_A_CASE)) for case in some]
    found.tried["fall"] = len(bases)
    for case, tried in bases:
        known: dict[tuple[str, object], Judged] = {}
        for outcome, order, speaks, worse, better in tried:
            if not speaks.holds(case.answers):
                continue
            found.tried["par"] += 1
            question = speaks.question.id
            less, more = (
                known.setdefault((question, answer), Judged(aid, changed(case, question, answer)))
                for answer in (worse, better)
            )
            before, after = less.status(outcome), more.status(outcome)
            low, high = (rank(order.statuses, one) for one in (before, after))
            if low is not None and high is not None and high < low:
                found.fails(
                    *(aid.id, question, outcome.id, f"{worse} {before} → {better} {after}"),
                    example=in_short(aid, more.case),
                )
    return found


@cache
def closed_by_what_can_be_had(aid_id: str) -> Found:
    """Outcomes that are closed, and every condition that closes them is missing but can be had."""
    aid, found = AIDS[aid_id], Found()
    weighed = {outcome.id: _weighed(aid.witnesses, outcome) for outcome in aid.outcomes}
    for case in sample(aid_id, paths=300, number=500, seed=SEED):
        found.tried["fall"] += 1
        judged = Judged(aid, case)
        for outcome in aid.outcomes:
            if judged.status(outcome) not in CLOSED:
                continue
            against = {
                (leaf.id, finding.reason)
                for leaf in weighed[outcome.id]
                if (finding := judged.finding(leaf)).verdict is Verdict.INTE_UPPFYLLT
            }
            if against and against <= CAN_BE_HAD:
                found.fails(
                    *(aid.id, outcome.id, ", ".join(sorted(":".join(one) for one in against))),
                    example=in_short(aid, case),
                )
    return found


def _weighed(search: Witnesses, outcome: Outcome) -> tuple[Leaf, ...]:
    """The leaves that an outcome can weigh: found by unfolding what it reads."""
    nodes: dict[str, Criterion] = {}
    for steps, _ in paths(search.outcome_tree(outcome)):
        nodes |= {node.id: node for node, _ in steps if isinstance(node, Leaf | Composed)}
    return tuple(leaf for node in nodes.values() for leaf in leaves(node))


@EVERY_AID
def test_a_better_answer_never_gives_a_worse_status(aid: str) -> None:
    better_answers(aid).none()


@EVERY_AID
def test_what_is_missing_and_can_be_had_never_closes_a_way(aid: str) -> None:
    closed_by_what_can_be_had(aid).none()
