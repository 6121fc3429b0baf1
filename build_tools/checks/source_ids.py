"""Sources that a list of the editors names: in the register, and still holding."""

from __future__ import annotations

from build_tools.checks.context import Context
from build_tools.checks.sources_expired import ended


def source_problem(source: str, context: Context) -> tuple[str, str] | None:
    """What is wrong with a source that something rests on, and the remedy; None when nothing is."""
    found = context.sources.get(source)
    if found is None:
        remedy = "rätta id, eller lägg till källan i decision_aids/law/sources.yml"
        return f"källan {source} finns inte i registret", remedy
    past = ended(found, context.as_of)
    return (f"källan {source} {past}", "byt till den källa som gäller nu") if past else None
