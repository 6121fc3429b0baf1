"""Classic WebDriver: a driver process, and commands to it as HTTP requests with JSON.

The protocol is a dozen plain requests for what `Browser` needs; typed, in place of a large untyped client.
"""

import json
import socket
import subprocess
import time
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException

from tests.browser.drivers.base import BrowserError, Json, JsonObject

_START_SECONDS = 30.0
_SESSION_SECONDS = 60.0
_ANSWER_SECONDS = 150.0
_END_SECONDS = 10.0


class WebDriver:
    """A running driver program with one session, made with these capabilities."""

    def __init__(
        self,
        program: str,
        environment: Mapping[str, str],
        capabilities: JsonObject,
        seconds: float = _SESSION_SECONDS,
    ) -> None:
        self._port = _free_port()
        self._session = ""
        self._process = subprocess.Popen(
            [program, f"--port={self._port}"],
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._wait_until_ready()
            asked: JsonObject = {"capabilities": {"alwaysMatch": capabilities}}
            match self._request("POST", "/session", asked, seconds):
                case {"sessionId": str(session)}:
                    self._session = f"/session/{session}"
                case other:
                    raise BrowserError(f"{program}: no session, but {other}")
        except BaseException:
            self.close()
            raise

    def get(self, command: str) -> Json:
        """Ask the session, as in get("window/rect")."""
        return self._request("GET", f"{self._session}/{command}", None)

    def post(self, command: str, body: JsonObject | None = None) -> Json:
        """Tell the session, as in post("url", {"url": ...})."""
        return self._request("POST", f"{self._session}/{command}", body or {})

    def _request(
        self, method: str, path: str, body: JsonObject | None, seconds: float = _ANSWER_SECONDS
    ) -> Json:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=seconds)
        content = None if body is None else json.dumps(body).encode()
        try:
            connection.request(method, path, content, {"Content-Type": "application/json"})
            answer: Json = json.loads(connection.getresponse().read())
        except (OSError, HTTPException, ValueError) as error:
            raise BrowserError(f"{method} {path}: no answer from the driver ({error!r})") from error
        finally:
            connection.close()
        match answer:
            case {"value": {"error": str(error), "message": message}}:
                raise BrowserError(f"{method} {path}: {error}: {message}")
            case {"value": value}:
                return value
            case other:
                raise BrowserError(f"{method} {path}: unexpected answer {other}")

    def _wait_until_ready(self) -> None:
        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                self._request("GET", "/status", None)
            except BrowserError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.02)
            else:
                return

    def close(self) -> None:
        """End the session, its browser and the driver."""
        try:
            if self._session and self._process.poll() is None:
                self._request("DELETE", self._session, None)
        finally:
            self._process.terminate()
            try:
                self._process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
