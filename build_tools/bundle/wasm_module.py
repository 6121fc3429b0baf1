"""The parts of a WebAssembly module that the tailoring changes, as values."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.bundle import wasm_bytes as wasm
from build_tools.bundle.wasm_bytes import Reader, UnexpectedWasmError

FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)
_I32 = 0x7F


@dataclass(frozen=True)
class Import:
    """One import; `raw` is its whole entry."""

    module: str
    name: str
    kind: int
    raw: bytes


@dataclass(frozen=True)
class Global:
    """A global of the module's own: a 32-bit whole number."""

    mutable: bool
    value: int


@dataclass(frozen=True)
class Export:
    """A name outwards for a function (kind 0) or something else."""

    name: str
    kind: int
    index: int


def imports(section: bytes) -> list[Import]:
    """The imports, in order."""
    reader, found = Reader(section), list[Import]()
    for _ in range(reader.unsigned()):
        start = reader.at
        module, name, kind = reader.name(), reader.name(), reader.byte()
        if kind == FUNCTION:
            reader.unsigned()
        elif kind in (TABLE, MEMORY):
            if kind == TABLE:
                reader.byte()
            for _ in range(1 + (reader.byte() & 1)):
                reader.unsigned()
        elif kind in (GLOBAL, TAG):
            reader.byte()
            reader.unsigned()
        else:
            raise UnexpectedWasmError(f"an import of kind {kind}: {module}.{name}")
        found.append(Import(module, name, kind, section[start : reader.at]))
    return found


def globals_(section: bytes) -> list[Global]:
    """The module's own globals, in order."""
    reader, found = Reader(section), list[Global]()
    for _ in range(reader.unsigned()):
        reader.expect(_I32)
        mutable = bool(reader.byte())
        reader.expect(0x41)
        found.append(Global(mutable, reader.signed()))
        reader.expect(0x0B)
    return found


def global_section(found: list[Global]) -> bytes:
    """The section that says so."""
    return wasm.vector(
        [bytes([_I32, each.mutable, 0x41]) + wasm.signed(each.value) + b"\x0b" for each in found]
    )


def exports(section: bytes) -> list[Export]:
    """The exports, in order."""
    reader = Reader(section)
    return [Export(reader.name(), reader.byte(), reader.unsigned()) for _ in range(reader.unsigned())]


def export_section(found: list[Export]) -> bytes:
    """The section that says so."""
    return wasm.vector(
        [
            wasm.unsigned(len(each.name.encode()))
            + each.name.encode()
            + bytes([each.kind])
            + wasm.unsigned(each.index)
            for each in found
        ]
    )


def bodies(section: bytes) -> list[bytes]:
    """The functions' bodies (locals and instructions), in order."""
    reader, found = Reader(section), list[bytes]()
    for _ in range(reader.unsigned()):
        size = reader.unsigned()
        reader.at += size
        found.append(section[reader.at - size : reader.at])
    return found


def code_section(found: list[bytes]) -> bytes:
    """The section that says so."""
    return wasm.vector([wasm.unsigned(len(body)) + body for body in found])


@dataclass(frozen=True)
class Elements:
    """What stands in the table of functions from the start: where it begins, and which functions."""

    base_global: int
    functions: list[int]


def elements(section: bytes) -> Elements:
    """The one active segment, laid out from a base that is a global."""
    reader = Reader(section)
    reader.expect(1, 0, 0x23)
    base = reader.unsigned()
    reader.expect(0x0B)
    return Elements(base, [reader.unsigned() for _ in range(reader.unsigned())])


def element_section(segments: dict[int, list[int]]) -> bytes:
    """Active segments: from a place in the table, these functions."""
    return wasm.vector(
        [
            b"\x00\x41" + wasm.signed(base) + b"\x0b" + wasm.vector([wasm.unsigned(f) for f in functions])
            for base, functions in segments.items()
        ]
    )


def signatures(section: bytes) -> list[tuple[int, int]]:
    """How many values a function of each type takes and gives."""
    reader, found = Reader(section), list[tuple[int, int]]()
    for _ in range(reader.unsigned()):
        reader.expect(0x60)
        takes = reader.unsigned()
        reader.at += takes
        gives = reader.unsigned()
        reader.at += gives
        found.append((takes, gives))
    return found


def type_indexes(section: bytes) -> list[int]:
    """The types of the module's own functions, in order."""
    reader = Reader(section)
    return [reader.unsigned() for _ in range(reader.unsigned())]
