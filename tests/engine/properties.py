"""How properties are checked here: by hypothesis, and by JSON Schema."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from decision_aids.engine.json_types import Json, JsonObject
from tests.scale import tries

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

prop = settings(deadline=None, derandomize=True, max_examples=tries(100), database=None)
"""Put above `@given`: the same examples every time and without a clock, so that a red test stays red."""


def assert_valid(value: Json, schema: JsonObject) -> None:
    """Fails with the first fault when the value is not valid by the schema, or the schema is none."""
    _validator(json.dumps(schema)).validate(value)  # pyright: ignore[reportUnknownMemberType]


@cache
def _validator(schema: str) -> Draft202012Validator:
    """A schema is proved to be one once, and not anew for each value."""
    from jsonschema import Draft202012Validator  # a second to import: for who asks, not for all

    found = Draft202012Validator(json.loads(schema))
    found.check_schema(found.schema)  # pyright: ignore[reportUnknownMemberType]
    return found


def assert_refused(value: Json, schema: JsonObject) -> None:
    """Fails when the value is valid by the schema."""
    from jsonschema import ValidationError

    with pytest.raises(ValidationError):
        assert_valid(value, schema)
