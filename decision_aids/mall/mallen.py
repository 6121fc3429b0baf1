"""The template: after AF00251, with what it lacks for socialnämnden. Our proposal; texter.yml says so.

AF00251's questions keep their numbers in the national XML (1 to 8); what is added has numbers from 10.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.values import OneOf, Several
from decision_aids.mall import svar
from decision_aids.mall.falt import Avsnitt, Falt, Kodverk, Mall, Nar
from decision_aids.mall.svar import JaNej
from decision_aids.mall.varden import Ord, Perioder

JA_NEJ = OneOf(JaNej)
JA = (JaNej.JA.value,)

# The identifier of KV_FKMU_0001 as a URI has not been read in a source: FHIR gets the template's own codes.
KONTAKT_KODER = Kodverk(
    "KV_FKMU_0001",
    {
        "undersokning": "FYSISKUNDERSOKNING",
        "digitalt": "DIGITALUNDERSOKNING",
        "telefon": "TELEFONKONTAKT",
        "journal": "JOURNALUPPGIFTER",
        "annat": "ANNAT",
    },
)
OMFATTNING_KODER = Kodverk(
    "1.2.752.129.5.1.2",
    {"heltid": "HELTID", "deltid": "DELTID", "okand": "OKAND"},
    "urn:oid:1.2.752.129.5.1.2",
)
ATERGANG_KODER = Kodverk(
    "1.2.752.129.5.1.3",
    {
        "utan-anpassning": "ATERGA_UTAN_ANPASSNING",
        "med-anpassning": "ATERGA_MED_ANPASSNING",
        "kan-inte": "KAN_EJ_ATERGA",
        "gar-inte-att-avgora": "EJ_MOJLIGT_AVGORA",
    },
    "urn:oid:1.2.752.129.5.1.3",
)


def _kontakt_dag(kontakt: svar.Kontakt) -> Falt:
    """The day of one manner of contact: svar 1 has one instance for each, as in AF00251."""
    return Falt(f"{kontakt}_dag", Day(), "1.2", Nar("kontakt", (kontakt.value,)), af=("1.2",), fk=("1.2",))


GRUND = Avsnitt(
    "grund",
    (
        Falt("ordning", OneOf(svar.Ordning), "10.1"),
        Falt("nytt", Ord(), "10.2", Nar("ordning", ("forlangning",))),
        Falt("kontakt", Several(svar.Kontakt), "1.1", kodverk=KONTAKT_KODER, af=("1.1",), fk=("1.1",)),
        *(_kontakt_dag(kontakt) for kontakt in svar.Kontakt),
        Falt("kontakt_annat", Ord(longest=300), "1.3", Nar("kontakt", ("annat",)), af=("1.3",), fk=("1.3",)),
        Falt("professioner", JA_NEJ, "11.1", fk=("1.1",)),
        Falt("professioner_fynd", Ord(), "11.2", Nar("professioner", JA), fk=("35.1",)),
    ),
)
AKTIVITET = Avsnitt(
    "om_aktiviteten",
    (
        Falt("bedoms_mot", OneOf(svar.BedomsMot), "12.1", fk=("28.1",)),
        Falt("aktivitet", Ord(), "2.1", af=("2.1",), fk=("29.1",)),
        Falt(
            "omfattning",
            OneOf(svar.Omfattning),
            "2.2",
            Nar("bedoms_mot", ("aktivitet",)),
            kodverk=OMFATTNING_KODER,
            af=("2.2",),
        ),
        Falt(
            "timmar",
            Hours(lowest=Decimal("0.5"), highest=Decimal("39.5")),
            "2.3",
            Nar("omfattning", ("deltid",)),
            af=("2.3",),
        ),
    ),
)
KONSEKVENSER = Avsnitt(
    "konsekvenser",
    (
        Falt("funktion", Ord(), "3.1", af=("3.1",), fk=("35.1",)),
        Falt("begransning", Ord(), "4.1", af=("4.1",), fk=("17.1",)),
        Falt("undvika", Ord(), "13.1", kravs=False),
        Falt("forsamring", JA_NEJ, "14.1"),
        Falt("forsamring_hur", Ord(), "14.2", Nar("forsamring", JA)),
    ),
)
BEDOMNING = Avsnitt(
    "bedomning",
    (
        Falt("hinder", JA_NEJ, "5.1", af=("5.1",)),
        Falt("rader", Perioder(), "6", Nar("hinder", JA), af=("6.1", "6.2"), fk=("32.1", "32.2")),
        Falt("skal_bakat", Ord(), "15.1", Nar("hinder", JA), kravs=False, fk=("25.1",)),
    ),
)
ANPASSNING = Avsnitt(
    "om_anpassning",
    (
        Falt("anpassning", JA_NEJ, "7.1", af=("7.1",)),
        Falt("anpassning_slag", Several(svar.Anpassningsslag), "16.1", Nar("anpassning", JA), kravs=False),
        Falt("anpassning_vilken", Ord(), "7.2", Nar("anpassning", JA), af=("7.2",), fk=("44.1",)),
    ),
)
FRAMAT = Avsnitt(
    "framat",
    (
        Falt("behandling", JA_NEJ, "17.1", fk=("19.1",)),
        Falt("behandling_hur", Ord(), "17.2", Nar("behandling", JA), fk=("19.1",)),
        Falt(
            "atergang", OneOf(svar.Atergang), "8.1", kodverk=ATERGANG_KODER, af=("8.1",), fk=("39.1", "39.4")
        ),
        Falt("atergang_anpassning", Ord(), "8.2", Nar("atergang", ("med-anpassning",)), af=("8.2",)),
        Falt("prognos_grund", Ord(), "18.1", fk=("39.2",)),
        Falt("prognos_villkor", Ord(), "18.2", kravs=False),
    ),
)
PATIENTENS_VAL = Avsnitt(
    "patientens_val",
    (
        Falt("diagnos_val", JA_NEJ, "19.1"),
        Falt("diagnos", Ord(longest=300), "19.2", Nar("diagnos_val", JA), fk=("6.1", "6.2")),
        Falt("kontakt_samtycke", JA_NEJ, "20.1", fk=("26.1",)),
        Falt("kontakt_om", Ord(longest=1000), "20.2", Nar("kontakt_samtycke", JA), kravs=False, fk=("26.2",)),
    ),
)
UNDERSKRIFT = Avsnitt(
    "underskrift",
    (
        Falt("utfardare", OneOf(svar.Utfardare), "21.1"),
        Falt("signerat_dag", Day(), ""),
        Falt("patient_namn", Ord(longest=200), "", kravs=False, person=True),
        Falt("patient_nummer", Ord(longest=20), "", kravs=False, person=True),
        Falt("utfardare_namn", Ord(longest=200), "", kravs=False, person=True),
        Falt("enhet", Ord(longest=200), "", kravs=False, person=True),
        Falt("enhet_kontakt", Ord(longest=200), "", kravs=False, person=True),
    ),
)

MALLEN = Mall(
    id="lakarintyg-socialnamnden",
    version="0.1",
    galler_fran=date(2026, 11, 28),
    avsnitt=(GRUND, AKTIVITET, KONSEKVENSER, BEDOMNING, ANPASSNING, FRAMAT, PATIENTENS_VAL, UNDERSKRIFT),
)
