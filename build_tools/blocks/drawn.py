"""Pages with their pictures and tables in their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from build_tools.blocks.syntax import BILD, KARTA, Block, replace_blocks
from build_tools.dates.targets import Sources
from build_tools.measures.read import Measure
from build_tools.measures.render import measures_html
from build_tools.pages.sources_page import Link, LinkTo
from build_tools.pictures.model import Picture
from build_tools.pictures.render import picture_html
from decision_aids.view.karta.karta import karta_html
from decision_aids.view.karta.stationer import the_map


@dataclass(frozen=True)
class Drawn:
    """Every picture by its id, and every insats."""

    pictures: Mapping[str, Picture] = field(default_factory=dict[str, Picture])
    measures: tuple[Measure, ...] = ()

    def fill(self, markdown: str, sources: Sources, as_of: date, link_to: LinkTo) -> str:
        """The Markdown with each block replaced by HTML that cites as pages do.

        What does not exist is left out: the checks name it.
        """

        def made(block: Block) -> str:
            if block.name == KARTA:
                return _one_block(karta_html(the_map(), as_of, lambda place: link_to(place).url))
            if block.name != BILD:
                return measures_html(self.measures, link_to) if self.measures else ""
            picture = self.pictures.get(block.argument)
            return picture_html(picture, sources, as_of, link_to) if picture else ""

        return replace_blocks(markdown, made)


def _one_block(html: str) -> str:
    """HTML that Markdown takes as one block: no line in it may be empty."""
    return "\n".join(line for line in html.splitlines() if line.strip())


def no_link(written: str) -> Link:
    """A link to nowhere, where only citations and anchors are asked for."""
    return Link("", written)
