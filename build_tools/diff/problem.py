"""Why a comparison cannot be made: what is wrong, and what to do. In Swedish."""

from __future__ import annotations


class DiffError(Exception):
    """What was asked for cannot be compared."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what}\n    Gör så här: {remedy}")
