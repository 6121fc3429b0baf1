"""Why a rule came to another value: which fact, which source or which part of it differs. In Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.diff.contents import SourceChange
from build_tools.diff.json_read import table, texts
from build_tools.diff.words import Words
from decision_aids.engine.json_types import JsonObject

NEW_RULE = "Regeln själv är ändrad."
COUNTED = "Uppgiften räknas från dagen som läsaren frågar om."


@dataclass(frozen=True)
class Explained:
    """One case explained at one end: what each rule read, and which sources each fact looked up."""

    read: Mapping[str, Mapping[str, str]]
    looked_up: Mapping[str, tuple[str, ...]]


def explained(told: JsonObject) -> Explained:
    """Read what the probe explained of one case."""
    return Explained(
        read={rule: _read(table(some)) for rule, some in table(told["read"]).items()},
        looked_up={fact: texts(some) for fact, some in table(told["looked_up"]).items()},
    )


def _read(told: JsonObject) -> Mapping[str, str]:
    return {node: "obesvarad" if value is None else str(value) for node, value in told.items()}


class Why:
    """Explains differences in one aid, given the sources that differ between the ends."""

    def __init__(self, words: Words, sources: Mapping[str, SourceChange], *, days: bool) -> None:
        self._words, self._sources, self._days = words, sources, days

    def of(self, rule: str, old: Explained, new: Explained) -> tuple[str, ...]:
        """The reasons: what the rule read at both ends and differs, else what only one end read."""
        before, after = old.read.get(rule), new.read.get(rule)
        if before is None or after is None:
            return ()
        both = [node for node in before if node in after and before[node] != after[node]]
        if both:
            return tuple(line for node in both for line in self._node(node, before, after, (old, new)))
        gone = [f"Läser inte längre {self._name(node)}." for node in before if node not in after]
        more = [
            f"Läser nu även {self._name(node)}: {self._words.fact_value(node, value)}."
            for node, value in after.items()
            if node not in before
        ]
        # What both ends read is the same, and still they part: only another rule can do that.
        return (NEW_RULE, *gone, *more)

    def _node(
        self,
        node: str,
        before: Mapping[str, str],
        after: Mapping[str, str],
        ends: tuple[Explained, Explained],
    ) -> list[str]:
        values = " → ".join(self._words.fact_value(node, end[node]) for end in (before, after))
        lines = [f"{self._name(node)}: {values}."]
        cited = dict.fromkeys(source for end in ends for source in end.looked_up.get(node, ()))
        lines += [f"Källa: {self._sources[one]}." for one in cited if one in self._sources]
        if self._days and not cited and node not in ends[0].read:
            lines.append(COUNTED)
        return lines

    def _name(self, node: str) -> str:
        return f"«{self._words.fact(node)}» ({node})"
