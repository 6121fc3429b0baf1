"""The goals of the plan: advice on each, what goes on at once, and the plan that they become."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import unquote

import pytest

from build_tools.data.strict_yaml import read_yaml
from build_tools.measures.read import FILE, read_measures
from decision_aids.data import load, texts_of
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.gemensamt.svar import JaNej
from decision_aids.law.register import as_object
from decision_aids.sip.aid import SIP
from decision_aids.sip.detaljer.malen import Mal, advice_on, at_the_same_time
from decision_aids.sip.svar import Insats, Rad, Vem
from tests.view.reader import Reader

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 28)
SECRET = "hemligt-ord-om-hennes-katt"


def goal(**other: object) -> Mal:
    """A goal that wants no advice, with some cells otherwise."""
    whole: dict[str, object] = {
        "mal": "Träna i verkstaden två förmiddagar",
        "vem": Vem.KOMMUNEN,
        "insats": Insats.ARBETSTRANING,
        "fran": date(2027, 2, 1),
        "till": date(2027, 4, 30),
        "timmar": Decimal(6),
        "matt": "Hon har varit där 20 gånger",
        "med": JaNej.JA,
    }
    return Mal(**{**whole, **other})  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("otherwise", "advice"),
    [
        ({}, []),
        ({"mal": None}, [Rad.SPECIFIKT]),
        ({"mal": "Må bättre"}, [Rad.SPECIFIKT]),
        ({"mal": "Söka tre jobb"}, []),
        ({"matt": None}, [Rad.MATBART]),
        ({"med": None}, [Rad.ACCEPTERAT]),
        ({"med": JaNej.VET_INTE}, [Rad.ACCEPTERAT]),
        ({"med": JaNej.NEJ}, [Rad.INTE_MED]),
        ({"till": None}, [Rad.TIDSATT]),
        ({"fran": None}, [Rad.START]),
        ({"till": date(2027, 1, 31)}, [Rad.BAKVANT]),
        ({"fran": date(2026, 1, 1), "till": date(2026, 11, 27)}, [Rad.PASSERAT]),
        ({"till": date(2027, 8, 3)}, []),
        ({"till": date(2027, 8, 4)}, [Rad.REALISTISKT]),
        ({"vem": None}, [Rad.ANSVAR]),
        ({"vem": Vem.PERSONEN}, [Rad.ANSVAR_ENSAM]),
        ({"insats": None, "timmar": None}, []),
    ],
)
def test_a_goal_gets_advice_on_what_could_be_clearer(otherwise: dict[str, object], advice: list[Rad]) -> None:
    assert [*advice_on(goal(**otherwise), TODAY)] == advice


LATER = {"fran": date(2027, 4, 1), "till": date(2027, 6, 30)}


@pytest.mark.parametrize(
    ("second", "most", "found"),
    [
        (LATER, None, [(date(2027, 4, 1), date(2027, 4, 30), False, False)]),
        (LATER, Decimal(12), [(date(2027, 4, 1), date(2027, 4, 30), False, False)]),
        (LATER, Decimal("11.5"), [(date(2027, 4, 1), date(2027, 4, 30), True, False)]),
        ({**LATER, "timmar": None}, Decimal(6), [(date(2027, 4, 1), date(2027, 4, 30), False, False)]),
        ({"fran": date(2027, 4, 30)}, None, [(date(2027, 4, 30), date(2027, 4, 30), False, False)]),
        ({"fran": date(2027, 5, 1), "till": date(2027, 5, 2)}, Decimal(1), []),
        ({"fran": None}, Decimal(1), []),
        ({"fran": date(2027, 6, 1)}, Decimal(1), []),
    ],
)
def test_goals_that_share_days_clash_only_when_the_hours_are_too_many(
    second: dict[str, object], most: Decimal | None, found: list[tuple[date, date, bool, bool]]
) -> None:
    shared = at_the_same_time([goal(), goal(**second)], most)
    assert [(one.fran, one.till, one.over, one.excluding) for one in shared] == found


def test_praktik_from_kommunen_clashes_with_what_af_gives_and_with_nothing_else() -> None:
    for one in Insats:
        [shared] = at_the_same_time([goal(insats=Insats.PRAKTIK), goal(insats=one)], None)
        assert shared.excluding is (one in {Insats.AF_REHABILITERING, Insats.AF_PROGRAM, Insats.JOBBGARANTIN})


def test_the_insatser_to_choose_among_are_those_of_the_site_s_table() -> None:
    path = ROOT / FILE
    listed = [one.name for one in read_measures(read_yaml(path.read_text(encoding="utf-8"), FILE))]
    texts = texts_of(SIP)
    assert [texts("fragor", "mal", "svar", one.value) for one in Insats][:-1] == listed


def answers_of(case_id: str) -> JsonObject:
    return as_object(as_object(load("sip.cases")[case_id])["svar"])


def shown(case_id: str, **other: Json) -> Reader:
    """The result of a case, as its reader sees it."""
    return Reader({**answers_of(case_id), **other}).ask("result", aid="sip")


def said(reader: Reader, selector: str) -> str:
    return " ".join(one.get_text(" ", strip=True) for one in reader.soup.select(selector))


def test_clear_goals_get_no_advice_and_going_on_at_once_is_no_clash() -> None:
    words = said(shown("tre_mal_efter_arsskiftet"), "[data-goals]")
    assert "Råd om målen" not in words
    assert "Mål 1 och 2 sker samtidigt 1 mars–30 april 2027." in words
    assert "Krock" not in words


def test_both_ways_to_clash_are_said_in_words() -> None:
    words = said(shown("mal_som_krockar"), "[data-goals]")
    assert "tar tillsammans 14 timmar i veckan 1 mars–30 april 2027" in words
    assert "inte har kunnat erbjuda en lämplig åtgärd (12 kap. 4 §)" in words


def test_an_unclear_goal_gets_advice_and_stops_nothing() -> None:
    reader = shown("mal_som_behover_bli_tydligare")
    assert "Mål 1: Målet saknar datum för när det ska vara nått." in said(reader, "[data-goals]")
    assert "Må bättre" in said(reader, '[data-document="plan"]')
    assert not reader.wrong


def test_the_goals_stand_in_the_plan_and_in_easy_swedish() -> None:
    reader = shown("tre_mal_efter_arsskiftet")
    plan, easy = (said(reader, f'[data-document="{one}"]') for one in ("plan", "till_personen"))
    assert "Nått senast: 30 april 2027" in plan
    assert "Vem ansvarar: Regionen, vården" in plan
    assert "Gå i vårdens program för smärta. Ansvarig: vården. Det ska vara klart senast 31 maj 2027." in easy


def test_the_last_day_of_each_goal_is_in_one_calendar_file_without_its_words() -> None:
    [link] = shown("tre_mal_efter_arsskiftet").soup.select("[data-goals] a.kalender")
    calendar = unquote(str(link["href"]))
    days = [line for line in calendar.splitlines() if line.startswith("DTSTART")]
    assert days == [f"DTSTART;VALUE=DATE:{day}" for day in ("20270430", "20270531", "20270630")]
    assert "verkstad" not in calendar


def test_without_goals_the_plan_has_lines_to_fill_in_by_hand() -> None:
    reader = shown("tre_mal_efter_arsskiftet", mal=[])
    assert not reader.soup.select("[data-goals]")
    assert said(reader, '[data-document="plan"]').count("Vem ansvarar: ____________") == 3


def test_no_word_of_a_goal_is_in_an_address_the_history_or_the_data() -> None:
    case: Json = [{"mal": SECRET, "matt": SECRET}]
    for do in ("result", "link", "save"):
        reader = Reader({**answers_of("mal_som_krockar"), "mal": case}).ask(do, aid="sip")
        left = {k: v for k, v in reader.reply.items() if k not in {"html", "answers", "file"}}
        assert SECRET not in json.dumps(left)
        assert SECRET not in json.dumps(reader.data)


def test_a_day_may_be_written_as_in_other_fields_and_what_cannot_be_read_is_named_and_kept() -> None:
    reader = Reader(answers_of("tunt_intyg_efter_arsskiftet"))
    reader.ask(
        "result", aid="sip", form={"mal": [{"mal": "Gå till biblioteket", "till": "1 mars"}, {"mal": ""}]}
    )
    assert reader.answers["mal"] == [{"mal": "Gå till biblioteket", "till": "2027-03-01"}]
    reader.ask("result", aid="sip", form={"mal": [{"mal": SECRET, "till": "snart"}]})
    assert said(reader, "#fel-mal").startswith("Nummer 1, Nått senast: ")
    assert SECRET in str(reader.soup)
