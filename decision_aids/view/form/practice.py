"""A case that nobody has, an answer at a time: what an engine practises on before the reader answers."""

from __future__ import annotations

import re

from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.view.form.request import Do

_SPREAD, _LARGEST = 40_503, 65_536
"""Spread what is drawn evenly (a golden-section hash), the same each time."""
_SHOWN = re.compile(r'data-question="([^"]+)"')


def onwards(aid: Aid, turn: int, asked: JsonObject, reply: JsonObject) -> JsonObject:
    """The request that follows, as a reader's do: one more answer in the step, and then on to the next.

    Each answer is one of those that stand for all (the question's representatives), spread by `turn`. After a
    result, and from a step that is not left, it begins anew.

    Args:
        aid: the aid that is practised on.
        turn: how many requests there have been.
        asked: the request before.
        reply: what it came to (entry.respond); empty before the first.
    """
    group = reply.get("group")
    stuck = asked.get("do") == Do.NEXT and asked.get("group") == group
    if not group or stuck:
        return {"aid": aid.id}
    form = as_object(asked["form"]) if asked.get("group") == group else {}
    shown = [one for one in _SHOWN.findall(str(reply["html"])) if not aid.question[one].words]
    left = [aid.question[one] for one in shown if one not in form]
    if left:
        answers = left[0].representatives()
        form = {**form, left[0].id: left[0].write(answers[turn * _SPREAD % _LARGEST % len(answers)])}
    step: JsonObject = {"aid": aid.id, "answers": reply["answers"], "group": group, "form": form}
    return {**step, "do": Do.PEEK} if left else {**step, "do": Do.NEXT, "brief": True}
