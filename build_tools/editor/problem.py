"""Why a start cannot be made: what is wrong, and what to do. In Swedish."""

from __future__ import annotations


class StartError(Exception):
    """A start that cannot be made."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}\n    Gör så här: {remedy}")
