"""Who is told what on the way, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

SJUK: Given = {
    "situation": "ingen",
    "formaga": "delvis",
    "orsak": "sjukdom",
    "underlag": "inget",
    "hur_kom": "personen",
}
FULL: Given = {**SJUK, "formaga": "full"}
FOR_SJUK: Given = {**SJUK, "formaga": "for-sjuk-nu"}
ANNAT: Given = {**SJUK, "orsak": "annat"}
UTAN_AF: Given = {**SJUK, "af_lage": "utanfor"}
LASARE = ("socialtjansten", "fk", "af", "varden", "annan")
REHAB: Given = {**SJUK, "rehabbehov": "ja", "potential": "ja"}
KOM: dict[str, Given] = {
    "personen_berattar": {"hur_kom": "personen"},
    "intyget_kom": {"hur_kom": "intyg", "underlag": "lakarintyg"},
    "varden_hor_av_sig": {"hur_kom": "varden", "vardkontakt": "ja"},
    "annan_horde_av_sig": {"hur_kom": "annan"},
}
SJUKPENNING: Given = {"situation": "lag-sjukpenning"}
CONTRADICT: dict[str, tuple[Given, Given, Given]] = {
    "sjukpenning_utan_sgi": (SJUKPENNING, {"sgi": "saknas"}, {"sgi": "vet-inte"}),
    "sjukpenning_men_full": (SJUKPENNING, {"formaga": "full"}, {"formaga": "delvis"}),
    "sjukpenning_men_inget_undantag": (SJUKPENNING, {"utanfor": ["inget"]}, {"utanfor": ["sjukpenning"]}),
    "borta_sjuk_men_full": (
        *({"situation": "af-program", "heltidssjuk": "ja"}, {"formaga": "full"}),
        {"formaga": "delvis"},
    ),
    "langvarig_men_kortare": (
        *({"formaga": "langvarig"}, {"varaktighet": "kortare"}),
        {"varaktighet": "minst-ett-ar"},
    ),
    "riktalder_men_inget_undantag": (
        {"alder": "riktalder"},
        {"utanfor": ["inget"]},
        {"utanfor": ["riktalder"]},
    ),
    "intyg_kom_men_saknas": ({"hur_kom": "intyg"}, {"underlag": "inget"}, {"underlag": "annat"}),
    "varden_horde_av_sig_utan_kontakt": (
        {"hur_kom": "varden"},
        {"vardkontakt": "nej"},
        {"vardkontakt": "vet-inte"},
    ),
    "full_men_nedsatt_enligt_intyg": (
        *({"underlag": "lakarintyg", "intyg_visar": "ja"}, {"formaga": "full"}),
        {"formaga": "langvarig"},
    ),
    "annan_orsak_men_sjuk_enligt_intyg": (
        *({"underlag": "lakarintyg", "intyg_visar": "ja"}, {"orsak": "annat"}),
        {"orsak": "bada"},
    ),
    "annan_alder_utanfor": (
        *({"utanfor": ["skola"]}, {"alder": "30-plus"}),
        {"alder": "19-29"},
    ),
    "tva_aldrar": ({}, {"utanfor": ["skola", "riktalder"]}, {"utanfor": ["skola", "heltid"]}),
}
"""Some answers, one more that contradicts them, and another instead of it."""

TOLD = (
    *(
        Told(
            "Den som läser får veta vad den själv har att göra",
            f"rad for_{reader}",
            ({"lasare": reader},),
            tuple(
                {"lasare": one} for one in ("socialtjansten", "fk", "af", "varden", "annan") if one != reader
            ),
        )
        for reader in ("fk", "af", "varden")
    ),
    Told(
        "När sjukdom hindrar tar man kontakten själv, om personen inte säger nej till den",
        "rad inte_bolla",
        (
            {**SJUK, "lasare": "socialtjansten", "samtycke_varden": "ja"},
            {**FOR_SJUK, "lasare": "af", "samtycke_varden": "ja"},
            {**REHAB, "lasare": "fk", "samtycke_varden": "nej", "samtycke_fk": "ja"},
        ),
        (
            *(FULL, ANNAT),
            {**REHAB, "lasare": "varden", "samtycke_varden": "nej"},
            *({**REHAB, "lasare": one, "samtycke_varden": "nej", "samtycke_fk": "nej"} for one in LASARE),
        ),
    ),
    *(
        Told(
            "Ett nej till att tala med vården hindrar inte utredningen",
            what,
            ({**SJUK, "samtycke_varden": "nej"},),
            (
                *({**SJUK, "samtycke_varden": one} for one in ("ja", "vet-inte")),
                *({**one, "samtycke_varden": "nej"} for one in (FULL, ANNAT)),
            ),
        )
        for what in ("rad utan_samtycke", "rad far_delas_anda")
    ),
    Told(
        "Blanketten frågar om vården den som inte har sagt nej",
        "stycke samtyckesblankett.med_varden",
        tuple({**SJUK, "samtycke_varden": one} for one in ("ja", "vet-inte")),
        ({**SJUK, "samtycke_varden": "nej"}, {**FULL, "samtycke_varden": "ja"}),
    ),
    Told(
        "Blanketten frågar om FK och AF den som inte har sagt nej",
        "stycke samtyckesblankett.med_fk_och_af",
        tuple({**REHAB, "samtycke_fk": one} for one in ("ja", "vet-inte")),
        ({**REHAB, "samtycke_fk": "nej"}, {**FULL, "samtycke_fk": "ja"}),
    ),
    *(
        Told("Den som är för sjuk nu vilar, och ni kommer tillbaka", what, (FOR_SJUK,), (SJUK, FULL))
        for what in ("rad kom_tillbaka", "stycke plan.kom_tillbaka", "stycke till_personen.vila")
    ),
    *(
        Told(
            "Hur det kom fram avgör vad man gör först",
            f"rad {advice}",
            (given,),
            (*(other for one, other in KOM.items() if one != advice), {"hur_kom": "vet-inte"}),
        )
        for advice, given in KOM.items()
    ),
    Told(
        "Den som inte vill ha med AF att göra får frågan varför",
        "rad vill_inte_ha_af",
        ({**UTAN_AF, "vill_af": "nej"}, {**UTAN_AF, "formaga": "full", "vill_af": "nej"}),
        (
            *({**UTAN_AF, "vill_af": one} for one in ("ja", "vet-inte")),
            *(
                {**FOR_SJUK, "af_lage": "utanfor", "vill_af": "nej"},
                {**SJUK, "af_lage": "program", "vill_af": "nej"},
            ),
        ),
    ),
    Told(
        "Ett nej från en myndighet binder inte de andra",
        "rad ett_nej_ar_inte_allas_nej",
        ({**REHAB, "forsakrad": "nej"}, {**REHAB, "potential": "nej", "forsakrad": "bor"}),
        ({**REHAB, "rehabbehov": "nej"}, {**REHAB, **FULL}, {**REHAB, **ANNAT}),
    ),
    Told(
        "Del av en ersättning: resten prövas för sig",
        "rad del_av_sjukersattning",
        ({"situation": "ingen", "utanfor": ["sjukersattning"], "forman_omfattning": "del"},),
        (
            {"situation": "ingen", "utanfor": ["sjukersattning"], "forman_omfattning": "hel"},
            {"situation": "ingen", "utanfor": ["inget"]},
        ),
    ),
    Told(
        "Den som går i skolan som vuxen frågar FK om aktivitetsersättning, om hon inte har den",
        "rad forlangd_skolgang",
        ({"alder": "19-29", "utanfor": ["skola"], "situation": "ingen"},),
        (
            {"alder": "19-29", "utanfor": ["heltid"], "situation": "ingen"},
            {"alder": "19-29", "utanfor": ["skola", "aktivitetsersattning"], "situation": "ingen"},
        ),
    ),
    *(
        Told(
            "Den som språket hindrar får frågan om sfi, också när inget annat hindrar",
            what,
            (
                {**SJUK, "omstandigheter": ["sprak"]},
                {**FULL, "omstandigheter": ["sprak", "bostad"]},
                {**ANNAT, "omstandigheter": ["sprak"]},
            ),
            (
                {**SJUK, "omstandigheter": ["bostad"]},
                {**SJUK, "omstandigheter": ["inga"]},
                {**SJUK, "omstandigheter": "vet-inte"},
            ),
        )
        for what in ("rad sprakinsats", "stycke plan.sprak", "stycke till_personen.sprak")
    ),
    *(
        Told(
            "Svar som inte kan stämma tillsammans frågas det om först",
            f"motsagelse {contradiction}",
            ({**some, **one},),
            ({**some, **instead},),
        )
        for contradiction, (some, one, instead) in CONTRADICT.items()
    ),
)
