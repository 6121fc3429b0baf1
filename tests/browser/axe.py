"""axe on a page or a part of it: everything once, then what another colour or another width can change.

Most of axe's time goes to contrast. Of texts that look alike, and whose surroundings look alike, one is
judged (unseen.js says what alike is; test_axe.py, that no fault hides behind it).
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from tests.browser.drivers.base import DEFAULT_SIZE, Browser, Json

SOURCE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
_UNSEEN = Path(__file__).with_name("unseen.js").read_text(encoding="utf-8").strip()
_BRING = "(() => {{ {axe}; window.unseen = {unseen}; }})()".format
_RUN = """axe.run(%s, {runOnly: %s, resultTypes: ["violations"]})
    .then(found => found.violations.map(one => one.id + ": " + one.nodes.map(n => n.target).join(" | ")))"""
_LOOK = """(async () => {{
    const unseen = window.unseen, mark = `[${{unseen.UNSEEN}}]`;
    const select = (css) => axe.configure({{rules: [{{id: "{contrast}", selector: css}}]}});
    const unsure = [];
    try {{
        if (!unseen.mark({include}, {exclude}, {known}) && {only_colour}) return [[], []];
        select(mark);
        const found = await axe.run({within}, {{
            runOnly: {rules}, resultTypes: ["violations", "incomplete"], elementRef: true, selectors: false,
        }});
        const named = ({{id, nodes}}) => `${{id}}: ${{nodes.map(one => one.html.slice(0, 200)).join(" | ")}}`;
        unsure.push(...[...found.incomplete, ...found.violations].filter(({{id}}) => id === "{contrast}")
            .flatMap(({{nodes}}) => nodes.map(({{element}}) => element)));
        return [found.violations.map(named).map(one => one.replaceAll(` ${{unseen.UNSEEN}}=""`, "")),
            unseen.judged(unsure)];
    }} finally {{
        unseen.judged([]);
        select("*");
    }}
}})()"""
_SCHEME = """(() => { const body = document.body, before = body.dataset.mdColorScheme;
    if (!window.still) {
        (window.still = new CSSStyleSheet()).replaceSync("* { transition: none !important }");
        document.adoptedStyleSheets.push(window.still);
    }
    body.dataset.mdColorScheme = %s;
    return before; })()"""
"""At once: what is out of the window takes its new colours when it is asked, and must not be on its way."""
_LAID_OUT = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
"""Once the page has seen its new width: what rolls sideways is given its place among the keys then."""
_SIDEWAYS = "Math.max(document.documentElement.scrollWidth - innerWidth, 0)"

EVERYTHING = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
CONTRAST = "color-contrast"
OF_COLOUR = (CONTRAST,)
OF_WIDTH = ("target-size", "scrollable-region-focusable", "aria-hidden-focus", "button-name", "link-name")
"""What depends on where things stand, and on what is shown only where there is little room."""
DARK, NARROW = "slate", (320, 640)
Context = str | dict[str, list[str]]
"""A part of the page by its selector, or what is looked at and what is left out of it."""
BUT_MENUS: Context = {"include": ["html"], "exclude": [".md-header", ".md-nav", ".md-footer"]}
"""The page without what is the same on every page: half of axe's time."""


@dataclass(frozen=True)
class Known:
    """The looks of texts whose contrast axe has judged and found no fault in, by browser."""

    keys: dict[str, set[int]] = field(default_factory=lambda: defaultdict[str, set[int]](set))


def run(within: Context, rules: tuple[str, ...] = EVERYTHING) -> str:
    """An expression that gives what axe finds wrong in a part of the page that it has been put on."""
    return _RUN % (json.dumps(within), json.dumps(rules))


def axe(
    browser: Browser,
    within: Context = "html",
    rules: tuple[str, ...] = EVERYTHING,
    known: Known | None = None,
) -> list[str]:
    """What axe finds wrong in a part of the page, one line each.

    With `known` the contrast is judged only of texts that look as none did before; they are then known.
    """
    if not browser.js("!!window.axe"):
        browser.js(_BRING(axe=SOURCE, unseen=_UNSEEN))
    if known is None:
        return cast("list[str]", browser.js(run(within, rules)))
    parts = within if isinstance(within, dict) else {"include": [within]}
    asked = _LOOK.format(
        include=json.dumps(parts["include"]),
        exclude=json.dumps(parts.get("exclude", [])),
        known=json.dumps([*known.keys[browser.name]]),
        only_colour=json.dumps(rules == OF_COLOUR),
        contrast=CONTRAST,
        within=json.dumps(within),
        rules=json.dumps(rules),
    )
    found, judged = cast("tuple[list[str], list[int]]", browser.js(asked))
    known.keys[browser.name].update(judged)
    return found


def axe_in_every_look(browser: Browser, within: Context = "html", known: Known | None = None) -> list[str]:
    """What axe finds wrong, also in dark colours and in a narrow window, and how far that one scrolls."""
    found = axe(browser, within, known=known)
    light = _scheme(browser, DARK)
    found += [f"dark: {one}" for one in axe(browser, within, OF_COLOUR, known)]
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
