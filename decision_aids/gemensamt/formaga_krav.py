"""Where what a certificate says of a person's ability meets what an activity demands.

A certificate measures one activity. Its percent never carries over to another; what it describes does, for a
talk and a plan. Both sides are put in the eight categories in which an aktivitetsförmågeutredning is summed
up, and each category by itself comes to one of four *meetings*. There is no sum, no grade and no percent, and
nothing here is read by a verdict: what is not mentioned is never an ability.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.verdicts import Mottagare


class Kategori(StrEnum):
    """The eight categories of an aktivitetsförmågeutredning, physical ones first."""

    STYRKA = "styrka"
    UTHALLIGHET = "uthallighet"
    SINNEN = "sinnen"
    BALANS = "balans"
    MINNE = "minne"
    EXEKUTIV = "exekutiv"
    AFFEKTIV = "affektiv"
    PSYKISK_UTHALLIGHET = "psykisk-uthallighet"


class Sagt(StrEnum):
    """What the certificate says of a category. UNDVIK: it should be avoided, for medical reasons."""

    NAMNS_INTE = "namns-inte"
    KAN = "kan"
    BEGRANSAS = "begransas"
    KAN_INTE = "kan-inte"
    UNDVIK = "undvik"


NEDSATT = (Sagt.BEGRANSAS, Sagt.KAN_INTE, Sagt.UNDVIK)
"""What makes it matter how much an activity demands."""


class Kraver(StrEnum):
    """What an activity demands in a category. FORSLAG: as the data proposes, which is never an answer."""

    FORSLAG = "forslag"
    KRAVS = "kravs"
    KAN_ANDRAS = "kan-andras"
    KRAVS_INTE = "kravs-inte"
    VET_INTE = "vet-inte"


class Slag(StrEnum):
    """Common kinds of activity, in the words of the proposals. EGEN: one that the reader describes."""

    SOKA_JOBB = "soka-jobb"
    KURS = "kurs"
    KOK = "kok"
    CAFE = "cafe"
    LAGER = "lager"
    BUTIK = "butik"
    KONTOR = "kontor"
    TRADGARD = "tradgard"
    ARBETSTRANING = "arbetstraning"
    HEMIFRAN = "hemifran"
    GRUPP = "grupp"
    EGEN = "egen"


class Mote(StrEnum):
    """How ability and demand meet, the most pressing first."""

    KROCKAR = "krockar"
    FRAGA = "fraga"
    ANPASSNING = "anpassning"
    INGET_EMOT = "inget-emot"


class Skal(StrEnum):
    """Why they meet as they do. Each has a sentence; those that leave something open have a question."""

    RISK = "risk"
    RISK_KANSKE = "risk-kanske"
    KAN_INTE = "kan-inte"
    KAN_INTE_BYT = "kan-inte-byt"
    BEGRANSAS = "begransas"
    HJALPER_INTE = "hjalper-inte"
    BEGRANSAS_INTYGET = "begransas-intyget"
    BEGRANSAS_BYT = "begransas-byt"
    NAMNS_INTE = "namns-inte"
    OKLART_INTYG = "oklart-intyg"
    OKANT_KRAV = "okant-krav"
    KRAVS_INTE = "kravs-inte"
    KAN = "kan"


MOTE: Mapping[Skal, tuple[Mote, Mottagare | None]] = {
    Skal.RISK: (Mote.KROCKAR, Mottagare.VARDEN),
    Skal.RISK_KANSKE: (Mote.FRAGA, Mottagare.ANORDNAREN),
    Skal.KAN_INTE: (Mote.KROCKAR, Mottagare.ANORDNAREN),
    Skal.KAN_INTE_BYT: (Mote.ANPASSNING, Mottagare.ANORDNAREN),
    Skal.BEGRANSAS: (Mote.KROCKAR, Mottagare.ANORDNAREN),
    Skal.HJALPER_INTE: (Mote.KROCKAR, Mottagare.VARDEN),
    Skal.BEGRANSAS_INTYGET: (Mote.ANPASSNING, Mottagare.ANORDNAREN),
    Skal.BEGRANSAS_BYT: (Mote.ANPASSNING, Mottagare.ANORDNAREN),
    Skal.NAMNS_INTE: (Mote.FRAGA, Mottagare.PERSONEN),
    Skal.OKLART_INTYG: (Mote.FRAGA, Mottagare.HANDLAGGAREN),
    Skal.OKANT_KRAV: (Mote.FRAGA, Mottagare.ANORDNAREN),
    Skal.KRAVS_INTE: (Mote.INGET_EMOT, None),
    Skal.KAN: (Mote.INGET_EMOT, None),
}
"""What each reason comes to, and whom to ask; nobody when nothing is open."""


class Anpassas(StrEnum):
    """What the certificate says of adaptation that could help in a category."""

    HJALPER = "hjalper"
    HJALPER_INTE = "hjalper-inte"
    SAGER_INGET = "sager-inget"


class Lage(StrEnum):
    """What can be done with an activity now; the one that can be planned soonest first."""

    PROVA = "prova"
    ANPASSA = "anpassa"
    FRAGA = "fraga"
    ANDRA = "andra"
    AVVAKTA = "avvakta"


@dataclass(frozen=True)
class Cell:
    """One category of one activity: both sides, why they meet as they do, and who proposed the demand.

    `sagt` is None when the reader does not know what the certificate says.
    """

    kategori: Kategori
    sagt: Sagt | None
    krav: Kraver
    forslag: bool
    skal: Skal

    @property
    def mote(self) -> Mote:
        """What it comes to."""
        return MOTE[self.skal][0]


def skal(sagt: Sagt | None, krav: Kraver, anpassas: Anpassas) -> Skal:
    """How one category meets one demand. Our own weighing.

    A risk outranks everything: it clashes also where the demand might be changed, and is asked about also
    where nothing is said to be demanded.
    """
    if sagt is Sagt.UNDVIK:
        return Skal.RISK if krav in _INGAR else Skal.RISK_KANSKE
    if sagt is Sagt.KAN:
        return Skal.KAN
    if krav is Kraver.KRAVS_INTE:
        return Skal.KRAVS_INTE
    if sagt is None:
        return Skal.OKLART_INTYG
    if sagt is Sagt.NAMNS_INTE:
        return Skal.NAMNS_INTE
    return _nedsatt(sagt, krav, anpassas)


_INGAR = {Kraver.KRAVS, Kraver.KAN_ANDRAS}


def _nedsatt(sagt: Sagt, krav: Kraver, anpassas: Anpassas) -> Skal:
    """What is limited, or cannot be done at all, against a demand that is there or not known."""
    if krav not in _INGAR:
        return Skal.OKANT_KRAV
    core = krav is Kraver.KRAVS
    if sagt is Sagt.KAN_INTE:
        return Skal.KAN_INTE if core else Skal.KAN_INTE_BYT
    return {
        Anpassas.HJALPER: Skal.BEGRANSAS_INTYGET,
        Anpassas.HJALPER_INTE: Skal.HJALPER_INTE,
        Anpassas.SAGER_INGET: Skal.BEGRANSAS if core else Skal.BEGRANSAS_BYT,
    }[anpassas]


def lage(celler: tuple[Cell, ...]) -> Lage:
    """What stands most in the way decides; nothing is counted."""
    if any(one.skal is Skal.RISK for one in celler):
        return Lage.AVVAKTA
    found = {one.mote for one in celler}
    for mote, then in (
        (Mote.KROCKAR, Lage.ANDRA),
        (Mote.FRAGA, Lage.FRAGA),
        (Mote.ANPASSNING, Lage.ANPASSA),
    ):
        if mote in found:
            return then
    return Lage.PROVA


def i_ordning(celler: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Risk first, then what presses most; within that, in the order of the categories."""
    risker = {Skal.RISK, Skal.RISK_KANSKE}
    return tuple(sorted(celler, key=lambda one: (one.skal not in risker, [*Mote].index(one.mote))))
