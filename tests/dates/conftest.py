"""The three days that the site is built for."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.dates.small_site import build

DAYS = (date(2026, 6, 30), date(2026, 11, 22), date(2027, 1, 2))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[date, Path]:
    folder = tmp_path_factory.mktemp("dagar")
    return {day: build(day, folder / day.isoformat()) for day in DAYS}
