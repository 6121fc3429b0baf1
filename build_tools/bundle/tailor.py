"""Cuts Pyodide's runtime to what a memory snapshot needs.

The runtime that starts from nothing brings 3.5 MB of initial data, 9 700 exports for libraries that might be
loaded later, and a start function that fills in addresses and clears memory. A snapshot already holds the
data, loads no library, and must not be cleared. Without them the module is half as large, needs no glue of a
megabyte of JavaScript, and can be started in memory that was filled while it was still being compiled.

Nothing of Python is taken away: every function that the runtime can reach, directly or through its table,
stays as it is. The memory's layout is that of the full runtime, so a snapshot fits no other build.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.bundle import wasm_bytes as wasm
from build_tools.bundle import wasm_module as parts
from build_tools.bundle.wasm_bytes import Reader, UnexpectedWasmError
from build_tools.bundle.wasm_code import CALL, GLOBAL_GET, GLOBAL_SET, REF_FUNC, Use, uses

MEMORY_BASE, TABLE_BASE = 1024, 1
"""Where Pyodide's own glue puts the main module's data (bytes) and functions (places in the table)."""

NEEDED = (
    "malloc",
    "free",
    "PyUnicode_FromStringAndSize",
    "PyUnicode_AsUTF8AndSize",
    "PyObject_CallOneArg",
    "Py_DecRef",
)
"""What JavaScript calls."""

UNREACHABLE = b"\x00\x00\x0b"
"""The body of a function that nothing can reach: it stays, so that the others keep their numbers."""

_I32_CONST = b"\x41"


@dataclass(frozen=True)
class Tailored:
    """The runtime, cut.

    Functions are numbered with the imported ones first, as in the full runtime; `bodies` are of the others.
    `globals` are the few that change while Python runs, numbered after the imported ones.
    """

    sections: dict[int, bytes]
    imports: list[parts.Import]
    globals: list[parts.Global]
    exports: list[parts.Export]
    table: list[int]
    bodies: list[bytes]

    def first_function(self) -> int:
        """The number of the first function that is not imported."""
        return sum(each.kind == parts.FUNCTION for each in self.imports)

    def module(self) -> bytes:
        """All of it as one module."""
        return self.with_parts(
            {
                wasm.GLOBAL: parts.global_section(self.globals),
                wasm.EXPORT: parts.export_section(self.exports),
                wasm.ELEMENT: parts.element_section({TABLE_BASE: self.table}),
                wasm.CODE: parts.code_section(self.bodies),
            }
        )

    def with_parts(self, changed: dict[int, bytes]) -> bytes:
        """A module of these sections in place of the full runtime's; an empty one is left out."""
        dropped = (wasm.START, wasm.DATA, wasm.DATA_COUNT)
        kept = {kind: changed.get(kind, data) for kind, data in self.sections.items() if kind not in dropped}
        return wasm.module({kind: data for kind, data in kept.items() if data})


def tailor(runtime: bytes) -> Tailored:
    """Cut the full runtime. Raises UnexpectedWasmError when it is of an unknown make."""
    sections = wasm.sections(runtime)
    imports = parts.imports(sections[wasm.IMPORT])
    all_globals = parts.globals_(sections[wasm.GLOBAL])
    bodies = parts.bodies(sections[wasm.CODE])
    elements = parts.elements(sections[wasm.ELEMENT])
    first = sum(each.kind == parts.FUNCTION for each in imports)
    outside = [each.name for each in imports if each.kind == parts.GLOBAL]
    start = bodies[Reader(sections[wasm.START]).unsigned() - first]
    constants = _constants(outside, elements.base_global, start)
    constants |= {
        len(outside) + place: each.value for place, each in enumerate(all_globals) if not each.mutable
    }
    changing = [place for place in range(len(all_globals)) if len(outside) + place not in constants]
    renumbered = {len(outside) + old: len(outside) + new for new, old in enumerate(changing)}
    exports = [each for each in parts.exports(sections[wasm.EXPORT]) if each.name in NEEDED]
    if len(exports) != len(NEEDED):
        raise UnexpectedWasmError(f"the runtime does not export all of {', '.join(NEEDED)}")
    found = [list(uses(body)) for body in bodies]
    live = _reachable(found, first, [*(each.index for each in exports), *elements.functions])
    return Tailored(
        sections,
        imports,
        [all_globals[place] for place in changing],
        exports,
        elements.functions,
        [
            _rewritten(body, found[place], constants, renumbered) if first + place in live else UNREACHABLE
            for place, body in enumerate(bodies)
        ],
    )


def _constants(outside: list[str], table_base: int, start: bytes) -> dict[int, int]:
    """The globals whose value is known now, by number.

    They are the two bases and every address that the start function works out from them. What else the start
    function does is to clear memory, which a snapshot must be spared.
    """
    bases = {"__memory_base": MEMORY_BASE, "__table_base": TABLE_BASE}
    known = {place: bases[name] for place, name in enumerate(outside) if name in bases}
    if len(known) != len(bases) or known.get(table_base) != TABLE_BASE:
        raise UnexpectedWasmError("the runtime is not laid out from __memory_base and __table_base")
    worked_out: dict[int, int] = {}
    reader = Reader(start)
    reader.expect(0)
    while True:
        reader.expect(GLOBAL_GET)
        base = known[reader.unsigned()]
        reader.expect(0x41)
        offset = reader.signed()
        reader.expect(0x6A)
        if reader.data[reader.at] != GLOBAL_SET:
            break
        reader.at += 1
        worked_out[reader.unsigned()] = base + offset
    reader.expect(0x41, 0x00, 0x41)  # memory.fill(address, 0, size)
    reader.signed()
    reader.expect(0xFC, 0x0B, 0x00, 0x0B)
    return known | worked_out


def _reachable(found: list[list[Use]], first: int, roots: list[int]) -> set[int]:
    waiting, live = roots, set[int]()
    while waiting:
        function = waiting.pop()
        if function not in live:
            live.add(function)
            if function >= first:
                uses_of = found[function - first]
                waiting += [use.index for use in uses_of if use.instruction in (CALL, REF_FUNC)]
    return live


def _rewritten(body: bytes, found: list[Use], constants: dict[int, int], renumbered: dict[int, int]) -> bytes:
    """The body with the known globals read as numbers, and the others by their new numbers."""
    out, copied = bytearray(), 0
    for use in found:
        if use.instruction not in (GLOBAL_GET, GLOBAL_SET):
            continue
        if use.index not in constants:
            new = bytes([use.instruction]) + wasm.unsigned(renumbered.get(use.index, use.index))
        elif use.instruction == GLOBAL_GET:
            new = _I32_CONST + wasm.signed(constants[use.index])
        else:
            raise UnexpectedWasmError(f"the runtime changes global {use.index}, which was thought constant")
        out += body[copied : use.start] + new
        copied = use.end
    return bytes(out) + body[copied:]
