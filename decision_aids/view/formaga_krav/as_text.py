"""The comparison as text: how each pair meets, what is proposed, what can be adapted. Made from the rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.marks import Marks
from decision_aids.engine.texts import Texts
from decision_aids.law.register import as_object
from decision_aids.view.formaga_krav.jamforelse import NAME
from decision_aids.view.formaga_krav.read import ASKS, SAYS, categories, lowered, the_detail
from decision_aids.view.text.sources import SourceView, source_views


@dataclass(frozen=True)
class MeetingText:
    """A pair of what the certificate says and what is demanded; `skal` and `mote` are for a program."""

    says: str
    demand: str
    mote: str
    skal: str
    word: str
    why: str
    question: str


@dataclass(frozen=True)
class ProposalText:
    """A kind of activity, and its proposed demand in every category."""

    name: str
    demands: tuple[str, ...]


@dataclass(frozen=True)
class ComparisonText:
    """All of it. `adaptations` are a category, what can be adapted there, and the sources of that."""

    title: str
    text: str
    warning: str
    categories: tuple[str, ...]
    meetings: tuple[MeetingText, ...]
    proposals: tuple[ProposalText, ...]
    adaptations: tuple[tuple[str, str, tuple[SourceView, ...]], ...]
    sources: tuple[SourceView, ...]


def comparison_text(aid: Aid, texts: Texts, as_of: date) -> ComparisonText | None:
    """The aid's comparison as text; None when it has none."""
    detail = the_detail(aid)
    if detail is None or detail.unfolded is None:
        return None
    here, data = ("detaljer", detail.id), load(NAME)
    rule = detail.unfolded()
    names = {one: texts("fragor", SAYS, "rader", one) for one in categories(aid)}
    about = as_object(data["kategorier"])
    return ComparisonText(
        title=texts(*here, "titel"),
        text=texts(*here, "text"),
        warning=texts(*here, "varning"),
        categories=tuple(names.values()),
        meetings=tuple(
            _meeting(as_object(one), texts, here) for one in (rule if isinstance(rule, list) else [])
        ),
        proposals=tuple(_proposal(one, aid, texts) for one in aid.question[ASKS].options()),
        adaptations=tuple(
            (name, str(entry["text"]), source_views(_several(entry), as_of))
            for one, name in names.items()
            for entry in _entries(as_object(about[one]))
        ),
        sources=source_views(detail.sources, as_of),
    )


def _meeting(one: JsonObject, texts: Texts, here: tuple[str, ...]) -> MeetingText:
    skal, says = str(one["skal"]), texts("fragor", SAYS, "svar", str(one["sagt"]))
    if one["anpassas"] is not None:
        says = f"{says}, {texts(*here, 'anpassas', str(one['anpassas']))}"
    return MeetingText(
        says,
        texts("fragor", "krav_egen", "svar", str(one["krav"])),
        str(one["mote"]),
        skal,
        texts(*here, "mote", str(one["mote"])),
        texts(*here, "skal", skal, "text"),
        (texts.find(*here, "skal", skal, "fraga") or "")
        .replace("{formaga}", "[förmågan]")
        .replace("{aktivitet}", "[aktiviteten]"),
    )


def _proposal(kind: str, aid: Aid, texts: Texts) -> ProposalText:
    question = aid.question[f"krav_{kind.replace('-', '_')}"]
    table, here = question.value, ("fragor", question.id)
    demands: list[str] = []
    if isinstance(table, Marks):
        demands = [
            f"{texts(*here, 'rader', row)}: {lowered(texts(*here, 'svar', table.proposal(row)))}"
            for row in table.row_ids()
        ]
    return ProposalText(texts("fragor", ASKS, "svar", kind), tuple(demands))


def _entries(category: JsonObject) -> list[JsonObject]:
    found = category["anpassningar"]
    return [as_object(one) for one in found] if isinstance(found, list) else []


def _several(entry: JsonObject) -> tuple[str, ...]:
    found = entry["kallor"]
    return tuple(str(one) for one in found) if isinstance(found, list) else (str(found),)
