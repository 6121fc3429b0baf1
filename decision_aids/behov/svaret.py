"""The answer that the result begins with: the group, and the next step."""

from __future__ import annotations

from decision_aids.behov.utfall import GRUPPEN, STEGET
from decision_aids.engine.outcomes import about, said

ANSWER = (said("svar_grupp", GRUPPEN), said("svar_steg", STEGET))
asked = about(GRUPPEN)
