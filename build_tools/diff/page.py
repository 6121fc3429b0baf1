"""The comparison as a page: one HTML file that needs nothing else, for a reviewer to read and print."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.diff.report import Report
from build_tools.diff.summary import COUNTED, counted


def report_html(report: Report) -> str:
    """The page. Every value is escaped."""
    return _environment().get_template("diff.html").render(report=report, counted=counted, kinds=COUNTED)


@cache
def _environment() -> Environment:
    templates = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(
        loader=templates, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
