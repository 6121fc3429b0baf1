"""Names that ids, paths and addresses can have: no diacritics, nothing that a URL writes otherwise."""

from __future__ import annotations

import builtins
import json
import keyword
import re
from collections.abc import Collection

from build_tools.editor.problem import StartError

LONGEST = 60
"""A name is part of addresses and file names, and a person reads it."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-zÅÄÖåäöÉé][A-Za-zÅÄÖåäöÉé0-9 ,.–?!()-]*")
_READ_OTHERWISE = {"no", "yes", "on", "off", "null", "true", "false"}
_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def slug(name: str) -> str:
    """The name when it is letters a–z and digits with hyphens between; StartError otherwise."""
    return _fitting(_SLUG, name, "skriv med små bokstäver a–z, siffror och bindestreck, som samordnad-plan")


def identifier(name: str) -> str:
    """The name when it is letters a–z and digits with underscores between; StartError otherwise."""
    return _fitting(
        _IDENTIFIER, name, "skriv med små bokstäver a–z, siffror och understreck, som vem_gor_vad"
    )


def free_name(name: str, taken: Collection[str]) -> str:
    """An identifier that Python does not use, nor its name in capitals in what is `taken`."""
    if (
        keyword.iskeyword(name)
        or keyword.issoftkeyword(name)
        or hasattr(builtins, name)
        or name.upper() in taken
    ):
        raise StartError(
            f"Namnet {name!r} betyder redan något i koden.",
            "välj ett namn som säger vad stödet handlar om, som vem_gor_vad",
        )
    return identifier(name)


def _fitting(pattern: re.Pattern[str], name: str, remedy: str) -> str:
    if len(name) > LONGEST:
        raise StartError(
            f"Namnet {name[:20]}… är {len(name)} tecken långt.", f"välj ett namn på högst {LONGEST} tecken"
        )
    if not pattern.fullmatch(name):
        raise StartError(f"Namnet {name!r} går inte att använda.", remedy)
    return name


def yaml_text(text: str) -> str:
    """The text as YAML takes it: between quotation marks when it could mean something else as it is."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _READ_OTHERWISE
    return text if plain else json.dumps(text, ensure_ascii=False)


def words(name: str) -> str:
    """A first title made of a name: samordnad-plan becomes Samordnad plan."""
    return name.replace("-", " ").replace("_", " ").capitalize()
