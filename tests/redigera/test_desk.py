"""Beside the form: what the check says, what is touched, and the page from the text that is not saved yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.redigera.desk import Desk, Look
from build_tools.redigera.render import rendered
from build_tools.redigera.store import Store
from decision_aids.engine.json_types import Json, JsonObject
from tests.browser.redigera_page import copied_project
from tests.redigera.project import git

FILE = "docs/samverkan/prov.md"
_PAGE = """---
title: En sida
description: En sida i ett prov.
agare: Socialstyrelsen (förslag)
malgrupp: Alla
status: utkast
granskad_av:
granskad_datum:
nasta_granskning: 2027-05-29
---

# En sida

Myndigheterna deltar [@sip-skyldighet-2027].
"""
_NAV = "nav:\n  - Start: index.md\n  - En sida: samverkan/prov.md\n  - Källor: om/kallor.md\n"
_KEPT = ("index.md", "om/kallor.md")


def few_pages(root: Path) -> Path:
    """The project with three pages: all of them are read at each look."""
    docs, menu = root / "docs", root / "mkdocs.yml"
    for one in docs.rglob("*.md"):
        if one.relative_to(docs).as_posix() not in _KEPT:
            one.unlink()
    (root / FILE).parent.mkdir(exist_ok=True)
    (root / FILE).write_text(_PAGE, encoding="utf-8")
    nav = re.sub(r"^nav:\n(?:[ ].*\n|\n)*", _NAV, menu.read_text(encoding="utf-8"), flags=re.MULTILINE)
    menu.write_text(nav, encoding="utf-8")
    git(root, "add", "docs", "mkdocs.yml")
    git(root, "commit", "-qm", "Få sidor")
    return root


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Path]]:
    root = few_pages(copied_project(tmp_path_factory.mktemp("redigera") / "projekt"))
    made = Desk(root, Store(root), "sidor")
    yield made, root
    made.close()


def rows(answer: JsonObject, name: str) -> list[JsonObject]:
    found: Json = answer[name]
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, dict)]


def test_a_broken_page_is_told_with_its_line_and_no_file_is_changed(desk: tuple[Desk, Path]) -> None:
    made, root = desk
    before = (root / FILE).read_text(encoding="utf-8")
    text = before.rstrip("\n") + "\n\nEtt påstående [@finns-inte].\n"
    answer = made.look(Look(FILE, "", text, ""))
    [problem] = [one for one in rows(answer, "fynd") if "finns-inte" in str(one["vad"])]
    assert (problem["fil"], problem["rad"]) == (FILE, text.count("\n"))
    assert problem["atgard"]
    assert (root / FILE).read_text(encoding="utf-8") == before


@pytest.mark.site
def test_the_page_is_shown_as_it_will_look_another_day(tmp_path: Path) -> None:
    root = copied_project(tmp_path / "projekt")
    page = root / "docs/samverkan/sip.md"
    added = "\n\n::: bara från 2099-01-01\nBara sedan. <!-- utan källa: ett prov -->\n:::\n"
    page.write_text(page.read_text(encoding="utf-8").rstrip("\n") + added, encoding="utf-8")
    html = rendered(root, "samverkan/sip.md", "2099-01-01")
    assert "Bara sedan." in html
    assert '<dl class="sidfakta"' in html


def test_a_changed_source_names_the_pages_and_aids_that_rest_on_it(desk: tuple[Desk, Path]) -> None:
    made, root = desk
    file = "decision_aids/law/sources.yml"
    text = (root / file).read_text(encoding="utf-8")
    answer = made.look(Look(file, "sip-skyldighet-2027", text, ""))
    assert {"samverkan/prov.md", "om/kallor.md"} <= {str(one["uri"]) for one in rows(answer, "sidor")}
    assert answer["regler"] is True
    words = answer["annat"]
    assert isinstance(words, list)
    assert any("vagvisare" in str(one) for one in words)
