"""The filled form in the national XML's shape, with a type of certificate that is only proposed, and back."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from typing import cast

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Hours
from decision_aids.engine.rows import Row, Rows
from decision_aids.engine.values import Several
from decision_aids.mall.falt import Falt, chosen
from decision_aids.mall.ifylld import Fel, Ifylld, read_ifylld
from decision_aids.mall.mallen import JA_NEJ, MALLEN
from decision_aids.mall.texter import label, texts
from decision_aids.utbyte.enkel_json import check_version
from decision_aids.utbyte.fhir_koder import canonical
from decision_aids.utbyte.nationellt import CONTENT, RESPONDER, TYPES, Delsvar, Intyg, Svar

TYP = "FORSLAG-SOCIALNAMNDEN"
"""The proposed type. Nobody has registered it, so it claims no place in the national code system."""
TYP_SYSTEM = "forslag-inte-registrerat"
PERSONNUMMER = "1.2.752.129.2.1.3.1"
KONTAKT = "1"
"""The svar that has one instance for each manner of contact, with its day."""


def write_xml(form: Ifylld, intygs_id: str = "utkast") -> str:
    """The form. `read_own` gives it back, without who the patient and the issuer are."""
    words = texts()

    def said(key: str) -> str:
        return _escaped(str(form.svar.get(key, "")))

    signed = form.svar.get("signerat_dag")
    times = [
        f"<{tag}>{signed}T00:00:00</{tag}>" for tag in ("signeringstidpunkt", "skickatTidpunkt") if signed
    ]
    title = f"{words('titel')} ({words('markning').lower()})"
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<!-- {_escaped(words('forslag'))} -->",
            f'<r:RegisterCertificate xmlns="{CONTENT}" xmlns:r="{RESPONDER}" xmlns:t="{TYPES}">',
            "<r:intyg>",
            f"<intygs-id><t:root>{TYP_SYSTEM}</t:root><t:extension>{_escaped(intygs_id)}</t:extension></intygs-id>",
            f"<typ>{_code(TYP, TYP_SYSTEM, title)}</typ>",
            f"<version>{form.mall.version}</version>",
            *times,
            "<patient>",
            f"<person-id><t:root>{PERSONNUMMER}</t:root><t:extension>{said('patient_nummer')}</t:extension></person-id>",
            f"<fornamn/><efternamn>{said('patient_namn')}</efternamn><postadress/><postnummer/><postort/>",
            "</patient>",
            "<skapadAv>",
            "<personal-id><t:root/><t:extension/></personal-id>",
            f"<fullstandigtNamn>{said('utfardare_namn')}</fullstandigtNamn>",
            f"<enhet><enhets-id><t:root/><t:extension/></enhets-id><enhetsnamn>{said('enhet')}</enhetsnamn>",
            f"<postadress/><postnummer/><postort/><telefonnummer>{said('enhet_kontakt')}</telefonnummer>",
            "</enhet>",
            "</skapadAv>",
            *_written(form),
            "</r:intyg>",
            "</r:RegisterCertificate>",
            "",
        ]
    )


def _written(form: Ifylld) -> Iterator[str]:
    """Each svar; more than one of an id have their number."""
    groups: dict[str, list[Falt]] = {}
    for one in form.mall.falt.values():
        if one.svar and one.id in form.svar:
            groups.setdefault(one.svar.partition(".")[0], []).append(one)
    for number, fields in groups.items():
        instances = [*_instances(form, fields)]
        for count, parts in enumerate(instances, start=1):
            inside = "".join(parts)
            nth = f"<instans>{count}</instans>" if len(instances) > 1 else ""
            yield f'<svar id="{number}">{nth}{inside}</svar>'


def _instances(form: Ifylld, fields: list[Falt]) -> Iterator[list[str]]:
    first, value = fields[0], form.svar[fields[0].id]
    if isinstance(first.value, Rows):
        for row in cast("tuple[Row, ...]", value):
            period = f"<t:start>{row.fran}</t:start><t:end>{row.till}</t:end>"
            degree = f"<t:value>{row.grad}</t:value><t:unit>%</t:unit>"
            yield [
                _delsvar("6.1", f"<t:pq>{degree}</t:pq>"),
                _delsvar("6.2", f"<t:datePeriod>{period}</t:datePeriod>"),
            ]
    elif first.several:
        for choice in chosen(value):
            more = [one for one in fields[1:] if one.nar and choice in one.nar.varden]
            yield [_answer(first, choice), *(_answer(one, form.svar[one.id]) for one in more)]
    else:
        yield [_answer(one, form.svar[one.id]) for one in fields]


def _answer(one: Falt, value: Hashable) -> str:
    if one.value == JA_NEJ:
        return _delsvar(one.svar, "true" if value == "ja" else "false")
    if one.options:
        choice = str(value)
        return _delsvar(one.svar, f"<t:cv>{_code(one.kod(choice), _system(one), label(one, choice))}</t:cv>")
    if isinstance(one.value, Hours):
        return _delsvar(
            one.svar, f"<t:pq><t:value>{one.value.write(value)}</t:value><t:unit>h</t:unit></t:pq>"
        )
    return _delsvar(one.svar, _escaped(value.isoformat() if isinstance(value, date) else str(value)))


def _delsvar(name: str, inside: str) -> str:
    return f'<delsvar id="{name}">{inside}</delsvar>'


def _system(one: Falt) -> str:
    return one.kodverk.namn if one.kodverk else f"{canonical()}:{one.id}"


def _code(code: str, system: str, words: str) -> str:
    parts = {"code": code, "codeSystem": system, "displayName": _escaped(words)}
    return "".join(f"<t:{key}>{value}</t:{key}>" for key, value in parts.items())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read_own(intyg: Intyg) -> tuple[Ifylld, tuple[Fel, ...]]:
    """The form and what could not be taken in. Raises OlasligError for an unknown version."""
    check_version(MALLEN.id, intyg.version)
    given: JsonObject = {"signerat_dag": intyg.signerat} if intyg.signerat else {}
    places: dict[str, str] = {}
    problems: list[Fel] = []
    for svar in intyg.svar:
        for key, value, line in _fields_of(svar, problems):
            place = f"svar {svar.id} (rad {line})"
            several = isinstance(MALLEN.falt[key].value, Several | Rows)
            if several:
                cast("list[Json]", given.setdefault(key, [])).append(value)
            elif key in given:
                problems.append(Fel(key, "svaret står mer än en gång; det första gäller", place))
            else:
                given[key] = value
            places.setdefault(key, place)
    form, more = read_ifylld(given, person=False, places=places)
    return form, (*problems, *more)


def _fields_of(svar: Svar, problems: list[Fel]) -> Iterator[tuple[str, Json, int]]:
    """Field id, value as JSON, and line of each answer in a svar."""
    rows = MALLEN.falt["rader"]
    if svar.id == rows.svar:
        degree, period = svar.find("6.1"), svar.find("6.2")
        row: JsonObject = {"grad": degree.number if degree else None}
        row |= {"fran": period.start, "till": period.end} if period else {}
        yield rows.id, row, svar.line
        return
    manner = ""
    for part in svar.delsvar:
        one = next((field for field in MALLEN.falt.values() if field.svar == part.id), None)
        if one is None:
            problems.append(Fel(part.id, f"delsvar {part.id!r} finns inte i mallen", f"rad {part.line}"))
            continue
        value = _read(one, part, problems)
        if value is None:
            continue
        if part.id == "1.1":
            manner = str(value)
        yield (f"{manner}_dag" if part.id == "1.2" and manner else one.id), value, part.line


def _read(one: Falt, part: Delsvar, problems: list[Fel]) -> Json:
    """An answer as JSON; None after a problem."""
    if one.value == JA_NEJ:
        found = {"true": "ja", "1": "ja", "false": "nej", "0": "nej"}.get(part.text.lower())
        expected, given = "true eller false", part.text
    elif one.options:
        found = next((option for option in one.options if one.kod(option) == part.code), None)
        expected, given = ", ".join(one.kod(option) for option in one.options), part.code
    elif isinstance(one.value, Hours):
        found = part.number if part.unit == "h" else None
        expected, given = "timmar med enheten h", f"{part.number} {part.unit}"
    else:
        return part.day if part.id == "1.2" else part.text
    if found is None:
        what = f"{given[:60]!r} går inte att läsa; väntade {expected}"
        problems.append(Fel(one.id, what, f"delsvar {part.id} (rad {part.line})"))
    return found
