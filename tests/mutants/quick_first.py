"""The order of tests when a mutant is tried: one failure is enough, so the quick files come first."""

from __future__ import annotations

import pytest

from tests.conftest import SLOWEST


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The opposite of what tests/conftest.py does for a whole run."""
    items.sort(key=_slowness)


def _slowness(item: pytest.Item) -> int:
    file = item.nodeid.split("::")[0]
    return len(SLOWEST) - SLOWEST.index(file) if file in SLOWEST else 0
