"""How long a page is known to be right: until something that it rests on changes."""

from __future__ import annotations

from datetime import date, timedelta

from build_tools.dates.standing import day_before
from build_tools.dates.syntax import Word, lines, read_rule
from build_tools.dates.targets import Sources, limit
from decision_aids.law.register import Register
from decision_aids.view.text import swedish


def valid_until(markdown: str, as_of: date, sources: Sources) -> date | None:
    """The last day before something the page rests on changes; None when no change is known.

    The page rests on every source that it cites or marks, and on every day that its passages turn on, also
    in passages that are not shown on the day.
    """
    used: set[str] = set()
    days: set[date] = set()
    for line in lines(markdown):
        used.update(line.cited, line.marked)
        rule = read_rule(line.rule or "")
        if rule:
            day = limit(rule, sources)
            days.add(day + timedelta(days=1) if rule.word is Word.TILL else day)
    days.update(Register({one: sources[one] for one in used}).changes())
    later = [day for day in days if day > as_of]
    return day_before(min(later)) if later else None


def notice(last: date, as_of: date) -> str:
    """The notice that a page carries hidden; a script shows it to a reader whose own clock is past `last`."""
    text = (
        f"Sidan byggdes den {swedish.day(as_of)}. Efter den {swedish.day(last)} ändras en regel "
        "eller en källa som den bygger på. Kontrollera att du läser den senaste versionen."
    )
    return (
        f'<p class="notis notis--giltighet" role="status" data-search-exclude '
        f'data-valid-until="{last.isoformat()}" hidden>{text}</p>'
    )


def with_notice(html: str, last: date | None, as_of: date, more: str = "") -> str:
    """The page's HTML with the notice and `more` after its first heading, where a reader begins."""
    said = f"{notice(last, as_of) if last else ''}{more}"
    if not said:
        return html
    before, heading, after = html.partition("</h1>")
    return f"{before}{heading}\n{said}{after}" if heading else f"{said}\n{html}"
