"""`python -m build_tools.bench`: measure, print the table, write build/bench.json; exit 1 at a missed bar."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from build_tools.bench.answering import measure_answering
from build_tools.bench.building import measure_building
from build_tools.bench.certificates import measure_certificates
from build_tools.bench.first_answer import measure_first_answer
from build_tools.bench.lines import measure_lines
from build_tools.bench.reading import measure_reading
from build_tools.bench.rows import Row, table, write
from build_tools.bench.searching import measure_searching
from build_tools.bench.startup import measure_startup
from build_tools.bench.unfolding import measure_unfolding

ROOT = Path(__file__).parents[2]

MEASUREMENTS: list[Callable[[Path], list[Row]]] = [
    measure_unfolding,
    measure_first_answer,
    measure_building,
    measure_reading,
    measure_searching,
    measure_answering,
    measure_certificates,
    measure_lines,
    measure_startup,
]
"""Each takes the project's folder, says on standard error what it is doing, and returns its rows."""


def main() -> int:
    """Run all measurements; the exit code."""
    rows = [row for measure in MEASUREMENTS for row in measure(ROOT)]
    write(rows, ROOT / "build/bench.json")
    print(table(rows))
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
