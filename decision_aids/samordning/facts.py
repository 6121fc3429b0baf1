"""Facts of the aid: what the day asked about does to the insurance and to what the nämnd may request."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.law.register import register


class Dagen(StrEnum):
    """Whether the day asked about comes before or after a day in the register."""

    FORE = "fore"
    FRAN = "fran"


@fact("bosattningsforslaget", Dagen)
def bosattningsforslaget(raw: Raw) -> Dagen:
    """From this day a proposal (prop. 2025/26:136) may change who counts as living here; only a mark."""
    return _from(raw, "prop-2526-136")


@fact("rehabkravet", Dagen)
def rehabkravet(raw: Raw) -> Dagen:
    """From this day the nämnd may, by the reform, request arbetslivsinriktad rehabilitering."""
    return _from(raw, "rehabilitering-krav-2027")


def _from(raw: Raw, source: str) -> Dagen:
    first, as_of = register()[source].galler_fran, raw(AS_OF)
    return Dagen.FRAN if (as_of or date.max) >= (first or date.min) else Dagen.FORE


FACTS = (bosattningsforslaget, rehabkravet)
