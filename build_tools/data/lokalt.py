"""Check a municipality's or region's own facts: each whole, and each in places that exist."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields
from build_tools.data.personal import of_a_person
from build_tools.data.strict_yaml import Document, read
from decision_aids.engine.json_types import Json, JsonObject

FILE = Path("redaktion/lokalt.yml")
"""Without it, or with nothing in it, the site is the national one."""

HEAD = ("namn", "kontrollerad", "uppgifter")
FIELDS = ("slag", "rubrik", "text", "lank", "sidor", "stod")
NOTHING: Json = {"uppgifter": {}}
LONGEST = {"rubrik": 80, "text": 400}
MOST = 40
NOBODY = "skriv funktionen i stället, som växeln eller den gemensamma brevlådan: filen blir en webbsida"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Slag(StrEnum):
    """What kind of fact it is."""

    KONTAKT = "kontakt"
    MOTE = "mote"
    BLANKETT = "blankett"
    RUTIN = "rutin"


def read_lokalt(root: Path, chosen: Path | None) -> Document | None:
    """The file that was chosen, or the project's own; None when it has none, or an empty one."""
    path = chosen or root / FILE
    if chosen is None and not path.exists():
        return None
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    document = read(path, shown)
    return None if document.tree == NOTHING else document


def check_lokalt(document: Document, aids: Collection[str], docs: Path) -> JsonObject:
    """Note every problem; the facts as they are compiled."""
    head = Fields(document, document.mapping("namn, kontrollerad och uppgifter"))
    if document.problems:
        return {}
    head.only(HEAD)
    who = head.text("namn", required=True)
    day = head.day("kontrollerad", required=True)
    given = head.values.get("uppgifter")
    if not isinstance(given, dict) or not given:
        head.problem("inga uppgifter finns", "skriv uppgifter: och under det id: med slag, rubrik, text …")
        given = {}
    if len(given) > MOST:
        head.problem(
            f"uppgifterna är {len(given)}", f"ta med högst {MOST}; läsaren ska hinna se dem", "uppgifter"
        )
    facts: JsonObject = {key: _fact(document, key, one, aids, docs) for key, one in given.items()}
    return {"namn": who, "kontrollerad": day.isoformat() if day else "", "uppgifter": facts}


def _fact(document: Document, key: str, given: Json, aids: Collection[str], docs: Path) -> JsonObject:
    if not isinstance(given, dict):
        document.problem(
            f"{key} saknar innehåll", "skriv slag, rubrik, text och sidor eller stod", "uppgifter", key
        )
        return {}
    fields = Fields(document, given, ("uppgifter", key))
    if not _ID.fullmatch(key):
        fields.problem(f"id {key!r} går inte att använda", "skriv små bokstäver a–z, siffror och bindestreck")
    fields.only(FIELDS)
    fields.choice("slag", Slag)
    texts = {name: fields.text(name, required=True) for name in LONGEST}
    for name, longest in LONGEST.items():
        if len(texts[name]) > longest:
            fields.problem(f"{name} är {len(texts[name])} tecken", f"korta den till högst {longest}", name)
    link = fields.text("lank")
    for name, text in {**texts, "lank": link}.items():
        for what in of_a_person(text):
            fields.problem(f"{name} har {what}", NOBODY, name)
    if link and not re.fullmatch(r"https://[^\s<>\"]+", link):
        fields.problem(f"lank är {link!r}", "skriv en adress som börjar med https://", "lank")
    pages, shown_in = fields.texts("sidor"), fields.texts("stod")
    for page in pages:
        if page.startswith(("/", ".")) or not (docs / page).is_file():
            fields.problem(
                f"sidan {page} finns inte", "skriv sökvägen under docs/, som samverkan/sip.md", "sidor"
            )
    for aid in shown_in:
        if aid not in aids:
            fields.problem(f"stödet {aid} finns inte", f"välj bland: {', '.join(aids)}", "stod")
    if not pages and not shown_in:
        fields.problem("uppgiften visas ingenstans", "skriv sidor: [en sida] eller stod: [ett stöd]")
    return {**texts, "lank": link, "sidor": [*pages], "stod": [*shown_in]}
