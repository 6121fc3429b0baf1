"""The certificate that was read in, as the page's memory holds it: a pure step from what the reader did.

Nothing of it is stored: not in an address, not in a saved file, not in a document. What is offered becomes
answers when the reader takes it over; the certificate's words stay beside the questions that they belong to.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from dataclasses import asdict

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.view.form.request import Do, Inlasning, Request
from decision_aids.view.form.ur_intyget import (
    DOUBT,
    OWN,
    WORKED_OUT,
    as_judged,
    beside,
    carried_to,
    facts_in_words,
)

READS = frozenset({OWN, "samordning", "vagvisare"})
"""The aids that offer to read a certificate."""


def read_in(aid: Aid, request: Request) -> Inlasning:
    """The certificate after what the reader did. A file that cannot be read leaves the one before."""
    held = request.intyg
    if request.do is Do.READ:
        return _read(aid, request)
    if request.do is Do.ADOPT:
        chosen = {key: value for key, value in offers(held).items() if key in request.chosen}
        return Inlasning({**held, "forslag": [], "tagna": [*chosen]}, taken=chosen)
    if request.do in {Do.DISMISS, Do.FRAGMENT, Do.FOLLOW_UP}:
        return Inlasning()
    return Inlasning(held)


def offers(held: JsonObject) -> JsonObject:
    """The answers that are offered, by question."""
    return {str(one["fraga"]): one["varde"] for one in listed(held, "forslag")}


def listed(held: JsonObject, key: str) -> list[Mapping[str, Json]]:
    """A list of objects among what is held."""
    found = held.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def said(held: JsonObject, key: str) -> list[str]:
    """A list of sentences among what is held."""
    found = held.get(key)
    return [str(one) for one in found] if isinstance(found, list) else []


def quoted(held: JsonObject, question: str) -> list[Mapping[str, Json]]:
    """The certificate's words that help to answer a question: {plats, text}. With "" those that help none."""

    def fits(questions: Json) -> bool:
        return question in questions if isinstance(questions, list) and questions else not question

    return [one for one in listed(held, "ord") if fits(one.get("fragor"))]


def _read(aid: Aid, request: Request) -> Inlasning:
    # Here, not above: the page fetches what reads files when the first is given.
    from decision_aids.utbyte.granser import OlasligError
    from decision_aids.utbyte.inlasning import read_file

    try:
        read = read_file(_bytes(request.file), request.as_of, request.som)
    except OlasligError as refused:
        return Inlasning(request.intyg, problems=refused.problems)
    given = {one.fraga: one.varde for one in read.forslag}
    places = {one.fraga: one.plats for one in read.forslag}
    offered: list[JsonObject] = [asdict(one) for one in read.forslag if one.fraga in aid.question]
    words: list[Json] = [
        {"plats": one.plats, "text": one.text, "fragor": beside(aid, one.fragor)} for one in read.ord
    ]
    if aid.id != OWN:
        judged = as_judged(given, request.as_of)
        offered += [
            {"fraga": key, "varde": value, "plats": places[WORKED_OUT[key]], "tveksamt": DOUBT}
            for key, value in carried_to(aid, judged).items()
        ]
        words = facts_in_words(aid, judged, places) + words
    _, unread = read_answers(aid, {str(one["fraga"]): one["varde"] for one in offered})
    wrong = {one.question: one.expected for one in unread}
    kept: list[Json] = [one for one in offered if one["fraga"] not in wrong]
    return Inlasning(
        {
            "vad": read.vad,
            "forslag": kept,
            "ord": words,
            "ovrigt": [*read.ovrigt, *(f"{places[key]}: {what}." for key, what in wrong.items())],
            "avvikelser": [*read.avvikelser],
            "som": [*read.som],
        }
    )


def _bytes(data_url: str) -> bytes:
    """The bytes of a file as a browser gives it; what is no such thing is an empty file."""
    try:
        return b64decode(data_url.partition(",")[2], validate=True)
    except (Error, ValueError):
        return b""
