"""A new aid's line in decision_aids/registry.py, edited as text so that everything else stays."""

from __future__ import annotations

import re

_IMPORT = re.compile(r"^from decision_aids\.[\w.]+ import \w+$", re.MULTILINE)
_LISTED = re.compile(r"(for aid in \()([^)]*)(\))")


class UnknownShapeError(ValueError):
    """The register of aids does not look as it used to, and must be edited by hand."""


def add_to_registry(text: str, aid: str) -> str:
    """The text of registry.py with the aid imported, and last in the tuple. Raises UnknownShapeError."""
    name = aid.upper()
    line = f"from decision_aids.{aid}.aid import {name}"
    imports = _IMPORT.findall(text)
    listed = _LISTED.search(text)
    if not imports or listed is None:
        raise UnknownShapeError
    names = [one.strip() for one in listed[2].split(",") if one.strip()]
    lines = "".join(f"\n        {one}," for one in (*names, name))
    text = f"{text[: listed.start(2)]}{lines}\n    {text[listed.end(2) :]}"
    after = [one for one in imports if one < line]
    if after:
        return text.replace(after[-1], f"{after[-1]}\n{line}")
    return text.replace(imports[0], f"{line}\n{imports[0]}")
