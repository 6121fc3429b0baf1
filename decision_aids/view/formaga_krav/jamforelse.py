"""The comparison as a reader sees it: what can be planned, the picture as a table, adaptations, questions."""

from __future__ import annotations

from collections.abc import Iterator

from decision_aids.data import load
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.outcomes import Detail
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare
from decision_aids.law.register import as_object
from decision_aids.view.formaga_krav.read import (
    ASKS,
    SAYS,
    Activity,
    activities,
    categories,
    lowered,
    the_detail,
)
from decision_aids.view.formaga_krav.views import (
    ActivityView,
    AdaptationView,
    CellView,
    Proposal,
    RowView,
)
from decision_aids.view.text.render import render
from decision_aids.view.text.sources import SourceView, source_views
from decision_aids.view.text.words import RECEIVERS

NAME = "formaga_krav"
"""The compiled file of what sources say can be adapted."""
OWN_VIEW = "egen_syn"
"""The question that holds the person's own view, in the reader's words."""
RISKS = ("risk", "risk-kanske")
SILENT = "inget-emot"
"""The meeting that leaves nothing to change or ask."""
UNSAID = ("namns-inte", "oklart-intyg")
"""What the certificate says nothing of: told once, for all the activities."""
LIMITED = ("undvik", "kan-inte", "begransas")
OPEN = ("krockar", "anpassning")
"""The meetings that an adaptation can change."""


class Comparison:
    """Presents the comparison of one case in the aid's words."""

    def __init__(
        self, evaluation: Evaluation, texts: Texts, detail: Detail, shown: tuple[Activity, ...]
    ) -> None:
        self._evaluation, self._texts, self._shown = evaluation, texts, shown
        self._here = ("detaljer", detail.id)

    def rows(self) -> Iterator[RowView]:
        """The table: risks first, then what is limited, then the rest."""
        found = [(self._says(one), self._row(one)) for one in categories(self._evaluation.aid)]
        yield from (row for _, row in sorted(found, key=lambda one: _pressing(one[0])))

    def activities(self) -> Iterator[ActivityView]:
        """What can be done with each, the one that can be planned soonest first."""
        for one in self._shown:
            groups: dict[str, list[str]] = {}
            for cell in one.cells:
                if cell["mote"] != SILENT and cell["skal"] not in UNSAID:
                    groups.setdefault(self._word("mote", cell["mote"]), []).append(self._category(cell))
            lage = (*self._here, "lage", one.lage)
            yield ActivityView(
                one.id,
                one.demands,
                one.name,
                one.lage,
                self._texts(*lage, "rubrik"),
                self._texts(*lage, "text"),
                tuple((word, "; ".join(map(lowered, names))) for word, names in groups.items()),
            )

    def risks(self) -> tuple[str, ...]:
        """The categories that should be avoided."""
        found = [self._category(cell) for one in self._shown for cell in one.cells if cell["skal"] in RISKS]
        return tuple(dict.fromkeys(found))

    def unsaid(self) -> str:
        """The categories that the certificate does not mention and some activity may demand."""
        found = [
            self._category(cell) for one in self._shown for cell in one.cells if cell["skal"] == UNSAID[0]
        ]
        return "; ".join(lowered(one) for one in dict.fromkeys(found))

    def adaptations(self) -> Iterator[AdaptationView]:
        """What could change each clash, once a category."""
        about = as_object(load(NAME)["kategorier"])
        for category in categories(self._evaluation.aid):
            cells = [cell for one in self._shown for cell in one.cells if cell["kategori"] == category]
            open_ones = [cell for cell in cells if cell["mote"] in OPEN and cell["skal"] not in RISKS]
            if open_ones:
                entry = as_object(about[category])["anpassningar"]
                proposals = [as_object(one) for one in entry] if isinstance(entry, list) else []
                yield AdaptationView(
                    self._category(open_ones[0]),
                    self._named(open_ones),
                    tuple(Proposal(str(one["text"]), self._sources(one)) for one in proposals),
                )

    def questions(self) -> Iterator[tuple[str, str]]:
        """Neutral questions, each with its receiver; the organiser is asked about each activity by itself."""
        asked: dict[tuple[str, str, str], tuple[dict[str, None], dict[str, None]]] = {}
        cells = [(cell, one) for one in self._shown for cell in one.cells]
        for cell, one in sorted(cells, key=lambda pair: _first(str(pair[0]["skal"]))):
            to = cell["fraga_till"]
            if isinstance(to, str):
                text = self._texts(*self._here, "skal", str(cell["skal"]), "fraga")
                apart = one.id if to == Mottagare.ANORDNAREN else ""
                about, where = asked.setdefault((text, to, apart), ({}, {}))
                about[lowered(self._category(cell))] = where[one.in_text] = None
        for (text, to, _), (about, where) in asked.items():
            filled = text.replace("{formaga}", "; ".join(about)).replace("{aktivitet}", ", ".join(where))
            yield RECEIVERS[Mottagare(to)], filled

    def _says(self, category: str) -> str:
        return next(str(one["sagt"]) for one in self._shown[0].cells if one["kategori"] == category)

    def _row(self, category: str) -> RowView:
        cells = [
            (one, next(cell for cell in one.cells if cell["kategori"] == category)) for one in self._shown
        ]
        says = cells[0][1]["sagt"]
        return RowView(
            category,
            self._category(cells[0][1]),
            self._texts("fragor", SAYS, "svar", says) if isinstance(says, str) else "Vet inte",
            tuple(self._cell(one, cell) for one, cell in cells),
        )

    def _cell(self, one: Activity, cell: JsonObject) -> CellView:
        return CellView(
            one.name,
            str(cell["mote"]),
            self._word("kort", cell["mote"]),
            self._texts("fragor", one.demands, "svar", str(cell["krav"])),
            cell["forslag"] is True,
            cell["skal"] in RISKS,
        )

    def _category(self, cell: JsonObject) -> str:
        return self._texts("fragor", SAYS, "rader", str(cell["kategori"]))

    def _word(self, part: str, value: object) -> str:
        return self._texts(*self._here, part, str(value))

    def _named(self, cells: list[JsonObject]) -> str:
        named = [one for cell in cells if isinstance(kinds := cell["anpassningar"], list) for one in kinds]
        words = (self._texts("fragor", "anpassning_slag", "svar", str(one)) for one in named)
        return "; ".join(dict.fromkeys(words))

    def _sources(self, entry: JsonObject) -> tuple[SourceView, ...]:
        cited = entry["kallor"]
        ids = tuple(str(one) for one in cited) if isinstance(cited, list) else (str(cited),)
        return source_views(ids, self._evaluation.case.as_of)


def _pressing(says: str) -> int:
    """What should be avoided, what is limited, and the rest as they stand."""
    return LIMITED.index(says) if says in LIMITED else len(LIMITED)


def _first(skal: str) -> int:
    """Risks first; the rest as they stand."""
    return RISKS.index(skal) if skal in RISKS else len(RISKS)


def comparison_html(evaluation: Evaluation, texts: Texts) -> str:
    """The comparison, folded; an invitation until kinds are chosen; empty with nothing to compare."""
    detail, shown = the_detail(evaluation.aid), activities(evaluation, texts)
    if detail is None or shown is None:
        return ""
    compared = Comparison(evaluation, texts, detail, shown)
    here = ("detaljer", detail.id)
    adaptations = [*compared.adaptations()] if shown else []
    named = [source for one in adaptations for proposal in one.proposals for source in proposal.sources]
    own_view = evaluation.case.answers.get(OWN_VIEW)
    return render(
        "formaga_krav.html",
        detail=detail.id,
        asks=ASKS,
        title=texts(*here, "titel"),
        text=texts(*here, "text"),
        invitation=texts(*here, "bjud_in"),
        warning=texts(*here, "varning"),
        about_table=texts(*here, "tabellen"),
        risk=texts(*here, "risk"),
        risks=compared.risks(),
        activities=[*compared.activities()],
        change=texts(*here, "andra"),
        unsaid_text=texts(*here, "namns_inte"),
        unsaid=compared.unsaid(),
        unsaid_why=texts(*here, "skal", UNSAID[0], "text"),
        rows=[*compared.rows()] if shown else [],
        adaptations=adaptations,
        own_view=own_view if isinstance(own_view, str) else "",
        own_view_title=texts(*here, "egen_syn"),
        no_own_view=texts(*here, "ingen_egen_syn"),
        questions=[*compared.questions()],
        sources=tuple(dict.fromkeys((*source_views(detail.sources, evaluation.case.as_of), *named))),
    )
