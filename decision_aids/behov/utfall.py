"""What the aid answers: the group, what is beside it, whether to consult first, and whose step is next.

That rehabilitation goes before the way to work, that two kinds of it are consulted about, and what the step
would be here are our own weighing. Only the steps of Tranås come from a source.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.behov import questions as q
from decision_aids.behov.facts import annat_namns, behoven, rehab_slag
from decision_aids.behov.svar import Behoven, Slag, Stodet
from decision_aids.behov.villkor import REHABILITERINGEN, STODET_KLART, behovet_overens
from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.omstandigheter import vald_namns
from decision_aids.gemensamt.svar import Formaga, JaNej


class Grupp(StrEnum):
    """The group that the answers speak for."""

    AM1 = "am1"
    AM2 = "am2"
    AM3 = "am3"
    RH1 = "rh1"
    RH2 = "rh2"
    RH3 = "rh3"
    FLERA = "flera"
    OKLART = "oklart"


class Bredvid(StrEnum):
    """Whether there are needs side by side, or something beside that none of the groups has."""

    JA = "ja"
    UTANFOR = "utanfor"
    NEJ = "nej"
    OKLART = "oklart"


class Konsultation(StrEnum):
    """Whether a consultation comes first."""

    FORST = "forst"
    INTE_NU = "inte_nu"
    OKLART = "oklart"


class Steg(StrEnum):
    """The step that is next."""

    KONTAKT_AF = "kontakt_af"
    COACHNING = "coachning"
    SAMLAT_STOD = "samlat_stod"
    REHABILITERING = "rehabilitering"
    BEHANDLING = "behandling"
    VARD_FORST = "vard_forst"
    ERSATTNING = "ersattning"
    KONSULTATION = "konsultation"
    OKLART = "oklart"


def grupp(weigh: Weigh) -> Grupp:
    """What is to be rehabilitated goes before how much support is needed; two kinds of it are several."""
    if weigh(REHABILITERINGEN) is not Verdict.EJ_AKTUELLT:
        return _REHAB[weigh(rehab_slag)]
    weigh(STODET_KLART)  # says why
    return _ARBETE[weigh(q.STODET)]


_REHAB = {
    Slag.RH1: Grupp.RH1,
    Slag.RH2: Grupp.RH2,
    Slag.RH3: Grupp.RH3,
    Slag.FLERA: Grupp.FLERA,
    Slag.INGET: Grupp.OKLART,
    Slag.VET_INTE: Grupp.OKLART,
}
_ARBETE = {
    Stodet.INGET: Grupp.AM1,
    Stodet.VISST: Grupp.AM2,
    Stodet.OMFATTANDE: Grupp.AM3,
    Stodet.VET_INTE: Grupp.OKLART,
}


def bredvid(weigh: Weigh) -> Bredvid:
    """Two needs or more of the four; or violence, housing and other things that none of the groups has."""
    match weigh(behoven):
        case Behoven.FLERA:
            return Bredvid.JA
        case Behoven.HOGST_ETT:
            return _utanfor({weigh(vald_namns), weigh(annat_namns)})
        case Behoven.VET_INTE:
            for unclear in (REHABILITERINGEN, STODET_KLART):
                weigh(unclear)  # says why
            return Bredvid.OKLART


def _utanfor(named: set[JaNej]) -> Bredvid:
    """What is not known to stand in the way is asked about, and is no need beside the others until then."""
    return Bredvid.UTANFOR if JaNej.JA in named else Bredvid.NEJ


def konsultation(weigh: Weigh) -> Konsultation:
    """First when the two do not agree, when there are several, when it is known that nobody knows, and when
    the person is said both to manage full time and to need rehabilitation: both can hardly be right.
    """
    if weigh(behovet_overens) is Verdict.INTE_UPPFYLLT:
        return Konsultation.FORST
    match grupp(weigh):
        case Grupp.FLERA | Grupp.OKLART:
            return Konsultation.FORST
        case Grupp.RH2 | Grupp.RH3 if weigh(q.FORMAGA) is Formaga.FULL:
            return Konsultation.FORST
        case _:
            return Konsultation.INTE_NU


def steget(weigh: Weigh) -> Steg:
    """Consultation first, then a beroende, then what the person manages; the group decides the rest."""
    if konsultation(weigh) is Konsultation.FORST:
        return Steg.KONSULTATION
    found = grupp(weigh)
    if found is Grupp.RH1:
        return Steg.BEHANDLING
    match weigh(q.FORMAGA):
        case Formaga.FOR_SJUK_NU:
            return Steg.VARD_FORST
        case Formaga.LANGVARIG:
            return Steg.ERSATTNING
        case _:
            return _ARBETAR.get(found, Steg.REHABILITERING)


_ARBETAR = {Grupp.AM1: Steg.KONTAKT_AF, Grupp.AM2: Steg.COACHNING, Grupp.AM3: Steg.SAMLAT_STOD}

STEGEN = frozenset({Steg.COACHNING, Steg.SAMLAT_STOD, Steg.REHABILITERING})
"""The steps that somebody in the municipality is commissioned to take."""

PARTS = (Part("har", ("egen-bedomning",)), Part("leder", ("egen-bedomning",)), Part("tranas", ("tranas",)))

GRUPPEN = Outcome("grupp", Grupp, grupp, ("behovsgrupper", "instrument-x", "egen-bedomning"))
BREDVID = Outcome("bredvid", Bredvid, bredvid, ("ratt-stod-ratt-forsorjning", "egen-bedomning"))
KONSULTATIONEN = Outcome(
    "konsultation", Konsultation, konsultation, ("tranas", "kunskapsguiden-samordning", "egen-bedomning")
)
STEGET = Outcome(
    "steget",
    Steg,
    steget,
    ("tranas", "for-2000-628-11", "sol-13-10", "hsl-8-7", "sfb-33-5", "egen-bedomning"),
    parts={one.value: PARTS for one in Steg if one is not Steg.OKLART},
)
OUTCOMES = (GRUPPEN, STEGET, BREDVID, KONSULTATIONEN)
