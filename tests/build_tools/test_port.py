"""Whoever shows the site is told before it is built when the port is taken, and how to choose another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from socket import socket

import pytest

from build_tools.site.port import USUAL, PortError, port_to_use
from build_tools.site.server import SiteServer

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("asked", ["abc", "0", "70000", "-1", "²", "80 00"])
def test_what_is_no_port_is_told(asked: str) -> None:
    with pytest.raises(PortError, match="PORT=8001"):
        port_to_use(asked)


def test_a_port_that_is_asked_for_and_free_is_used() -> None:
    with socket() as door:
        door.bind(("127.0.0.1", 0))
        free = int(door.getsockname()[1])
    assert port_to_use(str(free)) == free


@pytest.mark.parametrize("command", ["serve", "redigera"])
def test_a_port_that_is_taken_is_told_before_anything_is_built(tmp_path: Path, command: str) -> None:
    with SiteServer(tmp_path) as other:
        done = subprocess.run(
            [sys.executable, "-m", "build_tools.cli", command],
            cwd=ROOT,
            env={"PORT": str(other.port), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert f"Port {other.port} går inte att använda" in done.stderr
    assert f"PORT={other.port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_wish_it_is_the_usual_port_or_told_that_it_is_taken() -> None:
    try:
        assert port_to_use("") == USUAL
    except PortError as taken:
        assert f"Port {USUAL}" in str(taken)
