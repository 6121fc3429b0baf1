"""The snapshot's file: the memory without its zeros, tied to the runtime that it belongs to.

All numbers are 32 bits, little-endian. First a header of 64 bytes: the mark, the number of runs, the
memory's size in bytes, the stack pointer, the addresses of two Python functions (browser_boot.serve and
awake), the file's own size, a zero, and the SHA-256 of the runtime's file. Then for each run how far after
the end of the one before it begins and how long it is, in bytes, both multiples of eight: addresses would
take four times as much to send. Then the runs' bytes, one after the other. theme/shell/worker-memory.js
reads it.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

MARK = 0x324D534B  # "KSM2"
_HEADER = struct.Struct("<8I32s")
_RUN = struct.Struct("<2I")
_WORD = 8

# A gap of fewer zeros is cheaper to send than to skip.
_RUNS = re.compile(rb"[^\0]+(?:\0{1,64}[^\0]+)*")


@dataclass(frozen=True)
class Entry:
    """What JavaScript must know to go on where the snapshot was taken: addresses in bytes."""

    stack_pointer: int
    serve: int
    awake: int


def write_memory(memory: bytes, entry: Entry, runtime_digest: bytes) -> bytes:
    """The file for this memory (a whole number of WebAssembly pages) and the runtime with this SHA-256."""
    runs = _aligned_runs(memory)
    ends = (0, *(end for _, end in runs))
    listed = b"".join(
        _RUN.pack(start - last, end - start) for (start, end), last in zip(runs, ends, strict=False)
    )
    data = b"".join(memory[start:end] for start, end in runs)
    size = _HEADER.size + len(listed) + len(data)
    addresses = (entry.stack_pointer, entry.serve, entry.awake)
    return _HEADER.pack(MARK, len(runs), len(memory), *addresses, size, 0, runtime_digest) + listed + data


def read_memory(file: bytes) -> bytes:
    """The memory again, as the browser sees it."""
    _, count, size, *_ = _HEADER.unpack_from(file)
    memory, at, to = bytearray(size), _HEADER.size + count * _RUN.size, 0
    for gap, length in _RUN.iter_unpack(file[_HEADER.size : at]):
        to += gap
        memory[to : to + length] = file[at : at + length]
        to, at = to + length, at + length
    return bytes(memory)


def _aligned_runs(memory: bytes) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for found in _RUNS.finditer(memory):
        start = found.start() // _WORD * _WORD
        end = -(-found.end() // _WORD) * _WORD
        if runs and start <= runs[-1][1]:
            start = runs.pop()[0]
        runs.append((start, end))
    return runs
