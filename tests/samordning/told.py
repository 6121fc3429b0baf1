"""Who is told what about FK's samordning, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

KLART: Given = {
    **{"lasare": "socialtjansten", "formaga": "delvis", "orsak": "sjukdom", "rehabbehov": "ja"},
    **{"underlag": "lakarintyg", "potential": "ja", "sgi": "saknas", "vill_ansoka": "sjalv"},
    **{"forsakrad": "arbetar", "intyg_visar": "ja", "intyg_framat": "ja", "samtycke_fk": "ja"},
}
"""Everything speaks for applying."""


def _om(**answers: str) -> Given:
    return {**KLART, **answers}


UTAN_INTYG, BAKAT = _om(underlag="inget"), _om(intyg_framat="nej")
FULL, ANNAN_ORSAK, INGET_BEHOV = _om(formaga="full"), _om(orsak="annat"), _om(rehabbehov="nej")
SOKER_SJUK = _om(formaga="for-sjuk-nu", prognos_start="nej")
FOR_SJUK, UTAN_POTENTIAL = {**SOKER_SJUK, "vill_ansoka": "vet-inte"}, _om(potential="nej")
MED_SGI, VILL_INTE, MEDGER_INTE = _om(sgi="finns"), _om(vill_ansoka="nej"), _om(samtycke_fk="nej")
FATT_NEJ = _om(vill_ansoka="fatt-nej")
OKLART = _om(rehabbehov="vet-inte")
EMOT = (FULL, ANNAN_ORSAK, INGET_BEHOV, FOR_SJUK, UTAN_POTENTIAL)
ANDRA = ("socialtjansten", "af", "varden", "annan", "vet-inte")

TOLD = (
    *(
        Told(
            "Den som läser får veta vad den själv gör",
            what,
            (_om(lasare=reader),),
            tuple(_om(lasare=one) for one in others),
        )
        for reader, what, others in (
            ("fk", "rad fk_gor", ANDRA),
            ("fk", "rad fk_svarar", ANDRA),
            ("fk", "stycke anteckning.fk-fragan", ANDRA),
            ("fk", "stycke anteckning.fk-klarlagger", ANDRA),
            ("fk", "stycke anteckning.fk-svarat", ANDRA),
            ("af", "stycke anteckning.af-erbjuder", ("socialtjansten", "fk", "varden", "annan")),
            ("varden", "stycke anteckning.varden-gor", ("socialtjansten", "fk", "af", "annan")),
            ("af", "rad af_gor", ("socialtjansten", "fk", "varden", "annan")),
            ("varden", "rad varden_gor", ("socialtjansten", "fk", "af", "annan")),
        )
    ),
    Told(
        "AF säger vad den kan erbjuda den som orkar börja, också den som säger nej till FK",
        "rad af_gor",
        (_om(lasare="af"), {**VILL_INTE, "lasare": "af"}),
        ({**FOR_SJUK, "lasare": "af"}, {**FOR_SJUK, "lasare": "af", "vill_ansoka": "nej"}),
    ),
    Told(
        "AF är med när FK ska samordna, och bara då",
        "rad af_ar_med",
        (_om(lasare="af"), {**UTAN_INTYG, "lasare": "af"}),
        (KLART, {**VILL_INTE, "lasare": "af"}, *({**one, "lasare": "af"} for one in (MED_SGI, *EMOT))),
    ),
    Told(
        "FK utreder inte det som talar emot",
        "rad fk_gor",
        (_om(lasare="fk"),),
        tuple({**one, "lasare": "fk"} for one in EMOT if one is not FOR_SJUK),
    ),
    *(
        Told(
            "Ingen går vidare som om personens nej var ett ja",
            what,
            (_om(lasare=reader),),
            (_om(lasare=reader, vill_ansoka="nej"), _om(lasare=reader, vill_ansoka="nej", samtycke_fk="nej")),
        )
        for reader, what in (
            ("fk", "rad fk_gor"),
            ("fk", "stycke anteckning.fk-klarlagger"),
            ("varden", "rad varden_gor"),
            ("varden", "stycke anteckning.varden-och-fk"),
            *((one, "rad koordinator_informerar") for one in ("socialtjansten", "fk", "af", "varden")),
        )
    ),
    *(
        Told(
            "FK svarar bara personen när personen har sagt nej till att FK talar med de andra",
            what,
            (_om(lasare="fk", samtycke_fk="nej"), _om(lasare="fk", samtycke_fk="nej", vill_ansoka="nej")),
            (_om(lasare="fk"), MEDGER_INTE, VILL_INTE),
        )
        for what in ("rad fk_svarar_personen", "stycke anteckning.fk-svarat-personen")
    ),
    Told(
        "FK svarar inte de andra när personen har sagt nej till det",
        "rad fk_svarar",
        (_om(lasare="fk"), _om(lasare="fk", samtycke_fk="vet-inte"), _om(lasare="fk", vill_ansoka="nej")),
        (_om(lasare="fk", samtycke_fk="nej"),),
    ),
    Told(
        "FK klarlägger behovet också när åtgärderna får vänta",
        "rad fk_gor",
        ({**FOR_SJUK, "lasare": "fk"},),
        (FOR_SJUK,),
    ),
    Told(
        "FK svarar vad fallet än talar för",
        "rad fk_svarar",
        tuple({**one, "lasare": "fk"} for one in EMOT),
        (),
    ),
    *(
        Told(
            "Den som kan ansöka får veta hur, och vad det ger",
            what,
            (KLART, UTAN_INTYG, BAKAT, *sjuka),
            (MED_SGI, VILL_INTE, FATT_NEJ, OKLART, *EMOT),
        )
        for what, sjuka in (
            *((f"rad {one}", (SOKER_SJUK,)) for one in ("sok_tillsammans", "skicka_med", "inga_pengar")),
            ("rad det_har_hander_sedan", ()),
        )
    ),
    Told(
        "Den som får ansöka får veta vad det ger",
        "stycke till_personen.om-samordning",
        (KLART, UTAN_INTYG, BAKAT, FOR_SJUK),
        (MED_SGI, VILL_INTE, OKLART, FULL, ANNAN_ORSAK, INGET_BEHOV, UTAN_POTENTIAL),
    ),
    *(
        Told(
            "Den som har en SGI söker sjukpenning",
            what,
            (MED_SGI, {**FOR_SJUK, "sgi": "finns"}, {**UTAN_POTENTIAL, "sgi": "finns"}),
            (KLART, _om(sgi="vet-inte"), {**MED_SGI, "formaga": "full"}, FOR_SJUK, UTAN_POTENTIAL),
        )
        for what in ("rad sok_sjukpenning", "stycke till_personen.sjukpenning")
    ),
    Told(
        "Den som har en SGI och kan få förmågan tillbaka har en annan väg än ansökan",
        "utfall ansokan.annan_vag",
        (MED_SGI, {**FOR_SJUK, "sgi": "finns"}),
        (KLART, _om(sgi="vet-inte"), {**UTAN_POTENTIAL, "sgi": "finns"}),
    ),
    Told(
        "Är SGI okänd reder man ut den, också FK",
        "rad red_ut_sgi",
        (_om(sgi="vet-inte"), _om(sgi="vet-inte", lasare="fk")),
        (KLART,),
    ),
    Told(
        "Ett intyg skaffas när det saknas, om det tjänar något till",
        "rad skaffa_intyg",
        (UTAN_INTYG, _om(underlag="annat"), {**SOKER_SJUK, "underlag": "inget"}),
        (
            KLART,
            {**FATT_NEJ, "underlag": "inget"},
            {**VILL_INTE, "underlag": "inget"},
            *({**one, "underlag": "inget"} for one in EMOT),
        ),
    ),
    Told(
        "Ett intyg som är otydligt eller bara ser bakåt kompletteras",
        "rad komplettera_intyget",
        (_om(intyg_visar="otydligt"), BAKAT),
        (KLART, UTAN_INTYG, _om(intyg_visar="vet-inte"), {**BAKAT, "vill_ansoka": "nej"}),
    ),
    Told(
        "Säger intyget emot frågar man vad som har ändrats, och kompletterar det inte",
        "rad fraga_vad_som_andrats",
        (_om(intyg_visar="sager-emot"), _om(intyg_visar="sager-emot", intyg_framat="nej")),
        (KLART, _om(intyg_visar="otydligt"), UTAN_INTYG),
    ),
    *(
        Told("Den som har fått nej av FK frågar efter skälen", what, (FATT_NEJ,), (KLART, VILL_INTE, *EMOT))
        for what in ("rad efter_fk_nej", "stycke till_personen.fatt-nej", "utfall ansokan.fatt_nej")
    ),
    Told(
        "Koordinatorn informerar om det som talar för",
        "rad koordinator_informerar",
        (KLART, UTAN_INTYG),
        (MED_SGI, OKLART, VILL_INTE, *EMOT),
    ),
    *(
        Told("Den som är för sjuk nu kommer tillbaka", what, (FOR_SJUK,), (KLART, FULL, UTAN_POTENTIAL))
        for what in ("rad kom_tillbaka", "stycke till_personen.inte-nu", "rad under_tiden_for_sjuk")
    ),
    *(
        Told(
            "Den som är för sjuk nu får ansöka ändå, eller vänta",
            what,
            (FOR_SJUK,),
            (KLART, {**FOR_SJUK, "vill_ansoka": "nej"}, {**FOR_SJUK, "sgi": "finns"}, UTAN_POTENTIAL),
        )
        for what in (
            *("rad nu_eller_senare", "stycke till_personen.vanta", "utfall ansokan.nu_eller_senare"),
        )
    ),
    *(
        Told("Den som vill ansöka får inte frågan igen", what, (FOR_SJUK,), (SOKER_SJUK, KLART, FATT_NEJ))
        for what in ("rad nu_eller_senare", "stycke till_personen.vanta", "utfall ansokan.nu_eller_senare")
    ),
    *(
        Told(
            "Ger rehabilitering inte förmågan tillbaka finns en annan ersättning",
            what,
            (UTAN_POTENTIAL,),
            (KLART, FOR_SJUK, {**UTAN_POTENTIAL, "formaga": "full"}),
        )
        for what in ("rad sok_ersattning", "stycke till_personen.ersattning")
    ),
    *(
        Told(
            "Den som inte behöver rehabilitering för sjukdom får annat stöd",
            what,
            (FULL, ANNAN_ORSAK, INGET_BEHOV),
            (KLART, FOR_SJUK, UTAN_POTENTIAL),
        )
        for what in ("rad annat_som_hindrar", "stycke till_personen.annat-stod")
    ),
    Told(
        "Den som är för sjuk nu hänvisas inte till annat stöd",
        "rad annat_som_hindrar",
        (INGET_BEHOV,),
        ({**INGET_BEHOV, "formaga": "for-sjuk-nu"},),
    ),
    Told(
        "Är försäkringen oklar frågar man FK, men inte FK sig själv",
        "rad fraga_om_forsakring",
        (_om(forsakrad="vet-inte"), _om(forsakrad="nej")),
        (
            KLART,
            _om(forsakrad="bor"),
            _om(forsakrad="nej", lasare="fk"),
            _om(forsakrad="vet-inte", lasare="fk"),
        ),
    ),
    *(
        Told(
            "Är det oklart frågar man innan personen skickas vidare",
            what,
            (OKLART, _om(orsak="vet-inte")),
            (KLART, UTAN_INTYG, *EMOT),
        )
        for what in ("rad fraga_fk_forst", "stycke till_personen.fragor-forst")
    ),
    Told(
        "Den som ingen vet om hen har en SGI, eller vill ansöka, får höra att det kommer frågor",
        "stycke till_personen.fragor-forst",
        (_om(sgi="vet-inte"), _om(vill_ansoka="vet-inte"), {**UTAN_INTYG, "sgi": "vet-inte"}),
        (KLART,),
    ),
    Told("FK frågar inte FK", "rad fraga_fk_forst", (OKLART,), ({**OKLART, "lasare": "fk"},)),
    Told(
        "Ingen rådfrågar FK om den som inte vill ansöka",
        "rad fraga_fk_forst",
        (OKLART,),
        ({**OKLART, "vill_ansoka": "nej"},),
    ),
    Told(
        "Den som inte vill får inga frågor först",
        "stycke till_personen.fragor-forst",
        (OKLART,),
        ({**OKLART, "vill_ansoka": "nej"},),
    ),
    Told(
        "Den som inte vill ansöka väljer själv",
        "rad om_personen_inte_vill",
        (VILL_INTE,),
        (KLART, MEDGER_INTE, *({**one, "vill_ansoka": "nej", "samtycke_fk": "nej"} for one in EMOT)),
    ),
    Told(
        "Den som inte medger, eller inte har sagt, att FK talar med andra kan ansöka ändå",
        "rad utan_medgivande",
        (MEDGER_INTE, _om(samtycke_fk="vet-inte"), {**BAKAT, "samtycke_fk": "nej"}),
        (KLART, {**VILL_INTE, "samtycke_fk": "nej"}, {**MED_SGI, "samtycke_fk": "nej"}),
    ),
    Told(
        "Den som inte vill ansöka får höra att det är ett val",
        "stycke till_personen.vill-inte",
        (VILL_INTE, {**FOR_SJUK, "vill_ansoka": "nej"}),
        (KLART, MEDGER_INTE),
    ),
    Told(
        "Under tiden pågår stödet för den som kan börja",
        "rad under_tiden",
        (KLART, _om(formaga="langvarig"), _om(formaga="vet-inte")),
        (FULL, FOR_SJUK),
    ),
    Told(
        "Nämndens brev till FK är nämndens, och kräver att personen ansöker och medger det",
        "stycke missiv.fraga-till-fk",
        (KLART, BAKAT),
        (*(_om(lasare=one) for one in ("fk", "af", "varden", "annan")), VILL_INTE, MEDGER_INTE, FULL),
    ),
    Told(
        "Vad som återstår står i brevet bara när något gör det",
        "stycke missiv.aterstar",
        (BAKAT, UTAN_INTYG),
        (KLART, {**BAKAT, "lasare": "fk"}, {**BAKAT, "samtycke_fk": "nej"}),
    ),
    Told(
        "Är allt klart är det dags, med eller utan medgivande",
        "stycke till_personen.ansok",
        (KLART, MEDGER_INTE),
        (BAKAT, UTAN_INTYG, OKLART),
    ),
    Told("Annars kommer något först", "stycke till_personen.forbered", (BAKAT, UTAN_INTYG), (KLART, OKLART)),
    Told(
        "Den som för en akt eller journal får en anteckning till den, vad svaren än talar för",
        "dokument anteckning",
        tuple(
            {**one, "lasare": reader}
            for one in (KLART, OKLART, VILL_INTE, *EMOT)
            for reader in ("socialtjansten", "fk", "af", "varden")
        ),
        tuple(_om(lasare=one) for one in ("annan", "vet-inte")),
    ),
    *(
        Told(
            "Anteckningen vilar på läsarens egen lag, inte på nämndens",
            f"stycke anteckning.{what}",
            tuple(_om(lasare=one) for one in own),
            tuple(_om(lasare=one) for one in others),
        )
        for what, own, others in (
            ("rubrik", ("socialtjansten",), ("fk", "af", "varden")),
            ("rubrik-andra", ("fk", "af", "varden"), ("socialtjansten",)),
        )
    ),
    Told(
        "Anteckningen säger personens nej, och vad som görs i stället",
        "stycke anteckning.nej",
        tuple({**VILL_INTE, "lasare": one} for one in ("socialtjansten", "fk", "af", "varden")),
        (KLART, MEDGER_INTE, {**MED_SGI, "vill_ansoka": "nej"}, {**VILL_INTE, "lasare": "annan"}),
    ),
    Told(
        "Anteckningen säger att medgivandet är oklart när det är det",
        "stycke anteckning.medgivandet-oklart",
        (_om(samtycke_fk="vet-inte"),),
        (KLART, MEDGER_INTE),
    ),
    Told("Brevet bär fram det som har sagts", "stycke missiv.meningar", (KLART,), ()),
)
