"""A municipality's own facts: checked as they are written, shown beside the national text, and marked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools.data.lokalt import FILE, check_lokalt, read_lokalt
from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.local import with_local_facts
from build_tools.site.site_pages import load_site_pages
from decision_aids import data as shipped
from decision_aids.data import texts_of
from decision_aids.law.register import as_object, register
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.entry import respond
from decision_aids.view.text.lokalt import NAME, local_facts
from tests.aids import worked
from tests.lokalt import exempelby as copy
from tests.lokalt.exempelby import ROOT

SHOWN_IN = {"vagvisare": 2, "samordning": 1, "behov": 2, "lakarintyg": 1, "sip": 1}
"""How many of the example's facts each aid shows; the others show none."""


@pytest.fixture
def exempelby() -> Iterator[None]:
    """The copy of a municipality that does not exist."""
    with copy.exempelby():
        yield


def _result(aid: str) -> str:
    case = as_object(next(iter(worked.CASES[aid].values())))
    asked = {"aid": aid, "date": case["datum"], "do": "result", "answers": case["svar"]}
    return str(json.loads(respond(json.dumps(asked)))["html"])


def _last_blocks(aid: str) -> set[str]:
    evaluation = worked.judged(aid, next(iter(worked.CASES[aid])))
    found = Composer(evaluation, texts_of(AIDS[aid])).documents()
    return {" ".join(block.lines) for one in found for block in one.blocks[-3:]}


def test_the_national_site_has_no_local_facts() -> None:
    assert read_lokalt(ROOT, None) is None
    assert (ROOT / FILE).read_text(encoding="utf-8").lstrip().startswith("#")
    assert all(local_facts(aid=aid) is None for aid in AIDS)
    assert with_local_facts("# Rubrik\n\nText", None) == "# Rubrik\n\nText"


@pytest.mark.usefixtures("exempelby")
@pytest.mark.parametrize("aid", AIDS)
def test_an_aid_shows_its_local_facts_in_the_next_steps_and_in_every_document(aid: str) -> None:
    html, documents = _result(aid), _last_blocks(aid)
    if aid not in SHOWN_IN:
        assert "data-local-facts" not in html
        assert not any("Exempelby" in one for one in documents)
        return
    plan = html[html.index('id="planera"') : html.index('id="fraga"')]
    assert "Lokalt: Exempelby kommun" in plan
    assert "De är inte nationella" in plan
    assert "Lokalt: Exempelby kommun" in documents
    shown = local_facts(aid=aid)
    assert shown
    assert len(shown.facts) == SHOWN_IN[aid]


@pytest.mark.usefixtures("exempelby")
def test_a_page_shows_them_below_its_heading_and_the_national_text_stays() -> None:
    page = "samverkan/samtycke-och-sekretess.md"
    national = (ROOT / "docs" / page).read_text(encoding="utf-8")
    local = with_local_facts(national, local_facts(page=page))
    assert local.index("data-local-facts") > local.index("\n# ")
    assert local.index("data-local-facts") < local.index("\n## ")
    assert 'href="https://www.exempel.se/samtycke"' in local
    kept = [row for row in local.split("\n") if "data-local-facts" not in row]
    assert [row for row in kept if row] == [row for row in national.split("\n") if row]
    assert local_facts(page="index.md") is None


@pytest.mark.usefixtures("exempelby")
def test_what_is_written_is_words_and_no_markup() -> None:
    facts = copy.compiled()
    one = as_object(as_object(facts["uppgifter"])["samtyckesblankett"])
    one["text"] = "<script>x</script> & mer"
    shipped.add({NAME: facts})
    page = with_local_facts("# R", local_facts(page="samverkan/samtycke-och-sekretess.md"))
    assert "<script>" not in page + _result("lakarintyg").split("data-result")[0]
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("namn: X\n", ["kontrollerad saknas", "inga uppgifter finns"]),
        ("- x\n", ["filen ska innehålla namn, kontrollerad och uppgifter"]),
        (
            "namn: X\nkontrollerad: i dag\nuppgifter: {}\n",
            ["kontrollerad är 'i dag'", "inga uppgifter finns"],
        ),
        (
            "namn: X\nkontrollerad: 2026-11-29\nuppgifter:\n  a b:\n    slag: chef\n    rubrik: R\n"
            "    text: T\n    lank: http://x.se\n    sidor: [finns/inte.md]\n    stod: [orakel]\n    x: y\n",
            [
                *("id 'a b' går inte att använda", "okänt fält x", "slag är 'chef'"),
                *("lank är 'http://x.se'", "sidan finns/inte.md finns inte", "stödet orakel finns inte"),
            ],
        ),
        (
            "namn: X\nkontrollerad: 2026-11-29\nuppgifter:\n  a:\n    slag: rutin\n    text: T\n  b: x\n",
            ["rubrik saknas", "uppgiften visas ingenstans", "b saknar innehåll"],
        ),
    ],
)
def test_everything_wrong_is_said_at_once_in_swedish_with_its_line(text: str, said: list[str]) -> None:
    document = read_yaml(text, Path("lokalt.yml"))
    check_lokalt(document, tuple(AIDS), ROOT / "docs")
    found = [str(one) for one in document.problems]
    for one in said:
        assert any(one in line for line in found), (one, found)
    assert len(found) == len(said)


ONE = """namn: X
kontrollerad: 2026-11-29
uppgifter:
  a:
    slag: kontakt
    rubrik: R
    text: >-
      {}
    stod: [sip]
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Personen är 19850312-1234.", ["personnummer"]),
        ("Samordningsnummer 850372-1234.", ["personnummer"]),
        ("Ring 070-123 45 67.", ["mobilnummer"]),
        ("Ring +46 (0)73 123 45 67 på dagen.", ["mobilnummer"]),
        ("Skriv till anna.ek@kommunen.se.", ["en persons egen e-postadress"]),
        ("Skriv till fralan12@hotmail.com.", ["en persons egen e-postadress"]),
        ("Fråga Anna Andersson.", ["en persons namn"]),
        ("Anna B. Lindqvists telefon är 0761234567.", ["mobilnummer", "en persons namn"]),
        ("Ring växeln, 08-123 456 78, och fråga efter rehabkoordinatorn.", []),
        ("Skriv till ekonomisktbistand@kommunen.se.", []),
        ("Region Norra Exempel, sal Eken, tisdagar 13 till 14. Beslut S2025/01084.", []),
    ],
)
def test_what_points_out_a_person_is_refused_and_a_switchboard_is_not(text: str, found: list[str]) -> None:
    document = read_yaml(ONE.format(text), Path("lokalt.yml"))
    check_lokalt(document, tuple(AIDS), ROOT / "docs")
    said = [str(one) for one in document.problems]
    assert len(said) == len(found)
    for problem, what in zip(said, found, strict=True):
        assert problem.startswith("lokalt.yml:7: uppgifter.a: text har något som ser ut som "), problem
        assert what in problem
        assert "skriv funktionen i stället" in problem


def test_a_chosen_file_that_is_not_there_is_a_problem_and_not_the_national_site(tmp_path: Path) -> None:
    document = read_lokalt(ROOT, tmp_path / "saknas.yml")
    assert document
    assert [one.what for one in document.problems] == ["filen finns inte"]


@pytest.mark.usefixtures("exempelby")
def test_a_page_of_the_site_is_drawn_with_the_facts() -> None:
    pages = load_site_pages(ROOT, ROOT / "docs", date(2026, 11, 29), register().sources, AIDS)
    uri = "varden/rehabkoordinatorn.md"
    shown = pages.complete(uri, pages.project.pages[uri].body, lambda one: one)
    assert "Lokalt: Exempelby kommun" in shown
