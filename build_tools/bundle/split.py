"""Parts the cut runtime in two: what a decision aid uses, and all the rest of Python.

Of Python's 9 000 functions a decision aid runs some 900, and compiling the others is most of a start. So
they wait in a module of their own, which is fetched and compiled once the reader has the first answer. Both
modules number their functions alike. Where a function lives in the other module, a stub with its number
passes the call on through the table:

    place 1 …                 as Pyodide lays it out: what Python calls through pointers
    LOADER                    brings in the rest, there and then, when a stub needs it and it is not yet there
    FIRST_SHARED …            every function that was used, for calls from the rest
    after them                every function of the rest; empty until it is there
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_tools.bundle import wasm_bytes as wasm
from build_tools.bundle import wasm_module as parts
from build_tools.bundle.tailor import TABLE_BASE, UNREACHABLE, Tailored
from build_tools.bundle.wasm_bytes import Reader, UnexpectedWasmError, signed, unsigned

SHARED_GLOBAL = "global{}"
"""The name under which the used part exports a changing global, and the rest imports it from "env"."""

_TABLE_GET, _IS_NULL, _IF, _END = b"\x25\x00", b"\xd1", b"\x04\x40", b"\x0b"
_CONST, _LOCAL_GET, _CALL_INDIRECT, _TABLE_0 = b"\x41", b"\x20", b"\x11", b"\x00"


@dataclass(frozen=True)
class Split:
    """The two modules, and how many places the table must have."""

    used: bytes
    rest: bytes
    table_size: int
    loader: int


def instrumented(tailored: Tailored, flags: int) -> bytes:
    """All of it as one module that notes what it runs: a 1 at address `flags` + the place in `bodies`."""
    bodies = [_noting(body, flags + place) for place, body in enumerate(tailored.bodies)]
    return replace(tailored, bodies=bodies).module()


def _noting(body: bytes, address: int) -> bytes:
    reader = Reader(body)
    for _ in range(reader.unsigned()):
        reader.unsigned()
        reader.byte()
    note = _CONST + signed(address) + _CONST + b"\x01\x3a\x00\x00"  # i32.store8
    return body[: reader.at] + note + body[reader.at :]


def split(tailored: Tailored, used: set[int]) -> Split:
    """Part it: `used` holds places in `bodies`."""
    first = tailored.first_function()
    live = [place for place, body in enumerate(tailored.bodies) if body != UNREACHABLE]
    here = [place for place in live if place in used]
    there = [place for place in live if place not in used]
    loader = TABLE_BASE + len(tailored.table)
    shared_at = loader + 1
    rest_at = shared_at + len(here)
    stubs = _Stubs(tailored, loader)
    used_bodies, rest_bodies = list(tailored.bodies), list(tailored.bodies)
    for at, place in enumerate(here, shared_at):
        rest_bodies[place] = stubs.to(place, at)
    for at, place in enumerate(there, rest_at):
        used_bodies[place] = stubs.to_rest(place, at)
    outside = sum(each.kind == parts.GLOBAL for each in tailored.imports)
    names = [SHARED_GLOBAL.format(number) for number in range(len(tailored.globals))]
    shared = [parts.Export(name, parts.GLOBAL, outside + place) for place, name in enumerate(names)]
    used_module = tailored.with_parts(
        {
            wasm.GLOBAL: parts.global_section(tailored.globals),
            wasm.EXPORT: parts.export_section([*tailored.exports, *shared]),
            wasm.ELEMENT: parts.element_section(
                {TABLE_BASE: tailored.table, shared_at: [first + place for place in here]}
            ),
            wasm.CODE: parts.code_section(used_bodies),
        }
    )
    rest_module = tailored.with_parts(
        {
            wasm.IMPORT: wasm.vector(
                [each.raw for each in tailored.imports] + [_global(name) for name in names]
            ),
            wasm.GLOBAL: b"",
            wasm.EXPORT: b"",
            wasm.ELEMENT: parts.element_section({rest_at: [first + place for place in there]}),
            wasm.CODE: parts.code_section(rest_bodies),
        }
    )
    return Split(used_module, rest_module, rest_at + len(there), loader)


def _global(name: str) -> bytes:
    """An import of a changing 32-bit global from "env"."""
    return b"\x03env" + unsigned(len(name)) + name.encode() + b"\x03\x7f\x01"


class _Stubs:
    """Bodies that pass a call on through the table."""

    def __init__(self, tailored: Tailored, loader: int) -> None:
        self._types = parts.type_indexes(tailored.sections[wasm.FUNCTION])
        self._signatures = parts.signatures(tailored.sections[wasm.TYPE])
        if (0, 0) not in self._signatures:
            raise UnexpectedWasmError("no function of the runtime takes nothing and gives nothing")
        plain = self._signatures.index((0, 0))
        self._load = _CONST + signed(loader) + _CALL_INDIRECT + unsigned(plain) + _TABLE_0

    def to(self, place: int, at: int) -> bytes:
        """To what is there from the start."""
        return b"\x00" + self._pass_on(place, at) + _END

    def to_rest(self, place: int, at: int) -> bytes:
        """To what may have to be brought in first."""
        missing = _CONST + signed(at) + _TABLE_GET + _IS_NULL
        return b"\x00" + missing + _IF + self._load + _END + self._pass_on(place, at) + _END

    def _pass_on(self, place: int, at: int) -> bytes:
        kind = self._types[place]
        arguments = b"".join(_LOCAL_GET + unsigned(number) for number in range(self._signatures[kind][0]))
        return arguments + _CONST + signed(at) + _CALL_INDIRECT + unsigned(kind) + _TABLE_0
