"""Nothing is lost to who enlarges, spaces out or recolours the page, stills it, or presses with a thumb."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from build_tools.site.server import SiteServer
from tests.browser import looks
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.aid_states import State, each_kind_once, each_part_once
from tests.browser.axe import sideways
from tests.browser.drivers import NAMES
from tests.browser.drivers.base import DEFAULT_SIZE, Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.every_view import APART, PAGES, WITH_STATES, of, show
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.shared_page

OTHER_BROWSERS = [name for name in NAMES if name != "chromium"]
KINDS = ("", "ansvar/socialnamnden/", "vagen/", "insatser/", PAGE)
"""Where colours and motion are looked at: the front page, a text, a picture, a table, an aid."""
AID = "section.aid"
MOST_COVERED = 1 / 3
type Look = Callable[[Browser, str], list[str]]
"""What is found in a part of the page."""


@pytest.fixture
def still(chromium: Chromium) -> Iterator[Chromium]:
    """Chromium on a system that is set to move less."""
    chromium.page.emulate_media(reduced_motion="reduce")
    yield chromium
    chromium.page.emulate_media(reduced_motion="null")


@pytest.fixture
def recoloured(chromium: Chromium) -> Iterator[Chromium]:
    """Chromium on a system with colours of its own."""
    chromium.page.emulate_media(forced_colors="active")
    yield chromium
    chromium.page.emulate_media(forced_colors="null")


def lost_when_enlarged(browser: Browser, within: str, size: tuple[int, int]) -> list[str]:
    """What is lost in a window of this size, which is left so."""
    browser.resize(*size)
    found = [f"{size[0]}: cut off: {one}" for one in looks.cut_off(browser, within)]
    if pixels := sideways(browser):
        found.append(f"{size[0]}: {pixels} pixels sideways")
    if (share := looks.share_covered(browser)) > MOST_COVERED:
        found.append(f"{size[0]}: {share:.0%} is covered")
    return found


def lost_when_spaced_out(browser: Browser, within: str = looks.WHOLE) -> list[str]:
    """What is lost when the text is given more room."""
    looks.space_out(browser)
    found = [f"spaced out: cut off: {one}" for one in looks.cut_off(browser, within)]
    if pixels := sideways(browser):
        found.append(f"spaced out: {pixels} pixels sideways")
    looks.as_written(browser)
    return found


def lost_in_chromium(browser: Browser, within: str = looks.WHOLE) -> list[str]:
    """All of it."""
    sizes = (looks.FOUR_TIMES, looks.TWICE)
    found = [one for size in sizes for one in lost_when_enlarged(browser, within, size)]
    browser.resize(*DEFAULT_SIZE)
    return [*found, *lost_when_spaced_out(browser, within)]


def lost_in_an_aid(browser: Browser, within: str) -> list[str]:
    """The same, and what has focus and is not seen."""
    browser.resize(*looks.FOUR_TIMES)
    found = [f"unseen focus: {one}" for one in looks.unseen_focus(browser, within)]
    return [*found, *lost_in_chromium(browser, within)]


def in_states(browser: Browser, server: SiteServer, states: list[State], look: Look) -> dict[str, list[str]]:
    """What a look finds, by state. What stands around the aid is the same each time: it is looked at once."""
    found: dict[str, list[str]] = {}
    within = looks.WHOLE
    for state in states:
        show(browser, server, state)
        if wrong := look(browser, within):
            found[str(state)] = wrong
        within = AID
    return found


@pytest.mark.access("dubbel-storlek", "fyrdubbel-storlek", "glesare-text")
@pytest.mark.xdist_group("the pages, enlarged")
@pytest.mark.parametrize("path", PAGES)
def test_no_page_loses_anything_enlarged_or_spaced_out(
    chromium: Chromium, site_server: SiteServer, path: str
) -> None:
    chromium.open(site_server.url + path)
    assert lost_in_chromium(chromium) == []


@pytest.mark.access("dubbel-storlek", "fyrdubbel-storlek", "glesare-text")
@pytest.mark.parametrize("aid", WITH_STATES)
def test_no_part_of_an_aid_loses_anything_enlarged_or_spaced_out(
    chromium: Chromium, site_server: SiteServer, aid: str
) -> None:
    states = of(aid, *each_part_once(), *APART)
    assert in_states(chromium, site_server, states, lost_in_an_aid) == {}


@pytest.mark.access("glesare-text")
@pytest.mark.parametrize("browser_name", OTHER_BROWSERS)
@pytest.mark.parametrize("aid", WITH_STATES)
def test_no_kind_of_state_loses_anything_spaced_out_in_another_browser(
    browser: Browser, site_server: SiteServer, aid: str
) -> None:
    states = of(aid, *each_kind_once(), *APART)
    assert in_states(browser, site_server, states, lost_when_spaced_out) == {}


@pytest.mark.access("tryckytor")
@pytest.mark.parametrize("aid", WITH_STATES)
def test_what_is_pressed_in_an_aid_is_as_high_as_a_thumb_needs(
    chromium: Chromium, site_server: SiteServer, aid: str
) -> None:
    def low_on_a_phone(browser: Browser, _: str) -> list[str]:
        browser.resize(*looks.PHONE)
        return looks.low_targets(browser)

    states = of(aid, *each_part_once(), *APART)
    found = in_states(chromium, site_server, states, low_on_a_phone)
    chromium.resize(*DEFAULT_SIZE)
    assert found == {}


@pytest.mark.access("tangentbord", "fyrdubbel-storlek")
@pytest.mark.parametrize("path", [*KINDS, "om/lagg-ut-webbplatsen/", "varden/", "ansvar/forsakringskassan/"])
def test_the_ring_of_focus_is_seen_on_every_side_enlarged(
    chromium: Chromium, site_server: SiteServer, path: str
) -> None:
    chromium.open(site_server.url + path)
    chromium.resize(*looks.FOUR_TIMES)
    found = looks.cut_rings(chromium)
    chromium.resize(*DEFAULT_SIZE)
    assert found == []


@pytest.mark.access("mindre-rorelse")
@pytest.mark.parametrize("path", KINDS)
def test_nothing_moves_for_who_wants_less_motion(still: Chromium, site_server: SiteServer, path: str) -> None:
    still.open(site_server.url + path)
    assert looks.moving(still) == []


def test_something_moves_for_others(chromium: Chromium, site_server: SiteServer) -> None:
    chromium.open(site_server.url)
    assert looks.moving(chromium) != [], "else the test above cannot fail"


@pytest.mark.access("tangentbord")
def test_focus_is_marked_for_who_goes_from_the_mouse_to_the_keyboard(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.open(site_server.url + "vagen/")
    # Material takes its own rings away when a mouse is used.
    chromium.js("document.dispatchEvent(new MouseEvent('mousedown')), 0")
    assert looks.unmarked_focus(chromium) == []


@pytest.mark.access("egna-farger")
@pytest.mark.parametrize("path", KINDS)
def test_in_the_colours_of_the_system_signs_frames_and_focus_are_seen_on_a_page(
    recoloured: Chromium, site_server: SiteServer, path: str
) -> None:
    recoloured.open(site_server.url + path)
    assert looks.unseen_in_forced_colours(recoloured) == []
    assert looks.unmarked_focus(recoloured) == []


@pytest.mark.access("egna-farger")
@pytest.mark.parametrize("aid", WITH_STATES)
def test_in_the_colours_of_the_system_signs_frames_and_focus_are_seen_in_an_aid(
    recoloured: Chromium, site_server: SiteServer, aid: str
) -> None:
    def unseen(browser: Browser, within: str) -> list[str]:
        return [*looks.unseen_in_forced_colours(browser, within), *looks.unmarked_focus(browser, within)]

    states = of(aid, *each_part_once(), *APART)
    assert in_states(recoloured, site_server, states, unseen) == {}


@pytest.mark.access("fyrdubbel-storlek")
@pytest.mark.fresh_page
def test_at_four_times_the_size_the_menu_the_search_and_a_whole_aid_are_used(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.resize(*looks.FOUR_TIMES)
    chromium.open(site_server.url)
    chromium.click(".huvudmeny summary")
    chromium.click(".huvudmeny__fall a[href$='lakarintyg/vad-intyget-ska-saga/']")
    chromium.wait_for("location.pathname.endsWith('/vad-intyget-ska-saga/')")
    chromium.wait_for("!!document.querySelector('main h1')")
    chromium.click(".sidhuvud__sok")
    chromium.type("sip")
    chromium.wait_for("document.querySelectorAll('.md-search-result__item').length > 0")
    chromium.click(".md-search-result__link")
    chromium.wait_for("location.search.includes('h=sip')")
    page = AidPage(chromium, site_server.url)
    page.open()
    case = worked_case("gott_intyg_deltid")
    page.fill_in(case.answers)
    assert page.result()["answers"] == case.native()["answers"]
