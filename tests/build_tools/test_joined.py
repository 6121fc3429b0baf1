"""Every page fetches two style sheets, the theme's and ours, with the rules in the order of the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.site.joined import JOINED, THEME, join_styles


def page(site: Path, where: str, *names: str) -> Path:
    """A page that names the theme's two style sheets and these of ours."""
    path = site / where
    path.parent.mkdir(parents=True, exist_ok=True)
    up = "../" * where.count("/")
    links = "\n".join(f'<link rel="stylesheet" href="{up}assets/css/{name}.css">' for name in names)
    theirs = "\n".join(
        f'<link rel="stylesheet" href="{up}assets/stylesheets/{name}.css">'
        for name in ("main.1a", "palette.2b")
    )
    path.write_text(f"<head>{theirs}\n{links}\n<title>x</title></head>", encoding="utf-8")
    return path


def styles(site: Path, *names: str) -> Path:
    folder = site / "assets/css"
    folder.mkdir(parents=True)
    for name in names:
        (folder / f"{name}.css").write_text(f".{name} {{}}", encoding="utf-8")
    theirs = site / "assets/stylesheets"
    theirs.mkdir()
    for name in ("main.1a", "palette.2b"):
        (theirs / f"{name}.css").write_text(f".md-{name[0]} {{}}", encoding="utf-8")
    return folder


def test_the_sheets_become_one_in_the_order_of_the_pages(tmp_path: Path) -> None:
    folder = styles(tmp_path, "b", "a", "skriv")
    pages = (
        page(tmp_path, "index.html", "b", "a", "skriv"),
        page(tmp_path, "om/x/index.html", "b", "a", "skriv"),
    )
    join_styles(tmp_path)
    assert sorted(one.name for one in folder.iterdir()) == [JOINED, THEME]
    assert (folder / THEME).read_text(encoding="utf-8").splitlines() == [".md-m {}", ".md-p {}"]
    whole = (folder / JOINED).read_text(encoding="utf-8")
    assert whole.splitlines() == [".b {}", ".a {}", ".skriv {}"]
    for one, up in zip(pages, ("", "../../"), strict=True):
        text = one.read_text(encoding="utf-8")
        assert text.count('rel="stylesheet"') == 2
        theirs, ours = (text.index(f'href="{up}assets/css/{name}"') for name in (THEME, JOINED))
        assert theirs < ours


def test_a_page_with_other_sheets_stops_the_build(tmp_path: Path) -> None:
    styles(tmp_path, "a", "b")
    page(tmp_path, "a.html", "a", "b")
    page(tmp_path, "b.html", "b", "a")
    with pytest.raises(ValueError, match=r"b\.html"):
        join_styles(tmp_path)
