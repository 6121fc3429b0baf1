"""What a reader does, step by step: nothing that was answered is lost, and nobody is stuck."""

from __future__ import annotations

import json

import pytest

from decision_aids.data import load, texts_of
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.utfall.syften import SYFTEN
from decision_aids.law.register import as_object
from decision_aids.view.entry import respond, warm_up
from tests.view.reader import AID, DAY, Reader, value

WORKED = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}
FIRST: JsonObject = {"underlag": "lakarintyg", "manad": "2026-11", "aktivitet": "praktik"}


BEGUN: JsonObject = {**FIRST, "slag": "socialnamnden"}
"""The first step, with the question that its first answer calls for."""


def begun() -> Reader:
    """A reader who has answered the first step."""
    return Reader().open().press_next(**FIRST).press_next(**BEGUN)


# --- on ---------------------------------------------------------------------------------------------------


def test_a_reader_begins_at_the_first_group_and_goes_on_to_the_next() -> None:
    reader = Reader().open()
    assert reader.group == LAKARINTYG.groups[0]
    assert set(reader.shown) == set(FIRST)
    reader.press_next(**FIRST)
    assert (reader.group, reader.answers) == (LAKARINTYG.groups[0], FIRST)
    assert set(reader.shown) == set(BEGUN)
    reader.press_next(**BEGUN)
    assert reader.answers == BEGUN
    assert reader.group not in {"", LAKARINTYG.groups[0]}


def test_pressing_on_with_nothing_answered_stays_and_names_every_question() -> None:
    reader = Reader().open().press_next()
    assert reader.group == LAKARINTYG.groups[0]
    assert reader.wrong == set(FIRST)
    assert reader.answers == {}


def test_pressing_on_with_mistakes_keeps_what_was_right_and_shows_what_was_wrong() -> None:
    reader = Reader().open()
    reader.press_next(underlag="inget", manad="2026-11", aktivitet="ingen")
    reader.press_next(forsta_dag="31 april", vardkontakt="ja")
    assert reader.wrong == {"forsta_dag"}
    assert reader.answers["vardkontakt"] == "ja"
    assert "forsta_dag" not in reader.answers
    [field] = reader.soup.select("input[name=forsta_dag]:not([type])")
    assert value(field, "value") == "31 april"
    assert value(field, "aria-invalid") == "true"


def test_a_mistake_in_an_answer_given_before_does_not_lose_the_old_answer() -> None:
    reader = Reader(answers={**FIRST, "underlag": "inget", "forsta_dag": "2026-11-01"}).change("forsta_dag")
    reader.press_next(forsta_dag="i går")
    assert "forsta_dag" in reader.wrong
    assert reader.answers["forsta_dag"] == "2026-11-01"


def test_an_emptied_field_takes_its_answer_away() -> None:
    reader = Reader(answers={**FIRST, "underlag": "inget", "forsta_dag": "2026-11-01"}).change("forsta_dag")
    reader.press_next(forsta_dag="")
    assert "forsta_dag" not in reader.answers
    assert "forsta_dag" in reader.wrong


BLANK: JsonObject = {"grad": "", "fran": "", "till": ""}
ROW: JsonObject = {"grad": "50", "fran": "2026-11-01", "till": "2026-11-30"}

ROWS: list[tuple[list[Json], Json, set[str], str]] = [
    ([ROW, BLANK, BLANK, BLANK], 1, set[str](), "blank rows below are no rows"),
    ([BLANK, BLANK, ROW, BLANK], 1, set[str](), "nor are those above"),
    ([BLANK, BLANK, BLANK, BLANK], 0, {"rader"}, "all blank is no answer"),
    ([{**ROW, "till": ""}, BLANK, BLANK, BLANK], 0, {"rader"}, "half a row is a mistake"),
]


@pytest.mark.parametrize(("rows", "number", "wrong", "comment"), ROWS)
def test_rows_are_read_as_they_are_filled_in(
    rows: list[Json], number: int, wrong: set[str], comment: str
) -> None:
    reader = Reader(answers={**FIRST, "hinder": "ja", "rader": [ROW]}).change("rader")
    assert "rader" in reader.shown
    reader.answers.pop("rader")
    reader.press_next(rader=rows)
    given = reader.answers.get("rader", [])
    assert isinstance(given, list)
    assert len(given) == number, comment
    assert reader.wrong & {"rader"} == wrong, comment


def test_nobody_is_blamed_for_a_question_that_was_not_on_the_page() -> None:
    """What is left blank is an answer where words are asked for, and may not open one more question."""
    reader = Reader(answers=as_object(WORKED["tunt_intyg"]["svar"])).change("aktivitet_innehall")
    words = [one for one in reader.shown if LAKARINTYG.question[one].kind == "text"]
    fresh = Reader(answers={key: value for key, value in reader.answers.items() if key not in words}).open()
    assert fresh.shown == words
    assert fresh.press_next().wrong == set()


# --- within a step ----------------------------------------------------------------------------------------


def test_an_answer_may_open_another_question_in_the_same_step_and_close_it_again() -> None:
    reader = Reader(answers={**FIRST, "hinder": "ja"}).change("aktivitetens_omfattning")
    assert "aktivitetens_timmar" not in reader.shown
    assert "aktivitetens_timmar" in reader.change_field(aktivitetens_omfattning="deltid").shown
    assert "aktivitetens_timmar" not in reader.change_field(aktivitetens_omfattning="heltid").shown


def test_looking_at_what_an_answer_opens_blames_nobody_and_moves_nothing() -> None:
    reader = Reader(answers={**FIRST, "hinder": "ja"}).change("aktivitetens_omfattning")
    reader.change_field(aktivitetens_omfattning="deltid", aktivitetens_timmar="en del")
    assert reader.wrong == set()
    assert reader.reply["focus"] == ""
    assert reader.reply["group"] == reader.group


def test_an_unreadable_answer_to_a_question_that_is_no_longer_asked_stops_nobody() -> None:
    reader = Reader(answers={**FIRST, "hinder": "ja"}).change("aktivitetens_omfattning")
    group = reader.group
    reader.press_next(aktivitetens_omfattning="heltid", aktivitetens_timmar="en del")
    assert reader.group != group or reader.wrong, "stays, and says nothing of why"


# --- back, change, lapse ----------------------------------------------------------------------------------


def test_a_change_takes_the_reader_to_the_question_with_its_answer() -> None:
    reader = begun().change("aktivitet")
    assert reader.group == "laget"
    [chosen] = reader.soup.select("input[name=aktivitet][checked]")
    assert value(chosen, "value") == "praktik"
    assert reader.answers == BEGUN


def test_after_a_change_the_reader_comes_back_to_where_there_is_something_left_to_answer() -> None:
    reader = begun()
    left = reader.group
    reader.change("aktivitet").press_next(aktivitet="jobbsokande")
    assert reader.group == left
    assert reader.answers == {**BEGUN, "aktivitet": "jobbsokande"}


def test_an_answer_that_a_change_made_useless_is_named_kept_and_used_again_when_changed_back() -> None:
    answers: JsonObject = {**FIRST, "underlag": "inget", "forsta_dag": "2026-11-01"}
    reader = Reader(answers=answers).change("underlag").press_next(underlag="lakarintyg")
    assert reader.lapsed == ["forsta_dag"]
    assert reader.answers["forsta_dag"] == "2026-11-01"
    reader.change("underlag").press_next(underlag="inget")
    assert reader.lapsed == []


def test_an_answer_that_is_no_longer_used_can_still_be_seen_and_is_not_asked_about() -> None:
    reader = Reader(answers={**FIRST, "forsta_dag": "2026-11-01"}).open()
    assert reader.lapsed == ["forsta_dag"]
    assert "forsta_dag" not in reader.shown


def test_an_answer_that_is_no_longer_used_can_still_be_changed() -> None:
    """Every answer is listed with a way to change it: that way never leads to a step without the question."""
    reader = Reader(answers={**FIRST, "forsta_dag": "2026-11-01"}).open()
    assert reader.soup.select('[data-change="forsta_dag"]')
    assert "forsta_dag" in reader.change("forsta_dag").shown


def test_back_leads_to_the_step_before() -> None:
    reader = begun()
    reader.ask("back")
    assert reader.group == LAKARINTYG.groups[0]
    assert reader.answers == BEGUN


# --- the result -------------------------------------------------------------------------------------------


def test_the_result_can_be_seen_early_and_says_that_it_is_early() -> None:
    reader = begun().result()
    assert reader.reply["group"] is None
    assert reader.data["next"] is not None
    assert reader.soup.select("[data-outcome]")
    assert reader.answers == BEGUN


def test_what_stands_in_the_form_counts_when_the_result_is_asked_for() -> None:
    reader = Reader().open().result(**FIRST)
    assert reader.answers == FIRST


def test_an_answer_that_cannot_be_read_is_not_dropped_in_silence_when_the_result_is_asked_for() -> None:
    reader = Reader(answers={**FIRST, "underlag": "inget"}).change("forsta_dag")
    reader.result(forsta_dag="31 april")
    named = reader.wrong | {str(one) for one in _questions(reader.data["problems"])}
    assert "forsta_dag" in named


def _questions(problems: Json) -> list[Json]:
    assert isinstance(problems, list)
    return [one["question"] for one in problems if isinstance(one, dict)]


def test_an_unclear_outcome_says_which_answer_would_settle_it_when_the_paper_is_unknown() -> None:
    reader = Reader(answers={**FIRST, "underlag": "vet-inte"}).result()
    purposes = [one for one in reader.soup.select("[data-outcome]") if not one.find_parent("details")]
    assert {value(one, "data-outcome") for one in purposes} == {one.id for one in SYFTEN}
    assert {value(one, "data-status") for one in purposes} == {"oklart"}
    assert all(one.select(".avgor li") for one in purposes)


# --- links ------------------------------------------------------------------------------------------------


def test_a_link_restores_the_day_the_answers_and_the_step() -> None:
    reader = begun()
    again = Reader(date="2027-01-15").come_by(f"#{reader.link}")
    assert (again.answers, again.group, again.date) == (reader.answers, reader.group, DAY)
    assert again.reply["ours"] is True


def test_a_link_with_unknown_or_outdated_answers_names_ours_and_counts_the_rest() -> None:
    reader = Reader().come_by("#v=1&d=2026-11-22&underlag=lakarintyg&aktivitet=golf&diagnos=F32")
    assert reader.answers == {"underlag": "lakarintyg"}
    said = reader.soup.select("[data-dropped]")[0].get_text()
    assert texts_of(LAKARINTYG)("fragor", "aktivitet", "fraga") in said
    assert "annat än svar på stödets frågor (1 st)" in said


def test_words_of_a_link_are_never_said_as_ours() -> None:
    """Anybody may write a link; what it says beside answers is counted, and not shown."""
    reader = Reader().come_by("#v=1&Ring%20070-1740605%20nu=1&underlag=lakarintyg&<b>hej=2")
    said = reader.soup.select("[data-dropped]")[0].get_text()
    assert "(2 st)" in said
    assert "070" not in str(reader.reply["html"])
    assert "hej" not in said


@pytest.mark.parametrize("fragment", ["#v=2&underlag=inget", "#v=17", "v=0&d=2026-11-22"])
def test_a_link_of_another_version_is_told_as_that(fragment: str) -> None:
    reader = Reader().come_by(fragment)
    assert reader.reply["ours"] is True
    assert reader.answers == {}
    assert "annan version av stödet" in reader.soup.select("[data-dropped]")[0].get_text()


def test_a_whole_link_drops_nothing() -> None:
    assert not Reader().come_by(f"#{begun().link}").soup.select("[data-dropped]")


@pytest.mark.parametrize("case_id", WORKED)
def test_a_link_shows_the_same_outcomes_without_the_words_and_the_sensitive_answers(case_id: str) -> None:
    """What no address may hold decides no outcome; the result can be seen, and says what is unanswered."""
    case = WORKED[case_id]
    whole = Reader(answers=as_object(case["svar"]), date=str(case["datum"])).result()
    linked = Reader().come_by(f"#{whole.link}")
    assert (linked.group, linked.date) == ("", whole.date)
    assert linked.data["outcomes"] == whole.data["outcomes"]
    lost = set(whole.answers) - set(linked.answers)
    questions = [LAKARINTYG.question[one] for one in lost]
    assert all(one.sensitive or one.kind == "text" for one in questions)


@pytest.mark.parametrize("case_id", WORKED)
def test_from_a_link_the_reader_can_go_on_to_every_question_that_is_left(case_id: str) -> None:
    """Back from the result, and on, until everything is answered: the same result as the whole case."""
    case = WORKED[case_id]
    given = as_object(case["svar"])
    whole = Reader(answers=given, date=str(case["datum"])).result()
    reader = Reader().come_by(f"#{whole.link}")
    for _ in range(30):
        if reader.data["next"] is None:
            break
        if not reader.group:
            reader.ask("back")
        reader.press_next(**{one: given[one] for one in reader.shown if one in given})
    assert reader.answers == whole.answers
    assert reader.data == whole.data


@pytest.mark.parametrize("fragment", ["#hela-stodet-som-text", "", "#version", "#v=x"])
def test_an_anchor_resets_nothing(fragment: str) -> None:
    reader = begun()
    reader.come_by(fragment)
    assert reader.reply["ours"] is False
    assert reader.answers == BEGUN


# --- the way in -------------------------------------------------------------------------------------------


def test_answers_kept_from_an_older_version_are_dropped_and_counted() -> None:
    reader = Reader(answers={**FIRST, "diagnos": "F32", "aktivitet": "golf"}).open()
    assert reader.answers == {"underlag": "lakarintyg", "manad": "2026-11"}
    assert "annat än svar på stödets frågor" in reader.soup.select("[data-dropped]")[0].get_text()


def test_a_step_kept_from_an_older_version_leads_to_where_there_is_something_to_answer() -> None:
    assert Reader(answers=FIRST, group="ett-steg-som-fanns").open().group in LAKARINTYG.groups


BROKEN: list[tuple[str, type[Exception], str]] = [
    ('{"aid": "ingen", "date": "2026-11-22"}', KeyError, "an aid that does not exist"),
    ('{"aid": "lakarintyg", "date": "i dag"}', ValueError, "a day that is no day"),
    ('{"aid": "lakarintyg"}', ValueError, "no day"),
    ('{"aid": "lakarintyg", "date": "2026-11-22", "do": "dansa"}', ValueError, "something nobody does"),
    ("{", ValueError, "no JSON"),
]


@pytest.mark.parametrize(("request_text", "error", "comment"), BROKEN)
def test_a_request_that_is_none_raises(request_text: str, error: type[Exception], comment: str) -> None:
    with pytest.raises(error):
        respond(request_text)


def test_the_least_request_there_is_gets_the_first_view() -> None:
    reply = json.loads(respond(json.dumps({"aid": AID, "date": DAY})))
    assert reply["group"] == LAKARINTYG.groups[0]
    assert reply["answers"] == {}


def test_a_change_in_the_form_is_answered_without_the_result_as_data_which_the_page_has_already() -> None:
    looked, went = Reader().open().change_field(**FIRST), Reader().open().press_next(**FIRST)
    assert looked.shown == went.shown
    assert "data-result" in went.html
    assert "data-result" not in looked.html


def test_a_step_carries_how_far_the_case_has_come_and_a_result_all_that_is_said() -> None:
    reader = Reader().open()
    step, result = reader.data, reader.result().data
    assert step == {key: result[key] for key in step}
    assert set(result) - set(step) >= {"answer", "outcomes", "findings", "advice", "documents"}
    assert set(step) >= {"answers", "next", "lapsed", "problems"}


def test_the_same_request_gets_the_same_reply() -> None:
    request = json.dumps({"aid": AID, "date": DAY, "do": "result", "answers": FIRST})
    before = respond(request)
    warm_up()
    assert respond(request) == before


def test_the_answer_so_far_names_what_is_not_yet_answered_in_words() -> None:
    so_far = Reader().open().change_field(underlag="inget").html
    assert "inget läkarintyg för den månad det gäller än" in so_far
