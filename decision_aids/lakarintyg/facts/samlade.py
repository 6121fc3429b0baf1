"""All the facts, in the order in which they are told."""

from __future__ import annotations

from decision_aids.lakarintyg.facts.laget import LAGET
from decision_aids.lakarintyg.facts.manaden import MANADEN
from decision_aids.lakarintyg.facts.raderna import RADERNA
from decision_aids.lakarintyg.facts.risken import risken

FACTS = (*LAGET, *RADERNA, *MANADEN, risken)
