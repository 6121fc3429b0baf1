"""What can be edited, with which fields: made from the schemas and choices of the code, never typed twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from build_tools.changes.log import FIELDS as CHANGE_FIELDS
from build_tools.changes.log import LONGEST
from build_tools.changes.log import Kind as ChangeKind
from build_tools.checks.terms_list import FIELDS as TERM_FIELDS
from build_tools.data.sources import OPTIONAL, REQUIRED
from build_tools.measures.read import FIELDS as MEASURE_FIELDS
from build_tools.measures.render import CERTAINTIES
from build_tools.pages.page_data import OURS, PageStatus
from build_tools.pages.page_facts import STATUS_WORDS
from build_tools.pages.proposals import FIELDS as PROPOSAL_FIELDS
from build_tools.pages.proposals import Stage
from build_tools.pages.words import KINDS
from build_tools.pictures.model import NAMES
from build_tools.redigera.fields import Option, body, choice, day, listed, same, several, text, words
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.source import Sakerhet, Slag, Status
from decision_aids.view.text.words import CERTAINTIES as READ
from decision_aids.view.text.words import STATUSES


class Form(StrEnum):
    """How a file holds its parts."""

    POSTER = "poster"
    """Parts by id."""
    LISTA = "lista"
    """Parts one after another."""
    LISTOR = "listor"
    """Lists of texts by the page that they are about."""
    TEXTER = "texter"
    """Texts by the ids of the rules."""


@dataclass(frozen=True)
class Known:
    """What fields choose among: pages by path, the sources, the requirements, the aids and their rules."""

    pages: Mapping[str, str]
    sources: Mapping[str, str]
    requirements: Mapping[str, str]
    rules: tuple[str, ...]
    aids: tuple[str, ...]
    owners: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A file of parts: its name and label in the editing place, its schema, and the form of one of them.

    `kept` is the file, when it is not the one in redaktion/ with the name.
    """

    name: str
    label: str
    singular: str
    form: Form
    schema: tuple[str, ...]
    summary: str
    fields: Callable[[Known], list[JsonObject]]
    groups: tuple[Option, ...] = ()
    kept: str = ""

    @property
    def file(self) -> str:
        """Its path in the project."""
        return self.kept or f"redaktion/{self.name}.yml"

    @property
    def identifier(self) -> str:
        """The field that tells one part from another, and names its draft."""
        return self.schema[0]

    def lists(self, known: Known) -> tuple[str, ...]:
        """The fields that hold several texts; one may be written as it is."""
        return lists(self.fields(known))


def lists(fields: list[JsonObject]) -> tuple[str, ...]:
    """The names of the fields that hold several texts."""
    return tuple(str(one["name"]) for one in fields if one.get("multiple") or one["widget"] == "list")


def _id(example: str) -> JsonObject:
    said = ["^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$", "Bokstäver a–z, siffror och bindestreck."]
    hint = f"Som {example}. Ändras aldrig sedan: andra texter pekar på det."
    return {**text("id", "Id", hint, required=True), "pattern": [*said]}


def source_fields(known: Known) -> list[JsonObject]:
    """A source in the register."""
    del known
    return [
        _id("sol-12-3"),
        text("titel", "Titel", required=True),
        choice("slag", "Slag", words(KINDS, Slag), required=True),
        text(
            "referens",
            "Referens",
            "Så som den skrivs i text: 12 kap. 3 § socialtjänstlagen (2025:400).",
            required=True,
        ),
        text("lank", "Länk"),
        day("galler_fran", "Gäller från"),
        day("galler_till", "Gäller till och med"),
        choice(
            "status",
            "Status",
            words(STATUSES, Status),
            "Ett förslag blir aldrig gällande av sig självt.",
            required=True,
        ),
        day("kontrollerad", "Kontrollerad", "Dagen för den lydelse som du har läst.", required=True),
        choice(
            "sakerhet",
            "Hur säker är källan?",
            words(READ, Sakerhet),
            "Bara det som du själv har läst i sin helhet är läst.",
            required=True,
        ),
        text(
            "kontrollera_mot",
            "Kontrollera mot",
            "Var en människa ska se efter. Töm fältet när inget återstår.",
            long=True,
        ),
        text("sager", "Vad källan säger, med egna ord", required=True, long=True),
        choice(
            "om_ratt",
            "Säger den vad någon har rätt till eller måste göra?",
            [("ja", "Ja")],
            "Bara för en myndighets eller en kommuns egen text.",
        ),
        listed("fakta", "Faktablad", "Redaktionens egna nummer."),
    ]


def change_fields(known: Known) -> list[JsonObject]:
    """An entry in the change log."""
    kinds = {"regel": "Regel", "text": "Text", "kalla": "Källa", "sida": "Sida", "rattelse": "Rättelse"}
    return [
        _id("2026-07-aktivitetskrav"),
        day("datum", "Dagen då ändringen ges ut", required=True),
        choice("slag", "Slag", words(kinds, ChangeKind), required=True),
        text("vad", "Vad är ändrat?", f"För en läsare. Högst {LONGEST} tecken.", required=True, long=True),
        several("sidor", "Sidor som berörs", known.pages.items()),
        several("regler", "Beslutsstöd och regler som berörs", same((*known.aids, *known.rules))),
        day("galler_fran", "Ny regel gäller från"),
        listed("borttaget", "Borttaget", "Sidor och regler som inte finns längre."),
    ]


def term_fields(known: Known) -> list[JsonObject]:
    """A word to avoid."""
    return [
        _id("landsting"),
        listed(
            "ord", "Ord som inte ska stå", "* betyder vilken ändelse som helst: landsting*.", required=True
        ),
        text("skriv", "Skriv i stället", required=True),
        text("varfor", "Varför", required=True, long=True),
        several("ratt_med", "Källor som gör ordet riktigt i samma mening", known.sources.items()),
    ]


def measure_fields(known: Known) -> list[JsonObject]:
    """A row of the table of insatser."""
    return [
        text("namn", "Insatsens namn", required=True),
        several("aktor", "Vem ger den?", words(NAMES, NAMES), required=True),
        text("for_vem", "För vem?", required=True, long=True),
        text("sa_far_man_den", "Så får man den", required=True, long=True),
        text("effekt", "Vad vet man om effekten?", "Skriv den inte upp eller ned.", required=True, long=True),
        choice("sakerhet", "Tillförlitlighet", words(CERTAINTIES, CERTAINTIES), required=True),
        several("kallor", "Källor", known.sources.items(), required=True),
        choice("sida", "Sida att läsa mer på", known.pages.items()),
    ]


def trial_fields(known: Known) -> list[JsonObject]:
    """A search that must find the right page."""
    return [
        text("sok", "Det som läsaren skriver", required=True),
        several("sida", "Sidor som är rätt", known.pages.items(), required=True),
    ]


def question_fields(known: Known) -> list[JsonObject]:
    """What a page answers."""
    return [
        choice("sida", "Sida", known.pages.items(), "Byts inte sedan.", required=True),
        listed(
            "fragor",
            "Frågor som sidan svarar på",
            "Så som en läsare ställer dem. Aldrig efter meningarna i filer som slutar på -undan.yml.",
            required=True,
        ),
    ]


def proposal_fields(known: Known) -> list[JsonObject]:
    """What a reader has proposed, and what became of it."""
    return [
        _id("2026-12-sip-kallelse"),
        choice("sida", "Sida", known.pages.items(), required=True),
        day("dag", "Dagen då förslaget kom", required=True),
        text("vad", "Vad som föreslås, med egna ord", NOBODY, required=True, long=True),
        choice("status", "Status", words(STAGES, Stage), required=True),
        text("svar", "Vad ni gjorde, eller varför inte", f"Behövs när det är klart. {NOBODY}", long=True),
    ]


def page_fields(known: Known) -> list[JsonObject]:
    """What a page says about itself, and its text."""
    return [
        text("title", "Titel", required=True),
        text("description", "Beskrivning", "Syns i sökningen.", required=True, long=True),
        choice("agare", "Ägare", same(known.owners), "Bestämmer vad sidan säger.", required=True),
        listed("malgrupp", "Målgrupp", required=True),
        choice("status", "Status", words(STATUS_WORDS, PageStatus), ONLY_THE_OWNER, required=True),
        text("granskad_av", "Granskad av", "Rollen, inte namnet."),
        day("granskad_datum", "Granskad den"),
        day("nasta_granskning", "Granskas nästa gång", required=True),
        several("krav", "Svarar mot i uppdraget", known.requirements.items()),
        choice("aid", "Beslutsstöd på sidan", same(known.aids)),
        text("lix_grans", "Gräns för läsbarhet (LIX)"),
        text("lix_skal", "Skäl till gränsen"),
        body("body", "Text", "Skriv källan efter varje påstående: [@id]. Låt rader med ::: stå."),
    ]


PAGE_SCHEMA = OURS
NOBODY = "Skriv aldrig vem som har skrivit, och inget om en enskild person."
STAGES = {
    Stage.NY: "Ny",
    Stage.I_ARBETE: "I arbete",
    Stage.ATGARDAD: "Åtgärdad",
    Stage.AVVISAD: "Avvisad",
}
ONLY_THE_OWNER = "Bara en människa hos ägaren tar en sida från utkast."

PARTS = (
    Part(
        *("kallor", "Källor", "källa", Form.POSTER, ("id", *REQUIRED, *OPTIONAL)),
        *("{{titel}} · {{referens}}", source_fields),
        groups=(("sakerhet", "Säkerhet"), ("status", "Status"), ("slag", "Slag")),
        kept="decision_aids/law/sources.yml",
    ),
    Part(
        *("andringar", "Ändringsloggen", "post", Form.POSTER, ("id", *CHANGE_FIELDS)),
        *("{{datum}} {{vad}}", change_fields, (("slag", "Slag"),)),
    ),
    Part(
        *("forslag", "Förslag från läsare", "förslag", Form.POSTER, ("id", *PROPOSAL_FIELDS)),
        *("{{dag}} {{sida}}: {{vad}}", proposal_fields, (("status", "Status"),)),
    ),
    Part(
        *("termer", "Ord att undvika", "ord", Form.POSTER, ("id", *TERM_FIELDS)),
        *("{{id}}: skriv {{skriv}}", term_fields),
    ),
    Part(
        *("insatser", "Insatser", "insats", Form.LISTA, MEASURE_FIELDS),
        *("{{namn}}", measure_fields, (("sakerhet", "Tillförlitlighet"),)),
    ),
    *(
        Part(name, label, singular, Form.LISTA, ("sok", "sida"), "{{sok}} → {{sida}}", trial_fields)
        for name, label, singular in (
            ("sokprov", "Sökningar som ska hitta rätt", "sökning"),
            ("sokmeningar", "Meningar som ska hitta rätt", "mening"),
            ("sokmeningar-nya", "Nya meningar som ska hitta rätt", "mening"),
        )
    ),
    Part(
        *("sokfragor", "Frågor som sidor svarar på", "sida", Form.LISTOR, ("sida", "fragor")),
        *("{{sida}}", question_fields),
    ),
)
