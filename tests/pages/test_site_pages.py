"""The real pages as the plugin gets them: nothing stops the build, lists are filled, facts are there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.pages.citations import citations
from build_tools.pages.page_data import PageStatus
from build_tools.site.site_pages import SitePages, load_site_pages
from decision_aids.law.register import register
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
DAYS = (date(2026, 6, 30), date(2026, 11, 22), date(2027, 1, 2))


def load(day: date) -> SitePages:
    return load_site_pages(ROOT, ROOT / "docs", day, register().sources, AIDS)


@pytest.mark.parametrize("day", DAYS)
def test_the_site_can_be_built_as_of_any_of_its_days(day: date) -> None:
    # On the first day some pages were reviewed in the future, if a person has reviewed them at all.
    stopping = [one for one in load(day).problems if "granskad_datum" not in one.what]
    assert stopping == []


def test_every_page_has_facts_and_says_when_it_is_a_draft() -> None:
    pages = load(DAYS[1])
    for uri, page in pages.project.pages.items():
        facts = pages.facts(uri, lambda target: target)
        assert facts is not None
        assert page.data is not None
        assert facts.status_id == page.data.status
        assert bool(facts.granskad) is (page.data.status is not PageStatus.UTKAST)


def test_every_requirement_and_every_source_is_on_a_page() -> None:
    pages = load(DAYS[1])
    whole = "".join(
        pages.complete(uri, page.text, lambda target: target) for uri, page in pages.project.pages.items()
    )
    assert all(f'id="{one.id.lower()}"' in whole for one in pages.project.requirements)
    assert all(f'id="kalla-{one}"' in whole for one in register().sources)
    assert "<!-- lista:" not in whole


def test_what_a_picture_rests_on_counts_as_the_pages_own_sources() -> None:
    pages = load(DAYS[1])
    shown = {uri: {one.source for one in citations(pages.project.shown(uri))} for uri in pages.project.pages}
    written = {uri: {one.source for one in citations(page.body)} for uri, page in pages.project.pages.items()}
    more = [uri for uri in shown if shown[uri] - written[uri]]
    assert more
    for uri in more:
        facts = pages.facts(uri, lambda target: target)
        assert facts is not None
        assert facts.sources == len(shown[uri])
        assert "sidans-kallor" in pages.project.context.anchors[uri]
