"""Keeps what took long to make, under a hash of all that it was made of."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

_UNUSED_SECONDS = 7 * 24 * 3600


def kept(cache: Path, made_of: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """What `make` gives, from the folder `cache` when it was made before.

    `made_of` is everything that the result follows from, the tools' versions too.
    """
    parts = [part.encode() if isinstance(part, str) else part for part in made_of]
    name = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
    path = cache / name
    if path.exists():
        path.touch()
        return path.read_bytes()
    made = make()
    cache.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(made)
    part.rename(path)
    return made


def forget_unused(cache: Path) -> None:
    """Remove what no build has asked for in a week."""
    for path in cache.glob("*"):
        if path.stat().st_mtime < time.time() - _UNUSED_SECONDS:
            path.unlink()
