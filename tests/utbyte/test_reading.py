"""What a certificate says becomes suggestions with places; judgements and identities stay behind."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings

from decision_aids.engine.json_types import Json
from decision_aids.engine.values import BadValueError
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.mall.ifylld import Ifylld
from decision_aids.utbyte.fhir_svar import write_response
from decision_aids.utbyte.forslag import Inlast
from decision_aids.utbyte.inlasning import read_file
from decision_aids.utbyte.intyg_xml import write_xml
from decision_aids.utbyte.nationellt import Intyg
from tests.mall.forms import forms
from tests.scale import tries
from tests.utbyte.certificates import PERSONAL, af00251, cv, fk7804, national, period, pq, svar

DAY = date(2026, 11, 28)
JUDGED = {
    "funktion",
    "funktion_grad",
    "begransning",
    "begransning_grad",
    "samband",
    "nytt",
    "motsager",
    "manad",
}
"""Nothing in a file answers these."""


def suggested(read: Inlast) -> dict[str, Json]:
    found = {one.fraga: one.varde for one in read.forslag}
    assert len(found) == len(read.forslag), "a question has two suggestions"
    return found


def test_af00251_answers_what_it_says_and_nothing_that_must_be_judged() -> None:
    read = read_file(af00251(), DAY)
    assert read.vad == "AF00251, läkarintyg till Arbetsförmedlingen (version 1.0)"
    assert suggested(read) == {
        "underlag": "lakarintyg",
        "slag": "af",
        "utfardare": "lakare",
        "signerat_dag": "2026-11-10",
        "kontakt": ["undersokning", "journal"],
        "aktivitetens_omfattning": "deltid",
        "aktivitetens_timmar": 22,
        "hinder": "ja",
        "rader": [
            {"grad": 50, "fran": "2026-11-05", "till": "2026-11-30"},
            {"grad": 25, "fran": "2026-12-01", "till": "2026-12-31"},
        ],
        "matt": "aktiviteten",
        "anpassning": "beskriven",
        "prognos": "med-anpassning",
    }
    assert (read.ovrigt, read.avvikelser) == ((), ())


def test_the_certificates_words_stand_beside_what_the_reader_judges() -> None:
    beside = {question: one.text for one in read_file(af00251(), DAY).ord for question in one.fragor}
    assert (beside["funktion"], beside["begransning"]) == ("Trött.", "Står högst tio minuter.")
    assert beside["aktivitet"] == "Kurs i data"


def test_words_that_stand_twice_are_both_shown() -> None:
    twice = svar("3", _1="Trött.") + svar("3", _1="Yr.")
    shown = [one.text for one in read_file(af00251(s3=twice), DAY).ord if "funktion" in one.fragor]
    assert shown == ["Trött.", "Yr."]


def test_what_is_about_the_programme_says_so() -> None:
    doubts = {one.fraga: one.tveksamt for one in read_file(af00251(), DAY).forslag}
    for question in ("aktivitetens_omfattning", "aktivitetens_timmar", "matt"):
        assert "programmet" in doubts[question]


def test_every_suggestion_names_its_question_in_the_certificate() -> None:
    places = {one.fraga: one.plats for one in read_file(af00251(), DAY).forslag}
    assert places["prognos"].startswith("AF00251, fråga 8.1: Bedömning efter frånvaron (rad ")
    assert places["rader"] == "AF00251, fråga 6.1: Hur stor del av programmet"


BROKEN_AF: list[tuple[str, dict[str, str], str]] = [
    ("0 %", {"s6": svar("6", _1=pq("0", "%"), _2=period("2026-11-05", "2026-11-30"))}, "graden är 0"),
    ("101 %", {"s6": svar("6", _1=pq("101", "%"), _2=period("2026-11-05", "2026-11-30"))}, "graden är 101"),
    ("a fraction", {"s6": svar("6", _1=pq("44.5", "%"), _2=period("2026-11-05", "2026-11-30"))}, "44.5"),
    ("wrong unit", {"s6": svar("6", _1=pq("44", "h"), _2=period("2026-11-05", "2026-11-30"))}, "enheten 'h'"),
    (
        "end before start",
        {"s6": svar("6", _1=pq("44", "%"), _2=period("2026-11-30", "2026-11-05"))},
        "är före",
    ),
    ("no end", {"s6": svar("6", _1=pq("44", "%"), _2=period("2026-11-30", ""))}, "t.o.m.: väntade ett datum"),
    ("no period", {"s6": svar("6", _1=pq("44", "%"))}, "raden saknar grad eller period"),
    ("no rows", {"s6": ""}, "omfattning och period saknas"),
    ("rows though not hindered", {"s5": svar("5", _1="false")}, "säger nej till hinder men har ändå rader"),
    (
        "a shared day",
        {
            "s6": svar("6", _1=pq("50", "%"), _2=period("2026-11-05", "2026-11-30"))
            + svar("6", _1=pq("25", "%"), _2=period("2026-11-30", "2026-12-31"))
        },
        "rad 1 och 2 har samma dag",
    ),
    (
        "five rows",
        {
            "s6": "".join(
                svar("6", _1=pq("5", "%"), _2=period(f"2026-12-0{n}", f"2026-12-0{n}")) for n in range(1, 6)
            )
        },
        "intyget har 5 rader",
    ),
    (
        "far back",
        {"s6": svar("6", _1=pq("5", "%"), _2=period("2026-10-05", "2026-11-30"))},
        "mer än en vecka",
    ),
    ("neither yes nor no", {"s5": svar("5", _1="kanske")}, "'kanske' är varken ja eller nej"),
    ("an unknown code", {"s8": svar("8", _1=cv("PATCHAD"))}, "koden 'PATCHAD' är okänd"),
    ("adaptation without words", {"s7": svar("7", _1="true")}, "det står inte vilken anpassning"),
    (
        "hours of full time",
        {"s2": svar("2", _1="x", _2=cv("HELTID"), _3=pq("22", "h"))},
        "hör bara till deltid",
    ),
    ("40 hours part-time", {"s2": svar("2", _1="x", _2=cv("DELTID"), _3=pq("40", "h"))}, "mellan 1 och 39"),
    ("met after signing", {"s1": svar("1", _1=cv("UNDERSOKNING"), _2="2026-11-11")}, "efter underskriften"),
    ("no activity", {"s2": ""}, "2.1: Patientens aktiviteter i programmet: svaret saknas"),
    (
        "three manners of contact",
        {
            "s1": "".join(
                svar("1", _1=cv(code)) for code in ("UNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER")
            )
        },
        "3 svar; formuläret tar 2",
    ),
    ("a question of no form", {"s99": svar("99", _1="x")}, "fråga 99.1"),
]


@pytest.mark.parametrize(
    ("instead", "expected"), [case[1:] for case in BROKEN_AF], ids=[one[0] for one in BROKEN_AF]
)
def test_what_is_broken_is_named_with_its_place_and_the_rest_is_read(
    instead: dict[str, str], expected: str
) -> None:
    read = read_file(af00251(**instead), DAY)
    said = [one for one in (*read.ovrigt, *read.avvikelser) if expected in one]
    assert said
    assert said[0].startswith("AF00251, fråga ")
    assert suggested(read)["slag"] == "af"


def test_fk7804_is_about_work_and_its_diagnosis_is_dropped() -> None:
    read = read_file(fk7804(), DAY)
    assert suggested(read) == {
        "underlag": "lakarintyg",
        "slag": "fk",
        "utfardare": "lakare",
        "signerat_dag": "2026-11-10",
        "kontakt": ["digitalt", "annat"],
        "koppling": "arbete",
        "behandling": "ja",
        "rader": [{"grad": 50, "fran": "2026-11-09", "till": "2026-11-30"}],
        "matt": "arbetstid",
        "hinder": "ja",
        "prognos": "kan-inte",
        "anpassning": "beskriven",
        "anpassning_slag": ["plats"],
    }
    assert read.avvikelser == ()
    assert "diagnos som ingen ska se" not in str(read)
    assert "F99" not in str(read)
    assert any("diagnosen är inte inläst" in one for one in read.ovrigt)
    assert any("26.1" in one for one in read.ovrigt)
    doubts = {one.fraga: one.tveksamt for one in read.forslag}
    assert doubts["prognos"]
    assert "normal arbetstid" in doubts["matt"]


DEMANDED = [
    ({"s35": svar("35", _1="  ")}, "fråga 35.1"),
    ({"s28": svar("28", _1=cv("NUVARANDE_ARBETE")), "s29": ""}, "fråga 29.1"),
    ({"s33": ""}, "fråga 33.1"),
    ({"s39": svar("39", _1=cv("PROGNOS_OKLAR"))}, "fråga 39.2"),
    ({"s39": svar("39", _1=cv("ATER_X_ANTAL_MANADER"))}, "fråga 39.4"),
    ({"s32": ""}, "fråga 32.1"),
]


@pytest.mark.parametrize(("instead", "number"), DEMANDED)
def test_what_fk7804_demands_and_the_certificate_lacks_is_told(instead: dict[str, str], number: str) -> None:
    told = read_file(fk7804(**instead), DAY).avvikelser
    assert [one for one in told if number in one and "svaret saknas" in one]


def test_the_older_lisjp_reads_its_own_questions() -> None:
    read = read_file(
        fk7804(
            "1.3",
            s20=svar("20", _1="Operation i mars"),
            s40=svar("40", _1=cv("HJALPMEDEL")) + svar("40", _1=cv("OMFORDELNING")),
            s39=svar("39", _1=cv("ATER_X_ANTAL_DGR"), _3=cv("SEXTIO_DGR")),
            s34="",
        ),
        DAY,
    )
    assert suggested(read)["anpassning_slag"] == ["hjalpmedel", "innehall"]
    assert "prognos" not in suggested(read)
    assert "SEXTIO_DGR" in [one.text for one in read.ord]


def test_the_type_decides_what_svar_6_is() -> None:
    rows = svar("6", _1=pq("50", "%"), _2=period("2026-11-05", "2026-11-30"))
    assert "rader" in suggested(read_file(national("AF00251", "1", rows).encode(), DAY))
    assert "rader" not in suggested(read_file(national("LISJP", "1", rows).encode(), DAY))


def test_a_certificate_of_infection_says_nothing_of_ability() -> None:
    infected = national("LISJP", "2.0", svar("27", _1="true")).encode()
    assert any("gäller smitta" in one for one in read_file(infected, DAY).ovrigt)


def test_an_extension_says_so_and_a_copy_does_not() -> None:
    more = "<relation><typ><t:code>{}</t:code></typ></relation>"
    first = svar("5", _1="false")
    assert suggested(read_file(national("AF00251", "1", first, more.format("FRLANG")).encode(), DAY))[
        "ordning"
    ]
    assert "ordning" not in suggested(
        read_file(national("AF00251", "1", first, more.format("KOPIA")).encode(), DAY)
    )


PREFILL = f"""<forifyllnad xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.3"
 xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3">
{svar("6", _1="En diagnos som ingen ska se")}{svar("35", _1="Trött.")}</forifyllnad>""".encode()


def test_a_prefill_is_named_for_what_it_is_and_its_answers_offered() -> None:
    read = read_file(PREFILL, DAY)
    assert read.vad.startswith("En förifyllnad")
    assert read.forslag == ()
    assert [one.text for one in read.ord] == ["Trött."]
    assert "diagnos som" not in str(read)
    told = read_file(PREFILL, DAY, som="LISJP")
    assert [one.fragor for one in told.ord] == [("funktion", "funktion_grad")]
    assert "underlag" not in suggested(told)


def test_a_request_for_a_draft_says_which_certificate_its_prefill_belongs_to() -> None:
    about = "<typAvIntyg><code>LISJP</code></typAvIntyg><patient><fornamn>Per</fornamn></patient>"
    draft = f"<intyg>{about}{PREFILL.decode()}</intyg>"
    read = read_file(f"<CreateDraftCertificate>{draft}</CreateDraftCertificate>".encode(), DAY)
    assert "Läst som LISJP" in read.vad
    assert [one.fragor for one in read.ord] == [("funktion", "funktion_grad")]
    assert "Per" not in str(read.ord)


@pytest.mark.parametrize("content", [af00251(), fk7804()], ids=["AF00251", "FK7804"])
def test_nobodys_name_number_or_unit_comes_through_the_door(content: bytes) -> None:
    assert all(one.encode() in content for one in PERSONAL)
    read = str(read_file(content, DAY))
    assert [one for one in (*PERSONAL, "ett-eget-id") if one in read] == []


def readable(read: Inlast) -> None:
    """Every suggestion is an answer that its question takes, and none answers what must be judged."""
    for question, value in suggested(read).items():
        asked = LAKARINTYG.question[question]
        try:
            asked.read(value)
        except BadValueError as bad:
            pytest.fail(f"{question}: {value!r}: {bad}")
        assert question not in JUDGED
    for one in read.ord:
        assert set(one.fragor) <= set(LAKARINTYG.question)


@pytest.mark.parametrize(
    "content", [af00251(), fk7804(), fk7804("1.0")], ids=["AF00251", "FK7804", "LISJP 1"]
)
def test_every_suggestion_is_an_answer_to_a_question_of_the_aid(content: bytes) -> None:
    readable(read_file(content, DAY))


@given(forms())
@settings(max_examples=tries(40), deadline=None)
def test_our_own_form_reads_alike_from_json_and_xml_and_names_nobody(form: Ifylld) -> None:
    response = read_file(json.dumps(write_response(form)).encode(), DAY)
    readable(response)
    assert response == read_file(write_xml(form).encode(), DAY)
    assert {one.fraga: one.varde for one in response.forslag}["slag"] == "socialnamnden"


def test_a_certificate_knows_nothing_of_who_it_is_about() -> None:
    assert not {"patient", "namn", "personnummer", "enhet"} & set(Intyg.__dataclass_fields__)
