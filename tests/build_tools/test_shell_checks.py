"""What the shell loads of the runtime is what was built, and is still compiled while it arrives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from build_tools.bundle.processes import run
from decision_aids.engine.json_types import Json, JsonObject

SHELL = Path(__file__).parents[2] / "build_tools/theme/shell"
BITS = 352
"""Of the module that is tried: each is flipped in turn."""


@pytest.mark.parametrize("kind", ["application/wasm", "application/octet-stream"])
def test_no_flipped_bit_of_a_module_goes_unnoticed(tmp_path: Path, kind: str) -> None:
    program = str(Path(__file__).with_name("check_wasm.mjs"))
    told = json.loads(run("check_wasm.mjs", ["node", program, str(SHELL), str(BITS), kind], tmp_path))
    whole, *damaged = told["said"]
    assert whole == "fine 1234567"
    assert (len(damaged), set(damaged)) == (told["bits"], {"integrity"})
    # Each by streaming, where the server knows the type.
    assert told["streamed"] == (1 + BITS if kind == "application/wasm" else 0)


HEARD: JsonObject = {"type": "stage", "stage": "hamtar"}
READY: JsonObject = {"type": "ready", "how": "stock", "timings": {}}
type Told = list[tuple[int, Json]]
SILENCE: list[tuple[Told, str, str]] = [
    ([(19, HEARD), (19, HEARD), (19, READY), (60, None)], "ready", ""),
    ([(19, HEARD), (21, None)], "failed", "timeout"),
    ([(21, None)], "failed", "timeout"),
]


def watched(tmp_path: Path, told: Told) -> JsonObject:
    """What the page's engine says of a start in which it is told this."""
    program = str(Path(__file__).with_name("watch_engine.mjs"))
    command = ["node", "--no-warnings", program, str(SHELL), json.dumps(told)]
    return json.loads(run("watch_engine.mjs", command, tmp_path))


@pytest.mark.parametrize(("told", "state", "reason"), SILENCE)
def test_a_start_that_must_begin_again_has_its_own_time(
    tmp_path: Path, told: Told, state: str, reason: str
) -> None:
    """The stock start says that it begins, and that ends the silence that came before."""
    said = watched(tmp_path, told)
    assert (cast("list[str]", said["states"])[-1], said["reason"]) == (state, reason)


def test_who_asked_is_answered_by_a_new_start_and_a_guess_is_not_asked_again(tmp_path: Path) -> None:
    assert watched(tmp_path, [(21, None)])["again"] == [{}]
