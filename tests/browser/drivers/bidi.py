"""WebDriver BiDi over a websocket: commands with answers, and the events that come between them."""

import json
from contextlib import ExitStack

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.browser.drivers.base import BrowserError, Json, JsonObject

_ANSWER_SECONDS = 120.0
_CLOSE_SECONDS = 2.0


class BidiConnection:
    """One connection to a browser that speaks BiDi at `address` (ws://…/session)."""

    def __init__(self, address: str) -> None:
        self._open = ExitStack()
        # No size limit: a whole page's screenshot is one message. No proxy: the browser is on this machine.
        self._socket = self._open.enter_context(
            connect(address, max_size=None, proxy=None, ping_interval=None, close_timeout=_CLOSE_SECONDS)
        )
        self._last_id = 0
        self._events: list[tuple[str, JsonObject]] = []

    def call(self, method: str, params: JsonObject | None = None) -> JsonObject:
        """Send a command and wait for its answer; events that come first are kept for `take_events`.

        Raises:
            BrowserError: the browser refused the command, did not answer in two minutes, or is gone.
        """
        self._last_id += 1
        command = {"id": self._last_id, "method": method, "params": params or {}}
        try:
            self._socket.send(json.dumps(command))
            while True:
                message: Json = json.loads(self._socket.recv(timeout=_ANSWER_SECONDS))
                match message:
                    case {"type": "event", "method": str(name), "params": dict(event)}:
                        self._events.append((name, event))
                    case {"id": self._last_id, "type": "success", "result": dict(result)}:
                        return result
                    case {"id": self._last_id, "error": error, "message": text}:
                        raise BrowserError(f"{method}: {error}: {text}")
                    case _:
                        raise BrowserError(f"{method}: unexpected message {message}")
        except (TimeoutError, ConnectionClosed) as error:
            raise BrowserError(f"{method}: no answer from the browser ({error!r})") from error

    def take_events(self) -> list[tuple[str, JsonObject]]:
        """The events (name and parameters) that have come since the last time, oldest first."""
        self.call("session.status")  # its answer comes after every event that was already on its way
        taken, self._events = self._events, []
        return taken

    def close(self) -> None:
        """Close the connection; the browser goes on."""
        self._open.close()
