"""One renderer, two places: at build time into the page, in the browser for every later view."""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import cache, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Template

from decision_aids.data import read_folder
from decision_aids.view.text.parted import parted
from decision_aids.view.text.sources import SourceView

VIEW = Path(__file__).parents[1]

compiled: dict[str, CodeType] = {}
"""Templates that came ready with a part of the engine: in WebKit it takes seconds to compile one."""


class _Loader(DictLoader):
    """Templates by name, from what is compiled already or else from their sources."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (Jinja's name)
    ) -> Template:
        """The template, as Jinja asks for it."""
        if name not in compiled:
            return super().load(environment, name, globals)
        return environment.template_class.from_code(environment, compiled[name], globals or {})


@cache
def environment() -> Environment:
    """The templates of every room, by name; each is made ready when it is first rendered."""
    sources = read_folder(VIEW, "*/*.html")
    made = Environment(
        loader=_Loader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["cited"] = cited_html
    made.filters["parted"] = parted
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
