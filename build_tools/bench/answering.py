"""How long a reader waits for the next view after an answer, with the engine running, in every browser.

Timed in the page: from the answer or the press until the new view is in the document and laid out, as the
page does it (a step is put in whole, an answer within a step changes only what it changes, the view after the
step is asked for ahead when all in the step is answered, and of a result what is folded in its heaviest parts
comes afterwards: until that is there too has a row of its own). Beside it, in the same run: how long the same
browser needs to put the same HTML in and lay it out, which nobody can do without, and how long a view takes
when nothing was asked ahead, and when no time passes between a view and the next answer. Absolute times
differ threefold between machines. The worked cases are walked from their first step to their results.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from build_tools.bench.rows import Row, compared, shown
from build_tools.bench.startup import stock_start
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from tests.browser.drivers import Browser, BrowserName, start, wanted

MOST_OF_THE_SAME = 2.0
MOST_OF_STOCK = 1 / 250
_AIDS = ("lakarintyg", "vagvisare")
_CASES = 20
_READ_MS = 4000
"""Less than it takes to read the first questions: what an engine does when it has started is done by then."""
_ANSWER_MS = 200
"""From a view to the next answer in it: less than it takes to see what came and to press once more (a double
click alone is 100). The page is at rest then, as it is for a reader."""
_REACH_MS = 300
"""From the last answer of a step to the press: less than it takes to point at a button (a second or so)."""
_MODULES = ("form.js", "ahead.js")
"""How the page changes a view and asks ahead, by themselves: the site has them in one file with the rest of
the shell."""
_STOCK = "npm loadPyodide, same packages and call, started cold"

_MEANS = "document.querySelector('section[data-aid]').dispatchEvent(new Event('pointerover'))"
_WALK = """
(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const { fillResult, markAround, parsed, patchBeside, patchForm } = await import("/assets/form.js");
  const { Ahead } = await import("/assets/ahead.js");
  const engine = window.kunskapsstod.engine;
  let python = 0; // milliseconds of the latest call, also of one that was made ahead
  const call = async (request) => {
    const begun = performance.now();
    const reply = await engine.call(request);
    python = performance.now() - begun;
    return reply;
  };
  const ahead = new Ahead({ call });
  const pause = (ms) => new Promise(done => setTimeout(done, ms));
  const view = document.querySelector("[data-view]");
  const answers = ANSWERS;
  const said = (answer) => Array.isArray(answer) && !answer.length ? "inga" : answer; // as the form says it
  const times = { view: [], same: [], engine: [], whole: [], unasked: [] };
  let state = { answers: {}, group: "", date: DATE };
  const timed = (change) => {
    const begun = performance.now();
    change();
    void view.offsetHeight; // the layout belongs to the wait
    return performance.now() - begun;
  };
  const show = async (request) => {
    const begun = performance.now();
    const reply = await ahead.call({ aid: AID, ...state, ...request });
    const asked = performance.now() - begun;
    times.engine.push(python);
    state = { answers: reply.answers, group: reply.group ?? "", date: reply.date };
    const old = view.innerHTML;
    const peek = request.do === "peek"; // of what stands around the view, it changes nothing
    const put = (html) => {
      view.innerHTML = html;
      if (!peek) markAround(view);
    };
    const same = () => times.same.push(timed(() => put(reply.html)));
    const change = () => {
      if (!peek) return put(reply.html);
      const fresh = parsed(reply.html);
      patchForm(view.querySelector("form"), fresh);
      patchBeside(view, fresh);
    };
    const update = () => {
      const changed = timed(change);
      times.view.push(asked + changed);
      times.unasked.push(python + changed);
    };
    // The second of two has its styles at hand: they take turns.
    const [first, second] = times.engine.length % 2 ? [update, same] : [same, update];
    first();
    timed(() => put(old));
    await frame();
    second();
    put(old);
    timed(change); // a peek changes a form that is there
    await frame();
    if (!reply.brief) return reply;
    const then = performance.now();
    const { html } = await engine.call({ aid: AID, ...state, do: "result" });
    times.whole.push(times.view.at(-1) + performance.now() - then + timed(() => fillResult(view, html)));
    await frame();
    return reply;
  };
  await show({ do: "show" });
  await pause(READ_MS);
  for (const kind of Object.keys(times)) times[kind].length = 0;
  while (state.group) {
    const there = () => [...view.querySelectorAll("[data-question]")].map(one => one.dataset.question);
    const filled = () => Object.fromEntries(there().map(id => [id, said(answers[id] ?? "")]));
    const step = state.group;
    let [asked, answered] = [0, false];
    while (asked < there().length) { // an answer may call for another question
      asked = there().length;
      await pause(ANSWER_MS);
      ({ answered } = await show({ do: "peek", form: filled() }));
    }
    const onwards = { do: "next", form: filled(), brief: true };
    if (answered) ahead.guess({ aid: AID, ...state, ...onwards });
    await pause(REACH_MS);
    await show(onwards);
    if (state.group === step) throw new Error(`${step} is not left`);
  }
  return times;
})()
"""


@dataclass
class _Times:
    """Milliseconds, one of each for every view."""

    view: list[float] = field(default_factory=list[float])
    same: list[float] = field(default_factory=list[float])
    engine: list[float] = field(default_factory=list[float])
    whole: list[float] = field(default_factory=list[float])
    """Until what is folded in a result is there too."""
    unasked: list[float] = field(default_factory=list[float])
    """The view, had nothing been asked ahead."""


def measure_answering(root: Path) -> list[Row]:
    """For each browser that is not left out by name: a row an aid, and one for Python and the way to it."""
    site = build_site(root, target=root / "build/bench-site")
    for module in _MODULES:
        shutil.copyfile(root / "build_tools/theme/shell" / module, site / "assets" / module)
    return [row for name in wanted() for row in _in_browser(name, site, root)]


def _in_browser(name: BrowserName, site: Path, root: Path) -> list[Row]:
    browser = start(name, measuring=True)
    try:
        with SiteServer(site) as server:
            walked = {aid: _walked(browser, server, aid, _ANSWER_MS) for aid in _AIDS}
            hurried = {aid: _walked(browser, server, aid, 0) for aid in _AIDS}
    finally:
        browser.close()
    rows = [
        compared(
            f"answering: p95 to new view, {aid}",
            name,
            _p95(times.view),
            "ms",
            (f"the same HTML put in and laid out, p95 of {len(times.same)}", _p95(times.same)),
            MOST_OF_THE_SAME,
        )
        for aid, times in walked.items()
    ]
    rows += [
        shown(
            f"answering: p95 with nothing asked ahead, {aid}",
            name,
            _p95(times.unasked),
            "ms",
            ("the new view, p95", _p95(times.view)),
        )
        for aid, times in walked.items()
    ]
    rows += [
        shown(
            f"answering: p95 when each answer comes a frame after the view, {aid}",
            name,
            _p95(times.view),
            "ms",
            (f"the same HTML put in and laid out, p95 of {len(times.same)}", _p95(times.same)),
        )
        for aid, times in hurried.items()
    ]
    rows += [
        shown(
            f"answering: median to a whole result, {aid}",
            name,
            statistics.median(times.whole),
            "ms",
            ("the new view, p95", _p95(times.view)),
        )
        for aid, times in walked.items()
    ]
    median = statistics.median([one for times in walked.values() for one in times.engine])
    stock = (_STOCK, stock_start(root, name))
    return [*rows, compared("answering: Python and threads", name, median, "ms", stock, MOST_OF_STOCK)]


def _walked(browser: Browser, server: SiteServer, aid: str, answer_ms: int) -> _Times:
    times = _Times()
    browser.new_page()
    browser.open(f"{server.url}beslutsstod/{AIDS[aid].address}/")
    browser.wait_for(f"({_MEANS}, window.kunskapsstod?.engine.state === 'ready')", 60)
    for number, (case_id, entry) in enumerate(list(load(f"{aid}.cases").items())[:_CASES]):
        print(f"{browser.name}: answering {case_id}", file=sys.stderr, flush=True)
        case = as_object(entry)
        script = _WALK.replace("ANSWERS", json.dumps(case["svar"], ensure_ascii=False))
        script = script.replace("AID", json.dumps(aid)).replace("DATE", json.dumps(case["datum"]))
        script = script.replace("READ_MS", "0" if number else str(_READ_MS))
        script = script.replace("REACH_MS", str(_REACH_MS)).replace("ANSWER_MS", str(answer_ms))
        found = cast("dict[str, list[float]]", browser.js(script))
        times.view += found["view"]
        times.same += found["same"]
        times.engine += found["engine"]
        times.whole += found["whole"]
        times.unasked += found["unasked"]
    return times


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]
