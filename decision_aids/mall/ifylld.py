"""A filled form: a frozen value that is read at the door and written by every format."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.values import BadValueError
from decision_aids.mall.falt import Mall
from decision_aids.mall.mallen import MALLEN


@dataclass(frozen=True)
class Ifylld:
    """What stands in the fields, in the template's order. Half written too: regler.py says what lacks."""

    svar: Mapping[str, Hashable]
    mall: Mall = field(default=MALLEN, repr=False)


@dataclass(frozen=True)
class Fel:
    """A field that could not be taken in: which one, where it stood, and what is wrong (Swedish)."""

    falt: str
    vad: str
    plats: str = ""

    def __str__(self) -> str:
        return f"{self.plats or self.falt}: {self.vad}"


def read_ifylld(
    given: Mapping[str, Json], *, person: bool, places: Mapping[str, str] | None = None, mall: Mall = MALLEN
) -> tuple[Ifylld, tuple[Fel, ...]]:
    """Read every field that can be read; the others are named, all at once.

    Args:
        given: what stands in the fields, as JSON by field id. A blank text is an empty field.
        person: take in also who the patient and the issuer are. Else that is left where it is, unread.
        places: where each field stood in a file, for what is said of it.
        mall: the template.
    """
    places = places or {}
    svar: dict[str, Hashable] = {}
    problems = [
        Fel(key, f"fältet finns inte i mallen (version {mall.version})", places.get(key, ""))
        for key in given
        if key not in mall.falt
    ]
    for one in mall.falt.values():
        raw = given.get(one.id)
        if _empty(raw) or (one.person and not person):
            continue
        if not mall.galler(one, svar):
            after = f"{one.nar.falt} är {' eller '.join(one.nar.varden)}" if one.nar else ""
            what = f"hör bara hit när {after}; det är inte med"
            problems.append(Fel(one.id, what, places.get(one.id, "")))
            continue
        try:
            svar[one.id] = one.value.read(raw)
        except BadValueError as bad:
            problems += [Fel(one.id, problem, places.get(one.id, "")) for problem in bad.problems]
    return Ifylld(MappingProxyType(svar), mall), tuple(problems)


def write_ifylld(form: Ifylld) -> JsonObject:
    """What stands in the fields as JSON, such that `read_ifylld` gives it back."""
    return {
        one.id: one.value.write(form.svar[one.id]) for one in form.mall.falt.values() if one.id in form.svar
    }


def without_person(form: Ifylld) -> Ifylld:
    """The same form with nothing of who the patient and the issuer are."""
    kept = {key: value for key, value in form.svar.items() if not form.mall.falt[key].person}
    return Ifylld(MappingProxyType(kept), form.mall)


def _empty(raw: Json) -> bool:
    return raw is None or raw == [] or (isinstance(raw, str) and not raw.strip())
