"""The static server answers as a well-kept public server would."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from build_tools.site.server_handler import LoggedRequest

HASHED = "assets/engine/1a2b3c4d5e6f7a8b/runtime.wasm"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SiteServer]:
    """A small site in a sub-path, with a file that has compressed siblings."""
    files = {
        "index.html": b"<p>hem",
        "404.html": b"<p>saknas",
        "guide/index.html": b"<p>guide",
        "shell.js": b"original",
        "shell.js.br": b"brotli",
        "shell.js.gz": b"gzipped!",
        HASHED: b"\0asm",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path.parent / "secret.txt").write_text("not served", encoding="utf-8")
    with SiteServer(tmp_path, path="/sub/", headers={"X-Test": "yes"}) as running:
        yield running


def ask(server: SiteServer, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request(
        method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/sub/", 200, b"<p>hem"),
        ("/sub/guide/", 200, b"<p>guide"),
        ("/sub/guide/?q=1", 200, b"<p>guide"),
        ("/sub/nothing", 404, b"<p>saknas"),
        ("/", 404, b"<p>saknas"),
        ("/sub/../../secret.txt", 404, b"<p>saknas"),
        ("/sub/%2e%2e/secret.txt", 404, b"<p>saknas"),
    ],
)
def test_paths(server: SiteServer, path: str, status: int, body: bytes) -> None:
    response, received = ask(server, path)
    assert (response.status, received) == (status, body)
    assert response.headers["X-Test"] == "yes"


@pytest.mark.parametrize(("path", "to"), [("/sub", "/sub/"), ("/sub/guide", "/sub/guide/")])
def test_folders_get_their_slash(server: SiteServer, path: str, to: str) -> None:
    response, _ = ask(server, path)
    assert (response.status, response.headers["Location"]) == (301, to)


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [
        ("gzip, deflate, br", "br", b"brotli"),
        ("gzip", "gzip", b"gzipped!"),
        ("br;q=0, gzip;q=0.5", "gzip", b"gzipped!"),
        ("identity", None, b"original"),
    ],
)
def test_the_compressed_sibling_is_sent_to_who_takes_it(
    server: SiteServer, accepted: str, encoding: str | None, body: bytes
) -> None:
    response, received = ask(server, "/sub/shell.js", Accept_Encoding=accepted)
    assert (response.headers["Content-Encoding"], received) == (encoding, body)
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Vary"] == "Accept-Encoding"


def test_what_never_changes_is_kept_and_the_rest_is_asked_for_again(server: SiteServer) -> None:
    engine, _ = ask(server, f"/sub/{HASHED}")
    assert "immutable" in engine.headers["Cache-Control"]
    assert engine.headers["Content-Type"] == "application/wasm"
    page, _ = ask(server, "/sub/")
    assert page.headers["Cache-Control"] == "no-cache"
    again, body = ask(server, "/sub/", If_None_Match=page.headers["ETag"])
    assert (again.status, body) == (304, b"")


def test_the_record_holds_what_was_sent(server: SiteServer) -> None:
    ask(server, "/sub/shell.js", Accept_Encoding="br")
    ask(server, "/sub/", method="HEAD")
    assert server.requests() == [
        LoggedRequest("/sub/shell.js", 200, len(b"brotli")),
        LoggedRequest("/sub/", 200, 0),
    ]
    server.clear()
    assert server.requests() == []
