"""Lighthouse's rows have the bars that were agreed."""

from __future__ import annotations

from build_tools.lighthouse.__main__ import Seen, rows_of

GOOD: dict[str, int] = dict.fromkeys(("performance", "accessibility", "best-practices", "seo"), 95)


def missed(seen: Seen) -> list[str]:
    return [row.name.partition(": ")[2] for row in rows_of("en text", seen) if not row.ok]


def test_what_is_at_its_bar_passes_and_what_is_over_it_is_told() -> None:
    assert missed(Seen(GOOD, shift=0.02, first_paint=1500)) == []
    assert missed(Seen(GOOD | {"seo": 94}, shift=0.02, first_paint=1500)) == ["search engines, short of 100"]
    assert missed(Seen(GOOD, shift=0.021, first_paint=1500)) == ["layout shift"]
    assert missed(Seen(GOOD, shift=0, first_paint=1501)) == ["first text, phone on a slow line"]
