"""A project without faults has no problems; a fault planted in it is named with its file and line, alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.data.problems import Problem
from tests.checks.project_copy import KRAV, PAGE, UTGIVNING, make, problems

BODY = PAGE.count("\n") + 2
"""The line on which what a test adds to the page begins."""

HARD = "Socialförsäkringsrättsliga avgränsningsproblematiker aktualiserar samverkansöverenskommelser " * 12


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def plant(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def places(found: tuple[Problem, ...]) -> set[tuple[str, int]]:
    return {(one.file.as_posix(), one.line) for one in found}


def test_a_project_without_faults_has_no_problems(root: Path) -> None:
    assert problems(root) == ()


FAULTS = [
    pytest.param("Se [@finns-inte].", {0}, id="unknown source"),
    pytest.param("Lagen säger så [@sol-2001-453].", {0}, id="expired source"),
    pytest.param("Andelen är 13 procent.", {0}, id="share without source"),
    pytest.param("Andelen är 13 % av alla.", {0}, id="share with a sign"),
    pytest.param("Det kostar 3 940 kronor i månaden.", {0}, id="sum without source"),
    pytest.param("Det följer av 12 kap. 3 §.", {0}, id="paragraph without source"),
    pytest.param("Det gäller sedan den 1 juli 2026.", {0}, id="day without source"),
    pytest.param("Först en mening [@sol-12-1].\nSedan krävs\nintyg efter 14 dagar.", {1}, id="third line"),
    pytest.param("- En punkt [@sol-12-1].\n- Högst 40 procent.", {1}, id="list item"),
    pytest.param("| a | b |\n| --- | --- |\n| Efter 30 dagar | Slut |", {2}, id="row of a table"),
    pytest.param('!!! note "Så här"\n    Efter 30 dagar är det slut.', {1}, id="inside a box"),
    pytest.param("Det är 5 %. <!-- utan källa: -->", {0}, id="excuse without a reason"),
    pytest.param("[Läs](saknas.md)", {0}, id="dead link"),
    pytest.param("Text.\n\n[Läs](sidan.md#saknas)", {2}, id="dead anchor on a page"),
    pytest.param("[Läs](#saknas)", {0}, id="dead anchor on the same page"),
    pytest.param("[Läs][ref]\n\n[ref]: saknas.md", {2}, id="dead link by reference"),
    pytest.param('<a href="saknas.md">Läs</a>', {0}, id="dead link in HTML"),
    pytest.param("[Läs](/sidan/)", {0}, id="link from the root"),
    pytest.param("![En bild](saknas.svg)", {0}, id="image that is not there"),
    pytest.param("Gör en särskild individuell plan.", {0}, id="outdated term"),
    pytest.param("En mening.\nFråga landstingets\nläkare.", {1}, id="outdated term with another ending"),
    pytest.param("Programmet ALI finns.", {0}, id="outdated abbreviation"),
    pytest.param("Socialtjänstlagen (2001:453) [@sol-12-1].", {0}, id="repealed law"),
    pytest.param("Stödet prövas enligt 4 kap. 1 § SoL [@sol-12-1].", {0}, id="repealed paragraph"),
    pytest.param("Personen har nummer 19850312-1234.", {0}, id="identity number"),
    pytest.param("Personen har nummer 850312-1234.", {0}, id="short identity number"),
    pytest.param("Personen har nummer 198503721234.", {0}, id="coordination number"),
    pytest.param("Ring 070-123 45 67.", {0}, id="phone number"),
    pytest.param("Ring +46 8 123 456 78.", {0}, id="phone number from abroad"),
    pytest.param("Skriv till anna.andersson@kommunen.se.", {0}, id="e-mail address"),
    pytest.param("<!-- fråga anna@kommunen.se -->", {0}, id="e-mail address in a comment"),
    pytest.param(f"{HARD.strip()}.", {0}, id="hard to read"),
    pytest.param("![](https://exempel.se/a.svg)", {0}, id="image without text"),
    pytest.param("#### Långt ned", {0}, id="heading that jumps"),
    pytest.param("# En till", {0}, id="second first heading"),
    pytest.param("En till\n=======", {0}, id="second first heading, underlined"),
    pytest.param("##", {0}, id="empty heading"),
    pytest.param("<!-- lista: saknas -->", {0}, id="unknown list"),
    pytest.param("::: från finns-inte\nText.\n:::", {0}, id="passage without a day"),
    pytest.param("Text.\n\n::: bild finns-inte", {2}, id="picture without data"),
    pytest.param("::: bild", {0}, id="picture without a name"),
    pytest.param("::: insatser", {0}, id="table without data"),
]

NO_FAULTS = [
    pytest.param("```\nEfter 30 dagar: [död](saknas.md), landsting\n```", id="code"),
    pytest.param("Skriv `[@källa]` eller `![](bild.svg)`.", id="code in a sentence"),
    pytest.param("<!--\n[död](saknas.md)\n# En till\n-->", id="comment of several lines"),
    pytest.param("Det är 5 %. [@sol-12-1] Det är få.", id="citation after the full stop"),
    pytest.param("Det är 5 %, t.ex. i dag [@sol-12-1].", id="abbreviation"),
    pytest.param("Enligt 12 kap. 3 § andra stycket gäller det [@sol-12-1].", id="chapter and paragraph"),
    pytest.param("Så var det. <!-- historiskt: förr --> ALI fanns.", id="historical"),
    pytest.param("Lagen sa så [@sol-2001-453]. <!-- historiskt: förr -->", id="historical source"),
    pytest.param('**"Landstinget betalar."** Nej.', id="quoted"),
    pytest.param("## Rubrik { #egen }\n\n[Dit](#egen) och [hit](sidan.md#sidan).", id="own anchor"),
    pytest.param("## Å, ä och ö!\n\n## Å, ä och ö!\n\n[Dit](#a-a-och-o_1)", id="anchor of a heading twice"),
    pytest.param("[Källan](#kalla-sol-12-1) och [listan](#sidans-kallor)", id="anchor that the build makes"),
    pytest.param("Ärende S2025/01084, doi 10.1177/1403494815597163, 2025-11-22.", id="other numbers"),
    pytest.param("Numret 991332-1234 är ingen dag.", id="no day of birth"),
    pytest.param("Växeln: 08-123 456 78. <!-- offentlig uppgift: växeln -->", id="agency's number"),
    pytest.param("Stycket handlar om SFS 2026:730 [@aktivitetskravet].", id="number of a law"),
]

PAGE_DATA = [
    ("title: Sidan\n", "", 2, "no title"),
    ("description: En sida att plantera fel i.", "description:", 3, "empty description"),
    ("status: utkast", "status: klar", 6, "unknown status"),
    ("status: utkast", "status: granskad", 6, "reviewed by nobody"),
    ("status: utkast", "status: faststalld", 6, "settled by nobody"),
    ("status: utkast", "granskad_av: jurist\nstatus: utkast", 6, "draft with a reviewer"),
    ("2027-01-15", "15 januari", 7, "no day"),
    ("krav: [R01]", "krav: [R01, R77]", 8, "unknown requirement"),
    ("krav: [R01]\n", "", 2, "requirement that the page does not name"),
    ("krav: [R01]", "krav: [R01]\naid: saknas", 9, "unknown aid"),
    ("krav: [R01]", "krav: [R01]\npafund: ja", 9, "unknown field"),
    ("krav: [R01]", "krav: [R01]\nlix_grans: 60", 9, "own limit without reason"),
    ("agare: Socialstyrelsen", "agare: Socialstyrelsen\nagare: FK", 5, "field twice"),
    ("agare: Socialstyrelsen", 'agare: "Social', 8, "quotation mark left open"),
    ("agare: Socialstyrelsen", "agare: [Social, {a: b}]", 4, "list where a text should be"),
]

type Planted = dict[str, set[tuple[str, int]]]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Every fault in a page of its own, all checked at once: what is found, by what was planted."""
    root = make(tmp_path_factory.mktemp("planterade"))
    texts = {str(one.values[0]): f"{PAGE}\n{one.values[0]}\n" for one in [*FAULTS, *NO_FAULTS]}
    texts |= {comment: PAGE.replace(old, new, 1) for old, new, _, comment in PAGE_DATA}
    names = {fault: f"fel-{number}.md" for number, fault in enumerate(texts)}
    for fault, name in names.items():
        (root / "docs" / name).write_text(texts[fault], encoding="utf-8")
    plant(root, "redaktion/krav.yml", "[sidan.md]", f"[sidan.md, {', '.join(names.values())}]")
    found = places(problems(root))
    assert {file for file, _ in found} <= {f"docs/{name}" for name in names.values()}
    return {fault: {one for one in found if one[0] == f"docs/{name}"} for fault, name in names.items()}


@pytest.mark.parametrize(("added", "lines"), FAULTS)
def test_a_fault_in_a_page_is_named_on_its_line(planted: Planted, added: str, lines: set[int]) -> None:
    assert {line for _, line in planted[added]} == {BODY + line for line in lines}


@pytest.mark.parametrize("added", NO_FAULTS)
def test_what_is_no_fault_is_let_through(planted: Planted, added: str) -> None:
    assert planted[added] == set()


@pytest.mark.parametrize(("old", "new", "line", "comment"), PAGE_DATA)
def test_a_fault_in_the_page_data_is_named_on_its_line(
    planted: Planted, old: str, new: str, line: int, comment: str
) -> None:
    assert old in PAGE
    assert line in {number for _, number in planted[comment]}


def test_several_faults_in_the_page_data_are_named_at_once(root: Path) -> None:
    plant(root, "docs/sidan.md", "agare: Socialstyrelsen\nmalgrupp: Alla\nstatus: utkast\n", "")
    assert len([one for one in problems(root) if one.file.name == "sidan.md"]) > 2


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("redaktion/krav.yml", "sidan.md", "saknas.md", 4),
        ("redaktion/krav.yml", "sidan.md", "sidan.md#saknas", 4),
        ("redaktion/krav.yml", "[sidan.md]", "[sidan.md, 'stod:saknas']", 4),
        ("redaktion/krav.yml", "uppfylld", "klart", 3),
        ("redaktion/krav.yml", "uppfylld", "delvis", 1),
        ("redaktion/krav.yml", "uppfylld", "planerad", 4),
        ("redaktion/krav.yml", KRAV, KRAV + KRAV.replace("R01", "R03"), 5),
        ("redaktion/krav.yml", KRAV, "", 0),
        ("redaktion/utgivning.yml", "[lakarintyg-huvudregel]", "[saknas]", 4),
        ("redaktion/utgivning.yml", "  vad: Läs lagen.\n", "", 1),
        ("redaktion/utgivning.yml", UTGIVNING, "- en lista", 1),
        ("redaktion/termer.yml", "  skriv: region\n", "", None),
        ("decision_aids/law/sources.yml", "  slag: lag\n", "  slag: saga\n", None),
        ("decision_aids/lakarintyg/texts.yml", "titel: Bedöm ett", "titel: Landstingets", None),
        ("decision_aids/lakarintyg/texts.yml", "titel: Bedöm ett", "titel: 19850312-1234", None),
        ("decision_aids/lakarintyg/texts.yml", "titel: Bedöm ett", f"titel: {HARD * 40}", None),
        ("decision_aids/lakarintyg/cases.yml", "En man i", "En särskild individuell plan för en man i", None),
        ("decision_aids/lakarintyg/cases.yml", "En man i", "Ring 070-123 45 67. En man i", None),
    ],
)
def test_a_fault_in_other_files_is_named(root: Path, file: str, old: str, new: str, line: int | None) -> None:
    plant(root, file, old, new)
    found = [one for one in problems(root) if one.file.as_posix() == file]
    assert found
    assert line is None or line in {one.line for one in found}


def test_what_has_ceased_is_named_from_the_day_after(root: Path) -> None:
    (root / "docs" / "sidan.md").write_text(
        f"{PAGE}\nBeloppet är 3 940 kronor [@sof-12-2].\n", encoding="utf-8"
    )
    assert problems(root, date(2026, 12, 31)) == ()
    assert places(problems(root, date(2027, 1, 1))) == {("docs/sidan.md", BODY)}
