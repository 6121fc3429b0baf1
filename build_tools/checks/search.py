"""The editors' search words and trials, as checks among the others (build_tools/checks/registry.py)."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.search.questions import questions, word_groups
from build_tools.search.trials import trials
from build_tools.search.words import search_words


def search_words_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every word has other words, every page exists, every weight is a number.

    Bad:
        synonymer: {socialtjänst: [soc]}
        sidor: {finns-inte.md: [ord]}
        vikter: {rubrik: 12, rubrikord: 8, text: 1, textord: 0.7}

    Good:
        synonymer: {socialtjänst: [soc]}
        vikter: {rubrik: 12, rubrikord: 8, text: 1, textord: 0.7}
    """
    search_words(document, context.anchors)
    yield from document.problems


def search_trials_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every trial has a search and a page that exists.

    Bad:
        - {sok: soc, sida: finns-inte.md}

    Good:
        - {sok: soc, sida: index.md}
    """
    trials(document, context.anchors)
    yield from document.problems


def search_questions_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every page that is named exists and has a question that it answers.

    Bad:
        finns-inte.md: [vad är bistånd]

    Good:
        index.md: [var börjar jag]
    """
    questions(document, context.anchors)
    yield from document.problems


def search_groups_whole(document: Document, _: Context) -> Iterator[Problem]:
    """Every group has at least two words, and each of them is one word.

    Bad:
        - [akt]

    Good:
        - [akt, journal]
    """
    word_groups(document)
    yield from document.problems
