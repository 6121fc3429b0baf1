"""What the answers speak for: how sure a purpose is, and what the paper gives each receiver.

What a paper says well never makes a purpose less sure, whatever it says (`SAKERT`). That it says there is a
hinder speaks for one (`HINDRAD`).
"""

from __future__ import annotations

from datetime import date

from decision_aids.engine.rows import Row
from decision_aids.engine.speaks import Order, Speaks, steps
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
from decision_aids.lakarintyg.utfall.mottagare import Ger
from decision_aids.lakarintyg.utfall.syften import Stallning
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
