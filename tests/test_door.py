"""The door for people stays open: what a newcomer reads is there, is true of the tools, and is short."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from build_tools.cli import main as kunskapsstod
from decision_aids.__main__ import main as decision_aids

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
ADRS = sorted((ROOT / "adr").glob("*.md"))
GUIDES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / ".github").rglob("*.md"))]
EXPECTED = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "LICENSING.md"),
    *("LICENSE", "LICENSE-CONTENT", ".editorconfig", ".pre-commit-config.yaml", "readme/skarmbild.png"),
    *(".github/pull_request_template.md", ".github/ISSUE_TEMPLATE/fel-i-sak.md"),
)
INVENTED = {"docs/beslutsstod/min-hjalp.md", "decision_aids/ova/ovningar/knat-utan-fynd.yml"}
"""Files that a recipe makes."""
MOST_LINES = 10


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def code(path: Path) -> str:
    """What stands as code in a Markdown file: spans and fenced blocks."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text(path), re.DOTALL))


def anchors(file: Path) -> set[str]:
    """What a link may name in a Markdown file: its headings, in small letters and without signs."""
    prose = re.sub(r"```.*?```", "", text(file), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.strip().lower()).replace(" ", "-") for one in headings}


def recipes() -> list[tuple[str, list[str]]]:
    """Each recipe's heading, and its lines that are not empty."""
    section = text(ROOT / "CONTRIBUTING.md").split("\n## Recipes\n")[1].split("\n## ")[0]
    found = [part.strip().splitlines() for part in section.split("\n### ")[1:]]
    return [(lines[0], [line for line in lines[1:] if line.strip()]) for lines in found]


@pytest.mark.parametrize("file", EXPECTED)
def test_what_a_newcomer_looks_for_is_there(file: str) -> None:
    assert (ROOT / file).stat().st_size > 100


def test_the_licences_are_whole() -> None:
    eupl, cc_by = text(ROOT / "LICENSE"), text(ROOT / "LICENSE-CONTENT")
    assert eupl.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert re.findall(r"^(\d+)\.[A-Z]", eupl, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert cc_by.startswith("Attribution 4.0 International")
    assert re.findall(r"^Section (\d)", cc_by, re.MULTILINE) == [str(number) for number in range(1, 9)]


@pytest.mark.parametrize("file", [*GUIDES, *ADRS], ids=name)
def test_links_lead_to_files(file: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", text(file))
    astray = [one for one in links if "://" not in one and not (file.parent / one).exists()]
    assert astray == []


@pytest.mark.parametrize("file", [*GUIDES, *ADRS], ids=name)
def test_links_lead_to_headings_that_are_there(file: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", text(file))
    astray = [
        f"{place}#{anchor}"
        for place, anchor in links
        if "://" not in place and anchor not in anchors(file.parent / place if place else file)
    ]
    assert astray == []


def test_an_anchor_is_the_heading_as_a_code_host_names_it(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# Add `one`, or two\n\n```sh\n# no heading\n```\n\n## Två ord\n", encoding="utf-8")
    assert anchors(file) == {"add-one-or-two", "två-ord"}


@pytest.mark.parametrize("file", GUIDES, ids=name)
def test_files_that_are_named_exist(file: Path) -> None:
    paths = re.findall(r"(?<![\w/.<])((?:docs|redaktion|decision_aids|tests|adr)/[\w./-]+)", code(file))
    assert [one for one in paths if one not in INVENTED and not (ROOT / one).exists()] == []


@pytest.mark.parametrize("file", [*GUIDES, *ADRS], ids=name)
def test_make_has_the_targets_that_are_named(file: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", code(file))) - targets == set()


@pytest.mark.parametrize(
    ("program", "main"), [("kunskapsstod", kunskapsstod), ("python -m decision_aids", decision_aids)]
)
def test_the_programs_have_the_commands_that_are_named(
    program: str, main: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    found = re.search(r"\{([a-z,]+)\}", capsys.readouterr().out)
    assert found
    named = {one for file in GUIDES for one in re.findall(rf"{program} ([a-z]+)\b", code(file))}
    assert named
    assert named - set(found[1].split(",")) == set()


@pytest.mark.parametrize(("heading", "lines"), recipes(), ids=[heading for heading, _ in recipes()])
def test_a_recipe_is_short_and_says_how_many_files_it_touches(heading: str, lines: list[str]) -> None:
    assert len(lines) <= MOST_LINES
    assert re.match(r"\(\d+ files?\b", lines[0])


@pytest.mark.parametrize("file", ADRS, ids=name)
def test_a_decision_has_a_number_a_day_and_a_status(file: Path) -> None:
    number, rest = file.stem[:4], text(file)
    assert rest.startswith(f"# {number}. ")
    assert re.search(r"^- Date: \d{4}-\d{2}-\d{2}$", rest, re.MULTILINE)
    assert re.search(r"^- Status: (proposed|accepted|rejected|superseded by \d{4})", rest, re.MULTILINE)
    assert [one for one in ADRS if one.stem.startswith(number)] == [file]


def test_pre_commit_runs_what_make_check_runs() -> None:
    style = re.search(r"^STYLE := (.*)$", MAKEFILE, re.MULTILINE)
    assert style
    programs = {"$(PYTHON)": ".venv/bin/python", "$(KUNSKAPSSTOD)": ".venv/bin/kunskapsstod"}
    run = re.sub(r"\$\(\w+\)", lambda match: programs[match[0]], style[1]).split("; ")
    assert "node_modules/.bin/pyright" in MAKEFILE
    wanted = {*run, "node_modules/.bin/pyright"}
    hooks = yaml.safe_load(text(ROOT / ".pre-commit-config.yaml"))["repos"][0]["hooks"]
    assert {hook["entry"] for hook in hooks} == {*wanted, ".venv/bin/kunskapsstod data"}
