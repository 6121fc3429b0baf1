"""The national XML (RIV-TA, RegisterCertificate 3): its envelope and its answers, of whichever certificate.

What the answers mean depends on `typ`: svar 6 is diagnoses in FK7804 and rows of percent in AF00251. So only
their shape is read here. Who the patient and the issuer are was never kept (las_xml.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from decision_aids.utbyte.granser import OlasligError
from decision_aids.utbyte.las_xml import Element

RESPONDER = "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3"
CONTENT = "urn:riv:clinicalprocess:healthcond:certificate:3"
TYPES = "urn:riv:clinicalprocess:healthcond:certificate:types:3"
TYPE_SYSTEM = "b64ea353-e8f6-4832-b563-fc7d46f29548"
"""The code system of the types of certificates."""
ROOT, DRAFT, PREFILL = "RegisterCertificate", "CreateDraftCertificate", "forifyllnad"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(T.*|Z|[+-]\d{2}:\d{2})?", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
_OTHER_ROOTS = {
    DRAFT: "en begäran om ett utkast, utan svar",
    "RevokeCertificate": "en makulering av ett intyg",
    "SendMessageToCare": "ett meddelande till vården",
    "SendMessageToRecipient": "ett meddelande till den som tar emot intyg",
    "SendCertificateToRecipient": "en begäran om att skicka ett intyg",
    "Questionnaire": "ett tomt formulär",
}


@dataclass(frozen=True)
class Delsvar:
    """One answer. `kind` says which parts hold anything: text, cv (code), pq (number) or period."""

    id: str
    line: int
    kind: str
    text: str = ""
    code: str = ""
    system: str = ""
    number: str = ""
    unit: str = ""
    start: str = ""
    end: str = ""

    @property
    def day(self) -> str:
        """The text as a day, without the zone that xs:date allows."""
        return as_day(self.text)


@dataclass(frozen=True)
class Svar:
    """The answers to one question; several of one id are its rows."""

    id: str
    line: int
    delsvar: tuple[Delsvar, ...]

    def find(self, name: str) -> Delsvar | None:
        """The answer with an id; the first, if it stands there twice."""
        return next((one for one in self.delsvar if one.id == name), None)


@dataclass(frozen=True)
class Intyg:
    """A certificate; or a prefill, which has no patient, and a type only when it comes with a request."""

    typ: str
    version: str
    svar: tuple[Svar, ...]
    signerat: str = ""
    relationer: tuple[str, ...] = ()
    yrken: tuple[str, ...] = ()
    forifyllnad: bool = False
    problems: tuple[str, ...] = field(default=())

    @property
    def major(self) -> str:
        """The part of the version that changes what the answers mean."""
        return self.version.partition(".")[0]

    def of(self, name: str) -> Iterator[Svar]:
        """The answers to the question with an id."""
        return (one for one in self.svar if one.id == name)

    def delsvar(self, name: str) -> Iterator[Delsvar]:
        """Every answer with an id such as 3.1."""
        return (one for svar in self.svar for one in svar.delsvar if one.id == name)


def read_intyg(root: Element) -> Intyg:
    """The certificate in a file. Raises OlasligError when it is something else, and says what."""
    draft = root.first("intyg") if root.name == DRAFT else None
    prefill = draft.first(PREFILL) if draft else root
    if prefill and prefill.name == PREFILL:
        typ = draft.first("typAvIntyg") if draft else None
        return Intyg(typ.said("code") if typ else "", "", _svar(prefill), forifyllnad=True)
    intyg = root.first("intyg") if root.name == ROOT else root if root.name == "intyg" else None
    if intyg is None:
        known = _OTHER_ROOTS.get(root.name, f"något som börjar med <{root.name[:60]}>")
        raise OlasligError(f"rad {root.line}: filen är {known}, inte ett intyg (<{ROOT}>).")
    typ = intyg.first("typ")
    if typ is None or not typ.said("code"):
        raise OlasligError(f"rad {intyg.line}: intyget har ingen typ (<typ>). Då går svaren inte att tolka.")
    sent = _DAY.fullmatch(intyg.said("signeringstidpunkt"))
    relations = [one.first("typ") for one in intyg.all("relation")]
    professions = [one for part in intyg.all("skapadAv") for one in part.children]
    return Intyg(
        typ.said("code"),
        intyg.said("version"),
        _svar(intyg),
        sent[1] if sent else "",
        tuple(one.said("code") for one in relations if one),
        tuple(word for one in professions if (word := one.said("displayName"))),
    )


def as_day(text: str) -> str:
    """A day without the zone that xs:date allows; the text itself when it is no day."""
    found = _DAY.fullmatch(text)
    return found[1] if found and not (found[2] or "").startswith("T") else text


def _svar(intyg: Element) -> tuple[Svar, ...]:
    return tuple(
        Svar(
            one.attributes.get("id", "").strip(),
            one.line,
            tuple(_delsvar(part) for part in one.all("delsvar")),
        )
        for one in intyg.all("svar")
    )


def _delsvar(element: Element) -> Delsvar:
    name, line = element.attributes.get("id", "").strip(), element.line
    for part in element.children:
        match part.name:
            case "cv":
                words = {"text": part.said("displayName"), "code": part.said("code")}
                return Delsvar(name, line, "cv", system=part.said("codeSystem"), **words)
            case "pq":
                number = _number(part.said("value"))
                return Delsvar(name, line, "pq", number=number, unit=part.said("unit"))
            case "datePeriod":
                start, end = as_day(part.said("start")), as_day(part.said("end"))
                return Delsvar(name, line, "period", start=start, end=end)
            case _:
                continue
    return Delsvar(name, line, "text", element.text.strip())


def _number(text: str) -> str:
    """22.0 as 22, and 22.50 as 22.5; what is no number as it stands."""
    if not _NUMBER.fullmatch(text):
        return text
    number = Decimal(text).normalize()
    return f"{number:f}"
