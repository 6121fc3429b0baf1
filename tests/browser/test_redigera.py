"""Three stories of editing without a terminal, each from the form to what is published."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.redigera.desk import Desk
from build_tools.redigera.page import DECAP
from build_tools.redigera.server import EditServer
from tests.browser.drivers.base import Browser
from tests.browser.redigera_page import EditingPlace, copied_project

pytestmark = pytest.mark.own_page

_QUICK = """
from pathlib import Path
from build_tools.checks.run import check
raise SystemExit("\\n".join(map(str, check(Path.cwd()))) or 0)
"""


def _quick(self: Desk, commit: str) -> str:
    """Without the comparison of verdicts, which takes a minute and is tried by itself (tests/changes)."""
    return self.said_of(commit, ("-c", _QUICK))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EditServer]:
    DECAP.bring()
    patch = pytest.MonkeyPatch()
    patch.setattr(Desk, "check", _quick)
    with EditServer(copied_project(tmp_path_factory.mktemp("redigera") / "projekt")) as running:
        yield running
    patch.undo()


@pytest.fixture
def place(chromium: Browser, server: EditServer) -> EditingPlace:
    chromium.resize(1400, 900)
    here = EditingPlace(chromium, server.url)
    here.enter()
    return here


def published(server: EditServer, path: str) -> str:
    return (server.root / path).read_text(encoding="utf-8")


def test_a_court_ruling_changes_a_source_and_the_page_that_rests_on_it(
    place: EditingPlace, server: EditServer
) -> None:
    place.form("collections/kallor/entries/kammarratt-intyg-2023")
    place.beside("Det här berör")
    place.choose("status", "upphävd")
    said = place.beside("är upphävd")
    assert "När intyget saknas" in said
    place.save()
    place.ready()
    assert "är upphävd" in place.publish()
    assert "status: gallande" in _source(server, "kammarratt-intyg-2023")

    place.form("collections/sidor-lakarintyg/entries/nar-intyg-saknas")
    place.beside("inga problem")
    page = published(server, "docs/lakarintyg/nar-intyg-saknas.md")
    body = page.split("---\n", 2)[2].strip()
    mended = body.replace(
        "[@kammarratt-intyg-2023].", "[@kammarratt-intyg-2023]. <!-- historiskt: upphävd av en högre rätt -->"
    )
    place.paste("body", mended)
    place.save()
    place.ready()
    assert place.publish().startswith("Inlägg publicerat")
    assert "status: upphavd" in _source(server, "kammarratt-intyg-2023")
    assert published(server, "docs/lakarintyg/nar-intyg-saknas.md") == page.replace(body, mended)


def test_a_law_that_is_read_in_full_loses_its_marks(place: EditingPlace, server: EditServer) -> None:
    place.form("collections/kallor/entries/aktivitetskravet")
    said = place.beside("Det här berör")
    assert "Regler i lakarintyg, vagvisare vilar på källan" in said
    place.write("kontrollera_mot", "")
    place.choose("sakerhet", "läst i lagtexten")
    place.beside_not("Läsaren ska kontrollera den mot")
    place.save()
    place.ready()
    assert place.publish().startswith("Inlägg publicerat")
    after = _source(server, "aktivitetskravet")
    assert "sakerhet: lagtext" in after
    assert "kontrollera_mot" not in after


def test_a_municipality_adds_its_example(place: EditingPlace, server: EditServer, chromium: Browser) -> None:
    place.form("collections/sidor-exempel/new")
    place.write("title", "Exempelkommun")
    place.write("description", "Så arbetar en påhittad kommun.")
    place.choose("agare", "Socialstyrelsen (förslag)")
    place.add("Lägg till målgrupp", "Alla")
    place.choose("status", "Utkast")
    place.write("nasta_granskning", "2027-05-29")
    place.paste(
        "body",
        "# Exempelkommun\n\n<!-- utan källa: påhittat i ett prov -->\n\nKommunen möter personen tidigt.",
    )
    place.beside("inga problem")
    place.save()
    place.ready()
    assert place.publish().startswith("Inlägg publicerat")
    assert "# Exempelkommun" in published(server, "docs/exempel/exempelkommun.md")
    assert "- Exempelkommun: exempel/exempelkommun.md" in published(server, "mkdocs.yml")
    assert [one for one in chromium.requests() if not one.startswith((server.url, "data:", "blob:"))] == []


def _source(server: EditServer, name: str) -> str:
    return published(server, "decision_aids/law/sources.yml").split(f"\n{name}:\n", 1)[1].split("\n\n", 1)[0]
