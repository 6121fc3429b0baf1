"""The build's own templates: lists that are put into pages. They never ship to the browser's Python."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(folder: Path) -> Environment:
    """The templates of a folder; what they are given is escaped, and all of it must be there."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> str:
    """Render a template to Markdown with HTML in it. Every value is escaped."""
    return environment(TEMPLATES).get_template(template).render(**values)
