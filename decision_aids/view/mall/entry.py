"""The one way in from the form's page: what the page sends in, what it shows out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.ifylld import without_person, write_ifylld
from decision_aids.view.mall.falten import etikett_av, left
from decision_aids.view.mall.filer import as_fhir, as_pdf
from decision_aids.view.mall.lage import Gor, Lage, lage
from decision_aids.view.mall.page import form_html
from decision_aids.view.mall.paminnelser import reminders


def respond(asked: Mapping[str, Json]) -> str:
    """Answer one request.

    In: {"date", "do", "form", "previous", "file", "empty"}, all but the first optional (see lage.lage);
    `empty` is the empty PDF, to fill.
    Out: {"html", "announce", "focus", "opened", "previous", "file"}: `opened` is true when a file was read;
    `previous` is the certificate before, for the page's memory; `file` is the form as a file, when asked for.
    """

    def table(key: str) -> JsonObject:
        value = asked.get(key)
        return value if isinstance(value, dict) else {}

    gor = Gor(str(asked.get("do") or Gor.SHOW))
    day = date.fromisoformat(str(asked["date"]))
    now = lage(gor, day, table("form"), table("previous"), str(asked.get("file") or ""))
    file, unseen = None, ""
    if gor is Gor.SAVE:
        file = as_fhir(now)
    elif gor is Gor.PDF:
        file, unseen = as_pdf(now, str(asked.get("empty")))
    reply: JsonObject = {
        "html": form_html(now, ready=True),
        "announce": _announcement(now, str(file["name"]) if file else "") + unseen,
        "focus": _focus(now),
        "opened": gor in {Gor.OPEN, Gor.PREVIOUS} and not now.fil,
        "previous": write_ifylld(without_person(now.forra)) if now.forra else {},
        "file": file,
    }
    return json.dumps(reply, ensure_ascii=False)


def _announcement(now: Lage, name: str) -> str:
    """What a screen reader is told, and what stands beside the buttons."""
    if now.fil:
        return f"Filen öppnades inte. {' '.join(now.fil)}"
    number = len(reminders(now))
    said = f"{number} {'påminnelse' if number == 1 else 'påminnelser'}."
    match now.gor:
        case Gor.SAVE | Gor.PDF:
            lost = "; ".join(dict.fromkeys(etikett_av(one.falt) for one in now.problems))
            missing = f" Det här gick inte att läsa och är inte med: {lost}" if lost else ""
            return f"Intyget är sparat i filen {name}, där webbläsaren lägger nedladdade filer.{missing}"
        case Gor.CHECK:
            wrong = len({*left(now), *(one.falt for one in now.problems)})
            return (
                f"Frågor att rätta eller svara på: {wrong}. {said}"
                if wrong
                else f"Alla frågor är besvarade. {said}"
            )
        case Gor.OPEN:
            return f"Filen är öppnad. {said}"
        case Gor.PREVIOUS:
            return f"Förra intyget är öppnat för att jämföra. {said}"
        case _:
            return said


def _focus(now: Lage) -> str:
    """Where focus goes, as a CSS selector; empty to leave it where it is."""
    if now.fil or (now.gor is Gor.CHECK and (now.problems or left(now))):
        return ".felruta"
    return {Gor.CHECK: "#granska", Gor.OPEN: "[data-focus]"}.get(now.gor, "")
