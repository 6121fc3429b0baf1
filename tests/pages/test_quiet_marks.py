"""An unverified claim about law says that it must be checked; the rest has a quiet number, and one notice."""

import re
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from build_tools.pages.citations import background_notice, citations, cite, source_list
from decision_aids.law.register import register
from decision_aids.law.source import Sakerhet, Slag, Status

DOCS = Path(__file__).parents[2] / "docs"
DAY = date(2026, 11, 28)
AT_MOST = 8
NOT_CONTENT = {"om", "redaktion", "start", "beslutsstod", "index.md"}
CONTENT = [one for one in sorted(DOCS.rglob("*.md")) if one.relative_to(DOCS).parts[0] not in NOT_CONTENT]

# What has been read in second hand only, is general knowledge, or was looked for and not found: claims about
# law and benefits, by the number of the fact. What forms hold, and what is missing (HSL10-12), is background.
UNVERIFIED = (
    *("SOL25", "SOL27", "AK02", "AK03", "AK04", "AK05", "AK06", "AK09", "AK10"),
    *("AK12", "AK15", "AK16", "AK17", "AK19", "SFB21", "SEK12", "SEK13"),
)


def seen(markdown: str) -> int:
    """How often a reader sees "kontrollera": in the notice, at the claims and in the list of sources."""
    cited = cite(markdown, DAY)
    listed = source_list(cited.sources, DAY)
    shown = background_notice(cited.sources, DAY, "") + cited.markdown + listed
    return len(re.findall(r"\bkontrollera\b", re.sub(r"<[^>]+>", " ", shown), re.IGNORECASE))


def test_half_of_the_pages_say_it_eight_times_at_most() -> None:
    assert median(seen(one.read_text(encoding="utf-8")) for one in CONTENT) <= AT_MOST


@pytest.mark.parametrize(
    "page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.relative_to(DOCS).as_posix()
)
def test_every_group_of_sources_with_an_unverified_claim_about_law_says_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for line in text.splitlines():
        sources = [one.source for one in citations(line)]
        marked = any(register()[one].marked for one in sources)
        assert ("kontrollera</a>" in cite(line, DAY).markdown) is marked, line


@pytest.mark.parametrize("fact", UNVERIFIED)
def test_an_unverified_fact_of_law_is_marked_wherever_it_is_told_as_law(fact: str) -> None:
    telling = [one for one in register().sources.values() if fact in one.fakta]
    assert any(one.marked for one in telling)


def test_an_unverified_law_rule_or_proposal_in_force_is_always_marked() -> None:
    for one in register().sources.values():
        of_law = one.slag in {Slag.LAG, Slag.FORORDNING, Slag.FORESKRIFT, Slag.FORSLAG, Slag.ALLMANNA_RAD}
        if of_law and one.sakerhet is not Sakerhet.LAGTEXT and one.status is not Status.HISTORISK:
            assert one.marked or one.verified, one.id


def test_what_is_local_is_quiet_and_told_once_first() -> None:
    text = "Så gjorde de [@tranas]. Och sedan [@tranas]."
    cited = cite(text, DAY)
    assert "kontrollera</a>" not in cited.markdown
    assert cited.markdown.count("kallref--bakgrund") == 2
    assert "Inte avstämt mot" in source_list(cited.sources, DAY)
    assert background_notice(cited.sources, DAY, "om/kallor/").count("<p") == 1
    assert background_notice(("sol-12-1",), DAY, "om/kallor/") == ""
