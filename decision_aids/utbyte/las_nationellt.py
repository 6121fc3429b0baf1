"""What AF00251 and FK7804 have in common when they are read: envelope, contact, rows, and whole answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from decision_aids.engine.dates import read_day
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Percent
from decision_aids.engine.rows import Row
from decision_aids.engine.values import BadValueError
from decision_aids.mall.regler import A_WEEK, overlapping
from decision_aids.mall.texter import fragor
from decision_aids.utbyte.forslag import Samling
from decision_aids.utbyte.nationellt import Delsvar, Intyg, Svar

BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
MANNERS = {
    "UNDERSOKNING": "undersokning",
    "FYSISKUNDERSOKNING": "undersokning",
    "DIGITALUNDERSOKNING": "digitalt",
    "TELEFONKONTAKT": "telefon",
    "JOURNALUPPGIFTER": "journal",
    "JOURNALUPPGIFT": "journal",
    "ANHORIG": "annat",
    "ANNAT": "annat",
}
"""KV_FKMU_0001 as both certificates have spelled it. No code means two things."""
MOST_ROWS = 4


class Lasning:
    """One certificate being read. `namn` is what the reader calls it, `forlaga` the list of its questions."""

    def __init__(self, intyg: Intyg, namn: str, forlaga: str) -> None:
        self.intyg, self.namn = intyg, namn
        self.fragor = fragor(forlaga)
        self.samling = Samling()
        self.lasta = set[str]()

    def plats(self, part: Delsvar | str) -> str:
        """Where an answer stands, in words."""
        number = part if isinstance(part, str) else part.id
        words = self.fragor.get(number, "")
        line = "" if isinstance(part, str) else f" (rad {part.line} i filen)"
        return f"{self.namn}, fråga {number}{f': {words}' if words else ''}{line}"

    def first(self, number: str) -> Delsvar | None:
        """The answer to a question; the first, if there are more."""
        self.lasta.add(number)
        return next(self.intyg.delsvar(number), None)

    def text(self, number: str, *questions: str) -> str:
        """Show the words of an answer beside the questions, however many times it stands; the words."""
        self.lasta.add(number)
        parts = [part for part in self.intyg.delsvar(number) if part.text]
        for part in parts:
            self.samling.las(self.plats(part), part.text, *questions)
        return " ".join(part.text for part in parts)

    def demand(self, *numbers: str) -> None:
        """Tell of each answer that its form demands and the certificate lacks. A prefill may lack all."""
        for number in numbers if not self.intyg.forifyllnad else ():
            parts = [part for part in self.intyg.delsvar(number) if part.kind != "text" or part.text]
            if not parts:
                self.samling.avvikelser.append(f"{self.plats(number)}: svaret saknas.")

    def boolean(self, number: str) -> tuple[bool, Delsvar] | None:
        """A yes or no, and the answer it was; None when there is none, or it cannot be read."""
        part = self.first(number)
        if part is None:
            return None
        found = BOOLEANS.get(part.text.lower())
        if found is None:
            self.unread(part, f"{part.text[:60]!r} är varken ja eller nej")
            return None
        return found, part

    def coded(self, part: Delsvar | None, known: Mapping[str, str]) -> str:
        """What a code means; empty when there is none, or it is unknown."""
        if part is None:
            return ""
        if part.code not in known:
            self.unread(part, f"koden {part.code[:60]!r} är okänd")
        return known.get(part.code, "")

    def unread(self, part: Delsvar | str, why: str) -> None:
        """Note an answer that could not be used, and why."""
        self.samling.ovrigt.append(f"{self.plats(part)}: {why}.")

    def head(self, slag: str) -> None:
        """What the envelope says: a certificate for whom, by which profession, when, and if an extension."""
        add, name = self.samling.foresla, self.namn
        add("underlag", "lakarintyg", f"{name}, intygets typ")
        add("slag", slag, f"{name}, intygets typ")
        words = " ".join(self.intyg.yrken).lower()
        if "tandläkare" in words or "läkare" in words:
            profession = "tandlakare" if "tandläkare" in words else "lakare"
            add("utfardare", profession, f"{name}, befattning", "Kontrollera mot underskriften.")
        if self.intyg.signerat:
            try:
                read_day(self.intyg.signerat)
            except BadValueError as bad:
                self.samling.ovrigt.append(f"{name}, signeringstidpunkt: {bad}.")
            else:
                add("signerat_dag", self.intyg.signerat, f"{name}, signeringstidpunkt")
        if "FRLANG" in self.intyg.relationer:
            add("ordning", "forlangning", f"{name}, relation till ett tidigare intyg")

    def contact(self, most: int) -> None:
        """The manners of contact together, with their days and words; the form takes `most` of them."""
        manners: list[str] = []
        self.lasta |= {"1.1", "1.2", "1.3"}
        for svar in self.intyg.of("1"):
            manner = self.coded(svar.find("1.1"), MANNERS)
            if manner and manner in manners:
                self.samling.avvikelser.append(f"{self.plats('1.1')}: {manner} står mer än en gång.")
            manners += [manner] if manner and manner not in manners else []
            day, words = svar.find("1.2"), svar.find("1.3")
            if day:
                self.samling.las(self.plats(day), day.day, "kontakt")
                if self.intyg.signerat and day.day > self.intyg.signerat:
                    self.samling.avvikelser.append(f"{self.plats(day)}: dagen är efter underskriften.")
            if words:
                self.samling.las(self.plats(words), words.text, "kontakt")
            elif manner == "annat":
                self.samling.avvikelser.append(f"{self.plats('1.3')}: det står inte vad annat är.")
        if len(manners) > most:
            self.samling.avvikelser.append(
                f"{self.plats('1.1')}: {len(manners)} svar; formuläret tar {most}."
            )
        if manners:
            given: list[Json] = [*manners]
            self.samling.foresla("kontakt", given, self.plats("1.1"))

    def rows(self, number: str, degree: Mapping[str, int] | None, matt: str, tveksamt: str = "") -> int:
        """Offer the rows of degree and period; how many the paper has.

        Args:
            number: the svar whose instances are the rows.
            degree: percent by code; None when the number itself is the percentage.
            matt: what the percentages measure.
            tveksamt: why the reader should look twice at what they measure.
        """
        found = [*self.intyg.of(number)]
        self.lasta |= {f"{number}.1", f"{number}.2"}
        read = [self._row(svar, f"{number}.1", f"{number}.2", degree) for svar in found[:MOST_ROWS]]
        rows = [row for row in read if row]
        if len(found) > MOST_ROWS:
            self.samling.avvikelser.append(f"{self.plats(f'{number}.1')}: intyget har {len(found)} rader.")
        if len(rows) < len(found):
            self.samling.ovrigt.append(
                f"{self.plats(f'{number}.1')}: {len(rows)} av {len(found)} rader är med. Fyll i resten."
            )
        if rows:
            given: list[Json] = [_written(row) for row in rows]
            self.samling.foresla("rader", given, self.plats(f"{number}.1"))
            self.samling.foresla("matt", matt, self.plats(f"{number}.1"), tveksamt)
        for one, other in overlapping(tuple(rows)):
            self.samling.avvikelser.append(
                f"{self.plats(f'{number}.2')}: rad {one} och {other} har samma dag."
            )
        self._backwards(rows, f"{number}.2")
        return len(found)

    def _backwards(self, rows: list[Row], number: str) -> None:
        try:
            signed = read_day(self.intyg.signerat)
        except BadValueError:
            return
        if any(row.fran < signed - A_WEEK for row in rows):
            self.samling.avvikelser.append(
                f"{self.plats(number)}: perioden börjar mer än en vecka före underskriften."
            )

    def _row(self, svar: Svar, degree: str, period: str, codes: Mapping[str, int] | None) -> Row | None:
        one, days = svar.find(degree), svar.find(period)
        if one is None or days is None:
            self.unread(one or days or degree, "raden saknar grad eller period")
            return None
        try:
            percent = _percent(one) if codes is None else codes[one.code]
            start, end = _day(days.start, "fr.o.m."), _day(days.end, "t.o.m.")
        except KeyError:
            self.unread(one, f"koden {one.code[:60]!r} är okänd")
            return None
        except BadValueError as bad:
            self.unread(one, str(bad))
            return None
        if end < start:
            self.unread(days, f"slutet ({end}) är före början ({start})")
            return None
        return Row(start, end, percent)

    def rest(self) -> None:
        """List every answer that was not used, by its question alone."""
        for number in dict.fromkeys(part.id for svar in self.intyg.svar for part in svar.delsvar):
            if number not in self.lasta:
                self.samling.ovrigt.append(f"{self.plats(number)}. Ingen fråga här behöver svaret.")


def _written(row: Row) -> JsonObject:
    return {"grad": row.grad, "fran": row.fran.isoformat(), "till": row.till.isoformat()}


def _day(text: str, which: str) -> date:
    try:
        return read_day(text)
    except BadValueError as bad:
        raise BadValueError(*(f"{which}: {problem}" for problem in bad.problems)) from None


def _percent(part: Delsvar) -> int:
    if part.unit != "%":
        raise BadValueError(f"graden har enheten {part.unit[:20]!r} i stället för %")
    try:
        return Percent().read(part.number)
    except BadValueError as bad:
        raise BadValueError(f"graden är {part.number[:20]}; {bad}") from None
