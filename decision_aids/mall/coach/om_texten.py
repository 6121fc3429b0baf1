"""Checks of the words: what is only told, who is named, and what the reader does not need.

They look for words and patterns, and so they can be wrong in both directions: what they say is a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from decision_aids.engine.identifying import identities
from decision_aids.mall.coach.utkast import Kontroll, Paminnelse, Utkast
from decision_aids.mall.ifylld import Ifylld

BERATTAT = re.compile(
    r"\b(uppger|uppgett|uppgivit|uppgav|berättar|berättade|beskriver|beskrev|upplever|upplevde|känner sig"
    r"|säger|sade|anger|angav|klagar|enligt (?:patienten|egen utsago|uppgift|anamnes|hen|hon|honom|henne))\b",
    re.IGNORECASE,
)
IAKTTAGET = re.compile(
    r"\b(vid (?:besöket|undersökning\w*|mötet|samtalet|mätning\w*|test\w*)|jag (?:ser|såg|mätte|noterar)"
    r"|undersök\w*|iakt\w*|observera\w*|noterade?s?|ser man|sågs|såg|mätt|mätte|mättes|mätning\w*|test\w*"
    r"|status\w*|rörelseomfång\w*|skatta\w* till|funktionstest\w*|provsvar\w*|röntgen\w*|palper\w*)\b",
    re.IGNORECASE,
)
_STAM = re.compile(r"[a-zåäöé]{3,}")
_LIKA_LANGT = 4
"""Two words with this many letters in common from the start are taken for the same: packning, packa; a word
that is shorter, with all of it: kök, köket."""
_TOMMA = frozenset(
    {
        *("aktivitet", "aktiviteten", "aktiviteter", "patienten", "arbete", "arbetar", "arbeta", "timmar"),
        *("minuter", "veckan", "vecka", "dagen", "dagar", "eller", "inte", "utan", "samt", "även", "mest"),
        *("under", "över", "efter", "innan", "skulle", "kunna", "vara", "göra", "också", "annan", "annat"),
        *("och", "ett", "men", "för", "med", "som", "kan", "har", "hen", "hon", "han", "det", "den", "vid"),
        *("när", "per", "hos", "till", "från", "går", "gör", "ska", "två", "tre", "fyra", "fem", "tio"),
    }
)
_NAMN = re.compile(
    r"\b(?:(?:[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)? ){1,2}[A-ZÅÄÖ][a-zåäöéü]{2,}"
    r"|(?:[Dd]r\.?|[Dd]oktor|[Hh]err|[Ff]ru) [A-ZÅÄÖ][a-zåäöéü]{2,})"
)
_INTE_NAMN = frozenset({"Region", "Regionen", "Försäkringskassan", "Arbetsförmedlingen", "Svenska", "Röda"})
_MER = {
    "diagnoskod": re.compile(r"\b[A-TV-Z]\d{2}(?:\.\d|\d)?\b"),
    "dos": re.compile(r"\b\d+(?:[,.]\d+)? ?(?:mg|mikrogram|µg|ml)\b", re.IGNORECASE),
    "stod": re.compile(
        r"\b(?:försörjningsstöd\w*|ekonomiskt bistånd|bistånd\w*|bidrag\w*|skulder\w*|hyresskuld\w*)\b",
        re.IGNORECASE,
    ),
}
_MENING = re.compile(r"[.!?\n]+")
_ORD_I_MENING = 3
_KORTASTE_NAMN = 3
JAMFORS = ("funktion", "begransning", "nytt", "prognos_grund")
"""The fields whose words should be new in an extension."""


def bara_berattat(utkast: Utkast) -> Iterator[Paminnelse]:
    """The impairment is only what the patient says: no word of what somebody has seen or measured."""
    text = utkast.text("funktion")
    found = BERATTAT.search(text)
    if found and not IAKTTAGET.search(text):
        yield Paminnelse(Kontroll.BARA_BERATTAT, "funktion", (found[0],))


def utan_grund(utkast: Utkast) -> Iterator[Paminnelse]:
    """An impairment, but neither an examination nor what others have found."""
    kontakt = utkast.val("kontakt")
    if not utkast.text("funktion") or not kontakt or kontakt & {"undersokning", "digitalt"}:
        return
    if "ja" not in utkast.val("professioner"):
        yield Paminnelse(Kontroll.UTAN_GRUND, "funktion")


def utan_aktivitet(utkast: Utkast) -> Iterator[Paminnelse]:
    """The limitation shares no word with the activity that it is judged against."""
    aktivitet, begransning = _ord(utkast.text("aktivitet")), _ord(utkast.text("begransning"))
    if "aktivitet" not in utkast.val("bedoms_mot") or not (aktivitet and begransning):
        return
    if not any(_samma(one, other) for one in aktivitet for other in begransning):
        yield Paminnelse(Kontroll.UTAN_AKTIVITET, "begransning")


def samma_ord(utkast: Utkast) -> Iterator[Paminnelse]:
    """Every sentence of a field stood in the certificate before."""
    for falt in JAMFORS if utkast.forra else ():
        now, before = _meningar(utkast.form, falt), _meningar(utkast.forra, falt)
        if now and now <= before:
            yield Paminnelse(Kontroll.SAMMA_ORD, falt)


def personnummer(utkast: Utkast) -> Iterator[Paminnelse]:
    """A personal identity number, or a coordination number."""
    for falt, text in utkast.fritext():
        if any(identities(text)):
            yield Paminnelse(Kontroll.PERSONNUMMER, falt)


def namn(utkast: Utkast) -> Iterator[Paminnelse]:
    """What looks like a name, or is one that stands in the signature's fields."""
    known = {
        word
        for falt in ("patient_namn", "utfardare_namn")
        for word in utkast.text(falt).split()
        if len(word) >= _KORTASTE_NAMN
    }
    for falt, text in utkast.fritext():
        words = [one for one in known if re.search(rf"\b{re.escape(one)}\b", text)]
        words += [one for one in _NAMN.findall(text) if one.split()[0] not in _INTE_NAMN]
        if words:
            yield Paminnelse(Kontroll.NAMN, falt, (words[0],))


def mer_an_behovs(utkast: Utkast) -> Iterator[Paminnelse]:
    """Codes, doses and money: the reader seldom needs them, and the last is not the certificate's matter."""
    for falt, text in utkast.fritext():
        found = [one[0] for pattern in _MER.values() if (one := pattern.search(text))]
        if found:
            yield Paminnelse(Kontroll.MER_AN_BEHOVS, falt, tuple(found))


def _ord(text: str) -> set[str]:
    return set(_STAM.findall(text.lower())) - _TOMMA


def _samma(one: str, other: str) -> bool:
    short = min(len(one), len(other), _LIKA_LANGT)
    return one[:short] == other[:short]


def _meningar(form: Ifylld | None, falt: str) -> set[str]:
    """The sentences of a field, without what differs unseen."""
    text = str(form.svar.get(falt, "")) if form else ""
    found = (" ".join(one.lower().split()) for one in _MENING.split(text))
    return {one for one in found if len(one.split()) >= _ORD_I_MENING}
