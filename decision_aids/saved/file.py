"""The file that a reader saves: a case as JSON, written here and read strictly, every problem named at once.

Shape: {"vad", "format", "version", "aid", "rules", "date", "answers", "before"}. `vad` says in words what the
file holds; `answers` are all answers, free text and sensitive ones too; `before` is null or the month before,
as {"date", "answers"}. A file of an older version is made new by UPGRADES, one version at a time.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import Problem, read_answers, write_answers
from decision_aids.engine.dates import read_day
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.values import BadValueError
from decision_aids.registry import AIDS

FORMAT, VERSION = "kunskapsstod-arbete", 1
UPGRADES: Mapping[int, Callable[[JsonObject], JsonObject]] = {}
"""For each older version, what makes of such a file one of the next version."""

MOST_BYTES, MOST_DEPTH = 1_000_000, 12
MOST_NAMED = 10
WHAT = (
    "Sparat arbete i beslutsstödet {}. Filen innehåller alla svar, också känsliga svar och egen text. Där "
    "kan finnas uppgifter om någons hälsa. Den som har filen ansvarar för den. Öppna den på stödets sida."
)
NOT_OURS = (
    "Filen är inte ett sparat arbete från det här kunskapsstödet. Välj en fil vars namn slutar på .json och "
    "som du har fått med Spara arbetet"
)
DAMAGED = "Filen är skadad och går inte att läsa ({}). Öppna en annan kopia av filen om du har en"


@dataclass(frozen=True)
class Saved:
    """What a file holds: the case, the month before if there is one, and which rules it was made with.

    `lapsed` are the answers that no question, or not these rules, can read any more.
    """

    case: Case
    before: Case | None
    rules: str
    lapsed: tuple[Problem, ...]


class BadFileError(ValueError):
    """The file cannot be used. `problems` says in Swedish what is wrong and how to mend it, one each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def file_name(case: Case, aid: Aid) -> str:
    """What the file is called: which aid and which day, and nothing of the case."""
    return f"{aid.id}-{case.as_of.isoformat()}.json"


def write_file(aid: Aid, case: Case, before: Case | None, rules: str) -> str:
    """The whole file, ready to be saved."""
    held: JsonObject = {
        "vad": WHAT.format(texts_of(aid)("titel")),
        "format": FORMAT,
        "version": VERSION,
        "aid": aid.id,
        "rules": rules,
        **write_case(aid, case),
        "before": None if before is None else write_case(aid, before),
    }
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def write_case(aid: Aid, case: Case) -> JsonObject:
    """A case as JSON: the day asked about and every answer."""
    return {"date": case.as_of.isoformat(), "answers": write_answers(aid, case.answers)}


def read_case(aid: Aid, held: JsonObject) -> Case:
    """A case that `write_case` wrote, from the page's own memory. Raises BadFileError when it is none."""
    problems: list[str] = []
    case, _ = _read_case(aid, held, problems)
    if problems:
        raise BadFileError(*problems)
    return case


def read_file(aid: Aid, content: bytes) -> Saved:
    """Read a file. Raises BadFileError unless it is one of ours, whole, and of this aid.

    An answer that cannot be read any more is no error: it is named in `lapsed`, and the others are kept.
    """
    held = _upgraded(parse_file(content))
    problems: list[str] = []
    if held.get("aid") != aid.id:
        problems.append(_of_another(held.get("aid")))
    case, lapsed = _read_case(aid, held, problems)
    before, rest = None, ()
    if held.get("before") is not None:
        before, rest = _read_case(aid, _object(held["before"]), problems)
    if problems:
        raise BadFileError(*problems)
    lapsed += tuple(one for one in rest if one not in lapsed)
    return Saved(case, before, str(held.get("rules", "")), lapsed)


def aid_of(content: bytes) -> Aid:
    """The aid that a file was saved in. Raises BadFileError when it is no file of ours."""
    held = _upgraded(parse_file(content))
    aid = held.get("aid")
    if not isinstance(aid, str) or aid not in AIDS:
        raise BadFileError(_of_another(aid))
    return AIDS[aid]


def parse_file(content: bytes) -> JsonObject:
    """The JSON object of a file, within the limits of size and depth. Raises BadFileError."""
    if len(content) > MOST_BYTES:
        raise BadFileError(
            f"Filen är för stor: högst {MOST_BYTES // 1000} kB kan läsas. {NOT_OURS.partition('. ')[2]}"
        )
    try:
        text = content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError:
        raise BadFileError(NOT_OURS) from None
    if not text.lstrip().startswith("{"):
        raise BadFileError(NOT_OURS)
    if _depth(text) > MOST_DEPTH:
        raise BadFileError(NOT_OURS)
    try:
        held = json.loads(text, object_pairs_hook=once_each, parse_constant=_no_number)
        # A half sign (a lone surrogate) can stand in JSON, but on no page.
        json.dumps(held, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BadFileError(DAMAGED.format("ett tecken är ofullständigt")) from None
    except ValueError as broken:
        raise BadFileError(DAMAGED.format(broken)) from None
    return held


def is_saved(held: Mapping[str, Json]) -> bool:
    """True for the JSON of a saved file, and not of answers alone."""
    return "format" in held


def once_each(pairs: list[tuple[str, Json]]) -> JsonObject:
    """The pairs of a JSON object. Raises ValueError when a key stands twice: one answer would be lost."""
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if twice:
        more = f" och {len(twice) - MOST_NAMED} till" if len(twice) > MOST_NAMED else ""
        raise ValueError(f"samma fråga står mer än en gång: {', '.join(twice[:MOST_NAMED])}{more}")
    return dict(pairs)


def _no_number(name: str) -> Json:
    raise ValueError(f"{name} är inget tal")


def _depth(text: str) -> int:
    """How deep lists and objects stand in each other; without a stack, which a hostile file would fill."""
    deepest = depth = 0
    inside = escaped = False
    for sign in text:
        if inside:
            inside, escaped = sign != '"' or escaped, sign == "\\" and not escaped
        elif sign == '"':
            inside = True
        elif sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


def _upgraded(held: JsonObject) -> JsonObject:
    version = held.get("version")
    if held.get("format") != FORMAT or not isinstance(version, int) or isinstance(version, bool):
        raise BadFileError(NOT_OURS)
    if version > VERSION:
        raise BadFileError(
            f"Filen är sparad med en nyare version av stödet (filformat {version}; här läses till och med "
            f"{VERSION}). Ladda om sidan och öppna filen igen"
        )
    while version < VERSION:
        if version not in UPGRADES:
            raise BadFileError(NOT_OURS)
        held, version = UPGRADES[version](held), version + 1
    return held


def _of_another(aid: Json) -> str:
    other = AIDS.get(aid) if isinstance(aid, str) else None
    if other is None:
        return "Filen hör till ett stöd som inte finns här. Välj en fil som är sparad på den här sidan"
    return f"Filen hör till ett annat stöd: {texts_of(other)('titel')}. Öppna den på det stödets sida"


def _read_case(aid: Aid, held: Mapping[str, Json], problems: list[str]) -> tuple[Case, tuple[Problem, ...]]:
    given, day = held.get("answers"), date.min
    try:
        day = read_day(held.get("date"))
    except BadValueError as bad:
        problems.append(DAMAGED.format(f"dagen: {'; '.join(bad.problems)}"))
    if not isinstance(given, dict):
        problems.append(DAMAGED.format("svaren saknas"))
        given = {}
    answers, lapsed = read_answers(aid, given)
    return Case(day, answers), lapsed


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}
