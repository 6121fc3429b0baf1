"""The form to write a certificate in: fields by the template, what is told and when, and files both ways."""

from __future__ import annotations

import base64
import json
from typing import cast

import pytest
from hypothesis import given, settings

from build_tools.mallar.exempel import example
from build_tools.mallar.pdf.blad import sheet
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.ifylld import Ifylld, write_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.enkel_json import write_plain
from decision_aids.utbyte.fhir_svar import read_response, write_response
from decision_aids.view.entry import FORM, respond
from decision_aids.view.mall.lage import FORM as FORM_OF_THE_ROOM
from tests.engine.properties import prop
from tests.mall.forms import forms
from tests.scale import tries
from tests.view.reader import soup_of

DAY = "2026-11-28"
WHOLE = write_ifylld(example())


def ask(do: str, form: JsonObject | None = None, **more: Json) -> JsonObject:
    """What comes back, as the page gets it."""
    request = {"aid": FORM, "date": DAY, "do": do, "form": form or {}, **more}
    return cast("JsonObject", json.loads(respond(json.dumps(request))))


def shown(reply: JsonObject, selector: str, key: str) -> list[str]:
    """An attribute of everything that is shown and fits."""
    return [str(one[key]) for one in soup_of(str(reply["html"])).select(selector)]


def as_file(held: JsonObject | str) -> str:
    text = held if isinstance(held, str) else json.dumps(held)
    return f"data:application/json;base64,{base64.b64encode(text.encode()).decode()}"


def held(reply: JsonObject) -> Ifylld:
    """The form in the file that came back."""
    file = cast("JsonObject", reply["file"])
    form, problems = read_response(json.loads(str(file["text"])), person=True)
    assert problems == ()
    return form


def test_the_page_and_the_room_call_the_form_by_one_name() -> None:
    assert FORM == FORM_OF_THE_ROOM


def test_an_empty_form_has_the_fields_that_always_belong_and_blames_nobody() -> None:
    reply = ask("show")
    assert shown(reply, "[data-question]", "data-question") == [
        one.id for one in MALLEN.falt.values() if one.nar is None
    ]
    assert not soup_of(str(reply["html"])).select(".felruta, [data-paminnelse], [data-punkt]")


def test_a_section_begins_with_a_field_that_always_belongs() -> None:
    """What an answer brings in is put after the field before it: that must stand in the same section."""
    assert [one.id for one in MALLEN.avsnitt if one.falt[0].nar is not None] == []


@pytest.mark.parametrize("field", [one for one in MALLEN.falt.values() if one.nar], ids=lambda one: one.id)
def test_a_field_with_a_condition_comes_and_goes_with_it(field: object) -> None:
    one = MALLEN.falt[str(getattr(field, "id"))]  # noqa: B009
    chain: JsonObject = {}
    above = one
    while above.nar:
        above, wanted = MALLEN.falt[above.nar.falt], above.nar.varden[0]
        chain[above.id] = [wanted] if above.several else wanted
    assert one.id in shown(ask("peek", chain), "[data-question]", "data-question")
    chain.popitem()
    assert one.id not in shown(ask("peek", chain), "[data-question]", "data-question")


def test_every_field_shown_has_its_control_its_advice_and_no_vet_inte() -> None:
    reply = ask("peek", WHOLE)
    fields = shown(reply, "[data-question]", "data-question")
    assert shown(reply, "[data-rad]", "data-rad") == fields
    names = {one.split(".")[0] for one in shown(reply, "input[name], textarea[name]", "name")}
    assert names == set(fields)
    assert "vet-inte" not in str(reply["html"])
    assert 'value="inga"' not in str(reply["html"])


def test_what_stands_in_the_fields_is_what_was_written() -> None:
    soup = soup_of(str(ask("peek", {**WHOLE, "undersokning_dag": "31 april", "timmar": "22,5"})["html"]))
    assert soup.select_one('[name="undersokning_dag"]')["value"] == "31 april"  # type: ignore[index]
    assert soup.select_one('[name="timmar"]')["value"] == "22,5"  # type: ignore[index]
    assert soup.select_one('[name="rader.1.grad"]')["value"] == "50"  # type: ignore[index]
    assert soup.select_one('[name="rader.2.grad"]')["value"] == ""  # type: ignore[index]
    chosen = [one["value"] for one in soup.select('[name="kontakt"][checked]')]
    assert chosen == ["undersokning", "journal"]


def test_everything_wrong_is_told_at_once_when_the_writer_asks_and_not_before() -> None:
    wrong: JsonObject = {**WHOLE, "undersokning_dag": "31 april", "funktion": " ", "timmar": "90"}
    assert shown(ask("peek", wrong), ".felruta [data-goto]", "data-goto") == []
    reply = ask("check", wrong)
    assert shown(reply, ".felruta [data-goto]", "data-goto") == ["undersokning_dag", "timmar", "funktion"]
    assert reply["focus"] == ".felruta"
    assert "3." in str(reply["announce"])


def test_reminders_stand_in_the_order_of_the_fields_and_lead_there() -> None:
    told: JsonObject = {**WHOLE, "funktion": "Uppger värk", "omfattning": "okand", "behandling_hur": "50 mg"}
    reply = ask("peek", told)
    assert shown(reply, "[data-paminnelse]", "data-paminnelse") == [
        "utan_timmar",
        "bara_berattat",
        "mer_an_behovs",
    ]
    assert shown(reply, "[data-paminnelse] a", "data-goto") == ["omfattning", "funktion", "behandling_hur"]
    assert reply["announce"] == "3 påminnelser."


def test_days_are_written_as_people_write_them() -> None:
    rows: Json = [{"grad": "50 %", "fran": "1 dec", "till": "2v"}, {"grad": "", "fran": "", "till": ""}]
    form = held(ask("save", {**WHOLE, "rader": rows, "undersokning_dag": "20/11"}))
    assert write_ifylld(form)["rader"] == [{"grad": 50, "fran": "2026-12-01", "till": "2026-12-14"}]
    assert write_ifylld(form)["undersokning_dag"] == "2026-11-20"


def test_a_row_without_an_end_is_told_and_not_kept() -> None:
    rows: Json = [{"grad": "50", "fran": "1 dec", "till": "tills vidare"}]
    reply = ask("check", {**WHOLE, "rader": rows})
    assert "till och med saknas" in str(reply["html"])
    assert "rader" not in held(ask("save", {**WHOLE, "rader": rows})).svar


def test_what_cannot_be_read_is_not_in_the_file_and_that_is_said() -> None:
    reply = ask("save", {**WHOLE, "timmar": "många"})
    assert "timmar" not in held(reply).svar
    assert "inte med: Hur många timmar i veckan?" in str(reply["announce"])


@settings(prop, max_examples=tries(10))
@given(forms())
def test_what_is_saved_and_opened_again_is_the_same_form(form: Ifylld) -> None:
    given_back = ask("save", write_ifylld(form))
    assert held(given_back) == form
    for file in (str(cast("JsonObject", given_back["file"])["text"]), json.dumps(write_plain(form))):
        opened = ask("open", file=as_file(file))
        assert opened["opened"] is True
        assert set(shown(opened, "[data-question]", "data-question")) == {
            one.id for one in MALLEN.falt.values() if MALLEN.galler(one, form.svar)
        }


def test_a_file_that_lapsed_in_part_is_opened_and_the_rest_is_named() -> None:
    plain = write_plain(example())
    svar = {**cast("JsonObject", plain["svar"]), "forsvunnen": "ja", "timmar": 900}
    soup = soup_of(str(ask("open", file=as_file({**plain, "svar": svar}))["html"]))
    left_out = [one.get_text() for one in soup.select("[data-left-out]")]
    assert len(left_out) == 2
    assert soup.select_one("[data-opened]")


BAD_FILES = [
    "",
    "{",
    "[]",
    "{}",
    "hej",
    '{"resourceType": "Patient"}',
    '{"mall": "annan", "svar": {}}',
    "{" * 99,
]


@pytest.mark.parametrize("text", BAD_FILES)
@pytest.mark.parametrize("do", ["open", "previous"])
def test_a_file_that_is_none_of_ours_takes_nothing_away(text: str, do: str) -> None:
    reply = ask(do, WHOLE, file=as_file(text))
    assert (reply["opened"], reply["focus"]) == (False, ".felruta")
    assert soup_of(str(reply["html"])).select("#oppna[open] .felruta li")
    soup = soup_of(str(reply["html"]))
    assert soup.select_one('[name="funktion"]').get_text().strip() == WHOLE["funktion"]  # type: ignore[union-attr]


def test_the_certificate_before_is_compared_with_and_holds_nobody() -> None:
    person: JsonObject = {**WHOLE, "patient_namn": "Påhittad Person", "enhet": "Påhittad vårdcentral"}
    before = held(ask("save", person))
    reply = ask("previous", WHOLE, file=as_file(write_response(before)))
    assert "Påhittad" not in json.dumps(reply, ensure_ascii=False)
    again = ask("peek", WHOLE, previous=reply["previous"])
    assert set(shown(again, "[data-paminnelse]", "data-paminnelse")) == {"samma_ord"}


def points(form: JsonObject) -> dict[str, str]:
    reply = ask("peek", form)
    ids, how = (shown(reply, "[data-punkt]", key) for key in ("data-punkt", "data-lage"))
    return dict(zip(ids, how, strict=True))


def test_a_caseworker_sees_ten_points_and_judges_the_words_alone() -> None:
    found = points(WHOLE)
    assert len(found) == 10
    assert {one for one, how in found.items() if how == "lases"} == {
        "punkt_3_funktion",
        "punkt_4_begransning",
        "punkt_5_samband",
        "punkt_6_koppling",
        "punkt_7_omfattning",
        "punkt_10_forlangning",
    }
    assert set(found.values()) == {"stods", "lases"}


CHANGED: list[tuple[str, JsonObject, str, str]] = [
    ("unclear without a plan", {"atergang": "gar-inte-att-avgora", "prognos_villkor": ""},
     "punkt_9_prognos", "lases"),
    ("a first certificate", {"ordning": "forsta"}, "punkt_10_forlangning", "galler-inte"),
    ("another profession", {"utfardare": "annan"}, "punkt_1_form", "saknas"),
    ("adaptation without which", {"anpassning_vilken": ""}, "punkt_8_anpassning", "saknas"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "point", "expected"), [one[1:] for one in CHANGED], ids=[one[0] for one in CHANGED]
)
def test_a_point_follows_the_facts(change: JsonObject, point: str, expected: str) -> None:
    assert points({**WHOLE, **change})[point] == expected


def test_a_diagnosis_that_is_withheld_says_so_in_the_text() -> None:
    def text(form: JsonObject) -> str:
        return str(soup_of(str(ask("peek", form)["html"])).select_one("#dokument-intyget"))

    assert "Diagnosen uppges inte, på patientens begäran." in text(WHOLE)
    named = text({**WHOLE, "diagnos_val": "ja", "diagnos": "Värk"})
    assert "uppges inte" not in named
    assert "Värk" in named


def test_what_is_written_is_only_ever_text() -> None:
    attack = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    html = str(ask("check", {**WHOLE, "funktion": attack, "kontakt_om": attack, "enhet": attack})["html"])
    assert "<script" not in html
    assert "<img" not in html


def test_a_filled_pdf_is_opened_as_it_was_written() -> None:
    empty = sheet(fillable=True)
    url = f"data:application/pdf;base64,{base64.b64encode(empty).decode()}"
    reply = ask("pdf", {**WHOLE, "patient_namn": "Påhittad Person", "enhet": "Mottagning 你"}, empty=url)
    file = cast("JsonObject", reply["file"])
    assert str(file["name"]).endswith(".pdf")
    assert "syns inte på papper: 你 (Enhet)" in str(reply["announce"])
    opened = ask("open", file=f"data:application/pdf;base64,{file['base64']}")
    again = held(ask("save", read_back(opened)))
    assert write_ifylld(again) == {**WHOLE, "patient_namn": "Påhittad Person", "enhet": "Mottagning 你"}


def read_back(reply: JsonObject) -> JsonObject:
    """The form as the page would send it again, from what stands in the fields."""
    soup = soup_of(str(reply["html"]))
    said: JsonObject = {}
    for one in soup.select("[data-question] input:not([type]), [data-question] textarea"):
        name, value = str(one["name"]).split("."), str(one.get("value") or one.get_text()).strip()
        if len(name) == 1:
            said[name[0]] = value
        else:
            rows = cast("list[JsonObject]", said.setdefault(name[0], [{} for _ in range(4)]))
            rows[int(name[1])][name[2]] = value
    for one in soup.select("[data-question] [checked]"):
        field, value = str(one["name"]), str(one["value"])
        several = one["type"] == "checkbox"
        said[field] = [*cast("list[Json]", said.get(field, [])), value] if several else value
    return said
