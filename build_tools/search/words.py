"""What editors have written about search in redaktion/sokord.yml, read and checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.fields import Fields
from build_tools.data.problems import ProblemsError
from build_tools.data.strict_yaml import Document, read
from decision_aids.engine.json_types import JsonObject

PLACE = Path("redaktion") / "sokord.yml"
PARTS = ("synonymer", "delar", "sidor", "utelamna", "vikter", "tona_ned")
FIELDS = ("rubrik", "rubrikord", "text", "textord")


@dataclass(frozen=True)
class SearchWords:
    """Words and weights of the search.

    `synonyms`: what stands on the pages (the words' beginnings) → what readers may write instead.
    `parts`: short words to find inside compounds. `pages`: Markdown file → more words for the page.
    `left_out`: ids of sections that are not searched. `weights`: field → how much a hit counts.
    `toned_down`: pattern of an address → factor; the first pattern that fits counts.
    """

    synonyms: Mapping[str, tuple[str, ...]]
    parts: tuple[str, ...]
    pages: Mapping[str, tuple[str, ...]]
    left_out: frozenset[str]
    weights: Mapping[str, float]
    toned_down: Mapping[str, float]


def read_search_words(root: Path) -> SearchWords:
    """Read the project's file. Raises ProblemsError with everything that is wrong in it."""
    document = read(root / PLACE, PLACE)
    words = search_words(document, markdown_files(root / "docs"))
    if document.problems:
        raise ProblemsError(document.problems)
    return words


def markdown_files(docs: Path) -> frozenset[str]:
    """Every page below `docs`, as its path from there."""
    return frozenset(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))


def search_words(document: Document, existing: Collection[str]) -> SearchWords:
    """The words of a document; what is wrong is noted in it. `existing` is every page there is."""
    if not isinstance(document.tree, dict):
        if not document.problems:
            document.problem("väntade sökord", f"skriv {', '.join(PARTS)}")
        return SearchWords({}, (), {}, frozenset(), {}, {})
    top = Fields(document, document.tree)
    top.only(PARTS)
    pages = _lists(document, "sidor")
    for page in pages:
        if page not in existing:
            document.problem(
                f"sidan {page} finns inte", "skriv filens väg under docs, som ansvar/index.md", "sidor", page
            )
    weights = _numbers(document, "vikter")
    below = Fields(document, _mapping(document, "vikter"), ("vikter",))
    below.only(FIELDS)
    for field in FIELDS:
        if field not in weights:
            document.problem(f"vikten för {field} saknas", f"skriv {field}: och ett tal", "vikter")
    return SearchWords(
        synonyms=_lists(document, "synonymer"),
        parts=top.texts("delar"),
        pages=pages,
        left_out=frozenset(top.texts("utelamna")),
        weights=weights,
        toned_down=_numbers(document, "tona_ned"),
    )


def _mapping(document: Document, part: str) -> JsonObject:
    tree = document.tree
    value = tree.get(part) if isinstance(tree, dict) else None
    if isinstance(value, dict):
        return value
    if value not in (None, ""):
        document.problem(f"{part} ska ha ett ord på varje rad", f"skriv {part}: och under det ord: …", part)
    return {}


def _lists(document: Document, part: str) -> dict[str, tuple[str, ...]]:
    fields = Fields(document, _mapping(document, part), (part,))
    if any(not key.strip() for key in fields.values):
        fields.problem("ett ord är tomt", "skriv ordet före kolonet, eller ta bort raden")
    return {key: fields.texts(key, required=True) for key in fields.values if key.strip()}


def _numbers(document: Document, part: str) -> dict[str, float]:
    fields = Fields(document, _mapping(document, part), (part,))
    found: dict[str, float] = {}
    for key in fields.values:
        number = fields.number(key)
        if number is not None and number <= 0:
            fields.problem(f"{key} är {number:g}", "skriv ett tal större än noll", key)
        elif number is not None:
            found[key] = number
    return found
