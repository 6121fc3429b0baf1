"""The files of a revision, or of the working copy: read, or laid out in a folder of their own."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

from build_tools.diff.problem import DiffError

WORKING_COPY = "arbetskopian"
_COPIED = ("decision_aids", "build_tools", "docs", "redaktion")
_NOT_COPIED = shutil.ignore_patterns("__pycache__", "_data", "node_modules")


def revision(root: Path, name: str) -> str:
    """The full id of the commit that `name` stands for. Raises DiffError when there is none."""
    if not (root / ".git").exists():
        raise DiffError(
            "Mappen är ingen kopia ur Git.", "hämta projektet med git clone, eller jämför två dagar"
        )
    found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found.returncode:
        remedy = "välj en gren, en tagg eller ett id ur git log --oneline, eller två dagar som 2026-11-22"
        raise DiffError(f"Revisionen {name!r} finns inte.", remedy)
    return found.stdout.decode().strip()


def archive(root: Path, commit: str, *folders: str) -> tarfile.TarFile:
    """The files of a commit, all or those in some folders. Raises DiffError."""
    packed = git(root, "archive", "--format=tar", commit, *folders)
    if packed.returncode:
        raise DiffError(
            f"Filerna i {commit[:12]} kan inte läsas: {packed.stderr.decode().strip()}", "kör git fsck"
        )
    return tarfile.open(fileobj=io.BytesIO(packed.stdout))


def lay_out(root: Path, commit: str, folder: Path) -> Path:
    """Lay out a commit below `folder` and say where."""
    target = _emptied(folder / commit[:12])
    with archive(root, commit) as tar:
        tar.extractall(target, filter="data")
    return target


def lay_out_working_copy(root: Path, folder: Path) -> Path:
    """Lay out the files as they stand now, saved in Git or not."""
    target = _emptied(folder / WORKING_COPY)
    for name in _COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name, ignore=_NOT_COPIED)
    return target


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in the project, and let the caller look at how it went. Raises DiffError without git."""
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise DiffError("Git finns inte på datorn.", "installera git, eller jämför två dagar") from None


def _emptied(target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    return target
