"""The files of the editing place: ours, the CMS, the YAML parser. Served, or written for a hosted Git."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from build_tools.npm import Package
from build_tools.redigera.config import cms_config
from build_tools.redigera.rules import rules_html

WEB = Path(__file__).parent / "web"
DECAP = Package(
    "decap-cms",
    "3.16.3",
    "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
)
CMS_FILES = ("decap-cms.js", ".wasm")
"""How the names of the CMS's own files end: the script, and those that it fetches when they are needed."""
YAML = Path("node_modules/yaml/browser")
_YAML_HERE = 'export * from "./yaml/index.js";\n'

POLICY = {
    "Content-Security-Policy": (
        # The CMS makes functions of its schema of the configuration, and styles of its own, as it runs.
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob:; "
        "frame-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    ),
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What the editing place may do: reach its own host and no other."""


def static_file(root: Path, name: str) -> Path | bytes | None:
    """The file of a name below /redigera/; None when there is none."""
    if name == "yaml.mjs":
        return _YAML_HERE.encode()
    folder, inside = WEB, name
    if name.startswith("yaml/"):
        folder, inside = root / YAML, name.removeprefix("yaml/")
    elif name.endswith(CMS_FILES):
        folder = DECAP.folder
    found = (folder / inside).resolve()
    return found if found.is_relative_to(folder.resolve()) and found.is_file() else None


def made(root: Path) -> dict[str, bytes]:
    """The files that are made of the project: the configuration, and the rules in words."""
    config = json.dumps(cms_config(root), ensure_ascii=False)
    return {"config.json": config.encode(), "regler.html": rules_html(root).encode()}


def write(root: Path, target: Path, backend: Path | None) -> None:
    """Write the editing place as files for a web server, with another backend when one is given.

    There is no preview then: that needs the server of `make redigera`.
    """
    DECAP.bring()
    shutil.copytree(WEB, target, dirs_exist_ok=True)
    shutil.copytree(root / YAML, target / "yaml", dirs_exist_ok=True)
    for one in DECAP.folder.iterdir():
        if one.name.endswith(CMS_FILES):
            shutil.copy(one, target)
    (target / "yaml.mjs").write_text(_YAML_HERE, encoding="utf-8")
    for name, content in made(root).items():
        (target / name).write_bytes(content)
    if backend:
        shutil.copy(backend, target / "backend.json")
