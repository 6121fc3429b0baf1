"""The requirements of the assignment: what each asks for, and where on the site it is met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields, entries
from build_tools.data.strict_yaml import Document

FILE = Path("redaktion/krav.yml")
FIELDS = ("vad", "status", "var", "saknas")
AID = "stod:"
_ID = re.compile(r"R\d\d")


class RequirementStatus(StrEnum):
    """How far a requirement is met."""

    UPPFYLLD = "uppfylld"
    DELVIS = "delvis"
    PLANERAD = "planerad"


@dataclass(frozen=True)
class Place:
    """Where a requirement is met: a page or a document below docs/, with an anchor; or an aid by its id."""

    written: str
    uri: str = ""
    anchor: str = ""
    aid: str = ""

    @staticmethod
    def parse(written: str) -> Place:
        """`ansvar/index.md#var-finns-glappen`, `filer/mall.pdf` or `stod:lakarintyg`."""
        if written.startswith(AID):
            return Place(written, aid=written.removeprefix(AID).strip())
        uri, _, anchor = written.partition("#")
        return Place(written, uri=uri, anchor=anchor)


@dataclass(frozen=True)
class Requirement:
    """One requirement. `saknas` says what is not there yet, when it is met in part."""

    id: str
    vad: str
    status: RequirementStatus
    var: tuple[Place, ...]
    saknas: str


def read_requirements(document: Document) -> tuple[Requirement, ...]:
    """Every whole requirement in the document, in order; what is wrong with the others is noted there."""
    rows = entries(document, ", ".join(FIELDS))
    for number, row in enumerate(rows, start=1):
        expected = f"R{number:02}"
        if row.key[0] != expected:
            remedy = "varje krav står en gång, i ordning och utan luckor; lägg tillbaka raden som saknas"
            row.document.problem(f"väntade {expected} men fann {row.key[0]}", remedy, *row.key)
            break
    return tuple(found for row in rows if (found := _read(row)))


def _read(row: Fields) -> Requirement | None:
    before = len(row.document.problems)
    row.only(FIELDS)
    if not _ID.fullmatch(row.key[0]):
        row.problem("id ska vara R och två siffror", "skriv till exempel R02")
    what = row.text("vad", required=True)
    status = row.choice("status", RequirementStatus)
    where, missing = row.texts("var"), row.text("saknas")
    if status in {RequirementStatus.UPPFYLLD, RequirementStatus.DELVIS} and not where:
        row.problem(
            f"status är {status} men var är tomt", "skriv var: [sida.md], eller status: planerad", "var"
        )
    if status is RequirementStatus.DELVIS and not missing:
        row.problem("status är delvis men saknas är tomt", "skriv saknas: vad som inte finns än", "saknas")
    if status is RequirementStatus.UPPFYLLD and missing:
        row.problem(
            "status är uppfylld men saknas är ifyllt", "skriv status: delvis, eller töm saknas", "saknas"
        )
    if status is RequirementStatus.PLANERAD and where:
        row.problem("status är planerad men var är ifyllt", "skriv status: delvis, eller töm var", "var")
    if status is None or len(row.document.problems) > before:
        return None
    return Requirement(row.key[0], what, status, tuple(Place.parse(one) for one in where), missing)
