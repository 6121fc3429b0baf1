"""What the site is made of is told in full, and nothing is called sound that was not asked about."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from build_tools.supply.__main__ import verdict
from build_tools.supply.page import licences
from build_tools.supply.sbom import NPM, PYTHON, bills, packages

ROOT = Path(__file__).parents[2]


def test_the_bills_of_materials_hold_every_locked_package_and_no_place_or_time() -> None:
    python, npm = (json.loads(bills()[place]) for place in (PYTHON, NPM))
    assert {python["bomFormat"], npm["bomFormat"]} == {"CycloneDX"}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    # Those with a condition are for another machine than this one.
    locked = re.findall(r"^([a-z0-9-]+)==(\S+) \\$", lock, re.MULTILINE)
    held = {(re.sub(r"[-_.]+", "-", one["name"]).lower(), one["version"]) for one in python["components"]}
    assert len(locked) > 100
    assert set(locked) <= held
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    pinned = {**wanted["dependencies"], **wanted["devDependencies"]}.items()
    names = {(f"{one['group']}/" if one.get("group") else "") + one["name"] for one in npm["components"]}
    assert {name for name, _ in pinned} <= names
    for text in bills().values():
        assert str(ROOT) not in text
        assert '"timestamp"' not in text


def test_the_page_lists_every_package_with_its_licence() -> None:
    html = licences(lambda place: f"/{place}")
    listed = packages()
    assert [one.name for one in listed if not one.licence] == []
    assert html.count("<tr><td>") == len(listed)
    assert [one.name for one in listed if one.in_the_browser] == [
        *("Jinja2", "MarkupSafe", "mkdocs-material", "pyodide", "pypdf"),
    ]
    assert f'href="/{PYTHON}"' in html


@pytest.mark.parametrize(
    ("said", "sentence", "harmful"),
    [
        ("No known vulnerabilities found", "inga kända brister", False),
        ("found 0 vulnerabilities", "inga kända brister", False),
        ("Found 2 known vulnerabilities in 1 package\nName ...", "KÄNDA BRISTER", True),
        ("1 high severity vulnerability", "KÄNDA BRISTER", True),
        ("3 vulnerabilities (1 moderate, 2 high)", "KÄNDA BRISTER", True),
        ("npm error audit endpoint returned an error", "KUNDE INTE KONTROLLERAS", False),
        ("", "KUNDE INTE KONTROLLERAS", False),
    ],
)
def test_only_what_was_asked_and_answered_is_called_sound(said: str, sentence: str, harmful: bool) -> None:
    told, found = verdict("tjänsten", said)
    assert sentence in told
    assert found is harmful
