"""The editing place of a copy of the project, one for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.redigera.desk import Desk
from build_tools.redigera.page import DECAP
from build_tools.redigera.server import EditServer
from tests.browser.drivers.base import Browser
from tests.browser.redigera_page import EditingPlace, copied_project

_QUICK = """
from pathlib import Path
from build_tools.checks.run import check
raise SystemExit("\\n".join(map(str, check(Path.cwd()))) or 0)
"""


def _quick(self: Desk, commit: str) -> str:
    """Without the comparison of verdicts, which takes a minute and is tried by itself (tests/changes)."""
    return self.said_of(commit, ("-c", _QUICK))


@pytest.fixture(scope="module", name="server")
def edit_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditServer]:
    DECAP.bring()
    patch = pytest.MonkeyPatch()
    patch.setattr(Desk, "check", _quick)
    with EditServer(copied_project(tmp_path_factory.mktemp("redigera") / "projekt")) as running:
        yield running
    patch.undo()


@pytest.fixture(name="place")
def editing_place(chromium: Browser, server: EditServer) -> EditingPlace:
    chromium.resize(1400, 900)
    here = EditingPlace(chromium, server.url)
    here.enter()
    return here
