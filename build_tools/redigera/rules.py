"""The rules in words, to read and not to change: what each weighs, on what it rests, and who to ask."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from build_tools.checks.project import load_project
from build_tools.checks.register import read_register
from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.registry import AIDS


def rules_html(root: Path) -> str:
    """The page /redigera/regler.html. The data must have been compiled."""
    sources = read_register(root, tuple(AIDS.values())).sources
    project = load_project(root, date.today(), sources, tuple(AIDS))
    pages = {page.data.aid: (uri, page.data) for uri, page in project.pages.items() if page.data}
    aids = [
        {
            "title": texts_of(aid)("titel"),
            "owner": pages[aid.id][1].agare if aid.id in pages else "",
            "url": f"../{pages[aid.id][0].removesuffix('.md')}/" if aid.id in pages else "",
            "rules": _rules(aid),
        }
        for aid in AIDS.values()
    ]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=select_autoescape()
    )
    return environment.get_template("regler.html").render(aids=aids)


def _rules(aid: Aid) -> list[dict[str, object]]:
    texts = texts_of(aid)
    cited = dict(aid.cited())
    return [
        {
            "title": texts.find("kriterier", one.id, "titel") or one.id,
            "id": one.id,
            "sources": cited.get(one.id, ()),
        }
        for one in aid.every_criterion()
    ]
