"""The pages of practice, as a learner meets them with a keyboard."""

from __future__ import annotations

import json
from typing import cast

from decision_aids.engine.json_types import JsonObject
from tests.browser.drivers.base import Browser
from tests.browser.write_page import SETTLED

LASA, SKRIVA = "ova/lasa/", "ova/skriva/"
CALL = """window.kunskapsstod.engine.call({aid: "ova", date: "2026-12-03", ...%s})
    .then(reply => JSON.stringify(reply))"""


class PracticePage:
    """Drives practice in one browser."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url

    def open(self) -> None:
        """Open the page, and wait until something can be pressed."""
        self.browser.open(self.url)
        gate = "document.querySelector('section[data-ova] [data-gate]')"
        self.browser.wait_for(f"!!window.kunskapsstod && !{gate}.disabled")

    def settle(self) -> None:
        """Wait until the engine has answered all that was asked."""
        self.browser.wait_for("document.querySelector('section[data-ova]').dataset.state === 'ready'")
        self.browser.js(SETTLED)

    def press_on(self, selector: str, key: str = "Enter") -> None:
        """Put focus on something and press a key; wait for what comes."""
        self.browser.js(f"void document.querySelector({json.dumps(selector)}).focus()")
        self.browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
        self.browser.press(key)
        self.browser.wait_for("!document.querySelector('[data-view] form').dataset.old")

    def step(self) -> str:
        """Which step is shown."""
        return str(self.browser.js("document.querySelector('[data-steg]').dataset.steg"))

    def focused(self) -> str:
        """The id of what has focus."""
        return str(self.browser.js("document.activeElement.id"))

    def call(self, request: JsonObject) -> JsonObject:
        """What the browser's own engine says to a request."""
        said = self.browser.js(CALL % json.dumps(request))
        return cast("JsonObject", json.loads(str(said)))
