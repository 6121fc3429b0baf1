"""Everything that editors write, read once: the pages, the editors' lists, and what surrounds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.blocks.drawn import Drawn, no_link
from build_tools.checks.anchors import anchors
from build_tools.checks.context import Context
from build_tools.checks.drawings import Drawings, read_drawings
from build_tools.checks.terms_list import read_terms
from build_tools.checks.written import Page, page
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document, read
from build_tools.data.text_files import read_text
from build_tools.pages.approvals import FILE as APPROVALS
from build_tools.pages.approvals import Approval, Review, read_approvals, review, version_of
from build_tools.pages.checklist import Item, read_checklist
from build_tools.pages.citations import citations
from build_tools.pages.proposals import FILE as PROPOSALS
from build_tools.pages.proposals import Proposal, read_proposals
from build_tools.pages.requirements import Requirement, read_requirements
from build_tools.pages.sources_page import LinkTo
from decision_aids.law.source import Source

EDITORS = Path("redaktion")
LISTS = (
    *("krav", "utgivning", "termer", "andringar"),
    *("sokord", "sokfragor", "sokgrupper", "sokprov"),
    *("sokmeningar", "sokmeningar-undan", "sokmeningar-nya", "sokmeningar-nya-undan"),
    *("sokmeningar-blinda", "sokmeningar-blinda-undan"),
)
"""The editors' lists, by the name of their file."""


@dataclass(frozen=True)
class Project:
    """What the checks and the build read. `unreadable` names the pages that could not be read at all."""

    pages: Mapping[str, Page]
    documents: Mapping[str, Document]
    requirements: tuple[Requirement, ...]
    checklist: tuple[Item, ...]
    context: Context
    unreadable: tuple[Problem, ...]
    drawings: Drawings

    @property
    def drawn(self) -> Drawn:
        """Every picture and insats that is whole."""
        return self.drawings.drawn

    @property
    def approvals(self) -> Mapping[str, Approval]:
        """What is approved, by the page's path below docs/."""
        document = self.documents.get(APPROVALS.stem)
        return read_approvals(document) if document and not document.problems else {}

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What readers have proposed; empty when the list cannot be read."""
        document = self.documents.get(PROPOSALS.stem)
        return read_proposals(document) if document and not document.problems else ()

    def review(self, uri: str) -> Review | None:
        """Where a page stands; None for one whose data cannot be read."""
        page = self.pages[uri]
        if page.data is None:
            return None
        cited = (self.context.sources.get(one.source) for one in citations(self.shown(uri)))
        legal = any(one.about_law for one in cited if one)
        version = version_of(page.parts, page.data)
        return review(self.approvals.get(uri), version, legal=legal, day=self.context.as_of)

    def shown(self, uri: str, link_to: LinkTo = no_link) -> str:
        """The body of a page with its pictures and tables in their places."""
        context = self.context
        return self.drawn.fill(self.pages[uri].body, context.sources, context.as_of, link_to)


def load_project(
    root: Path, as_of: date, sources: Mapping[str, Source], aids: tuple[str, ...], docs: Path | None = None
) -> Project:
    """Read the pages below `docs` (default: docs/ in `root`) and redaktion/.

    Never raises for what they hold: that is in the documents' and pages' own problems, and in `unreadable`.
    """
    docs = docs or root / "docs"
    pages: dict[str, Page] = {}
    files: set[str] = set()
    unreadable: list[Problem] = []
    for path in sorted(one for one in docs.rglob("*") if one.is_file()):
        uri = path.relative_to(docs).as_posix()
        if path.suffix != ".md":
            files.add(uri)
            continue
        text = read_text(path, Path("docs") / uri)
        if isinstance(text, Problem):
            unreadable.append(text)
        else:
            pages[uri] = page(text, uri)
    documents = {name: _document(root, name) for name in LISTS}
    for one in (APPROVALS, PROPOSALS):  # until somebody has approved or proposed something there is none
        if _begun(root / one):
            documents[one.stem] = read(root / one, one)
    requirements = read_requirements(documents["krav"])
    checklist, terms = read_checklist(documents["utgivning"]), read_terms(documents["termer"])
    rows = {one.id: one for one in requirements}
    drawings = read_drawings(root)
    targets = {
        uri: anchors(one, sources, rows, drawings.drawn.fill(one.body, sources, as_of, no_link))
        for uri, one in pages.items()
    }
    # A page that cannot be read is there all the same: its own problem is enough.
    targets |= {one.file.relative_to("docs").as_posix(): frozenset() for one in unreadable}
    context = Context(
        *(as_of, sources, terms, rows, targets, frozenset(files), aids),
        pictures=frozenset(drawings.pictures),
        measures=drawings.measures is not None,
    )
    return Project(pages, documents, requirements, checklist, context, tuple(unreadable), drawings)


def _begun(path: Path) -> bool:
    """True for a file that holds something but comments."""
    lines = path.read_bytes().split(b"\n") if path.is_file() else []
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in lines)


def _document(root: Path, name: str) -> Document:
    shown = EDITORS / f"{name}.yml"
    return read(root / shown, shown)
