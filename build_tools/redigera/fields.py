"""The fields of the forms, as the CMS names them (https://decapcms.org/docs/widgets/)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from decision_aids.engine.json_types import Json, JsonObject

DAY = r"^\d{4}-\d{2}-\d{2}$"
type Option = tuple[str, str]
"""A value, and the words for it."""


def text(name: str, label: str, hint: str = "", *, required: bool = False, long: bool = False) -> JsonObject:
    """One text, on a line or on several."""
    return _field(name, label, hint, required, widget="text" if long else "string")


def day(name: str, label: str, hint: str = "", *, required: bool = False) -> JsonObject:
    """One day. Written, not chosen: the day is copied from what was read."""
    said: list[Json] = [DAY, "Skriv en dag som 2027-01-01."]
    return _field(name, label, hint or "Som 2027-01-01.", required, widget="string", pattern=said)


def choice(
    name: str, label: str, options: Iterable[Option], hint: str = "", *, required: bool = False
) -> JsonObject:
    """One of several."""
    return _field(name, label, hint, required, widget="select", options=_options(options))


def several(
    name: str, label: str, options: Iterable[Option], hint: str = "", *, required: bool = False
) -> JsonObject:
    """Any of several, searched among."""
    return _field(name, label, hint, required, widget="select", multiple=True, options=_options(options))


def listed(name: str, label: str, hint: str = "", *, required: bool = False) -> JsonObject:
    """Several texts, a box for each: a comma is part of a text."""
    inner: JsonObject = {"name": name, "label": "Text", "widget": "string"}
    return _field(name, label, hint, required, widget="list", field=inner, collapsed=False)


def body(name: str, label: str, hint: str = "") -> JsonObject:
    """A page's text, as it is written: never through an editor that would write it anew."""
    return _field(name, label, hint, True, widget="sidtext")


def group(name: str, label: str, fields: Sequence[JsonObject]) -> JsonObject:
    """Fields that belong together."""
    return {"name": name, "label": label, "widget": "object", "required": False, "fields": list(fields)}


def words[E: str](options: Mapping[E, str], values: Iterable[E]) -> list[Option]:
    """Every value with its words. Raises KeyError when one has none: then a choice was added to the code."""
    return [(str(value), options[value]) for value in values]


def same(values: Iterable[str]) -> list[Option]:
    """Values that are their own words."""
    return [(one, one) for one in values]


def _field(name: str, label: str, hint: str, required: bool, **more: Json) -> JsonObject:
    field: JsonObject = {"name": name, "label": label, "required": required, **more}
    if hint:
        field["hint"] = hint
    return field


def _options(options: Iterable[Option]) -> list[Json]:
    return [{"value": value, "label": label} for value, label in options]
