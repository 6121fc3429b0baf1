"""Facts of the aid: what the day asked about does to the insurance and to what the nämnd may request."""

from __future__ import annotations

from decision_aids.gemensamt.regler import nya_bosattningskrav, rehabkravet

FACTS = (nya_bosattningskrav, rehabkravet)
