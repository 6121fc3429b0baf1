"""The style sheets lose what nothing on the site can be, and come in one breath on a slow line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.site.joined import JOINED, THEME
from build_tools.site.slim import slim_styles

WRITTEN = {
    "site/index.html": '<nav class="md-nav md-nav--primary" data-md-color-scheme="slate"></nav>',
    "site/bundle.js": 'const more = "md-search-result__more";',
    "decision_aids/view/ruta.html": '<p class="md-button{% if x %} md-button--primary{% endif %}"></p>',
    "decision_aids/view/ruta.py": 'KIND = "admonition"',
    "build_tools/redigera/web/plats.html": '<i class="md-icon"></i>',
    "build_tools/lighthouse/node_modules/other/x.js": '"md-banner"',
}
KEPT = (
    ".md-nav",
    ".md-nav--primary",
    "[data-md-color-scheme=slate]",
    ".md-search-result__more",
    ".md-button",
    ".md-button--primary",
    ".admonition",
    ".md-icon",
    ".md-button:hover",
    ":root",
)
LOST = (".md-banner", ".md-nav--lifted", "[data-md-color-primary=pink]", ".md-button .md-sponsor")
OURS = """/* why */
.rad > a {
  text-decoration: underline;
  text-decoration-thickness: .06em;
}
"""
ONE_BREATH = 14_600 - 900
"""Bytes: what a server sends before it waits for the first answer (ten packets), without the headers."""


@pytest.fixture
def slimmed(tmp_path: Path) -> Path:
    """The folder of the two sheets, of a site with a page, a script, an aid and the editors' place."""
    for name, text in WRITTEN.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    folder = tmp_path / "site/assets/css"
    folder.mkdir(parents=True)
    (folder / THEME).write_text("".join(f"{one}{{color:red}}" for one in (*KEPT, *LOST)), encoding="utf-8")
    (folder / JOINED).write_text(OURS, encoding="utf-8")
    slim_styles(tmp_path / "site", tmp_path)
    return folder


def test_what_a_page_a_script_or_an_aid_can_show_keeps_its_rules(slimmed: Path) -> None:
    left = re.findall(r"([^{}]+)\{", (slimmed / THEME).read_text(encoding="utf-8"))
    assert [one.strip() for one in left] == [*KEPT]


def test_our_own_sheet_loses_nothing_but_comments_and_spaces(slimmed: Path) -> None:
    # WebKit understands the two declarations, and not the one that a minifier would make of them.
    slim = ".rad > a{text-decoration:underline;text-decoration-thickness:.06em}"
    assert (slimmed / JOINED).read_text(encoding="utf-8") == slim


def test_a_sheet_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "assets/css").mkdir(parents=True)
    with pytest.raises(RuntimeError, match="stilmallarna"):
        slim_styles(tmp_path, tmp_path)


@pytest.mark.site
@pytest.mark.parametrize("name", [THEME, JOINED])
def test_each_comes_in_one_breath(site_folder: Path, name: str) -> None:
    (packed,) = site_folder.glob(f"assets/css-*/{name}.br")
    assert packed.stat().st_size <= ONE_BREATH


@pytest.mark.site
def test_every_script_comes_after_what_a_page_is_painted_with(site_folder: Path) -> None:
    for page in site_folder.rglob("index.html"):
        for tag in re.findall(r"<script [^>]*src=[^>]*>", page.read_text(encoding="utf-8")):
            late = 'fetchpriority="low"' in tag if 'type="module"' in tag else " defer" in tag
            assert late or "/grund.js" in tag or "/utseende.js" in tag, f"{page}: {tag}"
