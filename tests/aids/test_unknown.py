"""What is unknown can only make a criterion unclear, and no fact more or less turns a settled verdict."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import pytest

from decision_aids.engine.criteria import Leaf
from decision_aids.engine.facts import is_unknown
from decision_aids.engine.unfold import Path, paths, values
from decision_aids.engine.verdicts import Judgement, Verdict
from decision_aids.lakarintyg.svar import Begransning, Hinder, Koppling, Slag
from decision_aids.registry import AIDS
from tests.scale import part

TO_FIND_OUT = {"konsultation_behovs", "intyg_saknas", "sgi_okand"}
"""Criteria of what to find out hold because something is unknown."""

ANOTHER_FORM: StrEnum = Slag.SMITTSKYDD
"""Rules for not infecting others: the form asks neither for a hinder nor for what is hard to do."""

HOLDS_MORE: dict[str, set[StrEnum]] = {
    "hinder": {Hinder.NEJ},
    "begransning": {Begransning.KONKRET, Begransning.ALLMAN},
    "koppling": {Koppling.ARBETE, Koppling.AKTIVITETEN, Koppling.VARDAGEN},
}
"""What a paper of another form says: then an unknown form is not that one."""

SILENT = "intyget_galler_arbete"
"""A paper that says nothing of work answers another question, unless it is known to be that form."""

type Told = dict[str, StrEnum]
"""The facts along a path."""

EVERY_LEAF = pytest.mark.parametrize(
    ("aid", "leaf"),
    [(aid, leaf) for aid in AIDS for leaf in AIDS[aid].leaves if leaf.id not in TO_FIND_OUT],
    ids=lambda one: one.id if isinstance(one, Leaf) else one,
)


def facts_of(path: Path[Judgement]) -> Told:
    """The facts along a path."""
    return {node.id: value for node, value in path[0]}


def ways(aid: str, leaf: Leaf) -> list[Path[Judgement]]:
    """Every path through a criterion; of the silent one, for a paper that could be taken for another."""
    every = paths(AIDS[aid].witnesses.leaf_tree(leaf))
    return [one for one in every if leaf.id != SILENT or facts_of(one).get("slag") is not ANOTHER_FORM]


def could_be_the_other_form(facts: Told) -> bool:
    """True of a paper that says nothing but what the form for protection against infection asks for."""
    return not any(facts.get(fact) in said for fact, said in HOLDS_MORE.items())


def by_verdict(every: list[Path[Judgement]]) -> dict[Verdict, list[Told]]:
    """The facts of the paths that come to each verdict."""
    return {one: [facts_of(path) for path in every if path[1].verdict is one] for one in Verdict}


def agreeing(every: list[Told], known: Told) -> Iterator[Told]:
    """The paths on which no fact has another value than the known one."""
    for facts in every:
        if all(known.get(fact, value) is value for fact, value in facts.items()):
            yield facts


@EVERY_LEAF
def test_a_verdict_settled_in_spite_of_an_unknown_is_the_same_whatever_the_unknown_is(
    aid: str, leaf: Leaf
) -> None:
    """Or the unknown turns out to be that the criterion does not concern the case."""
    every = ways(aid, leaf)
    found = by_verdict(every)
    for steps, judgement in part(every, least=20):
        if judgement.verdict is Verdict.OKLART:
            continue
        others = [
            facts
            for verdict, some in found.items()
            if verdict not in {judgement.verdict, Verdict.EJ_AKTUELLT}
            for facts in some
        ]
        for node, value in steps:
            if is_unknown(value):
                known = {one.id: other for one, other in steps if one is not node}
                turned = [
                    facts
                    for facts in agreeing(others, known)
                    if facts.get("slag") is not ANOTHER_FORM or could_be_the_other_form(known)
                ]
                assert turned == [], (leaf.id, node.id)


@EVERY_LEAF
def test_forgetting_a_known_fact_never_settles_what_was_unclear(aid: str, leaf: Leaf) -> None:
    every = ways(aid, leaf)
    settled = [
        facts
        for verdict, some in by_verdict(every).items()
        if verdict is not Verdict.OKLART
        for facts in some
    ]
    for steps, judgement in part(every, least=20):
        if judgement.verdict is not Verdict.OKLART:
            continue
        for node, value in steps:
            unknown = next((one for one in values(node) if is_unknown(one)), None)
            if unknown is None or value is unknown:
                continue
            known = {one.id: other for one, other in steps} | {node.id: unknown}
            turned = [
                facts
                for facts in agreeing(settled, known)
                if value is not ANOTHER_FORM or could_be_the_other_form(facts)
            ]
            assert turned == [], (leaf.id, facts_of((steps, judgement)), node.id)
