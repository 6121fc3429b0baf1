"""How hard a text is to read: LIX, with list items and cells of tables counted as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.checks.context import Context
from build_tools.checks.sentences import sentences
from build_tools.checks.unit import Kind, Unit
from build_tools.checks.written import Page, Written
from build_tools.data.problems import Problem

_WORD = re.compile(r"[^\W_]+(?:[:'’.,-][^\W_]+)*")
LONG = 6
"""A long word has more letters than this."""
FEWEST_WORDS = 40
"""Below this a single long sentence decides everything, and the index says nothing."""


@dataclass(frozen=True)
class ReadingIndex:
    """Counts of a text. `lix` is words per sentence plus the share of long words in percent."""

    words: int
    sentences: int
    long_words: int
    longest: Unit | None

    @property
    def lix(self) -> float:
        """The index; 0 for a text without words."""
        return self.words / self.sentences + 100 * self.long_words / self.words if self.words else 0.0


def reading_index(units: tuple[Unit, ...]) -> ReadingIndex:
    """Count a text. Citations, comments and code are not text."""
    words = count = long_words = most = 0
    longest: Unit | None = None
    for sentence in (one for unit in units for one in _sentences(unit)):
        found = _WORD.findall(sentence.plain)
        if not found:
            continue
        count += 1
        words += len(found)
        long_words += sum(len(word) > LONG for word in found)
        if len(found) > most:
            most, longest = len(found), sentence
    return ReadingIndex(words, count, long_words, longest)


def readable(written: Written, context: Context) -> Iterator[Problem]:
    """A text is not harder to read than the limit; a page may have its own, with its reason.

    Bad:
        Socialnämndens handläggningsansvar förutsätter självständiga bedömningar avseende försörjningshindrens
        medicinska underlag, arbetsmarknadspolitiska förutsättningar, socialförsäkringsrättsliga
        avgränsningar samt samverkansöverenskommelser mellan huvudmännen, varvid nämndens
        dokumentationsskyldighet avseende bedömningsunderlagens tillförlitlighet, fullständighet och
        aktualitet aktualiseras särskilt beträffande långvarigt sjukskrivna biståndsmottagare utan
        sjukpenninggrundande inkomst, vars rehabiliteringsmöjligheter kartläggs återkommande tillsammans
        med hälso- och sjukvården och Arbetsförmedlingen.

    Good:
        Du prövar om personen har rätt till stöd. Läs intyget först. Vad kan personen inte göra? Vad går trots
        det? Fråga personen om något saknas. Fråga sedan vården, om du får. Skriv ner vad du har frågat och
        vad du fick för svar. Berätta för personen vad du har kommit fram till, och varför.
    """
    index = reading_index(written.units)
    data = written.data if isinstance(written, Page) else None
    limit = data.lix_grans if data and data.lix_grans else context.lix_limit
    if index.words >= FEWEST_WORDS and index.lix > limit and index.longest:
        what = (
            f"läsbarhetsindex (LIX) är {index.lix:.0f}, över gränsen {limit:g}: "
            f"{index.words / index.sentences:.0f} ord per mening, "
            f"{100 * index.long_words / index.words:.0f} % långa ord"
        )
        remedy = (
            "dela långa meningar (den längsta står på raden ovan) och byt långa ord; "
            "går det inte, skriv lix_grans och lix_skal i siddata"
        )
        yield Problem(written.path, index.longest.line, what, remedy)


def mean_readable(pages: Iterable[Page], context: Context) -> Iterator[Problem]:
    """The pages are not harder to read than the limit on average, whatever own limits some of them have.

    Without own limits every page that lifts the mean is already named by `readable`.
    """
    counted = [(one, reading_index(one.units)) for one in pages]
    found = {one.uri: index.lix for one, index in counted if index.words >= FEWEST_WORDS}
    excused = [one for one, _ in counted if one.uri in found and one.data and one.data.lix_grans]
    mean = sum(found.values()) / len(found) if found else 0.0
    if mean > context.lix_limit and excused:
        hardest = max(excused, key=lambda one: found[one.uri])
        what = (
            f"läsbarhetsindex (LIX) är {mean:.1f} i medeltal för {len(found)} sidor, "
            f"över gränsen {context.lix_limit:g}"
        )
        remedy = "skriv om de svåraste sidorna; den här är svårast av dem som har en egen gräns"
        yield Problem(hardest.path, hardest.parts.data.line("lix_grans"), what, remedy)


def _sentences(unit: Unit) -> tuple[Unit, ...]:
    if unit.kind is Kind.ROW:
        return tuple(Unit(unit.kind, unit.line, cell) for cell in unit.raw.strip("|").split("|"))
    return sentences(unit)
