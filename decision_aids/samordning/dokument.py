"""Documents: what to send with the application, and what to say to the person in easy Swedish."""

from __future__ import annotations

from decision_aids.engine.documents import Block, Document, Paragraph, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import Talar
from decision_aids.gemensamt.svar import Lasare
from decision_aids.samordning import questions as q
from decision_aids.samordning.atgarder import sok_sjukpenning
from decision_aids.samordning.utfall import Steg, ansokan, samordning
from decision_aids.samordning.villkor.ansokan import medger_samverkan

TILL_FK = {Steg.ANSOK, Steg.FORBERED}


@paragraph("fraga-till-fk", "sfb-30-8", "sfb-30-9", "sfb-30-10")
def fraga_till_fk(weigh: Weigh) -> bool:
    """What the nämnd asks FK for, when the person applies and lets FK and the nämnd talk. The nämnd's own
    letter: nobody else sends it, least of all FK to itself.
    """
    if not _hos_namnden(weigh):
        return False
    return ansokan(weigh) in TILL_FK and weigh(medger_samverkan) is Verdict.UPPFYLLT


@paragraph("aterstar")
def aterstar(weigh: Weigh) -> bool:
    """The heading of what is left to do: only when something is."""
    return fraga_till_fk.suits(weigh) and ansokan(weigh) is Steg.FORBERED


@paragraph("ansok", "fk-samordning")
def ansok(weigh: Weigh) -> bool:
    """To the person: now you can apply."""
    return ansokan(weigh) is Steg.ANSOK


@paragraph("forbered", "fk-samordning")
def forbered(weigh: Weigh) -> bool:
    """To the person: something first."""
    return ansokan(weigh) is Steg.FORBERED


@paragraph("sjukpenning", "sfb-25-3")
def sjukpenning(weigh: Weigh) -> bool:
    """To the person: ask about sjukpenning, whenever the reader is told to help with it."""
    return sok_sjukpenning.suits(weigh)


@paragraph("vill-inte", "fl-23", "sfb-30-3")
def vill_inte(weigh: Weigh) -> bool:
    """To the person: it is your choice, and you can change your mind."""
    return ansokan(weigh) is Steg.VILL_INTE


@paragraph("inte-nu", "sfb-30-11")
def inte_nu(weigh: Weigh) -> bool:
    """To the person: what is to be done can wait, we talk again."""
    return samordning(weigh) is Talar.INTE_NU


@paragraph("ansok-anda", "fk-samordning", "sfb-30-9")
def ansok_anda(weigh: Weigh) -> bool:
    """To the person who is too ill to begin: you may apply all the same."""
    return ansokan(weigh) is Steg.NU_ELLER_SENARE


@paragraph("ersattning", "sfb-33-5")
def ersattning(weigh: Weigh) -> bool:
    """To the person: another benefit may be right."""
    return samordning(weigh) is Talar.ANNAN_ERSATTNING


@paragraph("annat-stod", "fl-23")
def annat_stod(weigh: Weigh) -> bool:
    """To the person: not this way, but not without support."""
    return samordning(weigh) is Talar.TALAR_EMOT


@paragraph("fragor-forst", "fl-23")
def fragor_forst(weigh: Weigh) -> bool:
    """To the person: we must find out more first."""
    return ansokan(weigh) is Steg.OKLART


@paragraph("om-samordning", "fk-samordning", "sfb-30-10")
def om_samordning(weigh: Weigh) -> bool:
    """To the person: what samordning is, and that it is no money."""
    return ansokan(weigh) in {*TILL_FK, Steg.NU_ELLER_SENARE}


def _hos_namnden(weigh: Weigh) -> bool:
    return weigh(q.LASARE) is Lasare.SOCIALTJANSTEN


@paragraph("rubrik", "sol-14-3")
def rubrik(weigh: Weigh) -> bool:
    """The note is for the nämnd's own file."""
    return _hos_namnden(weigh)


@paragraph("medgivandet-oklart", "sfb-30-10")
def medgivandet_oklart(weigh: Weigh) -> bool:
    """That nobody knows whether FK may talk with the others is said, though nothing waits for it."""
    return _hos_namnden(weigh) and weigh(medger_samverkan) is Verdict.OKLART


def _talar(one: Talar) -> Paragraph:
    return Paragraph(one.value, lambda weigh: _hos_namnden(weigh) and samordning(weigh) is one, ())


MISSIV = Document(
    "missiv",
    (
        always("inledning"),
        fraga_till_fk,
        always("uppgifter-rubrik"),
        Block.MENINGAR,
        aterstar,
        Block.SAKNAS,
        always("slut"),
        Block.KALLOR,
    ),
)
TILL_PERSONEN = Document(
    "till_personen",
    (
        always("hej"),
        ansok,
        forbered,
        inte_nu,
        ansok_anda,
        ersattning,
        sjukpenning,
        vill_inte,
        annat_stod,
        fragor_forst,
        om_samordning,
        always("dina-rattigheter", "fl-23", "sol-12-1"),
    ),
)
ANTECKNING = Document(
    "anteckning",
    (
        rubrik,
        *map(_talar, Talar),
        Block.MENINGAR,
        medgivandet_oklart,
        always("saknas-rubrik"),
        Block.SAKNAS,
        always("slut", "sol-10-3"),
        Block.KALLOR,
    ),
)
DOCUMENTS = (MISSIV, TILL_PERSONEN, ANTECKNING)
