"""Make the search of a built site Swedish: its index gets words, questions and weights, its worker a preface.

Material's search fetches search/search_index.json and hands each query to its own worker. Both files are
changed after the build, in the site only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from html import escape
from pathlib import Path

from build_tools.search.expand import Expander, folded, plain
from build_tools.search.questions import Questions
from build_tools.search.words import SearchWords
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object

INDEX = Path("search") / "search_index.json"
WORKERS = Path("assets") / "javascripts" / "workers"
PREFACE = tuple(
    Path(__file__).parent / name
    for name in ("fragor.js", "grannar.js", "rang.js", "stavning.js", "rader.js", "sokning.js")
)

# Our names of the fields, and the index's.
FIELDS = {"rubrik": "title", "rubrikord": "rubrikord", "text": "text", "textord": "textord"}


@dataclass(frozen=True)
class Searched:
    """A page as the search knows it: its address from the root, its title, and what it says that it is about,
    which readers do not see."""

    address: str
    title: str
    about: str


def tune_search(site: Path, found: SearchWords, asked: Questions, pages: Mapping[str, Searched]) -> None:
    """Change the site's search in place. `pages`: Markdown file → the page.

    Raises FileNotFoundError when the site has no index, and ValueError when Material's worker is not where
    it was: then the preface must be tried with the new Material.
    """
    path = site / INDEX
    index = tuned(as_object(json.loads(path.read_text(encoding="utf-8"))), found, asked, pages)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    workers = sorted((site / WORKERS).glob("search.*.min.js"))
    if len(workers) != 1:
        raise ValueError(f"expected one search worker from Material, found {len(workers)}")
    parts = (one.read_text(encoding="utf-8") for one in (*PREFACE, workers[0]))
    workers[0].write_text("".join(parts), encoding="utf-8")


def tuned(
    index: JsonObject, found: SearchWords, asked: Questions, pages: Mapping[str, Searched]
) -> JsonObject:
    """The index with more words in two fields that are searched but never shown, with the questions that each
    page answers, and with our weights."""
    config, docs = as_object(index["config"]), index["docs"]
    kept = [
        doc for doc in map(as_object, docs if isinstance(docs, list) else ()) if not _left_out(doc, found)
    ]
    kept.extend(_missing(kept, asked, pages))
    expander = Expander(
        (plain(str(doc[field])) for doc in kept for field in ("title", "text")), found.synonyms, found.parts
    )
    files = {page.address: name for name, page in pages.items()}
    for doc in kept:
        address = str(doc["location"])
        name = files.get(address, "")
        described = pages[name].about.lower() if name else ""
        extra = " ".join((*found.pages.get(name, ()), described)).lower()
        doc["rubrikord"] = f"{expander.more(plain(str(doc['title'])))} {extra} {folded(extra)}".strip()
        doc["textord"] = expander.more(plain(str(doc["text"])))
        if name in asked.of_pages:
            doc["fragor"] = list(asked.of_pages[name])
        factors = [factor for pattern, factor in found.toned_down.items() if fnmatchcase(address, pattern)]
        if factors:
            doc["boost"] = factors[0]
    weights: JsonObject = {FIELDS[name]: {"boost": weight} for name, weight in found.weights.items()}
    groups: list[Json] = [list(group) for group in asked.groups]
    return {"config": {**config, "fields": weights, "grupper": groups}, "docs": [*kept]}


def _missing(docs: list[JsonObject], asked: Questions, pages: Mapping[str, Searched]) -> list[JsonObject]:
    """The pages that answer questions though their text is not searched, because it stands elsewhere too."""
    there = {str(doc["location"]) for doc in docs}
    return [
        {"location": page.address, "title": page.title, "text": f"<p>{escape(page.about)}</p>"}
        for name, page in pages.items()
        if name in asked.of_pages and page.address not in there
    ]


def _left_out(doc: JsonObject, found: SearchWords) -> bool:
    return str(doc["location"]).partition("#")[2] in found.left_out
