"""Words of the view itself: verdicts, grounds, statuses of sources. An aid's own words stand in its texts."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.law.source import Sakerhet, Status

VERDICTS = {
    Verdict.UPPFYLLT: "Uppfyllt",
    Verdict.INTE_UPPFYLLT: "Inte uppfyllt",
    Verdict.OKLART: "Oklart",
    Verdict.EJ_AKTUELLT: "Ej aktuellt",
}

UNSETTLED = {VERDICTS[Verdict.INTE_UPPFYLLT], VERDICTS[Verdict.OKLART]}
"""The words of verdicts that leave something to find out."""

GROUNDS = {
    Grund.LAG: "Lag",
    Grund.FORESKRIFT: "Föreskrift",
    Grund.PRAXIS: "Rättspraxis",
    Grund.VAGLEDNING: "Vägledning och blanketter, inte lag",
    Grund.EVIDENS: "Forskning och erfarenhet, inte lag",
    Grund.LOKAL: "Lokal praxis",
    Grund.EGEN: "Kunskapsstödets egen bedömning",
}

RECEIVERS = {
    Mottagare.PERSONEN: "Fråga personen",
    Mottagare.VARDEN: "Fråga vården, med personens samtycke",
    Mottagare.ANORDNAREN: "Fråga den som ordnar aktiviteten",
    Mottagare.HANDLAGGAREN: "Kontrollera själv",
}

WITHOUT_LETTER = "Personen kan själv fråga läkaren"
"""The heading of a question to care, when the person has said no, or there is no letter to ask it."""

STATUSES = {
    Status.GALLANDE: "gällande",
    Status.BESLUTAD: "beslutad",
    Status.OKAND: "läget inte kontrollerat",
    Status.FORSLAG: "förslag",
    Status.UPPHAVD: "upphävd",
    Status.LOKAL: "lokal praxis",
    Status.HISTORISK: "historisk",
}

CERTAINTIES = {
    Sakerhet.LAGTEXT: "läst i lagtexten",
    Sakerhet.OFFICIELL: "läst hos myndigheten",
    Sakerhet.UTDRAG: "läst i utdrag eller förslag, inte verifierad",
    Sakerhet.SEKUNDAR: "läst i andra hand, inte verifierad",
    Sakerhet.EJ_VERIFIERAD: "inte verifierad",
}
