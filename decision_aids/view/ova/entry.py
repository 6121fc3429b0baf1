"""The one way in from the pages of practice: what the page sends in, what it shows out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.ova.traning import write_file
from decision_aids.view.ova.lage import Gor, Lage, Steg, lage, state_of
from decision_aids.view.ova.lasa import corrected
from decision_aids.view.ova.page import done, ova_html
from decision_aids.view.ova.skriva import empty, reminded


def respond(asked: Mapping[str, Json]) -> str:
    """Answer one request.

    In: {"date", "do", "state", "form", "value", "file"}, all but the first optional (see lage.lage).
    Out: {"html", "state", "announce", "focus", "file"}: `state` is for the page's memory, to send back.
    """

    def table(key: str) -> JsonObject:
        value = asked.get(key)
        return value if isinstance(value, dict) else {}

    gor = Gor(str(asked.get("do") or Gor.SHOW))
    day = date.fromisoformat(str(asked["date"]))
    value, file = (str(asked.get(key) or "") for key in ("value", "file"))
    now = lage(gor, day, table("state"), table("form"), value, file)
    saved: JsonObject = {"name": f"ova-{day}.json", "text": write_file(now.logg)}
    reply: JsonObject = {
        "html": ova_html(now, ready=True),
        "state": state_of(now),
        "announce": _announcement(now, value),
        "focus": _focus(now, value),
        "file": saved if gor is Gor.SPARA else None,
    }
    return json.dumps(reply, ensure_ascii=False)


def _announcement(now: Lage, value: str) -> str:
    """What a screen reader is told."""
    one = now.ovning
    if now.gor is Gor.MARK:
        marked = now.punkt in now.marken.get(value, ())
        return f"{'Markerad' if marked else 'Inte markerad'} för punkt {now.punkt}."
    if now.gor is Gor.SPARA:
        return "Framstegen är sparade i en fil, där webbläsaren lägger nedladdade filer."
    if now.gor is Gor.FIL:
        return " ".join((*now.fil, done(now)))
    if one and now.gor is Gor.KONTROLLERA:
        return f"{len(reminded(now, one)) + len(empty(now, one))} saker att se på."
    if one and now.steg is Steg.SVAR:
        right = sum(point.ratt for point in corrected(now, one))
        return f"Du bedömde {right} av 10 punkter som reglerna gör."
    return ""


def _focus(now: Lage, value: str) -> str:
    """Where focus goes, as a CSS selector; empty to leave it where it is."""
    if now.gor is Gor.MARK:
        return f"#m-{value}"
    if now.gor is Gor.PUNKT:
        return f"#ova-punkt-{now.punkt}"
    if now.gor is Gor.SPARA:
        return '[data-do="spara"]'
    if now.gor is Gor.FIL:
        return ".felruta" if now.fil else "[data-focus]"
    if now.gor is Gor.KONTROLLERA:
        return "#granska"
    return "#forebilden" if now.gor is Gor.JAMFOR else "[data-focus]"
