"""What the aid asks: one step for each point of the routine, and last the names that its text needs."""

from __future__ import annotations

from decision_aids.engine.questions import Ask, Choice
from decision_aids.engine.values import Text
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lokal_rutin import svar

POINTS = (
    *("ingangen", "forsta", "samtycket", "intyget", "oanmalda"),
    *("motet", "uppfoljningen", "oenigheten", "bemanningen"),
)
GROUPS = (*POINTS, "namnen")
"""Each group but the last has an outcome of the same name: what others chose stands beside its questions."""

VARDENS_INGANG = Choice("vardens_ingang", "ingangen", svar.VardensIngang, blank=svar.VardensIngang.INGEN)
KOMMUNENS_INGANG = Choice(
    "kommunens_ingang", "ingangen", svar.KommunensIngang, blank=svar.KommunensIngang.INGEN
)
PRIVATA = Choice("privata", "ingangen", JaNej)

FORSTA_STEGET = Choice("forsta_steget", "forsta", svar.ForstaSteget, blank=svar.ForstaSteget.INGEN)
BESKRIVNING = Choice("beskrivning", "forsta", svar.Beskrivning)
SVARSTID = Choice("svarstid", "forsta", svar.Svarstid, blank=svar.Svarstid.INGEN)

SAMTYCKET = Choice("samtycket_ges", "samtycket", svar.Samtycket)
SAMTYCKET_TID = Choice("samtycket_tid", "samtycket", JaNej)
UTAN_SAMTYCKE = Choice("utan_samtycke", "samtycket", svar.UtanSamtycke, blank=svar.UtanSamtycke.INGET)

BEGARS = Choice("begars", "intyget", svar.Begars)
TAS_EMOT = Choice("tas_emot", "intyget", svar.TasEmot)
RACKER_INTE = Choice("racker_inte", "intyget", svar.RackerInte, blank=svar.RackerInte.INGET)

OANMALD = Choice("oanmald", "oanmalda", svar.Oanmald, blank=svar.Oanmald.INGET)
BOKAT = Choice("bokat", "oanmalda", svar.Bokat, blank=svar.Bokat.INGET)

MOTET = Choice("motet_nar", "motet", svar.Motet, blank=svar.Motet.INGET)
FORUM = Choice("forum", "motet", svar.Forum, blank=svar.Forum.INGET)
SAMMANKALLANDE = Choice("sammankallande", "motet", JaNej)

MATT = Choice("matt", "uppfoljningen", svar.Matt, blank=svar.Matt.INGET)
AGARE = Choice("agare", "uppfoljningen", JaNej)

OENIGHET = Choice("oenighet_vag", "oenigheten", svar.Oenighet, blank=svar.Oenighet.INGET)
VANTAN = Choice("vantan", "oenigheten", JaNej)
"""Does the routine say that waiting for care is not held against the person?"""

TID = Choice("tid", "bemanningen", JaNej)
ERSATTARE = Choice("ersattare", "bemanningen", JaNej)
BETALAR = Choice("betalar", "bemanningen", svar.Betalar, blank=svar.Betalar.INGEN)

KOMMUNERNA = Ask("kommunerna", "namnen", Text(longest=300))
REGIONEN = Ask("regionen", "namnen", Text(longest=200))
FUNKTIONERNA = Ask("funktionerna", "namnen", Text(longest=600, contact=True))

QUESTIONS = (
    *(VARDENS_INGANG, KOMMUNENS_INGANG, PRIVATA),
    *(FORSTA_STEGET, BESKRIVNING, SVARSTID),
    *(SAMTYCKET, SAMTYCKET_TID, UTAN_SAMTYCKE),
    *(BEGARS, TAS_EMOT, RACKER_INTE),
    *(OANMALD, BOKAT),
    *(MOTET, FORUM, SAMMANKALLANDE),
    *(MATT, AGARE),
    *(OENIGHET, VANTAN),
    *(TID, ERSATTARE, BETALAR),
    *(KOMMUNERNA, REGIONEN, FUNKTIONERNA),
)
