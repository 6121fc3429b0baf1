"""Before something is published the project's own check reads the whole: no verdict moves in silence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.redigera.desk import Desk, Look
from build_tools.redigera.store import Store
from build_tools.redigera.touched import REGISTER
from decision_aids.registry import AIDS
from tests.diff.dated_rule import with_a_dated_rule
from tests.diff.small_project import AID, SOURCES, commit, make, put

LOG = "redaktion/andringar.yml"
ENTRY = "{id}:\n  datum: 2026-11-22\n  slag: regel\n  vad: Stödet är ändrat.\n  regler: [{aid}]\n"
FIRST, SECOND = (ENTRY.format(id=one, aid=AID) for one in ("forsta", "andra"))
LATER = SOURCES.replace("2026-07-01", "2026-10-15")
SAME = SOURCES.replace("Ett råd.", "Ett gott råd.")
MOVED = f"utslag i beslutsstödet {AID} är ändrade"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Store]]:
    root = with_a_dated_rule(make(tmp_path_factory.mktemp("projekt")))
    put(root, ".gitignore", "build/\n_data/\n__pycache__/\n")
    put(root, LOG, FIRST)
    for one in AIDS:  # the registry of the small project has none of them
        (root / "decision_aids" / one / "aid.py").unlink(missing_ok=True)
    commit(root, "Stödet är nytt")
    store = Store(root)
    desk = Desk(root, store, "kontroll")
    yield desk, store
    desk.close()


def said(place: tuple[Desk, Store], files: dict[str, str]) -> str:
    """What the check says of what would be published."""
    desk, store = place
    tree = store.with_files("HEAD", {path: text.encode() for path, text in files.items()})
    return desk.check(store.commit(tree, "Kontroll"))


def test_a_source_with_another_day_moves_verdicts_and_takes_an_entry_in_the_log(
    place: tuple[Desk, Store],
) -> None:
    refused = said(place, {REGISTER: LATER})
    assert MOVED in refused
    assert "Gör så här: " in refused
    assert MOVED not in said(place, {REGISTER: LATER, LOG: FIRST + SECOND})
    assert MOVED not in said(place, {REGISTER: SAME})


def test_a_register_that_cannot_be_compiled_is_refused_with_its_line(place: tuple[Desk, Store]) -> None:
    refused = said(place, {REGISTER: SOURCES.replace("status: gallande", "status: kanske", 1)})
    assert f"{REGISTER}:5" in refused
    assert "status är 'kanske'" in refused


def test_the_editor_is_told_which_answers_would_change(place: tuple[Desk, Store]) -> None:
    desk, _ = place
    moved = desk.verdicts(Look(REGISTER, "lakarintyg-huvudregel", LATER, ""))
    assert AID in moved
    assert "har_underlag" in moved
    assert "har_underlag" not in desk.verdicts(Look(REGISTER, "egen-bedomning", SAME, ""))
