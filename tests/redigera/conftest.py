"""The configuration of the project's own editing place, made once."""

from __future__ import annotations

import pytest

from build_tools.redigera.config import cms_config
from decision_aids.engine.json_types import JsonObject
from tests.redigera.node import ROOT


@pytest.fixture(scope="session")
def made() -> JsonObject:
    return cms_config(ROOT)


@pytest.fixture(scope="session")
def spec(made: JsonObject) -> JsonObject:
    found = made["spec"]
    assert isinstance(found, dict)
    return found
