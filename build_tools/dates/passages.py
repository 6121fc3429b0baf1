"""Markdown as it should read on a day: marks in words, passages plain, labelled or left out."""

from __future__ import annotations

import re
from datetime import date
from html import escape

from build_tools.dates.standing import When, ended, standing, starts
from build_tools.dates.syntax import MARK, Rule, Word, lines, read_rule
from build_tools.dates.targets import Sources, last_day, limit, undecided


def dated(markdown: str, as_of: date, sources: Sources) -> str:
    """The page's Markdown on the day, without any of the syntax of dates.

    What `problems` would report must be mended first: unknown targets raise KeyError or TargetError.
    """
    if ":::" not in markdown and "[[" not in markdown:
        return markdown
    out: list[str] = []
    rule: Rule | None = None
    for line in lines(markdown):
        if line.rule is None:
            if rule is None or _shown(rule, as_of, sources):
                out.append(line.text if line.code else _marks(line.text, as_of, sources))
            continue
        opened = read_rule(line.rule)
        out += _opening(opened, as_of, sources) if opened else _closing(rule, as_of, sources)
        rule = opened
    return "\n".join(out)


def _marks(text: str, as_of: date, sources: Sources) -> str:
    def replace(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        now = standing(sources[match["source"]], as_of)
        return _mark(now.when, now.words)

    return MARK.sub(replace, text)


def _opening(rule: Rule, as_of: date, sources: Sources) -> list[str]:
    label = _label(rule, as_of, sources)
    if rule.only or label is None:
        return []
    when, words = label
    # Blank lines around: what stands inside is Markdown of its own.
    return [
        "",
        '<div class="tidsbundet" markdown="block">',
        "",
        f'<p class="tidsbundet__dag">{_mark(when, words[0].upper() + words[1:])}</p>',
        "",
    ]


def _closing(rule: Rule | None, as_of: date, sources: Sources) -> list[str]:
    labelled = rule is not None and not rule.only and _label(rule, as_of, sources) is not None
    return ["", "</div>", ""] if labelled else []


def _shown(rule: Rule, as_of: date, sources: Sources) -> bool:
    return not rule.only or _label(rule, as_of, sources) is None


def _label(rule: Rule, as_of: date, sources: Sources) -> tuple[When, str] | None:
    """What to say about a passage outside its time; None in its time."""
    day = limit(rule, sources)
    if undecided(rule, sources):
        return None if rule.word is Word.FORE else (When.FORSLAG, "förslag, inte beslutat")
    if rule.word is Word.FRAN:
        return (When.KOMMANDE, starts(day)) if as_of < day else None
    last = last_day(rule, day)
    return (When.UPPHORD, ended(last)) if as_of > last else None


def _mark(when: When, words: str) -> str:
    return f'<span class="galler galler--{when}">{escape(words)}</span>'
