"""Where the site is shown on the editor's own machine: a port that nobody else holds."""

from __future__ import annotations

import socket

USUAL = 8000
_LARGEST = 65535


class PortError(ValueError):
    """The port cannot be used; the message says why, and what to do, in Swedish."""


def port_to_use(asked: str) -> int:
    """The port that was asked for in the variable PORT, or the usual one when it is empty.

    Raises PortError: it is no port, or something answers there already.
    """
    port = int(asked) if asked.isascii() and asked.isdigit() else USUAL if not asked else 0
    if not 0 < port <= _LARGEST:
        raise PortError(f"PORT är {asked!r}. Skriv ett tal mellan 1 och {_LARGEST}, till exempel PORT=8001.")
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            raise PortError(
                f"Port {port} går inte att använda ({error.strerror}). Kanske visas webbplatsen redan i "
                f"ett annat fönster: avsluta den där med Ctrl-C. Eller välj en annan port: "
                f"PORT={port % _LARGEST + 1}."
            ) from None
    return port
