"""The documents on the page: every blank filled or left to fill in, words as words and where they belong."""

from __future__ import annotations

import re
from functools import cache

import pytest
from bs4 import Tag

from decision_aids.data import load, rules_version
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from tests.view.reader import Reader, pairs, soup_of, value

CASES = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}
LETTERS = ("brev_personen", "brev_rehabkoordinatorn")
WORDS: dict[str, set[str]] = {
    "egen_syn": {"anteckning"},
    "aktivitet_innehall": {*LETTERS},
    "aktivitet_plats": {*LETTERS},
    "kontaktvag": {*LETTERS, "samtycke"},
}
"""Where the reader's own words may stand."""


@cache
def at_result(case_id: str) -> Reader:
    """The result of a worked case."""
    case = CASES[case_id]
    return Reader(answers=as_object(case["svar"]), date=str(case["datum"])).result()


def result_with(case_id: str, **given: Json) -> Reader:
    """The result of a worked case with some answers changed; None takes an answer away."""
    answers = {**as_object(CASES[case_id]["svar"]), **given}
    kept: JsonObject = {key: answer for key, answer in answers.items() if answer is not None}
    return Reader(answers=kept, date=str(CASES[case_id]["datum"])).result()


def documents(reader: Reader) -> dict[str, Tag]:
    """The text of every document that stands, by id."""
    return {
        value(one, "data-document"): one.select_one(".dokument__text") or one
        for one in reader.soup.select("[data-document]")
    }


@cache
def of_case(case_id: str) -> dict[str, Tag]:
    """The documents of a worked case."""
    return documents(at_result(case_id))


def test_nobody_who_has_answered_everything_is_told_to_answer_more() -> None:
    cases = {case_id: as_object(case) for case_id, case in load("vilket_intyg.cases").items()}
    said = [
        Reader(answers=as_object(case["svar"]), date=str(case["datum"]))
        .ask("result", aid="vilket_intyg")
        .html
        for case in cases.values()
    ]
    assert [one for one in said if "Det finns inget att skriva i det här läget." in one]
    assert not [one for one in said if "Svara på fler frågor först" in one]


def blocks(text: Tag) -> list[tuple[str, str]]:
    """A document's blocks: their kind of element, and their text."""
    return [(one.name, one.get_text()) for one in text.find_all(recursive=False)]


def headings(text: Tag) -> list[str]:
    """A document's headings."""
    return [words for kind, words in blocks(text) if kind == "h4"]


# --- what stands ------------------------------------------------------------------------------------------


def test_the_documents_on_the_page_are_those_of_the_data() -> None:
    for case_id in CASES:
        told = at_result(case_id).data["documents"]
        assert isinstance(told, list)
        assert [as_object(one)["id"] for one in told] == [*of_case(case_id)], case_id


def test_a_letter_by_the_rehabkoordinator_wants_consent_and_a_consent_form_wants_no_refusal() -> None:
    seen: set[tuple[str, ...]] = set()
    for case_id in CASES:
        stand, consent = set(of_case(case_id)), at_result(case_id).answers.get("samtycke_varden")
        asks = "brev_personen" in stand
        assert ("brev_rehabkoordinatorn" in stand) is (asks and consent == "ja"), case_id
        assert ("samtycke" in stand) is (asks and consent != "nej"), case_id
        seen.add(tuple(sorted(stand)))
    assert len(seen) >= 4, "the worked cases show every combination"


def test_nothing_is_left_open_in_any_document_of_any_case() -> None:
    for case_id in CASES:
        for document, text in of_case(case_id).items():
            words, kinds = text.get_text("\n"), blocks(text)
            assert not re.search(r"[{}]|\.\.|None|\bvet-inte\b", words), f"{case_id}, {document}: {words}"
            pairs_of = zip(kinds, [*kinds[1:], ("end", "")], strict=True)
            for (kind, said), (following, _) in pairs_of:
                assert said.strip(), f"{case_id}, {document}: an empty {kind}"
                assert kind != "h4" or following in {"p", "ul"}, (
                    f"{case_id}, {document}: nothing under {said}"
                )
                promised = kind == "p" and said.endswith(":")
                assert not promised or following == "ul", f"{case_id}, {document}: no list after {said}"


def test_a_letter_leads_with_the_activity_and_asks_afterwards() -> None:
    for case_id in CASES:
        for letter in set(LETTERS) & set(of_case(case_id)):
            text = of_case(case_id)[letter]
            to_whom, need = headings(text)
            assert to_whom.startswith("Till dig"), case_id
            assert "behöver vi veta" in need, case_id
            before = text.get_text("\n").split(need)[0]
            assert "Aktivitet: " in before or "Ingen aktivitet är bestämd än." in before, case_id


def asked_of_care(text: Tag) -> list[str]:
    """What a letter asks: the items under what needs to be known."""
    asked: list[str] = []
    asks = False
    for one in text.find_all(recursive=False):
        if one.name == "h4":
            asks = "behöver vi veta" in one.get_text()
        elif asks:
            asked += [item.get_text(strip=True) for item in one.select("li")]
    return asked


def test_a_letter_asks_at_most_four_questions_under_what_needs_to_be_known() -> None:
    """What is asked of each topic is held beside the rules; here that it stands where it should."""
    for case_id in CASES:
        for letter in set(LETTERS) & set(of_case(case_id)):
            assert 1 <= len(asked_of_care(of_case(case_id)[letter])) <= 4, f"{case_id}, {letter}"


def test_a_letter_is_never_sent_without_a_question() -> None:
    letters = [
        (case_id, letter, text)
        for case_id in CASES
        for letter, text in of_case(case_id).items()
        if letter in LETTERS
    ]
    assert [(case_id, letter) for case_id, letter, text in letters if not asked_of_care(text)] == []


def test_no_document_says_the_same_heading_twice() -> None:
    twice = [
        (case_id, document)
        for case_id in CASES
        for document, text in of_case(case_id).items()
        if len(headings(text)) != len(set(headings(text)))
    ]
    assert twice == []


def test_a_document_begins_with_what_it_is() -> None:
    """The note says of what and of which day it is, whatever is known."""
    notes = {case_id: of_case(case_id).get("anteckning") for case_id in CASES}
    without = [
        case_id for case_id, note in notes.items() if note and not headings(note)[0].startswith("Bedömning")
    ]
    assert without == []


def test_what_leaves_the_namnd_says_nothing_of_what_is_sensitive() -> None:
    """Letters and consent form say neither what else stands in the way nor that there are children."""
    labels = as_object(as_object(as_object(load("lakarintyg.texts")["fragor"])["omstandigheter"])["svar"])
    told = [str(label) for key, label in labels.items() if key not in {"vet-inte", "inga", "annat"}]
    reader = result_with("tunt_intyg", omstandigheter=["vald", "beroende"], barn="ja", barn_under_8="ja")
    stand = documents(reader)
    for document in (*LETTERS, "samtycke"):
        said = stand[document].get_text().lower()
        assert [one for one in (*told, "våld", "beroende", "barn") if one.lower() in said] == []


# --- placeholders -----------------------------------------------------------------------------------------

FILLED: list[tuple[JsonObject, str, str, str]] = [
    ({}, "brev_personen", "Innehåll: Skriva ansökningar vid dator och delta i grupp", "words"),
    ({"aktivitet_innehall": ""}, "brev_personen", "Innehåll: [", "nothing written: a blank"),
    ({"aktivitet_innehall": "vet-inte"}, "brev_personen", "Innehåll: [", "not known: a blank"),
    ({"aktivitet_innehall": None}, "brev_personen", "Innehåll: [", "not answered: a blank"),
    ({}, "brev_personen", "Aktivitet: en aktivitet som nämnden har anvisat, 40 timmar i veckan", "full time"),
    ({"aktivitet": "praktik"}, "brev_personen", "Aktivitet: praktik eller liknande, 40", "not the form's"),
    ({"aktivitet": "praktik"}, "anteckning", "Aktivitet: praktik eller liknande.", "nor in the note"),
    ({"aktivitet": "jobbsokande"}, "anteckning", "Aktivitet: att söka arbete.", "in a sentence"),
    (
        {"aktivitetens_omfattning": "deltid", "aktivitetens_timmar": 22.5},
        "brev_personen",
        ", 22,5 timmar i veckan",
        "hours as Swedes write them",
    ),
    (
        {"aktivitetens_omfattning": "deltid", "aktivitetens_timmar": "vet-inte"},
        "brev_personen",
        ", [fyll i], under",
        "hours that nobody knows",
    ),
    ({"manad": "2027-01"}, "brev_personen", "januari 2027", "the month in words"),
    ({"manad": "vet-inte"}, "samtycke", "stöd för [", "a month that nobody knows"),
    ({}, "brev_personen", "22 november 2026", "the day asked about"),
    ({}, "anteckning", f"version: {rules_version()}", "the version"),
    ({"egen_syn": ""}, "anteckning", "[personens egna ord]", "no words of the person's"),
    ({}, "anteckning", "Jag vill gärna delta, men jag orkar inte", "the person's words"),
]


@pytest.mark.parametrize(("given", "document", "words", "comment"), FILLED)
def test_a_placeholder_is_filled_in_words_or_left_as_a_blank(
    given: JsonObject, document: str, words: str, comment: str
) -> None:
    said = documents(result_with("tunt_intyg", **given))[document].get_text("\n")
    assert words in said, comment
    assert "{" not in said


# --- the reader's words -----------------------------------------------------------------------------------

PROSE = "<script>alert(1)</script> & <b>fet</b>\n\n## En rubrik\n\n- en punkt {datum} {version}"


def normal(text: str) -> str:
    """Without regard to line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("question", WORDS)
def test_words_are_words_in_a_document_whatever_they_look_like(question: str) -> None:
    plain, written = at_result("tunt_intyg"), result_with("tunt_intyg", **{question: PROSE})
    for document in WORDS[question]:
        before, after = documents(plain)[document], documents(written)[document]
        assert normal(PROSE) in normal(after.get_text())
        assert [kind for kind, _ in blocks(after)] == [kind for kind, _ in blocks(before)]
        assert len(after.select("li")) == len(before.select("li"))
        assert not after.select("script, b")


SECRET = "hemligt-ord-om-hennes-katt"


@pytest.mark.parametrize("question", WORDS)
def test_words_stand_in_their_own_documents_and_among_the_answers_and_nowhere_else(question: str) -> None:
    reader = result_with("tunt_intyg", **{question: SECRET})
    stand = {document for document, text in documents(reader).items() if SECRET in text.get_text()}
    assert stand == WORDS[question]
    assert {key for key in reader.reply if SECRET in str(reader.reply[key])} == {"html", "answers"}
    soup = soup_of(str(reader.reply["html"]))  # its own: parts of it are taken away
    for allowed in soup.select("dl.svar, .dokument__text, .ifyllnad"):
        allowed.decompose()
    assert SECRET not in str(soup)


@pytest.mark.parametrize("question", WORDS)
def test_words_are_not_in_the_note_when_they_belong_in_the_letter(question: str) -> None:
    """The list of answers in the note leaves out free text: it is not for the file as it is."""
    reader = result_with("tunt_intyg", **{question: SECRET})
    listed = " ".join(one.get_text() for one in documents(reader)["anteckning"].select("li"))
    assert SECRET not in listed


# --- buttons ----------------------------------------------------------------------------------------------


def test_every_document_is_folded_and_has_its_own_buttons_with_what_they_say() -> None:
    for one in at_result("tunt_intyg").soup.select("[data-document]"):
        document = value(one, "data-document")
        assert not one.has_attr("open")
        assert pairs(one, "data-copies", "data-action") == {(f"dokument-{document}", "copy")}
        assert pairs(one, "data-prints", "data-action") == {(document, "print-document")}
        [copy] = one.select("[data-copies]")
        assert value(copy, "data-done")
        assert value(copy, "data-failed")
        assert len(one.select("[data-said]")) == 1
        title = one.select_one("summary h3")
        assert title is not None
        for button in one.select("button"):
            assert title.get_text() in button.get_text(), "buttons have different names"


def test_the_aid_has_no_document_that_no_worked_case_shows() -> None:
    shown = {document for case_id in CASES for document in of_case(case_id)}
    assert shown == {one.id for one in LAKARINTYG.documents}
