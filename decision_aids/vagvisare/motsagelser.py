"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from decision_aids.engine.contradictions import together
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.motsagelser import OM_INTYGET
from decision_aids.gemensamt.rimlighet import MANADEN
from decision_aids.gemensamt.svar import Alder, Formaga, JaNej, Sgi, Underlag
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.svar import HurKom, Situation, Undantag, Varaktighet

HAR_SJUKPENNING = (q.SITUATION, Situation.LAG_SJUKPENNING)

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
        (q.UNDANTAG, Undantag.INGET),
        sources=("aktivitetskrav-undantag",),
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
    together(
        "alder_utanfor_men_30",
        (q.ALDER, Alder.FRAN_30),
        (q.UNDANTAG, Undantag.ALDER),
        sources=("aktivitetskrav-undantag",),
    ),
    together(
        "riktalder_men_inget_undantag",
        (q.ALDER, Alder.RIKTALDER),
        (q.UNDANTAG, Undantag.INGET),
        sources=("aktivitetskrav-undantag",),
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
