"""Answers to the aid at random, half of them near one of a few common cases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.vagvisare.aid import VAGVISARE

FIRST_DAY, DAYS = date(2026, 10, 1), 200

USUAL: dict[str, Json] = {
    "situation": "ingen",
    "formaga": "delvis",
    "orsak": "sjukdom",
    "underlag": "lakarintyg",
    "intyg_visar": "ja",
    "sgi": "saknas",
    "forsakrad": "bor",
    "rehabbehov": "ja",
    "potential": "ja",
    "af_lage": "utanfor",
    "vill_af": "ja",
    "vardkontakt": "ja",
    "samtycke_varden": "ja",
    "samtycke_fk": "ja",
    "vill_ansoka": "med-hjalp",
    "manad": "2026-11",
    "utanfor": ["inget"],
}
"""A person for whom FK's coordination is open."""

LONG: dict[str, Json] = {
    **USUAL,
    "situation": "vantar-fk",
    "fk_ansokan": "sjukersattning",
    "formaga": "langvarig",
    "alder": "30-plus",
    "nedsattning": "del",
    "varaktighet": "stadigvarande",
    "potential": "nej",
}
"""A person who waits for sjukersättning."""

HAS: tuple[dict[str, Json], ...] = tuple(
    {**LONG, "situation": "ingen", "nedsattning": "hel", "alder": age, "utanfor": [benefit]}
    for benefit, age in (("sjukersattning", "30-plus"), ("aktivitetsersattning", "19-29"))
)
"""Persons who have the benefit that they may be thought to apply for."""

DRAWN_ANEW = (0.1, 0.3, 1.0, 1.0)


def cases(number: int, seed: int) -> Iterator[Case]:
    """Cases with an answer to every question, asked about on different days."""
    chance = random.Random(seed)
    for _ in range(number):
        common = chance.choice((USUAL, LONG, *HAS))
        anew = chance.choice(DRAWN_ANEW)
        given = {
            question.id: chance.choice(question.representatives())
            if question.id not in common or chance.random() < anew
            else question.read(common[question.id])
            for question in VAGVISARE.questions
        }
        yield Case(FIRST_DAY + timedelta(days=chance.randrange(DAYS)), given)
