"""A picture read strictly from its file: everything wrong is noted with its line, in Swedish."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.data.fields import Fields, as_mapping
from build_tools.data.rows import rows
from build_tools.data.strict_yaml import Document
from build_tools.pages.requirements import Place
from build_tools.pictures.model import (
    FOUR,
    Actor,
    Branch,
    Cell,
    Consent,
    Degree,
    Edge,
    Event,
    Kind,
    Part,
    Picture,
    Relation,
    Row,
    Step,
)

COMMON = ("slag", "titel", "text", "kallor", "utan_kalla")
GROUND = ("kallor", "utan_kalla")


def read_picture(document: Document) -> Picture | None:
    """The picture of a file; None when something is wrong, and then the document says what."""
    if document.problems:
        return None
    values = as_mapping(document.tree)
    if values is None:
        document.problem("filen är ingen bild", "skriv slag: …, titel: … och bildens delar")
        return None
    fields = Fields(document, values)
    kind = fields.choice("slag", Kind)
    if kind is None:
        return None
    name, expected, read = _PARTS[kind]
    fields.only((*COMMON, name))
    title, text = fields.text("titel", required=True), fields.text("text")
    parts = [read(one) for one in rows(fields, name, expected, required=True)]
    if kind is Kind.PROCESS and not document.problems:
        _check_targets(document, [one for one in parts if isinstance(one, Step)])
    if document.problems:
        return None
    sources = fields.texts("kallor")
    return Picture(
        document.path.stem, kind, title, text, sources, tuple(one for one in parts if one is not None)
    )


def _step(row: Fields) -> Step | None:
    row.only(("id", "aktor", "vem", "gor", "text", "nar", "grenar", "sida", *GROUND))
    actor = row.choice("aktor", Actor)
    found = (
        row.text("id"),
        row.text("vem"),
        row.text("gor", required=True),
        row.text("text"),
        row.text("nar"),
    )
    sources = _sources(row)
    branches = tuple(_branch(one) for one in rows(row, "grenar", "om och sa"))
    if actor is None:
        return None
    name, who, does, text, when = found
    return Step(name, actor, who, does, text, when, sources, branches, _page(row))


def _branch(row: Fields) -> Branch:
    row.only(("om", "sa", "till", *GROUND))
    return Branch(
        row.text("om", required=True), row.text("sa", required=True), row.text("till"), row.texts("kallor")
    )


def _row(row: Fields) -> Row | None:
    row.only(("fraga", "sida", *FOUR))
    title = row.text("fraga", required=True)
    cells: dict[Actor, Cell] = {}
    for actor in FOUR:
        if actor not in row.values:
            continue
        inside = as_mapping(row.values[actor])
        if inside is None:
            row.problem(f"{actor} går inte att läsa", "skriv {grad: ska, text: …, kallor: [id]}", actor)
            continue
        cell = Fields(row.document, inside, (*row.key, actor))
        cell.only(("grad", "ska_fran", "text", *GROUND))
        degree, text, sources = cell.choice("grad", Degree), cell.text("text", required=True), _sources(cell)
        if degree:
            cells[actor] = Cell(degree, text, sources, cell.text("ska_fran"))
    if not any(actor in row.values for actor in FOUR):
        row.problem("raden har ingen aktör", f"skriv minst en av: {', '.join(FOUR)}")
    return Row(title, cells, _page(row))


def _event(row: Fields) -> Event | None:
    row.only(("kalla", "vad", "dag", "kallor"))
    source, what = row.text("kalla", required=True), row.text("vad", required=True)
    edge = row.choice("dag", Edge) if row.text("dag") else Edge.FRAN
    return Event(edge, what, (source, *row.texts("kallor"))) if edge else None


def _relation(row: Fields) -> Relation | None:
    row.only(("fran", "till", "vad", "samtycke", "grund", *GROUND))
    sender, receiver = row.choice("fran", Actor), row.choice("till", Actor)
    consent = row.choice("samtycke", Consent)
    what, ground, sources = row.text("vad", required=True), row.text("grund", required=True), _sources(row)
    if sender is None or receiver is None or consent is None:
        return None
    return Relation(sender, receiver, what, consent, ground, sources)


def _sources(row: Fields) -> tuple[str, ...]:
    """What a part rests on. Without a source it must say why."""
    found = row.texts("kallor")
    if not found and not row.text("utan_kalla"):
        row.problem("kallor saknas", "skriv kallor: [id], eller utan_kalla: och skälet")
    return found


def _page(row: Fields) -> Place | None:
    written = row.text("sida")
    return Place.parse(written) if written else None


def _check_targets(document: Document, steps: list[Step]) -> None:
    """Every branch that leads to a step leads to one that is there, and ids are not used twice."""
    known = [one.id for one in steps if one.id]
    for number, step in enumerate(steps):
        if step.id and step.id in {one.id for one in steps[:number]}:
            what = f"två steg har id {step.id}"
            document.problem(what, "byt id på det ena", "steg", str(number), "id")
        for place, branch in enumerate(step.branches):
            if branch.to and branch.to not in known:
                what = f"grenen leder till {branch.to}, som inte är ett steg"
                remedy = "skriv id: på steget, eller rätta till:"
                document.problem(what, remedy, "steg", str(number), "grenar", str(place), "till")


_PARTS: dict[Kind, tuple[str, str, Callable[[Fields], Part | None]]] = {
    Kind.PROCESS: ("steg", "aktor, gor och kallor", _step),
    Kind.MATRIS: ("rader", "fraga och aktörerna", _row),
    Kind.TIDSLINJE: ("handelser", "kalla och vad", _event),
    Kind.VEM_TILL_VEM: ("relationer", "fran, till, vad, samtycke, grund och kallor", _relation),
}
"""Where the parts of each kind stand, what one holds, and how it is read."""
