"""The snapshot's file holds the whole memory and nothing else."""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from build_tools.bundle.memory_file import Entry, read_memory, write_memory
from build_tools.bundle.processes import run

SHELL = Path(__file__).parents[2] / "build_tools/theme/shell"
PAGE = 65536
ENTRY = Entry(stack_pointer=1, serve=2, awake=3)
DIGEST = hashlib.sha256(b"runtime").digest()

pieces = some.lists(some.tuples(some.integers(0, PAGE - 300), some.binary(max_size=300)), max_size=20)


@given(pieces)
def test_the_memory_comes_back_as_it_was(pieces: list[tuple[int, bytes]]) -> None:
    memory = bytearray(PAGE)
    for at, piece in pieces:
        memory[at : at + len(piece)] = piece
    file = write_memory(bytes(memory), ENTRY, DIGEST)
    assert read_memory(file) == memory


def test_zeros_are_not_sent() -> None:
    memory = bytearray(100 * PAGE)
    memory[5 * PAGE] = memory[50 * PAGE] = 1
    assert len(write_memory(bytes(memory), ENTRY, DIGEST)) < 100


def test_where_the_pieces_lie_takes_little_to_send() -> None:
    """Some thirty thousand pieces: as addresses they were a hundred kilobytes of a first answer."""
    memory = bytearray(100 * PAGE)
    memory[::256] = b"x" * (100 * PAGE // 256)
    file = write_memory(bytes(memory), ENTRY, DIGEST)
    assert read_memory(file) == memory
    assert len(zlib.compress(file)) < len(file) / 100


def test_the_file_names_the_runtime_that_it_belongs_to() -> None:
    assert write_memory(bytes(PAGE), ENTRY, DIGEST)[32:64] == DIGEST


def _laid_out(folder: Path, file: bytes, step: int) -> dict[str, object]:
    """What the reader's worker makes of the file when it comes so many bytes at a time."""
    (folder / "memory.bin").write_bytes(file)
    program = Path(__file__).with_name("lay_out.mjs")
    said = run(
        "lay_out.mjs", ["node", str(program), str(SHELL), str(folder / "memory.bin"), str(step)], folder
    )
    return json.loads(said)


def _memory() -> bytes:
    """Short runs and long ones, at the edges of the memory and across two of its pages."""
    memory = bytearray(2 * PAGE)
    for start, length in ((0, 8), (640, 64), (1280, 65), (5000, 3), (PAGE - 8, 2000), (2 * PAGE - 8, 8)):
        memory[start : start + length] = bytes(1 + at % 255 for at in range(length))
    return bytes(memory)


MEMORY = _memory()
FILE = write_memory(MEMORY, ENTRY, DIGEST)


@pytest.mark.parametrize("step", [1, 7, 64, 100, 1000, len(FILE)])
def test_the_worker_lays_out_the_same_memory_however_its_file_comes(tmp_path: Path, step: int) -> None:
    assert _laid_out(tmp_path, FILE, step) == {
        "memory": hashlib.sha256(MEMORY).hexdigest(),
        "addresses": [ENTRY.stack_pointer, ENTRY.serve, ENTRY.awake],
    }


@pytest.mark.parametrize("left", [8, 63, 100, len(FILE) - 8])
def test_the_worker_refuses_a_file_that_ends_too_soon(tmp_path: Path, left: int) -> None:
    assert _laid_out(tmp_path, FILE[:left], 50) == {
        "failed": "integrity: the snapshot ends before its last run"
    }
