"""The picture of a case: what the aids together say, sorted, with what does not agree."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import cast

import pytest

from decision_aids.data import load, rules_version, texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.saved.file import write_file
from decision_aids.view.arendebild.fall import MOST
from decision_aids.view.entry import PICTURE, respond
from decision_aids.view.result.answer import answer_of
from tests.aids import worked

ABOUT_A_PERSON = [aid for aid, one in AIDS.items() if one.next]
TODAY = "2026-12-01"


def picture(*cases: Json, today: str = TODAY) -> JsonObject:
    """What the page shows of these."""
    reply: JsonObject = json.loads(respond(json.dumps({"aid": PICTURE, "date": today, "cases": [*cases]})))
    return reply


def words(reply: JsonObject) -> str:
    """The page as text."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", str(reply["html"]))).split())


def handed(aid: str, case: str, day: str = "", **changed: Json) -> JsonObject:
    """A case as an aid hands it over."""
    held = as_object(load(f"{aid}.cases")[case])
    return {"aid": aid, "date": day or held["datum"], "answers": {**as_object(held["svar"]), **changed}}


def file(one: JsonObject, rules: str = "", **more: Json) -> JsonObject:
    """The same as a file of the reader's."""
    aid = AIDS[str(one["aid"])]
    answers = read_answers(aid, as_object(one["answers"]))[0]
    text = write_file(
        aid, Case(date.fromisoformat(str(one["date"])), answers), None, rules or rules_version()
    )
    held = json.loads(text)
    held["answers"] |= more
    content = base64.b64encode(json.dumps(held).encode()).decode()
    return {"name": f"{aid.id}.json", "file": f"data:application/json;base64,{content}"}


def every_case() -> Iterator[tuple[str, str]]:
    return ((aid, case) for aid in ABOUT_A_PERSON for case in load(f"{aid}.cases"))


@pytest.mark.parametrize("aid", ABOUT_A_PERSON)
def test_every_worked_case_has_a_picture_that_begins_with_what_the_aid_answers(aid: str) -> None:
    for case in load(f"{aid}.cases"):
        said = words(picture(handed(aid, case)))
        evaluation = worked.judged(aid, case)
        for one in answer_of(evaluation, texts_of(AIDS[aid]).for_reader(evaluation.voice)):
            assert one.text in said, case
        assert "går isär" not in said


@pytest.mark.parametrize("aid", ABOUT_A_PERSON)
def test_a_file_and_what_was_handed_over_say_the_same_but_for_where_they_come_from(aid: str) -> None:
    one = handed(aid, next(iter(load(f"{aid}.cases"))))
    by_hand, by_file = words(picture(one)), words(picture(file(one)))
    assert by_file.replace(f"{aid}.json", "i den här fliken") == by_hand


def test_what_is_to_be_done_is_sorted_by_day_over_all_aids_with_who_and_from_where() -> None:
    html = str(picture(handed("lakarintyg", "tunt_intyg"), handed("vagvisare", "sip_efter_2027"))["html"])
    days = re.findall(r'data-step-day="([^"]*)"', html)
    dated = [one for one in days if one]
    assert len(dated) >= 3
    assert dated == sorted(dated)
    steps = re.findall(r"<li data-step-day.*?</li>", html)
    assert all(re.search(r"</strong> (Handläggaren|Vården|Personen|AF|FK)", one) for one in steps), "who"
    assert {re.findall(r'stod">([^<]+)<', one)[0] for one in steps} == {
        texts_of(AIDS[aid])("titel") for aid in ("lakarintyg", "vagvisare")
    }


def test_the_goals_of_the_plan_stand_among_the_steps_with_who_and_their_last_day() -> None:
    case = as_object(load("sip.cases")["tre_mal_efter_arsskiftet"])
    goals = [as_object(one) for one in cast("list[Json]", as_object(case["svar"])["mal"])]
    shown = words(picture({"aid": "sip", "date": case["datum"], "answers": case["svar"]}))
    places = [shown.index(f"nå målet ”{one['mal']}”") for one in goals]
    assert len(places) == 3
    assert places == sorted(places), "by their last day"
    assert "30 april 2027. Kommunen, socialtjänsten: nå målet" in shown


def test_a_day_that_has_passed_is_said_to_have() -> None:
    thin = handed("lakarintyg", "tunt_intyg")
    assert "har passerat" not in words(picture(thin, today="2026-11-22"))
    assert "27 november 2026 (har passerat)" in words(picture(thin, today="2027-02-01"))


def test_two_aids_that_disagree_say_so_and_which_answer_is_older() -> None:
    older = handed("vagvisare", "sip_fore_2027", "2026-11-20", samtycke_plan="ja")
    newer = handed("sip", "tunt_intyg_fore_arsskiftet", "2026-12-02", samtycke_plan="nej")
    shared = set(as_object(older["answers"])) & set(as_object(newer["answers"]))
    assert shared, "they ask something alike"
    question = min(shared)
    given = as_object(older["answers"])[question]
    other = "nej" if given == "ja" else "ja"
    as_object(newer["answers"])[question] = other
    for order in ((older, newer), (newer, older)):
        said = words(picture(*order))
        assert "Svaren går isär" in said
        assert "20 november 2026, äldre" in said
        assert "2 december 2026, nyast" in said


def test_the_same_day_says_that_it_is_the_same_day() -> None:
    one = handed("behov", "am1_redo_for_arbete")
    key = next(k for k, v in as_object(one["answers"]).items() if v in {"ja", "nej"})
    other = handed(
        "behov", "am1_redo_for_arbete", **{key: "nej" if as_object(one["answers"])[key] == "ja" else "ja"}
    )
    assert "Svaren är från samma dag" in words(picture(one, other))


def test_not_knowing_then_is_no_disagreement_with_knowing_now() -> None:
    older = handed(
        "sip", "tunt_intyg_fore_arsskiftet", "2026-12-01", fk_roll="vet-inte", ser_behovet="vet-inte"
    )
    assert "går isär" not in words(picture(older, handed("sip", "tunt_intyg_fore_arsskiftet", "2026-12-02")))


def test_of_one_aid_the_newest_case_is_shown_and_the_older_one_named() -> None:
    old, new = (handed("sip", "tunt_intyg_fore_arsskiftet", day) for day in ("2026-12-01", "2026-12-03"))
    html = picture(new, file(old))["html"]
    assert str(html).count("arendebild__del") == 1
    assert "Äldre svar i samma stöd visas inte: 1 december 2026 (sip.json)" in words({"html": html})


def test_an_answer_that_the_day_alone_has_changed_is_told_beside_the_old_one() -> None:
    before = handed("vagvisare", "sip_fore_2027")
    said = [words(picture(before, today=day)) for day in (str(before["date"]), "2027-06-01")]
    assert "I dag blir svaret ett annat" not in said[0]
    told = [words(picture(handed(aid, case), today="2027-06-01")) for aid, case in every_case()]
    assert any("I dag blir svaret ett annat" in one for one in told)


def test_a_file_of_other_rules_and_with_answers_that_are_not_read_any_more_says_so() -> None:
    said = words(picture(file(handed("lakarintyg", "tunt_intyg"), "x", forsvunnen="ja")))
    assert "har ändrats sedan dess" in said
    assert "1 svar i filen går inte att läsa längre" in said


def test_files_that_cannot_be_used_are_all_named_and_the_others_shown() -> None:
    routine = handed("lokal_rutin", next(iter(load("lokal_rutin.cases"))))
    broken: JsonObject = {"name": "<b>.json", "file": "data:,e30="}
    reply = picture(broken, handed("lakarintyg", "tunt_intyg"), file(routine))
    said = words(reply)
    assert reply["refused"] == [0, 2]
    assert reply["focus"] == ".felruta"
    assert "Filen är inte ett sparat arbete" in said
    assert "som inte gäller ett ärende" in said
    assert "Ärendebild den 1 december 2026" in said
    assert "<b>.json" not in str(reply["html"])


def test_more_than_the_page_holds_is_refused_and_nothing_is_an_empty_page() -> None:
    one = handed("sip", "tunt_intyg_fore_arsskiftet")
    assert picture(*[one] * (MOST + 1))["refused"] == [MOST]
    assert "Öppna det du har sparat" in words(picture())


def test_every_result_about_a_person_has_one_step_to_it() -> None:
    for aid in AIDS:
        asked = {"aid": aid, "date": TODAY, "do": "result"}
        html = str(json.loads(respond(json.dumps(asked)))["html"])
        assert html.count('data-next-aid="arendebild"') == (aid in ABOUT_A_PERSON)
