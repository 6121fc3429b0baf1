"""A made-up aid of the size that the first aid is to grow to: four purposes, forty questions, forty leaves.

It proves that the engine carries that size, in the tests and in the measurements. It is built by program,
and shaped as a real one is: a situation that decides what is asked at all, choices that open further
questions, dates, hours, rows and several answers behind facts, sensitive questions, free text, guards,
criteria composed in two levels, purposes that share most of what they weigh and differ in the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import (
    Composed,
    Criterion,
    Grund,
    Guard,
    Leaf,
    Read,
    Vikt,
    alla,
    leaf,
    nagon,
)
from decision_aids.engine.facts import Fact, fact
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day, Hours, Month
from decision_aids.engine.outcomes import Advice, Detail, Outcome, Shape, Weigh
from decision_aids.engine.questions import Ask, Choice, Question, Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import ONE_DAY, Row, Rows
from decision_aids.engine.values import Several, Text
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    Verdict,
    ej_aktuellt,
    inte_uppfyllt,
    oklart,
    uppfyllt,
)

GROUPS = ("laget", "personen", "papperet", "innehallet", "tiden", "formagan", "framat", "samtalet")
SOURCES = ("egen-bedomning",)


class JaNej(StrEnum):
    """The plainest answers."""

    JA = "ja"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Underlag(StrEnum):
    """What there is to read."""

    PAPPER = "papper"
    ANNAT = "annat"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Hinder(StrEnum):
    """What the paper says overall."""

    JA = "ja"
    NEJ = "nej"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Syfte(StrEnum):
    """What the person is to take part in."""

    FORFOGANDE = "forfogande"
    KRAV = "krav"
    PRAKTIK = "praktik"
    REHABILITERING = "rehabilitering"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Alder(StrEnum):
    """Age in the groups that rules ask for."""

    BARN = "under-18"
    UNG = "18-20"
    VUXEN = "over-20"
    VET_INTE = "vet-inte"


class Formaner(StrEnum):
    """Other support that the person may have."""

    SJUKPENNING = "sjukpenning"
    AKTIVITETSERSATTNING = "aktivitetsersattning"
    FORALDRAPENNING = "foraldrapenning"
    INGEN = "ingen"


class Kontakt(StrEnum):
    """How the issuer knows."""

    MOTE = "mote"
    DIGITALT = "digitalt"
    TELEFON = "telefon"
    JOURNAL = "journal"


class Formanslage(StrEnum):
    """Whether other support takes the person out of the requirement."""

    UTANFOR = "utanfor"
    INNANFOR = "innanfor"
    VET_INTE = "vet-inte"


class Tackning(StrEnum):
    """How much of the month the rows cover."""

    HELA = "hela"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Grad(StrEnum):
    """The highest degree that the rows give."""

    HELT = "helt"
    DELVIS = "delvis"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Lage(StrEnum):
    """Where a day lies, seen from the day asked about."""

    FORE = "fore"
    EFTER = "efter"
    VET_INTE = "vet-inte"


class Stallning(StrEnum):
    """What the paper speaks for."""

    HELT = "helt"
    DELVIS = "delvis"
    TALAR_INTE_FOR = "talar_inte_for"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


def _ja_nej(name: str, group: str, *, sensitive: bool = False) -> Choice[JaNej]:
    return Choice(name, group, JaNej, sensitive=sensitive)


UNDERLAG = Choice("underlag", "laget", Underlag)
MANAD = Ask("manad", "laget", Month(examples=(date(2026, 8, 1), date(2026, 11, 1))))
SYFTE = Choice("syfte", "laget", Syfte)
ALDER = Choice("alder", "personen", Alder)
FORMANER = Ask("formaner", "personen", Several(Formaner, alone=(Formaner.INGEN,)))
KONTAKT = Ask("kontakt", "papperet", Several(Kontakt))
HINDER = Choice("hinder", "papperet", Hinder)
SIGNERAT_DAG = Ask("signerat_dag", "papperet", Day(examples=(date(2026, 11, 1), date(2027, 2, 1))))
RADER = Ask(
    "rader",
    "tiden",
    Rows(
        examples=(
            (),
            (Row(date(2026, 11, 1), date(2026, 11, 30), 100),),
            (Row(date(2026, 11, 1), date(2026, 11, 30), 50),),
            (Row(date(2026, 11, 10), date(2026, 11, 30), 50),),
            (Row(date(2026, 9, 1), date(2026, 9, 30), 100),),
            (Row(date(2026, 8, 1), date(2026, 8, 31), 100), Row(date(2026, 11, 1), date(2026, 11, 9), 25)),
        )
    ),
)
TIMMAR = Ask("timmar", "tiden", Hours(lowest=Decimal("0.5"), highest=Decimal("39.5")))
PROGNOS_DAG = Ask("prognos_dag", "framat", Day(examples=(date(2026, 11, 1), date(2027, 3, 1))))
EGEN_SYN = Ask("egen_syn", "samtalet", Text())
ARBETSPLATSENS_SYN = Ask("arbetsplatsens_syn", "samtalet", Text())

_PLAIN = {
    "personen": ("skola", "heltidssysslad", "tre_manader", "har_arbete"),
    "papperet": ("utfardad_av_lakare", "signerat", "till_namnden", "grund_framgar"),
    "innehallet": ("funktion", "iakttagen", "funktion_grad", "begransning", "begransning_grad", "samband"),
    "tiden": ("kopplad", "matt_ar_aktiviteten", "skal_bakat"),
    "formagan": ("anpassning", "anpassning_beskriven", "forvarras", "behandling", "plan_finns"),
    "framat": ("forlangning", "nytt", "samtycke"),
}
_SENSITIVE = {"personen": ("barn", "vald"), "formagan": ("beroende",)}

J: dict[str, Choice[JaNej]] = {
    name: _ja_nej(name, group, sensitive=table is _SENSITIVE)
    for table in (_PLAIN, _SENSITIVE)
    for group, names in table.items()
    for name in names
}
"""The yes/no questions by id."""

_OTHERS: tuple[Question[object], ...] = (
    *(UNDERLAG, MANAD, SYFTE, ALDER, FORMANER, KONTAKT, HINDER, SIGNERAT_DAG, RADER, TIMMAR),
    *(PROGNOS_DAG, EGEN_SYN, ARBETSPLATSENS_SYN),
)
QUESTIONS = tuple(one for group in GROUPS for one in (*_OTHERS, *J.values()) if one.group == group)


@fact("formanslage", Formanslage)
def formanslage(raw: Raw) -> Formanslage:
    """Some other support takes the person out of the requirement."""
    given = raw(FORMANER)
    if given is None:
        return Formanslage.VET_INTE
    out = {Formaner.SJUKPENNING, Formaner.AKTIVITETSERSATTNING}
    return Formanslage.UTANFOR if given & out else Formanslage.INNANFOR


@fact("sett_sjalv", JaNej)
def sett_sjalv(raw: Raw) -> JaNej:
    """The issuer has met the person."""
    ways = raw(KONTAKT)
    if ways is None:
        return JaNej.VET_INTE
    return JaNej.JA if ways & {Kontakt.MOTE, Kontakt.DIGITALT} else JaNej.NEJ


@fact("har_rader", JaNej)
def har_rader(raw: Raw) -> JaNej:
    """There is a degree and a period."""
    rows = raw(RADER)
    return JaNej.VET_INTE if rows is None else JaNej.JA if rows else JaNej.NEJ


@fact("tackning", Tackning)
def tackning(raw: Raw) -> Tackning:
    """Do the rows cover the month, day by day?"""
    month, rows = raw(MANAD), raw(RADER)
    if month is None or rows is None:
        return Tackning.VET_INTE
    days = [month + n * ONE_DAY for n in range(31) if (month + n * ONE_DAY).month == month.month]
    covered = [any(row.fran <= day <= row.till for row in rows) for day in days]
    return Tackning.HELA if all(covered) else Tackning.DEL if any(covered) else Tackning.INGET


@fact("grad", Grad)
def grad(raw: Raw) -> Grad:
    """The highest degree of any row."""
    rows = raw(RADER)
    if rows is None:
        return Grad.VET_INTE
    highest = max((row.grad for row in rows), default=0)
    return Grad.HELT if highest == 100 else Grad.DELVIS if highest else Grad.INGEN


@fact("signering", Lage)
def signering(raw: Raw) -> Lage:
    """Was it signed by the day asked about?"""
    signed, as_of = raw(SIGNERAT_DAG), raw(AS_OF)
    if signed is None or as_of is None:
        return Lage.VET_INTE
    return Lage.FORE if signed <= as_of else Lage.EFTER


@fact("bakat", JaNej)
def bakat(raw: Raw) -> JaNej:
    """Does the first row start long before the signature?"""
    rows, signed = raw(RADER), raw(SIGNERAT_DAG)
    if rows is None or signed is None:
        return JaNej.VET_INTE
    return JaNej.JA if rows and (signed - min(rows).fran).days > 7 else JaNej.NEJ


@fact("halvtid", JaNej)
def halvtid(raw: Raw) -> JaNej:
    """Is it at least half of full time?"""
    hours = raw(TIMMAR)
    return JaNej.VET_INTE if hours is None else JaNej.JA if hours >= 20 else JaNej.NEJ


@fact("prognosens_dag", Lage)
def prognosens_dag(raw: Raw) -> Lage:
    """Does the prognosis look forward?"""
    day, as_of = raw(PROGNOS_DAG), raw(AS_OF)
    if day is None or as_of is None:
        return Lage.VET_INTE
    return Lage.FORE if day <= as_of else Lage.EFTER


def _med_papper(read: Read) -> Judgement | None:
    match read(UNDERLAG):
        case Underlag.INGET:
            return ej_aktuellt("inget-underlag")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return None


def _om_hinder(read: Read) -> Judgement | None:
    stopped = _med_papper(read)
    if stopped is not None:
        return stopped
    match read(HINDER):
        case Hinder.JA:
            return None
        case Hinder.VET_INTE:
            return oklart("okant-hinder")
        case _:
            return ej_aktuellt("inget-hinder")


def _efter(first: Choice[JaNej]) -> Guard:
    """Concerns a paper about a hinder, where `first` was answered with ja."""

    def guard(read: Read) -> Judgement | None:
        stopped = _om_hinder(read)
        if stopped is not None:
            return stopped
        match read(first):
            case JaNej.JA:
                return None
            case JaNej.NEJ:
                return ej_aktuellt(f"{first.id}-nej")
            case JaNej.VET_INTE:
                return oklart(f"{first.id}-okand")

    return guard


def _rader_finns(read: Read) -> Judgement | None:
    stopped = _om_hinder(read)
    if stopped is not None:
        return stopped
    match read(har_rader):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("inga-rader")
        case JaNej.VET_INTE:
            return oklart("okanda-rader")


def _under_kravet(read: Read) -> Judgement | None:
    match read(SYFTE):
        case Syfte.KRAV:
            return None
        case Syfte.VET_INTE:
            return oklart("okant-syfte")
        case _:
            return ej_aktuellt("annat-syfte")


def _blad(
    name: str,
    rule: Callable[[Read], Judgement],
    applies: Guard | None = None,
    weight: Vikt = Vikt.VIKTIG,
) -> Leaf:
    return leaf(name, Grund.VAGLEDNING, *SOURCES).gap(weight, Mottagare.VARDEN, applies)(rule)


def _ja(readable: Choice[JaNej] | Fact[JaNej], applies: Guard | None, weight: Vikt = Vikt.VIKTIG) -> Leaf:
    """A leaf that wants ja."""

    def judge(read: Read) -> Judgement:
        match read(readable):
            case JaNej.JA:
                return uppfyllt("ja")
            case JaNej.NEJ:
                return inte_uppfyllt("nej")
            case JaNej.VET_INTE:
                return oklart()

    return _blad(f"{readable.id}_provas", judge, applies, weight)


def _nej(question: Choice[JaNej], applies: Guard | None) -> Leaf:
    """A leaf that wants nej."""

    def judge(read: Read) -> Judgement:
        match read(question):
            case JaNej.JA:
                return inte_uppfyllt("ja")
            case JaNej.NEJ:
                return uppfyllt("nej")
            case JaNej.VET_INTE:
                return oklart()

    return _blad(f"{question.id}_talar_emot", judge, applies, Vikt.BRA_ATT_HA)


def _alder(read: Read) -> Judgement:
    match read(ALDER):
        case Alder.VUXEN:
            return uppfyllt("vuxen")
        case Alder.BARN:
            return inte_uppfyllt("barn")
        case Alder.VET_INTE:
            return oklart()
        case Alder.UNG:
            pass
    match read(J["skola"]):
        case JaNej.NEJ:
            return uppfyllt("ung-utan-skola")
        case JaNej.JA:
            return inte_uppfyllt("i-skolan")
        case JaNej.VET_INTE:
            return oklart("okand-skola")


def _formaner(read: Read) -> Judgement:
    match read(formanslage):
        case Formanslage.INNANFOR:
            return uppfyllt("innanfor")
        case Formanslage.UTANFOR:
            return inte_uppfyllt("utanfor")
        case Formanslage.VET_INTE:
            return oklart()


def _manaden(read: Read) -> Judgement:
    match read(tackning):
        case Tackning.HELA:
            return uppfyllt("hela")
        case Tackning.DEL:
            return inte_uppfyllt("en-del")
        case Tackning.INGET:
            return inte_uppfyllt("inget")
        case Tackning.VET_INTE:
            return oklart()


def _start(read: Read) -> Judgement:
    match read(bakat):
        case JaNej.NEJ:
            return uppfyllt("inte-bakat")
        case JaNej.VET_INTE:
            return oklart()
        case JaNej.JA:
            pass
    match read(J["skal_bakat"]):
        case JaNej.JA:
            return uppfyllt("skal-finns")
        case JaNej.NEJ:
            return inte_uppfyllt("skal-saknas")
        case JaNej.VET_INTE:
            return oklart("okant-skal")


def _lage(readable: Fact[Lage], wanted: Lage, applies: Guard) -> Leaf:
    def judge(read: Read) -> Judgement:
        found = read(readable)
        if found is Lage.VET_INTE:
            return oklart()
        return uppfyllt("ratt-dag") if found is wanted else inte_uppfyllt("fel-dag")

    return _blad(f"{readable.id}_provas", judge, applies)


def _hinder(read: Read) -> Judgement:
    match read(HINDER):
        case Hinder.JA:
            return uppfyllt("hindrad")
        case Hinder.NEJ:
            return uppfyllt("inte-hindrad")
        case Hinder.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Hinder.VET_INTE:
            return oklart()


def _underlaget(read: Read) -> Judgement:
    return uppfyllt("papper") if read(UNDERLAG) is Underlag.PAPPER else inte_uppfyllt("annat")


def _graden(read: Read) -> Judgement:
    match read(grad):
        case Grad.VET_INTE:
            return oklart()
        case Grad.INGEN:
            return inte_uppfyllt("ingen")
        case _:
            return uppfyllt("angiven")


def _syftet(read: Read) -> Judgement:
    match read(SYFTE):
        case Syfte.VET_INTE:
            return oklart()
        case Syfte.INGET:
            return inte_uppfyllt("inget")
        case _:
            return uppfyllt("bestamt")


def _forstagangs(read: Read) -> Judgement:
    match read(J["forlangning"]):
        case JaNej.JA:
            return ej_aktuellt("forlangning")
        case JaNej.VET_INTE:
            return oklart()
        case JaNej.NEJ:
            return _formaner(read)


UNDERLAGET = _blad("underlagets_slag", _underlaget, _med_papper)
GRADEN = _blad("graden_framgar", _graden, _om_hinder)
SYFTET = _blad("syftet_framgar", _syftet, weight=Vikt.BRA_ATT_HA)
FORSTA = _blad("forsta_gangen", _forstagangs, _om_hinder, Vikt.BRA_ATT_HA)
ALDERN = _blad("aldern", _alder, _under_kravet)
FORMANERNA = _blad("formanerna", _formaner, _under_kravet)
MANADEN = _blad("manaden_tacks", _manaden, _rader_finns, Vikt.AVGORANDE)
STARTEN = _blad("starten_forklarad", _start, _rader_finns)
HINDRET = _blad("hindret_framgar", _hinder, _med_papper, Vikt.AVGORANDE)
RADERNA = _ja(har_rader, _om_hinder, Vikt.AVGORANDE)
SIGNERINGEN = _lage(signering, Lage.FORE, _med_papper)
PROGNOSEN = _lage(prognosens_dag, Lage.EFTER, _om_hinder)
TIMMARNA = _ja(halvtid, _om_hinder)
SJALV = _ja(sett_sjalv, _med_papper)

PERSONEN = alla(
    "horer_till_kravet",
    ALDERN,
    FORMANERNA,
    _nej(J["heltidssysslad"], _under_kravet),
    _nej(J["har_arbete"], _under_kravet),
    _ja(J["tre_manader"], _under_kravet),
)
FORMEN = alla(
    "formen",
    UNDERLAGET,
    _ja(J["utfardad_av_lakare"], _med_papper, Vikt.AVGORANDE),
    _ja(J["signerat"], _med_papper, Vikt.AVGORANDE),
    SIGNERINGEN,
    _ja(J["grund_framgar"], _med_papper),
)
SETT = nagon("sett_eller_iakttagit", SJALV, _ja(J["iakttagen"], _efter(J["funktion"])))
INNEHALLET = alla(
    "innehallet",
    _ja(J["funktion"], _om_hinder, Vikt.AVGORANDE),
    SETT,
    _ja(J["begransning"], _om_hinder, Vikt.AVGORANDE),
    _ja(J["samband"], _efter(J["begransning"])),
)
TIDEN = alla("tiden", HINDRET, RADERNA, GRADEN, MANADEN, STARTEN)
BAR = alla("bar_en_slutsats", FORMEN, INNEHALLET, TIDEN)
MATTET = alla("mattet", _ja(J["kopplad"], _om_hinder), _ja(J["matt_ar_aktiviteten"], _rader_finns), TIMMARNA)
FORMAGAN = nagon(
    "formagan",
    _ja(J["anpassning"], _om_hinder),
    _ja(J["plan_finns"], _om_hinder),
    alla("inget_talar_emot", _nej(J["forvarras"], _om_hinder), _nej(J["beroende"], _om_hinder)),
)
REHAB = alla("rehabilitering_kan_borja", FORMAGAN, _ja(J["samtycke"], _om_hinder), PROGNOSEN)
OVRIGT = alla(
    "ovrigt",
    SYFTET,
    FORSTA,
    _ja(J["till_namnden"], _med_papper, Vikt.BRA_ATT_HA),
    _ja(J["funktion_grad"], _efter(J["funktion"]), Vikt.BRA_ATT_HA),
    _ja(J["begransning_grad"], _efter(J["begransning"])),
    _ja(J["anpassning_beskriven"], _efter(J["anpassning"])),
    _ja(J["behandling"], _om_hinder),
    _ja(J["nytt"], _efter(J["forlangning"])),
    _nej(J["vald"], None),
    _nej(J["barn"], None),
)
CRITERIA: tuple[Criterion, ...] = (PERSONEN, BAR, MATTET, FORMAGAN, REHAB, OVRIGT)


def _syfte(name: str, mine: Syfte, *extra: Criterion) -> Outcome:
    """A purpose: the shared criteria, its own, then the rows."""

    def decide(weigh: Weigh) -> Stallning:
        if weigh(UNDERLAG) in {Underlag.INGET, Underlag.VET_INTE} or weigh(SYFTE) is Syfte.VET_INTE:
            return Stallning.OKLART
        if weigh(SYFTE) is not mine:
            return Stallning.EJ_AKTUELLT
        if mine is Syfte.KRAV and weigh(PERSONEN) is Verdict.INTE_UPPFYLLT:
            return Stallning.EJ_AKTUELLT
        if any({weigh(one) for one in extra} & {Verdict.INTE_UPPFYLLT, Verdict.OKLART}):
            return Stallning.OKLART
        return _samlat(weigh)

    return Outcome(name, Stallning, decide, SOURCES)


def _samlat(weigh: Weigh) -> Stallning:
    if weigh(HINDER) is Hinder.NEJ:
        return Stallning.TALAR_INTE_FOR if weigh(FORMEN) is Verdict.UPPFYLLT else Stallning.OKLART
    if weigh(BAR) is not Verdict.UPPFYLLT:
        return Stallning.OKLART
    match weigh(grad):
        case Grad.HELT:
            return Stallning.HELT
        case Grad.DELVIS:
            return Stallning.DELVIS
        case _:
            return Stallning.OKLART


def _perioder(raw: Raw, weigh: Weigh) -> Json:
    if weigh(UNDERLAG) is not Underlag.PAPPER:
        return None
    return [row.fran.isoformat() for row in raw(RADER) or ()]


def _egen_syn(raw: Raw, weigh: Weigh) -> Json:
    known = weigh(UNDERLAG) is not Underlag.VET_INTE
    return [bool(raw(EGEN_SYN)), bool(raw(ARBETSPLATSENS_SYN))] if known else None


def _utan_underlag(weigh: Weigh) -> bool:
    return weigh(UNDERLAG) is Underlag.INGET


def _fraga_varden(weigh: Weigh) -> bool:
    return weigh(UNDERLAG) is not Underlag.INGET and weigh(BAR) is not Verdict.UPPFYLLT


def _planera(weigh: Weigh) -> bool:
    return weigh(MATTET) is Verdict.UPPFYLLT and weigh(grad) is Grad.DELVIS


SYNTHETIC = Aid(
    id="syntetiskt",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(
        *(formanslage, sett_sjalv, har_rader, tackning, grad),
        *(signering, bakat, halvtid, prognosens_dag),
    ),
    criteria=CRITERIA,
    outcomes=(
        _syfte("till_forfogande", Syfte.FORFOGANDE),
        _syfte("aktivitetskravet_provas", Syfte.KRAV),
        _syfte("praktiken", Syfte.PRAKTIK, FORMAGAN),
        _syfte("rehabiliteringen", Syfte.REHABILITERING, REHAB),
    ),
    advice=(
        Advice("be_om_underlag", _utan_underlag, SOURCES),
        Advice("fraga_varden", _fraga_varden, SOURCES),
        Advice("planera_tiden", _planera, SOURCES),
    ),
    details=(
        Detail("perioderna", Shape.PERIODER, _perioder),
        Detail("syn_finns", Shape.DOLD, _egen_syn),
    ),
)
"""The aid."""


def composed(aid: Aid) -> tuple[Composed, ...]:
    """The composed criteria of an aid."""
    return tuple(one for one in aid.every_criterion() if isinstance(one, Composed))
