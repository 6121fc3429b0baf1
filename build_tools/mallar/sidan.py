"""What the page about the template gets from the template: its files, and what corresponds to what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_tools.mallar.filer import TemplateFile
from build_tools.pages.render import environment
from decision_aids.mall.falt import Falt
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, fragor, texts
from decision_aids.view.text.swedish import day as swedish_day

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Row:
    """A field, or a question that no field answers to, beside what the two certificates ask."""

    id: str
    etikett: str
    svar: str
    af: tuple[str, ...]
    fk: tuple[str, ...]


def downloads(files: tuple[TemplateFile, ...], url_of: Callable[[str], str]) -> str:
    """Version, day and files, as HTML that Markdown takes as one block."""
    return _render(
        "filer.html",
        version=MALLEN.version,
        day=swedish_day(MALLEN.galler_fran),
        forslag=texts()("forslag"),
        files=[(one, url_of(one.uri), f"{one.size / 1000:.0f}") for one in files],
    )


def correspondence() -> str:
    """The table of our fields beside AF00251 and FK7804, and what they ask that we do not."""
    af, fk = fragor("af"), fragor("fk")
    sections = [
        (texts()("avsnitt", section.id, "titel"), [_row(one) for one in section.falt if not one.person])
        for section in MALLEN.avsnitt
    ]
    fields = [one for one in MALLEN.falt.values() if not one.person]
    left = {
        "AF00251": [one for one in af if not any(one in field.af for field in fields)],
        "FK7804": [one for one in fk if not any(one in field.fk for field in fields)],
    }
    asked = {"AF00251": af, "FK7804": fk}
    unanswered = [
        (name, [f"{one} {asked[name][one]}" for one in some]) for name, some in left.items() if some
    ]
    return _render("motsvarar.html", sections=sections, unanswered=unanswered)


def _row(field: Falt) -> Row:
    af, fk = fragor("af"), fragor("fk")
    return Row(
        field.id,
        etikett(field),
        field.svar,
        tuple(f"{one} {af[one]}" for one in field.af),
        tuple(f"{one} {fk[one]}" for one in field.fk),
    )


def _render(template: str, **values: object) -> str:
    html = environment(TEMPLATES).get_template(template).render(**values)
    return "\n".join(line for line in html.splitlines() if line.strip())
