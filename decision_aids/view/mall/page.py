"""The form as it is shown: the same at build time and in the browser."""

from __future__ import annotations

from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import texts
from decision_aids.utbyte.granser import MOST_BYTES
from decision_aids.view.mall.falten import left, sections
from decision_aids.view.mall.handlaggaren import points
from decision_aids.view.mall.intyget import certificate
from decision_aids.view.mall.lage import Lage
from decision_aids.view.mall.paminnelser import reminders
from decision_aids.view.text.render import render


def form_html(now: Lage, *, ready: bool) -> str:
    """What stands inside the section."""
    shown = sections(now)
    fields = [one.field for section in shown for one in section.falt]
    begun = bool(now.form.svar)
    return render(
        "skriv.html",
        ready=ready,
        titel=texts()("titel"),
        markning=texts()("markning"),
        version=MALLEN.version,
        sections=shown,
        errors=[(field.id, field.label, error) for field in fields for error in field.errors],
        oppnad=None if now.oppnad is None else tuple(map(str, now.oppnad)),
        fil=now.fil,
        most=MOST_BYTES,
        begun=begun,
        left=left(now),
        paminnelser=reminders(now) if begun else (),
        points=points(now) if begun else (),
        certificate=certificate(now.form),
    )
