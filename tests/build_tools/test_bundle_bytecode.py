"""What is compiled is the same, whatever the process that compiles it has met before."""

from __future__ import annotations

import re
import sys
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.bundle.bytecode import compiled, pyc

STDLIB = Path(__file__).parents[2] / "node_modules/pyodide/python_stdlib.zip"


def test_words_that_the_process_holds_change_no_byte() -> None:
    with zipfile.ZipFile(STDLIB) as archive:
        sources = {one: archive.read(one) for one in ("ftplib.py", "socket.py", "dataclasses.py", "enum.py")}
    before = {name: pyc(source, name) for name, source in sources.items()}
    words = {word for source in sources.values() for word in re.findall(r"\w+", source.decode())}
    held = [sys.intern(word) for word in sorted(words)]
    assert {name: pyc(source, name) for name, source in sources.items()} == before
    assert len(held) > 1000


def test_a_traceback_names_the_function_and_the_line_where_it_begins() -> None:
    source = b"def a():\n    pass\n\ndef b():\n    one = 1\n    return one / 0\n"
    names: dict[str, Callable[[], float]] = {}
    exec(compiled(source, "room/file.py"), names)  # as the reader's Python does
    with pytest.raises(ZeroDivisionError) as found:
        names["b"]()
    last = traceback.extract_tb(found.value.__traceback__)[-1]
    assert (last.filename, last.name, last.lineno) == ("room/file.py", "b", 4)
