"""Progress as a value: what has been done, what comes back and when, and which exercise is next."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.ova.facit import Utslag, facit
from decision_aids.ova.ord import Del, Spar, Tema, Yrke
from decision_aids.ova.ovning import Ovning, ovningar

FORMAT, VERSION = "kunskapsstod-ova", 1
PASS = 5
"""How many exercises make a pass of half an hour."""
AVSTAND = (1, 3, 6)
"""What was missed comes back after so many exercises: the first time, and after one and two right answers."""
MEST = 500
"""How many exercises a file may hold."""
PUNKTER_I_DEL = {
    Del.FUNKTION: (3,),
    Del.BEGRANSNING: (4, 5, 6),
    Del.ANPASSNING: (8,),
    Del.PROGNOS: (9,),
    Del.HELT: tuple(range(1, 11)),
}
"""The points that one trains by writing a part."""


@dataclass(frozen=True)
class Gjord:
    """An exercise that has been done: which, on which track, the day, and the points that were missed."""

    ovning: str
    spar: Spar
    dag: date
    missat: tuple[int, ...]


def trains(one: Ovning, spar: Spar) -> frozenset[int]:
    """The points that an exercise trains on a track: where something lacks, or what is written."""
    if spar is Spar.SKRIVA:
        return frozenset(PUNKTER_I_DEL[one.skriva.del_] if one.skriva else ())
    return frozenset(point.nummer for point in facit(one).punkter if point.utslag is Utslag.SAKNAS)


def tillbaka(logg: tuple[Gjord, ...]) -> frozenset[int]:
    """The points that were missed and are due again."""
    return frozenset(point for point in range(1, 11) if _due(logg, point))


def _due(logg: tuple[Gjord, ...], point: int) -> bool:
    """Missed; right fewer times since then than there are distances; and the distance has passed."""
    missed = [number for number, one in enumerate(logg) if point in one.missat]
    if not missed:
        return False
    attempts = [
        number
        for number, one in enumerate(logg)
        if number > missed[-1]
        and one.ovning in ovningar()
        and point in trains(ovningar()[one.ovning], one.spar)
    ]
    last = attempts[-1] if attempts else missed[-1]
    return len(attempts) < len(AVSTAND) and len(logg) - 1 - last >= AVSTAND[len(attempts)] - 1


def valbara(spar: Spar, yrke: Yrke | None, tema: Tema | None) -> tuple[Ovning, ...]:
    """The exercises for a profession and a theme; without one, all."""
    return tuple(
        one
        for one in ovningar().values()
        if spar in one.spar and (not yrke or yrke in one.yrken) and (not tema or tema is one.tema)
    )


def nasta(logg: tuple[Gjord, ...], spar: Spar, yrke: Yrke | None, tema: Tema | None) -> Ovning | None:
    """What comes back first; else what has been done the fewest times. Never the same twice running."""
    done = [one.ovning for one in logg if one.spar is spar]
    found = valbara(spar, yrke, tema)
    fresh = [one for one in found if one.id not in done[-1:]] or [*found]
    due = tillbaka(logg)
    recent = done[-PASS + 1 :]
    fresh.sort(key=lambda one: (one.id in recent, -len(due & trains(one, spar)), done.count(one.id)))
    return fresh[0] if fresh else None


def write_logg(logg: tuple[Gjord, ...]) -> list[Json]:
    """Progress as JSON."""
    return [
        {"ovning": one.ovning, "spar": one.spar.value, "dag": one.dag.isoformat(), "missat": [*one.missat]}
        for one in logg
    ]


def write_file(logg: tuple[Gjord, ...]) -> str:
    """Progress as a file's text. It says nothing of who has practised."""
    what = "Sparade framsteg i Öva. Filen säger vilka övningar som är gjorda och vad som ska komma tillbaka."
    held: JsonObject = {"vad": what, "format": FORMAT, "version": VERSION, "logg": write_logg(logg)}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def read_logg(given: Json) -> tuple[tuple[Gjord, ...], tuple[str, ...]]:
    """Every exercise that can be read, and in Swedish what cannot, all at once."""
    rows, problems = given if isinstance(given, list) else [], [] if isinstance(given, list) else [_NO_LIST]
    if len(rows) > MEST:
        return (), (f"Filen har {len(rows)} övningar. Högst {MEST} går att läsa.",)
    found: list[Gjord] = []
    for number, row in enumerate(rows, 1):
        try:
            found.append(_done(row))
        except (KeyError, ValueError, TypeError):
            problems.append(f"Övning {number} i filen gick inte att läsa. Den är inte med.")
    return tuple(found), tuple(problems)


_NO_LIST = "Filen har ingen lista med övningar. Välj en fil som du har sparat här."


def read_file(held: JsonObject) -> tuple[tuple[Gjord, ...], tuple[str, ...]]:
    """The same from a file, which must be ours and no newer than these rules."""
    if held.get("format") != FORMAT:
        return (), ("Filen är inte sparad i Öva. Välj en fil som du har sparat här.",)
    if held.get("version") != VERSION:
        return (), ("Filen är sparad i en nyare version. Ladda om sidan och försök igen.",)
    return read_logg(held.get("logg"))


def _done(row: Json) -> Gjord:
    if not isinstance(row, dict):
        raise TypeError
    return Gjord(
        str(row["ovning"]),
        Spar(str(row["spar"])),
        date.fromisoformat(str(row["dag"])),
        tuple(_points(row["missat"])),
    )


def _points(given: Json) -> Iterator[int]:
    for one in given if isinstance(given, list) else [given]:
        if not isinstance(one, int) or not 1 <= one <= 10:
            raise ValueError
        yield one
