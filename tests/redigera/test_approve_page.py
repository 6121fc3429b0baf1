"""A page is approved as it is published, by who has read it, at once or from a day that is to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools.checks.project import load_project
from build_tools.pages.approvals import FILE, Review, State
from build_tools.redigera.approve import approve
from build_tools.redigera.render import rendered
from build_tools.redigera.store import Store, StoreError
from decision_aids.engine.json_types import Json
from tests.browser.redigera_page import copied_project
from tests.checks.project_copy import PAGE, make
from tests.redigera.project import git

DAY, EVE, FIRST = date(2026, 11, 29), date(2026, 12, 31), date(2027, 1, 1)
SIDAN = "docs/sidan.md"
PLAIN = PAGE.replace(" [@sol-12-1]", "")
"""A page that says nothing of the law: one person is enough."""

type Ask = Callable[..., str]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    root = make(tmp_path)
    (root / SIDAN).write_text(PLAIN, encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Först")
    return Store(root)


@pytest.fixture
def ask(store: Store) -> Ask:
    def asked(**given: Json) -> str:
        form: dict[str, Json] = {"fil": SIDAN, "text": PLAIN, "roll": "jurist", "initialer": "AB"}
        return approve(store, {**form, **given}, DAY, lambda: None, lambda _: None)

    return asked


def stands(store: Store, day: date) -> Review:
    found = load_project(store.root, day, {}, ()).review("sidan.md")
    assert found
    return found


def test_an_approval_from_a_coming_day_is_told_and_holds_when_the_day_is_there(
    store: Store, ask: Ask
) -> None:
    assert ask(fran="2027-01-01").endswith("Godkännandet gäller från 1 januari 2027.")
    assert stands(store, EVE).state is State.KOMMANDE
    assert stands(store, EVE).words == "Godkänd av jurist (AB) 29 november 2026, från 1 januari 2027."
    assert not stands(store, EVE).approved
    assert stands(store, FIRST).approved
    assert git(store.root, "status", "--porcelain") == ""


@pytest.mark.parametrize("fran", ["", "2026-11-29", "2020-01-01"])
def test_an_approval_holds_at_once_when_no_later_day_is_said(fran: str, store: Store, ask: Ask) -> None:
    ask(fran=fran)
    assert stands(store, DAY).approved
    assert "fran:" not in (store.read(str(FILE)) or b"").decode().split("sidan.md:")[1]


def test_a_day_that_cannot_be_read_is_told(ask: Ask) -> None:
    with pytest.raises(StoreError, match="Skriv den som 2027-01-01"):
        ask(fran="nyår")


def test_only_what_is_published_is_approved_without_a_draft(ask: Ask) -> None:
    with pytest.raises(StoreError, match="något annat än den publicerade sidan"):
        ask(text=PLAIN.replace("Texten", "Orden"))
    with pytest.raises(StoreError, match="inget utkast att godkänna"):
        ask(fil="docs/finns-inte.md")


@pytest.mark.parametrize(
    "who", [{"roll": ""}, {"initialer": ""}, {"initialer": "Anna A"}, {"roll": "a" * 61}]
)
def test_who_approves_says_a_role_and_initials_and_no_name(who: dict[str, str], ask: Ask) -> None:
    with pytest.raises(StoreError, match="Skriv inte ditt namn"):
        ask(**who)


@pytest.mark.site
def test_the_draft_line_is_gone_from_the_day_that_the_page_is_approved_from_and_only_there(
    tmp_path: Path,
) -> None:
    root = copied_project(tmp_path / "projekt")
    page = "samverkan/index.md"
    file = f"docs/{page}"
    text = (root / file).read_text(encoding="utf-8")
    for initials in ("AB", "CD"):
        asked: dict[str, Json] = {"fil": file, "text": text, "fran": "2027-01-01"}
        who: dict[str, Json] = {"roll": "jurist", "initialer": initials}
        approve(Store(root), {**asked, **who}, DAY, lambda: None, lambda _: None)
    eve, first = rendered(root, page, EVE.isoformat()), rendered(root, page, FIRST.isoformat())
    assert eve.count("inte fastställt av någon myndighet") == 2
    assert "från 1 januari 2027" in eve
    assert "inte fastställt av någon myndighet" not in first
    assert "Godkänd av jurist (AB) 29 november 2026, jurist (CD) 29 november 2026." in first
    assert "inte fastställt av någon myndighet" in rendered(root, "samverkan/sip.md", FIRST.isoformat())
