"""The conditions one by one, in tables: the benefits, consent, AF, waiting, and what stands beside."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json
from decision_aids.vagvisare.aid import VAGVISARE
from tests.vagvisare.judging import statuses, usual

LONG: dict[str, Json] = {"formaga": "langvarig", "rehabbehov": "nej", "andrat": "ja"}

BENEFITS: list[tuple[str, str, str, str, str, str, str]] = [
    # alder, nedsattning, varaktighet, potential, sjukersattning, aktivitetsersattning, why
    (
        "fore-19",
        "hel",
        "stadigvarande",
        "nej",
        "utesluten",
        "utesluten",
        "neither before July of the year of 19",
    ),
    ("19-29", "hel", "stadigvarande", "nej", "primar", "primar", "full sjukersättning already from 19"),
    ("19-29", "del", "stadigvarande", "nej", "utesluten", "primar", "parts of sjukersättning only from 30"),
    (
        "19-29",
        "hel",
        "minst-ett-ar",
        "ja",
        "utesluten",
        "primar",
        "a year is enough for aktivitetsersättning",
    ),
    ("19-29", "hel", "kortare", "ja", "utesluten", "utesluten", "less than a year is enough for neither"),
    ("19-29", "mindre", "stadigvarande", "nej", "utesluten", "utesluten", "less than a quarter"),
    ("30-plus", "del", "stadigvarande", "nej", "primar", "utesluten", "parts from 30"),
    ("30-plus", "hel", "minst-ett-ar", "nej", "utesluten", "utesluten", "a year is not stadigvarande"),
    ("30-plus", "hel", "stadigvarande", "ja", "utesluten", "utesluten", "more can be tried"),
    ("30-plus", "hel", "stadigvarande", "vet-inte", "oklart", "utesluten", "nobody knows what was tried"),
    ("riktalder", "hel", "stadigvarande", "nej", "utesluten", "utesluten", "riktåldern is reached"),
    ("vet-inte", "hel", "stadigvarande", "nej", "oklart", "oklart", "nobody knows the age"),
]


@pytest.mark.parametrize(
    ("alder", "nedsattning", "varaktighet", "potential", "sjuk", "aktivitet", "why"), BENEFITS
)
def test_the_benefits_follow_the_ages_and_the_words_of_the_law(
    alder: str, nedsattning: str, varaktighet: str, potential: str, sjuk: str, aktivitet: str, why: str
) -> None:
    given: dict[str, Json] = {
        **LONG,
        "alder": alder,
        "nedsattning": nedsattning,
        "varaktighet": varaktighet,
        "potential": potential,
    }
    found = statuses(usual(**given))
    assert (found["sjukersattning"], found["aktivitetsersattning"]) == (sjuk, aktivitet), why


RIKTALDER: list[tuple[dict[str, Json], str]] = [
    ({"utanfor": ["riktalder"]}, "riktåldern is named"),
    ({**LONG, "alder": "riktalder"}, "the age is named"),
    ({"utanfor": ["riktalder"], "rehabbehov": "vet-inte"}, "what else is unclear is asked about beside it"),
]


@pytest.mark.parametrize(("given", "why"), RIKTALDER)
def test_whoever_has_reached_riktaldern_is_helped_to_ask_about_pension(
    given: dict[str, Json], why: str
) -> None:
    evaluation = usual(**given)
    found = statuses(evaluation)
    assert (found["pension"], found["konsultation"]) == ("primar", "ej_aktuellt"), why
    texts = texts_of(VAGVISARE)
    said = [
        texts("kriterier", one.criterion.id, "skal", one.reason, "text")
        for one in evaluation.findings
        if isinstance(one.criterion, Leaf) and one.reason != UNANSWERED
    ]
    assert [one for one in said if "Se sjukersättning" in one] == []


HAS_ALREADY: list[tuple[str, str, str, str, str]] = [
    # alder, utanfor, sjukersattning, aktivitetsersattning, why
    ("30-plus", "sjukersattning", "pagar", "utesluten", "has sjukersättning"),
    ("19-29", "sjukersattning", "pagar", "oklart", "has sjukersättning: ask FK before the other benefit"),
    ("19-29", "aktivitetsersattning", "primar", "pagar", "has aktivitetsersättning"),
    ("19-29", "annan-forman", "primar", "oklart", "in an older answer it can be aktivitetsersättning: ask"),
    ("19-29", "inget", "primar", "primar", "has neither"),
    ("19-29", "vet-inte", "oklart", "oklart", "has it? ask"),
    ("30-plus", "vet-inte", "oklart", "utesluten", "has it? ask"),
]


@pytest.mark.parametrize(("alder", "utanfor", "sjuk", "aktivitet", "why"), HAS_ALREADY)
def test_nobody_is_to_apply_for_a_benefit_that_they_have(
    alder: str, utanfor: str, sjuk: str, aktivitet: str, why: str
) -> None:
    full: dict[str, Json] = {"nedsattning": "hel", "varaktighet": "stadigvarande", "potential": "nej"}
    outside: Json = utanfor if utanfor == "vet-inte" else [utanfor]
    found = statuses(usual(**{**LONG, **full, "alder": alder, "utanfor": outside}))
    assert (found["sjukersattning"], found["aktivitetsersattning"]) == (sjuk, aktivitet), why
    assert found["konsultation"] == "ej_aktuellt"


HAS: list[tuple[dict[str, Json], str, str]] = [
    ({}, "pagar", "has it, and it is right"),
    ({"forman_omfattning": "del"}, "pagar", "a part of it is the same benefit"),
    ({"situation": "vantar-fk", "fk_ansokan": "sjukersattning"}, "parallell", "waits for the next decision"),
    ({"formaga": "delvis"}, "utesluten", "nothing to apply for"),
]


@pytest.mark.parametrize(("given", "wanted", "why"), HAS, ids=[why for _, _, why in HAS])
def test_whoever_has_aktivitetsersattning_reads_the_decision_and_is_not_to_apply(
    given: dict[str, Json], wanted: str, why: str
) -> None:
    has: dict[str, Json] = {"utanfor": ["aktivitetsersattning"], "forman_omfattning": "hel"}
    year: dict[str, Json] = {"alder": "19-29", "nedsattning": "del", "varaktighet": "minst-ett-ar"}
    evaluation = usual(**{**LONG, **year, "potential": "ja", **has, **given})
    found = statuses(evaluation)
    assert found["aktivitetsersattning"] == wanted, why
    told = {one.id for one in evaluation.advice}
    assert "forlangd_skolgang" not in told
    assert found["avstamningsmote"] == "parallell", "FK has a case, and may call to a meeting"
    whole = evaluation.case.answers["forman_omfattning"] == "hel"
    assert found["aktivitetsplan"] == ("ej_aktuellt" if whole else "oklart")


WAYS: list[tuple[dict[str, Json], dict[str, str], str]] = [
    ({}, {"samordning_fk": "primar", "af_rehabilitering": "parallell"}, "no SGI, a certificate, a need"),
    *(
        ({one: answer}, {"af_rehabilitering": "erbjud"}, "AF follows FK only where FK's samordning is open")
        for one, answer in (
            ("sgi", "vet-inte"),
            ("underlag", "inget"),
            ("intyg_visar", "otydligt"),
            ("samtycke_fk", "nej"),
        )
    ),
    *(
        ({"vill_af": one}, {"af_rehabilitering": "oklart", "samordning_fk": "primar"}, "no AF against a no")
        for one in ("nej", "vet-inte")
    ),
    ({"utanfor": ["skola"]}, {"af_rehabilitering": "ej_aktuellt"}, "school goes before AF:s rehabilitering"),
    *(
        (
            {"sgi": "finns", "nedsattning": "del", "utanfor": [benefit], "forman_omfattning": part},
            {"sjukpenning": "pagar", "avstamningsmote": "parallell"},
            "whoever has sjukpenning, or what stands in its place, is not to apply for it again",
        )
        for benefit in ("sjukpenning", "rehabiliteringspenning")
        for part in ("hel", "del", "vet-inte")
    ),
    ({"utanfor": "vet-inte"}, {"avstamningsmote": "oklart"}, "sjukpenning? ask"),
    ({"intyg_visar": "sager-emot"}, {"lakarintyg_behovs": "sager_emot"}, "has it still to be right? ask"),
    ({"forsakrad": "arbetar"}, {"samordning_fk": "primar"}, "insured by work"),
    ({"forsakrad": "nej"}, {"samordning_fk": "utesluten"}, "not insured"),
    (
        {"sgi": "finns", "nedsattning": "del"},
        {"samordning_fk": "utesluten", "sjukpenning": "primar"},
        "has SGI",
    ),
    ({"sgi": "finns", "nedsattning": "mindre"}, {"sjukpenning": "utesluten"}, "less than a quarter"),
    ({"sgi": "vet-inte"}, {"samordning_fk": "oklart", "sgi_fragan": "primar"}, "SGI not known"),
    (
        {"underlag": "inget"},
        {"samordning_fk": "intyg_saknas", "koordinering": "komplettera", "lakarintyg_behovs": "primar"},
        "no certificate: something to see to, and no way is closed by it",
    ),
    (
        {"underlag": "annat"},
        {"samordning_fk": "intyg_saknas", "lakarintyg_behovs": "parallell"},
        "another paper",
    ),
    (
        {"intyg_visar": "otydligt"},
        {"samordning_fk": "intyg_otydligt", "lakarintyg_behovs": "parallell"},
        "an unclear paper can be made clear",
    ),
    ({"formaga": "for-sjuk-nu"}, {"samordning_fk": "forbered", "vard": "primar"}, "too ill now"),
    ({"orsak": "annat"}, {"samordning_fk": "utesluten", "kommunens_insats": "primar"}, "not illness"),
    ({"orsak": "bada"}, {"samordning_fk": "primar"}, "other hinders do not take the illness away"),
    ({"rehabbehov": "nej"}, {"samordning_fk": "utesluten"}, "no need of rehabilitation"),
    ({"samtycke_fk": "nej"}, {"samordning_fk": "medgivande_saknas"}, "the person applies all the same"),
    ({"samtycke_varden": "nej"}, {"samordning_fk": "primar", "koordinering": "utesluten"}, "no to care only"),
    ({"samtycke_varden": "vet-inte"}, {"koordinering": "oklart"}, "not asked"),
    ({"vardkontakt": "nej"}, {"vard": "primar"}, "no contact with care"),
    ({"behov_bada": "ja"}, {"sip": "parallell"}, "needs from both"),
    ({"behov_bada": "ja", "samtycke_varden": "nej"}, {"sip": "utesluten"}, "no SIP without consent"),
    ({"behov_bada": "ja", "formaga": "for-sjuk-nu"}, {"sip": "primar"}, "a heavy case: the plan first"),
    ({"behov_bada": "nej"}, {"sip": "utesluten", "sip_af_fk": "ej_aktuellt"}, "no need from both"),
    (
        {"af_lage": "inskriven", "andrat": "nej"},
        {"af_planering": "oklart"},
        "nothing new to tell AF: a question",
    ),
    ({"af_lage": "inskriven", "andrat": "ja"}, {"af_rehabilitering": "primar"}, "already with AF"),
    ({"af_lage": "program", "heltidssjuk": "nej"}, {"af_program": "primar"}, "sick in a programme"),
    ({"af_lage": "program", "heltidssjuk": "ja"}, {"af_program": "avslutas"}, "away more than 30 days"),
    ({"af_lage": "program", "heltidssjuk": "vet-inte"}, {"af_program": "oklart"}, "nobody knows how long"),
    ({"situation": "vantar-fk", "fk_ansokan": "sjukersattning"}, {"forskott": "primar"}, "waiting for money"),
    ({"situation": "vantar-fk", "fk_ansokan": "samordning"}, {"forskott": "utesluten"}, "no money to claim"),
    (
        {"situation": "vantar-fk", "fk_ansokan": "vet-inte"},
        {"forskott": "oklart"},
        "waiting for what?",
    ),
    ({"omstandigheter": ["vald"]}, {"vald_skydd": "primar"}, "violence comes first"),
    ({"omstandigheter": "vet-inte"}, {"vald_skydd": "oklart", "beroende_stod": "oklart"}, "not asked"),
    ({"omstandigheter": ["beroende"]}, {"beroende_stod": "parallell", "samordning_fk": "primar"}, "beroende"),
    ({"barn": "ja"}, {"barnets_basta": "parallell"}, "children"),
    ({"stod": "bada"}, {"lss_god_man": "parallell"}, "LSS and god man"),
    ({"psykisk": "ja", "ips_finns": "ja"}, {"ips": "parallell"}, "IPS"),
    ({"psykisk": "ja", "ips_finns": "nej"}, {"ips": "komplettera"}, "no IPS here"),
    ({"tre_manader": "nej"}, {"aktivitetsplan": "ej_aktuellt"}, "less than three months"),
    (
        {"tre_manader": "ja", "utanfor": ["sjukersattning"], "forman_omfattning": "hel"},
        {"aktivitetsplan": "ej_aktuellt"},
        "a whole benefit takes outside",
    ),
    (
        {"tre_manader": "ja", "utanfor": ["sjukersattning"], "forman_omfattning": "del"},
        {"aktivitetsplan": "oklart"},
        "of the rest beside part of a benefit it is not settled",
    ),
    (
        {"tre_manader": "ja", "utanfor": ["annan-forman"]},
        {"aktivitetsplan": "oklart"},
        "the law does not name other benefits: ask which it is",
    ),
    *(
        ({"tre_manader": "ja", "utanfor": [one]}, {"aktivitetsplan": "ej_aktuellt"}, f"{one} takes outside")
        for one in ("foraldraledig", "formedlingsinsatser", "heltid", "program")
    ),
    ({"tre_manader": "ja"}, {"aktivitetsplan": "parallell"}, "beside rehabilitation"),
    (
        {"utanfor": ["skola"]},
        {"aktivitetsplan": "ej_aktuellt", "af_planering": "ej_aktuellt", "kommunens_insats": "ej_aktuellt"},
        "school goes before insatser towards work",
    ),
    ({"utanfor": "vet-inte"}, {"af_planering": "oklart", "kommunens_insats": "oklart"}, "at school? ask"),
    (
        {"af_lage": "program", "heltidssjuk": "ja"},
        {"af_program": "avslutas", "kommunens_insats": "parallell"},
        "the municipality takes over when illness ends the programme",
    ),
    (
        {"af_lage": "program", "heltidssjuk": "nej"},
        {"kommunens_insats": "utesluten"},
        "the programme goes on",
    ),
    (
        {"af_lage": "program", "heltidssjuk": "ja", "orsak": "annat"},
        {"kommunens_insats": "utesluten"},
        "illness is not what keeps the person away",
    ),
    ({"af_lage": "program", "heltidssjuk": "vet-inte"}, {"kommunens_insats": "oklart"}, "does it end?"),
    ({"potential": "vet-inte", "intyg_visar": "otydligt"}, {"samordning_fk": "oklart"}, "two questions left"),
    ({"vardkontakt": "vet-inte"}, {"vard": "oklart"}, "nobody knows of a contact with care: ask"),
    ({"vill_af": "nej"}, {"af_planering": "oklart"}, "no wish to meet AF is a question"),
    (
        {"situation": "lag-sjukpenning", "sgi": "finns", "nedsattning": "del"},
        {"sjukpenning": "pagar"},
        "has it",
    ),
    ({"formaga": "vet-inte"}, {"konsultation": "primar", "samordning_fk": "oklart"}, "ability not known"),
]


@pytest.mark.parametrize(("given", "wanted", "why"), WAYS, ids=[why for _, _, why in WAYS])
def test_the_ways_follow_their_conditions(given: dict[str, Json], wanted: dict[str, str], why: str) -> None:
    found = statuses(usual(**given))
    assert {way: found[way] for way in wanted} == wanted, why


REQUEST: list[tuple[date, str, str]] = [
    (date(2026, 12, 31), "delvis", "forbered"),
    (date(2026, 12, 31), "for-sjuk-nu", "utesluten"),
    (date(2027, 1, 1), "delvis", "parallell"),
    (date(2027, 1, 1), "for-sjuk-nu", "utesluten"),
    (date(2027, 1, 1), "vet-inte", "oklart"),
    (date(2027, 1, 1), "full", "ej_aktuellt"),
]


@pytest.mark.parametrize(("as_of", "formaga", "wanted"), REQUEST)
def test_the_namnd_may_ask_for_rehabilitation_from_2027_of_whoever_can_begin(
    as_of: date, formaga: str, wanted: str
) -> None:
    assert statuses(usual(as_of, formaga=formaga))["rehab_begaran"] == wanted


NO_FROM_ONE: list[tuple[dict[str, Json], bool, str]] = [
    ({}, False, "FK's coordination is open"),
    (
        {"sgi": "finns", "nedsattning": "del"},
        False,
        "with a SGI it goes another way",
    ),
    ({"rehabbehov": "nej"}, False, "no rehabilitation is needed: nobody is asked"),
    ({"forsakrad": "nej"}, True, "not insured"),
    ({"intyg_visar": "sager-emot"}, True, "the certificate says otherwise"),
    ({"potential": "nej"}, True, "rehabilitation cannot help"),
]


@pytest.mark.parametrize(("given", "told", "why"), NO_FROM_ONE, ids=[why for _, _, why in NO_FROM_ONE])
def test_a_no_is_spoken_of_only_where_something_speaks_for_one(
    given: dict[str, Json], told: bool, why: str
) -> None:
    advice = {one.id for one in usual(**given).advice}
    assert ("ett_nej_ar_inte_allas_nej" in advice) is told, why


AGES: list[tuple[str, Json, bool]] = [
    ("19-29", ["under-18"], True),
    ("19-29", ["riktalder"], True),
    ("19-29", ["skola"], False),
    ("30-plus", ["skola"], True),
    ("30-plus", ["under-18", "heltid"], True),
    ("30-plus", ["aktivitetsersattning"], True),
    ("19-29", ["aktivitetsersattning"], False),
    ("19-29", ["skola", "aktivitetsersattning"], False),
    ("30-plus", ["sjukersattning", "foraldraledig"], False),
    ("riktalder", ["riktalder"], False),
    ("fore-19", ["skola"], False),
    ("fore-19", ["riktalder"], True),
    ("vet-inte", ["skola"], False),
    ("30-plus", ["inget"], False),
    ("30-plus", "vet-inte", False),
]


@pytest.mark.parametrize(("age", "outside", "apart"), AGES)
def test_an_age_that_the_group_outside_the_requirement_cannot_have_is_asked_about(
    age: str, outside: Json, apart: bool
) -> None:
    found = {one.id for one in usual(alder=age, utanfor=outside).contradictions}
    assert ("annan_alder_utanfor" in found) is apart
