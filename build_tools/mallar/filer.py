"""The files of the template, for whoever wants to build on it. Each name has the version."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from build_tools.mallar.exempel import example
from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.enkel_json import json_schema
from decision_aids.utbyte.fhir_formular import questionnaire
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.utbyte.intyg_xml import write_xml

FOLDER = "assets/mall"


@dataclass(frozen=True)
class TemplateFile:
    """A file in the site: its path, what a reader calls it, and what it is for."""

    uri: str
    titel: str
    till: str
    content: str

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.uri.rpartition("/")[2]


def _json(tree: JsonObject) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


WRITERS: Mapping[str, Callable[[], str]] = {
    "fhir": lambda: _json(questionnaire()),
    "schema": lambda: _json(json_schema()),
    "svar": lambda: _json(write_response(example())),
    "xml": lambda: write_xml(example(), "exempel"),
}
FORMATS = tuple(WRITERS)
_NAMES = {
    "fhir": "formular.fhir.json",
    "schema": "schema.json",
    "svar": "exempel.fhir.json",
    "xml": "exempel.xml",
}
_WORDS = {
    "fhir": ("Formuläret i FHIR R4 (Questionnaire)", "Den som bygger in mallen i ett journalsystem."),
    "schema": ("Reglerna för en ifylld mall (JSON Schema)", "Den som ska kontrollera ifyllda mallar."),
    "svar": ("Ett påhittat intyg i FHIR R4 (QuestionnaireResponse)", "Så ser en sparad fil ut."),
    "xml": ("Samma intyg i den nationella formen (XML)", "Intygstypen är ett förslag och inte registrerad."),
}


def in_format(form: str) -> str:
    """The template in one of the formats. Raises ProblemsError when the example has faults."""
    return WRITERS[form]()


def template_files() -> tuple[TemplateFile, ...]:
    """Every file of the template."""
    stem = f"{FOLDER}/{MALLEN.id}-{MALLEN.version}"
    return tuple(TemplateFile(f"{stem}-{_NAMES[form]}", *_WORDS[form], in_format(form)) for form in FORMATS)
