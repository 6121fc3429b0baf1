"""SIP or another form: what the worked cases come to, and that they show all there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from decision_aids.engine.evaluate import evaluate
from decision_aids.sip.aid import SIP
from decision_aids.sip.questions import MOTESDAG
from tests.aids import worked

AID = "sip"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)
DUTY = date(2027, 1, 1)


def statuses(case_id: str) -> dict[str, str]:
    return {one.outcome.id: str(one.status) for one in judged(case_id).outcomes}


def test_the_same_case_on_two_days_gives_two_duties_and_nothing_else() -> None:
    before, after = map(statuses, ("tunt_intyg_fore_arsskiftet", "tunt_intyg_efter_arsskiftet"))
    assert before | {"fk_deltar": "ska"} == after
    assert before["fk_deltar"] == "kan"


@pytest.mark.parametrize("days", [-40, -1, 0, 1, 40])
def test_the_day_of_the_meeting_and_not_the_day_of_the_question_decides_the_duty(days: int) -> None:
    day = DUTY + timedelta(days=days)
    case = judged("tunt_intyg_fore_arsskiftet").case
    moved = evaluate(SIP, replace(case, as_of=date(2026, 11, 1), answers={**case.answers, MOTESDAG.id: day}))
    [fk] = [one.status for one in moved.outcomes if one.outcome.id == "fk_deltar"]
    assert fk == ("ska" if days >= 0 else "kan")


@every_case
def test_a_call_is_written_only_for_a_plan_that_is_right(case_id: str) -> None:
    written = {one.document.id for one in judged(case_id).documents}
    is_sip = statuses(case_id)["form"] == "sip"
    assert ({"kallelse", "plan", "dagordning"} <= written) is is_sip


def test_it_is_four_short_steps_of_at_most_five_questions() -> None:
    asked = [question.group for question in SIP.questions]
    led_to = [group for group in SIP.groups if group != SIP.with_documents]
    assert len(led_to) == 4
    assert max(asked.count(group) for group in led_to) <= 5
