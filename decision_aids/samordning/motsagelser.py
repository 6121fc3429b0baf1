"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from decision_aids.gemensamt.motsagelser import OM_INTYGET

MOTSAGELSER = OM_INTYGET
