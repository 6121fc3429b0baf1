"""What activities are proposed to demand is compiled whole or its faults are named, with line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data.formaga_krav import FILE, check_formaga_krav
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read_yaml
from decision_aids.lakarintyg.svar import Anpassningsslag
from decision_aids.lakarintyg.villkor.syften import Syfte
from decision_aids.law.register import register

SHOWN = Path("decision_aids") / FILE
TEXT = (Path(__file__).parents[2] / SHOWN).read_text(encoding="utf-8")


def problems_of(text: str) -> list[Problem]:
    document = read_yaml(text, SHOWN)
    check_formaga_krav(document, register().sources, tuple(Syfte), tuple(Anpassningsslag))
    return document.problems


def test_what_the_project_proposes_is_sound() -> None:
    assert problems_of(TEXT) == []


FAULTS: list[tuple[str, str, str]] = [
    ("      minne: kravs\n", "", "minne saknas"),
    ("      minne: kravs\n", "      minne: lite\n", "minne är 'lite'"),
    ("      minne: kravs\n", "      minne: forslag\n", "minne är 'forslag'"),
    ("      minne: kravs\n", "      minne: kravs\n      mod: kravs\n", "okänt fält mod"),
    ("  grupp:\n", "  gruppen:\n", "aktiviteter saknar grupp"),
    ("  styrka:\n    hjalper", "  muskler:\n    hjalper", "kategorier saknar styrka"),
    ("[arbetsmarknadens_forfogande, aktivitetskrav]", "[arbete]", "arbete finns inte"),
    ("    kallor: [egen-bedomning]\n", "", "kallor saknas"),
    ("[ttl-kognition]", "[ttl]", "ttl finns inte"),
    ("hjalper: [innehall, hjalpmedel]", "hjalper: [medicin]", "medicin finns inte"),
    ("      - text: Byt eller ta bort moment", "      - ord: Byt eller ta bort moment", "okänt fält ord"),
    ("aktiviteter:\n", "aktivitet:\n", "okänt fält aktivitet"),
]


@pytest.mark.parametrize(("right", "wrong", "told"), FAULTS)
def test_a_fault_is_told_with_its_line_and_how_to_mend_it(right: str, wrong: str, told: str) -> None:
    assert right in TEXT
    found = problems_of(TEXT.replace(right, wrong, 1))
    assert told in " ".join(one.what for one in found)
    assert all(one.line and one.remedy for one in found)


def test_all_faults_are_told_at_once() -> None:
    broken = TEXT.replace("minne: kravs\n", "minne: lite\n", 2).replace("[ttl-kognition]", "[ttl]")
    assert len(problems_of(broken)) >= 4
