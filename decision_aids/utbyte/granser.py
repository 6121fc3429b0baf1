"""How large and deep a file may be, and what is said of one that cannot be read.

The limits are far above what certificates hold (AF00251's example: 6 kB, 140 elements, 7 deep), and far below
what stops the reader's browser: there, 10 000 elements in each other end Python beyond any exception.
"""

from __future__ import annotations

MOST_BYTES = 2_000_000
MOST_DEPTH = 40
MOST_PARTS = 20_000
"""Elements of XML; values of JSON."""


class OlasligError(ValueError):
    """A file that cannot be used. `problems` says why and where, in Swedish, one line each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def check_size(content: bytes) -> None:
    """Raises OlasligError for a file that is empty or too large."""
    if not content.strip():
        raise OlasligError("Filen är tom.")
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES / 1_000_000:.1f}".replace(".", ",")
        raise OlasligError(f"Filen är större än {most} MB. Ett intyg är mycket mindre.")


def too_deep(place: str) -> OlasligError:
    """What is said of values that lie too deep in each other."""
    return OlasligError(f"{place}: innehållet ligger i fler än {MOST_DEPTH} nivåer. Så ser inget intyg ut.")


def too_many(place: str) -> OlasligError:
    """What is said of a file with too many parts."""
    return OlasligError(f"{place}: filen har fler än {MOST_PARTS} delar. Så ser inget intyg ut.")
