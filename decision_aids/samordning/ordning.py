"""What the answers speak for: the statuses in steps, and each question's answers in steps."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.samordning import Talar
from decision_aids.gemensamt.svar import Formaga, Forsakrad, JaNej, Orsak, Sgi, Underlag, Visar
from decision_aids.samordning.questions import (
    FORMAGA,
    FORSAKRAD,
    INTYG_FRAMAT,
    INTYG_VISAR,
    ORSAK,
    POTENTIAL,
    REHABBEHOV,
    SGI,
    UNDERLAG,
    VILL_ANSOKA,
)
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.utfall import Steg

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)

NEJ: set[Hashable] = {Ansoker.NEJ, Ansoker.FATT_NEJ}

AV_FALLET = (
    Speaks(FORSAKRAD, steps(Forsakrad.NEJ, Forsakrad.VET_INTE, {Forsakrad.BOR, Forsakrad.ARBETAR})),
    Speaks(
        FORMAGA,
        steps(Formaga.FULL, Formaga.FOR_SJUK_NU, Formaga.VET_INTE, {Formaga.DELVIS, Formaga.LANGVARIG}),
    ),
    Speaks(ORSAK, steps(Orsak.ANNAT, Orsak.VET_INTE, {Orsak.SJUKDOM, Orsak.BADA})),
    Speaks(REHABBEHOV, JA),
    Speaks(POTENTIAL, JA),
)
AV_PAPPERET = (
    Speaks(
        UNDERLAG,
        steps(Underlag.INGET, {Underlag.ANNAT, Underlag.VET_INTE}, Underlag.LAKARINTYG),
        unless=((INTYG_VISAR, Visar.SAGER_EMOT),),
    ),
    Speaks(INTYG_VISAR, steps(Visar.SAGER_EMOT, {Visar.OTYDLIGT, Visar.VET_INTE}, Visar.JA)),
)
AV_VAGEN = (
    Speaks(INTYG_FRAMAT, JA),
    Speaks(SGI, steps(Sgi.FINNS, Sgi.VET_INTE, Sgi.SAKNAS)),
    Speaks(VILL_ANSOKA, steps(NEJ, Ansoker.VET_INTE, {Ansoker.SJALV, Ansoker.MED_HJALP})),
)


def _utan_sgi(one: Speaks) -> Speaks:
    """With an SGI there is another way, and nothing more speaks for the application."""
    return one if one.question is SGI else replace(one, unless=(*one.unless, (SGI, Sgi.FINNS)))


ORDNING = (
    Order(
        ("samordning",),
        steps(
            Talar.TALAR_EMOT,
            Talar.ANNAN_ERSATTNING,
            Talar.INTE_NU,
            {Talar.OKLART, Talar.KOMPLETTERA},
            {Talar.TALAR_FOR, Talar.ANNAN_VAG},
        ),
        (*AV_FALLET, *map(_utan_sgi, AV_PAPPERET)),
    ),
    Order(
        ("ansokan",),
        steps(
            {Steg.EJ_AKTUELLT, Steg.ANNAN_VAG},
            set[Hashable](Steg) - {Steg.EJ_AKTUELLT, Steg.ANNAN_VAG, Steg.ANSOK},
            Steg.ANSOK,
        ),
        tuple(_utan_sgi(one) for one in (*AV_FALLET, *AV_PAPPERET, *AV_VAGEN)),
    ),
)
"""What is missing and can be had (komplettera, forbered) is a question like what nobody knows: one step."""
