"""Förmåga och krav: it plans and asks, and it never touches a verdict."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from decision_aids.data import load, texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.gemensamt.formaga_krav import (
    MOTE,
    Anpassas,
    Cell,
    Kategori,
    Kraver,
    Lage,
    Mote,
    Sagt,
    Skal,
    Slag,
    i_ordning,
    lage,
    skal,
)
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.formaga import FORMAGA_KRAV
from decision_aids.lakarintyg.svar import Begransning, Funktion, Hinder
from decision_aids.law.register import as_object
from decision_aids.view.formaga_krav.jamforelse import comparison_html
from tests.aids.worked import CASES, expected, judged
from tests.lakarintyg.at_random import cases

OPTIONAL = (q.JAMFOR.id, q.FORMAGA.id, *(one.id for one in q.KRAV.values()))
KNOWN = tuple(one for one in Kraver if one is not Kraver.FORSLAG)
EVERY = tuple(itertools.product((None, *Sagt), KNOWN, Anpassas))


def test_a_risk_clashes_or_is_asked_about_and_nothing_softens_it() -> None:
    met = {(krav, skal(Sagt.UNDVIK, krav, anpassas)) for _, krav, anpassas in EVERY}
    assert met == {
        (Kraver.KRAVS, Skal.RISK),
        (Kraver.KAN_ANDRAS, Skal.RISK),
        (Kraver.KRAVS_INTE, Skal.RISK_KANSKE),
        (Kraver.VET_INTE, Skal.RISK_KANSKE),
    }


@pytest.mark.parametrize(("sagt", "krav", "anpassas"), EVERY)
def test_nothing_speaks_against_only_what_can_be_done_or_is_not_demanded(
    sagt: Sagt | None, krav: Kraver, anpassas: Anpassas
) -> None:
    silent = MOTE[skal(sagt, krav, anpassas)][0] is Mote.INGET_EMOT
    assert silent == (sagt is Sagt.KAN or (krav is Kraver.KRAVS_INTE and sagt is not Sagt.UNDVIK))


@pytest.mark.parametrize("krav", [one for one in KNOWN if one is not Kraver.KRAVS_INTE])
def test_what_is_not_mentioned_is_never_an_ability_nor_a_limitation(krav: Kraver) -> None:
    assert {MOTE[skal(Sagt.NAMNS_INTE, krav, one)] for one in Anpassas} == {MOTE[Skal.NAMNS_INTE]}


def test_every_reason_is_reached_and_what_is_open_has_somebody_to_ask() -> None:
    assert {skal(*one) for one in EVERY} == set(Skal)
    assert all((mote is Mote.INGET_EMOT) == (asked is None) for mote, asked in MOTE.values())


def test_the_written_rule_has_every_pair_and_adaptation_where_a_certificate_limits() -> None:
    assert FORMAGA_KRAV.unfolded
    told = [
        (one["sagt"], one["krav"], one["anpassas"], one["skal"], one["mote"])
        for one in _objects(FORMAGA_KRAV.unfolded())
    ]
    assert len(told) == len(set(told))
    assert set(told) == {
        (sagt, krav, anpassas if sagt is Sagt.BEGRANSAS else None, reason, MOTE[reason][0])
        for sagt, krav, anpassas in EVERY
        if sagt and (reason := skal(sagt, krav, anpassas))
    }


@pytest.mark.parametrize(
    ("reasons", "then"),
    [
        ((Skal.KAN, Skal.KRAVS_INTE), Lage.PROVA),
        ((Skal.KAN, Skal.BEGRANSAS_INTYGET), Lage.ANPASSA),
        ((Skal.BEGRANSAS_BYT, Skal.NAMNS_INTE), Lage.FRAGA),
        ((Skal.KAN, Skal.RISK_KANSKE), Lage.FRAGA),
        ((Skal.NAMNS_INTE, Skal.KAN_INTE), Lage.ANDRA),
        ((Skal.HJALPER_INTE, Skal.KAN), Lage.ANDRA),
        ((Skal.KAN, Skal.RISK, Skal.BEGRANSAS), Lage.AVVAKTA),
    ],
)
def test_what_stands_most_in_the_way_decides(reasons: tuple[Skal, ...], then: Lage) -> None:
    assert lage(tuple(_cell(one) for one in reasons)) is then


def test_a_risk_is_named_before_all_else() -> None:
    order = i_ordning(tuple(_cell(one) for one in (Skal.KAN, Skal.BEGRANSAS, Skal.RISK_KANSKE, Skal.RISK)))
    assert [one.skal for one in order] == [Skal.RISK, Skal.RISK_KANSKE, Skal.BEGRANSAS, Skal.KAN]


def _cell(reason: Skal) -> Cell:
    return Cell(Kategori.STYRKA, Sagt.KAN, Kraver.KRAVS, forslag=True, skal=reason)


def compared(number: int) -> Iterator[tuple[Case, Evaluation, Evaluation]]:
    """Random cases, each without and with random marks, kinds and demands."""
    chance = random.Random(12)
    for case in cases(number, seed=12, answered=0.95):
        bare = {key: value for key, value in case.answers.items() if key not in OPTIONAL}
        marks = tuple((one, chance.choice([*Sagt][1:])) for one in Kategori if chance.random() < 0.6)
        demands = tuple((one, chance.choice(KNOWN)) for one in Kategori if chance.random() < 0.3)
        kinds = frozenset(chance.sample([*Slag], 3))
        more = {
            q.JAMFOR.id: kinds,
            q.FORMAGA.id: chance.choice((marks, None)),
            **{q.KRAV[one].id: chance.choice((demands, None, ())) for one in kinds},
        }
        without, whole = replace(case, answers=bare), replace(case, answers={**bare, **more})
        yield whole, evaluate(LAKARINTYG, without), evaluate(LAKARINTYG, whole)


COMPARED = tuple(compared(150))


def test_no_mark_and_no_demand_changes_what_the_certificate_speaks_for() -> None:
    for _, without, whole in COMPARED:
        assert [one.status for one in whole.outcomes] == [one.status for one in without.outcomes]
        assert whole.answer[0].status is without.answer[0].status


def test_nothing_but_a_risk_changes_anything_else_that_the_aid_answers() -> None:
    """A risk opens a question to care, and with it a letter, a consent and another next step."""
    safe = [one for one in COMPARED if not one[2].details["undvik"]]
    assert 0 < len(safe) < len(COMPARED)
    for _, without, whole in safe:
        told, before = result(whole), result(without)
        for one in (told, before):
            for finding in _objects(one["findings"]):
                finding.pop("questions", None)  # which were looked at: what they came to is compared
            for key in ("formaga_krav", "undvik"):  # the comparison, and what the answer says of its risk
                as_object(one["details"]).pop(key)
            for key in ("answers", "lapsed"):
                one.pop(key)
        assert told == before


def test_it_is_never_asked_for_and_can_be_answered_when_there_is_something_to_compare() -> None:
    met: set[bool] = set()
    for case, _, whole in COMPARED:
        answers = case.answers
        there = whole.details["formaga_krav"] is not None
        described = answers.get(q.BEGRANSNING.id) in {Begransning.KONKRET, Begransning.ALLMAN}
        described |= answers.get(q.FUNKTION.id) in {Funktion.OBSERVERAD, Funktion.BERATTAD}
        assert not whole.wanted & set(OPTIONAL)
        assert there == (q.JAMFOR.id in whole.read) == (q.JAMFOR.id not in whole.lapsed)
        assert not there or (described and answers.get(q.HINDER.id) is not Hinder.NEJ)
        met.add(there)
    assert met == {True, False}


def _numbers(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        yield from (number for one in value.values() for number in _numbers(one))
    elif isinstance(value, list):
        yield from (number for one in value for number in _numbers(one))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def test_there_is_no_sum_no_grade_and_no_percent() -> None:
    texts = texts_of(LAKARINTYG)
    for _, _, whole in COMPARED[:40]:
        assert [*_numbers(whole.details["formaga_krav"])] == []
        assert "%" not in comparison_html(whole, texts)
    said = json.dumps(as_object(load("lakarintyg.texts")["detaljer"])["formaga_krav"], ensure_ascii=False)
    assert not any(sign.isdigit() or sign == "%" for sign in said)


BASE: JsonObject = {
    "underlag": "lakarintyg",
    "hinder": "ja",
    "funktion": "observerad",
    "begransning": "konkret",
    "anpassning": "framgar-inte",
}


def cells(**answers: Json) -> dict[str, dict[str, JsonObject]]:
    """The cells of every activity compared, by kind and category."""
    read, problems = read_answers(LAKARINTYG, {**BASE, **answers})
    assert problems == ()
    day = COMPARED[0][0].as_of
    found = evaluate(LAKARINTYG, Case(day, read)).details["formaga_krav"]
    return {
        str(one["slag"]): {str(cell["kategori"]): cell for cell in _objects(one["celler"])}
        for one in _objects(as_object(found)["aktiviteter"])
    }


def _objects(found: Json) -> list[JsonObject]:
    assert isinstance(found, list)
    return [as_object(one) for one in found]


NOTHING_OR_CHANGED: tuple[JsonObject, ...] = ({}, {"krav_kok": {"styrka": "kravs-inte"}})


def test_what_the_reader_says_of_an_activity_goes_before_what_is_proposed() -> None:
    proposed, changed = (
        cells(jamfor=["kok"], formaga={"styrka": "kan-inte"}, **more)["kok"]["styrka"]
        for more in NOTHING_OR_CHANGED
    )
    assert (proposed["skal"], proposed["forslag"]) == ("kan-inte", True)
    assert (changed["skal"], changed["forslag"]) == ("kravs-inte", False)


def test_who_does_not_know_what_the_certificate_says_is_told_to_look() -> None:
    found = cells(jamfor=["kok"], formaga="vet-inte")["kok"]
    assert {str(one["skal"]) for one in found.values()} == {"oklart-intyg"}


def test_a_demand_that_nobody_knows_is_asked_about_when_the_ability_is_limited() -> None:
    found = cells(jamfor=["kok"], formaga={"styrka": "begransas"}, krav_kok="vet-inte")["kok"]
    assert (found["styrka"]["skal"], found["styrka"]["fraga_till"]) == ("okant-krav", "anordnaren")


@pytest.mark.parametrize(
    ("named", "reason"),
    [(["hjalpmedel"], "begransas-intyget"), (["tid"], "begransas")],
)
def test_an_adaptation_of_the_certificate_helps_only_where_it_can(named: list[Json], reason: str) -> None:
    found = cells(
        jamfor=["kok"], formaga={"styrka": "begransas"}, anpassning="beskriven", anpassning_slag=named
    )["kok"]["styrka"]
    assert found["skal"] == reason
    assert found["anpassningar"] == (named if reason == "begransas-intyget" else [])


def test_a_certificate_that_says_adaptation_does_not_help_leaves_a_clash() -> None:
    found = cells(jamfor=["kok"], formaga={"sinnen": "begransas"}, anpassning="hjalper-inte")["kok"]["sinnen"]
    assert (found["mote"], found["fraga_till"]) == ("krockar", "varden")


WORKED = {
    case_id: expected(LAKARINTYG.id, case_id, "formaga_krav")
    for case_id in CASES[LAKARINTYG.id]
    if expected(LAKARINTYG.id, case_id, "formaga_krav")
}


@pytest.mark.parametrize("case_id", WORKED)
def test_a_worked_case_meets_the_demands_as_it_says(case_id: str) -> None:
    found = judged(LAKARINTYG.id, case_id).details["formaga_krav"]
    shown = {
        str(one["slag"]): {"lage": one["lage"], **_meetings(one["celler"])}
        for one in _objects(as_object(found)["aktiviteter"])
    }
    wanted = WORKED[case_id]
    assert shown.keys() == wanted.keys()
    assert {
        kind: {one: shown[kind][one] for one in as_object(some)} for kind, some in wanted.items()
    } == wanted


def _meetings(found: Json) -> JsonObject:
    return {str(one["kategori"]): one["mote"] for one in _objects(found)}


def test_the_worked_cases_hold_every_kind_every_meeting_and_every_state() -> None:
    assert len(WORKED) >= 12
    told = {
        str(value) for some in WORKED.values() for one in some.values() for value in as_object(one).values()
    }
    assert {kind for some in WORKED.values() for kind in some} == set(Slag)
    assert told >= {*Mote, *Lage}
