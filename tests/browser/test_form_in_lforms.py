"""The template is rendered and answered by a program that others made, offline: LForms, in FHIR R4 and R5."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from build_tools.mallar.exempel import example
from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import read_ifylld
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.texter import etikett
from decision_aids.utbyte.fhir_formular import questionnaire
from decision_aids.utbyte.fhir_svar import read_response, write_response
from tests.browser import lforms
from tests.browser.drivers.base import Browser

READY = "window.LForms && LForms.Util && LForms.FHIR"
WAIT = 30


def _as_r5(tree: Any) -> Any:
    """R5 has the same form, but for the name of what is chosen."""
    if isinstance(tree, list):
        return [_as_r5(one) for one in cast("list[Any]", tree)]
    if isinstance(tree, dict):
        given = cast("dict[str, Any]", tree)
        return {
            key: "coding" if (key, one) == ("type", "choice") else _as_r5(one) for key, one in given.items()
        }
    return tree


class Rendered:
    """The form as LForms shows it."""

    def __init__(self, browser: Browser, version: str) -> None:
        self.browser, self.version = browser, version

    def show(self, answers: JsonObject | None = None) -> None:
        form = questionnaire() if self.version == "R4" else _as_r5(questionnaire())
        options = {"fhirVersion": self.version, **({"questionnaireResponse": answers} if answers else {})}
        given = f"{json.dumps(form)}, 'form', {json.dumps(options)}"
        self.browser.js(f"LForms.Util.addFormToPage({given}).then(() => true)")
        self.browser.wait_for(_shows("ordning"), WAIT)

    def asks(self, field: str) -> bool:
        return bool(self.browser.js(_shows(field)))

    def choose(self, field: str, words: str) -> None:
        """Press the choice with these words, below the field's question."""
        question, choice = json.dumps(etikett(MALLEN.falt[field])), json.dumps(words)
        self.browser.js(f"""(() => {{
            const said = (one) => one.innerText.trim();
            const items = [...document.querySelectorAll("lhc-item")];
            const item = items.filter((one) => said(one).startsWith({question})).pop();
            [...item.querySelectorAll("label")].find((one) => said(one) === {choice}).click();
        }})()""")

    def response(self) -> JsonObject:
        asked = f"LForms.Util.getFormFHIRData('QuestionnaireResponse', '{self.version}', '#form')"
        return cast("JsonObject", self.browser.js(asked))


def _shows(field: str) -> str:
    """In JavaScript: does the page show the field's question?"""
    return f"document.body.innerText.includes({json.dumps(etikett(MALLEN.falt[field]))})"


@pytest.fixture(params=["R4", "R5"])
def rendered(
    request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path, serve: Callable[..., SiteServer]
) -> Rendered:
    if not lforms.FOLDER.is_dir():
        pytest.fail("LForms saknas. Kör: make browsers", pytrace=False)
    version = str(request.param)
    (tmp_path / "dist").symlink_to(lforms.FOLDER)
    scripts = [f"/dist/{one}" for one in (*lforms.SCRIPTS, lforms.fhir_script(version))]
    tags = "\n".join(f'<script src="{one}" defer></script>' for one in scripts)
    head = f'<meta charset="utf-8"><link rel="stylesheet" href="/dist/lforms/webcomponent/styles.css">{tags}'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Mallen</title>{head}<div id='form'></div>")
    server = serve(tmp_path)
    chromium.open(server.url)
    chromium.wait_for(READY, WAIT)
    return Rendered(chromium, version)


def test_every_question_is_shown_when_it_belongs(rendered: Rendered) -> None:
    rendered.show()
    shown = {one.id for one in MALLEN.falt.values() if rendered.asks(one.id)}
    assert shown == {one.id for one in MALLEN.falt.values() if one.nar is None}
    rendered.choose("hinder", "Ja")
    rendered.browser.wait_for(
        f"document.body.innerText.includes({json.dumps(etikett(MALLEN.falt['rader']))})"
    )


def test_what_is_answered_there_is_read_here(rendered: Rendered) -> None:
    rendered.show()
    rendered.choose("hinder", "Nej")
    rendered.choose("atergang", "Patienten kan delta utan anpassning")
    form, problems = read_response(rendered.response(), person=True)
    assert problems == ()
    assert form == read_ifylld({"hinder": "nej", "atergang": "utan-anpassning"}, person=True)[0]


def test_a_saved_form_opens_there_and_comes_back_unchanged(rendered: Rendered) -> None:
    rendered.show(write_response(example()))
    assert rendered.asks("forsamring_hur")
    assert read_response(rendered.response(), person=True) == (example(), ())


def test_nothing_is_fetched_from_elsewhere(rendered: Rendered) -> None:
    rendered.show(write_response(example()))
    origin = str(rendered.browser.js("location.origin"))
    assert [
        one for one in rendered.browser.requests() if not one.startswith((origin, "data:", "blob:"))
    ] == []
