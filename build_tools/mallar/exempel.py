"""The made-up example: an editor's YAML, read strictly into a filled form."""

from __future__ import annotations

from pathlib import Path

from build_tools.data.problems import ProblemsError
from build_tools.data.strict_yaml import Document, read
from decision_aids.mall.ifylld import Ifylld, read_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.regler import granska
from decision_aids.mall.texter import said

FILE = Path(__file__).parent / "exempel.yml"
SHOWN = Path("build_tools/mallar/exempel.yml")


def example() -> Ifylld:
    """The example. Raises ProblemsError with all that is wrong in it, and where."""
    form, document = read_example(read(FILE, SHOWN))
    if document.problems:
        raise ProblemsError(document.problems)
    return form


def read_example(document: Document) -> tuple[Ifylld, Document]:
    """The form that a document holds; what is wrong is noted in it."""
    form, problems = read_ifylld(document.mapping("mallens fält"), person=False)
    for one in problems:
        document.problem(str(one), "rätta fältet så att det passar mallen", one.falt)
    for found in granska(form, MALLEN.galler_fran) if not document.problems else ():
        document.problem(said(form.mall, found), "rätta exemplet; det ska vara helt", found.falt)
    return form, document
