"""Whoever waits at a form is always answered: the process that stops, is silent, or was left half made."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from build_tools.redigera.beside import Beside
from build_tools.redigera.desk import Desk, Look
from build_tools.redigera.store import Store
from tests.redigera.project import git, make_project

PAGE = Look("docs/ansvar/en.md", "", "", "")


def saying(folder: Path, code: str, patience: float = 60) -> Beside:
    return Beside(folder, patience, ("-c", code))


def test_a_process_that_stops_says_why(tmp_path: Path) -> None:
    answer = saying(tmp_path, "raise SystemExit('minnet tog slut')").ask("", {})
    assert "Kontrollen stannade" in str(answer["fel"])
    assert "minnet tog slut" in str(answer["fel"])
    assert "finns kvar" in str(answer["fel"])


def test_a_process_that_is_silent_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    beside = saying(tmp_path, "import time; time.sleep(120)", patience=0.5)
    start = time.monotonic()
    assert "tog mer än" in str(beside.ask("", {})["fel"])
    assert time.monotonic() - start < 30


def test_after_one_that_stopped_another_answers(tmp_path: Path) -> None:
    once = "import pathlib; p = pathlib.Path('var'); p.exists() or (p.touch(), exit(1)); input(); print('{}')"
    beside = saying(tmp_path, once)
    assert "fel" in beside.ask("", {})
    assert beside.ask("", {}) == {}
    beside.stop()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    root = make_project(tmp_path)
    made = Desk(root, Store(root), "sidor")
    yield made
    made.close()


@pytest.mark.parametrize("left", [".git/index.lock", ".git/HEAD"])
def test_a_desk_that_was_left_half_made_is_made_anew(left: str, desk: Desk, tmp_path: Path) -> None:
    reads = ("-c", "print(open('docs/ansvar/en.md').read()); raise SystemExit(1)")
    published = git(tmp_path, "rev-parse", "HEAD").strip()
    assert "En sida" in desk.said_of(published, reads)
    place = tmp_path / "build/redigera/sidor" / left
    place.write_text("", encoding="utf-8")
    assert "En sida" in desk.said_of(published, reads)
    # Git looks for a repository further up when one is broken: the editor's own must not be touched.
    assert git(tmp_path, "branch", "--show-current").strip() == "main"


def test_who_waits_is_told_what_for_and_only_the_newest_of_a_form_is_looked_at(desk: Desk) -> None:
    slow = ("-c", "import time; time.sleep(3)")
    with ThreadPoolExecutor(3) as together:
        check = together.submit(desk.said_of, "HEAD", slow)
        while not desk.doing:
            time.sleep(0.01)
        assert "kontrollerar hela webbplatsen" in desk.doing
        first = together.submit(desk.look, PAGE, "ett formulär")
        time.sleep(0.5)
        second = together.submit(desk.look, PAGE, "ett formulär")
        assert first.result(60) == {"inaktuell": True}
        assert "inaktuell" not in second.result(60)
        assert check.result(60) == ""
    assert desk.doing == ""


def test_two_forms_do_not_drop_each_others_looks(desk: Desk) -> None:
    with ThreadPoolExecutor(2) as together:
        asked = [together.submit(desk.look, PAGE, who) for who in ("ett", "ett annat")]
        assert all("inaktuell" not in one.result(60) for one in asked)
