"""One page made into a chapter of another: its ids, links and headings are changed so that they still fit.

Pure functions over the HTML that the build makes. Addresses are from the site's root: `ansvar/regionen/`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from html import escape, unescape

from mkdocs.utils import get_relative_url

_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_NAMES = re.compile(r"""(?<=\s)(?P<name>id|for|aria-(?:labelledby|describedby|controls))="(?P<ids>[^"]*)\"""")
_ADDRESS = re.compile(r"""(?<=\s)(?P<name>href|src)="(?P<to>[^"]*)\"""")
_HEADING = re.compile(r"(?P<start></?h)(?P<level>[1-5])(?=[\s>])")
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def slug(url: str) -> str:
    """The id of the chapter that a page becomes."""
    return url.strip("/").replace("/", "-")


def chapter(html: str, url: str, guide: str, chapters: Collection[str]) -> str:
    """A page's HTML as it can stand in the guide.

    `url` is the page's own address, `guide` that of the guide, `chapters` those of every page in it. Links
    between chapters stay inside the guide; headings are moved down one level; forms are left out.
    """

    def ids(match: re.Match[str]) -> str:
        named = " ".join(f"{slug(url)}--{one}" for one in match["ids"].split())
        return f'{match["name"]}="{named}"'

    def address(match: re.Match[str]) -> str:
        return f'{match["name"]}="{escape(_moved(unescape(match["to"]), url, guide, chapters))}"'

    def tag(match: re.Match[str]) -> str:
        return _ADDRESS.sub(address, _NAMES.sub(ids, match[0]))

    moved = _TAG.sub(tag, _FORM.sub("", html))
    return _HEADING.sub(lambda match: f"{match['start']}{int(match['level']) + 1}", moved)


def _moved(to: str, url: str, guide: str, chapters: Collection[str]) -> str:
    if _ELSEWHERE.match(to):
        return to
    path, _, fragment = to.partition("#")
    target = _joined(url, path) if path else url
    if target in chapters:
        return f"#{slug(target)}--{fragment}" if fragment else f"#{slug(target)}"
    return get_relative_url(target, guide) + (f"#{fragment}" if fragment else "")


def _joined(url: str, path: str) -> str:
    joined = posixpath.normpath(posixpath.join(url, path))
    folder = path.endswith(("/", ".."))
    return "" if joined == "." else f"{joined}/" if folder else joined
