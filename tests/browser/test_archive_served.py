"""The unpacked archive works from a server that knows nothing of it: Python's own."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.offline.archive import FOLDER, write_archive
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser

pytestmark = pytest.mark.own_page


@pytest.fixture
def url(site_folder: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the unpacked archive, in a folder of a plain server."""
    with zipfile.ZipFile(write_archive(site_folder, tmp_path)) as archive:
        archive.extractall(tmp_path / "packat")
    (tmp_path / "packat" / FOLDER).rename(tmp_path / "packat/stod")
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=tmp_path / "packat", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        found = re.search(r"port (\d+)", server.stdout.readline())
        assert found
        yield f"http://127.0.0.1:{found[1]}/stod/"
        server.terminate()


def test_an_aid_starts_from_its_snapshot_and_a_page_is_kept(chromium: Browser, url: str) -> None:
    page = AidPage(chromium, url)
    page.open("v=1&d=2026-11-28&underlag=inget")
    page.wait_ready()
    assert chromium.js("window.kunskapsstod.engine.how") == "snapshot"
    assert page.result()["answers"] == {"underlag": "inget"}
    chromium.wait_for("navigator.serviceWorker.controller !== null", 20)
    assert chromium.console_errors() == []
