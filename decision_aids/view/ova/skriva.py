"""The track of writing, as its templates take it: the fields of the part, and what the rules see in them.

What is written is never judged for its sense: the coach's checks see what a program can see, and the rest
stands beside a checklist and a model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import without_person, write_ifylld
from decision_aids.ova.ord import FALT_I_DEL
from decision_aids.ova.ovning import Ovning
from decision_aids.ova.skrivet import written
from decision_aids.ova.texter import texts
from decision_aids.ova.traning import PUNKTER_I_DEL
from decision_aids.view.mall import lage as mall
from decision_aids.view.mall.falten import AvsnittView, left, sections
from decision_aids.view.mall.handlaggaren import ORD, Punktlage, PunktView, points
from decision_aids.view.mall.paminnelser import PaminnelseView, reminders
from decision_aids.view.ova.lage import Gor, Lage


@dataclass(frozen=True)
class Effekt:
    """What the caseworker sees of a point, before and after; what lacks, and what is left to who reads."""

    titel: str
    fore: str
    efter: str
    saknas: tuple[str, ...]
    lases: tuple[str, ...]


def form_of(now: Lage, one: Ovning) -> mall.Lage:
    """The whole certificate with what is written in its place."""
    assert one.skriva
    return _form(now, one, written(one, one.skriva, now.skrivet))


def fields(now: Lage, one: Ovning) -> tuple[AvsnittView, ...]:
    """The fields to write, with their advice, by section."""
    part = _part(one)
    shown = (
        replace(section, falt=tuple(field for field in section.falt if field.field.id in part))
        for section in sections(form_of(now, one))
    )
    return tuple(section for section in shown if section.falt)


def reminded(now: Lage, one: Ovning) -> tuple[PaminnelseView, ...]:
    """What the checks say of the part."""
    return tuple(found for found in reminders(form_of(now, one)) if found.falt in _part(one))


def empty(now: Lage, one: Ovning) -> tuple[str, ...]:
    """The fields of the part that wait for an answer or cannot be read."""
    form = form_of(now, one)
    wrong = {*left(form), *(found.falt for found in form.problems)}
    return tuple(field for field in _part(one) if field in wrong)


def effects(now: Lage, one: Ovning) -> tuple[Effekt, ...]:
    """The points of the part, as the caseworker sees them before and after."""
    before, after = (_points(now, one, form) for form in (write_ifylld(one.form), None))
    return tuple(
        Effekt(new.titel, ORD[old.lage], ORD[new.lage], new.saknas, new.lases)
        for number, (old, new) in enumerate(zip(before, after, strict=True), 1)
        if number in _trained(one)
    )


def left_out(now: Lage) -> tuple[int, ...]:
    """The points of the part that still lack something, by the rules; all when there is a reminder left."""
    one = now.ovning
    if one is None or one.skriva is None:
        return ()
    lacking = [
        number
        for number, found in enumerate(_points(now, one, None), 1)
        if number in _trained(one) and found.lage is Punktlage.SAKNAS
    ]
    return tuple(lacking or (_trained(one) if reminded(now, one) or empty(now, one) else ()))


def checklist(one: Ovning) -> tuple[str, ...]:
    """What one judges oneself."""
    assert one.skriva
    return tuple(texts()("lista", one.skriva.del_, str(number)) for number in range(1, 4))


def _form(now: Lage, one: Ovning, given: JsonObject) -> mall.Lage:
    step = mall.Gor.CHECK if now.gor is Gor.KONTROLLERA else mall.Gor.PEEK
    before = write_ifylld(without_person(one.forra)) if one.forra else {}
    return mall.lage(step, one.datum, given, before, "")


def _points(now: Lage, one: Ovning, given: JsonObject | None) -> tuple[PunktView, ...]:
    return points(form_of(now, one) if given is None else _form(now, one, given))


def _part(one: Ovning) -> tuple[str, ...]:
    assert one.skriva
    return FALT_I_DEL[one.skriva.del_]


def _trained(one: Ovning) -> tuple[int, ...]:
    assert one.skriva
    return PUNKTER_I_DEL[one.skriva.del_]
