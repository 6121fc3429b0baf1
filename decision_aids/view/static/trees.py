"""Unfolded rules as trees of words. Answers that lead to the same thing stand together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Composed, Judgement, Leaf, Verdict
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.placeholders import blank, fill
from decision_aids.engine.questions import Choice
from decision_aids.engine.texts import Texts
from decision_aids.engine.unfold import Branch, End, Node, Tree, unfold
from decision_aids.engine.witness import Witnesses
from decision_aids.view.text.words import RECEIVERS, VERDICTS


@dataclass(frozen=True)
class EndText:
    """Where the text ends: a result in words. `value` is what a program reads (verdict, status, ja/nej)."""

    value: str
    word: str
    text: str
    question: str = ""
    receiver: str = ""


@dataclass(frozen=True)
class WayText:
    """One way on: the values it covers, in words and as a program reads them."""

    values: str
    words: str
    below: TreeText


@dataclass(frozen=True)
class BranchText:
    """Where the text asks something of the reader."""

    node: str
    asks: str
    ways: tuple[WayText, ...]


type TreeText = EndText | BranchText


class Trees:
    """Writes the rules of one aid as trees."""

    def __init__(self, aid: Aid, texts: Texts, search: Witnesses) -> None:
        self._aid, self._texts, self._search = aid, texts, search

    def suits(self, rule: Callable[..., bool]) -> TreeText:
        """Down to whether an advice or a paragraph suits."""
        return self._tree(unfold(rule), _suits)

    def _tree[R](self, tree: Tree[R], end: Callable[[R], EndText]) -> TreeText:
        if isinstance(tree, End):
            return end(tree.result)
        ways: list[WayText] = []
        for values, below in _together(tree):
            words = " eller ".join(f"”{self._value(tree.node, value)}”" for value in values)
            ways.append(WayText(" ".join(values), words, self._tree(below, end)))
        return BranchText(tree.node.id, self._asks(tree.node), tuple(ways))

    def outcome(self, outcome: Outcome) -> TreeText:
        """Down to the statuses of an outcome."""
        return self._tree(self._search.outcome_tree(outcome), lambda end: self._status(outcome.id, end))

    def sentence(self, outcome: Outcome, text: Callable[[str], str]) -> TreeText:
        """Down to the words of a sentence of the answer."""
        return self._tree(
            self._search.outcome_tree(outcome), lambda end: EndText(end.value, "Svaret", text(end.value))
        )

    def leaf(self, leaf: Leaf) -> TreeText:
        """Down to the verdicts of a leaf criterion."""
        return self._tree(self._search.leaf_tree(leaf), lambda end: self._judgement(leaf, end))

    def _judgement(self, leaf: Leaf, judgement: Judgement) -> EndText:
        key = ("kriterier", leaf.id, "skal", judgement.reason)
        return EndText(
            judgement.verdict.value,
            VERDICTS[judgement.verdict],
            self._texts(*key, "text"),
            fill(self._texts.find(*key, "fraga") or "", lambda name: blank(self._texts, name)),
            RECEIVERS[judgement.asks or leaf.asks],
        )

    def _status(self, outcome: str, status: StrEnum) -> EndText:
        key = ("utfall", outcome, "status", status.value)
        return EndText(status.value, self._texts(*key, "rubrik"), self._texts(*key, "text"))

    def _asks(self, node: Node) -> str:
        if isinstance(node, Leaf | Composed):
            return self._texts("kriterier", node.id, "titel")
        if isinstance(node, Outcome):
            return self._texts("utfall", node.id, "titel")
        return (
            self._texts("fragor", node.id, "fraga")
            if self._is_question(node)
            else self._texts("fakta", node.id, "namn")
        )

    def _value(self, node: Node, value: StrEnum) -> str:
        if isinstance(node, Leaf | Composed):
            return VERDICTS[Verdict(value)]
        if isinstance(node, Outcome):
            return self._texts("utfall", node.id, "status", value.value, "rubrik")
        if self._is_question(node):
            return self._texts("fragor", node.id, "svar", value.value)
        return self._texts("fakta", node.id, "varden", value.value)

    def _is_question(self, node: AnyReadable) -> bool:
        return isinstance(self._aid.question.get(node.id), Choice)


def _suits(suits: bool) -> EndText:
    return EndText("ja" if suits else "nej", "Passar" if suits else "Passar inte", "")


def _together[R](branch: Branch[R]) -> list[tuple[list[StrEnum], Tree[R]]]:
    """Values that lead to the same thing, together, in the order of the first."""
    groups: list[tuple[list[StrEnum], Tree[R]]] = []
    for value, below in branch.ways:
        same = next((values for values, other in groups if other == below), None)
        if same is None:
            groups.append(([value], below))
        else:
            same.append(value)
    return groups
