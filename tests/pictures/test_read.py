"""What is wrong in a picture's file is named with its line, everything at once."""

from __future__ import annotations

import pytest

from build_tools.pictures.read import read_picture
from tests.pictures.pictures import EVERY, MATRIS, PROCESS, TIDSLINJE, VEM, document, picture


@pytest.mark.parametrize("kind", EVERY)
def test_a_whole_picture_is_read(kind: str) -> None:
    found = picture(EVERY[kind])
    assert (found.id, found.kind) == ("prov", kind)
    assert found.parts


@pytest.mark.parametrize(
    ("text", "old", "new", "line", "what"),
    [
        (PROCESS, "slag: process", "slag: cirkel", 1, "slag är 'cirkel'"),
        (PROCESS, "slag: process\n", "", 1, "slag saknas"),
        (PROCESS, "titel: Vägen", "titel:", 2, "titel saknas"),
        (PROCESS, "titel: Vägen", "titel: Vägen\nfarg: röd", 3, "okänt fält farg"),
        (PROCESS, "  - aktor: socialnamnden", "  - aktor: kommunen", 6, "aktor är 'kommunen'"),
        (PROCESS, "    gor: Skriver intyg", "    gor:", 18, "gor saknas"),
        (PROCESS, "    utan_kalla: en sammanfattning", "", 22, "kallor saknas"),
        (PROCESS, "till: vard", "till: hem", 14, "grenen leder till hem, som inte är ett steg"),
        (PROCESS, "  - aktor: personen", "  - id: vard\n    aktor: personen", 22, "två steg har id vard"),
        (PROCESS, PROCESS[PROCESS.index("steg:") :], "steg: []\n", 5, "steg är tom"),
        (PROCESS, PROCESS[PROCESS.index("steg:") :], "", 1, "steg saknas"),
        (PROCESS, "        sa: Fråga.\n", "", 12, "sa saknas"),
        (MATRIS, "grad: ska,", "grad: måste,", 5, "grad är 'måste'"),
        (MATRIS, "socialnamnden: {", "kommunen: {", 5, "okänt fält kommunen"),
        (MATRIS, "{grad: ska, text: göra planen, kallor: [lag]}", "ska", 5, "går inte att läsa"),
        (TIDSLINJE, "dag: galler_till", "dag: 2027-01-01", 8, "dag är '2027-01-01'"),
        (TIDSLINJE, "  - kalla: ny\n    vad", "  - vad", 4, "kalla saknas"),
        (VEM, "samtycke: kravs\n", "samtycke: ibland\n", 7, "samtycke är 'ibland'"),
        (VEM, "    grund: Sekretess är huvudregeln.\n", "", 4, "grund saknas"),
    ],
)  # fmt: skip
def test_a_fault_is_named_on_its_line(text: str, old: str, new: str, line: int, what: str) -> None:
    assert old in text
    read = document(text.replace(old, new, 1))
    assert read_picture(read) is None
    assert [(one.line, what in one.what) for one in read.problems] == [(line, True)]
    assert all(one.remedy for one in read.problems)


def test_every_fault_is_named_at_once() -> None:
    text = PROCESS.replace("titel: Vägen", "titel:").replace("aktor: regionen", "aktor: landet")
    read = document(text.replace("gor: Når målet", "gor:"))
    assert read_picture(read) is None
    assert len(read.problems) == 3


@pytest.mark.parametrize("text", ["- en lista", "bara text", "slag: [process]", "slag: process\nsteg: hej"])
def test_a_file_that_is_no_picture_is_told(text: str) -> None:
    read = document(text)
    assert read_picture(read) is None
    assert read.problems
