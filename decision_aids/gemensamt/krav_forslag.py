"""The proposals: what common kinds of activity demand, and what sources say can be adapted in each category.

They are data that editors change (formaga_krav.yml, whose top says how). They are starting points for a talk
with whoever arranges the activity, and no source has measured them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from decision_aids.data import load
from decision_aids.engine.json_types import Json
from decision_aids.gemensamt.formaga_krav import Kategori, Kraver, Slag
from decision_aids.law.register import as_object

NAME = "formaga_krav"
"""The compiled file."""


@dataclass(frozen=True)
class Forslag:
    """One kind of activity: the purposes it can serve (ids of outcomes), and its demand in each category."""

    syften: tuple[str, ...]
    krav: Mapping[Kategori, Kraver]


def forslag(slag: Slag) -> Forslag:
    """The proposal for a kind of activity."""
    entry = as_object(as_object(load(NAME)["aktiviteter"])[slag.value])
    krav = as_object(entry["krav"])
    return Forslag(several(entry["syften"]), {one: Kraver(str(krav[one.value])) for one in Kategori})


def krav_i_forslaget(slag: Slag, kategori: Kategori) -> Kraver:
    """What a kind of activity is proposed to demand in a category."""
    return forslag(slag).krav[kategori]


def hjalper(kategori: Kategori) -> frozenset[str]:
    """The kinds of adaptation, as a certificate names them, that can help in a category."""
    return frozenset(several(as_object(as_object(load(NAME)["kategorier"])[kategori.value])["hjalper"]))


def several(value: Json) -> tuple[str, ...]:
    """A list of texts; a text alone is a list of one."""
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)
