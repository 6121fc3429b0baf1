"""What a case compares, read from the result's own data, and named in the aid's words."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.outcomes import Detail, Shape
from decision_aids.engine.texts import Texts
from decision_aids.law.register import as_object

ASKS, SAYS = "jamfor", "formaga"
"""The questions that name the kinds of activity, and the categories."""


@dataclass(frozen=True)
class Activity:
    """A kind of activity: its id and name, the purposes it can serve, what can be done, and its cells."""

    id: str
    name: str
    purposes: tuple[str, ...]
    lage: str
    cells: tuple[JsonObject, ...]

    @property
    def in_text(self) -> str:
        """Its name inside a sentence."""
        return lowered(self.name)

    @property
    def demands(self) -> str:
        """The question of what it demands."""
        return f"krav_{self.id.replace('-', '_')}"


def the_detail(aid: Aid) -> Detail | None:
    """The aid's comparison, when it has one."""
    return next((one for one in aid.details if one.shape is Shape.FORMAGA_KRAV), None)


def activities(evaluation: Evaluation, texts: Texts) -> tuple[Activity, ...] | None:
    """The activities compared; none until kinds are chosen; None when there is nothing to compare."""
    detail = the_detail(evaluation.aid)
    found = evaluation.details.get(detail.id) if detail else None
    if not isinstance(found, dict):
        return None
    return tuple(_activity(as_object(one), texts) for one in _list(found["aktiviteter"]))


def categories(aid: Aid) -> tuple[str, ...]:
    """The categories, in their order."""
    return aid.question[SAYS].value.row_ids()


def for_purpose(evaluation: Evaluation, texts: Texts, purpose: str) -> tuple[str, ...]:
    """One sentence on what could be planned for a purpose; none when nothing is compared for it."""
    detail, compared = the_detail(evaluation.aid), activities(evaluation, texts) or ()
    groups: dict[str, list[str]] = {}
    for one in compared:
        if purpose in one.purposes:
            groups.setdefault(one.lage, []).append(one.in_text)
    if detail is None or not groups:
        return ()
    here = ("detaljer", detail.id)
    said = [
        f"{lowered(texts(*here, 'lage', lage, 'rubrik'))} ({', '.join(names)})"
        for lage, names in groups.items()
    ]
    return (f"{texts(*here, 'for_syftet')} {'; '.join(said)}.",)


def lowered(words: str) -> str:
    """Words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]


def _activity(entry: JsonObject, texts: Texts) -> Activity:
    slag = str(entry["slag"])
    return Activity(
        slag,
        texts("fragor", ASKS, "svar", slag),
        tuple(str(one) for one in _list(entry["syften"])),
        str(entry["lage"]),
        tuple(as_object(one) for one in _list(entry["celler"])),
    )


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
