"""Which browser a test runs in."""

from __future__ import annotations

import pytest

from tests.browser.drivers import NAMES


def browser_of(item: pytest.Item) -> str:
    """The name of the browser that a test runs in; empty for a test without one."""
    each = getattr(item, "callspec", None)
    if each and "browser_name" in each.params:
        return str(each.params["browser_name"])
    return next((name for name in NAMES if name in getattr(item, "fixturenames", ())), "")
