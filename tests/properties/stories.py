"""Kinds of fault that are not properties, counted: groups, numbers, causes, papers without a place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.registry import AIDS
from decision_aids.view.page import texts_of
from tests.properties.cases import in_short, results
from tests.properties.found import Found

FLAG = "timmarna_gar_ihop"


def _status(evaluation: Evaluation, outcome: str) -> str:
    return next(one.status.value for one in evaluation.outcomes if one.outcome.id == outcome)


def _verdict(evaluation: Evaluation, criterion: str) -> str:
    found = (one.verdict.value for one in evaluation.findings if one.criterion.id == criterion)
    return next(found, "")


def _written(evaluation: Evaluation, question: str) -> Json:
    return evaluation.aid.question[question].write(evaluation.case.answers[question])


@cache
def under_not_now() -> Found:
    """Kind 6: what happens now, and lies in the last group."""
    found = Found()
    for one in results("vagvisare"):
        found.tried["resultat"] += 1
        ill = _verdict(one, "nedsatt_av_sjukdom") == "uppfyllt"
        in_programme = _verdict(one, "i_af_program") == "uppfyllt"
        if ill and in_programme and _written(one, "heltidssjuk") == "ja":
            found.tried["sjuka i program över 30 dagar"] += 1
            if _status(one, "af_program") == "utesluten":
                found.fails("programmet tar slut ligger under Inte nu", example=in_short(one.aid, one.case))
        if _verdict(one, "vag_sip") == "uppfyllt" and one.case.as_of.year < 2027:
            found.tried["SIP före 2027"] += 1
            if _status(one, "sip_af_fk") == "utesluten":
                found.fails(
                    "inbjudan till AF och FK ligger under Inte nu", example=in_short(one.aid, one.case)
                )
    return found


@cache
def numbers_apart() -> Found:
    """Kind 8: hours that do not fit each other, and nothing that says so."""
    found = Found()
    for one in results("lakarintyg"):
        found.tried["resultat"] += 1
        most, periods = one.details["kravets_tak"], one.details["perioder"]
        if not isinstance(most, int | float):
            continue
        found.tried["resultat med högsta tid"] += 1
        if _verdict(one, FLAG) in {"inte_uppfyllt", "oklart"}:
            continue
        rows = [row for row in periods if isinstance(row, dict)] if isinstance(periods, list) else []
        advice = {x.id for x in one.advice}
        if most == 0 and "planera_kvarvarande_tid" in advice:
            found.fails("högsta tid 0 och planera tiden som finns kvar", example=in_short(one.aid, one.case))
        if any(isinstance(row.get("kvar"), int | float) and float(str(row["kvar"])) > most for row in rows):
            found.fails("kvar är mer än högsta tid", example=in_short(one.aid, one.case))
        extent, hours = _written(one, "aktivitetens_omfattning"), _written(one, "aktivitetens_timmar")
        asked = 40 if extent == "heltid" else hours if extent == "deltid" else None
        if isinstance(asked, int | float) and asked > most:
            found.fails("aktiviteten är mer än högsta tid", example=in_short(one.aid, one.case))
    return found


@cache
def wrong_cause() -> Found:
    """Kind 10: advice that names another cause than the one that decided."""
    found = Found()
    texts = texts_of(AIDS["lakarintyg"])
    for one in results("lakarintyg"):
        assigned = _written(one, "aktivitet") == "aktivitetskrav"
        if not assigned or _status(one, "aktivitetskrav") != "ej_aktuellt":
            continue
        found.tried["utanför kravet med aktivitet enligt kravet"] += 1
        advice = {x.id for x in one.advice if x.id.startswith("prova_om_kravet")}
        age = next(x.reason for x in one.findings if x.criterion.id == "omfattas_av_kravet") == "alder"
        if not advice:
            found.fails("inget råd alls", example=in_short(one.aid, one.case))
        elif not age and any("åldern" in texts("rad", x, "text") for x in advice):
            found.fails("rådet nämner åldern, och det var något annat", example=in_short(one.aid, one.case))
        if one.details["kravets_tak"] is not None:
            found.fails("högsta tid visas ändå", example=in_short(one.aid, one.case))
    return found


def _reads(aid: str, **given: Json) -> bool:
    known = all(key in AIDS[aid].question for key in given)
    return known and not read_answers(AIDS[aid], given)[1]


def _says(aid: str, *words: str) -> bool:
    texts = texts_of(AIDS[aid])
    every = " ".join(texts(*key) for key in (*texts.keys(),)).lower()
    return all(word in every for word in words)


NO_END: Json = [{"grad": 100, "fran": "2026-11-01", "till": None}]
STORIES: dict[str, Callable[[], bool]] = {
    "100 % tills vidare": lambda: _reads("lakarintyg", rader=NO_END),
    "två intyg för samma dagar": lambda: _says("lakarintyg", "vilket intyg som är senast"),
    "19 år och går i gymnasiet": lambda: _says("vagvisare", "förlängd skolgång"),
    "halv sjukersättning och intyg för resten": lambda: _says("vagvisare", "en del av sjukersättning"),
    "delvis sjukpenning i lakarintyg": lambda: _reads("lakarintyg", forman_omfattning="del"),
    "vill inte ha kontakt med AF": lambda: _reads("vagvisare", vill_af="nej"),
    "bostadstillägg": lambda: _says("vagvisare", "bostadstillägg"),
}
"""Papers and situations that are common, and whether the aids have a place for them."""


def without_a_place() -> Found:
    """Kind 11: papers and situations that are common."""
    found = Found()
    for story, has_a_place in STORIES.items():
        found.tried["berättelser"] += 1
        if not has_a_place():
            found.fails(story, example="saknas")
    return found
