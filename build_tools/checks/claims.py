"""Claims with a figure or a paragraph of law, and no source beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.escapes import Escape, escaped
from build_tools.checks.plain import CITATION, without_quotations
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from decision_aids.view.text.swedish import MONTHS

_NUMBER = r"(?<![\d.,])\d[\d\s.,]{0,20}"
_CLAIMS = (
    ("en paragraf", re.compile(r"§|\b\d+(?: [a-z])? kap\b")),
    ("en andel", re.compile(rf"{_NUMBER}(?:%|procent\b|procentenhet)")),
    ("ett belopp", re.compile(rf"{_NUMBER}(?:kr|kronor|tkr|mnkr|miljoner|miljarder)\b")),
    ("en tid", re.compile(r"\b\d+ (?:dagar|veckor|månader|år)\b")),
    ("en dag", re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")),
    ("ett årtal", re.compile(r"\b(?:sedan|från|till|före|efter|under|år|senast) (?:år )?(?:19|20)\d\d\b")),
)

_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def claims_have_sources(page: Page, context: Context) -> Iterator[Problem]:
    """A sentence, list item or row with a paragraph of law, a share, a sum, a time or a day cites a source.

    What stands between quotation marks is someone else's words and no claim; nor is a question or a heading.

    Bad:
        Personen har rätt till bistånd enligt 12 kap. 1 §.

        Av mottagarna var 13 procent sjuka. Det är många [@sol-12-1].

        - Beloppet är 3 940 kronor.

        Regeln gäller sedan den 1 juli 2026.

        | Efter 30 dagar | Personen skrivs ut |

    Good:
        Personen har rätt till bistånd enligt 12 kap. 1 § [@sol-12-1].

        Av mottagarna var 13 procent sjuka. [@sol-12-1] Det är många.

        **"Villkoren står i 29 kap. 2 §."** Nej, de står någon annanstans.

        Vad ändras den 1 januari 2027? Det står längre ned.

        Sidan ska läsas om den 15 januari 2027. <!-- utan källa: vår egen plan -->
    """
    del context
    for claim in page.claims:
        if CITATION.search(claim.raw) or escaped(claim.raw, Escape.UTAN_KALLA):
            continue
        text = _without_questions(without_quotations(claim.plain))
        named = [name for name, pattern in _CLAIMS if pattern.search(text)]
        if named:
            remedy = "skriv [@källa] i samma mening, punkt eller rad, eller <!-- utan källa: skälet -->"
            yield Problem(page.path, claim.line, f"{' och '.join(named)} utan källa: {_start(text)}", remedy)


def _start(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


def _without_questions(text: str) -> str:
    return " ".join(part for part in _BETWEEN.split(text) if not part.endswith("?"))
