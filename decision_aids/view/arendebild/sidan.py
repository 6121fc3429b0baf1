"""What the build puts on the page: its first view, before the engine runs."""

from __future__ import annotations

from datetime import date

from decision_aids.registry import AIDS
from decision_aids.view.arendebild.bild import picture_html
from decision_aids.view.text.render import render


def first_picture(as_of: date) -> str:
    """The whole section as it stands on the page, disabled. It names the aids, whose texts it may need."""
    view = picture_html([], as_of, ready=False)
    return render("arendebild_sektion.html", as_of=as_of.isoformat(), aids=" ".join(AIDS), view=view)
