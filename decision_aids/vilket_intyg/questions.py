"""What the aid asks, in the order of the flow: what is wanted and known, then who else may be told."""

from __future__ import annotations

from decision_aids.engine.questions import Choice
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vilket_intyg.svar import Behov, Besok, Vart

GROUPS = ("fragan", "vidare")

VART = Choice("vart", "fragan", Vart)
BEHOV = Choice("behov", "fragan", Behov)
AKTIVITET_KAND = Choice("aktivitet_kand", "fragan", JaNej)
"""Does the reader know what the patient is to do: content, hours, place?"""
BESOK = Choice("besok", "fragan", Besok)
VET_NOG = Choice("vet_nog", "fragan", JaNej)
"""Does the reader know enough to certify it? (HSLF-FS 2018:54, 6 kap. 2 §, as others tell it)"""

REHABBEHOV = i_grupp(fragor.REHABBEHOV, "vidare")
VILL_FK = Choice("vill_fk", "vidare", JaNej, consent=True)
"""Does the patient consent to FK being told of the need? (lag 2019:1297, 4 §)"""
KOORDINERING = Choice("koordinering", "vidare", JaNej)
"""Does the patient get koordineringsinsatser? The duty to tell FK concerns those who do."""
SAMTYCKE_VARDEN = i_grupp(fragor.SAMTYCKE_VARDEN, "vidare")

QUESTIONS = (
    VART,
    BEHOV,
    AKTIVITET_KAND,
    BESOK,
    VET_NOG,
    REHABBEHOV,
    VILL_FK,
    KOORDINERING,
    SAMTYCKE_VARDEN,
)
