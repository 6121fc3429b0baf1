"""Practice as it is shown: the same at build time and in the browser."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett
from decision_aids.ova.facit import facit
from decision_aids.ova.ord import FALT_I_DEL, Tema, Yrke
from decision_aids.ova.ovning import Ovning, ovningar
from decision_aids.ova.skrivet import model
from decision_aids.ova.texter import texts
from decision_aids.ova.traning import PASS, tillbaka, valbara
from decision_aids.utbyte.granser import MOST_BYTES
from decision_aids.view.form.fields import Option
from decision_aids.view.ova import lasa, skriva
from decision_aids.view.ova.intyget import Stycke, pieces
from decision_aids.view.ova.lage import Gor, Lage, Steg
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render


def ova_html(now: Lage, *, ready: bool) -> str:
    """What stands inside the section."""
    words = texts()
    return render(
        "ova.html",
        ready=ready,
        steg=now.steg.value,
        spar=words("spar", now.spar),
        passet=now.passet,
        mest=PASS,
        gjort=done(now),
        **_step(now),
    )


def done(now: Lage) -> str:
    """How much has been done, in words; nothing before the first."""
    number = len(now.logg)
    return f"Du har gjort {number} {'övning' if number == 1 else 'övningar'}." if number else ""


def _step(now: Lage) -> dict[str, object]:
    one = now.ovning
    if now.steg is Steg.KLART:
        return _end(now)
    if one is None or now.steg is Steg.VALJ:
        return _choice(now)
    if now.steg in {Steg.SKRIV, Steg.JAMFOR}:
        return {"o": _about(one), **_writing(now, one)}
    return {"o": _about(one), **_reading(now, one)}


def _choice(now: Lage) -> dict[str, object]:
    words = texts()
    return {
        "fil": now.fil,
        "oppnad": now.oppnad,
        "most": MOST_BYTES,
        "yrken": _options("yrke", Yrke, now.yrke),
        "teman": _options("tema", Tema, now.tema),
        "tillbaka": _due(now),
        "alla": [
            {"id": one.id, "titel": one.titel, "om": words("tillstand", one.tillstand)}
            for one in valbara(now.spar, None, None)
        ],
    }


def _options(name: str, kind: type[StrEnum], chosen: StrEnum | None) -> tuple[Option, ...]:
    return tuple(Option(one.value, texts()(name, one), one is chosen) for one in kind)


def _about(one: Ovning) -> dict[str, object]:
    return {
        "id": one.id,
        "titel": one.titel,
        "tema": texts()("tema", one.tema),
        "berattelse": one.berattelse,
        "sprak": one.sprak,
        "dag": swedish.day(one.datum),
        "lar": one.lar,
        "fragment": facit(one).fragment,
    }


def _reading(now: Lage, one: Ovning) -> dict[str, object]:
    corrected = lasa.corrected(now, one)
    return {
        "punkt": now.punkt,
        "punkter": lasa.points(now, one),
        "intyget": pieces(one.form, now.marken),
        "forra": pieces(one.forra) if one.forra else (),
        "fragor": lasa.questions(now, one),
        "valda": len(now.fragor),
        "rattat": corrected,
        "ratta": sum(view.ratt for view in corrected),
        "fel": [texts()("fel", fault) for fault in sorted(one.fel)],
    }


def _writing(now: Lage, one: Ovning) -> dict[str, object]:
    assert one.skriva
    part = FALT_I_DEL[one.skriva.del_]
    return {
        "del": texts()("del", one.skriva.del_),
        "underlag": one.skriva.underlag,
        "resten": _without(
            pieces(skriva.form_of(now, one).form), (etikett(MALLEN.falt[key]) for key in part)
        ),
        "avsnitt": skriva.fields(now, one),
        "kontrollerat": now.gor in {Gor.KONTROLLERA, Gor.JAMFOR},
        "tomma": [etikett(MALLEN.falt[key]) for key in skriva.empty(now, one)],
        "paminnelser": skriva.reminded(now, one),
        "effekter": skriva.effects(now, one),
        "forebild": only(pieces(model(one, one.skriva)), (etikett(MALLEN.falt[key]) for key in part)),
        "lista": skriva.checklist(one),
    }


def _end(now: Lage) -> dict[str, object]:
    made = now.logg[-now.passet :] if now.passet else ()
    return {
        "tillbaka": _due(now),
        "idag": swedish.day(now.idag),
        "kvitto": [ovningar()[one.ovning].titel for one in made if one.ovning in ovningar()],
    }


def _due(now: Lage) -> tuple[str, ...]:
    return tuple(texts()("kort", str(point)) for point in sorted(tillbaka(now.logg)))


def only(parts: tuple[Stycke, ...], questions: Iterable[str]) -> tuple[Stycke, ...]:
    """Of a certificate, the questions that are named."""
    wanted = set(questions)
    kept = (Stycke(part.titel, tuple(one for one in part.svar if one[0] in wanted)) for part in parts)
    return tuple(part for part in kept if part.svar)


def _without(parts: tuple[Stycke, ...], questions: Iterable[str]) -> tuple[Stycke, ...]:
    unwanted = set(questions)
    every = {question for part in parts for question, _ in part.svar}
    return only(parts, every - unwanted)
