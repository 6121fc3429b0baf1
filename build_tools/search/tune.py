"""Make the search of a built site Swedish: its index gets more words and weights, its worker a preface.

Material's search fetches search/search_index.json and hands each query to its own worker. Both files are
changed after the build, in the site only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from build_tools.search.expand import Expander, folded, plain
from build_tools.search.words import SearchWords
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object

INDEX = Path("search") / "search_index.json"
WORKERS = Path("assets") / "javascripts" / "workers"
PREFACE = Path(__file__).parent / "sokning.js"

# Our names of the fields, and the index's.
FIELDS = {"rubrik": "title", "rubrikord": "rubrikord", "text": "text", "textord": "textord"}


def tune_search(
    site: Path, found: SearchWords, addresses: Mapping[str, str], about: Mapping[str, str]
) -> None:
    """Change the site's search in place. `addresses`: Markdown file → address of the page, from the root.
    `about`: Markdown file → what the page says that it is about, which readers do not see.

    Raises FileNotFoundError when the site has no index, and ValueError when Material's worker is not where
    it was: then the preface in sokning.js must be tried with the new Material.
    """
    path = site / INDEX
    index = tuned(as_object(json.loads(path.read_text(encoding="utf-8"))), found, addresses, about)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    workers = sorted((site / WORKERS).glob("search.*.min.js"))
    if len(workers) != 1:
        raise ValueError(f"expected one search worker from Material, found {len(workers)}")
    preface, worker = (one.read_text(encoding="utf-8") for one in (PREFACE, workers[0]))
    workers[0].write_text(preface + worker, encoding="utf-8")


def tuned(
    index: JsonObject, found: SearchWords, addresses: Mapping[str, str], about: Mapping[str, str]
) -> JsonObject:
    """The index with more words in two fields that are searched but never shown, and with our weights."""
    config, docs = as_object(index["config"]), index["docs"]
    kept = [
        doc for doc in map(as_object, docs if isinstance(docs, list) else ()) if not _left_out(doc, found)
    ]
    more = {addresses[page]: words for page, words in found.pages.items()}
    expander = Expander(
        (plain(str(doc[field])) for doc in kept for field in ("title", "text")), found.synonyms, found.parts
    )
    described = {addresses[page]: text.lower() for page, text in about.items() if page in addresses}
    for doc in kept:
        address = str(doc["location"])
        extra = " ".join((*more.get(address, ()), described.get(address, ""))).lower()
        doc["rubrikord"] = f"{expander.more(plain(str(doc['title'])))} {extra} {folded(extra)}".strip()
        doc["textord"] = expander.more(plain(str(doc["text"])))
        factors = [factor for pattern, factor in found.toned_down.items() if fnmatchcase(address, pattern)]
        if factors:
            doc["boost"] = factors[0]
    weights: JsonObject = {FIELDS[name]: {"boost": weight} for name, weight in found.weights.items()}
    return {"config": {**config, "fields": weights}, "docs": [*kept]}


def _left_out(doc: JsonObject, found: SearchWords) -> bool:
    return str(doc["location"]).partition("#")[2] in found.left_out
