"""Every format tells the same fields as the template, item by item: words, kinds, choices, conditions."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given, settings

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.enkel_json import json_schema, write_plain
from decision_aids.utbyte.fhir_formular import questionnaire
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.utbyte.intyg_xml import write_xml
from decision_aids.utbyte.las_xml import read_xml
from decision_aids.utbyte.nationellt import read_intyg
from tests.mall.forms import forms
from tests.scale import tries
from tests.utbyte.items import Tree, from_questionnaire, from_schema, from_template

FORMULAR = cast("Tree", questionnaire())
SCHEMA = cast("Tree", json_schema())


def test_the_questionnaire_has_the_templates_fields_and_no_others() -> None:
    assert from_questionnaire(FORMULAR) == from_template()
    assert [*from_questionnaire(FORMULAR)] == [*MALLEN.falt]


def test_the_schema_has_the_templates_fields_and_no_others() -> None:
    assert from_schema(SCHEMA) == from_template()


def test_the_questionnaire_has_the_sections_in_order() -> None:
    assert [one["linkId"] for one in FORMULAR["item"]] == [one.id for one in MALLEN.avsnitt]


def test_every_format_says_that_it_is_a_proposal() -> None:
    assert (FORMULAR["status"], FORMULAR["experimental"]) == ("draft", True)
    xml = write_xml(Ifylld({}))
    for written in (FORMULAR["title"], FORMULAR["description"], SCHEMA["title"], SCHEMA["description"], xml):
        assert "förslag" in written.lower()


def _links(items: list[Any]) -> list[str]:
    found: list[str] = []
    for item in items:
        found += [item["linkId"]]
        found += _links(item["item"]) if item["linkId"] not in MALLEN.falt and "item" in item else []
    return [one for one in found if one in MALLEN.falt]


@given(forms())
@settings(max_examples=tries(30), deadline=None)
def test_a_filled_form_has_the_same_fields_in_every_format(form: Ifylld) -> None:
    filled = [*form.svar]
    assert [*cast("JsonObject", write_plain(form)["svar"])] == filled
    response = cast("Tree", write_response(form))
    assert [*dict.fromkeys(_links(response.get("item", [])))] == filled
    places = {
        part.id for svar in read_intyg(read_xml(write_xml(form).encode())).svar for part in svar.delsvar
    }
    said = {MALLEN.falt[one].svar for one in filled} - {""}
    assert {"6" if place in {"6.1", "6.2"} else place for place in places} == said
