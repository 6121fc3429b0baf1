"""Whoever is not in socialtjänsten: no text calls the nämnd "du", and the plan begins with their part."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Key, Texts
from decision_aids.gemensamt.svar import Lasare
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES
from tests.engine.small import DAY
from tests.vagvisare.judging import statuses, usual, worked

OTHERS = (Lasare.FK, Lasare.AF, Lasare.VARDEN)
others = pytest.mark.parametrize("reader", OTHERS)
every_case = pytest.mark.parametrize("case_id", CASES["vagvisare"])
SECOND = re.compile(r"\b(?:du|dig|din|ditt|dina|ni|er|ert|era)\b", re.IGNORECASE)
OF_NAMND = re.compile(
    r"\b(?:utred|besluta|motivera|inled|anvisa|samråd|bjud in|skriv i kallelsen"
    r"|pröva (?:biståndet|försörjningsstöd|förmågan|den delen))\b",
    re.IGNORECASE,
)
"""What only the nämnd, or whoever calls to a SIP, is told to do."""
VERB = re.compile(r"(?:[\wåäö]+r|[Ff]år|[Kk]an|[Ss]ka)\b")
"""How a sentence begins under "Vad socialtjänsten gör"."""
THE_READERS_OWN_DAY = "du frågar om"


def _own(texts: Texts, key: Key) -> bool:
    """True when the text is written to this reader alone."""
    return Texts({}, texts.own[:1]).find(*key) is not None


OF_THE_NAMNDS_WORK = ("utan_samtycke", "vill_inte_ha_af", "del_av_sjukersattning", "sprakinsats")


def _told(texts: Texts) -> dict[Key, str]:
    """What any reader is told of the ways, of the reasons, in advice on the nämnd's work, in the plan."""
    return {
        key: texts(*key)
        for key in set(texts.keys())
        if "lokalt" not in key
        and (
            key[0] == "utfall"
            or (key[0] == "kriterier" and key[-1] != "fraga")
            or (key[0] == "rad" and key[1] in OF_THE_NAMNDS_WORK)
            or key[:3] == ("dokument", "plan", "stycken")
            or key[:2] in {("fragor", "samtycke_varden"), ("fragor", "samtycke_fk")}
        )
    }


SPOKEN: list[tuple[str, bool]] = [
    ("Ring FK eller ta upp frågan i ert lokala forum.", True),
    ("Räcker pengarna inte prövar du försörjningsstöd för resten.", True),
    ("Personen samtycker till att ni möts.", True),
    ("Rådgör med FK eller i sitt lokala forum.", False),
]


@pytest.mark.parametrize(("text", "found"), SPOKEN)
def test_the_pattern_finds_whom_a_text_speaks_to(text: str, found: bool) -> None:
    assert (SECOND.search(text) is not None) is found


@others
def test_no_text_that_is_not_the_readers_own_says_you(reader: Lasare) -> None:
    texts = texts_of(VAGVISARE).for_reader(reader)
    told = _told(texts)
    assert len(told) > 300
    wrong = {
        ".".join(key): text
        for key, text in told.items()
        if not _own(texts, key) and SECOND.search(text.replace(THE_READERS_OWN_DAY, ""))
    }
    assert wrong == {}


@others
def test_nobody_else_is_told_to_do_what_the_namnd_does(reader: Lasare) -> None:
    texts = texts_of(VAGVISARE).for_reader(reader)
    wrong = {
        ".".join(key): text
        for key, text in _told(texts).items()
        if key[0] == "utfall" and key[-1] != "du" and not _own(texts, key) and OF_NAMND.search(text)
    }
    assert wrong == {}


@others
def test_what_socialtjansten_does_is_told_in_the_third_person(reader: Lasare) -> None:
    texts = texts_of(VAGVISARE).for_reader(reader)
    assert texts("delar", "du") == "Vad socialtjänsten gör"
    ways = {key: texts(*key) for key in set(texts.keys()) if key[0] == "utfall" and key[-1] == "du"}
    assert len(ways) > 35
    wrong = [
        f"{'.'.join(key)}: {sentence}"
        for key, text in ways.items()
        for sentence in re.split(r"(?<=[.?]) ", " ".join(text.split()))
        if not VERB.match(sentence)
    ]
    assert wrong == []


@others
def test_no_advice_says_that_du_is_somebody_else(reader: Lasare) -> None:
    texts = texts_of(VAGVISARE).for_reader(reader)
    assert "annars" not in texts("rad", f"for_{reader.value}", "text")


def _unknown(reader: Lasare) -> Evaluation:
    """Everything that can be left unknown is."""
    given: dict[str, Json] = {
        one.id: "vet-inte" for one in VAGVISARE.questions if "vet-inte" in one.options()
    }
    answers, problems = read_answers(VAGVISARE, {**given, "lasare": reader.value})
    assert problems == ()
    return evaluate(VAGVISARE, Case(DAY, answers))


def _read_by(case_id: str, reader: Lasare) -> Evaluation:
    case = worked(case_id).case
    return evaluate(VAGVISARE, replace(case, answers={**case.answers, "lasare": reader}))


def _lines(evaluation: Evaluation, document: str) -> list[str]:
    texts = texts_of(VAGVISARE).for_reader(evaluation.voice)
    found = next((one for one in Composer(evaluation, texts).documents() if one.id == document), None)
    return [line for block in found.blocks for line in block.lines] if found else []


WHO = {Lasare.FK: "FK", Lasare.AF: "AF", Lasare.VARDEN: "Vården"}


@others
@every_case
def test_the_plan_begins_with_what_the_reader_does(case_id: str, reader: Lasare) -> None:
    lines = _lines(_read_by(case_id, reader), "plan")
    assert lines[lines.index("Den här veckan") + 1].startswith(f"{WHO[reader]}: ")


OWN: list[tuple[Lasare, tuple[str, ...]]] = [
    (Lasare.VARDEN, ("frågar personen", "samtycke", "läkarintyg", "rehabkoordinatorn")),
    (Lasare.FK, ("behovet av rehabilitering",)),
    (Lasare.AF, ("kan erbjuda",)),
]


@pytest.mark.parametrize(("reader", "named"), OWN)
def test_with_everything_unclear_the_plan_says_what_the_reader_does(
    reader: Lasare, named: tuple[str, ...]
) -> None:
    own = [line for line in _lines(_unknown(reader), "plan") if line.startswith(f"{WHO[reader]}: ")]
    assert [one for one in named if not any(one in line for line in own)] == []


OFFERED: list[tuple[dict[str, Json], str, bool]] = [
    ({"samtycke_varden": "vet-inte"}, "frågar om samtycke", True),
    ({"samtycke_varden": "ja"}, "frågar om samtycke", False),
    ({"samtycke_varden": "nej"}, "frågar om samtycke", False),
    ({"samtycke_varden": "ja"}, "berättar om rehabkoordinatorn", True),
    ({"samtycke_varden": "nej"}, "berättar om rehabkoordinatorn", False),
    ({"underlag": "inget"}, "skriver ett läkarintyg, eller ett tydligare, om personen", True),
    ({"underlag": "lakarintyg", "intyg_visar": "ja"}, "skriver ett läkarintyg", False),
]


@pytest.mark.parametrize(("given", "said", "stands"), OFFERED)
def test_care_asks_only_for_what_is_not_known(given: dict[str, Json], said: str, stands: bool) -> None:
    plan = "\n".join(_lines(usual(lasare="varden", **given), "plan"))
    assert (said in plan) is stands


NOTE: list[tuple[str, dict[str, Json], tuple[str, ...], tuple[str, ...]]] = [
    (
        "varden",
        {"samtycke_varden": "ja"},
        ("Patienten berättar", "Patienten samtycker till"),
        ("inte till", "AF kan"),
    ),
    ("varden", {"samtycke_varden": "nej"}, ("Patienten samtycker inte",), ("Rehabkoordinator",)),
    ("varden", {"samtycke_varden": "vet-inte"}, ("Samtycke till att", "Rehabkoordinator"), ("Personen",)),
    ("varden", {"underlag": "inget"}, ("Läkarintyg: ",), ()),
    ("fk", {}, ("Behov av rehabilitering: ", "Personen berättar"), ("Läkarintyg: ", "AF kan")),
    ("af", {}, ("AF kan erbjuda: ",), ("Behov av rehabilitering: ", "Läkarintyg: ")),
]


@pytest.mark.parametrize(("reader", "given", "stands", "never"), NOTE)
def test_the_note_is_in_the_readers_voice_and_says_only_what_is_known(
    reader: str, given: dict[str, Json], stands: tuple[str, ...], never: tuple[str, ...]
) -> None:
    note = "\n".join(_lines(usual(lasare=reader, **given), "anteckning"))
    assert [one for one in stands if one not in note] == []
    assert [one for one in never if one in note] == []


@pytest.mark.parametrize("reader", ["socialtjansten", "annan", "vet-inte"])
def test_socialtjansten_has_the_plan_and_no_second_note(reader: str) -> None:
    evaluation = usual(lasare=reader)
    assert _lines(evaluation, "anteckning") == []
    said = "\n".join(_lines(evaluation, "plan"))
    assert re.search(r"Vården: frågar|AF: säger|FK: klarlägger", said) is None


@every_case
def test_what_a_link_leaves_out_is_unclear_and_never_answered_no(case_id: str) -> None:
    """Sensitive answers are in no link: what rests on them is asked about, and not said to be absent."""
    evaluation = worked(case_id)
    kept = {key: one for key, one in evaluation.case.answers.items() if not VAGVISARE.question[key].private}
    without = evaluate(VAGVISARE, replace(evaluation.case, answers=kept))
    for way in ("vald_skydd", "beroende_stod", "barnets_basta", "lss_god_man"):
        assert statuses(without)[way] == "oklart"
