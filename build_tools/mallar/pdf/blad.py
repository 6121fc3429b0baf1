"""The template laid out as a PDF: fillable, or to write on by hand. Kept in build/ while nothing changes.

Needs Pango, which no Python package brings: without it the build says what to install.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from markupsafe import Markup

from build_tools.data.problems import Problem, ProblemsError
from build_tools.mallar.pdf.formular import mend
from build_tools.pages.render import environment
from decision_aids.data import load
from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import Text
from decision_aids.mall.falt import Falt
from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import NAME, etikett, label, texts
from decision_aids.utbyte.pdf_fyll import write_pdf
from decision_aids.utbyte.pdf_namn import CELLS, rutor, stamp

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "node_modules" / "dejavu-fonts-ttf" / "ttf"
FACES = {"DejaVuSans.ttf": "normal", "DejaVuSans-Bold.ttf": "bold"}
TEMPLATES = Path(__file__).parents[1] / "templates"
KEPT = ROOT / "build" / "mall"
NO_PANGO = (
    "WeasyPrint hittar inte Pango, som mallens PDF görs med.",
    "installera Debians paket: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
)


def sheet(*, fillable: bool) -> bytes:
    """The empty form. Raises ProblemsError when Pango is missing, and says how to get it."""
    html = _html(fillable=fillable)
    kept = KEPT / f"{_key(html)}.pdf"
    if not kept.exists():
        made = mend(_pdf(html, fillable=fillable))
        made = write_pdf(made, Ifylld({})).innehall if fillable else made
        KEPT.mkdir(parents=True, exist_ok=True)
        new = kept.with_suffix(".ny")
        new.write_bytes(made)
        new.replace(kept)
    return kept.read_bytes()


def _key(html: str) -> str:
    """Changes with the words, the layout, the code of this room, and what it is made with."""
    here = [
        *sorted(Path(__file__).parent.glob("*.py")),
        *sorted((ROOT / "decision_aids/utbyte").glob("pdf_*.py")),
    ]
    parts = [html, str(load(NAME)), *(version(one) for one in ("weasyprint", "pikepdf"))]
    parts += [one.read_text(encoding="utf-8") for one in here]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def _pdf(html: str, *, fillable: bool) -> bytes:
    try:
        from weasyprint import HTML  # pyright: ignore[reportMissingTypeStubs]
    except OSError:
        what, remedy = NO_PANGO
        raise ProblemsError([Problem(Path("build_tools/mallar/pdf/blad.py"), 0, what, remedy)]) from None
    out = BytesIO()
    laid_out = cast("Any", HTML(string=html, base_url=FONTS.as_uri() + "/"))
    laid_out.write_pdf(out, pdf_variant="pdf/ua-1", pdf_forms=fillable, pdf_tags=True)
    return out.getvalue()


def _html(*, fillable: bool) -> str:
    faces = "\n".join(
        f'@font-face {{ font-family: Blad; font-weight: {weight}; src: url("{file}"); }}'
        for file, weight in FACES.items()
    )
    css = (TEMPLATES / "blad.css").read_text(encoding="utf-8")
    return (
        environment(TEMPLATES)
        .get_template("blad.html")
        .render(
            ord=texts(),
            mall=MALLEN,
            stamp=stamp(),
            css=Markup(f"{faces}\n{css}"),
            fillable=fillable,
            rutor=rutor,
            celler=CELLS,
            nar=when,
            form_av=form_of,
            hojd=height,
        )
    )


def when(one: Falt) -> str:
    """When a field is filled in, in words; empty for one that always is."""
    if one.nar is None:
        return ""
    asked = one.nar.falt
    answers = " eller ".join(f"”{label(MALLEN.falt[asked], value)}”" for value in one.nar.varden)
    return texts()("ord", "pdf_nar").format(falt=etikett(MALLEN.falt[asked]), svar=answers)


def form_of(one: Falt) -> str:
    """How a day is written, where the field takes one."""
    return texts()("ord", "pdf_dag") if isinstance(one.value, Day | Rows) else ""


def height(one: Falt) -> int:
    """The lines of a box for words; none for what is short."""
    if not isinstance(one.value, Text) or isinstance(one.value, Hours):
        return 0
    return 1 if one.value.longest <= 200 else 2 if one.value.longest <= 300 else 5
