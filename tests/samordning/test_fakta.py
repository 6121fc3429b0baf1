"""A no, an illness and an SGI are facts: said once, and never listed as something missing or unclear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Lasare
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged
from tests.engine.small import finding
from tests.samordning.test_random_answers import cases

FAKTA = {
    "personen_ansoker": "Personen vill inte ansöka",
    "kan_borja_nu": "Personen kan inte börja nu",
    "utan_sgi": "Personen har en SGI",
}
"""What is known of the person, and the words that it was listed with."""
SAID_OF = {
    "personen_ansoker": ("vill inte", "säger nej", "FK har sagt nej"),
    "kan_borja_nu": ("för sjuk för",),
    "utan_sgi": ("har en sjukpenninggrundande", "har en SGI"),
}
"""Words that say the fact in a note."""


def read_by(case_id: str, reader: Lasare) -> Evaluation:
    """The worked case as this reader meets it."""
    case = judged("samordning", case_id).case
    return evaluate(SAMORDNING, replace(case, answers={**case.answers, "lasare": reader}))


def known(found: Evaluation) -> set[str]:
    """The facts that are against, in this case."""
    return {one for one in FAKTA if finding(found, one).verdict is Verdict.INTE_UPPFYLLT}


@pytest.mark.parametrize("reader", Lasare)
@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_a_fact_is_asked_of_nobody_and_said_once_in_the_note(case_id: str, reader: Lasare) -> None:
    found = read_by(case_id, reader)
    texts = texts_of(SAMORDNING).for_reader(found.voice)
    assert not {what for gap in Presenter(found, texts).gaps() for what in gap.what} & {*FAKTA.values()}
    for document in Composer(found, texts).documents():
        lines = [line for block in document.blocks for line in block.lines]
        assert not [line for line in lines if line.removesuffix(".") in FAKTA.values()]
        if document.id == "anteckning":
            note = "\n".join(lines)
            for one in known(found):
                assert sum(note.count(words) for words in SAID_OF[one]) == 1, (one, note)


def test_no_drawn_answers_list_a_fact_as_missing() -> None:
    met: set[str] = set()
    for case in cases(0.9):
        found = evaluate(SAMORDNING, case)
        met |= known(found)
        assert not {one.criterion.id for one in found.missing if one.verdict is Verdict.INTE_UPPFYLLT} & {
            *FAKTA
        }
    assert met == {*FAKTA}


PROGNOS: list[tuple[str, bool]] = [("for_sjuk_utan_prognos", True), ("for_sjuk_med_prognos", False)]


@pytest.mark.parametrize(("case_id", "asked"), PROGNOS)
def test_what_is_missing_of_one_too_ill_is_when_and_not_the_illness(case_id: str, asked: bool) -> None:
    gaps = Presenter(judged("samordning", case_id), texts_of(SAMORDNING)).gaps()
    assert any("Oklart när personen kan börja" in gap.what for gap in gaps) is asked
    assert any(gap.question.startswith("När kan patienten börja") for gap in gaps) is asked
