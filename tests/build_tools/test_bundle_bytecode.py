"""What is compiled is the same, whatever the process that compiles it has met before."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

from build_tools.bundle.bytecode import pyc

STDLIB = Path(__file__).parents[2] / "node_modules/pyodide/python_stdlib.zip"


def test_words_that_the_process_holds_change_no_byte() -> None:
    with zipfile.ZipFile(STDLIB) as archive:
        sources = {one: archive.read(one) for one in ("ftplib.py", "socket.py", "dataclasses.py", "enum.py")}
    before = {name: pyc(source, name) for name, source in sources.items()}
    words = {word for source in sources.values() for word in re.findall(r"\w+", source.decode())}
    held = [sys.intern(word) for word in sorted(words)]
    assert {name: pyc(source, name) for name, source in sources.items()} == before
    assert len(held) > 1000
