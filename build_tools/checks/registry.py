"""Every check. A new one is a function in its own file, with a bad and a good example, and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_tools.checks.approvals import approvals_whole
from build_tools.checks.blocks import blocks_known
from build_tools.checks.changes import changes_whole
from build_tools.checks.claims import claims_have_sources
from build_tools.checks.context import Context
from build_tools.checks.dates import dates_readable
from build_tools.checks.editors_lists import checklist_sources_known, terms_whole
from build_tools.checks.headings import headings_in_order
from build_tools.checks.images import images_have_text
from build_tools.checks.links import links_lead_somewhere
from build_tools.checks.page_facts import lists_known, page_data_whole
from build_tools.checks.personal_data import personal_data_absent
from build_tools.checks.proposals import proposals_whole
from build_tools.checks.reading_index import readable
from build_tools.checks.requirements import (
    page_requirements_known,
    pages_name_their_requirements,
    requirements_lead_somewhere,
)
from build_tools.checks.search import (
    search_groups_whole,
    search_questions_whole,
    search_trials_whole,
    search_words_whole,
)
from build_tools.checks.sources_expired import sources_expired
from build_tools.checks.sources_known import sources_known
from build_tools.checks.terms import terms_current
from build_tools.checks.unfilled import filled_in
from build_tools.checks.written import Page, Written
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document

type PageCheck = Callable[[Page, Context], Iterator[Problem]]
type TextCheck = Callable[[Written, Context], Iterator[Problem]]
type DocumentCheck = Callable[[Document, Context], Iterator[Problem]]

BUILD_CHECKS: tuple[PageCheck, ...] = (
    page_data_whole,
    lists_known,
    dates_readable,
    blocks_known,
    sources_known,
    links_lead_somewhere,
    page_requirements_known,
    pages_name_their_requirements,
)
"""What stops the build as well: without these a page cannot be made, or leads astray."""

PAGE_CHECKS: tuple[PageCheck, ...] = (
    *BUILD_CHECKS,
    sources_expired,
    claims_have_sources,
    images_have_text,
    headings_in_order,
)
"""What holds of pages."""

TEXT_CHECKS: tuple[TextCheck, ...] = (filled_in, terms_current, personal_data_absent, readable)
"""What holds of everything that readers read: pages, and the texts and cases of aids."""

DOCUMENT_CHECKS: dict[str, DocumentCheck] = {
    "krav": requirements_lead_somewhere,
    "utgivning": checklist_sources_known,
    "termer": terms_whole,
    "andringar": changes_whole,
    "godkannanden": approvals_whole,
    "forslag": proposals_whole,
    "sokord": search_words_whole,
    "sokprov": search_trials_whole,
    "sokmeningar": search_trials_whole,
    "sokmeningar-undan": search_trials_whole,
    "sokmeningar-nya": search_trials_whole,
    "sokmeningar-nya-undan": search_trials_whole,
    "sokmeningar-blinda": search_trials_whole,
    "sokmeningar-blinda-undan": search_trials_whole,
    "sokfragor": search_questions_whole,
    "sokgrupper": search_groups_whole,
}
"""What holds of the editors' own lists, by the name of their file in redaktion/."""
