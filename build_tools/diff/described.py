"""What a revision told of itself (probe), as values with types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.diff.json_read import items, table, texts
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.texts import Texts

WORKED, PATH, WITNESS, RANDOM = "exempelfall", "vag", "vittne", "slump"


@dataclass(frozen=True)
class Rule:
    """A criterion, outcome, advice or detail: what it is, and what it cites."""

    kind: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class CaseHere:
    """A case to compare. `rule` is set for an unfolded path and for a witness, `steps` for a path."""

    kind: str
    id: str
    day: str
    answers: JsonObject
    rule: str = ""
    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class AidHere:
    """One aid in one revision. `options` has the answers of each choice, where the revision tells them."""

    questions: Mapping[str, tuple[Json, ...]]
    days: tuple[str, ...]
    rules: Mapping[str, Rule]
    texts: Texts
    cases: tuple[CaseHere, ...]
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True)
class Described:
    """Everything one revision told: its aids, and its register of sources as compiled."""

    aids: Mapping[str, AidHere]
    sources: Mapping[str, JsonObject]


def described(reply: JsonObject) -> Described:
    """Read the reply of the probe."""
    return Described(
        aids={key: _aid(table(one)) for key, one in table(reply["aids"]).items()},
        sources={key: table(one) for key, one in table(reply["sources"]).items()},
    )


def _aid(told: JsonObject) -> AidHere:
    return AidHere(
        questions={key: tuple(items(some)) for key, some in table(told["questions"]).items()},
        days=texts(told["days"]),
        rules={key: _rule(table(one)) for key, one in table(told["rules"]).items()},
        texts=Texts(table(told["texts"])),
        cases=tuple(_case(table(one)) for one in items(told["cases"])),
        options={key: texts(some) for key, some in table(told.get("options", {})).items()},
    )


def _rule(told: JsonObject) -> Rule:
    return Rule(str(told["kind"]), texts(told["sources"]))


def _case(told: JsonObject) -> CaseHere:
    return CaseHere(
        kind=str(told["kind"]),
        id=str(told["id"]),
        day=str(told["day"]),
        answers=table(told["answers"]),
        rule=str(told["rule"]),
        steps=tuple((node, value) for node, value in (texts(step) for step in items(told["steps"]))),
    )
