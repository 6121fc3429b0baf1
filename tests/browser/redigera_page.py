"""The editing place as an editor uses it: open a form, write, read what is said beside it, save, publish."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from pathlib import Path

from tests.browser.drivers.base import Browser, BrowserError

ROOT = Path(__file__).parents[2]
SLOW = 300.0
PUBLISHED = 90.0
"""Three times what it takes to publish on two busy cores."""
"""Seconds. The whole check runs in them, on a machine that does other things too."""
_FRAME = "document.querySelector('iframe').contentDocument"
_BESIDE = "(document.querySelector('iframe')?.contentDocument?.body?.innerText || '')"


def copied_project(target: Path) -> Path:
    """The project as it is committed, with what its commands have brought and made."""
    subprocess.run(["git", "clone", "-q", "--shared", str(ROOT), str(target)], check=True)
    for name in ("node_modules", ".tools", "site"):
        (target / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "decision_aids" / "_data", target / "decision_aids" / "_data")
    if (ROOT / "build" / "diff").is_dir():
        shutil.copytree(ROOT / "build" / "diff", target / "build" / "diff")
    return target


class EditingPlace:
    """The page /redigera/ of a server."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser, self.url = browser, f"{url}redigera/"

    def enter(self) -> None:
        """Open it, and log in: on one's own machine that is one button."""
        self.browser.open(self.url)
        self._button("Logga in")
        self._shown("Samlingar")

    def form(self, place: str) -> None:
        """Open the form at a place, as collections/kallor/entries/sol-12-3."""
        self.browser.open("about:blank")
        self.browser.open(f"{self.url}#/{place}")
        self.in_form()

    def in_form(self) -> None:
        """Wait until a form is open and filled in."""
        self.browser.wait_for("!!document.querySelector('[id*=-field-]')", 60)
        # The browser's own question whether one is sure cannot be answered by a driver.
        self.browser.js("(window.confirm = () => true) && true")

    def write(self, field: str, text: str) -> None:
        """Write a field anew."""
        self.browser.wait_for(f"!!document.querySelector('[id^={field}-field]')", 60)
        css = f"[id^={field}-field]"
        self.browser.click(css)
        self.browser.press("Control+a")
        if text:
            self.browser.type(text)
        else:
            self.browser.press("Delete")

    def paste(self, field: str, text: str) -> None:
        """Write a long text at once, as a paste does."""
        self.browser.wait_for(f"!!document.querySelector('textarea[id^={field}-field]')", 60)
        css = json.dumps(f"textarea[id^={field}-field]")
        setter = "Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set"
        fire = "field.dispatchEvent(new Event('input', { bubbles: true }))"
        self.browser.js(
            f"(() => {{ const field = document.querySelector({css}); field.focus(); "
            f"{setter}.call(field, {json.dumps(text)}); {fire}; return true }})()"
        )

    def add(self, button: str, text: str) -> None:
        """Add one to a list, and write it."""
        before = "document.querySelectorAll('input[type=text]').length"
        count = self.browser.js(before)
        self._button(button)
        self.browser.wait_for(f"{before} > {json.dumps(count)}", 30)
        self.browser.js("document.activeElement?.blur() || true")
        self.browser.click(
            "[id^=malgrupp-field] input[type=text], input[id^=Text-field], input[id^=text-field]"
        )
        self.browser.type(text)

    def choose(self, field: str, words: str) -> None:
        """Choose the one with these words, and no other that holds them."""
        self.browser.js(
            f"document.querySelector('input[id^={field}-field], [id^={field}-field] input')?.focus()"
        )
        self.browser.type(words)
        offered = "[...document.querySelectorAll('[id*=-option-]')]"
        option = f"{offered}.find(x => x.textContent.trim() === {json.dumps(words)})"
        self.browser.wait_for(f"!!({option})", 30)
        self.browser.js(f"({option}).click() || true")

    def beside(self, words: str, seconds: float = SLOW) -> str:
        """What stands beside the form, once it says the words."""
        self.browser.wait_for(f"{_BESIDE}.includes({json.dumps(words)})", seconds)
        return str(self.browser.js(_BESIDE))

    def beside_not(self, words: str, seconds: float = SLOW) -> None:
        """Wait until the words are no longer said beside the form."""
        gone = f"!{_BESIDE}.includes({json.dumps(words)})"
        self.browser.wait_for(f"{gone} && {_BESIDE}.includes('Det här berör')", seconds)

    def show_page(self, title: str) -> None:
        """Choose a page among those that the change touches."""
        choice = (
            f"[...{_FRAME}.querySelectorAll('li button')].find(x => x.textContent === {json.dumps(title)})"
        )
        self.browser.wait_for(f"!!({choice})", SLOW)
        self.browser.js(f"({choice}).click() || true")
        self.browser.wait_for(f"{_BESIDE}.includes({json.dumps(f'Så ser sidan ut: {title}')})", 60)

    def on_page(self, expression: str, seconds: float = SLOW) -> None:
        """Wait until something is true of the page that is shown; `page` is its document."""
        page = f"{_FRAME}.querySelector('iframe').contentDocument"
        styled = "[...page.querySelectorAll('link[rel=stylesheet]')].every(x => x.sheet)"
        loaded = f"page.readyState === 'complete' && page.querySelector('article') && {styled}"
        self.browser.wait_for(f"(page => !!({loaded} && ({expression})))({page})", seconds)

    def page_at(self, css: str) -> None:
        """Bring the page that is shown, and a place on it, into view."""
        self.browser.js(
            f"(frame => {{ frame.scrollIntoView({{ block: 'end' }}); frame.contentDocument"
            f".querySelector({json.dumps(css)}).scrollIntoView({{ block: 'center' }}); return true }})"
            f"({_FRAME}.querySelector('iframe'))"
        )

    def at_field(self, field: str) -> None:
        """Bring a field of the form into view, and what stands beside it to its top."""
        self.browser.js(
            f"document.querySelector('[id^={field}-field], [for^={field}-field]')"
            f".scrollIntoView({{ block: 'center' }}) || {_FRAME}.defaultView.scrollTo(0, 0) || true"
        )

    def approve(self, role: str, initials: str) -> None:
        """Approve the page, as who has read it."""
        for name, text in (("roll", role), ("initialer", initials)):
            field = f"{_FRAME}.querySelector('input[name={name}]')"
            self.browser.wait_for(f"!!{field}", SLOW)
            self.browser.js(f"({field}.focus(), {field}.select(), true)")
            self.browser.type(text)
        self.browser.press("Enter")

    def approved_by_two(self) -> None:
        """Two approve the draft that the form shows, one after the other."""
        self.beside("Ingen har godkänt det än")
        self.approve("jurist, Socialstyrelsen", "AB")
        self.beside("Väntar på en till")
        self.approve("utredare, Socialstyrelsen", "CD")
        self.beside("utredare, Socialstyrelsen (CD)")

    def value(self, field: str) -> str:
        """What a field holds."""
        return str(self.browser.js(f"document.querySelector('[id^={field}-field]')?.value ?? ''"))

    def to_do(self, agency: str) -> str:
        """What the page Att göra says of an agency."""
        self.browser.open("about:blank")
        self.browser.open(f"{self.url}att-gora.html")
        named = f"x => x.querySelector('h2').textContent === {json.dumps(agency)}"
        section = f"[...document.querySelectorAll('section')].find({named})"
        return str(self.browser.js(f"({section}).textContent.replace(/\\s+/g, ' ')"))

    def follow(self, words: str) -> None:
        """Follow the first link that has these words, to a form."""
        found = f"[...document.querySelectorAll('a')].find(x => x.textContent.includes({json.dumps(words)}))"
        self.browser.js(f"({found}).click() || true")
        self.in_form()

    def save(self) -> None:
        """Save as a draft."""
        self._button("Spara")
        self._shown("Inlägg sparat")
        self._toast_gone()

    def ready(self) -> None:
        """Say that the draft is ready."""
        self._menu("Status: Utkast", "Redo")
        self._shown("Status: Redo")

    def publish(self) -> str:
        """Publish; what the editing place says. Anew while the check runs, or when a press was lost."""
        end = time.monotonic() + 2 * PUBLISHED
        while True:
            self._toast_gone()
            self._menu("Publicera", "Publicera nu")
            try:
                said = str(self.browser.wait_for(_TOAST, PUBLISHED))
            except BrowserError:
                if time.monotonic() > end:
                    raise
                continue
            if "pågår" not in said or time.monotonic() > end:
                return said
            time.sleep(5)

    def _menu(self, name: str, choice: str) -> None:
        self._button(name)
        self._button(choice, "[role=menuitem]")

    def _button(self, words: str, css: str = "button, [role=button]") -> None:
        every = f"[...document.querySelectorAll({json.dumps(css)})]"
        found = f"{every}.find(x => x.textContent.trim() === {json.dumps(words)})"
        self.browser.wait_for(f"!!({found})", 60)
        self.browser.js(f"({found}).click() || true")

    def _shown(self, words: str) -> None:
        self.browser.wait_for(f"document.body.innerText.includes({json.dumps(words)})", 60)

    def _toast_gone(self) -> None:
        self.browser.js("document.querySelectorAll('.Toastify__toast').forEach(x => x.remove()) || true")


_TOAST = "[...document.querySelectorAll('.Toastify__toast')].map(x => x.innerText).join('\\n')"
