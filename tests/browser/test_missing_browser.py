"""A browser that is missing fails the run and says why; one that is left out is named where the run ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.drivers import NAMES
from tests.browser.drivers.find import PACKAGES

ROOT = Path(__file__).parents[2]
ONE_TEST = "test_waiting_ends_when_it_is_true_and_fails_when_it_is_not"


def run(folder: Path, left_out: str) -> tuple[int, str]:
    """Run one browser test where PATH holds no browser: exit code and output."""
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "tests/browser/test_drivers.py",
            "-k",
            ONE_TEST,
            "-p",
            "no:cacheprovider",
        ],
        cwd=ROOT,
        env={**os.environ, "PATH": str(folder), "LEAVE_OUT_BROWSERS": left_out},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_browser_fails_the_run_and_the_message_helps(tmp_path: Path, name: str) -> None:
    others = [other for other in NAMES if other != name]
    code, output = run(tmp_path, left_out=",".join(others))
    assert code == 1
    assert f"{name} cannot be tested" in output
    assert "apt-get install" in output
    assert f"make test WITHOUT={name}" in output
    assert all(f"NOT TESTED IN {other.upper()}" in output for other in others)


def test_a_misspelt_name_leaves_nothing_out(tmp_path: Path) -> None:
    code, output = run(tmp_path, left_out="webkitt")
    assert code == 4
    assert "no browser is called webkitt" in output


def test_the_install_script_knows_the_same_packages() -> None:
    script = (ROOT / "tests/browser/install.sh").read_text(encoding="utf-8")
    for packages in PACKAGES.values():
        assert all(package in script for package in packages.split())
