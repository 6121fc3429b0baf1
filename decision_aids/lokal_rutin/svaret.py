"""The answer that the result begins with: how the routine stands, and what to do next."""

from __future__ import annotations

from decision_aids.engine.outcomes import about, said
from decision_aids.lokal_rutin.utfall import RUTINEN

ANSWER = (said("svar_rutinen", RUTINEN), said("svar_nasta", RUTINEN, "egen-bedomning"))
asked = about(RUTINEN)
