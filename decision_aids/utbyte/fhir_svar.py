"""The filled form as a FHIR QuestionnaireResponse: the format that a form is saved in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Hours
from decision_aids.engine.rows import Row, Rows
from decision_aids.mall.falt import Falt, chosen
from decision_aids.mall.ifylld import Fel, Ifylld, read_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.regler import Regel, granska
from decision_aids.mall.texter import etikett, texts
from decision_aids.utbyte.enkel_json import check_version
from decision_aids.utbyte.fhir_koder import CELLS, HELP, canonical, code, coding, system
from decision_aids.utbyte.granser import OlasligError

KIND = "QuestionnaireResponse"


def write_response(form: Ifylld) -> JsonObject:
    """The form, such that `read_response` gives it back. Completed means that nothing lacks."""
    day = cast("date", form.svar.get("signerat_dag", date.max))
    lacking = any(one.regel == Regel.SAKNAS for one in granska(form, day))
    sections: list[Json] = [
        {"linkId": section.id, "text": texts()("avsnitt", section.id, "titel"), "item": items}
        for section in form.mall.avsnitt
        if (items := [item for one in section.falt if one.id in form.svar for item in _items(form, one)])
    ]
    written: JsonObject = {
        "resourceType": KIND,
        "language": "sv",
        "questionnaire": f"{canonical(form.mall)}|{form.mall.version}",
        "status": "in-progress" if lacking else "completed",
    }
    return {**written, "item": sections} if sections else written


def _items(form: Ifylld, one: Falt) -> Iterator[Json]:
    """The items of a field: one, or one a row."""
    value, head = form.svar[one.id], {"linkId": one.id, "text": etikett(one)}
    if isinstance(one.value, Rows):
        for row in cast("tuple[Row, ...]", value):
            cells: dict[str, JsonObject] = {
                "grad": {"valueInteger": row.grad},
                "fran": {"valueDate": row.fran.isoformat()},
                "till": {"valueDate": row.till.isoformat()},
            }
            inside: list[Json] = [
                {"linkId": f"{one.id}.{key}", "text": texts()("ord", f"rad_{key}"), "answer": [cells[key]]}
                for key in CELLS
            ]
            yield {**head, "item": inside}
        return
    if one.options:
        answers: list[Json] = [{"valueCoding": coding(one, choice)} for choice in chosen(value)]
    elif isinstance(one.value, Hours):
        answers = [{"valueDecimal": one.value.write(value)}]
    else:
        answers = [{"valueDate" if isinstance(value, date) else "valueString": one.value.write(value)}]
    yield {**head, "answer": answers}


def read_response(given: JsonObject, *, person: bool) -> tuple[Ifylld, tuple[Fel, ...]]:
    """The form and what could not be taken in. Raises OlasligError when it answers another form."""
    _check_form(given)
    taken = _Taken(person)
    taken.walk(given.get("item"), "")
    form, problems = read_ifylld(taken.answers, person=person, places=taken.places)
    return form, (*taken.problems, *problems)


def _check_form(given: JsonObject) -> None:
    """R4 names the form with its version after a bar."""
    name, _, version = str(given.get("questionnaire", "")).partition("|")
    if not name:
        raise OlasligError("questionnaire: filen säger inte vilket formulär den är svar på.")
    if name != canonical():
        raise OlasligError(f"questionnaire: filen är svar på {name}. Här läses {canonical()}.")
    check_version(MALLEN.id, version)


@dataclass
class _Taken:
    """What has been found so far, by field id, and where."""

    person: bool
    answers: JsonObject = field(default_factory=dict[str, Json])
    places: dict[str, str] = field(default_factory=dict[str, str])
    problems: list[Fel] = field(default_factory=list[Fel])

    def walk(self, items: Json, above: str) -> None:
        """Take in a list of items, and what lies in them."""
        if items is None:
            return
        if not isinstance(items, list):
            self.problems.append(Fel("", "väntade en lista", f"{above}item"))
            return
        for number, item in enumerate(items):
            place = f"{above}item[{number}]"
            if isinstance(item, dict):
                self.take(item, place)
            else:
                self.problems.append(Fel("", "väntade en fråga med svar", place))

    def take(self, item: JsonObject, place: str) -> None:
        """Take in one item: a section, a row, or an answered field."""
        link = str(item.get("linkId", ""))
        one = MALLEN.falt.get(link)
        if one is None:
            if link.endswith(HELP):
                return
            if link not in {section.id for section in MALLEN.avsnitt}:
                self.problems.append(Fel(link, f"linkId {link!r} finns inte i mallen", place))
                return
            self.walk(item.get("item"), f"{place}.")
        elif one.person and not self.person:
            return
        elif isinstance(one.value, Rows):
            self._row(one, item, place)
        elif one.id in self.answers:
            self.problems.append(Fel(one.id, "frågan står mer än en gång; den första gäller", place))
        else:
            self._answer(one, item.get("answer"), place)

    def _row(self, one: Falt, item: JsonObject, place: str) -> None:
        row: JsonObject = {}
        cells = item.get("item")
        for cell in cells if isinstance(cells, list) else []:
            if isinstance(cell, dict):
                key = str(cell.get("linkId", "")).removeprefix(f"{one.id}.")
                row[key] = next(iter(_values(cell.get("answer"))), None)
        if not row:
            return  # an empty row that a program leaves at the end
        rows = self.answers.setdefault(one.id, [])
        cast("list[Json]", rows).append(row)
        self.places.setdefault(one.id, place)

    def _answer(self, one: Falt, answers: Json, place: str) -> None:
        self.places[one.id] = place
        values: list[Json] = [*_values(answers)]
        if one.options:
            values = [self._choice(one, value, place) for value in values]
            values = [value for value in values if value is not None]
        if not values:
            return
        if len(values) > 1 and not one.several:
            self.problems.append(Fel(one.id, f"frågan har {len(values)} svar; den tar ett", place))
            return
        self.answers[one.id] = [*values] if one.several else values[0]

    def _choice(self, one: Falt, value: Json, place: str) -> Json:
        """The choice that a Coding (or true and false, for yes and no) stands for."""
        if isinstance(value, bool):
            return "ja" if value else "nej"
        given = value if isinstance(value, dict) else {"code": value}
        for option in one.options:
            if given.get("code") == code(one, option) and given.get("system", system(one)) == system(one):
                return option
        known = ", ".join(code(one, option) for option in one.options)
        self.problems.append(
            Fel(one.id, f"koden {str(given.get('code'))[:60]!r} finns inte; väntade {known}", place)
        )
        return None


def _values(answers: Json) -> Iterator[Json]:
    """The value of each answer: what stands in the part that begins with value. A quantity is its number."""
    for answer in answers if isinstance(answers, list) else []:
        parts = answer.items() if isinstance(answer, dict) else ()
        for key, value in parts:
            if key == "valueQuantity" and isinstance(value, dict):
                yield value.get("value")
            elif key.startswith("value"):
                yield value
