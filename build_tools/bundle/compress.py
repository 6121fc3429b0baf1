"""Brotli and gzip beside each file, kept by content so that only what is new is compressed.

Browsers ask for Brotli over HTTPS and on the machine itself; some ask for gzip only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

import brotli  # pyright: ignore[reportMissingTypeStubs]

BEST, QUICK = 11, 9
"""For what changes with the locks only (10 seconds a file), and for what changes with the rules (2)."""

_WINDOW = 24  # 16 MB, the largest that browsers read
_WORTH_WHILE = 0.95


def lay_compressed_beside(path: Path, quality: int, cache: Path) -> int:
    """Write `path`.br, from the cache folder when these bytes were compressed before.

    Returns how many bytes are sent to a browser that reads Brotli; the file's own size when it gains nothing.
    """
    content = path.read_bytes()
    kept = cache / f"{hashlib.sha256(content).hexdigest()}.{quality}.br"
    if not kept.exists():
        compress = cast("Callable[..., bytes]", brotli.compress)  # pyright: ignore[reportUnknownMemberType]
        cache.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(compress(content, quality=quality, lgwin=_WINDOW))
        part.rename(kept)
    packed = kept.read_bytes()
    if len(packed) > _WORTH_WHILE * len(content):
        return len(content)
    path.with_name(f"{path.name}.br").write_bytes(packed)
    return len(packed)
