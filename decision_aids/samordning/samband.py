"""What may stand together in a result: the outcomes, the advice, and what is said to the person."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never

INTE_UPPFYLLT = "inte_uppfyllt"
EMOT = ("talar_emot", "inte_nu", "annan_ersattning")

SAMBAND = (
    Relation(
        "Den som inte vill ansöka får veta att det inte blir någon ansökan, inte att det är oklart",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.UTFALL, "ansokan", "oklart", "ansok", "forbered"),
    ),
    Relation(
        "Den som inte vill ansöka får inga råd om hur man ansöker",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.RAD, "sok_tillsammans"),
    ),
    Relation(
        "Den som har en annan väg får inte höra att villkoren är uppfyllda",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        never(What.UTFALL, "samordning", "talar_for", "komplettera"),
    ),
    Relation(
        "Den som är för sjuk nu får inte höra att AF kan ge rehabilitering nu",
        (at(What.UTFALL, "samordning", "inte_nu"),),
        never(What.RAD, "under_tiden"),
    ),
    Relation(
        "Den som är för sjuk nu får inte höra att AF kan ge rehabilitering i stället",
        (at(What.SVAR, "formaga", "for-sjuk-nu"),),
        never(What.RAD, "annat_som_hindrar"),
    ),
    Relation(
        "Ingen ska ordna ett intyg till en ansökan som läget talar emot",
        (at(What.UTFALL, "samordning", "talar_emot"),),
        never(What.RAD, "skaffa_intyg"),
    ),
    Relation(
        "Ingen skickar följebrev för den som inte vill ansöka",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Ingen skickar följebrev med ett medgivande som inte finns",
        (at(What.KRITERIUM, "medger_samverkan", INTE_UPPFYLLT),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Bara socialtjänsten skickar socialnämndens följebrev",
        (never(What.SVAR, "lasare", "socialtjansten"),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Den som inte vill ansöka får inte höra att hen snart kan ansöka",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.STYCKE, "till_personen.forbered"),
    ),
    Relation(
        "Råd om den som säger nej hör till en väg som är öppen",
        (at(What.UTFALL, "samordning", *EMOT),),
        never(What.RAD, "om_personen_inte_vill"),
    ),
    Relation(
        "Nämndens begäran om rehabilitering hör till den som kan delta",
        (at(What.UTFALL, "samordning", *EMOT),),
        never(What.RAD, "namnden_far_begara"),
    ),
    Relation(
        "Regionens väg till FK hör till den som inte har en annan väg",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        never(What.RAD, "koordinator_informerar"),
    ),
    Relation(
        "Den som ska pröva en annan ersättning får veta vilken",
        (at(What.UTFALL, "samordning", "annan_ersattning"),),
        at(What.RAD, "sok_ersattning"),
    ),
    Relation(
        "Den som har en annan väg får råd om den",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        at(What.RAD, "sok_sjukpenning"),
    ),
    Relation(
        "Den som får hjälp att söka sjukpenning får höra det själv",
        (at(What.RAD, "sok_sjukpenning"),),
        at(What.STYCKE, "till_personen.sjukpenning"),
    ),
    Relation(
        "Den som är för sjuk nu får höra att hen får ansöka ändå",
        (at(What.UTFALL, "ansokan", "nu_eller_senare"),),
        at(What.STYCKE, "till_personen.ansok-anda"),
    ),
    Relation(
        "Den som inte vill ansöka får inte höra att det går att ansöka ändå",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.RAD, "nu_eller_senare", "utan_medgivande"),
    ),
    Relation(
        "Ingen ordnar ett intyg till en ansökan som personen inte vill göra",
        (at(What.UTFALL, "ansokan", "vill_inte"),),
        never(What.RAD, "skaffa_intyg", "komplettera_intyget"),
    ),
    Relation(
        "Den som ska komma tillbaka får en dag att komma tillbaka",
        (at(What.UTFALL, "samordning", "inte_nu"),),
        at(What.RAD, "kom_tillbaka"),
    ),
)
