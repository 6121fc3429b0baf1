"""What was missed comes back, sparser each time it is right; a file of progress is read strictly."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.verdicts import Mottagare
from decision_aids.ova.facit import facit
from decision_aids.ova.ord import Spar, Tema, Yrke
from decision_aids.ova.ovning import Ovning, ovningar
from decision_aids.ova.rattning import FragaLage, Last, fragor, missat, punkter
from decision_aids.ova.traning import (
    Gjord,
    nasta,
    read_file,
    read_logg,
    tillbaka,
    trains,
    valbara,
    write_file,
    write_logg,
)

DAY = date(2026, 12, 1)
ALL = tuple(ovningar().values())
TIO = tuple(one.id for one in ALL if 10 in trains(one, Spar.LASA))
OTHERS = tuple(one.id for one in ALL if 10 not in trains(one, Spar.LASA))


def gjord(ovning: str, *missed: int) -> Gjord:
    return Gjord(ovning, Spar.LASA, DAY, missed)


def rest(number: int) -> tuple[Gjord, ...]:
    return tuple(gjord(one) for one in OTHERS[:number])


COMES_BACK = (
    ((), False, "nothing done"),
    ((gjord(TIO[0]),), False, "right at once"),
    ((gjord(TIO[0], 10),), True, "missed: the next exercise"),
    ((gjord(TIO[0], 10), gjord(TIO[1])), False, "right once: not at once"),
    ((gjord(TIO[0], 10), gjord(TIO[1]), *rest(2)), True, "but after two others"),
    ((gjord(TIO[0], 10), gjord(TIO[1]), *rest(2), gjord(TIO[0])), False, "right twice: later still"),
    ((gjord(TIO[0], 10), gjord(TIO[1]), *rest(2), gjord(TIO[0]), *rest(5)), True, "after five others"),
    ((gjord(TIO[0], 10), gjord(TIO[1]), gjord(TIO[0]), gjord(TIO[1]), *rest(9)), False, "right three times"),
    ((gjord(TIO[0], 10), gjord(TIO[1]), gjord(TIO[0], 10)), True, "missed again: from the beginning"),
)


@pytest.mark.parametrize(("logg", "due", "_"), COMES_BACK, ids=[one[2] for one in COMES_BACK])
def test_a_missed_point_comes_back_sparser_each_time_it_is_right(
    logg: tuple[Gjord, ...], due: bool, _: str
) -> None:
    assert (10 in tillbaka(logg)) is due


def test_the_next_exercise_trains_what_was_missed() -> None:
    found = nasta((gjord(OTHERS[0], 10),), Spar.LASA, None, None)
    assert found
    assert found.id in TIO


@pytest.mark.parametrize("spar", Spar)
@pytest.mark.parametrize("yrke", [None, *Yrke])
def test_a_pass_never_repeats_an_exercise_and_suits_the_profession(spar: Spar, yrke: Yrke | None) -> None:
    logg: tuple[Gjord, ...] = ()
    for _ in range(5):
        one = nasta(logg, spar, yrke, None)
        assert one
        assert yrke is None or yrke in one.yrken
        logg = (*logg, Gjord(one.id, spar, DAY, (3, 4)))
    assert len({one.ovning for one in logg}) == 5


@pytest.mark.parametrize("spar", Spar)
@pytest.mark.parametrize("tema", Tema)
def test_every_theme_has_exercises_on_both_tracks(spar: Spar, tema: Tema) -> None:
    found = valbara(spar, None, tema)
    assert len(found) >= 3
    assert {one.tema for one in found} == {tema}


@given(
    st.lists(
        st.builds(
            Gjord,
            st.sampled_from([*ovningar(), "forsvunnen"]),
            st.sampled_from(Spar),
            st.dates(),
            st.lists(st.integers(1, 10), unique=True).map(tuple),
        ),
        max_size=20,
    ).map(tuple)
)
def test_progress_comes_back_from_its_file(logg: tuple[Gjord, ...]) -> None:
    assert read_file(json.loads(write_file(logg))) == (logg, ())
    assert tillbaka(logg) <= frozenset(range(1, 11))
    assert nasta(logg, Spar.LASA, None, None)


TOO_MANY: list[Json] = [None] * 501
BAD: tuple[tuple[JsonObject, int, str], ...] = (
    ({}, 0, "inte sparad i Öva"),
    ({"format": "kunskapsstod-ova", "version": 2, "logg": []}, 0, "nyare version"),
    ({"format": "kunskapsstod-ova", "version": 1}, 0, "ingen lista"),
    ({"format": "kunskapsstod-ova", "version": 1, "logg": [*write_logg((gjord(TIO[0]),)), 1]}, 1, "Övning 2"),
    ({"format": "kunskapsstod-ova", "version": 1, "logg": [*TOO_MANY]}, 0, "Högst 500"),
)


@pytest.mark.parametrize(("held", "read", "told"), BAD, ids=[one[2] for one in BAD])
def test_what_cannot_be_read_in_a_file_is_told_and_the_rest_is_kept(
    held: JsonObject, read: int, told: str
) -> None:
    logg, problems = read_file(held)
    assert len(logg) == read
    assert told in problems[0]


@pytest.mark.parametrize(
    "row",
    [{"ovning": "x", "spar": "rida", "dag": "2026-12-01", "missat": []}, {"ovning": "x"}, None, "x",
     {"ovning": "x", "spar": "lasa", "dag": "2026-12-01", "missat": [11]}],
)  # fmt: skip
def test_a_row_that_is_no_exercise_is_left_out(row: Json) -> None:
    assert read_logg([row])[0] == ()


@pytest.mark.parametrize("one", ALL, ids=[one.id for one in ALL])
def test_whoever_answers_as_the_key_misses_nothing_and_whoever_answers_nothing_misses_all(
    one: Ovning,
) -> None:
    key = facit(one)
    marks = {
        piece: frozenset(point.nummer for point in key.punkter if piece in point.meningar)
        for point in key.punkter
        for piece in point.meningar
    }
    asked = {found.id: found.till for found in key.fragor if found.viktig}
    right = Last(marks, {point.nummer: point.utslag for point in key.punkter}, asked)
    assert missat(key, right) == ()
    assert all(not point.missade and not point.andra for point in punkter(key, right))
    came_out = {found.lage for found in fragor(key, right)}
    assert came_out <= {FragaLage.RATT, FragaLage.VALDES_INTE}
    nothing = Last({}, {}, {})
    assert missat(key, nothing) == tuple(range(1, 11))
    lost = [found for found in fragor(key, nothing) if found.lage is FragaLage.MISSAD]
    assert [found.fraga.id for found in lost] == [found.id for found in key.fragor if found.viktig]


def test_a_question_is_also_judged_by_whom_it_is_put_to_and_whether_its_answer_is_there() -> None:
    key = facit(ovningar()["horsel-arbetsgivare"])
    hours = next(one for one in key.fragor if one.id == "aktivitetens_timmar_kanda")
    answered = next(one for one in key.fragor if not one.saknas)
    assert hours.till is Mottagare.ANORDNAREN
    read = Last({}, {}, {hours.id: Mottagare.VARDEN, answered.id: Mottagare.VARDEN})
    found = {one.fraga.id: one.lage for one in fragor(key, read)}
    assert found[hours.id] is FragaLage.ANNAN_MOTTAGARE
    assert found[answered.id] is FragaLage.ONODIG


def test_a_right_verdict_on_the_wrong_words_comes_back() -> None:
    key = facit(ovningar()["depression-gott"])
    verdicts = {point.nummer: point.utslag for point in key.punkter}
    assert missat(key, Last({"funktion-0": frozenset({4})}, verdicts, {})) == (4,)
    assert missat(key, Last({"begransning-0": frozenset({4})}, verdicts, {})) == ()
