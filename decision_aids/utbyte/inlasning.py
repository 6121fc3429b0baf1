"""The door: any file in, what it is and what it says out. Nothing of who it is about comes through.

`typ` decides first what the answers mean, then the version. What cannot be read is refused by its name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from decision_aids.utbyte.enkel_json import is_plain, read_plain
from decision_aids.utbyte.fhir_svar import KIND, read_response
from decision_aids.utbyte.forslag import Inlast, Samling
from decision_aids.utbyte.granser import OlasligError, check_size
from decision_aids.utbyte.intyg_xml import TYP, read_own
from decision_aids.utbyte.las_af00251 import VERSIONS as AF_VERSIONS
from decision_aids.utbyte.las_af00251 import read_af00251
from decision_aids.utbyte.las_json import read_json
from decision_aids.utbyte.las_lisjp import VERSIONS as FK_VERSIONS
from decision_aids.utbyte.las_lisjp import read_lisjp
from decision_aids.utbyte.las_mallen import read_mallen
from decision_aids.utbyte.las_xml import read_xml
from decision_aids.utbyte.nationellt import Intyg, read_intyg

READ = "Här läses AF00251, FK7804 (LISJP) och vår mall."
READERS: dict[str, tuple[Callable[[Intyg], Inlast], tuple[str, ...]]] = {
    "AF00251": (read_af00251, AF_VERSIONS),
    "LISJP": (read_lisjp, FK_VERSIONS),
    "FK7804": (read_lisjp, FK_VERSIONS),
}
OTHERS = {
    "AF00213": "Arbetsförmedlingens medicinska utlåtande",
    "AG114": "ett läkarintyg till arbetsgivaren för dag 1–14",
    "AG1-14": "ett läkarintyg till arbetsgivaren för dag 1–14",
    "AG7804": "ett läkarintyg till arbetsgivaren",
}
_NOT_TEXT = {
    b"PK\x03\x04": "Filen är packad (zip, eller ett dokument från Word).",
    b"\x1f\x8b": "Filen är packad (gzip).",
    b"\x89PNG": "Filen är en bild.",
    b"\xff\xd8\xff": "Filen är en bild.",
    b"{\\rtf": "Filen är ett dokument (RTF).",
    b"\xd0\xcf\x11\xe0": "Filen är ett dokument från ett äldre Word.",
}
SAVE_AS = "Spara intyget som XML eller JSON ur systemet, eller fyll i svaren själv."


def read_file(content: bytes, idag: date, som: str = "") -> Inlast:
    """Read one file. Raises OlasligError, which says why in Swedish and where.

    Args:
        content: the file's bytes.
        idag: the day it is read.
        som: the type that the reader says a file without type is (AF00251 or LISJP).
    """
    for begins, what in _NOT_TEXT.items():
        if content.startswith(begins):
            raise OlasligError(f"{what} Den går inte att läsa in här. {SAVE_AS}")
    check_size(content)
    if content.startswith(b"%PDF"):
        return _pdf(content, idag)
    start = content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1]
    if start == b"<":
        return _xml(content, idag, som)
    if start in {b"{", b"["}:
        return _json(content, idag)
    raise OlasligError(f"Filen är varken XML eller JSON. {SAVE_AS}")


def _pdf(content: bytes, idag: date) -> Inlast:
    """Our own form. What reads it is fetched when the first PDF is opened."""
    from decision_aids.utbyte.las_pdf import read_pdf

    return read_mallen(*read_pdf(content, person=False), idag)


def _json(content: bytes, idag: date) -> Inlast:
    given = read_json(content)
    if given.get("resourceType") == KIND:
        return read_mallen(*read_response(given, person=False), idag)
    if is_plain(given):
        return read_mallen(*read_plain(given, person=False), idag)
    kind = given.get("resourceType")
    what = f"FHIR-resursen {str(kind)[:60]}" if kind else "JSON av ett okänt slag"
    raise OlasligError(f"Filen är {what}, inte en ifylld mall ({KIND}).")


def _xml(content: bytes, idag: date, som: str) -> Inlast:
    intyg = read_intyg(read_xml(content))
    if intyg.forifyllnad:
        return _prefill(intyg, som or intyg.typ)
    if intyg.typ == TYP:
        return read_mallen(*read_own(intyg), idag)
    if not intyg.svar:
        raise OlasligError(f"Filen är {_named(intyg.typ)}, men har inga svar.")
    return _reader(intyg)(intyg)


def _reader(intyg: Intyg) -> Callable[[Intyg], Inlast]:
    typ = intyg.typ.upper()
    if typ not in READERS:
        raise OlasligError(f"Filen är {_named(typ)}. {READ}")
    read, versions = READERS[typ]
    if intyg.major not in versions:
        known = filter(None, versions)
        raise OlasligError(
            f"Filen är {typ} version {intyg.version[:20]!r}. Här läses version {' och '.join(known)}."
        )
    return read


def _named(typ: str) -> str:
    return f"{OTHERS[typ]} ({typ})" if typ in OTHERS else f"ett intyg av typen {typ[:60]}"


def _prefill(intyg: Intyg, som: str) -> Inlast:
    """A prefill is no certificate. When its type is known, its answers are read as that one's.

    Else its words are shown as they stand: which questions they answer depends on the type. Svar 6, which may
    be diagnoses, is left out.
    """
    what = "En förifyllnad: svar som ett system har lämnat till ett intyg. Den är inget underskrivet intyg."
    if som:
        typed = Intyg(som, "2" if som.upper() in {"LISJP", "FK7804"} else "1", intyg.svar, forifyllnad=True)
        read = _reader(typed)(typed)
        kept = tuple(one for one in read.forslag if one.fraga not in {"underlag", "slag"})
        return Inlast(f"{what} Läst som {som}.", kept, read.ord, read.ovrigt, read.avvikelser)
    gathered = Samling()
    for svar in intyg.svar:
        for part in svar.delsvar if svar.id != "6" else ():
            shown = part.text or part.code or part.number or f"{part.start}–{part.end}"
            gathered.las(f"Förifyllnad, svar {part.id} (rad {part.line} i filen)", shown)
    if any(intyg.of("6")):
        gathered.ovrigt.append("Svar 6 visas inte: i en del intyg är det diagnosen.")
    gathered.ovrigt.append("Filen säger inte vilket intyg svaren hör till. Välj det för att få förslag.")
    return replace(gathered.klar(what), som=("AF00251", "LISJP"))
