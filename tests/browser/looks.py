"""What a reader loses when the page is enlarged, spaced out, recoloured or stilled, read in the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import cast

from tests.browser.drivers.base import Browser, Json

TWICE, FOUR_TIMES = (640, 512), (320, 256)
"""A screen of 1280 × 1024 at 200 and 400 per cent, in CSS pixels."""
PHONE = (360, 740)
WHOLE = "html"
_LOOKS = Path(__file__).with_suffix(".js").read_text(encoding="utf-8").strip()


def _ask(browser: Browser, what: str, within: str = WHOLE) -> Json:
    return browser.js(f"{_LOOKS}({json.dumps(within)}).{what}()")


def _list(browser: Browser, what: str, within: str = WHOLE) -> list[str]:
    return cast("list[str]", _ask(browser, what, within))


def cut_off(browser: Browser, within: str = WHOLE) -> list[str]:
    """Texts that reach out of what holds them and are cut there, with no way to roll to the rest."""
    return _list(browser, "cut", within)


def broken_words(browser: Browser, within: str = WHOLE) -> list[str]:
    """Words in the headings of tables that are parted between two lines without a hyphen."""
    return _list(browser, "brokenWords", within)


def unseen_focus(browser: Browser, within: str = WHOLE) -> list[str]:
    """What takes focus and is then wholly outside the window, or wholly covered."""
    return _list(browser, "unseenFocus", within)


def unmarked_focus(browser: Browser, within: str = WHOLE) -> list[str]:
    """What takes focus without a ring."""
    return _list(browser, "unmarkedFocus", within)


def cut_rings(browser: Browser, within: str = WHOLE) -> list[str]:
    """What takes focus with a ring of which less than two pixels are seen on some side."""
    return _list(browser, "cutRings", within)


def share_covered(browser: Browser) -> float:
    """How much of the window's height is taken by what stays when the page is scrolled."""
    return cast("float", _ask(browser, "covered"))


def space_out(browser: Browser) -> None:
    """Give the text the room of WCAG 1.4.12, as a reader's own style sheet does."""
    _ask(browser, "spaceOut")


def as_written(browser: Browser) -> None:
    """Take the room away again."""
    _ask(browser, "asWritten")


def low_targets(browser: Browser) -> list[str]:
    """What is pressed in an aid and is lower than 44 pixels, its label included."""
    return _list(browser, "low")


def moving(browser: Browser) -> list[str]:
    """What would move."""
    return _list(browser, "moving")


def unseen_in_forced_colours(browser: Browser, within: str = WHOLE) -> list[str]:
    """Signs in the colour of what is behind them, and buttons and fields without a frame."""
    return [*_list(browser, "unseenSigns", within), *_list(browser, "unframed", within)]


def headings_of_tables(html: str) -> list[str]:
    """The headings of each table in some HTML, put together."""
    tables = re.findall(r"<table\b.*?</table>", html, re.DOTALL)
    return ["".join(re.findall(r"<th\b.*?</th>", one, re.DOTALL)) for one in tables]
