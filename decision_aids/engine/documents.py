"""Documents: texts put together for one case, to copy or print (a letter, a note for the file, a plan).

A document is paragraphs, each of which suits the case or does not, and blocks of what the aid already says.
Its words stand in the aid's texts. The reader's own free text enters only here, through a placeholder.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.outcomes import Weigh


class Block(StrEnum):
    """What a document can take from the rest of the result.

    `uppgifter` are the questions with their answers, `meningar` the answers that have a sentence.
    """

    UPPGIFTER = "uppgifter"
    MENINGAR = "meningar"
    UTFALL = "utfall"
    SAKNAS = "saknas"
    FRAGOR_PERSONEN = "fragor_personen"
    FRAGOR_ANORDNAREN = "fragor_anordnaren"
    RAD = "rad"
    KALLOR = "kallor"
    MAL = "mal"
    MAL_LATT = "mal_latt"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph (or several) of a document. `suits` says whether it belongs in this case; `waits` as of
    advice.
    """

    id: str
    suits: Callable[[Weigh], bool]
    sources: tuple[str, ...]
    always: bool = False
    waits: bool = True


@dataclass(frozen=True)
class Topic:
    """Criteria whose gaps one question mends; its text stands among the document's paragraphs.

    `also`: what the question says besides while a criterion is open: the criterion, and the text's id.
    """

    id: str
    criteria: tuple[str, ...]
    also: tuple[tuple[str, str], ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The ids of its texts."""
        return (self.id, *(text for _, text in self.also))


@dataclass(frozen=True)
class Asked:
    """What care is asked, one question for each topic, where the paragraph `id` stands."""

    id: str
    topics: tuple[Topic, ...]


type Part = Paragraph | Block | Asked


@dataclass(frozen=True)
class Document:
    """A document: its parts in order. It stands only when at least one paragraph suits the case.

    `names` is the choice whose answer has a name that stands for "aktiviteten" in this document.
    """

    id: str
    parts: tuple[Part, ...]
    names: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, without the blocks."""
        return tuple(one for one in self.parts if isinstance(one, Paragraph))

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that it asks about."""
        return tuple(topic for one in self.parts if isinstance(one, Asked) for topic in one.topics)


def paragraph(
    paragraph_id: str, *sources: str, waits: bool = True
) -> Callable[[Callable[[Weigh], bool]], Paragraph]:
    """Make a paragraph of a function from verdicts and facts to whether it suits."""

    def make(suits: Callable[[Weigh], bool]) -> Paragraph:
        return Paragraph(paragraph_id, suits, sources, waits=waits)

    return make


def always(paragraph_id: str, *sources: str) -> Paragraph:
    """A paragraph that stands whenever its document does; it does not make the document stand."""
    return Paragraph(paragraph_id, lambda _: True, sources, always=True)
