"""The change log in the site: what the plugin puts on the page of changes, on each page, and in the feeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.changes.feeds import ATOM, JSON_FEED, LOG_PAGE, Site, feed_files
from build_tools.changes.log import FILE, Change, read_changes
from build_tools.changes.named import Named, named_rules
from build_tools.changes.shown import log_html, page_history
from build_tools.data.strict_yaml import read
from build_tools.pages.sources_page import Link, LinkTo
from decision_aids.engine.aid import Aid

AUTHOR = "Kunskapsstödets redaktion"


@dataclass(frozen=True)
class SiteChanges:
    """The log, newest first, and what the rules that it names are called."""

    changes: tuple[Change, ...]
    rules: Mapping[str, Named]

    def log(self, link_to: LinkTo, url_of: Callable[[str], str]) -> str:
        """The whole log as HTML, for `<!-- lista: andringar -->`. `url_of` is for the feeds' files."""
        feeds = (Link(url_of(ATOM), "Atom"), Link(url_of(JSON_FEED), "JSON Feed"))
        return log_html(self.changes, self.rules, link_to, feeds)

    def history(self, uri: str, aid: str, url_of: Callable[[str], str]) -> str:
        """The history of one page as HTML; empty when it has none, and on the log's own page."""
        return "" if uri == LOG_PAGE else page_history(self.changes, uri, aid, url_of(LOG_PAGE))

    def feeds(
        self, name: str, url: str, log_path: str, titles: Mapping[str, str], built: date
    ) -> dict[str, str]:
        """The feeds by their path in the site. `log_path` is the log's address below `url`.

        `titles` are those of pages by their path below docs/.
        """
        url = f"{url.rstrip('/')}/"
        called = {**titles, **{rule: named.title for rule, named in self.rules.items()}}
        return feed_files(self.changes, Site(name, url, url + log_path, AUTHOR, called), built)


def load_site_changes(root: Path, aids: Mapping[str, Aid]) -> SiteChanges:
    """Read the log of the project at `root`. What is wrong in it is the check's to say (changes_whole)."""
    return SiteChanges(read_changes(read(root / FILE, FILE)), named_rules(aids.values()))
