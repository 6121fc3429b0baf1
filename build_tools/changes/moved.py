"""The verdicts of the working copy against those of older revisions, each judged by its own code."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from build_tools.diff.cases import few_cases
from build_tools.diff.described import WORKED, AidHere, described
from build_tools.diff.ends import commit_end, working_end
from build_tools.diff.json_read import texts
from build_tools.diff.judged import judge_both
from build_tools.diff.process import Probe
from decision_aids.engine.json_types import JsonObject

SETS = 300
_SHOWN = 10


@dataclass(frozen=True)
class Moved:
    """What comes out otherwise: which worked cases, and how many of `judged` sets of answers beside them.

    `shape` says that questions, answers or rules were added or taken away.
    """

    worked: tuple[str, ...]
    others: int
    judged: int
    shape: bool

    @classmethod
    def read(cls, told: JsonObject) -> Self:
        """One that was written as JSON."""
        numbers = (int(str(told[name])) for name in ("others", "judged"))
        return cls(texts(told["worked"]), *numbers, shape=told["shape"] is True)

    def __bool__(self) -> bool:
        """True when a reader can be told something else than before."""
        return bool(self.worked or self.others or self.shape)

    def __str__(self) -> str:
        """In Swedish, for the list of problems."""
        more = f" och {len(self.worked) - _SHOWN} till" if len(self.worked) > _SHOWN else ""
        parts = [f"exempelfall {', '.join(self.worked[:_SHOWN])}{more}"] if self.worked else []
        parts += [f"{self.others} av {self.judged} andra svar"] if self.others else []
        parts += ["frågor, svar eller regler har kommit till eller tagits bort"] if self.shape else []
        return "; ".join(parts)


def moved(root: Path, commits: Mapping[str, str], sets: int = SETS) -> dict[str, Moved]:
    """For each aid what moved since its commit. Raises DiffError when one end cannot be compiled or run.

    All processes work at once: seconds for each commit on two cores.
    """
    folder = root / "build" / "diff"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as laid_out, ExitStack() as stack, ThreadPoolExecutor() as pool:
        files, olds = Path(laid_out), dict.fromkeys(commits.values())
        started = [pool.submit(_probe, root, one, files) for one in (*olds, "")]
        *older, new = (stack.enter_context(one.result()) for one in started)
        probes = dict(zip(olds, older, strict=True))
        for commit, probe in probes.items():
            probe.send({"do": "describe", "aids": [aid for aid in commits if commits[aid] == commit]})
        new.send({"do": "describe", "aids": [*commits]})
        new_aids = described(new.reply()).aids
        old_aids = {commit: described(probe.reply()).aids for commit, probe in probes.items()}
        return {
            aid: _moved(aid, (probes[commit], new), (old_aids[commit][aid], new_aids[aid]), sets)
            for aid, commit in commits.items()
        }


def _probe(root: Path, commit: str, files: Path) -> Probe:
    """The probe of a commit; of the working copy when there is none."""
    return Probe(commit_end(root, commit, files) if commit else working_end(root, files))


def _moved(aid: str, probes: tuple[Probe, Probe], here: tuple[AidHere, AidHere], sets: int) -> Moved:
    judged = judge_both(probes, (None, None), aid, few_cases(*here, sets))
    old, new = here
    changed = [
        one.case for one in judged.changed if any(not d.only_reason or d.computed for d in one.differences)
    ]
    worked = [one.id for one in changed if one.kind == WORKED]
    return Moved(
        worked=tuple(dict.fromkeys(worked)),
        others=len(changed) - len(worked),
        judged=sum(judged.counts.values()) - judged.counts[WORKED],
        shape=_shape(old) != _shape(new) or (bool(old.options) and old.options != new.options),
    )


def _shape(aid: AidHere) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(aid.questions), frozenset(aid.rules)
