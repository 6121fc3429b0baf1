"""The change log as readers see it: the whole log, and the history of one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.changes.log import Change, Kind
from build_tools.changes.named import Named
from build_tools.pages.render import environment
from build_tools.pages.sources_page import Link, LinkTo
from decision_aids.view.text import swedish

TEMPLATES = Path(__file__).parent / "templates"
KINDS = {
    Kind.REGEL: "Regel",
    Kind.TEXT: "Text i beslutsstöd",
    Kind.KALLA: "Källa",
    Kind.SIDA: "Sida",
    Kind.RATTELSE: "Rättelse",
}


@dataclass(frozen=True)
class Shown:
    """One entry in words: its day as ISO and in Swedish, kind, what, from when, and what it touches."""

    id: str
    iso: str
    day: str
    kind: str
    what: str
    since: str
    links: tuple[Link, ...]
    gone: tuple[str, ...]


def log_html(
    changes: Sequence[Change], rules: Mapping[str, Named], link_to: LinkTo, feeds: Sequence[Link]
) -> str:
    """The whole log, newest first, as HTML without empty lines (it is put into Markdown)."""
    return _render("logg.html", changes=[_shown(one, rules, link_to) for one in changes], feeds=feeds)


def page_history(changes: Sequence[Change], uri: str, aid: str, log_url: str) -> str:
    """What has changed on one page, newest first, as HTML; empty when nothing has.

    `uri` is the page's path below docs/, `aid` the aid that it shows or empty; `log_url` is where the log
    stands, from this page.
    """
    own = [one for one in changes if uri in one.sidor or (aid and one.names(aid))]
    shown = [_shown(one, {}, lambda written: Link("", written)) for one in own]
    return _render("historik.html", changes=shown, log_url=log_url) if own else ""


def _shown(change: Change, rules: Mapping[str, Named], link_to: LinkTo) -> Shown:
    links = [link_to(uri) for uri in change.sidor]
    links += [_rule_link(rules[one], link_to) for one in change.regler if one in rules]
    return Shown(
        id=change.id,
        iso=change.datum.isoformat(),
        day=swedish.day(change.datum),
        kind=KINDS[change.slag],
        what=change.vad,
        since=swedish.day(change.galler_fran) if change.galler_fran else "",
        links=tuple(dict.fromkeys(links)),
        gone=change.borttaget,
    )


def _rule_link(rule: Named, link_to: LinkTo) -> Link:
    page = link_to(f"stod:{rule.aid}")
    return Link(f"{page.url}#{rule.anchor}", f"{page.title}: {rule.title}") if rule.anchor else page


def _render(template: str, **values: object) -> str:
    return environment(TEMPLATES).get_template(template).render(**values)
