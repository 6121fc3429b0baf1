"""The register: every source by id, and on which day something in it next changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.source import Sakerhet, Slag, Source, Status


@dataclass(frozen=True, eq=False)
class Register:
    """All sources. Equal only to itself, so that what is made of one can be kept."""

    sources: Mapping[str, Source]

    def __getitem__(self, source_id: str) -> Source:
        """The source; raises KeyError that names the id when it is not in the register."""
        return self.sources[source_id]

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources.values())

    def changes(self) -> tuple[date, ...]:
        """Every day on which some source starts to hold, or has ceased to, in order."""
        days = {one.galler_fran for one in self if one.galler_fran}
        days |= {one.galler_till + timedelta(days=1) for one in self if one.galler_till}
        return tuple(sorted(days))

    def valid_until(self, day: date) -> date | None:
        """The last day before the next change after `day`; None when no change is known."""
        later = [change for change in self.changes() if change > day]
        return later[0] - timedelta(days=1) if later else None


def register() -> Register:
    """The register that ships with the package; made anew only when the compiler has changed it."""
    return _register(_Loaded(load("sources")))


class _Loaded:
    """The compiled sources, equal only to themselves, so that what is made of them can be kept."""

    def __init__(self, entries: JsonObject) -> None:
        self.entries = entries

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Loaded) and other.entries is self.entries

    def __hash__(self) -> int:
        return id(self.entries)


@lru_cache(maxsize=1)
def _register(loaded: _Loaded) -> Register:
    return Register({key: source_from(key, as_object(value)) for key, value in loaded.entries.items()})


def source_from(source_id: str, entry: JsonObject) -> Source:
    """A source of one compiled entry. The compiler has already checked it; a wrong one raises ValueError."""
    facts = entry.get("fakta", [])
    return Source(
        id=source_id,
        titel=_text(entry, "titel"),
        slag=Slag(_text(entry, "slag")),
        referens=_text(entry, "referens"),
        status=Status(_text(entry, "status")),
        sakerhet=Sakerhet(_text(entry, "sakerhet")),
        kontrollerad=date.fromisoformat(_text(entry, "kontrollerad")),
        sager=_text(entry, "sager"),
        lank=_text(entry, "lank"),
        galler_fran=_day(entry, "galler_fran"),
        galler_till=_day(entry, "galler_till"),
        kontrollera_mot=_text(entry, "kontrollera_mot"),
        om_ratt=_text(entry, "om_ratt") == "ja",
        fakta=tuple(str(one) for one in facts) if isinstance(facts, list) else (),
    )


def as_object(value: Json) -> JsonObject:
    """The value as a JSON object; raises TypeError when it is not one."""
    if not isinstance(value, dict):
        raise TypeError(f"väntade ett objekt, fick {value!r}")
    return value


def _text(entry: JsonObject, key: str) -> str:
    return str(entry.get(key, ""))


def _day(entry: JsonObject, key: str) -> date | None:
    text = _text(entry, key)
    return date.fromisoformat(text) if text else None
