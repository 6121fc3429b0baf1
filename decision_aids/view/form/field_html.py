"""A question as HTML, kept while it stands as it is: an answer changes one of a step's questions."""

from __future__ import annotations

from functools import lru_cache

from decision_aids.view.form.fields import Field
from decision_aids.view.text.render import environment

_CHOSEN = {"val", "flerval", "manad", "tabell"}
"""Kinds that are chosen and not written: what a reader writes is kept nowhere."""


def field_html(field: Field) -> str:
    """The question with its controls, as markup."""
    own = field.private or field.quotes or field.kind not in _CHOSEN
    return _made(field) if own else kept(field)


def _made(field: Field) -> str:
    return environment().get_template("field.html").module.field(field)  # pyright: ignore


kept = lru_cache(maxsize=64)(_made)
