# pyright: basic
# cosmic-ray comes without types.
"""Every place where the rules can be mutated, and what would stand there instead."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.operators.provider import OperatorProvider

import decision_aids
from tests.mutants.operators import SwapJudgement, SwapMember

GENERAL = (
    *("AddNot", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceAndWithOr", "ReplaceOrWithAnd"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "NumberReplacer", "ZeroIterationForLoop"),
    "ReplaceUnaryOperator_Delete_Not",
    *(f"ReplaceComparisonOperator_{a}" for a in ("Is_IsNot", "IsNot_Is", "Eq_NotEq", "NotEq_Eq")),
    *(f"ReplaceComparisonOperator_{a}" for a in ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt")),
    *(f"ReplaceBinaryOperator_{a}" for a in ("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "BitOr_BitAnd")),
    "ReplaceBinaryOperator_BitAnd_BitOr",
)
"""cosmic-ray's operators that a slip of a person could make; one replacement for each sign."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a file can be mutated: the `number`-th place of the operator."""

    file: str
    line: int
    operator: str
    number: int


@dataclass(frozen=True)
class Mutant:
    """One change to one file. `before` and `after` are the lines that differ."""

    place: Place
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        """How the mutant is listed and explained."""
        return f"{self.place.file}: {self.before} -> {self.after}"


def places(root: Path, file: str) -> Iterator[Place]:
    """Every place of a file. Annotations and decorators are left alone: no case is judged by them."""
    source = (root / file).read_text(encoding="utf-8")
    still = _still(source)
    nodes = [*ast_nodes(get_ast(source))]
    for name, operator in _operators().items():
        number = 0
        for node in nodes:
            for (line, column), _ in _positions(operator, node):
                if not any(start <= (line, column) < end for start, end in still):
                    yield Place(file, line, name, number)
                number += 1


def _positions(operator: Operator, node: Any) -> Iterable[Any]:
    if node.parent is not None and node.parent.type == "parameters":  # the marks `/` and `*` divide nothing
        return ()
    found: Any = operator.mutation_positions(node)
    return found or ()


def mutant(root: Path, place: Place) -> Mutant | None:
    """The mutant at a place; None where the change is none, or no Python: nobody has to notice that."""
    source = (root / place.file).read_text(encoding="utf-8")
    mutated = mutate_code(source, _operators()[place.operator], place.number)
    if mutated is None or mutated == source or not _compiles(mutated):
        return None
    pairs = zip(source.splitlines(), mutated.splitlines(), strict=False)
    before, after = next((a.strip(), b.strip()) for a, b in pairs if a != b)
    return Mutant(place, before, after, mutated)


def _compiles(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


@cache
def _operators() -> Mapping[str, Operator]:
    provider: Mapping[str, Any] = cast("Any", OperatorProvider())
    own = {"SwapJudgement": SwapJudgement(), "SwapMember": SwapMember(_members())}
    return {name: provider[name]() for name in GENERAL} | own


def _still(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where annotations, type aliases and decorators stand, as pairs of (line, column)."""
    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for node in ast.walk(ast.parse(source)):
        typed = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        typed += [node] if isinstance(node, ast.TypeAlias) else []
        typed += getattr(node, "decorator_list", [])
        spans += [
            ((one.lineno, one.col_offset), (one.end_lineno or 0, one.end_col_offset or 0))
            for one in typed
            if isinstance(one, ast.expr | ast.stmt)
        ]
    return spans


def _members() -> Mapping[str, tuple[str, ...]]:
    """The members of every enum of the rules, by the enum's name."""
    found: dict[str, tuple[str, ...]] = {}
    for module in pkgutil.walk_packages(decision_aids.__path__, "decision_aids."):
        if not module.name.endswith("__main__"):
            for name, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
                if issubclass(one, enum.Enum) and len(one) > 1:
                    found[name] = tuple(member.name for member in one)
    return found
