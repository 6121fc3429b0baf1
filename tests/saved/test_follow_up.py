"""The next month: what is asked anew, what is shown of last time's answers, and what is set beside it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from decision_aids.data import load, texts_of
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.form.taken_up import next_month
from tests.saved.test_compare import GOOD, NOVEMBER, judged
from tests.view.reader import Reader, having, value

WHOLE: JsonObject = {
    **GOOD,
    **{"manad": "2026-11", "ordning": "forsta", "skal_bakat": "ja", "fler_intyg": "ett"},
    "samtycke_varden": "ja",
}
DECEMBER = "2026-12-02"

ASKED_ANEW = {
    "manad": "another month",
    "rader": "the rows of an extension are others",
    "fler_intyg": "whether the rows are of one paper",
    "signerat_dag": "an extension is signed on a day of its own",
    "skal_bakat": "why it begins before that day",
    "ordning": "it is no longer the first",
    "nytt": "and whether it says anything new is asked",
    "samtycke_varden": "a consent is of one time",
}


def test_what_is_read_off_one_paper_is_asked_anew_and_all_else_is_kept() -> None:
    then = judged({**WHOLE, "ordning": "forlangning", "nytt": "ja"}, NOVEMBER).case
    assert ASKED_ANEW.keys() <= then.answers.keys()
    now = next_month(AIDS["lakarintyg"], then, DECEMBER)
    assert then.answers.keys() - now.answers.keys() == ASKED_ANEW.keys()
    assert now == Case(date.fromisoformat(DECEMBER), {one: then.answers[one] for one in now.answers})


CONSENTS = re.compile(r"[Ss]amtycker personen|[Gg]år (?:personen|patienten) med på")


@pytest.mark.parametrize("aid", AIDS)
def test_no_consent_follows_along_to_the_next_month(aid: str) -> None:
    texts, questions = texts_of(AIDS[aid]), AIDS[aid].questions
    consents = {one.id for one in questions if CONSENTS.match(texts("fragor", one.id, "fraga"))}
    assert consents == {one.id for one in questions if one.consent}
    given = {one.id: one.representatives()[0] for one in questions}
    kept = next_month(AIDS[aid], Case(date.fromisoformat(NOVEMBER), given), DECEMBER).answers
    assert not consents & kept.keys()
    case = as_object(next(iter(load(f"{aid}.cases").values())))
    page = Reader().ask("result", aid=aid, date=case["datum"], answers=case["svar"]).soup.get_text()
    assert ("utom samtycken" in page) is bool(consents)


def test_most_aids_ask_for_consent() -> None:
    asking = {aid for aid in AIDS if any(one.consent for one in AIDS[aid].questions)}
    assert asking == {"lakarintyg", "vagvisare", "samordning", "vilket_intyg", "sip"}


def following(answers: JsonObject) -> Reader:
    """A reader who has just gone on to the next month."""
    return Reader(answers=answers, date=NOVEMBER).ask("follow-up", day=DECEMBER)


def go_on(reader: Reader, do: str = "next", **more: Json) -> Reader:
    """A step taken with the month before in the page's memory, as the shell keeps it."""
    return reader.ask(do, before=reader.reply["before"], **more)


def last_time(reader: Reader) -> list[str]:
    """What the step says of last time's answers."""
    return [one.get_text() for one in having(reader.soup, "data-before")]


def rows(grad: int, fran: str, till: str) -> list[Json]:
    return [{"grad": str(grad), "fran": f"2026-{fran}", "till": f"2026-{till}"}]


def test_the_way_through_the_next_month_leads_to_its_paper_and_shows_what_the_last_one_said() -> None:
    reader = following({**WHOLE, "rader": rows(50, "11-01", "11-30"), "signerat_dag": "2026-11-02"})
    assert (reader.group, last_time(reader)) == ("laget", ["Förra gången: november 2026."])
    go_on(reader, form={"manad": "2026-12"})
    assert (reader.group, last_time(reader)) == ("karnan", ["Förra gången: 50 % 1–30 november 2026."])
    go_on(reader, form={"rader": rows(50, "12-01", "12-31")})
    assert reader.group == ""
    go_on(reader)
    assert (reader.group, last_time(reader)) == ("dagarna", ["Förra gången: 2 november 2026."])
    go_on(reader, form={"signerat_dag": "2026-11-29"})
    assert (reader.group, last_time(reader)) == ("prognosen", ["Förra gången: Det första."])
    go_on(reader, form={"ordning": "forlangning"})
    assert (reader.group, "nytt" in reader.shown) == ("prognosen", True)


def test_last_time_is_told_only_of_a_month_that_is_followed_up() -> None:
    assert not last_time(Reader(answers=WHOLE).change("rader"))
    assert last_time(go_on(following(WHOLE), "change", question="rader"))


@pytest.mark.parametrize("aid", AIDS)
def test_nothing_is_said_to_have_lapsed_before_an_answer_is_changed(aid: str) -> None:
    for one in load(f"{aid}.cases").values():
        case = as_object(one)
        asking: JsonObject = {"aid": aid, "date": case["datum"], "answers": case["svar"]}
        reader = Reader().ask("follow-up", **asking, day=DECEMBER)
        assert reader.lapsed == []
        assert not reader.soup.select(".svar__rad--bortfallen")


LAPSE: list[tuple[str, JsonObject, set[str]]] = [
    ("another month", {"manad": "2026-12"}, set()),
    ("no paper any more", {"manad": "2026-12", "underlag": "inget"}, {"hinder", "begransning"}),
]


@pytest.mark.parametrize(("what", "form", "gone"), LAPSE, ids=[one[0] for one in LAPSE])
def test_what_a_changed_answer_makes_useless_is_said(what: str, form: JsonObject, gone: set[str]) -> None:
    lapsed = {*go_on(following(WHOLE), form=form).lapsed}
    assert gone <= lapsed, what
    assert bool(gone) is bool(lapsed), what


HALF, QUARTER = "50 procent", "25 procent"
AMOUNTS: list[tuple[str, JsonObject, JsonObject, dict[str, list[str]]]] = [
    (
        "less",
        {"rader": rows(50, "11-01", "11-30")},
        {"rader": rows(25, "12-01", "12-31")},
        {
            "graderna": [HALF, QUARTER],
            "timmarna": ["10 av 20 timmar i veckan", "15 av 20 timmar i veckan"],
        },
    ),
    ("as much", {"rader": rows(50, "11-01", "11-30")}, {"rader": rows(50, "12-01", "12-31")}, {}),
    (
        "other hours",
        {"rader": rows(50, "11-01", "11-30")},
        {"rader": rows(50, "12-01", "12-31"), "aktivitetens_timmar": "30"},
        {"timmarna": ["10 av 20 timmar i veckan", "15 av 30 timmar i veckan"]},
    ),
    (
        "in steps",
        {"rader": rows(50, "11-01", "11-30")},
        {"rader": [*rows(50, "12-01", "12-15"), *rows(25, "12-16", "12-31")]},
        {
            "graderna": [HALF, f"{HALF}, {QUARTER}"],
            "timmarna": ["10 av 20 timmar i veckan", "10 av 20 timmar i veckan, 15 av 20 timmar i veckan"],
        },
    ),
    (
        "hours that measure something else",
        {"rader": rows(50, "11-01", "11-30"), "matt": "framgar-inte"},
        {"rader": rows(25, "12-01", "12-31")},
        {"graderna": [HALF, QUARTER]},
    ),
]


@pytest.mark.parametrize(("what", "then", "now", "told"), AMOUNTS, ids=[one[0] for one in AMOUNTS])
def test_how_much_has_changed_is_named_and_then_it_is_not_the_same_as_last_time(
    what: str, then: JsonObject, now: JsonObject, told: dict[str, list[str]]
) -> None:
    reader = following({**WHOLE, "aktivitetens_omfattning": "deltid", "aktivitetens_timmar": 20, **then})
    go_on(reader, "result", form={"manad": "2026-12", **now})
    [compared] = having(reader.soup, "data-compared")
    found = compared.select('[data-part="matt"] [data-row]')
    said = {value(one, "data-row"): [cell.get_text() for cell in one.select("td")] for one in found}
    assert said == told, what
    same = compared.find_all("p")[-1].get_text()
    assert ("Delta i aktivitet enligt aktivitetskravet" in same) is not told, what
    assert "Stå till arbetsmarknadens förfogande" in same, what
