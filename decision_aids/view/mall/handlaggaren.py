"""What a caseworker will see: the ten points of `lakarintyg`, judged by what the form says as facts.

What must be read and judged (is it observed? is it concrete?) is not guessed: the point says that it waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import leaves
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.findings import UNANSWERED, Finding
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.rows import Row
from decision_aids.engine.verdicts import Verdict
from decision_aids.registry import AIDS
from decision_aids.utbyte.las_mallen import read_mallen
from decision_aids.view.mall.lage import Lage

AID = "lakarintyg"
POINT = "punkt_"
"""What the ids of the ten points begin with."""
OF_THE_MONTH = frozenset({"manaden_tacks"})
"""What depends on the month that the caseworker asks about, and says nothing of the certificate."""


class Punktlage(StrEnum):
    """How a point stands, before anybody has read the words."""

    STODS = "stods"
    LASES = "lases"
    SAKNAS = "saknas"
    GALLER_INTE = "galler-inte"


ORD = {
    Punktlage.STODS: "Stöds av uppgifterna",
    Punktlage.LASES: "Handläggaren läser",
    Punktlage.SAKNAS: "Något saknas eller är oklart",
    Punktlage.GALLER_INTE: "Gäller inte det här intyget",
}


@dataclass(frozen=True)
class PunktView:
    """One point: how it stands, what in it is to be read, and what lacks."""

    id: str
    titel: str
    lage: Punktlage
    ord: str
    lases: tuple[str, ...]
    saknas: tuple[str, ...]


def points(lage: Lage) -> tuple[PunktView, ...]:
    """The ten points, in order."""
    aid = AIDS[AID]
    answers, _ = read_answers(aid, _answers(lage))
    findings = {one.criterion.id: one for one in evaluate(aid, Case(lage.idag, answers)).findings}
    return tuple(_point(findings, one) for one in findings.values() if one.criterion.id.startswith(POINT))


def _answers(lage: Lage) -> JsonObject:
    """What the form answers, and what a finished one will: that it is signed, and read in its first month."""
    given: JsonObject = {one.fraga: one.varde for one in read_mallen(lage.form, (), lage.idag).forslag}
    signed: JsonObject = {"signerat": "ja"} if "signerat_dag" in lage.form.svar else {}
    everyday: JsonObject = {"aktivitet": "ingen"} if lage.form.svar.get("bedoms_mot") == "vardag" else {}
    rows = cast("tuple[Row, ...]", lage.form.svar.get("rader", ()))
    first = min((one.fran for one in rows), default=lage.idag)
    return {**given, **signed, **everyday, "manad": f"{first:%Y-%m}"}


def _waits(finding: Finding) -> bool:
    return finding.reason == UNANSWERED


def _lacks(finding: Finding) -> bool:
    return not _waits(finding) and finding.verdict in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


def _point(findings: Mapping[str, Finding], point: Finding) -> PunktView:
    texts = texts_of(AIDS[AID])
    children = leaves(point.criterion)
    parts = [findings[one.id] for one in children if one.id not in OF_THE_MONTH]
    waits, lacks = [*filter(_waits, parts)], [*filter(_lacks, parts)]
    if lacks:
        lage = Punktlage.SAKNAS
    elif waits:
        lage = Punktlage.LASES
    elif all(one.verdict is Verdict.EJ_AKTUELLT for one in parts):
        lage = Punktlage.GALLER_INTE
    else:
        lage = Punktlage.STODS
    return PunktView(
        point.criterion.id,
        texts("kriterier", point.criterion.id, "titel"),
        lage,
        ORD[lage],
        tuple(texts("kriterier", one.criterion.id, "titel") for one in waits),
        tuple(texts.of_criterion(one.criterion.id, one.verdict) for one in lacks),
    )
