"""Who is told what about a plan of both, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

BADA: Given = {"behov_socialtjanst": "ja", "behov_varden": "ja"}
SIP: Given = {**BADA, "ser_behovet": "kommunen", "samtycke_plan": "ja"}
SEDDA = tuple({**SIP, "ser_behovet": one} for one in ("kommunen", "regionen", "bada"))
BE_OM = tuple({**SIP, "ser_behovet": one} for one in ("annan", "ingen"))
UTAN: Given = {**SIP, "samtycke_plan": "nej"}
OKLART: Given = {**SIP, "samtycke_plan": "vet-inte"}
BARA_VARD: Given = {"behov_socialtjanst": "nej", "behov_varden": "ja", "fk_roll": "nej"}
BARA_STOD: Given = {"behov_socialtjanst": "ja", "behov_varden": "nej", "fk_roll": "nej"}
EN = (BARA_VARD, BARA_STOD)
NEJ_FRAN_FK: Given = {"nej_fran_fk": "ja"}
MAYBE = ("ja", "vet-inte")
TODAY, FORE, EFTER = "2026-11-28", "2026-12-10", "2027-02-15"

TOLD = (
    *(
        Told(
            "När båda behövs, någon av dem ser det och hon samtycker blir det en plan",
            what,
            SEDDA,
            (*BE_OM, UTAN, OKLART, *EN),
        )
        for what in (
            *("utfall form.sip", "rad borja_genast", "rad skriv_fyra_saker", "rad folj_upp"),
            *("dokument kallelse", "dokument dagordning", "dokument plan", "stycke kallelse.kallelsen"),
            *("stycke dagordning.punkterna", "stycke plan.planens-delar", "stycke plan.mal"),
            "stycke till_personen.vi-vill-traffas",
        )
    ),
    *(
        Told("Ser bara någon annan behovet ber man en av de två", what, BE_OM, (*SEDDA, UTAN, OKLART, *EN))
        for what in ("utfall form.be_om_plan", "utfall kallar.be_dem", "rad be_om_plan")
    ),
    *(
        Told(
            "Utan samtycke blir det ingen plan, och var och en fortsätter med sitt",
            what,
            (UTAN,),
            (*SEDDA, OKLART, *EN),
        )
        for what in ("utfall form.utan_samtycke", "rad utan_plan", "stycke till_personen.du-bestammer")
    ),
    *(
        Told(
            "Den som ser behovet kallar",
            f"utfall kallar.{who}",
            ({**SIP, "ser_behovet": seen},),
            (*BE_OM, UTAN, *EN),
        )
        for seen, who in (("kommunen", "socialtjansten"), ("regionen", "varden"), ("bada", "bada"))
    ),
    Told(
        "Ingen kallar till en plan som inte blir av", "utfall kallar.ingen_sip", (UTAN, *EN), (*SEDDA, OKLART)
    ),
    *(
        Told(
            "Där en av dem räcker avgör FK:s del vilket möte det blir",
            f"utfall form.{form}",
            to,
            (*SEDDA, UTAN, OKLART),
        )
        for form, to in (
            ("avstamning", tuple({**one, "fk_roll": "arende"} for one in EN)),
            ("samordning", tuple({**one, "fk_roll": "behovs"} for one in EN)),
            ("koordinering", (BARA_VARD,)),
            ("enkelt_mote", (BARA_STOD, {**BARA_STOD, "behov_socialtjanst": "nej"})),
            (
                "annan_form",
                (
                    *({**one, "fk_roll": "vet-inte"} for one in EN),
                    {**BARA_STOD, "behov_socialtjanst": "vet-inte"},
                ),
            ),
        )
    ),
    Told(
        "En plan som finns prövas innan en ny görs",
        "rad prova_planen_som_finns",
        tuple({**one, "plan_finns": "ja"} for one in (*SEDDA, *BE_OM, OKLART)),
        ({**SIP, "plan_finns": "nej"}, *({**one, "plan_finns": "ja"} for one in (UTAN, *EN))),
    ),
    Told(
        "Är behoven oklara tar man reda på dem först",
        "rad ta_reda_pa_behoven",
        ({**BADA, "behov_varden": "vet-inte"}, {**BADA, "behov_socialtjanst": "vet-inte"}),
        (BADA, *EN, {"behov_socialtjanst": "nej", "behov_varden": "vet-inte"}),
    ),
    Told(
        "Samtycket frågas det om när en plan kan vara rätt och ingen vet",
        "rad fraga_om_samtycke",
        (OKLART, {**OKLART, "behov_varden": "vet-inte"}),
        (SIP, UTAN, *({**one, "samtycke_plan": "vet-inte"} for one in EN)),
    ),
    Told(
        "Frågan om samtycke är för den som inte har sagt nej",
        "stycke samtycket.fragan-om-samtycke",
        (SIP, OKLART),
        (UTAN, *({**one, "samtycke_plan": "ja"} for one in EN)),
    ),
    Told(
        "Vill hon något annat än en plan lyssnar man först",
        "rad lyssna",
        tuple({**BADA, "onskan": one} for one in ("annat", "inget", "vet-inte")),
        ({**BADA, "onskan": "plan"}, *({**one, "onskan": "annat"} for one in EN)),
    ),
    Told("Hon säger vilka som ska med", "rad vem_ska_med", (*SEDDA, *BE_OM), (UTAN, OKLART, *EN)),
    Told(
        "Man frågar FK och AF om deras del när ingen vet den",
        "rad fraga_fk_och_af",
        tuple(
            {**one, "fk_roll": "nej", "af_roll": "nej", **unknown}
            for one in (SIP, *BE_OM, OKLART)
            for unknown in ({"fk_roll": "vet-inte"}, {"af_roll": "vet-inte"})
        ),
        ({**SIP, "fk_roll": "arende", "af_roll": "nej"}, {**UTAN, "fk_roll": "vet-inte"}),
    ),
    Told(
        "FK:s samordning kan behövas bredvid planen",
        "rad samordning_ocksa",
        tuple({**one, "fk_roll": "behovs"} for one in (SIP, *BE_OM)),
        ({**SIP, "fk_roll": "arende"}, {**UTAN, "fk_roll": "behovs"}, {**BARA_VARD, "fk_roll": "behovs"}),
    ),
    *(
        Told("Det som gäller vissa sägs bara till dem", what, ({question: "ja"},), ({question: "nej"},))
        for question, what in (("overenskommelse", "rad overenskommelsen"), ("barn", "rad tank_pa_barnen"))
    ),
    *(
        Told(
            "FK och AF kan kallas före årsskiftet och ska komma efter det",
            f"stycke kallelse.{who}-{how}-delta",
            ({**SIP, f"{who}_roll": "behovs", "motesdag": day, **NEJ_FRAN_FK},),
            (
                {**SIP, f"{who}_roll": "nej", "motesdag": day},
                {**SIP, f"{who}_roll": "behovs", "motesdag": other, **NEJ_FRAN_FK},
            ),
            on=TODAY,
        )
        for who in ("fk", "af")
        for how, day, other in (("kan", FORE, EFTER), ("ska", EFTER, FORE))
    ),
    *(
        Told(
            "FK och AF är skyldiga att komma när FK kan ha sagt nej till samordning, och annars inte",
            f"utfall {who}_deltar.{how}",
            tuple({**SIP, f"{who}_roll": "behovs", "motesdag": EFTER, "nej_fran_fk": one} for one in so),
            tuple({**SIP, f"{who}_roll": "behovs", "motesdag": EFTER, "nej_fran_fk": one} for one in other),
            on=TODAY,
        )
        for who in ("fk", "af")
        for how, so, other in (("ska", MAYBE, ("nej",)), ("kan", ("nej",), MAYBE))
    ),
    *(
        row
        for question, some in (("provat", "af"), ("gor_redan", "skola"))
        for row in (
            Told(
                "Dagordningen tar upp det som är känt",
                f"detalj {question}_ar_kant=true",
                ({**SIP, question: [some]},),
                ({**SIP, question: "vet-inte"}, {**UTAN, question: [some]}),
            ),
            Told(
                "Utan plan frågas ingen om bakgrunden",
                f"detalj {question}_ar_kant=null",
                ({**UTAN, question: [some]},),
                ({**SIP, question: [some]},),
            ),
        )
    ),
    Told(
        "Ett möte som ska bli kan vara i dag, men inte ha varit",
        "motsagelse motet_har_varit",
        ({"motesdag": "2026-11-27"},),
        ({"motesdag": TODAY}, {"motesdag": FORE}),
        on=TODAY,
    ),
)
