"""`kunskapsstod review`: what is due, whose it is, soonest first; and as a table that Swedish Excel opens."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from build_tools.editor.due import SHARED, Due, due_pages, due_sources, soonest_first
from build_tools.editor.new_page import months_after
from build_tools.editor.review import BAD_INPUT, COLUMNS, all_due, as_csv, as_text, run_review
from build_tools.pages.page_data import PageData, PageStatus
from decision_aids.law.source import Sakerhet, Slag, Source, Status
from tests.editor.project_copy import ROOT, TODAY


def source(source_id: str, checked: date, certainty: Sakerhet = Sakerhet.LAGTEXT) -> Source:
    return Source(
        id=source_id,
        titel=source_id,
        slag=Slag.LAG,
        referens=f"{source_id} §",
        status=Status.GALLANDE,
        sakerhet=certainty,
        kontrollerad=checked,
        sager="Något.",
        kontrollera_mot="" if certainty is Sakerhet.LAGTEXT else "lagtexten",
    )


def page(owner: str, due: date) -> PageData:
    return PageData("Sidan", "Om", owner, ("Alla",), PageStatus.UTKAST, due)


def test_a_source_is_due_half_a_year_after_it_was_checked_and_at_once_when_not_verified() -> None:
    checked = date(2026, 8, 31)
    sure, unsure = due_sources(
        [source("a", checked), source("b", checked, Sakerhet.UTDRAG)], {"a": {"FK"}, "b": {"FK", "AF"}}
    )
    assert (sure.by, sure.owner) == (date(2027, 2, 28), "FK")
    assert (unsure.by, unsure.owner) == (checked, SHARED)
    assert "lagtexten" in unsure.why


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 22), 6, date(2027, 5, 22)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 6, 15), 6, date(2026, 12, 15)),
    ],
)
def test_months_end_on_a_day_that_exists(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


def test_the_most_urgent_owner_comes_first_and_what_is_later_is_left_out() -> None:
    due = due_pages(
        {
            "b.md": page("FK", date(2026, 12, 1)),
            "a.md": page("AF", date(2026, 11, 1)),
            "c.md": page("AF", date(2026, 12, 24)),
            "d.md": page("FK", date(2027, 6, 1)),
        }
    )
    by_owner = soonest_first(due, date(2026, 12, 31))
    assert {owner: [one.id for one in some] for owner, some in by_owner.items()} == {
        "AF": ["a.md", "c.md"],
        "FK": ["b.md"],
    }
    assert list(by_owner) == ["AF", "FK"]
    assert "AF: 2 att granska, 1 försenade" in as_text(by_owner, TODAY, 90)


def test_the_table_opens_in_swedish_excel() -> None:
    due = Due(date(2026, 11, 1), "Försäkringskassan", "sida", "a.md", '=SUM("x";1)', "nästa; granskning")
    raw = as_csv({due.owner: [due]}, TODAY)
    assert raw.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")
    assert tuple(header) == COLUMNS
    assert row == [
        "2026-11-01",
        "ja",
        "Försäkringskassan",
        "sida",
        "a.md",
        '\'=SUM("x";1)',
        "nästa; granskning",
    ]


def test_every_page_and_source_of_the_project_has_a_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    due = all_due(ROOT, TODAY)
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert {one.id for one in due if one.kind == "sida"} == pages
    table = tmp_path / "granska.csv"
    assert run_review(ROOT, TODAY, table, ahead=36500) == 0
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == len(due) + 1
    assert str(len(due)) in capsys.readouterr().out


def test_a_table_that_cannot_be_written_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_review(ROOT, TODAY, tmp_path) == BAD_INPUT
    assert "Gör så här: " in capsys.readouterr().err
