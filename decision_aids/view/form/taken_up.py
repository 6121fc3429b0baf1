"""Work taken up again: from a file, or as the month after."""

from __future__ import annotations

import base64
from binascii import Error
from datetime import date

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.measures import Month
from decision_aids.engine.reading import Case
from decision_aids.saved.file import NOT_OURS, BadFileError, read_case, read_file
from decision_aids.view.form.request import Do, Request, Resumed


def taken_up(aid: Aid, request: Request) -> tuple[Case | None, Resumed | None]:
    """The month before, and what came of opening a file; a file that is refused leaves all as it was."""
    before = read_case(aid, request.before) if request.before else None
    if request.do is Do.FOLLOW_UP:
        return before, Resumed()
    if request.do is not Do.OPEN:
        return before, None
    try:
        saved = read_file(aid, _bytes(request.file))
    except BadFileError as bad:
        return before, Resumed(problems=bad.problems)
    return saved.before, Resumed(saved)


def next_month(aid: Aid, case: Case, today: str) -> Case:
    """The same answers today, but for what is asked anew."""
    again = asked_anew(aid)
    kept = {key: value for key, value in case.answers.items() if key not in again}
    return Case(date.fromisoformat(today) if today else case.as_of, kept)


def asked_anew(aid: Aid) -> frozenset[str]:
    """The questions whose answers are of one month only: the month, consents, and what the aid says."""
    of_one = {one.id for one in aid.questions if one.kind == Month.kind or one.consent}
    return frozenset({*of_one, *(one.id for one in aid.anew)})


def waiting(before: Case | None, now: Evaluation) -> frozenset[str]:
    """The answers of last time that nothing reads yet because what is asked anew has no answer: they have not
    lapsed, since no answer has been changed. Without a month before there are none.
    """
    if before is None:
        return frozenset()
    if before.answers.items() >= now.case.answers.items():
        return frozenset(now.lapsed)
    was = evaluate(now.aid, before)
    supposed = evaluate(now.aid, Case(now.case.as_of, {**before.answers, **now.case.answers}))
    return frozenset(now.lapsed) - (frozenset(supposed.lapsed) - frozenset(was.lapsed))


def _bytes(data_url: str) -> bytes:
    """The bytes of a file as a browser gives it, `data:…;base64,…`."""
    try:
        return base64.b64decode(data_url.partition(",")[2], validate=True)
    except (Error, ValueError):
        raise BadFileError(NOT_OURS) from None
