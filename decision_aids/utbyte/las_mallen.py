"""What our own template, filled in, says to the questions of the aids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from decision_aids.mall.ifylld import Fel, Ifylld, write_ifylld
from decision_aids.mall.regler import granska
from decision_aids.mall.texter import etikett, said, texts
from decision_aids.utbyte.forslag import Inlast, Samling

SAME = {
    "kontakt": "kontakt",
    "professioner": "annan_profession",
    "timmar": "aktivitetens_timmar",
    "forsamring": "forsamring",
    "hinder": "hinder",
    "rader": "rader",
    "anpassning_slag": "anpassning_slag",
    "behandling": "behandling",
    "atergang": "prognos",
    "ordning": "ordning",
    "utfardare": "utfardare",
    "signerat_dag": "signerat_dag",
}
"""Fields whose values are the answers to a question, as they are."""
TURNED: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "omfattning": ("aktivitetens_omfattning", {"heltid": "heltid", "deltid": "deltid", "okand": "vet-inte"}),
    "bedoms_mot": ("koppling", {"vardag": "vardagen"}),
}
SHOWN = {
    "nytt": ("nytt",),
    "kontakt_annat": ("kontakt",),
    "professioner_fynd": ("annan_profession",),
    "aktivitet": ("aktivitet", "koppling", "aktivitet_innehall"),
    "funktion": ("funktion", "funktion_grad"),
    "begransning": ("begransning", "begransning_grad", "samband", "koppling"),
    "undvika": ("begransning",),
    "forsamring_hur": ("forsamring",),
    "skal_bakat": ("skal_bakat",),
    "anpassning_vilken": ("anpassning", "anpassning_slag"),
    "behandling_hur": ("behandling",),
    "atergang_anpassning": ("anpassning",),
    "prognos_grund": ("prognos", "prognosplan"),
    "prognos_villkor": ("prognosplan",),
    "kontakt_om": ("samtycke_varden",),
}
"""Words, and the questions that the reader answers with their help."""
DROPPED = ("diagnos",)


def read_mallen(form: Ifylld, problems: tuple[Fel, ...], idag: date) -> Inlast:
    """Suggestions from the form; `problems` are what could not be taken in of it."""
    gathered, written, words = Samling(), write_ifylld(form), texts()
    version = f"{words('titel')}, {words('markning').lower()} (version {form.mall.version})"

    def place(field: str) -> str:
        return f"Mallen: {etikett(form.mall.falt[field])}"

    gathered.foresla("underlag", "lakarintyg", "Mallen")
    gathered.foresla("slag", "socialnamnden", "Mallen")
    for field, question in SAME.items():
        if field in written:
            gathered.foresla(question, written[field], place(field))
    for field, (question, values) in TURNED.items():
        if str(written.get(field)) in values:
            gathered.foresla(question, values[str(written[field])], place(field))
    if "rader" in written:
        doubt = "Stämmer bara om det är samma aktivitet."
        gathered.foresla("matt", "aktiviteten", place("rader"), doubt)
    if "skal_bakat" in written:
        gathered.foresla("skal_bakat", "ja", place("skal_bakat"))
    if "prognos_villkor" in written:
        gathered.foresla("prognosplan", "ja", place("prognos_villkor"))
    if "anpassning" in written:
        described = "beskriven" if "anpassning_vilken" in written else "obeskriven"
        answer = described if written["anpassning"] == "ja" else "hjalper-inte"
        gathered.foresla("anpassning", answer, place("anpassning"))
    for field, questions in SHOWN.items():
        gathered.las(place(field), str(written.get(field, "")), *questions)
    for field in DROPPED:
        if field in written:
            gathered.ovrigt.append(f"{place(field)} Svaret är inte inläst. Ingen fråga här behöver det.")
    gathered.ovrigt += [str(problem) for problem in problems]
    gathered.avvikelser += [said(form.mall, one) for one in granska(form, idag)]
    return gathered.klar(version)
