"""Every kind of state that an aid can show its reader, as a table: what axe must have seen.

A state is a request to the aids; its HTML is what the reader's browser shows (test_parity.py shows that the
browser's own Python gives the same). `marks` tell one kind of part from another: the classes, the data
attributes, the actions, and the values that colour follows.
"""

from __future__ import annotations

import base64
import json
import re
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache

from build_tools.mallar.exempel import example
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.mall.ifylld import write_ifylld
from decision_aids.registry import AIDS
from decision_aids.saved.file import FORMAT, VERSION
from decision_aids.utbyte.enkel_json import write_plain
from decision_aids.view.entry import FORM, PICTURE, PRACTICE, respond
from tests.browser.worked_cases import worked_case
from tests.lokalt.exempelby import exempelby
from tests.utbyte.certificates import af00251, svar

_CLASSES = re.compile(r'\bclass="([^"]*)"')
_ATTRIBUTES = re.compile(r"\bdata-[a-z]+(?:-[a-z]+)*")
_VALUES = re.compile(r'\bdata-(?:action|status|verdict|segment-status|mark|step)="[a-z_-]+"')
UNREADABLE = "?"
_STATEMENTS = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_FILLED_IN = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True, eq=False)
class State:
    """A state of an aid: where the reader is (a worked case's answers, or none) and what they then do."""

    kind: str
    aid: str
    do: str
    case: str = ""
    then: JsonObject | None = None
    local: bool = False
    """In the copy of a municipality."""

    def __str__(self) -> str:
        return f"{self.aid}, {self.kind}"

    def html(self) -> str:
        """What the reader sees."""
        with exempelby() if self.local else nullcontext():
            return _html(self.aid, self.do, self.case, json.dumps(self.then or {}), self.local)


@cache
def _html(aid: str, do: str, case_id: str, then: str, local: bool) -> str:
    case = worked_case(case_id, aid) if case_id else None
    request = {
        "aid": aid,
        "date": case.date if case else "2026-11-22",
        "answers": case.answers if case else {},
        "do": do,
        **json.loads(then),
    }
    return str(json.loads(respond(json.dumps(request)))["html"])


def marks(html: str) -> frozenset[str]:
    """What there is in some HTML, or in a template (then without the names that it fills in)."""
    plain = _FILLED_IN.sub("{}", _STATEMENTS.sub(" ", html))
    names = {one for found in _CLASSES.findall(plain) for one in found.split() if "{}" not in one}
    return frozenset(names.union(_ATTRIBUTES.findall(plain), _VALUES.findall(plain)))


def _wrong(group: str, *questions: str) -> JsonObject:
    """Pressing on in a step where these answers cannot be read."""
    return {"group": group, "form": dict.fromkeys(questions, UNREADABLE)}


def _everywhere(kind: str, do: str, **then: Json) -> tuple[State, ...]:
    """The same state in every aid."""
    return tuple(State(kind, aid, do, then=then) for aid in AIDS)


def _results(aid: str, *cases: str) -> tuple[State, ...]:
    """The results of worked cases."""
    return tuple(State(f"result of {case}", aid, "result", case) for case in cases)


def _file(case: str) -> str:
    """A file that was saved with older rules, as a browser gives it."""
    answers: JsonObject = {**worked_case(case).answers, "forsvunnen": "ja"}
    held = {"format": FORMAT, "version": VERSION, "aid": L, "rules": "x", "date": "2026-10-20"}
    text = json.dumps({**held, "answers": answers, "before": None})
    return f"data:application/json;base64,{base64.b64encode(text.encode()).decode()}"


def _given(content: bytes, **more: Json) -> JsonObject:
    """A certificate in a file, given in the first step."""
    return {"group": "laget", "file": f"data:;base64,{base64.b64encode(content).decode()}", **more}


@cache
def _read_in() -> JsonObject:
    """A certificate with something to remark on, as the page holds it in memory."""
    asked: JsonObject = {"aid": L, "date": "2026-11-28", "do": "read", **_given(BROKEN)}
    held: JsonObject = json.loads(respond(json.dumps(asked)))["intyg"]
    return held


def _two_months(aid: str, case: str) -> JsonObject:
    """The case in its own month and in the one before, when one answer was another."""
    now = worked_case(case, aid).answers
    less: JsonObject = {key: one for key, one in now.items() if key not in {"begransning", "hinder"}}
    return {"answers": now, "before": {"date": "2026-10-22", "answers": less}}


def _pointing_out() -> JsonObject:
    """A case in whose words stand a number that could be somebody's."""
    return {"answers": {**worked_case("tunt_intyg").answers, "egen_syn": "Hon, 19850312-0000, vill arbeta."}}


BROKEN = af00251(s7=svar("7", _1="true"), s9=svar("99", _1="Något annat."))
PREFILL = f'<forifyllnad xmlns="urn:x">{svar("5", _1="true")}</forifyllnad>'.encode()
BY_LINK = worked_case("gott_intyg_deltid").fragment()
L, S, V, W, P = "lakarintyg", "samordning", "vagvisare", "vilket_intyg", "sip"
B, R = "behov", "lokal_rutin"
BEFORE = (
    (L, "gott_intyg_deltid"),
    (S, "allt_ar_klart"),
    (V, "okand_sgi"),
    (W, "namnden_bokat_besok"),
    (P, "mote_utan_dag"),
    (B, "rh2_i_samtal"),
    (R, "hel_rutin"),
)
STATES = (
    *_everywhere("first view", "show"),
    *_everywhere("result without an answer", "result"),
    *_everywhere("an answer from a link that is not known", "fragment", fragment="v=1&d=2026-11-22&okand=ja"),
    *_everywhere("another day", "date", day="30 juni"),
    *_everywhere("a day that does not exist", "date", day="31 april"),
    # A saved file that was opened or refused, and the month after.
    State("a file that is not ours", L, "open", "tunt_intyg", {"file": "data:,"}),
    State("a file that was saved with other rules", L, "open", then={"file": _file("tunt_intyg")}),
    *(State("the next month", aid, "follow-up", case, {"day": "2026-12-20"}) for aid, case in BEFORE),
    *(State("two months side by side", aid, "result", then=_two_months(aid, case)) for aid, case in BEFORE),
    # A certificate in a file: refused, offered, taken over.
    State("a file that is no certificate", L, "read", then=_given(b"hej")),
    State("a certificate that is offered", L, "read", then=_given(BROKEN, answers={"hinder": "nej"})),
    State("a prefill that is offered", L, "read", then=_given(PREFILL)),
    State("a certificate that is taken over", L, "adopt", then={"intyg": _read_in(), "chosen": ["hinder"]}),
    State("a certificate that is not wanted", L, "dismiss", then={"group": "laget", "intyg": _read_in()}),
    State("the words of a certificate", L, "change", then={"question": "begransning", "intyg": _read_in()}),
    State("a result in the copy of a municipality", V, "result", "okand_sgi", local=True),
    State("a result by a link", L, "fragment", then={"fragment": BY_LINK}),
    # A step with answers in it, by the kind of its questions. Hours: a follow-up that an answer opened.
    State("choices", L, "change", "tunt_intyg", {"question": "underlag"}),
    State("choices", S, "change", "allt_ar_klart", {"question": "forsakrad"}),
    State("choices", V, "change", "okand_sgi", {"question": "situation"}),
    State("several choices", L, "change", "tunt_intyg", {"question": "utanfor"}),
    State("several choices", V, "change", "okand_sgi", {"question": "omstandigheter"}),
    State("a month", V, "change", "okand_sgi", {"question": "manad"}),
    State("a day", L, "change", "inget_intyg_forsta_veckan", {"question": "forsta_dag"}),
    State("an open follow-up", L, "change", "gott_intyg_deltid", {"question": "aktivitetens_timmar"}),
    State("rows", L, "change", "fyra_rader_i_en_manad", {"question": "rader"}),
    State("a table", L, "change", "formaga_allt_onamnt", {"question": "formaga"}),
    State("a table that is folded in part", L, "change", "formaga_risk_lyft", {"question": "krav_lager"}),
    State("words", L, "change", "tunt_intyg", {"question": "aktivitet_innehall"}),
    State("words that may point out a person", L, "result", then=_pointing_out()),
    State("a field that may", L, "change", then={"question": "egen_syn", **_pointing_out()}),
    # Pressed on, with nothing or with what cannot be read.
    State("nothing answered", L, "next", then={"group": "laget"}),
    State("nothing answered", S, "next", then={"group": "grunden"}),
    State("nothing answered", V, "next", then={"group": "laget"}),
    State("nothing answered", W, "next", then={"group": "fragan"}),
    State("nothing answered", P, "next", then={"group": "motet"}),
    State("nothing answered", B, "next", then={"group": "arbetet"}),
    State("nothing answered", R, "next", then={"group": "ingangen"}),
    State("no such choice, no such month", L, "next", then=_wrong("laget", "underlag", "manad")),
    State("no such choices", L, "next", "tunt_intyg", _wrong("kravet", "utanfor")),
    State("no such day", L, "next", "inget_intyg_forsta_veckan", _wrong("karnan", "forsta_dag")),
    State("no such hours", L, "next", "gott_intyg_deltid", _wrong("aktiviteten", "aktivitetens_timmar")),
    State("no such rows", L, "next", "tunt_intyg", _wrong("karnan", "rader", "signerat_dag")),
    State("no such marks", L, "next", "formaga_egen_aktivitet", _wrong("formaga", "formaga")),
    State("too many words", L, "next", "tunt_intyg", {"group": "samtal", "form": {"egen_syn": "x" * 9000}}),
    State("answers that lapsed", L, "next", "tunt_intyg", {"group": "laget", "form": {"underlag": "inget"}}),
    # Results: together they show every part, status and verdict that any worked case shows.
    *_results(L, "tunt_intyg", "fyra_rader_i_en_manad", "overlappande_rader", "sida_tva_saknas"),
    *_results(L, "heltidsvikarie_med_bruten_handled", "glapp_mellan_rader", "bakat_utan_skal"),
    *_results(L, "inget_hinder_enligt_intyget", "inget_intyg_efter_en_vecka", "fk_intyg_med_fjardedelar"),
    *_results(S, "for_sjuk_utan_prognos", "det_mojliga_ar_provat", "allt_ar_klart", "intyget_visar_det_inte"),
    *_results(S, "allt_ar_oklart", "delta_inget_behov_av_samordning", "for_sjuk_med_prognos", "sgi_finns"),
    *_results(V, "okand_sgi", "r25_lag_sjukpenning", "sip_fore_2027", "program_over_30_dagar"),
    *_results(L, "intyget_sager_emot_sig", "formaga_risk_lyft", "formaga_psykos_kafe"),
    *_results(S, "vill_inte_nu", "fk_har_sagt_nej"),
    *_results(V, "lag_sjukpenning_men_ingen_sgi", "gavle_dialog", "otydligt_intyg_ar_en_fraga"),
    *_results(
        V,
        "nej_till_samverkan_men_vill_soka",
        "intyget_sager_emot",
        "sokt_bara_samordning",
        "vantar_men_pa_vad",
    ),
    *_results(W, "namnden_bokat_besok", "namnden_oanmalt_besok", "namnden_digitalt_besok", "extrajobbet"),
    *_results(W, "rehabkoordinatorn_fragar", "samordning_hos_fk", "sjukersattning", "programmet_hos_af"),
    *_results(W, "vill_inte_att_fk_vet"),
    *_results(P, "tunt_intyg_fore_arsskiftet", "regionen_ser_behovet", "bada_ser_behovet", "af_ser_behovet"),
    *_results(P, "sager_nej", "behoven_oklara", "bara_fk_behovs", "fk_utreder_redan", "bara_varden_behovs"),
    *_results(P, "ingen_av_dem_behovs", "tunt_intyg_efter_arsskiftet", "mal_som_krockar"),
    *_results(P, "mal_som_behover_bli_tydligare", "en_huvudman_och_oklart_om_fk"),
    State("goals", P, "change", "tre_mal_efter_arsskiftet", {"question": "mal"}),
    State("a goal that cannot be read", P, "next", "tre_mal_efter_arsskiftet", _wrong("planen", "mal")),
    *_results(B, "am1_redo_for_arbete", "am2_vald_i_hemmet", "am3_klarar_inget_nu", "rh1_vill_ha_hjalp"),
    *_results(B, "rh2_for_sjuk", "rh3_nedsatt_sedan_lange", "rh3_ont_i_ryggen", "flera_psykisk_och_fysisk"),
    *_results(
        R, "hel_rutin", "som_i_gavle", "som_i_delta", "steg_utan_ansvarig", "forsta_motet", "inget_mote"
    ),
    *_results(B, "ingen_vet", "heltid_men_rehabilitering", "am3_stod_fran_flera"),
)


def _form(kind: str, do: str, changed: JsonObject | None = None, **then: Json) -> State:
    """A state of the form to write in: our example with something changed; nothing at all when it is None."""
    form: JsonObject = {} if changed is None else {**write_ifylld(example()), **changed}
    return State(kind, FORM, do, then={"form": form, **then})


_ODD: JsonObject = {"undersokning_dag": "31 april", "timmar": "många", "rader": [{"grad": "?"}]}
_PLAIN = json.dumps({**write_plain(example()), "svar": {**write_ifylld(example()), "forsvunnen": "ja"}})
_OPENED = f"data:application/json;base64,{base64.b64encode(_PLAIN.encode()).decode()}"
FORM_STATES = (
    _form("the form, empty", "show"),
    _form("the form, everything lacks", "check"),
    _form("the form, filled in", "check", {}),
    _form("the form, with what cannot be read", "check", {**_ODD, "nytt": "x" * 9000, "funktion": ""}),
    _form("the form, with reminders", "peek", {"funktion": "Uppger värk", "omfattning": "okand"}),
    _form("the form, with points that lack", "peek", {"utfardare": "annan", "anpassning_vilken": ""}),
    _form("the form, of a first certificate", "peek", {"ordning": "forsta"}),
    _form("the form, opened", "open", file=_OPENED),
    _form("the form, with a file that is not ours", "open", {}, file="data:,"),
)
"""The same of the form to write a certificate in. It is no aid: it has no steps and no result."""


def _practice(kind: str, do: str, state: JsonObject, **then: Json) -> State:
    """A state of practice: where the learner is, and what they then do."""
    return State(kind, PRACTICE, do, then={"state": state, **then})


_MADE: JsonObject = {"ovning": "rygg-berattat", "spar": "lasa", "dag": "2026-12-01", "missat": [3]}
_READING: JsonObject = {
    "spar": "lasa",
    "ovning": "psykos-kopierat",
    "steg": "las",
    "passet": 1,
    "logg": [_MADE],
}
_MARKED: JsonObject = {
    **_READING,
    "punkt": 3,
    "marken": {"funktion-0": [3, 4], "begransning-0": [3]},
    "utslag": {"3": "racker", "9": "racker"},
}
_ASKED: JsonObject = {
    **{f"fraga_{one}": "varden" for one in ("behandling_framgar", "ar_lakarintyg", "samband_begripligt")},
    "fraga_forlangning_sager_nytt": "anordnaren",
}
_WRITING: JsonObject = {"spar": "skriva", "ovning": "utmattning-tunt", "steg": "skriv"}
_WEAK: JsonObject = {"begransning": "Klarar inte mycket."}
_PROGRESS = json.dumps({"format": "kunskapsstod-ova", "version": 1, "logg": [_MADE]})
_PRACTISED = f"data:application/json;base64,{base64.b64encode(_PROGRESS.encode()).decode()}"
PRACTICE_STATES = (
    _practice("practice, to choose", "show", {"spar": "lasa", "logg": [_MADE]}),
    _practice("practice, with a file", "fil", {"spar": "lasa"}, file=_PRACTISED),
    _practice("practice, with a file that is not ours", "fil", {"spar": "lasa"}, file="data:,"),
    _practice("practice, an extension to read", "show", _MARKED),
    _practice("practice, questions", "fraga", _MARKED),
    _practice("practice, the answer", "ratta", {**_MARKED, "steg": "fraga"}, form=_ASKED),
    _practice("practice, no question", "ratta", {**_READING, "ovning": "depression-gott", "steg": "fraga"}),
    _practice("practice, to write", "show", _WRITING),
    _practice("practice, nothing written", "kontrollera", _WRITING),
    _practice("practice, written", "kontrollera", _WRITING, form=_WEAK),
    _practice("practice, beside the model", "jamfor", _WRITING, form=_WEAK),
    _practice("practice, the end of a pass", "sluta", _READING),
)
"""The same of practice."""


def _as_given(aid: str, case: str, **changed: Json) -> JsonObject:
    one = worked_case(case, aid)
    return {"aid": aid, "date": one.date, "answers": {**one.answers, **changed}}


_TOGETHER: list[Json] = [
    _as_given(V, "sip_fore_2027"),
    _as_given(P, "tunt_intyg_fore_arsskiftet"),
    _as_given(S, "allt_ar_klart"),
    {"name": "lakarintyg.json", "file": _file("tunt_intyg")},
]
PICTURE_STATES = (
    State("the picture of a case", PICTURE, "", then={"date": "2027-02-01", "cases": _TOGETHER}),
    State("a picture with a file that is not ours", PICTURE, "", then={"cases": [{"file": "data:,"}]}),
)
"""The same of the picture of a case."""


@cache
def each_part_once() -> tuple[State, ...]:
    """States of the aids that together show everything that all of them show, the least HTML for each part.

    Worked out when a test asks, not whenever tests are collected: every state is rendered for it.
    """
    shown = {one: (marks(html), len(html)) for one in STATES for html in [one.html()]}
    left = frozenset[str]().union(*(found for found, _ in shown.values()))
    chosen: list[State] = []
    while left:
        best = max(STATES, key=lambda one: len(shown[one][0] & left) / shown[one][1])
        left -= shown[best][0]
        chosen.append(best)
    return tuple(chosen)


@cache
def each_kind_once() -> tuple[State, ...]:
    """One state of each kind, the one with the least HTML."""
    by_size = sorted(STATES, key=lambda one: -len(one.html()))
    return tuple({one.kind.split(" of ")[0]: one for one in by_size}.values())
