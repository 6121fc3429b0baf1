"""Days to keep to: when to see how it goes, and when to follow up."""

from __future__ import annotations

from decision_aids.engine.outcomes import Detail, Shape
from decision_aids.gemensamt.dagar import veckor_fram

DETAILS = (Detail("stam_av", Shape.DAG, veckor_fram(2)), Detail("uppfoljning", Shape.DAG, veckor_fram(4)))
"""Two and four weeks from the day asked about: our own proposal, not a rule."""
