"""Sources in the browser: the box of a citation, and the register that can be filtered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.browser.site_map import SITE_MAP_READ
from tests.dates.small_site import fit

PAGE = "ansvar/socialnamnden/"
BOX = "document.querySelector('.kallruta:not([hidden])')"
CITATIONS = "document.querySelectorAll('sup.kallref a')"
SHOWN = "[...document.querySelectorAll('.kallregister > li')].filter(one => one.checkVisibility()).length"
STATE = "document.querySelector('form[data-filter=kallregister] [role=status]').textContent"


@pytest.fixture
def cited(browser: Browser, site_server: SiteServer) -> Browser:
    """A page with citations."""
    browser.open(site_server.url + PAGE)
    browser.wait_for(f"{CITATIONS}.length > 1 && document.readyState === 'complete'")
    return browser


@pytest.fixture
def register(browser: Browser, site_server: SiteServer) -> Browser:
    """The page with every source, its filter at work."""
    browser.open(f"{site_server.url}om/kallor/")
    browser.wait_for("!document.querySelector('form[data-filter=kallregister]').hidden")
    return browser


def test_focus_on_a_citation_shows_the_entry_of_the_list_and_escape_puts_it_away(cited: Browser) -> None:
    cited.js(f"void {CITATIONS}[0].focus()")
    cited.wait_for(f"!!{BOX}")
    entry = "document.getElementById(document.activeElement.hash.slice(1)).textContent"
    assert cited.js(f"{BOX}.textContent") == cited.js(entry)
    cited.press("Escape")
    cited.wait_for(f"!{BOX}")
    assert cited.js(f"document.activeElement === {CITATIONS}[0]")


def test_the_box_follows_focus_and_goes_with_it(cited: Browser) -> None:
    cited.js(f"void {CITATIONS}[0].focus()")
    cited.wait_for(f"!!{BOX}")
    first = cited.js(f"{BOX}.textContent")
    cited.js(f"void {CITATIONS}[1].focus()")
    cited.wait_for(f"{BOX}?.textContent !== {first!r}")
    cited.js("void document.activeElement.blur()")
    cited.wait_for(f"!{BOX}")


def test_the_box_is_gone_at_once_for_who_tabs_on_and_covers_nothing_that_has_focus(cited: Browser) -> None:
    cited.js(f"void {CITATIONS}[0].focus()")
    cited.wait_for(f"!!{BOX}")
    assert cited.js(f"(document.querySelector('main a:not(sup *)').focus(), !{BOX})")


def test_the_box_stays_inside_a_narrow_window(cited: Browser) -> None:
    cited.resize(320, 600)
    cited.js(f"void {CITATIONS}[{CITATIONS}.length - 1].focus()")
    cited.wait_for(f"!!{BOX}")
    assert cited.js(f"{BOX}.getBoundingClientRect().left >= 0")
    assert cited.js(f"{BOX}.getBoundingClientRect().right <= document.documentElement.clientWidth")


def test_a_tap_shows_and_a_second_tap_follows(cited: Browser) -> None:
    tap = (
        "(link => { for (const [kind, name] of [['pointerdown', PointerEvent], ['click', MouseEvent]])"
        " link.dispatchEvent(new name(kind, {bubbles: true, cancelable: true, pointerType: 'touch'})); })"
    )
    cited.js(f"void {tap}({CITATIONS}[0])")
    cited.wait_for(f"!!{BOX}")
    assert cited.js("location.hash") == ""
    cited.js(f"void {tap}({CITATIONS}[0])")
    cited.wait_for("location.hash.startsWith('#kalla-')")


def test_the_register_narrows_and_says_how_many_are_left(register: Browser) -> None:
    every = register.js(SHOWN)
    assert isinstance(every, int)
    register.set_value("#filter-sakerhet", "sekundar")
    register.wait_for(f"{SHOWN} < {every}")
    left = register.js(SHOWN)
    assert left
    assert register.js("document.querySelectorAll(\"[data-sakerhet='sekundar'][data-slag]\").length") == left
    register.wait_for(f"{STATE}.includes(' {left} ') && {STATE}.includes(' {every} ')")
    register.click("form[data-filter=kallregister] button[type=reset]")
    register.wait_for(f"{SHOWN} === {every}")


def test_a_kind_without_any_source_left_hides_its_heading(register: Browser) -> None:
    register.set_value("#filter-slag", "forskning")
    register.wait_for("!document.getElementById('lag').checkVisibility()")
    assert register.js("document.getElementById('forskning').checkVisibility()")


def test_a_link_to_a_source_that_is_filtered_away_shows_it(register: Browser) -> None:
    register.set_value("#filter-slag", "forskning")
    register.wait_for("!document.getElementById('kalla-lakarintyg-huvudregel').checkVisibility()")
    register.js("void document.querySelector('.kontrollista a[href$=lakarintyg-huvudregel]').click()")
    register.wait_for("document.getElementById('kalla-lakarintyg-huvudregel').checkVisibility()")


def test_the_filter_works_after_a_page_change_without_a_reload(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    # Material changes page without a reload only among the addresses of the site map.
    shutil.copytree(site_folder, tmp_path / "site", ignore=shutil.ignore_patterns("engine", "*.br", "*.gz"))
    server = serve(tmp_path / "site")
    fit(tmp_path / "site", server.url)
    browser.open(server.url + PAGE)
    browser.wait_for("document.readyState === 'complete'")
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.samePage = true)")
    browser.js("void document.querySelector('a[href$=\"om/kallor/\"]').click()")
    browser.wait_for("!!document.querySelector('form[data-filter=kallregister]:not([hidden])')")
    assert browser.js("window.samePage === true")
    every = browser.js(SHOWN)
    browser.set_value("#filter-text", "försäkringskassan")
    browser.wait_for(f"{SHOWN} < {every} && {SHOWN} > 0")


def test_what_is_folded_of_a_source_is_searched_and_made_when_it_is_opened(register: Browser) -> None:
    register.set_value("#filter-text", "sol-2-1")  # its id, which is folded
    register.wait_for(f"{SHOWN} < 10 && {SHOWN} > 0")
    register.set_value("#filter-text", "href")  # markup is no word of a source
    register.wait_for(f"{SHOWN} === 0")
    register.click("form[data-filter=kallregister] button[type=reset]")
    register.wait_for(f"{SHOWN} > 100")
    folded = "document.querySelector('#kalla-sol-2-1 details')"
    assert register.js(f"{folded}.querySelector('dl') === null")
    register.js("void document.querySelector('#kalla-sol-2-1').scrollIntoView()")
    register.click("#kalla-sol-2-1 details > summary")
    register.wait_for(f"{folded}.querySelector('dl a')?.getBoundingClientRect().height > 0")
