"""Of a step's questions those that are chosen are kept as HTML; what a reader writes is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decision_aids.view.form.field_html import field_html, kept
from decision_aids.view.form.fields import Field, Option, RowFields

ASKED = Field(
    id="fraga",
    kind="val",
    label="Vad gäller?",
    help="",
    where="",
    shortcuts="",
    options=(Option("ja", "Ja", chosen=True), Option("nej", "Nej", chosen=False)),
    value="",
    unknown=False,
    rows=(),
    marks=(),
    folded=False,
    errors=(),
)
ROW = RowFields(0, "50", "Anna, 12 okt", "")


@pytest.mark.parametrize(
    ("field", "is_kept"),
    [
        (ASKED, True),
        (replace(ASKED, kind="flerval"), True),
        (replace(ASKED, private=True), False),
        (replace(ASKED, quotes=({"plats": "2", "text": "Ord"},)), False),
        (replace(ASKED, kind="text", value="Anna"), False),
        (replace(ASKED, kind="datum", value="Anna, 12 okt"), False),
        (replace(ASKED, kind="timmar", value="20, sa Anna"), False),
        (replace(ASKED, kind="rader", rows=(ROW,)), False),
    ],
)
def test_what_is_chosen_is_kept_and_what_is_written_is_not(field: Field, is_kept: bool) -> None:
    kept.cache_clear()
    html = field_html(field)
    assert 'data-question="fraga"' in html
    assert kept.cache_info().currsize == int(is_kept)
    assert field_html(field) == html
