"""National certificates, made up for the tests: about nobody, and of our own words."""

from __future__ import annotations

PERSONAL = (
    "Påhittad Patient",
    "189001019802",
    "Påhittad Läkare",
    "SE000-0001",
    "Påhittad vårdcentral",
    "070-1740600",
)
"""What stands in the envelope of who it is about and by whom."""


def national(typ: str, version: str, svar: str, more: str = "") -> str:
    """A certificate with an envelope full of names."""
    patient, number, issuer, hsa, unit, phone = PERSONAL
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<x:RegisterCertificate xmlns="urn:riv:clinicalprocess:healthcond:certificate:3"
 xmlns:x="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3"
 xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3">
<x:intyg>
<intygs-id><t:root>{hsa}</t:root><t:extension>ett-eget-id</t:extension></intygs-id>
<typ><t:code> {typ} </t:code><t:codeSystem>b64ea353-e8f6-4832-b563-fc7d46f29548</t:codeSystem></typ>
<version>{version}</version>
<signeringstidpunkt>2026-11-10T09:15:00</signeringstidpunkt>
<patient><person-id><t:root>1.2.752.129.2.1.3.1</t:root><t:extension>{number}</t:extension></person-id>
<fornamn>{patient}</fornamn><efternamn>{patient}</efternamn></patient>
<skapadAv><personal-id><t:root>1.2</t:root><t:extension>{hsa}</t:extension></personal-id>
<fullstandigtNamn>{issuer}</fullstandigtNamn>
<befattning><t:code>201010</t:code><t:displayName>Överläkare</t:displayName></befattning>
<enhet><enhetsnamn>{unit}</enhetsnamn><telefonnummer>{phone}</telefonnummer></enhet></skapadAv>
{more}{svar}</x:intyg>
</x:RegisterCertificate>
"""


def svar(name: str, **parts: str) -> str:
    """A svar; its parts by the number after the point, as `_1`, are written as they are."""
    inside = "".join(
        f'<delsvar id="{name}{key.replace("_", ".")}">{part}</delsvar>' for key, part in parts.items()
    )
    return f'<svar id="{name}">{inside}</svar>\n'


def cv(code: str) -> str:
    return f"<t:cv><t:code> {code}\n</t:code><t:codeSystem>något</t:codeSystem></t:cv>"


def pq(value: str, unit: str) -> str:
    return f"<t:pq><t:value>{value}</t:value><t:unit>{unit}</t:unit></t:pq>"


def period(start: str, end: str) -> str:
    return f"<t:datePeriod><t:start>{start}</t:start><t:end>{end}</t:end></t:datePeriod>"


AF_PARTS = {
    "1": svar("1", _1=cv("UNDERSOKNING"), _2="2026-11-09Z")
    + svar("1", _1=cv("JOURNALUPPGIFT"), _2="2026-11-08"),
    "2": svar("2", _1="Kurs i data", _2=cv("DELTID"), _3=pq("22.0", "h")),
    "3": svar("3", _1="Trött."),
    "4": svar("4", _1="Står högst tio minuter."),
    "5": svar("5", _1="true"),
    "6": svar("6", _1=pq("50.0", "%"), _2=period("2026-11-05+01:00", "2026-11-30"))
    + svar("6", _1=pq("25", "%"), _2=period("2026-12-01", "2026-12-31")),
    "7": svar("7", _1="1", _2="Pauser."),
    "8": svar("8", _1=cv("ATERGA_MED_ANPASSNING"), _2="Kortare pass."),
}


def af00251(**instead: str) -> bytes:
    """An AF00251 where svar `s6` and others are written instead of the usual."""
    parts = {**AF_PARTS, **{key.removeprefix("s"): value for key, value in instead.items()}}
    return national("AF00251", "1.0", "".join(parts.values())).encode()


AF00251 = af00251().decode()

FK_PARTS = {
    "1": svar("1", _1=cv("DIGITALUNDERSOKNING"), _2="2026-11-09")
    + svar("1", _1=cv("ANNAT"), _2="2026-11-09", _3="Brev"),
    "28": svar("28", _1=cv("ARBETSSOKANDE")),
    "29": svar("29", _1="Lagerarbete"),
    "6": svar("6", _1="En diagnos som ingen ska se", _2=cv("F99")),
    "35": svar("35", _1="Nedsatt uthållighet."),
    "17": svar("17", _1="Orkar en timme."),
    "19": svar("19", _1="Samtal på tisdagar."),
    "32": svar("32", _1=cv("HALFTEN"), _2=period("2026-11-09", "2026-11-30")),
    "33": svar("33", _1="false"),
    "34": svar("34", _1="true"),
    "39": svar("39", _1=cv("SANNOLIKT_INTE")),
    "44": svar("44", _1="Mer tid."),
    "25": svar("25", _1="Sökte sent."),
    "26": svar("26", _1="true", _2="Ring mig."),
}


def fk7804(version: str = "2.0", **instead: str) -> bytes:
    """An FK7804 (LISJP) where svar `s32` and others are written instead of the usual."""
    parts = {**FK_PARTS, **{key.removeprefix("s"): value for key, value in instead.items()}}
    return national("LISJP", version, "".join(parts.values())).encode()
