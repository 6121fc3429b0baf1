"""Check what kinds of activity are proposed to demand: each kind and category whole, each source known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields
from build_tools.data.rows import rows
from build_tools.data.strict_yaml import Document
from decision_aids.engine.json_types import JsonObject
from decision_aids.gemensamt.formaga_krav import Kategori, Kraver, Slag

FILE = Path("gemensamt/formaga_krav.yml")
"""Below decision_aids/. A project without the file compares nothing."""

PROPOSED = tuple(one.value for one in Kraver if one is not Kraver.FORSLAG)


def check_formaga_krav(
    document: Document, sources: Mapping[str, object], purposes: Iterable[str], adaptations: Iterable[str]
) -> None:
    """Note every problem. `purposes` and `adaptations` are the ids that the aid knows."""
    tree = document.mapping("kategorier och aktiviteter")
    top = Fields(document, tree)
    top.only(("kategorier", "aktiviteter"))
    for category in _each(top, "kategorier", Kategori):
        category.only(("hjalper", "anpassningar"))
        _among(category, "hjalper", tuple(adaptations))
        for one in rows(category, "anpassningar", "text och kallor", required=True):
            one.only(("text", "kallor"))
            one.text("text", required=True)
            _among(one, "kallor", tuple(sources))
    for activity in _each(top, "aktiviteter", Slag):
        activity.only(("syften", "krav", "kallor"))
        _among(activity, "syften", tuple(purposes))
        _among(activity, "kallor", tuple(sources))
        demands = activity.values.get("krav")
        below = Fields(document, demands if isinstance(demands, dict) else {}, (*activity.key, "krav"))
        below.only(tuple(Kategori))
        for category in Kategori:
            if below.text(category, required=True) not in ("", *PROPOSED):
                what = f"{category} är {below.text(category)!r}"
                below.problem(what, f"välj: {', '.join(PROPOSED)}", category)


def _each(top: Fields, part: str, ids: type[StrEnum]) -> Iterable[Fields]:
    """The entry of every id; what is missing or unknown is noted."""
    value = top.values.get(part)
    given: JsonObject = value if isinstance(value, dict) else {}
    Fields(top.document, given, (part,)).only(tuple(ids))
    for one in ids:
        entry = given.get(one)
        if isinstance(entry, dict):
            yield Fields(top.document, entry, (part, one.value))
        else:
            top.problem(f"{part} saknar {one}", f"skriv {one}: under {part}, som de andra", part, one.value)


def _among(fields: Fields, name: str, known: tuple[str, ...]) -> None:
    for one in fields.texts(name, required=True):
        if one not in known:
            shown = ", ".join(known) if len(known) <= len(Slag) else "en källa i sources.yml"
            fields.problem(f"{one} finns inte", f"välj: {shown}", name)
