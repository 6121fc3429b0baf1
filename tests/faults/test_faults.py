"""All that the lists name has its tests in the browsers that they name, and the page shows them whole."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from build_tools.faults.page import faults_table, ways_table
from build_tools.faults.read import MARKS, Listed, Tried, amiss, read_list, read_tried, write_tried
from decision_aids.engine.dates import day_in_words
from tests.browser.drivers.find import NAMES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/om/tillganglighet.md").read_text(encoding="utf-8")
TABLES = {"fel": faults_table, "tillganglighet": ways_table}
LISTED = (Listed("a", "A", "ser A", ("chromium", "firefox")), Listed("b", "B", "ser B", ("webkit",)))
lists = pytest.mark.parametrize("name", MARKS)


@lists
def test_all_that_is_listed_has_a_test_in_each_browser_that_is_named_and_no_other(name: str) -> None:
    asked = [*("-m", "pytest", "tests/browser", "-m", MARKS[name], "--collect-only", "-q", "-n", "0")]
    told = subprocess.run(
        [sys.executable, *asked, "--tried", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": ""},
    )
    assert told.returncode == 0, told.stdout[-2000:]


def test_what_lacks_its_test_and_a_test_of_what_is_not_listed_are_named() -> None:
    assert amiss("fel", LISTED, {"a": {"chromium": 1, "firefox": 2}, "b": {"webkit": 1}}) == []
    tried = {"a": {"chromium": 1}, "b": {"webkit": 1, "firefox": 1}, "c": {"webkit": 1}}
    assert amiss("fel", LISTED, tried) == [
        "a: inget prov i firefox",
        "b: prövat i firefox, men står inte i fel.yml",
        "c: prövat i webkit, men står inte i fel.yml",
    ]


def test_what_a_run_showed_is_kept_beside_the_other_lists_and_read(tmp_path: Path) -> None:
    kept = tmp_path / "one.json"
    tried = [
        Tried(date(2026, 11, day), {"firefox": "firefox-esr 1"}, {"a": {"firefox": day}}) for day in (1, 2)
    ]
    assert read_tried("fel", kept) is None
    for name, one in zip(MARKS, tried, strict=True):
        write_tried(name, one, kept)
    assert [read_tried(name, kept) for name in MARKS] == tried


@lists
def test_what_was_kept_is_of_the_list_as_it_stands(name: str) -> None:
    tried = read_tried(name)
    assert tried is None or amiss(name, read_list(name), tried.passed) == [], "kör make faults"


@lists
def test_what_is_not_tried_in_every_browser_says_why(name: str) -> None:
    assert [
        one.id for one in read_list(name) if (set(one.webblasare) == set(NAMES)) == bool(one.varfor)
    ] == []


@lists
def test_the_page_shows_every_row_with_the_day_and_the_number_of_tests_of_the_last_run(name: str) -> None:
    table = BeautifulSoup(TABLES[name](), "html.parser")
    rows = [[cell.get_text() for cell in row.select("td")] for row in table.select("tbody tr")]
    assert [row[:2] for row in rows] == [[one.vad, one.hur] for one in read_list(name)]
    assert PAGE.count(f"<!-- lista: {name} -->") == 1
    tried = read_tried(name)
    passed = (
        [tried.passed[one.id][where] for one in read_list(name) for where in one.webblasare] if tried else []
    )
    assert [int(one) for row in rows for one in re.findall(r"\((\d+) prov\)", row[2])] == passed
    assert not tried or day_in_words(tried.day) in table.get_text()
