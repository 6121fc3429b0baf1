"""A document's text as blocks: headings, lists and paragraphs, and nothing a reader wrote read as markup."""

from __future__ import annotations

import pytest

from decision_aids.view.text.prose import Prose, prose

BLOCKS = [
    # text, blocks, comment
    ("En mening\nsom fortsätter.", [("stycke", ("En mening som fortsätter.",))], "lines of a paragraph join"),
    ("Ett.\n\nTvå.", [("stycke", ("Ett.",)), ("stycke", ("Två.",))], "a blank line parts paragraphs"),
    ("- a\n- b", [("lista", ("a", "b"))], "lines with a dash are one list"),
    ("- a\n\n- b", [("lista", ("a", "b"))], "also with blank lines between"),
    ("## Rubrik\n\nText.", [("rubrik", ("Rubrik",)), ("stycke", ("Text.",))], "a heading"),
    ("Svar: {ord}", [("stycke", ("Svar: ## rad\n- ett",))], "what is filled in is no markup"),
]


@pytest.mark.parametrize(("text", "blocks", "comment"), BLOCKS)
def test_a_text_becomes_blocks(text: str, blocks: list[tuple[str, tuple[str, ...]]], comment: str) -> None:
    assert prose(text, lambda _: "## rad\n- ett") == tuple(Prose(*one) for one in blocks), comment
