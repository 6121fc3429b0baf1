"""The server answers only its own pages, and nothing that is too large."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest

from build_tools.redigera import server as module
from build_tools.redigera.page import WEB, static_file
from build_tools.redigera.server import EditServer
from decision_aids.engine.json_types import JsonObject
from tests.redigera.node import ROOT
from tests.redigera.project import PAGE, make_project


def _nothing(_: module.Place) -> None:
    """Nothing is made ready."""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EditServer]:
    monkeypatch.setattr(module.Place, "warm", _nothing)
    with EditServer(make_project(tmp_path)) as running:
        yield running


def post(server: EditServer, body: bytes, path: str = "v1", **headers: str) -> tuple[int, JsonObject]:
    connection = HTTPConnection("127.0.0.1", server.port)
    ours = f"127.0.0.1:{server.port}"
    connection.request(
        "POST", f"/redigera/api/{path}", body, {"Host": ours, "Origin": f"http://{ours}", **headers}
    )
    response = connection.getresponse()
    answer: JsonObject = json.loads(response.read())
    return response.status, answer


INFO = json.dumps({"action": "info"}).encode()


def test_its_own_page_is_answered(server: EditServer) -> None:
    status, answer = post(server, INFO)
    assert (status, answer["type"]) == (200, "kunskapsstod")


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://elak.example"}, {"Origin": "null"}, {"Host": "elak.example:80"}, {"Origin": ""}],
)
def test_a_page_of_another_site_can_neither_read_nor_write(
    headers: dict[str, str], server: EditServer
) -> None:
    status, answer = post(server, INFO, **headers)
    assert status == 403
    assert "error" in answer


def test_what_is_too_large_is_refused_in_words(server: EditServer) -> None:
    status, answer = post(server, b"x" * 20_000_000)
    assert status == 413
    assert "20 MB" in str(answer["error"])
    assert "finns kvar" in str(answer["error"])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"action": "finnsinte"}', b"\xff"])
def test_what_cannot_be_read_is_answered_in_words(body: bytes, server: EditServer) -> None:
    status, answer = post(server, body)
    assert 400 <= status < 500
    assert answer["error"]


def test_whoever_waits_is_answered_in_words_when_the_server_itself_is_wrong(
    server: EditServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> JsonObject:
        raise OSError("disken är full")

    monkeypatch.setattr(module.Desk, "look", broken)
    asked = {"fil": "docs/ansvar/en.md", "del": "", "text": "", "dag": ""}
    status, answer = post(server, json.dumps(asked).encode(), path="granska")
    assert status == 500
    assert "finns kvar i formuläret" in str(answer["error"])
    assert "disken är full" in str(answer["error"])


def test_others_can_read_and_save_while_somebody_waits_for_the_check(
    server: EditServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go_on = Event(), Event()

    def slow(*_: object) -> str:
        asked.set()
        go_on.wait(60)
        return ""

    monkeypatch.setattr(module.Desk, "check", slow)
    save(server, "ett")
    publish = {"action": "publishUnpublishedEntry", "params": {"collection": "sidor-ansvar", "slug": "ett"}}
    with ThreadPoolExecutor(1) as somebody:
        published = somebody.submit(post, server, json.dumps(publish).encode())
        assert asked.wait(60)
        save(server, "tva")
        assert post(server, json.dumps({"action": "unpublishedEntries"}).encode())[0] == 200
        assert not published.done()
        go_on.set()
        assert published.result(60)[0] == 200


def save(server: EditServer, slug: str) -> None:
    rows = [{"path": f"docs/ansvar/{slug}.md", "slug": slug, "raw": PAGE}]
    params = {"dataFiles": rows, "options": {"collectionName": "sidor-ansvar"}}
    status, answer = post(server, json.dumps({"action": "persistEntry", "params": params}).encode())
    assert status == 200, answer


@pytest.mark.parametrize("name", ["../server.py", "yaml/../../../package.json", "/etc/passwd", "nope.js"])
def test_no_file_outside_the_editing_place_is_served(name: str) -> None:
    assert static_file(ROOT, name) is None


def test_every_file_that_the_page_names_is_served() -> None:
    for name in ("", "yaml.mjs", "yaml/index.js", *(one.name for one in WEB.iterdir())):
        assert static_file(ROOT, name or "index.html"), name
