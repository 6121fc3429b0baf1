"""`kunskapsstod diff OLD NEW`: compare, write the page for a reviewer, and print the summary."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.diff.cases import SETS
from build_tools.diff.contents import source_changes, sources_between, text_changes
from build_tools.diff.described import described
from build_tools.diff.ends import End, ends
from build_tools.diff.gather import Comparison
from build_tools.diff.page import report_html
from build_tools.diff.pages import read_pages, touched_pages
from build_tools.diff.problem import DiffError
from build_tools.diff.process import Probe
from build_tools.diff.report import Report
from build_tools.diff.summary import summary

BAD_INPUT = 2


def run_diff(root: Path, old: str, new: str, sets: int = SETS) -> int:
    """Compare two revisions or two days of the project at `root`; the exit code.

    The page is build/diff/index.html; the files of both ends lie beside it while they are compared.
    """
    folder = root / "build" / "diff"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=folder) as files:
            report = compare(ends(root, old, new, Path(files)), sets)
    except DiffError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    page = folder / "index.html"
    page.write_text(report_html(report), encoding="utf-8")
    print(summary(report))
    print(f"\nHela jämförelsen: {page.relative_to(root)}")
    return 0


def compare(both: tuple[End, End], sets: int) -> Report:
    """Compare two ends. Raises DiffError when one of them cannot be compiled or run."""
    first, second = both
    between = (first.day, second.day) if first.day and second.day else None
    with ExitStack() as stack, ThreadPoolExecutor(2) as pool:
        started = [pool.submit(Probe, end) for end in both]
        old_probe, new_probe = (stack.enter_context(one.result()) for one in started)
        probes = (old_probe, new_probe)
        for probe in probes:
            probe.send({"do": "describe"})
        old, new = (described(probe.reply()) for probe in probes)
        sources = sources_between(new.sources, *between) if between else source_changes(old, new)
        aids = tuple(
            Comparison(
                aid,
                (old.aids[aid], new.aids[aid]),
                probes,
                (first.name, second.name),
                (first.day, second.day),
                {one.id: one for one in sources},
            ).report(sets)
            for aid in new.aids
            if aid in old.aids
        )
    texts = text_changes(old, new)
    return Report(
        old=first.name,
        new=second.name,
        days=between is not None,
        aids=aids,
        aids_added=tuple(one for one in new.aids if one not in old.aids),
        aids_gone=tuple(one for one in old.aids if one not in new.aids),
        texts=texts,
        sources=sources,
        pages=touched_pages(
            read_pages(first.files),
            read_pages(second.files),
            {one.id for one in sources},
            {*texts, *(one.id for one in aids if one.transitions)},
            between,
        ),
    )
