"""What the sentences that the result begins with say: which thing first, when, and in which words."""

from __future__ import annotations

import re
from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.dates import MONTHS
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.atgarder.aktiviteten import bestam_aktivitet_forst
from decision_aids.lakarintyg.atgarder.raden import HARM_FIRST
from decision_aids.lakarintyg.svar import VECKAN
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.text.days import heading
from tests.aids.worked import CASES, judged, sentences
from tests.engine.small import DAY
from tests.engine.small import judged as judged_on
from tests.lakarintyg.at_random import GOOD

A_DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})|tills vidare")
SAYS = {"helt", "delvis", "del_av_manaden"}


def test_an_answer_that_says_something_of_the_hinder_says_of_which_days() -> None:
    said = 0
    for case_id in CASES["lakarintyg"]:
        if judged("lakarintyg", case_id).answer[0].status.value in SAYS:
            said += 1
            assert A_DAY.search(sentences("lakarintyg", case_id)["svar_lage"]), case_id
    assert said > len(CASES["lakarintyg"]) / 3


def test_days_without_activity_are_never_called_unclear() -> None:
    """Also when other days of the month are."""
    weeks = [(100, "11-02", "11-06"), (50, "11-09", "11-13"), (50, "11-16", "11-20")]
    answers: JsonObject = {"rader": _rows(weeks), "aktivitetens_dagar": [*VECKAN[:5]]}
    found = judged_on(LAKARINTYG, DAY, **{**GOOD, **answers})
    [krav] = [one for one in found.outcomes if one.outcome.id == "aktivitetskrav"]
    assert heading(found, texts_of(LAKARINTYG), krav) == (
        "Enligt intyget är personen helt hindrad 2–6 november och delvis hindrad 9–20 november; "
        "om 21–30 november går det inte att säga något"
    )
    first, _ = answer_of(found, texts_of(LAKARINTYG))
    assert "100 procent den 2–6, 50 procent den 9–20 november." in first.text


NOVEMBER: list[tuple[list[tuple[int, str, str]], str]] = [
    ([(50, "11-01", "12-31")], "50 procent av tiden till och med den 31 december."),
    ([(50, "10-01", "11-30")], "50 procent av tiden till och med den 30 november."),
    (
        [(100, "11-01", "11-15"), (50, "11-16", "12-31")],
        "100 procent av tiden till och med den 15 november, sedan 50 procent till och med den 31 december.",
    ),
    (
        [(100, "11-01", "11-30"), (50, "12-01", "12-31")],
        "100 procent av tiden till och med den 30 november, sedan 50 procent till och med den 31 december.",
    ),
    (
        [(75, "11-01", "11-15"), (50, "11-16", "11-25"), (25, "11-26", "11-30")],
        "nu 50 procent av tiden till och med den 25 november, sedan 25 procent till och med den 30 november, "
        "och fler steg, som står i tabellen.",
    ),
    ([(50, "11-01", "")], "50 procent av tiden tills vidare."),
    (
        [(100, "11-16", "12-31")],
        "en del av november 2026: 100 procent den 16 november–31 december. De andra dagarna framgår inte.",
    ),
]


def _rows(rows: list[tuple[int, str, str]]) -> Json:
    return [
        {"grad": grad, "fran": f"2026-{fran}", "till": f"2026-{till}" if till else "tills vidare"}
        for grad, fran, till in rows
    ]


@pytest.mark.parametrize(("rows", "words"), NOVEMBER)
def test_the_answer_tells_the_days_as_the_rows_do(rows: list[tuple[int, str, str]], words: str) -> None:
    found = judged_on(LAKARINTYG, DAY, **{**GOOD, "manad": "2026-11", "rader": _rows(rows)})
    first, _ = answer_of(found, texts_of(LAKARINTYG))
    assert first.text.endswith(words)


def test_the_hours_to_plan_are_those_of_the_days_that_are_left() -> None:
    assert sentences("lakarintyg", "gott_intyg_deltid")["svar_nasta"].startswith(
        "Planera 10 av 20 timmar i veckan, "
    )
    changes = sentences("lakarintyg", "helgen_mellan_raderna")["svar_nasta"]
    assert changes.startswith("Planera 15 av 30 timmar i veckan, och följ upp nu")
    assert "drygt" in sentences("lakarintyg", "fyra_rader_i_en_manad")["svar_nasta"]


def test_when_less_than_two_weeks_are_left_follow_up_is_now_and_the_answer_says_why() -> None:
    found = judged("lakarintyg", "gott_intyg_deltid", date(2026, 12, 20))
    said = answer_of(found, texts_of(LAKARINTYG))[1].text
    assert "följ upp nu: intyget tar slut den 31 december" in said
    assert "följ upp senast den 17 december" in sentences("lakarintyg", "gott_intyg_deltid")["svar_nasta"]


@pytest.mark.parametrize(
    ("case_id", "step"),
    [
        ("formaga_risk_lyft", "Fråga vården om det som bör undvikas. "),
        ("formaga_gravid", "Fråga personen om ni får fråga vården om det som bör undvikas. "),
    ],
)
def test_what_should_be_avoided_is_asked_about_before_any_hours_are_planned(case_id: str, step: str) -> None:
    """In the answer, first of all questions, in the letter, and in a note that plans no hours."""
    found = judged("lakarintyg", case_id)
    assert step in sentences("lakarintyg", case_id)["svar_nasta"]
    first = Presenter(found, texts_of(found.aid)).gaps()[0].question
    assert "ingår något som bör undvikas enligt intyget: styrka och rörlighet" in first
    assert first in _document(case_id, "brev_personen")
    note = _document(case_id, "anteckning")
    said = note.index(f"{first.split('. ')[0]}. Planeras inte förrän vården har svarat: [svar].")
    assert note[said + 1].startswith("Omfattning enligt intyget")
    assert any(one.startswith("Planen: [fyll i].") for one in note)


def test_nothing_is_asked_of_what_should_be_avoided_where_it_is_no_part_of_what_is_compared() -> None:
    for case_id in ("gott_intyg_deltid", "formaga_allt_onamnt"):
        assert "undvikas" not in " ".join(sentences("lakarintyg", case_id).values())


def test_what_can_make_the_person_worse_is_changed_first_wherever_it_is_acted_on() -> None:
    """In the answer, in the conversation and in the note for the file."""
    first = "Byt eller ändra först det som kan göra personen sämre. "
    undecided = "Bestäm en aktivitet utan det som intyget varnar för. "
    for case_id in CASES["lakarintyg"]:
        said, found = sentences("lakarintyg", case_id)["svar_nasta"], judged("lakarintyg", case_id)
        plans = found.answer[1].status.value in {
            *("planera_timmarna", "planera_resten", "korta_aktiviteten"),
            *("senaste_intyget", "red_ut_graderna", "fraga_personen"),
            *("fraga_varden", "fraga_om_samtycke", "utan_samtycke"),
        }
        warns = "byt_aktivitet" in {one.id for one in found.advice}
        assert said.startswith((first, undecided)) is (plans and warns), case_id
        note = " ".join(_document(case_id, "anteckning"))
        asks = "Planeras inte förrän vården har svarat" in note
        assert ("Intyget varnar för något i aktiviteten: [vad]." in note) is (warns and not asks), case_id
    assert sentences("lakarintyg", "berattad_men_undersokt")["svar_nasta"].startswith(first)
    assert any("bli sämre" in one for one in _document("berattad_men_undersokt", "samtal"))


def test_who_says_no_is_not_asked_to_let_care_be_asked() -> None:
    """Neither over the questions, nor in the conversation."""
    asked = 0
    for case_id in CASES["lakarintyg"]:
        found = judged("lakarintyg", case_id)
        if found.case.answers.get("samtycke_varden") is JaNej.NEJ:
            gaps = Presenter(found, texts_of(found.aid)).gaps()
            asked += sum(one.receiver == "Personen kan själv fråga läkaren" for one in gaps)
            assert not any("med personens samtycke" in one.receiver for one in gaps), case_id
            assert not any("vi och vården" in one for one in _document(case_id, "samtal")), case_id
    assert asked


def test_the_note_names_aktivitetskravet_as_a_ground_only_of_whom_it_may_concern() -> None:
    said = {True: 0, False: 0}
    for case_id in CASES["lakarintyg"]:
        if not (note := " ".join(_document(case_id, "anteckning"))):
            continue
        [kravet] = [
            one for one in judged("lakarintyg", case_id).outcomes if one.outcome.id == "aktivitetskrav"
        ]
        concerns = kravet.status.value != "ej_aktuellt"
        full = sentences("lakarintyg", case_id)["svar_lage"].startswith("Intyget") and "helt hindrad" in note
        if not full:
            assert ("grunden: 12 kap. 3 § eller 12 kap. 5 §" in note) is concerns, case_id
            other = "grunden: 12 kap. 3 § eller, när det gäller praktik, 12 kap. 5 §"
            assert (other in note) is not concerns, case_id
        said[concerns] += 1
    assert all(said.values())


def test_an_activity_over_the_highest_time_is_shortened_before_hours_are_planned() -> None:
    said = sentences("lakarintyg", "heltid_trots_litet_barn")["svar_nasta"]
    assert said.startswith("Korta aktiviteten först: den är längre än den högsta tiden, 30 timmar i veckan.")


def test_nothing_is_written_to_care_about_an_activity_that_may_not_be_demanded() -> None:
    standing = {one.document.id for one in judged("lakarintyg", "hel_sjukpenning_och_aktivitet").documents}
    assert not standing & {"brev_personen", "brev_rehabkoordinatorn", "samtycke"}
    assert "anteckning" in standing


def _document(case_id: str, document: str) -> list[str]:
    found = judged("lakarintyg", case_id)
    views = [one for one in Composer(found, texts_of(found.aid)).documents() if one.id == document]
    return [line for view in views for block in view.blocks for line in block.lines]


def test_a_certificate_about_infection_is_noted_as_what_it_is() -> None:
    note = " ".join(_document("smittskydd", "anteckning"))
    assert "Intyget handlar om regler för att inte smitta andra." in note
    assert "Vad reglerna hindrar, och hur länge, står inte i intyget." in note
    assert "Inget saknas" not in note
    assert note.count("Det går inte att säga än") == 1
    talk = _document("smittskydd", "samtal")
    assert "Vad hindrar reglerna dig från att göra, och hur länge gäller de?" in talk
    assert not any("må bättre" in line for line in talk)


def test_the_rehabkoordinator_comes_first_when_the_certificate_is_thin_and_the_person_consents() -> None:
    """After what can hurt the person, and an activity to ask about (test_plan.py)."""
    first, harm = "ta_hjalp_av_rehabkoordinatorn", {one.id for one in (*HARM_FIRST, bestam_aktivitet_forst)}
    given = [
        [one.id for one in judged("lakarintyg", case_id).advice if one.id not in harm]
        for case_id in CASES["lakarintyg"]
    ]
    assert {advice[0] for advice in given if first in advice} == {first}
    assert judged("lakarintyg", "tunt_intyg").advice[0].id == first


SHORT = ("underlag", "slag", "manad", "aktivitet", "hinder", "funktion", "begransning", "rader")
"""What the short path asks of a certificate."""

MEANWHILE: list[tuple[str, JsonObject, str]] = [
    ("half", {}, "Börja planera det som intyget ser ut att lämna kvar, och följ upp nu: "),
    ("all of it", {"rader": _rows([(100, "11-01", "12-31")])}, "Håll kontakten med personen, och"),
    ("over", {"rader": _rows([(50, "11-01", "11-10")])}, "Svara på fler frågor här"),
    ("no row yet", {"rader": None}, "Svara på fler frågor här"),
    ("rules against infection", {"slag": "smittskydd"}, "Fråga personen vad reglerna hindrar"),
]


@pytest.mark.parametrize(("what", "given", "begins"), MEANWHILE, ids=[one[0] for one in MEANWHILE])
def test_the_short_path_leads_to_something_to_begin_with(what: str, given: JsonObject, begins: str) -> None:
    answers = {key: value for key, value in {**GOOD, **given}.items() if key in SHORT and value is not None}
    found = judged_on(LAKARINTYG, DAY, **answers)
    assert answer_of(found, texts_of(LAKARINTYG))[1].text.startswith(begins), what


ANOTHER_TIME = _rows([(50, "12-11", "12-31")])
ONE_LONG_AGO = _rows([(50, "09-01", "09-10"), (25, "09-11", "09-20"), (50, "10-05", "10-09")])
NOT_HINDERED = (
    "Enligt intyget är personen inte hindrad från att delta i den anvisade aktiviteten. Inte klart än"
)
NO_DAYS = (
    "Enligt intyget är personen hindrad, men det är inte klart vilka dagar. Kontrollera månaden och datumen"
)
FAR: Json = [{"grad": 50, "fran": "2026-11-01", "till": "2062-11-30"}]
UNTIL_FURTHER: Json = [{"grad": 50, "fran": "2026-12-01", "till": "tills vidare"}]
WEEKEND = _rows([(50, "11-28", "11-29")])
UNSAID = "Det går inte att säga än om personen är hindrad av sjukdom."

FIRST: list[tuple[str, JsonObject, str]] = [
    ("no hinder", {"hinder": "nej", "rader": None}, NOT_HINDERED),
    ("another time", {"rader": ANOTHER_TIME}, "Intyget gäller den 11–31 december 2026, inte november 2026."),
    (
        "runs of another time",
        {"rader": ONE_LONG_AGO},
        "Intyget gäller den 1–20 september 2026, den 5–9 oktober 2026, inte november 2026.",
    ),
    (
        "without an end",
        {"rader": UNTIL_FURTHER},
        "Intyget gäller från den 1 december 2026 och tills vidare, inte november 2026.",
    ),
    ("a year too far", {"rader": FAR}, NO_DAYS),
    ("rows that nobody knows", {"rader": "vet-inte"}, NO_DAYS),
    ("no rows in it", {"rader": []}, "Intyget säger inget säkert om dagarna i november 2026."),
    (
        "two degrees",
        {"rader": _rows([(50, "11-01", "11-30"), (100, "11-01", "11-30")])},
        "Intyget säger inget",
    ),
    ("a weekend", {"rader": WEEKEND}, "Intyget säger inget säkert om dagarna i nov"),
    ("half", {}, "Intyget ser ut att säga att personen är hindrad från att delta"),
    ("no row asked yet", {"rader": None}, UNSAID),
]


@pytest.mark.parametrize(("what", "given", "begins"), FIRST, ids=[one[0] for one in FIRST])
def test_what_is_just_answered_is_never_denied_by_the_first_sentence(
    what: str, given: JsonObject, begins: str
) -> None:
    answers = {key: value for key, value in {**GOOD, **given}.items() if key in SHORT and value is not None}
    found = judged_on(LAKARINTYG, DAY, **answers)
    assert answer_of(found, texts_of(LAKARINTYG))[0].text.startswith(begins), what


WHOLE: list[tuple[str, JsonObject, str, str]] = [
    (
        "another time",
        {"rader": ANOTHER_TIME},
        "annan_tid",
        "Intyget gäller den 11–31 december 2026, inte nov",
    ),
    ("a year too far", {"rader": FAR}, "raderna_okanda", NO_DAYS),
    ("a weekend", {"rader": WEEKEND}, "dagarna_oklara", "Intyget säger inget säkert om"),
]


@pytest.mark.parametrize(("what", "given", "status", "begins"), WHOLE, ids=[one[0] for one in WHOLE])
def test_when_all_is_answered_the_first_sentence_says_why_no_day_is_settled(
    what: str, given: JsonObject, status: str, begins: str
) -> None:
    found = judged_on(LAKARINTYG, DAY, **{**GOOD, "signerat_dag": "2026-11-20", "skal_bakat": "ja", **given})
    first = answer_of(found, texts_of(LAKARINTYG))[0]
    assert (first.status, first.text.startswith(begins)) == (status, True), what


CARE = "Fråga vården"
MAY_WE = "Fråga personen om ni får fråga vården"
ABOUT: list[tuple[str, JsonObject, str]] = [
    ("something is missing", {"begransning": "saknas"}, f"{CARE} om det som saknas. "),
    ("it contradicts itself", {"motsager": "ja"}, f"{CARE} vad som gäller. "),
    ("both", {"motsager": "ja", "begransning": "saknas"}, f"{CARE} vad som gäller och om det som saknas. "),
    (
        "no läkarintyg",
        {"motsager": "ja", "underlag": "annat"},
        f"{CARE} vad som gäller och om det som saknas",
    ),
    ("of another time too", {"motsager": "ja", "rader": ANOTHER_TIME}, f"{CARE} vad som gäller och om det"),
    ("nobody has asked", {"motsager": "ja", "samtycke_varden": "vet-inte"}, f"{MAY_WE} vad som gäller. "),
    ("no rows yet", {"motsager": "ja", "rader": None}, f"{CARE} vad som gäller. "),
]


@pytest.mark.parametrize(("what", "given", "begins"), ABOUT, ids=[one[0] for one in ABOUT])
def test_care_is_asked_which_is_right_when_the_paper_contradicts_itself(
    what: str, given: JsonObject, begins: str
) -> None:
    answers: JsonObject = {**GOOD, "samtycke_varden": "ja", **given}
    found = judged_on(LAKARINTYG, DAY, **{key: one for key, one in answers.items() if one is not None})
    assert answer_of(found, texts_of(LAKARINTYG))[1].text.startswith(begins), what


def test_for_whom_a_paper_was_written_lapses_when_there_is_none() -> None:
    found = judged_on(LAKARINTYG, DAY, **{**GOOD, "underlag": "inget"})
    assert "slag" in found.lapsed
