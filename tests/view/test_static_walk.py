"""The static text says what `evaluate` says: ten thousand random answer sets are walked through its HTML.

Half are drawn freely, half near a worked case: each half finds ways in the text that the other does not.
An aid is done when so many in a row have taken no new way that hardly one is left to take (NOTHING_NEW).

The walker knows nothing of the rules. It reads the page as a person with the paper in hand would: it looks at
what the text asks, takes the way that fits the answers, and ends in a verdict.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Mode, weigh
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import AS_OF, Case, Facts
from decision_aids.engine.verdicts import Verdict
from tests.properties.cases import DRAWN_ANEW, worked
from tests.scale import tries
from tests.view.contract import having, values
from tests.view.text_version import EVERY_TEXT, text_version

SETS, NOTHING_NEW = tries(10_000), 1_500
VERDICTS = {one.value: one for one in Verdict}


@dataclass(frozen=True)
class Asks:
    """A place in the text that asks something: what, where each value leads, and the values that came."""

    node: str
    ways: dict[str, Asks | str]
    taken: set[str | None] = field(default_factory=set[str | None])


@dataclass(frozen=True)
class Weighs:
    """A place in the text that weighs other criteria."""

    mode: Mode
    children: tuple[str, ...]
    concerns: tuple[str, ...]
    """Those of the children that say whether the whole concerns the case."""


type Rule = Asks | Weighs | str


def read_rule(place: HtmlElement) -> Rule:
    """What one rule's text says, read from its HTML; a string is an end."""
    if "data-mode" in place.attrib:
        children = tuple(values(place, "data-child"))
        concerns = tuple(child.attrib["data-child"] for child in having(place, "data-concerns"))
        return Weighs(Mode(place.attrib["data-mode"]), children, concerns)
    return _read_tree(place)


def _read_tree(place: HtmlElement) -> Asks | str:
    asks = next((one for one in place.iterchildren("ul") if "data-read" in one.attrib), None)
    if asks is None:
        ends = [
            one.attrib["data-verdict"] for one in place.iterchildren("span") if "data-verdict" in one.attrib
        ]
        assert ends, f"the text neither asks nor ends: {place.text_content()}"
        return ends[0]
    ways: dict[str, Asks | str] = {}
    for way in asks.iterchildren("li"):
        for value in way.attrib["data-values"].split():
            assert value not in ways, f"{asks.attrib['data-read']}={value} fits two ways"
            ways[value] = _read_tree(way)
    return Asks(asks.attrib["data-read"], ways)


class Walker:
    """Walks the text of one aid for one case; what a place in the text came to is remembered.

    `new`: a way was taken that no case before has led along.
    """

    def __init__(self, aid: Aid, rules: dict[tuple[str, str], Rule], case: Case) -> None:
        self._aid, self._rules, self._facts = aid, rules, Facts(case)
        self._known: dict[str, str | None] = {}
        self.new = False

    def verdict(self, criterion: str) -> str:
        """Where the text of a criterion ends; unclear where it asks for what is not answered."""
        return self._value(criterion) or "oklart"

    def status(self, outcome: str) -> str:
        """Where the text of an outcome ends."""
        return self._follow(self._rules["outcome", outcome]) or "oklart"

    def suits(self, advice: str) -> bool:
        """Whether the text says that the advice suits."""
        return self._follow(self._rules["advice", advice]) == "ja"

    def stands(self, paragraph: str) -> bool:
        """Whether the text says that the paragraph belongs in its document."""
        return self._follow(self._rules["paragraph", paragraph]) == "ja"

    def _follow(self, rule: Rule) -> str | None:
        if isinstance(rule, Weighs):
            if any(self.verdict(one) == Verdict.EJ_AKTUELLT for one in rule.concerns):
                return Verdict.EJ_AKTUELLT.value
            return weigh(rule.mode, [VERDICTS[self.verdict(one)] for one in rule.children]).value
        while isinstance(rule, Asks):
            value = self._value(rule.node)
            if value not in rule.taken:
                rule.taken.add(value)
                self.new = True
            if value is None:
                return None
            rule = rule.ways[value]
        return rule

    def _value(self, node: str) -> str | None:
        if ("outcome", node) in self._rules:
            return self.status(node)
        if node not in self._known:
            criterion = self._rules.get(("criterion", node))
            self._known[node] = (
                self._facts.tell(self._aid.readables[node]).value
                if criterion is None
                else self._follow(criterion) or "oklart"
            )
        return self._known[node]


@EVERY_TEXT
def test_ten_thousand_random_answer_sets_walked_through_the_text_reach_the_verdicts(aid: Aid) -> None:
    page = text_version(aid.id)
    rules = {
        (kind, rule.attrib[f"data-rule-{kind}"]): read_rule(rule)
        for kind in ("criterion", "outcome", "advice", "paragraph")
        for rule in having(page, f"data-rule-{kind}")
    }
    chance = random.Random(20261122)
    choices = {one.id: one.representatives() for one in aid.questions}
    different: list[str] = []
    since_new = 0
    for number in range(SETS):
        case = near_case(choices, worked(aid.id), chance) if number % 2 else random_case(choices, chance)
        judged = evaluate(aid, case)
        # A reader knows that a day that can hardly be meant is not known: the text says so by its question.
        said = Walker(aid, rules, judged.believed)
        wrong = [one.criterion.id for one in judged.findings if said.verdict(one.criterion.id) != one.verdict]
        wrong += [one.outcome.id for one in judged.outcomes if said.status(one.outcome.id) != one.status]
        wrong += [one.id for one in judged.advice if not said.suits(one.id)]
        wrong += [one for one in paragraphs(judged) if not said.stands(one)]
        different += [f"{one}: {case}" for one in wrong]
        since_new = 0 if said.new else since_new + 1
        if since_new == NOTHING_NEW:
            break
    assert different[:3] == []


@EVERY_TEXT
def test_the_text_holds_every_question_criterion_outcome_advice_and_source(aid: Aid) -> None:
    page = text_version(aid.id)
    ids = {*values(page, "id")}
    assert ids >= {f"text-fraga-{one.id}" for one in aid.questions}
    assert ids >= {f"text-kriterium-{one.id}" for one in aid.every_criterion()}
    assert ids >= {f"text-utfall-{one.id}" for one in aid.outcomes}
    assert ids >= {f"text-rad-{one.id}" for one in aid.advice}
    assert ids >= {f"text-dokument-{one.id}" for one in aid.documents}
    cited = {source for _, sources in aid.cited() for source in sources}
    assert ids >= {f"text-kalla-{one}" for one in cited}


def paragraphs(judged: Evaluation) -> list[str]:
    """The paragraphs that stand in the documents of a case because they suit it, by document and id."""
    return [
        f"{one.document.id}-{part.id}"
        for one in judged.documents
        for part in one.parts
        if isinstance(part, Paragraph) and not part.always
    ]


def random_case(choices: Mapping[str, Sequence[Hashable]], chance: random.Random) -> Case:
    """Random answers to a random part of the questions, on a random day."""
    answers = {
        question: chance.choice(answers) for question, answers in choices.items() if chance.random() < 0.9
    }
    return Case(chance.choice(AS_OF.representatives()), answers)


def near_case(
    choices: Mapping[str, Sequence[Hashable]], cases: Sequence[Case], chance: random.Random
) -> Case:
    """A worked case of which some answers are drawn anew, or are gone; on its own day or another."""
    start, anew, there = chance.choice(cases), chance.choice(DRAWN_ANEW), chance.choice((1.0, 0.95, 0.8))
    answers = {
        question: start.answers[question]
        if question in start.answers and chance.random() >= anew
        else chance.choice(some)
        for question, some in choices.items()
        if chance.random() < there
    }
    return Case(chance.choice((start.as_of, *AS_OF.representatives())), answers)
