"""The comparison in the terminal: as short as can be, the rest stands on the page."""

from __future__ import annotations

from build_tools.diff.described import PATH, RANDOM, WITNESS, WORKED
from build_tools.diff.pages import TouchedPage
from build_tools.diff.report import AidReport, Report

COUNTED = ((WORKED, "exempelfall"), (PATH, "vägar"), (WITNESS, "vittnen"), (RANDOM, "slumpade svar"))
_SHOWN, _REASONS, _WHY = 12, 3, 2


def summary(report: Report) -> str:
    """What changes, in Swedish, at most a screenful an aid."""
    lines = [f"Jämfört: {report.old} → {report.new}"]
    lines += [f"Nytt beslutsstöd: {one}" for one in report.aids_added]
    lines += [f"Borttaget beslutsstöd: {one}" for one in report.aids_gone]
    for aid in report.aids:
        lines += ["", *_aid(aid)]
    lines += ["", f"Källor som skiljer sig: {len(report.sources)}"]
    lines += _some([f"  {one}" for one in report.sources])
    lines.append(f"Texter som skiljer sig: {sum(map(len, report.texts.values()))}")
    lines += _some([f"  {aid}: {one.name}" for aid, some in report.texts.items() for one in some])
    lines.append(f"Sidor som berörs: {len(report.pages)}")
    lines += _some([f"  {one.uri}: {_touched(one)}" for one in report.pages])
    return "\n".join(lines)


def counted(aid: AidReport) -> list[str]:
    """How many cases of each kind change, of how many."""
    return [f"{aid.changed.get(kind, 0)} av {aid.counts.get(kind, 0)} {words}" for kind, words in COUNTED]


def _aid(aid: AidReport) -> list[str]:
    lines = [f"{aid.title} ({aid.id}): {', '.join(counted(aid))} får ett annat utslag."]
    lines += [f"  Ny regel: {one}" for one in aid.rules_added]
    lines += [f"  Borttagen regel: {one}" for one in aid.rules_gone]
    lines += [f"  Obs: {one}" for one in aid.unread]
    changes: list[str] = []
    for one in aid.transitions:
        line = one.line
        counts = ", ".join(f"{one.counts[kind]} {words}" for kind, words in COUNTED if one.counts.get(kind))
        why = " ".join(("", *line.why[:_WHY]))
        changes.append(f"  {line.kind} {line.rule}: {line.old} → {line.new} ({counts}).{why}")
    lines += _some(changes)
    lines += [
        f"  Annat skäl eller annan uträkning: {rule} ({n} fall)"
        for rule, n in aid.only_reason.most_common(_REASONS)
    ]
    return lines


def _touched(page: TouchedPage) -> str:
    reasons = [one for one in (page.own, *page.because) if one]
    more = len(reasons) - _REASONS
    return ", ".join(reasons[:_REASONS]) + (f" och {more} till" if more > 0 else "")


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - _SHOWN
    return lines if more <= 0 else [*lines[:_SHOWN], f"  … och {more} till"]
