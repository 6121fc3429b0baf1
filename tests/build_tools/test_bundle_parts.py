"""The parts of the engine that few need: not in what each start fetches, and enough to read every file."""

from __future__ import annotations

import json
import marshal
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.bundle.browser_boot import REPLY
from build_tools.bundle.build import EngineBundle, build_engine
from build_tools.bundle.parts import AID_PARTS, PARTS
from build_tools.bundle.processes import run
from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import FORM, respond
from tests.build_tools.engine_files import memory_of, memory_pieces, parts_of
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


def _replies(engine: EngineBundle, work: Path, parts: tuple[str, ...], requests: list[str]) -> list[str]:
    """What the snapshot's Python says to these when it has these parts."""
    manifest = json.loads(engine.manifest)
    given = parts_of(engine, parts)
    task = {
        "worker": str(ROOT / "build_tools/theme/shell"),
        "memory": [str(one) for one in memory_pieces(engine)],
        "used": str(engine.folder / manifest["runtime"]["name"]),
        "rest": str(engine.folder / manifest["rest"]["name"]),
        "table": manifest["table"],
        "requests": [*given, *requests],
    }
    (work / "task.json").write_text(json.dumps(task))
    program = Path(__file__).with_name("run_parted.mjs")
    said = json.loads(run("run_parted.mjs", ["node", str(program), f"@{work / 'task.json'}"], work))
    assert said["replies"][: len(given)] == [f"{REPLY}null"] * len(given)
    return said["replies"][len(given) :]


def test_the_snapshots_python_reads_every_kind_of_file_with_the_parts_and_says_what_the_command_line_says(
    engine: EngineBundle, tmp_path: Path
) -> None:
    written: JsonObject = {"begransning": "Kan inte stå"}
    asked: JsonObject = {"aid": FORM, "date": "2026-11-28", "do": "peek", "form": written}
    requests = [*(reading(content) for content in files().values()), json.dumps(asked)]
    names = tuple(one.name for one in (*PARTS, *AID_PARTS))
    replies = _replies(engine, tmp_path, names, requests)
    assert replies == [REPLY + respond(one) for one in requests]
    assert all(as_object(json.loads(one[1:]))["intyg"] for one in replies[:-1])


def _everything_asked_of(aid: str) -> Iterator[str]:
    base: JsonObject = {"aid": aid, "date": "2026-11-28"}
    for case in [*load(f"{aid}.cases").values()][:3]:
        given: JsonObject = {**base, "answers": as_object(case)["svar"]}
        yield from (json.dumps({**given, "do": do}) for do in ("show", "result", "link", "save"))
        yield json.dumps({**given, "do": "follow-up", "day": "2027-01-01"})
        saved = str(as_object(json.loads(respond(json.dumps({**given, "do": "save"})))["file"])["text"])
        for other in ("", "lakarintyg", "sip"):  # a file of another aid is called by that aid's name
            text = saved.replace(f'"{aid}"', f'"{other or aid}"')
            file = f"data:,{b64encode(text.encode()).decode()}"
            yield json.dumps({**base, "do": "open", "file": file})
    for group in AIDS[aid].groups:
        yield json.dumps({**base, "do": "next", "group": group})


@pytest.mark.parametrize("aid", AIDS)
def test_an_aid_needs_no_other_part_than_its_own(engine: EngineBundle, tmp_path: Path, aid: str) -> None:
    requests = [*_everything_asked_of(aid)]
    assert _replies(engine, tmp_path, (aid,), requests) == [REPLY + respond(one) for one in requests]


def test_a_document_becomes_a_file_with_the_part_for_it(engine: EngineBundle, tmp_path: Path) -> None:
    case = as_object(load("lokal_rutin.cases")["steg_utan_ansvarig"])
    asked: JsonObject = {"aid": "lokal_rutin", "date": "2026-11-28", "do": "export", "answers": case["svar"]}
    requests = [json.dumps({**asked, "document": "rutin", "format": form}) for form in ("docx", "markdown")]
    replies = _replies(engine, tmp_path, ("lokal_rutin", "ordfil"), requests)
    assert replies == [REPLY + respond(one) for one in requests]


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
