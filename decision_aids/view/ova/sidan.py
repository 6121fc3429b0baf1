"""What the build puts on the pages of practice: the first view, the exercises as text, sheets and slides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett
from decision_aids.ova.facit import Utslag, facit
from decision_aids.ova.ord import FALT_I_DEL, Kvalitet, Spar
from decision_aids.ova.ovning import Ovning, ovningar
from decision_aids.ova.skrivet import model
from decision_aids.ova.texter import texts
from decision_aids.view.ova.intyget import pieces, words_of
from decision_aids.view.ova.lage import Gor, lage
from decision_aids.view.ova.page import only, ova_html
from decision_aids.view.ova.skriva import checklist
from decision_aids.view.text.render import render

SHOWN_ON_SLIDES = ("funktion", "begransning")
SLIDES = (Kvalitet.TUNT, Kvalitet.BERATTAT, Kvalitet.MOTSAGER, Kvalitet.ANNAN_MOTTAGARE, Kvalitet.GOTT)
"""One exercise of each quality is enough for a session of two hours."""


def first_practice(spar: Spar, as_of: date) -> str:
    """The whole section as it stands on the page before the engine runs, disabled."""
    view = ova_html(lage(Gor.SHOW, as_of, {"spar": spar.value}, {}, ""), ready=False)
    return render("ova_sektion.html", spar=spar.value, as_of=as_of.isoformat(), view=view)


def practice_text(spar: Spar) -> str:
    """Every exercise of a track as text, with its answer folded."""
    return _printed("text", (one for one in ovningar().values() if spar in one.spar), spar)


@cache
def sheets_html() -> str:
    """A sheet for each exercise, to print and fill in."""
    return _printed("blad", ovningar().values())


@cache
def keys_html() -> str:
    """The key of each exercise."""
    return _printed("facit", ovningar().values())


@cache
def slides_html() -> str:
    """Two slides an exercise, one exercise of each quality: the case, and the answer."""
    first = {one.kvalitet: one for one in reversed(ovningar().values())}
    return _printed("bilder", (first[kvalitet] for kvalitet in SLIDES))


def _printed(slag: str, some: Iterable[Ovning], spar: Spar = Spar.LASA) -> str:
    return render("ova_text.html", slag=slag, spar=spar.value, ovningar=[*map(_view, some)])


def _view(one: Ovning) -> dict[str, object]:
    words, key, said = texts(), facit(one), words_of(one.form)
    view: dict[str, object] = {
        "id": one.id,
        "titel": one.titel,
        "berattelse": one.berattelse,
        "lar": one.lar,
        "intyget": pieces(one.form),
        "forra": pieces(one.forra) if one.forra else (),
        "punkter": [
            {
                "kort": words("kort", str(point.nummer)),
                "utslag": words("utslag", point.utslag),
                "brist": point.utslag is Utslag.SAKNAS,
                "skal": point.skal,
                "citat": [text.rstrip(".") for piece, text in said.items() if piece in point.meningar],
            }
            for point in key.punkter
        ],
        "fragor": [{"text": ask.text, "till": words("till", ask.till)} for ask in key.fragor if ask.viktig],
        "fel": [words("fel", fault) for fault in sorted(one.fel)],
        "citat": [(etikett(MALLEN.falt[key]), str(one.form.svar[key])) for key in SHOWN_ON_SLIDES],
        "underlag": "",
        "del": "",
    }
    if one.skriva:
        part = (etikett(MALLEN.falt[key]) for key in FALT_I_DEL[one.skriva.del_])
        view |= {
            "underlag": one.skriva.underlag,
            "del": words("del", one.skriva.del_),
            "forebild": only(pieces(model(one, one.skriva)), part),
            "lista": checklist(one),
        }
    return view
