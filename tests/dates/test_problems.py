"""Planted faults in the dates of a page, each with its line; and a page without faults."""

from pathlib import Path

import pytest

from build_tools.dates.problems import date_problems
from tests.dates.sources import SOURCES

GOOD = (
    "---\ntitle: x\n---\n\n::: från ny\nText [@ny] [[gäller: ny]].\n\n::: bild vagen\n\n:::\n\n"
    "::: bara till norm\nMer.\n:::\n\n::: insatser\n"
)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("::: från ny\nText.", 1, "stycket avslutas aldrig"),
        (
            "::: från ny\nText.\n::: från norm\nMer.\n:::",
            3,
            "ett stycke börjar inne i ett annat (från rad 1)",
        ),
        ("Text.\n:::", 2, "::: avslutar ett stycke som inte har börjat"),
        ("::: sedan ny\n:::", 1, "::: sedan ny går inte att läsa"),
        ("::: bara\n:::", 1, "::: bara går inte att läsa"),
        ("::: från okand\n:::", 1, "okand är varken en källa i registret eller en dag"),
        ("::: från 2027-13-01\n:::", 1, "2027-13-01 är varken en källa i registret eller en dag"),
        ("::: från lag\n:::", 1, "källan lag saknar galler_fran, så stycket vet inte när det ändras"),
        ("::: till ny\n:::", 1, "källan ny saknar galler_till, så stycket vet inte när det ändras"),
        ("\n[[gäller: okand]]", 2, "märket gäller okand, som inte finns i registret"),
        ("\n[[gäller: ny]] `[@ny]`", 2, "märket gäller ny, men sidan hänvisar inte till källan"),
        ("[[gäller: ]]", 1, "märket gäller , som inte finns i registret"),
    ],
)
def test_a_fault_is_found_with_its_line(text: str, line: int, what: str) -> None:
    found = date_problems(Path("docs/sida.md"), text, SOURCES)
    assert [(one.line, one.what) for one in found] == [(line, what)]
    assert found[0].remedy


def test_every_fault_is_found_at_once() -> None:
    text = "::: sedan ny\n\n::: från okand\n\n[[gäller: okand]]\n"
    assert len(date_problems(Path("x.md"), text, SOURCES)) == 5


def test_a_good_page_has_no_problems() -> None:
    assert date_problems(Path("x.md"), GOOD, SOURCES) == []
    assert date_problems(Path("x.md"), "```\n::: sedan\n[[gäller: okand]]\n```\n", SOURCES) == []
