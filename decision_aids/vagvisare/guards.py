"""When a condition does not concern the case. What nobody knows hides nothing that is known."""

from __future__ import annotations

from decision_aids.engine.criteria import Read, existence, guard, guards
from decision_aids.engine.verdicts import Judgement, ej_aktuellt, oklart
from decision_aids.gemensamt.samordning import om_mojlig
from decision_aids.gemensamt.svar import Formaga, Sgi, Underlag, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import arende_hos_fk, kan_ansoka, lage_hos_af, nedsatt
from decision_aids.vagvisare.svar import AfLage, Kan, Nedsatt, Varaktighet

om_inte_full = guard(
    q.FORMAGA,
    (Formaga.FULL, ej_aktuellt("full-formaga")),
    *((one, None) for one in Formaga if one is not Formaga.FULL),
)
"""Concerns only the person who does not manage full time."""


om_kan_soka = guard(
    q.FORMAGA,
    (Formaga.FOR_SJUK_NU, ej_aktuellt("for-sjuk-nu")),
    *((one, None) for one in Formaga if one is not Formaga.FOR_SJUK_NU),
)
"""Concerns only the person who is not too ill now."""


om_nedsatt = guard(
    nedsatt,
    (Nedsatt.SJUKDOM, None),
    (Nedsatt.ANNAT, ej_aktuellt("annat-an-sjukdom")),
    (Nedsatt.INGEN, ej_aktuellt("full-formaga")),
    (Nedsatt.VET_INTE, None),
)
"""Concerns only the person whose ability illness reduces."""


om_rehabbehov = guard(q.REHABBEHOV, *ja_nej(None, ej_aktuellt("inget-rehabbehov"), None), after=om_nedsatt)
"""Concerns only the person who is ill and needs arbetslivsinriktad rehabilitering."""


om_intyg = existence(
    q.UNDERLAG,
    (Underlag.LAKARINTYG, None),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.ANNAT, ej_aktuellt("inget-intyg")),
    (Underlag.INGET, ej_aktuellt("inget-intyg")),
    after=om_nedsatt,
)
"""Concerns only the person who is ill and has a läkarintyg to read."""


def _lange(read: Read) -> Judgement | None:
    """Too ill now says nothing of for how long: that is asked (SFB 33 kap. 7 §)."""
    match read(q.FORMAGA):
        case Formaga.LANGVARIG | Formaga.VET_INTE:
            return None
        case Formaga.FOR_SJUK_NU:
            stopped = om_nedsatt(read)
            short = stopped is None and read(q.VARAKTIGHET) is Varaktighet.KORTARE
            return ej_aktuellt("inte-langvarig") if short else stopped
        case _:
            return ej_aktuellt("inte-langvarig")


om_langvarig = guards(_lange, om_nedsatt)
"""Concerns only an ability that illness seems to have reduced for long."""


om_arende = guards(
    guard(
        arende_hos_fk,
        *ja_nej(None, ej_aktuellt("inget-arende"), None),
    ),
    om_nedsatt,
)
"""Concerns only the person who is ill and has a case with FK."""


om_sgi = guard(
    q.SGI,
    (Sgi.FINNS, None),
    (Sgi.SAKNAS, ej_aktuellt("ingen-sgi")),
    (Sgi.VET_INTE, None),
    after=om_nedsatt,
)
"""Concerns only the person who is ill and has a SGI."""


utanfor_program = guard(
    lage_hos_af,
    (AfLage.PROGRAM, ej_aktuellt("i-program")),
    (AfLage.VET_INTE, None),
    (AfLage.UTANFOR, None),
    (AfLage.INSKRIVEN, None),
)
"""Concerns only the person who is not in a programme at AF."""


i_program = guard(
    lage_hos_af,
    (AfLage.PROGRAM, None),
    (AfLage.VET_INTE, None),
    (AfLage.UTANFOR, ej_aktuellt("inget-program")),
    (AfLage.INSKRIVEN, ej_aktuellt("inget-program")),
)
"""Concerns only the person who is in a programme at AF."""


om_behov_fran_bada = guard(q.BEHOV_BADA, *ja_nej(None, ej_aktuellt("inte-bada"), None))
"""Concerns only the person who needs insatser from both socialtjänst and care."""


om_psykisk = guard(q.PSYKISK, *ja_nej(None, ej_aktuellt("ingen-psykisk"), None))
"""Concerns only the person who has a psykisk funktionsnedsättning."""


om_ansokan = guards(
    om_mojlig,
    om_kan_soka,
    guard(kan_ansoka, (Kan.NEJ, ej_aktuellt("ingen-ansokan-nu")), (Kan.JA, None)),
)
"""Concerns only the person who may choose to apply for samordning now, and has not done so."""
