"""The one way in from the page: what it holds in memory in, what it shows out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.view.arendebild.bild import picture_html
from decision_aids.view.arendebild.fall import read_all


def respond(asked: Mapping[str, Json]) -> str:
    """Answer one request.

    In: {"date", "cases"} (see fall.read_all). Out: {"html", "announce", "focus", "refused"}; `refused` are
    the numbers of those that could not be used, for the page to forget.
    """
    given = asked.get("cases")
    cases = given if isinstance(given, list) else []
    read, refused = read_all(cases)
    reply: JsonObject = {
        "html": picture_html(cases, date.fromisoformat(str(asked["date"])), ready=True),
        "announce": _announcement(len(read), len(refused)),
        "focus": ".felruta" if refused else "[data-focus]",
        "refused": [one.number for one in refused],
    }
    return json.dumps(reply, ensure_ascii=False)


def _announcement(read: int, refused: int) -> str:
    said = f"{refused} {'fil' if refused == 1 else 'filer'} kunde inte öppnas. " if refused else ""
    return f"{said}Ärendebilden visar {read} {'stöd eller fil' if read == 1 else 'stöd och filer'}."
