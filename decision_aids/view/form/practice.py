"""A case that nobody has, a step at a time: what an engine practises on before the reader answers."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject
from decision_aids.view.form.request import Do


def onwards(aid: Aid, turn: int, reply: JsonObject | None) -> JsonObject:
    """The request that follows: as a reader's do, an answer within the step and then on to the next.

    Each time a question is met it is answered with another of the values that stand for all (its
    representatives). After a result, and before the first reply, it begins anew.

    Args:
        aid: the aid that is practised on.
        turn: how many requests there have been.
        reply: what the last one came to (entry.respond), None before the first.
    """
    if reply is None or reply["group"] is None:
        return {"aid": aid.id}
    form: JsonObject = {}
    for one in aid.questions:
        if one.group == reply["group"] and not one.words:
            answers = one.representatives()
            form[one.id] = one.write(answers[turn // 2 % len(answers)])
    do = Do.NEXT if turn % 2 else Do.PEEK
    answers, group = reply["answers"], reply["group"]
    return {"aid": aid.id, "answers": answers, "group": group, "do": do, "form": form, "brief": True}
