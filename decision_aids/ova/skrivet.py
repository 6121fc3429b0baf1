"""What is written in an exercise: the certificate with the writer's fields in place of the weak part."""

from __future__ import annotations

from collections.abc import Mapping

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.ifylld import Ifylld, read_ifylld, write_ifylld
from decision_aids.ova.ord import FALT_I_DEL
from decision_aids.ova.ovning import Ovning, Skriva


def given_to_writer(one: Ovning, task: Skriva) -> JsonObject:
    """The fields that are there already, as JSON: not those of the part that is to be written."""
    part = FALT_I_DEL[task.del_]
    kept = {key: value for key, value in write_ifylld(one.form).items() if key not in part}
    return {**kept, **task.andrat}


def model(one: Ovning, task: Skriva) -> Ifylld:
    """The certificate with the model in place."""
    return read_ifylld({**given_to_writer(one, task), **task.forebild}, person=False)[0]


def written(one: Ovning, task: Skriva, given: Mapping[str, Json]) -> JsonObject:
    """The whole form as JSON, with what the writer has put in the part's own fields; unread as yet."""
    part = FALT_I_DEL[task.del_]
    return {**given_to_writer(one, task), **{key: value for key, value in given.items() if key in part}}
