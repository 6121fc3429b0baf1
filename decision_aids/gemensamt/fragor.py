"""Questions about the situation that several aids ask, with one id each, so that answers carry over.

An aid may place a shared question in a group of its own with `i_grupp`; the id and the answers are the same.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from decision_aids.engine.questions import Ask, Choice, Question
from decision_aids.engine.values import Several
from decision_aids.gemensamt.svar import (
    Alder,
    Andel,
    Formaga,
    Forsakrad,
    JaNej,
    Lasare,
    Omstandighet,
    Orsak,
    Sgi,
    Underlag,
    Utanfor,
    Visar,
)

LASARE = Choice("lasare", "laget", Lasare)
"""Where the reader works. It changes no verdict: only who is told to do what."""

UNDERLAG = Choice("underlag", "laget", Underlag)
"""What there is to read: a läkarintyg, another paper from care, or nothing yet."""

TRE_MANADER = Choice("tre_manader", "laget", JaNej)
"""Has the person had försörjningsstöd for at least three consecutive months? (AK07)"""

FORMAGA = Choice("formaga", "laget", Formaga)
"""What is known of the ability to work or take part, when it is asked for and not worked out."""

ORSAK = Choice("orsak", "laget", Orsak)
"""What does the reduced ability come from?"""

INTYG_VISAR = Choice("intyg_visar", "underlaget", Visar)
"""Does the certificate show that illness reduces the ability?"""

POTENTIAL = Choice("potential", "framat", JaNej)
"""Can treatment and rehabilitation give more ability? No, when what is possible has been tried."""

SAMTYCKE_VARDEN = Choice("samtycke_varden", "samtycke", JaNej, consent=True)
"""Does the person consent to the nämnd and care talking with each other? Consent to others is asked apart."""

SAMTYCKE_FK = Choice("samtycke_fk", "samtycke", JaNej, consent=True)
"""Does the person consent to the nämnd, FK and AF talking with each other? (SFB 30 kap. 10 §)"""

FORSAKRAD = Choice("forsakrad", "forsakringen", Forsakrad)
"""Does the person live or work in Sweden? (SFB 5 kap. 9 §, 6 kap. 6 §)"""

SGI = Choice("sgi", "forsakringen", Sgi)
"""Has FK decided on a sjukpenninggrundande inkomst, and is it nought?"""

ALDER = Choice("alder", "forsakringen", Alder)
"""The age, in the steps of the insurance."""

_TILLSAMMANS = (
    # Of different ages.
    (Utanfor.UNDER_18, Utanfor.SKOLA),
    (Utanfor.UNDER_18, Utanfor.RIKTALDER),
    (Utanfor.SKOLA, Utanfor.RIKTALDER),
    # What settles the group goes before a benefit, a benefit before another, and each before what is unclear.
    (Utanfor.UNDER_18, Utanfor.HELTID),
    (Utanfor.SJUKERSATTNING, Utanfor.HELTID),
    (Utanfor.SJUKERSATTNING, Utanfor.AKTIVITETSERSATTNING),
    (Utanfor.AKTIVITETSERSATTNING, Utanfor.SKOLA),
    (Utanfor.AKTIVITETSERSATTNING, Utanfor.ANNAN_FORMAN),
    (Utanfor.ANNAN_FORMAN, Utanfor.HELTID),
    tuple(one for one in Utanfor if one is not Utanfor.INGET),
)

UTANFOR = Ask(
    "utanfor",
    "kravet",
    Several(
        Utanfor,
        alone=(Utanfor.INGET,),
        examples=(*(frozenset({one}) for one in Utanfor), *map(frozenset, _TILLSAMMANS)),
    ),
)
"""What may take the person outside aktivitetskravet. (AK12, AK20)

The rules are unfolded over each alone, and those together that they tell apart: over every two of so many,
the aid about certificates would take half as long again.
"""

FORMAN_OMFATTNING = Choice("forman_omfattning", "kravet", Andel)
"""Does the person have the benefit that takes outside in full or in part? (SFB 27 kap. 45 §, 33 kap. 9 §)"""

REHABBEHOV = Choice("rehabbehov", "rehabilitering", JaNej)
"""Does the person need arbetslivsinriktad rehabilitering to regain the ability to work?"""

VARDKONTAKT = Choice("vardkontakt", "varden", JaNej)
"""Is the person in contact with care about what hinders?"""

BEHOV_BADA = Choice("behov_bada", "varden", JaNej)
"""Does the person need insatser from both socialtjänst and hälso- och sjukvård? (SoL 10 kap. 8 §)"""

OMSTANDIGHETER = Ask(
    "omstandigheter", "omstandigheter", Several(Omstandighet, alone=(Omstandighet.INGA,)), sensitive=True
)
"""What else stands in the way. Never medical evidence; may be godtagbara skäl or call for other support."""

BARN = Choice("barn", "omstandigheter", JaNej, sensitive=True)
"""Are there children in the household?"""


def i_grupp[Q: Question[Hashable]](question: Q, group: str) -> Q:
    """The shared question, asked in another step."""
    return replace(question, group=group)
