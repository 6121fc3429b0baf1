"""`kunskapsstod check`: everything that is wrong in what editors write, at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from build_tools.blocks.syntax import BILD, blocks
from build_tools.checks.drawings import drawing_problems
from build_tools.checks.pictures import unused
from build_tools.checks.practice import read_practice
from build_tools.checks.project import Project, load_project
from build_tools.checks.reading_index import mean_readable
from build_tools.checks.register import read_register
from build_tools.checks.registry import BUILD_CHECKS, DOCUMENT_CHECKS, PAGE_CHECKS, TEXT_CHECKS, PageCheck
from build_tools.checks.unfilled import register_filled_in
from build_tools.data.problems import Problem
from decision_aids.registry import AIDS


def check(root: Path, as_of: date | None = None) -> tuple[Problem, ...]:
    """Every problem in the project, in order of file and line. `as_of` is today unless another day is given.

    Never raises for what the files hold.
    """
    register = read_register(root, tuple(AIDS.values()))
    project = load_project(root, as_of or date.today(), register.sources, tuple(AIDS))
    practice = read_practice(root)
    found = [
        *register.problems,
        *practice.problems,
        *register_filled_in(root),
        *_problems(project, PAGE_CHECKS),
    ]
    found += mean_readable(project.pages.values(), project.context)
    found += unused(project.drawings.pictures, _pictures_shown(project))
    for written in (*project.pages.values(), *project.drawings.prose, *register.prose, *practice.prose):
        for one in TEXT_CHECKS:
            found += one(written, project.context)
    return tuple(sorted(set(found)))


def build_problems(project: Project) -> tuple[Problem, ...]:
    """What stops the build: pages that cannot be made or lead astray, and rows that point nowhere."""
    return tuple(sorted(set(_problems(project, BUILD_CHECKS))))


def _problems(project: Project, checks: tuple[PageCheck, ...]) -> Iterator[Problem]:
    yield from project.unreadable
    for name, one in DOCUMENT_CHECKS.items():
        if name in project.documents:
            yield from one(project.documents[name], project.context)
    yield from drawing_problems(project.drawings, project.context)
    for page in project.pages.values():
        for one in checks:
            yield from one(page, project.context)


def _pictures_shown(project: Project) -> frozenset[str]:
    return frozenset(
        one.argument for page in project.pages.values() for one in blocks(page.text) if one.name == BILD
    )
