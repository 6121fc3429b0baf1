"""Check the texts of the template and its coach: none missing, unused or empty; and what it answers to."""

from __future__ import annotations

from pathlib import Path

from build_tools.data.fields import Fields, as_mapping
from build_tools.data.strict_yaml import Document
from decision_aids.engine.texts import Key, Texts
from decision_aids.mall.coach import texter as coach
from decision_aids.mall.falt import Mall
from decision_aids.mall.texter import required

FILE = Path("mall/texter.yml")
"""Below decision_aids/."""
COACH = Path("mall/coach/coach.yml")
"""The same, the coach's words."""
FORLAGOR = ("af", "fk")


def check_mall(document: Document, mall: Mall) -> None:
    """Note every problem in the texts of the template."""
    if not _check_keys(document, set(required(mall)), ("forlagor",)):
        return
    for name in FORLAGOR:
        _check_questions(document, mall, name)


def check_coach(document: Document, mall: Mall) -> None:
    """Note every problem in the coach's texts."""
    _check_keys(document, set(coach.required(mall)))


def _check_keys(document: Document, need: set[Key], beside: tuple[str, ...] = ()) -> bool:
    """Note what is missing, unused or empty, but for what stands under `beside`; False for no texts."""
    tree = document.mapping("texter")
    if not tree:
        return False
    texts = Texts(tree)
    have = {key for key in texts.keys() if key[0] not in beside}  # noqa: SIM118 (Texts is no mapping)
    for key in sorted(need - have):
        document.problem(f"texten {'.'.join(key)} saknas", f"skriv den under {'.'.join(key[:-1])}", *key)
    for key in sorted(have - need):
        remedy = "ta bort den, eller rätta nyckeln så att den stämmer med mallen"
        document.problem(f"texten {'.'.join(key)} används inte", remedy, *key)
    for key in sorted(have & need):
        if not (texts.find(*key) or "").strip():
            document.problem(f"texten {'.'.join(key)} är tom", "skriv en text", *key)
    return True


def _check_questions(document: Document, mall: Mall, name: str) -> None:
    """What a national certificate asks: a title, and every question that a field says it answers to."""
    forlagor = as_mapping(document.mapping("texter").get("forlagor")) or {}
    forlaga = Fields(document, as_mapping(forlagor.get(name)) or {}, ("forlagor", name))
    forlaga.only(("titel", "fragor"))
    forlaga.text("titel", required=True)
    asked = Fields(document, as_mapping(forlaga.values.get("fragor")) or {}, (*forlaga.key, "fragor"))
    for number in asked.values:
        asked.text(number, required=True)
    for field in mall.falt.values():
        for number in field.af if name == "af" else field.fk:
            if number not in asked.values:
                remedy = "skriv frågan här, eller rätta numret i mallen.py"
                asked.problem(f"fråga {number} saknas, som {field.id} svarar mot", remedy)
