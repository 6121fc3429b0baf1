"""Count what shows each kind of fault now: `python -m tests.properties.count [FOLDER [KIND …]]` prints JSON.

With a folder, the work list of each kind is written there; with kinds (2, or a whole name as it is printed),
only those are counted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from decision_aids.registry import AIDS
from tests.properties import (
    stories,
    test_agreement,
    test_better_answers,
    test_contradictions,
    test_dated,
    test_reasons,
    test_relations,
    test_unknown_hides_nothing,
    test_unknown_is_asked_about,
)
from tests.properties.found import Found

Kind = tuple[str, Callable[[], Found]]


def kinds() -> Iterator[Kind]:
    """Every kind of fault, aid by aid."""
    for aid in AIDS:
        for name, count in (
            ("1 bättre svar, sämre utfall", test_better_answers.better_answers),
            ("1 stängd av det som går att ordna", test_better_answers.closed_by_what_can_be_had),
            ("3 det okända gömmer det kända", test_unknown_hides_nothing.hidden),
            ("3 svar förfaller", test_unknown_hides_nothing.lapsed),
            ("3 samma mening flera gånger", test_unknown_hides_nothing.repeated),
            ("4 okänt frågas inte", test_unknown_is_asked_about.not_asked),
            ("4 okänt läses som gynnsamt", test_unknown_is_asked_about.read_as_favourable),
            ("5 oklart utan skäl", test_reasons.oklart_without_a_reason),
            ("7 text från annan tid", test_dated.on_the_wrong_side),
            ("9 motsägelser i tysthet", test_contradictions.in_silence),
            ("12 det som inte hör ihop", test_relations.broken_relations),
        ):
            yield f"{name} · {aid}", lambda count=count, aid=aid: count(aid)
    for here, there in test_agreement.WAYS:
        yield (
            f"2 två stöd är oense · {here} → {there}",
            lambda here=here, there=there: test_agreement.disagreements(here, there),
        )
    yield "6 det som händer nu under Inte nu", stories.under_not_now
    yield "8 siffror som säger emot varandra", stories.numbers_apart
    yield "10 råd med fel orsak", stories.wrong_cause
    yield "11 det som saknar plats", stories.without_a_place


def main(folder: str = "", *only: str) -> None:
    """Count, and print."""
    counted: dict[str, object] = {}
    for name, count in sorted(kinds(), key=lambda one: int(one[0].split()[0])):
        if only and not any(f"{name} ".startswith(f"{one} ") for one in only):
            continue
        found = count()
        counted[name] = {
            "visar_felet": found.number,
            "slag_av_fel": len(found.failures),
            "provat": dict(found.tried),
        }
        print(f"{name}: {found.number}", file=sys.stderr, flush=True)
        if folder:
            path = Path(folder) / f"{name.replace(' ', '_').replace('→', 'till')}.txt"
            path.write_text(str(found) + "\n", encoding="utf-8")
    print(json.dumps(counted, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
