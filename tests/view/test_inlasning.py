"""A certificate in a file: offered, confirmed, and then the same verdict as when it is typed in."""

from __future__ import annotations

import base64
import json
from typing import cast

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.utbyte.granser import MOST_BYTES
from decision_aids.view.form import intyget
from decision_aids.view.form.intyget import listed, offers
from tests.utbyte.certificates import PERSONAL, af00251, national, svar
from tests.utbyte.files import NAMES, files
from tests.view.contract import faults, parse_strictly
from tests.view.reader import Reader, having, value

FIRST = LAKARINTYG.groups[0]
JUDGED: JsonObject = {"manad": "2026-11", "funktion": "observerad", "begransning": "konkret", "samband": "ja"}
TYPED: JsonObject = {
    "underlag": "lakarintyg",
    "slag": "af",
    "hinder": "ja",
    "rader": [
        {"grad": 50, "fran": "2026-11-05", "till": "2026-11-30"},
        {"grad": 25, "fran": "2026-12-01", "till": "2026-12-31"},
    ],
    "utfardare": "lakare",
    "kontakt": ["undersokning", "journal"],
    "matt": "aktiviteten",
    "aktivitetens_omfattning": "deltid",
    "aktivitetens_timmar": 22,
    "signerat_dag": "2026-11-10",
    "anpassning": "beskriven",
    "prognos": "med-anpassning",
}
"""What a reader types in who has the AF00251 of the tests on paper."""
ATTACK = "<script>alert(1)</script>"


def given(content: bytes, reader: Reader | None = None, **more: Json) -> Reader:
    """A reader who has given a file in the first step."""
    file = f"data:;base64,{base64.b64encode(content).decode()}"
    return asked(reader or Reader(group=FIRST), "read", file=file, **more)


def asked(reader: Reader, do: str, **more: Json) -> Reader:
    """A step taken with the certificate in the page's memory, as the shell keeps it."""
    return reader.ask(do, **{"intyg": reader.reply.get("intyg"), **more})


def ticked(reader: Reader) -> list[str]:
    """The suggestions that are ticked on the page."""
    boxes = having(reader.soup, "data-suggestion")
    return [value(one, "data-suggestion") for one in boxes if one.has_attr("checked")]


def adopted(content: bytes, reader: Reader | None = None) -> Reader:
    """A reader who has taken over what is ticked."""
    reader = given(content, reader)
    return asked(reader, "adopt", chosen=list[Json](ticked(reader)))


def test_what_is_taken_over_gives_the_same_verdict_as_when_it_is_typed_in() -> None:
    read = asked(adopted(af00251()), "result", form=JUDGED)
    assert read.data == Reader().ask("result", answers={**TYPED, **JUDGED}).data


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_offered_is_taken_over_and_the_way_to_the_result_is_open(name: str) -> None:
    reader = adopted(files()[name])
    assert set(reader.answers) == set(offers(as_object(given(files()[name]).reply["intyg"])))
    assert reader.group == FIRST
    for _ in range(20):
        if not reader.group:
            break
        form: JsonObject = {
            key: JUDGED.get(key, "vet-inte") for key in reader.shown if key not in reader.answers
        }
        reader = asked(reader, "next", form=form)
    assert reader.group == ""
    assert reader.soup.select("[data-outcome]")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_counts_until_it_is_confirmed_and_each_says_where_it_comes_from(name: str) -> None:
    reader = given(files()[name])
    assert reader.answers == {}
    held = as_object(reader.reply["intyg"])
    assert set(ticked(reader)) == set(offers(held))
    text = reader.soup.get_text()
    assert text.count("Från ") >= len(offers(held))
    assert (reader.reply["focus"], reader.group) == ("[data-focus]", FIRST)
    assert f"{len(offers(held))} uppgifter att ta över" in str(reader.reply["announce"])
    assert faults(LAKARINTYG, reader.tree) == []
    parse_strictly(str(reader.reply["html"]))


def test_what_is_left_out_is_no_answer() -> None:
    reader = asked(given(af00251()), "adopt", chosen=["hinder"])
    assert reader.answers == {"hinder": "ja"}
    assert "1 uppgift ur intyget är övertagen" in reader.soup.get_text()


def test_another_answer_that_the_reader_has_given_stays_unless_it_is_ticked() -> None:
    reader = given(af00251(), Reader(answers={"hinder": "nej", "underlag": "lakarintyg"}, group=FIRST))
    assert "Du har svarat: " in reader.soup.get_text()
    assert "hinder" not in ticked(reader)
    assert "underlag" in ticked(reader)
    kept = asked(reader, "adopt", chosen=list[Json](ticked(reader)))
    assert kept.answers["hinder"] == "nej"


def test_the_certificates_words_stand_folded_beside_the_question_that_they_help_to_answer() -> None:
    reader = asked(adopted(af00251()), "change", question="begransning")
    quotes = reader.soup.select("#fraga-begransning [data-quotes]")
    assert [one.get_text() for one in quotes[0].select("summary, blockquote")] == [
        "Så står det i intyget",
        "Står högst tio minuter.",
    ]
    assert not quotes[0].has_attr("open")
    assert "AF00251, fråga 4.1" in quotes[0].get_text()
    assert not reader.soup.select("#fraga-hinder [data-quotes]"), "no words help there"


def test_what_was_left_and_what_breaks_the_certificates_own_rules_is_listed() -> None:
    broken = af00251(s7=svar("7", _1="true"), s9=svar("99", _1="Något annat."))
    for reader in (given(broken), adopted(broken)):
        lists = having(reader.soup, "data-left-out-of-file")[0].get_text()
        assert "Namn, personnummer, enhet och underskrift läses aldrig in" in lists
        assert "99.1" in lists
        assert "vilken anpassning" in having(reader.soup, "data-deviations")[0].get_text()


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_named_in_anything_that_the_page_gets(name: str) -> None:
    reply = json.dumps(given(files()[name]).reply, ensure_ascii=False)
    assert [one for one in PERSONAL if one in reply] == []


def test_the_text_is_in_no_address_no_history_no_saved_file_and_no_document() -> None:
    secret = "hemligt-ord-om-hennes-katt"
    reader = adopted(af00251(s4=svar("4", _1=secret)))
    assert secret in json.dumps(reader.reply["intyg"])
    for do in ("next", "save", "result"):
        reader = asked(reader, do)
        kept = {key: one for key, one in reader.reply.items() if key not in {"intyg", "html"}}  # in memory
        assert secret not in json.dumps(kept)
        assert secret not in json.dumps(reader.data)
    assert secret not in reader.soup.get_text(), "the result and its documents"


@pytest.mark.parametrize("do", ["dismiss", "follow-up", "fragment"])
def test_it_is_forgotten_when_the_reader_wants_nothing_of_it_or_begins_another_case(do: str) -> None:
    reader = asked(given(af00251()), do, fragment="#v=1&d=2026-11-28", day="2026-12-20")
    assert reader.reply["intyg"] is None


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"hej", "varken XML eller JSON"),
        (b"", "Filen är tom."),
        (b" " * (MOST_BYTES - 1) + b"<a/>", "större än 2,0 MB"),
        (b"<a>" * 10_000, "nivåer"),
        (b"%PDF-1.7 /JavaScript", "PDF som inte är hel"),
    ],
)
def test_a_bad_file_says_why_and_takes_nothing_away(content: bytes, told: str) -> None:
    before: JsonObject = {"hinder": "ja"}
    reader = given(content, Reader(answers=before, group=FIRST), form={"underlag": "lakarintyg"})
    box = having(reader.soup, "data-read")[0].find_parent("details")
    assert box is not None
    assert box.has_attr("open")
    assert told in box.get_text()
    assert told in str(reader.reply["announce"])
    assert (reader.reply["focus"], reader.group) == (".felruta", FIRST)
    assert reader.answers == {**before, "underlag": "lakarintyg"}


def test_a_bad_file_after_a_good_one_leaves_the_good_one() -> None:
    reader = given(b"hej", given(af00251()), intyg=given(af00251()).reply["intyg"])
    assert reader.reply["intyg"] == given(af00251()).reply["intyg"]


def test_a_prefill_without_type_is_read_as_the_one_that_the_reader_says() -> None:
    prefill = f'<forifyllnad xmlns="urn:x">{svar("5", _1="true")}</forifyllnad>'.encode()
    reader = given(prefill)
    assert [value(one, "data-som") for one in having(reader.soup, "data-som")] == ["AF00251", "LISJP"]
    assert offers(as_object(given(prefill, som="AF00251").reply["intyg"]))["hinder"] == "ja"


def test_what_stands_in_a_file_is_only_ever_text() -> None:
    hostile = national(
        "AF00251", "1.0", svar("4", _1=ATTACK.replace("<", "&lt;")) + svar("8", _2="x")
    ).encode()
    reader = asked(adopted(hostile), "change", question="begransning")
    assert ATTACK in reader.soup.get_text()
    assert "<script>alert" not in str(reader.reply["html"])


@pytest.mark.parametrize("aid", AIDS)
def test_only_the_first_step_of_an_aid_that_reads_asks_for_a_file(aid: str) -> None:
    first = AIDS[aid].groups[0]
    boxes = [
        len(having(Reader().ask("show", aid=aid, group=group).soup, "data-read"))
        for group in AIDS[aid].groups
    ]
    assert boxes == [int(aid in intyget.READS and group == first) for group in AIDS[aid].groups]


def test_so_much_is_read_of_a_file_as_shows_that_it_is_too_big() -> None:
    field = having(Reader(group=FIRST).ask("show").soup, "data-read")[0]
    assert value(field, "data-most") == str(MOST_BYTES)
    assert value(field, "type") == "file"


@pytest.mark.parametrize("aid", ["samordning", "vagvisare"])
@pytest.mark.parametrize("name", NAMES)
def test_another_aid_is_offered_what_carries_and_never_a_judgement(aid: str, name: str) -> None:
    reader = given(files()[name], Reader(group=AIDS[aid].groups[0]), aid=aid)
    held = as_object(reader.reply["intyg"])
    carried = {"underlag": "lakarintyg"}
    assert offers(held) == carried | ({"intyg_framat": "ja"} if aid == "samordning" else {})
    assert set(ticked(reader)) == set(offers(held))
    helped = {str(one) for words in listed(held, "ord") for one in cast("list[str]", words["fragor"])}
    assert {"formaga", "intyg_visar"} <= helped <= AIDS[aid].question.keys()
    assert [one for one in PERSONAL if one in json.dumps(reader.reply, ensure_ascii=False)] == []
    assert faults(AIDS[aid], reader.tree) == []


def test_facts_that_another_aid_does_not_ask_for_stand_in_words_beside_what_it_asks() -> None:
    aid = "samordning"
    reader = given(af00251(), Reader(group="grunden"), aid=aid)
    reader = asked(reader, "adopt", aid=aid, chosen=["underlag", "intyg_framat"])
    assert reader.answers == {"underlag": "lakarintyg", "intyg_framat": "ja"}
    told = reader.soup.select("#fraga-formaga [data-quotes]")[0].get_text()
    assert "50 % 5–30 november 2026" in told
    assert "Står högst tio minuter." in told
    reader = asked(reader, "change", aid=aid, question="intyg_visar")
    assert "AF00251, fråga 5.1" in reader.soup.select("#fraga-intyg_visar [data-quotes]")[0].get_text()


def test_rows_that_have_passed_are_carried_as_looking_back() -> None:
    reader = given(af00251(), Reader(group="grunden"), aid="samordning", date="2027-03-01")
    assert offers(as_object(reader.reply["intyg"]))["intyg_framat"] == "nej"
