"""How texts are cut: units, sentences and the reading index, counted by hand."""

from __future__ import annotations

import pytest

from build_tools.checks.markdown import blanked, blocks
from build_tools.checks.plain import plain
from build_tools.checks.reading_index import mean_readable, reading_index
from build_tools.checks.sentences import sentences
from build_tools.checks.unit import Kind, Unit
from tests.checks.surroundings import CONTEXT, DATA, written

TEXT = """\
# Rubriken

Första stycket
går över två rader.

- En punkt
  som fortsätter
- En till

| Namn | Vad |
| --- | --- |
| Ett | Två ord |

!!! note "Rutan"
    Text i rutan.

Andra rubriken
--------------

<div class="ruta" markdown>
1. Numrerad
</div>
"""


def test_a_text_is_cut_into_units_with_their_lines() -> None:
    found = [(one.kind, one.line, one.level) for one in blocks(TEXT)]
    assert found == [
        (Kind.HEADING, 1, 1),
        (Kind.PARAGRAPH, 3, 0),
        (Kind.ITEM, 6, 0),
        (Kind.ITEM, 8, 0),
        (Kind.ROW, 10, 0),
        (Kind.ROW, 12, 0),
        (Kind.HEADING, 14, 0),
        (Kind.PARAGRAPH, 15, 0),
        (Kind.HEADING, 17, 2),
        (Kind.ITEM, 21, 0),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("En mening. Två meningar.", 2),
        ("Enligt 12 kap. 1 § gäller det.", 1),
        ("T.ex. så här, m.m. och mer.", 1),
        ("Det är sant. [@a; @b] Det är falskt [@c].", 2),
        ("Det är sant.[@a] Och sen?", 2),
        ("Sant! <!-- utan källa: skäl --> Falskt?", 2),
        ('**"Ett citat."** Nej. Sedan.', 3),
        ("Kostar 3.50 kronor. Slut", 2),
        ("utan punkt", 1),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(Unit(Kind.PARAGRAPH, 1, text))) == count


def test_a_sentence_knows_its_line() -> None:
    unit = Unit(Kind.PARAGRAPH, 5, "Först\nkommer en. Sedan\nkommer två.\nSist tre.")
    assert [one.line for one in sentences(unit)] == [5, 6, 8]


@pytest.mark.parametrize(
    ("text", "words", "count", "long_words"),
    [
        ("Du läser. Du skriver.", 4, 2, 1),
        ("- Du läser\n- Du frågar personen", 5, 2, 1),
        ("| Ett | Två ord |\n| --- | --- |\n| Tre | Fyra |", 5, 4, 0),
        ("Du läser [lagen](lag.md) [@sol-12-1]. <!-- utan källa: omständigheterna -->", 3, 1, 0),
        ("## Rubriken\n\nText.", 2, 2, 1),
        ("`kod som inte räknas`", 0, 0, 0),
    ],
)
def test_the_reading_index_counts_as_a_reader_reads(
    text: str, words: int, count: int, long_words: int
) -> None:
    index = reading_index(blocks(blanked(text)))
    assert (index.words, index.sentences, index.long_words) == (words, count, long_words)
    assert index.lix == (words / count + 100 * long_words / words if words else 0)


def test_pages_with_limits_of_their_own_still_count_in_the_mean() -> None:
    easy = "Du läser det här nu. Det är lätt. " * 10
    hard = "Socialförsäkringsrättsliga avgränsningar aktualiserar samverkansöverenskommelser " * 12
    excused = DATA.replace("status:", "lix_grans: 300\nlix_skal: lagens ord\nstatus:") + hard
    pages = [written(easy), written(excused, "ansvar/index.md")]
    found = list(mean_readable(pages, CONTEXT))
    assert [(one.file.as_posix(), one.line) for one in found] == [("docs/ansvar/index.md", 6)]
    assert list(mean_readable(pages[:1], CONTEXT)) == []
    assert list(mean_readable([], CONTEXT)) == []


MARKS = (
    ("ett *ord*", "ett ord"),
    ("ett _ord_", "ett ord"),
    ("ett `ord`", "ett ord"),
    ("# ord", "ord"),
    ("ett | ord", "ett ord"),
    ("ett ord{.klass}", "ett ord"),
    ("ett ord[@sol-4-1]", "ett ord"),
    ("ett [ord](sida.md)", "ett ord"),
    ("ett ord <!-- skäl -->", "ett ord"),
    ("ett ord https://exempel.se", "ett ord"),
    ("ett &amp; annat", "ett & annat"),
    ("ett\nord", "ett ord"),
    ("ett\xa0ord", "ett ord"),
    ("ett  ord", "ett ord"),
    (" ett ord ", "ett ord"),
    ("ett ord", "ett ord"),
)


@pytest.mark.parametrize(("raw", "read"), MARKS)
def test_each_kind_of_mark_is_taken_away_also_where_it_is_the_only_one(raw: str, read: str) -> None:
    assert plain(raw) == read
