# pyright: basic
# cosmic-ray and parso come without types; this file and places.py are the only ones that touch their trees.
"""Mutations of the domain: another verdict, another answer, another way to weigh.

The general operators (comparisons, `and`/`or`, `not`, numbers, loops) are cosmic-ray's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cosmic_ray.operators.operator import Operator
from parso.python.tree import Name

JUDGEMENTS = {
    "uppfyllt": "inte_uppfyllt",
    "inte_uppfyllt": "oklart",
    "oklart": "uppfyllt",
    "ej_aktuellt": "oklart",
    "alla": "nagon",
    "nagon": "alla",
}
ASKING = {"inte_uppfyllt": "oklart", "oklart": "inte_uppfyllt"}
"""The judgements that say whom to ask as well: one is told for another only with what both can say."""
_COMPARED = {"comparison", "testlist_comp", "dictorsetmaker", "or_test"}


class _Swap(Operator):
    """Replaces one name by another."""

    def swapped(self, node: Name) -> str:
        """The other name; empty where this name stays."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[tuple[Any, Any]]:
        if isinstance(node, Name) and self.swapped(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        return Name(self.swapped(node), node.start_pos, prefix=node.prefix)

    @classmethod
    def examples(cls) -> Sequence[Any]:
        return ()


class SwapJudgement(_Swap):
    """Another verdict for the same facts, or `alla` for `nagon`; where it is called, not imported."""

    def swapped(self, node: Name) -> str:
        following = node.get_next_leaf()
        called = following.parent if following is not None and following.value == "(" else None
        if called is None or (node.parent is not None and node.parent.type == "funcdef"):
            return ""
        if node.value in {"alla", "nagon"}:
            return "" if _are_one(called) else JUDGEMENTS[node.value]
        # A reason; an arglist of a reason and whom to ask; or nothing but whom.
        given = called.children[1].type
        if given in {"operator", "argument"}:
            return ""
        return (ASKING if given == "arglist" else JUDGEMENTS).get(node.value, "")


class SwapMember(_Swap):
    """Another member of the same enum, where members are compared."""

    def __init__(self, members: Mapping[str, tuple[str, ...]]) -> None:
        self._members = members

    def swapped(self, node: Name) -> str:
        dot = node.get_previous_leaf()
        owner = dot.get_previous_leaf() if dot is not None and dot.value == "." else None
        members = self._members.get(owner.value, ()) if isinstance(owner, Name) else ()
        if node.value not in members or not _is_compared(node):
            return ""
        return members[(members.index(node.value) + 1) % len(members)]


def _are_one(called: Any) -> bool:
    """All and some of a single child are the same, and only `alla` can say when the whole concerns a case."""
    given = [one for one in called.children[1].children if one.type != "operator"]
    return "galler=" in called.get_code() or (len(given) == 2 and given[1].type != "argument")


def _is_compared(node: Name) -> bool:
    above = node.parent
    while above is not None and above.type in {"atom_expr", "power", "trailer"}:
        above = above.parent
    return above is not None and above.type in _COMPARED
