"""The aid on the page: its first view, made at build time, and every later one, made in the browser."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from decision_aids.data import rules_version, texts_of
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.result import result, standing
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Text
from decision_aids.law.register import register
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer, DocumentView
from decision_aids.view.form.field_html import field_html
from decision_aids.view.form.fields import Field, fields_of
from decision_aids.view.form.personal import personal
from decision_aids.view.form.request import Request, View
from decision_aids.view.form.session import EARLIEST, advance
from decision_aids.view.form.steps import answers_of, steps_of
from decision_aids.view.form.taken_up import waiting
from decision_aids.view.formaga_krav.jamforelse import comparison_html
from decision_aids.view.inlasning.ruta import box_html as read_in_html
from decision_aids.view.inlasning.ruta import reads
from decision_aids.view.karta.karta import case_map, on_the_map
from decision_aids.view.result.answer import (
    SentenceView,
    answer_of,
    clashing,
    more_of,
    only_private,
    sensitive_ones,
    tells,
)
from decision_aids.view.result.coming import coming
from decision_aids.view.result.computed import Computed
from decision_aids.view.result.groups import grouped, rooms
from decision_aids.view.result.handover import next_aids
from decision_aids.view.result.malen import Goals
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.result.views import OutcomeView
from decision_aids.view.saved.box import box_html, notice_html
from decision_aids.view.saved.jamforelse import compared_html
from decision_aids.view.text import swedish
from decision_aids.view.text.lokalt import local_facts
from decision_aids.view.text.render import render

RESULT = "Vad uppgifterna säger"
"""The heading of a result, unless the aid has its own. It stands above what speaks against, too."""


_OF_A_LINK = {"v", "d"}
"""What a link says beside its answers."""


def first_view(aid_id: str, as_of: date) -> str:
    """The whole section as it stands on the page before the engine runs: the first step, disabled."""
    aid = AIDS[aid_id]
    view = advance(aid, Request(aid_id, as_of))
    valid_until = register().valid_until(as_of)
    return render(
        "section.html",
        aid=aid_id,
        as_of=as_of.isoformat(),
        valid_until=valid_until.isoformat() if valid_until else "",
        valid_until_words=swedish.day(valid_until) if valid_until else "",
        as_of_words=swedish.day(as_of),
        view=fragment_html(view, ready=False),
    )


def peek_html(view: View) -> str:
    """What the page takes of a view when an answer has changed: its questions, and what is said so far."""
    texts = texts_of(view.evaluation.aid).for_reader(view.evaluation.voice)
    fields = fields_of(view, texts) if view.group else _documents(view, texts)[1]
    return render("peek.html", fields=fields, field_html=field_html, hittills=_so_far(view, texts))


def _beside(view: View, texts: Texts) -> tuple[Field, ...]:
    """The questions that stand beside the documents of a result."""
    beside = view.evaluation.aid.with_documents
    return fields_of(view, texts, beside) if beside else ()


def _documents(view: View, texts: Texts) -> tuple[tuple[DocumentView, ...], tuple[Field, ...]]:
    """The documents, and the questions beside them: of words, only those that stand in one of them."""
    composer = Composer(view.evaluation, texts)
    documents = composer.documents()
    beside = _beside(view, texts) if documents else ()
    return documents, tuple(one for one in beside if one.kind != Text.kind or one.id in composer.filled)


def _so_far(view: View, texts: Texts) -> tuple[SentenceView, ...]:
    return answer_of(view.evaluation, texts) if view.group and tells(view.evaluation) else ()


def fragment_html(view: View, *, ready: bool, brief: bool = False) -> str:
    """What stands inside the section: steps, the form or the result, the answers, the data when it is ready.

    A brief result is what a reader meets: three of its folded parts have a heading and nothing in them, and
    the data come with what is to stand there.
    """
    evaluation = view.evaluation
    texts = texts_of(evaluation.aid).for_reader(evaluation.voice)
    group = view.group
    fields = fields_of(view, texts)
    given, waits = answers_of(evaluation, texts), waiting(view.before, evaluation)
    return render(
        "view.html",
        ready=ready,
        aid=evaluation.aid.id,
        group=group,
        group_title=texts("grupper", group, "titel") if group else "",
        group_help=(texts.find("grupper", group, "hjalp") or "") if group else "",
        steps=steps_of(evaluation, texts, group),
        fields=fields,
        field_html=field_html,
        errors=[(field.id, field.label, "; ".join(field.errors)) for field in fields if field.errors],
        answers=tuple(replace(one, lapsed=one.lapsed and one.question not in waits) for one in given),
        another_version="v" in view.dropped,
        dropped=_named(view.dropped, texts),
        foreign=sum(one not in evaluation.aid.question and one not in _OF_A_LINK for one in view.dropped),
        day_written=view.day_written or evaluation.case.as_of.isoformat(),
        day_error=view.day_error,
        as_of=swedish.day(evaluation.case.as_of),
        first_day=EARLIEST.isoformat(),
        finished=evaluation.next is None,
        short=group is None or group in evaluation.aid.short,
        begun=bool(evaluation.case.answers),
        sparat=box_html(view),
        read_in=view.intyg.held.get("tagna", []),
        inlasning=read_in_html(view, texts),
        offered=view.intyg.offered and reads(view),
        uppgift=notice_html(view, texts),
        exempel=_examples(evaluation, texts, group),
        followed=view.resumed is not None and view.before is not None and group is not None,
        hittills=_so_far(view, texts),
        result=_result_html(view, texts, brief=brief) if group is None else "",
        data=_script_json(data_of(view)) if ready and not brief else "",
    )


def _examples(evaluation: Evaluation, texts: Texts, step: str | None) -> OutcomeView | None:
    """How others have done at the point that a step asks about, and what the law leaves free."""
    found = Presenter(evaluation, texts).outcomes() if evaluation.aid.examples and step else ()
    return next((one for one in found if one.id == step), None)


def _named(dropped: tuple[str, ...], texts: Texts) -> list[str]:
    """What was dropped, in our own words: the words of a link are anybody's, and are not said as ours."""
    day = ["dagen"] if "d" in dropped else []
    return day + [f"”{asked}”" for one in dropped if (asked := texts.find("fragor", one, "fraga"))]


def data_of(view: View) -> JsonObject:
    """With a result the same JSON as the command line's `evaluate`; in a step only how far the case has come.

    All that can be said while questions are open would be two thirds of a step's time, and nobody reads it.
    """
    told = result if view.group is None else standing
    return {**told(view.evaluation, view.problems), "rules": rules_version()}


def filled_in(view: View) -> bool:
    """True when the reader has just written what stands beside the documents."""
    beside = view.evaluation.aid.with_documents
    return view.group is None and any(
        question in view.given for question in view.shown if _group_of(view, question) == beside
    )


def _group_of(view: View, question: str) -> str:
    found = view.evaluation.aid.question.get(question)
    return found.group if found else ""


def _result_html(view: View, texts: Texts, *, brief: bool) -> str:
    evaluation = view.evaluation
    presenter, computed = Presenter(evaluation, texts), Computed(evaluation, texts)
    outcomes = presenter.outcomes()
    asked = next((one for one in outcomes if one.id == evaluation.asked), None)
    documents, beside = ((), ()) if brief else _documents(view, texts)
    return render(
        "result.html",
        brief=brief,
        uppgift=notice_html(view, texts),
        compared=compared_html(view.before, evaluation, texts),
        heading=texts.find("resultat") or RESULT,
        to_write=texts.find("skriv"),
        answer=answer_of(evaluation, texts),
        clashing=clashing(evaluation, texts),
        finished=evaluation.next is None,
        left_out=evaluation.next is not None and only_private(evaluation),
        sensitive=[(one, texts("fragor", one, "fraga")) for one in sensitive_ones(evaluation)],
        more=more_of(evaluation, texts),
        personal=personal(evaluation, texts),
        contradictions=presenter.contradictions(),
        answers={one.question: one for one in answers_of(evaluation, texts)},
        asked=asked,
        others=tuple(one for one in outcomes if not one.room and one is not asked) if asked else (),
        groups=() if asked else grouped(outcomes, evaluation.aid.order, texts),
        rooms=rooms(outcomes, texts),
        on_the_map=on_the_map(evaluation),
        karta="" if brief else case_map(evaluation),
        periods=computed.periods(),
        values=computed.values(),
        comparison=comparison_html(evaluation, texts),
        gaps=presenter.gaps(),
        nothing_missing=presenter.nothing_missing(),
        lokalt=local_facts(aid=evaluation.aid.id),
        advice=presenter.advice(),
        documents=documents,
        beside=beside,
        field_html=field_html,
        malen=None if brief else Goals(evaluation, texts).view(),
        filled_in=filled_in(view),
        criteria=() if brief else presenter.criteria(),
        coming=coming(evaluation.aid, evaluation.case.as_of),
        next_aids=next_aids(evaluation, texts),
        as_of=swedish.day(evaluation.case.as_of),
        rules=rules_version(),
    )


def _script_json(value: JsonObject) -> str:
    """JSON that can stand inside a script element: no `<` that a parser could mistake for a tag."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
