"""Runs the tools that the bundle is made with, and says what they said when they fail."""

from __future__ import annotations

import subprocess
from pathlib import Path


class BundleError(RuntimeError):
    """The engine for the browser could not be built; the message says which step, why, and what to do."""


def run(step: str, command: list[str], folder: Path) -> str:
    """Run a command and return its standard output.

    Raises BundleError, named by `step`, with the command's own words.
    """
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=600)
    except FileNotFoundError as error:
        raise BundleError(f"{step}: {command[0]} saknas. Kör: make setup") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-4000:]
        raise BundleError(f"{step} misslyckades (kod {done.returncode}):\n{said}")
    return done.stdout
