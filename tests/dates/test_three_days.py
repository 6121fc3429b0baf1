"""The whole site as it is on three days: before the reform, now, and after the turn of the year."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

pytestmark = pytest.mark.site

BEFORE_REFORM, NOW, AFTER_NEW_YEAR = date(2026, 6, 30), date(2026, 11, 22), date(2027, 1, 2)
DUTY = re.compile(r"FK, AF eller båda ska delta")
UNSEEN = re.compile("<script.*?</script>", re.DOTALL)
NO_DUTY = "I dag finns ingen sådan plikt"
WITH_DUTY = ("ansvar", "ansvar/regionen", "ansvar/forsakringskassan", "ansvar/arbetsformedlingen")


@cache
def article(site: Path, page: str) -> Tag:
    found = BeautifulSoup((site / page / "index.html").read_text(encoding="utf-8"), "html.parser").find(
        "article"
    )
    assert isinstance(found, Tag)
    return found


def text(part: Tag) -> str:
    return re.sub(r"\s+", " ", part.get_text(" "))


def passage(site: Path, page: str, words: re.Pattern[str]) -> tuple[str, str]:
    """The paragraph with the words, and the label of the passage that it stands in."""
    for paragraph in article(site, page).find_all("p"):
        if words.search(text(paragraph)):
            around = paragraph.find_parent(class_="tidsbundet")
            label = around.select_one(".tidsbundet__dag") if around else None
            return text(paragraph), text(label).strip() if label else ""
    raise AssertionError(f"{page} says nothing of {words.pattern}")


@pytest.mark.parametrize("page", WITH_DUTY)
@pytest.mark.parametrize(
    ("day", "label"),
    [
        (BEFORE_REFORM, "Gäller från 1 januari 2027"),
        (NOW, "Gäller från 1 januari 2027"),
        (AFTER_NEW_YEAR, ""),
    ],
)
def test_the_duty_to_take_part_becomes_current(
    sites: Mapping[date, Path], page: str, day: date, label: str
) -> None:
    said, shown = passage(sites[day], page, DUTY)
    assert shown == label
    # The day does not make us surer: the law text is still unread.
    assert "kontrollera" in said


@pytest.mark.parametrize("page", ["ansvar", "ansvar/forsakringskassan", "ansvar/arbetsformedlingen"])
def test_what_ends_with_the_duty_is_gone_after_it(sites: Mapping[date, Path], page: str) -> None:
    shown = {day: NO_DUTY in text(article(site, page)) for day, site in sites.items()}
    assert shown == {BEFORE_REFORM: True, NOW: True, AFTER_NEW_YEAR: False}


def test_the_main_rule_on_certificates_is_future_before_the_reform(sites: Mapping[date, Path]) -> None:
    rule = re.compile("ska läkarintyg lämnas av den som")
    labels = {day: passage(site, "lakarintyg", rule)[1] for day, site in sites.items()}
    assert labels == {BEFORE_REFORM: "Gäller från 1 juli 2026", NOW: "", AFTER_NEW_YEAR: ""}


def test_marks_in_a_table_follow_the_day(sites: Mapping[date, Path]) -> None:
    marks = {
        day: [text(mark) for mark in article(site, "ansvar/socialnamnden").select("td .galler")]
        for day, site in sites.items()
    }
    assert marks[NOW] == ["gäller från 1 januari 2027"] * 3 + ["gäller från 1 juli 2027"]
    assert marks[AFTER_NEW_YEAR] == ["gäller enligt beslut sedan 1 januari 2027"] * 3 + [
        "gäller från 1 juli 2027"
    ]


def test_a_law_that_is_decided_says_from_when_and_then_that_it_holds_by_decision(
    sites: Mapping[date, Path],
) -> None:
    # The last mark of the page: the one before it is the label of a passage.
    marks = {
        day: text(article(site, "ansvar/forsakringskassan").select("p > .galler")[-1])
        for day, site in sites.items()
    }
    ahead = "gäller från 1 januari 2027"
    assert marks == {
        BEFORE_REFORM: ahead,
        NOW: ahead,
        AFTER_NEW_YEAR: "gäller enligt beslut sedan 1 januari 2027",
    }


@pytest.mark.parametrize(
    ("page", "until"),
    [
        ("ansvar/regionen", ["2026-06-30", "2026-12-31", None]),
        ("ansvar/socialnamnden", ["2026-06-30", "2026-12-31", "2027-06-30"]),
        ("lakarintyg", ["2026-06-30", "2026-12-31", None]),
        ("om/sa-fungerar-beslutsstoden", ["2026-09-30", None, None]),
    ],
)
def test_a_page_knows_how_long_it_holds(
    sites: Mapping[date, Path], page: str, until: list[str | None]
) -> None:
    found = [article(site, page).select_one(".notis--giltighet") for site in sites.values()]
    assert [one["data-valid-until"] if one else None for one in found] == until
    assert all(one.has_attr("hidden") for one in found if one)


def test_no_page_shows_the_syntax_of_dates(sites: Mapping[date, Path]) -> None:
    """Thousands of pages' worth of markup: read as text, where a script is what no reader sees."""
    for site in sites.values():
        for page in site.rglob("index.html"):
            if "redaktion" not in page.parts:
                shown = UNSEEN.sub("", page.read_text(encoding="utf-8").split("<article")[1])
                assert ":::" not in shown
                assert "[[" not in shown
