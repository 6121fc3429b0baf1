"""Förmåga och krav in a case: what the certificate says, beside what several kinds of activity demand.

Optional: nothing here is ever wanted, and no verdict reads it. It can be answered once a paper describes
something that is hard, for a person who may be hindered.
"""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.formaga_krav import (
    MOTE,
    Anpassas,
    Cell,
    Kategori,
    Kraver,
    Lage,
    Mote,
    Sagt,
    Skal,
    Slag,
    i_ordning,
    lage,
    skal,
)
from decision_aids.gemensamt.krav_forslag import forslag, hjalper
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Anpassning, Anpassningsslag, Begransning, Funktion, Hinder

MED_PAPPER = {Underlag.LAKARINTYG, Underlag.ANNAT}
BESKRIVET = {Begransning.KONKRET, Begransning.ALLMAN, Funktion.OBSERVERAD, Funktion.BERATTAD}


def kan_jamforas(raw: Raw) -> bool:
    """There is a paper that does not say "no hinder", and it describes something."""
    if if_answered(raw, q.UNDERLAG, Underlag.VET_INTE) not in MED_PAPPER:
        return False
    if if_answered(raw, q.HINDER, Hinder.NEJ) is Hinder.NEJ:
        return False
    said = (
        if_answered(raw, q.BEGRANSNING, Begransning.VET_INTE),
        if_answered(raw, q.FUNKTION, Funktion.VET_INTE),
    )
    return any(one in BESKRIVET for one in said)


def celler(raw: Raw, slag: Slag) -> tuple[Cell, ...]:
    """Every category of one kind of activity, the most pressing first."""
    sagt, andrat = if_answered(raw, q.FORMAGA, ()), if_answered(raw, q.KRAV[slag], ())
    marks, demands = dict(sagt or ()), _krav(raw, slag)
    found: list[Cell] = []
    for one in Kategori:
        says = None if sagt is None else marks.get(one, Sagt.NAMNS_INTE)
        demand = demands[one]
        own = andrat is None or one in dict(andrat)
        found.append(Cell(one, says, demand, not own, skal(says, demand, _anpassas(raw, one))))
    return i_ordning(tuple(found))


def _krav(raw: Raw, slag: Slag) -> dict[Kategori, Kraver]:
    """What one kind of activity demands in each category: as proposed, where nobody has changed it."""
    andrat, proposed = if_answered(raw, q.KRAV[slag], ()), forslag(slag).krav
    if andrat is None:
        return dict.fromkeys(Kategori, Kraver.VET_INTE)
    return {one: dict(andrat).get(one, proposed[one]) for one in Kategori}


def undviks(raw: Raw) -> tuple[Kategori, ...]:
    """What the certificate says should be avoided."""
    marks = dict(if_answered(raw, q.FORMAGA, ()) or ())
    return tuple(one for one in Kategori if marks.get(one) is Sagt.UNDVIK)


def risker(raw: Raw, slag: Slag) -> tuple[Kategori, ...]:
    """What of that is part of one kind of activity."""
    demands = _krav(raw, slag)
    return tuple(
        one for one in undviks(raw) if skal(Sagt.UNDVIK, demands[one], Anpassas.SAGER_INGET) is Skal.RISK
    )


def _anpassas(raw: Raw, kategori: Kategori) -> Anpassas:
    """Does the certificate name adaptation of a kind that can help in the category?"""
    match if_answered(raw, q.ANPASSNING, Anpassning.VET_INTE):
        case Anpassning.HJALPER_INTE:
            return Anpassas.HJALPER_INTE
        case Anpassning.BESKRIVEN:
            return Anpassas.HJALPER if _som_hjalper(raw, kategori) else Anpassas.SAGER_INGET
        case _:
            return Anpassas.SAGER_INGET


def _som_hjalper(raw: Raw, kategori: Kategori) -> frozenset[Anpassningsslag]:
    named = if_answered(raw, q.ANPASSNING_SLAG, None) or frozenset[Anpassningsslag]()
    return frozenset(one for one in named if one.value in hjalper(kategori))


def _compute(raw: Raw, _: Weigh) -> Json:
    """None when there is nothing to compare; else {"aktiviteter": [...]}, empty until kinds are chosen.

    An activity has slag, syften (ids of outcomes), lage, and celler: kategori, sagt (null: not known), krav,
    forslag (the demand is as proposed), mote, skal, fraga_till (null when nothing is open), anpassningar (of
    the certificate). The one that can be planned soonest stands first.
    """
    if not kan_jamforas(raw):
        return None
    chosen = if_answered(raw, q.JAMFOR, None) or frozenset[Slag]()
    found = [(slag, celler(raw, slag)) for slag in Slag if slag in chosen]
    found.sort(key=lambda one: [*Lage].index(lage(one[1])))
    if not chosen:
        return {"aktiviteter": []}
    return {"aktiviteter": [_aktivitet(raw, *one) for one in found]}


def _aktivitet(raw: Raw, slag: Slag, alla: tuple[Cell, ...]) -> Json:
    return {
        "slag": slag.value,
        "syften": [*forslag(slag).syften],
        "lage": lage(alla).value,
        "celler": [_cell(raw, one) for one in alla],
    }


def _cell(raw: Raw, one: Cell) -> Json:
    mote, till = MOTE[one.skal]
    named = _som_hjalper(raw, one.kategori) if one.skal is Skal.BEGRANSAS_INTYGET else frozenset[str]()
    return {
        "kategori": one.kategori.value,
        "sagt": None if one.sagt is None else one.sagt.value,
        "krav": one.krav.value,
        "forslag": one.forslag,
        "mote": mote.value,
        "skal": one.skal.value,
        "fraga_till": None if till is None else till.value,
        "anpassningar": [*sorted(named)],
    }


def _utlagd() -> Json:
    """Every meeting there is, for the text version: sagt, krav, anpassas (null when it matters not), skal."""
    found: list[Json] = []
    for sagt in Sagt:
        for anpassas in Anpassas if sagt is Sagt.BEGRANSAS else (None,):
            for krav in (one for one in Kraver if one is not Kraver.FORSLAG):
                one = skal(sagt, krav, anpassas or Anpassas.SAGER_INGET)
                found.append(
                    {
                        "sagt": sagt.value,
                        "krav": krav.value,
                        "anpassas": None if anpassas is None else anpassas.value,
                        "mote": MOTE[one][0].value,
                        "skal": one.value,
                    }
                )
    return found


FORMAGA_KRAV = Detail(
    "formaga_krav",
    Shape.FORMAGA_KRAV,
    _compute,
    ("afu-kategorier", "isf-2015-8", "isf-2016-4", "egen-bedomning"),
    unfolded=_utlagd,
    words=(
        ("bjud_in",),
        ("risk",),
        ("egen_syn",),
        ("ingen_egen_syn",),
        ("varning",),
        ("for_syftet",),
        *(("mote", one.value) for one in Mote),
        *(("kort", one.value) for one in Mote),
        ("namns_inte",),
        ("andra",),
        ("tabellen",),
        *(("anpassas", one.value) for one in Anpassas),
        *(("lage", one.value, part) for one in Lage for part in ("rubrik", "text")),
        *(("skal", one.value, "text") for one in Skal),
        *(("skal", one.value, "fraga") for one in Skal if MOTE[one][1] is not None),
    ),
)
"""Where ability and demand meet. The words are those of the view."""
