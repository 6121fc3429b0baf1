"""When the engine cannot start, the reader is told within twenty seconds, and loses nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser

FAILED = "document.querySelector('section[data-aid]').dataset.state === 'failed'"


def test_missing_engine_files_are_told_and_trying_again_works_once_they_are_back(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy, ignore=shutil.ignore_patterns("engine"))
    page = AidPage(browser, serve(copy).url)
    page.open()
    browser.js("void document.querySelector('[name=underlag][value=inget]').click()")
    browser.wait_for(FAILED, 21)
    assert browser.js("window.kunskapsstod.engine.reason") == "network"
    assert browser.js("document.querySelector('[name=underlag][value=inget]').checked")
    shutil.copytree(site_folder / "assets/engine", copy / "assets/engine")
    browser.click("[data-status-line] button")
    page.wait_ready()
    browser.wait_for("!document.querySelector('[data-status-line]').childElementCount", 5)


def test_a_worker_that_never_answers_is_given_up_by_the_watchdog(
    chromium: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy)
    for name in ("worker.mjs", "worker.mjs.br", "worker.mjs.gz"):
        (copy / "assets/shell" / name).unlink(missing_ok=True)
    (copy / "assets/shell/worker.mjs").write_text("onmessage = () => {};", encoding="utf-8")
    page = AidPage(chromium, serve(copy).url)
    page.open()
    page.choose("underlag", "inget")
    chromium.wait_for("document.querySelector('section[data-aid]').dataset.state === 'loading'", 5)
    chromium.wait_for(FAILED, 21)
    assert chromium.js("window.kunskapsstod.engine.reason") == "timeout"


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
