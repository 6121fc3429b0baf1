"""What is kept between builds is made again when anything that it was made of has changed."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from build_tools.bundle.compress import BEST, QUICK, lay_compressed_beside
from build_tools.bundle.kept import kept

MADE_OF: tuple[str | bytes, ...] = (b"content", "tool 1.0")


def made(cache: Path, *parts: tuple[str | bytes, ...]) -> list[bytes]:
    """What is given for each of these in turn, when every making gives something new."""
    makings = count()
    return [kept(cache, part, lambda: str(next(makings)).encode()) for part in parts]


def test_the_same_is_made_once(tmp_path: Path) -> None:
    assert made(tmp_path, MADE_OF, MADE_OF) == [b"0", b"0"]


@pytest.mark.parametrize(
    "other",
    [(b"content!", "tool 1.0"), (b"content", "tool 1.1"), (*MADE_OF, ""), ("contenttool 1.0",)],
)
def test_whatever_it_is_made_of_tells_it_apart(tmp_path: Path, other: tuple[str | bytes, ...]) -> None:
    assert made(tmp_path, MADE_OF, other, MADE_OF) == [b"0", b"1", b"0"]


def test_a_making_that_fails_keeps_nothing(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        kept(tmp_path, MADE_OF, fail)
    assert made(tmp_path, MADE_OF) == [b"0"]


def test_a_changed_file_and_another_quality_are_compressed_anew(tmp_path: Path) -> None:
    path, cache = tmp_path / "text.html", tmp_path / "cache"
    for content in ("å" * 5000 + "a", "b" * 9000 + "ö" * 400):
        for quality in (BEST, QUICK):
            path.write_text(content * 3)
            lay_compressed_beside(path, quality, cache)
    assert len([*cache.iterdir()]) == 4 + 2  # two for each content with Brotli, one with gzip
