"""What a change to a file touches: pages to read again, and in words what else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.blocks.syntax import blocks
from build_tools.changes.log import FILE as LOG
from build_tools.changes.log import read_changes
from build_tools.checks.project import Project
from build_tools.editor.due import MONTHS
from build_tools.editor.new_page import months_after
from build_tools.measures.read import FILE as MEASURES
from build_tools.pages.citations import citations
from build_tools.pages.cited import CitedBy
from build_tools.pages.proposals import FILE as PROPOSALS
from decision_aids.law.source import Source
from decision_aids.view.text import swedish

REGISTER = "decision_aids/law/sources.yml"
ONLY_HERE = "Förslaget syns bara på sidan Att göra, aldrig på webbplatsen."


@dataclass(frozen=True)
class Touched:
    """Pages by path with why, the rest in words, and whether verdicts may move."""

    pages: dict[str, str]
    words: tuple[str, ...] = ()
    rules: bool = False


def touched(project: Project, cited: Mapping[str, CitedBy], file: str, part: str) -> Touched:
    """What a change to `part` of `file` (the whole file when empty) touches."""
    if file == REGISTER:
        return _source(project, cited.get(part, CitedBy()), part)
    if file.startswith("docs/"):
        return _page(project, file.removeprefix("docs/"))
    if file.endswith("/texts.yml"):
        aid = file.split("/")[1]
        having = {uri: "" for uri, page in project.pages.items() if page.data and page.data.aid == aid}
        return Touched(having, ("Texten syns också i utskrifter och brev från beslutsstödet.",))
    if file in _LISTS:
        return _LISTS[file](project, part)
    if part and file == "redaktion/termer.yml":
        return Touched({}, ("Kontrollen varnar på alla sidor där ordet står.",))
    return Touched({}, ("Sökningen prövas när webbplatsen byggs.",))


def _change(project: Project, part: str) -> Touched:
    log = read_changes(project.documents["andringar"])
    named = next((one.sidor for one in log if one.id == part), ())
    return Touched({uri: "" for uri in ("om/andringar.md", *named) if uri in project.pages})


def _proposal(project: Project, part: str) -> Touched:
    about = next((one.page for one in project.proposals if one.id == part), "")
    return Touched({about: ""} if about in project.pages else {}, (ONLY_HERE,))


def _measure(project: Project, part: str) -> Touched:
    del part  # the table is one
    table = (
        uri for uri, page in project.pages.items() if any(one.name == "insatser" for one in blocks(page.text))
    )
    return Touched(dict.fromkeys(table, ""))


_LISTS = {str(LOG): _change, str(PROPOSALS): _proposal, str(MEASURES): _measure}


def _source(project: Project, by: CitedBy, source_id: str) -> Touched:
    words: list[str] = []
    source = project.context.sources.get(source_id)
    if source is not None:
        words += _standing(source, project.context.as_of)
    if by.aids:
        words.append(f"Regler i {', '.join(by.aids)} vilar på källan.")
    listed = ["om/kallor.md"] if "om/kallor.md" in project.pages else []
    return Touched(dict.fromkeys((*by.pages, *listed), ""), tuple(words), rules=bool(by.aids))


def _standing(source: Source, day: date) -> list[str]:
    words = [f"Läsaren ska kontrollera den mot: {source.kontrollera_mot}"] if source.check_first else []
    due = months_after(source.kontrollerad, MONTHS)
    said = "skulle ha lästs om" if due < day else "ska läsas om"
    return [*words, f"Källan {said} senast {swedish.day(due)}."]


def _page(project: Project, uri: str) -> Touched:
    pages = {uri: ""} if uri in project.pages else {}
    if uri not in project.pages:
        return Touched(pages)
    sources = [one.source for one in citations(project.shown(uri))]
    waiting = [
        one
        for one in dict.fromkeys(sources)
        if (source := project.context.sources.get(one)) and source.check_first
    ]
    words = [f"Sidan vilar på {len(set(sources))} källor."]
    if waiting:
        words.append(f"Ännu att kontrollera bland dem: {', '.join(waiting)}.")
    linking = {
        other: "länkar hit"
        for other, page in project.pages.items()
        if other != uri and uri.rpartition("/")[2] in page.text and _links(other, page.text, uri)
    }
    return Touched({**pages, **linking}, tuple(words))


def _links(other: str, text: str, uri: str) -> bool:
    folder = other.rpartition("/")[0]
    near = uri.removeprefix(f"{folder}/") if uri.startswith(f"{folder}/") else f"../{uri}"
    return f"({near}" in text
