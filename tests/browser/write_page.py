"""The form to write a certificate in, as its user meets it."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import cast

from decision_aids.engine.json_types import Json, JsonObject
from tests.browser.drivers.base import Browser
from tests.browser.site_map import SITE_MAP_READ

PAGE = "lakarintyg/skriv-intyg/"
SETTLED = """new Promise(done => {
    const look = () => window.kunskapsstod.engine.pending ? setTimeout(look, 10)
        : requestAnimationFrame(() => setTimeout(done, 30));
    look();
})"""
CATCH = """void (() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then(text => { window.savedText = text; });
        const reader = new FileReader();
        reader.onload = () => { window.savedUrl = reader.result; };
        reader.readAsDataURL(blob);
        return made.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };
    window.confirm = (text) => { window.asked = text; return false; };
})()"""
"""Catches what the browser would put among the writer's downloads, and answers a question with no."""
GIVE = """void (() => {
    const given = new DataTransfer();
    const [text, to, type] = %s;
    const bytes = type ? Uint8Array.from(atob(text), sign => sign.charCodeAt(0)) : text;
    given.items.add(new File([bytes], "intyg", {type: type || "application/json"}));
    const field = document.querySelector(`[data-file="${to}"]`);
    field.files = given.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));
})()"""


class WritePage:
    """Drives the form in one browser."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser = browser
        self.url = f"{base}{PAGE}"

    def open(self) -> None:
        """Open the page, and wait until something can be written."""
        self.browser.open(self.url)
        gate = "document.querySelector('section[data-mall] [data-gate]')"
        self.browser.wait_for(f"!!window.kunskapsstod && !{gate}.disabled")
        self.browser.js(CATCH)

    def come_from(self, page: str) -> None:
        """Follow a link on another page of the site, as who reads does; then as `open`."""
        self.browser.open(self.url.replace(PAGE, page))
        self.browser.wait_for("!!window.kunskapsstod")
        self.browser.wait_for(SITE_MAP_READ)
        self.browser.js("void (window.samePage = true)")
        self.browser.click('.md-content a[href$="skriv-intyg/"]')
        gate = "document.querySelector('section[data-mall] [data-gate]')"
        self.browser.wait_for(f"{gate} && !{gate}.disabled")
        assert self.browser.js("window.samePage"), "the page was loaded anew"
        self.browser.js(CATCH)

    def settle(self) -> None:
        """Wait until the engine has answered all that was asked."""
        self.browser.wait_for("document.querySelector('section[data-mall]').dataset.state === 'ready'")
        self.browser.js(SETTLED)

    def fill_in(self, form: JsonObject) -> None:
        """Write every field, in order, by the controls on the page."""
        for field, value in form.items():
            self.browser.wait_for(f"!!document.querySelector('[data-question=\"{field}\"]')")
            self.answer(field, value)
            self.settle()

    def answer(self, field: str, value: Json) -> None:
        """Write one field."""
        kind = self.browser.js(f"document.querySelector('[name^=\"{field}\"]').type")
        if isinstance(value, list) and isinstance(value[0], dict):
            for number, row in enumerate(value):
                for key, cell in cast("JsonObject", row).items():
                    self.browser.set_value(f'[name="{field}.{number}.{key}"]', str(cell))
        elif kind in {"radio", "checkbox"}:
            for one in value if isinstance(value, list) else [value]:
                self.browser.click(f'[name="{field}"][value="{one}"]')
        else:
            self.browser.set_value(f'[name="{field}"]', str(value))

    def press(self, action: str) -> None:
        """Press a button and wait for what comes."""
        self.browser.click(f'[data-action="{action}"]')
        self.settle()

    def save(self) -> JsonObject:
        """Press *Spara som fil*; what is in the file."""
        self.browser.js("void (window.savedText = '')")
        self.press("save")
        return cast("JsonObject", json.loads(str(self.browser.wait_for("window.savedText", 30))))

    def save_pdf(self) -> bytes:
        """Press *Spara som PDF*; the file."""
        self.browser.js("void (window.savedUrl = '')")
        self.browser.click('[data-action="pdf"]')
        return b64decode(str(self.browser.wait_for("window.savedUrl", 60)).partition(",")[2])

    def give(self, content: str | bytes, to: str = "open") -> None:
        """Choose a file, a text of JSON or the bytes of a PDF, and wait for what comes of it."""
        text = content if isinstance(content, str) else b64encode(content).decode()
        given = [text, to, "" if isinstance(content, str) else "application/pdf"]
        self.browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
        self.browser.js(GIVE % json.dumps(given))
        self.browser.wait_for("!document.querySelector('[data-view] form').dataset.old")

    def reminders(self) -> list[str]:
        """The checks that have something to say."""
        shown = "[...document.querySelectorAll('[data-paminnelse]')].map(one => one.dataset.paminnelse)"
        return cast("list[str]", self.browser.js(shown))

    def shown(self) -> list[str]:
        """The fields in the form."""
        asked = "[...document.querySelectorAll('[data-question]')].map(one => one.dataset.question)"
        return cast("list[str]", self.browser.js(asked))

    def leaving_asks(self) -> bool:
        """Whether the page asks before it is left."""
        return bool(self.browser.js("!dispatchEvent(new Event('beforeunload', {cancelable: true}))"))
