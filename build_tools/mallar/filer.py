"""The files of the template, for whoever wants to build on it. Each name has the version."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from build_tools.mallar.exempel import example
from build_tools.mallar.pdf.blad import sheet
from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.enkel_json import json_schema
from decision_aids.utbyte.fhir_formular import questionnaire
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.utbyte.intyg_xml import write_xml
from decision_aids.utbyte.pdf_fyll import write_pdf

FOLDER = "assets/mall"


@dataclass(frozen=True)
class TemplateFile:
    """A file in the site: its path, what a reader calls it, and what it is for."""

    uri: str
    titel: str
    till: str
    content: str | bytes

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.uri.rpartition("/")[2]

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content if isinstance(self.content, bytes) else self.content.encode())


def _json(tree: JsonObject) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


WRITERS: Mapping[str, Callable[[], str | bytes]] = {
    "pdf": lambda: sheet(fillable=True),
    "pdf-papper": lambda: sheet(fillable=False),
    "pdf-exempel": lambda: write_pdf(sheet(fillable=True), example()).innehall,
    "fhir": lambda: _json(questionnaire()),
    "schema": lambda: _json(json_schema()),
    "svar": lambda: _json(write_response(example())),
    "xml": lambda: write_xml(example(), "exempel"),
}
FORMATS = tuple(WRITERS)
_NAMES = {
    "pdf": "formular.pdf",
    "pdf-papper": "att-skriva-ut.pdf",
    "pdf-exempel": "exempel.pdf",
    "fhir": "formular.fhir.json",
    "schema": "schema.json",
    "svar": "exempel.fhir.json",
    "xml": "exempel.xml",
}
_WORDS = {
    "pdf": (
        "Formuläret att fylla i (PDF)",
        "Fyll i och spara. Filen går att läsa in i beslutsstödet.",
    ),
    "pdf-papper": ("Formuläret att skriva ut (PDF)", "För den som skriver för hand."),
    "pdf-exempel": ("Ett påhittat intyg (PDF)", "Så ser ett ifyllt formulär ut."),
    "fhir": ("Formuläret i FHIR R4 (Questionnaire)", "Den som bygger in mallen i ett journalsystem."),
    "schema": ("Reglerna för en ifylld mall (JSON Schema)", "Den som ska kontrollera ifyllda mallar."),
    "svar": ("Ett påhittat intyg i FHIR R4 (QuestionnaireResponse)", "Så ser en sparad fil ut."),
    "xml": ("Samma intyg i den nationella formen (XML)", "Intygstypen är ett förslag och inte registrerad."),
}


def in_format(form: str) -> str | bytes:
    """The template in one of the formats: a text, or the bytes of a PDF.

    Raises ProblemsError when the example has faults, or what a PDF is made with is missing.
    """
    return WRITERS[form]()


def uri_of(form: str) -> str:
    """The path in the site of the template in one of the formats."""
    return f"{FOLDER}/{MALLEN.id}-{MALLEN.version}-{_NAMES[form]}"


def template_files() -> tuple[TemplateFile, ...]:
    """Every file of the template."""
    return tuple(TemplateFile(uri_of(form), *_WORDS[form], in_format(form)) for form in FORMATS)
