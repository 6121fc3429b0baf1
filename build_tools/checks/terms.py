"""Words that are outdated or wrong, by the list of terms."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.escapes import Escape, escaped
from build_tools.checks.plain import without_quotations
from build_tools.checks.written import Written
from build_tools.data.problems import Problem
from build_tools.pages.citations import citations


def terms_current(written: Written, context: Context) -> Iterator[Problem]:
    """No text has a word of the list, unless it stands in quotation marks, or the passage is historical.

    Bad:
        Gör en särskild individuell plan med landstinget.

        Stödet prövas enligt 4 kap. 1 § SoL.

    Good:
        Gör en individuell plan med regionen.

        Skriv inte "landsting". Det hette landsting förut. <!-- historiskt: om namnet -->

        Kommunen har ansvaret enligt 4 kap. 1 § SoL [@sol-4-1].
    """
    said = [without_quotations(unit.plain) for unit in written.units]
    whole = "\n".join(said).casefold()
    terms = [term for term in context.terms if any(one in whole for one in term.beginnings)]
    for unit, text in zip(written.units, said, strict=True) if terms else ():
        if escaped(unit.raw, Escape.HISTORISKT):
            continue
        small = text.casefold()
        cited = {one.source for one in citations(unit.raw)}
        for term in terms:
            if not any(one in small for one in term.beginnings):
                continue
            found = term.pattern.search(text)
            if found and not cited & set(term.ratt_med):
                line = unit.line + _lines_before(unit.raw, found[0])
                yield Problem(written.path, line, f"{found[0]}. {term.varfor}", f"skriv {term.skriv}")


def _lines_before(raw: str, word: str) -> int:
    """How many lines down in the unit the word's first part stands; 0 when markup hides it."""
    place = raw.find(word.split(maxsplit=1)[0])
    return raw.count("\n", 0, place) if place > 0 else 0
