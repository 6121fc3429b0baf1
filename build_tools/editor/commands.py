"""The editor's commands beside build and check: diff, new and review. `cli.py` adds and runs them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Protocol


class Commands(Protocol):
    """What argparse gives to add commands to."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 (argparse's name)
        """Add one command."""
        ...


def add_commands(commands: Commands) -> None:
    """Add the three commands."""
    diff = commands.add_parser("diff", help="visa vad som ändras mellan två revisioner eller två dagar")
    diff.add_argument(
        "old", metavar="FRÅN", help="en gren, en tagg eller ett id i Git; eller en dag, 2026-06-30"
    )
    diff.add_argument(
        "new",
        metavar="TILL",
        nargs="?",
        default="arbetskopian",
        help="det samma; utelämnad: filerna som de står nu",
    )
    new = commands.add_parser(
        "new", help="gör en riktig början på en sida, ett stöd, en källa, ett fall eller en övning"
    )
    new.add_argument("kind", metavar="SLAG", help="page, aid, source, case eller ovning")
    new.add_argument(
        "name",
        metavar="NAMN",
        help="ansvar/kommunen, vem_gor_vad, sol-12-1, lakarintyg/nytt_fall eller knat-utan-fynd",
    )
    new.add_argument("--title", default="", help="titeln på sidan eller stödet")
    review = commands.add_parser("review", help="lista det som ska granskas, efter den som ansvarar")
    review.add_argument("--csv", type=Path, metavar="FIL", help="skriv listan som en tabell för Excel")
    review.add_argument("--days", type=int, default=90, metavar="N", help="dagar framåt (90)")


def run_command(root: Path, asked: argparse.Namespace, today: date) -> int | None:
    """Run the command that was asked for, in the project at `root`; the exit code, None when it is another's.

    Raises ProblemsError with everything that must be mended first.
    """
    match asked.command:
        case "diff":
            from build_tools.diff.run import run_diff

            return run_diff(root, asked.old, asked.new)
        case "new":
            from build_tools.editor.new import run_new

            return run_new(root, asked.kind, asked.name, today, asked.title)
        case "review":
            from build_tools.editor.review import run_review

            return run_review(root, today, asked.csv, asked.days)
        case _:
            return None
