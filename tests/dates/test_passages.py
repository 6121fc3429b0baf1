"""A page's Markdown on a day: what is shown, what is labelled, what is left out."""

from datetime import date

import pytest

from build_tools.dates.passages import dated
from tests.dates.sources import AFTER, BEFORE, SOURCES


def passage(rule: str) -> str:
    return f"Först.\n\n::: {rule}\nText [@ny].\n:::\n\nSist."


SHOWN, LABELLED, GONE = "shown", "labelled", "gone"


@pytest.mark.parametrize(
    ("rule", "day", "how", "label"),
    [
        ("från ny", BEFORE, LABELLED, "Gäller från 1 januari 2027"),
        ("från ny", AFTER, SHOWN, ""),
        ("från 2027-01-01", BEFORE, LABELLED, "Gäller från 1 januari 2027"),
        ("bara från ny", BEFORE, GONE, ""),
        ("bara från ny", AFTER, SHOWN, ""),
        ("före ny", BEFORE, SHOWN, ""),
        ("före ny", AFTER, LABELLED, "Gällde till och med 31 december 2026"),
        ("bara före ny", BEFORE, SHOWN, ""),
        ("bara före ny", AFTER, GONE, ""),
        ("till norm", BEFORE, SHOWN, ""),
        ("till norm", AFTER, LABELLED, "Gällde till och med 31 december 2026"),
        ("bara till norm", BEFORE, SHOWN, ""),
        ("bara till norm", AFTER, GONE, ""),
        # A proposal never becomes law by the calendar.
        ("från tanke", AFTER, LABELLED, "Förslag, inte beslutat"),
        ("bara från tanke", AFTER, GONE, ""),
        ("före tanke", AFTER, SHOWN, ""),
    ],
)
def test_a_passage_follows_its_day(rule: str, day: date, how: str, label: str) -> None:
    text = dated(passage(rule), day, SOURCES).replace("\N{NO-BREAK SPACE}", " ")
    assert ":::" not in text
    assert ("Text [@ny]." in text) == (how != GONE)
    assert ("tidsbundet" in text) == (how == LABELLED)
    assert text.count("<div") == text.count("</div>")
    assert label in text
    assert text.startswith("Först.")
    assert text.endswith("Sist.")


@pytest.mark.parametrize(
    ("source", "day", "words"),
    [
        ("ny", BEFORE, "gäller från 1 januari 2027"),
        ("ny", AFTER, "gäller enligt beslut sedan 1 januari 2027"),
        ("norm", date(2025, 12, 31), "gäller från 1 januari 2026"),
        ("norm", BEFORE, "gäller"),
        ("norm", AFTER, "gällde till och med 31 december 2026"),
        ("tanke", AFTER, "förslag"),
        ("gammal", BEFORE, "gällde till och med 30 juni 2025"),
        ("borta", BEFORE, "upphävd"),
        ("lag", BEFORE, "gäller"),
        ("vana", BEFORE, "lokal praxis"),
    ],
)
def test_a_mark_says_where_the_source_stands(source: str, day: date, words: str) -> None:
    text = dated(f"AF deltar [[gäller: {source}]].", day, SOURCES).replace("\N{NO-BREAK SPACE}", " ")
    assert f">{words}</span>." in text


def test_code_is_left_as_it_is() -> None:
    text = "Skriv `[[gäller: ny]]`.\n\n```\n::: från ny\n[[gäller: ny]]\n:::\n```\n\n[[gäller: ny]]"
    before, _, after = dated(text, BEFORE, SOURCES).rpartition("\n")
    assert before == text.rpartition("\n")[0]
    assert after.startswith('<span class="galler galler--kommande">gäller från')


def test_a_page_without_dates_is_untouched() -> None:
    text = "# Rubrik\n\n- [länk](sida.md) och [@ny]\n"
    assert dated(text, BEFORE, SOURCES) is text
