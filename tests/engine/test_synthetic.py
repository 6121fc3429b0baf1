"""The engine carries the aid that is to come: four purposes, forty questions, forty leaves."""

from __future__ import annotations

import time

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.prove import prove
from tests.engine.synthetic import SYNTHETIC, composed

SECONDS = 20


def test_the_synthetic_aid_has_the_size_and_the_parts_of_the_real_one_to_come() -> None:
    assert len(SYNTHETIC.outcomes) == 4
    assert len(SYNTHETIC.questions) >= 40
    assert len(SYNTHETIC.leaves) >= 39
    assert len(composed(SYNTHETIC)) >= 10
    assert {question.kind for question in SYNTHETIC.questions} == {
        *("val", "flerval", "text", "datum", "manad", "timmar", "rader"),
    }
    assert sum(question.sensitive for question in SYNTHETIC.questions) >= 3
    assert sum(question.words for question in SYNTHETIC.questions) >= 2


def test_it_unfolds_whole_with_a_witness_for_every_status_in_time() -> None:
    started = time.perf_counter()
    proof = prove(SYNTHETIC)
    seconds = time.perf_counter() - started
    assert proof.problems == ()
    for (outcome, status), case in proof.witnesses.items():
        decided = {one.outcome.id: one.status.value for one in evaluate(SYNTHETIC, case).outcomes}
        assert decided[outcome] == status
    assert len(proof.witnesses) == sum(len(one.statuses) for one in SYNTHETIC.outcomes)
    assert seconds < SECONDS
