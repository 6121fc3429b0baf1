"""Which commit an aid is compared with, and what of a revision can move its verdicts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.changes.rules import READ_BY_RULES, REGISTER, rules_hash
from build_tools.changes.since import newest_by_aid
from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.source import Source
from decision_aids.registry import AIDS
from tests.diff.small_project import commit, git, put

LOG = "redaktion/andringar.yml"
SOURCE = "lag:\n  titel: Lagen\n  status: gallande\n  galler_fran: 2026-07-01\n"
FILES = {
    REGISTER: SOURCE.encode(),
    **dict.fromkeys(("prov/aid.py", "annat/aid.py", "engine/a.py", "gemensamt/a.py", "law/a.py"), b"a"),
    **dict.fromkeys(("data.py", "view/a.py", "__main__.py"), b"a"),
}


def entry(name: str, rules: str) -> str:
    return f"{name}:\n  datum: 2026-11-22\n  slag: regel\n  vad: Något.\n  regler: [{rules}]\n"


def test_each_aid_is_compared_with_the_newest_commit_that_changed_which_entries_name_it(
    tmp_path: Path,
) -> None:
    for aid in ("prov", "annat", "onamnt"):
        put(tmp_path, f"decision_aids/{aid}/aid.py", "")
    versions = {
        "one": entry("ett", "prov") + entry("tva", "annat"),
        "two": entry("ett", "prov") + entry("tva", "annat") + entry("tre", "prov/regel"),
        "three": entry("ett", "prov") + entry("tre", "prov/regel").replace("Något", "Något annat"),
    }
    for name, text in versions.items():
        put(tmp_path, LOG, text)
        commit(tmp_path, name)
        git(tmp_path, "tag", name)
    put(tmp_path, "decision_aids/sent/aid.py", "")
    commit(tmp_path, "four")
    git(tmp_path, "tag", "four")
    found = newest_by_aid(tmp_path, ["prov", "annat", "onamnt", "sent"])
    tags = {
        (tmp_path / ".git/refs/tags" / name).read_text(encoding="utf-8").strip(): name
        for name in (*versions, "four")
    }
    assert {aid: tags[base.commit] for aid, base in found.items()} == {
        "prov": "two",
        "annat": "three",
        "onamnt": "one",
        "sent": "four",
    }


def test_what_a_merge_brings_comes_with_the_merge(tmp_path: Path) -> None:
    put(tmp_path, "decision_aids/prov/aid.py", "")
    put(tmp_path, LOG, entry("ett", "prov"))
    commit(tmp_path, "one")
    git(tmp_path, "checkout", "--quiet", "-b", "work")
    put(tmp_path, LOG, entry("ett", "prov") + entry("tva", "prov"))
    commit(tmp_path, "described on the branch")
    git(tmp_path, "checkout", "--quiet", "main")
    put(tmp_path, "decision_aids/prov/aid.py", "moved in silence\n")
    commit(tmp_path, "meanwhile")
    identity = ("-c", "user.name=prov", "-c", "user.email=prov@example.org")
    git(tmp_path, *identity, "merge", "--quiet", "--no-ff", "--no-edit", "work")
    merge = (tmp_path / ".git/refs/heads/main").read_text(encoding="utf-8").strip()
    assert newest_by_aid(tmp_path, ["prov"])["prov"].commit == merge


@pytest.mark.parametrize(
    ("file", "text", "moves"),
    [
        ("prov/aid.py", "b", True),
        ("prov/ny.py", "a", True),
        ("engine/a.py", "b", True),
        ("gemensamt/a.py", "b", True),
        ("law/a.py", "b", True),
        ("data.py", "b", True),
        (REGISTER, SOURCE.replace("07-01", "10-15"), True),
        (REGISTER, SOURCE.replace("gallande", "upphavd"), True),
        (REGISTER, f"{SOURCE}ny:\n  status: gallande\n", True),
        (REGISTER, SOURCE.replace("Lagen", "Den lagen"), False),
        ("annat/aid.py", "b", False),
        ("view/a.py", "b", False),
        ("__main__.py", "b", False),
    ],
)
def test_rules_and_dates_can_move_a_verdict_and_words_and_other_aids_cannot(
    file: str, text: str, moves: bool
) -> None:
    assert (rules_hash({**FILES, file: text.encode()}, "prov") != rules_hash(FILES, "prov")) is moves


@pytest.mark.parametrize("aid", AIDS.values(), ids=lambda aid: aid.id)
def test_rules_read_nothing_else_of_a_source(monkeypatch: pytest.MonkeyPatch, aid: Aid) -> None:
    read: set[str] = set()

    def remembering(self: Source, name: str) -> object:
        read.add(name)
        return object.__getattribute__(self, name)

    monkeypatch.setattr(Source, "__getattribute__", remembering)
    for given in load(f"{aid.id}.cases").values():
        assert isinstance(given, dict)
        answers = given["svar"]
        assert isinstance(answers, dict)
        evaluate(aid, Case(date.fromisoformat(str(given["datum"])), read_answers(aid, answers)[0]))
    assert read - {"holds"} <= {*READ_BY_RULES}
