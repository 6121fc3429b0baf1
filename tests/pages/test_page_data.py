"""A page's data: read with types, shown to readers, overdue from the day after its next review."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.page_data import PageData, PageStatus, read_page_data
from build_tools.pages.page_facts import page_facts, with_overdue_notice

DUE = date(2027, 1, 15)

WHOLE = """\
title: Ansvar
description: Vem som ansvarar.
agare: Socialstyrelsen
malgrupp: [Socialsekreterare, Chefer]
status: granskad
granskad_av: jurist, Socialstyrelsen
granskad_datum: 2026-11-20
nasta_granskning: 2027-01-15
krav: [R02, R06]
lix_grans: 47,5
lix_skal: Lagens egna ord.
hide: [toc]
search: {exclude: true}
"""


def read(text: str) -> PageData:
    document = read_yaml(text, Path("docs/sida.md"))
    data = read_page_data(document)
    assert data is not None, document.problems
    return data


def test_everything_is_read_with_its_type() -> None:
    data = read(WHOLE)
    assert data.malgrupp == ("Socialsekreterare", "Chefer")
    assert data.status is PageStatus.GRANSKAD
    assert (data.granskad_datum, data.nasta_granskning) == (date(2026, 11, 20), DUE)
    assert data.krav == ("R02", "R06")
    assert data.lix_grans == 47.5


def test_one_audience_needs_no_list() -> None:
    assert read(WHOLE.replace("[Socialsekreterare, Chefer]", "Alla")).malgrupp == ("Alla",)


def test_a_word_that_yaml_would_turn_into_something_else_stays_a_word() -> None:
    assert read(WHOLE.replace("title: Ansvar", "title: no")).title == "no"


@pytest.mark.parametrize(("later", "overdue"), [(-1, False), (0, False), (1, True)])
def test_a_page_is_overdue_from_the_day_after(later: int, overdue: bool) -> None:
    day = DUE + timedelta(days=later)
    data = read(WHOLE)
    assert page_facts(data, day).overdue is overdue
    text = "Ingress.\n\n# Rubrik\n\nText."
    shown = with_overdue_notice(text, data, day)
    assert (shown != text) is overdue
    if overdue:
        heading, _, rest = shown.partition("# Rubrik")
        assert heading == "Ingress.\n\n"
        assert rest.index("2027") < rest.index("Text.")


def test_a_page_without_a_heading_gets_its_notice_first() -> None:
    assert with_overdue_notice("Text.", read(WHOLE), DUE + timedelta(days=1)).endswith("\n\nText.")


def test_who_reviewed_it_and_when_is_shown_only_when_someone_has() -> None:
    assert "jurist, Socialstyrelsen" in page_facts(read(WHOLE), DUE).granskad
    draft = WHOLE.replace("status: granskad", "status: utkast").replace("jurist, Socialstyrelsen", "")
    assert page_facts(read(draft.replace("2026-11-20", "")), DUE).granskad == ""


def test_requirements_are_links_to_their_rows_when_the_site_lists_them() -> None:
    data = read(WHOLE)
    assert [one.url for one in page_facts(data, DUE, krav_url="../om/").krav] == ["../om/#r02", "../om/#r06"]
    assert page_facts(data, DUE).krav == ()
