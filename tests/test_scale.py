"""At full scale all is tried; below it a spread-out part, and never so little that it proves nothing."""

import pytest

from tests import scale

NUMBERS = range(0, 200, 7)


def test_at_full_scale_all_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "SCALE", 1.0)
    for number in NUMBERS:
        assert scale.part(range(number), least=12) == [*range(number)]
    assert scale.tries(10_000, least=1_500) == 10_000


def test_below_it_a_part_is_tried_and_never_fewer_than_the_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "SCALE", 0.1)
    for number in NUMBERS:
        found = scale.part(range(number), least=12)
        assert min(number, 12) <= len(found) <= max(24, number // 5)
        assert number == 0 or found[0] == 0
    assert scale.tries(10_000) == 1_000
    assert scale.tries(10_000, least=1_500) == 1_500
