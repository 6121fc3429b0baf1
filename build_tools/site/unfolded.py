"""An aid's rules as text, made once for each change of the rules: to unfold all seven takes ten seconds, and
an editor who changes a page waits for the rest alone.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import decision_aids
from build_tools.bundle.kept import forget_unused, kept
from decision_aids import data
from decision_aids.registry import AIDS
from decision_aids.view.static.text import static_text

_CACHE = Path(__file__).parents[2] / "build/cache/text"
_PACKAGE = Path(decision_aids.__file__).parent
_CODE = {".py", ".html"}


def _code() -> str:
    """The hash of the code that this process runs: what is changed afterwards is not what it runs."""
    found = sorted(path for path in _PACKAGE.rglob("*") if path.suffix in _CODE)
    digest = hashlib.sha256()
    for path in found:
        digest.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


_RUN = _code()


def unfolded(aid_id: str, as_of: date, cache: Path = _CACHE) -> str:
    """The aid as HTML text, as of a day (`static_text`).

    It follows from the code and from what the package's data holds in this process: a register that a build
    has just compiled is in it, whatever lies on disk.
    """
    made_of = (_RUN, _data(), aid_id, as_of.isoformat())
    text = kept(cache, made_of, lambda: static_text(AIDS[aid_id], as_of).encode())
    forget_unused(cache)
    return text.decode()


def _data() -> str:
    names = sorted(path.stem for path in data.FOLDER.glob("*.json"))
    return json.dumps([data.load(name) for name in names], ensure_ascii=False)
