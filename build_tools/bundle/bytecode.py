"""Python as it is sent to the reader: compiled, without its documentation."""

from __future__ import annotations

import ast
import importlib.util
import marshal
import struct
from types import CodeType

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
    return compile(tree, name, "exec", dont_inherit=True)


def pyc(source: bytes, name: str) -> bytes:
    """The same as a .pyc file, the same bytes whenever it is made."""
    head = importlib.util.MAGIC_NUMBER + struct.pack("<I", _FLAGS_HASH) + importlib.util.source_hash(source)
    return head + marshal.dumps(compiled(source, name))
