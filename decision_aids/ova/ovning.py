"""An exercise: a made-up certificate with its story, and what cannot be worked out from its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.ifylld import Ifylld, read_ifylld
from decision_aids.ova.fel import Fel
from decision_aids.ova.ord import Del, Kon, Kvalitet, Spar, Tema, Tillstand, Yrke

NAME = "ova/ovningar"
"""What the compiled exercises are called."""


@dataclass(frozen=True)
class Skriva:
    """A part to write: what the writer knows, and a model by field.

    `andrat` are other fields that are not as in the certificate that is read, such as how the writer has met
    the patient.
    """

    del_: Del
    underlag: str
    forebild: JsonObject
    andrat: JsonObject


@dataclass(frozen=True, eq=False)
class Ovning:
    """One exercise. There is one value of each, so two are the same only when they are one.

    `svar` are the caseworker's answers in `lakarintyg` that must be read and judged, as JSON. `bar` says
    which words carry a point: point's number → field → words. `fel` are the faults that are planted.
    `forra` is the certificate before, for an extension.
    """

    id: str
    titel: str
    tema: Tema
    tillstand: Tillstand
    kvalitet: Kvalitet
    kon: Kon
    alder: int
    sprak: str
    yrken: tuple[Yrke, ...]
    datum: date
    berattelse: str
    lar: str
    form: Ifylld
    forra: Ifylld | None
    svar: JsonObject
    bar: Mapping[int, Mapping[str, tuple[str, ...]]]
    fel: frozenset[Fel]
    skriva: Skriva | None

    @property
    def spar(self) -> tuple[Spar, ...]:
        """The tracks that the exercise is in."""
        return (Spar.LASA, Spar.SKRIVA) if self.skriva else (Spar.LASA,)


def ovning(id_: str, given: Mapping[str, Json]) -> Ovning:
    """The exercise of its compiled data, which is checked (build_tools/data/ovningar.py)."""

    def table(value: Json) -> JsonObject:
        return value if isinstance(value, dict) else {}

    skriva, forra = table(given.get("skriva")), table(given.get("forra"))
    return Ovning(
        id=id_,
        titel=str(given["titel"]),
        tema=Tema(str(given["tema"])),
        tillstand=Tillstand(str(given["tillstand"])),
        kvalitet=Kvalitet(str(given["kvalitet"])),
        kon=Kon(str(given["kon"])),
        alder=int(str(given["alder"])),
        sprak=str(given["sprak"]),
        yrken=tuple(map(Yrke, texts(given["for"]))),
        datum=date.fromisoformat(str(given["datum"])),
        berattelse=str(given["berattelse"]).strip(),
        lar=str(given["lar"]).strip(),
        form=read_ifylld(table(given["intyg"]), person=False)[0],
        forra=read_ifylld(forra, person=False)[0] if forra else None,
        svar=table(given["svar"]),
        bar={
            int(point): {field: texts(words) for field, words in table(fields).items()}
            for point, fields in table(given["bar"]).items()
        },
        fel=frozenset(map(Fel, texts(given["fel"]))),
        skriva=_skriva(skriva) if skriva else None,
    )


def _skriva(given: JsonObject) -> Skriva:
    model, other = given["forebild"], given.get("andrat")
    return Skriva(
        Del(str(given["del"])),
        str(given["underlag"]).strip(),
        model if isinstance(model, dict) else {},
        other if isinstance(other, dict) else {},
    )


def texts(value: Json) -> tuple[str, ...]:
    """One text or several, as several."""
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


@cache
def ovningar() -> dict[str, Ovning]:
    """Every exercise by its id. One of each quality comes first, then the second of each."""
    found = [ovning(key, value) for key, value in load(NAME).items() if isinstance(value, dict)]
    same = {one.id: [other.id for other in found if other.kvalitet is one.kvalitet] for one in found}
    order = list(Kvalitet)
    found.sort(key=lambda one: (same[one.id].index(one.id), order.index(one.kvalitet)))
    return {one.id: one for one in found}
