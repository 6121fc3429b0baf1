"""Without a network the site is read and aids used; a new release is told; nothing of the answers is kept."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from typing import cast

import pytest

from build_tools.offline.release import WORKER
from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers import Browser

pytestmark = pytest.mark.own_page

READ, ABOUT, INDEX = "ansvar/", "om/utan-nat/", "search/search_index.json"
CONTROLLED = "navigator.serviceWorker.controller !== null"
KEPT = """(async () => {
    const found = [];
    for (const name of await caches.keys())
        for (const {url} of await (await caches.open(name)).keys()) found.push(url);
    return found;
})()"""
OFFLINE = "!!document.querySelector('[data-utan-nat=utan]')"
SAVE, REMOVE = "[data-spara-utan-nat] button:nth-of-type(1)", "[data-spara-utan-nat] button:nth-of-type(2)"
SAID = "document.querySelector('[data-spara-utan-nat] [role=status]').textContent"


@pytest.fixture
def take_away() -> Iterator[Callable[[SiteServer], None]]:
    """Closes a server, and holds its port: no server of a test beside this one must answer in its place."""
    with ExitStack() as stack:

        def close(server: SiteServer) -> None:
            server.close()
            held = stack.enter_context(socket())
            held.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
            held.bind(("127.0.0.1", server.port))

        yield close


def kept(browser: Browser) -> list[str]:
    """The addresses of all that the site keeps in the browser."""
    return cast("list[str]", browser.js(KEPT))


def is_kept(browser: Browser, ending: str) -> None:
    """Wait until something whose address ends so is kept."""
    browser.wait_for(f"{KEPT}.then(all => all.some(url => url.endsWith({json.dumps(ending)})))", 30)


@pytest.mark.fault("natet-borta")
def test_a_page_that_was_read_and_an_aid_that_was_used_work_when_the_network_is_gone(
    browser: Browser,
    site_folder: Path,
    serve: Callable[..., SiteServer],
    take_away: Callable[[SiteServer], None],
) -> None:
    server = serve(site_folder)
    browser.open(server.url + READ)
    browser.wait_for(CONTROLLED, 30)
    page = AidPage(browser, server.url)
    page.open("v=1&d=2026-11-28&underlag=inget")
    page.wait_ready()
    for one in json.loads((site_folder / "utan-nat.json").read_text())["engine"]:
        if "/rest-" in one or "/runtime-" in one or "/memory-" in one:
            is_kept(browser, one)
    is_kept(browser, PAGE)
    assert [one for one in kept(browser) if "#" in one or "?" in one] == []
    take_away(server)
    browser.open(server.url + READ)
    browser.wait_for(OFFLINE, 20)
    assert browser.js("document.querySelector('h1').textContent")
    page.open("v=1&d=2026-11-28&underlag=inget")
    page.wait_ready()
    assert browser.js("window.kunskapsstod.engine.how") == "snapshot"
    assert page.result()["answers"] == {"underlag": "inget"}
    browser.open(server.url + "vagen/barn/")
    assert "utan nät" in str(browser.js("document.querySelector('h1').textContent"))


def test_the_index_of_the_search_comes_with_the_first_search_and_is_kept_then(
    browser: Browser,
    site_folder: Path,
    serve: Callable[..., SiteServer],
    take_away: Callable[[SiteServer], None],
) -> None:
    server = serve(site_folder)
    said = "document.querySelector('.md-search-result__meta').textContent"
    first = "document.querySelector('.md-search-result__item a')?.href"
    browser.open(server.url + READ)
    browser.wait_for(CONTROLLED, 30)
    is_kept(browser, READ)
    assert [one.path for one in server.requests() if one.path.endswith(INDEX)] == []
    take_away(server)
    browser.open(server.url + READ)
    browser.wait_for(OFFLINE, 20)
    browser.click(".md-search__input")
    browser.wait_for(f"{said}.includes('Det går inte att söka')", 20)
    server = serve(site_folder, port=server.port)
    browser.open(server.url + READ)
    browser.click(".md-search__input")
    browser.type("barn")
    assert str(browser.wait_for(first, 30)).startswith(server.url)
    is_kept(browser, INDEX)
    take_away(server)
    browser.open(server.url + READ)
    browser.wait_for(OFFLINE, 20)
    browser.click(".md-search__input")
    browser.type("barn")
    assert str(browser.wait_for(first, 30)).startswith(server.url)


def test_all_is_saved_on_the_button_and_all_is_removed_on_the_other(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    server = serve(site_folder)
    browser.open(server.url + ABOUT)
    browser.wait_for(f"!!document.querySelector('{SAVE}')", 20)
    assert " MB)" in str(browser.js(f"document.querySelector('{SAVE}').textContent"))
    browser.click(SAVE)
    browser.wait_for(f"{SAID}.startsWith('Klart')", 120)
    listed = json.loads((site_folder / "utan-nat.json").read_text())
    held = {one.removeprefix(server.url) or "./" for one in kept(browser)}
    assert {*listed["pages"], *listed["core"], *listed["engine"]} <= held
    browser.click(REMOVE)
    browser.wait_for(f"{SAID}.startsWith('Borttaget')", 20)
    assert kept(browser) == []
    browser.open(server.url + READ)
    browser.js("new Promise(done => setTimeout(done, 500))")
    assert browser.js("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


@pytest.mark.fault("ny-utgava")
def test_a_new_release_is_told_and_taken_when_the_reader_is_done(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy, copy_function=linked)
    page = AidPage(browser, serve(copy).url)
    page.open()
    browser.wait_for(CONTROLLED, 30)
    page.choose("underlag", "inget")
    page.wait_ready()
    worker = (copy / WORKER).read_text(encoding="utf-8")
    release = json.loads((copy / "utan-nat.json").read_text())["release"]
    replace(copy / WORKER, worker.replace(release, "0123456789abcdef"))
    browser.js("navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => true)")
    browser.wait_for("!!document.querySelector('[data-utan-nat=ny] button')", 30)
    assert "Ny version finns" in str(browser.js("document.querySelector('[data-utan-nat=ny]').textContent"))
    is_kept(browser, PAGE)
    names = "caches.keys().then(all => all.filter(one => one.startsWith('kunskapsstod-sidor-')))"
    both = f"{names}.then(all => all.includes('kunskapsstod-sidor-0123456789abcdef') && all.length === 2)"
    browser.wait_for(both, 20)
    page.open()  # a page read meanwhile leaves what waits alone
    browser.wait_for("!!document.querySelector('[data-utan-nat=ny] button')", 30)
    browser.js("new Promise(done => setTimeout(done, 500))")
    assert browser.js(both)
    browser.js("window.before = true")
    browser.click("[data-utan-nat=ny] button")
    browser.wait_for("!window.before", 20)
    alone = f"{names}.then(all => all.join() === 'kunskapsstod-sidor-0123456789abcdef')"
    browser.wait_for(alone, 20)
    browser.js("caches.open('kunskapsstod-sidor-fore').then(() => true)")  # kept as the other took over
    page.open()
    browser.wait_for(alone, 20)


@pytest.mark.fault("sparat-skadat")
def test_what_is_kept_of_the_engine_heals_when_it_is_damaged_or_half(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    server = serve(site_folder)
    page = AidPage(browser, server.url)
    page.open()
    damage = """(async () => {
        const cache = await caches.open("kunskapsstod-engine");
        const base = new URL("../../assets/engine/", location.href).href;
        const {memory} = JSON.parse(document.querySelector("[data-engine-manifest]").dataset.engineManifest);
        const [one, two] = memory.pieces;
        await cache.put(base + one.name, new Response(new Uint8Array(one.size)));
        await cache.put(base + two.name, new Response("half"));
        return true;
    })()"""
    assert browser.js(damage)
    page.choose("underlag", "inget")
    page.wait_ready()
    assert browser.js("window.kunskapsstod.engine.how") == "snapshot"
    assert any("/memory-" in one.path for one in server.requests())


def linked(source: str, target: str) -> None:
    """A copy that costs nothing."""
    Path(target).hardlink_to(source)


def replace(path: Path, text: str) -> None:
    """Write a file anew, without its packed ones: the copy shares it with the site."""
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    path.write_text(text, encoding="utf-8")
