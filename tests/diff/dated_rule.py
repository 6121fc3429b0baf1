"""The small aid with a rule that has a date, and later the same aid with everything changed."""

from __future__ import annotations

from pathlib import Path

from tests.diff.small_project import change, put

FACT = "from decision_aids.gemensamt.regler import lakarintygsregeln\n"

GUARD = """\
PERSONEN, existence(
        lakarintygsregeln,
        (Regel.GALLER, None),
        (Regel.INTE_AN, oklart("galler-inte")),
        (Regel.MANADEN_FORE, oklart("galler-inte")),
        (Regel.VET_INTE, oklart("galler-inte")),
    ))
"""

FACT_TEXTS = """\
fakta:
  lakarintygsregeln:
    namn: Huvudregeln
    varden:
      galler: gäller
      inte-an: gäller inte än
      manaden-fore: månaden är före
      vet-inte: vet inte

fragor:
  manad:
    fraga: Vilken månad?
"""

REASON = """\
    skal:
      galler-inte:
        text: Regeln gäller inte.
        fraga: Vilken månad gäller det?
"""

NEW_QUESTION = """\
NY = Choice(id="ny", group="laget", values=JaNej)

QUESTIONS = (MANAD, UNDERLAG_FINNS, NY)"""

NEW_QUESTION_TEXTS = """\
fragor:
  ny:
    fraga: Är det nytt?
    svar:
      ja: Ja
      nej: Nej
      vet-inte: Vet inte
"""

NEW_IMPORTS = """\
import GRUNDEN
from decision_aids.gemensamt.svar import JaNej
from decision_aids.prov.questions import NY"""


def with_a_dated_rule(root: Path) -> Path:
    """The aid's criterion concerns only months in which a law applies."""
    change(
        root, "questions.py", ("import JaNej", "import MANAD, JaNej"), ("= (UNDERLAG", "= (MANAD, UNDERLAG")
    )
    change(root, "aid.py", ("facts=()", "facts=(lakarintygsregeln,)"), ("\nPROV", f"{FACT}\nPROV"))
    change(
        root,
        "villkor.py",
        ("alla, leaf", "alla, existence, leaf"),
        ("import ja_nej\n", f"import Regel, ja_nej\n{FACT}"),
        ("PERSONEN)\n", GUARD),
    )
    change(root, "texts.yml", ("fragor:\n", FACT_TEXTS), ("    skal:\n", REASON))
    change(root, "cases.yml", ("  svar:\n", "  svar:\n    manad: 2026-08\n"))
    return root


def with_everything_changed(root: Path) -> Path:
    """The law begins later; a question is new and an advice reads it; a text and a page are changed."""
    register = "decision_aids/law/sources.yml"
    put(root, register, (root / register).read_text(encoding="utf-8").replace("2026-07-01", "2026-10-15"))
    change(root, "questions.py", ("QUESTIONS = (MANAD, UNDERLAG_FINNS,)", NEW_QUESTION))
    change(
        root,
        "atgarder.py",
        ("import GRUNDEN", NEW_IMPORTS),
        ("is not Verdict.UPPFYLLT", "is not Verdict.UPPFYLLT and weigh(NY) is JaNej.JA"),
    )
    change(root, "texts.yml", ("fragor:\n", NEW_QUESTION_TEXTS), ("Det går inte att säga än", "Vänta"))
    put(root, "docs/ny.md", "---\ntitle: Ny sida\n---\n\n# Ny sida\n")
    return root
