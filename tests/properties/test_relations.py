"""An outcome, its advice, its documents and what is carried on never contradict each other: every declared
relation is kept in every result."""

from __future__ import annotations

import itertools
from functools import cache

from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.relations import JA, NEJ, At, What
from decision_aids.registry import AIDS
from tests.properties.cases import EVERY_AID, at_random, in_short, results, worked
from tests.properties.found import Found
from tests.scale import tries

MOST, SEED = tries(3_000), 12
"""Some relations speak of what is rare: so many cases are looked through for it."""


def holds(one: At, evaluation: Evaluation) -> bool:
    """Does the result have the part so, or not so, as it is wanted?"""
    return (_value(one, evaluation) in one.values) is one.wanted


def _value(one: At, evaluation: Evaluation) -> str:
    match one.what:
        case What.SVAR:
            given = evaluation.case.answers.get(one.id)
            return NEJ if given is None else str(evaluation.aid.question[one.id].write(given))
        case What.SVARET:
            return next(x.status.value for x in evaluation.answer if x.outcome.id == one.id)
        case What.UTFALL:
            return next(x.status.value for x in evaluation.outcomes if x.outcome.id == one.id)
        case What.KRITERIUM:
            return next(x.verdict.value for x in evaluation.findings if x.criterion.id == one.id)
        case What.DETALJ:
            value = evaluation.details[one.id]
            return NEJ if value is None else str(value)
        case What.BARS:
            return str(evaluation.carries.get(one.id, NEJ))
        case What.RAD:
            standing = {x.id for x in evaluation.advice}
        case What.DOKUMENT:
            standing = {x.document.id for x in evaluation.documents}
        case What.STYCKE:
            standing = {
                f"{x.document.id}.{part.id}"
                for x in evaluation.documents
                for part in x.parts
                if isinstance(part, Paragraph)
            }
    return JA if one.id in standing else NEJ


@cache
def broken_relations(aid_id: str) -> Found:
    """Every relation, in results on many paths and of answers at random."""
    aid, found = AIDS[aid_id], Found()
    for evaluation in results(aid_id):
        found.tried["resultat"] += 1
        for relation in aid.relations:
            if all(holds(one, evaluation) for one in relation.when):
                found.tried["samband som gällde"] += 1
                if not holds(relation.then, evaluation):
                    found.fails(aid_id, relation.id, example=in_short(aid, evaluation.case))
    return found


@EVERY_AID
def test_a_result_keeps_every_declared_relation(aid: str) -> None:
    broken_relations(aid).none()


@EVERY_AID
def test_a_relation_speaks_only_of_values_that_its_part_can_have(aid: str) -> None:
    """What stands or does not is ja or nej: another id among the values would never be looked at."""
    stands = {What.RAD, What.DOKUMENT, What.STYCKE}
    parts = [(one.id, part) for one in AIDS[aid].relations for part in (*one.when, one.then)]
    assert [name for name, part in parts if part.what in stands and not part.values <= {JA, NEJ}] == []


@EVERY_AID
def test_every_relation_has_something_to_say_of_some_result(aid: str) -> None:
    left = {one.id: one for one in AIDS[aid].relations}
    more = (evaluate(AIDS[aid], case) for case in (*worked(aid), *at_random(AIDS[aid], MOST, SEED)))
    for evaluation in itertools.chain(results(aid), more):
        left = {key: one for key, one in left.items() if not all(holds(at, evaluation) for at in one.when)}
        if not left:
            break
    assert left == {}
