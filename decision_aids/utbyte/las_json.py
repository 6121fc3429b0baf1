"""Reads JSON at the door: bounded in bytes, depth and number of values, and every key once."""

from __future__ import annotations

import codecs
import json
import re
from typing import cast

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.utbyte.granser import MOST_DEPTH, MOST_PARTS, OlasligError, check_size, too_deep, too_many

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{},]', re.DOTALL)
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8: "utf-8-sig"}
_KEYS_NAMED = 5


def read_json(content: bytes) -> JsonObject:
    """The object that the file holds. Raises OlasligError."""
    check_size(content)
    text = _decoded(content)
    _check_shape(text)
    try:
        found = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_number, parse_int=_integer)
    except json.JSONDecodeError as broken:
        place = f"rad {broken.lineno}, tecken {broken.colno}"
        raise OlasligError(f"{place}: filen är inte hel JSON. Är den avklippt?") from None
    if not isinstance(found, dict):
        raise OlasligError("Filen är JSON, men inget intyg: den börjar inte med { och namngivna delar.")
    return cast("JsonObject", found)


def _decoded(content: bytes) -> str:
    encoding = next((name for bom, name in _WIDE.items() if content.startswith(bom)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise OlasligError(f"rad {line}: tecknen är inte UTF-8. Spara filen som UTF-8.") from None


def _check_shape(text: str) -> None:
    """Depth and number are counted before anything is built: nothing is read by calls within calls."""
    depth = parts = 0
    for match in _TOKEN.finditer(text):
        match match[0]:
            case "[" | "{":
                depth, parts = depth + 1, parts + 1
            case "]" | "}":
                depth -= 1
            case ",":
                parts += 1
            case _:
                continue
        if depth > MOST_DEPTH:
            raise too_deep(_line(text, match))
        if parts > MOST_PARTS:
            raise too_many(_line(text, match))


def _line(text: str, match: re.Match[str]) -> str:
    return f"rad {text.count(chr(10), 0, match.start()) + 1}"


def _once_each(pairs: list[tuple[str, Json]]) -> JsonObject:
    built = dict(pairs)
    if len(built) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})[:_KEYS_NAMED] if len(keys) < 1000 else []
        raise OlasligError(f"Samma del står mer än en gång: {', '.join(twice) or 'många'}.")
    return built


def _no_number(name: str) -> Json:
    raise OlasligError(f"{name} är inget tal som JSON har.")


def _integer(digits: str) -> int:
    if len(digits) > 20:
        raise OlasligError(f"Talet {digits[:10]}… har {len(digits)} siffror.")
    return int(digits)
