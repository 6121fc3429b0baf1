"""What is said of a routine: whole, open or against the law, whatever else has been chosen."""

from __future__ import annotations

from tests.aids.told import Given, Told

CHOSEN: dict[str, Given] = {
    "ingangen": {"vardens_ingang": "rehabkoordinator", "kommunens_ingang": "radgivare", "privata": "ja"},
    "forsta": {"forsta_steget": "handlaggaren", "beskrivning": "pa-fraga", "svarstid": "tio"},
    "samtycket": {"samtycket_ges": "muntligt", "samtycket_tid": "ja", "utan_samtycke": "sjalv"},
    "intyget": {"begars": "personen", "tas_emot": "handlaggaren", "racker_inte": "fraga"},
    "oanmalda": {"oanmald": "bokar", "bokat": "skriver"},
    "motet": {"motet_nar": "manad", "forum": "konsultation", "sammankallande": "ja"},
    "uppfoljningen": {"matt": "kon", "agare": "ja"},
    "oenigheten": {"oenighet_vag": "cheferna", "vantan": "ja"},
    "bemanningen": {"tid": "ja", "ersattare": "ja", "betalar": "var-och-en"},
}
"""A routine with a lawful choice at every point."""
OPEN: dict[str, tuple[Given, ...]] = {
    "ingangen": ({"vardens_ingang": "ingen"}, {"kommunens_ingang": "ingen"}, {"privata": "nej"}),
    "forsta": ({"forsta_steget": "ingen"}, {"beskrivning": "nej"}, {"svarstid": "ingen"}),
    "samtycket": ({"samtycket_tid": "nej"}, {"utan_samtycke": "inget"}),
    "intyget": ({"racker_inte": "inget"},),
    "oanmalda": ({"oanmald": "inget"}, {"bokat": "inget"}),
    "motet": ({"motet_nar": "inget"}, {"forum": "inget"}, {"sammankallande": "nej"}),
    "uppfoljningen": ({"matt": "utan-kon"}, {"matt": "inget"}, {"agare": "nej"}),
    "oenigheten": ({"oenighet_vag": "inget"}, {"vantan": "nej"}),
    "bemanningen": ({"tid": "nej"}, {"ersattare": "nej"}, {"betalar": "ingen"}),
}
UNLAWFUL: dict[str, tuple[Given, ...]] = {
    "samtycket": ({"samtycket_ges": "inget"}, {"utan_samtycke": "fullt-ut"}),
    "intyget": ({"begars": "aldrig"}, {"begars": "namnden"}, {"tas_emot": "inte"}, {"racker_inte": "avslag"}),
}
ALL: Given = {question: answer for one in CHOSEN.values() for question, answer in one.items()}
ALL_OPEN = tuple({**ALL, **given} for some in OPEN.values() for given in some)
ALL_UNLAWFUL = tuple({**ALL, **given} for some in UNLAWFUL.values() for given in some)
SAID_OR_LEFT = ("privata", "samtycket_tid", "vantan")
CONTRADICT: dict[str, tuple[Given, Given, Given]] = {
    "koordinatorn_borjar_men_ingen_ingang": (
        *({"vardens_ingang": "ingen"}, {"forsta_steget": "rehabkoordinator"}),
        {"forsta_steget": "personen"},
    ),
    "begars_av_koordinatorn_men_ingen_ingang": (
        *({"vardens_ingang": "ingen"}, {"begars": "rehabkoordinator"}),
        {"begars": "personen"},
    ),
    "hanvisas_till_kommunen_utan_ingang": (
        *({"kommunens_ingang": "ingen"}, {"oanmald": "hanvisar"}),
        {"oanmald": "bokar"},
    ),
    "bokat_hanvisas_utan_ingang": (
        *({"kommunens_ingang": "ingen"}, {"bokat": "hanvisar"}),
        {"bokat": "skriver"},
    ),
    "skriver_men_aldrig_intyg": ({"begars": "aldrig"}, {"bokat": "skriver"}, {"bokat": "hanvisar"}),
    "begars_men_tas_inte_emot": ({"begars": "personen"}, {"tas_emot": "inte"}, {"tas_emot": "funktion"}),
    "oenighet_till_forum_som_inte_finns": (
        *({"forum": "inget"}, {"oenighet_vag": "forum"}),
        {"oenighet_vag": "cheferna"},
    ),
    "motesdag_men_inget_mote": ({"forum": "inget"}, {"motet_nar": "vecka"}, {"motet_nar": "manad"}),
}
"""Two choices that contradict each other, and another instead of the second."""


def _of(point: str, some: dict[str, tuple[Given, ...]]) -> tuple[Given, ...]:
    return tuple({**CHOSEN[point], **given} for given in some.get(point, ()))


def _points() -> list[Told]:
    rows: list[Told] = []
    for point, chosen in CHOSEN.items():
        left, against = _of(point, OPEN), _of(point, UNLAWFUL)
        rows += [
            Told("Allt är valt, och lagligt", f"utfall {point}.klart", (chosen,), (*left, *against)),
            Told("Ingen har bestämt", f"utfall {point}.lucka", left, (chosen, *against)),
        ]
        rows += [Told("Lagen tillåter det inte", f"utfall {point}.strider", against, (chosen, *left))] * bool(
            against
        )
    return rows


TOLD = (
    *_points(),
    Told("Rutinen är hel", "utfall rutinen.klart", (ALL,), (*ALL_OPEN, *ALL_UNLAWFUL)),
    Told("Något strider mot lagen", "utfall rutinen.strider", ALL_UNLAWFUL, (ALL, *ALL_OPEN)),
    Told("Något är inte bestämt", "utfall rutinen.lucka", ALL_OPEN, (ALL, *ALL_UNLAWFUL)),
    Told("Det som strider ska ändras", "rad andra_det_som_strider", ALL_UNLAWFUL, (ALL, *ALL_OPEN)),
    Told("Det som saknas ska bestämmas", "rad bestam_det_som_saknas", ALL_OPEN, (ALL, *ALL_UNLAWFUL)),
    Told(
        "En hel rutin prövas först i liten skala",
        "rad prova_i_tre_manader",
        (ALL,),
        (*ALL_OPEN, *ALL_UNLAWFUL),
    ),
    *(
        Told("Det som är kvar står i en lista", what, (*ALL_OPEN, *ALL_UNLAWFUL), (ALL,))
        for what in ("dokument kvar", "stycke kvar.att_bestamma", "stycke kvar.saknas")
    ),
    Told(
        "Ingen ska skickas runt",
        "rad hanvisa_inte_runt",
        ({"oanmald": "hanvisar"},),
        ({"oanmald": "bokar"}, {"oanmald": "inget"}),
    ),
    Told(
        "Ett forum där ärenden nämns vill ha samtycke",
        "rad samrad_ar_ingen_plan",
        ({"forum": "samrad"}, {"forum": "lasa"}),
        ({"forum": "konsultation"}, {"forum": "inget"}),
    ),
    Told(
        "Ett samordningsförbund beslutar inget om en person",
        "rad forbundet_beslutar_inte",
        ({"betalar": "forbund"},),
        ({"betalar": "var-och-en"}, {"betalar": "ingen"}),
    ),
    *(
        Told(
            "Ett ja står i rutinen",
            f"stycke rutin.{one}_ja",
            ({one: "ja"},),
            ({one: "nej"}, {one: "vet-inte"}),
        )
        for one in SAID_OR_LEFT
    ),
    *(
        Told(
            "Annars ska det bestämmas",
            f"stycke rutin.{one}_bestam",
            ({one: "nej"}, {one: "vet-inte"}),
            ({one: "ja"},),
        )
        for one in SAID_OR_LEFT
    ),
    *(
        row
        for point, some in UNLAWFUL.items()
        for given in some
        for question in given
        for row in (
            Told("Ett lagligt val står i rutinen", f"stycke rutin.{question}", (CHOSEN[point],), (given,)),
            Told("Ett olagligt ska göras om", f"stycke rutin.{question}_andra", (given,), (CHOSEN[point],)),
        )
    ),
    *(
        Told(
            "Ett steg går till någon som rutinen inte har, eller ett val tar bort ett annat",
            f"motsagelse {contradiction}",
            ({**one, **other},),
            ({**one, **instead}, {**ALL, **one, **instead}),
        )
        for contradiction, (one, other, instead) in CONTRADICT.items()
    ),
)
