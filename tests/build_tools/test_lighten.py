"""A source whose words the engine is not sent is shown by nothing that runs in it."""

from __future__ import annotations

import re

from build_tools.bundle.lighten import without_words
from decision_aids.data import FOLDER

NAME = re.compile(r"""["']([a-z0-9-]+)["']""")


def test_nothing_that_the_engine_reads_names_a_source_that_comes_without_words() -> None:
    unseen = without_words()
    assert unseen, "every source is shown: there is nothing to leave out"
    shipped = [path for path in FOLDER.rglob("*.json") if path.name != "sources.json"]
    for path in (*shipped, *FOLDER.parent.rglob("*.py"), *FOLDER.parent.rglob("*.html")):
        assert not unseen & set(NAME.findall(path.read_text(encoding="utf-8"))), path
