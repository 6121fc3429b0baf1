"""What the search reads of an aid's text: every heading with an address, and how its section begins."""

import json
import re
from pathlib import Path

import pytest

from build_tools.search.beginnings import LONGEST, beginnings
from build_tools.search.expand import plain
from build_tools.search.words import read_search_words
from decision_aids.engine.aid import Aid
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
LONG = "ord " * 500

SECTIONS: list[tuple[str, str, str]] = [
    ("what stands first has no address", "<p>först</p>", ""),
    ("a section", '<h3 id="a">A</h3><ul><li>en</li></ul>', '<h3 id="a">A</h3>\n<p>en</p>'),
    ("a heading without an address", '<h3 id="a">A</h3><h4>B</h4>en', '<h3 id="a">A</h3>\n<p>B</p><p>en</p>'),
    (
        "what a point is called under other verdicts is no answer",
        '<h3 id="a">A</h3><p>I stället: <span data-own="oklart">B</span></p><p>en</p>',
        '<h3 id="a">A</h3>\n<p>en</p>',
    ),
    (
        "the whole is no longer, in however many paragraphs",
        f'<h3 id="a">A</h3><p>en</p><p>{LONG}</p><p>två</p>',
        f'<h3 id="a">A</h3>\n<p>en</p><p>{LONG[: LONGEST - 5]}</p>',
    ),
    ("signs", '<h3 id="a">A</h3>&lt;en&gt; &amp; två', '<h3 id="a">A</h3>\n<p>&lt;en&gt; &amp; två</p>'),
    ("a long one", f'<h3 id="a">A</h3>{LONG}', f'<h3 id="a">A</h3>\n<p>{LONG[: LONGEST - 1]}</p>'),
]


@pytest.mark.parametrize(("what", "html", "read"), SECTIONS, ids=[one[0] for one in SECTIONS])
def test_of_a_section_its_heading_and_first_words_are_read(what: str, html: str, read: str) -> None:
    assert beginnings(html) == read, what


@pytest.mark.site
@pytest.mark.parametrize("aid", AIDS.values(), ids=list(AIDS))
def test_the_index_has_each_section_of_an_aid_and_no_more_than_its_beginning(aid: Aid) -> None:
    page = f"beslutsstod/{aid.address}/"
    docs = json.loads((ROOT / "site/search/search_index.json").read_text(encoding="utf-8"))["docs"]
    html = (ROOT / "site" / page / "index.html").read_text(encoding="utf-8")
    read = {
        one["location"].partition("#")[2]: " ".join(plain(one["text"]).split())
        for one in docs
        if page in one["location"]
    }
    sections = {*re.findall(r'<h[3-5] id="(text-[^"]*)"', html)} - {*read_search_words(ROOT).left_out}
    assert sections <= {*read}
    assert len(sections) > 20
    assert max(len(read[one]) for one in sections) <= LONGEST
