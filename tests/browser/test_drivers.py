"""Every driver does what `Browser` says; shown on a page of our own, so that it fails apart from the site."""

import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers import Browser, BrowserError, start

pytestmark = pytest.mark.own_page

type Serve = Callable[..., SiteServer]

PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>
<link rel="icon" href="data:,">
<style>
  body { background: rgb(255, 255, 255); padding-top: 60px }
  @media (prefers-color-scheme: dark) { body { background: rgb(0, 0, 0) } }
  #below { display: block; margin-top: 3000px }
  #bar { position: fixed; inset: 0 0 auto 0; height: 40px; z-index: 1 }
  #under { position: absolute; top: 5px }
</style></head><body>
<div id="bar">bar</div><button id="under">under</button>
<input id="one" aria-label="Ett"><input id="two" type="date" aria-label="Två">
<a id="link" href="other.html">Andra</a>
<label><input id="box" type="checkbox">Kryss</label>
<button id="below" type="button">Nedanför</button>
<script src="page.js"></script></body></html>"""

SCRIPT = """
window.log = [];
for (const kind of ["keydown", "input", "change", "click"])
  document.addEventListener(kind, event =>
    log.push(`${kind} ${event.key ?? event.target.id} ${event.isTrusted}`));
try { window.made = new Function("return 'made'")(); } catch (error) { window.made = error.name; }
"""

WORKER = """
import "./imported.mjs";
const response = await fetch("data.json");
postMessage(await response.json());
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two pages, a script and a module worker."""
    files = {
        "index.html": PAGE,
        "other.html": "<!doctype html><title>Andra</title><p id=other>Andra",
        "page.js": SCRIPT,
        "worker.mjs": WORKER,
        "imported.mjs": "export {}",
        "data.json": '{"answer": 42}',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def server(folder: Path, serve: Serve) -> SiteServer:
    """Without the policy of the site: the page has its style and script in it, and asks another host."""
    return serve(folder, headers={})


@pytest.fixture
def page(browser: Browser, server: SiteServer) -> Browser:
    """The browser with the page open."""
    browser.open(server.url)
    return browser


@pytest.fixture
def measured_chromium(chromium: Browser) -> Iterator[Browser]:
    """Chromium as the bench starts it (after `chromium`, which fails kindly when it is missing)."""
    measured = start("chromium", measuring=True)
    measured.new_page()
    yield measured
    measured.close()


def test_expressions_are_awaited_and_come_back_as_data(page: Browser) -> None:
    assert page.js("Promise.resolve({a: [1, 'å', null, true, 1.5]})") == {"a": [1, "å", None, True, 1.5]}
    assert page.js("undefined") is None
    assert page.js("document.title") == "Prov"
    with pytest.raises(BrowserError, match="boom"):
        page.js("(() => { throw new Error('boom') })()")
    with pytest.raises(BrowserError, match="later"):
        page.js("Promise.reject(new Error('later'))")


def test_waiting_ends_when_it_is_true_and_fails_when_it_is_not(page: Browser) -> None:
    page.js("setTimeout(() => { window.late = 'yes' }, 200) && 0")
    assert page.wait_for("window.late") == "yes"
    with pytest.raises(BrowserError, match="not true within"):
        page.wait_for("window.never.there", timeout=0.3)


def test_typed_keys_are_real_events(page: Browser) -> None:
    page.click("#one")
    page.type("Hej åäö 2")
    assert page.js("one.value") == "Hej åäö 2"
    assert page.js("log.includes('keydown H true') && log.includes('input one true')") is True
    page.press("Backspace")
    assert page.js("one.value") == "Hej åäö "


def test_tab_moves_the_focus_both_ways(page: Browser) -> None:
    page.click("#one")
    page.press("Tab")
    assert page.js("document.activeElement.id") == "two"
    page.press("Shift+Tab")
    assert page.js("document.activeElement.id") == "one"


def test_space_ticks_a_box_and_enter_follows_a_link(page: Browser) -> None:
    page.js("box.focus()")
    page.press("Space")
    assert page.js("box.checked") is True
    page.js("link.focus()")
    page.press("Enter")
    page.wait_for("document.querySelector('#other')")


def test_a_click_scrolls_and_is_real(page: Browser) -> None:
    page.click("#below")
    assert page.js("log.at(-1)") == "click below true"
    page.click("#box")
    assert page.js("box.checked") is True


def test_a_press_upon_what_moved_in_under_the_pointer_is_stopped_and_made_again(page: Browser) -> None:
    page.js("""void addEventListener("pointermove", () => {
        below.insertAdjacentHTML("beforebegin", "<button id=wrong>fel</button>");
        wrong.style.cssText = below.style.cssText = "display: block; margin: 0; height: 40px";
        wrong.style.marginTop = "3000px";
    }, {once: true})""")
    page.click("#below")
    clicks = page.js("log.filter(line => line.startsWith('click'))")
    assert page.js("!!document.querySelector('#wrong')"), "the page did move"
    assert clicks == ["click below true"]


@pytest.mark.parametrize(
    ("css", "why"), [("#none", "no such element"), ("#under", "covered by <div id=.bar")]
)
def test_a_click_that_a_person_could_not_make_fails(page: Browser, css: str, why: str) -> None:
    with pytest.raises(BrowserError, match=why):
        page.click(css, timeout=0.3)


def test_a_value_is_set_as_a_pick_does_it(page: Browser) -> None:
    page.set_value("#two", "2026-11-22")
    assert page.js("two.value") == "2026-11-22"
    assert page.js("log.filter(line => line.includes('two')).map(line => line.split(' ')[0])") == [
        "input",
        "change",
    ]
    with pytest.raises(BrowserError, match="did not take"):
        page.set_value("#two", "not a date")


def test_back_forward_and_reload(page: Browser) -> None:
    page.click("#link")
    page.wait_for("document.querySelector('#other')")
    page.back()
    page.wait_for("document.title === 'Prov'")
    page.js("void history.pushState({n: 1}, '', '#a')")
    page.back()
    page.wait_for("location.hash === ''")
    page.forward()
    page.wait_for("location.hash === '#a' && history.state.n === 1")
    page.js("void (window.mark = 1)")
    page.reload()
    assert page.js("[typeof window.mark, location.hash, document.title]") == ["undefined", "#a", "Prov"]


def test_opening_another_fragment_keeps_the_page(page: Browser, server: SiteServer) -> None:
    page.js("void (window.mark = 1)")
    page.open(f"{server.url}#b")
    page.wait_for("location.hash === '#b' && window.mark === 1")


def test_the_viewport_has_the_size_asked_for(page: Browser) -> None:
    assert page.js("[innerWidth, innerHeight]") == [1280, 800]
    page.resize(640, 900)
    page.wait_for("innerWidth === 640 && innerHeight === 900")


@pytest.mark.whole_browser
def test_pictures_show_the_page(page: Browser, tmp_path: Path) -> None:
    page.screenshot(tmp_path / "view.png")
    page.screenshot(tmp_path / "whole.png", full_page=True)
    view, whole = (_png_size(tmp_path / name) for name in ("view.png", "whole.png"))
    assert view == (1280, 800)
    assert whole[0] == 1280
    assert whole[1] > 3000
    assert len((tmp_path / "view.png").read_bytes()) > 2000, "a blank picture is smaller"


def test_colours_follow_the_preference(browser: Browser, server: SiteServer) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    browser.open(server.url)
    assert browser.js(colour) == "rgb(255, 255, 255)"
    browser.color_scheme("dark")
    browser.open(server.url)
    assert browser.js(colour) == "rgb(0, 0, 0)"


def test_errors_of_the_page_are_seen(page: Browser) -> None:
    assert page.console_errors() == []
    page.js("setTimeout(() => { throw new Error('thrown') }) && 0")
    page.js("console.error('written')")
    page.js("void Promise.reject(new Error('rejected'))")
    _until(lambda: len(page.console_errors()) >= 3)
    seen = "\n".join(page.console_errors())
    assert all(word in seen for word in ("thrown", "written", "rejected"))
    page.clear_records()
    assert page.console_errors() == []


def test_requests_of_the_page_and_its_worker_are_seen(page: Browser, server: SiteServer) -> None:
    assert page.requests() == [server.url, f"{server.url}page.js"]
    page.clear_records()
    page.js(
        "void (new Worker('worker.mjs', {type: 'module'}).onmessage = event => { window.got = event.data })"
    )
    assert page.wait_for("window.got") == {"answer": 42}
    expected = {f"{server.url}{name}" for name in ("worker.mjs", "imported.mjs", "data.json")}
    assert set(page.requests()) == expected


def test_a_request_to_another_host_is_seen(page: Browser) -> None:
    page.clear_records()
    page.js("fetch('http://elsewhere.invalid/x').catch(() => 0)")
    assert page.requests() == ["http://elsewhere.invalid/x"]


def test_a_new_page_has_no_storage_and_no_records(page: Browser, server: SiteServer) -> None:
    page.js("void localStorage.setItem('key', 'value')")
    page.new_page()
    assert page.requests() == []
    page.open(server.url)
    assert page.js("localStorage.getItem('key')") is None


def test_a_measured_chromium_keeps_large_files_as_a_readers_does(
    folder: Path, server: SiteServer, measured_chromium: Browser
) -> None:
    large = folder / "assets/engine/0123456789abcdef/large.wasm"
    large.parent.mkdir(parents=True)
    large.write_bytes(bytes(9_000_000))
    path = f"/{large.relative_to(folder)}"
    for _ in range(2):
        measured_chromium.open(server.url)
        length = measured_chromium.js(f"fetch('{path}').then(r => r.arrayBuffer()).then(b => b.byteLength)")
        assert length == 9_000_000
    assert [entry.path for entry in server.requests()].count(path) == 1


@pytest.mark.parametrize(
    ("policy", "made"),
    [("default-src 'self'", "EvalError"), ("default-src 'self'; script-src 'self' 'unsafe-eval'", "made")],
)
def test_the_policy_of_the_page_holds(
    browser: Browser, folder: Path, serve: Serve, policy: str, made: str
) -> None:
    server = serve(folder, headers={"Content-Security-Policy": policy})
    browser.open(server.url)
    assert browser.js("window.made") == made
    assert browser.js("1 + 1") == 2, "a driver must be able to ask without breaking the policy"


def _png_size(path: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    return int(width), int(height)


def _until(holds: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
