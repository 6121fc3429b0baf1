"""A text file as people write it: read whole, or a problem that says why it could not be."""

from __future__ import annotations

from pathlib import Path

from build_tools.data.problems import Problem

MOST_BYTES = 2_000_000
LONGEST_LINE = 10_000
CONFLICT = ("<<<<<<< ", ">>>>>>> ", "||||||| ")


def read_text(path: Path, shown_as: Path) -> str | Problem:
    """The text of one file, or what is wrong with it. Never raises for what a file can hold."""
    if not path.is_file():
        return Problem(shown_as, 0, "filen finns inte", "skapa filen eller rätta sökvägen")
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        return Problem(
            shown_as, 0, f"filen är {len(data)} byte", f"dela upp den; högst {MOST_BYTES} byte läses"
        )
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Problem(shown_as, line, "tecknen är inte UTF-8", "spara filen som UTF-8 i redigeraren")
    if not text.strip():
        return Problem(shown_as, 0, "filen är tom", "återställ filen eller skriv dess innehåll")
    return _bad_line(text, shown_as) or text


def _bad_line(text: str, shown_as: Path) -> Problem | None:
    for number, row in enumerate(text.split("\n"), start=1):
        if row.startswith(CONFLICT):
            what = "märke från en sammanslagning som inte är löst"
            return Problem(shown_as, number, what, "välj en version och ta bort märkena")
        if len(row) > LONGEST_LINE:
            what = f"raden är {len(row)} tecken lång"
            return Problem(shown_as, number, what, f"bryt den; högst {LONGEST_LINE} tecken läses på en rad")
    return None
