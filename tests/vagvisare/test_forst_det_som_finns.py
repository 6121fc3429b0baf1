"""What is known to be there, or to be unclear, is seen to before anybody is told to begin something new."""

from __future__ import annotations

import re

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.vagvisare.judging import CASES, statuses, usual, worked

WAITS: dict[str, Json] = {"situation": "vantar-fk", "behov_bada": "nej"}
UNKNOWN: dict[str, Json] = {**WAITS, "fk_ansokan": "vet-inte"}
LONG: dict[str, Json] = {"formaga": "langvarig", "nedsattning": "hel", "varaktighet": "minst-ett-ar"}
LONG_30: dict[str, Json] = {**LONG, "alder": "30-plus"}
PENSION: dict[str, Json] = {**LONG, "alder": "riktalder"}
OVER_30: dict[str, Json] = {"situation": "af-program", "heltidssjuk": "ja"}
PAID: dict[str, Json] = {"situation": "lag-sjukpenning", "sgi": "finns", "nedsattning": "del"}
NO_TO_FK: dict[str, Json] = {**PAID, "samtycke_fk": "nej"}
APPLIED: dict[str, Json] = {**WAITS, "fk_ansokan": "samordning"}
UNCLEAR: dict[str, Json] = {"intyg_visar": "otydligt"}


def _answer(evaluation: Evaluation) -> str:
    return " ".join(
        one.text for one in answer_of(evaluation, texts_of(VAGVISARE).for_reader(evaluation.voice))
    )


def _document(evaluation: Evaluation, document: str) -> str:
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    [found] = [one for one in Composer(evaluation, texts).documents() if one.id == document]
    return "\n".join(line for block in found.blocks for line in block.lines)


STANDS: list[tuple[str, dict[str, Json], dict[str, str]]] = [
    ("what FK has is unknown", UNKNOWN, {"samordning_fk": "okand_ansokan", "forskott": "oklart"}),
    ("nobody is consulted about it", UNKNOWN, {"konsultation": "ej_aktuellt"}),
    ("not known whether FK has any", {"situation": "vet-inte"}, {"forskott": "oklart"}),
    ("FK has it", APPLIED, {"samordning_fk": "sokt"}),
    ("FK has no application", {}, {"samordning_fk": "primar"}),
    ("riktåldern reached", PENSION, {"pension": "primar", "samordning_fk": "parallell"}),
    ("the same, younger", LONG_30, {"samordning_fk": "primar"}),
    ("the programme ends", OVER_30, {"af_program": "avslutas", "samordning_fk": "primar"}),
    ("it goes on", {**OVER_30, "heltidssjuk": "nej"}, {"samordning_fk": "parallell"}),
    ("FK coordinates while it pays", PAID, {"af_rehabilitering": "parallell"}),
    ("it may not talk with AF", NO_TO_FK, {"af_rehabilitering": "erbjud"}),
]
"""In words, what is answered, and where the ways stand."""


@pytest.mark.parametrize(("why", "given", "stands"), STANDS)
def test_the_ways_stand_as_what_is_there_says(
    why: str, given: dict[str, Json], stands: dict[str, str]
) -> None:
    found = statuses(usual(**given))
    assert {way: found[way] for way in stands} == stands, why


BEGINS: list[tuple[str, dict[str, Json], str]] = [
    ("socialtjansten", UNKNOWN, "Nu: ta reda på vad personen har sökt hos FK"),
    ("socialtjansten", PENSION, "Nu: hjälp personen att fråga Pensionsmyndigheten"),
    ("socialtjansten", OVER_30, "Nu: ta vid när programmet tar slut"),
    ("af", OVER_30, "Nu: säg om anpassning är undersökt och när personen skrivs ut"),
]


@pytest.mark.parametrize(("reader", "given", "begins"), BEGINS)
def test_the_answer_begins_with_it(reader: str, given: dict[str, Json], begins: str) -> None:
    assert _answer(usual(lasare=reader, **given)).startswith(begins)


def test_nobody_is_told_to_apply_for_samordning_while_it_is_unclear_what_fk_has() -> None:
    evaluation = usual(**UNKNOWN)
    said = [_answer(evaluation), _document(evaluation, "plan"), _document(evaluation, "till_personen")]
    assert not re.search("ansöker om samordning|Du ansöker själv", "\n".join(said))


@pytest.mark.parametrize("asked", ["samordning", "sjukpenning", "sjukersattning"])
def test_fk_says_when_the_decision_comes_on_what_it_has(asked: str) -> None:
    evaluation = usual(lasare="fk", **{**WAITS, "fk_ansokan": asked, **(LONG_30 if "ers" in asked else {})})
    answer = _answer(evaluation)
    assert "när beslutet om ansökan kan komma" in answer
    assert answer.lower().count("klarlägg") <= 1
    plan = _document(evaluation, "plan")
    assert "FK: säger till personen när beslutet om ansökan kan komma" in plan
    assert plan.count("kan komma") == 1
    assert ("FK: klarlägger" in plan) is (asked == "samordning")


def test_fk_clarifies_no_need_that_is_known_not_to_be_there() -> None:
    plan = _document(usual(lasare="fk", rehabbehov="nej"), "plan")
    assert "klarlägger" not in plan
    assert "FK: svarar på personens frågor" in plan
    assert "FK: klarlägger behovet" in _document(usual(lasare="fk"), "plan")


LETTERS: list[tuple[dict[str, Json], str, str]] = [
    ({"underlag": "inget"}, "Be din läkare om ett intyg. ", "säger inte allt"),
    (UNCLEAR, "Det du har från vården säger inte allt.", "Be din läkare om ett intyg. "),
    ({"sgi": "vet-inte"}, "Fråga Försäkringskassan om du har en SGI.", "tar reda på om du har en SGI"),
]
"""What is answered, what the person reads, and what the person does not."""


@pytest.mark.parametrize(("given", "says", "says_not"), LETTERS)
def test_the_person_reads_what_there_is_and_what_to_ask_for(
    given: dict[str, Json], says: str, says_not: str
) -> None:
    letter = _document(usual(**given), "till_personen")
    assert says in letter
    assert says_not not in letter


def test_when_the_plan_together_comes_first_nobody_is_invited_again_a_week_later() -> None:
    first = usual(behov_bada="ja", **LONG_30)
    assert statuses(first)["sip"] == "primar"
    assert _document(first, "plan").count("bjud") == 1
    beside = usual(behov_bada="ja")
    assert statuses(beside)["sip"] == "parallell"
    assert "bjuder in AF och FK till SIP" in _document(beside, "plan")


@pytest.mark.parametrize("way", sorted(as_object(texts_of(VAGVISARE).tree["utfall"])))
def test_a_way_that_is_unclear_says_what_to_find_out(way: str) -> None:
    told = texts_of(VAGVISARE).find("utfall", way, "status", "oklart", "rubrik") or ""
    assert "går inte att säga än" not in told


def _shortened(case_id: str) -> Evaluation:
    """A worked case of which only the short path is answered."""
    case = worked(case_id).case
    asked = {one.id for one in VAGVISARE.questions if one.group in VAGVISARE.short}
    known = {key: value for key, value in case.answers.items() if key in asked}
    return evaluate(VAGVISARE, Case(case.as_of, known))


@pytest.mark.parametrize("case_id", CASES)
def test_the_plan_has_what_the_answer_puts_first_also_when_more_is_to_be_answered(case_id: str) -> None:
    evaluation = _shortened(case_id)
    [plan] = [one for one in evaluation.documents if one.document.id == "plan"]
    lines = {part.id for part in plan.parts if isinstance(part, Paragraph)}
    assert {f"nu_{way}" for way, status in statuses(evaluation).items() if status == "primar"} <= lines


def test_the_plan_has_the_consultation_that_the_answer_begins_with() -> None:
    evaluation = usual(vill_af="nej", intyg_visar="sager-emot")
    assert _answer(evaluation).startswith("Nu: rådgör")
    assert "Socialtjänsten: rådgör" in _document(evaluation, "plan")


def test_fk_goes_through_the_need_once_in_a_plan() -> None:
    plan = _document(usual(lasare="fk", **PAID), "plan")
    assert len(re.findall("behovet av rehabilitering", plan)) == 1


@pytest.mark.parametrize("given", [{"formaga": "full"}, {"af_lage": "inskriven"}])
def test_af_is_told_to_meet_the_person_and_not_that_the_person_books_with_af(given: dict[str, Json]) -> None:
    evaluation = usual(lasare="af", andrat="ja", **given)
    assert {"primar"} & {statuses(evaluation)[way] for way in ("af_planering", "af_rehabilitering")}
    plan = _document(evaluation, "plan")
    assert "AF och personen: träffas" in plan
    assert not re.search("bokar möte med AF|skriver in sig hos AF", plan)
    assert "skriver in sig" not in _answer(evaluation)


NO_POTENTIAL: dict[str, Json] = {**LONG, "potential": "nej", "rehabbehov": "nej"}
NEVER: dict[str, Json] = {**NO_POTENTIAL, "alder": "30-plus", "varaktighet": "stadigvarande"}
FIRST_WEEK: list[tuple[str, dict[str, Json], str]] = [
    ("socialtjansten", UNKNOWN, "Socialtjänsten och personen: läser FK:s brev tillsammans"),
    ("fk", UNKNOWN, "FK: ser efter vad personen har sökt, och säger till personen"),
    ("af", UNKNOWN, "AF och personen: tar reda på vad personen har sökt hos FK"),
    ("varden", UNKNOWN, "Vården och personen: tar reda på vad personen har sökt hos FK"),
    ("varden", {**NO_POTENTIAL, "alder": "19-29"}, "Vården: skriver läkarutlåtandet när personen ber om det"),
    ("varden", NEVER, "Vården: skriver läkarutlåtandet när personen ber om det"),
]
"""Who reads, what is answered, and what the reader sees to in the first week."""


@pytest.mark.parametrize(("reader", "given", "line"), FIRST_WEEK)
def test_what_the_answer_puts_first_is_the_readers_to_see_to_in_the_plan(
    reader: str, given: dict[str, Json], line: str
) -> None:
    week = _document(usual(lasare=reader, **given), "plan").partition("Inom två veckor")[0]
    assert line in week


def test_care_reads_that_it_writes_what_the_person_applies_with() -> None:
    said = _answer(usual(lasare="varden", **NO_POTENTIAL, alder="19-29"))
    assert "ber er om läkarutlåtandet" in said
    assert "intyg behövs" not in said.replace("läkarintyg behövs", "")


def test_fk_looks_for_itself_what_somebody_has_applied_for() -> None:
    assert "se efter vad personen har sökt, och säg det till personen" in _answer(
        usual(lasare="fk", **UNKNOWN)
    )


def test_what_the_answer_puts_first_is_in_the_letter_while_more_is_to_be_answered() -> None:
    has: dict[str, Json] = {**PAID, "nedsattning": "vet-inte", "utanfor": ["sjukpenning"]}
    found = usual(lasare="socialtjansten", **has)
    assert "AF utreder och rehabiliterar" in _answer(found)
    assert "Träna mot arbete" in _document(found, "till_personen")
