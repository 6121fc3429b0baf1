"""The document: what the patient can bring, or socialtjänsten send, about the activity."""

from __future__ import annotations

from decision_aids.engine.documents import Document, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.vilket_intyg.atgarder import GAP
from decision_aids.vilket_intyg.villkor import aktiviteten_kand


@paragraph("fragorna", "tio-punkter", "af00251-hjalptext")
def fragorna(weigh: Weigh) -> bool:
    """The questions, when the activity is not known."""
    return weigh(aktiviteten_kand) in GAP


DOCUMENTS = (Document("om_aktiviteten", (fragorna,)),)
