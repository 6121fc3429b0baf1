"""Reads the instructions of a WebAssembly function, to find what it calls and which globals it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.bundle.wasm_bytes import Reader, UnexpectedWasmError

CALL, REF_FUNC, GLOBAL_GET, GLOBAL_SET = 0x10, 0xD2, 0x23, 0x24
_FOUND = {CALL, REF_FUNC, GLOBAL_GET, GLOBAL_SET}

# How many LEB128 numbers follow an instruction; the ones not named have none.
_NUMBERS = {
    **dict.fromkeys((0x02, 0x03, 0x04, 0x06), 1),  # block, loop, if, try: the type
    **dict.fromkeys((0x07, 0x08, 0x09, 0x18), 1),  # catch, throw, rethrow, delegate
    **dict.fromkeys((0x0C, 0x0D), 1),  # br, br_if
    CALL: 1,
    0x11: 2,  # call_indirect: type, table
    **dict.fromkeys(range(0x20, 0x27), 1),  # locals, globals, table.get, table.set
    **dict.fromkeys(range(0x28, 0x3F), 2),  # loads and stores: alignment, offset
    **dict.fromkeys((0x3F, 0x40, 0x41, 0x42, 0xD0, REF_FUNC), 1),  # memory.size/grow, constants, references
}
_BYTES = {0x43: 4, 0x44: 8}  # constants with a fraction
_BR_TABLE, _SELECT_TYPED, _MORE = 0x0E, 0x1C, 0xFC
_NUMBERS_OF_MORE = {8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1}
_PLAIN = {0x00, 0x01, 0x05, 0x0B, 0x0F, 0x19, 0x1A, 0x1B, 0xD1, *range(0x45, 0xC5)}


@dataclass(frozen=True)
class Use:
    """An instruction that names a function or a global: where it stands, and which."""

    start: int
    end: int
    instruction: int
    index: int


def uses(body: bytes) -> Iterator[Use]:
    """The calls, function references and uses of globals in a function's body, in order.

    Raises UnexpectedWasmError at an unknown instruction, or when the body does not end in step with them.
    """
    reader = Reader(body)
    for _ in range(reader.unsigned()):
        reader.unsigned()
        reader.byte()
    while reader.at < len(body):
        start, op = reader.at, reader.byte()
        if op in _PLAIN:
            continue
        if op in _FOUND:
            index = reader.unsigned()
            yield Use(start, reader.at, op, index)
        elif op in _NUMBERS:
            _skip(reader, _NUMBERS[op])
        elif op in _BYTES:
            reader.at += _BYTES[op]
        elif op == _BR_TABLE:
            _skip(reader, reader.unsigned() + 1)
        elif op == _SELECT_TYPED:
            _skip(reader, reader.unsigned())
        elif op == _MORE:
            _skip(reader, _NUMBERS_OF_MORE.get(reader.unsigned(), 0))
        else:
            raise UnexpectedWasmError(f"instruction {op:#04x} is not known; teach it to wasm_code.py")
    if reader.at != len(body) or body[-1] != 0x0B:
        raise UnexpectedWasmError("a function's body does not end where its instructions do")


def _skip(reader: Reader, numbers: int) -> None:
    for _ in range(numbers):
        while reader.byte() > 0x7F:
            pass
