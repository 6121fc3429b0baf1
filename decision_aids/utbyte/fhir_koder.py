"""What the form and the answers in FHIR call the same things by: ids, code systems and codes."""

from __future__ import annotations

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.falt import Falt, Mall
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import label

HELP = ".hjalp"
"""What a field's help is called, after its id."""
CELLS = ("grad", "fran", "till")


def canonical(mall: Mall = MALLEN) -> str:
    """What the template is called among FHIR's resources."""
    return f"urn:kunskapsstod:forslag:{mall.id}"


def system(field: Falt) -> str:
    """The code system of a field's choices: the national one where its identifier is known, else our own."""
    return (field.kodverk and field.kodverk.uri) or f"{canonical()}:{field.id}"


def code(field: Falt, value: str) -> str:
    """The code of a choice in that system."""
    return field.kod(value) if field.kodverk and field.kodverk.uri else value


def coding(field: Falt, value: str) -> JsonObject:
    """A choice as FHIR's Coding."""
    return {"system": system(field), "code": code(field, value), "display": label(field, value)}
