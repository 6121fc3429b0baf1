"""A command line that says in Swedish what is wrong in it, where, and how to write it."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

_SAID = (
    (r"the following arguments are required: command", "kommandot saknas"),
    (r"argument command: invalid choice: (.+?) \(choose from (.+)\)", r"kommandot \1 finns inte. Välj: \2"),
    (r"the following arguments are required: (.+)", r"\1 saknas"),
    (r"unrecognized arguments: (.+)", r"\1 finns inte"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 kan inte vara \2. Välj: \3"),
    (r"argument (.+?): expected .+", r"\1 ska ha ett värde efter sig"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 ska inte ha något värde, men har \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 går inte ihop med \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 kan betyda \2"),
)
"""What argparse says, and what we say instead."""


class Parser(argparse.ArgumentParser):
    """argparse, whose complaints are for the people who use this project. So are those of its subcommands."""

    def error(self, message: str) -> NoReturn:
        """What, where and how; the exit code is 2."""
        said = next((re.sub(*one, message) for one in _SAID if re.fullmatch(one[0], message)), message)
        how = " ".join(self.format_usage().removeprefix("usage:").split())
        self.exit(2, f"{self.prog}: {said}.\nSkriv: {how}\nMer hjälp: {self.prog} --help\n")
