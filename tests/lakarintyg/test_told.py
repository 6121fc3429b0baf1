"""Who is told what of a certificate, whatever else they have answered."""

from __future__ import annotations

import pytest

from tests.aids.told import Given, Told

EVERY = 6
"""Of so many cases with so many answers one in six is enough: the sentences name what they depend on."""
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
ATT_FRAGA: Given = {"underlag": "lakarintyg", "slag": "annan", "utfardare": "tandlakare"}
DAG = "2026-11-22"


def _med(question: str, *answers: str, of: Given = INTYG) -> tuple[Given, ...]:
    return tuple({**of, question: one} for one in answers)


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
        "Utan aktivitet bestäms en",
        "rad bestam_aktivitet",
        ({"aktivitet": "ingen", "koppling": "arbete"},),
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


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row.what)
def test_what_is_told_is_told_whom_it_concerns_and_nobody_else(row: Told) -> None:
    assert [*row.broken("lakarintyg", EVERY)] == [], row.sentence
