"""A screen that nobody sees, for a browser that has no headless mode."""

import os
import select
import subprocess
import time

from tests.browser.drivers.base import BrowserError
from tests.browser.drivers.find import program

_START_SECONDS = 20.0

# Higher than any page we take a picture of: a full-page picture is a window as high as the page.
_SCREEN = "1920x12000x24"


class Xvfb:
    """A running X server; `environment` is what a program that should draw on it is started with."""

    def __init__(self) -> None:
        path = program("webkit", "Xvfb")
        self._process = subprocess.Popen(
            [path, "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            number = self._read_number()
        except BaseException:
            self.close()
            raise
        kept = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        self.environment = kept | {"DISPLAY": f":{number}", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}

    def _read_number(self) -> int:
        output = self._process.stdout
        end = time.monotonic() + _START_SECONDS
        said = b""
        while output and time.monotonic() < end and self._process.poll() is None:
            if select.select([output], [], [], 0.1)[0]:
                said += os.read(output.fileno(), 100)
                if said.endswith(b"\n"):
                    return int(said)
        raise BrowserError("webkit: Xvfb, the screen that nobody sees, did not start")

    def close(self) -> None:
        """End the X server."""
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
