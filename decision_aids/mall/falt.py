"""What a template is made of: fields in sections, when a field belongs, and the codes of its choices."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import cast

from decision_aids.engine.values import Several, Value


@dataclass(frozen=True)
class Nar:
    """A field belongs when the field `falt` has one of `varden`. There is one such condition to a field."""

    falt: str
    varden: tuple[str, ...]

    def holds(self, given: Hashable | None) -> bool:
        """True when what was chosen has one of the values."""
        return given is not None and not set(self.varden).isdisjoint(chosen(given))


@dataclass(frozen=True)
class Kodverk:
    """The national codes of a field's choices.

    `namn` is the code system as the national XML writes it; `uri` the same for FHIR, empty when the system's
    identifier has not been read in a source. `koder` has the code of every choice.
    """

    namn: str
    koder: Mapping[str, str]
    uri: str = ""


@dataclass(frozen=True)
class Falt:
    """One field. Its id is also linkId (FHIR), key (JSON), and name of the field in the PDF.

    `svar` is the place in the national XML, as svar.delsvar; empty for what its envelope holds. `af` and `fk`
    name the questions of AF00251 and FK7804 that ask the same or nearly so. `person` marks what tells who
    somebody is: it is read only by the one who writes the certificate.
    """

    id: str
    value: Value[Hashable]
    svar: str
    nar: Nar | None = None
    kravs: bool = field(default=True, kw_only=True)
    kodverk: Kodverk | None = field(default=None, kw_only=True)
    person: bool = field(default=False, kw_only=True)
    af: tuple[str, ...] = field(default=(), kw_only=True)
    fk: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def options(self) -> tuple[str, ...]:
        """What there is to choose among; empty for what is written."""
        return self.value.options()

    @property
    def several(self) -> bool:
        """True when more than one can be chosen."""
        return isinstance(self.value, Several)

    def kod(self, value: str) -> str:
        """The code of a choice: the national one, else the choice itself."""
        return self.kodverk.koder[value] if self.kodverk else value


@dataclass(frozen=True)
class Avsnitt:
    """One section, with its fields in order."""

    id: str
    falt: tuple[Falt, ...]


@dataclass(frozen=True)
class Mall:
    """A template. `tidigare` are older versions of it that are still read."""

    id: str
    version: str
    galler_fran: date
    avsnitt: tuple[Avsnitt, ...]
    tidigare: tuple[str, ...] = ()

    @cached_property
    def falt(self) -> Mapping[str, Falt]:
        """Every field by its id, in order."""
        return {one.id: one for section in self.avsnitt for one in section.falt}

    def galler(self, falt: Falt, svar: Mapping[str, Hashable]) -> bool:
        """True when the field belongs, by what stands in the others."""
        return falt.nar is None or (
            self.galler(self.falt[falt.nar.falt], svar) and falt.nar.holds(svar.get(falt.nar.falt))
        )


def chosen(value: Hashable) -> tuple[str, ...]:
    """What was chosen, as text: one, or several in an order that does not vary."""
    return tuple(sorted(cast("frozenset[str]", value))) if isinstance(value, frozenset) else (str(value),)
