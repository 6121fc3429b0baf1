"""The template as a FHIR Questionnaire (R4, and equally sound as R5 but for the names of the item types)."""

from __future__ import annotations

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import OneOf, Several, Text
from decision_aids.mall.falt import Falt, Mall
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, texts
from decision_aids.utbyte.fhir_koder import CELLS, HELP, canonical, coding

HL7 = "http://hl7.org/fhir"
UCUM = "http://unitsofmeasure.org"
ONE_LINE = 300
"""Texts up to this length are written on one line."""


def questionnaire(mall: Mall = MALLEN) -> JsonObject:
    """The whole template."""
    words = texts()
    return {
        "resourceType": "Questionnaire",
        "id": f"{mall.id}-{mall.version}".replace(".", "-"),
        "language": "sv",
        "url": canonical(mall),
        "version": mall.version,
        "name": "LakarintygSocialnamndenForslag",
        "title": f"{words('titel')} ({words('markning').lower()})",
        "status": "draft",
        "experimental": True,
        "subjectType": ["Patient"],
        "date": mall.galler_fran.isoformat(),
        "effectivePeriod": {"start": mall.galler_fran.isoformat()},
        "description": words("forslag"),
        "item": [
            {
                "linkId": section.id,
                "text": words("avsnitt", section.id, "titel"),
                "type": "group",
                "item": [
                    _help(section.id, words("avsnitt", section.id, "hjalp")),
                    *(_item(mall, field) for field in section.falt),
                ],
            }
            for section in mall.avsnitt
        ],
    }


def _item(mall: Mall, field: Falt) -> JsonObject:
    item: JsonObject = {"linkId": field.id, "text": etikett(field), **_kind(field), "required": field.kravs}
    if field.nar:
        parent = mall.falt[field.nar.falt]
        item["enableWhen"] = [
            {"question": parent.id, "operator": "=", "answerCoding": _bare(coding(parent, value))}
            for value in field.nar.varden
        ]
        item["enableBehavior"] = "any"
    below = item.get("item", [])
    item["item"] = [
        _help(field.id, texts()("falt", field.id, "hjalp")),
        *(below if isinstance(below, list) else []),
    ]
    return item


def _kind(field: Falt) -> JsonObject:
    value = field.value
    match value:
        case OneOf() | Several():
            several = isinstance(value, Several)
            options: list[Json] = [{"valueCoding": coding(field, one)} for one in value.options()]
            shown = _control("check-box" if several else "radio-button")
            return {"type": "choice", "repeats": several, "extension": [shown], "answerOption": options}
        case Text():
            kind = "string" if value.longest <= ONE_LINE else "text"
            return {"type": kind, "maxLength": value.longest}
        case Hours():
            bounds = [_bound("minValue", float(value.lowest)), _bound("maxValue", float(value.highest))]
            return {"type": "decimal", "extension": [_unit("h/wk", "timmar i veckan"), *bounds]}
        case Rows():
            return {"type": "group", "repeats": True, "extension": [_most(value.most)], "item": _cells(field)}
        case Day():
            return {"type": "date"}
        case _:
            raise TypeError(f"{field.id}: {value.kind} har ingen motsvarighet i FHIR")


def _cells(rows: Falt) -> list[Json]:
    """The cells of a row. A degree is a whole percentage of the activity."""
    degree: list[Json] = [_unit("%", "%"), *(_extension(name, "valueInteger", end) for name, end in _DEGREE)]
    kinds: dict[str, JsonObject] = {
        "grad": {"type": "integer", "extension": degree},
        "fran": {"type": "date"},
        "till": {"type": "date"},
    }
    return [
        {
            "linkId": f"{rows.id}.{cell}",
            "text": texts()("ord", f"rad_{cell}"),
            **kinds[cell],
            "required": True,
        }
        for cell in CELLS
    ]


_DEGREE = (("minValue", 1), ("maxValue", 100))


def _help(name: str, text: str) -> JsonObject:
    return {"linkId": f"{name}{HELP}", "text": text, "type": "display", "extension": [_control("help")]}


def _bare(given: JsonObject) -> JsonObject:
    return {"system": given["system"], "code": given["code"]}


def _extension(name: str, kind: str, value: Json) -> JsonObject:
    place = name if name in {"minValue", "maxValue"} else f"questionnaire-{name}"
    return {"url": f"{HL7}/StructureDefinition/{place}", kind: value}


def _bound(name: str, value: float) -> JsonObject:
    return _extension(name, "valueDecimal", value)


def _most(number: int) -> JsonObject:
    return _extension("maxOccurs", "valueInteger", number)


def _unit(ucum: str, shown: str) -> JsonObject:
    return _extension("unit", "valueCoding", {"system": UCUM, "code": ucum, "display": shown})


def _control(name: str) -> JsonObject:
    found: JsonObject = {"coding": [{"system": f"{HL7}/questionnaire-item-control", "code": name}]}
    return _extension("itemControl", "valueCodeableConcept", found)
