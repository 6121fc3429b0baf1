"""Files that editors also write are edited as text: what is added stands right, and all else stays."""

from __future__ import annotations

import pytest
import yaml

from build_tools.editor.nav import NoNavError, add_to_nav
from build_tools.editor.registry import UnknownShapeError, add_to_registry

MENU = """\
# Webbplatsen
site_name: Prov
nav:
  - Start: index.md
  - Ansvar:
      - Vem: ansvar/index.md # först
      - Regionen: ansvar/regionen.md
  - Om: om/index.md

theme:
  name: material
"""


@pytest.mark.parametrize(
    ("uri", "title", "after", "line"),
    [
        (
            "ansvar/kommunen.md",
            "Kommunen",
            "      - Regionen: ansvar/regionen.md",
            "      - Kommunen: ansvar/kommunen.md",
        ),
        ("om/oss.md", "Om oss", "  - Om: om/index.md", "  - Om oss: om/oss.md"),
        ("nytt/sida.md", "Ny sida", "  - Om: om/index.md", "  - Ny sida: nytt/sida.md"),
        ("kort.md", "SIP: kort", "  - Om: om/index.md", '  - "SIP: kort": kort.md'),
    ],
)
def test_a_page_is_put_after_those_of_its_folder_or_last(uri: str, title: str, after: str, line: str) -> None:
    changed = add_to_nav(MENU, uri, title)
    lines = changed.split("\n")
    assert lines[lines.index(after) + 1] == line
    lines.remove(line)
    assert "\n".join(lines) == MENU
    assert yaml.safe_load(changed)["nav"]


def test_a_page_that_is_in_the_menu_is_not_added_again() -> None:
    assert add_to_nav(MENU, "ansvar/regionen.md", "Regionen") == MENU


def test_a_menu_last_in_the_file_gets_its_page_too() -> None:
    assert (
        add_to_nav("nav:\n  - Start: index.md\n", "a.md", "A") == "nav:\n  - Start: index.md\n  - A: a.md\n"
    )


def test_a_file_without_a_menu_is_not_guessed_at() -> None:
    with pytest.raises(NoNavError):
        add_to_nav("site_name: Prov\n", "a.md", "A")


REGISTRY = """\
from decision_aids.engine.aid import Aid
from decision_aids.lakarintyg.aid import LAKARINTYG

AIDS: dict[str, Aid] = {aid.id: aid for aid in (LAKARINTYG,)}
"""


def test_aids_are_imported_in_order_and_listed_in_the_order_they_came() -> None:
    changed = add_to_registry(add_to_registry(REGISTRY, "vem_gor_vad"), "anhorig")
    imports = [line for line in changed.splitlines() if line.startswith("from")]
    assert imports == sorted(imports)
    listed = changed.partition("for aid in (")[2].partition(")")[0]
    assert listed.split() == ["LAKARINTYG,", "VEM_GOR_VAD,", "ANHORIG,"]


def test_a_registry_of_another_shape_is_not_guessed_at() -> None:
    with pytest.raises(UnknownShapeError):
        add_to_registry("AIDS = {}\n", "ny")
