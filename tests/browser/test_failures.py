"""When the engine cannot start, the reader is told within twenty seconds, and loses nothing."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium

pytestmark = pytest.mark.own_page

REFUSED = """for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
    Object.defineProperty(window, name, {get() { throw new DOMException("refused", "SecurityError"); }});
}"""
FOUND = "document.querySelectorAll('.md-search-result__item').length > 0"
LINE = "document.querySelector('[data-status-line]').textContent"
FAILED = "document.querySelector('section[data-aid]').dataset.state === 'failed'"


def linked(site: Path, place: Path) -> Path:
    """A copy of the site of which single files can be replaced."""
    return shutil.copytree(site, place / "site", copy_function=os.symlink)


def replace(site: Path, name: str, content: str | None) -> None:
    """Other content, or none, in place of a script of the site and what lies compressed beside it."""
    (path,) = (site / "assets").glob(f"{name.replace('/', '-*/')}")
    for ending in ("", ".br", ".gz"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    if content is not None:
        path.write_text(content, encoding="utf-8")


def told(browser: Browser, url: str) -> str:
    """What the reader of an aid's page is told when it fails, having shown that they mean to answer."""
    browser.open(f"{url}beslutsstod/lakarintyg/")
    # Again and again: a page that has just been opened may not listen yet.
    means = "document.querySelector('section[data-aid]').dispatchEvent(new Event('pointerover'))"
    browser.wait_for(f"({means}, {FAILED})", 25)
    assert browser.js("!!document.querySelector('[data-status-line] a[href=\"#hela-stodet-som-text\"]')")
    return str(browser.js("document.querySelector('[data-status-line]').textContent"))


@pytest.mark.fault("motor-saknas")
def test_missing_engine_files_are_told_and_trying_again_works_once_they_are_back(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy, ignore=shutil.ignore_patterns("engine"))
    page = AidPage(browser, serve(copy).url)
    page.open()
    browser.js("void document.querySelector('[name=underlag][value=inget]').click()")
    browser.wait_for(FAILED, 21)
    assert browser.js("window.kunskapsstod.engine.reason") == "file"
    assert browser.js("document.querySelector('[name=underlag][value=inget]').checked")
    shutil.copytree(site_folder / "assets/engine", copy / "assets/engine")
    browser.click("[data-status-line] button")
    page.wait_ready()
    browser.wait_for("!document.querySelector('[data-status-line]').childElementCount", 5)


@pytest.mark.parametrize("name", ["shell.js", "worker.js"])
@pytest.mark.fault("skal-saknas")
def test_a_file_of_the_shell_that_is_missing_is_told_as_that(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer], name: str
) -> None:
    copy = linked(site_folder, tmp_path)
    replace(copy, f"shell/{name}", None)
    assert "kunde inte läsas" in told(browser, serve(copy).url)


@pytest.mark.parametrize("name", ["shell.js", "worker.js"])
@pytest.mark.fault("skal-saknas")
def test_a_file_of_the_shell_that_came_in_part_is_told(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer], name: str
) -> None:
    copy = linked(site_folder, tmp_path)
    (path,) = (copy / "assets").glob(f"shell-*/{name}")
    written = path.read_text(encoding="utf-8")
    replace(copy, f"shell/{name}", written[: written.rindex("function ") + len("function ")])
    assert "kunde inte starta" in told(browser, serve(copy).url)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("skriv.js", "lakarintyg/skriv-intyg/"),
        ("ova.js", "ova/lasa/"),
        ("arendebild.js", "beslutsstod/arendebild/"),
        ("kontroll.js", "om/kontroll/"),
    ],
)
@pytest.mark.fault("skal-saknas")
def test_a_file_that_only_one_page_needs_is_told_there_when_it_is_missing(
    browser: Browser,
    site_folder: Path,
    tmp_path: Path,
    serve: Callable[..., SiteServer],
    name: str,
    page: str,
) -> None:
    copy = linked(site_folder, tmp_path)
    replace(copy, f"shell/{name}", None)
    browser.open(f"{serve(copy).url}{page}")
    browser.wait_for(f"({LINE}).includes('filer kunde inte läsas')", 20)


@pytest.mark.fault("gammal-webblasare")
def test_a_browser_that_cannot_read_the_shell_is_told_that_it_is_old(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = linked(site_folder, tmp_path)
    replace(copy, "shell/shell.js", "syntax of another year")
    replace(copy, "js/giltighet.js", "delete Object.hasOwn;")
    assert "för gammal" in told(browser, serve(copy).url)


@pytest.mark.fault("program-svarar-inte")
def test_a_worker_that_never_answers_is_given_up_by_the_watchdog(
    chromium: Chromium, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = linked(site_folder, tmp_path)
    replace(copy, "shell/worker.js", "onmessage = () => {};")
    chromium.page.clock.install()  # the page's own clock, which can be put forward
    page = AidPage(chromium, serve(copy).url)
    page.open()
    page.choose("underlag", "inget")
    chromium.wait_for("document.querySelector('section[data-aid]').dataset.state === 'loading'", 5)
    began = time.monotonic()
    chromium.page.clock.fast_forward(17_000)
    assert page.state == "loading"
    assert time.monotonic() - began < 2, "else twenty seconds may have gone"
    chromium.page.clock.fast_forward(3_000)
    chromium.wait_for(FAILED, 5)
    assert chromium.js("window.kunskapsstod.engine.reason") == "timeout"


@pytest.mark.fault("tidigt-svar")
def test_an_answer_given_before_the_engine_is_ready_is_handled_when_it_is(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    browser.js(
        """void (() => {
          document.querySelector('[name=underlag][value=inget]').click();
          document.querySelector('[name=manad]').value = '2026-11';
          document.querySelector('[name=aktivitet][value=ingen]').click();
          document.querySelector('[data-action=next]').click();
        })()"""
    )
    assert page.state in {"loading", "ready"}
    browser.wait_for("document.querySelector('form[data-group]').dataset.group !== 'laget'", 60)
    answered = page.result()["answers"]
    assert answered == {"underlag": "inget", "manad": "2026-11", "aktivitet": "ingen"}


@pytest.mark.fault("lagring-nekad")
def test_where_storage_is_refused_the_search_finds_colours_change_and_an_aid_starts(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.page.add_init_script(REFUSED)
    chromium.open(f"{site_server.url}?q=sgi")
    chromium.wait_for(FOUND, 20)
    chromium.js("void document.querySelector('.utseende__val [value*=dark]').click()")
    chromium.wait_for("document.body.dataset.mdColorScheme === 'slate'")
    page = AidPage(chromium, site_server.url)
    page.open()
    page.choose("underlag", "inget")
    page.wait_ready()
    assert chromium.console_errors() == []


@pytest.mark.parametrize("path", ["om/kallor/", "beslutsstod/lakarintyg/"])
def test_half_a_sign_after_the_address_breaks_nothing(
    chromium: Chromium, site_server: SiteServer, path: str
) -> None:
    chromium.open(f"{site_server.url}{path}#%E0%A4%A")
    chromium.js("new Promise(done => setTimeout(done, 300))")
    assert chromium.console_errors() == []
