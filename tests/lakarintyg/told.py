"""Who is told what of a certificate, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

INTYG: Given = {
    "underlag": "lakarintyg",
    "hinder": "ja",
    "slag": "annan",
    "utfardare": "lakare",
    "motsager": "nej",
}
INGET: Given = {"underlag": "inget"}
SMITTA: Given = {**INTYG, "slag": "smittskydd"}
OKLART: Given = {**INTYG, "hinder": "framgar-inte"}
MANADEN: Given = {**INTYG, "manad": "2026-11", "aktivitet": "praktik"}
DAG = "2026-11-22"
LANGE_SJUK: Given = {**INGET, "manad": "2026-11", "forsta_dag": "2026-11-15"}
NYSS_SJUK: Given = {**LANGE_SJUK, "forsta_dag": "2026-11-16"}
"""On that day the illness has lasted eight days, and seven."""
BAR: Given = {
    **MANADEN,
    **{"slag": "socialnamnden", "signerat": "ja", "kontakt": ["undersokning"], "funktion": "observerad"},
    **{"begransning": "konkret", "samband": "ja", "koppling": "aktiviteten"},
}
"""A certificate that carries a conclusion of the activity."""

SJUKPENNING: Given = {**MANADEN, "utanfor": ["sjukpenning"], "forman_omfattning": "hel"}
REHABILITERING: Given = {**SJUKPENNING, "utanfor": ["rehabiliteringspenning"]}
AKTIVITET: Given = {**SJUKPENNING, "utanfor": ["aktivitetsersattning"]}


def _rad(grad: int, of: Given = MANADEN) -> Given:
    return {**of, "rader": [{"grad": grad, "fran": "2026-11-01", "till": "2026-11-30"}]}


ATT_FRAGA: Given = _rad(50, {**BAR, "utfardare": "tandlakare"})
"""A certificate that only lacks a doctor."""


def _med(question: str, *answers: str, of: Given = INTYG) -> tuple[Given, ...]:
    return tuple({**of, question: one} for one in answers)


TVA_GRADER: Given = {
    **MANADEN,
    "rader": [{"grad": one, "fran": "2026-11-01", "till": "2026-11-30"} for one in (50, 100)],
}

CONTRADICT: dict[str, tuple[Given, Given, Given]] = {
    "fk_med_aktivitetens_matt": ({**INTYG, "slag": "fk"}, {"matt": "aktiviteten"}, {"matt": "arbetstid"}),
    "af_med_arbetstidens_matt": ({**INTYG, "slag": "af"}, {"matt": "arbetstid"}, {"matt": "aktiviteten"}),
    "aktiviteten_men_ingen_bestamd": (
        *({**INTYG, "koppling": "aktiviteten"}, {"aktivitet": "ingen"}),
        {"aktivitet": "praktik"},
    ),
    "lakarintyg_av_annan": (INTYG, {"utfardare": "annan"}, {"utfardare": "tandlakare"}),
    "heltid_och_deltidsarbete": (
        *({"utanfor": ["heltid"]}, {"deltidsarbete": "ja"}),
        {"deltidsarbete": "nej"},
    ),
    "sager_emot_sig": (INTYG, {"motsager": "ja"}, {"motsager": "vet-inte"}),
    "tva_aldrar": ({}, {"utanfor": ["under-18", "riktalder"]}, {"utanfor": ["under-18", "heltid"]}),
    "signerat_i_framtiden": (INTYG, {"signerat_dag": "2026-11-23"}, {"signerat_dag": DAG}),
    "sjuk_i_framtiden": (INGET, {"forsta_dag": "2026-11-23"}, {"forsta_dag": DAG}),
    "ansokt_i_framtiden": (INGET, {"ansokan_dag": "2026-11-23"}, {"ansokan_dag": DAG}),
}
"""Some answers, one more that contradicts them, and another instead of it."""

TOLD = (
    Told(
        "Huvudregeln kräver ett intyg, och personen ber vården om det",
        "rad be_om_intyg",
        (LANGE_SJUK, {**LANGE_SJUK, "forsta_dag": "vet-inte"}),
        ({**INTYG, "manad": "2026-11"}, {"underlag": "annat", "manad": "2026-11"}, NYSS_SJUK),
        on=DAG,
    ),
    Told(
        "Den första veckan frågas hon hur länge hon tror att sjukdomen varar",
        "rad vanta_med_intyget",
        (NYSS_SJUK,),
        (LANGE_SJUK, {**INTYG, "manad": "2026-11"}, {**NYSS_SJUK, "manad": "2026-06"}),
        on=DAG,
    ),
    Told(
        "Ett annat papper väger, men huvudregeln kräver ett läkarintyg",
        "rad komplettera_med_lakarintyg",
        ({"underlag": "annat", "manad": "2026-11", "utfardare": "annan", "slag": "annan"},),
        ({**INTYG, "manad": "2026-11"}, {**INGET, "manad": "2026-11"}),
        on=DAG,
    ),
    Told(
        "Är hon helt hindrad håller ni kontakten",
        "rad hall_kontakten",
        (_rad(100),),
        (_rad(50), _rad(100, OKLART)),
    ),
    Told(
        "Är hon helt hindrad frågar du om samordning, om inte åldern hindrar",
        "rad fraga_om_samordning",
        (_rad(100, {**MANADEN, "utanfor": ["inget"]}), _rad(100, AKTIVITET)),
        (
            *(_rad(100, {**MANADEN, "utanfor": ["riktalder"]}), _rad(50)),
            *(_rad(100, SJUKPENNING), _rad(100, REHABILITERING)),
        ),
        on=DAG,
    ),
    Told(
        "Har hon sjukpenning eller rehabiliteringspenning finns redan ett ärende hos FK",
        "rad samordna_i_arendet",
        (_rad(100, SJUKPENNING), _rad(100, REHABILITERING)),
        (_rad(100, {**MANADEN, "utanfor": ["inget"]}), _rad(100, AKTIVITET), _rad(50, SJUKPENNING)),
        on=DAG,
    ),
    Told(
        "Den tid som är kvar planeras",
        "rad planera_kvarvarande_tid",
        (_rad(50, BAR), _rad(25, BAR)),
        (
            _rad(100, BAR),
            _rad(50, OKLART),
            _rad(50, {**BAR, "motsager": "ja"}),
            _rad(50, {**BAR, "begransning": "allman"}),
        ),
        on=DAG,
    ),
    Told(
        "Ger två intyg olika grad samma dagar tar ni reda på vilket som är det senaste",
        "rad kontrollera_senaste_intyget",
        _med("fler_intyg", "flera", "vet-inte", of=TVA_GRADER),
        (*_med("fler_intyg", "ett", of=TVA_GRADER), _rad(50)),
        on=DAG,
    ),
    Told(
        "Ett intyg med slut följs upp i tid",
        "rad folj_upp_i_tid",
        (_rad(50), _rad(100)),
        (_rad(50, OKLART),),
        on=DAG,
    ),
    Told(
        "Har intyget tagit slut frågas hon hur det är nu",
        "rad fraga_hur_det_ar",
        (_rad(50), _rad(100)),
        (_rad(50, OKLART),),
        on="2026-12-01",
    ),
    Told(
        "Säger intyget att inget hindrar planerar ni som vanligt",
        "rad planera_aktivitet_som_vanligt",
        ({**INTYG, "hinder": "nej"},),
        (INTYG, OKLART, {**INGET, "hinder": "nej"}),
    ),
    Told(
        "En förlängning som inte säger något nytt talar ni om först",
        "rad bryt_forlangningen",
        ({**INTYG, "ordning": "forlangning", "nytt": "nej"},),
        ({**INTYG, "ordning": "forlangning", "nytt": "ja"}, {**INTYG, "ordning": "forsta", "nytt": "nej"}),
    ),
    Told(
        "Den som saknar både intyg och vård får hjälp dit",
        "rad vag_in_i_varden",
        _med("vardkontakt", "nej", "vet-inte", of=INGET),
        ({**INGET, "vardkontakt": "ja"}, {**INTYG, "vardkontakt": "nej"}),
    ),
    Told(
        "Utan underlag fortsätter utredningen",
        "rad utred_under_tiden",
        (INGET,),
        (INTYG, {"underlag": "annat"}),
    ),
    Told(
        "Ett intyg till FK mäter arbetstid",
        "rad las_om_fk_intyget",
        _med("slag", "fk"),
        (SMITTA, INTYG, {**INGET, "slag": "fk"}),
    ),
    Told(
        "Smittskydd säger inget om vad som är svårt",
        "rad planera_efter_smittan",
        (SMITTA,),
        _med("slag", "fk", "af", "annan"),
    ),
    Told(
        "Är det okänt om det finns ett intyg tas det reda på",
        "rad ta_reda_pa_underlaget",
        ({"underlag": "vet-inte"},),
        (INTYG, INGET, {"underlag": "annat"}),
    ),
    Told(
        "Är ingen aktivitet bestämd bestäms en innan vården frågas",
        "rad bestam_aktivitet_forst",
        ({**INTYG, "aktivitet": "ingen", "begransning": "allman"},),
        ({"aktivitet": "praktik"}, {**INGET, "aktivitet": "ingen"}, {"underlag": "vet-inte"}),
    ),
    Told(
        "Det som är okänt och som vården inte kan svara på frågas personen om",
        "rad ta_reda_pa_det_okanda",
        (),
        (INGET, {"underlag": "vet-inte"}, {**INTYG, "begransning": "allman"}, {**INTYG, "hinder": "nej"}),
    ),
    Told(
        "Utan aktivitet bestäms en",
        "rad bestam_aktivitet",
        ({**INGET, "aktivitet": "ingen"},),
        ({"aktivitet": "praktik"}, {"aktivitet": "aktivitetskrav"}),
    ),
    Told(
        "Kan en anpassning hjälpa prövas den",
        "rad prova_anpassning",
        _med("anpassning", "beskriven", "obeskriven"),
        (*_med("anpassning", "hjalper-inte", "framgar-inte"), *_med("anpassning", "beskriven", of=SMITTA)),
    ),
    *(
        Told(
            "Försämring och behandling räknas när intyget säger att sjukdom hindrar",
            f"rad {advice}",
            _med(question, "ja"),
            (*_med(question, "nej"), *_med(question, "ja", of=SMITTA), *_med(question, "ja", of=OKLART)),
        )
        for question, advice in (("forsamring", "byt_aktivitet"), ("behandling", "planera_med_varden"))
    ),
    *(
        Told(
            "Den som behöver stöd för egen del får höra om det",
            what,
            ({"omstandigheter": [given]},),
            ({"omstandigheter": ["inga"]}, {"omstandigheter": [other]}),
        )
        for given, other, what in (
            ("vald", "beroende", "rad stod_vid_vald"),
            ("beroende", "vald", "rad stod_vid_beroende"),
        )
    ),
    Told(
        "Annat än sjukdom kan vara ett godtagbart skäl",
        "rad prova_andra_skal",
        ({"omstandigheter": ["sprak"]},),
        ({"omstandigheter": ["inga"]},),
    ),
    Told(
        "Barn i hushållet vägs in",
        "rad barnets_basta",
        ({"barn": "ja"},),
        ({"barn": "nej"}, {"barn": "vet-inte"}),
    ),
    Told(
        "Rehabkoordinatorn är vägen in när hon samtycker",
        "rad ta_hjalp_av_rehabkoordinatorn",
        _med("samtycke_varden", "ja", of=ATT_FRAGA),
        _med("samtycke_varden", "nej", "vet-inte", of=ATT_FRAGA),
    ),
    Told(
        "Vården frågas om det som brister, om hon inte har sagt nej",
        "rad fraga_varden_med_samtycke",
        _med("samtycke_varden", "ja", "vet-inte", of=ATT_FRAGA),
        (*_med("samtycke_varden", "nej", of=ATT_FRAGA), {**INGET, "samtycke_varden": "ja"}),
    ),
    Told(
        "Har hon sagt nej finns andra sätt att utreda",
        "rad utan_samtycke",
        _med("samtycke_varden", "nej", of=ATT_FRAGA),
        _med("samtycke_varden", "ja", "vet-inte", of=ATT_FRAGA),
    ),
    Told(
        "Ett intyg som säger emot sig självt frågas det om",
        "rad fraga_om_motsagelsen",
        _med("motsager", "ja"),
        (INTYG,),
    ),
    *(
        Told(
            "Svar som inte kan stämma tillsammans frågas det om först",
            f"motsagelse {contradiction}",
            ({**some, **one},),
            ({**some, **instead},),
            on=DAG,
        )
        for contradiction, (some, one, instead) in CONTRADICT.items()
    ),
)
