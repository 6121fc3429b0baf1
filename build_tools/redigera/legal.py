"""What in a draft says what the law is: a page or an aid that rests on law, an insats, how sure a source is.

Rather one too many than one too few: every text of an aid that rests on law counts, and every change to a
source but its title, its address and our own numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from build_tools.data.fields import as_mapping
from build_tools.data.strict_yaml import read_yaml
from build_tools.measures.read import FILE as MEASURES
from build_tools.pages.citations import citations
from build_tools.pages.front_matter import split
from build_tools.redigera.store import Store
from build_tools.redigera.touched import REGISTER
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import source_from
from decision_aids.registry import AIDS

_NO_CLAIM = frozenset({"titel", "lank", "fakta"})
"""What of a source says nothing about law."""
_READ = ("title", "description", "status")
"""What of a page's data a reader reads, and whether its owner stands for it."""


def claims(store: Store, before: str, after: str, paths: Iterable[str]) -> tuple[str, ...]:
    """What says what the law is among the files that differ between two revisions, in words."""
    law = _of_law(_text(store, REGISTER, before)) | _of_law(_text(store, REGISTER, after))
    found: list[str] = []
    for path in paths:
        old, new = _text(store, path, before), _text(store, path, after)
        if old != new:
            found += _in_file(path, old, new, law)
    return tuple(found)


def _in_file(path: str, old: str, new: str, law: frozenset[str]) -> Iterator[str]:
    if path == REGISTER:
        yield from (f"källan {one}" for one in _changed(_entries(old), _entries(new), _NO_CLAIM))
    elif path == str(MEASURES):
        rests = {name for text in (old, new) for name, row in _rows(text).items() if _cited(row) & law}
        yield from (f"insatsen {one}" for one in _changed(_rows(old), _rows(new)) if one in rests)
    elif path.startswith("decision_aids/") and path.endswith("/texts.yml"):
        aid = AIDS.get(path.split("/")[1])
        if aid is None or any(set(sources) & law for _, sources in aid.cited()):
            yield f"texterna i {aid.id if aid else path}"
    elif path.startswith("docs/"):
        rests = {one.source for text in (old, new) for one in citations(split(text, Path(path)).body)}
        if rests & law and _said(old, path) != _said(new, path):
            yield f"sidan {_said(new, path)[0] or path}"


def _changed(
    old: dict[str, JsonObject], new: dict[str, JsonObject], but: Collection[str] = ()
) -> Iterator[str]:
    for one in {**old, **new}:
        now, then = new.get(one, {}), old.get(one, {})
        if any(now.get(key) != then.get(key) for key in {**now, **then} if key not in but):
            yield one


def _said(text: str, path: str) -> tuple[str, ...]:
    """What a reader reads of a page, its title first."""
    parts = split(text, Path(path))
    data = as_mapping(parts.data.tree) or {}
    return (*(str(data.get(one) or "") for one in _READ), parts.body.strip())


@lru_cache(16)
def _of_law(register: str) -> frozenset[str]:
    """The sources about law. One that cannot be read is taken for one of them."""
    return frozenset(one for one, entry in _entries(register).items() if _about_law(one, entry))


def _about_law(source_id: str, entry: JsonObject) -> bool:
    try:
        return source_from(source_id, entry).about_law
    except (KeyError, TypeError, ValueError):
        return True


@lru_cache(16)
def _entries(text: str) -> dict[str, JsonObject]:
    tree = as_mapping(read_yaml(text, Path(REGISTER)).tree) or {}
    return {key: entry for key, value in tree.items() if (entry := as_mapping(value)) is not None}


def _rows(text: str) -> dict[str, JsonObject]:
    tree = read_yaml(text, MEASURES).tree
    rows = tree if isinstance(tree, list) else []
    return {str(one.get("namn")): one for one in rows if isinstance(one, dict)}


def _cited(row: JsonObject) -> set[str]:
    sources = row.get("kallor")
    return {str(one) for one in sources} if isinstance(sources, list) else {str(sources)}


def _text(store: Store, path: str, revision: str) -> str:
    return (store.read(path, revision) or b"").decode(errors="replace")
