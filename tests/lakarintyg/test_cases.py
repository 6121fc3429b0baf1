"""Every worked case gives what it says it gives, and asks nothing more."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import cast

import pytest

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.gemensamt.svar import Utanfor
from decision_aids.lakarintyg.utfall.mottagare import MOTTAGARE
from decision_aids.lakarintyg.villkor.syften import Syfte
from decision_aids.law.register import as_object
from tests.aids import worked

AID = "lakarintyg"
CASES = worked.CASES[AID]
judged, expected = partial(worked.judged, AID), partial(worked.expected, AID)
every_case = pytest.mark.parametrize("case_id", CASES)


@every_case
def test_a_worked_case_says_what_the_certificate_speaks_for_in_all_four_purposes(case_id: str) -> None:
    """What the receivers are given may stand there too, where the case is about that."""
    named = expected(case_id, "utfall")
    assert named.keys() >= set(Syfte)
    assert named.keys() - set(Syfte) <= {one.id for one in MOTTAGARE}
    assert expected(case_id, "kriterier"), "and which criteria it is about"


def _shown(segment: Json) -> tuple[Json, Json, Decimal | None]:
    row = as_object(segment)
    left = row.get("kvar")
    return row["fran"], row["till"], None if left is None else Decimal(str(left))


WITH_PERIODS = [case_id for case_id, case in CASES.items() if "perioder" in as_object(case["vantat"])]


@pytest.mark.parametrize("case_id", WITH_PERIODS)
def test_a_worked_case_has_the_periods_and_the_remaining_hours_it_says(case_id: str) -> None:
    wanted = cast("list[Json]", as_object(CASES[case_id]["vantat"])["perioder"])
    found = judged(case_id).details["perioder"]
    assert isinstance(found, list)
    assert [_shown(one) for one in found] == [_shown(one) for one in wanted]


def test_at_least_ten_cases_are_teaching_examples_with_a_comment() -> None:
    assert len([case for case in CASES.values() if "kommentar" in case]) >= 10


BRANCHES: list[tuple[JsonObject, str]] = [
    ({"underlag": "inget"}, "no certificate yet"),
    ({"underlag": "inget", "vardkontakt": "nej"}, "and no contact with care"),
    ({"underlag": "annat", "utfardare": "annan"}, "another document, by another profession"),
    ({"slag": "fk", "matt": "arbetstid"}, "a certificate for FK"),
    ({"slag": "af", "matt": "aktiviteten"}, "a certificate for AF"),
    ({"aktivitet": "ingen"}, "no activity assigned yet"),
    ({"aktivitetens_omfattning": "vet-inte"}, "hours that nobody knows"),
    ({"rader": "vet-inte"}, "a paper of which a page is missing"),
    ({"ordning": "forlangning", "nytt": "ja"}, "an extension with something new"),
    ({"ordning": "forlangning", "nytt": "nej"}, "an extension with copied text"),
    ({"samtycke_varden": "nej"}, "the person does not consent"),
    *(({"utanfor": [group]}, f"outside the requirement: {group}") for group in Utanfor),
    ({"tre_manader": "nej"}, "less than three months"),
    ({"deltidsarbete": "ja", "barn_under_8": "ja"}, "part-time work and a child under eight"),
    ({"omstandigheter": ["vald"]}, "violence beside illness"),
    ({"omstandigheter": ["beroende"]}, "addiction beside illness"),
    ({"omstandigheter": ["omsorg", "sprak"]}, "care of others, and language, beside illness"),
    ({"motsager": "ja"}, "a certificate that contradicts itself"),
    ({"manad": "2026-06"}, "a month before the rules"),
    ({"manad": "2026-08"}, "a month between the two rules"),
]


@pytest.mark.parametrize(("given", "branch"), BRANCHES)
def test_every_branch_has_a_case(given: JsonObject, branch: str) -> None:
    answers = [as_object(case["svar"]) for case in CASES.values()]
    assert any(all(_is(one.get(key), value) for key, value in given.items()) for one in answers), branch


def _is(answer: Json, wanted: Json) -> bool:
    """The answer, or among the answers."""
    if isinstance(wanted, list) and isinstance(answer, list):
        return all(one in answer for one in wanted)
    return answer == wanted


DAYS: list[tuple[date, str, str]] = [
    (date(2026, 6, 30), "2026-07", "the day before the rules begin"),
    (date(2026, 11, 22), "2027-01", "January 2027 seen ahead"),
    (date(2027, 1, 15), "2027-01", "and from within"),
]


@pytest.mark.parametrize(("as_of", "manad", "comment"), DAYS)
def test_every_day_on_which_the_answer_is_another_has_a_case(as_of: date, manad: str, comment: str) -> None:
    given = {(str(case["datum"]), str(as_object(case["svar"])["manad"])) for case in CASES.values()}
    assert (as_of.isoformat(), manad) in given, comment


def test_the_same_certificate_is_read_before_and_after_the_new_year_with_the_same_answers() -> None:
    [before, after] = (
        judged(f"trotthet_efter_infektion_last_i_{month}") for month in ("november", "januari")
    )
    assert before.case.answers == after.case.answers
    changed = {
        earlier.criterion.id
        for earlier, later in zip(before.findings, after.findings, strict=True)
        if (earlier.verdict, earlier.reason) != (later.verdict, later.reason)
    }
    assert changed == {"rehabilitering_far_begaras"}
    assert [one.status for one in before.outcomes] == [one.status for one in after.outcomes]


def test_the_largest_certificate_of_af_leaves_exact_hours_in_each_of_its_four_rows() -> None:
    left = {
        tuple(_shown(one)[2] for one in found)
        for case_id in WITH_PERIODS
        if isinstance(found := judged(case_id).details["perioder"], list)
    }
    assert tuple(Decimal(one) for one in ("12.32", "14.74", "17.16", "19.58")) in left
