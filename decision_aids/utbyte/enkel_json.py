"""The filled form as plain JSON: which template, which version, and what stands in the fields."""

from __future__ import annotations

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.values import Several
from decision_aids.mall.falt import Falt, Mall, Nar
from decision_aids.mall.ifylld import Fel, Ifylld, read_ifylld, write_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, texts
from decision_aids.utbyte.granser import OlasligError


def write_plain(form: Ifylld) -> JsonObject:
    """The form, such that `read_plain` gives it back."""
    return {"mall": form.mall.id, "version": form.mall.version, "svar": write_ifylld(form)}


def is_plain(given: JsonObject) -> bool:
    """True for JSON that says it is a template filled in."""
    return "mall" in given and "svar" in given


def read_plain(given: JsonObject, *, person: bool) -> tuple[Ifylld, tuple[Fel, ...]]:
    """The form and what could not be taken in. Raises OlasligError when it is another template's."""
    check_version(str(given.get("mall")), str(given.get("version")))
    answers = given.get("svar")
    if not isinstance(answers, dict):
        raise OlasligError("svar: väntade fält med id och innehåll.")
    return read_ifylld(answers, person=person, places={key: f"svar.{key}" for key in answers})


def check_version(mall: str, version: str) -> None:
    """Raises OlasligError when this is not our template, or a version of it that is not known."""
    if mall != MALLEN.id:
        raise OlasligError(f"Filen är ifylld efter mallen {mall!r}. Här läses {MALLEN.id}.")
    if version not in {MALLEN.version, *MALLEN.tidigare}:
        known = ", ".join((*MALLEN.tidigare, MALLEN.version))
        raise OlasligError(
            f"Filen är ifylld efter version {version!r} av mallen. Här läses version {known}. "
            "Ladda om sidan; den kan vara äldre än filen."
        )


def json_schema(mall: Mall = MALLEN) -> JsonObject:
    """The complete form as JSON Schema (draft 2020-12): fields, values, conditions and what must be there."""
    fields: JsonObject = {
        field.id: {
            "title": etikett(field),
            "description": texts()("falt", field.id, "hjalp"),
            **_value(field),
        }
        for field in mall.falt.values()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:kunskapsstod:forslag:{mall.id}:{mall.version}",
        "title": f"{texts()('titel')} ({texts()('markning').lower()})",
        "description": texts()("forslag"),
        "type": "object",
        "properties": {
            "mall": {"const": mall.id},
            "version": {"const": mall.version},
            "svar": {
                "type": "object",
                "properties": fields,
                "required": [one.id for one in mall.falt.values() if one.kravs and not one.nar],
                "additionalProperties": False,
                "allOf": [_condition(mall, one, one.nar) for one in mall.falt.values() if one.nar],
            },
        },
        "required": ["mall", "version", "svar"],
        "additionalProperties": False,
    }


def _value(field: Falt) -> JsonObject:
    labels: Json = {one: texts()("falt", field.id, "svar", one) for one in field.value.options()}
    return {**field.value.schema(), **({"x-etiketter": labels} if labels else {})}


def _condition(mall: Mall, field: Falt, nar: Nar) -> JsonObject:
    """With the condition met the field must be there, if it must at all; without, it may not."""
    values: list[Json] = [*nar.varden]
    several = isinstance(mall.falt[nar.falt].value, Several)
    asked: Json = {"contains": {"enum": values}} if several else {"enum": values}
    return {
        "if": {"properties": {nar.falt: asked}, "required": [nar.falt]},
        "then": {"required": [field.id]} if field.kravs else {},
        "else": {"properties": {field.id: False}},
    }
