"""Where the browsers are, what they are called on the command line, and what to do when one is missing."""

import os
import shutil
from pathlib import Path
from typing import Final, Literal, get_args

from tests.browser.drivers.base import MissingBrowserError

type BrowserName = Literal["chromium", "firefox", "webkit"]

NAMES: Final[tuple[BrowserName, ...]] = get_args(BrowserName.__value__)
PACKAGES: Final[dict[BrowserName, str]] = {
    "chromium": "chromium chromium-headless-shell",
    "firefox": "firefox-esr",
    "webkit": "webkit2gtk-driver xvfb",
}
CHROMIUMS: Final = ("chromium", "chromium-browser")
SHELLS: Final = ("chromium-headless-shell",)


def left_out() -> frozenset[str]:
    """The browsers that the caller named as left out: LEAVE_OUT_BROWSERS, set by `make test WITHOUT=...`.

    Raises:
        ValueError: a name is none of ours.
    """
    named = frozenset(os.environ.get("LEAVE_OUT_BROWSERS", "").replace(",", " ").split())
    if unknown := named - set(NAMES):
        raise ValueError(
            f"WITHOUT: no browser is called {', '.join(sorted(unknown))}; known: {', '.join(NAMES)}"
        )
    return named


def wanted() -> list[BrowserName]:
    """The browsers to test in: all that are not left out by name."""
    return [name for name in NAMES if name not in left_out()]


def program(browser: BrowserName, *names: str) -> str:
    """The path of the first of these programs that PATH has.

    Raises:
        MissingBrowserError: PATH has none of them.
    """
    for name in names:
        if path := shutil.which(name):
            return path
    raise missing(browser, names[0])


def spared_chromium() -> str:
    """The path of the Chromium for what needs no whole browser.

    Where only Debian's whole one is at hand, or another system's, it is that one: all is tried, more slowly.

    Raises:
        MissingBrowserError: there is none.
    """
    return program("chromium", *SHELLS, *CHROMIUMS)


def mini_browser() -> str:
    """The path of WebKitGTK's MiniBrowser, the newest if there are several; it is never on PATH.

    Raises:
        MissingBrowserError: it is not installed.
    """
    folders = [*Path("/usr/lib").glob("*/webkit2gtk-*"), *Path("/usr/libexec").glob("webkit2gtk-*")]
    found = [folder / "MiniBrowser" for folder in sorted(folders) if (folder / "MiniBrowser").is_file()]
    if not found:
        raise missing("webkit", "MiniBrowser")
    return str(found[-1])


def missing(browser: BrowserName, program_name: str) -> MissingBrowserError:
    """The error that tells a person how to get a browser, or how to do without it."""
    return MissingBrowserError(
        f"{browser} cannot be tested: {program_name} is not installed. On Debian and Ubuntu: "
        f"apt-get install {PACKAGES[browser]} (`make browsers` does it when it may). "
        f"To test without it, name it: make test WITHOUT={browser}"
    )
