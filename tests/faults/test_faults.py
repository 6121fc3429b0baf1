"""Every listed fault has its tests in the browsers that the list names, and the page shows the whole list."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup

from build_tools.faults.page import faults_table
from build_tools.faults.read import TRIED, Fault, Tried, amiss, read_faults, read_tried, write_tried
from tests.browser.drivers.find import NAMES

ROOT = Path(__file__).parents[2]
FAULTS = (Fault("a", "A", "ser A", ("chromium", "firefox")), Fault("b", "B", "ser B", ("webkit",)))


def test_every_listed_fault_has_a_test_in_each_browser_that_is_named_and_no_other() -> None:
    asked = [*("-m", "pytest", "tests/browser", "-m", "fault", "--collect-only", "-q", "-n", "0")]
    told = subprocess.run(
        [sys.executable, *asked, "--faults-into", str(TRIED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": ""},
    )
    assert told.returncode == 0, told.stdout[-2000:]


def test_a_fault_without_its_test_and_a_test_without_its_fault_are_named() -> None:
    assert amiss(FAULTS, {"a": {"chromium": 1, "firefox": 2}, "b": {"webkit": 1}}) == []
    assert amiss(FAULTS, {"a": {"chromium": 1}, "b": {"webkit": 1, "firefox": 1}, "c": {"webkit": 1}}) == [
        "a: inget prov i firefox",
        "b: prövat i firefox, men står inte i fel.yml",
        "c: prövat i webkit, men står inte i fel.yml",
    ]


def test_what_a_run_showed_is_kept_and_read(tmp_path: Path) -> None:
    tried = Tried(date(2026, 11, 29), {"firefox": "firefox-esr 1"}, {"a": {"firefox": 1}})
    assert read_tried(tmp_path / "none.json") is None
    write_tried(tried, tmp_path / "one.json")
    assert read_tried(tmp_path / "one.json") == tried


def test_what_was_kept_is_of_the_list_as_it_stands() -> None:
    tried = read_tried()
    assert tried is None or amiss(read_faults(), tried.faults) == [], "kör make faults"


def test_a_fault_that_is_not_tried_in_every_browser_says_why() -> None:
    assert [one.id for one in read_faults() if (set(one.webblasare) == set(NAMES)) == bool(one.varfor)] == []


def test_the_page_shows_every_fault() -> None:
    rows = BeautifulSoup(faults_table(), "html.parser").select("tbody tr")
    shown = [[cell.get_text() for cell in row.select("td")][:2] for row in rows]
    assert shown == [[one.vad, one.ser] for one in read_faults()]
    assert (ROOT / "docs/om/tillganglighet.md").read_text(encoding="utf-8").count("<!-- lista: fel -->") == 1
