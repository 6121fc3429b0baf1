"""What survives without anyone noticing, and why: explained.yml, by the change as it is listed.

`fil: rad -> ändrad rad` is one change; `fil: rad -> *` is every change of a line that only says how long
something is sought, or how it is made faster.
"""

from __future__ import annotations

from pathlib import Path

import yaml

EXPLAINED: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8")) or {}


def explanation(name: str) -> str:
    """Why nobody notices the mutant of that name; empty when it is not explained."""
    return next((EXPLAINED[key] for key in keys(name) if key in EXPLAINED), "")


def keys(name: str) -> tuple[str, str]:
    """What the mutant of that name may be explained under."""
    return name, f"{name.split(' -> ', maxsplit=1)[0]} -> *"
