"""What is wrong with pictures beyond their own form: unknown sources and days, dead places, unused files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.checks.context import Context
from build_tools.checks.places import place_problem
from build_tools.checks.source_ids import source_problem
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.pictures.model import Edge
from decision_aids.engine.json_types import Json


def picture_problems(document: Document, context: Context) -> Iterator[Problem]:
    """Every source and page that the file names exists, and every event's source has its day.

    Reads the file as it is written, so that also a picture with other faults says all of them at once.
    """
    yield from document.problems
    for key, value in _texts(document.tree, ()):
        field = next((one for one in reversed(key) if not one.isdigit()), "")
        line = document.line(*key)
        if field in {"kallor", "ska_fran"} and (wrong := source_problem(value, context)):
            yield Problem(document.path, line, *wrong)
        elif field == "kalla" and value not in context.sources:
            # An event may be the last day of what has ended.
            remedy = "rätta id, eller lägg till källan i decision_aids/law/sources.yml"
            yield Problem(document.path, line, f"källan {value} finns inte i registret", remedy)
        elif field == "sida" and (wrong := place_problem(value, context)):
            yield Problem(document.path, line, f"sida leder till {value}, {wrong[0]}", wrong[1])
    yield from _days(document, context)


def _days(document: Document, context: Context) -> Iterator[Problem]:
    tree = document.tree if isinstance(document.tree, dict) else {}
    events = tree.get("handelser")
    for number, event in enumerate(events if isinstance(events, list) else ()):
        if not isinstance(event, dict):
            continue
        source = context.sources.get(str(event.get("kalla", "")))
        edge = str(event.get("dag", "") or Edge.FRAN)
        if source and edge in set(Edge) and getattr(source, edge) is None:
            what = f"källan {source.id} saknar {edge}, så händelsen har ingen dag"
            line = document.line("handelser", str(number), "kalla")
            yield Problem(document.path, line, what, f"skriv {edge} i sources.yml, eller välj en annan källa")


def unused(documents: Mapping[str, Document], used: frozenset[str]) -> Iterator[Problem]:
    """Pictures that no page shows."""
    for name, document in documents.items():
        if name not in used:
            what = f"ingen sida visar bilden {name}"
            yield Problem(document.path, 1, what, f"skriv ::: bild {name} på en sida, eller ta bort filen")


def _texts(tree: Json, key: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _texts(value, (*key, name))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _texts(value, (*key, str(number)))
    elif isinstance(tree, str) and tree:
        yield key, tree
