"""The site as one file: the same whenever it is made, true to its checksums, and what a browser can save."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from build_tools.offline.archive import FOLDER, README, SUMS, write_archive
from build_tools.offline.release import LISTED, WORKER, write_release


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site as the build leaves it."""
    site = tmp_path / "site"
    for name, content in {
        "index.html": "start",
        "404.html": "saknas",
        "om/utan-nat/index.html": "utan nät",
        "assets/css-0123/text.css": "p {}",
        "assets/css-0123/text.css.br": "packad",
        "assets/engine/memory-01.bin": "minne",
        "assets/engine/stock-01/pyodide.js": "reserv",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(content, encoding="utf-8")
    write_release(site)
    return site


def test_it_is_the_same_bytes_whenever_it_is_made(site: Path, tmp_path: Path) -> None:
    one = write_archive(site, tmp_path / "one").read_bytes()
    for path in site.rglob("*.html"):
        path.touch()
    assert write_archive(site, tmp_path / "other").read_bytes() == one


def test_every_file_is_there_and_as_its_checksum_says(site: Path, tmp_path: Path) -> None:
    archive = write_archive(site, tmp_path / "arkiv")
    digest, name = archive.with_name(f"{archive.name}.sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256(archive.read_bytes()).hexdigest(), archive.name)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "packat")
    summed = [one.split("  ") for one in (tmp_path / "packat" / SUMS).read_text().splitlines()]
    found = {
        one.relative_to(tmp_path / "packat") for one in (tmp_path / "packat").rglob("*") if one.is_file()
    }
    assert {Path(name) for _, name in summed} | {Path(SUMS), Path(README)} == found
    for digest, name in summed:
        assert hashlib.sha256((tmp_path / "packat" / name).read_bytes()).hexdigest() == digest
    here = {one.relative_to(site) for one in site.rglob("*") if one.is_file()}
    assert here == {Path(name).relative_to(FOLDER) for _, name in summed}


def test_what_can_be_saved_is_what_is_read_and_neither_the_packed_nor_the_slow_start(site: Path) -> None:
    listed = json.loads((site / LISTED).read_text())
    assert listed["core"] == ["assets/css-0123/text.css"]
    assert listed["pages"] == ["./", "om/utan-nat/"]
    assert listed["engine"] == ["assets/engine/memory-01.bin"]
    assert listed["bytes"] == len("packad") + len("start") + len("utan nät".encode()) + len("minne")


def test_another_release_is_another_worker_and_the_same_one_is_the_same(site: Path) -> None:
    before = (site / WORKER).read_text()
    for name in (WORKER, LISTED):
        (site / name).unlink()
    write_release(site)
    assert (site / WORKER).read_text() == before
    for name in (WORKER, LISTED):
        (site / name).unlink()
    (site / "index.html").write_text("ny text")
    write_release(site)
    assert (site / WORKER).read_text() != before
