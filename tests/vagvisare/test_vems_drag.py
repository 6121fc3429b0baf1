"""Whose move it is: the reader's own part first, nobody is told to do another's, and a no is kept to."""

from __future__ import annotations

import re

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vagvisare.vidare import CARRIES
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import sentences
from tests.vagvisare.judging import statuses, usual

PROGRAM: dict[str, Json] = {"situation": "af-program", "heltidssjuk": "nej"}
OVER_30: dict[str, Json] = {"situation": "af-program", "heltidssjuk": "ja"}
TOO_ILL: dict[str, Json] = {"formaga": "for-sjuk-nu", "vardkontakt": "nej"}
NO: dict[str, Json] = {"samtycke_varden": "nej", "samtycke_fk": "nej"}
VIOLENCE: dict[str, Json] = {"omstandigheter": ["vald"], "sgi": "vet-inte"}


def _answer(evaluation: Evaluation) -> str:
    return answer_of(evaluation, texts_of(VAGVISARE).for_reader(evaluation.voice))[0].text


def _document(evaluation: Evaluation, document: str) -> list[str]:
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    [found] = [one for one in Composer(evaluation, texts).documents() if one.id == document]
    return [line for block in found.blocks for line in block.lines]


def _week_1(evaluation: Evaluation) -> list[str]:
    plan = _document(evaluation, "plan")
    return plan[
        plan.index("Den här veckan") + 1 : next(i for i, one in enumerate(plan) if "två veckor" in one)
    ]


FIRST_LINE: list[tuple[str, dict[str, Json], str]] = [
    ("af", {}, "AF: säger vad den kan erbjuda"),
    ("af", {"vill_af": "nej"}, "AF: frågar varför personen inte vill ha kontakt"),
    ("af", TOO_ILL, "AF: bestämmer med personen när den hör av sig."),
    ("af", PROGRAM, "AF: undersöker före dag 30 om programmet kan anpassas."),
    ("af", OVER_30, "AF: säger till socialtjänsten i dag om anpassning är undersökt"),
    ("socialtjansten", VIOLENCE, "Socialtjänsten: gör i dag det som står i den egna anteckningen."),
    ("fk", VIOLENCE, "FK: följer i dag sin egen rutin."),
    ("af", VIOLENCE, "AF: följer i dag sin egen rutin."),
    ("varden", VIOLENCE, "Vården: följer i dag sin egen rutin."),
    ("socialtjansten", OVER_30, "Socialtjänsten: ringer AF i dag, om personen vill"),
]
"""Who reads, what is answered, and what the plan begins with."""


@pytest.mark.parametrize(("reader", "given", "begins"), FIRST_LINE)
def test_the_plan_begins_with_what_is_the_readers_to_do(
    reader: str, given: dict[str, Json], begins: str
) -> None:
    assert _week_1(usual(lasare=reader, **given))[0].startswith(begins)


@pytest.mark.parametrize("given", [PROGRAM, OVER_30])
def test_no_one_else_is_told_to_see_to_what_af_must_look_into(given: dict[str, Json]) -> None:
    week = _week_1(usual(lasare="af", **given))
    assert [one for one in week if not one.startswith("AF: ") and re.search("[Ff]rågar", one)] == []


@pytest.mark.parametrize("given", [PROGRAM, OVER_30])
def test_a_way_that_is_afs_begins_with_af_when_af_reads(given: dict[str, Json]) -> None:
    """In the answer too, and there the sentence after it says something else."""
    evaluation = usual(lasare="af", **given)
    texts = texts_of(VAGVISARE).for_reader("af")
    [way] = [one for one in evaluation.outcomes if one.outcome.id == "af_program"]
    heading = texts("utfall", "af_program", "status", way.status.value, "rubrik")
    assert heading.startswith("Du på AF: ")
    first, following = (one.text for one in answer_of(evaluation, texts))
    assert heading.removeprefix("Du på AF: ") in first
    assert "före dag 30" not in following


@pytest.mark.parametrize(("reader", "who"), [("fk", "FK"), ("af", "AF"), ("varden", "Vården")])
def test_whoever_reads_does_what_is_theirs_of_violence(reader: str, who: str) -> None:
    week = _week_1(usual(lasare=reader, **VIOLENCE))
    assert [one for one in week if one.startswith(f"{who}: följer i dag sin egen rutin.")]


@pytest.mark.parametrize("reader", ["socialtjansten", "af", "varden"])
def test_without_consent_nobody_asks_care_of_a_prognosis(reader: str) -> None:
    evaluation = usual(lasare=reader, **TOO_ILL, **NO)
    texts = texts_of(VAGVISARE).for_reader(reader)
    said = [
        *(texts("utfall", "vard", "status", "primar", part) for part in ("text", "du", "nar", "annars")),
        texts("rad", "kom_tillbaka", "text"),
        *_document(evaluation, "plan"),
    ]
    asks = re.compile(r"[Ff]rågar? (?:när en prognos|vården)|frågar ni om en prognos|[Rr]ing\w* rehab")
    assert [one for one in said if asks.search(one) and "samtycke" not in one] == []


SGI: list[tuple[str, dict[str, Json], str]] = [
    ("fk", {"sgi": "vet-inte"}, "Nu: svara på om det finns en SGI."),
    (
        "fk",
        {"sgi": "vet-inte", "situation": "vantar-fk", "fk_ansokan": "sjukpenning"},
        "Nu: svara på om det finns en SGI.",
    ),
    ("socialtjansten", {"sgi": "vet-inte"}, "Nu: FK svarar på om det finns en SGI."),
]


@pytest.mark.parametrize(("reader", "given", "begins"), SGI)
def test_an_unknown_sgi_is_fks_to_answer_before_anybody_is_consulted(
    reader: str, given: dict[str, Json], begins: str
) -> None:
    assert _answer(usual(lasare=reader, **given)).startswith(begins)


def test_fk_is_not_told_to_consult_or_to_ask_fk() -> None:
    evaluation = usual(lasare="fk", sgi="vet-inte")
    texts = texts_of(VAGVISARE).for_reader("fk")
    assert texts("utfall", "konsultation", "status", "primar", "rubrik").startswith("Du på FK: svara")
    assert not any("frågar FK" in one for one in _week_1(evaluation))
    for criterion, reason in (("sgi_kand", "okand-sgi"), ("har_sgi", "okand-sgi"), ("utan_sgi", "vet-inte")):
        assert "Försäkringskassan" not in texts("kriterier", criterion, "skal", reason, "fraga")


HEADINGS = ("vald_nara", "halsosam_klienten", "for_sjuk_med_vard")


@pytest.mark.parametrize("case_id", HEADINGS)
def test_the_first_sentence_says_what_is_done(case_id: str) -> None:
    assert sentences("vagvisare", case_id)["svar_lage"].startswith("Nu: ")


def test_who_lives_and_works_elsewhere_is_asked_about_the_right_to_be_here_first() -> None:
    evaluation = usual(forsakrad="nej")
    assert statuses(evaluation)["konsultation"] == "primar"
    assert _answer(evaluation).startswith("Nu: rådgör")


def test_who_has_pension_is_not_called_to_a_sip_first() -> None:
    long = {"formaga": "langvarig", "behov_bada": "ja"}
    assert statuses(usual(**long))["sip"] == "primar"
    assert statuses(usual(**long, alder="riktalder", utanfor=["riktalder"]))["sip"] == "parallell"


@pytest.mark.parametrize("reader", ["socialtjansten", "fk"])
def test_a_no_to_fk_still_tells_the_person_of_samordning(reader: str) -> None:
    assert any(
        "Du kan ansöka, också om du inte vill" in one
        for one in _document(usual(lasare=reader, samtycke_fk="nej"), "till_personen")
    )


CASE_AT_FK: list[tuple[dict[str, Json], bool]] = [
    ({"situation": "vantar-fk", "fk_ansokan": "sjukpenning"}, True),
    ({"utanfor": ["aktivitetsersattning"]}, True),
    ({"utanfor": ["sjukpenning"]}, True),
    ({}, False),
]


@pytest.mark.parametrize(("given", "told"), CASE_AT_FK)
def test_a_case_at_fk_is_told_the_aid_about_sip(given: dict[str, Json], told: bool) -> None:
    assert "fk_roll" in {one.question for one in CARRIES}
    assert (usual(**given).carries.get("fk_roll") == "arende") is told


TOO_ILL_LONG: list[tuple[dict[str, Json], str]] = [
    ({"varaktighet": "minst-ett-ar", "alder": "19-29"}, "primar"),
    ({"varaktighet": "vet-inte", "alder": "19-29"}, "oklart"),
    ({"varaktighet": "kortare"}, "utesluten"),
    ({"varaktighet": "minst-ett-ar", "alder": "30-plus"}, "utesluten"),
]
"""For how long the person is thought to be too ill, the age, and where aktivitetsersättning stands."""


@pytest.mark.parametrize(("given", "status"), TOO_ILL_LONG)
def test_the_young_who_are_too_ill_now_are_asked_for_how_long(given: dict[str, Json], status: str) -> None:
    evaluation = usual(formaga="for-sjuk-nu", nedsattning="hel", **given)
    assert "varaktighet" in evaluation.read
    assert statuses(evaluation)["aktivitetsersattning"] == status


def test_no_more_is_asked_of_who_is_too_ill_for_less_than_a_year() -> None:
    evaluation = usual(formaga="for-sjuk-nu", varaktighet="kortare")
    assert not evaluation.wanted & {"alder", "nedsattning"}


def test_nobody_is_told_to_apply_for_samordning_who_says_no_to_it() -> None:
    refused = usual(vill_ansoka="nej", lasare="socialtjansten")
    assert statuses(refused)["samordning_fk"] == "vill_inte"
    assert not any("ansök" in one.lower() for one in [_answer(refused), *_week_1(refused)])
    assert statuses(usual(vill_ansoka="vet-inte"))["samordning_fk"] == "primar"
    assert statuses(usual(vill_ansoka="nej", samtycke_fk="nej"))["samordning_fk"] == "vill_inte"
    assert statuses(usual(vill_ansoka="nej", underlag="inget"))["samordning_fk"] == "vill_inte"


def test_who_has_had_a_no_from_fk_asks_for_the_grounds_and_is_not_told_to_apply() -> None:
    refused = usual(vill_ansoka="fatt-nej", lasare="socialtjansten")
    assert statuses(refused)["samordning_fk"] == "fatt_nej"
    assert not any("ansöker" in one for one in _week_1(refused))
    assert any("skälen till avslaget" in one for one in _week_1(refused))
    assert statuses(refused)["af_rehabilitering"] == "primar"
    assert any("Du kan be om skälen." in one for one in _document(refused, "till_personen"))


def test_fk_that_has_said_no_gives_the_grounds_and_does_not_clarify_anew() -> None:
    refused = usual(vill_ansoka="fatt-nej", lasare="fk")
    said = answer_of(refused, texts_of(VAGVISARE).for_reader("fk"))[-1].text
    assert said.startswith("Du på FK ger personen skälen till avslaget skriftligt")
    assert not any("klarlägger" in one for one in _week_1(refused))


def test_whether_the_person_wants_to_apply_is_asked_only_when_nothing_speaks_against() -> None:
    assert "vill_ansoka" in usual().read
    for hinder in ({"forsakrad": "nej"}, {"potential": "nej"}, {"formaga": "for-sjuk-nu"}, {"sgi": "finns"}):
        assert "vill_ansoka" not in usual(nedsattning="hel", **hinder).read


def test_the_two_aids_about_samordning_ask_the_same() -> None:
    [here] = [one for one in VAGVISARE.questions if one.id == "vill_ansoka"]
    [there] = [one for one in SAMORDNING.questions if one.id == "vill_ansoka"]
    assert here.options() == there.options()


@pytest.mark.parametrize("reader", ["socialtjansten", "fk"])
def test_who_has_sjukpenning_is_fks_before_afs(reader: str) -> None:
    evaluation = usual(
        lasare=reader,
        situation="lag-sjukpenning",
        sgi="finns",
        nedsattning="hel",
        utanfor=["sjukpenning"],
        forman_omfattning="hel",
    )
    assert statuses(evaluation)["af_rehabilitering"] == "parallell"
    assert re.match(r"Nu: (?:FK samordnar|samordna) i ärendet som redan finns", _answer(evaluation))
