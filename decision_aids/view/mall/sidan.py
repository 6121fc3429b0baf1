"""What the build puts on the form's page: its first view, and the whole template as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.mall.coach.texter import Rad, rad
from decision_aids.mall.falt import Falt
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, label, texts
from decision_aids.view.mall.falten import OPTIONAL
from decision_aids.view.mall.lage import FORM, Gor, lage
from decision_aids.view.mall.page import form_html
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render


@dataclass(frozen=True)
class TextFalt:
    """One field in the template as text: when it belongs, and what there is to choose among."""

    id: str
    label: str
    nar: str
    hjalp: str
    options: tuple[str, ...]
    rad: Rad


def first_form(as_of: date, pdf: str) -> str:
    """The whole section as it stands on the page before the engine runs, disabled.

    `pdf` is the address of the empty PDF.
    """
    view = form_html(lage(Gor.SHOW, as_of, {}, {}, ""), ready=False)
    return render("sektion.html", mall=FORM, pdf=pdf, as_of=as_of.isoformat(), view=view)


def form_text() -> str:
    """The whole template as text."""
    return render(
        "mallen_som_text.html",
        version=MALLEN.version,
        day=swedish.day(MALLEN.galler_fran),
        sections=[
            {
                "id": section.id,
                "titel": texts()("avsnitt", section.id, "titel"),
                "hjalp": texts()("avsnitt", section.id, "hjalp"),
                "falt": tuple(map(_as_text, section.falt)),
            }
            for section in MALLEN.avsnitt
        ],
    )


def _as_text(one: Falt) -> TextFalt:
    return TextFalt(
        one.id,
        etikett(one) if one.kravs else f"{etikett(one)} ({OPTIONAL})",
        _when(one),
        texts()("falt", one.id, "hjalp"),
        tuple(label(one, option) for option in one.options),
        rad(one),
    )


def _when(one: Falt) -> str:
    """When the field belongs, in the words of the field that it hangs on."""
    if one.nar is None:
        return ""
    above = MALLEN.falt[one.nar.falt]
    chosen = " eller ".join(label(above, value) for value in one.nar.varden)
    return f"Bara om svaret är {chosen} på frågan: {etikett(above)}"
