"""The reader's step as a pure function: from where they were and what they did to where they are.

The browser shell keeps nothing but what comes out of here. A step is a group; a form may hold answers that
cannot be read, which then stay in the form and are named, while the answers already given are kept.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, timedelta

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import Problem, from_fragment, is_link, read_answers, write_answers
from decision_aids.engine.dates import read_day
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.values import BadValueError
from decision_aids.view.form.intyget import read_in
from decision_aids.view.form.request import Do, Inlasning, Request, View
from decision_aids.view.form.shortcuts import spell_out
from decision_aids.view.form.taken_up import next_month, taken_up

EARLIEST = date(2025, 7, 1)
"""The first day that can be asked about: socialtjänstlagen (2025:400) began then."""
AHEAD = timedelta(days=2 * 366)
"""How long after the day shown another day is taken for a slip of the pen: our own judgement."""


def advance(aid: Aid, request: Request) -> View:
    """Take the reader's step. Answers that cannot be read are problems of the view, never exceptions."""
    given, dropped, as_of = request.answers, (), request.as_of
    if request.do is Do.FRAGMENT:
        found = from_fragment(aid, request.fragment)
        if found is not None:
            linked, given, dropped = found
            if linked and linked > as_of + AHEAD:
                linked, dropped = None, (*dropped, "d")
            as_of, given = linked or as_of, {**given, **request.handed}
        elif is_link(request.fragment):
            dropped = ("v",)
    before, resumed = taken_up(aid, request)
    intyg = read_in(aid, request)
    given = {**given, **intyg.taken}
    form = _without_untouched(aid, request)
    if resumed and resumed.saved:
        given, form = write_answers(aid, resumed.saved.case.answers), {}
        as_of, intyg = max(resumed.saved.case.as_of, EARLIEST), Inlasning()
    day_error = ""
    if request.do is Do.DATE:
        as_of, day_error = _another_day(request)
    answers, stale = read_answers(aid, given)
    dropped = (*dropped, *(one.question for one in stale))
    written, cleared = _filled_in(aid, form)
    plain, misread = spell_out(aid, written, request.as_of)
    fresh, misplaced = read_answers(aid, plain)
    kept: dict[str, Hashable] = {key: value for key, value in answers.items() if key not in cleared}
    case = Case(as_of, {**kept, **fresh})
    if request.do is Do.FOLLOW_UP:
        before, case = case, next_month(aid, case, request.day)
    evaluation = evaluate(aid, case)
    # What the reader wrote in answer to a question that is no longer asked stops nobody.
    asked = evaluation.read | evaluation.wanted
    problems = tuple(one for one in (*misread, *misplaced) if one.question in asked)
    submitted = request.do is Do.NEXT or (request.do is Do.RESULT and bool(problems))
    shown = frozenset(request.form) or asked
    return View(
        evaluation=evaluation,
        group=_group(request, evaluation, problems, opened=bool(resumed and resumed.saved)),
        given={**written, **plain},
        problems=problems if submitted or request.do in {Do.SAVE, Do.LINK, Do.EXPORT} else (),
        submitted=submitted and (bool(problems) or bool(left_in(request.group, evaluation) & shown)),
        shown=shown,
        dropped=dropped,
        changed=request.question if request.do is Do.CHANGE else "",
        day_written=request.day if day_error else "",
        day_error=day_error,
        before=before,
        resumed=resumed,
        intyg=intyg,
    )


def _another_day(request: Request) -> tuple[date, str]:
    """The day asked about, and what is wrong with it; then the day before it stays."""
    try:
        asked = read_day(request.day, request.as_of)
    except BadValueError as bad:
        return request.as_of, "; ".join(bad.problems)
    if asked < EARLIEST:
        return request.as_of, f"reglerna finns från och med {EARLIEST}; skriv en senare dag"
    if asked > request.as_of + AHEAD:
        return request.as_of, f"{asked} ligger mer än två år framåt; stämmer årtalet?"
    return asked, ""


def _without_untouched(aid: Aid, request: Request) -> JsonObject:
    """The form without empty fields beside the documents: they say nothing until they are written in."""
    if request.group or request.do is Do.RESULT:
        return request.form
    beside = {one.id for one in aid.questions if one.group == aid.with_documents} - request.answers.keys()
    return {
        key: value
        for key, value in request.form.items()
        if key not in beside or _without_blank_rows(value) not in ("", [])
    }


def _filled_in(aid: Aid, form: JsonObject) -> tuple[JsonObject, set[str]]:
    """The form's values that say something, and the questions whose field was emptied."""
    written: JsonObject = {}
    cleared: set[str] = set()
    for key, value in form.items():
        tidy = _without_blank_rows(value)
        if tidy in ("", [], None) and not (key in aid.question and aid.question[key].words):
            cleared.add(key)
        else:
            written[key] = tidy
    return written, cleared


def _without_blank_rows(value: Json) -> Json:
    if not isinstance(value, list):
        return value
    return [one for one in value if not isinstance(one, dict) or any(one.values())]


def _group(
    request: Request, evaluation: Evaluation, problems: tuple[Problem, ...], *, opened: bool
) -> str | None:
    """Which step to show next; None for the result."""
    stays = _stays(request.group, evaluation, problems)
    if request.do in {Do.FOLLOW_UP, Do.ADOPT} or (request.do is Do.OPEN and opened):
        return _taken_up_at(evaluation)
    held = (request.do is Do.NEXT and stays) or (request.do is Do.RESULT and problems)
    if request.do in {Do.PEEK, Do.SAVE, Do.LINK, Do.EXPORT, Do.OPEN, Do.READ, Do.DISMISS} or held:
        return request.group or None
    if request.do is Do.SHOW and request.group in evaluation.aid.groups:
        return request.group
    if request.do is Do.RESULT or (request.do is Do.FRAGMENT and _only_private(evaluation)):
        return None
    if request.do is Do.DATE:
        return request.group if request.group in evaluation.aid.groups else None
    if request.do is Do.BACK:
        return _before(request.group, evaluation)
    asked = evaluation.aid.question.get(request.question) if request.do is Do.CHANGE else None
    upcoming = evaluation.next.group if evaluation.next else None
    if request.do is Do.NEXT and _short_is_done(request.group, evaluation):
        upcoming = None
    return asked.group if asked else upcoming


def _taken_up_at(evaluation: Evaluation) -> str | None:
    """The first step that is left of the way to a first result; the result when none is."""
    step = evaluation.next
    short = evaluation.aid.short
    return step.group if step and (not short or step.group in short) else None


def _only_private(evaluation: Evaluation) -> bool:
    """True when all that is left to answer is what no address may hold: the result can be shown meanwhile."""
    left = [evaluation.aid.question[one] for one in evaluation.wanted]
    return bool(evaluation.outcomes) and all(one.private or one.group in evaluation.optional for one in left)


def _short_is_done(group: str, evaluation: Evaluation) -> bool:
    """True when the last step of the short way is answered: then the result comes."""
    return group in evaluation.aid.short and not evaluation.short


def _stays(group: str, evaluation: Evaluation, problems: tuple[Problem, ...]) -> bool:
    """True when the step shown still has something wrong or unanswered."""
    return bool(problems) or bool(left_in(group, evaluation))


def left_in(group: str, evaluation: Evaluation) -> frozenset[str]:
    """The questions of a step that wait for an answer."""
    return evaluation.wanted & {one.id for one in evaluation.aid.questions if one.group == group}


def _before(group: str, evaluation: Evaluation) -> str | None:
    """The step before a group (before the result: the last step) that this case has had."""
    asked = {one.group for one in evaluation.aid.questions if one.id in evaluation.read}
    groups = [one for one in evaluation.aid.groups if one in asked]
    earlier = groups[: groups.index(group)] if group in groups else groups
    return (earlier or groups[:1] or [None])[-1]
