"""How large the rules are when unfolded, and how long it takes: every aid."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

from build_tools.bench.rows import Row, limited
from decision_aids.engine.aid import Aid
from decision_aids.engine.prove import prove
from decision_aids.registry import AIDS

BAR_SECONDS = 20.0


def measure_unfolding(_: Path) -> list[Row]:
    """A row an aid: seconds to unfold and prove it. An unfolding with problems is a miss, however quick."""
    return [_one(aid) for aid in AIDS.values()]


def _one(aid: Aid) -> Row:
    print(f"unfolding {aid.id}", file=sys.stderr, flush=True)
    begun = time.perf_counter()
    proof = prove(aid)
    seconds = time.perf_counter() - begun
    paths = sum(proof.leaf_paths.values()) + sum(proof.outcome_paths.values())
    statuses = sum(len(outcome.statuses) for outcome in aid.outcomes)
    why = (
        f"{len(aid.questions)} questions, {len(aid.leaves)} leaves, {paths} paths, "
        f"{len(proof.witnesses)} witnesses for {statuses} statuses of {len(aid.outcomes)} outcomes, "
        f"{len(proof.problems)} problems"
    )
    row = limited(f"unfolding: {aid.id}", "", seconds, "s", BAR_SECONDS, why)
    return row if not proof.problems else replace(row, ok=False)
