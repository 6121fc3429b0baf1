"""What the aid asks, in the order of the flow: needs and consent, then who is to come, then what to mind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from decision_aids.engine.entries import Entries
from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.questions import Ask, Choice
from decision_aids.engine.values import OneOf, Several, Text
from decision_aids.gemensamt import fragor
from decision_aids.gemensamt.fragor import i_grupp
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip.svar import GorRedan, Insats, Onskan, Provat, Roll, Ser, Vem

GROUPS = ("behovet", "motet", "beskedet", "omsorgen", "planen")

BEHOV_SOCIALTJANST = Choice("behov_socialtjanst", "behovet", JaNej)
BEHOV_VARDEN = Choice("behov_varden", "behovet", JaNej)
SER_BEHOVET = Choice("ser_behovet", "behovet", Ser)
SAMTYCKE_PLAN = Choice("samtycke_plan", "behovet", JaNej, consent=True)
"""Does the person consent to the plan being made? (SoL 10 kap. 8 §)"""

MOTESDAG = Ask("motesdag", "motet", Day((date(2026, 12, 10), date(2027, 1, 15))))
"""The day of the meeting: who must come depends on it."""
FK_ROLL = Choice("fk_roll", "motet", Roll)
AF_ROLL = Choice("af_roll", "motet", Roll)
ONSKAN = Choice("onskan", "motet", Onskan)

NEJ_FRAN_FK = Choice("nej_fran_fk", "beskedet", JaNej)
"""Has FK refused an application for coordination? Then FK, AF or both must come. (SoL 10 kap. 10 §)"""

PLAN_FINNS = Choice("plan_finns", "omsorgen", JaNej)
"""Is there a plan already?"""
OVERENSKOMMELSE = Choice("overenskommelse", "omsorgen", JaNej, sensitive=True)
"""Psychiatric disability, or harmful use or dependence: kommunen and regionen have agreed how they do it."""
BARN = i_grupp(fragor.BARN, "omsorgen")
PROVAT = Ask("provat", "omsorgen", Several(Provat, alone=(Provat.INGET,)), sensitive=True)
"""What has been tried: the meeting begins there, and no verdict rests on it."""
GOR_REDAN = Ask("gor_redan", "omsorgen", Several(GorRedan, alone=(GorRedan.INGEN,)), sensitive=True)
"""Who does something already, beside FK and AF."""

MAL = Ask(
    "mal",
    "planen",
    Entries(
        (
            ("mal", Text(longest=300)),
            ("vem", OneOf(Vem)),
            ("insats", OneOf(Insats)),
            ("fran", Day()),
            ("till", Day()),
            ("timmar", Hours(Decimal("0.5"), Decimal(60))),
            ("matt", Text(longest=300)),
            ("med", OneOf(JaNej)),
        )
    ),
)
"""The goals of the plan, in the reader's own words."""
ORK = Ask("ork", "planen", Hours(Decimal("0.5"), Decimal(60)), sensitive=True)
"""How many hours a week the person can take part, all activities together, by certificate or plan."""

QUESTIONS = (
    BEHOV_SOCIALTJANST,
    BEHOV_VARDEN,
    SER_BEHOVET,
    SAMTYCKE_PLAN,
    MOTESDAG,
    FK_ROLL,
    AF_ROLL,
    ONSKAN,
    NEJ_FRAN_FK,
    PLAN_FINNS,
    OVERENSKOMMELSE,
    BARN,
    PROVAT,
    GOR_REDAN,
    MAL,
    ORK,
)
