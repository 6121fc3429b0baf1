"""What every view of an aid must be, whatever it shows: whole HTML, names that hold, nothing left unsaid."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any, cast

from html5lib import HTMLParser
from lxml.etree import XPath
from lxml.html import HtmlElement

from decision_aids.engine.aid import Aid
from decision_aids.engine.verdicts import Verdict
from decision_aids.law.register import register

ACTIONS = {
    "save",
    "follow-up",
    "today",
    "next",
    "back",
    "restart",
    "undo",
    "copy-link",
    "result",
    "print",
    "date",
    "copy",
    "print-document",
    "export",
    "adopt",
    "dismiss",
    "read-as",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


SOURCES = re.compile('<details class="kallvik">.*?</details>', re.DOTALL)
DATA = re.compile("(<script[^>]*data-result[^>]*>)[^<]*")
_SAID = ".//text()[not(parent::script) and not(parent::style)]"
_TEXTS = XPath(_SAID)


def parse_strictly(html: str) -> None:
    """Raise at the first thing that a browser would have to mend.

    A list of sources stands in many places: it is parsed once, and an empty one stands in its place.
    The result as data holds no sign of markup, so there is nothing to parse in it.
    """
    for one in SOURCES.findall(html):
        _parse(str(one))
    _parse(DATA.sub(r"\1", SOURCES.sub("<details></details>", html)))


@cache
def _parse(html: str) -> None:
    # The stubs leave the kind of tree open.
    HTMLParser(strict=True).parseFragment(html)  # pyright: ignore[reportUnknownMemberType]


@cache
def _path(path: str) -> XPath:
    """Finds in a tree: to look at every element from here would take most of the time of the tests."""
    return XPath(path, smart_strings=False)


def having(place: HtmlElement, name: str) -> list[HtmlElement]:
    """Everything in a place that has the attribute."""
    return cast("list[HtmlElement]", _path(f".//*[@{name}]")(place))


def values(place: HtmlElement, name: str) -> list[str]:
    """The attribute of everything in a place that has it."""
    return cast("list[str]", _path(f".//*/@{name}")(place))


def pairs(place: HtmlElement, first: str, second: str) -> list[tuple[str, str]]:
    """Two attributes of everything in a place that has the first."""
    return [(one.attrib[first], one.get(second, "")) for one in having(place, first)]


def words(place: HtmlElement) -> str:
    """What a place says; not what it holds for programs."""
    return " ".join(cast("list[str]", _path(_SAID)(place)))


def _silent(tree: HtmlElement, *names: str) -> list[HtmlElement]:
    """The elements of these names that say nothing: no text in them but blanks."""
    said: set[HtmlElement] = set()
    for one in cast("list[Any]", _TEXTS(tree)):
        if one.strip():
            place = one.getparent().getparent() if one.is_tail else one.getparent()
            while place is not None and place not in said:
                said.add(place)
                place = place.getparent()
    return [one for one in tree.iter(*names) if one not in said]


def _controls(place: HtmlElement) -> list[HtmlElement]:
    """The fields of the questions in a place."""
    return [one for one in place.iterdescendants("input", "select", "textarea") if "name" in one.attrib]


def faults(aid: Aid, tree: HtmlElement) -> list[str]:
    """Everything in a view that breaks the page contract or leaves somebody behind."""
    return [
        *_references(tree),
        *_headings(tree),
        *_names(tree),
        *_questions(aid, tree),
        *_actions(tree),
        *_results(aid, tree),
    ]


def _references(tree: HtmlElement) -> list[str]:
    """Ids are unique, and whatever points at one finds it."""
    ids = Counter(values(tree, "id"))
    found = [f"id {one!r} stands {times} times" for one, times in ids.items() if times > 1 or not one]
    pointing = {"for", "aria-describedby", "aria-labelledby", "aria-controls", "data-copies", "list"}
    for name in sorted(pointing):
        for one in values(tree, name):
            found += [f"{name}={to} points at nothing" for to in one.split() if to not in ids]
    links = values(tree, "href")
    found += [f"{to} leads nowhere" for to in links if to.startswith("#") and to[1:] not in ids]
    return found


def _headings(tree: HtmlElement) -> list[str]:
    """A page has one h1 of its own, so a view begins at h2; no level is skipped on the way down."""
    found: list[str] = []
    level = 1
    for heading in tree.iter(*HEADINGS):
        new = int(str(heading.tag)[1])
        if new == 1 or new > level + 1:
            found.append(f"{heading.tag} after h{level}: {words(heading).strip()}")
        level = new
    return found


def _names(tree: HtmlElement) -> list[str]:
    """Whatever can be used or read out has a name."""
    spoken = ("button", "a", "legend", "label", "summary", "dt", "dd", "th", "li", "option", *HEADINGS)
    found = [f"empty {one.tag}" for one in _silent(tree, *spoken)]
    for fieldset in tree.iter("fieldset"):
        first = next(fieldset.iterchildren("*"), None)
        if first is None or first.tag != "legend":
            found.append(f"fieldset {fieldset.get('id')!r} does not begin with its legend")
    labelled = {*values(tree, "for")}
    found += [
        f"{one.attrib['name']} has no label"
        for one in _controls(tree)
        if one.get("id", "") not in labelled and next(one.iterancestors("label"), None) is None
    ]
    said = words(tree)
    return found + [
        f"{text!r} is left from the program" for text in ("None", "{{", "Undefined") if text in said
    ]


def _questions(aid: Aid, tree: HtmlElement) -> list[str]:
    """Every field is named by its question, holds readable values, and can be answered with vet inte."""
    found: list[str] = []
    for fieldset in having(tree, "data-question"):
        question = fieldset.attrib["data-question"]
        alone = {"vet-inte", *aid.question[question].value.exclusive()}
        options = {*aid.question[question].options(), *alone}
        inside = _controls(fieldset)
        names = {one.attrib["name"].split(".")[0] for one in inside}
        offered = {one.get("value", "") for one in inside if one.get("type") in {"radio", "checkbox"}}
        boxes = [one for one in inside if one.get("type") == "checkbox"]
        if wrong := [one for one in boxes if ("data-alone" in one.attrib) != (one.get("value") in alone)]:
            found.append(f"{question} does not say what excludes the others: {wrong}")
        if names != {question}:
            found.append(f"the fields of {question} are named {names}")
        if not offered <= options:
            found.append(f"{question} offers {offered - options}")
        if "vet-inte" not in offered:
            found.append(f"{question} cannot be answered with vet-inte")
        if next(fieldset.iterancestors("form"), None) is None:
            found.append(f"{question} stands outside the form")
    return found


def _actions(tree: HtmlElement) -> list[str]:
    """One form that never navigates; buttons that do what is known, and submit only where they say so."""
    forms = [*tree.iter("form")]
    found = [] if len(forms) == 1 else [f"{len(forms)} forms"]
    found += [f"method={one.get('method')}" for one in forms if one.get("method") != "dialog"]
    for button in tree.iter("button"):
        action = button.get("data-action", "")
        if "data-change" not in button.attrib and "data-ask" not in button.attrib and action not in ACTIONS:
            found.append(f"a button does {action!r}")
        if (button.get("type") == "submit") is not (action == "next"):
            found.append(f"the button {action or 'change'} is of type {button.get('type')!r}")
    return found


def _results(aid: Aid, tree: HtmlElement) -> list[str]:
    """Outcomes, criteria and sources are those of the aid and the register, with values that exist."""
    statuses = {one.id: {status.value for status in one.statuses} for one in aid.outcomes}
    criteria = {one.id for one in aid.every_criterion()}
    verdicts = {one.value for one in Verdict}
    outcomes = pairs(tree, "data-outcome", "data-status")
    judged = pairs(tree, "data-criterion", "data-verdict")
    cited = {*values(tree, "data-source")}
    return [
        *(f"outcome {one} is {status}" for one, status in outcomes if status not in statuses.get(one, ())),
        *(f"criterion {one} is {is_}" for one, is_ in judged if one not in criteria or is_ not in verdicts),
        *(f"source {one} is not in the register" for one in cited - set(register().sources)),
    ]
