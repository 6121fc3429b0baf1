"""The table of faults for its page: HTML that is one block in Markdown."""

from __future__ import annotations

from html import escape

from build_tools.faults.read import Fault, Tried, read_faults, read_tried
from decision_aids.engine.dates import day_in_words

_NAMES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
_HEADINGS = ("Fel", "Det här ser läsaren", "Prov i")


def faults_table() -> str:
    """Every fault, what the reader sees, the browsers in which that is looked for, and the last whole run."""
    rows = "".join(f"<tr>{_cells('td', _row(one))}</tr>\n" for one in read_faults())
    head = f"<thead><tr>{_cells('th', _HEADINGS)}</tr></thead>"
    return f"<div>\n<p>{_when(read_tried())}</p>\n<table>\n{head}\n<tbody>\n{rows}</tbody>\n</table>\n</div>"


def _row(fault: Fault) -> tuple[str, ...]:
    where = ", ".join(_NAMES[name] for name in fault.webblasare)
    return fault.vad, fault.ser, f"{where} ({fault.varfor})" if fault.varfor else where


def _when(tried: Tried | None) -> str:
    if tried is None:
        return (
            "Varje fel har prov som körs med projektets tester. Någon daterad körning av alla finns inte än."
        )
    versions = ", ".join(tried.versions.values())
    return f"Alla prov gick igenom {day_in_words(tried.day)} i {escape(versions)}."


def _cells(kind: str, texts: tuple[str, ...]) -> str:
    return "".join(f"<{kind}>{escape(one)}</{kind}>" for one in texts)
