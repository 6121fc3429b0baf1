"""What is written back differs from what was there only where the editor changed something."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read_yaml
from decision_aids.engine.json_types import Json, JsonObject
from tests.redigera.node import ROOT, node
from tests.scale import tries

BASE = "_bas"
VALUES = (
    "Ett nytt ord",
    'Med kolon: och "citat", [hakar] och # nummer',
    "Flera rader.\n\nMed ett stycke till.",
    "2027-01-01",
    "- inte en lista",
    "'enkla' & *stjärnor",
    "Å" * 150 + " och många ord till " * 12 + "slut.",
)
"""What editors write; YAML could read most of it as something else."""


def files(spec: JsonObject) -> list[str]:
    """Every page and every file that the forms hold."""
    pages = (path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md")))
    return [*pages, *(one for one in spec if one != "sidor")]


def text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def opened(spec: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Every entry: its path, its file's text and its data."""
    names = files(spec)
    answers = node(spec, [{"do": "entries", "path": name, "text": text(name)} for name in names])
    for name, found in zip(names, answers, strict=True):
        assert isinstance(found, list), (name, found)
        for one in found:
            assert isinstance(one, list)
            path, data = one
            assert isinstance(path, str)
            assert isinstance(data, dict)
            yield path, text(name), data


@pytest.fixture(scope="module")
def every(spec: JsonObject) -> list[tuple[str, str, JsonObject]]:
    return list(opened(spec))


def saved(path: str, before: str, data: JsonObject, changed: JsonObject) -> JsonObject:
    return {"path": path, "text": before, "data": {**changed, BASE: json.dumps(data)}}


def test_opened_and_saved_every_entry_leaves_its_file_as_it_was(
    spec: JsonObject, every: list[tuple[str, str, JsonObject]]
) -> None:
    # The first and last of each file, and every page: a whole file is read for each.
    chosen = [one for one in every if one[0].endswith(".md")]
    by_file: dict[str, list[tuple[str, str, JsonObject]]] = {}
    for one in every:
        by_file.setdefault(one[1], []).append(one)
    chosen += [some[place] for some in by_file.values() for place in (0, -1)]
    answers = node(spec, [saved(path, before, data, data) for path, before, data in chosen])
    assert [path for (path, before, _), after in zip(chosen, answers, strict=True) if after != before] == []


def test_what_the_form_shows_is_what_the_build_reads(
    spec: JsonObject, every: list[tuple[str, str, JsonObject]]
) -> None:
    by_path = {path: data for path, _, data in every}
    for name, kind in spec.items():
        if name == "sidor":
            continue
        assert isinstance(kind, dict)
        tree = read_yaml(text(name), Path(name)).tree or {}  # a list that nothing has come to yet
        if kind["slag"] == "lista":
            assert isinstance(tree, list)
            rows = [(f"{name}/{number:03}.json", row) for number, row in enumerate(tree, start=1)]
        else:
            assert isinstance(tree, dict)
            rows = [(f"{name}/{key}.json", row) for key, row in tree.items()]
        lists = kind["listor"]
        assert isinstance(lists, list)
        for path, row in rows:
            if not isinstance(row, dict) or kind["slag"] == "texter":
                continue
            shown = {key: value for key, value in by_path[path].items() if key != "id"}
            assert shown == {key: _as_list(value) if key in lists else value for key, value in row.items()}


def _as_list(value: Json) -> Json:
    return [value] if isinstance(value, str) and value else value or []


def leaves(data: JsonObject, key: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield from leaves(value, (*key, name))
        elif isinstance(value, str) and name != "id" and value:
            yield (*key, name)


def with_leaf(data: JsonObject, key: tuple[str, ...], value: str) -> JsonObject:
    first, *rest = key
    below = data[first]
    return {
        **data,
        first: with_leaf(below, tuple(rest), value) if rest and isinstance(below, dict) else value,
    }


def at(data: Json, key: tuple[str, ...]) -> Json:
    for name in key:
        assert isinstance(data, dict)
        data = data[name]
    return data


def _stands_for_others(text: str, name: str) -> bool:
    """A text that others refer to is theirs too: who changes it where it stands changes them all."""
    return re.search(rf"^ *{re.escape(name)}: &\w", text, re.MULTILINE) is not None


def lines_between(before: str, after: str) -> int:
    """How many lines of `before` there are from the first that is changed to the last."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return len(old)


def test_one_changed_text_changes_its_own_lines_and_nothing_else(
    spec: JsonObject, every: list[tuple[str, str, JsonObject]]
) -> None:
    chance = random.Random(15)
    tried = [
        (path, before, data, key, VALUES[number % len(VALUES)])
        for number, (path, before, data) in enumerate(chance.sample(every, tries(90, least=30)))
        if (keys := list(leaves(data))) and "/sokfragor.yml/" not in path  # tried below
        for key in [chance.choice(keys)]
    ]
    asked = [
        saved(path, before, data, with_leaf(data, key, value)) for path, before, data, key, value in tried
    ]
    answers = node(spec, asked)
    again = node(
        spec,
        [
            {"do": "data", "path": path, "text": after if isinstance(after, str) else before}
            for (path, before, *_), after in zip(tried, answers, strict=True)
        ],
    )
    assert sum(isinstance(one, str) for one in answers) > len(answers) * 0.8
    for (path, before, data, key, value), after, now in zip(tried, answers, again, strict=True):
        if isinstance(after, dict):  # a group of texts that stands in one place and is shown in several
            assert "delas med en annan text" in str(after["conflict"]), (path, key, after)
            continue
        assert at(now, key) == value
        assert isinstance(now, dict)
        old = at(data, key)
        assert isinstance(old, str)
        assert {*leaves(now)} == {*leaves(data)}
        other = {one for one in leaves(data) if at(now, one) != at(data, one)} - {key}
        assert {(at(data, one), at(now, one)) for one in other} <= {(old, value)}, (path, key)
        assert not other or _stands_for_others(before, key[-1]), (path, key, other)
        assert isinstance(after, str)
        # A body of many paragraphs is one value; everything else stands on a few lines together.
        assert key == ("body",) or lines_between(before, after) <= old.count("\n") * 2 + len(old) / 50 + 2, (
            path
        )
        if path.endswith(".json"):
            strict = read_yaml(after, Path(path))
            assert strict.problems == [], (path, key, value)


EDITED = """\
# Överst
ett:
  ord: [a, b]  # sidan om
  skriv: x
  varfor: >-
    lång text
    på två rader

# Mellan
tva:
  ord: [c]
  skriv: "y: z"
"""
KIND: JsonObject = {
    "g.yml": {"slag": "listor", "falt": ["sida", "fragor"], "listor": ["fragor"]},
    "sidor": {"falt": ["title", "status"], "listor": []},
    "f.yml": {"slag": "poster", "falt": ["id", "ord", "skriv", "varfor", "ratt_med"], "listor": ["ord"]},
}
QUESTIONS = """\
# Frågor
index.md:
  - var börjar jag

# --- Din roll ---
start/chef.md:
  - jag är chef  # en rad
  - vad gör en chef
"""
ASKED: JsonObject = {"sida": "start/chef.md", "fragor": ["jag är chef", "vad gör en chef"]}
ONE: JsonObject = {"id": "ett", "ord": ["a", "b"], "skriv": "x", "varfor": "lång text på två rader"}


@pytest.mark.parametrize(
    ("changed", "before", "after"),
    [
        ({**ONE, "skriv": "nytt"}, "  skriv: x\n", "  skriv: nytt\n"),
        ({**ONE, "ord": ["a", "d, e"]}, "[a, b]  # sidan om", '[a, "d, e"]  # sidan om'),
        ({**ONE, "skriv": ""}, "  skriv: x\n", ""),
        ({**ONE, "ratt_med": "k"}, "    på två rader\n", "    på två rader\n  ratt_med: k\n"),
        ({**ONE, "varfor": "kort"}, "    lång text\n    på två rader\n", "    kort\n"),
    ],
)
def test_comments_blank_lines_and_styles_stay(changed: JsonObject, before: str, after: str) -> None:
    [done] = node(KIND, [saved("f.yml/ett.json", EDITED, ONE, changed)])
    assert done == EDITED.replace(before, after, 1)


def test_a_new_entry_comes_last_with_its_fields_in_order() -> None:
    data: JsonObject = {"skriv": "w", "id": "tre", "ord": ["v"]}
    [done] = node(KIND, [{"path": "f.yml/tre.json", "text": EDITED, "data": data}])
    assert done == f"{EDITED}\ntre:\n  ord: [v]\n  skriv: w\n"


def test_the_first_of_a_list_that_holds_comments_alone_comes_below_them_and_the_next_after_it() -> None:
    header = "# Vad som står här\n"
    assert node(KIND, [{"do": "entries", "path": "f.yml", "text": header}]) == [[]]
    first: JsonObject = {"id": "ett", "skriv": "x"}
    [once] = node(KIND, [{"path": "f.yml/ett.json", "text": header, "data": first}])
    assert once == f"{header}\nett:\n  skriv: x\n"
    [twice] = node(KIND, [{"path": "f.yml/tva.json", "text": once, "data": {**first, "id": "tva"}}])
    assert twice == f"{once}\ntva:\n  skriv: x\n"


def test_the_questions_of_each_page_are_a_form_and_a_new_one_changes_its_own_line() -> None:
    [found] = node(KIND, [{"do": "entries", "path": "g.yml", "text": QUESTIONS}])
    assert found == [
        ["g.yml/index.json", {"sida": "index.md", "fragor": ["var börjar jag"]}],
        ["g.yml/start--chef.json", ASKED],
    ]
    more: JsonObject = {**ASKED, "fragor": ["jag är chef", "ny: fråga", "vad gör en chef"]}
    [done] = node(KIND, [saved("g.yml/start--chef.json", QUESTIONS, ASKED, more)])
    assert done == QUESTIONS.replace("  - vad gör", '  - "ny: fråga"\n  - vad gör')


def test_a_page_without_questions_gets_them_last_and_one_that_has_them_is_not_written_twice() -> None:
    new: JsonObject = {"sida": "ansvar/ny.md", "fragor": ["vem ansvarar"]}
    other: JsonObject = {**new, "sida": "index.md"}
    moved = saved("g.yml/start--chef.json", QUESTIONS, ASKED, {**ASKED, "sida": "index.md"})
    asked: list[JsonObject] = [
        {"path": "g.yml/ny.json", "text": QUESTIONS, "data": one} for one in (new, other)
    ]
    once, twice, away = node(KIND, [*asked, moved])
    assert once == f"{QUESTIONS}\nansvar/ny.md:\n  - vem ansvarar\n"
    assert twice == {"conflict": "index.md har redan frågor. Öppna den posten."}
    assert away == {"conflict": "Frågorna hör till sin sida. Gör en ny post för den andra sidan."}
    [read] = node(KIND, [{"do": "data", "path": "g.yml/ansvar-ny.md.json", "text": once}])
    assert read == new, "in a draft what is new stands last, whatever the CMS calls it"


def test_two_editors_of_the_same_file_both_get_their_words_in() -> None:
    other = EDITED.replace("skriv: x", "skriv: andras")
    [done] = node(KIND, [saved("f.yml/ett.json", other, ONE, {**ONE, "varfor": "mitt"})])
    assert done == other.replace("    lång text\n    på två rader\n", "    mitt\n")


def test_two_editors_of_the_same_words_are_told_and_nothing_is_written() -> None:
    other = EDITED.replace("skriv: x", "skriv: andras")
    [done] = node(KIND, [saved("f.yml/ett.json", other, ONE, {**ONE, "skriv": "mitt"})])
    assert done == {"conflict": "Någon annan har ändrat skriv sedan du öppnade. Nu står där: andras"}


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("ett:\n  ord: [a\n  skriv: x\n", "går inte att läsa"),
        ("<<<<<<< HEAD\nett:\n  skriv: x\n=======\nett:\n  skriv: y\n>>>>>>> gren\n", "går inte att läsa"),
    ],
)
def test_a_file_broken_by_hand_is_left_alone_and_the_editor_is_told(broken: str, said: str) -> None:
    [done] = node(KIND, [saved("f.yml/ett.json", broken, ONE, {**ONE, "skriv": "nytt"})])
    assert isinstance(done, dict)
    assert said in str(done["conflict"])


PAGE = "---\ntitle: T\nstatus: utkast\n---\n\n# T\n\n::: från sol-1\nText [@sol-1].\n:::\n"


def test_what_a_word_processor_hides_in_a_text_is_left_out_and_the_rest_is_kept() -> None:
    data: JsonObject = {
        "title": "T",
        "status": "utkast",
        "body": "# T\n\n::: från sol-1\nText [@sol-1].\n:::",
    }
    pasted = str(data["body"]).replace("Text", "Ny\u00adtext\u200b med\u000bradbyte\r\noch mer")
    [done] = node(KIND, [saved("docs/a.md", PAGE, data, {**data, "body": pasted})])
    assert done == PAGE.replace("Text", "Nytext med\nradbyte\noch mer")


@pytest.mark.parametrize(
    ("path", "row", "field"),
    [("docs/a.md", 2, ["title"]), ("docs/a.md", 8, ["body"]), ("f.yml/ett.json", 7, ["varfor"])],
)
def test_a_line_of_the_file_is_a_field_of_the_form(path: str, row: int, field: list[str]) -> None:
    asked: JsonObject = {
        "do": "field",
        "path": path,
        "text": PAGE if path.endswith(".md") else EDITED,
        "row": row,
    }
    assert node(KIND, [asked]) == [field]
