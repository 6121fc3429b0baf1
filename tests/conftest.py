"""Settings of the whole run: which tests need a browser or share a worker; which browsers are left out."""

import gc

import pytest

from tests.browser.drivers import left_out
from tests.browser.which import browser_of

SHARED_FOLDERS = {"tests/dates", "tests/diff", "tests/view"}
"""Whose files share what takes long to make: built sites, compared revisions, views of the worked cases."""

SLOWEST = tuple(
    f"tests/{name}.py"
    for name in (
        *("browser/test_accessibility", "browser/test_journey", "browser/test_aid_states"),
        *("search/test_native", "dates/test_three_days", "view/test_page_contract", "view/test_static_walk"),
        *("lakarintyg/test_random_answers", "engine/test_settled_by", "redigera/test_written_back"),
        *("test_cli", "lakarintyg/test_monotone", "mallar/test_pdf_reading"),
        *("redigera/test_a_law_read_in_full", "checks/test_planted_faults", "redigera/test_whole_check"),
        *("properties/test_dated", "engine/test_unfold", "aids/test_walks", "vagvisare/test_monotone"),
        *("changes/test_guard", "redigera/test_desk", "properties/test_agreement", "editor/test_new"),
        *("lakarintyg/test_valid_days", "pictures/test_check", "aids/test_short_path", "diff/test_bad_input"),
        *("test_run_summary", "faults/test_faults"),
    )
)
"""The files that take longest, as every run lists them: they are begun first."""

pytest_plugins = (
    "tests.browser.fixtures",
    "tests.browser.handbook_pictures",
    "tests.browser.redigera_server",
    "tests.run_summary",
    "tests.fault_record",
)


# Refuse a misspelt name before the fixtures ask for it: it would test what the caller meant to leave out.
try:
    left_out()
except ValueError as error:
    raise pytest.UsageError(str(error)) from error


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and put what shares expensive things in one worker when several run.

    The tests of a file share what it has made: for each browser, and for each aid, by themselves. Tests of a
    browser that was left out by name are taken away (the summary says which).
    """
    out: list[pytest.Item] = []
    without = left_out()
    for item in items:
        name = browser_of(item)
        if name:
            item.add_marker("browser")
        if name in without:
            out.append(item)
        file = item.nodeid.split("::")[0]
        folder = file.rpartition("/")[0]
        shared = folder if folder in SHARED_FOLDERS else f"{file} {name or aid_of(item)}"
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(shared))
    config.hook.pytest_deselected(items=out)
    items[:] = sorted((item for item in items if item not in out), key=_slowest_first)


def pytest_collection_finish() -> None:
    """What is imported and remembered lives as long as the run: to look through it for rubbish takes
    an eighth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)


def _slowest_first(item: pytest.Item) -> int:
    """A worker that begins a slow file last keeps all others waiting."""
    file = item.nodeid.split("::")[0]
    return SLOWEST.index(file) if file in SLOWEST else len(SLOWEST)


def aid_of(item: pytest.Item) -> str:
    """The aid that a test is run over: the aids of a file share nothing, and may go to different workers."""
    each = getattr(item, "callspec", None)
    return str(getattr(each.params.get("aid"), "id", "")) if each else ""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which browsers this run did not test."""
    for name in sorted(left_out()):
        terminalreporter.write_sep(
            "!", f"NOT TESTED IN {name.upper()}: left out by name", red=True, bold=True
        )
