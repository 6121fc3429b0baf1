"""Everything that is wrong with the dates on a page, with line and remedy."""

from __future__ import annotations

from pathlib import Path

from build_tools.data.problems import Problem
from build_tools.dates.syntax import Line, lines, read_rule
from build_tools.dates.targets import Sources, TargetError, limit

_HOW = (
    "skriv ::: från, ::: till eller ::: före (med eller utan bara) och sedan en källa eller en dag; "
    "en bild heter ::: bild och bildens id"
)


def date_problems(path: Path, markdown: str, sources: Sources) -> list[Problem]:
    """Passages that are nested, unclosed or unreadable; marks and passages whose source or day is unknown."""
    found: list[Problem] = []
    opened = 0
    cited = {one for line in lines(markdown) for one in line.cited}
    for line in lines(markdown):
        found += _marks(path, line, sources, cited)
        if line.rule is None:
            continue
        if not line.rule:
            if not opened:
                remedy = "ta bort raden, eller skriv hur stycket börjar: ::: från …"
                found.append(
                    Problem(path, line.number, "::: avslutar ett stycke som inte har börjat", remedy)
                )
            opened = 0
            continue
        if opened:
            what = f"ett stycke börjar inne i ett annat (från rad {opened})"
            found.append(Problem(path, line.number, what, "avsluta det första med en egen rad :::"))
        opened = line.number
        found += _rule(path, line, sources)
    if opened:
        what = "stycket avslutas aldrig"
        found.append(Problem(path, opened, what, "skriv en rad med bara ::: där det slutar"))
    return found


def _rule(path: Path, line: Line, sources: Sources) -> list[Problem]:
    rule = read_rule(line.rule or "")
    if rule is None:
        return [Problem(path, line.number, f"::: {line.rule} går inte att läsa", _HOW)]
    try:
        limit(rule, sources)
    except TargetError as error:
        return [Problem(path, line.number, error.what, error.remedy)]
    return []


def _marks(path: Path, line: Line, sources: Sources, cited: set[str]) -> list[Problem]:
    found: list[Problem] = []
    for source in line.marked:
        if source not in sources:
            what = f"märket gäller {source}, som inte finns i registret"
            remedy = "rätta id, eller lägg till källan i decision_aids/law/sources.yml"
            found.append(Problem(path, line.number, what, remedy))
        elif source not in cited:
            # The mark says when; only the citation says how sure we are.
            what = f"märket gäller {source}, men sidan hänvisar inte till källan"
            found.append(Problem(path, line.number, what, f"skriv [@{source}] efter påståendet"))
    return found
