"""Where the writer is, as a pure function of what the page sends: the form, and what came of it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.values import BadValueError
from decision_aids.mall.falt import Falt
from decision_aids.mall.ifylld import Fel, Ifylld, read_ifylld, without_person, write_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.utbyte.enkel_json import is_plain, read_plain
from decision_aids.utbyte.fhir_svar import KIND, read_response
from decision_aids.utbyte.granser import OlasligError
from decision_aids.utbyte.las_json import read_json
from decision_aids.view.form.shortcuts import spelled

FORM = "skriv-intyg"
"""What a page calls the form, where it else names an aid."""


class Gor(StrEnum):
    """What the writer did.

    show: opened the page, or begins again. peek: changed something. check: wants to know what lacks. save:
    asked for a file to go on with. pdf: asked for a PDF. open: gave a saved file. previous: gave the
    certificate before, to compare with.
    """

    SHOW = "show"
    PEEK = "peek"
    CHECK = "check"
    SAVE = "save"
    PDF = "pdf"
    OPEN = "open"
    PREVIOUS = "previous"


@dataclass(frozen=True)
class Lage:
    """The form as far as it is written.

    `given` is what stands in the fields, also where it cannot be read; `problems` say what cannot. `forra` is
    the certificate before, without who it is about. `fil` says what was wrong with a file that was given, and
    `oppnad` what in an opened one could not be taken in, None when none was opened.
    """

    gor: Gor
    idag: date
    given: JsonObject
    form: Ifylld
    problems: tuple[Fel, ...] = ()
    forra: Ifylld | None = None
    fil: tuple[str, ...] = ()
    oppnad: tuple[Fel, ...] | None = None

    @property
    def falt(self) -> tuple[Falt, ...]:
        """The fields that belong, by what stands in the others."""
        return tuple(one for one in MALLEN.falt.values() if MALLEN.galler(one, self.form.svar))


def lage(gor: Gor, idag: date, form: JsonObject, previous: JsonObject, file: str) -> Lage:
    """Take the writer's step. What cannot be read is told, and never an exception.

    Args:
        gor: what the writer did.
        idag: the writer's day: a day without a year is the one nearest to it.
        form: the fields as written.
        previous: the certificate before as plain JSON, as it was given out; empty when there is none.
        file: a file that was given, as a data URL.
    """
    forra = read_ifylld(previous, person=False)[0] if previous else None
    if gor in {Gor.OPEN, Gor.PREVIOUS}:
        try:
            read, problems = _opened(file)
        except OlasligError as bad:
            return _written(gor, idag, form, forra, fil=bad.problems)
        if gor is Gor.OPEN:
            return Lage(gor, idag, write_ifylld(read), read, forra=forra, oppnad=problems)
        forra = without_person(read)
    return _written(gor, idag, form, forra)


def from_data_url(file: str) -> bytes:
    """The bytes of a file as a browser gives it, `data:…;base64,…`. Raises ValueError when it is none."""
    return b64decode(file.partition(",")[2], validate=True)


def _written(gor: Gor, idag: date, form: JsonObject, forra: Ifylld | None, fil: tuple[str, ...] = ()) -> Lage:
    given: JsonObject = {key: _without_blank_rows(value) for key, value in form.items() if key in MALLEN.falt}
    svar: dict[str, Hashable] = {}
    problems: list[Fel] = []
    for one in MALLEN.falt.values():
        raw = given.get(one.id)
        # A condition needs what stands before it, and an empty field says nothing.
        if raw in ("", [], None) or not str(raw).strip() or not MALLEN.galler(one, svar):
            continue
        try:
            svar[one.id] = one.value.read(spelled(one.value, raw, idag))
        except BadValueError as bad:
            problems += [Fel(one.id, problem) for problem in bad.problems]
    return Lage(gor, idag, given, Ifylld(svar), tuple(problems), forra, fil)


def _opened(file: str) -> tuple[Ifylld, tuple[Fel, ...]]:
    """A saved form, or one as plain JSON. Raises OlasligError."""
    try:
        content = from_data_url(file)
    except ValueError:
        raise OlasligError("Filen gick inte att läsa.") from None
    if content.startswith(b"%PDF"):
        from decision_aids.utbyte.las_pdf import read_pdf

        return read_pdf(content, person=True)
    given = read_json(content)
    if given.get("resourceType") == KIND:
        return read_response(given, person=True)
    if is_plain(given):
        return read_plain(given, person=True)
    raise OlasligError("Filen är inget intyg som är sparat här.")


def _without_blank_rows(value: Json) -> Json:
    if not isinstance(value, list):
        return value
    return [one for one in value if not isinstance(one, dict) or any(one.values())]
