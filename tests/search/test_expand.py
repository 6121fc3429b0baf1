"""More words for a text: compounds, other words, keyboards without å, ä and ö."""

import pytest

from build_tools.search.expand import Expander, compound_parts, folded, plain

KNOWN = frozenset({"rehabilitering", "ansvar", "svar", "plan"})


@pytest.mark.parametrize(
    ("word", "ends"),
    [
        ("arbetsrehabilitering", {"rehabilitering"}),
        ("läkarintyget", {"intyget"}),
        ("intyg", set[str]()),
        ("huvudansvar", {"ansvar"}),  # never "svar": too short, and not listed
        ("planera", set[str]()),
        ("intygsgivarens", set[str]()),
    ],
)
def test_the_end_of_a_compound_is_a_word(word: str, ends: set[str]) -> None:
    assert compound_parts(word, KNOWN, ("intyg", "plan")) == ends


def test_html_is_read_as_text() -> None:
    assert plain("<p>Vård &amp; <code>Stöd</code></p>").split() == ["vård", "&", "stöd"]


def test_letters_without_their_marks() -> None:
    assert folded("försörjningsstöd") == "forsorjningsstod"


def test_other_words_are_added_for_any_ending() -> None:
    expander = Expander([], {"ekonomiskt bistånd": ("socialbidrag",), "af": ("Arbetsförmedlingen",)}, ())
    assert "socialbidrag" not in expander.more("det ekonomiska läget").split()
    assert expander.more("ekonomiskt biståndet").split() == ["bistandet", "socialbidrag"]
    assert "arbetsförmedlingen" in expander.more("hos af").split()
    assert expander.more("graf") == ""


def test_words_that_stand_there_are_not_added() -> None:
    expander = Expander(["intyg"], {"intyg": ("intyg", "sjukintyg")}, ())
    assert expander.more("intyg") == "sjukintyg"
