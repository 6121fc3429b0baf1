"""The runtime is cut and parted without losing what Python can reach: it runs, whichever part is at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.bundle.browser_boot import REPLY
from build_tools.bundle.build import EngineBundle, build_engine
from build_tools.bundle.compress import PACKED
from build_tools.bundle.processes import BundleError, run
from build_tools.bundle.runtime import Parted, part, tailor
from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.build_tools.engine_files import memory_pieces, parts_of, rest_of

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
STOCK = ROOT / "node_modules/pyodide/pyodide.asm.wasm"
REQUESTS = [
    json.dumps({"aid": aid, "date": "2026-11-22", "do": "result", "answers": as_object(case)["svar"]})
    for aid in AIDS
    for case in [*load(f"{aid}.cases").values()][:3]
]


@pytest.fixture(scope="module")
def engine() -> EngineBundle:
    return build_engine(ROOT)


@pytest.fixture
def tailored(tmp_path: Path) -> bytes:
    return tailor(ROOT / "node_modules", ROOT / PACKED, tmp_path)


def answered(engine: EngineBundle, parted: Parted, work: Path) -> tuple[bool, list[str]]:
    """Was the rest asked for, and the replies to REQUESTS."""
    (work / "used").write_bytes(parted.used)
    (work / "rest").write_bytes(parted.rest)
    task = {
        "worker": str(ROOT / "build_tools/theme/shell"),
        "memory": [str(one) for one in memory_pieces(engine)],
        "used": str(work / "used"),
        "rest": str(work / "rest"),
        "table": {"size": parted.table_size, "loader": parted.loader},
        "requests": [*parts_of(engine, AIDS), *REQUESTS],
    }
    program = Path(__file__).with_name("run_parted.mjs")
    (work / "task.json").write_text(json.dumps(task))
    said = json.loads(run("run_parted.mjs", ["node", str(program), f"@{work / 'task.json'}"], work))
    return said["fetched"], said["replies"][len(AIDS) :]


@pytest.mark.parametrize("every", [0, 1, 2, 7])
def test_python_answers_alike_whichever_functions_are_at_hand(
    engine: EngineBundle, tailored: bytes, tmp_path: Path, every: int
) -> None:
    fetched, replies = answered(engine, part(tailored, every, tmp_path, late=rest_of(engine)), tmp_path)
    assert fetched == (every != 1)
    assert [json.loads(reply.removeprefix(REPLY)) for reply in replies] == [
        json.loads(respond(request)) for request in REQUESTS
    ]


def test_what_was_rehearsed_needs_nothing_of_the_rest(engine: EngineBundle, tmp_path: Path) -> None:
    manifest = json.loads(engine.manifest)
    used = (engine.folder / manifest["runtime"]["name"]).read_bytes()
    table = manifest["table"]
    fetched, replies = answered(engine, Parted(used, b"", table["size"], table["loader"]), tmp_path)
    assert not fetched
    assert [json.loads(reply.removeprefix(REPLY)) for reply in replies] == [
        json.loads(respond(request)) for request in REQUESTS
    ]


def test_most_of_the_runtime_is_gone_and_most_of_what_is_left_can_wait(
    engine: EngineBundle, tailored: bytes
) -> None:
    used = json.loads(engine.manifest)["runtime"]["size"]
    assert used < len(tailored) / 2 < STOCK.stat().st_size / 4


def test_a_runtime_of_an_unknown_make_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "binaryen").mkdir()
    (tmp_path / "pyodide").mkdir()
    (tmp_path / "binaryen/package.json").write_text("{}")
    (tmp_path / "pyodide/pyodide.asm.wasm").write_bytes(b"\0asm\1\0\0\0")
    with pytest.raises(BundleError, match="Beskärningen av Pyodide"):
        tailor(tmp_path, tmp_path / "cache", tmp_path)
