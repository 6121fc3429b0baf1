"""Imports go one way, and the rules know nothing of MkDocs, browsers, the network or the clock."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from build_tools.changes.rules import BELOW_AN_AID
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[1]
PACKAGE = "decision_aids"

ROOMS_BELOW = {
    "command_line": set[str](),
    "engine": {"engine"},
    "data": {"data", "engine"},
    "law": {"law", "data", "engine"},
    "gemensamt": {"gemensamt", "law", "data", "engine"},
    "mall": {"mall", "gemensamt", "data", "engine"},
    "utbyte": {"utbyte", "mall", "data", "engine"},
    "registry": {"registry", "engine", *AIDS},
    "ordfil": {"ordfil"},
    "saved": {"saved", "registry", "data", "engine"},
    "ova": {"ova", "utbyte", "mall", "registry", "data", "engine"},
    "view": {"view", "ova", "ordfil", "saved", "utbyte", "mall", "registry", "law", "data", "engine"},
    "__init__": set[str](),
    **{aid: {aid, "gemensamt", "law", "engine"} for aid in AIDS},
}
"""What each folder (or single file) of the package may import from the package."""

BUILD = "build_tools"
BUILD_ROOMS_BELOW = {
    "data": set[str](),
    "dates": {"data"},
    "pages": {"data"},
    "search": {"data"},
    "guide": {"pages"},
    "pictures": {"data", "dates", "pages"},
    "measures": {"data", "pages", "pictures"},
    "blocks": {"dates", "pages", "pictures", "measures"},
    "diff": {"pages"},
    "changes": {"data", "pages", "diff"},
    "checks": {"data", "dates", "pages", "search", "pictures", "measures", "blocks", "changes"},
    "editor": {"data", "pages", "diff", "checks"},
    "bundle": set[str](),
    "hosting": set[str](),
    "offline": set[str](),
    "faults": {"data"},
    "supply": {"bundle"},
    "mallar": {"data", "pages"},
    "site": {
        "offline",
        "data",
        "dates",
        "pages",
        "search",
        "guide",
        "changes",
        "checks",
        "bundle",
        "mallar",
        "hosting",
        "faults",
        "supply",
    },
    "bench": {"bundle", "search", "site"},
    "npm": set[str](),
    "redigera": {
        *("npm", "data", "pages", "pictures", "measures", "blocks", "changes", "checks", "diff", "editor"),
        *("hosting", "site"),
    },
    "lighthouse": {"bench"},
    "cli": {"data", "changes", "checks", "editor", "mallar", "offline", "site", "redigera"},
    "__init__": set[str](),
}
"""The same of build_tools; each room stands below those that it imports from."""

THE_EDGE = "__main__"
"""The command line: it may use everything, and reads the clock."""

OUTSIDE = {"view": {"jinja2"}, "utbyte": {"pypdf"}}
"""What is not Python's own, and who may use it."""

NETWORK_CLOCK_OR_MACHINE = {
    *("asyncio", "ctypes", "ftplib", "http", "http.client", "imaplib", "multiprocessing", "os", "poplib"),
    *("secrets", "select", "selectors", "shutil", "smtplib", "socket", "socketserver", "ssl", "subprocess"),
    *("tempfile", "threading", "time", "urllib.request", "uuid", "webbrowser", "xmlrpc", "zoneinfo"),
    *("random",),
}
CLOCKS = {"today", "now", "utcnow", "perf_counter", "monotonic", "localtime", "gmtime", "time_ns"}


@dataclass(frozen=True)
class Import:
    """One import: the file and line it stands on, and the module it names."""

    file: Path
    line: int
    module: str

    @property
    def room(self) -> str:
        """The folder (or single file) of its package that the import stands in."""
        return self.file.relative_to(ROOT).with_suffix("").parts[1]

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.module}"


@cache
def files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Everything that a file says."""
    return tuple(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))


def imports(file: Path) -> Iterator[Import]:
    """Every import in a file, also those inside functions; each name imported from the package by itself."""
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, one.name) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = file.relative_to(ROOT).parts[: -node.level] if node.level else ()
            module = ".".join((*above, *([node.module] if node.module else [])))
            yield Import(file, node.lineno, module)
            if module == PACKAGE:
                yield from (Import(file, node.lineno, f"{module}.{one.name}") for one in node.names)


@cache
def of_the_package() -> tuple[Import, ...]:
    """Every import in the package."""
    return tuple(one for file in files(PACKAGE) for one in imports(file))


def test_every_folder_of_the_package_has_a_place_in_the_house() -> None:
    rooms = {file.relative_to(ROOT / PACKAGE).with_suffix("").parts[0] for file in files(PACKAGE)}
    assert rooms - {THE_EDGE} <= set(ROOMS_BELOW)


@pytest.mark.parametrize("room", ROOMS_BELOW)
def test_a_folder_imports_only_what_lies_below_it(room: str) -> None:
    upward = [
        str(one)
        for one in of_the_package()
        if one.room == room
        and one.module.startswith(f"{PACKAGE}.")
        and one.module.split(".")[1] not in ROOMS_BELOW[room]
    ]
    assert upward == []


def test_every_folder_of_the_build_has_a_place_below_what_it_imports() -> None:
    rooms = {file.relative_to(ROOT).with_suffix("").parts[1] for file in files(BUILD)}
    assert rooms == set(BUILD_ROOMS_BELOW)
    order = list(BUILD_ROOMS_BELOW)
    assert all(below <= set(order[: order.index(room)]) for room, below in BUILD_ROOMS_BELOW.items())


def test_a_folder_of_the_build_imports_only_what_lies_below_it() -> None:
    upward = [
        str(one)
        for file in files(BUILD)
        for one in imports(file)
        if one.module.startswith(f"{BUILD}.")
        and one.module.split(".")[1] not in BUILD_ROOMS_BELOW[one.room] | {one.room}
    ]
    assert upward == []


def test_what_the_comparison_of_verdicts_looks_at_is_all_that_an_aid_stands_on() -> None:
    aid = next(iter(AIDS))
    below, waiting = set[str](), [aid]
    while waiting:
        more = ROOMS_BELOW[waiting.pop()] - below
        below |= more
        waiting += more
    assert below - {aid} == {one.removesuffix("/").removesuffix(".py") for one in BELOW_AN_AID}


def test_the_package_imports_nothing_of_how_the_site_is_built_or_tested() -> None:
    upward = [str(one) for one in of_the_package() if one.module.split(".")[0] in {"build_tools", "tests"}]
    assert upward == []


def test_the_package_uses_python_alone_but_for_jinja_in_the_view_and_pypdf_in_utbyte() -> None:
    own = {*sys.stdlib_module_names, PACKAGE}
    foreign = [
        str(one)
        for one in of_the_package()
        if (top := one.module.split(".")[0]) not in own and top not in OUTSIDE.get(one.room, set())
    ]
    assert foreign == []


def test_the_package_reaches_neither_network_nor_clock_nor_machine() -> None:
    reaching = [
        str(one)
        for one in of_the_package()
        if one.room != THE_EDGE and NETWORK_CLOCK_OR_MACHINE & {one.module, one.module.split(".")[0]}
    ]
    assert reaching == []


def test_only_the_command_line_asks_what_day_it_is() -> None:
    asking = [
        f"{file.relative_to(ROOT)}:{node.lineno} calls {node.attr}"
        for file in files(PACKAGE)
        if file.stem != THE_EDGE
        for node in nodes(file)
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS
    ]
    assert asking == []


def test_a_result_is_presented_without_the_ids_of_any_aid() -> None:
    """Ids of one word may be ordinary words; one of several is an aid's, which declares what it is for."""
    ids = {one.id for aid in AIDS.values() for one in (*aid.questions, *aid.every_criterion())}
    ids = {one for one in ids if "_" in one}
    for path in (ROOT / PACKAGE / "view" / "result").glob("*.py"):
        written = {
            one.value for one in ast.walk(ast.parse(path.read_text())) if isinstance(one, ast.Constant)
        }
        assert not written & ids, path


def test_an_aid_declares_what_is_read_and_whether_care_may_be_asked() -> None:
    reads = {aid for aid, one in AIDS.items() if one.read_against}
    assert reads == {aid for aid, one in AIDS.items() if "underlag_finns" in {leaf.id for leaf in one.leaves}}
    asks = {aid for aid, one in AIDS.items() if one.may_ask_care}
    assert asks == {aid for aid, one in AIDS.items() if "samtycke_varden" in one.question}
