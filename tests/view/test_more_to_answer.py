"""What a result says of what is left: what can change the answer, and what can be tried meanwhile."""

from __future__ import annotations

import itertools
import json
from collections.abc import Hashable
from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from decision_aids.view.formaga_krav.read import the_detail
from decision_aids.view.result.answer import CHANGES_LATER, more_of
from decision_aids.view.result.presenter import NOT_ALL_ANSWERED, NOTHING_MISSING, Presenter
from tests.aids.worked import CASES, judged
from tests.browser.worked_cases import WorkedCase, worked_cases
from tests.scale import part
from tests.view.reader import Reader, soup_of

MOST_ANSWERS = 4
UNCHANGED = "Svaret här ovanför ändras inte."


def after_the_short_path(aid: str, case_id: str) -> Evaluation:
    """What is known of a case when its short path is answered and nothing else."""
    case = CASES[aid][case_id]
    known, _ = read_answers(AIDS[aid], as_object(case["svar"]))
    short = {one.id for one in AIDS[aid].questions if one.group in AIDS[aid].short}
    return evaluate(
        AIDS[aid],
        Case(
            date.fromisoformat(str(case["datum"])), {key: one for key, one in known.items() if key in short}
        ),
    )


def said_of(found: Evaluation, answers: dict[str, Hashable]) -> tuple[str, ...]:
    """The status of the purpose asked about and of each sentence of the answer, with more answers."""
    more = evaluate(found.aid, Case(found.case.as_of, {**found.case.answers, **answers}))
    asked = (one.status.value for one in more.outcomes if one.outcome.id == found.asked)
    return (*asked, *(one.status.value for one in more.answer))


def test_a_part_that_is_said_not_to_change_the_answer_does_not() -> None:
    said: set[bool] = set()
    every = [(aid, one) for aid in AIDS if AIDS[aid].asked for one in part(CASES[aid])]
    for aid, case_id in every:
        found = after_the_short_path(aid, case_id)
        for more in more_of(found, texts_of(AIDS[aid])):
            said.add(more.settled)
            group = AIDS[aid].question[more.question].group
            before = said_of(found, {})
            for one in AIDS[aid].questions if more.settled else ():
                if one.group == group and one.id in found.wanted:
                    for answer in itertools.islice(one.representatives(), MOST_ANSWERS):
                        same = said_of(found, {one.id: answer}) == before
                        assert same, (aid, case_id, one.id)
    assert said == {True, False}


def test_what_is_beside_the_answer_does_not_change_it_whatever_else_is_answered() -> None:
    for aid in AIDS.values():
        assert {*aid.beside, *aid.beside_when} <= {*aid.groups, *aid.question}, aid.id
        assert not {*aid.beside} & {*aid.beside_when}, aid.id
        for case_id in part(CASES[aid.id]) if aid.beside else ():
            found = judged(aid.id, case_id)
            before = said_of(found, {})
            for one in aid.questions:
                if one.id in found.read and {one.group, one.id} & found.beside:
                    for answer in itertools.islice(one.representatives(), MOST_ANSWERS):
                        assert said_of(found, {one.id: answer}) == before, (aid.id, case_id, one.id)


HALF: JsonObject = {
    **{"underlag": "lakarintyg", "slag": "af", "manad": "2026-12", "aktivitet": "aktivitetskrav"},
    **{"hinder": "ja", "funktion": "observerad", "begransning": "konkret"},
    "rader": [{"grad": 50, "fran": "2026-12-01", "till": "2026-12-31"}],
}
THIN: JsonObject = {
    **HALF,
    **{"slag": "annan", "funktion": "saknas", "begransning": "saknas"},
    "rader": [{"grad": 100, "fran": "2026-12-01", "till": "2026-12-31"}],
}
NO_PAPER: JsonObject = {
    **{"underlag": "inget", "manad": "2026-12", "aktivitet": "aktivitetskrav", "forsta_dag": "2026-11-20"}
}
CHANGES_WHAT: list[tuple[JsonObject, str, str, str]] = [
    (HALF, "papperet", "om det svarar på din fråga.", "it is why the answer says no more"),
    ({**HALF, "utanfor": ["inget"], "tre_manader": "ja"}, "papperet", "om det svarar på din fråga.", "so"),
    (THIN, "papperet", CHANGES_LATER, "the paper is thin already, but its form may be so too"),
    (HALF, "innehall", CHANGES_LATER, "who measured, and what"),
    (HALF, "framat", UNCHANGED, "what works is for planning"),
    (HALF, "samtal", UNCHANGED, "the household is for the conversation"),
    (HALF, "aktiviteten", f"Ger timmarna som går att planera. {CHANGES_LATER}", "the hours that are left"),
    (NO_PAPER, "aktiviteten", f"om aktivitetskravet gäller. {UNCHANGED}", "no paper leaves any hours"),
    (NO_PAPER, "karnan", f"Kan ändra vad ni behöver fråga om. {UNCHANGED}", "no paper to ask of"),
]


@pytest.mark.parametrize(("answers", "group", "ends", "comment"), CHANGES_WHAT)
def test_a_part_says_what_it_can_change(answers: JsonObject, group: str, ends: str, comment: str) -> None:
    page = Reader(answers=answers, date="2026-11-30").ask("result").soup
    title = texts_of(AIDS["lakarintyg"])("grupper", group, "titel")
    [line] = [one for one in page.select(".mer li") if one.select("strong")[0].get_text() == title]
    button = line.select("button")[0].get_text()
    said = line.get_text().replace("\n", " ").removesuffix(button).strip()
    assert said.endswith(ends), f"{comment}: {said}"
    assert "  " not in said


NOTHING_SAID: list[tuple[JsonObject, str, str]] = [
    (NO_PAPER, "Det finns inget underlag att läsa än.", "no paper to lack anything"),
    (HALF, NOT_ALL_ANSWERED, "most is not answered"),
]


@pytest.mark.parametrize(("answers", "said", "comment"), NOTHING_SAID)
def test_nothing_is_said_to_be_missing_while_that_is_not_known(
    answers: JsonObject, said: str, comment: str
) -> None:
    page = Reader(answers=answers, date="2026-11-30").ask("result").soup
    for place in ("#fraga", "[data-document=anteckning]"):
        [text] = [one.get_text() for one in page.select(place)]
        assert said in text, comment
        assert NOTHING_MISSING not in text, comment


def test_of_a_paper_that_lacks_nothing_that_is_said() -> None:
    found = judged("lakarintyg", "gott_intyg_deltid")
    assert Presenter(found, texts_of(found.aid)).nothing_missing() == NOTHING_MISSING


def test_words_for_a_letter_are_asked_for_only_when_a_letter_stands() -> None:
    letters, without = set[str](), set[str]()
    for answers in (HALF, THIN, NO_PAPER, *(as_object(one["svar"]) for one in CASES["lakarintyg"].values())):
        page = Reader(answers=answers, date="2026-11-30").ask("result").soup
        stands = bool(page.select("[data-document^=brev]"))
        fields = {str(one["data-question"]) for one in page.select("#skriv [data-question]")}
        (letters if stands else without).update(fields)
    assert letters == {"aktivitet_innehall", "aktivitet_plats", "kontaktvag"}
    assert without <= {"kontaktvag"}, "the consent has it"
    for answers, asked in ((HALF, False), (THIN, True)):
        page = Reader(answers=answers, date="2026-11-30").ask("result").soup
        assert bool(page.select("#skriv .ifyllnad")) is asked, answers


def test_after_a_link_the_answer_says_which_sensitive_question_it_waits_for() -> None:
    waited: dict[str, int] = {}
    for aid in AIDS.values():
        for one in part(worked_cases(aid.id), least=60):
            linked = one.linked()
            asks = {"aid": aid.id, "date": one.date, "do": "result", "answers": linked.answers}
            page = soup_of(json.loads(respond(json.dumps(asks)))["html"])
            [answer] = page.select("[data-answer]")
            asked = [str(button["data-ask"]) for button in answer.select("[data-ask]")]
            told = sentences_of(one) != sentences_of(linked)
            assert all(aid.question[question].sensitive for question in asked)
            if asked:
                waited[aid.id] = waited.get(aid.id, 0) + 1
                assert answer.select(".svaret__etikett")[0].get_text().endswith(", så långt")
                assert "Känsliga" in answer.get_text() or "känsliga" in answer.get_text()
            assert asked or not told, (aid.id, one.id)
    assert {*waited} == {"lakarintyg", "vagvisare", "behov"}


def sentences_of(one: WorkedCase) -> list[str]:
    """What the sentences of the answer come to."""
    known, _ = read_answers(AIDS[one.aid], one.answers)
    found = evaluate(AIDS[one.aid], Case(date.fromisoformat(one.date), known))
    return [one.status.value for one in found.answer]


def test_the_reader_is_told_which_part_does_not_change_the_answer() -> None:
    found = after_the_short_path("lakarintyg", "gott_intyg_deltid")
    page = Reader().ask("result", answers=write_answers(found.aid, found.case.answers)).soup.get_text()
    more = more_of(found, texts_of(AIDS["lakarintyg"]))
    assert page.count(UNCHANGED) == sum(one.settled for one in more)


def test_an_unclear_purpose_says_what_can_be_tried_when_activities_are_compared() -> None:
    detail = the_detail(AIDS["lakarintyg"])
    assert detail
    sentence, told = texts_of(AIDS["lakarintyg"])("detaljer", detail.id, "for_syftet"), 0
    for case_id in CASES["lakarintyg"]:
        found = judged("lakarintyg", case_id)
        shown = {one.id: one.text for one in Presenter(found, texts_of(AIDS["lakarintyg"])).outcomes()}
        for one in found.outcomes:
            has = sentence in shown[one.outcome.id]
            told += has
            assert not has or one.status.value == OKLART, case_id
    assert told


def test_steps_and_what_stands_before_them_shrink_once_an_answer_is_given() -> None:
    assert not Reader().ask("show").soup.select("[data-begun]")
    [steps] = Reader().ask("next", group="laget", form={"underlag": "lakarintyg"}).soup.select("[data-begun]")
    assert "aid__steps--kort" in steps["class"]
