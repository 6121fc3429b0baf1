"""The examples in a check's docstring: what it must report, and what it must let through."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import dedent

_PART = re.compile(r"^(Bad|Good):\n((?:    .*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True)
class Examples:
    """The text that a check must report, and the one that it must not."""

    bad: str
    good: str


def examples(check: Callable[..., object]) -> Examples:
    """Read a check's examples. Raises ValueError when it lacks one."""
    parts = _PART.finditer(f"{inspect.getdoc(check)}\n")
    found = {match[1]: dedent(match[2]).strip() + "\n" for match in parts}
    if set(found) != {"Bad", "Good"}:
        raise ValueError(f"{check} needs one Bad: and one Good: in its docstring")
    return Examples(found["Bad"], found["Good"])


def apart(text: str) -> tuple[str, ...]:
    """The faults of a Bad example that is prose: what empty lines set apart."""
    return tuple(part for part in re.split(r"\n\n+", text.strip()) if part)
