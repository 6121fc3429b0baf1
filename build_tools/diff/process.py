"""A revision's own code, compiled and asked by the probe that it brings itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from typing import Self

from build_tools.diff.ends import End
from build_tools.diff.problem import DiffError
from decision_aids.engine.json_types import JsonObject

# Both in one process: it starts once, and reads the code once. What is said on the way is no reply.
_COMPILE_AND_PROBE = """
import contextlib, runpy, sys
from pathlib import Path
try:
    with contextlib.redirect_stdout(sys.stderr):
        from build_tools.data.compile import compile_data
        compile_data(Path.cwd())
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
print("compiled", flush=True)
runpy.run_module("build_tools.diff.probe", run_name="__main__", alter_sys=True)
"""
_SHOWN = 1500
_REMEDY = "välj en revision där kommandot «kunskapsstod data» går bra, eller rätta felen och försök igen"


class Probe:
    """A process with the code of one end. Close it, or use it as a context manager.

    Raises DiffError when the revision's data cannot be compiled or its rules cannot be run.
    """

    def __init__(self, end: End) -> None:
        self._end = end
        environment = {**os.environ, "PYTHONPATH": str(end.files), "PYTHONDONTWRITEBYTECODE": "1"}
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 (open as long as the process)
        self._process = subprocess.Popen(
            [sys.executable, "-c", _COMPILE_AND_PROBE],
            cwd=end.files,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            encoding="utf-8",
        )
        assert self._process.stdout
        if not self._process.stdout.readline():
            raise self._stopped("kan inte kompileras")

    def send(self, request: JsonObject) -> None:
        """Send a request; `reply` gives its answer. Two processes can so work at the same time."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._stopped() from None

    def reply(self) -> JsonObject:
        """The answer to the request sent last."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise self._stopped()
        answer: JsonObject = json.loads(line)
        return answer

    def close(self) -> None:
        """Let the process end."""
        self._process.communicate()
        self._said.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _stopped(self, what: str = "kan inte köras") -> DiffError:
        self._process.wait()
        self._said.seek(0)
        words = self._said.read().decode(errors="replace").strip()[-_SHOWN:]
        return DiffError(f"Reglerna i {self._end.name} {what}:\n{words}", _REMEDY)
