"""Places in a page where the build puts a list: `<!-- lista: kallor -->` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

ANDRINGAR, FEL, KALLOR, KONTROLL, KONTROLLISTA, KRAV, TILLGANGLIGHET = (
    *("andringar", "fel", "kallor", "kontroll", "kontrollista", "krav", "tillganglighet"),
)
HELA_GUIDEN = "hela-guiden"
MALLEN, MALLENS_FRAGOR, SKRIV_INTYG = "mallen", "mallens-fragor", "skriv-intyg"
SERVERFILER, LICENSER, ARENDEBILD = "serverfiler", "licenser", "arendebild"
OVA_LASA, OVA_SKRIVA, OVA_BLAD, OVA_FACIT, OVA_BILDER = (
    *("ova-lasa", "ova-skriva", "ova-blad", "ova-facit", "ova-bilder"),
)
OVA = (OVA_LASA, OVA_SKRIVA, OVA_BLAD, OVA_FACIT, OVA_BILDER)
"""Practice in two tracks, and the sheets, keys and slides that are printed."""
NAMES = (
    *(
        ANDRINGAR,
        FEL,
        HELA_GUIDEN,
        KALLOR,
        KONTROLL,
        KONTROLLISTA,
        KRAV,
        LICENSER,
        MALLEN,
        MALLENS_FRAGOR,
        SERVERFILER,
        TILLGANGLIGHET,
    ),
    *(ARENDEBILD, SKRIV_INTYG, *OVA),
)

_PLACE = re.compile(r"^<!-- lista: *([^ >]+) *-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class ListPlace:
    """A place for a list. Lines count from 1, in the text given."""

    name: str
    line: int


def list_places(markdown: str) -> tuple[ListPlace, ...]:
    """Every place in the text, whether there is such a list or not."""
    return tuple(
        ListPlace(match[1], markdown.count("\n", 0, match.start()) + 1) for match in _PLACE.finditer(markdown)
    )


def fill_lists(markdown: str, lists: Mapping[str, Callable[[], str]]) -> str:
    """Put each list in its place; it is made only when it is asked for. Unknown names stay: check first."""

    def fill(match: re.Match[str]) -> str:
        return lists[match[1]]() if match[1] in lists else match[0]

    return _PLACE.sub(fill, markdown)
