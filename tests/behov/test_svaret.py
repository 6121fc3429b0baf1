"""The next step has a day to see how it goes."""

from __future__ import annotations

import re

import pytest

from tests.aids.worked import CASES, sentences


@pytest.mark.parametrize("case_id", CASES["behov"])
def test_the_next_step_has_a_day(case_id: str) -> None:
    assert re.search(r"senast den \d+ \w+ \d{4}\.", sentences("behov", case_id)["svar_steg"])
