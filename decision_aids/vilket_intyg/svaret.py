"""The answer that the result begins with: which certificate, and whether FK is told."""

from __future__ import annotations

from decision_aids.engine.outcomes import about, said
from decision_aids.vilket_intyg.utfall import BESKED, BLANKETT

ANSWER = (said("svar_blankett", BLANKETT), said("svar_besked", BESKED))
asked = about(BLANKETT)
