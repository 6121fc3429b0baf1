"""The words that an exercise is described by. Their texts stand in texter.yml."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.mall.mallen import MALLEN


class Spar(StrEnum):
    """The two ways to practise."""

    LASA = "lasa"
    SKRIVA = "skriva"


class Yrke(StrEnum):
    """Whom an exercise is for."""

    SOCIALTJANST = "socialtjanst"
    LAKARE = "lakare"
    VARDEN = "varden"
    FK_AF = "fk-af"


class Tema(StrEnum):
    """What one can choose by."""

    PSYKISKT = "psykiskt"
    KROPP = "kropp"
    OVRIGT = "ovrigt"


class Tillstand(StrEnum):
    """The kind of trouble. It is never a diagnosis in the certificate."""

    DEPRESSION = "depression"
    ANGEST = "angest"
    UTMATTNING = "utmattning"
    SMARTA = "smarta"
    RYGG = "rygg"
    AXEL = "axel"
    AUTISM_ADHD = "autism-adhd"
    PSYKOS = "psykos"
    BEROENDE = "beroende"
    EPILEPSI = "epilepsi"
    POSTINFEKTIOS = "postinfektios"
    HORSEL = "horsel"
    SKADA = "skada"
    GRAVIDITET = "graviditet"
    FLERA = "flera"


class Kvalitet(StrEnum):
    """What kind of certificate it is."""

    TUNT = "tunt"
    BERATTAT = "berattat"
    MOTSAGER = "motsager"
    ANNAN_MOTTAGARE = "annan-mottagare"
    KOPIERAT = "kopierat"
    GOTT = "gott"
    FOR_MYCKET = "for-mycket"
    PERIOD = "period"


class Kon(StrEnum):
    """The gender of the person in the story."""

    KVINNA = "kvinna"
    MAN = "man"


class Del(StrEnum):
    """A part of a certificate to write."""

    FUNKTION = "funktion"
    BEGRANSNING = "begransning"
    ANPASSNING = "anpassning"
    PROGNOS = "prognos"
    HELT = "helt"


FALT_I_DEL: dict[Del, tuple[str, ...]] = {
    Del.FUNKTION: ("funktion",),
    Del.BEGRANSNING: ("begransning", "undvika"),
    Del.ANPASSNING: ("anpassning", "anpassning_slag", "anpassning_vilken"),
    Del.PROGNOS: ("behandling", "behandling_hur", "atergang", "atergang_anpassning", "prognos_grund",
                  "prognos_villkor"),
}  # fmt: skip
FALT_I_DEL[Del.HELT] = tuple(one.id for one in MALLEN.falt.values() if not one.person)
"""Which of the template's fields one writes in each part; a whole certificate names nobody."""
