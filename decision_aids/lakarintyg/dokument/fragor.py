"""What care is asked in a letter: at most one question of each topic, however many points it would mend."""

from __future__ import annotations

from decision_aids.engine.documents import Topic

AMNEN = (
    Topic("amne-risken", ("risken_ar_utredd",)),
    Topic(
        "amne-grunden",
        (
            "utfardare_framgar",
            "signerat_och_daterat",
            "grund_framgar",
            "egen_undersokning",
            "funktion_iakttagen",
            "start_forklarad",
        ),
        also=(("utfardare_framgar", "amne-grunden-vem"),),
    ),
    Topic(
        "amne-svarigheten",
        (
            "begransning_konkret",
            "begransning_grad_angiven",
            "samband_begripligt",
            "koppling_till_aktivitet",
        ),
    ),
    Topic(
        "amne-omfattningen",
        (
            "sager_emot_sig",
            "utan_motsagelse",
            "hinder_framgar",
            "omfattning_angiven",
            "slut_angivet",
            "manaden_tacks",
            "rader_utan_overlapp",
            "matt_ar_aktiviteten",
        ),
    ),
    Topic(
        "amne-framat",
        ("anpassning_besvarad", "risk_besvarad", "prognos_besvarad", "forlangning_sager_nytt"),
        also=(("forlangning_sager_nytt", "amne-framat-nytt"),),
    ),
)
