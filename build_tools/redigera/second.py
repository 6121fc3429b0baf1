"""A draft that says what the law is takes two persons before it is published: each approves just that draft.

Who has approved stands in the draft itself, in a file of its own, so that it goes where the draft goes and
stays when it is published. A draft that is changed afterwards is another draft, and nobody has approved it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.approvals import (
    NEEDED_FOR_LAW,
    Approval,
    Approver,
    persons,
    read_approvals,
    said,
    with_approval,
)
from build_tools.redigera.legal import claims
from build_tools.redigera.store import Draft, Store, StoreError

FOLDER = "redaktion/godkanda-utkast"
HEADER = """\
# Vilka som godkände utkastet innan det publicerades. Skrivs av redigeringen (make redigera).
#
#   version   utkastet som det var, som tolv tecken. Ändras det behöver det godkännas på nytt
#   av        roll, initialer och dag för var och en. Säger utkastet vad lagen är behövs två
"""
_LENGTH = 12
_ALONE = "Utkastet ändrar inget som säger vad lagen är. En person räcker för att publicera det."
_TWO = (
    "Två personer ska godkänna just det här utkastet innan det publiceras: den som har skrivit och en till."
)
_HOW = "Öppna utkastet, läs det och godkänn bredvid formuläret. Utkastet finns kvar."


@dataclass(frozen=True)
class Standing:
    """Where a draft stands: what in it says what the law is, who has approved it, and who did so before."""

    claims: tuple[str, ...]
    by: tuple[Approver, ...] = ()
    before: tuple[Approver, ...] = ()

    @property
    def enough(self) -> bool:
        """True when it may be published."""
        return not self.claims or persons(self.by) >= NEEDED_FOR_LAW

    @property
    def words(self) -> str:
        """For who reads the draft."""
        if not self.claims:
            return _ALONE
        rests = f"Utkastet rör det som sägs om lagen: {', '.join(self.claims)}."
        if self.enough:
            return f"{rests} Godkänt av {said(self.by)}."
        if self.by:
            return f"{rests} {_TWO} Godkänt av {said(self.by)}. Väntar på en till."
        if self.before:
            return f"{rests} {_TWO} Det är ändrat sedan det godkändes av {said(self.before)}."
        return f"{rests} {_TWO} Ingen har godkänt det än."


def standing(store: Store, draft: Draft) -> Standing:
    """Where a draft stands now. Raises StoreError when it cannot be put into what is published."""
    paths = [path for path, _ in draft.files if not path.startswith(FOLDER)]
    found = claims(store, store.head(), store.merged(draft), paths)
    kept = _approvals(store, draft).get(_key(draft))
    # What was approved of an earlier draft of the same entry is published, and says nothing of this one.
    if kept is None or _place(draft) not in dict(draft.files):
        return Standing(found)
    same = kept.version == version(store, draft)
    return Standing(found, by=kept.by if same else (), before=() if same else kept.by)


def refuse_unapproved(store: Store, draft: Draft) -> None:
    """Raise StoreError, in words, while a second person is missing."""
    here = standing(store, draft)
    if not here.enough:
        raise StoreError(f"Kan inte publiceras än. {here.words} {_HOW}")


def may_go_out(store: Store, draft: Draft) -> bool:
    """True for a draft that can be put into what is published and needs nobody more."""
    try:
        return standing(store, draft).enough
    except StoreError:
        return False


def waits_for_second(store: Store, draft: Draft) -> bool:
    """True for a draft that nothing but a second person's approval is missing for, as far as is known."""
    try:
        return not standing(store, draft).enough
    except StoreError:
        return False


def approve_draft(store: Store, draft: Draft, who: Approver) -> str:
    """One more stands for the draft as it is; what is said then. Raises StoreError when nobody is needed."""
    here = standing(store, draft)
    if not here.claims:
        raise StoreError(_ALONE)
    before = (store.read(_place(draft), draft.branch) or b"").decode()
    after = with_approval(
        before, _key(draft), _approvals(store, draft), version(store, draft), who, header=HEADER
    )
    files = {_place(draft): after.encode()}
    now = store.save(draft.collection, draft.slug, files, f"Godkänt utkast: {_key(draft)}", draft.status)
    return f"Du har godkänt utkastet. {standing(store, now).words}"


def version(store: Store, draft: Draft) -> str:
    """The same for the same draft: what it makes of each file that it changes."""
    whole = hashlib.sha256()
    for path, _ in sorted(draft.files):
        if not path.startswith(FOLDER):
            content = store.read(path, draft.commit)
            whole.update(f"{path}\0{'-' if content is None else len(content)}\0".encode() + (content or b""))
    return whole.hexdigest()[:_LENGTH]


def _approvals(store: Store, draft: Draft) -> dict[str, Approval]:
    text = (store.read(_place(draft), draft.branch) or b"").decode()
    return read_approvals(read_yaml(text, Path(_place(draft)))) if text else {}


def _place(draft: Draft) -> str:
    return f"{FOLDER}/{draft.collection}--{draft.slug}.yml"


def _key(draft: Draft) -> str:
    return f"{draft.collection}/{draft.slug}"
