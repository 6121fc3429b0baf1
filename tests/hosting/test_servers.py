"""Every server that we have a file for gives each path what the one definition says."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import ExitStack
from fnmatch import fnmatchcase
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import brotli  # pyright: ignore[reportMissingTypeStubs]
import pytest

from build_tools.hosting.files import HEADERS, server_files
from build_tools.hosting.rules import ASK_FIRST, CACHE, FOR_EVER, HASHED, SECURITY, TYPES
from build_tools.site.server import SiteServer
from tests.hosting.servers import caddy, nginx

PAGE, SCRIPT = b"<!doctype html><p>hem", b"export const a = 1; "
FILES = {
    "index.html": PAGE,
    "404.html": b"<!doctype html><p>saknas",
    "om/index.html": PAGE,
    "search/search_index.json": b"{}",
    "assets/engine/runtime-0123456789abcdef.wasm": b"\0asm",
    "assets/engine/memory-0123456789abcdef.bin": b"memory",
    "assets/shell-0123456789abcdef/worker.js": SCRIPT,
    **{f"assets/other/a.{ending}": b"content" for ending in TYPES},
}
PACKED = "assets/shell-0123456789abcdef/worker.js"
SERVERS = ("ours", "nginx", "nginx without brotli", "caddy")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / f"{PACKED}.br").write_bytes(brotli.compress(SCRIPT))  # pyright: ignore
    (folder / f"{PACKED}.gz").write_bytes(gzip.compress(SCRIPT))
    return folder


@pytest.fixture(scope="module", params=["/", "/stod/"])
def prefix(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module", params=SERVERS)
def url(
    request: pytest.FixtureRequest, site: Path, prefix: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    place = tmp_path_factory.mktemp("server")
    with ExitStack() as stack:
        match request.param:
            case "nginx":
                yield stack.enter_context(nginx(site, place, prefix))
            case "nginx without brotli":
                yield stack.enter_context(nginx(site, place, prefix, brotli=False))
            case "caddy":
                yield stack.enter_context(caddy(site, place, prefix))
            case _:
                yield stack.enter_context(SiteServer(site, path=prefix)).url


def ask(url: str, accept: str = "identity") -> tuple[int, dict[str, str], bytes]:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path, headers={"Accept-Encoding": accept})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    names = [name for name, _ in response.getheaders()]
    assert len(names) == len(set(names)), f"a header comes twice: {names}"
    return response.status, dict(response.getheaders()), body


def expected(path: str) -> dict[str, str]:
    """What the definition says of a file of the test's site."""
    kept = FOR_EVER if path.startswith(HASHED) else ASK_FIRST
    security = {one.name: one.value for one in SECURITY}
    return {CACHE: kept, "Content-Type": TYPES[path.rsplit(".", maxsplit=1)[-1]], **security}


def test_each_file_has_the_headers_of_the_definition(url: str) -> None:
    for path, content in FILES.items():
        status, headers, body = ask(url + path.removesuffix("index.html"))
        assert (status, body) == (200, content), path
        assert {name: headers.get(name) for name in expected(path)} == expected(path), path


def test_a_path_that_is_not_there_gives_the_sites_own_page_with_the_same_protection(url: str) -> None:
    for path in ("nothing/", "assets/engine/gone-0123456789abcdef.wasm"):
        status, headers, body = ask(url + path)
        assert (status, body) == (404, FILES["404.html"]), path
        assert {name: headers.get(name) for name in expected("404.html")} == expected("404.html"), path


@pytest.mark.parametrize(("accept", "encoding"), [("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)])
def test_what_lies_packed_is_sent_packed(
    url: str, request: pytest.FixtureRequest, accept: str, encoding: str | None
) -> None:
    if encoding == "br" and request.node.callspec.params["url"] == "nginx without brotli":  # pyright: ignore
        encoding = "gzip"
    _, headers, body = ask(url + PACKED, accept)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding]  # pyright: ignore
    assert (headers.get("Content-Encoding"), unpack(body)) == (encoding, SCRIPT)
    assert headers["Content-Type"] == TYPES["js"]
    assert "Accept-Encoding" in headers["Vary"]


def test_an_address_without_its_last_slash_leads_on(url: str, prefix: str) -> None:
    status, headers, _ = ask(f"{url}om")
    assert status in {301, 302, 307, 308}
    assert headers["Location"].endswith(("om/",))
    if prefix != "/":
        assert ask(url.removesuffix("/"))[1]["Location"].endswith(prefix)


def test_the_headers_file_says_the_same() -> None:
    """Read as such hosts do: every rule whose path matches gives its headers."""
    rules: dict[str, dict[str, str]] = {}
    for line in server_files("https://exempel.se/")[HEADERS].splitlines():
        if line.startswith("/"):
            rules[line] = {}
        elif line.strip() and not line.strip().startswith("#"):
            name, value = line.strip().split(": ", 1)
            rules[next(reversed(rules))][name] = value
    for path in FILES:
        given = [rules[rule].items() for rule in rules if fnmatchcase(f"/{path}", rule)]
        pairs = [pair for items in given for pair in items]
        assert len(pairs) == len(dict(pairs)), f"{path} is given a header twice"
        wanted = expected(path).items()
        assert set(pairs) <= wanted
        # Such hosts let what they are told nothing of be asked for first, and know the ordinary types.
        missing = {name for name, _ in wanted - set(pairs)}
        assert missing <= {"Content-Type"} | ({CACHE} if expected(path)[CACHE] == ASK_FIRST else set())
        assert not (path.endswith((".js", ".wasm")) and missing & {"Content-Type"})


def test_the_policy_lets_nothing_run_but_files_of_the_site() -> None:
    policy = dict(
        part.split(" ", 1)
        for one in SECURITY
        if one.name == "Content-Security-Policy"
        for part in one.value.split("; ")
    )
    assert policy["script-src"].split() == ["'self'", "'wasm-unsafe-eval'"]
    assert policy["style-src"] == policy["connect-src"] == "'self'"
    for name in ("default-src", "form-action", "base-uri", "frame-ancestors"):
        assert policy[name] == "'none'"
