"""Python as it is sent to the reader: compiled, without its documentation and the lines of instructions."""

from __future__ import annotations

import ast
import importlib.util
import marshal
import struct
import sys
from collections.abc import Iterable, Iterator
from types import CodeType
from typing import Any, cast

_NAMES = (
    *("co_consts", "co_names", "co_varnames", "co_cellvars", "co_freevars"),
    *("co_filename", "co_name", "co_qualname"),
)
_LINE = 13
"""The kind of an entry in a code's table of lines that has no columns (CPython, Objects/locations.md)."""
_MOST = 8  # units of two bytes in an entry
_FLAGS_HASH = 0b01  # the file bears the hash of its source, and nobody checks it


def compiled(source: bytes, name: str) -> CodeType:
    """The code of a module; `name` is the file that tracebacks name.

    A class keeps a documentation of one sign: dataclasses would else write one, with every field.
    """
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            match node.body[:1]:
                case [ast.Expr(ast.Constant(str()) as documentation)]:
                    if isinstance(node, ast.ClassDef):
                        documentation.value = " "
                    else:
                        node.body[0:1] = (
                            [] if node.body[1:] else [ast.copy_location(ast.Pass(), node.body[0])]
                        )
                case _:
                    pass
    return _without_places(compile(tree, name, "exec", dont_inherit=True), {})


def _without_places(code: CodeType, sets: dict[frozenset[str], frozenset[object]]) -> CodeType:
    """A traceback in a page names the file, the function and the line where the function begins. Where in it
    the fault was, the same answers tell in a terminal; to send it would be a fiftieth of a first answer.

    `sets` are the constant sets of the module so far: equal ones are one, whatever else the process holds.
    """
    table = bytearray()
    for place in range(0, len(code.co_code), 2 * _MOST):
        length = min((len(code.co_code) - place) // 2, _MOST)
        table += bytes((0x80 | _LINE << 3 | (length - 1), 0))
    constants = (_ready(one, code.co_qualname, sets) for one in code.co_consts)
    return code.replace(co_linetable=bytes(table), co_consts=tuple(constants))


def _ready(constant: object, name: str, sets: dict[frozenset[str], frozenset[object]]) -> object:
    """A class has its name twice, and functions the same set: each is one.

    The compiler makes them one or two by which strings the process holds already.
    """
    match constant:
        case CodeType():
            return _without_places(constant, sets)
        case frozenset():
            one = cast("frozenset[object]", constant)
            return sets.setdefault(frozenset(map(repr, one)), one)
        case _:
            return sys.intern(name) if constant == name else constant


def pyc(source: bytes, name: str) -> bytes:
    """The same as a .pyc file, the same bytes whenever it is made."""
    head = importlib.util.MAGIC_NUMBER + struct.pack("<I", _FLAGS_HASH) + importlib.util.source_hash(source)
    return head + dumped(compiled(source, name))


def dumped(value: Any) -> bytes:
    """What marshal writes, the same in every process.

    It marks what more than one holds, and what else the process holds is chance: so all is held here too.
    """
    held = [*_inside(value)]
    written = marshal.dumps(value)
    del held
    return written


def _inside(value: object) -> Iterator[object]:
    yield value
    match value:
        case CodeType():
            for name in _NAMES:
                yield from _inside(getattr(value, name))
        case dict():
            for one in cast("dict[object, object]", value).items():
                yield from _inside(one)
        case tuple() | list() | frozenset():
            for one in cast("Iterable[object]", value):
                yield from _inside(one)
        case _:
            pass
