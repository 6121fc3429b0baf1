"""When the person says no, the whole result says one thing: answer, card, advice, map and texts.

And whoever reads is spoken for in their own voice, in what is copied to the file and what is given away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.law.register import as_object
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.samordning.utfall import Steg
from decision_aids.view.documents.composer import Composer
from decision_aids.view.karta.stationer import marks_of, the_map
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged
from tests.engine import small
from tests.properties.cases import results

NOV_30, JAN_1 = date(2026, 11, 30), date(2027, 1, 1)
NEJ = as_object(CASES["samordning"]["fk_och_den_som_sager_nej"]["svar"])
"""Everything speaks for it, and the person neither wants to apply nor allows FK to talk."""
READERS = ("socialtjansten", "fk", "af", "varden", "annan", "vet-inte")
MED_AKT = READERS[:4]
LAGEN: dict[str, dict[str, Json]] = {
    "talar_for": {},
    "komplettera": {"underlag": "inget", "intyg_visar": None, "intyg_framat": None},
    "inte_nu": {"formaga": "for-sjuk-nu", "prognos_start": "nej"},
    "oklart": {"rehabbehov": "vet-inte"},
}
"""How the case can stand where somebody says no to applying."""


def said_no(reader: str, how: str = "talar_for", samtycke: str = "nej", day: date = NOV_30) -> Evaluation:
    answers = {**NEJ, **LAGEN[how], "lasare": reader, "samtycke_fk": samtycke}
    return small.judged(SAMORDNING, day, **{key: one for key, one in answers.items() if one is not None})


@cache
def documents(reader: str, how: str = "talar_for", samtycke: str = "nej") -> dict[str, str]:
    """The texts to copy and to give away, by id, with their titles first."""
    found = said_no(reader, how, samtycke)
    views = Composer(found, texts_of(SAMORDNING).for_reader(found.voice)).documents()
    return {
        one.id: "\n".join([one.title, *(line for block in one.blocks for line in block.lines)])
        for one in views
    }


def everything_said(found: Evaluation) -> Iterator[str]:
    """What the reader meets without asking: the answer, the cards, the advice, the criteria and the texts."""
    texts = texts_of(SAMORDNING).for_reader(found.voice)
    shown = Presenter(found, texts)
    yield from (one.text for one in answer_of(found, texts))
    yield from (text for one in shown.outcomes() for text in (one.heading, one.text))
    yield from (text for one in shown.advice() for text in (one.heading, one.text))
    yield from (gap.why for gap in shown.gaps())
    said = {one.criterion.id: one.reason for one in found.findings if one.criterion in SAMORDNING.leaves}
    yield from (texts("kriterier", one, "skal", reason, "text") for one, reason in said.items())
    yield from (
        line
        for one in Composer(found, texts).documents()
        for block in one.blocks
        for line in block.lines
        if not line.startswith("Källor: ")
    )


HURRIES = re.compile(r"[Dd]röj inte|snarast|kan ansöka nu|Personen ansöker själv")
every_no = pytest.mark.parametrize(("reader", "how"), [*product(READERS, LAGEN)])


def noes(reader: str, how: str) -> Iterator[Evaluation]:
    """The no on both sides of the new year, with and without consent to FK talking with the others."""
    for samtycke, day in product(("ja", "nej", "vet-inte"), (NOV_30, JAN_1)):
        yield said_no(reader, how, samtycke, day)


@every_no
def test_after_a_no_nothing_hurries_the_application(reader: str, how: str) -> None:
    for found in noes(reader, how):
        assert [one for one in everything_said(found) if HURRIES.search(one)] == []


@every_no
def test_the_answer_says_the_no_first_and_when_to_ask_again(reader: str, how: str) -> None:
    for found in noes(reader, how):
        stands, following = (
            one.text for one in answer_of(found, texts_of(SAMORDNING).for_reader(found.voice))
        )
        assert "vill inte ansöka" in stands
        assert re.search(r"säger nej\b", following)
        assert re.search(r"senast den \d+ \w+ \d{4}", following)
        assert "igen" in following
        assert "om personen medger" not in following


@pytest.mark.parametrize("reader", ["fk", "af"])
@pytest.mark.parametrize("how", LAGEN)
def test_fk_and_af_meet_the_whole_answer_on_the_first_screen(reader: str, how: str) -> None:
    found = said_no(reader, how)
    said = [one.text for one in answer_of(found, texts_of(SAMORDNING).for_reader(found.voice))]
    assert len(said[0]) <= 110
    assert sum(map(len, said)) <= 270
    assert re.search(r"[Dd]u på (FK|AF)", said[1])


def test_on_every_path_a_no_stands_on_the_map_where_it_is_talked_about_and_nowhere_ahead() -> None:
    every = [*results("samordning"), *(judged("samordning", one) for one in CASES["samordning"])]
    found = [one for one in every if one.outcomes[1].status.value == Steg.VILL_INTE.value]
    assert len(found) > 2
    for one in found:
        stations = {*marks_of(one, the_map())}
        assert "kartlaggning" in stations
        assert stations <= {"kartlaggning", "vard"}


@pytest.mark.parametrize(
    "case_id", ["vill_inte_nu", "efter_arsskiftet_2027", "personen_vill_inte_och_intyg_saknas"]
)
def test_a_worked_no_is_not_shown_as_an_application_under_way(case_id: str) -> None:
    case = CASES["samordning"][case_id]
    found = small.judged(SAMORDNING, date.fromisoformat(str(case["datum"])), **as_object(case["svar"]))
    assert {*marks_of(found, the_map())} == {"kartlaggning"}


@pytest.mark.parametrize("how", LAGEN)
def test_the_first_advice_after_a_no_is_about_the_no_or_the_illness(how: str) -> None:
    for reader in READERS:
        first = said_no(reader, how).advice[0].id
        assert how == "inte_nu" or first == "om_personen_inte_vill"


VOICES = [
    ("fk", "till_personen", "Vi på Försäkringskassan"),
    ("fk", "till_personen", "Du vill inte ansöka om hjälp hos oss nu."),
    ("af", "till_personen", "Vi på Arbetsförmedlingen"),
    ("varden", "till_personen", "Vi i vården"),
    ("fk", "anteckning", "Tjänsteanteckning"),
    ("fk", "anteckning", "samordning hos oss på Försäkringskassan"),
    ("fk", "anteckning", "Vi har fått en fråga om"),
    ("fk", "anteckning", "går inte med på att vi talar med socialtjänsten"),
    ("fk", "anteckning", "Vi har svarat personen, och inte socialtjänsten"),
    ("fk", "anteckning", "Det blir ingen ansökan nu."),
    ("fk", "anteckning", "Nästa besked, av vem och till vilken dag"),
    ("af", "anteckning", "vi på Arbetsförmedlingen erbjuda"),
    ("af", "anteckning", "Det blir ingen ansökan nu."),
    ("varden", "anteckning", "Det här gör vi i vården"),
    ("varden", "anteckning", "Det blir ingen ansökan nu."),
    ("socialtjansten", "anteckning", "frågar igen när läget ändras"),
]
"""Who is spoken for, and in which words."""


@pytest.mark.parametrize(("reader", "document", "words"), VOICES)
def test_a_text_speaks_in_the_voice_of_whoever_reads(reader: str, document: str, words: str) -> None:
    assert words in documents(reader)[document]


FOREIGN = [
    (
        "fk",
        r"hos Försäkringskassan nu|Försäkringskassan (?:bestämmer|hjälper|samarbetar)|oss andra|från oss",
    ),
    ("af", r"[Vv]i på Försäkringskassan|[Vv]i i vården"),
    ("varden", r"[Vv]i på (?:Försäkringskassan|Arbetsförmedlingen)"),
    ("socialtjansten", r"[Vv]i (?:på|i) (?:Försäkringskassan|Arbetsförmedlingen|vården)"),
    ("annan", r"[Vv]i (?:på|i) (?:Försäkringskassan|Arbetsförmedlingen|vården)"),
]
"""What none of a reader's texts says, as it is somebody else's voice."""


@pytest.mark.parametrize(("reader", "foreign"), FOREIGN)
@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_no_text_speaks_as_somebody_else(reader: str, foreign: str, case_id: str) -> None:
    case = CASES["samordning"][case_id]
    answers = {**as_object(case["svar"]), "lasare": reader}
    found = small.judged(SAMORDNING, date.fromisoformat(str(case["datum"])), **answers)
    for one in Composer(found, texts_of(SAMORDNING).for_reader(found.voice)).documents():
        said = [line for block in one.blocks for line in block.lines]
        assert not [line for line in said if re.search(foreign, line)]


OF_OTHERS = re.compile(
    r"FK avgör|enligt FK|FK (?:kan|bedömer|vet)\b|(?<!Ni på )FK beslutar\b(?! inte)"
    r"|talar \w+ samordning hos FK"
)
"""What is said of FK as of somebody else who decides."""
VARIED: list[dict[str, Json]] = [
    {},
    {"orsak": "annat"},
    {"sgi": "finns"},
    {"sgi": "vet-inte"},
    {"vill_ansoka": "nej"},
]


@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_fk_is_never_told_that_fk_decides_as_if_it_were_somebody_else(case_id: str) -> None:
    case = CASES["samordning"][case_id]
    for given in VARIED:
        answers = {**as_object(case["svar"]), **given, "lasare": "fk"}
        found = small.judged(SAMORDNING, date.fromisoformat(str(case["datum"])), **answers)
        if found.next is None:
            assert [one for one in everything_said(found) if OF_OTHERS.search(one)] == []
        said = answer_of(found, texts_of(SAMORDNING).for_reader("fk"))
        assert not OF_OTHERS.search(said[0].text)
        assert "hos FK" not in said[0].text


GROUNDS = [
    ("socialtjansten", "14 kap. 3 §", True),
    *((reader, "14 kap. 3 §", False) for reader in ("fk", "af", "varden")),
    ("fk", "30 kap. 10 §", True),
]


@pytest.mark.parametrize(("reader", "paragraph", "stands"), GROUNDS)
def test_a_note_rests_on_the_law_of_whoever_writes_it(reader: str, paragraph: str, stands: bool) -> None:
    [sources] = [one for one in documents(reader)["anteckning"].splitlines() if one.startswith("Källor: ")]
    assert (paragraph in sources) is stands


def test_who_keeps_no_file_is_not_asked_to_write_in_one() -> None:
    button = {one: texts_of(SAMORDNING).for_reader(one)("skriv") for one in READERS}
    assert (
        {one for one in READERS if "akten" in button[one]}
        == {*MED_AKT}
        == {one for one in READERS if "anteckning" in documents(one)}
    )
