"""What the build itself calls kinds of sources and statuses of requirements, for readers."""

from __future__ import annotations

from decision_aids.law.source import Slag

KINDS = {
    Slag.LAG: "Lagar",
    Slag.FORORDNING: "Förordningar",
    Slag.FORESKRIFT: "Föreskrifter",
    Slag.PRAXIS: "Domar och beslut",
    Slag.ALLMANNA_RAD: "Allmänna råd",
    Slag.FORSLAG: "Förslag och förarbeten",
    Slag.MYNDIGHET: "Myndigheters egna texter och statistik",
    Slag.FORSKNING: "Forskning och utvärdering",
    Slag.LOKAL: "Lokala modeller och exempel",
    Slag.BEDOMNING: "Kunskapsstödets egen bedömning",
}
"""A heading for every kind, in the order that readers meet them."""
