"""Outcomes in groups by status, what does not concern the case folded last; rooms stand apart as tables."""

from __future__ import annotations

import pytest

from decision_aids.data import load
from decision_aids.engine.texts import Texts
from decision_aids.lakarintyg.utfall.mottagare import FACETS, MOTTAGARE, ROOM
from decision_aids.lakarintyg.utfall.syften import SYFTEN
from decision_aids.law.register import as_object
from decision_aids.view.result.groups import grouped, rooms
from decision_aids.view.result.views import OutcomeView
from tests.view.reader import Reader, value

TEXTS = Texts(
    {
        "ordning": {"nu": "Gör nu", "sen": "Gör sen", "ovriga": "Det som inte är aktuellt"},
        "rum": {"jamfor": {"titel": "Jämför", "hjalp": "Läs raderna."}, "tyst": {"titel": "Tyst"}},
    }
)


def outcome(outcome_id: str, status: str, room: str = "") -> OutcomeView:
    """An outcome of which only id, status and room matter."""
    return OutcomeView(outcome_id, status, outcome_id, "", "", room, (), (), (), (), (), ())


def shown(statuses: dict[str, str], order: tuple[tuple[str, ...], ...]) -> list[tuple[str, list[str], bool]]:
    """The groups of outcomes with these statuses: title, ids and whether they are folded."""
    outcomes = tuple(outcome(one, status) for one, status in statuses.items())
    return [(one.title, [o.id for o in one.outcomes], one.folded) for one in grouped(outcomes, order, TEXTS)]


ORDERED: list[tuple[dict[str, str], tuple[tuple[str, ...], ...], list[tuple[str, list[str], bool]], str]] = [
    ({"a": "sen", "b": "nu"}, (), [("", ["a", "b"], False)], "no order: as the aid has them, in one group"),
    (
        {"a": "sen", "b": "nu", "c": "sen"},
        (("nu",), ("sen",)),
        [("Gör nu", ["b"], False), ("Gör sen", ["a", "c"], False)],
        "by status, in the aid's order within it",
    ),
    (
        {"a": "ej_aktuellt", "b": "nu", "c": "oklart"},
        (("nu",), ("sen",)),
        [("Gör nu", ["b"], False), ("Det som inte är aktuellt", ["a", "c"], True)],
        "others folded last; a status that nothing has is not named",
    ),
    (
        {"a": "snart", "b": "nu"},
        (("nu", "snart"),),
        [("Gör nu", ["a", "b"], False)],
        "statuses that are one group stand together, by the name of the first",
    ),
    ({"a": "ej_aktuellt"}, (("nu",),), [("Det som inte är aktuellt", ["a"], True)], "only others"),
]


@pytest.mark.parametrize(("statuses", "order", "expected", "comment"), ORDERED)
def test_outcomes_are_grouped_in_the_order_of_what_to_do(
    statuses: dict[str, str],
    order: tuple[tuple[str, ...], ...],
    expected: list[tuple[str, list[str], bool]],
    comment: str,
) -> None:
    assert shown(statuses, order) == expected, comment


def test_an_outcome_in_a_room_stands_in_no_group() -> None:
    outcomes = (outcome("a", "nu"), outcome("b", "nu", "jamfor"))
    assert [[one.id for one in group.outcomes] for group in grouped(outcomes, (("nu",),), TEXTS)] == [["a"]]


def test_a_room_is_a_table_with_a_row_for_each_outcome() -> None:
    outcomes = (
        outcome("a", "nu", "jamfor"),
        outcome("b", "nu", "tyst"),
        outcome("c", "sen", "jamfor"),
        outcome("d", "nu"),
    )
    compared, silent = rooms(outcomes, TEXTS)
    assert (compared.title, compared.help) == ("Jämför", "Läs raderna.")
    assert [one.id for one in compared.outcomes] == ["a", "c"]
    assert (silent.title, silent.help) == ("Tyst", "")
    assert rooms((outcome("d", "nu"),), TEXTS) == ()


def test_the_purpose_asked_about_is_a_card_and_the_others_and_the_receivers_are_tables() -> None:
    case = as_object(load("lakarintyg.cases")["fk_intyg_med_fjardedelar"])
    soup = Reader(answers=as_object(case["svar"])).result().soup
    cards = [value(one, "data-outcome") for one in soup.select("article[data-outcome]")]
    assert cards == ["aktivitetskrav"]
    others = soup.select("table.jamfor tr[data-outcome]")
    assert {value(one, "data-outcome") for one in others} == {one.id for one in SYFTEN} - set(cards)
    [room] = soup.select("details[data-room]")
    assert value(room, "data-room") == ROOM
    rows = room.select("tr[data-outcome]")
    assert [value(one, "data-outcome") for one in rows] == [one.id for one in MOTTAGARE]
    heads = [one.get_text() for one in room.select("thead th")]
    assert len(heads) == 3, "there is room for three columns; more of them broke their words"
    for row in rows:
        asks, gives = row.select("td")
        named = [one.get_text() for one in asks.select("strong")]
        assert len(named) == len(FACETS), "each facet says its own heading"
        assert value(gives, "data-rubrik") == heads[2], "as the cell does on a narrow screen"
        assert all(one.get_text(strip=True) for one in (asks, gives))
