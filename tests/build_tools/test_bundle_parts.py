"""The parts of the engine that few need: not in what each start fetches, and enough to read every file."""

from __future__ import annotations

import json
import marshal
from base64 import b64encode
from pathlib import Path

import pytest

from build_tools.bundle.browser_boot import PART, REPLY
from build_tools.bundle.build import EngineBundle, build_engine
from build_tools.bundle.parts import PARTS
from build_tools.bundle.processes import run
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.view.entry import FORM, respond
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
    parts = [engine.folder / manifest["parts"][one.name]["name"] for one in PARTS]
    given = [PART + b64encode(file.read_bytes()).decode() for file in parts]
    written: JsonObject = {"begransning": "Kan inte stå"}
    asked: JsonObject = {"aid": FORM, "date": "2026-11-28", "do": "peek", "form": written}
    requests = [*(reading(content) for content in files().values()), json.dumps(asked)]
    task = {
        "worker": str(ROOT / "build_tools/theme/shell"),
        "memory": str(engine.folder / manifest["memory"]["name"]),
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
    started = (engine.folder / manifest["memory"]["name"]).read_bytes()
    assert b"decision_aids/view/form/intyget.py" in started, "a module is known by its file"
    for part in PARTS:
        file = engine.folder / manifest["parts"][part.name]["name"]
        own = [one for one in marshal.loads(file.read_bytes())["modules"] if one.startswith(part.packages)]
        files = [f"{one.replace('.', '/')}.py" for one in own]
        assert files, part.name
        assert [one for one in files if one.encode() in started] == [], part.name


def test_the_snapshot_without_the_parts_reads_no_file(engine: EngineBundle) -> None:
    memory = (engine.folder / json.loads(engine.manifest)["memory"]["name"]).read_bytes()
    assert [name for name in (b"las_lisjp", b"pypdf.generic", b"skriv.html") if name in memory] == []
