"""Brotli and gzip beside each file, kept by content so that only what is new is compressed.

Browsers read Brotli over HTTPS and from the machine itself; over plain HTTP some ask for gzip only.
"""

from __future__ import annotations

import gzip
import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import brotli  # pyright: ignore[reportMissingTypeStubs]

BEST, QUICK = 11, 9
"""For what changes with the locks only (10 seconds a file), and for what changes with the rules (2)."""

_WINDOW = 24  # 16 MB, the largest that browsers read
_WORTH_WHILE = 0.95
_UNUSED_SECONDS = 7 * 24 * 3600


def lay_compressed_beside(path: Path, quality: int, cache: Path) -> int:
    """Write `path`.br and `path`.gz, from the cache folder when these bytes were compressed before.

    Returns how many bytes are sent to a browser that reads Brotli; the file's own size when it gains nothing,
    and then neither is written.
    """
    content = path.read_bytes()
    packed = _kept(content, f".{quality}.br", lambda: _brotli(content, quality), cache)
    if len(packed) > _WORTH_WHILE * len(content):
        return len(content)
    path.with_name(f"{path.name}.br").write_bytes(packed)
    zipped = _kept(content, ".gz", lambda: gzip.compress(content, 9, mtime=0), cache)
    path.with_name(f"{path.name}.gz").write_bytes(zipped)
    return len(packed)


def forget_unused(cache: Path) -> None:
    """Remove what no build has asked for in a week."""
    for path in cache.glob("*"):
        if path.stat().st_mtime < time.time() - _UNUSED_SECONDS:
            path.unlink()


def _kept(content: bytes, ending: str, compress: Callable[[], bytes], cache: Path) -> bytes:
    kept = cache / f"{hashlib.sha256(content).hexdigest()}{ending}"
    if kept.exists():
        kept.touch()
        return kept.read_bytes()
    packed = compress()
    cache.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(".part")
    part.write_bytes(packed)
    part.rename(kept)
    return packed


def _brotli(content: bytes, quality: int) -> bytes:
    compress = cast("Callable[..., bytes]", brotli.compress)  # pyright: ignore[reportUnknownMemberType]
    return compress(content, quality=quality, lgwin=_WINDOW)
