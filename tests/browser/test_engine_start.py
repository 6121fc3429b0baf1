"""The engine starts from its snapshot in every browser, and finds another way or says why when it cannot."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from build_tools.bundle.build import build_engine
from build_tools.bundle.compress import PACKED
from build_tools.bundle.runtime import Parted, part, tailor
from build_tools.site.server import SiteServer
from build_tools.site.shell import lay_shell
from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.browser.drivers import Browser

pytestmark = [pytest.mark.own_page, pytest.mark.whole_browser]

ROOT = Path(__file__).parents[2]
CSP = "default-src 'self'; img-src 'self' data:; script-src 'self'"
DAY = "2026-11-22"
REQUEST = json.dumps({"aid": next(iter(AIDS)), "date": DAY})
WORKED_CASES = [
    json.dumps({"aid": aid, "date": DAY, "do": "result", "answers": as_object(case)["svar"]})
    for aid in AIDS
    for case in load(f"{aid}.cases").values()
]
ANSWERS_WITHIN = 40_000

PAGE = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>Engine</title>
<link rel="icon" href="data:,"><script src="page.js"></script>"""

SCRIPT = """
const messages = [];
async function start(requests, settle = 0) {
  messages.length = 0;
  const manifest = await (await fetch("assets/engine/manifest.json", {cache: "no-store"})).json();
  const worker = new Worker("assets/shell/worker.js", {type: "module"});
  const ended = new Promise((resolve) => {
    worker.onerror = ({message}) => resolve(messages.push({type: "failed", reason: "onerror", message}));
    worker.onmessage = ({data}) => {
      messages.push(data);
      const answered = messages.filter(({type}) => type === "reply" || type === "error").length;
      if (data.type === "failed" || answered === requests.length) resolve();
    };
    setTimeout(() => resolve(messages.push({type: "failed", reason: "silence"})), WITHIN);
  });
  requests.forEach((request, id) => worker.postMessage({type: "call", id, request}));
  worker.postMessage({type: "start", base: new URL("assets/engine/", location.href).href, manifest});
  await ended;
  const until = performance.now() + settle;
  const kept = async () => (await (await caches.open("kunskapsstod-engine")).keys()).length > 0;
  const wait = () => new Promise((resolve) => setTimeout(resolve, 200));
  while (performance.now() < until && !(await kept())) await wait();
  worker.terminate();
  return messages;
}
""".replace("WITHIN", str(ANSWERS_WITHIN))

type Serve = Callable[..., SiteServer]


@dataclass(frozen=True)
class Heard:
    """What the worker said."""

    how: list[str] = field(default_factory=list[str])
    stages: list[str] = field(default_factory=list[str])
    workers: set[str] = field(default_factory=set[str])
    replies: dict[int, str] = field(default_factory=dict[int, str])
    errors: dict[int, str] = field(default_factory=dict[int, str])
    failed: list[str] = field(default_factory=list[str])


def ask(browser: Browser, url: str, *requests: str, settle: int = 0) -> Heard:
    """Open the page anew, start the engine with these calls waiting, and listen until they are answered."""
    browser.open(url)
    said, heard = browser.js(f"start({json.dumps(requests)}, {settle})"), Heard()
    assert isinstance(said, list)
    for message in said:
        match message:
            case {"type": "stage", "stage": str(stage)}:
                heard.stages.append(stage)
            case {"type": "progress"}:
                pass
            case {"type": "ready", "how": str(how), "workerId": str(worker)}:
                heard.how.append(how)
                heard.workers.add(worker)
            case {"type": "reply", "id": int(number), "reply": str(reply)}:
                heard.replies[number] = reply
            case {"type": "error", "id": int(number), "detail": str(detail)}:
                heard.errors[number] = detail
            case {"type": "failed", "reason": str(reason)}:
                heard.failed.append(reason)
            case other:
                raise AssertionError(f"the worker said {other}")
    return heard


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page with the engine, of which a test may damage its own copy."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.js").write_text(SCRIPT, encoding="utf-8")
    shutil.copytree(build_engine(ROOT).folder, tmp_path / "assets/engine")
    lay_shell(tmp_path / "assets/shell")
    return tmp_path


def engine_file(folder: Path, part: str) -> Path:
    """A file of the engine, by its place in the manifest; what lies compressed beside it is removed.

    Of the snapshot the first piece, which begins with its mark and says which runtime it is for.
    """
    engine = folder / "assets/engine"
    found = json.loads((engine / "manifest.json").read_text())[part]
    path = engine / found.get("pieces", [found])[0]["name"]
    for ending in (".br", ".gz"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    return path


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x55
    path.write_bytes(content)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100_000])


def remove(path: Path) -> None:
    path.unlink()


def belongs_to_another_runtime(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[40] ^= 0x55
    path.write_bytes(content)


def test_it_starts_from_the_snapshot_in_a_sub_path_and_under_a_strict_policy(
    browser: Browser, folder: Path, serve: Serve
) -> None:
    policy = {"Content-Security-Policy": f"{CSP} 'wasm-unsafe-eval'"}
    heard = ask(browser, serve(folder, path="/en/sub/path/", headers=policy).url, REQUEST)
    assert heard.how == ["snapshot"]
    assert heard.stages == ["hamtar", "kompilerar", "startar"]
    assert json.loads(heard.replies[0]) == json.loads(respond(REQUEST))


def test_each_start_is_a_worker_of_its_own(chromium: Browser, folder: Path, serve: Serve) -> None:
    url = serve(folder).url
    assert ask(chromium, url, REQUEST).workers != ask(chromium, url, REQUEST).workers


def test_a_second_start_in_chromium_takes_the_snapshot_that_was_kept(
    chromium: Browser, folder: Path, serve: Serve
) -> None:
    _second_start_asks_for_no_memory(chromium, folder, serve(folder))


def test_a_second_start_in_firefox_takes_the_snapshot_that_was_kept(
    firefox: Browser, folder: Path, serve: Serve
) -> None:
    _second_start_asks_for_no_memory(firefox, folder, serve(folder))


def _second_start_asks_for_no_memory(browser: Browser, folder: Path, server: SiteServer) -> None:
    """Not in WebKit: under automation it forgets what it keeps when a page closes."""
    memory = engine_file(folder, "memory").name
    ask(browser, server.url, REQUEST, settle=60_000)
    assert [each for each in server.requests() if memory in each.path]
    server.clear()
    assert ask(browser, server.url, REQUEST).how == ["snapshot"]
    assert not [each for each in server.requests() if memory in each.path]


def test_an_exception_in_python_comes_back_as_its_traceback_and_the_next_call_works(
    browser: Browser, folder: Path, serve: Serve
) -> None:
    wrong = [
        "{",
        '{"aid": "finns-inte", "date": "2026-11-22"}',
        '{"aid": "lakarintyg", "date": "i går"}',
        '"\\ud800"',
    ]
    heard = ask(browser, serve(folder).url, *wrong, REQUEST)
    assert heard.how == ["snapshot"]
    assert sorted(heard.errors) == [0, 1, 2, 3]
    assert "JSONDecodeError" in heard.errors[0]
    assert "KeyError" in heard.errors[1]
    assert all(detail.startswith("Traceback") for detail in heard.errors.values())
    assert json.loads(heard.replies[4]) == json.loads(respond(REQUEST))


@pytest.mark.parametrize("damage", [flip_a_byte, cut_short, remove, belongs_to_another_runtime])
@pytest.mark.fault("ogonblick-skadat")
def test_a_damaged_snapshot_means_a_stock_start(
    chromium: Browser, folder: Path, serve: Serve, damage: Callable[[Path], None]
) -> None:
    damage(engine_file(folder, "memory"))
    heard = ask(chromium, serve(folder).url, REQUEST)
    assert heard.how == ["stock"]
    assert json.loads(heard.replies[0]) == json.loads(respond(REQUEST))


@pytest.mark.fault("ogonblick-skadat")
def test_the_stock_start_works_in_every_browser(browser: Browser, folder: Path, serve: Serve) -> None:
    flip_a_byte(engine_file(folder, "memory"))
    policy = {"Content-Security-Policy": f"{CSP} 'wasm-unsafe-eval'"}
    heard = ask(browser, serve(folder, headers=policy).url, REQUEST, "{")
    assert heard.how == ["stock"]
    assert json.loads(heard.replies[0]) == json.loads(respond(REQUEST))
    assert "JSONDecodeError" in heard.errors[1]


@pytest.mark.parametrize("damage", [flip_a_byte, cut_short, remove])
@pytest.mark.fault("motor-skadad")
def test_a_damaged_runtime_means_a_stock_start(
    chromium: Browser, folder: Path, serve: Serve, damage: Callable[[Path], None]
) -> None:
    damage(engine_file(folder, "runtime"))
    assert ask(chromium, serve(folder).url, REQUEST).how == ["stock"]


def test_when_nothing_can_be_fetched_it_says_so_at_once(browser: Browser, folder: Path, serve: Serve) -> None:
    for path in (folder / "assets/engine").rglob("*"):
        if path.is_file() and path.name != "manifest.json":
            path.unlink()
    assert ask(browser, serve(folder).url, REQUEST).failed == ["file"]


def test_a_policy_without_webassembly_is_named_at_once(browser: Browser, folder: Path, serve: Serve) -> None:
    server = serve(folder, headers={"Content-Security-Policy": CSP})
    assert ask(browser, server.url, REQUEST).failed == ["no-wasm"]


@pytest.mark.fault("rest-saknas")
def test_first_views_and_worked_cases_never_wait_for_the_rest_of_the_runtime(
    chromium: Browser, folder: Path, serve: Serve
) -> None:
    remove(engine_file(folder, "rest"))
    first = [json.dumps({"aid": aid, "date": DAY}) for aid in AIDS]
    requests = [*first, *_on_the_way(), *WORKED_CASES]
    heard = ask(chromium, serve(folder).url, *requests)
    assert heard.how == ["snapshot"]
    assert len(heard.replies) == len(requests)


def _on_the_way() -> list[str]:
    """What the page asks for when a step of an aid is answered, with nothing answered before."""
    cases = ((aid, next(iter(load(f"{aid}.cases").values()))) for aid in AIDS)
    return [
        json.dumps(
            {
                "aid": aid,
                "date": DAY,
                "do": do,
                "group": group,
                "form": as_object(case)["svar"],
                "brief": True,
            }
        )
        for aid, case in cases
        for group in AIDS[aid].groups
        for do in ("peek", "next")
    ]


@cache
def _native_replies() -> list[object]:
    return [json.loads(respond(request)) for request in WORKED_CASES]


@cache
def _parted_with_nothing_at_hand(rest: bytes) -> Parted:
    with TemporaryDirectory() as place:
        work = Path(place)
        return part(tailor(ROOT / "node_modules", ROOT / PACKED, work), 0, work, late=rest)


def _with_nothing_at_hand(folder: Path) -> None:
    """Put an engine in the folder whose every function waits in the rest of the runtime."""
    used, rest = (engine_file(folder, part) for part in ("runtime", "rest"))
    parted = _parted_with_nothing_at_hand(rest.read_bytes())
    used.write_bytes(parted.used)
    rest.write_bytes(parted.rest)
    path = folder / "assets/engine/manifest.json"
    manifest = json.loads(path.read_text())
    digest = hashlib.sha256(parted.used).hexdigest()
    memory = engine_file(folder, "memory")
    content = bytearray(memory.read_bytes())
    content[32:64] = bytes.fromhex(digest)
    memory.write_bytes(content)
    manifest["runtime"]["sha256"] = digest
    manifest["memory"]["pieces"][0]["sha256"] = hashlib.sha256(content).hexdigest()
    manifest["rest"]["sha256"] = hashlib.sha256(parted.rest).hexdigest()
    manifest["table"] = {"size": parted.table_size, "loader": parted.loader}
    path.write_text(json.dumps(manifest))


def test_what_was_never_rehearsed_is_brought_in_when_it_is_called(
    browser: Browser, folder: Path, serve: Serve
) -> None:
    _with_nothing_at_hand(folder)
    heard = ask(browser, serve(folder).url, *WORKED_CASES)
    assert heard.how == ["snapshot"]
    native = _native_replies()
    assert [json.loads(heard.replies[place]) for place in range(len(native))] == native


@pytest.mark.fault("rest-saknas")
def test_an_answer_that_rests_on_a_damaged_part_of_the_runtime_is_never_given(
    chromium: Browser, folder: Path, serve: Serve
) -> None:
    _with_nothing_at_hand(folder)
    rest = engine_file(folder, "rest")
    # At the end, in names that only debuggers read: it compiles and runs, and is not what was built.
    rest.write_bytes(rest.read_bytes() + b"\x00\x03\x01xx")
    heard = ask(chromium, serve(folder).url, REQUEST)
    assert heard.how == ["snapshot", "stock"]
    assert json.loads(heard.replies[0]) == json.loads(respond(REQUEST))


def test_a_snapshot_that_breaks_down_in_a_call_is_replaced_and_the_call_is_answered(
    chromium: Browser, folder: Path, serve: Serve
) -> None:
    worker = folder / "assets/shell/worker.js"
    written, call = worker.read_text(encoding="utf-8"), "const python ="
    assert written.count(call) == 1
    worker.write_text(
        written.replace(call, f"if (request) throw new Error('breaks down'); {call}"), encoding="utf-8"
    )
    heard = ask(chromium, serve(folder).url, REQUEST, REQUEST)
    assert heard.how == ["snapshot", "stock"]
    assert json.loads(heard.replies[0]) == json.loads(respond(REQUEST)) == json.loads(heard.replies[1])
