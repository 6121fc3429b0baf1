"""`kunskapsstod`: the editor's command. Everything it says is in Swedish."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from build_tools.data.compile import compile_data
from build_tools.data.problems import ProblemsError
from build_tools.editor.commands import add_commands, run_command
from build_tools.mallar.filer import FORMATS, in_format
from build_tools.site.port import PortError, port_to_use
from decision_aids.command_line import Parser

ROOT = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code. 1: something written needs mending, and every problem is named."""
    parser = Parser(prog="kunskapsstod", description="Bygg och kontrollera kunskapsstödet.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("data", help="läs texter, källor och exempelfall, och kompilera dem")
    checking = commands.add_parser(
        "check", help="säg allt som är fel i det som redaktörerna skriver, på en gång"
    )
    checking.add_argument(
        "--mot",
        default="",
        metavar="REVISION",
        help="jämför utslagen med den i Git; utelämnad: med då ändringsloggen senast nämnde varje stöd",
    )
    commands.add_parser(
        "build",
        help="bygg webbplatsen till site/ (AS_OF=ÅÅÅÅ-MM-DD: för en dag; LOKALT=fil.yml: med egna uppgifter)",
    )
    commands.add_parser(
        "archive", help="packa den byggda webbplatsen i site/ till build/arkiv, med kontrollsummor"
    )
    editing = commands.add_parser(
        "redigera",
        help="bygg, och visa webbplatsen med formulär att ändra den i på http://127.0.0.1:8000/redigera/",
    )
    editing.add_argument(
        "--skriv",
        type=Path,
        metavar="MAPP",
        help="skriv i stället redigeringen som filer, för ett Git på nätet",
    )
    editing.add_argument(
        "--backend", type=Path, metavar="FIL", help="med --skriv: filen som säger vilket Git"
    )
    commands.add_parser(
        "serve", help="bygg, visa på http://127.0.0.1:8000 (eller PORT=8001) och bygg om vid ändring"
    )
    template = commands.add_parser("mall", help="skriv mallen för läkarintyget i ett format")
    template.add_argument("--format", metavar="FORMAT", help=f"{', '.join(FORMATS)}; xml är ett exempel")
    add_commands(commands)
    asked = parser.parse_args(arguments)
    # A reader who has seen enough (`kunskapsstod review | head`) is no error.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        code = run_command(ROOT, asked, date.today())
        return _run(asked) if code is None else code
    except ProblemsError as error:
        print(error, file=sys.stderr)
        print(f"\n{len(error.problems)} problem. Den förra webbplatsen i site/ är kvar.", file=sys.stderr)
    except PortError as error:
        print(error, file=sys.stderr)
    except (Abort, ConfigurationError, PluginError) as error:
        print(f"{error}\n\nDen förra webbplatsen i site/ är kvar.", file=sys.stderr)
    return 1


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "data":
        written = compile_data(ROOT, _lokalt())
        print(f"{len(written)} datafiler är aktuella i decision_aids/_data.")
        return 0
    if asked.command == "check":
        return _check(asked.mot)
    if asked.command == "archive":
        return _archive()
    if asked.command == "mall":
        return _template(asked.format)
    if asked.command == "redigera":
        from build_tools.redigera.run import run_redigera, write_redigera

        return (
            write_redigera(ROOT, asked.skriv, asked.backend) if asked.skriv else run_redigera(ROOT, _port())
        )
    from build_tools.site.build import build_site

    if asked.command == "build":
        print(
            f"Webbplatsen är byggd: {build_site(ROOT, as_of=_as_of(), lokalt=_lokalt()).relative_to(ROOT)}/"
        )
        return 0
    from build_tools.site.serve import serve

    return serve(ROOT, _port())


def _template(named: str | None) -> int:
    """The certificate's template in a format, to standard output."""
    if named not in FORMATS:
        said = "Ange formatet" if named is None else f"Formatet {named!r} finns inte"
        print(f"{said}. Skriv --format och ett av: {', '.join(FORMATS)}.", file=sys.stderr)
        return 2
    written = in_format(named)
    sys.stdout.buffer.write(written if isinstance(written, bytes) else written.encode())
    return 0


def _archive() -> int:
    from build_tools.offline.archive import write_archive

    if not (ROOT / "site/index.html").exists():
        print("Det finns ingen byggd webbplats i site/. Kör: make site", file=sys.stderr)
        return 1
    archive = write_archive(ROOT / "site", ROOT / "build/arkiv")
    print(f"Arkivet är {archive.relative_to(ROOT)}, {archive.stat().st_size / 1e6:.1f} MB.")
    return 0


def _check(against: str) -> int:
    """Everything wrong, and verdicts that moved in silence.

    Where the history is missing (an exported or shallow copy) nothing can be compared. A person is warned and
    may go on writing; in CI, which sets the variable CI, it is an error: nobody reads the warnings there.
    """
    from build_tools.changes.guard import verdict_problems
    from build_tools.changes.since import NoHistoryError
    from build_tools.checks.run import check

    problems, compared = check(ROOT, _as_of()), True
    try:
        problems += verdict_problems(ROOT, against)
    except NoHistoryError as error:
        compared = False
        print(f"Utslagen är inte jämförda. {error}\n", file=sys.stderr)
    print(
        "\n".join([*map(str, problems), "", f"{len(problems)} problem."] if problems else ["Inga problem."])
    )
    return 1 if problems or not (compared or not os.environ.get("CI")) else 0


def _lokalt() -> Path | None:
    chosen = os.environ.get("LOKALT", "")
    return Path(chosen).resolve() if chosen else None


def _port() -> int:
    return port_to_use(os.environ.get("PORT", ""))


def _as_of() -> date | None:
    chosen = os.environ.get("AS_OF", "")
    try:
        return date.fromisoformat(chosen) if chosen else None
    except ValueError:
        raise ConfigurationError(f"AS_OF är {chosen!r}. Skriv en dag som 2027-01-02.") from None


if __name__ == "__main__":
    sys.exit(main())
