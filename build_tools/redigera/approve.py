"""Somebody who has read stands for it: a draft before it is published, a page as it is published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.approvals import FILE, Approver, read_approvals, version_of, with_approval
from build_tools.pages.front_matter import split
from build_tools.pages.page_data import read_page_data
from build_tools.redigera.second import approve_draft
from build_tools.redigera.store import Draft, Store, StoreError
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.view.text import swedish

LONGEST = 60


def approve(
    store: Store,
    asked: JsonObject,
    today: date,
    published: Callable[[], None],
    saved: Callable[[Draft], None],
) -> str:
    """Approve what the form shows, and say so: its draft when there is one, else the page as published.

    Raises StoreError when the form holds something else than that, or says not who.
    """
    who = _approver(asked, today)
    draft = waiting_draft(store, asked)
    if draft:
        if not _shows(store, store.merged(draft), asked):
            raise StoreError(
                "Formuläret visar något annat än utkastet. Spara det först. Läs det sedan, och godkänn."
            )
        said = approve_draft(store, draft, who)
        saved(draft)
        return said
    return _approve_page(store, asked, who, published)


def waiting_draft(store: Store, asked: JsonObject) -> Draft | None:
    """The draft of the entry that a form shows; None when there is none."""
    collection, slug = str(asked.get("samling") or ""), str(asked.get("slug") or "")
    return store.draft(collection, slug) if collection and slug else None


def _approve_page(store: Store, asked: JsonObject, who: Approver, published: Callable[[], None]) -> str:
    file = str(asked.get("fil") or "")
    written = store.read(file)
    if written is None or not file.startswith("docs/"):
        raise StoreError("Det finns inget utkast att godkänna, och det här är ingen sida som är publicerad.")
    if not _shows(store, "HEAD", asked):
        raise StoreError("Formuläret visar något annat än den publicerade sidan. Spara det som ett utkast.")
    parts = split(written.decode(), Path(file))
    data = read_page_data(parts.data)
    if data is None:
        raise StoreError("Siddata är inte hel. Rätta det som kontrollen säger först.")
    before = (store.read(str(FILE)) or b"").decode()
    approvals = read_approvals(read_yaml(before, FILE)) if before else {}
    since = _since(asked, who.day)
    uri = file.removeprefix("docs/")
    after = with_approval(before, uri, approvals, version_of(parts, data), who, since)
    commit = store.commit(store.with_files("HEAD", {str(FILE): after.encode()}), f"Godkänd: {uri}")
    store.publish(commit)
    published()
    from_then = f" Godkännandet gäller från {swedish.day(since)}." if since else ""
    return f"Du har godkänt {data.title}, i den version som nu är publicerad.{from_then}"


def _approver(asked: JsonObject, today: date) -> Approver:
    role, initials = (str(asked.get(name) or "").strip() for name in ("roll", "initialer"))
    if not (role and initials) or len(role) > LONGEST or len(initials) > 5 or "\n" in role + initials:
        raise StoreError(
            "Skriv din roll, som jurist på Socialstyrelsen, och dina initialer. Skriv inte ditt namn.", 400
        )
    return Approver(role, initials, today)


def _since(asked: JsonObject, today: date) -> date | None:
    """The day from which an approval holds; None when that is at once."""
    written = str(asked.get("fran") or "").strip()
    try:
        day = date.fromisoformat(written) if written else today
    except ValueError:
        raise StoreError(f"Dagen {written} går inte att läsa. Skriv den som 2027-01-01.", 400) from None
    return day if day > today else None


def _shows(store: Store, revision: str, asked: JsonObject) -> bool:
    """Whether a form holds what a revision says: the same values, however they are written in the file."""
    file, text = str(asked.get("fil") or ""), asked.get("text")
    kept = store.read(file, revision)
    return kept is not None and isinstance(text, str) and _values(file, kept.decode()) == _values(file, text)


def _values(file: str, text: str) -> Json:
    if file.endswith(".yml"):
        return read_yaml(text, Path(file)).tree
    parts = split(text, Path(file))
    return [parts.data.tree, parts.body.strip()]
