"""One measured number beside what it is compared with, and the table of them all."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """What was measured.

    Args:
        name: what it is; starts with the area, as in "engine: …".
        browser: in which browser, or "" when none takes part.
        value: the median, or the one number there is.
        unit: of `value`.
        compared_with: what stands beside it, in words, with its own number.
        ratio: `value` divided by that number, or None when there is nothing to divide by.
        bar: the most that `ratio` may be (or `value`, when there is no ratio); None when nothing is demanded.
        ok: it does not go over the bar.
    """

    name: str
    browser: str
    value: float
    unit: str
    compared_with: str
    ratio: float | None
    bar: float | None
    ok: bool


def compared(name: str, browser: str, value: float, unit: str, other: tuple[str, float], bar: float) -> Row:
    """A row whose ratio to another number (its words and its value, in the same unit) is held under a bar."""
    ratio = round(value / other[1], 4)
    return Row(
        name, browser, round(value, 1), unit, f"{other[0]}: {other[1]:,.1f} {unit}", ratio, bar, ratio <= bar
    )


def shown(name: str, browser: str, value: float, unit: str, other: tuple[str, float]) -> Row:
    """A row that stands beside another number, with nothing demanded."""
    ratio = round(value / other[1], 4)
    return Row(name, browser, round(value, 1), unit, f"{other[0]}: {other[1]:,.1f} {unit}", ratio, None, True)


def limited(name: str, browser: str, value: float, unit: str, most: float, why: str) -> Row:
    """A row whose value itself is held under a bar; `why` says what the number is made of."""
    return Row(name, browser, round(value, 1), unit, why, None, most, value <= most)


def table(rows: list[Row]) -> str:
    """The rows as lines of text, with those that fail marked."""
    heads = ("", "what", "browser", "value", "unit", "ratio", "bar", "compared with")
    lines = [heads] + [
        (
            "ok" if row.ok else "FAIL",
            row.name,
            row.browser,
            f"{row.value:,.1f}",
            row.unit,
            "" if row.ratio is None else f"{row.ratio:.3f}",
            "" if row.bar is None else f"{row.bar:,g}",
            row.compared_with,
        )
        for row in rows
    ]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads) - 1)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]])
        for line in lines
    )


def write(rows: list[Row], path: Path) -> None:
    """The rows as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1), encoding="utf-8")
