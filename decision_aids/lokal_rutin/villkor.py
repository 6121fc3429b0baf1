"""What is judged of a routine: at each point, what the law does not leave free, and what nobody has decided.

The law's own points rest on it; that a step needs somebody responsible, a day or a time is our own advice.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Criterion, Grund, Leaf, Vikt, alla, leaf
from decision_aids.engine.questions import VET_INTE, Choice
from decision_aids.engine.verdicts import Judgement, Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lokal_rutin import questions as q
from decision_aids.lokal_rutin import svar


def _valt[E: StrEnum](question: Choice[E], reason: str, *against: E) -> tuple[tuple[E, Judgement], ...]:
    """The rows of a table: what is chosen, what is left open (or against the law), and what nobody knows."""

    def judged(one: E) -> Judgement:
        if one.value == VET_INTE:
            return oklart()
        return inte_uppfyllt(reason) if one in against else uppfyllt("valt")

    return tuple((one, judged(one)) for one in question.values)


def lagligt[E: StrEnum](criterion: str, question: Choice[E], against: E, *sources: str) -> Leaf:
    """A choice that the law does not leave free."""
    frame = leaf(criterion, Grund.LAG, *sources).gap(Vikt.AVGORANDE, Mottagare.HANDLAGGAREN)
    return frame.tabell(question, *_valt(question, "strider", against))


def bestamt[E: StrEnum](criterion: str, question: Choice[E], *left: E, sources: tuple[str, ...] = ()) -> Leaf:
    """A choice that somebody has to make."""
    frame = leaf(criterion, Grund.EGEN, *sources, "egen-bedomning").gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    return frame.tabell(question, *_valt(question, "saknas", *left))


NEJ = JaNej.NEJ

POINTS: dict[str, tuple[tuple[Leaf, ...], tuple[Leaf, ...]]] = {
    "ingangen": (
        (),
        (
            bestamt("vardens_ingang_bestamd", q.VARDENS_INGANG, svar.VardensIngang.INGEN),
            bestamt("kommunens_ingang_bestamd", q.KOMMUNENS_INGANG, svar.KommunensIngang.INGEN),
            bestamt("privata_med", q.PRIVATA, NEJ, sources=("psl-6-12",)),
        ),
    ),
    "forsta": (
        (),
        (
            bestamt("forsta_steget_bestamt", q.FORSTA_STEGET, svar.ForstaSteget.INGEN),
            bestamt(
                "aktiviteten_beskrivs", q.BESKRIVNING, svar.Beskrivning.NEJ, sources=("af00251-hjalptext",)
            ),
            bestamt("svarstid_bestamd", q.SVARSTID, svar.Svarstid.INGEN),
        ),
    ),
    "samtycket": (
        (
            lagligt(
                *("samtycke_tas_in", q.SAMTYCKET, svar.Samtycket.INGET),
                *("osl-25-1", "osl-26-1", "osl-12-2", "osl-10-27"),
            ),
            lagligt(
                *("utan_samtycke_utreds", q.UTAN_SAMTYCKE, svar.UtanSamtycke.FULLT_UT),
                *("fl-23", "hfd-2011-49", "gavle-rutin"),
            ),
        ),
        (
            bestamt("samtycket_begransat", q.SAMTYCKET_TID, NEJ, sources=("samtycke-praktik",)),
            bestamt("utan_samtycke_bestamt", q.UTAN_SAMTYCKE, svar.UtanSamtycke.INGET, sources=("pl-10-3",)),
        ),
    ),
    "intyget": (
        (
            lagligt(
                *("intyg_far_skrivas", q.BEGARS, svar.Begars.ALDRIG),
                *("lakarintyg-huvudregel", "pl-10-3", "gavle-rutin"),
            ),
            lagligt("namnden_kraver_inte", q.BEGARS, svar.Begars.NAMNDEN, "psl-6-9", "pl-10-3"),
            lagligt("intyg_tas_emot", q.TAS_EMOT, svar.TasEmot.INTE, "lakarintyg-huvudregel", "fl-23"),
            lagligt("brist_ger_fraga", q.RACKER_INTE, svar.RackerInte.AVSLAG, "fl-23"),
        ),
        (bestamt("brist_har_en_vag", q.RACKER_INTE, svar.RackerInte.INGET, sources=("fl-23",)),),
    ),
    "oanmalda": (
        (),
        (
            bestamt("oanmald_har_en_vag", q.OANMALD, svar.Oanmald.INGET, sources=("pl-10-3",)),
            bestamt("bokat_har_en_vag", q.BOKAT, svar.Bokat.INGET, sources=("pl-10-3",)),
        ),
    ),
    "motet": (
        (),
        (
            bestamt("motet_har_en_dag", q.MOTET, svar.Motet.INGET),
            bestamt("motet_har_en_uppgift", q.FORUM, svar.Forum.INGET, sources=("sol-7-3",)),
            bestamt("nagon_kallar", q.SAMMANKALLANDE, NEJ),
        ),
    ),
    "uppfoljningen": (
        (),
        (
            bestamt("matt_for_kvinnor_och_man", q.MATT, svar.Matt.UTAN_KON, svar.Matt.INGET),
            bestamt("nagon_ager_rutinen", q.AGARE, NEJ),
        ),
    ),
    "oenigheten": (
        (),
        (
            bestamt("oenighet_har_en_vag", q.OENIGHET, svar.Oenighet.INGET),
            bestamt("vantan_drabbar_inte", q.VANTAN, NEJ, sources=("fl-23",)),
        ),
    ),
    "bemanningen": (
        (),
        (
            bestamt("tid_avsatt", q.TID, NEJ),
            bestamt("ersattare_finns", q.ERSATTARE, NEJ),
            bestamt(
                "nagon_betalar", q.BETALAR, svar.Betalar.INGEN, sources=("sol-7-3", "hsl-7-9", "finsam-7")
            ),
        ),
    ),
}
"""At each point: what the law does not leave free, and what somebody has to decide."""

BESTAMT: dict[str, Criterion] = {point: alla(f"{point}_bestamt", *own) for point, (_, own) in POINTS.items()}
LAGEN: dict[str, Criterion] = {
    point: alla(f"{point}_lagen", *law) for point, (law, _) in POINTS.items() if law
}
HELA_LAGEN = alla("rutinen_lagen", *LAGEN.values())
ALLT_BESTAMT = alla("rutinen_bestamd", *BESTAMT.values())
CRITERIA = (HELA_LAGEN, ALLT_BESTAMT)
