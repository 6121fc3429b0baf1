"""The built engine is what its manifest says, and is not built again for nothing."""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import brotli  # pyright: ignore[reportMissingTypeStubs]
import pytest

from build_tools.bundle import browser_boot
from build_tools.bundle.build import EngineBundle, build_engine
from build_tools.bundle.inputs import hash_inputs
from build_tools.bundle.processes import BundleError, run
from decision_aids.registry import AIDS
from tests.build_tools.engine_files import memory_of

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
FIRST_ANSWER_BYTES = 3_200_000
MOST_IN_A_PIECE = 1_000_000


@dataclass(frozen=True)
class Described:
    """A file as the manifest describes it."""

    path: Path
    size: int
    brotli: int
    sha256: str


@pytest.fixture(scope="module")
def bundle() -> EngineBundle:
    return build_engine(ROOT)


@pytest.fixture(scope="module")
def files(bundle: EngineBundle) -> dict[str, Described]:
    """The files, by what they are to a start or by their name."""
    manifest = json.loads(bundle.manifest)
    stock = bundle.folder / manifest["stock"]["folder"]
    named = {part: (bundle.folder, manifest[part]) for part in ("runtime", "rest")}
    named |= {each["name"]: (bundle.folder, each) for each in manifest["memory"]["pieces"]}
    named |= {each["name"]: (bundle.folder, each) for each in manifest["parts"].values()}
    named |= {each["name"]: (stock, each) for each in manifest["stock"]["files"]}
    return {
        name: Described(folder / each["name"], each["size"], each["brotli"], each["sha256"])
        for name, (folder, each) in named.items()
    }


def test_every_file_is_as_the_manifest_says(files: dict[str, Described]) -> None:
    unpacked = cast("Callable[[bytes], bytes]", brotli.decompress)  # pyright: ignore[reportUnknownMemberType]
    for each in files.values():
        content = each.path.read_bytes()
        packed = each.path.with_name(f"{each.path.name}.br")
        assert (len(content), hashlib.sha256(content).hexdigest()) == (each.size, each.sha256)
        assert each.brotli == (packed.stat().st_size if packed.exists() else each.size)
        assert not packed.exists() or unpacked(packed.read_bytes()) == content


def test_the_manifest_leaves_no_file_out(bundle: EngineBundle, files: dict[str, Described]) -> None:
    described = {each.path for each in files.values()} | {bundle.folder / "manifest.json"}
    there = {
        path for path in bundle.folder.rglob("*") if path.is_file() and path.suffix not in {".br", ".gz"}
    }
    assert there == described


def test_names_change_with_the_content_so_that_browsers_may_keep_them(files: dict[str, Described]) -> None:
    for each in files.values():
        if each.path.name.startswith(("runtime-", "memory-", "rest-", "part-")):
            assert each.sha256[:16] in each.path.name


def test_the_snapshot_names_the_runtime_that_it_was_made_for(
    bundle: EngineBundle, files: dict[str, Described]
) -> None:
    assert memory_of(bundle)[32:64].hex() == files["runtime"].sha256


def test_the_pieces_are_the_snapshot_and_each_comes_soon_on_a_slow_line(bundle: EngineBundle) -> None:
    memory = json.loads(bundle.manifest)["memory"]
    assert hashlib.sha256(memory_of(bundle)).hexdigest() == memory["sha256"]
    assert len(memory_of(bundle)) == memory["size"]
    assert max(one["brotli"] for one in memory["pieces"]) < MOST_IN_A_PIECE


def test_the_snapshot_holds_nothing_that_the_runtime_says_of_itself(bundle: EngineBundle) -> None:
    memory = memory_of(bundle)
    told = re.findall(rb"[A-Za-z_][\w.]*\([^\0]*?\)\n--\n\n[^\0]{64,}", memory)
    # Of 1 500 those stay that some number in the code may point into.
    assert len(told) < 250, "what C code says of its functions, to who asks Python for help"
    assert str(tuple.__doc__).splitlines()[0].encode() not in memory, "what its types say"


@pytest.mark.parametrize("aid", AIDS)
def test_a_first_answer_fits_a_slow_connection(bundle: EngineBundle, aid: str) -> None:
    manifest = json.loads(bundle.manifest)
    wanted = [manifest["runtime"], *manifest["memory"]["pieces"], manifest["parts"][aid]]
    assert sum(one["brotli"] for one in wanted) < FIRST_ANSWER_BYTES


def test_the_browser_gets_the_rules_with_their_data_compiled_and_no_build_tools(
    files: dict[str, Described],
) -> None:
    wheels = [each.path for name, each in files.items() if name.endswith(".whl")]
    names = [name for wheel in wheels for name in zipfile.ZipFile(wheel).namelist()]
    packages = {name.split("/")[0] for name in names if ".dist-info" not in name}
    assert packages == {"decision_aids", "jinja2", "markupsafe"}
    assert any(name.startswith("decision_aids/_data/") for name in names)
    licences = [name for name in names if ".dist-info/licenses/" in name]
    assert {name.split("-")[0] for name in licences} >= {"jinja2", "markupsafe"}
    assert not [name for name in names if name.endswith((".py", ".so")) or "_speedups" in name]


def test_an_unchanged_engine_is_not_built_again(bundle: EngineBundle) -> None:
    before = (bundle.folder / "manifest.json").stat().st_mtime_ns
    began = time.monotonic()
    again = build_engine(ROOT)
    assert time.monotonic() - began < 1
    assert again == bundle
    assert (bundle.folder / "manifest.json").stat().st_mtime_ns == before


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the parts that the engine's inputs are read from."""
    for name in ("pyproject.toml", "package-lock.json", "requirements.lock", ".python-version"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    for folder in ("decision_aids", "build_tools/bundle", "build_tools/theme/shell"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize(
    "changed", ["requirements.lock", "decision_aids/_data/sources.json", "build_tools/bundle/tailor.mjs"]
)
def test_whatever_it_is_made_of_counts_as_a_change(project: Path, changed: str) -> None:
    before = hash_inputs(project)
    with (project / changed).open("a") as file:
        file.write("\n")
    assert hash_inputs(project) != before


def test_without_compiled_data_the_build_stops_and_says_how_to_go_on(project: Path) -> None:
    shutil.rmtree(project / "decision_aids/_data")
    with pytest.raises(BundleError, match="make data"):
        hash_inputs(project)


def test_a_failing_step_is_named_with_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"Steget(.|\n)*det gick inte"):
        run("Steget", ["sh", "-c", "echo det gick inte >&2; exit 3"], tmp_path)
    with pytest.raises(BundleError, match="make setup"):
        run("Steget", ["finns-inte-alls"], tmp_path)


def test_serve_never_raises_and_marks_what_went_wrong() -> None:
    answered = browser_boot.serve('{"aid": "lakarintyg", "date": "2026-11-22"}')
    assert answered.startswith(browser_boot.REPLY)
    failed = browser_boot.serve("{")
    assert failed.startswith(browser_boot.ERROR)
    assert "JSONDecodeError" in failed


@pytest.mark.parametrize("aid", AIDS)
def test_practice_walks_from_the_first_step_to_results_as_a_reader_would(aid: str) -> None:
    browser_boot.serve(f'{browser_boot.PRACTICE}{{"aid": "lakarintyg", "date": "2026-11-22"}}')
    seen: list[str | None] = []
    for _ in range(40):
        reply = browser_boot.serve(f'{browser_boot.PRACTICE}{{"aid": "{aid}", "date": "2026-11-22"}}')
        assert reply.startswith(browser_boot.REPLY), reply
        seen.append(json.loads(reply[1:])["group"])
    assert AIDS[aid].groups[0] in seen
    assert None in seen, "it comes to a result"
    assert seen.index(None) < len(seen) - 1, "another case is begun after a result"


def test_each_start_has_randomness_of_its_own() -> None:
    drawn: set[float] = set()
    for _ in range(3):
        random.seed(1)
        browser_boot.awake("")
        drawn.add(random.random())
    assert len(drawn) == 3


def test_a_rehearsal_names_every_type_so_that_python_may_tidy_up_in_the_midst_of_anything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(browser_boot, "warm_up", lambda: None)
    text, *types = browser_boot.rehearse("å").split(" ")
    assert text == "å"
    seldom = (type(iter(())), type(one for one in ""), zip, json.JSONDecodeError, Described)
    assert {str(id(one)) for one in seldom} <= {*types}


def test_the_snapshot_holds_nothing_that_pythons_own_modules_say_of_themselves(bundle: EngineBundle) -> None:
    """Words of `site` and `posixpath`, which no answer needs; a name of ours shows that it is read right."""
    memory = memory_of(bundle)
    assert b"Append module search paths for third-party packages" not in memory
    assert b"Common operations on Posix pathnames" not in memory
    assert b"decision_aids/lakarintyg" in memory
