"""The form as a file for the writer's own disk: to go on with, or to hand over."""

from __future__ import annotations

import json
from base64 import b64encode

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.view.mall.falten import etikett_av
from decision_aids.view.mall.lage import Lage, from_data_url


def as_fhir(now: Lage) -> JsonObject:
    """The file to go on with: FHIR's QuestionnaireResponse. Its name says nothing of the case."""
    text = json.dumps(write_response(now.form), ensure_ascii=False, indent=1) + "\n"
    return {"name": f"{MALLEN.id}-{now.idag}.fhir.json", "text": text}


def as_pdf(now: Lage, empty: str) -> tuple[JsonObject, str]:
    """The filled PDF, and what its reader will not see on paper; `empty` is the form as a data URL.

    What fills it is fetched when the first PDF is asked for.
    """
    from decision_aids.utbyte.pdf_fyll import write_pdf

    written = write_pdf(from_data_url(empty), now.form)
    unseen = "; ".join(f"{' '.join(some)} ({etikett_av(falt)})" for falt, some in written.saknade.items())
    said = f" De här tecknen finns i filen men syns inte på papper: {unseen}." if unseen else ""
    base64 = b64encode(written.innehall).decode()
    return {"name": f"{MALLEN.id}-{now.idag}.pdf", "base64": base64}, said
