"""Steps do not grow under the reader's feet: those shown first are those shown to the end, in every aid."""

from __future__ import annotations

from collections.abc import Iterator

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.view.form.steps import steps_of
from tests.properties.cases import EVERY_AID, sample, worked
from tests.scale import part


def walked(aid: str, case: Case) -> Iterator[Evaluation]:
    """The case answered step by step, with what is asked and has an answer in it."""
    answers = dict[str, object]()
    while True:
        found = evaluate(AIDS[aid], Case(case.as_of, dict(answers)))  # type: ignore[arg-type]
        yield found
        given = (
            {one: case.answers[one] for one in found.next.questions if one in case.answers}
            if found.next
            else {}
        )
        if not given:
            return
        answers |= given


@EVERY_AID
def test_the_steps_shown_first_are_the_steps_until_the_result(aid: str) -> None:
    texts = texts_of(AIDS[aid])
    first = [one.title for one in steps_of(evaluate(AIDS[aid], Case(worked(aid)[0].as_of)), texts, None)]
    assert first
    for case in (*part(worked(aid)), *sample(aid, paths=60, number=0, seed=5)):
        for found in walked(aid, case):
            group = found.next.group if found.next else None
            shown = [one.title for one in steps_of(found, texts, group)]
            # Who goes on past the short way sees one more, the last, whichever group it is.
            beyond = int(group is not None and group not in AIDS[aid].short)
            assert shown[: len(first)] == first
            assert len(shown) == len(first) + beyond
