"""A process beside the server that reads one state of the project: checks, what is touched, how pages look.

It runs in the folder of that state, with that state's own code, as the comparison of revisions does. One
request a line on stdin, one answer a line on stdout, both JSON.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from build_tools.checks.project import Project, load_project
from build_tools.checks.register import read_register
from build_tools.checks.registry import PAGE_CHECKS, TEXT_CHECKS
from build_tools.checks.run import check
from build_tools.data.compile import compile_data
from build_tools.data.problems import Problem, ProblemsError
from build_tools.pages.cited import cited_by
from build_tools.redigera.config import page_place
from build_tools.redigera.render import rendered
from build_tools.redigera.touched import touched
from decision_aids.engine.json_types import JsonObject

ROOT = Path.cwd()


class State:
    """The project as this process found it: its rules, and its texts as they are each time."""

    def __init__(self) -> None:
        self.compiled: tuple[Problem, ...] = ()
        try:
            compile_data(ROOT)
        except ProblemsError as error:
            self.compiled = error.problems

    def look(self, file: str, part: str, day: str) -> JsonObject:
        """What the check says of a file, and what a change to it touches."""
        from decision_aids.registry import AIDS

        project = self._project(date.fromisoformat(day) if day else date.today())
        found = tuple(self._problems(project, file))
        cited = cited_by({uri: project.shown(uri) for uri in project.pages}, AIDS)
        what = touched(project, cited, file, part)
        return {
            "fynd": [
                {
                    "fil": str(one.file),
                    "rad": one.line,
                    "vad": one.what,
                    "atgard": one.remedy,
                    **_form_of(project, str(one.file)),
                }
                for one in sorted(set(found))
            ],
            "sidor": [
                {
                    "uri": uri,
                    "titel": page.data.title if (page := project.pages[uri]).data else uri,
                    "skal": why,
                }
                for uri, why in what.pages.items()
            ],
            "annat": list(what.words),
            "regler": what.rules,
            "godkannande": _standing(project, file),
        }

    def _project(self, day: date) -> Project:
        from decision_aids.registry import AIDS

        return load_project(ROOT, day, self._sources, tuple(AIDS))

    @cached_property
    def _sources(self):  # noqa: ANN202 (read_register's)
        from decision_aids.registry import AIDS

        return read_register(ROOT, tuple(AIDS.values())).sources

    def _problems(self, project: Project, file: str) -> Iterator[Problem]:
        """A page answers for itself; what stands in a list or the register can be wrong for others too."""
        page = project.pages.get(file.removeprefix("docs/"))
        if not file.startswith("docs/"):
            yield from self.compiled
            yield from check(ROOT, project.context.as_of)
            return
        yield from (one for one in project.unreadable if str(one.file) == file)
        if page:
            for one in (*PAGE_CHECKS, *TEXT_CHECKS):
                yield from one(page, project.context)


def _form_of(project: Project, file: str) -> JsonObject:
    """What a page is called, and its form; nothing for another file."""
    uri = file.removeprefix("docs/")
    page = project.pages.get(uri) if file.startswith("docs/") else None
    if page is None:
        return {}
    return {"titel": page.data.title if page.data else uri, "plats": page_place(uri)}


def _standing(project: Project, file: str) -> str:
    """Where the page's approval stands, in words; empty for what is no whole page."""
    uri = file.removeprefix("docs/")
    standing = project.review(uri) if file.startswith("docs/") and uri in project.pages else None
    return standing.words if standing else ""


def main() -> None:
    """Answer until the input ends."""
    answers = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        state = State()
        for line in sys.stdin:
            asked: dict[str, str] = json.loads(line)
            try:
                answer = _answer(state, asked)
            except MkDocsException as error:
                answer = {"fel": str(error)}
            except (KeyError, ValueError) as error:
                answer = {"fel": f"Sidan kan inte visas: {error}"}
            answers.write(json.dumps(answer) + "\n")
            answers.flush()


def _answer(state: State, asked: dict[str, str]) -> JsonObject:
    if asked["do"] == "sida":
        return {"html": rendered(ROOT, asked["uri"], asked["dag"])}
    return state.look(asked["fil"], asked["del"], asked["dag"])


if __name__ == "__main__":
    main()
