"""Every check, and what they say together of a form that is being written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from decision_aids.mall.coach import om_texten, om_tiden
from decision_aids.mall.coach.utkast import Kontroll, Paminnelse, Utkast

KONTROLLER: Mapping[Kontroll, Callable[[Utkast], Iterator[Paminnelse]]] = {
    Kontroll.BARA_BERATTAT: om_texten.bara_berattat,
    Kontroll.UTAN_GRUND: om_texten.utan_grund,
    Kontroll.UTAN_AKTIVITET: om_texten.utan_aktivitet,
    Kontroll.UTAN_TIMMAR: om_tiden.utan_timmar,
    Kontroll.HELT_MEN_DELTAR: om_tiden.helt_men_deltar,
    Kontroll.OKLAR_UTAN_PLAN: om_tiden.oklar_utan_plan,
    Kontroll.GLAPP: om_tiden.glapp,
    Kontroll.LANGRE_AN_PLANEN: om_tiden.langre_an_planen,
    Kontroll.SAMMA_ORD: om_texten.samma_ord,
    Kontroll.PERSONNUMMER: om_texten.personnummer,
    Kontroll.NAMN: om_texten.namn,
    Kontroll.MER_AN_BEHOVS: om_texten.mer_an_behovs,
}


def paminnelser(utkast: Utkast) -> tuple[Paminnelse, ...]:
    """Everything that the checks have to say, in the order of the fields."""
    found = [one for check in KONTROLLER.values() for one in check(utkast)]
    order = list(utkast.form.mall.falt)
    return tuple(sorted(found, key=lambda one: order.index(one.falt)))
