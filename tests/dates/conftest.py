"""The days that the site is built for, each built when it is first asked for."""

from collections import UserDict
from datetime import date
from pathlib import Path

import pytest

from tests.dates.small_site import build

DAYS = (date(2026, 6, 30), date(2026, 11, 22), date(2027, 1, 2))


class Sites(UserDict[date, Path]):
    """The site as it is on a day; built once in each process."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, day: date) -> Path:
        self.data[day] = build(day, self._folder / day.isoformat())
        return self.data[day]


@pytest.fixture(scope="session")
def some_sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """The site on the days that are asked for."""
    return Sites(tmp_path_factory.mktemp("dagar"))


@pytest.fixture
def sites(some_sites: Sites) -> dict[date, Path]:
    """The site on all three days."""
    return {day: some_sites[day] for day in DAYS}
