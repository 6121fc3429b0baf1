"""Work that is interrupted, opened again and followed up, as a reader does it on the page."""

from __future__ import annotations

import base64
import json
from typing import cast

import pytest

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.saved.file import MOST_BYTES
from decision_aids.view.entry import respond
from tests.scale import part
from tests.view.contract import faults, parse_strictly
from tests.view.reader import DAY, Reader, having, soup_of, value

GOOD = as_object(as_object(load("lakarintyg.cases")["gott_intyg_deltid"])["svar"])
THIN = as_object(as_object(load("lakarintyg.cases")["tunt_intyg"])["svar"])
WORDS = "Hon orkar två timmar i taget."
JANUARY = "2027-01-10"
DECEMBER: Json = [{"grad": "25", "fran": "2026-12-01", "till": "2026-12-31"}]


def as_data_url(content: bytes) -> str:
    """A file as the browser gives it."""
    return f"data:application/json;base64,{base64.b64encode(content).decode()}"


def saved_by(reader: Reader, **form: Json) -> str:
    """The text of the file that the reader gets."""
    reader.ask("save", form=form)
    return str(as_object(reader.reply["file"])["text"])


def opened(text: str, reader: Reader | None = None) -> Reader:
    """A reader who has opened a file."""
    return (reader or Reader()).ask("open", file=as_data_url(text.encode()))


def asked(reader: Reader, do: str, **more: Json) -> Reader:
    """A step taken with the month before in the page's memory, as the shell keeps it."""
    return reader.ask(do, before=reader.reply["before"], **more)


def rows(reader: Reader, part: str) -> dict[str, list[str]]:
    """What a part of the comparison says, by row: then and now."""
    found = reader.soup.select(f'[data-compared] [data-part="{part}"] [data-row]')
    return {value(one, "data-row"): [cell.get_text() for cell in one.select("td")] for one in found}


@pytest.mark.parametrize("aid", AIDS)
def test_every_worked_case_is_saved_and_comes_back_as_it_was(aid: str) -> None:
    for one in part(load(f"{aid}.cases").values(), least=4):
        asking: JsonObject = {"aid": aid, "date": DAY, "answers": as_object(one)["svar"]}
        saved = json.loads(respond(json.dumps({**asking, "do": "save"})))
        file = as_data_url(saved["file"]["text"].encode())
        again = json.loads(respond(json.dumps({"aid": aid, "date": DAY, "do": "open", "file": file})))
        assert (again["answers"], again["opened"]) == (saved["answers"], True)


def test_what_is_written_but_not_sent_is_in_the_file_too() -> None:
    text = saved_by(Reader(answers=GOOD, group="samtal"), egen_syn=WORDS)
    assert opened(text).answers == {**GOOD, "egen_syn": WORDS}


def test_what_cannot_be_read_is_said_not_to_be_in_the_file() -> None:
    reader = Reader(answers={}, group="laget").ask("save", form={"underlag": "?"})
    assert "är inte med" in str(reader.reply["announce"])


def test_a_finished_work_opens_at_its_result_and_an_interrupted_one_where_it_was_left() -> None:
    assert opened(saved_by(Reader(answers=GOOD))).group == ""
    interrupted = opened(saved_by(Reader(answers={"underlag": "lakarintyg"})))
    assert interrupted.group == "laget"
    assert "underlag" in interrupted.answers


def test_the_day_of_the_file_is_kept_and_the_reader_can_see_it_as_of_today() -> None:
    reader = opened(saved_by(Reader(answers=GOOD, date="2026-10-20")), Reader(date=JANUARY))
    assert reader.date == "2026-10-20"
    assert having(reader.soup, "data-opened")
    assert reader.soup.select('[data-action="today"]')


def test_what_came_of_a_file_stands_after_the_answer_and_before_a_step() -> None:
    result = str(opened(saved_by(Reader(answers=GOOD))).soup)
    assert result.index("data-answer") < result.index("data-opened") < result.index('id="planera"')
    step = str(opened(saved_by(Reader(answers={"underlag": "lakarintyg"}))).soup)
    assert step.index("data-opened") < step.index("fraga-underlag")


def test_a_file_of_other_rules_says_so_and_names_what_has_lapsed() -> None:
    held = json.loads(saved_by(Reader(answers=GOOD)))
    held["rules"], held["answers"]["forsvunnen"], held["answers"]["underlag"] = "x", "ja", "telegram"
    reader = opened(json.dumps(held))
    told = " ".join(one.get_text() for one in having(reader.soup, "data-opened"))
    assert "har ändrats sedan dess" in told
    assert [word for word in ("forsvunnen", "telegram") if word not in told] == []
    assert len(having(reader.soup, "data-left-out")) == 2
    assert reader.answers == {key: GOOD[key] for key in reader.answers}
    assert set(GOOD) - set(reader.answers) == {"underlag"}
    assert "har ändrats sedan dess" not in opened(saved_by(Reader(answers=GOOD))).soup.get_text()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"hej", "inte ett sparat arbete"),
        (b"{" + b" " * MOST_BYTES, "för stor"),
        (json.dumps({"format": "kunskapsstod-arbete", "version": 1, "aid": "vagvisare", "date": DAY,
                     "answers": {}}).encode(), "ett annat stöd"),
    ],
    ids=["not ours", "too big", "another aid"],
)  # fmt: skip
@pytest.mark.parametrize("group", ["samtal", ""], ids=["in a step", "at the result"])
def test_a_file_that_is_refused_says_why_and_takes_nothing_away(
    content: bytes, told: str, group: str
) -> None:
    reader = Reader(answers=GOOD, group=group)
    form: JsonObject = {"egen_syn": WORDS} if group else {}
    reader.ask("open", file=as_data_url(content), form=form)
    assert told in reader.soup.select_one(".felruta").get_text()  # pyright: ignore[reportOptionalMemberAccess]
    assert told in str(reader.reply["announce"])
    assert (reader.reply["opened"], reader.reply["focus"], reader.group) == (False, ".felruta", group)
    kept = {key: answer for key, answer in GOOD.items() if key not in form}
    assert {key: reader.answers[key] for key in kept} == kept
    assert not group or WORDS in reader.soup.get_text()


@pytest.mark.parametrize("file", ["", "x", "data:,hej", "data:x;base64,åäö", "data:x;base64,////"])
def test_what_is_no_file_at_all_is_refused_too(file: str) -> None:
    reader = Reader(answers=GOOD).ask("open", file=file)
    assert reader.reply["opened"] is False
    assert reader.answers == GOOD


def test_the_next_month_asks_for_the_month_and_shows_both_side_by_side() -> None:
    reader = opened(saved_by(Reader(answers=THIN, date="2026-11-22"))).ask("follow-up", day=JANUARY)
    assert (reader.group, reader.date) == ("laget", JANUARY)
    assert "manad" not in reader.answers
    assert having(reader.soup, "data-follows")
    asked(reader, "next", form={"manad": "2026-12", "begransning": "konkret"})
    asked(reader, "next", form={"rader": DECEMBER})
    assert reader.group == ""
    assert rows(reader, "svar")["manad"] == ["november 2026", "december 2026"]
    assert rows(reader, "nytt")["begransning_konkret"] == ["Inte uppfyllt", "Uppfyllt"]
    assert "har passerat" in rows(reader, "dagar")["uppfoljning"][0]
    parse_strictly(str(reader.reply["html"]))
    assert faults(AIDS["lakarintyg"], reader.tree) == []


def test_a_follow_up_that_is_interrupted_keeps_the_month_before_in_its_file() -> None:
    reader = Reader(answers=THIN).ask("follow-up", day=JANUARY)
    asked(reader, "save", form={"manad": "2026-12", "rader": DECEMBER})
    again = opened(str(as_object(reader.reply["file"])["text"]))
    assert rows(again, "svar")["manad"] == ["november 2026", "december 2026"]


@pytest.mark.parametrize("aid", AIDS)
def test_a_follow_up_without_a_change_says_that_nothing_has_changed(aid: str) -> None:
    case = as_object(next(iter(load(f"{aid}.cases").values())))
    answers = cast("JsonObject", case["svar"])
    asking: JsonObject = {"aid": aid, "date": case["datum"], "answers": answers}
    before: JsonObject = {"date": case["datum"], "answers": answers}
    html = json.loads(respond(json.dumps({**asking, "do": "result", "before": before})))["html"]
    [compared] = soup_of(html).select("[data-compared]")
    assert not compared.select('[data-part="nytt"], [data-part="borta"], [data-part="svar"]')
    assert "Samma som förra gången" in compared.get_text()


def test_without_a_month_before_there_is_nothing_to_compare() -> None:
    assert not having(Reader(answers=GOOD).ask("result").soup, "data-compared")
