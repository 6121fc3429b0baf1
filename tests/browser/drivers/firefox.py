"""Firefox over WebDriver BiDi, spoken straight to the browser: Debian has no geckodriver."""

import base64
import json
from pathlib import Path

from tests.browser.drivers import actions
from tests.browser.drivers.base import DEFAULT_SIZE, Browser, BrowserError, ColorScheme, Json, JsonObject
from tests.browser.drivers.bidi import BidiConnection
from tests.browser.drivers.firefox_process import FirefoxProcess

_EVENTS: list[Json] = ["log.entryAdded", "network.beforeRequestSent"]
_OPTIMISES = "javascript.options.wasm_optimizingjit"
"""The compiler that compiles WebAssembly anew when it has run much: spared, for what is gone through once."""


class Firefox(Browser):
    """See `Browser`."""

    name = "firefox"

    def __init__(self) -> None:
        self._process = FirefoxProcess()
        self._bidi = BidiConnection(self._process.address)
        self._bidi.call("session.new", {"capabilities": {}})
        self._bidi.call("session.subscribe", {"events": _EVENTS})
        self._chrome = _first_context(self._bidi.call("browsingContext.getTree", {"moz:scope": "chrome"}))
        self._page: tuple[str, str] | None = None
        self._errors: list[str] = []
        self._requests: list[str] = []

    def new_page(self) -> None:
        self.close_page()
        self.color_scheme("light")
        self.prefer(_OPTIMISES, False if self.spared else None)
        user = str(self._bidi.call("browser.createUserContext")["userContext"])
        created = self._bidi.call("browsingContext.create", {"type": "tab", "userContext": user})
        self._page = user, str(created["context"])
        self.resize(*DEFAULT_SIZE)
        self.clear_records()

    def close_page(self) -> None:
        if self._page:
            self._bidi.call("browser.removeUserContext", {"userContext": self._page[0]})
        self._page = None

    def close(self) -> None:
        self._bidi.close()
        self._process.close()

    def _context(self) -> str:
        if self._page is None:
            raise BrowserError("firefox: there is no page; call new_page first")
        return self._page[1]

    def _on_page(self, method: str, **params: Json) -> JsonObject:
        return self._bidi.call(method, {"context": self._context(), **params})

    def open(self, url: str) -> None:
        stays = "#" in url and url.partition("#")[0] == str(self.js("location.href")).partition("#")[0]
        if not stays:
            self._leave()
        self._on_page("browsingContext.navigate", url=url, wait="complete")
        if not stays:
            self._arrive()

    def back(self) -> None:
        self._on_page("browsingContext.traverseHistory", delta=-1)

    def forward(self) -> None:
        self._on_page("browsingContext.traverseHistory", delta=1)

    def reload(self) -> None:
        self._leave()
        self._on_page("browsingContext.reload", wait="complete")
        self._arrive()

    # On a busy machine the answer may come while the old page still stands.

    def _leave(self) -> None:
        self.js("void (window.old = true)")

    def _arrive(self) -> None:
        self.wait_for("!window.old && document.readyState === 'complete'")

    def resize(self, width: int, height: int) -> None:
        self._on_page("browsingContext.setViewport", viewport={"width": width, "height": height})

    def color_scheme(self, scheme: ColorScheme) -> None:
        # This Firefox has no BiDi command for it; the preference is what its own developer tools set.
        self.prefer("layout.css.prefers-color-scheme.content-override", 0 if scheme == "dark" else 1)

    def prefer(self, name: str, value: bool | int | None) -> None:
        """Set one of the reader's settings, as on about:config; None gives back what it is from the start."""
        kind = "Bool" if isinstance(value, bool) else "Int"
        change = "clearUserPref(" if value is None else f"set{kind}Pref("
        given = json.dumps([name] if value is None else [name, value])[1:-1]
        self._run(self._chrome, f"(async () => {{ Services.prefs.{change}{given}); return ''; }})()")

    def _evaluate(self, expression: str) -> str:
        return self._run(self._context(), expression)

    def _run(self, context: str, expression: str) -> str:
        answer = self._bidi.call(
            "script.evaluate",
            {"expression": expression, "target": {"context": context}, "awaitPromise": True},
        )
        match answer:
            case {"type": "success", "result": {"type": "string", "value": str(text)}}:
                return text
            case {"type": "exception", "exceptionDetails": {"text": str(text)}}:
                raise BrowserError(f"firefox: {text}")
            case _:
                raise BrowserError(f"firefox: unexpected answer {answer}")

    def screenshot(self, path: Path, *, full_page: bool = False) -> None:
        origin = "document" if full_page else "viewport"
        picture = self._on_page("browsingContext.captureScreenshot", origin=origin)
        path.write_bytes(base64.b64decode(str(picture["data"])))

    def _click_at(self, x: int, y: int) -> None:
        self._perform(actions.click(x, y))

    def press(self, key: str) -> None:
        self._perform(actions.press(key))

    def type(self, text: str) -> None:
        self._perform(actions.type_text(text))

    def _perform(self, source: JsonObject) -> None:
        self._on_page("input.performActions", actions=[source])

    def console_errors(self) -> list[str]:
        self._sort_events()
        return list(self._errors)

    def requests(self) -> list[str]:
        self._sort_events()
        return list(self._requests)

    def clear_records(self) -> None:
        self._sort_events()
        self._errors.clear()
        self._requests.clear()

    def _sort_events(self) -> None:
        # Only those of our page: Firefox also asks for things of its own.
        page = self._page[1] if self._page else None
        for event in self._bidi.take_events():
            match event:
                case "log.entryAdded", {"level": "error", "text": str(text), "source": {"context": source}}:
                    if source == page:
                        self._errors.append(text)
                case "network.beforeRequestSent", {"context": source, "request": {"url": str(url)}}:
                    if source == page and url.startswith(("http:", "https:", "ws:", "wss:")):
                        self._requests.append(url)
                case _:
                    pass


def _first_context(tree: JsonObject) -> str:
    match tree:
        case {"contexts": [{"context": str(context)}, *_]}:
            return context
        case _:
            raise BrowserError(f"firefox: no window of its own found in {tree}")
