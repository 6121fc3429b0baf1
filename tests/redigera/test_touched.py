"""What a change touches is said in words: what a source still waits for, and when it is to be read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.checks.project import Project, load_project
from build_tools.pages.cited import CitedBy
from build_tools.redigera.touched import REGISTER, touched
from decision_aids.law.source import Sakerhet, Slag, Source, Status
from tests.checks.project_copy import make

ID = "sol-12-1"
CHECKED = date(2026, 5, 20)
READ = Source(
    *(ID, "En lag", Slag.LAG, "1 §", Status.GALLANDE, Sakerhet.LAGTEXT, CHECKED),
    sager="Något.",
)
UNREAD = replace(READ, kontrollera_mot="lagtexten")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("projekt"))


def words(root: Path, source: Source, day: date) -> tuple[str, ...]:
    return touched(project(root, source, day), {ID: CitedBy(("sidan.md",))}, REGISTER, ID).words


def project(root: Path, source: Source, day: date) -> Project:
    return load_project(root, day, {ID: source}, ())


def test_a_source_says_by_when_it_is_read_again_and_when_that_day_has_been(root: Path) -> None:
    assert words(root, READ, date(2026, 11, 20)) == ("Källan ska läsas om senast 20 november 2026.",)
    assert words(root, READ, date(2026, 11, 21)) == ("Källan skulle ha lästs om senast 20 november 2026.",)


def test_a_source_that_is_not_read_says_where_the_reader_looks(root: Path) -> None:
    assert words(root, UNREAD, CHECKED)[0] == "Läsaren ska kontrollera den mot: lagtexten"


def test_a_page_says_which_of_its_sources_are_still_to_be_checked(root: Path) -> None:
    page = "docs/sidan.md"
    waiting = touched(project(root, UNREAD, CHECKED), {}, page, "")
    assert waiting.words == ("Sidan vilar på 1 källor.", f"Ännu att kontrollera bland dem: {ID}.")
    assert touched(project(root, READ, CHECKED), {}, page, "").words == ("Sidan vilar på 1 källor.",)


def test_a_proposal_touches_its_page_and_is_never_seen_on_the_site(root: Path) -> None:
    kept = "ett:\n  sida: sidan.md\n  dag: 2026-05-01\n  vad: Ett ord.\n  status: ny\n"
    (root / "redaktion/forslag.yml").write_text(kept, encoding="utf-8")
    found = touched(project(root, READ, CHECKED), {}, "redaktion/forslag.yml", "ett")
    assert list(found.pages) == ["sidan.md"]
    assert found.words == ("Förslaget syns bara på sidan Att göra, aldrig på webbplatsen.",)
