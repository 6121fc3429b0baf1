"""A reader without a browser: fills in the form that the page shows, presses, and reads what comes back.

The form is read as the browser's shell reads it, from the HTML alone: what the page does not show cannot be
answered here either.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import cast

from bs4 import BeautifulSoup, Tag
from lxml.html import HtmlElement, fragment_fromstring, fromstring

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.view.entry import respond

AID, DAY = "lakarintyg", "2026-11-22"


def soup_of(page: str) -> BeautifulSoup:
    """The HTML as a tree. That a browser reads it the same way, `contract.parse_strictly` sees to."""
    return BeautifulSoup(page, "html.parser")


def tree_of(page: str) -> HtmlElement:
    """The same tree, read in a twentieth of the time."""
    return fragment_fromstring(page, create_parent="main")


_QUESTION = re.compile(r'\sdata-question="([^"]*)"')
_ASK = re.compile(r'\sdata-ask="([^"]*)"')
_DATA = re.compile(r"<script[^>]*\sdata-result[^>]*>([^<]*)")
_read = lru_cache(maxsize=400)(soup_of)
_read_quickly = lru_cache(maxsize=400)(tree_of)
_answered = lru_cache(maxsize=2000)(respond)
"""Many readers go the same way: each request is answered once, and each view parsed once, if looked at."""


def value(tag: Tag, name: str) -> str:
    """An attribute as text; empty when there is none."""
    found = tag.get(name)
    return found if isinstance(found, str) else " ".join(found or [])


def pairs(place: Tag, first: str, second: str) -> set[tuple[str, str]]:
    """Two attributes of everything in a place that has the first."""
    return {(value(one, first), value(one, second)) for one in having(place, first)}


def having(place: Tag, name: str) -> list[Tag]:
    """Everything in a place that has the attribute; a tenth of the time that a CSS selector takes."""
    return [one for one in place.descendants if isinstance(one, Tag) and name in one.attrs]


def named(place: Tag, *names: str) -> list[Tag]:
    """Every element of these names in a place."""
    return [one for one in place.descendants if isinstance(one, Tag) and one.name in names]


def controls(place: Tag) -> list[Tag]:
    """The fields of the questions in a place."""
    return [one for one in named(place, "input", "select", "textarea") if one.has_attr("name")]


def read_form(page: str) -> JsonObject:
    """What the form says, by question: text, a list of chosen values, rows of cells, or marks."""
    said: JsonObject = {}
    for control in fromstring(page or "<form></form>").iter("input", "select", "textarea"):
        if "name" not in control.attrib:
            continue
        question, *cell = control.attrib["name"].split(".")
        if cell:
            _read_cell(said, question, cell, control)
        elif control.get("type") in {"radio", "checkbox"}:
            _read_box(said, question, control)
        else:
            said[question] = _written(control)
    return said


def _read_cell(said: JsonObject, question: str, cell: list[str], control: HtmlElement) -> None:
    if len(cell) == 1:  # a row of a table
        marks = said.setdefault(question, cast("Json", {}))
        if isinstance(marks, dict):
            marks[cell[0]] = _written(control)
        return
    number, key = cell
    rows = said.setdefault(question, cast("Json", []))
    if isinstance(rows, list):
        while len(rows) <= int(number):
            rows.append({})
        as_object(rows[int(number)])[key] = control.get("value", "")


def _read_box(said: JsonObject, question: str, control: HtmlElement) -> None:
    chosen = control.get("value", "")
    before = said.setdefault(question, "")
    if "checked" in control.attrib:
        several = control.get("type") == "checkbox" and "data-alone" not in control.attrib
        said[question] = [*(before if isinstance(before, list) else []), chosen] if several else chosen


def _written(control: HtmlElement) -> str:
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = next((one for one in options if "selected" in one.attrib), options[0] if options else None)
        return "" if chosen is None else chosen.get("value", "")
    # A browser drops the first line break of a textarea's text.
    text = control.text_content() if control.tag == "textarea" else control.get("value", "")
    return text.removeprefix("\n") if control.tag == "textarea" else text


@dataclass
class Reader:
    """A reader on the page of the aid; `reply` is what the engine last answered."""

    answers: JsonObject = field(default_factory=dict[str, Json])
    group: str = ""
    date: str = DAY
    reply: JsonObject = field(default_factory=dict[str, Json])

    @property
    def html(self) -> str:
        """What the reader sees, as it came."""
        return str(self.reply.get("html", ""))

    @property
    def soup(self) -> BeautifulSoup:
        """What the reader sees, as a tree that readers share: it is not to be changed."""
        return _read(self.html)

    @property
    def tree(self) -> HtmlElement:
        """The same as a tree that is read quickly, for what looks at many views."""
        return _read_quickly(self.html)

    def ask(self, do: str, **more: Json) -> Reader:
        """Send a request from where the reader is, and go to where the reply leads."""
        request = {
            "aid": AID,
            "date": self.date,
            "answers": self.answers,
            "group": self.group,
            "do": do,
            **more,
        }
        self.reply = json.loads(_answered(json.dumps(request)))
        if do != "peek":
            self.answers = as_object(self.reply["answers"])
            self.group = str(self.reply["group"] or "")
            self.date = str(self.reply["date"])
        return self

    def open(self) -> Reader:
        """Come to the page without answers."""
        return self.ask("show")

    def come_by(self, fragment: str) -> Reader:
        """Come by an address."""
        return self.ask("fragment", fragment=fragment)

    @property
    def link(self) -> str:
        """The address with answers that a reader here gets on request."""
        return str(replace(self).ask("link").reply["fragment"])

    def press_next(self, **filled: Json) -> Reader:
        """Fill in some fields of the form as it stands, and press on."""
        return self.ask("next", form={**read_form(self.html), **filled})

    def change_field(self, **filled: Json) -> Reader:
        """Fill in some fields without pressing on."""
        return self.ask("peek", form={**read_form(self.html), **filled})

    def result(self, **filled: Json) -> Reader:
        """Ask for the result now."""
        return self.ask("result", form={**read_form(self.html), **filled})

    def change(self, question: str) -> Reader:
        """Go back to change an answer."""
        return self.ask("change", question=question)

    @property
    def shown(self) -> list[str]:
        """The questions on the page."""
        return _QUESTION.findall(self.html)

    @property
    def wrong(self) -> set[str]:
        """The questions that the page marks as wrong."""
        return {one.attrib["data-goto"] for one in self.tree.iter() if "data-goto" in one.attrib}

    @property
    def lapsed(self) -> list[str]:
        """The answers that the page says are no longer used."""
        return [one.attrib["data-lapsed"] for one in self.tree.iter() if "data-lapsed" in one.attrib]

    @property
    def data(self) -> JsonObject:
        """The result as data, as it stands on the page."""
        [found] = _DATA.findall(self.html)
        return json.loads(found)


def walk(answers: JsonObject) -> list[Reader]:
    """Where a reader with these answers has been: every step, and the result; each place by itself."""
    # A paper without rows: the box that says so is ticked, for empty rows say nothing.
    answers = {key: "inga" if answer == [] else answer for key, answer in answers.items()}
    reader = Reader().open()
    places = _through(reader, answers, "vet-inte")
    asked = set[str]()
    # Nobody has to answer these, and one answer may offer more of them.
    while fresh := [one for one in _ASK.findall(reader.html) if one in answers.keys() - asked]:
        asked.add(fresh[0])
        if fresh[0] not in reader.answers:
            places.append(replace(reader))
            places += _through(reader.change(fresh[0]), answers, "")
    return [*places, reader]


def _through(reader: Reader, answers: JsonObject, otherwise: str) -> list[Reader]:
    """Every step to the result. What has no answer is given `otherwise`, or left as it stands."""
    places: list[Reader] = []
    while reader.group or reader.data["next"]:
        places.append(replace(reader))
        if not reader.group:
            reader.press_next()  # past the first result, to the questions that are left
            continue
        assert len(places) <= len(answers) + 1, f"does not leave {reader.group}"
        # A question may open another in the same step: fill in, see what is asked, fill in that too.
        for _ in range(len(answers)):
            shown = {one: answers[one] for one in reader.shown if one in answers}
            peeked = replace(reader).change_field(**shown)
            if peeked.shown == reader.shown:
                break
            reader.reply = {**reader.reply, "html": peeked.reply["html"]}
        shown = {one: answers.get(one, otherwise) for one in reader.shown if one in answers or otherwise}
        reader.press_next(**shown)
    return places
