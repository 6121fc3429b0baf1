"""Numbers and sections of the WebAssembly binary format, as far as tailoring the runtime needs them."""

from __future__ import annotations

from dataclasses import dataclass

HEADER = b"\0asm\x01\0\0\0"

CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL = range(7)
EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT, TAG = range(7, 14)


class UnexpectedWasmError(ValueError):
    """The runtime does not look as this version of the build knows it."""


@dataclass
class Reader:
    """Reads on from a place in some bytes."""

    data: bytes
    at: int = 0

    def byte(self) -> int:
        """The next byte."""
        self.at += 1
        return self.data[self.at - 1]

    def unsigned(self) -> int:
        """A LEB128 number without sign."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self) -> int:
        """A LEB128 number with sign."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value - (1 << shift) if byte & 0x40 else value

    def name(self) -> str:
        """A text with its length before it."""
        length = self.unsigned()
        self.at += length
        return self.data[self.at - length : self.at].decode()

    def expect(self, *expected: int) -> None:
        """Read these very bytes. Raises UnexpectedWasmError when others stand there."""
        found = [self.byte() for _ in expected]
        if found != list(expected):
            raise UnexpectedWasmError(f"byte {self.at}: {bytes(found).hex()}, not {bytes(expected).hex()}")


def unsigned(value: int) -> bytes:
    """A LEB128 number without sign."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value: int) -> bytes:
    """A LEB128 number with sign."""
    out = bytearray()
    while not -0x40 <= value < 0x40:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def vector(items: list[bytes]) -> bytes:
    """Items with their number before them."""
    return unsigned(len(items)) + b"".join(items)


def sections(data: bytes) -> dict[int, bytes]:
    """The contents of the sections by kind; custom sections carry no code and are left out."""
    if data[:8] != HEADER:
        raise UnexpectedWasmError("not a WebAssembly module of version 1")
    reader, found = Reader(data, 8), dict[int, bytes]()
    while reader.at < len(data):
        kind, size = reader.byte(), reader.unsigned()
        reader.at += size
        if kind != CUSTOM:
            found[kind] = data[reader.at - size : reader.at]
    return found


def module(contents: dict[int, bytes]) -> bytes:
    """A module of these sections, in the order in which they are given."""
    parts = [bytes([kind]) + unsigned(len(content)) + content for kind, content in contents.items()]
    return HEADER + b"".join(parts)
