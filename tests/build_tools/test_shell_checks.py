"""What the shell loads of the runtime is what was built, and is still compiled while it arrives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.bundle.processes import run

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
