"""The handbook's pictures, taken where a story of editing passes; `make handbook` keeps them.

A story that no longer comes to a place can take no picture of it, so the handbook never shows what is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.drivers.base import Browser

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "redaktion" / "bilder"
SIZE = (1200, 760)
NAMES = ("dom-1", "dom-2", "lag-1", "lag-2", "kommun-1", "kommun-2", "godkann", "att-gora")
"""Every picture, without .png: what the handbook shows, no more and no less (tests/redigera)."""
_STILL = "document.fonts.ready.then(() => new Promise(done => setTimeout(done, 700))).then(() => true)"

type Picture = Callable[[str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Whether to keep the pictures."""
    parser.addoption("--handbook-pictures", action="store_true", help="keep the handbook's pictures")


@pytest.fixture
def picture(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Iterator[Picture]:
    """Takes the picture of a name, of what stands on the screen."""
    keep = bool(request.config.getoption("--handbook-pictures"))
    folder = FOLDER if keep else tmp_path
    folder.mkdir(parents=True, exist_ok=True)

    def take(name: str) -> None:
        assert name in NAMES, name
        chromium.resize(*SIZE)
        chromium.js("document.querySelectorAll('.Toastify__toast').forEach(x => x.remove()) || true")
        chromium.js("document.activeElement?.blur() || true")
        chromium.js(_STILL)
        chromium.screenshot(folder / f"{name}.png")

    yield take
