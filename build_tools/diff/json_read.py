"""Reading JSON that another process wrote, with its shape made sure of."""

from __future__ import annotations

from decision_aids.engine.json_types import Json, JsonObject


def table(value: Json) -> JsonObject:
    """The value as an object; TypeError when it is something else."""
    if not isinstance(value, dict):
        raise TypeError(f"expected an object, got {value!r}")
    return value


def items(value: Json) -> list[Json]:
    """The value as a list; TypeError when it is something else."""
    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {value!r}")
    return value


def texts(value: Json) -> tuple[str, ...]:
    """The value as a list of strings."""
    return tuple(str(one) for one in items(value))
