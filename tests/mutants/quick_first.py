"""How tests run when a mutant is tried: one failure is enough, so those that have noticed mutants of the room
come first, and the slowest files last. Seconds of the processor are what a mutant gets, whatever else runs.

As much is drawn as in `make test-fast`, which a mutant should not pass; SCALE says otherwise.
"""

from __future__ import annotations

import os
import resource
from collections.abc import Mapping

import pytest

from tests.conftest import SLOWEST

NOTICED, SECONDS = "MUTANTS_NOTICED", "MUTANTS_SECONDS"
"""What tests/mutants/trial.py tells by the environment: files, and how long a mutant may go on."""


def told(noticed: list[str], seconds: float | None) -> Mapping[str, str]:
    """The environment of a run: the files that noticed most mutants first, and the seconds it gets."""
    limit = {SECONDS: str(int(seconds))} if seconds else {}
    return {"SCALE": "0.1", **os.environ, NOTICED: " ".join(noticed), **limit}


def pytest_configure() -> None:
    """A mutant that runs for ever is ended by the system."""
    if given := os.environ.get(SECONDS):
        resource.setrlimit(resource.RLIMIT_CPU, (int(given), int(given) + 5))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The opposite of what tests/conftest.py does for a whole run."""
    items.sort(key=_slowness)


def _slowness(item: pytest.Item) -> tuple[int, int]:
    file = item.nodeid.split("::")[0]
    noticed = os.environ.get(NOTICED, "").split()
    slow = len(SLOWEST) - SLOWEST.index(file) if file in SLOWEST else 0
    return slow, noticed.index(file) if file in noticed else len(noticed)
