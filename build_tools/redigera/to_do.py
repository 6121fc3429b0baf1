"""What waits for each agency: what is due, drafts, what is to be approved, what readers propose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from build_tools.checks.project import Project, load_project
from build_tools.checks.register import read_register
from build_tools.editor.due import SHARED, Due, due_pages, due_sources
from build_tools.editor.review import AHEAD
from build_tools.pages.approvals import State
from build_tools.pages.cited import cited_by
from build_tools.pages.page_data import PageData
from build_tools.pages.proposals import Proposal
from build_tools.redigera.config import page_place
from build_tools.redigera.parts import STAGES
from build_tools.redigera.second import waits_for_second
from build_tools.redigera.store import Draft, Store
from decision_aids.registry import AIDS
from decision_aids.view.text import swedish

PROPOSALS = "forslag"
AGENCIES = ("Socialstyrelsen", "Försäkringskassan", "Arbetsförmedlingen")
_STATUS = {
    "draft": "utkast",
    "pending_review": "väntar på granskning",
    "pending_publish": "redo att publiceras",
}
_SECOND = ", två personer ska godkänna det"


@dataclass(frozen=True)
class Row:
    """One thing to do, and where."""

    words: str
    place: str


@dataclass
class ToDo:
    """What waits for an agency."""

    agency: str
    due: list[Row] = field(default_factory=list[Row])
    drafts: list[Row] = field(default_factory=list[Row])
    approvals: list[Row] = field(default_factory=list[Row])
    proposals: list[Row] = field(default_factory=list[Row])


def to_do(root: Path, drafts: Iterable[Draft], today: date, unapproved: Collection[str] = ()) -> list[ToDo]:
    """For each agency; what has several owners stands with each of them, what has none stands last.

    `unapproved` are the branches of the drafts that wait for a second person.
    """
    register = read_register(root, tuple(AIDS.values()))
    project = load_project(root, today, register.sources, tuple(AIDS))
    pages = {uri: page.data for uri, page in project.pages.items() if page.data}
    cited = cited_by({uri: page.text for uri, page in project.pages.items()}, AIDS)
    owners = {one: {pages[uri].agare for uri in by.pages if uri in pages} for one, by in cited.items()}
    found = {name: ToDo(name) for name in (*AGENCIES, SHARED)}
    due = [*due_pages(pages), *due_sources(tuple(register.sources.values()), owners)]
    for one in sorted(due, key=lambda one: (one.by, one.id)):
        if one.by <= today + timedelta(days=AHEAD):
            for agency in _agencies(one.owner):
                found[agency].due.append(_due_row(one, today))
    for uri, data in pages.items():
        standing = project.review(uri)
        if standing and standing.state in (State.VANTAR, State.ANDRAD):
            for agency in _agencies(data.agare):
                found[agency].approvals.append(Row(f"{data.title}: {standing.words}", _page_place(uri)))
    for one in project.proposals:
        if one.waits:
            for agency in _agencies(pages[one.page].agare if one.page in pages else ""):
                found[agency].proposals.append(_proposal_row(one, pages))
    for draft in drafts:
        for agency in _agencies(_owner(project, draft)):
            found[agency].drafts.append(_draft_row(project, draft, unapproved=draft.branch in unapproved))
    return list(found.values())


def to_do_html(root: Path, store: Store, today: date) -> str:
    """The page /redigera/att-gora.html."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=select_autoescape()
    )
    drafts = store.drafts()
    unapproved = {one.branch for one in drafts if waits_for_second(store, one)}
    return environment.get_template("att-gora.html").render(
        agencies=to_do(root, drafts, today, unapproved), today=swedish.day(today), ahead=AHEAD
    )


def _agencies(owner: str) -> list[str]:
    return [one for one in AGENCIES if one in owner] or [SHARED]


def _due_row(one: Due, today: date) -> Row:
    when = f"{'försenad sedan' if one.late(today) else 'senast'} {swedish.day(one.by)}"
    place = _page_place(one.id) if one.kind == "sida" else f"./#/collections/kallor/entries/{one.id}"
    return Row(f"{one.kind.capitalize()}: {one.title} ({when}; {one.why})", place)


def _proposal_row(one: Proposal, pages: Mapping[str, PageData]) -> Row:
    title = pages[one.page].title if one.page in pages else one.page
    words = f"{title}: {one.what} ({STAGES[one.stage].lower()}; kom {swedish.day(one.day)})"
    return Row(words, f"./#/collections/{PROPOSALS}/entries/{one.id}")


def _draft_row(project: Project, draft: Draft, *, unapproved: bool) -> Row:
    words = (
        f"{_title(project, draft)}: {_STATUS.get(draft.status, draft.status)}{_SECOND if unapproved else ''}"
    )
    return Row(words, f"./#/collections/{draft.collection}/entries/{draft.slug}")


def _page_place(uri: str) -> str:
    return f"./#{page_place(uri)}"


def _title(project: Project, draft: Draft) -> str:
    """What a page or a source is called; the name of the entry for what is neither, or is new."""
    source = project.context.sources.get(draft.slug)
    if source and draft.collection == "kallor":
        return f"Källan {source.titel}"
    for path, _ in draft.files:
        page = project.pages.get(path.removeprefix("docs/"))
        if page and page.data:
            return page.data.title
    return f"{draft.slug} ({draft.collection})"


def _owner(project: Project, draft: Draft) -> str:
    for path, _ in draft.files:
        page = project.pages.get(path.removeprefix("docs/"))
        if page and page.data:
            return page.data.agare
    return ""
