"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Ser(StrEnum):
    """Who holds that a plan is needed: the law asks for kommunen or regionen (SoL 10 kap. 8 §)."""

    KOMMUNEN = "kommunen"
    REGIONEN = "regionen"
    BADA = "bada"
    ANNAN = "annan"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Onskan(StrEnum):
    """What the person wants."""

    PLAN = "plan"
    ANNAT = "annat"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Roll(StrEnum):
    """What an authority has to do with the case."""

    ARENDE = "arende"
    BEHOVS = "behovs"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Provat(StrEnum):
    """What has been tried, in kinds that the meeting can go on from."""

    BEHANDLING = "behandling"
    REHABILITERING = "rehabilitering"
    KOORDINERING = "koordinering"
    ARBETSTRANING = "arbetstraning"
    AF = "af"
    STOD = "stod"
    INGET = "inget"


class GorRedan(StrEnum):
    """Who does something already, beside FK and AF, which are asked about by themselves."""

    VARDCENTRALEN = "vardcentralen"
    PSYKIATRIN = "psykiatrin"
    BEROENDEVARDEN = "beroendevarden"
    ANNAN_VARD = "annan-vard"
    ARBETSMARKNADSENHETEN = "arbetsmarknadsenheten"
    STOD_HEMMA = "stod-hemma"
    SKOLA = "skola"
    ANNAN = "annan"
    INGEN = "ingen"


class Behoven(StrEnum):
    """Whether what the person needs comes from both kommunen and regionen."""

    BADA = "bada"
    INTE_BADA = "inte-bada"
    VET_INTE = "vet-inte"


class Vem(StrEnum):
    """Who answers for a goal."""

    PERSONEN = "personen"
    KOMMUNEN = "kommunen"
    REGIONEN = "regionen"
    FK = "fk"
    AF = "af"
    NAGON_ANNAN = "nagon-annan"


class Insats(StrEnum):
    """The insatser of redaktion/insatser.yml, in its order, and what is none of them."""

    IPS = "ips"
    STOD_TILL_ARBETE = "stod-till-arbete"
    UTBILDNING = "utbildning"
    LANGRE_UTBILDNING = "langre-utbildning"
    AF_REHABILITERING = "af-rehabilitering"
    AF_PROGRAM = "af-program"
    JOBBGARANTIN = "jobbgarantin"
    SIUS = "sius"
    PRAKTIK = "praktik"
    AKTIVITETSKRAVET = "aktivitetskravet"
    SAMORDNAD_REHABILITERING = "samordnad-rehabilitering"
    GEMENSAM_KARTLAGGNING = "gemensam-kartlaggning"
    KOORDINERING = "koordinering"
    REHABILITERING = "rehabilitering"
    KBT = "kbt"
    TEAM = "team"
    FAR = "far"
    BEROENDE = "beroende"
    SIP = "sip"
    AVSTAMNINGSMOTE = "avstamningsmote"
    FINSAM = "finsam"
    FMU = "fmu"
    SJUKERSATTNING = "sjukersattning"
    MIX = "mix"
    ARBETSTRANING = "arbetstraning"
    KPF = "kpf"
    FMS = "fms"
    DELTA = "delta"
    ANNAT = "annat"


class Dagen(StrEnum):
    """Whether the day of the meeting is set; one that nobody knows is not."""

    BESTAMD = "bestamd"
    OBESTAMD = "obestamd"


class Rad(StrEnum):
    """What could be clearer in a goal."""

    SPECIFIKT = "specifikt"
    MATBART = "matbart"
    ACCEPTERAT = "accepterat"
    INTE_MED = "inte-med"
    REALISTISKT = "realistiskt"
    TIDSATT = "tidsatt"
    BAKVANT = "bakvant"
    PASSERAT = "passerat"
    START = "start"
    ANSVAR = "ansvar"
    ANSVAR_ENSAM = "ansvar-ensam"
