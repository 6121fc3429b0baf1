"""What every view of an aid must be, whatever it shows: whole HTML, names that hold, nothing left unsaid."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from bs4 import BeautifulSoup, Tag
from html5lib import HTMLParser

from decision_aids.engine.aid import Aid
from decision_aids.engine.verdicts import Verdict
from decision_aids.law.register import register
from tests.view.reader import controls, having, named, value

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
    "adopt",
    "dismiss",
    "read-as",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


SOURCES = re.compile('<details class="kallvik">.*?</details>', re.DOTALL)
DATA = re.compile("(<script[^>]*data-result[^>]*>)[^<]*")


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


def faults(aid: Aid, soup: BeautifulSoup) -> list[str]:
    """Everything in a view that breaks the page contract or leaves somebody behind."""
    return [
        *_references(soup),
        *_headings(soup),
        *_names(soup),
        *_questions(aid, soup),
        *_actions(soup),
        *_results(aid, soup),
    ]


def _references(soup: BeautifulSoup) -> list[str]:
    """Ids are unique, and whatever points at one finds it."""
    ids = Counter(value(one, "id") for one in having(soup, "id"))
    found = [f"id {one!r} stands {times} times" for one, times in ids.items() if times > 1 or not one]
    pointing = {"for", "aria-describedby", "aria-labelledby", "aria-controls", "data-copies", "list"}
    for name in sorted(pointing):
        for one in having(soup, name):
            found += [f"{name}={to} points at nothing" for to in value(one, name).split() if to not in ids]
    links = [value(one, "href") for one in having(soup, "href")]
    found += [f"{to} leads nowhere" for to in links if to.startswith("#") and to[1:] not in ids]
    return found


def _headings(soup: BeautifulSoup) -> list[str]:
    """A page has one h1 of its own, so a view begins at h2; no level is skipped on the way down."""
    found: list[str] = []
    level = 1
    for heading in named(soup, *HEADINGS):
        new = int(heading.name[1])
        if new == 1 or new > level + 1:
            found.append(f"{heading.name} after h{level}: {heading.get_text(' ', strip=True)}")
        level = new
    return found


def _names(soup: BeautifulSoup) -> list[str]:
    """Whatever can be used or read out has a name."""
    spoken = ("button", "a", "legend", "label", "summary", "dt", "dd", "th", "li", "option", *HEADINGS)
    found = [f"empty {one}" for one in named(soup, *spoken) if not one.get_text(strip=True)]
    for fieldset in named(soup, "fieldset"):
        first = next((one for one in fieldset.children if isinstance(one, Tag)), None)
        if first is None or first.name != "legend":
            found.append(f"fieldset {value(fieldset, 'id')!r} does not begin with its legend")
    labelled = {value(one, "for") for one in having(soup, "for")}
    found += [
        f"{value(one, 'name')} has no label"
        for one in controls(soup)
        if value(one, "id") not in labelled and one.find_parent("label") is None
    ]
    words = soup.get_text(" ")
    return found + [
        f"{text!r} is left from the program" for text in ("None", "{{", "Undefined") if text in words
    ]


def _questions(aid: Aid, soup: BeautifulSoup) -> list[str]:
    """Every field is named by its question, holds readable values, and can be answered with vet inte."""
    found: list[str] = []
    for fieldset in having(soup, "data-question"):
        question = value(fieldset, "data-question")
        alone = {"vet-inte", *aid.question[question].value.exclusive()}
        options = {*aid.question[question].options(), *alone}
        inside = controls(fieldset)
        names = {value(one, "name").split(".")[0] for one in inside}
        offered = {value(one, "value") for one in inside if value(one, "type") in {"radio", "checkbox"}}
        boxes = [one for one in inside if value(one, "type") == "checkbox"]
        if wrong := [one for one in boxes if one.has_attr("data-alone") != (value(one, "value") in alone)]:
            found.append(f"{question} does not say what excludes the others: {wrong}")
        if names != {question}:
            found.append(f"the fields of {question} are named {names}")
        if not offered <= options:
            found.append(f"{question} offers {offered - options}")
        if "vet-inte" not in offered:
            found.append(f"{question} cannot be answered with vet-inte")
        if fieldset.find_parent("form") is None:
            found.append(f"{question} stands outside the form")
    return found


def _actions(soup: BeautifulSoup) -> list[str]:
    """One form that never navigates; buttons that do what is known, and submit only where they say so."""
    forms = named(soup, "form")
    found = [] if len(forms) == 1 else [f"{len(forms)} forms"]
    found += [f"method={value(one, 'method')}" for one in forms if value(one, "method") != "dialog"]
    for button in named(soup, "button"):
        action = value(button, "data-action")
        if not {"data-change", "data-ask"} & button.attrs.keys() and action not in ACTIONS:
            found.append(f"a button does {action!r}")
        if (value(button, "type") == "submit") is not (action == "next"):
            found.append(f"the button {action or 'change'} is of type {value(button, 'type')!r}")
    return found


def _results(aid: Aid, soup: BeautifulSoup) -> list[str]:
    """Outcomes, criteria and sources are those of the aid and the register, with values that exist."""
    statuses = {one.id: {status.value for status in one.statuses} for one in aid.outcomes}
    criteria = {one.id for one in aid.every_criterion()}
    verdicts = {one.value for one in Verdict}
    outcomes = [
        (value(one, "data-outcome"), value(one, "data-status")) for one in having(soup, "data-outcome")
    ]
    judged = [
        (value(one, "data-criterion"), value(one, "data-verdict")) for one in having(soup, "data-criterion")
    ]
    cited = {value(one, "data-source") for one in having(soup, "data-source")}
    return [
        *(f"outcome {one} is {status}" for one, status in outcomes if status not in statuses.get(one, ())),
        *(f"criterion {one} is {is_}" for one, is_ in judged if one not in criteria or is_ not in verdicts),
        *(f"source {one} is not in the register" for one in cited - set(register().sources)),
    ]
