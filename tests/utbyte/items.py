"""Each format's fields, told in one way: from the template, from FHIR, and from JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from decision_aids.mall.falt import Falt
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, texts

type Tree = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """A field, as a format tells it. `limits` are the longest text, the hours, the most rows."""

    text: str
    help: str
    kind: str
    required: bool
    options: tuple[tuple[str, str], ...] = ()
    several: bool = False
    condition: tuple[str, tuple[str, ...]] | None = None
    limits: tuple[float, ...] = ()


def from_template() -> dict[str, Item]:
    return {field.id: _of(field) for field in MALLEN.falt.values()}


def _of(field: Falt) -> Item:
    words = texts()
    kind = "val" if field.options else field.value.kind
    schema = field.value.schema()
    limits = [schema[key] for key in ("maxLength", "minimum", "maximum", "maxItems") if key in schema]
    return Item(
        etikett(field),
        words("falt", field.id, "hjalp"),
        kind,
        field.kravs,
        tuple((one, words("falt", field.id, "svar", one)) for one in field.options),
        field.several,
        (field.nar.falt, field.nar.varden) if field.nar else None,
        tuple(float(one) for one in limits if isinstance(one, int | float)) if not field.options else (),
    )


def questions(items: list[Tree]) -> Iterator[Tree]:
    """Every question of a Questionnaire; a row is one, and its cells are not."""
    for item in items:
        if item["type"] == "group" and not item.get("repeats"):
            yield from questions(item["item"])
        elif item["type"] != "display":
            yield item


FHIR_KINDS = {
    "choice": "val",
    "string": "text",
    "text": "text",
    "date": "datum",
    "decimal": "timmar",
    "group": "rader",
}


def from_questionnaire(questionnaire: Tree) -> dict[str, Item]:
    return {item["linkId"]: _of_question(item) for item in questions(questionnaire["item"])}


def _of_question(item: Tree) -> Item:
    own = {option["valueCoding"]["code"]: option["valueCoding"] for option in item.get("answerOption", ())}
    field = MALLEN.falt[item["linkId"]]
    values = _values(field)
    helps = [one["text"] for one in item["item"] if one["linkId"] == f"{item['linkId']}.hjalp"]
    extensions = {one["url"].rpartition("/")[2]: one for one in item.get("extension", ())}
    limits = [
        *([item["maxLength"]] if "maxLength" in item else []),
        *(extensions[key]["valueDecimal"] for key in ("minValue", "maxValue") if key in extensions),
        *([extensions["questionnaire-maxOccurs"]["valueInteger"]] if item["type"] == "group" else []),
    ]
    return Item(
        item["text"],
        helps[0],
        FHIR_KINDS[item["type"]],
        item["required"],
        tuple((values[code], coding["display"]) for code, coding in own.items()),
        item["type"] == "choice" and item["repeats"],
        _asked(item.get("enableWhen")),
        tuple(float(one) for one in limits),
    )


def _values(field: Falt) -> dict[str, str]:
    """The choices by FHIR's code: national codes where the system has an identifier."""
    national = field.kodverk and field.kodverk.uri
    return {field.kod(one) if national else one: one for one in field.options}


def _asked(conditions: list[Tree] | None) -> tuple[str, tuple[str, ...]] | None:
    if not conditions:
        return None
    parents = {one["question"] for one in conditions}
    assert len(parents) == 1
    assert all(one["operator"] == "=" for one in conditions)
    parent = MALLEN.falt[parents.pop()]
    return parent.id, tuple(_values(parent)[one["answerCoding"]["code"]] for one in conditions)


def from_schema(schema: Tree) -> dict[str, Item]:
    answers = schema["properties"]["svar"]
    asked = {key: one for one in answers["allOf"] for key in one["else"]["properties"]}
    return {
        key: _of_property(key, value, answers["required"], asked.get(key))
        for key, value in answers["properties"].items()
    }


def _of_property(key: str, value: Tree, required: list[str], when: Tree | None) -> Item:
    several = value.get("type") == "array" and "x-etiketter" in value
    options = value["items"]["enum"] if several else value.get("enum", ())
    kinds = {"number": "timmar", "array": "rader", "string": "datum" if "format" in value else "text"}
    condition = None
    if when:
        ((parent, test),) = when["if"]["properties"].items()
        assert when["if"]["required"] == [parent]
        condition = parent, tuple(test["contains"]["enum"] if "contains" in test else test["enum"])
    limits = [value[name] for name in ("maxLength", "minimum", "maximum", "maxItems") if name in value]
    return Item(
        value["title"],
        value["description"],
        "val" if options else kinds[value["type"]],
        when["then"].get("required") == [key] if when else key in required,
        tuple((one, value["x-etiketter"][one]) for one in options),
        several,
        condition,
        () if options else tuple(map(float, limits)),
    )
