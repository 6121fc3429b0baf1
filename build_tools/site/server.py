"""A small static server, used by the tests, the bench and `kunskapsstod serve` alike.

It serves one folder at an origin, or in a sub-path of it as many agencies will: right types, compressed files
that lie beside the originals, caching as a well-kept server does it, and a record of what it sent.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR, socket
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self

from build_tools.hosting.rules import SECURITY
from build_tools.site.server_handler import Handler, Line, LoggedRequest, Pace, Served

_AS_PUBLISHED: Mapping[str, str] = {one.name: one.value for one in SECURITY}


@dataclass
class _Log:
    """What was sent, oldest first; written by many threads."""

    entries: list[LoggedRequest] = field(default_factory=list[LoggedRequest])
    lock: Lock = field(default_factory=Lock)

    def add(self, entry: LoggedRequest) -> None:
        with self.lock:
            self.entries.append(entry)


class _Server(ThreadingHTTPServer):
    """Knows its lines: browsers keep theirs, and a server that is gone answers on none."""

    daemon_threads = True

    def __init__(self, port: int, handler: type[Handler]) -> None:
        super().__init__(("127.0.0.1", port), handler)
        self.lines: set[socket] = set()

    def process_request(self, request: socket | tuple[bytes, socket], client_address: Any) -> None:
        if isinstance(request, socket):
            self.lines.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket | tuple[bytes, socket]) -> None:
        if isinstance(request, socket):
            self.lines.discard(request)
        super().shutdown_request(request)


class SiteServer:
    """Serves from when it is made until `close`; also a context manager.

    Args:
        folder: what to serve; it may be swapped for another of the same name at any time.
        port: 0 takes a free one.
        path: the sub-path, as in "/kunskapsstod/"; nothing is served outside it.
        headers: on every response, instead of those that a host is told to send (build_tools/hosting).
        pace: called before each piece of a body, with its path and how much of it was sent.
        line: called before each piece too, with its bytes; a slow line waits there.

    Raises:
        OSError: the port is taken.
    """

    def __init__(
        self,
        folder: Path,
        *,
        port: int = 0,
        path: str = "/",
        headers: Mapping[str, str] = _AS_PUBLISHED,
        pace: Pace | None = None,
        line: Line | None = None,
    ) -> None:
        prefix = f"/{path.strip('/')}/" if path.strip("/") else "/"
        self._log = _Log()
        served = Served(folder, prefix, dict(headers), self._log.add, pace, line)

        class BoundHandler(Handler):
            site = served

        self._server = _Server(port, BoundHandler)
        self.port: int = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}{prefix}"
        # A short poll: it is how long `close` takes, and tests make many servers.
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def requests(self) -> list[LoggedRequest]:
        """What was sent since the last `clear`, oldest first."""
        with self._log.lock:
            return list(self._log.entries)

    def clear(self) -> None:
        """Forget what was sent so far."""
        with self._log.lock:
            self._log.entries.clear()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        for line in tuple(self._server.lines):
            with suppress(OSError):  # the browser was first
                line.shutdown(SHUT_RDWR)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
