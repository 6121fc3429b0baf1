"""What the project itself publishes has no problems on the day that its facts were checked against."""

from __future__ import annotations

from tests.checks.project_copy import DAY, ROOT, problems


def test_the_project_has_no_problems() -> None:
    assert "\n".join(str(one) for one in problems(ROOT, DAY)) == ""
