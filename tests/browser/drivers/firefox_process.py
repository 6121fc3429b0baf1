"""The Firefox process: a profile of its own, quiet towards the outside, listening for BiDi."""

import re
import subprocess
import tempfile
import time
from pathlib import Path

from tests.browser.drivers.base import BrowserError
from tests.browser.drivers.find import program

_START_SECONDS = 60.0
_END_SECONDS = 20.0

# Remote control already sets Firefox's own list of preferences for it; these are what that list leaves.
_PREFERENCES = """\
user_pref("intl.accept_languages", "sv-SE, sv, en");
user_pref("app.normandy.enabled", false);
user_pref("app.shield.optoutstudies.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("ui.useOverlayScrollbars", 1);
user_pref("services.settings.server", "data:,#remote-settings-off/v1");
user_pref("toolkit.telemetry.server", "data:,");
"""


class FirefoxProcess:
    """A headless Firefox; `address` is where it speaks BiDi."""

    def __init__(self) -> None:
        path = program("firefox", "firefox-esr", "firefox")
        self._folder = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        profile = Path(self._folder.name)
        (profile / "user.js").write_text(_PREFERENCES, encoding="utf-8")
        self._log = profile / "log.txt"
        arguments = ["--headless", "--no-remote", "--remote-debugging-port=0", "--remote-allow-system-access"]
        # A file, not a pipe: nobody reads it later, and a full pipe would stop the browser.
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [path, *arguments, "--profile", str(profile), "about:blank"], stdout=log, stderr=log
            )
        try:
            self.address = f"{self._wait_for_address()}/session"
        except BaseException:
            self.close()
            raise

    def _wait_for_address(self) -> str:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            log = self._log.read_text(encoding="utf-8", errors="replace")
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", log):
                return found[1]
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise BrowserError(f"firefox did not start; it said: {self._log.read_text(errors='replace')[-2000:]}")

    def close(self) -> None:
        """End the process and remove its profile."""
        self._process.terminate()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()
