"""Settings of the whole run: which tests need a browser or share a worker; which browsers are left out."""

import pytest

from tests.browser.drivers import NAMES, left_out

SHARED_FOLDERS = {"tests/dates", "tests/diff"}
"""Whose files share what takes long to make: built sites, compared revisions."""

pytest_plugins = ("tests.browser.fixtures", "tests.run_summary")


# Refuse a misspelt name before the fixtures ask for it: it would test what the caller meant to leave out.
try:
    left_out()
except ValueError as error:
    raise pytest.UsageError(str(error)) from error


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and put what shares expensive things in one worker when several run.

    All tests of one browser share it; all other tests of a file share what the file has made. Tests of a
    browser that was left out by name are taken away (the summary says which).
    """
    out: list[pytest.Item] = []
    for item in items:
        name = browser_of(item)
        if name:
            item.add_marker("browser")
        if name in left_out():
            out.append(item)
        file = item.nodeid.split("::")[0]
        folder = file.rpartition("/")[0]
        shared = folder if folder in SHARED_FOLDERS else f"{file} {aid_of(item)}"
        item.add_marker(pytest.mark.xdist_group(name or shared))
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in out]


def aid_of(item: pytest.Item) -> str:
    """The aid that a test is run over: the aids of a file share nothing, and may go to different workers."""
    each = getattr(item, "callspec", None)
    return str(getattr(each.params.get("aid"), "id", "")) if each else ""


def browser_of(item: pytest.Item) -> str:
    """The name of the browser that a test runs in; empty for a test without one."""
    each = getattr(item, "callspec", None)
    if each and "browser_name" in each.params:
        return str(each.params["browser_name"])
    return next((name for name in NAMES if name in getattr(item, "fixturenames", ())), "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which browsers this run did not test."""
    for name in sorted(left_out()):
        terminalreporter.write_sep(
            "!", f"NOT TESTED IN {name.upper()}: left out by name", red=True, bold=True
        )
