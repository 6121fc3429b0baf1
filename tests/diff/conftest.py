"""Comparisons take seconds to make: each is made once and looked at by many tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.diff.ends import ends
from build_tools.diff.report import Report
from build_tools.diff.run import compare
from tests.diff.dated_rule import with_a_dated_rule, with_everything_changed
from tests.diff.small_project import commit, make, put

SETS = 200


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with three revisions: without rules, with a dated rule, and with everything changed."""
    root = tmp_path_factory.mktemp("project")
    put(root, "README.md", "Början.\n")
    commit(root, "Början")
    with_a_dated_rule(make(root))
    commit(root, "Som det var")
    with_everything_changed(root)
    commit(root, "Ändrat")
    return root


@pytest.fixture(scope="session")
def revisions(project: Path) -> Report:
    """The last two revisions compared."""
    return compare(ends(project, "main~1", "main", project / "build" / "diff"), SETS)


@pytest.fixture(scope="session")
def days(project: Path) -> Report:
    """Two days compared, before the law and after it."""
    return compare(ends(project, "2026-06-30", "2026-12-20", project / "build" / "diff"), SETS)
