"""The map is compiled whole or its faults are named, each with a line and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data.karta import check_karta
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read_yaml
from decision_aids.law.register import register
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
SHOWN = Path("decision_aids/gemensamt/karta.yml")
TEXT = (ROOT / SHOWN).read_text(encoding="utf-8")


def problems_of(text: str) -> list[Problem]:
    document = read_yaml(text, SHOWN)
    check_karta(document, register().sources, AIDS, ROOT / "docs")
    return document.problems


def test_the_map_of_the_project_is_sound() -> None:
    assert problems_of(TEXT) == []


FAULTS: list[tuple[str, str, str, str]] = [
    ("    nar: Genast när det kommer fram\n", "", "nar saknas", "a station without a time"),
    ("    aktor: personen\n", "    aktor: grannen\n", "aktören grannen finns inte", "an unknown actor"),
    (
        "    aktor: [socialnamnden, regionen]\n",
        "    aktor: [socialnamnden, arbetsformedlingen]\n",
        "står inte bredvid varandra",
        "actors that are not neighbours",
    ),
    (
        "    kallor: [sol-10-8, hsl-16-4]\n",
        "    kallor: []\n",
        "kallor saknas",
        "a station that rests on nothing",
    ),
    ("    kallor: [sol-10-8,", "    kallor: [sol-99-8,", "källan sol-99-8 finns inte", "an unknown source"),
    (
        "    nasta: [provning]\n",
        "    nasta: [prövning]\n",
        "stationen prövning finns inte",
        "a way to nowhere",
    ),
    ("    nasta: [provning]\n", "", "ingen väg leder till provning", "a station that nothing leads to"),
    ("    rad: 0\n", "    rad: överst\n", "rad är 'överst'", "a row that is no number"),
    (
        "sida: beslutsstod/lakarintyg.md",
        "sida: beslutsstod/finns-inte.md",
        "sidan beslutsstod/finns-inte.md finns inte",
        "no page",
    ),
    ("[vagvisare.bistandet]", "[vagvisare.bidraget]", "utfallet vagvisare.bidraget", "an unknown outcome"),
    ("samordning.ansokan.ansok,", "samordning.ansokan.sok,", "samordning.ansokan.sok", "an unknown status"),
    ("[vagvisare.bistandet]", "[bistandet]", "väntade stod.utfall", "an outcome without its aid"),
    ("    titel: Studier\n", f"    titel: {'Studier ' * 8}\n", "ryms inte", "a title too long for its box"),
    ("    titel: Studier\n", "    rubrik: Studier\n", "okänt fält rubrik", "an unknown field"),
    ("\ntext: >-", "\ntexten: >-", "text saknas", "a map without its text"),
]


@pytest.mark.parametrize(("before", "after", "what", "comment"), FAULTS)
def test_a_fault_is_named_with_its_line_and_remedy(before: str, after: str, what: str, comment: str) -> None:
    assert before in TEXT, comment
    found = [one for one in problems_of(TEXT.replace(before, after, 1)) if what in one.what]
    assert found, comment
    assert all(one.remedy and one.line for one in found if "text saknas" not in one.what)


def test_two_stations_never_share_a_place() -> None:
    text = TEXT.replace("    rad: 5\n", "    rad: 4\n", 1)
    assert any("står på samma plats som" in one.what for one in problems_of(text))


def test_faults_in_many_stations_are_named_at_once() -> None:
    text = TEXT.replace("    nar: ", "    tid: ")
    assert len({one.line for one in problems_of(text)}) > 20
