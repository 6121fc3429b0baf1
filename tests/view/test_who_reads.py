"""Nobody is told to ask themselves: FK, AF and care are spoken to as who they are, in every text."""

from __future__ import annotations

import re
from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.engine.texts import Texts
from decision_aids.gemensamt.svar import Lasare
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer, DocumentView
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged
from tests.view.contract import having
from tests.view.text_version import EVERY_TEXT, text_version

_ASK = (
    r"(?<!att )(?<!får )\b(?:[Ff]råga|[Rr]ådfråga|[Rr]ing|[Kk]ontakta|[Bb]jud in|[Hh]ör med|[Bb]e"
    r"|[Kk]om överens med|[Kk]ontrollera med|[Pp]rata med|[Ss]kriv till)(?: gärna| också| ändå| den| er)? "
)
_WHO = {
    Lasare.FK: r"(?:FK|Försäkringskassan)\b",
    Lasare.AF: r"(?:AF|Arbetsförmedlingen)\b",
    Lasare.VARDEN: r"(?:vården|läkaren|mottagningen|rehabkoordinatorn|regionens rehabkoordinator)\b",
}
SAID = ("utfall", "kriterier", "svaret", "motsagelser", "delar")
"""What every reader can meet; of advice, what suits the reader's own cases."""

readers = pytest.mark.parametrize("reader", _WHO)
spoken_to = pytest.mark.parametrize("aid", [one for one in AIDS if AIDS[one].voice])


def case_of(aid: str, case_id: str, reader: Lasare) -> Evaluation:
    """A worked case, read by somebody else."""
    case = CASES[aid][case_id]
    known, _ = read_answers(AIDS[aid], as_object(case["svar"]))
    return evaluate(AIDS[aid], Case(date.fromisoformat(str(case["datum"])), {**known, "lasare": reader}))


def to_oneself(reader: Lasare, text: str) -> bool:
    """True when a text tells the reader to ask where the reader works."""
    return re.search(_ASK + _WHO[reader], text) is not None


def test_the_pattern_finds_what_it_should() -> None:
    assert to_oneself(Lasare.FK, "Något är okänt. Rådfråga FK innan personen skickas vidare.")
    assert to_oneself(Lasare.VARDEN, "Fråga vården, med personens samtycke")
    assert not to_oneself(Lasare.AF, "Rådfråga FK innan personen skickas vidare.")


def told(texts: Texts) -> dict[tuple[str, ...], str]:
    """Every text that is no advice, but for what other places do locally."""
    return {key: texts(*key) for key in set(texts.keys()) if key[0] in SAID and "lokalt" not in key}


@spoken_to
@readers
def test_no_way_criterion_or_answer_tells_a_reader_to_ask_themselves(aid: str, reader: Lasare) -> None:
    texts = texts_of(AIDS[aid]).for_reader(reader.value)
    assert texts.own
    wrong = {".".join(key): text for key, text in told(texts).items() if to_oneself(reader, text)}
    assert not wrong


@spoken_to
@readers
def test_no_advice_nor_question_tells_a_reader_to_ask_themselves(aid: str, reader: Lasare) -> None:
    texts = texts_of(AIDS[aid]).for_reader(reader.value)
    for case_id in CASES[aid]:
        shown = Presenter(case_of(aid, case_id, reader), texts)
        said = [text for one in shown.advice() for text in (one.heading, one.text)]
        said += [text for gap in shown.gaps() for text in (gap.receiver, gap.question)]
        assert not [one for one in said if to_oneself(reader, one)], case_id


def written(one: DocumentView) -> str:
    """A document's words."""
    return "\n".join(line for block in one.blocks for line in block.lines)


@spoken_to
@readers
def test_no_document_is_a_letter_to_the_reader_or_from_the_namnd(aid: str, reader: Lasare) -> None:
    for case_id in CASES[aid]:
        evaluation = case_of(aid, case_id, reader)
        documents = Composer(evaluation, texts_of(AIDS[aid]).for_reader(reader.value)).documents()
        said = "\n".join(map(written, documents))
        assert not re.search(r"\bTill (?:den )?" + _WHO[reader], said), case_id
        assert "Socialnämnden lämnar det här" not in said, case_id


@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_a_letter_does_not_tell_where_its_own_writer_works(case_id: str) -> None:
    evaluation = judged("samordning", case_id)
    documents = Composer(evaluation, texts_of(evaluation.aid)).documents()
    asked = texts_of(evaluation.aid)("fragor", "lasare", "fraga")
    assert not [one for one in documents if asked in written(one)]


@spoken_to
@readers
def test_you_in_a_heading_is_the_reader(aid: str, reader: Lasare) -> None:
    texts = texts_of(AIDS[aid]).for_reader(reader.value)
    headings = [text for key, text in told(texts).items() if key[-1] == "rubrik"]
    assert not [one for one in headings if re.match(r"Du(?:| eller vården| och personen):", one)]


@EVERY_TEXT
def test_the_text_version_has_the_words_of_every_reader(aid: Aid) -> None:
    texts = texts_of(aid)
    page = {one.attrib["data-reader"]: one for one in having(text_version(aid.id), "data-reader")}
    own = [key for key in (*texts.keys(),) if key[0] == "lasare"]
    assert {key[1] for key in own} == page.keys()
    assert bool(own) is bool(aid.voice)
    for key in own:
        said = {" ".join(one.text_content().split()) for one in page[key[1]].iter("dd")}
        assert "{" in texts(*key) or " ".join(texts(*key).split()) in said


def test_a_plan_to_give_away_says_by_name_who_does_what() -> None:
    texts = texts_of(AIDS["vagvisare"])
    plan = [texts(*key) for key in (*texts.keys(),) if key[:2] == ("dokument", "plan")]
    assert plan
    assert not [one for one in plan if re.search(r"\b[Dd](?:u|ig|in|itt|ina)\b", one)]


_AS_THE_NAMND = re.compile(
    r"\b[Dd]u på socialtjänsten|\b[Dd]in utredning|\bprövar ni\b|\bhos er\b|\bmed er(?:,| andra)"
    r"|\boss, vården|\bdu frågar personen\b|\binnan du (?:tar ställning|begär)"
    r"|\b[Dd]u kan också fråga vården|\ber jurist|\bvi delar\b|\bSocialnämnden lämnar det här|\bVad du gör"
)
elsewhere = pytest.mark.parametrize("reader", (Lasare.ANNAN, Lasare.VET_INTE))


@spoken_to
def test_the_pattern_finds_the_words_of_the_namnd(aid: str) -> None:
    texts = texts_of(AIDS[aid]).for_reader(Lasare.SOCIALTJANSTEN.value)
    assert [one for one in told(texts).values() if _AS_THE_NAMND.search(one)]


@spoken_to
@elsewhere
def test_who_works_elsewhere_is_not_spoken_to_as_the_namnd(aid: str, reader: Lasare) -> None:
    texts = texts_of(AIDS[aid]).for_reader(reader.value)
    said = told(texts)
    wrong = {".".join(key): text for key, text in said.items() if _AS_THE_NAMND.search(text)}
    wrong |= {
        ".".join(key): text
        for key, text in said.items()
        if key[-1] == "rubrik" and re.match(r"Du(?:| eller vården| och personen| på \w+):", text)
    }
    assert not wrong
    for case_id in CASES[aid]:
        evaluation = case_of(aid, case_id, reader)
        shown, composed = Presenter(evaluation, texts), Composer(evaluation, texts)
        heard = [text for one in shown.advice() for text in (one.heading, one.text)]
        heard += [gap.question for gap in shown.gaps()] + [written(one) for one in composed.documents()]
        assert not [one for one in heard if _AS_THE_NAMND.search(one)], case_id
