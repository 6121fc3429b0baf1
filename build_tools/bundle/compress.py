"""Brotli and gzip beside each file, kept by content so that only what is new is compressed.

Browsers read Brotli over HTTPS and from the machine itself; over plain HTTP some ask for gzip only.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import cast

import brotli  # pyright: ignore[reportMissingTypeStubs]

from build_tools.bundle.kept import kept

BEST, GOOD, QUICK = 11, 10, 9
"""Seconds a megabyte: 3 for what each start waits for, 0.5 for pages, 0.2 for all that is large."""

PACKED = "build/cache/packed"
"""Where it is kept, in the project's folder."""

_WINDOW = 24  # 16 MB, the largest that browsers read
_WORTH_WHILE = 0.95
_GZIP = 6
_ZIPPED = {".zip", ".whl"}


def lay_compressed_beside(path: Path, quality: int, cache: Path) -> int:
    """Write `path`.br and `path`.gz, from the cache folder when these bytes were compressed before.

    Returns how many bytes are sent to a browser that reads Brotli; the file's own size when it gains nothing,
    and then neither is written. May run in several threads at once.
    """
    content = path.read_bytes()
    if path.suffix in _ZIPPED:
        return len(content)
    made_of = (content, f"brotli {version('brotli')} {quality}")
    packed = kept(cache, made_of, lambda: _brotli(content, quality))
    if len(packed) > _WORTH_WHILE * len(content):
        return len(content)
    path.with_name(f"{path.name}.br").write_bytes(packed)
    made_of = (content, f"gzip {zlib.ZLIB_RUNTIME_VERSION} {_GZIP}")
    zipped = kept(cache, made_of, lambda: gzip.compress(content, _GZIP, mtime=0))
    path.with_name(f"{path.name}.gz").write_bytes(zipped)
    return len(packed)


def _brotli(content: bytes, quality: int) -> bytes:
    compress = cast("Callable[..., bytes]", brotli.compress)  # pyright: ignore[reportUnknownMemberType]
    return compress(content, quality=quality, lgwin=_WINDOW)
