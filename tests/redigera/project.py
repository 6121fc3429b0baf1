"""A small project in Git to try drafts in."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from build_tools.pages.approvals import Approver
from build_tools.redigera.second import approve_draft, standing
from build_tools.redigera.store import Draft, Store

SOURCES = "ett:\n  titel: Ett\n  status: okand\n\ntva:\n  titel: Två\n  status: okand\n"
PAGE = "---\ntitle: En sida\nagare: Vi\n---\n\n# En sida\n\nText.\n"
FILES = {
    "decision_aids/law/sources.yml": SOURCES,
    "docs/ansvar/en.md": PAGE,
    "mkdocs.yml": "nav:\n  - Ansvar:\n      - En sida: ansvar/en.md\n",
    "build_tools/kod.py": "",
}


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@localhost", *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def make_project(root: Path) -> Path:
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Först")
    return root


def approved(store: Store, draft: Draft) -> Draft:
    """The draft, once as many have approved it as it needs."""
    for initials in ("AB", "CD"):
        if not standing(store, draft).enough:
            approve_draft(store, draft, Approver("jurist", initials, date(2026, 11, 29)))
            draft = store.draft(draft.collection, draft.slug) or draft
    return draft
