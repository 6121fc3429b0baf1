"""`kunskapsstod new ovning knat-utan-fynd`: an exercise that is whole, to change into one's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.checks.unfilled import FILL_IN
from build_tools.data.ovningar import FOLDER
from build_tools.editor.names import slug, words
from build_tools.editor.start import Start, fill


def exercise_start(name: str, today: date, title: str = "") -> Start:
    """An exercise file of its own. Nobody in it is real."""
    id_ = slug(name)
    path = (Path("decision_aids") / FOLDER / f"{id_}.yml").as_posix()
    return Start(
        made={path: fill("ovning.yml.jinja", title=title or words(id_), today=today, fill_in=FILL_IN)},
        added={},
        then=(
            f"Skriv övningen i {path}. Allt ska vara påhittat. Fyll i allt som är märkt {FILL_IN}.",
            "Skriv under fel: de fel som du har planterat. Facit skriver du inte: reglerna räknar ut det.",
            "Kör kunskapsstod check, kunskapsstod data och .venv/bin/python -m pytest tests/ova.",
        ),
    )
