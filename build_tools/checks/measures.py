"""What is wrong with the list of insatser beyond its own form: sources and pages that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.places import place_problem
from build_tools.checks.source_ids import source_problem
from build_tools.data.fields import Fields
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document


def measure_problems(document: Document, context: Context) -> Iterator[Problem]:
    """Everything wrong in the file, with sources and pages that do not exist."""
    for number, entry in enumerate(document.tree if isinstance(document.tree, list) else ()):
        if not isinstance(entry, dict):
            continue
        fields = Fields(Document(document.path), entry)
        for place, source in enumerate(fields.texts("kallor")):
            if wrong := source_problem(source, context):
                line = document.line(str(number), "kallor", str(place))
                yield Problem(document.path, line, *wrong)
        page = fields.text("sida")
        if page and (wrong := place_problem(page, context)):
            line = document.line(str(number), "sida")
            yield Problem(document.path, line, f"sida leder till {page}, {wrong[0]}", wrong[1])
    yield from document.problems
