"""Where the learner is, as a pure function of what the page sends: the state before, and what was done."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.verdicts import Mottagare
from decision_aids.ova import traning
from decision_aids.ova.facit import Utslag, facit
from decision_aids.ova.meningar import meningar
from decision_aids.ova.ord import Spar, Tema, Yrke
from decision_aids.ova.ovning import Ovning, ovningar
from decision_aids.ova.rattning import Last, missat
from decision_aids.ova.traning import PASS, Gjord
from decision_aids.utbyte.granser import OlasligError
from decision_aids.utbyte.las_json import read_json

POINTS = 10
UTSLAG, FRAGA = "utslag_", "fraga_"
"""What the names of the form's fields begin with, before the point's number and the question's id."""


class Steg(StrEnum):
    """What is shown."""

    VALJ = "valj"
    LAS = "las"
    FRAGA = "fraga"
    SVAR = "svar"
    SKRIV = "skriv"
    JAMFOR = "jamfor"
    KLART = "klart"


class Gor(StrEnum):
    """What the learner did.

    show: opened the page. borja: begins a pass. oppna: chose an exercise. punkt: chose the point to mark.
    mark: marked a piece, or took the mark away. fraga: goes on to the questions. bakat: goes back to the
    text. ratta: wants the answer. kontrollera: wants what is written looked over. jamfor: wants the model.
    nasta: the next exercise. sluta: ends the pass. spara: asked for a file. fil: gave a saved one.
    """

    SHOW = "show"
    BORJA = "borja"
    OPPNA = "oppna"
    PUNKT = "punkt"
    MARK = "mark"
    FRAGA = "fraga"
    BAKAT = "bakat"
    RATTA = "ratta"
    KONTROLLERA = "kontrollera"
    JAMFOR = "jamfor"
    NASTA = "nasta"
    SLUTA = "sluta"
    SPARA = "spara"
    FIL = "fil"


@dataclass(frozen=True)
class Lage:
    """The learner's place. `logg` is all that has been done, `passet` how many of it in this pass.

    `skrivet` is what stands in the fields to write; `fil` says what was wrong with a file, and `oppnad` that
    one was read. `gor` is what was done last.
    """

    gor: Gor
    idag: date
    spar: Spar
    steg: Steg = Steg.VALJ
    yrke: Yrke | None = None
    tema: Tema | None = None
    ovning: Ovning | None = None
    punkt: int = 1
    marken: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    utslag: Mapping[int, Utslag] = field(default_factory=dict[int, Utslag])
    fragor: Mapping[str, Mottagare] = field(default_factory=dict[str, Mottagare])
    skrivet: JsonObject = field(default_factory=dict[str, Json])
    logg: tuple[Gjord, ...] = ()
    passet: int = 0
    fil: tuple[str, ...] = ()
    oppnad: bool = False

    @property
    def last(self) -> Last:
        """What has been read."""
        return Last(self.marken, self.utslag, self.fragor)


def lage(gor: Gor, idag: date, state: JsonObject, form: JsonObject, value: str, file: str = "") -> Lage:
    """Take the learner's step. What cannot be read in the state is as nothing: the page made it.

    Args:
        gor: what was done.
        idag: the learner's day.
        state: what `state_of` gave out the last time.
        form: the fields as they stand.
        value: what the press was about: an exercise, a point or a piece.
        file: a file that was given, as a data URL.
    """
    now = _with_form(_read(gor, idag, state), form)
    return STEG[gor](now, file if gor is Gor.FIL else value) if gor in STEG else now


def state_of(now: Lage) -> JsonObject:
    """The state as JSON, for the page's memory alone."""
    return {
        "spar": now.spar.value,
        "steg": now.steg.value,
        "yrke": now.yrke.value if now.yrke else "",
        "tema": now.tema.value if now.tema else "",
        "ovning": now.ovning.id if now.ovning else "",
        "punkt": now.punkt,
        "marken": {key: [*sorted(points)] for key, points in now.marken.items() if points},
        "utslag": {str(key): one.value for key, one in now.utslag.items()},
        "fragor": {key: one.value for key, one in now.fragor.items()},
        "skrivet": now.skrivet,
        "logg": traning.write_logg(now.logg),
        "passet": now.passet,
    }


def _read(gor: Gor, idag: date, state: JsonObject) -> Lage:
    one = ovningar().get(str(state.get("ovning")))
    passet, punkt = state.get("passet"), state.get("punkt")
    return Lage(
        gor,
        idag,
        _one_of(Spar, state.get("spar")) or Spar.LASA,
        (_one_of(Steg, state.get("steg")) if one else None) or Steg.VALJ,
        _one_of(Yrke, state.get("yrke")),
        _one_of(Tema, state.get("tema")),
        one,
        punkt if isinstance(punkt, int) and 1 <= punkt <= POINTS else 1,
        {
            key: frozenset(point for point in points if isinstance(point, int))
            for key, points in _table(state.get("marken")).items()
            if isinstance(points, list)
        },
        {
            int(key): found
            for key, given in _table(state.get("utslag")).items()
            if key.isdigit() and (found := _one_of(Utslag, given))
        },
        {
            key: found
            for key, given in _table(state.get("fragor")).items()
            if (found := _one_of(Mottagare, given))
        },
        _table(state.get("skrivet")),
        traning.read_logg(state.get("logg", []))[0],
        passet if isinstance(passet, int) else 0,
    )


def _with_form(now: Lage, form: JsonObject) -> Lage:
    """What stands in the fields is what holds: the page shows nothing else."""
    if now.steg is Steg.VALJ:
        yrke = _one_of(Yrke, form["yrke"]) if "yrke" in form else now.yrke
        return replace(now, yrke=yrke, tema=_one_of(Tema, form["tema"]) if "tema" in form else now.tema)
    if now.steg in {Steg.SKRIV, Steg.JAMFOR}:
        return replace(now, skrivet={**now.skrivet, **form})
    given = {key: str(value) for key, value in form.items()}
    verdicts = {
        int(key.removeprefix(UTSLAG)): found
        for key, value in given.items()
        if key.removeprefix(UTSLAG).isdigit() and (found := _one_of(Utslag, value))
    }
    asked = {key.removeprefix(FRAGA): value for key, value in given.items() if key.startswith(FRAGA)}
    questions = {key: found for key, value in asked.items() if (found := _one_of(Mottagare, value))}
    kept = {key: one for key, one in now.fragor.items() if key not in asked}
    return replace(now, utslag={**now.utslag, **verdicts}, fragor={**kept, **questions})


def _opened(now: Lage, one: Ovning | None) -> Lage:
    """An exercise from its beginning."""
    if one is None or now.spar not in one.spar:
        return replace(now, steg=Steg.VALJ, ovning=None)
    steg = Steg.LAS if now.spar is Spar.LASA else Steg.SKRIV
    return replace(now, steg=steg, ovning=one, punkt=1, marken={}, utslag={}, fragor={}, skrivet={})


def _done(now: Lage, missed: tuple[int, ...]) -> Lage:
    assert now.ovning
    done = Gjord(now.ovning.id, now.spar, now.idag, missed)
    return replace(now, logg=(*now.logg, done)[-traning.MEST :], passet=now.passet + 1)


def _from_file(now: Lage, file: str) -> Lage:
    try:
        held = read_json(b64decode(file.partition(",")[2], validate=True))
    except OlasligError as bad:
        return replace(now, fil=bad.problems)
    except ValueError:
        return replace(now, fil=("Filen gick inte att läsa.",))
    logg, problems = traning.read_file(held)
    return replace(now, logg=logg or now.logg, fil=problems, oppnad=bool(logg) or not problems)


def _borja(now: Lage, _: str) -> Lage:
    return _opened(replace(now, passet=0), traning.nasta(now.logg, now.spar, now.yrke, now.tema))


def _nasta(now: Lage, _: str) -> Lage:
    if now.passet >= PASS:
        return replace(now, steg=Steg.KLART)
    return _opened(now, traning.nasta(now.logg, now.spar, now.yrke, now.tema))


def _punkt(now: Lage, value: str) -> Lage:
    return replace(now, punkt=int(value)) if value.isdigit() and 1 <= int(value) <= POINTS else now


def _mark(now: Lage, value: str) -> Lage:
    if now.ovning is None or all(one.id != value for one in meningar(now.ovning.form)):
        return now
    had = now.marken.get(value, frozenset[int]())
    return replace(now, marken={**now.marken, value: had ^ {now.punkt}})


def _ratta(now: Lage, _: str) -> Lage:
    if now.ovning is None or now.steg is not Steg.FRAGA:
        return now
    return _done(replace(now, steg=Steg.SVAR), missat(facit(now.ovning), now.last))


def _jamfor(now: Lage, _: str) -> Lage:
    # Here, not above: what is written is read by what stands on this.
    from decision_aids.view.ova.skriva import left_out

    return _done(replace(now, steg=Steg.JAMFOR), left_out(now)) if now.steg is Steg.SKRIV else now


STEG: Mapping[Gor, Callable[[Lage, str], Lage]] = {
    Gor.BORJA: _borja,
    Gor.NASTA: _nasta,
    Gor.OPPNA: lambda now, value: _opened(now, ovningar().get(value)),
    Gor.PUNKT: _punkt,
    Gor.MARK: _mark,
    Gor.FRAGA: lambda now, _: replace(now, steg=Steg.FRAGA) if now.steg is Steg.LAS else now,
    Gor.BAKAT: lambda now, _: replace(now, steg=Steg.LAS) if now.steg is Steg.FRAGA else now,
    Gor.RATTA: _ratta,
    Gor.JAMFOR: _jamfor,
    Gor.SLUTA: lambda now, _: replace(now, steg=Steg.KLART if now.passet else Steg.VALJ),
    Gor.FIL: _from_file,
}
"""What each press does; the others change nothing but what is shown."""


def _table(given: Json) -> JsonObject:
    return given if isinstance(given, dict) else {}


def _one_of[E: StrEnum](kind: type[E], given: Json) -> E | None:
    try:
        return kind(str(given))
    except ValueError:
        return None
