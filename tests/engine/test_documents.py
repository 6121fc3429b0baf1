"""Documents, parts of outcomes, and answers that carry over: what stands, what is asked, what is needed."""

from __future__ import annotations

from enum import StrEnum

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Grund, Vikt, leaf
from decision_aids.engine.documents import Block, Document, always, paragraph
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.outcomes import Carry, Detail, Outcome, Part, Shape, Weigh
from decision_aids.engine.placeholders import COMPOSED, fill, places, unknown_places, words_of_places
from decision_aids.engine.questions import Raw
from decision_aids.engine.result import result
from decision_aids.engine.texts import Texts, optional, required
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt
from decision_aids.gemensamt.svar import JaNej
from tests.engine.small import SOURCES, ja_kravs, ja_nej_fraga, judged, stod

ETT, TVA = ja_nej_fraga("ett"), ja_nej_fraga("tva")


@paragraph("om-ja", *SOURCES)
def om_ja(weigh: Weigh) -> bool:
    return weigh(ETT) is JaNej.JA


BREV = Document("brev", (always("halsning"), om_ja, Block.SAKNAS, always("slut")))
AID = stod(ETT, criteria=(ja_kravs("k", ETT),), documents=(BREV,))


def standing(aid: Aid, **given: Json) -> list[str]:
    """The ids of the paragraphs and blocks that stand, in order."""
    parts = [part for one in judged(aid, **given).documents for part in one.parts]
    return [part.value if isinstance(part, Block) else part.id for part in parts]


DOCUMENTS: list[tuple[JsonObject, list[str], str]] = [
    ({"ett": "ja"}, ["halsning", "om-ja", "saknas", "slut"], "what suits stands in its place"),
    ({"ett": "nej"}, [], "what always stands is no document by itself"),
    ({}, [], "a document waits for the answers it weighs"),
]


@pytest.mark.parametrize(("given", "parts", "comment"), DOCUMENTS)
def test_a_document_stands_when_a_paragraph_suits(given: JsonObject, parts: list[str], comment: str) -> None:
    assert standing(AID, **given) == parts, comment


def test_a_paragraph_makes_its_question_asked_and_the_result_names_it() -> None:
    aid = stod(ETT, documents=(BREV,))
    assert judged(aid).wanted == {"ett"}
    told = result(judged(aid, ett="ja"))["documents"]
    assert told == [{"id": "brev", "paragraphs": ["halsning", "om-ja", "slut"]}]


def test_an_id_of_a_paragraph_stands_once_in_its_document() -> None:
    with pytest.raises(ValueError, match=r"brev\.halsning"):
        stod(ETT, documents=(Document("brev", (always("halsning"), always("halsning"))),))


def _give(raw: Raw, weigh: Weigh) -> Json:
    return "nej" if weigh(TVA) is JaNej.JA else None


CARRIES: list[tuple[JsonObject, JsonObject, str]] = [
    ({"tva": "ja"}, {"annan": "nej"}, "an answer worked out"),
    ({"tva": "nej"}, {}, "nothing to give"),
    ({}, {}, "nothing is known yet"),
]


@pytest.mark.parametrize(("given", "carried", "comment"), CARRIES)
def test_what_carries_over_is_given_and_never_asked_for(
    given: JsonObject, carried: JsonObject, comment: str
) -> None:
    evaluation = judged(stod(TVA, carries=(Carry("annan", _give),)), **given)
    assert (evaluation.carries, evaluation.wanted) == (carried, frozenset()), comment


def test_what_only_explains_an_outcome_is_never_listed_as_missing() -> None:
    frame = leaf("forklarar", Grund.EGEN, *SOURCES).gap(Vikt.FORKLARING, Mottagare.VARDEN)
    explains = frame(lambda read: inte_uppfyllt("sa-ar-det"))
    evaluation = judged(stod(ETT, criteria=(explains, ja_kravs("k", ETT))), ett="nej")
    assert [one.criterion.id for one in evaluation.missing] == ["k"]


class Status(StrEnum):
    """Two statuses, of which one has parts."""

    NU = "nu"
    OKLART = "oklart"


RICH = Outcome(
    "vag",
    Status,
    lambda weigh: Status.NU,
    SOURCES,
    parts={"nu": (Part("gor", ("fl-23",)),)},
    local=(Part("tranas", ("tranas",)),),
    facets=(Part("matt", ("fl-25",)),),
    room="jamfor",
)


def _nothing(raw: Raw, weigh: Weigh) -> Json:
    return None


WHOLE = stod(ETT, outcomes=(RICH,), details=(Detail("dag", Shape.DAG, _nothing),), documents=(BREV,))

TEXTS = [
    ("utfall", "vag", "status", "nu", "gor"),
    ("delar", "gor"),
    ("utfall", "vag", "lokalt", "tranas"),
    ("lokalt", "tranas"),
    ("utfall", "vag", "sida", "matt"),
    ("delar", "matt"),
    ("rum", "jamfor", "titel"),
    ("dokument", "brev", "titel"),
    ("dokument", "brev", "stycken", "om-ja"),
]


@pytest.mark.parametrize("key", TEXTS)
def test_every_part_and_paragraph_needs_its_text(key: tuple[str, ...]) -> None:
    assert key in required(WHOLE)


def test_a_part_is_needed_only_where_the_status_has_it() -> None:
    assert ("utfall", "vag", "status", "oklart", "gor") not in required(WHOLE) | optional(WHOLE)


def test_parts_and_paragraphs_cite_their_own_sources() -> None:
    cited = dict(WHOLE.cited())
    assert (cited["vag.gor"], cited["vag.tranas"], cited["brev.om-ja"]) == (("fl-23",), ("tranas",), SOURCES)
    assert cited["vag.matt"] == ("fl-25",)


def test_a_placeholder_names_a_question_a_day_or_the_version() -> None:
    assert places(WHOLE) == {"ett", "dag", "datum", "forst", "brist", "rad", "om", "version"}
    texts = Texts({"dokument": {"brev": {"stycken": {"slut": "Den {datum}, {ett} och {okand}."}}}})
    assert list(unknown_places(texts, WHOLE)) == [(("dokument", "brev", "stycken", "slut"), "okand")]
    reason: JsonObject = {"fraga": "Är {ett} det {okand}? {dag}", "text": "Det är {ett}."}
    asked = Texts({"kriterier": {"blad": {"skal": {"saknas": reason}}}})
    here = ("kriterier", "blad", "skal", "saknas")
    assert list(unknown_places(asked, WHOLE)) == [
        ((*here, "fraga"), "okand"),
        ((*here, "fraga"), "dag"),
        ((*here, "text"), "ett"),
    ]
    assert fill("Den {datum}: {ett}", {"datum": "1 maj", "ett": "Ja {x}"}.__getitem__) == "Den 1 maj: Ja {x}"


def test_what_only_the_answer_names_has_its_words_among_the_texts() -> None:
    texts = Texts({"svaret": {"lage": {"nu": "Nu: {rad}."}}, "lasare": {"fk": {"svaret": {"x": "{brist}"}}}})
    needed = {("platser", place, word) for place in ("rad", "brist") for word in COMPOSED[place]}
    assert words_of_places(texts) == needed
    assert words_of_places(Texts({"dokument": {"brev": {"titel": "{rad}"}}})) == set()
