"""Every page of the site, and every kind of state that an aid can show, put on its page."""

from __future__ import annotations

import json

from build_tools.site.server import SiteServer
from decision_aids.registry import AIDS
from decision_aids.view.entry import FORM, PICTURE, PRACTICE
from tests.browser.aid_states import FORM_STATES, PICTURE_STATES, PRACTICE_STATES, State
from tests.browser.drivers.base import Browser
from tests.browser.fixtures import SITE
from tests.browser.picture_page import PAGE as PICTURE_PAGE
from tests.browser.practice_page import LASA as PRACTICE_PAGE
from tests.browser.write_page import PAGE as WRITE_PAGE

PAGES = sorted(f"{one.parent.relative_to(SITE)}/".removeprefix("./") for one in SITE.rglob("index.html"))
WITH_STATES = [*AIDS, FORM, PRACTICE, PICTURE]
APART = (*FORM_STATES, *PRACTICE_STATES, *PICTURE_STATES)
SHOW = """void (() => {
    document.querySelector("[data-view]").innerHTML = %s;
    document.querySelectorAll(".aid [data-gate]").forEach(one => { one.disabled = false; });
    document.querySelectorAll(".aid details").forEach(one => { one.open = true; });
})()"""
ALONE = "void document.querySelectorAll('section.aid ~ *').forEach(one => one.remove())"
"""The text version is ten times as large as a state, and would be gone through again for each."""


def of(aid: str, *states: State) -> list[State]:
    """The states of one aid, each once."""
    return [*dict.fromkeys(one for one in states if one.aid == aid)]


def show(browser: Browser, server: SiteServer, state: State) -> None:
    """Put a state on its aid's page, with everything unfolded."""
    apart = {FORM: WRITE_PAGE, PRACTICE: PRACTICE_PAGE, PICTURE: PICTURE_PAGE}
    url = server.url + (apart.get(state.aid) or f"beslutsstod/{AIDS[state.aid].address}/")
    if browser.js("location.href") != url:
        browser.open(url)
        browser.wait_for("!!document.querySelector('[data-view]')")
        browser.js(ALONE)
    browser.js(SHOW % json.dumps(state.html()))
