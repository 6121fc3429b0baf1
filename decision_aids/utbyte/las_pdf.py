"""Reads our own PDF, filled in by whichever program. What acts, hides or is locked is refused by name."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import cast

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.rows import Rows
from decision_aids.mall.falt import Falt
from decision_aids.mall.ifylld import Fel, Ifylld, read_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett, texts
from decision_aids.utbyte.enkel_json import check_version
from decision_aids.utbyte.granser import MOST_DEPTH, MOST_PARTS, OlasligError, check_size
from decision_aids.utbyte.pdf_dorr import BROKEN, check_shape
from decision_aids.utbyte.pdf_namn import CELLS, STAMP, rutor

BEGINS = b"%PDF"
_FORBIDDEN = {
    "/JavaScript": "JavaScript",
    "/JS": "JavaScript",
    "/AA": "handlingar som körs av sig själva",
    "/OpenAction": "en handling som körs när filen öppnas",
    "/Launch": "en handling som startar ett program",
    "/EmbeddedFiles": "bifogade filer",
    "/XFA": "ett formulär av slaget XFA",
}
_NO_FORM = (
    "Filen är en PDF utan fält att läsa. Är den utskriven, inskannad eller sparad med ”Skriv ut till PDF”? "
    "Spara det ifyllda formuläret som det är, eller fyll i svaren själv."
)
_LOCKED = "Filen är en PDF med lösenord eller lås. Spara den utan lås."


def read_pdf(content: bytes, *, person: bool) -> tuple[Ifylld, tuple[Fel, ...]]:
    """The form in the file, and what could not be taken in. Raises OlasligError."""
    check_size(content)
    check_shape(content)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise OlasligError(_LOCKED)
        root = cast("DictionaryObject", reader.trailer["/Root"].get_object())
        _check_harmless(reader.trailer)
        acroform = root.get("/AcroForm")
        fields = _fields(acroform.get_object()) if acroform is not None else {}
    except DependencyError:  # what opens a lock is not with us
        raise OlasligError(_LOCKED) from None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        if isinstance(error, OlasligError):
            raise
        raise OlasligError(BROKEN) from None
    if not fields:
        raise OlasligError(_NO_FORM)
    mall, bar, version = fields.get(STAMP, "").partition("|")
    if not bar:
        raise OlasligError("Filen är en PDF med ett formulär, men inte vår mall.")
    check_version(mall, version)
    return _form(fields, person=person)


def _form(fields: dict[str, str], *, person: bool) -> tuple[Ifylld, tuple[Fel, ...]]:
    given: JsonObject = {}
    for one in MALLEN.falt.values():
        if one.person and not person:
            continue
        found = _value(one, fields)
        if found:
            given[one.id] = found
    if given.get("diagnos_val") == "nej" and given.get("diagnos") == texts()("ord", "diagnos_uppges_inte"):
        del given["diagnos"]
    places = {one.id: f"Fältet ”{etikett(one)}” i filen" for one in MALLEN.falt.values()}
    return read_ifylld(given, person=person, places=places)


def _value(one: Falt, fields: dict[str, str]) -> Json:
    if isinstance(one.value, Rows):
        rows: list[Json] = []
        for number in range(1, one.value.most + 1):
            cells: JsonObject = {cell: fields.get(f"{one.id}.{number}.{cell}", "").strip() for cell in CELLS}
            if any(cells.values()):
                rows.append(cells)
        return rows
    if one.several:
        return [ruta.val for ruta in rutor(one) if fields.get(ruta.namn) == ruta.val]
    return fields.get(one.id, "")


def _fields(acroform: object) -> dict[str, str]:
    """What stands in every field, by its full name; a choice that is not made is left out."""
    found: dict[str, str] = {}
    fields = acroform.get("/Fields") if isinstance(acroform, DictionaryObject) else None
    waiting = [("", one, 1) for one in _listed(fields)]
    while waiting:
        above, one, depth = waiting.pop()
        if depth > MOST_DEPTH or len(found) > MOST_PARTS:
            raise OlasligError(BROKEN)
        field = one.get_object()
        if not isinstance(field, DictionaryObject):
            continue
        name = ".".join(filter(None, (above, str(field.get("/T", "")))))
        value = field.get("/V")
        value = value.get_object() if isinstance(value, PdfObject) else value
        if isinstance(value, NameObject):
            if value != "/Off":
                found[name] = str(value)[1:]
        elif isinstance(value, str | bytes):
            found[name] = value if isinstance(value, str) else value.decode("utf-8", "replace")
        elif "/T" in field and "/Kids" not in field:
            found.setdefault(name, "")
        waiting += [(name, kid, depth + 1) for kid in _listed(field.get("/Kids"))]
    return found


def _listed(found: object) -> list[PdfObject]:
    found = found.get_object() if isinstance(found, PdfObject) else found
    return list(found) if isinstance(found, ArrayObject) else []


def _check_harmless(top: DictionaryObject) -> None:
    """Walk through everything that can be reached, and refuse what acts, hides or is attached."""
    seen: set[tuple[int, int]] = set()
    waiting: list[object] = [top]
    parts = 0
    while waiting:
        one = waiting.pop()
        parts += 1
        if parts > 10 * MOST_PARTS:
            raise OlasligError("Filen är en PDF med fler delar än något intyg har.")
        reference = getattr(one, "indirect_reference", None)
        if reference is not None:
            seen.add((reference.idnum, reference.generation))
        if isinstance(one, DictionaryObject):
            for key in one:
                what = _FORBIDDEN.get(key) or _FORBIDDEN.get(str(one.get("/S")) if key == "/S" else "")
                if what and not (key == "/OpenAction" and _is_place(one["/OpenAction"])):
                    raise OlasligError(f"Filen är en PDF med {what}. Den läses inte. Spara den utan det.")
        for part in _inside(one):
            identity = (getattr(part, "idnum", 0), getattr(part, "generation", 0))
            if identity[0]:
                if identity in seen:
                    continue
                seen.add(identity)
            whole = part.get_object() if isinstance(part, PdfObject) else None
            if isinstance(whole, DictionaryObject | ArrayObject):
                waiting.append(whole)


def _inside(one: object) -> Iterator[object]:
    if isinstance(one, DictionaryObject):
        yield from (one.raw_get(key) for key in one)
    elif isinstance(one, ArrayObject):
        yield from list[object].__iter__(one)


def _is_place(action: object) -> bool:
    """Where the file opens, which many programs write, is no action."""
    return isinstance(action, ArrayObject)
