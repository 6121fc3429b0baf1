"""YAML is read strictly: what the editor wrote and nothing else, every fault with its line and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.data.strict_yaml import read, read_yaml
from build_tools.data.text_files import MOST_BYTES
from decision_aids.engine.json_types import Json
from tests.engine.properties import prop

AS_WRITTEN: list[tuple[str, Json, str]] = [
    ("a: no", {"a": "no"}, "no is a word, not a truth value"),
    ("a: 1.10", {"a": "1.10"}, "a number keeps its last nought"),
    ("a: 2026-07-01", {"a": "2026-07-01"}, "a day is text"),
    ("a: 0x1F", {"a": "0x1F"}, "nothing is counted out"),
    ("a: ~", {"a": "~"}, "nothing is interpreted"),
    ("a:", {"a": ""}, "nothing is empty text"),
    ("1: a", {"1": "a"}, "a key is text"),
    ("yes: a", {"yes": "a"}, "a key is what was written"),
    ("a: >-\n  en\n  rad", {"a": "en rad"}, "folded text"),
    ("a: |\n  en\n  rad\n", {"a": "en\nrad\n"}, "text with its line breaks"),
    ("a: [x, {b: y}]", {"a": ["x", {"b": "y"}]}, "lists and mappings in each other"),
    ("a: &x hej\nb: *x", {"a": "hej", "b": "hej"}, "a text that several keys share"),
    ("a: &x {k: hej}\nb: *x", {"a": {"k": "hej"}, "b": {"k": "hej"}}, "a mapping that several keys share"),
    ("å: ö", {"å": "ö"}, "Swedish letters"),
    ("a: 'it''s'", {"a": "it's"}, "quotes"),
    ("a: x # en kommentar", {"a": "x"}, "a comment"),
    ("\ufeffa: x", {"a": "x"}, "a mark that some editors put first"),
    ("a: x\r\nb: y\r\n", {"a": "x", "b": "y"}, "line breaks from another system"),
]


@pytest.mark.parametrize(("text", "tree", "comment"), AS_WRITTEN)
def test_what_is_written_is_what_is_read(tmp_path: Path, text: str, tree: Json, comment: str) -> None:
    (tmp_path / "fil.yml").write_bytes(text.encode())
    document = read(tmp_path / "fil.yml")
    assert document.problems == [], comment
    assert document.tree == tree, comment


BROKEN: list[tuple[bytes, int, str]] = [
    (b"", 0, "an empty file"),
    (b"  \n\n", 0, "only blank lines"),
    (b"# bara en kommentar\n", 0, "only a comment"),
    (b"a: x\na: y\n", 2, "a key twice"),
    (b"a:\n  b: x\n  c: y\n  b: z\n", 4, "a key twice, further in"),
    (b"a: x\nb: [y\n", 3, "a bracket that is not closed"),
    (b'a: x\nb: "y\n', 3, "a quote that is not closed"),
    (b"a: x\n b: y\n", 2, "an indent that does not fit"),
    (b"a: x: y\n", 1, "two colons"),
    (b"a: x\n\tb: y\n", 2, "a tab for an indent"),
    (b"a: x\nb: *finns-inte\n", 2, "a name that nothing has"),
    (b"a: x\n---\nb: y\n", 2, "two documents in a file"),
    (b"a: x\n<<<<<<< HEAD\nb: y\n=======\nb: z\n>>>>>>> gren\n", 2, "a merge that is not resolved"),
    ("a: x\nb: å\n".encode("latin-1"), 2, "letters that are not UTF-8"),
    (b"a: x\nb: \x00\n", 2, "a sign that is no text"),
    (b"a: x\nb: y\x07\n", 2, "a sign that rings"),
    (b"a: &x\n  b: *x\n", 1, "a text that holds itself"),
    (b"a: x\nb: " + b"[" * 3000 + b"]" * 3000, 1, "brackets without end"),
]


@pytest.mark.parametrize(("content", "line", "comment"), BROKEN)
def test_a_broken_file_gives_its_place_what_is_wrong_and_what_to_do(
    tmp_path: Path, content: bytes, line: int, comment: str
) -> None:
    (tmp_path / "fil.yml").write_bytes(content)
    [problem] = read(tmp_path / "fil.yml", Path("mapp/fil.yml")).problems
    assert (problem.file, problem.line) == (Path("mapp/fil.yml"), line), comment
    assert problem.what
    assert problem.remedy
    assert str(problem).startswith(f"mapp/fil.yml:{line}" if line else "mapp/fil.yml")


def test_a_file_that_is_not_there_or_is_far_too_large_says_so(tmp_path: Path) -> None:
    large = tmp_path / "stor.yml"
    large.write_bytes(b"a: " + b"x" * MOST_BYTES)
    for path in (tmp_path / "saknas.yml", large):
        [problem] = read(path).problems
        assert problem.file == path
        assert problem.remedy


def test_every_key_that_stands_twice_is_named_at_once() -> None:
    document = read_yaml("a: 1\nb: 1\na: 2\nc:\n  d: 1\n  d: 2\nb: 3\n", Path("fil.yml"))
    assert sorted(one.line for one in document.problems) == [3, 6, 7]


LINES = "a: x\n\nb:\n  c: y\n  d:\n    - e\n    - f: g\n"


def test_every_key_knows_its_line_and_a_missing_one_the_nearest_above_it() -> None:
    document = read_yaml(LINES, Path("fil.yml"))
    found = {key: document.line(*key) for key in (("a",), ("b",), ("b", "c"), ("b", "d", "1", "f"))}
    assert found == {("a",): 1, ("b",): 3, ("b", "c"): 4, ("b", "d", "1", "f"): 7}
    assert document.line("b", "saknas") == 3
    assert document.line("b", "d", "1", "saknas") == 7


@prop
@given(st.text())
def test_no_text_at_all_makes_the_reading_fall(text: str) -> None:
    document = read_yaml(text, Path("fil.yml"))
    assert all(one.what and one.remedy for one in document.problems)
    assert document.problems or document.tree is not None
