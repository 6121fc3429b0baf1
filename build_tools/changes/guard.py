"""No verdict changes in silence: another fingerprint than the stored one takes a new entry in the log."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from build_tools.changes.fingerprint import Differs, Fingerprint, differs, fingerprint
from build_tools.changes.log import FILE as LOG
from build_tools.changes.log import Change, read_changes
from build_tools.changes.stored import AGAIN, Stored, Taken, read_stored, write_stored
from build_tools.changes.stored import FILE as STORED
from build_tools.data.compile import compile_data, rules_version
from build_tools.data.problems import Problem, ProblemsError
from build_tools.data.strict_yaml import read

DESCRIBE = (
    "beskriv ändringen i redaktion/andringar.yml och kör kunskapsstod utslag; "
    "kunskapsstod diff HEAD arbetskopian visar vad som ändras"
)


STALE = Problem(STORED, 0, "avtrycket är äldre än reglerna, exempelfallen eller ändringsloggen", AGAIN)


def verdict_problems(root: Path) -> tuple[Problem, ...]:
    """What `kunskapsstod check` says of the verdicts of the project at `root`.

    Takes no time while nothing in decision_aids has changed since the fingerprint was taken.
    """
    stored = read_stored(root)
    if isinstance(stored, Problem):
        return (stored,)
    version = rules_version(root / "decision_aids")
    changes = read_changes(read(root / LOG, LOG))
    # An entry that was not there when the fingerprint was taken must not excuse a later change.
    known = all(naming(changes, aid) == taken.entries for aid, taken in stored.aids.items())
    if stored.rules == version:
        return () if known else (STALE,)
    try:
        now = _now(root)
    except ProblemsError as error:
        return error.problems
    silent = undescribed(stored.aids, now, changes)
    same = {aid: taken.fingerprint for aid, taken in stored.aids.items()} == now
    return silent or (() if known and same else (STALE,))


def take(root: Path) -> Path:
    """`kunskapsstod utslag`: take the fingerprints anew.

    Raises ProblemsError, and writes nothing, when a verdict has changed that no new entry speaks of.
    """
    now = _now(root)
    document = read(root / LOG, LOG)
    changes = read_changes(document)
    if document.problems:
        raise ProblemsError(document.problems)
    stored = read_stored(root)
    if isinstance(stored, Problem):
        if (root / STORED).exists():
            raise ProblemsError([stored])
    elif silent := undescribed(stored.aids, now, changes):
        raise ProblemsError(silent)
    taken = {aid: Taken(one, naming(changes, aid)) for aid, one in now.items()}
    return write_stored(root, Stored(rules_version(root / "decision_aids"), taken))


def undescribed(
    stored: Mapping[str, Taken], now: Mapping[str, Fingerprint], changes: Collection[Change]
) -> tuple[Problem, ...]:
    """The aids whose verdicts differ from the stored ones without a new entry that names them."""
    problems: list[Problem] = []
    for aid, taken in stored.items():
        if set(naming(changes, aid)) - set(taken.entries):
            continue
        if aid not in now:
            problems.append(
                Problem(LOG, 0, f"beslutsstödet {aid} är borttaget utan att det står här", DESCRIBE)
            )
        elif (difference := differs(taken.fingerprint, now[aid])).verdicts:
            what = f"utslag i beslutsstödet {aid} är ändrade utan att det står här: {_words(difference)}"
            problems.append(Problem(LOG, 0, what, DESCRIBE))
    return tuple(problems)


def naming(changes: Collection[Change], aid: str) -> tuple[str, ...]:
    """Ids of the entries that name the aid, in order."""
    return tuple(sorted(one.id for one in changes if one.names(aid)))


def _now(root: Path) -> dict[str, Fingerprint]:
    compile_data(root)
    from decision_aids.registry import AIDS

    return {aid.id: fingerprint(aid) for aid in AIDS.values()}


def _words(one: Differs) -> str:
    parts = [f"exempelfall {', '.join(one.worked)}"] if one.worked else []
    parts += [f"{one.others} andra svar"] if one.others else []
    parts += ["frågor eller regler har kommit till eller tagits bort"] if one.shape else []
    return "; ".join(parts)
