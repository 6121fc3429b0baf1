"""The proof passes for sound aids, and names every fault that can be planted in one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Read, alla
from decision_aids.engine.facts import fact
from decision_aids.engine.measures import Day
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.prove import prove
from decision_aids.engine.questions import Ask, Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.verdicts import Judgement, Verdict, ej_aktuellt, oklart, uppfyllt
from decision_aids.gemensamt.svar import JaNej
from tests.engine.small import SOURCES, ja_kravs, ja_nej_fraga, kriterium, stod

ETT, TVA = ja_nej_fraga("ett"), ja_nej_fraga("tva")
K_ETT, K_TVA = ja_kravs("k-ett", ETT), ja_kravs("k-tva", TVA)
BADA = alla("bada", K_ETT, K_TVA)


class Status(StrEnum):
    """What a small outcome can be."""

    JA = "ja"
    NEJ = "nej"
    OKLART = "oklart"


def _sound(weigh: Weigh) -> Status:
    match weigh(BADA):
        case Verdict.UPPFYLLT:
            return Status.JA
        case Verdict.INTE_UPPFYLLT:
            return Status.NEJ
        case _:
            return Status.OKLART


def _never_no(weigh: Weigh) -> Status:
    return Status.JA if weigh(BADA) is Verdict.UPPFYLLT else Status.OKLART


def _contradiction(weigh: Weigh) -> Status:
    """No needs that the parts fail and the whole holds, which no answers give."""
    if weigh(BADA) is Verdict.UPPFYLLT:
        return Status.NEJ if weigh(K_ETT) is Verdict.INTE_UPPFYLLT else Status.JA
    return Status.OKLART


def _small(outcome: Outcome) -> Aid:
    return stod(ETT, TVA, criteria=(BADA,), outcomes=(outcome,))


def test_a_sound_aid_has_a_witness_for_every_status_and_no_problem() -> None:
    aid = _small(Outcome("utfall", Status, _sound, SOURCES))
    proof = prove(aid)
    assert proof.problems == ()
    assert set(proof.witnesses) == {("utfall", status.value) for status in Status}


@pytest.mark.parametrize("decide", [_never_no, _contradiction])
def test_a_status_that_is_never_reached_is_named(decide: Callable[[Weigh], Status]) -> None:
    aid = _small(Outcome("utfallet", Status, decide, SOURCES))
    [problem] = prove(aid).problems
    assert "utfallet" in problem
    assert Status.NEJ in problem


def test_a_value_that_a_fact_never_gives_is_named() -> None:
    @fact("halvt", JaNej)
    def halvt(raw: Raw) -> JaNej:
        return JaNej.JA if raw(ETT) is JaNej.JA else JaNej.VET_INTE

    [problem] = prove(stod(ETT, facts=(halvt,))).problems
    assert "halvt" in problem
    assert JaNej.NEJ in problem


def test_a_value_that_needs_an_answer_without_an_example_is_named() -> None:
    dag = Ask("dagen", "forst", Day())

    @fact("fore", JaNej)
    def fore(raw: Raw) -> JaNej:
        day, as_of = raw(dag), raw(AS_OF)
        return JaNej.VET_INTE if day is None or as_of is None else JaNej.JA if day < as_of else JaNej.NEJ

    problems = prove(stod(dag, facts=(fore,))).problems
    assert len(problems) == 2
    assert all("fore" in one for one in problems)


def test_a_value_that_needs_an_unknown_day_asked_about_is_named_since_that_day_is_always_known() -> None:
    dag = Ask("dagen", "forst", Day(examples=(date(2026, 1, 1), date(2027, 1, 1))))

    @fact("fore", JaNej)
    def fore(raw: Raw) -> JaNej:
        day, as_of = raw(dag) or date.max, raw(AS_OF)
        return JaNej.VET_INTE if as_of is None else JaNej.JA if day < as_of else JaNej.NEJ

    [problem] = prove(stod(dag, facts=(fore,))).problems
    assert "fore" in problem
    assert JaNej.VET_INTE in problem


def test_every_fault_is_named_at_once() -> None:
    @fact("aldrig", JaNej)
    def aldrig(raw: Raw) -> JaNej:
        return raw(ETT) if raw(ETT) is JaNej.JA else JaNej.NEJ

    outcomes = (
        Outcome("forsta", Status, _never_no, SOURCES),
        Outcome("andra", Status, _contradiction, SOURCES),
    )
    problems = prove(stod(ETT, TVA, facts=(aldrig,), criteria=(BADA,), outcomes=outcomes)).problems
    assert [any(name in one for one in problems) for name in ("aldrig", "forsta", "andra")] == [True] * 3


def test_a_rule_that_does_not_answer_the_same_way_twice_is_found_out() -> None:
    """Facts are pure: one that is not has paths that the evaluation does not confirm."""
    turns = iter(range(10_000))

    def judge(read: Read) -> Judgement:
        read(ETT)
        return uppfyllt(f"gang-{next(turns)}")

    problems = prove(stod(ETT, criteria=(kriterium("nyckfull", judge),))).problems
    assert problems
    assert all("nyckfull" in one for one in problems)


def test_leaves_and_outcomes_are_counted_path_by_path() -> None:
    def judge(read: Read) -> Judgement:
        if read(ETT) is JaNej.NEJ:
            return ej_aktuellt("nej")
        return oklart() if read(TVA) is JaNej.VET_INTE else uppfyllt("svarat")

    aid = stod(ETT, TVA, criteria=(kriterium("k", judge),), outcomes=(Outcome("u", Status, _sound, SOURCES),))
    proof = prove(aid)
    assert (proof.leaf_paths, proof.outcome_paths) == ({"k": 7}, {"u": 4})


def test_an_aid_with_one_id_used_twice_cannot_be_made() -> None:
    clashing = ja_kravs("ett", TVA)
    with pytest.raises(ValueError, match="ett"):
        stod(ETT, TVA, criteria=(clashing,))
    with pytest.raises(ValueError, match="ett"):
        stod(ETT, ja_nej_fraga("ett", "sedan"))


def test_an_aid_with_a_question_outside_every_group_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="ett"):
        Aid("litet", (), (ETT,), (), (), (), (), ())


def test_an_outcome_that_cannot_be_unclear_cannot_be_made() -> None:
    class Tvara(StrEnum):
        JA = "ja"
        NEJ = "nej"

    with pytest.raises(ValueError, match="oklart"):
        Outcome("utfall", Tvara, lambda weigh: Tvara.JA, SOURCES)
