"""What can move a verdict of an aid, as a hash: equal hashes mean that no answer can come out otherwise.

A verdict follows from the answers, the Python of the rules and what the register says of its sources besides
words. Texts, stories and worked cases move nothing: a case only chooses where to look.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from build_tools.data.fields import as_mapping
from build_tools.data.strict_yaml import read_yaml
from decision_aids.engine.json_types import Json

FOLDER = "decision_aids"
REGISTER = "law/sources.yml"
BELOW_AN_AID = ("engine/", "gemensamt/", "law/", "data.py")
"""What the rules of an aid may import beside their own folder (tests/test_arrows.py)."""
READ_BY_RULES = ("slag", "status", "sakerhet", "galler_fran", "galler_till")
"""The fields of a source that are no words to a reader."""

type Files = Mapping[str, bytes]
"""The Python and the register of decision_aids, by their path in it."""


def files_of(root: Path) -> Files:
    """The files as they stand now."""
    folder = root / FOLDER
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in (*folder.rglob("*.py"), folder / REGISTER)
        if path.is_file()
    }


def aids_in(files: Files) -> frozenset[str]:
    """The aids that the files hold: the folders with an aid.py, and the engine's is no aid."""
    folders = {path.removesuffix("/aid.py") for path in files if path.endswith("/aid.py")}
    return frozenset(one for one in folders if f"{one}/" not in BELOW_AN_AID)


def rules_hash(files: Files, aid: str) -> str:
    """The hash for one aid."""
    digest = hashlib.sha256(_register(files.get(REGISTER, b"")).encode())
    for path in sorted(files):
        if path.endswith(".py") and path.startswith((f"{aid}/", *BELOW_AN_AID)):
            digest.update(f"{path} {len(files[path])} ".encode() + files[path])
    return digest.hexdigest()


@lru_cache(maxsize=8)
def _register(written: bytes) -> str:
    tree = as_mapping(read_yaml(written.decode(errors="replace"), Path(REGISTER)).tree) or {}
    read: dict[str, Json] = {
        key: [source.get(field) for field in READ_BY_RULES]
        for key, value in tree.items()
        if (source := as_mapping(value)) is not None
    }
    return json.dumps(read, sort_keys=True)
