"""axe on a page or a part of it: everything once, then what another colour or another width can change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from tests.browser.drivers.base import DEFAULT_SIZE, Browser, Json

SOURCE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
_RUN = """axe.run(%s, {runOnly: %s, resultTypes: ["violations"]})
    .then(found => found.violations.map(one => one.id + ": " + one.nodes.map(n => n.target).join(" | ")))"""
_SCHEME = """(() => { const body = document.body, before = body.dataset.mdColorScheme;
    body.dataset.mdColorScheme = %s;
    document.getAnimations().forEach(one => { try { one.finish(); } catch {} });
    return before; })()"""
_LAID_OUT = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
"""Once the page has seen its new width: what rolls sideways is given its place among the keys then."""
_SIDEWAYS = "Math.max(document.documentElement.scrollWidth - innerWidth, 0)"

EVERYTHING = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OF_COLOUR = ("color-contrast",)
OF_WIDTH = ("target-size", "scrollable-region-focusable", "aria-hidden-focus", "button-name", "link-name")
"""What depends on where things stand, and on what is shown only where there is little room."""
DARK, NARROW = "slate", (320, 640)
Context = str | dict[str, list[str]]
"""A part of the page by its selector, or what is looked at and what is left out of it."""
BUT_MENUS: Context = {"include": ["html"], "exclude": [".md-header", ".md-nav", ".md-footer"]}
"""The page without what is the same on every page: half of axe's time."""


def run(within: Context, rules: tuple[str, ...] = EVERYTHING) -> str:
    """An expression that gives what axe finds wrong in a part of the page that it has been put on."""
    return _RUN % (json.dumps(within), json.dumps(rules))


def axe(browser: Browser, within: Context = "html", rules: tuple[str, ...] = EVERYTHING) -> list[str]:
    """What axe finds wrong in a part of the page, one line each."""
    if not browser.js("!!window.axe"):
        browser.js(f"(() => {{ {SOURCE} }})()")
    return cast("list[str]", browser.js(run(within, rules)))


def axe_in_every_look(browser: Browser, within: Context = "html") -> list[str]:
    """What axe finds wrong, also in dark colours and in a narrow window, and how far that one scrolls."""
    found = axe(browser, within)
    light = _scheme(browser, DARK)
    found += [f"dark: {one}" for one in axe(browser, within, OF_COLOUR)]
    _scheme(browser, light)
    browser.resize(*NARROW)
    browser.js(_LAID_OUT)
    found += [f"narrow: {one}" for one in axe(browser, within, OF_WIDTH)]
    if pixels := sideways(browser):
        found.append(f"narrow: {pixels} pixels must be scrolled to sideways")
    browser.resize(*DEFAULT_SIZE)
    return found


def sideways(browser: Browser) -> int:
    """How many pixels the page must be scrolled sideways to be read whole."""
    return cast("int", browser.js(_SIDEWAYS))


def _scheme(browser: Browser, scheme: Json) -> Json:
    """Give the page a colour scheme, as the reader's choice and the system's do; the one before it."""
    return browser.js(_SCHEME % json.dumps(scheme))
