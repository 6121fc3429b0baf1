"""What we add to the editing place can be used by everybody: two lists, and all that stands beside a form."""

from __future__ import annotations

import pytest

from build_tools.redigera.server import EditServer
from tests.browser.axe import SOURCE, axe_in_every_look, run
from tests.browser.drivers.chromium import Chromium
from tests.browser.redigera_page import EditingPlace

pytestmark = pytest.mark.own_page
FORM = "collections/sidor-samverkan/entries/sip"


@pytest.mark.parametrize("page", ["att-gora.html", "regler.html"])
def test_axe_finds_nothing_in_the_lists(server: EditServer, chromium: Chromium, page: str) -> None:
    chromium.open(f"{server.url}redigera/{page}")
    assert axe_in_every_look(chromium) == []


def test_axe_finds_nothing_beside_a_form(place: EditingPlace, chromium: Chromium) -> None:
    place.form(FORM)
    place.beside("Det här berör")
    place.beside("Ingen har godkänt sidan")
    beside = next(one for one in chromium.page.frames if one.query_selector(".forhand"))
    beside.evaluate(f"(() => {{ {SOURCE} }})()")
    assert beside.evaluate(run(".forhand")) == []
