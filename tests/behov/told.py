"""Who is told what by the sorting of needs, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

INGET_HINDER: Given = {"rehab_psykisk": "nej", "rehab_fysisk": "nej", "omstandigheter": ["inga"]}
PSYKISK: Given = {**INGET_HINDER, "stodet": "visst", "formaga": "delvis", "rehab_psykisk": "ja"}
FYSISK: Given = {**INGET_HINDER, "stodet": "visst", "formaga": "delvis", "rehab_fysisk": "ja"}
BADA_SLAGEN: Given = {**PSYKISK, "rehab_fysisk": "ja"}
STOD: Given = {**INGET_HINDER, "stodet": "visst", "formaga": "delvis", "overens": "ja"}
OVERENS: Given = {**PSYKISK, "overens": "ja"}
KONSULTERA: tuple[tuple[Given, ...], tuple[Given, ...]] = (
    ({"overens": "nej"}, {**STOD, "stodet": "vet-inte"}, BADA_SLAGEN),
    (STOD, OVERENS, {**STOD, "formaga": "full"}),
)

TOLD = (
    Told(
        "Den som utsätts för våld får höra om skydd först",
        "rad skydd_forst",
        ({"omstandigheter": ["vald"]}, {"omstandigheter": ["sprak", "vald"]}),
        ({"omstandigheter": ["inga"]}, {"omstandigheter": ["beroende"]}),
    ),
    *(
        Told(
            "När de inte är överens, eller inget behov är ensamt och klart, frågas andra först",
            what,
            *KONSULTERA,
        )
        for what in (
            "rad konsultera",
            "dokument till_konsultationen",
            "stycke till_konsultationen.fragan",
            "stycke till_konsultationen.uppgifter",
            "utfall konsultation.forst",
            "utfall steget.konsultation",
        )
    ),
    Told(
        "Den som ska konsultera ser vad som är oklart, inte frågor att ställa till personen",
        "stycke till_konsultationen.saknas",
        ({"overens": "nej", "formaga": "vet-inte"},),
        (STOD,),
    ),
    Told(
        "De som inte är överens, eller inte vet om de är det, får råd om att bli det",
        "rad kom_overens",
        ({"overens": "nej"}, {"overens": "vet-inte"}),
        ({"overens": "ja"},),
    ),
    *(
        Told(
            "Stöd vid beroende erbjuds den som behöver det",
            what,
            ({"omstandigheter": ["beroende"]},),
            (STOD,),
        )
        for what in ("rad erbjud_stod_vid_beroende", "stycke till_personen.bruk")
    ),
    Told(
        "IPS är något att fråga om vid psykisk ohälsa",
        "rad fraga_om_ips",
        (PSYKISK, BADA_SLAGEN),
        (STOD, FYSISK, {**PSYKISK, "rehab_psykisk": "vet-inte"}),
    ),
    Told(
        "Att vården fortsätter står för den som behöver rehabilitering där",
        "stycke till_personen.vard",
        (PSYKISK, FYSISK),
        (STOD, {**STOD, "omstandigheter": ["beroende"]}),
    ),
    Told("Flera behov får insatser bredvid varandra", "rad parallella", (PSYKISK, BADA_SLAGEN), (STOD,)),
    Told(
        "Ett uppdrag säger vad som pågår samtidigt, när det finns något mer",
        "stycke uppdrag.samtidigt",
        (OVERENS,),
        (STOD, {**OVERENS, "overens": "nej"}),
    ),
    Told(
        "Ett uppdrag säger vad stödet kom fram till",
        "stycke uppdrag.utfall",
        (STOD, OVERENS),
        ({"overens": "nej"}, {**STOD, "stodet": "inget"}),
    ),
    Told(
        "En samordnad plan är för behov av både socialtjänst och vård",
        "rad prova_sip",
        ({"behov_bada": "ja"},),
        ({"behov_bada": "nej"}, {"behov_bada": "vet-inte"}),
    ),
    Told(
        "Den som behöver rehabilitering men inte har någon i vården får hjälp dit",
        "rad boka_vard",
        ({**PSYKISK, "vardkontakt": "nej"},),
        (
            {**PSYKISK, "vardkontakt": "ja"},
            {**PSYKISK, "vardkontakt": "vet-inte"},
            {**STOD, "vardkontakt": "nej"},
        ),
    ),
    Told(
        "Utan något från vården finns inget att planera efter",
        "rad skaffa_underlag",
        ({**FYSISK, "underlag": "inget"},),
        (
            {**FYSISK, "underlag": "lakarintyg"},
            {**FYSISK, "underlag": "annat"},
            {**STOD, "underlag": "inget"},
        ),
    ),
    Told(
        "FK kan samordna när rehabilitering behövs och förmågan är nedsatt, men inte när hon är för sjuk nu",
        "rad fraga_fk_om_samordning",
        (PSYKISK, {**FYSISK, "formaga": "langvarig"}, {**FYSISK, "formaga": "vet-inte"}),
        (STOD, {**PSYKISK, "formaga": "for-sjuk-nu"}, {**INGET_HINDER, "formaga": "full"}),
    ),
    Told(
        "Språk, bostad, omsorg om andra och annat hör till planen, inte till en grupp",
        "rad annat_som_hindrar",
        tuple({"omstandigheter": [one]} for one in ("omsorg", "sprak", "bostad", "annat")),
        tuple({"omstandigheter": [one]} for one in ("vald", "beroende", "inga")),
    ),
    *(
        Told(
            "Det som ingen grupp har nämns vid sidan av, och inte som ett behov i taget",
            "utfall bredvid.utanfor",
            ({**STOD, "omstandigheter": [one]},),
            ({**STOD, "omstandigheter": ["inga"]}, {**OVERENS, "omstandigheter": [one]}),
        )
        for one in ("vald", "bostad", "omsorg", "sprak", "annat")
    ),
    Told(
        "Den som behöver mycket stöd men ingen rehabilitering får inget uppdrag om rehabilitering",
        "utfall steget.samlat_stod",
        ({**STOD, "stodet": "omfattande"},),
        (
            STOD,
            {**OVERENS, "stodet": "omfattande"},
            {**STOD, "stodet": "omfattande", "formaga": "for-sjuk-nu"},
        ),
    ),
    Told(
        "Den som får en grupp får höra vad en grupp inte är",
        "rad ett_stod_inget_beslut",
        (STOD, PSYKISK, BADA_SLAGEN),
        ({**STOD, "stodet": "vet-inte"},),
    ),
    Told(
        "Det står vad Tranås gör i varje steg", "del steget.tranas", (STOD, OVERENS, {"overens": "nej"}), ()
    ),
    Told(
        "Att inget stöd behövs går inte ihop med att vara för sjuk nu",
        "motsagelse inget_stod_men_for_sjuk",
        ({"stodet": "inget", "formaga": "for-sjuk-nu"},),
        ({"stodet": "visst", "formaga": "for-sjuk-nu"}, {"stodet": "inget", "formaga": "langvarig"}),
    ),
    *(
        Told(
            "Att klara heltid går inte ihop med att behöva rehabilitering",
            f"motsagelse full_men_{kind}_rehab",
            ({"formaga": "full", f"rehab_{kind}": "ja"},),
            ({"formaga": "delvis", f"rehab_{kind}": "ja"}, {"formaga": "full", f"rehab_{kind}": "nej"}),
        )
        for kind in ("psykisk", "fysisk")
    ),
)
