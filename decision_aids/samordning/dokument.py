"""Documents: what to send with the application, what to say to the person in easy Swedish, and a note for the
file of whoever keeps one, in their own voice.
"""

from __future__ import annotations

from decision_aids.engine.documents import Block, Document, Paragraph, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import Talar
from decision_aids.gemensamt.svar import Lasare
from decision_aids.samordning import questions as q
from decision_aids.samordning.atgarder import SOKER, TILL_FK, fk_gor, skaffa_intyg, sok_sjukpenning
from decision_aids.samordning.utfall import Steg, ansokan, samordning
from decision_aids.samordning.villkor.ansokan import medger_samverkan


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
    return ansokan(weigh) in {Steg.NU_ELLER_SENARE, Steg.REDAN_NU}


@paragraph("vanta", "fk-samordning")
def vanta(weigh: Weigh) -> bool:
    """To the same, who has not said: or wait."""
    return ansokan(weigh) is Steg.NU_ELLER_SENARE


@paragraph("be-om-intyg", "fk-samordning", "pl-10-3")
def be_om_intyg(weigh: Weigh) -> bool:
    """To the person: what FK wants to read is missing, whatever else is unclear."""
    return skaffa_intyg.suits(weigh)


@paragraph("fatt-nej", "fl-23")
def fatt_nej(weigh: Weigh) -> bool:
    """To the person whom FK has refused: ask for the grounds."""
    return ansokan(weigh) is Steg.FATT_NEJ


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
    return ansokan(weigh) in {*SOKER, Steg.NU_ELLER_SENARE}


def _hos_namnden(weigh: Weigh) -> bool:
    return weigh(q.LASARE) is Lasare.SOCIALTJANSTEN


def _hos_fk(weigh: Weigh) -> bool:
    return weigh(q.LASARE) is Lasare.FK


def _med_akt(weigh: Weigh) -> bool:
    """Who keeps a file or a record of the person; we do not know of anybody else."""
    return weigh(q.LASARE) in {Lasare.SOCIALTJANSTEN, Lasare.FK, Lasare.AF, Lasare.VARDEN}


@paragraph("rubrik", "sol-14-3", "sol-10-3")
def rubrik(weigh: Weigh) -> bool:
    """The note is for the nämnd's own file."""
    return _hos_namnden(weigh)


@paragraph("rubrik-andra")
def rubrik_andra(weigh: Weigh) -> bool:
    """The note is for the file of FK or AF, or for the record of care: the nämnd's law is not theirs."""
    return _med_akt(weigh) and not _hos_namnden(weigh)


@paragraph("fk-fragan", "fl-8", "sfb-30-8")
def fk_fragan(weigh: Weigh) -> bool:
    """What FK has been asked, and by whom."""
    return _hos_fk(weigh)


@paragraph("fk-klarlagger", "sfb-30-9", "sfb-30-11", "sfb-110-14")
def fk_klarlagger(weigh: Weigh) -> bool:
    """What FK makes clear, and how."""
    return fk_gor.suits(weigh)


@paragraph("fk-svarat", "sfb-30-10")
def fk_svarat(weigh: Weigh) -> bool:
    """Whom FK has answered, and on what consent."""
    return _hos_fk(weigh) and weigh(medger_samverkan) in {Verdict.UPPFYLLT, Verdict.EJ_AKTUELLT}


@paragraph("fk-svarat-personen", "sfb-30-10", "osl-28-1")
def fk_svarat_personen(weigh: Weigh) -> bool:
    """That FK has answered the person alone, where there is no consent."""
    return _hos_fk(weigh) and weigh(medger_samverkan) in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


@paragraph("af-erbjuder", "for-2000-628-11")
def af_erbjuder(weigh: Weigh) -> bool:
    """What AF can offer."""
    return weigh(q.LASARE) is Lasare.AF


@paragraph("varden-gor", "hsl-8-7")
def varden_gor(weigh: Weigh) -> bool:
    """What care does."""
    return weigh(q.LASARE) is Lasare.VARDEN


@paragraph("varden-och-fk", "pl-10-3", "lag-2019-1297-4")
def varden_och_fk(weigh: Weigh) -> bool:
    """What care has written to FK, or told FK: not of a person who does not want FK's samordning."""
    return varden_gor.suits(weigh) and ansokan(weigh) is not Steg.VILL_INTE


@paragraph("nej", "sfb-30-3")
def nej(weigh: Weigh) -> bool:
    """The person's no: why, what is done instead, and when to ask again."""
    return _med_akt(weigh) and ansokan(weigh) is Steg.VILL_INTE


@paragraph("klarlagg-nu", "sfb-30-9")
def klarlagg_nu(weigh: Weigh) -> bool:
    """That FK can make the need clear before anything begins, for who has not said no to it."""
    return _med_akt(weigh) and ansokan(weigh) in {Steg.NU_ELLER_SENARE, Steg.REDAN_NU}


@paragraph("medgivandet-oklart", "sfb-30-10")
def medgivandet_oklart(weigh: Weigh) -> bool:
    """That nobody knows whether FK may talk with the others is said, though nothing waits for it."""
    return _med_akt(weigh) and weigh(medger_samverkan) is Verdict.OKLART


def _talar(one: Talar) -> Paragraph:
    return Paragraph(one.value, lambda weigh: _med_akt(weigh) and samordning(weigh) is one, ())


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
        vanta,
        ersattning,
        sjukpenning,
        vill_inte,
        fatt_nej,
        annat_stod,
        fragor_forst,
        be_om_intyg,
        om_samordning,
        always("dina-rattigheter", "fl-23", "sol-12-1"),
    ),
)
ANTECKNING = Document(
    "anteckning",
    (
        rubrik,
        rubrik_andra,
        fk_fragan,
        *map(_talar, Talar),
        klarlagg_nu,
        Block.MENINGAR,
        medgivandet_oklart,
        nej,
        fk_klarlagger,
        fk_svarat,
        fk_svarat_personen,
        af_erbjuder,
        varden_gor,
        varden_och_fk,
        always("saknas-rubrik"),
        Block.SAKNAS,
        always("slut"),
        Block.KALLOR,
    ),
)
DOCUMENTS = (MISSIV, TILL_PERSONEN, ANTECKNING)
