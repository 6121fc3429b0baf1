"""Every check reports its bad example and lets its good one through."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.checks.registry import DOCUMENT_CHECKS, PAGE_CHECKS, TEXT_CHECKS, DocumentCheck, TextCheck
from build_tools.data.strict_yaml import read_yaml
from tests.checks.examples import apart, examples
from tests.checks.surroundings import CONTEXT, written

CHECKS = (*PAGE_CHECKS, *TEXT_CHECKS)

SEPARATE = {"claims_have_sources", "links_lead_somewhere", "images_have_text", "terms_current"}
"""Checks whose bad example is several faults, set apart by empty lines: each must be reported by itself."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_bad_page_is_reported_with_line_and_remedy(check: TextCheck) -> None:
    bad = examples(check).bad
    for fault in apart(bad) if check.__name__ in SEPARATE else (bad,):
        problems = list(check(written(fault), CONTEXT))
        assert problems, fault
        assert all(one.line and one.what and one.remedy for one in problems)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_good_page_is_let_through(check: TextCheck) -> None:
    assert list(check(written(examples(check).good), CONTEXT)) == []


@pytest.mark.parametrize("check", DOCUMENT_CHECKS.values(), ids=lambda check: check.__name__)
def test_an_editors_list_is_held_to_its_examples(check: DocumentCheck) -> None:
    found = examples(check)
    assert list(check(read_yaml(found.bad, Path("bad.yml")), CONTEXT))
    assert list(check(read_yaml(found.good, Path("good.yml")), CONTEXT)) == []
