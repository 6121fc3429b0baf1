"""One aid compared: judged at both ends, explained where it differs, and gathered for a reviewer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from build_tools.diff.cases import cases_of
from build_tools.diff.contents import SourceChange
from build_tools.diff.described import RANDOM, WORKED, AidHere, CaseHere
from build_tools.diff.json_read import items, table
from build_tools.diff.judged import Changed, Difference, Ends, Judged, as_asked, judge_both
from build_tools.diff.process import Probe
from build_tools.diff.report import AidReport, CaseLines, Line, Transition
from build_tools.diff.why import Explained, Why, explained
from build_tools.diff.words import Words

KIND_ORDER = ("utfall", "kriterium", "sammanvagt", "rad")
type Key = tuple[str, str, str]
"""A rule, and the values it went from and to, without reasons."""


class Comparison:
    """What two ends say of one aid. `names` and `days` are those of the ends."""

    def __init__(
        self,
        aid: str,
        here: Ends[AidHere],
        probes: Ends[Probe],
        names: Ends[str],
        days: Ends[date | None],
        sources: Mapping[str, SourceChange],
    ) -> None:
        self._aid, self._here, self._probes = aid, here, probes
        self._names, self._days = names, days
        self._words = Words(*here)
        self._why = Why(self._words, sources, days=days[0] is not None)

    def report(self, sets: int) -> AidReport:
        """Judge every case, with `sets` random ones among them."""
        judged = judge_both(self._probes, self._days, self._aid, cases_of(*self._here, sets))
        real = [one for one in judged.changed if one.verdicts]
        ways = self._ways(real)
        told = [one for one in real if one.case.kind != RANDOM]
        explained_here = self._explain_each([*told, *(cases[0] for cases in ways.values())])
        lines = {
            worked: tuple(
                self._lines(one, explained_here[id(one)])
                for one in told
                if (one.case.kind == WORKED) is worked
            )
            for worked in (True, False)
        }
        old, new = self._here
        return AidReport(
            id=self._aid,
            title=new.texts.find("titel") or self._aid,
            counts=judged.counts,
            changed=Counter(one.case.kind for one in real),
            transitions=tuple(
                self._transition(rule, cases, explained_here[id(cases[0])])
                for (rule, _, _), cases in sorted(ways.items(), key=lambda way: self._place(way[0][0]))
            ),
            worked=lines[True],
            paths=lines[False],
            only_reason=Counter(d.rule for c in judged.changed for d in c.differences if d.only_reason),
            rules_added=tuple(self._words.rule(one) for one in new.rules if one not in old.rules),
            rules_gone=tuple(self._words.rule(one) for one in old.rules if one not in new.rules),
            unread=self._unread(judged),
        )

    def _ways(self, changed: Sequence[Changed]) -> dict[Key, list[Changed]]:
        """Every way that a rule changes, with the cases in which it does; worked cases come first."""
        ways: dict[Key, list[Changed]] = {}
        for case in changed:
            for one in case.verdicts:
                key = (one.rule, one.old.split(" ")[0], one.new.split(" ")[0])
                ways.setdefault(key, []).append(case)
        return ways

    def _place(self, rule: str) -> int:
        return KIND_ORDER.index(self._here[1].rules[rule].kind)

    def _transition(self, rule: str, cases: Sequence[Changed], explanation: Ends[Explained]) -> Transition:
        first = next(one for one in cases[0].verdicts if one.rule == rule)
        return Transition(
            line=self._line(first, explanation),
            counts=Counter(one.case.kind for one in cases),
            example=self._words.case(cases[0].case),
        )

    def _explain_each(self, changed: Sequence[Changed]) -> dict[int, Ends[Explained]]:
        """The explanation of every case, by the identity of the changed case."""
        asked = list({id(one): one for one in changed}.values())
        explanations = self._explain([one.case for one in asked]) if asked else []
        return {id(one): both for one, both in zip(asked, explanations, strict=True)}

    def _explain(self, cases: Sequence[CaseHere]) -> list[Ends[Explained]]:
        for probe, day in zip(self._probes, self._days, strict=True):
            probe.send({"do": "explain", "aid": self._aid, "cases": as_asked(cases, day)})
        old, new = (
            [explained(table(one)) for one in items(probe.reply()["cases"])] for probe in self._probes
        )
        return list(zip(old, new, strict=True))

    def _lines(self, changed: Changed, explanation: Ends[Explained]) -> CaseLines:
        case = changed.case
        shown = [one for one in changed.verdicts if one.rule == case.rule] or changed.verdicts
        return CaseLines(
            case.id,
            self._words.case(case),
            case.day,
            self._words.rule(case.rule) if case.rule else "",
            tuple(self._line(one, explanation) for one in shown),
        )

    def _line(self, one: Difference, explanation: Ends[Explained]) -> Line:
        return Line(
            rule=one.rule,
            title=self._words.rule(one.rule),
            kind=self._words.kind(one.rule),
            old=self._words.value(one.rule, one.old),
            new=self._words.value(one.rule, one.new),
            why=self._why.of(one.rule, *explanation),
        )

    def _unread(self, judged: Judged) -> tuple[str, ...]:
        return tuple(
            f"{name} kan inte läsa alla svar på {question} (i {count} fall)"
            for name, counts in zip(self._names, judged.unread, strict=True)
            for question, count in sorted(counts.items())
        )
