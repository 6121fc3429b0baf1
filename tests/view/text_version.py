"""The text version of each aid as a tree. It takes seconds to write: what looks at it shares a process."""

from __future__ import annotations

from functools import cache

import pytest
from lxml.html import HtmlElement

from decision_aids.registry import AIDS
from decision_aids.view.static.text import static_text
from tests.engine.small import DAY
from tests.view.reader import tree_of

EVERY_TEXT = pytest.mark.parametrize(
    "aid",
    [pytest.param(one, marks=pytest.mark.xdist_group(f"text-{one.id}")) for one in AIDS.values()],
    ids=AIDS,
)
"""A test for each aid's text version."""


@cache
def text_version(aid: str) -> HtmlElement:
    """The aid's text version."""
    return tree_of(static_text(AIDS[aid], DAY))
