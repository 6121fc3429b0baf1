"""The index of a built site, made Swedish; and the worker with its preface."""

import json
from pathlib import Path

import pytest

from build_tools.search.questions import Questions
from build_tools.search.tune import Searched, tune_search, tuned
from build_tools.search.words import SearchWords
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object

WORDS = SearchWords(
    synonyms={"bistånd": ("socialbidrag",)},
    parts=("intyg",),
    pages={"sida.md": ("Vård",)},
    left_out=frozenset({"kallor"}),
    weights={"rubrik": 12, "rubrikord": 8, "text": 1, "textord": 0.5},
    toned_down={"sida/#*": 0.1, "sida/*": 0.9},
)
PAGES = {
    "sida.md": Searched("sida/", "Läkarintyg", "Om bistånd"),
    "allt.md": Searched("allt/", "Allt & mer", "Om a & b"),
    "tyst.md": Searched("tyst/", "Tyst", ""),
}
ASKED = Questions({"sida.md": ("vad är bistånd",), "allt.md": ("var står allt",)}, (("akt", "journal"),))


def index() -> JsonObject:
    return {
        "config": {"lang": ["sv"], "separator": "x", "pipeline": [], "fields": {}},
        "docs": [
            {"location": "sida/", "title": "Läkarintyg", "text": "<p>Bistånd</p>"},
            {"location": "sida/#del", "title": "Del", "text": ""},
            {"location": "sida/#kallor", "title": "Källor", "text": "lång"},
            {"location": "annan/", "title": "Annan", "text": ""},
        ],
    }


def docs(tree: JsonObject) -> dict[str, JsonObject]:
    found = tree["docs"]
    assert isinstance(found, list)
    return {str(doc["location"]): doc for doc in map(as_object, found)}


def test_words_and_weights_are_added() -> None:
    made = tuned(index(), WORDS, ASKED, PAGES)
    page = docs(made)["sida/"]
    assert page["rubrikord"] == "intyg lakarintyg vård om bistånd vard om bistand"
    assert page["textord"] == "bistand socialbidrag"
    assert as_object(made["config"])["fields"] == {
        "title": {"boost": 12},
        "rubrikord": {"boost": 8},
        "text": {"boost": 1},
        "textord": {"boost": 0.5},
    }


def test_what_is_shown_stays() -> None:
    shown = docs(tuned(index(), WORDS, ASKED, PAGES))
    assert (shown["sida/"]["title"], shown["sida/"]["text"]) == ("Läkarintyg", "<p>Bistånd</p>")


def test_sections_are_left_out_and_toned_down() -> None:
    made = docs(tuned(index(), WORDS, ASKED, PAGES))
    assert {address: doc.get("boost") for address, doc in made.items()} == {
        "sida/": 0.9,
        "sida/#del": 0.1,
        "annan/": None,
        "allt/": None,
    }


def test_questions_stand_at_their_pages_and_groups_once() -> None:
    made = tuned(index(), WORDS, ASKED, PAGES)
    asked = {address: doc["fragor"] for address, doc in docs(made).items() if "fragor" in doc}
    assert asked == {"sida/": ["vad är bistånd"], "allt/": ["var står allt"]}
    assert as_object(made["config"])["grupper"] == [["akt", "journal"]]


def test_a_page_that_answers_questions_is_found_though_its_text_is_not_searched() -> None:
    page = docs(tuned(index(), WORDS, ASKED, PAGES))["allt/"]
    assert (page["title"], page["text"]) == ("Allt & mer", "<p>Om a &amp; b</p>")


def site(folder: Path, workers: int) -> Path:
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(json.dumps(index()), encoding="utf-8")
    (folder / "assets" / "javascripts" / "workers").mkdir(parents=True)
    for number in range(workers):
        path = folder / "assets" / "javascripts" / "workers" / f"search.{number}.min.js"
        path.write_text("material();", encoding="utf-8")
    return folder


def test_the_site_is_changed_in_place(tmp_path: Path) -> None:
    tune_search(site(tmp_path, 1), WORDS, ASKED, PAGES)
    written = (tmp_path / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "Läkarintyg" in written
    worker = next(tmp_path.rglob("search.0.min.js")).read_text(encoding="utf-8")
    assert worker.startswith("// Stands first")
    assert worker.endswith("})();\nmaterial();")


@pytest.mark.parametrize("workers", [0, 2])
def test_another_material_is_noticed(tmp_path: Path, workers: int) -> None:
    with pytest.raises(ValueError, match=f"found {workers}"):
        tune_search(site(tmp_path, workers), WORDS, ASKED, PAGES)
