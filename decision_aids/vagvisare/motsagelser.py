"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from decision_aids.engine.contradictions import Answers, Contradiction, several, together
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.motsagelser import OM_INTYGET, TVA_ALDRAR
from decision_aids.gemensamt.rimlighet import MANADEN
from decision_aids.gemensamt.svar import Alder, Formaga, JaNej, Sgi, Underlag, Utanfor
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.svar import HurKom, Situation, Varaktighet

HAR_SJUKPENNING = (q.SITUATION, Situation.LAG_SJUKPENNING)
KRAVET = ("aktivitetskrav-undantag",)
INGET_UTANFOR = frozenset({Utanfor.INGET})
ALDRAR = {
    Utanfor.UNDER_18: {Alder.FORE_19},
    Utanfor.SKOLA: {Alder.FORE_19, Alder.UNDER_30},
    Utanfor.AKTIVITETSERSATTNING: {Alder.UNDER_30},
    Utanfor.RIKTALDER: {Alder.RIKTALDER},
}
"""The ages that each group outside aktivitetskravet can have (AK12, and SFB 33 kap. 18 §)."""


def _annan_alder(answers: Answers) -> bool:
    alder, groups = answers[q.ALDER.id], several(answers[q.UTANFOR.id])
    return alder is not Alder.VET_INTE and any(
        one in groups and alder not in ages for one, ages in ALDRAR.items()
    )


MOTSAGELSER = (
    *MANADEN,
    *OM_INTYGET,
    # Sjukpenning is counted on a SGI; only sjukpenning i särskilda fall is not (SFB 28 a kap.): ask.
    together(
        "sjukpenning_utan_sgi",
        HAR_SJUKPENNING,
        (q.SGI, Sgi.SAKNAS),
        sources=("sfb-25-3", "sfb-28-a-3"),
        asks=Mottagare.PERSONEN,
    ),
    together(
        "sjukpenning_men_full",
        HAR_SJUKPENNING,
        (q.FORMAGA, Formaga.FULL),
        sources=("sfb-27-2",),
        asks=Mottagare.PERSONEN,
    ),
    together(
        "sjukpenning_men_inget_undantag",
        HAR_SJUKPENNING,
        (q.UTANFOR, INGET_UTANFOR),
        sources=KRAVET,
    ),
    together(
        "borta_sjuk_men_full",
        (q.SITUATION, Situation.AF_PROGRAM),
        (q.HELTIDSSJUK, JaNej.JA),
        (q.FORMAGA, Formaga.FULL),
        sources=("for-2000-634-10",),
    ),
    together(
        "langvarig_men_kortare",
        (q.FORMAGA, Formaga.LANGVARIG),
        (q.VARAKTIGHET, Varaktighet.KORTARE),
        sources=("sfb-33-6", "sfb-33-7"),
    ),
    Contradiction("annan_alder_utanfor", (q.ALDER, q.UTANFOR), _annan_alder, (*KRAVET, "sfb-33-18")),
    TVA_ALDRAR,
    together(
        "riktalder_men_inget_undantag",
        (q.ALDER, Alder.RIKTALDER),
        (q.UTANFOR, INGET_UTANFOR),
        sources=KRAVET,
    ),
    together(
        "intyg_kom_men_saknas",
        (q.HUR_KOM, HurKom.INTYG),
        (q.UNDERLAG, Underlag.INGET),
        sources=("sol-14-3", "fl-23"),
    ),
    together(
        "varden_horde_av_sig_utan_kontakt",
        (q.HUR_KOM, HurKom.VARDEN),
        (q.VARDKONTAKT, JaNej.NEJ),
        sources=("fl-23",),
    ),
)
