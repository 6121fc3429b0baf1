"""Every aid by id. A new aid is a folder and a line here."""

from __future__ import annotations

from decision_aids.behov.aid import BEHOV
from decision_aids.engine.aid import Aid
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lokal_rutin.aid import LOKAL_RUTIN
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.sip.aid import SIP
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vilket_intyg.aid import VILKET_INTYG

AIDS: dict[str, Aid] = {
    aid.id: aid
    for aid in (
        LAKARINTYG,
        SAMORDNING,
        VAGVISARE,
        VILKET_INTYG,
        SIP,
        BEHOV,
        LOKAL_RUTIN,
    )
}
