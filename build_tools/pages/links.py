"""From what an editor writes about a place to a link that a reader follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_tools.pages.requirements import Place
from build_tools.pages.sources_page import Link, LinkTo


def linker(
    titles: Mapping[str, str],
    headings: Mapping[str, Mapping[str, str]],
    aid_pages: Mapping[str, str],
    url_of: Callable[[str], str],
) -> LinkTo:
    """A function from a place to a link.

    `titles` and `headings` are by a page's path below docs/, `aid_pages` says on which page an aid stands,
    and `url_of` makes an address of a path, from the page that is being built.
    """

    def link_to(written: str) -> Link:
        place = Place.parse(written)
        uri = aid_pages.get(place.aid, "") if place.aid else place.uri
        title = titles.get(uri, uri or written)
        heading = headings.get(uri, {}).get(place.anchor, "")
        url = f"{url_of(uri)}#{place.anchor}" if place.anchor else url_of(uri)
        return Link(url, f"{title}: {heading}" if heading else title)

    return link_to
