"""WebKitGTK's MiniBrowser through its own WebDriver, on a screen that nobody sees."""

import base64
from pathlib import Path

from tests.browser.drivers import actions
from tests.browser.drivers.base import DEFAULT_SIZE, Browser, BrowserError, ColorScheme, Json, JsonObject
from tests.browser.drivers.find import mini_browser, program
from tests.browser.drivers.recording_proxy import RecordingProxy
from tests.browser.drivers.webdriver import WebDriver
from tests.browser.drivers.xvfb import Xvfb

_SCRIPT_MILLISECONDS = 120_000
_PAGE_MILLISECONDS = 60_000
"""One load in some thousands is never reported as done: it is given up, and the test is tried again."""
_FIRST_START_SECONDS = 15.0
_FONTS = str(Path(__file__).with_name("fonts.conf"))
_SPARED = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1", "JSC_useOMGJIT": "0", "FONTCONFIG_FILE": _FONTS}
"""Without layers, which a graphics processor draws: to play one is a third of what WebKit costs. No box
stands elsewhere, but no picture can be taken. And without the compiler that compiles WebAssembly anew when it
has run much: as much again, and more than it saves while an aid is gone through once. And with few rules
for fonts."""


class WebKit(Browser):
    """See `Browser`. A page is a browser process of its own here; that takes a quarter of a second."""

    name = "webkit"

    def __init__(self, *, measuring: bool = False) -> None:
        self._driver_path = program("webkit", "WebKitWebDriver")
        self._browser_path = mini_browser()
        self._screen = Xvfb()
        self._proxy = None if measuring else RecordingProxy()
        self._page: WebDriver | None = None

    def new_page(self) -> None:
        self._start([])

    def color_scheme(self, scheme: ColorScheme) -> None:
        """Take a fresh page that prefers light or dark: WebKit reads it when it starts."""
        self._start(["--dark-mode"] if scheme == "dark" else [])

    def _start(self, options: list[Json]) -> None:
        self.close_page()
        proxy: list[Json] = [f"--proxy={self._proxy.address}"] if self._proxy else []
        arguments: list[Json] = ["--automation", *options, *proxy]
        capabilities: JsonObject = {
            "webkitgtk:browserOptions": {"binary": self._browser_path, "args": arguments},
            "timeouts": {"script": _SCRIPT_MILLISECONDS, "pageLoad": _PAGE_MILLISECONDS},
        }
        environment = self._screen.environment | (_SPARED if self.spared else {})
        try:
            self._page = WebDriver(self._driver_path, environment, capabilities, _FIRST_START_SECONDS)
        except BrowserError:
            # About one start in some hundred never answers, whatever is asked of it; another one does. One
            # that answers takes a second or two on a busy machine.
            self._page = WebDriver(self._driver_path, environment, capabilities)
        self.resize(*DEFAULT_SIZE)
        self.clear_records()

    def close_page(self) -> None:
        if self._page:
            self._page.close()
        self._page = None

    def close(self) -> None:
        self.close_page()
        if self._proxy:
            self._proxy.close()
        self._screen.close()

    def _driver(self) -> WebDriver:
        if self._page is None:
            raise BrowserError("webkit: there is no page; call new_page first")
        return self._page

    def open(self, url: str) -> None:
        self._driver().post("url", {"url": url})

    def back(self) -> None:
        self._driver().post("back")

    def forward(self) -> None:
        self._driver().post("forward")

    def reload(self) -> None:
        self._driver().post("refresh")

    def resize(self, width: int, height: int) -> None:
        """Give the viewport this size; WebKit's window does not go below about 450 pixels in width."""
        # The window's frame and tool bar take their part: see what they take now, and add it.
        match self._driver().get("window/rect"), self.js("[innerWidth, innerHeight]"):
            case {"width": int(outer_width), "height": int(outer_height)}, [
                int(inner_width),
                int(inner_height),
            ]:
                frame = outer_width - inner_width, outer_height - inner_height
                self._driver().post("window/rect", {"width": width + frame[0], "height": height + frame[1]})
            case other:
                raise BrowserError(f"webkit: unexpected sizes {other}")

    def _evaluate(self, expression: str) -> str:
        script = (
            f"const done = arguments[arguments.length - 1];"
            f"{expression}.then(text => done([true, text]), error => done([false, String(error)]));"
        )
        match self._driver().post("execute/async", {"script": script, "args": []}):
            case [True, str(text)]:
                return text
            case [_, str(text)]:
                raise BrowserError(f"webkit: {text}")
            case other:
                raise BrowserError(f"webkit: unexpected answer {other}")

    def screenshot(self, path: Path, *, full_page: bool = False) -> None:
        match self.js("[innerWidth, innerHeight, document.documentElement.scrollHeight]"):
            case [int(width), int(height), int(whole)] if full_page and whole > height:
                self.resize(width, whole)
                self._save_picture(path)
                self.resize(width, height)
            case _:
                self._save_picture(path)

    def _save_picture(self, path: Path) -> None:
        if self.spared:
            raise BrowserError("webkit: no picture is taken without layers; mark the test with whole_browser")
        path.write_bytes(base64.b64decode(str(self._driver().get("screenshot"))))

    def _click_at(self, x: int, y: int) -> None:
        self._perform(actions.click(x, y))

    def press(self, key: str) -> None:
        self._perform(actions.press(key))

    def type(self, text: str) -> None:
        self._perform(actions.type_text(text))

    def _perform(self, source: JsonObject) -> None:
        self._driver().post("actions", {"actions": [source]})

    def console_errors(self) -> list[str]:
        return self._proxy.errors() if self._proxy else []

    def requests(self) -> list[str]:
        return self._proxy.requests() if self._proxy else []

    def clear_records(self) -> None:
        if self._proxy:
            self._proxy.clear()
