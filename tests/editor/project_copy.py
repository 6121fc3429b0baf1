"""A copy of the project, for commands that write in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", "_data", "theme", "bench")


def copy(root: Path) -> Path:
    """Everything that editors write, and what reads it; its root."""
    for name in ("decision_aids", "build_tools", "docs", "redaktion"):
        shutil.copytree(ROOT / name, root / name, ignore=_LEFT_OUT)
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    return root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the copy, with the copy's own modules."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
