"""The answer for a day rests only on rules that hold on that day.

What counts days of the case itself (how long the illness has lasted, how new the application is, whether the
certificate has run out, when to follow up) is not a rule, and is held still here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case, Facts
from decision_aids.gemensamt import regler
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.facts import laget, raderna
from decision_aids.law.register import Register, register
from tests.engine.properties import prop
from tests.lakarintyg.at_random import cases, whole_cases
from tests.scale import tries

FIRST, LAST = date(2025, 7, 1), date(2027, 12, 31)
days_asked = st.dates(FIRST, LAST)

OF_THE_CASE = (laget.sjukdag, laget.ansokt, raderna.framat, raderna.framfor)
COUNTED = {"uppfoljning", "avstamning", "dagarna", "kvar", "folj_upp"}


def said(evaluation: Evaluation) -> tuple[object, ...]:
    """Everything the aid says, but for the days to follow up and to meet."""
    return (
        [(one.criterion.id, one.verdict, one.reason) for one in evaluation.findings],
        [(one.outcome.id, one.status) for one in evaluation.outcomes],
        [one.criterion.id for one in evaluation.missing],
        [one.id for one in evaluation.advice],
        [(one.document.id, one.parts) for one in evaluation.documents],
        {key: _undated(value) for key, value in evaluation.details.items() if key not in COUNTED},
        evaluation.next,
    )


def _undated(value: Json) -> Json:
    """What can be begun meanwhile names the day to meet, which follows the day asked about."""
    words = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return [one for one in words if one.get("ord") != "senast"] if words else value


def own_days(case: Case) -> list[object]:
    """What the case's own days come to on the day asked about: before the day on which it says that it was
    signed, a certificate is not believed to be signed.
    """
    found = Facts(case)
    believed = evaluate(LAKARINTYG, case).believed.answers
    return [*(found.tell(one).value for one in OF_THE_CASE), believed]


@settings(prop, max_examples=tries(300))
@given(whole_cases, days_asked, st.integers(1, 400))
def test_two_days_between_which_no_rule_changes_give_the_same_answer(
    case: Case, day: date, later: int
) -> None:
    until = register().valid_until(day) or LAST
    other = min(day + timedelta(days=later), until)
    one, two = replace(case, as_of=day), replace(case, as_of=other)
    if own_days(one) == own_days(two):
        assert said(evaluate(LAKARINTYG, one)) == said(evaluate(LAKARINTYG, two))


def test_the_days_on_which_the_answer_changes_are_days_on_which_the_register_does() -> None:
    """Day by day from July 2025 on: a rule turns on its own day and on no other."""
    turned: set[date] = set()
    for case in cases(60, 3):
        before: tuple[object, ...] | None = None
        for day in (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)):
            verdicts = tuple(
                Facts(replace(case, as_of=day)).tell(one).value
                for one in (
                    regler.lakarintygsregeln,
                    regler.aktivitetskravet,
                    regler.rehabiliteringsregeln,
                )
            )
            if before is not None and verdicts != before:
                turned.add(day)
            before = verdicts
    assert turned == {date(2026, 7, 1), date(2027, 1, 1)}
    assert turned <= set(register().changes())


DECIDED_EARLIER = "aktivitetskrav-oktober-2026"
"""Says which months the law of July 2026 concerns: it is read of the month, and the law of the day."""


def without_the_future(day: date) -> Register:
    """The register as it was on the day: what begins later begins never."""
    whole = register()

    def hidden(source_id: str) -> bool:
        begins = whole[source_id].galler_fran
        return source_id != DECIDED_EARLIER and begins is not None and begins > day

    return Register(
        {
            key: replace(one, galler_fran=date.max) if hidden(key) else one
            for key, one in whole.sources.items()
        }
    )


@pytest.mark.parametrize(
    "day",
    [FIRST, date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 30), date(2026, 11, 22), date(2026, 12, 31)],
)
def test_a_rule_that_has_not_begun_is_not_read(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [replace(case, as_of=day) for case in cases(150, 5)]
    with_the_future = [said(evaluate(LAKARINTYG, case)) for case in asked]
    then = without_the_future(day)
    monkeypatch.setattr(regler, "register", lambda: then)
    assert [said(evaluate(LAKARINTYG, case)) for case in asked] == with_the_future


@settings(prop, max_examples=tries(300))
@given(whole_cases, st.dates(FIRST, date(2026, 6, 30)))
def test_before_july_2026_neither_rule_exists_whatever_the_month(case: Case, day: date) -> None:
    evaluation = evaluate(LAKARINTYG, replace(case, as_of=day))
    reasons = {one.criterion.id: one.reason for one in evaluation.findings}
    assert reasons["ar_lakarintyg"] not in {"lakarintyg", "annat-underlag"}
    assert reasons["aktivitetskrav_tillampas"] != "galler"
    assert reasons["rehabilitering_far_begaras"] != "far-begaras"
    assert not {"be_om_intyg", "komplettera_med_lakarintyg"} & {one.id for one in evaluation.advice}


def _every_reason() -> Iterator[str]:
    for case in cases(300, 9):
        yield from (one.reason for one in evaluate(LAKARINTYG, case).findings)


def test_the_reasons_that_never_come_before_july_2026_do_come_after() -> None:
    """Otherwise the property above could not fail."""
    assert {"lakarintyg", "annat-underlag", "galler", "far-begaras"} <= set(_every_reason())
