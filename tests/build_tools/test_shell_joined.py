"""The page asks for one file of the shell, and its worker is one; what few pages need lies beside them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from build_tools.bundle.processes import BundleError
from build_tools.site.shell import joined_shell

MODULES = Path(__file__).parents[2] / "build_tools/theme/shell"
LATER = {"skriv.js", "kontroll.js", "ova.js", "arendebild.js"}
ONE_BREATH = 14_600 - 900
"""Bytes: what a server sends before it waits for the first answer (ten packets), without the headers."""


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """The shell's modules in another place."""
    return shutil.copytree(MODULES, tmp_path / "någon annanstans")


def asked_for(code: str) -> set[str]:
    """The files that a module asks for before it is run."""
    return set(re.findall(r"^(?:import|export)\b[^;]*?[\"']\./([\w-]+\.js)[\"'];", code, re.MULTILINE))


def test_the_page_and_the_worker_each_ask_for_one_file_and_no_more() -> None:
    joined = joined_shell()
    assert set(joined) == {"shell.js", "worker.js", *LATER}
    assert {name: asked_for(code) for name, code in joined.items()} == {
        "shell.js": set(),
        "worker.js": set(),
        **{name: {"shell.js"} for name in LATER},
    }


def test_names_and_reasons_are_those_that_were_written() -> None:
    joined = "\n".join(joined_shell().values())
    for path in MODULES.glob("*.js"):
        written = path.read_text(encoding="utf-8")
        own = re.findall(r"(?:function|class) (\w+)", written) + re.findall(r"^// .+", written, re.MULTILINE)
        assert own
        assert [one for one in own if one not in joined] == []


def test_it_is_the_same_wherever_it_is_made(modules: Path, tmp_path: Path) -> None:
    assert joined_shell(modules, tmp_path / "nothing kept") == joined_shell()


def test_a_name_that_no_module_gives_stops_the_build_and_is_told(modules: Path) -> None:
    worker = modules / "worker.js"
    code = worker.read_text(encoding="utf-8")
    worker.write_text(code.replace("import { forget }", "import { forget, forgive }"), encoding="utf-8")
    with pytest.raises(BundleError, match="forgive"):
        joined_shell(modules)


def test_a_module_that_is_missing_stops_the_build_and_is_told(modules: Path) -> None:
    (modules / "worker-rest.js").unlink()
    with pytest.raises(BundleError, match=r"worker-rest\.js"):
        joined_shell(modules)


@pytest.mark.site
@pytest.mark.parametrize("name", ["shell.js", "worker.js"])
def test_each_comes_in_one_breath(site_folder: Path, name: str) -> None:
    (packed,) = site_folder.glob(f"assets/shell-*/{name}.br")
    assert packed.stat().st_size <= ONE_BREATH
