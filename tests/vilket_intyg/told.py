"""Who is told what by the choice of a certificate, whatever else they have answered."""

from __future__ import annotations

from tests.aids.told import Given, Told

NAMNDEN: Given = {"vart": "socialnamnden", "behov": "intyg"}
FK: Given = {"vart": "fk-ersattning", "behov": "intyg", "vet_nog": "ja"}
SAMTAL: Given = {"behov": "samtal"}
BEHOV: Given = {"rehabbehov": "ja"}
UTAN_BEHOV: Given = {"rehabbehov": "nej"}

TOLD = (
    *(
        Told(
            "Den som inte vet vad patienten ska göra får frågor om det, utom när FK ska ha intyget",
            what,
            ({**NAMNDEN, "aktivitet_kand": "nej"}, {**NAMNDEN, "aktivitet_kand": "vet-inte"}),
            ({**NAMNDEN, "aktivitet_kand": "ja"}, {**FK, "aktivitet_kand": "nej"}),
        )
        for what in ("rad fraga_om_aktiviteten", "dokument om_aktiviteten", "stycke om_aktiviteten.fragorna")
    ),
    *(
        Told(
            "Den som vet för lite tar reda på mer, men inte inför ett samtal",
            what,
            ({**NAMNDEN, "vet_nog": "nej"}, {**FK, "vet_nog": "nej"}),
            (
                FK,
                {**NAMNDEN, "vet_nog": "ja"},
                {**NAMNDEN, "vet_nog": "vet-inte"},
                {**SAMTAL, "vet_nog": "nej"},
            ),
        )
        for what in ("rad ta_reda_pa_mer", "utfall blankett.ta_reda_forst")
    ),
    Told(
        "Nämnden kan inte kräva intyget av vården: patienten begär det",
        "rad patienten_begar",
        (NAMNDEN, {**NAMNDEN, **SAMTAL}),
        (FK, {**FK, "vart": "arbetsgivare"}),
    ),
    Told(
        "Vården talar med nämnden när patienten samtycker",
        "rad tala_med_namnden",
        ({**NAMNDEN, "samtycke_varden": "ja"}, {**FK, **SAMTAL, "samtycke_varden": "ja"}),
        ({**NAMNDEN, "samtycke_varden": "nej"}, {**FK, "samtycke_varden": "ja"}),
    ),
    Told(
        "Utan ett känt samtycke går det som sägs till nämnden genom patienten",
        "rad genom_patienten",
        (
            {**NAMNDEN, "samtycke_varden": "nej"},
            {**NAMNDEN, "samtycke_varden": "vet-inte"},
            {**FK, **SAMTAL, "samtycke_varden": "nej"},
        ),
        ({**NAMNDEN, "samtycke_varden": "ja"}, {**FK, "samtycke_varden": "nej"}),
    ),
    *(
        Told(
            "FK får veta när rehabilitering kan antas behövas, patienten vill och får koordinering",
            what,
            ({**BEHOV, "vill_fk": "ja", "koordinering": "ja"},),
            (
                {**UTAN_BEHOV, "vill_fk": "ja", "koordinering": "ja"},
                {**BEHOV, "vill_fk": "nej", "koordinering": "ja"},
                {**BEHOV, "vill_fk": "ja", "koordinering": "nej"},
            ),
        )
        for what in ("rad informera_fk", "utfall besked.informera")
    ),
    Told(
        "Patienten får frågan om FK bara när ingen vet svaret och något kan behövas",
        "rad fraga_om_fk",
        ({**BEHOV, "vill_fk": "vet-inte"},),
        ({**BEHOV, "vill_fk": "ja"}, {**BEHOV, "vill_fk": "nej"}, {**UTAN_BEHOV, "vill_fk": "vet-inte"}),
    ),
    Told(
        "Rehabkoordinatorn är för den som behöver rehabilitering och inte har koordinering",
        "rad rehabkoordinatorn",
        ({**BEHOV, "koordinering": "nej"}, {**BEHOV, "koordinering": "vet-inte"}),
        ({**BEHOV, "koordinering": "ja"}, {**UTAN_BEHOV, "koordinering": "nej"}),
    ),
)
