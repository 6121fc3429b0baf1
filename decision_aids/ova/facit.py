"""The key of an exercise, worked out by the rules of `lakarintyg`, the template and the coach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import cast

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, to_fragment
from decision_aids.engine.criteria import Leaf, Vikt, leaves
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.findings import UNANSWERED, Finding
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.placeholders import blank, fill
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import OWN_WORDS
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.mall.coach.kontroller import paminnelser
from decision_aids.mall.coach.utkast import Utkast
from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.regler import Regel, granska
from decision_aids.ova.meningar import meningar
from decision_aids.ova.ovning import Ovning
from decision_aids.registry import AIDS
from decision_aids.utbyte.las_mallen import read_mallen

POINT = "punkt_"
"""What the ids of the ten points begin with."""
VIKTIGAST = 3
"""How many questions one chooses."""
_OVRIGA_FRAGOR = 3
_SLA_UPP = "Kontrollera"
"""What a question begins with that the caseworker answers by looking in the paper (lakarintyg/texts.yml)."""
TOMT: JsonObject = {
    "anpassning": "framgar-inte",
    "prognos": "framgar-inte",
    "prognosplan": "nej",
    "kontakt": ["framgar-inte"],
    "utfardare": "framgar-inte",
    "hinder": "framgar-inte",
    "rader": [],
    "forsamring": "vet-inte",
    "behandling": "nej",
    "annan_profession": "nej",
    "skal_bakat": "nej",
    "signerat": "nej",
}
"""What a caseworker answers where the certificate's field is empty."""
OM_PERSONEN: JsonObject = {"utanfor": ["inget"], "tre_manader": "ja", "deltidsarbete": "nej"}
"""What the certificate does not say, and no exercise is about: the same in all."""
LASES = (
    *("aktivitet", "funktion", "funktion_grad", "begransning", "begransning_grad", "samband", "koppling"),
    *("motsager", "nytt", "slag", "matt", "manad", "fler_intyg", "aktivitetens_dagar"),
)
"""The answers that an exercise gives: what must be read and judged, and for whom and when it was written."""
BAR_ALLTID: Mapping[int, tuple[str, ...]] = {
    1: ("utfardare", "signerat_dag"),
    2: ("kontakt", "undersokning_dag", "digitalt_dag", "telefon_dag", "journal_dag", "annat_dag",
        "kontakt_annat", "professioner", "professioner_fynd"),
    6: ("bedoms_mot", "aktivitet"),
    7: ("hinder", "rader", "omfattning", "timmar", "skal_bakat"),
    8: ("undvika", "forsamring", "forsamring_hur", "anpassning", "anpassning_slag", "anpassning_vilken"),
    9: ("behandling", "behandling_hur", "atergang", "atergang_anpassning", "prognos_grund",
        "prognos_villkor"),
    10: ("ordning", "nytt"),
}  # fmt: skip
"""The fields that always speak of a point. Which words carry points 3 to 6 stands in the exercise."""


def lakarintyg() -> Aid:
    """The aid whose rules judge an exercise; asked for when it is needed, as the registry holds all aids."""
    return AIDS["lakarintyg"]


class Utslag(StrEnum):
    """What one can say of a point."""

    RACKER = "racker"
    SAKNAS = "saknas"
    GALLER_INTE = "galler-inte"


_UTSLAG = {
    Verdict.UPPFYLLT: Utslag.RACKER,
    Verdict.INTE_UPPFYLLT: Utslag.SAKNAS,
    Verdict.OKLART: Utslag.SAKNAS,
    Verdict.EJ_AKTUELLT: Utslag.GALLER_INTE,
}


@dataclass(frozen=True)
class Punkt:
    """One of the ten points: its verdict, why (a reason's words each), and the pieces that speak of it."""

    nummer: int
    id: str
    titel: str
    utslag: Utslag
    skal: tuple[str, ...]
    meningar: frozenset[str]


@dataclass(frozen=True)
class Fraga:
    """A question that one can ask: its words and to whom.

    `saknas` is true when what it asks for is not in the certificate, `viktig` when it is among the most
    important; as many weigh alike, they can be more than three.
    """

    id: str
    text: str
    till: Mottagare
    saknas: bool
    viktig: bool


@dataclass(frozen=True)
class Facit:
    """The key: the points, the questions to choose among, what the rules found, and the case's address."""

    punkter: tuple[Punkt, ...]
    fragor: tuple[Fraga, ...]
    hittat: frozenset[str]
    obesvarat: tuple[str, ...]
    fragment: str


def svaren(one: Ovning) -> JsonObject:
    """Every answer in `lakarintyg`: from the fields, from what is empty, and the exercise's own."""
    derived: JsonObject = {found.fraga: found.varde for found in read_mallen(one.form, (), one.datum).forslag}
    signed: JsonObject = {"signerat": "ja"} if "signerat_dag" in one.form.svar else {}
    everyday: JsonObject = {"aktivitet": "ingen"} if one.form.svar.get("bedoms_mot") == "vardag" else {}
    month: JsonObject = {"manad": f"{one.datum:%Y-%m}"}
    return {**TOMT, **OM_PERSONEN, **month, **derived, **signed, **everyday, **one.svar}


def bedomd(one: Ovning) -> Evaluation:
    """The exercise as `lakarintyg` judges it, without answers that nothing reads."""
    answers, _ = read_answers(lakarintyg(), svaren(one))
    judged = evaluate(lakarintyg(), Case(one.datum, answers))
    read = {key: value for key, value in answers.items() if key not in judged.lapsed}
    return evaluate(lakarintyg(), Case(one.datum, read))


@cache
def facit(one: Ovning) -> Facit:
    """The whole key."""
    judged = bedomd(one)
    findings = {found.criterion.id: found for found in judged.findings}
    points = [found for found in judged.findings if found.criterion.id.startswith(POINT)]
    parts = {leaf.id: findings[leaf.id] for point in points for leaf in leaves(point.criterion)}
    return Facit(
        punkter=tuple(
            _point(number, point, findings, _places(one, number)) for number, point in enumerate(points, 1)
        ),
        fragor=_questions(judged, parts),
        hittat=frozenset({*_gaps(parts), *pa_papperet(one.form, one)}),
        obesvarat=tuple(key for key, found in parts.items() if found.reason == UNANSWERED),
        fragment=to_fragment(lakarintyg(), one.datum, judged.case.answers),
    )


def pa_papperet(form: Ifylld, one: Ovning) -> Iterator[str]:
    """What the template's rules and the coach's checks find in a form of the exercise."""
    for rule in granska(form, one.datum):
        yield f"saknas.{rule.falt}" if rule.regel is Regel.SAKNAS else rule.regel.value
    yield from (found.kontroll.value for found in paminnelser(Utkast(form, one.datum, one.forra)))


def _gaps(parts: Mapping[str, Finding]) -> list[str]:
    return [key for key, found in parts.items() if found.verdict in OWN_WORDS]


def _point(number: int, point: Finding, findings: Mapping[str, Finding], places: frozenset[str]) -> Punkt:
    texts = texts_of(lakarintyg())
    parts = [findings[leaf.id] for leaf in leaves(point.criterion)]
    gaps = [found for found in parts if found.verdict in OWN_WORDS]
    return Punkt(
        number,
        point.criterion.id,
        texts("kriterier", point.criterion.id, "titel"),
        _UTSLAG[point.verdict],
        tuple(
            dict.fromkeys(
                texts("kriterier", found.criterion.id, "skal", found.reason, "text")
                for found in gaps or parts
                if found.reason != UNANSWERED
            )
        ),
        places,
    )


def _places(one: Ovning, number: int) -> frozenset[str]:
    words = one.bar.get(number, {})
    return frozenset(
        piece.id
        for piece in meningar(one.form)
        if piece.falt in BAR_ALLTID.get(number, ())
        or any(some in piece.text for some in words.get(piece.falt, ()))
    )


def _questions(judged: Evaluation, parts: Mapping[str, Finding]) -> tuple[Fraga, ...]:
    """The gaps that weigh most, and some questions that the certificate answers already; by id, mixed."""
    gaps = [found for found in judged.missing if found.criterion.id in parts]
    heaviest = [_weight(found) for found in gaps[:VIKTIGAST]]
    limit = max(heaviest, default=None)
    asked = [
        _question(found, found.reason, saknas=True, viktig=limit is not None and _weight(found) <= limit)
        for found in gaps
    ]
    important = [one for one in asked if one.viktig]
    lighter = [one for one in asked if not one.viktig][: max(0, _OVRIGA_FRAGOR - 1)]
    said = {one.text for one in asked}
    answered = [
        _question(found, reason, saknas=False, viktig=False)
        for found in parts.values()
        if found.verdict is Verdict.UPPFYLLT and (reason := _some_reason(found.criterion.id))
    ]
    # One of each text; not only those of the first points.
    others = [*{one.text: one for one in answered if one.text not in said}.values()]
    spread = others[:: max(1, len(others) // _OVRIGA_FRAGOR)][:_OVRIGA_FRAGOR]
    return tuple(sorted((*important, *lighter, *spread), key=lambda one: one.id[::-1]))


def _question(found: Finding, reason: str, *, saknas: bool, viktig: bool) -> Fraga:
    leaf = cast("Leaf", found.criterion)
    texts = texts_of(lakarintyg())
    asked = texts("kriterier", leaf.id, "skal", reason, "fraga")
    text = fill(asked, lambda name: blank(texts, name))
    return Fraga(leaf.id, text, found.asks if saknas and found.asks else leaf.asks, saknas, viktig)


def _some_reason(leaf: str) -> str:
    """A reason for which something lacks and there is a question; empty when none."""
    texts = texts_of(lakarintyg())
    asked = (key for key in texts.keys("kriterier", leaf) if key[-1] == "fraga")
    return next((key[3] for key in asked if not texts(*key).startswith(_SLA_UPP)), "")


def _weight(found: Finding) -> Vikt:
    return cast("Leaf", found.criterion).weight
