"""One renderer, two places: at build time into the page, in the browser for every later view."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined

from decision_aids.data import read_folder
from decision_aids.view.text.sources import SourceView

VIEW = Path(__file__).parents[1]


@cache
def environment() -> Environment:
    """The templates of every room, by name; each is made ready when it is first rendered."""
    sources = read_folder(VIEW, "*/*.html")
    made = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["cited"] = cited_html
    return made


def render(template: str, **values: object) -> str:
    """Render a template to HTML. Every value is escaped."""
    return environment().get_template(template).render(**values)


@lru_cache(maxsize=512)
def cited_html(sources: tuple[SourceView, ...]) -> str:
    """The sources of one thing, folded, as markup. Kept: it was a third of the time to render a result."""
    return (
        environment().get_template("cited.html").make_module({"list": sources}).__html__() if sources else ""
    )
