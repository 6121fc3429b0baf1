"""Work taken up again: from a file, or as the month after."""

from __future__ import annotations

import base64
from binascii import Error
from datetime import date

from decision_aids.engine.aid import Aid
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
    """The same answers today, but for the month: that is asked anew."""
    kept = {key: value for key, value in case.answers.items() if aid.question[key].kind != Month.kind}
    return Case(date.fromisoformat(today) if today else case.as_of, kept)


def _bytes(data_url: str) -> bytes:
    """The bytes of a file as a browser gives it, `data:…;base64,…`."""
    try:
        return base64.b64decode(data_url.partition(",")[2], validate=True)
    except (Error, ValueError):
        raise BadFileError(NOT_OURS) from None
