"""One interface to three real browsers, so that a test is written once.

Every action is a real one where the browser lets us (key and pointer events through the browser's own input
path). Expressions run in the page's own world; no driver switches off the page's Content-Security-Policy.
"""

import contextlib
import json
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Literal

from tests.browser.drivers import scripts

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None
type JsonObject = dict[str, Json]
type ColorScheme = Literal["light", "dark"]

DEFAULT_SIZE = (1280, 800)
"""Width and height of a new page's viewport, in CSS pixels."""

_POLL_SECONDS = 0.05


class BrowserError(RuntimeError):
    """The page or the browser did not do what was asked."""


class MissingBrowserError(RuntimeError):
    """A browser is not installed; the message says how to get it, or how to leave it out."""


class Browser(ABC):
    """A running browser with at most one page; `new_page` gives a page with storage and cache of its own."""

    name: str
    spared = False
    """Whether the next new page goes without what costs more than it shows. See `Chromium` and `WebKit`."""
    touched = False
    """Whether something may have been done to the page that going to an empty one does not undo."""

    # --- pages

    @abstractmethod
    def new_page(self) -> None:
        """Close the page, if there is one, and open an empty one with fresh storage, in light colours."""

    def leave_page(self) -> None:
        """Go to an empty page of the usual size, with nothing stored: a new page that keeps what was fetched.

        A new page is a new process in WebKit, which takes seconds on a busy machine; this takes none.
        """
        with contextlib.suppress(BrowserError):  # an empty page has no storage
            self.js("(localStorage.clear(), sessionStorage.clear())")
        self.open("about:blank")
        self.resize(*DEFAULT_SIZE)

    @abstractmethod
    def close_page(self) -> None:
        """Close the page, so that nothing of it runs on; harmless without a page."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and all that was started for it."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to `url` and wait for its load event (none comes when only the fragment differs)."""

    @abstractmethod
    def back(self) -> None:
        """Go one step back in the history. Does not wait for what the page then does."""

    @abstractmethod
    def forward(self) -> None:
        """Go one step forward in the history. Does not wait for what the page then does."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again and wait for its load event."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the viewport this size in CSS pixels."""

    @abstractmethod
    def color_scheme(self, scheme: ColorScheme) -> None:
        """Prefer light or dark. Call it before `open`: WebKit takes a fresh page for it."""

    # --- reading

    @abstractmethod
    def _evaluate(self, expression: str) -> str:
        """Run an expression that gives a promise of a text, and return the text.

        Raises:
            BrowserError: the promise was rejected, or the page went away meanwhile.
        """

    def js(self, expression: str) -> Json:
        """The value of a JavaScript expression, awaited and taken through JSON (undefined becomes None).

        Raises:
            BrowserError: the expression threw, or the page went away meanwhile.
        """
        value: Json = json.loads(self._evaluate(scripts.as_json(expression)))
        return value

    def wait_for(self, condition: str, timeout: float = 60.0) -> Json:
        """Wait until a JavaScript expression is truthy, and return its value.

        An expression that throws counts as not yet true: the page may be on its way to another.

        Raises:
            BrowserError: it was still not truthy after `timeout` seconds.
        """
        end = time.monotonic() + timeout
        last: object = None
        while True:
            try:
                match self.js(scripts.with_truth(condition)):
                    case [True, value]:
                        return value
                    case answer:
                        last = answer
            except BrowserError as error:
                last = error
            if time.monotonic() > end:
                raise BrowserError(f"{self.name}: not true within {timeout:g} s: {condition} (last: {last})")
            time.sleep(_POLL_SECONDS)

    @abstractmethod
    def screenshot(self, path: Path, *, full_page: bool = False) -> None:
        """Save a PNG of the viewport, or of the whole page."""

    # --- acting

    def click(self, css: str, timeout: float = 30.0) -> None:
        """Scroll the element into view and press the main mouse button on the middle of it.

        A reader sees that a button has moved, and presses where it is now: so does this.

        Raises:
            BrowserError: within `timeout` seconds nothing matched, or it was hidden, or something covered it,
                or it moved each time.
        """
        end = time.monotonic() + timeout
        while True:
            self._click_at(*self._where(css, end))
            if not self._missed():
                return
            if time.monotonic() > end:
                raise BrowserError(f"{self.name}: cannot click {css}: it moves")

    def _missed(self) -> bool:
        try:
            return self.js(scripts.MISSED) is True
        except BrowserError:
            return False  # the press took the page away

    def _where(self, css: str, end: float) -> tuple[int, int]:
        while True:
            match self.js(scripts.locate(css)):
                case [int(x), int(y)]:
                    return x, y
                case reason if time.monotonic() > end:
                    raise BrowserError(f"{self.name}: cannot click {css}: {reason}")
                case _:
                    time.sleep(_POLL_SECONDS)

    @abstractmethod
    def _click_at(self, x: int, y: int) -> None:
        """Click at a point of the viewport, in CSS pixels."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press and release a key by its name in `keys.KEYS`, with modifiers as in "Shift+Tab"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type a text, key by key, into whatever has the focus."""

    def set_value(self, css: str, value: str) -> None:
        """Focus a field (a date, a select), give it a value and fire input and change, as a pick does.

        Raises:
            BrowserError: no such field, or the field did not take the value.
        """
        self.js(scripts.set_value(css, value))

    # --- records

    @abstractmethod
    def console_errors(self) -> list[str]:
        """Uncaught errors and console.error of the page and its workers since the last `clear_records`."""

    @abstractmethod
    def requests(self) -> list[str]:
        """Addresses that the page and its workers asked the network for since the last `clear_records`."""

    @abstractmethod
    def clear_records(self) -> None:
        """Forget the console errors and requests so far."""
