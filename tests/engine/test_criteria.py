"""Composed criteria weigh by Kleene's three values, and leaves are guarded before they are judged."""

from __future__ import annotations

import itertools
from enum import StrEnum

import pytest

from decision_aids.engine.criteria import (
    Composed,
    Criterion,
    Grund,
    Mode,
    Vikt,
    alla,
    existence,
    guard,
    guards,
    leaf,
    leaves,
    nagon,
    weigh,
)
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    Verdict,
    ej_aktuellt,
    inte_uppfyllt,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import JaNej, ja_nej
from tests.engine.small import finding, ja_kravs, ja_nej_fraga, judged, kriterium, stod

JA, NEJ, OKLART, EJ = Verdict.UPPFYLLT, Verdict.INTE_UPPFYLLT, Verdict.OKLART, Verdict.EJ_AKTUELLT

TABLE = [
    # children, alla, nagon, comment
    ((), EJ, EJ, "nothing to weigh"),
    ((EJ,), EJ, EJ, "nothing that concerns the case"),
    ((JA,), JA, JA, "one child decides"),
    ((NEJ,), NEJ, NEJ, "one child decides"),
    ((OKLART,), OKLART, OKLART, "one child decides"),
    ((JA, EJ), JA, JA, "what does not concern the case weighs nothing"),
    ((NEJ, EJ), NEJ, NEJ, "what does not concern the case weighs nothing"),
    ((JA, NEJ), NEJ, JA, "one failure fails all, one success is enough for any"),
    ((JA, OKLART), OKLART, JA, "an unclear child cannot take a success away"),
    ((NEJ, OKLART), NEJ, OKLART, "an unclear child cannot mend a failure"),
    ((JA, NEJ, OKLART, EJ), NEJ, JA, "all at once"),
]


@pytest.mark.parametrize(("children", "every", "some", "comment"), TABLE)
def test_verdicts_weigh_as_kleene_says(
    children: tuple[Verdict, ...], every: Verdict, some: Verdict, comment: str
) -> None:
    assert weigh(Mode.ALLA, children) is every, comment
    assert weigh(Mode.NAGON, children) is some, comment
    for told in (children, children[::-1]):
        assert alla("helheten").weigh(told) is every, comment
        assert nagon("helheten").weigh(told) is some, comment


def test_alla_is_the_least_and_nagon_the_greatest_of_what_concerns_the_case() -> None:
    order = (NEJ, OKLART, JA)
    for length in range(1, 5):
        for children in itertools.product(Verdict, repeat=length):
            relevant = [order.index(one) for one in children if one is not EJ]
            least, greatest = (order[min(relevant)], order[max(relevant)]) if relevant else (EJ, EJ)
            assert weigh(Mode.ALLA, children) is least, children
            assert weigh(Mode.NAGON, children) is greatest, children


def test_no_deficiency_hides_behind_another() -> None:
    questions = [ja_nej_fraga(f"f{n}") for n in range(4)]
    children = [ja_kravs(f"k{n}", question) for n, question in enumerate(questions)]
    for whole in (alla("alla_fyra", *children), nagon("nagon_av_fyra", *children)):
        evaluation = judged(stod(*questions, criteria=(whole,)), f0="nej", f1="ja", f2="nej", f3="vet-inte")
        verdicts = [finding(evaluation, child.id).verdict for child in children]
        assert verdicts == [NEJ, JA, NEJ, OKLART]


def test_every_child_is_asked_about_even_when_the_first_has_decided() -> None:
    first, second = ja_nej_fraga("ett"), ja_nej_fraga("tva")
    for compose in (alla, nagon):
        whole = compose("helhet", ja_kravs("k1", first), ja_kravs("k2", second))
        aid = stod(first, second, criteria=(whole,))
        for answer in JaNej:
            assert judged(aid, ett=answer.value).wanted == {"tva"}


def test_a_criterion_shared_by_two_wholes_is_judged_once_and_found_in_both() -> None:
    question = ja_nej_fraga("fraga")
    shared = ja_kravs("delat", question)
    aid = stod(question, criteria=(alla("ett", shared), nagon("tva", shared)))
    evaluation = judged(aid, fraga="nej")
    assert [one.criterion.id for one in evaluation.findings] == ["ett", "delat", "tva"]
    assert [one.criterion.id for one in evaluation.missing] == ["delat"]


def test_the_leaves_of_a_whole_are_those_of_all_its_parts() -> None:
    parts = [ja_kravs(f"k{n}", ja_nej_fraga(f"f{n}")) for n in range(3)]
    inner: Composed = alla("inre", parts[0], parts[1])
    tree: Criterion = nagon("yttre", inner, parts[2])
    assert leaves(tree) == tuple(parts)


GATE = ja_nej_fraga("grind")
BEHIND = ja_nej_fraga("bakom")


_gate = guard(GATE, *ja_nej(None, ej_aktuellt("stangd"), None))
_thing = existence(GATE, *ja_nej(None, ej_aktuellt("saknas"), oklart("okand-grind")))
GUARDED = stod(GATE, BEHIND, criteria=(ja_kravs("vaktat", BEHIND, applies=_gate),))
ABOUT_A_THING = stod(GATE, BEHIND, criteria=(ja_kravs("vaktat", BEHIND, applies=_thing),))

GUARD: list[tuple[dict[str, str], Verdict, str, tuple[str, ...], str]] = [
    # answers, verdict, reason, questions read, comment
    ({}, OKLART, UNANSWERED, ("grind",), "the guard is asked first"),
    ({"bakom": "nej"}, OKLART, UNANSWERED, ("grind",), "and the rule only after it"),
    ({"grind": "nej", "bakom": "nej"}, EJ, "stangd", ("grind",), "a closed gate hides what is behind"),
    ({"grind": "vet-inte", "bakom": "nej"}, NEJ, "nej", ("grind", "bakom"), "an unknown gate hides nothing"),
    ({"grind": "vet-inte"}, OKLART, UNANSWERED, ("grind", "bakom"), "and asks on"),
    ({"grind": "ja"}, OKLART, UNANSWERED, ("grind", "bakom"), "an open gate asks on"),
    ({"grind": "ja", "bakom": "nej"}, NEJ, "nej", ("grind", "bakom"), "and the rule decides"),
]


@pytest.mark.parametrize(("given", "verdict", "reason", "read", "comment"), GUARD)
def test_a_guard_says_whether_the_criterion_concerns_the_case(
    given: dict[str, str], verdict: Verdict, reason: str, read: tuple[str, ...], comment: str
) -> None:
    found = finding(judged(GUARDED, **given), "vaktat")
    assert (found.verdict, found.reason, found.questions) == (verdict, reason, read), comment


def test_a_guard_about_a_thing_stops_until_it_is_known_that_there_is_one() -> None:
    unsure = judged(ABOUT_A_THING, grind="vet-inte", bakom="nej")
    found = finding(unsure, "vaktat")
    assert (found.verdict, found.reason, unsure.lapsed) == (OKLART, "okand-grind", ("bakom",))
    assert finding(judged(ABOUT_A_THING, grind="nej", bakom="nej"), "vaktat").verdict is EJ
    assert finding(judged(ABOUT_A_THING, grind="ja", bakom="nej"), "vaktat").verdict is NEJ


OTHER = ja_nej_fraga("annan")
BESIDE = guards(_thing, guard(OTHER, *ja_nej(None, ej_aktuellt("annan-stangd"), None)))

SEVERAL = [
    ("vet-inte", "nej", EJ, "what does not concern the case goes before what nobody knows"),
    ("nej", "vet-inte", EJ, "whichever guard says so"),
    ("vet-inte", "ja", OKLART, "what nobody knows stops when nothing else does"),
    ("vet-inte", "vet-inte", OKLART, "also when two are unknown"),
    ("ja", "vet-inte", JA, "the guard that is no matter of a thing hides nothing"),
    ("ja", "ja", JA, "and when every gate is open the rule decides"),
]


@pytest.mark.parametrize(("thing", "other", "verdict", "comment"), SEVERAL)
def test_of_guards_beside_each_other_a_closed_one_goes_first(
    thing: str, other: str, verdict: Verdict, comment: str
) -> None:
    aid = stod(GATE, OTHER, BEHIND, criteria=(ja_kravs("vaktat", BEHIND, applies=BESIDE),))
    assert finding(judged(aid, grind=thing, annan=other, bakom="ja"), "vaktat").verdict is verdict, comment


def test_a_guard_that_stops_without_knowing_is_refused_when_it_is_built() -> None:
    with pytest.raises(ValueError, match=r"vakt över grind .* Skriv None för vet-inte"):
        guard(GATE, *ja_nej(None, ej_aktuellt("stangd"), oklart()))


def test_an_answer_behind_a_closed_gate_has_lapsed_and_is_read_again_when_it_opens() -> None:
    assert judged(GUARDED, grind="nej", bakom="ja").lapsed == ("bakom",)
    assert judged(GUARDED, grind="ja", bakom="ja").lapsed == ()


def test_a_rule_without_a_guard_concerns_every_case() -> None:
    always = kriterium("alltid", lambda read: uppfyllt("alltid"))
    assert finding(judged(stod(GATE, criteria=(always,))), "alltid").verdict is JA


ROWS = ja_nej(uppfyllt("ja"), inte_uppfyllt("nej"), oklart())

FAULTY: list[tuple[tuple[tuple[StrEnum, Judgement], ...], str]] = [
    (ROWS[:2], "saknar svaren ['vet-inte']"),
    ((*ROWS, (Mode.ALLA, oklart())), "främmande svar ['alla']"),
    ((*ROWS, ROWS[0]), "svaren ['ja'] två gånger"),
]


@pytest.mark.parametrize(("rows", "complaint"), FAULTY)
def test_a_table_has_exactly_one_row_for_each_answer(
    rows: tuple[tuple[StrEnum, Judgement], ...], complaint: str
) -> None:
    frame = leaf("provas", Grund.EGEN, "egen-bedomning").gap(Vikt.VIKTIG, Mottagare.VARDEN)
    with pytest.raises(ValueError, match=r"Tabellen för provas över grind") as raised:
        frame.tabell(GATE, *rows)
    assert complaint in str(raised.value)
