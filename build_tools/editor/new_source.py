"""`kunskapsstod new source sol-12-1`: an entry in the register, with what must be filled in marked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from build_tools.checks.unfilled import FILL_IN
from build_tools.editor.names import slug
from build_tools.editor.problem import StartError
from build_tools.editor.start import Start, fill, written
from decision_aids.law.source import Sakerhet, Slag, Status

REGISTER = "decision_aids/law/sources.yml"


def source_start(root: Path, name: str, today: date) -> Start:
    """An entry last in the register. It is not verified until a person has read the source."""
    text = written(root, REGISTER)
    if re.search(rf"^{re.escape(slug(name))}:", text, re.MULTILINE):
        raise StartError(f"Källan {name} finns redan i {REGISTER}.", "ändra i den, eller välj ett annat id")
    entry = fill(
        "source.yml.jinja",
        id=name,
        fill_in=FILL_IN,
        today=today,
        kinds=" | ".join(Slag),
        statuses=" | ".join(Status),
        certainties=" | ".join(Sakerhet),
    )
    return Start(
        made={},
        added={REGISTER: f"{text.rstrip()}\n\n{entry}"},
        then=(
            f"Fyll i allt som är märkt {FILL_IN} under {name}: sist i {REGISTER}.",
            "Läs källan i sin helhet innan du ändrar sakerhet till lagtext eller officiell.",
            f"Hänvisa till den med [@{name}] på en sida, eller med id i en regel.",
            "Kör kunskapsstod data och kunskapsstod check.",
        ),
    )
