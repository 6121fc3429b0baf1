"""What the answers speak for: the positions in steps, and each question's answers in steps, for each way.

Ways to find out (konsultation, lakarintyg_behovs, sgi_fragan) have no order: they are open because something
is unknown or missing. Nor has bistandet, which is always open.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.svar import (
    Alder,
    Andel,
    Formaga,
    Forsakrad,
    JaNej,
    Orsak,
    Sgi,
    Underlag,
    Utanfor,
    Visar,
)
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.svar import (
    AfLage,
    Andrat,
    Ansokan,
    Ansoker,
    Nedsattning,
    Situation,
    Stod,
    Varaktighet,
)
from decision_aids.vagvisare.utfall.lagen import (
    AVSLUTAS,
    EJ,
    ERBJUD,
    FORBERED,
    INBJUDAN,
    INGEN_ANSOKAN,
    OKAND_ANSOKAN,
    OKLART,
    PAGAR,
    PARALLELL,
    PRIMAR,
    SAKNAS,
    UTESLUTEN,
)

LAGEN = steps(
    {UTESLUTEN, EJ, AVSLUTAS},
    FORBERED,
    INGEN_ANSOKAN,
    {OKLART, *SAKNAS, *INGEN_ANSOKAN, OKAND_ANSOKAN},
    {PRIMAR, PARALLELL, PAGAR, INBJUDAN, ERBJUD},
)
"""First or beside is a matter of order; what is missing and can be had is a question like the unknown."""

PROGRAMMET = steps(EJ, OKLART, {PRIMAR, AVSLUTAS})
"""Of whether there is a programme: one that comes to an end concerns the case as much as one that goes on."""

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)
NEJ = steps(JaNej.JA, JaNej.VET_INTE, JaNej.NEJ)

ORSAK = Speaks(q.ORSAK, steps(Orsak.ANNAT, Orsak.VET_INTE, {Orsak.SJUKDOM, Orsak.BADA}))
NEDSATT = Speaks(
    q.FORMAGA,
    steps(Formaga.FULL, Formaga.VET_INTE, {Formaga.DELVIS, Formaga.FOR_SJUK_NU, Formaga.LANGVARIG}),
)
ORKAR = Speaks(
    q.FORMAGA,
    steps(Formaga.FULL, Formaga.FOR_SJUK_NU, Formaga.VET_INTE, Formaga.DELVIS),
)
KAN_DELTA = Speaks(q.FORMAGA, steps(Formaga.FOR_SJUK_NU, Formaga.VET_INTE, {Formaga.DELVIS, Formaga.FULL}))
LANGVARIG = Speaks(
    q.FORMAGA,
    steps({Formaga.FULL, Formaga.DELVIS}, Formaga.VET_INTE, Formaga.LANGVARIG),
)
NAGOT_KVAR = Speaks(
    q.NEDSATTNING, steps(Nedsattning.HEL, Nedsattning.VET_INTE, {Nedsattning.DEL, Nedsattning.MINDRE})
)
EN_FJARDEDEL = Speaks(
    q.NEDSATTNING, steps(Nedsattning.MINDRE, Nedsattning.VET_INTE, {Nedsattning.DEL, Nedsattning.HEL})
)
UTANFOR_PROGRAM = Speaks(
    q.AF_LAGE, steps(AfLage.PROGRAM, AfLage.VET_INTE, {AfLage.UTANFOR, AfLage.INSKRIVEN})
)
FORSAKRAD = Speaks(q.FORSAKRAD, steps(Forsakrad.NEJ, Forsakrad.VET_INTE, {Forsakrad.BOR, Forsakrad.ARBETAR}))
SAMTYCKE_FK, SAMTYCKE_VARDEN = Speaks(q.SAMTYCKE_FK, JA), Speaks(q.SAMTYCKE_VARDEN, JA)
REHABBEHOV = Speaks(q.REHABBEHOV, JA)
POTENTIAL_FINNS = Speaks(q.POTENTIAL, JA)


def _bara(group: Utanfor) -> frozenset[Utanfor]:
    return frozenset({group})


AVGOR = (
    *(Utanfor.UNDER_18, Utanfor.SKOLA, Utanfor.HELTID, Utanfor.PROGRAM),
    *(Utanfor.FORMEDLINGSINSATSER, Utanfor.FORALDRALEDIG),
)
"""The groups that stand outside aktivitetskravet whatever else is asked."""

INTE_I_SKOLA = Speaks(q.UTANFOR, steps(_bara(Utanfor.SKOLA), None, _bara(Utanfor.INGET)))


def _of(way: str, *answers: Speaks) -> Order:
    return Order((way,), LAGEN, answers)


ORDNING = (
    _of(
        "forskott",
        Speaks(
            q.SITUATION,
            steps(
                {Situation.LAG_SJUKPENNING, Situation.AF_UTAN_PROGRAM, Situation.AF_PROGRAM, Situation.INGEN},
                Situation.VET_INTE,
                Situation.VANTAR_FK,
            ),
            unless=((q.FK_ANSOKAN, Ansokan.SAMORDNING),),
        ),
        Speaks(
            q.FK_ANSOKAN,
            steps(Ansokan.SAMORDNING, Ansokan.VET_INTE, {Ansokan.SJUKPENNING, Ansokan.SJUKERSATTNING}),
        ),
    ),
    _of(
        "aktivitetsplan",
        Speaks(q.TRE_MANADER, JA),
        Speaks(
            q.UTANFOR,
            steps(
                {*map(_bara, AVGOR)},
                {None, _bara(Utanfor.ANNAN_FORMAN)},
                _bara(Utanfor.INGET),
            ),
        ),
        Speaks(q.FORMAN_OMFATTNING, steps(Andel.HEL, {Andel.DEL, Andel.VET_INTE})),
        Speaks(
            q.MANAD,
            steps({date(2026, 6, 1), date(2026, 8, 1)}, {None}, {date(2026, 10, 1), date(2026, 11, 1)}),
        ),
        KAN_DELTA,
        NAGOT_KVAR,
    ),
    _of(
        "kommunens_insats",
        # Who is well goes on in the programme, and who is ill for long leaves it.
        replace(KAN_DELTA, unless=tuple((q.HELTIDSSJUK, one) for one in JaNej if one is not JaNej.NEJ)),
        NAGOT_KVAR,
        INTE_I_SKOLA,
        replace(UTANFOR_PROGRAM, unless=((q.HELTIDSSJUK, JaNej.JA),)),
    ),
    _of("rehab_begaran", REHABBEHOV, ORSAK, ORKAR),
    _of("vard", NEDSATT, ORSAK, Speaks(q.VARDKONTAKT, steps(JaNej.VET_INTE, {JaNej.JA, JaNej.NEJ}))),
    _of(
        "koordinering",
        NEDSATT,
        ORSAK,
        Speaks(
            q.UNDERLAG,
            steps(Underlag.INGET, {Underlag.ANNAT, Underlag.VET_INTE}, Underlag.LAKARINTYG),
        ),
        SAMTYCKE_VARDEN,
    ),
    _of("ips", NEDSATT, ORSAK, Speaks(q.PSYKISK, JA), Speaks(q.IPS_FINNS, JA)),
    _of(
        "sjukpenning",
        NEDSATT,
        ORSAK,
        Speaks(q.SGI, steps(Sgi.SAKNAS, Sgi.VET_INTE, Sgi.FINNS)),
        EN_FJARDEDEL,
    ),
    _of(
        "samordning_fk",
        ORKAR,
        ORSAK,
        FORSAKRAD,
        REHABBEHOV,
        POTENTIAL_FINNS,
        Speaks(q.SGI, steps(Sgi.FINNS, Sgi.VET_INTE, Sgi.SAKNAS)),
        Speaks(
            q.UNDERLAG,
            steps(Underlag.INGET, {Underlag.ANNAT, Underlag.VET_INTE}, Underlag.LAKARINTYG),
            unless=((q.INTYG_VISAR, Visar.SAGER_EMOT),),
        ),
        Speaks(q.INTYG_VISAR, steps(Visar.SAGER_EMOT, {Visar.OTYDLIGT, Visar.VET_INTE}, Visar.JA)),
        SAMTYCKE_FK,
        Speaks(
            q.VILL_ANSOKA,
            steps({Ansoker.NEJ, Ansoker.FATT_NEJ}, {Ansoker.VET_INTE, Ansoker.MED_HJALP, Ansoker.SJALV}),
        ),
    ),
    _of(
        "sjukersattning",
        LANGVARIG,
        ORSAK,
        FORSAKRAD,
        Speaks(q.POTENTIAL, NEJ),
        Speaks(
            q.NEDSATTNING,
            steps(Nedsattning.MINDRE, {Nedsattning.DEL, Nedsattning.VET_INTE}, Nedsattning.HEL),
        ),
        Speaks(
            q.VARAKTIGHET,
            steps(
                Varaktighet.KORTARE,
                {Varaktighet.MINST_ETT_AR, Varaktighet.VET_INTE},
                Varaktighet.STADIGVARANDE,
            ),
        ),
        Speaks(
            q.ALDER,
            steps({Alder.FORE_19, Alder.RIKTALDER}, {Alder.UNDER_30, Alder.VET_INTE}, Alder.FRAN_30),
        ),
    ),
    _of(
        "aktivitetsersattning",
        LANGVARIG,
        ORSAK,
        FORSAKRAD,
        EN_FJARDEDEL,
        Speaks(
            q.VARAKTIGHET,
            steps(
                Varaktighet.KORTARE,
                Varaktighet.VET_INTE,
                {Varaktighet.MINST_ETT_AR, Varaktighet.STADIGVARANDE},
            ),
        ),
        Speaks(
            q.ALDER,
            steps({Alder.FORE_19, Alder.FRAN_30, Alder.RIKTALDER}, Alder.VET_INTE, Alder.UNDER_30),
        ),
    ),
    _of(
        "avstamningsmote",
        NEDSATT,
        ORSAK,
        Speaks(
            q.SITUATION,
            steps(
                {Situation.AF_UTAN_PROGRAM, Situation.AF_PROGRAM, Situation.INGEN},
                Situation.VET_INTE,
                {Situation.VANTAR_FK, Situation.LAG_SJUKPENNING},
            ),
        ),
        SAMTYCKE_FK,
    ),
    _of(
        "af_planering",
        KAN_DELTA,
        NAGOT_KVAR,
        UTANFOR_PROGRAM,
        INTE_I_SKOLA,
        Speaks(q.ANDRAT, steps({Andrat.NEJ, Andrat.VET_INTE}, {Andrat.JA, Andrat.FORSTA})),
    ),
    _of("af_rehabilitering", REHABBEHOV, ORSAK, ORKAR, NAGOT_KVAR, INTE_I_SKOLA),
    _of("af_program", Speaks(q.HELTIDSSJUK, NEJ)),
    Order(
        ("af_program",),
        PROGRAMMET,
        (
            NEDSATT,
            ORSAK,
            Speaks(q.AF_LAGE, steps({AfLage.UTANFOR, AfLage.INSKRIVEN}, AfLage.VET_INTE, AfLage.PROGRAM)),
        ),
    ),
    _of("sip", Speaks(q.BEHOV_BADA, JA), SAMTYCKE_VARDEN),
    _of("sip_af_fk", Speaks(q.BEHOV_BADA, JA), SAMTYCKE_VARDEN),
    _of("barnets_basta", Speaks(q.BARN, JA)),
    _of(
        "lss_god_man",
        Speaks(q.STOD, steps(Stod.INGET, Stod.VET_INTE, {Stod.LSS, Stod.GOD_MAN, Stod.BADA})),
    ),
)
