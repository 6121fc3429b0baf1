"""The track of reading, as its templates take it: the points to judge, the questions, and what came out."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.ova import rattning
from decision_aids.ova.facit import Utslag, facit
from decision_aids.ova.ovning import Ovning
from decision_aids.ova.rattning import FragaLage
from decision_aids.ova.texter import texts
from decision_aids.view.form.fields import Option
from decision_aids.view.ova.intyget import words_of
from decision_aids.view.ova.lage import Lage

TECKEN = {True: "Som reglerna", False: "Inte som reglerna"}
OM_FRAGAN = {
    FragaLage.RATT: "Viktig, och till rätt mottagare.",
    FragaLage.ANNAN_MOTTAGARE: "Viktig, men bättre ställd: {till}.",
    FragaLage.LATTARE: "Svaret saknas, men andra frågor väger mer.",
    FragaLage.ONODIG: "Svaret finns redan i intyget.",
    FragaLage.MISSAD: "Bland de viktigaste. {till}.",
    FragaLage.VALDES_INTE: "",
}


@dataclass(frozen=True)
class PunktView:
    """A point to choose and to judge."""

    nummer: int
    kort: str
    titel: str
    vald: bool
    val: tuple[Option, ...]


@dataclass(frozen=True)
class RattView:
    """How a point came out: the verdicts, the places, why, and how colleagues could differ."""

    nummer: int
    kort: str
    ratt: bool
    ord: str
    svar: str
    utslag: str
    skal: tuple[str, ...]
    traffade: tuple[str, ...]
    missade: tuple[str, ...]
    andra: tuple[str, ...]
    kollegor: str


@dataclass(frozen=True)
class FragaView:
    """A question: to whom it may be put; afterwards how that came out."""

    id: str
    text: str
    val: tuple[Option, ...]
    lage: str
    ord: str


def points(now: Lage, one: Ovning) -> tuple[PunktView, ...]:
    """The ten points, to mark and to judge."""
    words = texts()
    return tuple(
        PunktView(
            point.nummer,
            words("kort", str(point.nummer)),
            point.titel.removeprefix(f"Punkt {point.nummer}: "),
            point.nummer == now.punkt,
            tuple(
                Option(value, words("utslag", value), now.utslag.get(point.nummer) == value)
                for value in Utslag
            ),
        )
        for point in facit(one).punkter
    )


def corrected(now: Lage, one: Ovning) -> tuple[RattView, ...]:
    """The ten points as they came out; those that were missed come first."""
    words, said = texts(), words_of(one.form)

    def quoted(pieces: frozenset[str]) -> tuple[str, ...]:
        return tuple(text for piece, text in said.items() if piece in pieces)

    found = [
        RattView(
            point.punkt.nummer,
            words("kort", str(point.punkt.nummer)),
            point.ratt,
            TECKEN[point.ratt] if point.svar else "Inte besvarad",
            words("utslag", point.svar) if point.svar else "Inget svar",
            words("utslag", point.punkt.utslag),
            point.punkt.skal,
            quoted(point.traffade),
            quoted(point.missade),
            quoted(point.andra),
            words("kollegor", str(point.punkt.nummer)),
        )
        for point in rattning.punkter(facit(one), now.last)
    ]
    return tuple(sorted(found, key=lambda view: view.ratt))


def questions(now: Lage, one: Ovning) -> tuple[FragaView, ...]:
    """The questions to choose among, with how they came out."""
    words = texts()
    return tuple(
        FragaView(
            found.fraga.id,
            found.fraga.text,
            (
                Option("", "Ställs inte", found.till is None),
                *(Option(to.value, words("till", to), found.till is to) for to in type(found.fraga.till)),
            ),
            found.lage.value,
            OM_FRAGAN[found.lage].format(till=words("till", found.fraga.till)),
        )
        for found in rattning.fragor(facit(one), now.last)
    )
