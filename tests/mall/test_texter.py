"""The template's texts are compiled whole or their faults are named, each with a line and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data.mall import check_mall
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read_yaml
from decision_aids.mall.mallen import MALLEN

SHOWN = Path("decision_aids/mall/texter.yml")
TEXT = (Path(__file__).parents[2] / SHOWN).read_text(encoding="utf-8")


def problems_of(text: str) -> list[Problem]:
    document = read_yaml(text, SHOWN)
    check_mall(document, MALLEN)
    return document.problems


def test_the_texts_of_the_template_are_sound() -> None:
    assert problems_of(TEXT) == []


FAULTS = [
    ("markning: Förslag, inte fastställt\n", "", "texten markning saknas"),
    ("    etikett: Vilken diagnos?\n", "", "texten falt.diagnos.etikett saknas"),
    ("    etikett: Vilken diagnos?\n", '    etikett: ""\n', "texten falt.diagnos.etikett är tom"),
    ("  diagnos:\n", "  diagnoser:\n", "texten falt.diagnoser.etikett används inte"),
    ("      deltid: Deltid\n", "", "texten falt.omfattning.svar.deltid saknas"),
    ('      "8.2": Anpassning som underlättar återgång\n', "", "fråga 8.2 saknas, som atergang_anpassning"),
    ("    titel: FK7804\n", "", "forlagor.fk: titel saknas"),
    ("titel: Läkarintyg till", "titel: Ett\ntitel: Läkarintyg till", "nyckeln titel står två gånger"),
]


@pytest.mark.parametrize(("written", "instead", "expected"), FAULTS)
def test_a_fault_is_named_with_its_place(written: str, instead: str, expected: str) -> None:
    assert written in TEXT
    found = [one for one in problems_of(TEXT.replace(written, instead, 1)) if expected in one.what]
    assert found
    assert all(one.line and one.remedy for one in found)
