"""When a criterion does not concern the case, or when that itself is unclear."""

from __future__ import annotations

from decision_aids.engine.criteria import existence, guard
from decision_aids.engine.verdicts import ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Hinder, Slag

med_underlag = existence(
    q.UNDERLAG,
    (Underlag.INGET, ej_aktuellt("inget-underlag")),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.LAKARINTYG, None),
    (Underlag.ANNAT, None),
)
"""Concerns only a case where there is a paper to read."""


utan_underlag = existence(
    q.UNDERLAG,
    (Underlag.INGET, None),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.LAKARINTYG, ej_aktuellt("underlag-finns")),
    (Underlag.ANNAT, ej_aktuellt("underlag-finns")),
)
"""Concerns only a case where there is no paper yet."""


om_hinder = guard(
    q.HINDER,
    (Hinder.JA, None),
    (Hinder.NEJ, ej_aktuellt("inget-hinder")),
    (Hinder.FRAMGAR_INTE, ej_aktuellt("hinder-framgar-inte")),
    (Hinder.VET_INTE, None),
    after=med_underlag,
)
"""Concerns only a paper that says the person is hindered."""


_INTE_SMITTA = (
    (Slag.SMITTSKYDD, ej_aktuellt("smittskydd")),
    *((one, None) for one in Slag if one is not Slag.SMITTSKYDD),
)

beskriver_sjukdom = guard(q.SLAG, *_INTE_SMITTA, after=med_underlag)
"""Concerns a paper that describes an illness. For protection against infection FK7804 asks for none."""


om_sjukdom_hindrar = guard(q.SLAG, *_INTE_SMITTA, after=om_hinder)
"""Concerns a paper that says the person is hindered, and describes an illness."""


om_beskrivning = guard(
    q.HINDER,
    (Hinder.NEJ, ej_aktuellt("inget-hinder")),
    (Hinder.VET_INTE, None),
    (Hinder.JA, None),
    (Hinder.FRAMGAR_INTE, None),
    after=beskriver_sjukdom,
)
"""Concerns a paper that should describe an illness: every one but that which says there is no hinder."""
