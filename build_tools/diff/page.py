"""The comparison as a page: one HTML file that needs nothing else, for a reviewer to read and print."""

from __future__ import annotations

from pathlib import Path

from build_tools.diff.report import Report
from build_tools.diff.summary import COUNTED, counted
from build_tools.pages.render import environment

TEMPLATES = Path(__file__).parent / "templates"


def report_html(report: Report) -> str:
    """The page. Every value is escaped."""
    return (
        environment(TEMPLATES).get_template("diff.html").render(report=report, counted=counted, kinds=COUNTED)
    )
