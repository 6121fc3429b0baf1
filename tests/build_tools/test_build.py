"""The site is swapped in whole or not at all: what readers had stays when something written is wrong."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from build_tools.data.problems import ProblemsError
from build_tools.site import build
from build_tools.site.build import build_site
from decision_aids import data as shipped

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
KEPT = "det som läsarna hade"


@pytest.fixture(autouse=True)
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is not built."""
    monkeypatch.setattr(build, "build_engine", lambda root: None)  # type: ignore[misc]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the site is made of, with a site from before."""
    return copied(tmp_path)


def copied(target: Path) -> Path:
    for name in ("docs", "redaktion", "decision_aids", "build_tools/theme"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    (target / "site").mkdir()
    (target / "site/index.html").write_text(KEPT, encoding="utf-8")
    return target


def build_another_day_and_address(project: Path) -> Path:
    return build_site(project, as_of=date(2027, 1, 2), site_url="https://exempel.se/stod/")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site has been built for another day and address."""
    project = copied(tmp_path_factory.mktemp("sound"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(build, "build_engine", lambda root: None)  # type: ignore[misc]
        build_another_day_and_address(project)
    return project


def test_a_sound_project_replaces_the_site_for_the_day_and_the_address_that_are_asked_for(
    sound: Path,
) -> None:
    project = sound
    page = (project / "site/index.html").read_text(encoding="utf-8")
    assert KEPT not in page
    assert 'lang="sv"' in page
    assert not list(project.glob("site.*"))
    aid = (project / "site/beslutsstod/lakarintyg/index.html").read_text(encoding="utf-8")
    assert 'data-as-of="2027-01-02"' in aid
    assert "https://exempel.se/stod/ansvar/" in (project / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_build_in_another_folder_gives_the_same_bytes(sound: Path, tmp_path: Path) -> None:
    other = tmp_path / "en annan mapp" / "djupare"
    shutil.copytree(sound, other, ignore=shutil.ignore_patterns("site", "build", "_data"))
    whole, again = (
        {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
        for site in (sound / "site", build_another_day_and_address(other))
    )
    assert whole.keys() == again.keys()
    assert [name for name in whole if whole[name].read_bytes() != again[name].read_bytes()] == []


EXEMPELBY = ROOT / "tests/lokalt/exempelby.yml"


def test_a_copy_built_with_local_facts_shows_them_marked_and_nowhere_else(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "FOLDER", project / "decision_aids/_data")
    try:
        build_site(project, as_of=date(2027, 1, 2), lokalt=EXEMPELBY)
    finally:
        shipped.keep({})  # what was read of this copy is nothing for the next
    page, start = (
        (project / "site" / one).read_text(encoding="utf-8")
        for one in ("varden/rehabkoordinatorn/index.html", "index.html")
    )
    assert "Lokalt: Exempelby kommun" in page
    assert "De är inte nationella" in page
    assert "Exempelby" not in start
    compiled = json.loads((project / "decision_aids/_data/lokalt.json").read_text(encoding="utf-8"))
    assert "sip" in compiled["uppgifter"]["vardens-ingang"]["stod"]


BROKEN = [
    ("decision_aids/lakarintyg/texts.yml", "titel: Bedöm ett läkarintyg\n", "titel:\n", "texts.yml"),
    ("decision_aids/law/sources.yml", "slag: lag\n", "slag: rykte\n", "sources.yml"),
    ("decision_aids/lakarintyg/cases.yml", "  datum: ", "  dag: ", "cases.yml"),
    ("docs/ansvar/socialnamnden.md", "[@fl-23]", "[@finns-inte-1]", "socialnamnden.md"),
    ("docs/beslutsstod/lakarintyg.md", "aid: lakarintyg", "aid: finns-inte", "lakarintyg.md"),
]


@pytest.mark.parametrize(("file", "before", "after", "named"), BROKEN, ids=[one[3] for one in BROKEN])
def test_a_fault_stops_the_build_names_the_file_and_leaves_the_last_good_site(
    project: Path, file: str, before: str, after: str, named: str
) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ProblemsError) as stopped:
        build_site(project, as_of=date(2026, 11, 22))
    assert named in str(stopped.value)
    assert "Gör så här" in str(stopped.value)
    assert (project / "site/index.html").read_text(encoding="utf-8") == KEPT
    assert not list(project.glob("site.*"))
