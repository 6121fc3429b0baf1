"""The editing place of a copy of the project, one for each file of tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.data.compile import compile_data
from build_tools.redigera.desk import Desk
from build_tools.redigera.page import DECAP
from build_tools.redigera.server import EditServer
from tests.browser.drivers.base import Browser
from tests.browser.redigera_page import EditingPlace, copied_project
from tests.redigera.project import git

_QUICK = """
from pathlib import Path
from build_tools.checks.run import check
raise SystemExit("\\n".join(map(str, check(Path.cwd()))) or 0)
"""


def _quick(self: Desk, commit: str) -> str:
    """Without the comparison of verdicts, which takes a minute and is tried by itself (tests/changes)."""
    return self.said_of(commit, ("-c", _QUICK))


def with_a_law_unread(root: Path) -> Path:
    """The copy, where one source waits to be read whether it still does in the project or not."""
    register = root / "decision_aids/law/sources.yml"
    text = register.read_text(encoding="utf-8")
    entry = re.search(r"^aktivitetskravet:\n(?:  .*\n)+", text, re.MULTILINE)
    assert entry
    waiting = re.sub(r"^  (kontrollera_mot|sakerhet):.*\n", "", entry[0], flags=re.MULTILINE)
    waiting += "  sakerhet: sekundar\n  kontrollera_mot: SFS 2026:730 i Svensk författningssamling\n"
    register.write_text(text.replace(entry[0], waiting), encoding="utf-8")
    git(root, "commit", "-qam", "Lagen är inte läst")
    compile_data(root)
    return root


@pytest.fixture(scope="module", name="server")
def edit_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditServer]:
    DECAP.bring()
    patch = pytest.MonkeyPatch()
    patch.setattr(Desk, "check", _quick)
    with EditServer(
        with_a_law_unread(copied_project(tmp_path_factory.mktemp("redigera") / "projekt"))
    ) as running:
        yield running
    patch.undo()


@pytest.fixture(name="place")
def editing_place(chromium: Browser, server: EditServer) -> EditingPlace:
    chromium.resize(1400, 900)
    here = EditingPlace(chromium, server.url)
    here.enter()
    return here
