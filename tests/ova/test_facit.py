"""Does it teach? Every planted fault is found, none that was not planted, and everything is trained twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from statistics import mean

import pytest

from decision_aids.engine.answers import from_fragment, read_answers
from decision_aids.engine.result import result
from decision_aids.mall.coach.kontroller import paminnelser
from decision_aids.mall.coach.utkast import Utkast
from decision_aids.mall.ifylld import read_ifylld, write_ifylld
from decision_aids.mall.regler import Regel, granska
from decision_aids.ova.facit import VIKTIGAST, Utslag, bedomd, facit, lakarintyg, svaren
from decision_aids.ova.fel import HITTAS_AV, Fel
from decision_aids.ova.meningar import meningar
from decision_aids.ova.ord import FALT_I_DEL, Del, Kon, Kvalitet, Spar, Tema, Tillstand, Yrke
from decision_aids.ova.ovning import Ovning, ovningar
from decision_aids.ova.skrivet import model

ALL = tuple(ovningar().values())
WRITTEN = tuple(one for one in ALL if one.skriva)
TWICE = 2


def ids(some: Iterable[Ovning]) -> list[str]:
    return [one.id for one in some]


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_every_planted_fault_is_found_by_the_rules(one: Ovning) -> None:
    assert {fault for fault in one.fel if not HITTAS_AV[fault] & facit(one).hittat} == set()


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_no_fault_is_reported_that_was_not_planted(one: Ovning) -> None:
    explained = {rule for fault in one.fel for rule in HITTAS_AV[fault]}
    assert facit(one).hittat - explained == set()


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_a_good_certificate_has_no_fault_and_every_other_has_one(one: Ovning) -> None:
    assert (one.kvalitet is Kvalitet.GOTT) == (not one.fel)


@pytest.mark.parametrize("fault", Fel)
def test_each_typical_fault_is_trained_by_two_exercises(fault: Fel) -> None:
    assert len([one for one in ALL if fault in one.fel]) >= TWICE


@pytest.mark.parametrize("number", range(1, 11))
def test_each_point_lacks_something_in_two_exercises_and_is_enough_in_two(number: int) -> None:
    verdicts = Counter(facit(one).punkter[number - 1].utslag for one in ALL)
    assert verdicts[Utslag.SAKNAS] >= TWICE
    enough = verdicts[Utslag.RACKER]
    assert enough >= (1 if number == 10 else TWICE), "an extension that says something new may stand alone"


def test_there_are_sixteen_of_every_kind_of_trouble_and_quality() -> None:
    assert len(ALL) >= 16
    assert {one.tillstand for one in ALL} == set(Tillstand)
    assert min(Counter(one.kvalitet for one in ALL).values()) >= TWICE
    assert {one.kvalitet for one in ALL} == set(Kvalitet)
    assert len({one.sprak.split(",")[0] for one in ALL}) >= 5
    assert max(one.alder for one in ALL) - min(one.alder for one in ALL) >= 30
    assert len({str(one.form.svar["aktivitet"]).split()[0] for one in ALL}) >= 12


def test_womens_and_mens_certificates_are_alike_in_quality_and_condition() -> None:
    women, men = ([one for one in ALL if one.kon is kon] for kon in Kon)
    assert len(women) == len(men)
    assert Counter(one.kvalitet for one in women) == Counter(one.kvalitet for one in men)
    themes = [Counter(one.tema for one in some) for some in (women, men)]
    assert all(abs(themes[0][tema] - themes[1][tema]) <= 1 for tema in Tema)
    faults = [mean(len(one.fel) for one in some) for some in (women, men)]
    assert abs(faults[0] - faults[1]) <= 1


@pytest.mark.parametrize("yrke", Yrke)
def test_every_profession_can_make_a_pass_of_five_on_either_track(yrke: Yrke) -> None:
    for spar in Spar:
        assert len([one for one in ALL if yrke in one.yrken and spar in one.spar]) >= 5


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_an_exercise_takes_six_minutes(one: Ovning) -> None:
    """180 words a minute, six seconds a verdict, eight a mark (one a point that has any), 15 a question."""
    certificate = " ".join(piece.text for piece in meningar(one.form))
    words = len(f"{certificate} {one.berattelse}".split())
    marked = sum(bool(point.meningar) for point in facit(one).punkter)
    seconds = words / 3 + 10 * 6 + marked * 8 + VIKTIGAST * 15
    assert seconds <= 6 * 60


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_the_key_is_what_the_aid_says_when_its_link_is_opened(one: Ovning) -> None:
    found = from_fragment(lakarintyg(), facit(one).fragment)
    assert found
    day, given, dropped = found
    assert (day, dropped) == (one.datum, ())
    again, problems = read_answers(lakarintyg(), given)
    assert problems == ()
    shared = {
        key: value
        for key, value in bedomd(one).case.answers.items()
        if not lakarintyg().question[key].private
    }
    assert again == shared
    assert facit(one).obesvarat == ()


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_what_must_be_asked_is_what_the_rules_miss_and_goes_to_whom_they_say(one: Ovning) -> None:
    found = facit(one)
    missing = result(bedomd(one))["missing"]
    assert isinstance(missing, list)
    assert all((fraga.id in missing) == fraga.saknas for fraga in found.fragor)
    important = [fraga for fraga in found.fragor if fraga.viktig]
    gaps = [gap for gap in missing if any(gap == fraga.id for fraga in found.fragor)]
    assert all(fraga.id in missing for fraga in important)
    assert set(gaps[:VIKTIGAST]) <= {fraga.id for fraga in important}
    assert any(not fraga.viktig for fraga in found.fragor), "something to choose wrong"
    assert len({fraga.text for fraga in found.fragor}) == len(found.fragor)
    assert not any(fraga.text.startswith("Kontrollera") for fraga in found.fragor if not fraga.saknas)


@pytest.mark.parametrize("one", ALL, ids=ids(ALL))
def test_every_point_that_is_enough_can_be_pointed_out_in_the_text(one: Ovning) -> None:
    pieces = {piece.id for piece in meningar(one.form)}
    for point in facit(one).punkter:
        assert point.meningar <= pieces
        assert point.meningar or point.utslag is not Utslag.RACKER
        assert point.skal


@pytest.mark.parametrize("one", WRITTEN, ids=ids(WRITTEN))
def test_the_coach_has_nothing_to_say_of_a_model_answer(one: Ovning) -> None:
    assert one.skriva
    written, form = FALT_I_DEL[one.skriva.del_], model(one, one.skriva)
    rules = [
        rule for rule in granska(form, one.datum) if rule.regel is not Regel.SAKNAS or rule.falt in written
    ]
    checks = paminnelser(Utkast(form, one.datum, one.forra))
    assert [str(found) for found in (*rules, *checks) if found.falt in written] == []


@pytest.mark.parametrize("del_", Del)
def test_each_part_is_written_in_two_exercises(del_: Del) -> None:
    assert len([one for one in WRITTEN if one.skriva and one.skriva.del_ is del_]) >= TWICE


def test_an_exercise_whose_fault_is_mended_is_found_to_be_mended() -> None:
    """The rules are what finds faults: the same certificate signed and dated has one less."""
    one = ovningar()["rygg-berattat"]
    signed = read_ifylld({**write_ifylld(one.form), "signerat_dag": "2026-11-30"}, person=False)[0]
    mended = replace(one, form=signed)
    assert "signerat_och_daterat" in facit(one).hittat
    assert not HITTAS_AV[Fel.OSIGNERAT] & facit(mended).hittat


def test_an_answer_of_the_caseworkers_is_never_one_that_a_field_gives() -> None:
    for one in ALL:
        unread = {key for key in one.svar if key not in bedomd(one).case.answers}
        assert unread == set(), one.id
        assert one.svar.items() <= svaren(one).items()
