"""Check the exercises and their words: each whole, each answer readable, each word where it should stand.

Whether the rules find the faults that are planted is the tests' matter: then the exercise or a rule is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields, as_mapping
from build_tools.data.strict_yaml import Document, read
from decision_aids.engine.answers import read_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.texts import Texts
from decision_aids.mall.ifylld import read_ifylld, write_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.ova import ord as words
from decision_aids.ova.facit import LASES, facit, lakarintyg
from decision_aids.ova.fel import Fel
from decision_aids.ova.meningar import meningar
from decision_aids.ova.ovning import ovning, texts
from decision_aids.ova.texter import required

FOLDER, TEXTS = Path("ova/ovningar"), Path("ova/texter.yml")
"""Below decision_aids/."""
CHOICES: dict[str, type[StrEnum]] = {
    "tema": words.Tema,
    "tillstand": words.Tillstand,
    "kvalitet": words.Kvalitet,
    "kon": words.Kon,
}
WORDS = ("titel", "alder", "sprak", "berattelse", "lar")
TABLES = ("intyg", "svar", "bar")
FIELDS = (*WORDS, *CHOICES, "for", "datum", *TABLES, "forra", "fel", "skriva")
SKRIVA = ("del", "underlag", "forebild", "andrat")
POINTS = 10


def read_ovningar(root: Path) -> tuple[Document, ...]:
    """Every exercise file of the project, read; nothing is checked yet."""
    folder = Path("decision_aids") / FOLDER
    return tuple(read(path, folder / path.name) for path in sorted((root / folder).glob("*.yml")))


def check_ovning(document: Document) -> JsonObject:
    """Note every problem in an exercise; its data as JSON, empty when there is a problem."""
    given = document.mapping("en övning")
    entry = Fields(document, given)
    if not document.problems:
        _check_fields(entry)
    if document.problems:
        return {}
    form = _check_form(document, "intyg", given["intyg"])
    before = _check_form(document, "forra", given["forra"]) if "forra" in given else {}
    _check_answers(document, as_mapping(given["svar"]) or {})
    model = _check_writing(document, given, form)
    if document.problems:
        return {}
    whole: JsonObject = {**given, "intyg": form, **({"forra": before} if before else {}), **model}
    _check_words(document, whole)
    _check_whole(document, whole)
    return {} if document.problems else whole


def check_words(document: Document) -> None:
    """Note what is missing, unused or empty among the words of practice."""
    tree = document.mapping("texter")
    have, need = set(Texts(tree).keys()), set(required())
    for key in sorted(need - have) if tree else ():
        document.problem(f"texten {'.'.join(key)} saknas", f"skriv den under {'.'.join(key[:-1])}", *key)
    for key in sorted(have - need):
        document.problem(f"texten {'.'.join(key)} används inte", "ta bort den, eller rätta nyckeln", *key)
    for key in sorted(have & need):
        if not (Texts(tree).find(*key) or "").strip():
            document.problem(f"texten {'.'.join(key)} är tom", "skriv en text", *key)


def _check_fields(entry: Fields) -> None:
    entry.only(FIELDS)
    for name in WORDS:
        entry.text(name, required=True)
    for name, kind in CHOICES.items():
        entry.choice(name, kind)
    entry.day("datum", required=True)
    if entry.text("alder") and not entry.text("alder").isdigit():
        entry.problem(f"alder är {entry.text('alder')!r}", "skriv ett helt tal, som 45", "alder")
    _check_list(entry, "for", tuple(words.Yrke), entry.texts("for", required=True))
    _check_list(entry, "fel", tuple(Fel), entry.texts("fel"))
    if "fel" not in entry.values:
        entry.problem("fel saknas", "skriv fel: [] om inget fel är planterat", "fel")
    for name in (*TABLES, *(one for one in ("forra", "skriva") if one in entry.values)):
        if as_mapping(entry.values.get(name)) is None:
            entry.problem(f"{name} saknar innehåll", "skriv nyckel: värde, en på varje rad under", name)


def _check_list(entry: Fields, name: str, known: tuple[str, ...], given: tuple[str, ...]) -> None:
    for one in given:
        if one not in known:
            entry.problem(f"okänt värde {one} i {name}", f"välj bland: {', '.join(known)}", name)


def _check_form(document: Document, name: str, given: Json) -> JsonObject:
    """The fields of a certificate as JSON, typed."""
    form, problems = read_ifylld(as_mapping(given) or {}, person=False)
    for one in problems:
        document.problem(str(one), "rätta fältet så att det passar mallen", name, one.falt)
    for field in as_mapping(given) or {}:
        if field in MALLEN.falt and MALLEN.falt[field].person:
            document.problem(
                f"{field} säger vem någon är", "ta bort fältet; ingen ska heta något", name, field
            )
    return write_ifylld(form)


def _check_answers(document: Document, answers: JsonObject) -> None:
    for one in answers:
        if one not in LASES and one in lakarintyg().question:
            remedy = f"ändra i intyg i stället; här hör bara: {', '.join(LASES)}"
            document.problem(f"svaret på {one} kommer ur intygets fält", remedy, "svar", one)
    for problem in read_answers(lakarintyg(), answers)[1]:
        what = f"svaret på {problem.question} kan inte läsas: {problem.expected}"
        document.problem(what, "rätta svaret", "svar", problem.question)


def _check_writing(document: Document, given: JsonObject, form: JsonObject) -> JsonObject:
    """The part to write, with the model's fields typed; nothing when there is none."""
    entry = as_mapping(given.get("skriva"))
    if entry is None:
        return {}
    fields = Fields(document, entry, ("skriva",))
    fields.only(SKRIVA)
    fields.text("underlag", required=True)
    part, model = fields.choice("del", words.Del), as_mapping(entry.get("forebild")) or {}
    for one in model:
        if part and one not in words.FALT_I_DEL[part]:
            remedy = f"skriv bara: {', '.join(words.FALT_I_DEL[part])}"
            fields.problem(f"{one} hör inte till {part}", remedy, "forebild", one)
    kept = {key: value for key, value in form.items() if not part or key not in words.FALT_I_DEL[part]}
    other = as_mapping(entry.get("andrat")) or {}
    read, problems = read_ifylld({**kept, **other, **model}, person=False)
    for one in problems:
        place = "andrat" if one.falt in other else "forebild"
        fields.problem(str(one), f"rätta fältet under {place}", place, one.falt)
    if not model:
        fields.problem("forebild saknas", "skriv fält: text, ett på varje rad under forebild:", "forebild")
    written = write_ifylld(read)
    typed: JsonObject = {
        name: {key: written[key] for key in some if key in written}
        for name, some in (("forebild", model), ("andrat", other))
    }
    return {"skriva": {**entry, **typed}}


def _check_words(document: Document, given: JsonObject) -> None:
    """The words that carry a point stand in one sentence of their field."""
    form, _ = read_ifylld(as_mapping(given["intyg"]) or {}, person=False)
    pieces = [*meningar(form)]
    for point, fields in (as_mapping(given["bar"]) or {}).items():
        if not (point.isdigit() and 1 <= int(point) <= POINTS) or as_mapping(fields) is None:
            remedy = 'skriv en punkt, 1 till 10, och under den fält: ord, som 3: {funktion: "tappade tråden"}'
            document.problem(f"{point} under bar kan inte läsas", remedy, "bar", point)
            continue
        for field, some in (as_mapping(fields) or {}).items():
            for one in texts(some):
                if not any(piece.falt == field and one in piece.text for piece in pieces):
                    remedy = f"skriv av ord som står i en mening i {field}"
                    document.problem(f"{one!r} står inte i {field}", remedy, "bar", point, field)


def _check_whole(document: Document, given: JsonObject) -> None:
    """Nothing of the ten points waits for an answer."""
    if document.problems:
        return
    one = ovning(document.path.stem, given)
    for leaf in facit(one).obesvarat:
        remedy = f"svara under svar: på det som saknas, bland {', '.join(_waiting(leaf, one.svar))}"
        document.problem(f"villkoret {leaf} väntar på ett svar", remedy, "svar")


def _waiting(leaf: str, answers: JsonObject) -> Iterator[str]:
    asked = {name for name in LASES if name not in answers}
    yield from sorted(asked) or [leaf]
