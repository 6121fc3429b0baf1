"""The coach: advice to every field, and each check with cases where it speaks and where it is silent."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from build_tools.data.mall import check_coach
from build_tools.data.strict_yaml import read_yaml
from build_tools.mallar.exempel import example
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.coach.kontroller import KONTROLLER, paminnelser
from decision_aids.mall.coach.texter import DELAR, rad, said
from decision_aids.mall.coach.utkast import Kontroll, Utkast
from decision_aids.mall.ifylld import Ifylld, read_ifylld
from decision_aids.mall.mallen import MALLEN
from tests.engine.properties import prop
from tests.mall.forms import forms
from tests.mall.test_mallen import WHOLE
from tests.mall.test_texter import SHOWN
from tests.scale import tries

DAY = date(2026, 11, 28)
COACH = SHOWN.parent / "coach/coach.yml"


def form_of(changes: JsonObject) -> Ifylld:
    form, problems = read_ifylld({**WHOLE, **changes}, person=True)
    assert problems == ()
    return form


def rows(*given: tuple[int, str, str]) -> Json:
    return [{"grad": grad, "fran": fran, "till": till} for grad, fran, till in given]


def test_every_field_has_all_parts_of_its_advice() -> None:
    for field in MALLEN.falt.values():
        assert all(getattr(rad(field), part).strip() for part in DELAR), field.id


def test_a_weak_example_is_never_the_strong_one() -> None:
    assert [one.id for one in MALLEN.falt.values() if rad(one).svagt == rad(one).starkt] == []


def test_a_text_that_is_missing_unused_or_empty_is_named() -> None:
    document = read_yaml("rad: {ordning: {till: ''}}\nkontroller: {okand: Text}\n", COACH)
    check_coach(document, MALLEN)
    said = {one.what for one in document.problems}
    assert {"texten rad.ordning.till är tom", "texten kontroller.okand används inte"} <= said
    assert "texten kontroller.namn saknas" in said


def test_our_own_example_needs_no_reminder() -> None:
    assert paminnelser(Utkast(example(), DAY)) == ()


def test_every_check_has_its_function() -> None:
    assert set(KONTROLLER) == set(Kontroll)


K = Kontroll
NO_EXAM: JsonObject = {"kontakt": ["journal"], "undersokning_dag": None, "journal_dag": "2026-11-20"}
OPEN: JsonObject = {"atergang": "gar-inte-att-avgora"}
CASES: list[tuple[str, Kontroll, JsonObject, str]] = [
    ("only told", K.BARA_BERATTAT, {"funktion": "Patienten uppger trötthet."}, "funktion"),
    ("told and seen", K.BARA_BERATTAT, {"funktion": "Uppger värk. Vid besöket sågs hälta."}, ""),
    ("told and measured", K.BARA_BERATTAT, {"funktion": "Berättar om värk. Mätt rörlighet: 20 grader."}, ""),
    ("neither", K.BARA_BERATTAT, {"funktion": "Nedsatt rörlighet."}, ""),
    ("no examination", K.UTAN_GRUND, NO_EXAM, "funktion"),
    ("the findings of others", K.UTAN_GRUND,
     {**NO_EXAM, "professioner": "ja", "professioner_fynd": "Mätt av fysioterapeut"}, ""),
    ("examined", K.UTAN_GRUND, {}, ""),
    ("examined at a distance", K.UTAN_GRUND,
     {"kontakt": ["digitalt"], "undersokning_dag": None, "digitalt_dag": "2026-11-20"}, ""),
    ("nothing of the activity", K.UTAN_AKTIVITET, {"begransning": "Orkar inget"}, "begransning"),
    ("the same word", K.UTAN_AKTIVITET, {"begransning": "Tappar saker i köket"}, ""),
    ("the same word, bent", K.UTAN_AKTIVITET,
     {"aktivitet": "Packning och disk", "begransning": "Kan inte packa i en halvtimme"}, ""),
    ("everyday life has no activity", K.UTAN_AKTIVITET,
     {"bedoms_mot": "vardag", "omfattning": None, "timmar": None, "begransning": "Orkar inget"}, ""),
    ("percent of unknown hours", K.UTAN_TIMMAR, {"omfattning": "okand", "timmar": None}, "omfattning"),
    ("percent of hours", K.UTAN_TIMMAR, {}, ""),
    ("no percent", K.UTAN_TIMMAR,
     {"omfattning": "okand", "timmar": None, "hinder": "nej", "rader": None}, ""),
    ("wholly, and yet", K.HELT_MEN_DELTAR, {"rader": rows((100, "2026-11-25", "2026-12-31"))}, "rader"),
    ("wholly, and nothing helps", K.HELT_MEN_DELTAR,
     {"rader": rows((100, "2026-11-25", "2026-12-31")), "anpassning": "nej", "anpassning_vilken": None}, ""),
    ("wholly at first", K.HELT_MEN_DELTAR,
     {"rader": rows((100, "2026-11-25", "2026-12-06"), (50, "2026-12-07", "2026-12-31"))}, ""),
    ("unclear, and no plan", K.OKLAR_UTAN_PLAN, OPEN, "prognos_villkor"),
    ("unclear, with a plan", K.OKLAR_UTAN_PLAN, {**OPEN, "prognos_villkor": "Nytt besök 12 januari"}, ""),
    ("a working week between", K.GLAPP,
     {"rader": rows((100, "2026-11-25", "2026-11-29"), (50, "2026-12-07", "2026-12-31"))}, "rader"),
    ("one Friday between", K.GLAPP,
     {"rader": rows((100, "2026-11-25", "2026-12-03"), (50, "2026-12-05", "2026-12-31"))}, "rader"),
    ("a weekend between", K.GLAPP,
     {"rader": rows((100, "2026-11-25", "2026-12-04"), (50, "2026-12-07", "2026-12-31"))}, ""),
    ("Christmas between", K.GLAPP,
     {"rader": rows((100, "2026-12-01", "2026-12-23"), (50, "2026-12-28", "2026-12-31"))}, ""),
    ("a row inside another", K.GLAPP,
     {"rader": rows((50, "2026-11-25", "2026-12-31"), (50, "2026-11-26", "2026-11-27"),
                    (50, "2027-01-01", "2027-01-31"))}, ""),
    ("months after the plan", K.LANGRE_AN_PLANEN,
     {"prognos_villkor": "Nytt besök den 12 december.",
      "rader": rows((50, "2026-11-25", "2027-01-31"))}, "rader"),
    ("a month after the plan", K.LANGRE_AN_PLANEN,
     {"prognos_villkor": "Nytt besök 2026-12-12.", "rader": rows((50, "2026-11-25", "2027-01-12"))}, ""),
    ("no day in the plan", K.LANGRE_AN_PLANEN,
     {"prognos_villkor": "Nytt besök.", "rader": rows((50, "2026-11-25", "2027-06-30"))}, ""),
    ("a day that cannot be", K.LANGRE_AN_PLANEN,
     {"prognos_villkor": "Nytt besök 31 februari.", "rader": rows((50, "2026-11-25", "2027-06-30"))}, ""),
    ("a personal number", K.PERSONNUMMER, {"funktion": "Gäller 19800101-1234"}, "funktion"),
    ("ten digits together", K.PERSONNUMMER, {"funktion": "Gäller 8001011234"}, "funktion"),
    ("a coordination number", K.PERSONNUMMER, {"funktion": "Gäller 800161-1234"}, "funktion"),
    ("a telephone number", K.PERSONNUMMER, {"funktion": "Ring 08-123 456 78"}, ""),
    ("in its own field", K.PERSONNUMMER, {"patient_nummer": "19800101-1234"}, ""),
    ("a name", K.NAMN, {"funktion": "Sågs av Kim Lindqvist"}, "funktion"),
    ("a doctor's name", K.NAMN, {"funktion": "Sågs av dr Lindqvist"}, "funktion"),
    ("the patient's first name", K.NAMN, {"patient_namn": "Kim Ek", "funktion": "Kim är trött"}, "funktion"),
    ("a region", K.NAMN, {"funktion": "Utredd i Region Dalarna"}, ""),
    ("sentences that begin", K.NAMN, {"funktion": "Nedsatt ork. Sover dåligt."}, ""),
    ("a code", K.MER_AN_BEHOVS, {"funktion": "Ryggvärk M54.5"}, "funktion"),
    ("a dose", K.MER_AN_BEHOVS, {"funktion": "Trött av 50 mg"}, "funktion"),
    ("money", K.MER_AN_BEHOVS, {"prognos_grund": "Behöver försörjningsstöd"}, "prognos_grund"),
    ("a weight to lift", K.MER_AN_BEHOVS, {"funktion": "Lyfter 15 kilo"}, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("check", "changes", "field"), [one[1:] for one in CASES], ids=[one[0] for one in CASES]
)
def test_a_check_speaks_and_is_silent(check: Kontroll, changes: JsonObject, field: str) -> None:
    found = [*KONTROLLER[check](Utkast(form_of(changes), DAY))]
    assert [one.falt for one in found] == ([field] if field else [])
    assert all(said(one) for one in found)


def test_each_check_has_a_case_where_it_speaks_and_one_where_it_is_silent() -> None:
    in_the_table = set(Kontroll) - {Kontroll.SAMMA_ORD}
    assert {check for _, check, _, field in CASES if field} == in_the_table
    assert {check for _, check, _, field in CASES if not field} == in_the_table


BEFORE = "Sover tolv timmar. Svarade långsamt vid besöket."
COMPARED: list[tuple[str, str | None, list[str]]] = [
    ("the same", BEFORE, ["funktion"]),
    ("only spaces and capitals differ", "sover  tolv timmar. Svarade Långsamt vid besöket", ["funktion"]),
    ("a sentence is new", f"{BEFORE} Går nu en kilometer.", []),
    ("all is new", "Rör sig fritt i höften nu.", []),
    ("nothing is written", None, []),
]


@pytest.mark.parametrize(("case", "now", "expected"), COMPARED, ids=[one[0] for one in COMPARED])
def test_the_same_words_as_last_time(case: str, now: str | None, expected: list[str]) -> None:
    before = form_of({"funktion": BEFORE, "begransning": "Bär inte.", "prognos_grund": None})
    utkast = Utkast(form_of({"funktion": now}), DAY, before)
    assert [one.falt for one in KONTROLLER[Kontroll.SAMMA_ORD](utkast)] == expected
    assert [*KONTROLLER[Kontroll.SAMMA_ORD](Utkast(utkast.form, DAY))] == []


@settings(prop, max_examples=tries(25))
@given(forms())
def test_no_form_is_too_odd_to_be_looked_over(form: Ifylld) -> None:
    found = paminnelser(Utkast(form, DAY, form))
    assert all(one.falt in form.mall.falt and said(one) for one in found)
