"""The activity by its own name, where a text says "aktiviteten"."""

from __future__ import annotations

import re

from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.texts import Texts


def named(evaluation: Evaluation, texts: Texts, question: str, text: str) -> str:
    """The text with the name that the answer to the question has; unchanged when no question names it."""
    if not question:
        return text
    asked = evaluation.aid.question[question]
    known = evaluation.believed.answers.get(question, asked.unknown())
    forms = [texts("fragor", question, key, str(known)) for key in ("namn", "namns")]
    return re.sub(r"\baktivitetens?\b", lambda found: forms[found[0].endswith("s")], text)
