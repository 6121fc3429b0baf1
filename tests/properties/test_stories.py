"""Four kinds of fault that are not properties are not seen in any of many results."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.properties import stories
from tests.properties.found import Found

KINDS = {
    "what happens now never lies under what does not": stories.under_not_now,
    "hours that do not fit each other are told": stories.numbers_apart,
    "advice names the cause that decided": stories.wrong_cause,
    "what is common on papers has a place": stories.without_a_place,
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_result_shows(kind: str) -> None:
    count: Callable[[], Found] = KINDS[kind]
    count().none()
