"""Sources and worked cases are checked entry by entry: every fault is named, with its line and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data.cases import check_cases
from build_tools.data.problems import Problem
from build_tools.data.sources import check_sources
from build_tools.data.strict_yaml import read_yaml
from decision_aids.lakarintyg.aid import LAKARINTYG

SOURCE = """\
kalla:
  titel: En källa
  slag: lag
  referens: 1 §
  status: gallande
  kontrollerad: 2026-07-01
  sakerhet: lagtext
  sager: Något.
"""


def of_sources(text: str) -> list[Problem]:
    document = read_yaml(text, Path("sources.yml"))
    check_sources(document)
    return document.problems


def of_cases(text: str) -> list[Problem]:
    document = read_yaml(text, Path("cases.yml"))
    check_cases(document, LAKARINTYG)
    return document.problems


def test_a_whole_source_has_no_fault() -> None:
    assert of_sources(SOURCE) == []
    assert (
        of_sources(f"{SOURCE}  galler_fran: 2026-07-01\n  galler_till: 2026-07-01\n  fakta: [AK01]\n") == []
    )


SOURCES: list[tuple[str, str, int, str, str]] = [
    # what stands, what stands there instead, line, what the message names, comment
    ("  sager: Något.\n", "", 1, "sager", "a field that is missing"),
    ("  sager: Något.\n", "  sager:\n", 1, "sager", "a field that is empty"),
    ("slag: lag", "slag: rykte", 3, "rykte", "a kind that does not exist"),
    ("slag: lag", "slag: [lag]", 3, "slag", "a list where a word was expected"),
    ("status: gallande", "status: {nu: gallande}", 5, "status", "a mapping where a word was expected"),
    ("titel: En källa", "titel: [En, källa]", 2, "titel", "a list where a text was expected"),
    ("kontrollerad: 2026-07-01", "kontrollerad: 1 juli", 6, "1 juli", "a day in words"),
    ("kontrollerad: 2026-07-01", "kontrollerad: 2026-02-30", 6, "2026-02-30", "a day in no calendar"),
    ("  sager: Något.\n", "  sager: Något.\n  författare: X\n", 9, "författare", "a field that is not ours"),
    ("sakerhet: lagtext", "sakerhet: utdrag", 1, "kalla", "uncertain, and no place to check it"),
    (
        "  sager: Något.\n",
        "  sager: Något.\n  galler_fran: 2026-07-02\n  galler_till: 2026-07-01\n",
        10,
        "kalla",
        "ends before it begins",
    ),
    ("  sager: Något.\n", "  sager: Något.\n  fakta: AK01\n", 9, "fakta", "facts that are not a list"),
    ("  sager: Något.\n", "  sager: Något.\n  lank: [x]\n", 9, "lank", "a link that is not a text"),
]


@pytest.mark.parametrize(("before", "after", "line", "names", "comment"), SOURCES)
def test_a_fault_in_a_source_is_named(before: str, after: str, line: int, names: str, comment: str) -> None:
    assert before in SOURCE
    [problem] = of_sources(SOURCE.replace(before, after))
    assert problem.line == line, comment
    assert names in problem.what, comment
    assert problem.remedy


SHAPES = [("- kalla\n", 1, "a list"), ("hej\n", 1, "a text"), ("kalla: hej\n", 1, "a text for a source")]


@pytest.mark.parametrize(("text", "most", "comment"), SHAPES)
def test_a_register_that_is_no_register_is_named(text: str, most: int, comment: str) -> None:
    assert len(of_sources(text)) == most, comment


def test_every_fault_in_every_source_is_named_at_once() -> None:
    worse = (
        SOURCE.replace("slag: lag", "slag: rykte")
        .replace("gallande", "ny")
        .replace("  titel: En källa\n", "")
    )
    problems = of_sources(worse + worse.replace("kalla:", "annan:"))
    assert len(problems) == 6


CASE = """\
fall:
  berattelse: En kort berättelse.
  datum: 2026-11-22
  svar:
    underlag: inget
    manad: 2026-11
  vantat:
    utfall: {praktik: oklart}
    kriterier:
      intyg_behovs: oklart
  lar: Det här.
"""


def test_a_whole_case_has_no_fault() -> None:
    assert of_cases(CASE) == []


OUTCOME = "praktik: oklart"
CASES: list[tuple[str, str, int, str, str]] = [
    ("  lar: Det här.\n", "", 1, "lar", "a field that is missing"),
    ("berattelse: En kort berättelse.", "berattelse:", 2, "berattelse", "a story that is empty"),
    ("  lar: Det här.\n", "  lar: Det här.\n  moral: Ingen.\n", 12, "moral", "a field that is not ours"),
    ("datum: 2026-11-22", "datum: i dag", 3, "i dag", "a day in words"),
    ("datum: 2026-11-22", "datum: [2026-11-22]", 3, "datum", "a day in a list"),
    ("underlag: inget", "underlag: ett brev", 5, "underlag", "an answer that does not exist"),
    ("underlag: inget", "underlagg: inget", 5, "underlagg", "a question that does not exist"),
    ("manad: 2026-11", "manad: 2026-13", 6, "manad", "an answer that cannot be read"),
    (
        "praktik: oklart",
        "delta_i_livet: oklart",
        8,
        "delta_i_livet",
        "an outcome that does not exist",
    ),
    (
        "praktik: oklart",
        "praktik: ja",
        8,
        "praktik",
        "a status that does not exist",
    ),
    (
        "praktik: oklart",
        "praktik: [oklart]",
        8,
        "praktik",
        "a list of statuses",
    ),
    ("intyg_behovs: oklart", "intyg_behovs: kanske", 10, "kanske", "a verdict that does not exist"),
    (
        "intyg_behovs: oklart",
        "intyget_behovs: oklart",
        10,
        "intyget_behovs",
        "a criterion that does not exist",
    ),
    ("    kriterier:\n", "    kriteria:\n", 9, "kriteria", "an expectation that nothing would ever test"),
    (
        "  svar:\n    underlag: inget\n    manad: 2026-11\n",
        "  svar: inget underlag\n",
        4,
        "svar",
        "answers that are a text",
    ),
    (
        "    utfall: {praktik: oklart}\n",
        "    utfall: oklart\n",
        8,
        "utfall",
        "an expectation without a name",
    ),
    (
        "    utfall: {praktik: oklart}\n",
        "    utfall: {praktik: oklart}\n    perioder: 12,32\n",
        9,
        "perioder",
        "periods that are no list",
    ),
]


@pytest.mark.parametrize(("before", "after", "line", "names", "comment"), CASES)
def test_a_fault_in_a_case_is_named(before: str, after: str, line: int, names: str, comment: str) -> None:
    assert before in CASE
    [problem] = of_cases(CASE.replace(before, after))
    assert problem.line == line, comment
    assert names in problem.what, comment
    assert problem.remedy


@pytest.mark.parametrize("text", ["- fall\n", "hej\n", "fall: hej\n", "fall:\n"])
def test_cases_that_are_no_cases_are_named(text: str) -> None:
    assert of_cases(text)


def test_every_fault_in_every_case_is_named_at_once() -> None:
    worse = CASE.replace("inget", "brev").replace("2026-11-22", "i dag").replace("  lar: Det här.\n", "")
    assert len(of_cases(worse + worse.replace("fall:\n  b", "annat:\n  b"))) == 6
