"""Practice as the learner meets it, by the one way in: every exercise of both tracks gone through."""

from __future__ import annotations

import json
from typing import cast

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.ova.facit import facit
from decision_aids.ova.ord import FALT_I_DEL, Spar
from decision_aids.ova.ovning import ovningar
from decision_aids.ova.traning import PASS
from decision_aids.view.entry import PRACTICE, respond
from decision_aids.view.ova.lage import Gor
from decision_aids.view.ova.sidan import first_practice, keys_html, practice_text, sheets_html, slides_html
from tests.view.reader import soup_of
from tests.view.test_mall import as_file, shown

DAY = "2026-12-03"
WRITTEN = tuple(one.id for one in ovningar().values() if one.skriva)


class Learner:
    """Presses and looks; keeps the state as the page does."""

    def __init__(self, spar: Spar) -> None:
        self.state: JsonObject = {"spar": spar.value}
        self.reply: JsonObject = {}

    def press(self, do: str, value: str = "", form: JsonObject | None = None, **more: Json) -> str:
        """The HTML that comes back."""
        asked: JsonObject = {
            "aid": PRACTICE,
            "date": DAY,
            "do": do,
            "value": value,
            "form": form or {},
            **more,
        }
        self.reply = cast("JsonObject", json.loads(respond(json.dumps({**asked, "state": self.state}))))
        self.state = cast("JsonObject", self.reply["state"])
        return str(self.reply["html"])


@pytest.mark.parametrize("ovning", ovningar())
def test_whoever_reads_as_the_rules_gets_ten_points(ovning: str) -> None:
    learner, key = Learner(Spar.LASA), facit(ovningar()[ovning])
    learner.press("oppna", ovning)
    for point in key.punkter:
        learner.press("punkt", str(point.nummer))
        for piece in sorted(point.meningar):
            learner.press("mark", piece)
            assert learner.reply["focus"] == f"#m-{piece}"
    pressed = soup_of(learner.press("punkt", "7")).select(".mening[aria-pressed=true]")
    assert {str(one["data-value"]) for one in pressed} == key.punkter[6].meningar
    learner.press("fraga", form={f"utslag_{point.nummer}": point.utslag for point in key.punkter})
    asked: JsonObject = {f"fraga_{one.id}": one.till if one.viktig else "" for one in key.fragor}
    html = learner.press("ratta", form=asked)
    assert learner.reply["announce"] == "Du bedömde 10 av 10 punkter som reglerna gör."
    soup = soup_of(html)
    assert {str(one["data-fraga-lage"]) for one in soup.select("[data-fraga-lage]")} <= {"ratt"}
    assert [str(one["href"]).partition("#")[2] for one in soup.select("a[href*=beslutsstod]")] == [
        key.fragment
    ]
    assert cast("list[JsonObject]", learner.state["logg"])[-1]["missat"] == []


def test_whoever_misses_is_told_where_it_stands_why_and_how_colleagues_may_differ() -> None:
    learner = Learner(Spar.LASA)
    learner.press("oppna", "angest-motsager")
    learner.press("punkt", "3")
    learner.press("mark", "begransning-0")
    html = learner.press("fraga", form={"utslag_3": "saknas"})
    soup = soup_of(learner.press("ratta", form={}))
    first = soup.select("details.ova__ratt")[2]
    assert first["data-ratt"] == "nej"
    assert first.has_attr("open")
    text = first.get_text(" ")
    assert "Du svarade: något saknas" in text
    assert "Vid besöket steg andningen" in text
    assert "Kan inte stå i kassa" in text
    assert "kollegor" in text
    assert "Intyget säger emot sig självt" in soup.get_text(" ")
    assert "Kan inte stå i kassa" in html


@pytest.mark.parametrize("ovning", WRITTEN)
def test_a_part_that_is_written_is_looked_over_and_the_model_comes_after(ovning: str) -> None:
    one = ovningar()[ovning]
    assert one.skriva
    learner = Learner(Spar.SKRIVA)
    html = learner.press("oppna", ovning)
    part = FALT_I_DEL[one.skriva.del_]
    asked = shown(learner.reply, "[data-question]", "data-question")
    assert set(asked) <= set(part)
    assert "data-modell" not in html
    learner.press("kontrollera")
    assert learner.reply["focus"] == "#granska"
    assert shown(learner.reply, "[data-tom]", "data-tom")
    form = one.skriva.forebild
    for _ in range(3):  # fields that hang on others come when those are answered
        html = learner.press("kontrollera", form=form)
    assert shown(learner.reply, "[data-tom]", "data-tom") == []
    assert shown(learner.reply, "[data-paminnelse]", "data-paminnelse") == []
    assert learner.reply["announce"] == "0 saker att se på."
    html = learner.press("jamfor", form=form)
    assert "data-modell" in html
    assert cast("list[JsonObject]", learner.state["logg"])[-1]["missat"] == []


def test_weak_words_are_reminded_of_and_come_back() -> None:
    learner = Learner(Spar.SKRIVA)
    learner.press("oppna", "smarta-berattat")
    learner.press("kontrollera", form={"funktion": "Patienten uppger värk <b>."})
    assert shown(learner.reply, "[data-paminnelse]", "data-paminnelse") == ["bara_berattat"]
    assert "<b>" not in str(learner.reply["html"])
    learner.press("jamfor", form={"funktion": "Patienten uppger värk."})
    assert cast("list[JsonObject]", learner.state["logg"])[-1]["missat"] == [3]


@pytest.mark.parametrize("spar", Spar)
def test_five_exercises_make_a_pass_with_a_receipt_that_claims_nothing_more(spar: Spar) -> None:
    learner = Learner(spar)
    learner.press("borja", form={"yrke": "lakare", "tema": ""})
    html = ""
    for _ in range(PASS):
        if spar is Spar.LASA:
            learner.press("fraga")
            learner.press("ratta")
        else:
            learner.press("jamfor")
        html = learner.press("nasta")
    soup = soup_of(html)
    receipt = soup.select_one("#dokument-kvitto")
    assert receipt
    assert len(receipt.select("li")) == PASS
    assert "Det är inget prov" in receipt.get_text()
    learner.press("spara")
    file = cast("JsonObject", learner.reply["file"])
    again = Learner(spar)
    again.press("fil", file=as_file(str(file["text"])))
    assert again.state["logg"] == learner.state["logg"]
    assert "Filen är öppnad" in str(again.reply["html"])


@pytest.mark.parametrize("file", ["", "data:,", "data:;base64,e30=", as_file("{"), as_file({"format": "x"})])
def test_a_file_that_is_not_ours_is_told_and_takes_nothing_away(file: str) -> None:
    learner = Learner(Spar.LASA)
    learner.press("oppna", "angest-motsager")
    learner.press("fraga")
    learner.press("ratta")
    learner.press("sluta")
    kept = learner.state["logg"]
    learner.state["steg"] = "valj"
    learner.press("fil", file=file)
    assert learner.reply["focus"] == ".felruta"
    assert learner.state["logg"] == kept


@pytest.mark.parametrize("do", Gor)
@pytest.mark.parametrize(
    "state",
    [{}, {"spar": "x", "steg": "svar"}, {"ovning": "borta", "steg": "las", "logg": "x", "passet": "y"},
     {"ovning": "rygg-berattat", "steg": "las", "punkt": 99, "marken": {"x": 3, "y": [1]},
      "utslag": {"a": "b"}, "fragor": {"x": 1}, "skrivet": []}],
)  # fmt: skip
def test_no_press_and_no_state_is_too_odd(do: str, state: JsonObject) -> None:
    learner = Learner(Spar.LASA)
    learner.state = state
    assert "data-gate" in learner.press(do, "finns-inte", {"utslag_x": "ja", "fraga_": "y", "yrke": []})


def test_every_sentence_can_be_reached_and_pressed_by_keyboard() -> None:
    learner = Learner(Spar.LASA)
    soup = soup_of(learner.press("oppna", "depression-gott"))
    pieces = soup.select("[data-do=mark]")
    assert pieces
    assert all(one.name == "button" and one.get("aria-pressed") == "false" for one in pieces)
    ids = [str(one["id"]) for one in soup.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("spar", Spar)
def test_without_javascript_every_exercise_and_its_answer_is_text(spar: Spar) -> None:
    assert "disabled" in first_practice(spar, ovningar()["angest-motsager"].datum)
    soup = soup_of(practice_text(spar))
    titles = {one.get_text() for one in soup.select("h3")}
    assert titles >= {one.titel for one in ovningar().values() if spar in one.spar}


def test_sheets_hold_no_answer_keys_hold_all_and_slides_show_each_quality_once() -> None:
    sheets, keys = soup_of(sheets_html()), soup_of(keys_html())
    assert len(sheets.select(".ova__blad")) == len(keys.select(".ova__blad")) == len(ovningar())
    assert all(one.lar not in sheets.get_text() for one in ovningar().values())
    assert len(soup_of(slides_html()).select(".ova__bild")) == 10


def test_more_than_three_questions_are_told() -> None:
    learner, key = Learner(Spar.LASA), facit(ovningar()["depression-tunt"])
    learner.press("oppna", "depression-tunt")
    learner.press("fraga")
    html = learner.press("ratta", form={f"fraga_{one.id}": one.till for one in key.fragor})
    assert f"Du valde {len(key.fragor)} frågor" in html
