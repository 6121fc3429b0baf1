"""No text of a result is on the wrong side of a day: on each day of change, the day before and the day after,
what is said to have begun has begun, and what is said to be ahead is ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.page import texts_of
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.result.views import PartView
from tests.properties.cases import EVERY_AID, changes, sample
from tests.properties.dated import Tense, dated
from tests.properties.found import Found

SEED = 7
PLANNED = "Planen: "
"""What is planned is of days to come, whatever day they are drawn for: it is no law that holds now."""

PHRASES: list[tuple[str, Tense | None, date | None, str, str]] = [
    ("Huvudregeln gäller sedan den 1 juli 2026.", Tense.BEGUN, date(2026, 7, 1), "2026-06-15", "2026-07-01"),
    (
        "Fram till den 31 december 2026 är det planering.",
        Tense.LASTS,
        date(2026, 12, 31),
        "2027-01-01",
        "2026-12-31",
    ),
    ("Regeln börjar gälla den 1 januari 2027.", Tense.AHEAD, date(2027, 1, 1), "2027-01-01", "2026-12-31"),
    (
        "Regeln börjar gälla först den 1 januari 2027.",
        Tense.AHEAD,
        date(2027, 1, 1),
        "2027-03-01",
        "2026-12-31",
    ),
    (
        "Från den 1 januari 2027 får nämnden begära det.",
        Tense.IN_FORCE,
        date(2027, 1, 1),
        "2026-12-31",
        "2027-01-01",
    ),
    (
        "Det går emot huvudregeln från juli 2026.",
        Tense.IN_FORCE,
        date(2026, 7, 1),
        "2026-06-30",
        "2026-07-01",
    ),
    ("Från den 1 januari 2027 kommer nämnden att få begära det.", None, None, "", ""),
    ("Ett förslag ändrar vem som är bosatt från den 1 januari 2027.", None, None, "", ""),
    ("Lag (beslutad, från 1 juli 2026, kontrollera mot lagen)", None, None, "", ""),
    ("Kravet tillämpas på stöd för oktober 2026.", None, None, "", ""),
    ("Den som är född i maj 2008 räknas inte hit.", None, None, "", ""),
]


@pytest.mark.parametrize(("text", "tense", "day", "wrong", "right"), PHRASES, ids=[one[0] for one in PHRASES])
def test_a_sentence_is_read_with_its_day_and_its_tense(
    text: str, tense: Tense | None, day: date | None, wrong: str, right: str
) -> None:
    found = dated(text)
    assert [(one.tense, one.day) for one in found] == ([(tense, day)] if tense else [])
    for one in found:
        assert one.wrong_on(date.fromisoformat(wrong))
        assert not one.wrong_on(date.fromisoformat(right))


def words(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Everything a result says, with where it stands."""
    texts = texts_of(evaluation.aid)
    shown = Presenter(evaluation, texts)
    for one in shown.outcomes():
        yield f"utfall {one.id}", "\n".join((one.title, one.heading, one.text, *(x.why for x in one.why)))
        for part in (*one.parts, *one.local, *one.facets):
            yield f"utfall {one.id}.{part.id}", _all(part)
    for one in shown.contradictions():
        yield f"motsägelse {one.id}", f"{one.text}\n{one.question}"
    for finding in evaluation.findings:
        said = texts.find("kriterier", finding.criterion.id, "skal", finding.reason, "text")
        yield f"kriterium {finding.criterion.id}", said or ""
    for gap in shown.gaps():
        yield "det som saknas", f"{gap.why}\n{gap.question}"
    for advice in shown.advice():
        yield f"råd {advice.id}", f"{advice.heading}\n{advice.text}"
    for document in Composer(evaluation, texts).documents():
        for block in document.blocks:
            yield f"dokument {document.id}", "\n".join(block.lines)


def _all(part: PartView) -> str:
    return f"{part.title}\n{part.text}"


@cache
def on_the_wrong_side(aid_id: str) -> Found:
    """The aid unfolded on each day; the months of the support are drawn freely."""
    aid, found = AIDS[aid_id], Found()
    base = sample(aid_id, paths=20, number=20, seed=SEED)
    for day in changes():
        for case in base:
            found.tried["resultat"] += 1
            for where, text in words(evaluate(aid, Case(day, case.answers))):
                for one in dated(text):
                    found.tried["daterade meningar"] += 1
                    if one.wrong_on(day) and not one.sentence.startswith(PLANNED):
                        found.fails(aid_id, where, one.tense.value, example=f"{day}: {one.sentence}")
    return found


@EVERY_AID
def test_no_sentence_stands_on_the_wrong_side_of_its_day(aid: str) -> None:
    on_the_wrong_side(aid).none()
