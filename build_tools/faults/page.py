"""The tables of what the site is tried with, for their page: HTML that is one block in Markdown."""

from __future__ import annotations

from html import escape

from build_tools.faults.read import Listed, Passed, Tried, read_list, read_tried
from decision_aids.engine.dates import day_in_words

_NAMES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}


def faults_table() -> str:
    """Every fault, what the reader sees, the browsers in which that is looked for, and the last whole run."""
    return _table("fel", ("Fel", "Det här ser läsaren", "Prov i"))


def ways_table() -> str:
    """The same of every way to use the site that is tried."""
    return _table("tillganglighet", ("Vad", "Hur", "Prov i"))


def _table(name: str, headings: tuple[str, ...]) -> str:
    tried = read_tried(name)
    passed = tried.passed if tried else {}
    rows = "".join(f"<tr>{_cells('td', _row(one, passed))}</tr>\n" for one in read_list(name))
    head = f"<thead><tr>{_cells('th', headings)}</tr></thead>"
    return f"<div>\n<p>{_when(tried)}</p>\n<table>\n{head}\n<tbody>\n{rows}</tbody>\n</table>\n</div>"


def _row(one: Listed, passed: Passed) -> tuple[str, ...]:
    where = ", ".join(_with_number(name, passed.get(one.id, {}).get(name, 0)) for name in one.webblasare)
    return one.vad, one.hur, f"{where}: {one.varfor}" if one.varfor else where


def _with_number(name: str, tests: int) -> str:
    return f"{_NAMES[name]} ({tests} prov)" if tests else _NAMES[name]


def _when(tried: Tried | None) -> str:
    if tried is None:
        return "Allt har prov som körs med projektets tester. Någon daterad körning av alla finns inte än."
    versions = ", ".join(tried.versions.values())
    return (
        f"Alla prov gick igenom {day_in_words(tried.day)} i {escape(versions)}. Talen säger hur många de var."
    )


def _cells(kind: str, texts: tuple[str, ...]) -> str:
    return "".join(f"<{kind}>{escape(one)}</{kind}>" for one in texts)
