"""A long word in the heading of a table says where it may part; the words themselves are as written."""

from __future__ import annotations

import re

import pytest

from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.view.text.parted import SOFT_HYPHEN, parted
from tests.view.reader import Reader

LONG = 13
"""From how many letters on a word is wider than a column may be."""
WORDS = [
    ("Aktivitetskravet", "Aktivitets|kravet"),
    ("Delta i arbetslivsinriktad rehabilitering", "Delta i arbets|livs|inriktad rehabili|tering"),
    ("Försäkringskassan", "Försäkrings|kassan"),
    ("Praktik på lager", "Praktik på lager"),
]


@pytest.mark.parametrize(("written", "shown"), WORDS)
def test_a_long_word_parts_between_its_words(written: str, shown: str) -> None:
    assert parted(written) == shown.replace("|", SOFT_HYPHEN)
    assert parted(written).replace(SOFT_HYPHEN, "") == written


def test_no_long_word_in_a_heading_of_a_table_is_without_its_hyphen() -> None:
    whole = set[str]()
    for case in load("lakarintyg.cases").values():
        soup = Reader(answers=as_object(as_object(case)["svar"])).result().soup
        for heading in soup.select("th"):
            whole |= {one for one in re.findall(r"\w+", heading.get_text(" ")) if len(one) >= LONG}
    assert whole == set()
