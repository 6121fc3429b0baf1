"""Check an aid's texts: none missing, none unused, every source that the rules cite in the register."""

from __future__ import annotations

from build_tools.data.strict_yaml import Document
from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import Json
from decision_aids.engine.placeholders import places, unknown_places, words_of_places
from decision_aids.engine.texts import Texts, optional, required


def check_texts(document: Document, aid: Aid) -> None:
    """Note every text that is missing, unused or empty."""
    tree = document.mapping("texter")
    if not tree:
        return
    texts = Texts(tree)
    have, need = set(texts.keys()), required(aid) | words_of_places(texts)
    for key in sorted(need - have):
        document.problem(f"texten {'.'.join(key)} saknas", f"skriv den under {'.'.join(key[:-1])}", *key)
    for key in sorted(have - need - optional(aid)):
        remedy = "ta bort den, eller rätta nyckeln så att den stämmer med reglerna"
        document.problem(f"texten {'.'.join(key)} används inte", remedy, *key)
    for key, place in sorted(unknown_places(texts, aid)):
        remedy = f"skriv ett av: {', '.join(sorted(places(aid)))}"
        document.problem(f"texten {'.'.join(key)} har platsen {{{place}}}, som inte finns", remedy, *key)
    for key in sorted(have & need):
        if not (texts.find(*key) or "").strip():
            document.problem(f"texten {'.'.join(key)} är tom", "skriv en text", *key)


def check_cited(document: Document, aid: Aid, sources: Json) -> None:
    """Note every source that a rule cites and the register lacks."""
    known = set(sources) if isinstance(sources, dict) else set[str]()
    cited = {(rule, source) for rule, sources in aid.cited() for source in sources}
    for rule, source in sorted(cited):
        if source not in known:
            what = f"regeln {rule} i {aid.id} hänvisar till källan {source}, som inte finns i registret"
            document.problem(what, "lägg till källan i sources.yml eller rätta id i regeln")
