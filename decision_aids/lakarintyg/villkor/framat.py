"""Points 8 to 10: ability and adaptation, prognosis, and what an extension adds."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import ja_nej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.guards import om_sjukdom_hindrar
from decision_aids.lakarintyg.svar import Anpassning, Ordning, Prognos

anpassning_besvarad = (
    leaf("anpassning_besvarad", Grund.VAGLEDNING, "af00251", "tio-punkter")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_sjukdom_hindrar)
    .tabell(
        q.ANPASSNING,
        (Anpassning.BESKRIVEN, uppfyllt("beskriven")),
        (Anpassning.HJALPER_INTE, uppfyllt("hjalper-inte")),
        (Anpassning.OBESKRIVEN, inte_uppfyllt("obeskriven")),
        (Anpassning.FRAMGAR_INTE, inte_uppfyllt("framgar-inte")),
        (Anpassning.VET_INTE, oklart()),
    )
)
"""Point 8: does it say whether adaptation helps, and which?"""


risk_besvarad = (
    leaf("risk_besvarad", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_sjukdom_hindrar)
    .tabell(q.FORSAMRING, *ja_nej(uppfyllt("risk-finns"), uppfyllt("ingen-risk-namns"), oklart()))
)
"""Point 8: does the paper leave no risk that the activity makes the person worse?"""


behandling_framgar = (
    leaf("behandling_framgar", Grund.VAGLEDNING, "tio-punkter", "fk7804")
    .gap(Vikt.BRA_ATT_HA, Mottagare.VARDEN, applies=om_sjukdom_hindrar)
    .tabell(q.BEHANDLING, *ja_nej(uppfyllt("framgar"), inte_uppfyllt("framgar-inte"), oklart()))
)
"""Point 9: does it say whether treatment or investigation goes on or is planned? Not which."""


andra_professioner = (
    leaf("andra_professioner", Grund.VAGLEDNING, "af00251", "egen-bedomning")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_sjukdom_hindrar)
    .tabell(q.ANNAN_PROFESSION, *ja_nej(uppfyllt("finns"), inte_uppfyllt("namns-inte"), oklart()))
)
"""Have other professions seen the same? It strengthens the paper, and its absence is no gap."""


@leaf("prognos_besvarad", Grund.VAGLEDNING, "af00251", "tio-punkter").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=om_sjukdom_hindrar
)
def prognos_besvarad(read: Read) -> Judgement:
    """Point 9: what happens afterwards? "Not possible to tell" is an answer when it comes with a plan."""
    match read(q.PROGNOS):
        case Prognos.UTAN_ANPASSNING | Prognos.MED_ANPASSNING | Prognos.KAN_INTE:
            return uppfyllt("besvarad")
        case Prognos.GAR_INTE_ATT_AVGORA:
            return dict(ja_nej(uppfyllt("med-plan"), inte_uppfyllt("utan-plan"), oklart()))[
                read(q.PROGNOSPLAN)
            ]
        case Prognos.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Prognos.VET_INTE:
            return oklart()


@leaf("forlangning_sager_nytt", Grund.EGEN, "egen-bedomning", "af00251-perioder").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=om_sjukdom_hindrar
)
def forlangning_sager_nytt(read: Read) -> Judgement:
    """Point 10: does an extension say something new, or is the old text copied?"""
    match read(q.ORDNING):
        case Ordning.FORSTA:
            return ej_aktuellt("forsta-intyget")
        case Ordning.FORLANGNING:
            return dict(ja_nej(uppfyllt("nytt"), inte_uppfyllt("samma-text"), oklart()))[read(q.NYTT)]
        case Ordning.VET_INTE:
            return oklart()


PUNKT_8 = alla("punkt_8_anpassning", anpassning_besvarad, risk_besvarad)
PUNKT_9 = alla("punkt_9_prognos", prognos_besvarad, behandling_framgar)
PUNKT_10 = alla("punkt_10_forlangning", forlangning_sager_nytt)
