"""When a condition does not concern the case, or when that itself is unclear: then nothing more is asked."""

from __future__ import annotations

from decision_aids.engine.criteria import Read, existence
from decision_aids.engine.verdicts import Judgement, ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Formaga, Sgi, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import lage_hos_af, nedsatt
from decision_aids.vagvisare.svar import AfLage, Nedsatt

om_nedsatt = existence(
    nedsatt,
    (Nedsatt.SJUKDOM, None),
    (Nedsatt.ANNAT, ej_aktuellt("annat-an-sjukdom")),
    (Nedsatt.INGEN, ej_aktuellt("full-formaga")),
    (Nedsatt.VET_INTE, oklart("okand-formaga")),
)
"""Concerns only the person whose ability illness reduces."""


om_rehabbehov = existence(
    q.REHABBEHOV, *ja_nej(None, ej_aktuellt("inget-rehabbehov"), oklart("okant-rehabbehov")), after=om_nedsatt
)
"""Concerns only the person who is ill and needs arbetslivsinriktad rehabilitering."""


def om_langvarig(read: Read) -> Judgement | None:
    """Concerns only an ability that illness seems to have reduced for long."""
    match read(q.FORMAGA):
        case Formaga.LANGVARIG:
            return om_nedsatt(read)
        case Formaga.VET_INTE:
            return oklart("okand-formaga")
        case _:
            return ej_aktuellt("inte-langvarig")


om_sgi = existence(
    q.SGI,
    (Sgi.FINNS, None),
    (Sgi.SAKNAS, ej_aktuellt("ingen-sgi")),
    (Sgi.VET_INTE, oklart("okand-sgi")),
    after=om_nedsatt,
)
"""Concerns only the person who is ill and has a SGI."""


utanfor_program = existence(
    lage_hos_af,
    (AfLage.PROGRAM, ej_aktuellt("i-program")),
    (AfLage.VET_INTE, oklart("okant-lage-hos-af")),
    (AfLage.UTANFOR, None),
    (AfLage.INSKRIVEN, None),
)
"""Concerns only the person who is not in a programme at AF."""


i_program = existence(
    lage_hos_af,
    (AfLage.PROGRAM, None),
    (AfLage.VET_INTE, oklart("okant-lage-hos-af")),
    (AfLage.UTANFOR, ej_aktuellt("inget-program")),
    (AfLage.INSKRIVEN, ej_aktuellt("inget-program")),
)
"""Concerns only the person who is in a programme at AF."""


om_tre_manader = existence(q.TRE_MANADER, *ja_nej(None, ej_aktuellt("kortare-tid"), oklart("okand-tid")))
"""Concerns only the person who has had försörjningsstöd for three months in a row."""


om_behov_fran_bada = existence(q.BEHOV_BADA, *ja_nej(None, ej_aktuellt("inte-bada"), oklart("okant-behov")))
"""Concerns only the person who needs insatser from both socialtjänst and care."""


om_psykisk = existence(q.PSYKISK, *ja_nej(None, ej_aktuellt("ingen-psykisk"), oklart("okant-psykisk")))
"""Concerns only the person who has a psykisk funktionsnedsättning."""
