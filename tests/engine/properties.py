"""How properties are checked here: by hypothesis, and by JSON Schema."""

from __future__ import annotations

import pytest
from hypothesis import settings

from decision_aids.engine.json_types import Json, JsonObject

prop = settings(deadline=None, derandomize=True, max_examples=100, database=None)
"""Put above `@given`: the same examples every time and without a clock, so that a red test stays red."""


def assert_valid(value: Json, schema: JsonObject) -> None:
    """Fails with the first fault when the value is not valid by the schema, or the schema is none."""
    from jsonschema import Draft202012Validator, validate  # a second to import: for who asks, not for all

    validate(value, schema, Draft202012Validator)


def assert_refused(value: Json, schema: JsonObject) -> None:
    """Fails when the value is valid by the schema."""
    from jsonschema import ValidationError

    with pytest.raises(ValidationError):
        assert_valid(value, schema)
