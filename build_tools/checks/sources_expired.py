"""Sources that a page cites as if they held, and that have ceased to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.checks.context import Context
from build_tools.checks.escapes import Escape, escaped
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from build_tools.dates.syntax import Word, lines, read_rule
from build_tools.pages.citations import citations
from decision_aids.law.source import Source, Status
from decision_aids.view.text import swedish


def sources_expired(page: Page, context: Context) -> Iterator[Problem]:
    """No citation rests on what has ceased to hold, unless the passage or the sentence says that it has.

    Bad:
        Lagen ger rätt till bistånd [@aldre-lag].

    Good:
        Lagen gav rätt till bistånd [@aldre-lag]. <!-- historiskt: jämför med dagens lag -->

        ::: till aldre-lag
        Lagen ger rätt till bistånd [@aldre-lag].
        :::
    """
    dated = _dated_lines(page.body)
    for unit in page.units:
        if escaped(unit.raw, Escape.HISTORISKT):
            continue
        for one in citations(unit.raw):
            line = unit.line + one.line - 1
            source = context.sources.get(one.source)
            past = source and ended(source, context.as_of)
            if past and line not in dated:
                remedy = (
                    "byt till den källa som gäller nu, lägg stycket mellan ::: till och :::, "
                    "eller skriv <!-- historiskt: skälet --> i stycket"
                )
                yield Problem(page.path, line, f"källan {one.source} {past}", remedy)


def ended(source: Source, day: date) -> str:
    """How a source has ceased to hold before the day; empty when it has not."""
    if source.galler_till and source.galler_till < day:
        return f"upphörde att gälla efter den {swedish.day(source.galler_till)}"
    return "är upphävd" if source.status is Status.UPPHAVD else ""


def _dated_lines(body: str) -> frozenset[int]:
    """The lines of passages that the build labels, or leaves out, when their day has passed."""
    found: set[int] = set()
    inside = False
    for line in lines(body):
        if line.rule is not None:
            rule = read_rule(line.rule)
            inside = rule is not None and rule.word in {Word.TILL, Word.FORE}
        elif inside:
            found.add(line.number)
    return frozenset(found)
