"""Chromium through Playwright, from the system's package (Playwright's own browser download is not used)."""

import atexit
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import (
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    ViewportSize,
    WebError,
    sync_playwright,
)

from tests.browser.drivers.base import DEFAULT_SIZE, Browser, BrowserError, ColorScheme, JsonObject
from tests.browser.drivers.find import CHROMIUMS, program, spared_chromium

# No sandbox: CI runs as root, and the pages are our own. The rest keeps Chromium from calling home.
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Python's WebAssembly is compiled once, quickly; not anew in the background, for what is gone through once.
_SPARING = ["--js-flags=--liftoff-only"]

# On the window, after every listener of the page.
ASKS_FOR_A_FILE = """void window.addEventListener("click", (event) => {
    const asked = event.isTrusted && event.target === document.activeElement;
    window.askedForFile = asked && !event.defaultPrevented;
    event.preventDefault();
}, {once: true})"""

_LOCALE = "sv-SE"
_VIEWPORT = ViewportSize(width=DEFAULT_SIZE[0], height=DEFAULT_SIZE[1])


@cache
def _playwright() -> Playwright:
    """Playwright's own process: one for all Chromiums, since it refuses to start twice in a thread."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running


class Chromium(Browser):
    """See `Browser`.

    Spared, it is the part of Chromium that shows pages, without what stands around them (Debian's
    chromium-headless-shell, of the same version and source), and without the compiler that compiles
    WebAssembly anew: a page on which Python is started costs half as much, and says and draws the same.
    """

    name = "chromium"

    def __init__(self, *, measuring: bool = False, preferences: JsonObject | None = None) -> None:
        self._path = program("chromium", *CHROMIUMS)
        self._playwright = _playwright()
        self._preferences = preferences
        # Without a profile on disk one process serves all pages; with one, each page has its own process.
        self._on_disk = measuring or bool(preferences)
        self._running: dict[bool, PlaywrightBrowser] = {}
        """By whether it is spared. Each is started when it is first asked for."""
        self._profile: TemporaryDirectory[str] | None = None
        self._context: BrowserContext | None = None
        self._current: tuple[Page, CDPSession] | None = None
        self._errors: list[str] = []
        self._requests: list[str] = []

    def new_page(self) -> None:
        self.close_page()
        self.touched = False
        self._context = self._new_context()
        self._context.on("request", self._on_request)
        self._context.on("console", self._on_console)
        self._context.on("weberror", self._on_error)
        page = self._context.pages[0] if self._context.pages else self._context.new_page()
        self._current = page, self._context.new_cdp_session(page)
        self.clear_records()

    def _launch(self) -> PlaywrightBrowser:
        if self.spared not in self._running:
            path, flags = (spared_chromium(), _FLAGS + _SPARING) if self.spared else (self._path, _FLAGS)
            self._running[self.spared] = self._playwright.chromium.launch(executable_path=path, args=flags)
        return self._running[self.spared]

    def _new_context(self) -> BrowserContext:
        if not self._on_disk:
            return self._launch().new_context(locale=_LOCALE, viewport=_VIEWPORT, color_scheme="light")
        self._profile = TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        if self._preferences:
            settings = Path(self._profile.name, "Default", "Preferences")
            settings.parent.mkdir()
            settings.write_text(json.dumps(self._preferences), encoding="utf-8")
        return self._playwright.chromium.launch_persistent_context(
            self._profile.name,
            executable_path=self._path,
            args=_FLAGS,
            locale=_LOCALE,
            viewport=_VIEWPORT,
            color_scheme="light",
        )

    def close_page(self) -> None:
        if self._context:
            self._context.close()
        if self._profile:
            self._profile.cleanup()
        self._context = self._current = self._profile = None

    def close(self) -> None:
        self.close_page()
        for running in self._running.values():
            running.close()

    @property
    def page(self) -> Page:
        """Playwright's own page, for what only Chromium can do (print, set the clock, run a script first).

        Who takes it may leave what nobody else takes back: it is handed to no other test.
        """
        self.touched = True
        return self._page

    @property
    def _page(self) -> Page:
        return self._session()[0]

    def _session(self) -> tuple[Page, CDPSession]:
        if self._current is None:
            raise BrowserError("chromium: there is no page; call new_page first")
        return self._current

    def open(self, url: str) -> None:
        self._page.goto(url)

    # Not by Playwright's go_back: that one waits for a load event, which an instant navigation or a page from
    # the back/forward cache never fires.
    def back(self) -> None:
        self._traverse(-1)

    def forward(self) -> None:
        self._traverse(1)

    def _traverse(self, step: int) -> None:
        match self.send("Page.getNavigationHistory"):
            case {"currentIndex": int(now), "entries": list(entries)} if 0 <= now + step < len(entries):
                match entries[now + step]:
                    case {"id": int(entry)}:
                        self.send("Page.navigateToHistoryEntry", {"entryId": entry})
                    case other:
                        raise BrowserError(f"chromium: unexpected history {other}")
            case _:
                raise BrowserError("chromium: the history has no such step")

    def reload(self) -> None:
        self._page.reload()

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def color_scheme(self, scheme: ColorScheme) -> None:
        self._page.emulate_media(color_scheme=scheme)

    def send(self, method: str, params: JsonObject | None = None) -> JsonObject:
        """Send a command of the developer tools' protocol."""
        try:
            return self._session()[1].send(method, params)  # pyright: ignore
        except Error as error:
            raise BrowserError(f"chromium: {error.message}") from error

    # Not by Playwright's evaluate: it runs text with eval in the page, which a policy may forbid.
    def _evaluate(self, expression: str) -> str:
        match self.send(
            "Runtime.evaluate",
            {
                "expression": expression,
                "awaitPromise": True,
                "returnByValue": True,
                "allowUnsafeEvalBlockedByCSP": False,
            },
        ):
            case {"exceptionDetails": {"exception": {"description": str(text)}}}:
                raise BrowserError(f"chromium: {text}")
            case {"exceptionDetails": details}:
                raise BrowserError(f"chromium: {details}")
            case {"result": {"value": str(text)}}:
                return text
            case answer:
                raise BrowserError(f"chromium: unexpected answer {answer}")

    def screenshot(self, path: Path, *, full_page: bool = False) -> None:
        self._page.screenshot(path=path, full_page=full_page)

    def _click_at(self, x: int, y: int) -> None:
        self._page.mouse.click(x, y)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)

    def choose_file(self, path: Path) -> None:
        """Ask for a file by keyboard in the file field that has focus, and choose it.

        The system's own dialogue is not opened: whether it comes is the browser's business, and it does not
        always. That the key asks for it, and that nothing on the page stops it, is what is waited for.
        """
        self.js(ASKS_FOR_A_FILE)
        self.press("Space")
        self.wait_for("window.askedForFile !== undefined")
        if self.js("window.askedForFile") is not True:
            raise BrowserError("chromium: something on the page kept the file field from opening")
        self._page.locator("input[type=file]:focus").set_input_files(path)

    def console_errors(self) -> list[str]:
        self._flush()
        return list(self._errors)

    def requests(self) -> list[str]:
        self._flush()
        return list(self._requests)

    def clear_records(self) -> None:
        self._flush()
        self._errors.clear()
        self._requests.clear()

    def _flush(self) -> None:
        """Let Playwright hand out the events that have come: it does so only inside a call."""
        if self._current:
            self._page.wait_for_timeout(1)

    def _on_request(self, request: Request) -> None:
        if request.url.startswith(("http:", "https:", "ws:", "wss:")):
            self._requests.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._errors.append(message.text)

    def _on_error(self, error: WebError) -> None:
        self._errors.append(str(error.error))
