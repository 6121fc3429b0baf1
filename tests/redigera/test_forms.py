"""The forms hold everything that is in the files, and offer exactly what the code accepts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.changes.log import Kind as ChangeKind
from build_tools.data.strict_yaml import read
from build_tools.measures.read import Certainty
from build_tools.pages.front_matter import split
from build_tools.pages.page_data import THEME, PageStatus
from build_tools.pages.proposals import Stage
from build_tools.pictures.model import Actor
from build_tools.redigera.config import text_parts
from build_tools.redigera.parts import NOBODY, PARTS, Form, Part
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.source import Sakerhet, Slag, Status
from decision_aids.registry import AIDS
from tests.redigera.node import ROOT


def collections(made: JsonObject) -> dict[str, JsonObject]:
    config = made["config"]
    assert isinstance(config, dict)
    found = config["collections"]
    assert isinstance(found, list)
    return {str(one["name"]): one for one in found if isinstance(one, dict)}


def fields(collection: JsonObject) -> dict[str, JsonObject]:
    found = collection["fields"]
    assert isinstance(found, list)
    return {str(one["name"]): one for one in found if isinstance(one, dict)}


def choices(field: JsonObject) -> set[str]:
    options = field["options"]
    assert isinstance(options, list)
    return {str(one["value"]) for one in options if isinstance(one, dict)}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_key_of_the_files_has_a_field(part: Part, made: JsonObject) -> None:
    tree = read(ROOT / part.file, Path(part.file)).tree
    rows: list[Json] = (
        list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else []
    )
    if part.form is Form.LISTOR and isinstance(tree, dict):
        rows = [{"sida": page, "fragor": texts} for page, texts in tree.items()]
    keys = {key for row in rows if isinstance(row, dict) for key in row}
    assert keys or tree is None, "nothing has come to the list yet"
    assert keys <= set(fields(collections(made)[part.name]))
    assert set(fields(collections(made)[part.name])) == set(part.schema)


def test_every_page_is_in_a_collection_and_every_key_of_its_data_has_a_field(made: JsonObject) -> None:
    folders = {str(one["folder"]): one for one in collections(made).values() if "folder" in one}
    for path in sorted((ROOT / "docs").rglob("*.md")):
        collection = folders[path.parent.relative_to(ROOT).as_posix()]
        tree = split(path.read_text(encoding="utf-8"), path).data.tree
        assert isinstance(tree, dict)
        assert set(tree) <= {*fields(collection), *THEME}, path


@pytest.mark.parametrize(
    ("collection", "field", "values"),
    [
        ("kallor", "slag", Slag),
        ("kallor", "status", Status),
        ("kallor", "sakerhet", Sakerhet),
        ("andringar", "slag", ChangeKind),
        ("forslag", "status", Stage),
        ("insatser", "sakerhet", Certainty),
        ("insatser", "aktor", Actor),
        ("sidor-ansvar", "status", PageStatus),
        ("sidor-ansvar", "aid", AIDS),
    ],
)
def test_the_choices_are_those_of_the_code(
    collection: str, field: str, values: Iterator[str], made: JsonObject
) -> None:
    assert choices(fields(collections(made)[collection])[field]) == {str(one) for one in values}


def test_sources_and_pages_are_chosen_among_those_there_are(made: JsonObject) -> None:
    register = read(ROOT / "decision_aids/law/sources.yml", Path("sources.yml")).mapping("källor")
    here = collections(made)
    assert choices(fields(here["insatser"])["kallor"]) == set(register)
    assert choices(fields(here["termer"])["ratt_med"]) == set(register)
    pages = {one.relative_to(ROOT / "docs").as_posix() for one in (ROOT / "docs").rglob("*.md")}
    assert choices(fields(here["sokprov"])["sida"]) == pages
    assert choices(fields(here["forslag"])["sida"]) == pages
    assert choices(fields(here["sokfragor"])["sida"]) == pages


def _leaves(tree: Json, key: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _leaves(value, (*key, name))
    else:
        yield key


def _named(field: JsonObject, key: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    inner = field.get("fields")
    here = (*key, str(field["name"]))
    if not isinstance(inner, list):
        yield here
        return
    for one in inner:
        assert isinstance(one, dict)
        yield from _named(one, here)


@pytest.mark.parametrize("aid", AIDS)
def test_every_text_of_an_aid_has_a_field_and_no_key_can_be_changed(aid: str, made: JsonObject) -> None:
    place = Path(f"decision_aids/{aid}/texts.yml")
    parts = text_parts(read(ROOT / place, place).mapping("texter"))
    files = collections(made)[f"texter-{aid}"]["files"]
    assert isinstance(files, list)
    shown = {str(one["name"]): one for one in files if isinstance(one, dict)}
    assert set(shown) == set(parts)
    for name, values in parts.items():
        given = {key for field in fields(shown[name]).values() for key in _named(field)}
        assert given == set(_leaves(dict(values))), name


def test_who_writes_down_a_proposal_is_told_to_name_nobody(made: JsonObject) -> None:
    here = fields(collections(made)["forslag"])
    assert all(NOBODY in str(here[name]["hint"]) for name in ("vad", "svar"))


def test_nothing_can_be_taken_away_in_a_form(made: JsonObject) -> None:
    for one in collections(made).values():
        assert one.get("delete", False) is False
