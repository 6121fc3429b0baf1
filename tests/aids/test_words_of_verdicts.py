"""No text stands under a verdict that is not its own: what is missing is not told as if it were there."""

from __future__ import annotations

import re

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.verdicts import Verdict
from decision_aids.registry import AIDS
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged

OTHERS = {Verdict.INTE_UPPFYLLT: Verdict.OKLART, Verdict.OKLART: Verdict.INTE_UPPFYLLT}


@pytest.mark.parametrize("aid", AIDS)
def test_a_gap_is_told_in_the_words_of_its_verdict(aid: str) -> None:
    texts, told = texts_of(AIDS[aid]), 0
    for case_id in CASES[aid]:
        found = judged(aid, case_id)
        verdicts = {one.criterion.id: one.verdict for one in found.missing}
        reasons = {one.criterion.id: one.reason for one in found.missing}
        shown = {
            what: {*gap.criteria}
            for gap in Presenter(found, texts).gaps()
            for what in gap.what
            if {*gap.criteria} <= verdicts.keys()
        }
        for what, criteria in shown.items():
            told += 1
            own = {texts.of_gap(one, verdicts[one], reasons[one]) for one in criteria}
            other = {texts.find("kriterier", one, OTHERS[verdicts[one]].value) for one in criteria}
            fulfilled = {texts("kriterier", one, "titel") for one in criteria}
            assert what in own, (case_id, what)
            assert what not in (other | fulfilled) - own, (case_id, what)
    assert told


@pytest.mark.parametrize("aid", AIDS)
def test_only_the_words_of_what_is_unclear_say_that_it_is(aid: str) -> None:
    """A text written under the wrong verdict is found by what it says."""
    texts = texts_of(AIDS[aid])
    for leaf in AIDS[aid].leaves:
        unclear = texts.find("kriterier", leaf.id, Verdict.OKLART.value)
        missing = texts.find("kriterier", leaf.id, Verdict.INTE_UPPFYLLT.value)
        assert not unclear or re.search(r"klart|inte (?:kända|svarat)", unclear.lower()), leaf.id
        assert not missing or "oklart" not in missing.lower(), leaf.id
        assert missing != texts("kriterier", leaf.id, "titel"), leaf.id
