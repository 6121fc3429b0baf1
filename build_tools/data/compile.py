"""Compile the project's YAML to the JSON that ships inside decision_aids, or say everything that is wrong."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from build_tools.data.cases import check_cases
from build_tools.data.formaga_krav import FILE as FORMAGA_KRAV
from build_tools.data.formaga_krav import check_formaga_krav
from build_tools.data.karta import FILE as KARTA
from build_tools.data.karta import check_karta
from build_tools.data.lokalt import check_lokalt, read_lokalt
from build_tools.data.problems import ProblemsError
from build_tools.data.sources import check_sources
from build_tools.data.strict_yaml import Document, read
from build_tools.data.texts import check_cited, check_texts
from decision_aids import data as shipped
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.gemensamt.krav_forslag import NAME as FORMAGA_KRAV_NAME
from decision_aids.law.register import as_object
from decision_aids.view.karta.stationer import NAME as KARTA_NAME
from decision_aids.view.text.lokalt import NAME as LOKALT

_READ_BY_RULES = ("sources", FORMAGA_KRAV_NAME)


def compile_data(root: Path, lokalt: Path | None = None) -> tuple[Path, ...]:
    """Compile everything below `root` (the project), with the local facts of the file `lokalt` in place of
    its own. Raises ProblemsError; then nothing is written.

    The rules read the register and the proposed demands when they are unfolded, and they must read those that
    are being compiled; one that cannot be read leaves the last good one, so that the texts and cases are
    still checked.
    """
    folder = root / "decision_aids"
    sources = _read(root, folder / "law" / "sources.yml")
    check_sources(sources)
    compiled: dict[str, JsonObject] = {} if sources.problems else {"sources": sources.mapping("källor")}
    read_by_rules = [sources, *_check_demands(root, folder, compiled)]
    shipped.keep(compiled)
    try:
        documents = [*read_by_rules, *_check_aids(root, folder, read_by_rules, compiled)]
        documents += [*_check_map(root, folder, compiled), *_check_template(root, folder, compiled)]
        documents += _check_practice(root, folder, documents, compiled)
        documents += _check_local(root, lokalt, compiled)
        problems = [problem for document in documents for problem in document.problems]
        if problems:
            raise ProblemsError(problems)
    finally:
        shipped.keep({})
    titles = {
        name.removesuffix(".texts"): one["titel"] for name, one in compiled.items() if name.endswith(".texts")
    }
    compiled["version"] = {"rules": rules_version(folder), "titles": dict(titles)}
    return tuple(_write(folder / "_data" / f"{name}.json", tree) for name, tree in compiled.items())


def _check_aids(
    root: Path, folder: Path, first: list[Document], compiled: dict[str, JsonObject]
) -> list[Document]:
    """Read and check every aid's texts and cases, and put them among what is compiled."""
    # Here, not above: the aids' rules read the register, which must be the one being compiled.
    from decision_aids.registry import AIDS

    documents: list[Document] = []
    sources = first[0]
    unread = any(
        one.problems and not _last_good(name) for name, one in zip(_READ_BY_RULES, first, strict=False)
    )
    for aid in AIDS.values():
        texts = _read(root, folder / aid.id / "texts.yml")
        cases = _read(root, folder / aid.id / "cases.yml")
        if unread:
            continue  # none at all, of what the rules read: nothing can be unfolded yet
        check_texts(texts, aid)
        check_cited(sources, aid, sources.tree)
        check_cases(cases, aid)
        documents += [texts, cases]
        compiled[f"{aid.id}.texts"] = texts.mapping("texter")
        compiled[f"{aid.id}.cases"] = {
            case_id: _with_typed_answers(aid, case) for case_id, case in cases.mapping("fall").items()
        }
    return documents


def _last_good(name: str) -> bool:
    return (shipped.FOLDER / f"{name}.json").exists()


def _check_map(root: Path, folder: Path, compiled: dict[str, JsonObject]) -> list[Document]:
    """Read and check the map of the person's way, when the project has one."""
    from decision_aids.registry import AIDS

    if not (folder / KARTA).exists():
        return []
    karta = _read(root, folder / KARTA)
    check_karta(karta, compiled.get("sources", {}), AIDS, root / "docs")
    compiled[KARTA_NAME] = karta.mapping("titel, text och stationer")
    return [karta]


def _check_demands(root: Path, folder: Path, compiled: dict[str, JsonObject]) -> list[Document]:
    """Read and check what kinds of activity are proposed to demand, when the project has such a list."""
    if not all((folder / one).exists() for one in (FORMAGA_KRAV, "lakarintyg")):
        return []
    # Here, not above: a project without the aid lacks the modules too.
    from decision_aids.lakarintyg.svar import Anpassningsslag
    from decision_aids.lakarintyg.villkor.syften import Syfte

    demands = _read(root, folder / FORMAGA_KRAV)
    check_formaga_krav(demands, compiled.get("sources", {}), tuple(Syfte), tuple(Anpassningsslag))
    if not demands.problems:
        compiled[FORMAGA_KRAV_NAME] = demands.mapping("kategorier och aktiviteter")
    return [demands]


def _check_template(root: Path, folder: Path, compiled: dict[str, JsonObject]) -> list[Document]:
    """Read and check the texts of the certificate's template, when the project has one."""
    if not (folder / "mall").exists():
        return []
    # Here, not above: a project without a template lacks the modules too.
    from build_tools.data.mall import COACH, FILE, check_coach, check_mall
    from decision_aids.mall.coach.texter import NAME as COACH_NAME
    from decision_aids.mall.mallen import MALLEN
    from decision_aids.mall.texter import NAME

    texts, coach = _read(root, folder / FILE), _read(root, folder / COACH)
    check_mall(texts, MALLEN)
    check_coach(coach, MALLEN)
    compiled[NAME], compiled[COACH_NAME] = texts.mapping("texter"), coach.mapping("texter")
    return [texts, coach]


def _check_practice(
    root: Path, folder: Path, before: list[Document], compiled: dict[str, JsonObject]
) -> list[Document]:
    """Read and check the exercises, when the project has any and what they are judged by is whole."""
    if not (folder / "ova").exists() or any(one.problems for one in before):
        return []
    # Here, not above: a project without practice lacks the modules too.
    from build_tools.data.ovningar import TEXTS, check_ovning, check_words, read_ovningar
    from decision_aids.ova.ovning import NAME as OVNINGAR
    from decision_aids.ova.texter import NAME as OVA

    shipped.keep(compiled)
    words, exercises = _read(root, folder / TEXTS), read_ovningar(root)
    check_words(words)
    checked: JsonObject = {one.path.stem: check_ovning(one) for one in exercises}
    compiled[OVNINGAR], compiled[OVA] = checked, words.mapping("texter")
    return [words, *exercises]


def _check_local(root: Path, chosen: Path | None, compiled: dict[str, JsonObject]) -> list[Document]:
    """Read and check a municipality's or region's own facts; there are none in the national site."""
    from decision_aids.registry import AIDS

    document = read_lokalt(root, chosen)
    compiled[LOKALT] = check_lokalt(document, tuple(AIDS), root / "docs") if document else {}
    return [document] if document else []


def _with_typed_answers(aid: Aid, case: Json) -> Json:
    """The case with its answers as JSON has them: 22 is a number, though YAML gave the text "22"."""
    if not isinstance(case, dict) or not isinstance(case.get("svar"), dict):
        return case
    answers, _ = read_answers(aid, as_object(case["svar"]))
    return {**case, "svar": write_answers(aid, answers)}


def rules_version(folder: Path) -> str:
    """Twelve characters that change whenever a rule, a text, a case or a source does."""
    digest = hashlib.sha256()
    for path in sorted((*folder.rglob("*.py"), *folder.rglob("*.yml"))):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _read(root: Path, path: Path) -> Document:
    return read(path, path.relative_to(root))


def _write(path: Path, tree: JsonObject) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return path
