"""The files of the editing place: the rules to read, and the whole of it written for a Git on the network."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from build_tools.redigera import page
from build_tools.redigera.page import POLICY, WEB
from build_tools.redigera.rules import rules_html
from build_tools.redigera.run import write_redigera
from decision_aids.data import texts_of
from decision_aids.registry import AIDS
from tests.redigera.node import ROOT

GITLAB = {"backend": {"name": "gitlab", "repo": "grupp/kunskapsstod", "branch": "main"}}


@pytest.fixture
def cms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Instead of the CMS, which is fetched: a folder with files named as its are, and one more."""
    folder = tmp_path / "cms"
    folder.mkdir()
    for name in ("decap-cms.js", "a.wasm", "decap-cms.js.map"):
        (folder / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(page, "DECAP", SimpleNamespace(folder=folder, bring=lambda: folder))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


@pytest.mark.usefixtures("cms")
def test_for_another_git_one_file_differs_and_it_is_the_one_that_was_given(tmp_path: Path) -> None:
    given = tmp_path / "gitlab.json"
    given.write_text(json.dumps(GITLAB), encoding="utf-8")
    assert write_redigera(ROOT, tmp_path / "egen", None) == 0
    assert write_redigera(ROOT, tmp_path / "natet", given) == 0
    own, hosted = files(tmp_path / "egen"), files(tmp_path / "natet")
    assert own.keys() == hosted.keys()
    assert [name for name in own if own[name] != hosted[name]] == ["backend.json"]
    assert hosted["backend.json"] == given.read_bytes()


@pytest.mark.usefixtures("cms")
def test_what_is_written_is_all_that_the_page_asks_for(tmp_path: Path) -> None:
    write_redigera(ROOT, tmp_path / "ut", None)
    written = files(tmp_path / "ut")
    ours = {one.name for one in WEB.iterdir()}
    assert {
        *ours,
        "config.json",
        "regler.html",
        "decap-cms.js",
        "a.wasm",
        "yaml.mjs",
        "yaml/index.js",
    } <= set(written)
    assert "decap-cms.js.map" not in written
    config = json.loads(written["config.json"])
    assert config["config"]["collections"]
    assert "backend" not in config["config"], "that is the one file to exchange"


def test_a_backend_that_is_not_there_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write_redigera(ROOT, tmp_path / "ut", tmp_path / "saknas.json") == 2
    assert "saknas.json finns inte" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_the_editing_place_reaches_its_own_host_and_no_other() -> None:
    rules = dict(one.split(" ", 1) for one in POLICY["Content-Security-Policy"].split("; "))
    allowed = {"'none'", "'self'", "'unsafe-eval'", "'unsafe-inline'", "data:", "blob:"}
    assert {one for values in rules.values() for one in values.split()} <= allowed
    assert rules["default-src"] == "'none'"


def test_every_rule_is_read_in_words_with_whom_to_ask_and_nothing_to_change() -> None:
    html = BeautifulSoup(rules_html(ROOT), "html.parser")
    assert html.select("input, textarea, button, form, [contenteditable]") == []
    titles = [one.get_text() for one in html.select("h2")]
    assert titles == [texts_of(aid)("titel") for aid in AIDS.values()]
    for heading, aid in zip(html.select("h2"), AIDS.values(), strict=True):
        asked, rules = heading.find_next_sibling("p"), heading.find_next_sibling("ul")
        assert asked
        assert rules
        owner, whole = asked.select_one("strong"), asked.select_one("a")
        assert owner
        assert owner.get_text(), aid.id
        assert whole
        assert str(whole["href"]).startswith("../beslutsstod/"), aid.id
        assert len(rules.select("li")) == len(list(aid.every_criterion()))
        said = rules.get_text(" ")
        for one in aid.every_criterion():
            assert texts_of(aid).find("kriterier", one.id, "titel") or one.id in said
