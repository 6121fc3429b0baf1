"""The built site suits those rules: nothing stands inline, and every name tells how long it lasts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.hosting.files import server_files
from build_tools.hosting.rules import HASHED, TYPES
from build_tools.offline.release import WORKER

ROOT = Path(__file__).parents[2]
A_HASH = re.compile(r"[-.][0-9a-f]{8}(?:[0-9a-f]{8})?[./]")
CODE = {".bin", ".css", ".js", ".wasm", ".whl", ".zip"}
PACKED = {".br", ".gz"}
# Material's stemmers for the search: its worker asks for them by name.
NOT_OURS_TO_NAME = "assets/javascripts/lunr/"
TEMPLATES = [*(ROOT / "decision_aids").rglob("*.html"), *(ROOT / "build_tools/theme").rglob("*.html")]
# Data is no script: the browser does not run it, whatever the policy says.
INLINE = re.compile(
    r"""<style\b|<script(?![^>]*\ssrc=)(?![^>]*application/json)|<[a-z][^>]*\s(?:style|on[a-z]+)=|["']javascript:""",
    re.IGNORECASE,
)

SCRIPT = re.compile(r"""(<script [^>]*\bsrc="(?:[^"]*/)?([^"/]+)"[^>]*>)""")
SAYS_NOTHING = re.compile(r"<a [^>]*>\s*(?:start|här|mer|läs mer)\s*</a>", re.IGNORECASE)


def files_of(site: Path) -> list[str]:
    return [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in PACKED
    ]


@pytest.mark.site
def test_what_is_kept_for_ever_has_a_hash_in_its_path_and_all_code_is_kept(site_folder: Path) -> None:
    files = files_of(site_folder)
    kept = {path for path in files if path.startswith(HASHED)}
    assert not [path for path in kept if not A_HASH.search(path)]
    code = {path for path in files if Path(path).suffix in CODE and not path.startswith(NOT_OURS_TO_NAME)}
    assert code - kept == {WORKER}, "browsers know a service worker by its address"
    assert {one for one in HASHED if not any(path.startswith(one) for path in files)} == set()


@pytest.mark.site
def test_every_page_takes_a_proposed_change(site_folder: Path) -> None:
    pages = [*site_folder.rglob("index.html")]
    assert pages
    assert [one for one in pages if 'id="foresla-text"' not in one.read_text(encoding="utf-8")] == []


@pytest.mark.site
def test_the_editing_place_is_never_part_of_what_is_published(site_folder: Path) -> None:
    files = files_of(site_folder)
    own = {one.name for one in (ROOT / "build_tools/redigera/web").iterdir()} - {"index.html"}
    assert own
    assert [
        one for one in files if one.startswith("redigera/") or Path(one).name in own | {"decap-cms.js"}
    ] == []
    pages = (site_folder / one for one in files if one.endswith(".html"))
    assert [one for one in pages if 'class="andra-sidan"' in one.read_text(encoding="utf-8")] == []


@pytest.mark.site
def test_every_file_has_a_type(site_folder: Path) -> None:
    endings = {Path(path).suffix.removeprefix(".") for path in files_of(site_folder)} - {""}
    assert endings <= TYPES.keys()


@pytest.mark.site
def test_the_site_brings_the_files_for_the_server(site_folder: Path) -> None:
    for place, text in server_files("http://127.0.0.1:8000/").items():
        assert (site_folder / place).read_text(encoding="utf-8") == text


@pytest.mark.site
def test_no_page_has_script_or_style_in_it(site_folder: Path) -> None:
    for page in site_folder.rglob("*.html"):
        found = INLINE.search(page.read_text(encoding="utf-8"))
        assert not found, f"{page.relative_to(site_folder)}: {found[0]}"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_of_what_the_browser_shows_has_script_or_style_in_it(template: Path) -> None:
    assert INLINE.search(template.read_text(encoding="utf-8")) is None


@pytest.mark.site
def test_a_page_is_painted_before_its_scripts_are_read_but_for_two_small_ones(site_folder: Path) -> None:
    for page in site_folder.rglob("*.html"):
        waited_for = [
            name
            for tag, name in SCRIPT.findall(page.read_text(encoding="utf-8"))
            if " defer" not in tag and 'type="module"' not in tag
        ]
        assert set(waited_for) <= {"grund.js", "utseende.js"}, page


@pytest.mark.site
def test_each_link_says_where_it_leads_and_not_only_start_or_more(site_folder: Path) -> None:
    """A search engine, and who hears a list of links, is told where it leads."""
    for page in site_folder.rglob("*.html"):
        assert not SAYS_NOTHING.search(page.read_text(encoding="utf-8")), page
