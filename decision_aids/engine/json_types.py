"""What JSON can hold, as types: the shape of everything that enters or leaves the engine."""

from __future__ import annotations

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None
type JsonObject = dict[str, Json]
