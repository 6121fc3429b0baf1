"""The questions that each page answers, and words that mean alike: two lists in redaktion, checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.fields import Fields
from build_tools.data.problems import ProblemsError
from build_tools.data.strict_yaml import Document, read
from build_tools.search.trials import LEARNT, read_trials
from build_tools.search.words import markdown_files

PLACE = Path("redaktion") / "sokfragor.yml"
GROUPS = Path("redaktion") / "sokgrupper.yml"


@dataclass(frozen=True)
class Questions:
    """Markdown file → the questions that the page answers; and groups of words that stand for each other."""

    of_pages: Mapping[str, tuple[str, ...]]
    groups: tuple[tuple[str, ...], ...]


def read_questions(root: Path) -> Questions:
    """Read the project's two files. Raises ProblemsError with everything that is wrong in either."""
    of_pages, groups = read(root / PLACE, PLACE), read(root / GROUPS, GROUPS)
    found = Questions(questions(of_pages, markdown_files(root / "docs")), word_groups(groups))
    if problems := [*of_pages.problems, *groups.problems]:
        raise ProblemsError(problems)
    return found


def read_examples(root: Path) -> Questions:
    """What the search learns from: the questions, and each sentence of the trials that are not held out as a
    question of every page that answers it. Raises ProblemsError with what is wrong in the files."""
    asked = read_questions(root)
    of_pages = {page: list(texts) for page, texts in asked.of_pages.items()}
    for trial in (one for place in LEARNT for one in read_trials(root, place)):
        for page in trial.pages:
            of_pages.setdefault(page, []).append(trial.query)
    return Questions({page: tuple(dict.fromkeys(texts)) for page, texts in of_pages.items()}, asked.groups)


def questions(document: Document, existing: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The questions of a document; what is wrong is noted in it. `existing` is every page there is."""
    if not isinstance(document.tree, dict):
        if not document.problems:
            document.problem("väntade sidor med frågor", "skriv ansvar/index.md: och under det - en fråga")
        return {}
    fields = Fields(document, document.tree)
    found: dict[str, tuple[str, ...]] = {}
    for page in fields.values:
        if page not in existing:
            fields.problem(f"sidan {page} finns inte", "skriv filens väg under docs", page)
        found[page] = fields.texts(page, required=True)
    return found


def word_groups(document: Document) -> tuple[tuple[str, ...], ...]:
    """The groups of a document; what is wrong is noted in it."""
    remedy = "skriv en rad som - [akt, journal, anteckning]"
    if not isinstance(document.tree, list):
        if not document.problems:
            document.problem("väntade en lista med ordgrupper", remedy)
        return ()
    found: list[tuple[str, ...]] = []
    for number, entry in enumerate(document.tree):
        words = tuple(str(word) for word in entry) if isinstance(entry, list) else ()
        if len(words) < 2:
            document.problem(f"grupp {number + 1} har inte minst två ord", remedy, str(number))
        for word in words:
            if not word.isalnum():
                document.problem(f"{word!r} är inte ett enda ord", remedy, str(number))
        found.append(words)
    return tuple(found)
