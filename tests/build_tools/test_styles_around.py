"""Styles do not look into the view of an aid from outside it: at each change there the browser would look the
whole page through anew (on the page of lakarintyg that was half of the time for an answer)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "build_tools/theme/overrides/assets/css"
LOOKS = re.compile(r":has\(\s*([^)]*)\)")
NEAR = re.compile(r"(?:[>+~]\s*[^\s>+~]+(?:\s*[>+~]\s*[^\s>+~]+)*|:checked|:focus-visible|a)")
"""Children, what stands beside, and what is so of a field: a change deeper down is nothing to them. `a` asks
whether the browser knows the question."""


def on_screen(text: str) -> str:
    """A style sheet without comments and what is for paper."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"@media print \{.*?^\}", "", text, flags=re.DOTALL | re.MULTILINE)


def far(text: str) -> list[str]:
    """What a style sheet looks for, however deep it stands."""
    return [one for one in LOOKS.findall(on_screen(text)) if not NEAR.fullmatch(one.strip())]


def test_what_looks_far_is_found() -> None:
    assert far(".md-typeset:has(.aid [data-begun]) > h1 { margin: 0 }") == [".aid [data-begun]"]
    assert far(".md-typeset:has(> .aid [data-begun]) {}") == ["> .aid [data-begun]"]
    assert far("@media print {\n  .aid:has(.resultat) { display: none }\n}\n.val:has(:checked) {}") == []


@pytest.mark.parametrize("sheet", sorted(STYLES.glob("*.css")), ids=lambda one: one.stem)
def test_no_style_looks_far_down(sheet: Path) -> None:
    assert far(sheet.read_text(encoding="utf-8")) == []
