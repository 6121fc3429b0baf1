"""A site built for another address is the same with that address in it: so a built one can be fitted."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from build_tools.hosting.files import CADDY, HEADERS, NGINX
from tests.dates.small_site import build, fit

pytestmark = pytest.mark.site

NOW, ADDRESS = date(2026, 11, 22), "http://127.0.0.1:9/kunskapsstod/"
KNOWS_ITS_PATH = {Path(one) for one in ("404.html", "sitemap.xml.gz", NGINX, CADDY, HEADERS)}
"""The page for what is not found links from the root, since it is shown at any address; a server's rules have
the path where the site lies."""


def contents(site: Path) -> dict[Path, bytes]:
    files = {path.relative_to(site): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name not in KNOWS_ITS_PATH}


def test_a_build_for_another_address_differs_only_in_that_address(
    some_sites: Mapping[date, Path], tmp_path: Path
) -> None:
    built = contents(build(NOW, tmp_path / "byggd", ADDRESS))
    fitted = shutil.copytree(some_sites[NOW], tmp_path / "anpassad")
    assert contents(fitted) != built
    fit(fitted, ADDRESS)
    there = contents(fitted)
    assert there.keys() == built.keys()
    assert [name for name in built if there[name] != built[name]] == []
