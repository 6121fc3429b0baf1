"""The change log in the site: the log's page, the pages' histories and the feeds lead to each other."""

from __future__ import annotations

import json
from datetime import date

from bs4 import BeautifulSoup

from build_tools.changes.feeds import ATOM, JSON_FEED, LOG_PAGE
from build_tools.changes.log import FILE
from build_tools.changes.named import Named
from build_tools.changes.site_changes import SiteChanges, load_site_changes
from build_tools.checks.changes import changes_whole
from build_tools.checks.project import load_project
from build_tools.data.strict_yaml import read
from build_tools.pages.sources_page import Link
from decision_aids.registry import AIDS
from tests.changes.a_log import changes
from tests.editor.project_copy import ROOT, TODAY

SITE = SiteChanges(changes(), {"prov/matt": Named("prov", "Måttet", "text-kriterium-matt")})


def url_of(uri: str) -> str:
    return f"../../{uri}"


def test_the_log_leads_to_the_feeds_and_a_history_to_the_log() -> None:
    log = BeautifulSoup(SITE.log(lambda written: Link(url_of(written), written), url_of), "html5lib")
    assert {f"../../{ATOM}", f"../../{JSON_FEED}"} <= {str(one["href"]) for one in log.select("a")}
    history = BeautifulSoup(SITE.history("index.md", "", url_of), "html5lib")
    assert [str(one["href"]) for one in history.select("a")] == [f"../../{LOG_PAGE}"]
    assert SITE.history(LOG_PAGE, "prov", url_of) == ""


def test_feeds_have_the_site_s_address_with_one_slash_whether_it_was_written_with_one_or_not() -> None:
    for url in ("https://exempel.se/stod", "https://exempel.se/stod/"):
        feed = json.loads(
            SITE.feeds("Stöd", url, "om/andringar/", {"index.md": "Start"}, date(2026, 11, 22))[JSON_FEED]
        )
        assert feed["feed_url"] == f"https://exempel.se/stod/{JSON_FEED}"
        assert feed["items"][0]["url"] == "https://exempel.se/stod/om/andringar/#rattat"
        assert [one["title"].partition(": ")[2] for one in feed["items"]] == [
            "Start och 1 till",
            "Måttet",
            "Start och 1 till",
        ]


def test_the_project_s_own_log_is_whole() -> None:
    context = load_project(ROOT, TODAY, {}, tuple(AIDS)).context
    assert list(changes_whole(read(ROOT / FILE, FILE), context)) == []
    assert load_site_changes(ROOT, AIDS).changes
