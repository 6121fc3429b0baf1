"""The site's own search finds what readers look for: the editors' trials, and words in all their forms."""

import warnings
from pathlib import Path

import pytest

from build_tools.search.questions import read_questions
from build_tools.search.trials import AMONG_FIRST, LEARNT, UNSEEN, Trial, read_trials, table
from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.search.search_box import SearchBox

pytestmark = pytest.mark.shared_page

ROOT = Path(__file__).parents[2]
AT_LEAST = 0.95
AID = "beslutsstod/lakarintyg/"


def source(address: str) -> str:
    """The Markdown file of a page's address, as the trials name it."""
    name = address.rstrip("/")
    return next(
        one for one in (f"{name}/index.md".lstrip("/"), f"{name}.md") if (ROOT / "docs" / one).is_file()
    )


def test_the_trials_find_their_pages(box: SearchBox) -> None:
    trials = read_trials(ROOT)
    failed: dict[Trial, tuple[str, ...]] = {}
    for trial in trials:
        found = tuple(source(address) for address in box.pages(trial.query)[:AMONG_FIRST])
        if not trial.passes(found):
            failed[trial] = found
    share = 1 - len(failed) / len(trials)
    if share < AT_LEAST:
        pytest.fail(f"{share:.0%} av sökningarna hittar rätt.\n\n{table(failed)}", pytrace=False)
    if failed:  # few enough to pass, but an editor who has just written one must see it
        warnings.warn(f"Några sökningar hittar inte rätt.\n\n{table(failed)}", stacklevel=1)


def test_the_trials_are_enough() -> None:
    assert len(read_trials(ROOT)) >= 25
    known, unseen = (
        {one.query for place in places for one in read_trials(ROOT, place)} for places in (LEARNT, UNSEEN)
    )
    assert len(known) >= 750
    assert len(unseen) >= 300
    both = len(known & unseen)  # only how many: whoever changes the search may not read them
    assert both == 0


def test_no_page_lists_a_sentence_that_is_held_out_as_its_question() -> None:
    asked = {one for of_page in read_questions(ROOT).of_pages.values() for one in of_page}
    held_out = {one.query for place in UNSEEN for one in read_trials(ROOT, place)}
    both = len(asked & held_out)
    assert both == 0


@pytest.mark.parametrize("query", ["klienten har inget intyg", "vem betalar xyzzyx för intyget"])
def test_a_hit_shows_a_line_of_the_page_and_no_list_of_what_is_missing(box: SearchBox, query: str) -> None:
    shown = box.shown(query)
    assert "intyg" in shown
    assert "Saknas" not in shown
    assert "xyzzyx" not in shown


@pytest.mark.parametrize("query", ["samtycke", "aktivitetskravet", "sekretess", "läkare", "undersökning"])
def test_the_text_of_an_aid_does_not_drown_the_pages(box: SearchBox, query: str) -> None:
    assert box.pages(query)[0] != AID


@pytest.mark.parametrize(
    ("query", "same_as"),
    [
        ("läkarintygens", "läkarintyg"),
        ("forsorjningsstod", "försörjningsstöd"),
        ("FÖRSÄKRINGSKASSAN", "försäkringskassan"),
        ("vad är det för individuell plan", "individuell plan"),
        ("individuell  plan, §", "individuell plan"),
    ],
)
def test_a_query_written_otherwise_finds_the_same_page_first(
    box: SearchBox, query: str, same_as: str
) -> None:
    assert box.pages(query)[0] == box.pages(same_as)[0]


def test_part_of_a_compound_is_found(box: SearchBox) -> None:
    assert "ansvar/socialnamnden/" in box.pages("tak")  # only in "bidragstak"


@pytest.mark.parametrize("query", ["", " ", "xyzzyxyzzy", "och", '"individuell plan"', "~~~", "-", "a" * 500])
def test_any_query_is_answered(box: SearchBox, query: str) -> None:
    box.hits("intyg")
    assert isinstance(box.hits(query), list)


def test_a_reader_sees_no_words_but_the_pages_own(box: SearchBox) -> None:
    shown = box.shown("socialbidrag").lower()
    assert "försörjningsstöd" in shown
    assert "socialbidrag" not in shown
    assert "existensminimum" not in shown


def test_a_hit_never_shows_a_whole_section(box: SearchBox) -> None:
    assert max(map(len, box.texts("nollklassad"))) < 400


def test_typing_in_the_box_finds_pages_in_every_browser(browser: Browser, site_server: SiteServer) -> None:
    browser.open(site_server.url)
    browser.click(".md-search__input")
    browser.type("socialbidrag")
    first = browser.wait_for("document.querySelector('.md-search-result__item a')?.href")
    browser.wait_for("document.querySelector('.md-search-result__item a').href.includes('socialnamnden')")
    assert str(first).startswith(site_server.url)
    assert browser.console_errors() == []
