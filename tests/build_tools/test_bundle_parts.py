"""The parts of the engine that few need: not in what each start fetches, and enough to read every file."""

from __future__ import annotations

import json
import marshal
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.bundle.browser_boot import PART, REPLY
from build_tools.bundle.build import EngineBundle, build_engine
from build_tools.bundle.parts import AID_PARTS, PARTS
from build_tools.bundle.processes import run
from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import FORM, respond
from tests.build_tools.engine_files import memory_of, memory_pieces
from tests.utbyte.files import files

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def engine() -> EngineBundle:
    return build_engine(ROOT)


def reading(content: bytes) -> str:
    """The request that a file is read with."""
    file = f"data:;base64,{b64encode(content).decode()}"
    asked = {"aid": "lakarintyg", "date": "2026-11-28", "do": "read", "group": "laget", "file": file}
    return json.dumps(asked)


def test_the_snapshots_python_reads_every_kind_of_file_with_the_parts_and_says_what_the_command_line_says(
    engine: EngineBundle, tmp_path: Path
) -> None:
    manifest = json.loads(engine.manifest)
    parts = [engine.folder / manifest["parts"][one.name]["name"] for one in (*PARTS, *AID_PARTS)]
    given = [PART + b64encode(file.read_bytes()).decode() for file in parts]
    written: JsonObject = {"begransning": "Kan inte stå"}
    asked: JsonObject = {"aid": FORM, "date": "2026-11-28", "do": "peek", "form": written}
    requests = [*(reading(content) for content in files().values()), json.dumps(asked)]
    task = {
        "worker": str(ROOT / "build_tools/theme/shell"),
        "memory": [str(one) for one in memory_pieces(engine)],
        "used": str(engine.folder / manifest["runtime"]["name"]),
        "rest": str(engine.folder / manifest["rest"]["name"]),
        "table": manifest["table"],
        "requests": [*given, *requests],
    }
    (tmp_path / "task.json").write_text(json.dumps(task))
    program = Path(__file__).with_name("run_parted.mjs")
    said = json.loads(run("run_parted.mjs", ["node", str(program), f"@{tmp_path / 'task.json'}"], tmp_path))
    replies = said["replies"]
    assert replies[: len(given)] == [f"{REPLY}null"] * len(given)
    assert replies[len(given) :] == [REPLY + respond(one) for one in requests]
    assert all(as_object(json.loads(one[1:]))["intyg"] for one in replies[len(given) : -1])


def test_what_the_parts_hold_is_not_in_what_a_start_fetches(engine: EngineBundle) -> None:
    manifest = json.loads(engine.manifest)
    started = memory_of(engine)
    assert b"decision_aids/view/form/intyget.py" in started, "a module is known by its file"
    for part in PARTS:
        file = engine.folder / manifest["parts"][part.name]["name"]
        own = [one for one in marshal.loads(file.read_bytes())["modules"] if one.startswith(part.packages)]
        files = [f"{one.replace('.', '/')}.py" for one in own]
        assert files, part.name
        assert [one for one in files if one.encode() in started] == [], part.name


def test_the_snapshot_without_the_parts_reads_no_file(engine: EngineBundle) -> None:
    memory = memory_of(engine)
    assert [name for name in (b"las_lisjp", b"pypdf.generic", b"skriv.html") if name in memory] == []


@pytest.mark.parametrize("aid", AIDS)
def test_what_a_start_fetches_holds_no_text_and_no_case_of_any_aid(engine: EngineBundle, aid: str) -> None:
    memory = memory_of(engine)
    texts = {one for kind in ("texts", "cases") for one in _strings(load(f"{aid}.{kind}")) if len(one) > LONG}
    assert len(texts) > 10, "there is something to look for"
    assert [one for one in texts if _in_memory(one) in memory] == []


LONG = 60


def _strings(tree: Json) -> Iterator[str]:
    match tree:
        case str():
            yield tree
        case dict():
            for one in tree.values():
                yield from _strings(one)
        case list():
            for one in tree:
                yield from _strings(one)
        case _:
            pass


def _in_memory(text: str) -> bytes:
    """A string as Python holds it: one, two or four bytes a sign."""
    widest = max(map(ord, text))
    return text.encode("latin-1" if widest < 256 else "utf-16-le" if widest < 65536 else "utf-32-le")
