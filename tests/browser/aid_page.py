"""An aid's page as its user meets it: answer, go on, change, read the result."""

import json
from typing import cast

from decision_aids.registry import AIDS
from tests.browser.drivers.base import Browser, Json, JsonObject

PAGE = "beslutsstod/lakarintyg/"
SETTLED = """new Promise(done => {
    const state = () => document.querySelector('section[data-aid]').dataset.state;
    const look = () => ['static', 'failed'].includes(state()) ? done()
        : state() !== 'ready' || window.kunskapsstod.engine.pending ? setTimeout(look, 10)
        : requestAnimationFrame(() => setTimeout(done));
    look();
})"""
"""Once the engine has answered what was changed and it is shown; at once when there is no engine."""
FIRST_STEP = '[data-question="underlag"]'
WHOLE = "!document.querySelector('[data-waits]')"
"""What is folded in a result has come, after the rest of it."""


class AidPage:
    """Drives one aid in one browser, by the page contract alone."""

    def __init__(self, browser: Browser, base: str, aid: str = "lakarintyg") -> None:
        self.browser = browser
        self.url = f"{base}beslutsstod/{AIDS[aid].address}/"

    def open(self, fragment: str = "") -> None:
        """Open the page; with answers in the address, wait for their view.

        On a page that shows the aid already the answers come as an address that is typed in there: the engine
        that runs goes on, with a new case.
        """
        if fragment and self.browser.js(f"location.href.startsWith({json.dumps(self.url)})"):
            self.browser.js("void history.replaceState({kunskapsstod: null}, '', location.pathname)")
            self.browser.js(f"void (location.hash = {json.dumps(fragment)})")
        else:
            self.browser.open(f"{self.url}#{fragment}" if fragment else self.url)
        self.browser.wait_for("!!window.kunskapsstod && !document.querySelector('[data-gate]').disabled")
        if fragment.startswith("v=1"):
            self.browser.wait_for("!!history.state?.kunskapsstod?.answers")

    @property
    def state(self) -> Json:
        return self.browser.js("document.querySelector('section[data-aid]').dataset.state")

    def wait_ready(self) -> None:
        self.browser.wait_for("document.querySelector('section[data-aid]').dataset.state === 'ready'")

    def choose(self, question: str, *values: str) -> None:
        """Click the answers."""
        for value in values:
            self.browser.click(f'[name="{question}"][value="{value}"]')

    def write(self, name: str, text: str) -> None:
        """Put text in a field, or pick from a list."""
        self.browser.set_value(f'[name="{name}"]', text)

    def answer(self, question: str, value: Json) -> None:
        """Answer with the same value as in JSON, by the controls on the page."""
        self.browser.wait_for(f"!!document.querySelector('[data-question=\"{question}\"]')")
        kind = self.browser.js(f"document.querySelector('[name^=\"{question}\"]').type")
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for number, row in enumerate(value):
                for key, cell in cast("dict[str, Json]", row).items():
                    self.write(f"{question}.{number}.{key}", str(cell))
        elif isinstance(value, list):
            self.choose(question, *([str(one) for one in value] or ["inga"]))
        elif kind in {"radio", "checkbox"} or value == "vet-inte":
            self.choose(question, str(value))
        else:
            self.write(question, str(value))

    def shown(self) -> list[str]:
        """The questions in the form."""
        asked = self.browser.js(
            "[...document.querySelectorAll('[data-question]')].map(e => e.dataset.question)"
        )
        return cast("list[str]", asked)

    def step(self) -> str:
        """The step shown; empty for the result."""
        return cast("str", self.browser.js("document.querySelector('form[data-group]').dataset.group"))

    def next(self) -> None:
        """Press on, and wait until something else is shown (another step, the result, or errors)."""
        self.act("next")

    def act(self, action: str) -> None:
        """Press another button and wait for the view to change."""
        self._press(f'[data-action="{action}"]')

    def change(self, question: str) -> None:
        """Ask to change an answer."""
        self._press(f'[data-change="{question}"]')

    def _press(self, button: str) -> None:
        """Press a button, in whatever folded part it stands, and wait until another view is shown.

        Not before the engine has answered: what it shows then would be taken for what the press led to.
        """
        self._settle()
        self.browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
        self._unfold(button)
        self.browser.click(button)
        self.browser.wait_for("!document.querySelector('[data-view] form').dataset.old")
        self.browser.wait_for(WHOLE)

    def _unfold(self, selector: str) -> None:
        """Open the folded parts that something stands in."""
        self.browser.js(
            f"void (() => {{ let one = document.querySelector({json.dumps(selector)});"
            " while ((one = one?.parentElement?.closest('details'))) one.open = true; })()"
        )

    def fill_in(self, answers: JsonObject) -> None:
        """Go through the whole aid, answering whatever is asked from `answers`, to the result and on it.

        What cannot change the answer is asked of who wants to; what letters need is asked beside them.
        """
        self.fill_in_until("", answers)
        asked: set[str] = set()
        # What is answered of these may offer more of them.
        while fresh := [one for one in self._offered() if one in answers.keys() - asked]:
            asked.add(fresh[0])
            if fresh[0] not in cast("JsonObject", self.result()["answers"]):
                self._press(f'[data-ask="{fresh[0]}"]')
                self.fill_in_until("", answers)
        beside = [one for one in self.shown() if one in answers]
        for question in beside:
            self._unfold(f'[data-question="{question}"]')
            self.answer(question, answers[question])
            self._settle()
        if beside:
            self.act("result")

    def _offered(self) -> list[str]:
        """What the result offers to answer."""
        offered = self.browser.js("[...document.querySelectorAll('[data-ask]')].map(e => e.dataset.ask)")
        return cast("list[str]", offered)

    def fill_in_until(self, step: str, answers: JsonObject) -> None:
        """Go through the aid until a step is shown; the empty one is the result."""
        for _ in range(40):
            if self.step() == step:
                if step or self.result()["next"] is None:
                    return
                self.next()  # past the first result, to the questions that are left
                continue
            done: set[str] = set()
            # An answer may call for another question in the same step.
            while fresh := [one for one in self.shown() if one not in done]:
                for question in fresh:
                    if question in answers:
                        # A question that the answer before called for moves those below it.
                        self._settle()
                        self.answer(question, answers[question])
                    done.add(question)
                self._settle()
            self.next()
        raise AssertionError(f"no result after forty steps; still at {self.step()}: {self.shown()}")

    def _settle(self) -> None:
        """Wait until the engine has answered what was changed: until then the page may still move."""
        self.browser.js(SETTLED)

    def result(self) -> JsonObject:
        """The result as data. With a result they come last, with what is folded in it."""
        self.browser.wait_for("!!document.querySelector('script[data-result]')")
        text = self.browser.js("document.querySelector('script[data-result]').textContent")
        return cast("JsonObject", json.loads(cast("str", text)))

    def link(self) -> str:
        """The fragment of the link with answers that the reader gets on request, without #."""
        self._unfold('[data-action="copy-link"]')
        self.browser.js("void document.querySelector('[data-action=\"copy-link\"]').click()")
        self.browser.wait_for("document.querySelector('#lanken p').textContent")
        whole = cast("str", self.browser.js("document.querySelector('#lanken p').textContent"))
        return whole.partition("#")[2]

    def address(self) -> str:
        """The address of the page, from its path on."""
        return cast("str", self.browser.js("location.pathname + location.search + location.hash"))

    def focused(self) -> Json:
        """The text of the element with focus, shortened."""
        return self.browser.js("(document.activeElement?.textContent ?? '').trim().slice(0, 80)")
