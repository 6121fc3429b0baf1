"""The bills of materials (CycloneDX) of the Python and the npm packages, the same wherever they are made."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.bundle.kept import kept
from build_tools.bundle.processes import run

PYTHON, NPM = "assets/sbom/python.cdx.json", "assets/sbom/npm.cdx.json"
"""Their places on the site."""

_ROOT = Path(__file__).parents[2]
_PROJECT = "kunskapsstod"
_IN_THE_BROWSER = {"Jinja2", "MarkupSafe", "pypdf", "mkdocs-material", "pyodide"}
_UNKNOWN = "anges inte i paketet"

type Bill = dict[str, Any]


@dataclass(frozen=True)
class Package:
    """A package: name, version, licences as its makers declare them, whether a reader's browser gets it."""

    name: str
    version: str
    licence: str
    in_the_browser: bool


@cache
def bills() -> dict[str, str]:
    """Both as JSON, by their places on the site. Raises BundleError when a tool fails."""
    made_of = tuple((_ROOT / name).read_bytes() for name in ("requirements.lock", "package-lock.json"))
    cache = _ROOT / "build/cache/sbom"
    code = Path(__file__).read_bytes()
    return {
        place: kept(cache, (place, code, *made_of), lambda make=make: _as_json(make(_ROOT))).decode()
        for place, make in ((PYTHON, _python), (NPM, _npm))
    }


def packages() -> list[Package]:
    """Every package in them, those that reach a reader's browser first."""
    found = [
        Package(one["name"], one["version"], _licence(one), one["name"] in _IN_THE_BROWSER)
        for text in bills().values()
        for one in json.loads(text)["components"]
    ]
    return sorted(found, key=lambda one: (not one.in_the_browser, one.name.lower()))


def _python(root: Path) -> Bill:
    make = [
        "environment",
        "--no-validate",
        "--output-reproducible",
        "--output-format",
        "JSON",
        "--output-file",
        "-",
    ]
    whole = json.loads(
        run("Listan över Pythonpaket", [sys.executable, "-m", "cyclonedx_py", *make, sys.prefix], root)
    )
    # The time of a build is in it when the build says one.
    whole["metadata"].pop("timestamp", None)
    # The project itself is named with the folder that it lies in.
    whole["components"] = [one for one in whole["components"] if one["name"] != _PROJECT]
    whole["dependencies"] = [one for one in whole["dependencies"] if not one["ref"].startswith(_PROJECT)]
    return whole


def _npm(root: Path) -> Bill:
    make = ["npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only"]
    whole = json.loads(run("Listan över npm-paket", make, root))
    # Time, a number by chance, and the folder's name.
    del whole["serialNumber"], whole["metadata"]["timestamp"]
    whole["metadata"]["component"]["name"] = _PROJECT
    return whole


def _as_json(bill: Bill) -> bytes:
    return (json.dumps(bill, indent=1, sort_keys=True) + "\n").encode()


def _licence(component: Bill) -> str:
    named: list[str] = []
    for one in component.get("licenses", []):
        licence = one.get("license", {})
        named.append(one.get("expression") or licence.get("id") or licence.get("name") or "")
    # Some packages give the whole text for a name.
    short = [name.splitlines()[0][:60] for name in named if name]
    return ", ".join(dict.fromkeys(short)) or _UNKNOWN
