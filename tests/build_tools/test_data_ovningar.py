"""Exercises are read strictly: every mistake is told with its line and its remedy, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data.ovningar import check_ovning, check_words
from build_tools.data.strict_yaml import read, read_yaml

FOLDER = Path("decision_aids/ova/ovningar")
WHOLE = (FOLDER / "rygg-berattat.yml").read_text(encoding="utf-8")
SHOWN = FOLDER / "egen.yml"

MISTAKES = (
    ("tema: kropp", "tema: knän", "tema är 'knän'", "välj: psykiskt, kropp, ovrigt"),
    ("titel: Ryggen, utan fynd och utan datum", "titel:", "titel saknas", "skriv titel: …"),
    ("alder: 45", "alder: runt 45", "alder är 'runt 45'", "skriv ett helt tal"),
    ("datum: 2026-12-01", "datum: i går", "datum är 'i går'", "skriv ett datum som"),
    ("for: [socialtjanst", "for: [polisen", "okänt värde polisen i for", "välj bland: socialtjanst"),
    ("fel: [osignerat", "fel: [slarvigt", "okänt värde slarvigt i fel", "välj bland: osignerat"),
    ("  hinder: ja", "  hinder: kanske", "hinder: ", "rätta fältet så att det passar mallen"),
    ("  hinder: ja", "  hinder: ja\n  patient_namn: Någon", "patient_namn säger vem", "ta bort"),
    ("  funktion: berattad", "  funktion: sedd", "svaret på funktion kan inte läsas", "rätta svaret"),
    ("  motsager: nej", "  motsager: nej\n  hinder: ja", "svaret på hinder kommer ur intygets fält", "intyg"),
    ("  samband: nej\n", "", "villkoret samband_begripligt väntar på ett svar", "samband"),
    ("3: {funktion: [svår värk", "3: {funktion: [lätt värk", "'lätt värk' står inte i funktion", "skriv av"),
    ("  6: {begransning", "  16: {begransning", "16 under bar kan inte läsas", "1 till 10"),
    ("  del: begransning", "  del: allt", "del är 'allt'", "välj: funktion"),
    ("    undvika: Packa", "    funktion: Packa", "funktion hör inte till begransning", "skriv bara"),
    ("lar: Fråga", "lärdom: Fråga", "okänt fält lärdom", "använd ett av"),
)  # fmt: skip


@pytest.mark.parametrize(("before", "after", "what", "remedy"), MISTAKES, ids=[one[2] for one in MISTAKES])
def test_a_mistake_is_told_with_its_line_and_its_remedy(
    before: str, after: str, what: str, remedy: str
) -> None:
    assert before in WHOLE
    broken = WHOLE.replace(before, after, 1)
    document = read_yaml(broken, SHOWN)
    check_ovning(document)
    told = [one for one in document.problems if what in one.what and remedy in one.remedy]
    assert told, [str(one) for one in document.problems]
    assert told[0].file == SHOWN
    assert told[0].line > 0


def test_all_mistakes_are_told_at_once() -> None:
    broken = WHOLE.replace("tema: kropp", "tema: knän").replace("alder: 45", "alder: x")
    document = read_yaml(broken.replace("fel: [osignerat", "fel: [slarvigt"), SHOWN)
    check_ovning(document)
    assert len(document.problems) == 3


@pytest.mark.parametrize("text", ["", "[]", "- a", "titel: x", "intyg:\n", "{"])
def test_nothing_that_is_no_exercise_raises(text: str) -> None:
    document = read_yaml(text, SHOWN)
    assert check_ovning(document) == {}
    assert document.problems


def test_the_words_of_practice_are_all_there_and_none_is_unused() -> None:
    file = Path("decision_aids/ova/texter.yml")
    document = read(file)
    check_words(document)
    assert document.problems == []
    broken = read_yaml(
        file.read_text(encoding="utf-8").replace("  lasa: Läsa", "  lasa: ''\n  rita: Rita"), file
    )
    check_words(broken)
    assert [one.what for one in broken.problems] == [
        "texten spar.rita används inte",
        "texten spar.lasa är tom",
    ]
