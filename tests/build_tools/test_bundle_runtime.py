"""The runtime is cut and parted without losing what Python can reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.bundle import wasm_bytes as wasm
from build_tools.bundle import wasm_module as parts
from build_tools.bundle.split import Split, split
from build_tools.bundle.tailor import NEEDED, UNREACHABLE, Tailored, tailor
from build_tools.bundle.wasm_bytes import Reader, UnexpectedWasmError
from build_tools.bundle.wasm_code import CALL, Use, uses

STOCK = Path(__file__).parents[2] / "node_modules/pyodide/pyodide.asm.wasm"


@pytest.fixture(scope="module")
def tailored() -> Tailored:
    return tailor(STOCK.read_bytes())


@pytest.fixture(scope="module")
def halves(tailored: Tailored) -> Split:
    every_second = set(range(0, len(tailored.bodies), 2))
    return split(tailored, every_second)


@pytest.mark.parametrize("number", [0, 1, 63, 64, 127, 128, -1, -64, -65, 2**31 - 1, -(2**31)])
def test_numbers_are_read_as_they_were_written(number: int) -> None:
    assert Reader(wasm.signed(number)).signed() == number
    if number >= 0:
        assert Reader(wasm.unsigned(number)).unsigned() == number


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"\x00\x10\x05\x0b", [Use(1, 3, CALL, 5)]),
        (b"\x01\x02\x7f\x41\x10\x1a\x10\x80\x01\x0b", [Use(6, 9, CALL, 128)]),
        (b"\x00\x0e\x02\x10\x10\x10\x0b", []),  # a branch table whose targets look like calls
        (b"\x00\x43\x10\x10\x10\x10\x1a\x0b", []),  # a fraction whose bytes do
    ],
)
def test_calls_are_told_from_what_only_looks_like_them(body: bytes, found: list[Use]) -> None:
    assert list(uses(body)) == found


@pytest.mark.parametrize("body", [b"\x00\xfe\x00\x0b", b"\x00\x10\x05", b"\x00\x41\x80"])
def test_an_unknown_instruction_or_a_torn_body_stops_the_build(body: bytes) -> None:
    with pytest.raises((UnexpectedWasmError, IndexError)):
        list(uses(body))


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(UnexpectedWasmError):
        tailor(b"PK\x03\x04 not a module")


def test_initial_data_start_and_needless_exports_are_gone(tailored: Tailored) -> None:
    left = wasm.sections(tailored.module())
    assert not {wasm.DATA, wasm.START, wasm.DATA_COUNT} & left.keys()
    assert {each.name for each in parts.exports(left[wasm.EXPORT])} == set(NEEDED)
    assert len(tailored.module()) < STOCK.stat().st_size / 2


def test_everything_in_the_table_and_all_that_it_calls_is_kept(tailored: Tailored) -> None:
    first = tailored.first_function()
    for function in tailored.table:
        if function < first:
            continue
        body = tailored.bodies[function - first]
        assert body != UNREACHABLE or _is_empty_in_stock(function - first)
        called = [use.index for use in uses(body) if use.instruction == CALL]
        assert all(
            each < first or tailored.bodies[each - first] != UNREACHABLE or _is_empty_in_stock(each - first)
            for each in called
        )


def _is_empty_in_stock(place: int) -> bool:
    return parts.bodies(wasm.sections(STOCK.read_bytes())[wasm.CODE])[place] == UNREACHABLE


def test_each_function_stands_in_one_half_and_a_stub_in_the_other(tailored: Tailored, halves: Split) -> None:
    used, rest = (parts.bodies(wasm.sections(each)[wasm.CODE]) for each in (halves.used, halves.rest))
    for place, body in enumerate(tailored.bodies):
        if body != UNREACHABLE:
            assert (used[place] == body) == (place % 2 == 0) or used[place] == rest[place]
            assert (rest[place] == body) == (place % 2 == 1) or used[place] == rest[place]


def test_every_place_of_the_table_is_filled_by_exactly_one_half(halves: Split) -> None:
    def places(module: bytes) -> list[int]:
        reader, found = Reader(wasm.sections(module)[wasm.ELEMENT]), list[int]()
        for _ in range(reader.unsigned()):
            reader.expect(0, 0x41)
            at = reader.signed()
            reader.expect(0x0B)
            count = reader.unsigned()
            found += range(at, at + count)
            for _ in range(count):
                reader.unsigned()
        return found

    filled = sorted([*places(halves.used), *places(halves.rest), 0, halves.loader])
    assert filled == list(range(halves.table_size))
