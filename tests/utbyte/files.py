"""Files as readers have them: one of every kind that is read, about nobody."""

from __future__ import annotations

import json
from functools import cache

from build_tools.mallar.exempel import example
from build_tools.mallar.pdf.blad import sheet
from decision_aids.utbyte.enkel_json import write_plain
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.utbyte.intyg_xml import write_xml
from decision_aids.utbyte.pdf_fyll import write_pdf
from tests.utbyte.certificates import af00251, fk7804

NAMES = ("af00251.xml", "fk7804.xml", "mallen.xml", "mallen.json", "mallen-fhir.json", "mallen.pdf")
"""What they are called on the reader's disk."""


@cache
def files() -> dict[str, bytes]:
    """Each by its name."""
    found = {
        "af00251.xml": af00251(),
        "fk7804.xml": fk7804(),
        "mallen.xml": write_xml(example()).encode(),
        "mallen.json": json.dumps(write_plain(example())).encode(),
        "mallen-fhir.json": json.dumps(write_response(example())).encode(),
        "mallen.pdf": write_pdf(sheet(fillable=True), example()).innehall,
    }
    assert tuple(found) == NAMES
    return found
