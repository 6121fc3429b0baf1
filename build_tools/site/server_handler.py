"""How one request for a static file is answered."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from build_tools.hosting.rules import CACHE, cache_of, type_of

# Best first: the name in Accept-Encoding, and how the compressed file beside the original ends.
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))

_PIECE = 1 << 15


type Pace = Callable[[str, float], None]
type Line = Callable[[int], None]


@dataclass(frozen=True)
class LoggedRequest:
    """One answered request: path with query, status, and bytes of the body as sent (compressed)."""

    path: str
    status: int
    sent: int


@dataclass(frozen=True)
class Served:
    """What a handler serves: a folder at a prefix ("/" or "/…/"), with more headers, and a record.

    `pace` is called before each piece of a body, with its path and how much of it, 0-1, was sent; `line` with
    how many bytes a piece has, and a slow line waits there.
    """

    folder: Path
    prefix: str
    headers: Mapping[str, str]
    log: Callable[[LoggedRequest], None]
    pace: Pace | None = None
    line: Line | None = None


class Handler(BaseHTTPRequestHandler):
    """GET and HEAD of the files of `site`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else headers and body wait for each other on a kept-alive connection
    site: Served

    def do_GET(self) -> None:
        """Answer with the file, a redirect or the 404 page."""
        try:
            self._answer()
        except (BrokenPipeError, ConnectionResetError):  # the reader went away
            self.close_connection = True

    def do_HEAD(self) -> None:
        """The same without the body."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (http.server's name)
        """Write nothing to the terminal: the record is for that."""

    def _answer(self) -> None:
        path = unquote(urlsplit(self.path).path)
        inside = path.removeprefix(self.site.prefix)
        if path + "/" == self.site.prefix:
            self._redirect(self.site.prefix)
        elif inside == path or ".." in inside.split("/"):
            self._not_found()
        else:
            file = self.site.folder / inside
            if file.is_dir() and inside and not inside.endswith("/"):
                self._redirect(f"{self.site.prefix}{inside}/")
            elif file.is_dir() and (file / "index.html").is_file():
                self._send(200, file / "index.html", f"{inside}index.html")
            elif file.is_file() and not inside.endswith("/"):
                self._send(200, file, inside)
            else:
                self._not_found()

    def _send(self, status: int, file: Path, inside: str) -> None:
        encoding, actual = self._best(file)
        facts = actual.stat()
        tag = f'"{facts.st_mtime_ns:x}-{facts.st_size:x}{encoding and "-" + encoding}"'
        headers = {
            "ETag": tag,
            CACHE: cache_of(inside),
            "Vary": "Accept-Encoding",
        }
        if status == 200 and tag in self.headers.get("If-None-Match", ""):
            self._head(304, headers, None)
            return
        headers["Content-Type"] = type_of(file.name)
        if encoding:
            headers["Content-Encoding"] = encoding
        self._head(status, headers, facts.st_size)
        if self.command != "HEAD":
            with actual.open("rb") as source:
                if self.site.pace or self.site.line:
                    self._slowly(source, inside, facts.st_size)
                else:
                    shutil.copyfileobj(source, self.wfile, 1 << 20)

    def _slowly(self, source: BinaryIO, inside: str, size: int) -> None:
        sent = 0
        while piece := source.read(_PIECE):
            if self.site.pace:
                self.site.pace(inside, sent / size)
            if self.site.line:
                self.site.line(len(piece))
            self.wfile.write(piece)
            sent += len(piece)

    def _best(self, file: Path) -> tuple[str, Path]:
        accepted = _accepted(self.headers.get("Accept-Encoding", ""))
        for encoding, ending in _ENCODINGS:
            sibling = file.with_name(file.name + ending)
            if encoding in accepted and sibling.is_file():
                return encoding, sibling
        return "", file

    def _redirect(self, path: str) -> None:
        self._head(301, {"Location": path}, 0)

    def _not_found(self) -> None:
        page = self.site.folder / "404.html"
        if page.is_file():
            self._send(404, page, "404.html")
        else:
            self._head(404, {}, 0)

    def _head(self, status: int, headers: Mapping[str, str], length: int | None) -> None:
        self.send_response(status)
        for name, value in {**headers, **self.site.headers}.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        # Before the first byte goes out: who has the answer can already read it in the record.
        self.site.log(LoggedRequest(self.path, status, 0 if self.command == "HEAD" else length or 0))
        self.end_headers()


def _accepted(header: str) -> set[str]:
    """The encodings that an Accept-Encoding header names and does not refuse with q=0."""
    parts = [part.strip().lower().replace(" ", "").partition(";") for part in header.split(",")]
    return {name for name, _, quality in parts if quality not in ("q=0", "q=0.0")}
