"""What the reader sees of saving and opening: the box below the form, and what came of a file."""

from __future__ import annotations

from decision_aids.data import rules_version
from decision_aids.engine.answers import Problem
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.texts import Texts
from decision_aids.saved.file import MOST_BYTES, MOST_NAMED
from decision_aids.view.form.request import View
from decision_aids.view.text import swedish
from decision_aids.view.text.render import render


def box_html(view: View) -> str:
    """Save, open and begin the next month; with what was wrong with a file."""
    return render(
        "sparat.html",
        answers=bool(view.evaluation.case.answers),
        anew=bool(view.evaluation.aid.anew),
        consents=any(one.consent for one in view.evaluation.aid.questions),
        problems=view.resumed.problems if view.resumed else (),
        most=MOST_BYTES,
    )


def notice_html(view: View, texts: Texts) -> str:
    """What came of a file that was opened, and that the month before is kept to compare with."""
    saved = view.resumed.saved if view.resumed else None
    lapsed = tuple(_lapsed(one, view.evaluation, texts) for one in saved.lapsed) if saved else ()
    return render(
        "uppgift.html",
        saved=saved,
        day=swedish.day(view.evaluation.case.as_of),
        older=saved is not None and saved.rules != rules_version(),
        lapsed=lapsed[:MOST_NAMED],
        more=len(lapsed[MOST_NAMED:]),
        anew=bool(view.evaluation.aid.anew),
        consents=any(one.consent for one in view.evaluation.aid.questions),
        follows=view.before is not None and view.group is not None,
    )


def said_of(view: View, name: str, texts: Texts) -> str:
    """What is told when the work is saved: the file, and what is not in it."""
    return (
        f"Arbetet är sparat i filen {name}, där webbläsaren lägger nedladdade filer.{left_out(view, texts)}"
    )


def left_out(view: View, texts: Texts) -> str:
    """What the form says that cannot be read, and so is in no file and no link."""
    left = dict.fromkeys(texts("fragor", one.question, "fraga") for one in view.problems)
    return f" Det här gick inte att läsa och är inte med: {'; '.join(left)}." if left else ""


def _lapsed(problem: Problem, evaluation: Evaluation, texts: Texts) -> str:
    question = evaluation.aid.question.get(problem.question)
    given = problem.given if isinstance(problem.given, str) else ""
    if question is None:
        said = f" (svaret var {given[:60]})" if given else ""
        return f"Frågan {problem.question[:60]} finns inte längre{said}"
    label = texts("fragor", question.id, "fraga")
    return f"{label} Svaret {given[:60]} finns inte längre" if given and not question.words else label
