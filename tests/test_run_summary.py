"""A run whose worker dies fails though all tests passed; a sound one names slow files and keeps groups."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOUND = "def test_it() -> None: pass\n"
IN_A_TEST = "import os\ndef test_it() -> None: os._exit(3)\n"
A_GROUP = """import pytest
@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("number", range(4))
def test_it(number, worker_id) -> None: print("in", worker_id)
"""
AFTER_ALL_TESTS = """import os, pytest
@pytest.fixture(scope="session")
def dies():
    yield
    os._exit(3)
def test_it(dies) -> None: pass
"""


def run(folder: Path, text: str, *options: str) -> tuple[int, str]:
    """Run a file of tests in workers, with this project's summary: exit code and output."""
    (folder / "test_small.py").write_text(text, encoding="utf-8")
    plugins = [
        word for name in ("tests.run_summary", "xdist.plugin", "no:cacheprovider") for word in ("-p", name)
    ]
    command = [sys.executable, "-m", "pytest", *plugins, *options]
    done = subprocess.run(
        [*command, "--rootdir", str(folder), "-c", "/dev/null", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # most of the time was theirs
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("options", [(), ("-n", "1")])
def test_a_sound_run_passes_and_names_its_slowest_files(tmp_path: Path, options: tuple[str, ...]) -> None:
    code, said = run(tmp_path, SOUND, *options)
    assert code == 0, said
    assert "test_small.py" in said.partition("the slowest files")[2]


@pytest.mark.parametrize("text", [IN_A_TEST, AFTER_ALL_TESTS])
def test_a_worker_that_dies_fails_the_run(tmp_path: Path, text: str) -> None:
    code, said = run(tmp_path, text, "-n", "1", "--max-worker-restart", "0")
    assert code != 0, said
    assert "WORKER CRASHED" in said or "crashed" in said


def test_the_tests_of_a_group_run_in_one_worker(tmp_path: Path) -> None:
    code, said = run(tmp_path, A_GROUP, "-n", "2", "--dist", "loadgroup", "-rP")
    assert code == 0, said
    assert len({line for line in said.splitlines() if line.startswith("in gw")}) == 1
