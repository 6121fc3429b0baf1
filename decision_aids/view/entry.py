"""The one way in from a page: JSON text in, JSON text out. The browser's worker calls only this."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import date
from itertools import product

from decision_aids.data import load, rules_version, texts_of
from decision_aids.engine.answers import is_link, to_fragment, write_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.saved.file import file_name, write_case, write_file
from decision_aids.view.documents.composer import Composer
from decision_aids.view.form.request import Do, Request, View
from decision_aids.view.form.session import advance, left_in
from decision_aids.view.inlasning.ruta import told
from decision_aids.view.page import filled_in, fragment_html, peek_html
from decision_aids.view.result.answer import answer_of, clashing
from decision_aids.view.result.handover import handed_over
from decision_aids.view.saved.box import left_out, said_of

FORM = "skriv-intyg"
"""The form to write a certificate in, which is no aid: its room is brought in when it is first asked for."""
PRACTICE = "ova"
"""Practice in reading and writing, which is no aid either."""
PICTURE = "arendebild"
"""The picture of a case, put together of what the aids say."""


EXPORTED = "Filen är sparad. Läs den innan du skickar den."


def respond(request: str) -> str:
    """Answer one request.

    In: {"aid", "date", "do", "answers", "form", "group", "question", "fragment", "day", "handed",
    "before", "file", "intyg", "chosen", "som", "brief", "document", "format"}, all but the first two optional
    (see request.Request). Out:
    {"html", "answers", "kept", "date", "group", "fragment", "announce", "focus", "ours", "handover",
    "before", "opened", "file", "intyg", "brief", "answered"}.
    `kept` is the answers without free text and without sensitive ones, which alone may enter the browser's
    history; `fragment` is an address with the answers, when one was asked for, and `ours` is false when one
    that was given is not of the aid's; `before` is the month before, for the page's memory; `opened` is true
    when a file was read or the next month begun; `file` is the work as a file, when it was asked for;
    `intyg` is a certificate that was read in, and `handover` what the next aids may have, with a whole
    result, for the page's memory. `brief` is true when parts of a result wait for what is to stand in them,
    and `answered` when nothing is left to answer in the step that is shown.
    Raises KeyError for an unknown aid and ValueError for a request that is not of this shape.
    """
    asked = json.loads(request)
    if asked["aid"] == FORM:
        return _form(asked)
    if asked["aid"] == PRACTICE:
        return _practice(asked)
    if asked["aid"] == PICTURE:
        return _picture(asked)
    aid = AIDS[asked["aid"]]
    read = _request(asked)
    view = advance(aid, read)
    answers = write_answers(aid, view.evaluation.case.answers)
    as_of = view.evaluation.case.as_of
    brief = read.brief and view.group is None and not filled_in(view)
    reply: JsonObject = {
        "html": peek_html(view) if read.do is Do.PEEK else fragment_html(view, ready=True, brief=brief),
        "answers": answers,
        "kept": {key: value for key, value in answers.items() if not aid.question[key].private},
        "date": as_of.isoformat(),
        "group": view.group,
        "fragment": to_fragment(aid, as_of, view.evaluation.case.answers) if read.do is Do.LINK else None,
        "handover": {} if brief or view.group else handed_over(view.evaluation),
        "announce": _announcement(read.do, view),
        "focus": _focus(read, view),
        "before": None if view.before is None else write_case(aid, view.before),
        "opened": bool(view.resumed and not view.resumed.problems),
        "intyg": view.intyg.held or None,
        "file": _file(view) if read.do is Do.SAVE else _exported(asked, view),
        "brief": brief,
        "answered": view.group is not None and not left_in(view.group, view.evaluation),
        "ours": read.do is not Do.FRAGMENT or is_link(read.fragment),
    }
    return json.dumps(reply, ensure_ascii=False)


def warm_up() -> None:
    """Do everything once, so that modules, templates and data are in memory: worked cases, half answered ones
    and mistakes. What is not done here is not there when a reader does it, and waits for the rest of Python.
    """
    for aid_id, aid in AIDS.items():
        base: JsonObject = {"aid": aid_id, "date": "2026-11-22"}
        wrong: JsonObject = dict.fromkeys((*aid.question, "ingen-fraga"), "?")
        for do, group in product(("next", "peek"), aid.groups):
            respond(json.dumps({**base, "do": do, "group": group, "form": wrong}))
        answers: JsonObject = {}
        for case in load(f"{aid_id}.cases").values():
            answers = as_object(as_object(case)["svar"])
            respond(json.dumps({**base, "do": "result", "answers": answers}))
        half = {key: answer for number, (key, answer) in enumerate(answers.items()) if number % 2 == 0}
        for do, group in product(("next", "peek"), aid.groups):
            respond(json.dumps({**base, "do": do, "group": group, "answers": half, "form": answers}))
        link = json.loads(respond(json.dumps({**base, "do": "link", "answers": answers})))["fragment"]
        respond(json.dumps({**base, "do": "fragment", "fragment": f"#{link}&okand=1"}))
        saved = as_object(json.loads(respond(json.dumps({**base, "do": "save"})))["file"])["text"]
        for text in (str(saved), "{", '{"x": NaN}'):
            file = f"data:,{b64encode(text.encode()).decode()}"
            respond(json.dumps({**base, "do": "open", "file": file}))
        respond(json.dumps({**base, "do": "follow-up", "answers": answers, "day": "2027-01-01"}))
        for asked in ("2025-07-01", "1 jan 2027", "31 april", "i går"):
            respond(json.dumps({**base, "do": "date", "day": asked}))


def _form(asked: JsonObject) -> str:
    from decision_aids.view.mall.entry import respond as respond_form

    return respond_form(asked)


def _practice(asked: JsonObject) -> str:
    from decision_aids.view.ova.entry import respond as respond_practice

    return respond_practice(asked)


def _picture(asked: JsonObject) -> str:
    from decision_aids.view.arendebild.entry import respond as respond_picture

    return respond_picture(asked)


def _request(asked: dict[str, Json]) -> Request:
    def text(key: str) -> str:
        return str(asked.get(key) or "")

    def table(key: str) -> JsonObject:
        value = asked.get(key)
        return value if isinstance(value, dict) else {}

    chosen = asked.get("chosen")
    return Request(
        aid=text("aid"),
        as_of=date.fromisoformat(text("date")),
        do=Do(text("do") or Do.SHOW),
        answers=table("answers"),
        form=table("form"),
        group=text("group"),
        question=text("question"),
        fragment=text("fragment"),
        day=text("day"),
        handed=table("handed"),
        before=table("before"),
        file=text("file"),
        intyg=table("intyg"),
        chosen=frozenset(map(str, chosen if isinstance(chosen, list) else ())),
        som=text("som"),
        brief=asked.get("brief") is True,
    )


def _file(view: View) -> JsonObject:
    aid, case = view.evaluation.aid, view.evaluation.case
    return {"name": file_name(case, aid), "text": write_file(aid, case, view.before, rules_version())}


def _exported(asked: JsonObject, view: View) -> Json:
    """A document as a file, when one was asked for: its name, and its bytes in Base64 or its text."""
    if asked.get("do") != Do.EXPORT:
        return None
    evaluation = view.evaluation
    texts = texts_of(evaluation.aid).for_reader(evaluation.voice)
    found = next(one for one in Composer(evaluation, texts).documents() if one.id == asked["document"])
    blocks = [(one.kind, one.lines) for one in found.blocks]
    name = f"{evaluation.aid.address}-{found.id.replace('_', '-')}"
    # A part of the engine, which the page brings in before it asks.
    if asked.get("format") == "markdown":
        from decision_aids.ordfil.markdown import write_markdown

        return {"name": f"{name}.md", "text": write_markdown(found.title, blocks), "type": "text/markdown"}
    from decision_aids.ordfil.docx import TYPE, write_docx

    content = b64encode(write_docx(found.title, blocks)).decode()
    return {"name": f"{name}.docx", "base64": content, "type": TYPE}


def _opened(view: View) -> str:
    """The first question that an answer has opened in the step the reader wanted to leave."""
    left = view.evaluation.wanted - view.shown
    found = (one.id for one in view.evaluation.aid.questions if one.id in left and one.group == view.group)
    return f"#fraga-{next(found, '')}"


def _announcement(do: Do, view: View) -> str:
    """What a screen reader is told when the view has changed."""
    return EXPORTED if do is Do.EXPORT else _told(do, view)


def _told(do: Do, view: View) -> str:
    aid = view.evaluation.aid
    if do in {Do.SAVE, Do.LINK}:
        name = file_name(view.evaluation.case, aid)
        return said_of(view, name, texts_of(aid)) if do is Do.SAVE else left_out(view, texts_of(aid))
    if view.resumed and view.resumed.problems:
        return f"Filen öppnades inte. {'. '.join(view.resumed.problems)}."
    if view.intyg.problems:
        return told(view)
    wrong = len({one.question for one in view.problems})
    if wrong or view.submitted:
        return "Något behöver rättas eller besvaras innan du går vidare."
    if view.day_error:
        return f"Dagen kunde inte läsas: {view.day_error}."
    if view.group is None:
        texts = texts_of(aid).for_reader(view.evaluation.voice)
        said = (*(one.text for one in answer_of(view.evaluation, texts)), clashing(view.evaluation, texts))
        return " ".join(("Resultat:", *filter(None, said)))
    return f"{told(view)}Steg: {texts_of(aid)('grupper', view.group, 'titel')}."


def _focus(request: Request, view: View) -> str:
    """Where focus goes, as a CSS selector; empty to leave it where it is."""
    if request.do in {Do.PEEK, Do.SAVE, Do.LINK, Do.EXPORT}:
        return ""
    if view.submitted or view.intyg.problems or (view.resumed and view.resumed.problems):
        return ".felruta"
    if request.do is Do.DATE:
        return "#falt-datum" if view.day_error else "[data-focus]"
    if request.do is Do.NEXT and view.group == request.group:
        return _opened(view)
    if filled_in(view):
        return "#skriv > summary"
    if request.do is Do.CHANGE:
        return f"#fraga-{request.question}"
    return "[data-focus]"
