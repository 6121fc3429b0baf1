"""The register: every entry reads, and the day on which something next changes is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from decision_aids.law.register import Register, as_object, register, source_from
from decision_aids.law.source import VERIFIED, Source
from tests.law.test_source import kalla

NOV_22, MAY_31 = date(2026, 11, 22), date(2027, 5, 31)
DAY = timedelta(days=1)


def registret(*sources: Source) -> Register:
    """A register of some sources."""
    return Register({str(number): source for number, source in enumerate(sources)})


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return list(register())


def test_every_entry_of_the_register_reads(sources: list[Source]) -> None:
    assert sources
    for one in sources:
        assert register()[one.id] is one
        assert all((one.titel, one.referens, one.sager)), one.id


def test_every_source_that_is_not_read_in_full_says_where_to_check_it(sources: list[Source]) -> None:
    silent = [one.id for one in sources if one.sakerhet not in VERIFIED and not one.kontrollera_mot]
    assert silent == []


def test_no_source_ends_before_it_begins(sources: list[Source]) -> None:
    backwards = [
        one.id for one in sources if one.galler_fran and one.galler_till and one.galler_till < one.galler_fran
    ]
    assert backwards == []


def test_a_link_leads_to_a_page_over_https(sources: list[Source]) -> None:
    assert [one.id for one in sources if one.lank and not one.lank.startswith("https://")] == []


def test_a_source_that_is_not_in_the_register_is_named() -> None:
    with pytest.raises(KeyError, match="ingen-sadan"):
        register()["ingen-sadan"]


CHANGES: list[tuple[Register, date, date | None, str]] = [
    (registret(), NOV_22, None, "nothing is known to change"),
    (registret(kalla()), NOV_22, None, "what holds always changes nothing"),
    (registret(kalla(NOV_22)), NOV_22, None, "what begins today has changed already"),
    (registret(kalla(NOV_22 + DAY)), NOV_22, NOV_22, "what begins tomorrow: valid today only"),
    (registret(kalla(date(2027, 1, 1))), NOV_22, date(2026, 12, 31), "valid to the day before"),
    (registret(kalla(None, NOV_22)), NOV_22, NOV_22, "what ends today: valid today only"),
    (registret(kalla(None, NOV_22 - DAY)), NOV_22, None, "what ended yesterday has changed already"),
    (
        registret(kalla(date(2028, 1, 1)), kalla(None, date(2027, 5, 31))),
        NOV_22,
        date(2027, 5, 31),
        "the first",
    ),
]


@pytest.mark.parametrize(("known", "day", "until", "comment"), CHANGES)
def test_a_page_is_valid_until_the_day_before_the_next_change(
    known: Register, day: date, until: date | None, comment: str
) -> None:
    assert known.valid_until(day) == until, comment


def test_between_a_day_and_its_last_valid_day_no_source_starts_or_stops_holding() -> None:
    day, until = NOV_22, register().valid_until(NOV_22)
    assert until is not None
    same = {one.id: one.holds(day) for one in register()}
    while day <= until:
        assert {one.id: one.holds(day) for one in register()} == same, day
        day += DAY
    limits = {one.galler_fran for one in register()} | {
        one.galler_till + DAY for one in register() if one.galler_till
    }
    assert until + DAY in limits


def test_an_entry_of_the_register_is_an_object() -> None:
    with pytest.raises(TypeError):
        as_object(["inte", "ett", "objekt"])


def test_an_entry_with_a_value_outside_its_words_cannot_be_read() -> None:
    entry = {
        "titel": "t",
        "slag": "rykte",
        "referens": "r",
        "status": "gallande",
        "sakerhet": "lagtext",
        "kontrollerad": "2026-01-01",
        "sager": "s",
    }
    with pytest.raises(ValueError, match="rykte"):
        source_from("k", {**entry})
    assert source_from("k", {**entry, "slag": "lag"}).galler_fran is None
