"""The snapshot's file holds the whole memory and nothing else."""

from __future__ import annotations

import hashlib
import zlib

from hypothesis import given
from hypothesis import strategies as some

from build_tools.bundle.memory_file import Entry, read_memory, write_memory

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
