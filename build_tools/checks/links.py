"""Links and images inside the site that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem

_TARGETS = re.compile(
    r"""\]\(\s*<?(?P<inline>[^)\s>]+)>?(?:\s+["'][^)]*)?\)   # [text](target "title")
      | ^[ ]{0,3}\[[^\]@^\n]+\]:\s+<?(?P<defined>[^\s>]+)      # [text]: target
      | \s(?:href|src)=["'](?P<html>[^"']*)["']                # <a href="target">
    """,
    re.VERBOSE | re.MULTILINE,
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def links_lead_somewhere(page: Page, context: Context) -> Iterator[Problem]:
    """Every link inside the site leads to a file that is there, and its anchor to a heading or an id.

    Bad:
        [Läs mer](finns-inte.md) och [ännu mer](ansvar/index.md#finns-inte).

        [Ned på sidan](#finns-inte) och [från roten](/ansvar/).

    Good:
        # Rubrik

        [Läs mer](ansvar/index.md), [om glappen](ansvar/index.md#glappen), [upp](#rubrik), [ut](https://exempel.se/).
    """
    for match in _TARGETS.finditer(page.body):
        target = match["inline"] or match["defined"] or match["html"] or ""
        if wrong := _wrong(target, page, context):
            line = page.body.count("\n", 0, match.start()) + 1 + match[0].startswith("\n")
            yield Problem(page.path, line, *wrong)


def _wrong(target: str, page: Page, context: Context) -> tuple[str, str] | None:
    if _ELSEWHERE.match(target):
        return None
    if target.startswith("/"):
        return (
            f"länken {target} börjar med /",
            "skriv vägen från den här sidan, till exempel ../ansvar/index.md",
        )
    path, _, anchor = unquote(target).partition("#")
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    if uri in context.files:
        return None
    if uri not in context.anchors:
        return f"länken {target} leder ingenstans", "rätta vägen; till en sida slutar den på .md"
    if anchor and anchor not in context.anchors[uri]:
        return (
            f"rubriken #{anchor} finns inte på {uri}",
            "rätta det som står efter #; rubriker skrivs med små bokstäver, utan prickar och med bindestreck",
        )
    return None
