"""In every format, reading what was written gives the same filled form."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import Ifylld, read_ifylld, without_person
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte import enkel_json
from decision_aids.utbyte.enkel_json import read_plain, write_plain
from decision_aids.utbyte.fhir_svar import read_response, write_response
from decision_aids.utbyte.intyg_xml import read_own, write_xml
from decision_aids.utbyte.las_json import read_json
from decision_aids.utbyte.las_xml import read_xml
from decision_aids.utbyte.nationellt import read_intyg
from tests.mall.forms import forms
from tests.scale import tries

FORMS = given(forms())
SETTINGS = settings(max_examples=tries(60), deadline=None)


def through_a_file(written: JsonObject) -> JsonObject:
    return read_json(json.dumps(written, ensure_ascii=False).encode())


@FORMS
@SETTINGS
def test_plain_json(form: Ifylld) -> None:
    assert read_plain(through_a_file(write_plain(form)), person=True) == (form, ())


@FORMS
@SETTINGS
def test_questionnaire_response(form: Ifylld) -> None:
    assert read_response(through_a_file(write_response(form)), person=True) == (form, ())


@FORMS
@SETTINGS
def test_national_xml_without_who_it_is_about(form: Ifylld) -> None:
    assert read_own(read_intyg(read_xml(write_xml(form).encode()))) == (without_person(form), ())


@FORMS
@SETTINGS
def test_at_the_readers_door_nobody_is_named_in_any_format(form: Ifylld) -> None:
    reader = (without_person(form), ())
    assert read_plain(through_a_file(write_plain(form)), person=False) == reader
    assert read_response(through_a_file(write_response(form)), person=False) == reader


def test_a_form_of_an_older_version_still_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    newer = replace(MALLEN, version="0.2", tidigare=("0.1",))
    monkeypatch.setattr(enkel_json, "MALLEN", newer)
    older = write_plain(read_ifylld({"hinder": "nej"}, person=True)[0])
    assert older["version"] == "0.1"
    assert read_plain(older, person=True)[0].svar == {"hinder": "nej"}
