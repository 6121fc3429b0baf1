"""Somebody who has read a page stands for it: one more approval in what is published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.approvals import FILE, Approver, read_approvals, version_of, with_approval
from build_tools.pages.front_matter import split
from build_tools.pages.page_data import read_page_data
from build_tools.redigera.store import Store, StoreError
from decision_aids.engine.json_types import JsonObject

LONGEST = 60


def approve(store: Store, asked: JsonObject, today: date, published: Callable[[], None]) -> str:
    """Approve a page as it is published, and say so: a draft is not approved.

    Raises StoreError when the form holds something else than what is published, or says not who.
    """
    file, role, initials = (str(asked.get(name) or "").strip() for name in ("fil", "roll", "initialer"))
    if not (role and initials) or len(role) > LONGEST or len(initials) > 5 or "\n" in role + initials:
        raise StoreError(
            "Skriv din roll, som jurist på Socialstyrelsen, och dina initialer. Skriv inte ditt namn.", 400
        )
    written = store.read(file)
    if written is None or not file.startswith("docs/"):
        raise StoreError("Bara en sida som är publicerad kan godkännas.")
    text = written.decode()
    if text != asked.get("text"):
        raise StoreError(
            "Formuläret visar ett utkast. Publicera det först. Läs sedan sidan, och godkänn den."
        )
    parts = split(text, Path(file))
    data = read_page_data(parts.data)
    if data is None:
        raise StoreError("Siddata är inte hel. Rätta det som kontrollen säger först.")
    before = (store.read(str(FILE)) or b"").decode()
    approvals = read_approvals(read_yaml(before, FILE)) if before else {}
    who = Approver(role, initials, today)
    uri = file.removeprefix("docs/")
    after = with_approval(before, uri, approvals, version_of(parts, data), who)
    commit = store.commit(store.with_files("HEAD", {str(FILE): after.encode()}), f"Godkänd: {uri}")
    store.publish(commit)
    published()
    return f"Du har godkänt {data.title}, i den version som nu är publicerad."
