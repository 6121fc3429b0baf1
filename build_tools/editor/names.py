"""Names that ids, paths and addresses can have: no diacritics, nothing that a URL writes otherwise."""

from __future__ import annotations

import json
import re

from build_tools.editor.problem import StartError

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-zÅÄÖåäöÉé][A-Za-zÅÄÖåäöÉé0-9 ,.–?!()-]*")
_READ_OTHERWISE = {"no", "yes", "on", "off", "null", "true", "false"}
_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def slug(name: str) -> str:
    """The name when it is letters a–z and digits with hyphens between; StartError otherwise."""
    if not _SLUG.fullmatch(name):
        raise StartError(
            f"Namnet {name!r} går inte att använda.",
            "skriv med små bokstäver a–z, siffror och bindestreck, som samordnad-plan",
        )
    return name


def identifier(name: str) -> str:
    """The name when it is letters a–z and digits with underscores between; StartError otherwise."""
    if not _IDENTIFIER.fullmatch(name):
        raise StartError(
            f"Namnet {name!r} går inte att använda.",
            "skriv med små bokstäver a–z, siffror och understreck, som vem_gor_vad",
        )
    return name


def yaml_text(text: str) -> str:
    """The text as YAML takes it: between quotation marks when it could mean something else as it is."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _READ_OTHERWISE
    return text if plain else json.dumps(text, ensure_ascii=False)


def words(name: str) -> str:
    """A first title made of a name: samordnad-plan becomes Samordnad plan."""
    return name.replace("-", " ").replace("_", " ").capitalize()
