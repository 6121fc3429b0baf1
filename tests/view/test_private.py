"""Words stay on the page and are only ever text there; sensitive answers and words are in no address."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.data import load, texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import to_fragment
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.texts import Texts
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from decision_aids.view.form.fields import fields_of
from decision_aids.view.form.request import Do, Request
from decision_aids.view.form.session import advance
from decision_aids.view.text.render import environment
from tests.engine.properties import prop
from tests.engine.small import DAY
from tests.scale import tries
from tests.view.contract import faults
from tests.view.reader import Reader, tree_of

SECRET = "hemligt-ord-om-hennes-katt"
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;b&gt;"
WHOLE = as_object(as_object(load("lakarintyg.cases")["gott_intyg_deltid"])["svar"])


def outside_fields(reader: Reader) -> str:
    """Everything the reply holds but the page's HTML and the answers in memory."""
    return json.dumps({key: reader.reply[key] for key in reader.reply if key not in {"html", "answers"}})


@pytest.mark.parametrize("do", ["show", "result", "next"])
def test_words_are_in_no_address_no_history_and_no_data(do: str) -> None:
    reader = Reader(answers={**WHOLE, "egen_syn": SECRET}, group="samtal").ask(do)
    assert SECRET not in outside_fields(reader)
    assert SECRET not in json.dumps(reader.data)
    assert SECRET in reader.soup.get_text(), "the reader sees them"
    assert reader.answers["egen_syn"] == SECRET, "and they are kept in memory"


def test_words_that_do_not_fit_are_in_no_data_either() -> None:
    reader = Reader(answers={**WHOLE}).change("egen_syn").press_next(egen_syn=SECRET * 1000)
    assert reader.wrong == {"egen_syn"}
    assert SECRET not in json.dumps(reader.data)
    assert SECRET not in outside_fields(reader)


@settings(prop, max_examples=tries(30))
@given(st.text(min_size=1))
def test_whatever_is_written_stands_in_the_field_as_text_and_nowhere_as_markup(words: str) -> None:
    reader = Reader(answers={**WHOLE}).change("egen_syn")
    reader.press_next(egen_syn=words)
    again = Reader(answers=reader.answers).change("egen_syn")
    [field] = again.soup.select("textarea")
    assert field.get_text().removeprefix("\n") == words.removeprefix("\n")
    assert not again.soup.select("img, script:not([data-result])")


def in_form(group: str, form: JsonObject) -> JsonObject:
    """A step pressed on with this in its form."""
    return {"answers": WHOLE, "group": group, "do": "next", "form": form}


ATTACKED: list[tuple[str, JsonObject]] = [
    ("an answer given", {"answers": {**WHOLE, "egen_syn": ATTACK}, "do": "result"}),
    (
        "words in a form",
        {"answers": WHOLE, "group": "samtal", "do": "next", "form": {"egen_syn": ATTACK * 100}},
    ),
    ("a choice in a form", {"group": "laget", "do": "next", "form": {"underlag": ATTACK, "manad": ATTACK}}),
    (
        "a day in a form",
        {"answers": WHOLE, "group": "papperet", "do": "next", "form": {"signerat_dag": ATTACK}},
    ),
    (
        "cells of rows",
        {
            "answers": WHOLE,
            "group": "karnan",
            "do": "next",
            "form": {"rader": [{"grad": ATTACK, "fran": ATTACK, "till": ATTACK, ATTACK: ATTACK}]},
        },
    ),
    ("a question in a form", {"group": "laget", "do": "next", "form": {ATTACK: ATTACK}}),
    ("a question kept", {"answers": {ATTACK: "x"}, "do": "show"}),
    ("an address", {"do": "fragment", "fragment": f"#v=1&{ATTACK.replace('&', '')}=1&underlag={ATTACK}"}),
    ("a question to change", {"do": "change", "question": ATTACK}),
]


@pytest.mark.parametrize(("place", "request_parts"), ATTACKED)
def test_markup_in_what_is_sent_never_becomes_markup_on_the_page(
    place: str, request_parts: JsonObject
) -> None:
    parts = dict(request_parts)
    reader = Reader(answers=as_object(parts.pop("answers", {})), group=str(parts.pop("group", "")))
    reader.ask(str(parts.pop("do")), **parts)
    html = str(reader.reply["html"])
    assert "<img" not in html
    assert "alert(1)</script>" not in html
    assert [one.get("type") for one in reader.soup.select("script")] == ["application/json"]
    assert reader.data["aid"] == LAKARINTYG.id, "and the data can still be read"


def test_the_data_survives_every_sign_that_html_gives_a_meaning() -> None:
    form: JsonObject = {"underlag": "</script><!--", "manad": "]]>&amp;"}
    problems = Reader(group="laget").ask("next", form=form).data["problems"]
    assert isinstance(problems, list)
    assert {str(as_object(one)["question"]): as_object(one)["given"] for one in problems} == form


def _any_text(aid: Aid, sign: str) -> Texts:
    """Texts for the questions of an aid, every one with a sign that HTML gives a meaning."""
    questions: JsonObject = {
        one.id: {
            "fraga": f"{one.id} {sign}",
            "hjalp": f"hjälp {sign}",
            "var": f"var {sign}",
            "svar": {option: f"{option} {sign}" for option in one.options()},
        }
        for one in aid.questions
    }
    return Texts({"fragor": questions})


def test_an_editor_who_writes_signs_of_html_gets_the_signs() -> None:
    """A form of every question of an aid that has most kinds of them."""
    given: dict[str, Json] = {"underlag": "lakarintyg", "aktivitet": "praktik", "hinder": "ja"}
    form = environment().from_string(
        '{% import "field.html" as f %}<form method="dialog">'
        "{% for one in fields %}{{ f.field(one) }}{% endfor %}</form>"
    )
    for group in LAKARINTYG.groups:
        view = advance(LAKARINTYG, Request(LAKARINTYG.id, DAY, Do.SHOW, given))
        fields = fields_of(replace(view, group=group), _any_text(LAKARINTYG, "<b>&"))
        html = form.render(fields=fields)
        assert "<b>" not in html
        assert unescape(html).count("<b>&") >= len(fields)
        assert faults(LAKARINTYG, tree_of(html)) == []


SENSITIVE: JsonObject = {"omstandigheter": ["vald", "beroende"], "barn": "ja", "barn_under_8": "ja"}


def test_these_are_the_sensitive_questions_of_the_certificate() -> None:
    assert {one.id for one in LAKARINTYG.questions if one.sensitive} == set(SENSITIVE)


@pytest.mark.parametrize("do", ["show", "result", "next", "date"])
def test_sensitive_answers_are_in_no_address_and_no_history(do: str) -> None:
    """The page and its memory hold them; a link, the browser's history and a link onward do not."""
    reader = Reader(answers={**WHOLE, **SENSITIVE}, group="samtal").ask(do, day="2026-12-01")
    kept, fragment = as_object(reader.reply["kept"]), reader.link
    assert not kept.keys() & SENSITIVE.keys()
    assert not [one for one in ("omstandigheter", "vald", "beroende", "barn") if one in fragment]
    links = [str(one.get("href")) for one in reader.soup.select("a[href]")]
    assert not [one for one in links if "vald" in one or "barn" in one]
    assert {one: reader.answers[one] for one in SENSITIVE} == SENSITIVE


NOT_FOR_A_LINK = ["show", "peek", "next", "result", "change", "fragment", "back", "date", "save", "follow-up"]


@pytest.mark.parametrize("do", NOT_FOR_A_LINK)
def test_no_address_with_answers_is_made_unless_the_reader_asks_for_a_link(do: str) -> None:
    reader = Reader(answers=WHOLE, group="laget")
    reader.ask(do, day="2026-12-01", question="underlag", fragment="#v=1&underlag=lakarintyg")
    assert reader.reply["fragment"] is None
    links = [str(one.get("href")) for one in reader.soup.select("a[href]")]
    assert not [one for one in links if "v=1" in one]


def test_a_link_has_what_the_form_says_and_tells_what_could_not_be_read() -> None:
    reader = Reader().open()
    reader.ask("link", form={"underlag": "inget", "manad": "ingen månad"})
    assert "underlag=inget" in str(reader.reply["fragment"])
    assert "gick inte att läsa" in str(reader.reply["announce"])
    assert (reader.group, reader.reply["focus"]) == ("laget", "")


def test_a_sensitive_answer_in_a_link_is_dropped_and_named() -> None:
    reader = Reader().come_by("#v=1&d=2026-11-22&underlag=inget&barn=ja&omstandigheter=vald")
    assert reader.answers == {"underlag": "inget"}
    [dropped] = reader.soup.select("[data-dropped]")
    asked = [texts_of(LAKARINTYG)("fragor", one, "fraga") for one in ("barn", "omstandigheter")]
    assert all(one in dropped.get_text() for one in asked)


def test_what_the_result_says_of_the_address_is_true() -> None:
    """And of the link that is made on request."""
    soup = Reader(answers={**WHOLE}).result().soup
    assert "adress innehåller inga svar" in soup.select(".avslut")[0].get_text()
    assert "alla svar utom fritext och känsliga svar" in soup.select("#sparat")[0].get_text()


def test_a_sensitive_answer_is_never_in_the_address_of_a_view() -> None:
    sensitive = {one.id: one.representatives()[0] for one in LAKARINTYG.questions if one.sensitive}
    given: JsonObject = {one: LAKARINTYG.question[one].write(answer) for one, answer in sensitive.items()}
    view = advance(LAKARINTYG, Request(LAKARINTYG.id, DAY, Do.SHOW, {**given, "underlag": "lakarintyg"}))
    fragment = to_fragment(LAKARINTYG, DAY, view.evaluation.case.answers)
    assert "underlag" in fragment
    assert not [one for one in sensitive if one in fragment]


@pytest.mark.parametrize("aid", AIDS)
def test_the_form_says_of_each_field_whether_a_reload_may_keep_it(aid: str) -> None:
    """The browser's shell keeps what is answered but not sent, of these fields alone."""
    marked: dict[str, bool] = {}
    for question in AIDS[aid].questions:
        asked = {"aid": aid, "date": DAY.isoformat(), "do": "change", "question": question.id}
        [field] = tree_of(json.loads(respond(json.dumps(asked)))["html"]).cssselect(f"#fraga-{question.id}")
        marked[question.id] = "data-private" in field.attrib
    assert marked == {one.id: one.private for one in AIDS[aid].questions}
