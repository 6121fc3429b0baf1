"""The two style sheets made small: on a slow line, each turn there and back that they need is a sixth of a
second.

A class that only a script, an aid or the editors' place writes counts as used: their files are read too.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from build_tools.site.joined import JOINED, THEME

_SCRIPT = Path(__file__).with_name("slim.mjs")
_WRITTEN = ("decision_aids", "build_tools")


def slim_styles(site: Path, root: Path) -> None:
    """Change the joined sheets of a built site in place.

    Raises RuntimeError with what Node says when it cannot.
    """
    folder = site / "assets/css"
    asked = {
        "theme": str(folder / THEME),
        "own": str(folder / JOINED),
        "written": [str(site), *(str(root / name) for name in _WRITTEN)],
    }
    run = subprocess.run(
        ["node", str(_SCRIPT)], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(f"stilmallarna gick inte att göra mindre: {run.stderr}")
