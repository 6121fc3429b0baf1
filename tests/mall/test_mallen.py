"""The template hangs together, and a form is read and looked over by it."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.questions import VET_INTE
from decision_aids.mall.falt import chosen
from decision_aids.mall.ifylld import read_ifylld, without_person
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.regler import Regel, granska
from decision_aids.mall.texter import said

DAY = date(2026, 11, 28)
WHOLE: JsonObject = {
    "ordning": "forsta",
    "kontakt": ["undersokning"],
    "undersokning_dag": "2026-11-20",
    "professioner": "nej",
    "bedoms_mot": "aktivitet",
    "aktivitet": "Arbetsträning i ett kök",
    "omfattning": "deltid",
    "timmar": 20,
    "funktion": "Nedsatt uthållighet, sett vid besöket",
    "begransning": "Orkar stå i tio minuter",
    "forsamring": "nej",
    "hinder": "ja",
    "rader": [{"grad": 50, "fran": "2026-11-25", "till": "2026-12-31"}],
    "anpassning": "ja",
    "anpassning_vilken": "Sittande arbete",
    "behandling": "nej",
    "atergang": "utan-anpassning",
    "prognos_grund": "Förloppet hittills",
    "diagnos_val": "nej",
    "kontakt_samtycke": "ja",
    "utfardare": "lakare",
    "signerat_dag": "2026-11-27",
}


def found(changes: JsonObject) -> list[tuple[str, str]]:
    form, problems = read_ifylld({**WHOLE, **changes}, person=False)
    assert problems == ()
    return [(one.regel.value, one.falt) for one in granska(form, DAY)]


def test_no_two_parts_of_the_template_have_the_same_id() -> None:
    ids = [*MALLEN.falt, *(section.id for section in MALLEN.avsnitt)]
    assert len(MALLEN.falt) == sum(len(section.falt) for section in MALLEN.avsnitt)
    assert [one for one, count in Counter(ids).items() if count > 1] == []


def test_a_condition_asks_for_choices_of_a_field_that_comes_before() -> None:
    order = list(MALLEN.falt)
    for field in MALLEN.falt.values():
        if field.nar:
            assert order.index(field.nar.falt) < order.index(field.id)
            assert set(field.nar.varden) <= set(MALLEN.falt[field.nar.falt].options)


def test_no_field_has_vet_inte() -> None:
    assert [one.id for one in MALLEN.falt.values() if VET_INTE in one.options] == []


def test_a_code_system_has_one_code_for_every_choice_and_no_other() -> None:
    for field in MALLEN.falt.values():
        if field.kodverk:
            assert tuple(field.kodverk.koder) == field.options
            assert len(set(field.kodverk.koder.values())) == len(field.options)


def test_a_place_in_the_national_xml_is_one_fields_alone_but_for_the_days_of_contact() -> None:
    places = Counter(one.svar for one in MALLEN.falt.values() if one.svar)
    assert {place for place, count in places.items() if count > 1} == {"1.2"}
    assert {one.id for one in MALLEN.falt.values() if one.svar == "1.2"} == {
        f"{kontakt}_dag" for kontakt in MALLEN.falt["kontakt"].options
    }


def test_a_whole_form_gets_no_remark() -> None:
    assert found({}) == []


REMARKS: list[tuple[str, JsonObject, list[tuple[str, str]]]] = [
    ("words are missing", {"funktion": " "}, [("saknas", "funktion")]),
    ("what depends on a choice", {"forsamring": "ja"}, [("saknas", "forsamring_hur")]),
    ("extension says what is new", {"ordning": "forlangning"}, [("saknas", "nytt")]),
    ("hindered without rows", {"rader": []}, [("saknas", "rader")]),
    ("met after signing", {"undersokning_dag": "2026-11-28"}, [("framtid", "undersokning_dag")]),
    ("met the day of signing", {"undersokning_dag": "2026-11-27"}, []),
    (
        "two rows share a boundary day",
        {
            "rader": [
                {"grad": 100, "fran": "2026-11-25", "till": "2026-11-30"},
                {"grad": 50, "fran": "2026-11-30", "till": "2026-12-10"},
            ]
        },
        [("overlapp", "rader")],
    ),
    ("a week back", {"rader": [{"grad": 1, "fran": "2026-11-20", "till": "2026-12-01"}]}, []),
    ("more", {"rader": [{"grad": 1, "fran": "2026-11-19", "till": "2026-12-01"}]}, [("bakat", "rader")]),
    (
        "more, with the reason",
        {"rader": [{"grad": 100, "fran": "2026-11-01", "till": "2026-12-01"}], "skal_bakat": "Sökte sent"},
        [],
    ),
    ("the diagnosis is written only by the patient's wish", {"diagnos_val": "ja"}, [("saknas", "diagnos")]),
]


@pytest.mark.parametrize(
    ("changes", "expected"), [case[1:] for case in REMARKS], ids=[one[0] for one in REMARKS]
)
def test_a_form_is_looked_over(changes: JsonObject, expected: list[tuple[str, str]]) -> None:
    assert found(changes) == expected


def test_every_rule_says_what_it_is_about() -> None:
    form, _ = read_ifylld({**WHOLE, "rader": []}, person=False)
    assert [said(MALLEN, one) for one in granska(form, DAY) if one.regel == Regel.SAKNAS] == [
        "Hur stor del av aktiviteten är patienten förhindrad att delta i, och när? Svaret saknas."
    ]


FIVE_ROWS: list[Json] = [{"grad": 50, "fran": "2026-11-01", "till": "2026-11-30"} for _ in range(5)]
BAD: list[tuple[str, Json, str]] = [
    ("namn", "Kim", "fältet finns inte i mallen"),
    ("omfattning", "vet-inte", "väntade ett av: heltid, deltid, okand"),
    ("timmar", 40, "väntade timmar i veckan mellan 0,5 och 39,5"),
    (
        "rader",
        [{"grad": 0, "fran": "2026-11-01", "till": "2026-11-30"}],
        "rad 1, Förhindrad: väntade ett helt tal",
    ),
    (
        "rader",
        [{"grad": 101, "fran": "2026-11-01", "till": "2026-11-30"}],
        "rad 1, Förhindrad: väntade ett helt",
    ),
    ("rader", [{"grad": 50, "fran": "2026-11-30", "till": "2026-11-01"}], "är före från och med"),
    ("rader", [{"grad": 50, "fran": "2026-11-01", "till": None}], "rad 1: till och med saknas"),
    ("rader", FIVE_ROWS, "högst 4 rader"),
    ("funktion", "x" * 4001, "högst 4000"),
    ("funktion", "ett\x00två", "tecken 4 (U+0000) är ett styrtecken"),
    ("funktion", 7, "väntade text"),
    ("nytt", "bättre", "hör bara hit när ordning är forlangning"),
    ("signerat_dag", "2026-02-30", "februari 2026 har 28 dagar"),
]


@pytest.mark.parametrize(("field", "value", "expected"), BAD)
def test_what_cannot_be_read_is_named_and_the_rest_is_kept(field: str, value: Json, expected: str) -> None:
    form, problems = read_ifylld({**WHOLE, field: value}, person=False)
    assert problems[0].falt == field
    assert expected in str(problems[0])
    hanging = {one.falt for one in problems[1:]}
    assert set(form.svar) == set(WHOLE) - {field} - hanging
    assert hanging <= {"timmar"}


def test_who_somebody_is_comes_in_only_for_the_one_who_writes() -> None:
    given: JsonObject = {**WHOLE, "patient_namn": "Påhittad Person", "enhet": "Påhittad vårdcentral"}
    writer, _ = read_ifylld(given, person=True)
    reader, problems = read_ifylld(given, person=False)
    assert problems == ()
    assert set(writer.svar) - set(reader.svar) == {"patient_namn", "enhet"}
    assert without_person(writer) == reader


def test_several_choices_are_written_in_one_order() -> None:
    assert chosen(frozenset({"b", "a"})) == ("a", "b")
