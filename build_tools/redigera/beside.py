"""The process beside the server: it reads one state of the project with that state's own code (worker.py).

Whoever waits for it is always answered: when it stops, or takes too long, the answer says so in words.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO

from decision_aids.engine.json_types import JsonObject

PATIENCE = 240.0
"""Seconds. A look takes five, and a minute on a machine that does much else."""
WORKER = ("-m", "build_tools.redigera.worker")
_AGAIN = "Det du har skrivit finns kvar. Ändra något och försök igen, eller be en utvecklare om hjälp."


class Beside:
    """At most one process, in `folder`. Not for two at once: the desk sees to that."""

    def __init__(self, folder: Path, patience: float = PATIENCE, command: tuple[str, ...] = WORKER) -> None:
        self._folder, self._patience, self._command = folder, patience, command
        self._process: subprocess.Popen[str] | None = None
        self._key = ""
        self._errors: IO[str] | None = None

    def ask(self, key: str, asked: Mapping[str, str]) -> JsonObject:
        """What the process answers; {"fel": words} when there was no answer.

        `key` is the state it is to have read: another one takes another process.
        """
        process = self._ready(key)
        late = Event()
        watch = Timer(self._patience, _end, (process, late))
        watch.start()
        try:
            line = _answer(process, asked)
        finally:
            watch.cancel()
        if line:
            answer: JsonObject = json.loads(line)
            return answer
        self.stop()
        if late.is_set():
            return {"fel": f"Kontrollen tog mer än {self._patience:.0f} sekunder och avbröts. {_AGAIN}"}
        return {"fel": f"Kontrollen stannade. {_AGAIN}{self._last_words()}"}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the folder, with the folder's own code."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self._folder,
            env=environment(self._folder),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def ready(self, key: str) -> None:
        """Start the process, so that who asks first need not wait for it."""
        self._ready(key)

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate("")
            self._process = None

    def _ready(self, key: str) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None or key != self._key:
            self.stop()
            self._errors = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 (lives as long as the process)
            self._process = subprocess.Popen(
                [sys.executable, *self._command],
                cwd=self._folder,
                env=environment(self._folder),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                encoding="utf-8",
            )
            self._key = key
        return self._process

    def _last_words(self) -> str:
        """The last line that the process wrote about what went wrong: for the developer who is asked."""
        if self._errors is None:
            return ""
        self._errors.seek(0)
        lines = [one.strip() for one in self._errors if one.strip()]
        return f" Felet: {lines[-1]}" if lines else ""


def environment(folder: Path) -> dict[str, str]:
    """What runs in a folder that lies inside the project: its own code, and its own Git and no other.

    Without the ceiling, Git in a folder whose own repository is broken goes on to the editor's.
    """
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    ceiling = {"GIT_CEILING_DIRECTORIES": str(folder.resolve().parent)}
    return {**kept, **ceiling, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}


def _answer(process: subprocess.Popen[str], asked: Mapping[str, str]) -> str:
    """One line; empty when the process is gone."""
    assert process.stdin and process.stdout
    try:
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:
        return ""


def _end(process: subprocess.Popen[str], late: Event) -> None:
    late.set()
    process.kill()
