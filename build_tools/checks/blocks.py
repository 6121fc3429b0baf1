"""Lines of a page that ask for a picture or a table that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.blocks.syntax import BILD, INSATSER, blocks
from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem


def blocks_known(page: Page, context: Context) -> Iterator[Problem]:
    """Every picture that a page asks for has its data, and stands once on the page.

    Bad:
        ::: bild finns-inte

    Good:
        ::: bild vagen
    """
    shown: set[tuple[str, str]] = set()
    for block in blocks(page.text):
        wanted = (block.name, block.argument)
        if wanted in shown:
            what = f"::: {block.name} {block.argument}".strip() + " står två gånger på sidan"
            yield Problem(page.path, block.line, what, "ta bort den ena")
        elif block.name == BILD and block.argument not in context.pictures:
            what = f"bilden {block.argument} finns inte" if block.argument else "bilden har inget id"
            known = ", ".join(sorted(context.pictures))
            remedy = f"skapa redaktion/bilder/{block.argument or 'id'}.yml, eller välj bland: {known}"
            yield Problem(page.path, block.line, what, remedy)
        elif block.name == INSATSER and not context.measures:
            what = "det finns ingen lista över insatser"
            yield Problem(page.path, block.line, what, "skriv insatserna i redaktion/insatser.yml")
        shown.add(wanted)
