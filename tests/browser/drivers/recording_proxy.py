"""A proxy that sees what WebKit asks for, since its driver can tell neither requests nor console errors.

Requests to this machine go through; any other host is written down and gets no answer, as if the network
were gone. Into each document it puts one small script of the same origin that reports uncaught errors,
console.error and policy violations back. The site's server never sees it, but the page's policy must allow
scripts and requests of its own origin. What a worker writes to its console stays unseen.
"""

import json
import re
from collections.abc import Iterable
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PER_HOP = frozenset({"connection", "keep-alive", "proxy-connection", "transfer-encoding", "te", "upgrade"})
_PATH = "/__recorder"
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>|<!doctype[^>]*>|", re.IGNORECASE)
_TAG = f'<script src="{_PATH}.js"></script>'.encode()
_SCRIPT = f"""\
(() => {{
  document.currentScript.remove();
  const report = text => {{
    const body = JSON.stringify(String(text));
    fetch("{_PATH}", {{ method: "POST", body, keepalive: true }}).catch(() => {{}});
  }};
  addEventListener("error", event => event.message && report(event.message));
  addEventListener("unhandledrejection", event => report("unhandled: " + event.reason));
  addEventListener("securitypolicyviolation", event => {{
    const {{ disposition, violatedDirective, blockedURI }} = event;
    if (disposition === "enforce") report(`blocked by ${{violatedDirective}}: ${{blockedURI}}`);
  }});
  const original = console.error;
  console.error = (...parts) => {{ report(parts.join(" ")); original.apply(console, parts); }};
}})();
""".encode()


class RecordingProxy:
    """A running proxy at `address`; `requests` and `errors` grow until `clear`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: list[str] = []
        self._errors: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        proxy = self

        class Bound(_Handler):
            record = proxy

        return Bound

    def requests(self) -> list[str]:
        """Every address asked for, this machine's and others'."""
        with self._lock:
            return list(self._requests)

    def errors(self) -> list[str]:
        """What the pages reported."""
        with self._lock:
            return list(self._errors)

    def clear(self) -> None:
        """Forget both lists."""
        with self._lock:
            self._requests.clear()
            self._errors.clear()

    def add_request(self, url: str) -> None:
        """Write down an address."""
        with self._lock:
            self._requests.append(url)

    def add_error(self, text: str) -> None:
        """Write down what a page reported."""
        with self._lock:
            self._errors.append(text)

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    record: RecordingProxy

    def do_GET(self) -> None:
        self._handle()

    do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = do_GET  # noqa: N815 (names that http.server looks up)

    def do_CONNECT(self) -> None:
        self.record.add_request(f"https://{self.path}/")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (http.server's name)
        """Write nothing: a failing test asks for the record instead."""

    def _handle(self) -> None:
        target = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if target.path == _PATH:
            self.record.add_error(str(json.loads(body)))
            self._answer(204, [], b"")
        elif target.path == f"{_PATH}.js":
            self._answer(200, [("Content-Type", "text/javascript"), ("Cache-Control", "no-store")], _SCRIPT)
        else:
            self.record.add_request(self.path)
            if target.hostname in _LOOPBACK:
                self._forward(
                    target.hostname, target.port or 80, target._replace(scheme="", netloc="").geturl(), body
                )
            else:
                self.close_connection = True

    def _forward(self, host: str, port: int, path: str, body: bytes) -> None:
        document = self.headers.get("Sec-Fetch-Dest") == "document"
        headers = {
            name: value
            for name, value in self.headers.items()
            if name.lower() not in _PER_HOP and not (document and name.lower() == "accept-encoding")
        }
        connection = HTTPConnection(host, port, timeout=60)
        try:
            connection.request(self.command, path, body or None, headers)
            reply = connection.getresponse()
            content = reply.read()
        except (OSError, HTTPException):
            self.close_connection = True
            return
        finally:
            connection.close()
        if document and reply.headers.get_content_type() == "text/html" and content:
            content = _with_script(content)
        self._answer(reply.status, _end_to_end(reply), content)

    def _answer(self, status: int, headers: Iterable[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _end_to_end(reply: HTTPResponse) -> list[tuple[str, str]]:
    return [(k, v) for k, v in reply.getheaders() if k.lower() not in _PER_HOP | {"content-length"}]


def _with_script(document: bytes) -> bytes:
    found = _HEAD.search(document)
    at = found.end() if found else 0
    return document[:at] + _TAG + document[at:]
