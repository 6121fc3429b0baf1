"""Settings of the whole run: the browsers that were left out are named, loudly, where the run ends."""

import pytest

from tests.browser.drivers import left_out


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a misspelt name at once: it would test what the caller meant to leave out."""
    try:
        left_out()
    except ValueError as error:
        raise pytest.UsageError(str(error)) from error


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which browsers this run did not test."""
    for name in sorted(left_out()):
        terminalreporter.write_sep(
            "!", f"NOT TESTED IN {name.upper()}: left out by name", red=True, bold=True
        )
