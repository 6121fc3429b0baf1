"""A page is approved in a version, by one or two persons, and no longer when it is changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.approvals import (
    FILE,
    Approval,
    Approver,
    State,
    read_approvals,
    review,
    version_of,
    with_approval,
)
from build_tools.pages.front_matter import split
from build_tools.pages.page_data import read_page_data

DAY = date(2026, 12, 1)
JURIST = Approver("jurist, Socialstyrelsen", "AB", DAY)
UTREDARE = Approver("utredare, FK", "CD", DAY)
VERSION, OTHER = "0123456789ab", "ba9876543210"

PAGE = """\
---
title: En sida
description: Om något.
agare: Vi
malgrupp: Alla
status: utkast
nasta_granskning: 2027-01-15
---

# En sida
"""


def version(text: str) -> str:
    parts = split(text, Path("docs/en.md"))
    data = read_page_data(parts.data)
    assert data
    return version_of(parts, data)


@pytest.mark.parametrize(
    ("approval", "legal", "state"),
    [
        (None, False, State.INGEN),
        (Approval(VERSION, (JURIST,)), False, State.GODKAND),
        (Approval(VERSION, (JURIST,)), True, State.VANTAR),
        (Approval(VERSION, (JURIST, JURIST)), True, State.VANTAR),
        (Approval(VERSION, (JURIST, UTREDARE)), True, State.GODKAND),
        (Approval(OTHER, (JURIST, UTREDARE)), True, State.ANDRAD),
        (Approval(OTHER, (JURIST,)), False, State.ANDRAD),
        (Approval(VERSION, (JURIST,), date(2027, 1, 1)), False, State.KOMMANDE),
        (Approval(VERSION, (JURIST,), DAY), False, State.GODKAND),
    ],
)
def test_where_a_page_stands(approval: Approval | None, legal: bool, state: State) -> None:
    standing = review(approval, VERSION, legal=legal, day=DAY)
    assert standing.state is state
    assert standing.approved is (state is State.GODKAND)
    assert standing.words


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("# En sida\n", "# En sida\n\nNytt.\n", False),
        ("title: En sida", "title: En annan", False),
        ("Om något.", "Om annat.", False),
        ("agare: Vi", "agare: De", True),
        ("2027-01-15", "2027-06-15", True),
        ("# En sida\n", "# En sida\n\n\n", True),
    ],
)
def test_what_a_reader_reads_makes_the_version(old: str, new: str, same: bool) -> None:
    assert (version(PAGE.replace(old, new)) == version(PAGE)) is same


def test_what_is_written_is_read_back_and_others_are_left_alone() -> None:
    text = with_approval("", "a.md", {}, VERSION, JURIST)
    text = with_approval(text, "b.md", read(text), VERSION, JURIST, date(2027, 1, 1))
    text = with_approval(text, "a.md", read(text), VERSION, UTREDARE)
    assert read(text) == {
        "a.md": Approval(VERSION, (JURIST, UTREDARE)),
        "b.md": Approval(VERSION, (JURIST,), date(2027, 1, 1)),
    }


def test_a_new_version_begins_anew_and_the_same_person_counts_once() -> None:
    text = with_approval("", "a.md", {}, VERSION, JURIST)
    again = with_approval(text, "a.md", read(text), VERSION, JURIST)
    assert read(again) == {"a.md": Approval(VERSION, (JURIST,))}
    newer = with_approval(again, "a.md", read(again), OTHER, UTREDARE)
    assert read(newer) == {"a.md": Approval(OTHER, (UTREDARE,))}


def test_a_role_with_signs_of_its_own_is_written_so_that_it_can_be_read() -> None:
    odd = Approver('jurist: "A", [B]', "ÅÄ", DAY)
    assert read(with_approval("", "a.md", {}, VERSION, odd)) == {"a.md": Approval(VERSION, (odd,))}


def read(text: str) -> dict[str, Approval]:
    document = read_yaml(text, FILE)
    found = read_approvals(document)
    assert document.problems == []
    return found
