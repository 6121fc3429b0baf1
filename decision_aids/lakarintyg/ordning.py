"""What the answers speak for: how sure a purpose is, and what the paper gives each receiver; and what is
missing most, by what the first sentence of the answer is said for.

What a paper says well never makes a purpose less sure, whatever it says (`SAKERT`). That it says there is a
hinder speaks for one (`HINDRAD`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from decision_aids.engine.criteria import Criterion, leaves
from decision_aids.engine.rows import Row
from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.aktivitetskravet import KRAVET
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import (
    Begransning,
    Funktion,
    Hinder,
    Koppling,
    Matt,
    Slag,
    Utfardare,
)
from decision_aids.lakarintyg.svaret import Svar
from decision_aids.lakarintyg.utfall.mottagare import Ger
from decision_aids.lakarintyg.utfall.syften import DAGARNA, I_SIG, Stallning
from decision_aids.lakarintyg.villkor.innehall import SETT_SJALV, begransning_konkret, koppling_till_aktivitet
from decision_aids.lakarintyg.villkor.omfattning import hinder_framgar, manaden_tacks, omfattning_angiven
from decision_aids.lakarintyg.villkor.papperet import ar_lakarintyg, intyg_behovs
from decision_aids.lakarintyg.villkor.risken import risken_ar_utredd
from decision_aids.lakarintyg.villkor.syften import Syfte

SYFTEN = tuple(one.value for one in Syfte)
SAKERT = steps(
    Stallning.OKLART, Stallning.DEL_AV_MANADEN, {Stallning.HELT, Stallning.DELVIS, Stallning.TALAR_INTE_FOR}
)
HINDRAD = steps(
    Stallning.TALAR_INTE_FOR, Stallning.OKLART, Stallning.DEL_AV_MANADEN, Stallning.DELVIS, Stallning.HELT
)
GER = steps(Ger.EJ_AKTUELLT, Ger.ANNAN_FRAGA, {Ger.OKLART, Ger.DELVIS}, Ger.SVARAR)
SVARAR = steps({Ger.ANNAN_FRAGA, Ger.OKLART, Ger.DELVIS}, Ger.SVARAR)
"""Only whether the paper answers: what a limitation is tied to is not seen until the limitation is told."""

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)
NEJ = steps(JaNej.JA, JaNej.VET_INTE, JaNej.NEJ)
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)

SVARIGHETEN = Speaks(
    q.BEGRANSNING,
    steps({Begransning.SAKNAS, Begransning.ALLMAN}, Begransning.VET_INTE, Begransning.KONKRET),
)
AV_PAPPERET = (
    Speaks(
        q.UTFARDARE,
        steps(
            Utfardare.FRAMGAR_INTE,
            {Utfardare.VET_INTE, Utfardare.TANDLAKARE, Utfardare.ANNAN},
            Utfardare.LAKARE,
        ),
    ),
    Speaks(q.SIGNERAT, JA),
    Speaks(q.FUNKTION, steps(Funktion.SAKNAS, Funktion.VET_INTE, Funktion.OBSERVERAD)),
    Speaks(q.FUNKTION, steps(Funktion.SAKNAS, Funktion.BERATTAD, Funktion.OBSERVERAD)),
    Speaks(q.SAMBAND, JA),
    Speaks(q.MOTSAGER, NEJ),
)

ORDNING = (
    Order(
        SYFTEN,
        SAKERT,
        (
            *AV_PAPPERET,
            SVARIGHETEN,
            Speaks(q.UNDERLAG, steps({Underlag.INGET, Underlag.VET_INTE}, Underlag.LAKARINTYG)),
        ),
    ),
    Order(
        SYFTEN,
        HINDRAD,
        (
            Speaks(q.HINDER, steps(Hinder.NEJ, {Hinder.FRAMGAR_INTE, Hinder.VET_INTE}, Hinder.JA)),
            Speaks(q.RADER, steps((Row(*NOVEMBER, 50),), (Row(*NOVEMBER, 100),))),
        ),
    ),
    Order(
        ("mottagare_socialnamnden",),
        GER,
        (*AV_PAPPERET, Speaks(q.UNDERLAG, steps(Underlag.INGET, {Underlag.VET_INTE, Underlag.LAKARINTYG}))),
    ),
    Order(("mottagare_socialnamnden",), SVARAR, (SVARIGHETEN,)),
    Order(
        ("mottagare_forsakringskassan",),
        GER,
        (
            *AV_PAPPERET,
            SVARIGHETEN,
            Speaks(q.HINDER, steps(Hinder.NEJ, {Hinder.FRAMGAR_INTE, Hinder.VET_INTE}, Hinder.JA)),
            Speaks(
                q.KOPPLING,
                steps(
                    {Koppling.INGET, Koppling.VARDAGEN, Koppling.AKTIVITETEN},
                    Koppling.VET_INTE,
                    Koppling.ARBETE,
                ),
            ),
        ),
    ),
    Order(
        ("mottagare_arbetsformedlingen",),
        GER,
        (Speaks(q.SLAG, steps({Slag.FK, Slag.ANNAN}, {Slag.VET_INTE, Slag.SOCIALNAMNDEN}, Slag.AF)),),
    ),
    Order(
        ("mottagare_regionen",),
        GER,
        (Speaks(q.HINDER, steps(Hinder.NEJ, {Hinder.FRAMGAR_INTE, Hinder.VET_INTE}, Hinder.JA)),),
    ),
    Order(
        ("mottagare_arbetsgivaren",),
        GER,
        (
            Speaks(
                q.MATT,
                steps({Matt.AKTIVITETEN, Matt.FRAMGAR_INTE}, Matt.VET_INTE, Matt.ARBETSTID),
            ),
        ),
    ),
)

OM_DAGARNA = tuple(leaves(DAGARNA))
SETT = tuple(leaves(SETT_SJALV))

_SKALEN: Mapping[str, tuple[Criterion, ...]] = {
    Svar.INGET_INTYG: (intyg_behovs,),
    Svar.HINDER_FRAMGAR_INTE: (hinder_framgar,),
    Svar.SVARIGHETEN_SAKNAS: (begransning_konkret,),
    Svar.SVARIGHETEN_ALLMAN: (begransning_konkret,),
    Svar.INGEN_HAR_SETT: SETT,
    # Seen by somebody is one thing of two; where this is said, one of them is there.
    Svar.PAPPERET_RACKER_INTE: tuple(one for one in leaves(I_SIG) if one not in SETT),
    Svar.INGET_LAKARINTYG: (ar_lakarintyg,),
    Svar.ANNAN_FRAGA: (koppling_till_aktivitet,),
    Svar.KRAVET_OKLART: KRAVET,
    Svar.KRAVET_OKLART_INTE: KRAVET,
    Svar.ANNAN_TID: (manaden_tacks,),
    Svar.RADERNA_OKANDA: (omfattning_angiven,),
    Svar.DAGARNA_OKLARA: OM_DAGARNA,
    Svar.DEL_AV_MANADEN: OM_DAGARNA,
}
VILAR_PA: Mapping[str, tuple[Criterion, ...]] = {
    one: (risken_ar_utredd, *_SKALEN.get(one, ())) for one in Svar
}
"""By what it is said; of what is said for certain nothing is missing, and of a guess most. A risk goes first,
whatever is said.
"""
