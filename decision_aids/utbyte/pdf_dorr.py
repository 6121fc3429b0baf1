"""Looks at a PDF before anything is built of it: how deep its parts lie, and how large they unfold."""

from __future__ import annotations

import re
import zlib

from decision_aids.utbyte.granser import MOST_PARTS, OlasligError, too_deep, too_many

MOST_UNFOLDED = 20_000_000
"""Bytes that the packed parts of a file may unfold to: the form's own font is less than one million."""
MOST_DEPTH_PDF = 60
"""Arrays and dictionaries in each other."""
_TAIL = 2048
BROKEN = "Filen är en PDF som inte är hel. Är den avklippt?"
_STREAM = re.compile(rb"stream\r?\n")
_BRACKET = re.compile(rb"<<|>>|\[|\]|\((?:[^()\\]++|\\.)*+\)", re.DOTALL)


def check_shape(content: bytes) -> None:
    """Raises OlasligError for what would end the reader's browser: too deep, or packed too hard."""
    if b"startxref" not in content[-_TAIL:]:
        raise OlasligError(BROKEN)
    if content.count(b"obj") > 2 * MOST_PARTS:
        raise too_many("Filen")
    outside, left = bytearray(), MOST_UNFOLDED
    place = 0
    while found := _STREAM.search(content, place):
        outside += content[place : found.start()]
        end = content.find(b"endstream", found.end())
        end = len(content) if end < 0 else end
        unfolded = _unfolded(content[found.end() : end], left)
        left -= len(unfolded)
        if b"/ObjStm" in content[max(0, found.start() - 300) : found.start()]:
            _check_depth(unfolded)
        place = end + len(b"endstream")
    _check_depth(bytes(outside + content[place:]))


def _unfolded(packed: bytes, left: int) -> bytes:
    try:
        unfolded = zlib.decompressobj().decompress(packed, left + 1)
    except zlib.error:
        return b""
    if len(unfolded) > left:
        raise OlasligError("Filen är en PDF som är packad så att den blir för stor. Så ser inget intyg ut.")
    return unfolded


def _check_depth(text: bytes) -> None:
    depth = 0
    for match in _BRACKET.finditer(text):
        if match[0] in {b"<<", b"["}:
            depth += 1
        elif match[0] in {b">>", b"]"}:
            depth = max(0, depth - 1)
        if depth > MOST_DEPTH_PDF:
            raise too_deep("Filen")
