"""No verdict changes in silence: one that moved since the log last named its aid takes a new entry.

Nothing is stored in the project. What was found last is kept in build/, so that a changed text costs nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from build_tools.changes.log import FILE as LOG
from build_tools.changes.log import Change, read_changes
from build_tools.changes.moved import Moved, moved
from build_tools.changes.rules import Files, aids_in, files_of, rules_hash
from build_tools.changes.since import Base, NoHistoryError, explicit, naming, newest_by_aid
from build_tools.data.fields import as_mapping
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read
from build_tools.diff.json_read import table
from build_tools.diff.problem import DiffError
from decision_aids.engine.json_types import Json

KEPT = Path("build/utslag.json")


def verdict_problems(root: Path, against: str = "") -> tuple[Problem, ...]:
    """What `kunskapsstod check` says of the verdicts of the project at `root`.

    `against` is a revision to compare with; without it each aid is compared with the commit in which the log
    last named it. Raises NoHistoryError when there is nothing to compare with.
    """
    now, changes = files_of(root), read_changes(read(root / LOG, LOG))
    aids = aids_in(now) | {
        one.split("/")[0] for change in changes for one in (*change.regler, *change.borttaget)
    }
    try:
        bases = dict.fromkeys(aids, explicit(root, against)) if against else newest_by_aid(root, aids)
        silent = {
            aid: base for aid, base in bases.items() if not naming(changes, aid) - naming(base.changes, aid)
        }
        return tuple(_problems(root, now, changes, silent))
    except NoHistoryError:
        raise
    except DiffError as error:
        remedy = f"{error.remedy}; en annan revision att jämföra med väljer du med check --mot REVISION"
        return (Problem(Path("decision_aids"), 0, f"utslagen kan inte jämföras: {error.what}", remedy),)


def _problems(
    root: Path, now: Files, changes: Collection[Change], silent: Mapping[str, Base]
) -> Iterator[Problem]:
    """`silent` are the aids that no new entry names, and what they are compared with."""
    touched: dict[str, Base] = {}
    for aid, base in silent.items():
        old, new = aid in aids_in(base.files), aid in aids_in(now)
        if old and new:
            if rules_hash(base.files, aid) != rules_hash(now, aid):
                touched[aid] = base
        elif old:
            remedy = f"skriv en post i {LOG} med borttaget: [{aid}]"
            yield Problem(LOG, 0, f"beslutsstödet {aid} är borttaget utan att det står här", remedy)
        elif new and not naming(changes, aid):
            remedy = f"skriv en post i {LOG} med regler: [{aid}]"
            yield Problem(LOG, 0, f"beslutsstödet {aid} är nytt utan att det står här", remedy)
    for aid, found in _moved(root, now, touched).items():
        if found:
            commit = touched[aid].commit[:7]
            what = f"utslag i beslutsstödet {aid} är ändrade sedan {commit} utan att det står här: {found}"
            remedy = (
                f"beskriv ändringen i en ny post med regler: [{aid}]; "
                f"kunskapsstod diff {commit} visar vad som ändras; var det inte meningen, rätta regeln"
            )
            yield Problem(LOG, 0, what, remedy)


def _moved(root: Path, now: Files, touched: Mapping[str, Base]) -> dict[str, Moved]:
    """What moved in each aid: from what was kept, when nothing that it follows from is changed since."""
    keys = {aid: _key(root, now, aid, base) for aid, base in touched.items()}
    kept = _read_kept(root)
    known = {aid: kept[key] for aid, key in keys.items() if key in kept}
    if fresh := {aid: base.commit for aid, base in touched.items() if aid not in known}:
        known |= moved(root, fresh)
        (root / KEPT).write_text(json.dumps({keys[aid]: asdict(one) for aid, one in known.items()}))
    return known


def _key(root: Path, now: Files, aid: str, base: Base) -> str:
    """Both ends' rules, the answers of the worked cases, and the code that compares."""
    shown = Path("decision_aids") / aid / "cases.yml"
    cases = as_mapping(read(root / shown, shown).tree) or {}
    answers = {
        key: [one.get("datum"), one.get("svar")] for key, value in cases.items() if (one := as_mapping(value))
    }
    here = Path(__file__).parents[1]
    code = [
        path.read_text(encoding="utf-8")
        for room in ("changes", "diff")
        for path in sorted((here / room).rglob("*.py"))
    ]
    parts = [rules_hash(base.files, aid), rules_hash(now, aid), json.dumps(answers, sort_keys=True), *code]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _read_kept(root: Path) -> dict[str, Moved]:
    """What was found last, by its key; nothing when the file is not there or is not ours."""
    try:
        tree: Json = json.loads((root / KEPT).read_text(encoding="utf-8"))
        return {key: Moved.read(table(one)) for key, one in table(tree).items()}
    except (OSError, ValueError, TypeError, KeyError):
        return {}
