"""The server answers only its own pages, and nothing that is too large."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from build_tools.redigera import server as module
from build_tools.redigera.page import WEB, static_file
from build_tools.redigera.server import EditServer
from decision_aids.engine.json_types import JsonObject
from tests.redigera.node import ROOT
from tests.redigera.project import make_project


def _nothing(_: module.Place) -> None:
    """Nothing is made ready."""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EditServer]:
    monkeypatch.setattr(module.Place, "warm", _nothing)
    with EditServer(make_project(tmp_path)) as running:
        yield running


def post(server: EditServer, body: bytes, **headers: str) -> tuple[int, JsonObject]:
    connection = HTTPConnection("127.0.0.1", server.port)
    ours = f"127.0.0.1:{server.port}"
    connection.request(
        "POST", "/redigera/api/v1", body, {"Host": ours, "Origin": f"http://{ours}", **headers}
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


@pytest.mark.parametrize("name", ["../server.py", "yaml/../../../package.json", "/etc/passwd", "nope.js"])
def test_no_file_outside_the_editing_place_is_served(name: str) -> None:
    assert static_file(ROOT, name) is None


def test_every_file_that_the_page_names_is_served() -> None:
    for name in ("", "yaml.mjs", "yaml/index.js", *(one.name for one in WEB.iterdir())):
        assert static_file(ROOT, name or "index.html"), name
