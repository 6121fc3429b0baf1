"""Choices that contradict each other: a step that goes to somebody whom the routine does not have."""

from __future__ import annotations

from decision_aids.engine.contradictions import together
from decision_aids.lokal_rutin import questions as q
from decision_aids.lokal_rutin import svar

EGEN = ("egen-bedomning",)
INGEN_I_VARDEN = (q.VARDENS_INGANG, svar.VardensIngang.INGEN)
INGEN_I_KOMMUNEN = (q.KOMMUNENS_INGANG, svar.KommunensIngang.INGEN)

MOTSAGELSER = (
    together(
        "koordinatorn_borjar_men_ingen_ingang",
        INGEN_I_VARDEN,
        (q.FORSTA_STEGET, svar.ForstaSteget.REHABKOORDINATOR),
        sources=EGEN,
    ),
    together(
        "begars_av_koordinatorn_men_ingen_ingang",
        INGEN_I_VARDEN,
        (q.BEGARS, svar.Begars.REHABKOORDINATOR),
        sources=EGEN,
    ),
    together(
        "hanvisas_till_kommunen_utan_ingang",
        INGEN_I_KOMMUNEN,
        (q.OANMALD, svar.Oanmald.HANVISAR),
        sources=EGEN,
    ),
    together("bokat_hanvisas_utan_ingang", INGEN_I_KOMMUNEN, (q.BOKAT, svar.Bokat.HANVISAR), sources=EGEN),
    together(
        "skriver_men_aldrig_intyg",
        (q.BEGARS, svar.Begars.ALDRIG),
        (q.BOKAT, svar.Bokat.SKRIVER),
        sources=("lakarintyg-huvudregel",),
    ),
    together(
        "begars_men_tas_inte_emot",
        (q.BEGARS, svar.Begars.PERSONEN),
        (q.TAS_EMOT, svar.TasEmot.INTE),
        sources=("lakarintyg-huvudregel",),
    ),
    together(
        "oenighet_till_forum_som_inte_finns",
        (q.FORUM, svar.Forum.INGET),
        (q.OENIGHET, svar.Oenighet.FORUM),
        sources=EGEN,
    ),
    together(
        "motesdag_men_inget_mote", (q.FORUM, svar.Forum.INGET), (q.MOTET, svar.Motet.VECKA), sources=EGEN
    ),
)
