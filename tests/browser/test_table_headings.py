"""The tables of a result are read by their headings: no word in one is parted where no hyphen stands."""

from __future__ import annotations

import re

import pytest

from build_tools.site.server import SiteServer
from decision_aids.registry import AIDS
from tests.browser import looks
from tests.browser.aid_states import STATES, State
from tests.browser.drivers.base import DEFAULT_SIZE, Browser
from tests.browser.every_view import show
from tests.browser.worked_cases import worked_cases

pytestmark = pytest.mark.shared_page

SIZES = ((1280, 900), (740, 900), (360, 740), (320, 740))
TWO_MONTHS = "two months side by side"


def results(aid: str) -> list[State]:
    """The results of worked cases that show tables with other headings than those before, and two months."""
    told: set[str] = set()
    found: list[State] = []
    for case in worked_cases(aid):
        state = State(f"result of {case.id}", aid, "result", case.id)
        tables = {re.sub(r"\d+", "", one) for one in looks.headings_of_tables(state.html())}
        if not tables <= told:
            found.append(state)
        told |= tables
    return [*found, *(one for one in STATES if one.aid == aid and one.kind == TWO_MONTHS)]


@pytest.mark.access("dubbel-storlek")
@pytest.mark.parametrize("aid", AIDS)
def test_no_heading_of_a_table_in_a_result_is_broken_inside_a_word(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    found: dict[str, list[str]] = {}
    for state in results(aid):
        show(chromium, site_server, state)
        for size in SIZES:
            chromium.resize(*size)
            if broken := looks.broken_words(chromium, "section.aid"):
                found[f"{state}, {size[0]}"] = broken
    chromium.resize(*DEFAULT_SIZE)
    assert found == {}
