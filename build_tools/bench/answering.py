"""How long a reader waits for the next view after an answer, in Chromium, with the engine running.

Timed in the page: from pressing on (or choosing an answer) until the new view is in the document and the
browser has painted. Every worked case is walked from its first step to its result, and its answers are chosen
by the same events as a reader's.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path
from typing import cast

from build_tools.bench.rows import Row, limited, shown
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from decision_aids.data import load
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from tests.browser.drivers import start, wanted

BAR_MS = 50.0
FRAME_MS = 1000 / 60
_CASES = 10

_WALK = """
(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const engine = window.kunskapsstod.engine;
  const view = document.querySelector("[data-view]");
  const times = { view: [], engine: [] };
  let state = { answers: {}, group: "", date: DATE };
  const show = async (request) => {
    const begun = performance.now();
    const reply = await engine.call({ aid: AID, ...state, ...request });
    times.engine.push(performance.now() - begun);
    view.innerHTML = reply.html;
    void view.offsetHeight; // the layout belongs to the wait
    times.view.push(performance.now() - begun);
    state = { answers: reply.answers, group: reply.group ?? "", date: reply.date };
    await frame();
  };
  await show({ do: "show" });
  times.view.length = times.engine.length = 0;
  for (let step = 0; step < 40 && state.group; step++) {
    const asked = [...view.querySelectorAll("[data-question]")].map(one => one.dataset.question);
    const form = Object.fromEntries(asked.map(id => [id, ANSWERS[id] ?? ""]));
    await show({ do: "peek", form });
    await show({ do: "next", form: Object.fromEntries(Object.entries(ANSWERS).filter(([id]) =>
      view.querySelector(`[data-question="${id}"]`))) });
  }
  return times;
})()
"""


def measure_answering(root: Path) -> list[Row]:
    """One row for the 95th percentile, one for the median; none when Chromium is left out by name."""
    if "chromium" not in wanted():
        return []
    aid = next(iter(AIDS))
    site = build_site(root, target=root / "build/bench-site")
    waits: list[float] = []
    engine: list[float] = []
    browser = start("chromium")
    try:
        with SiteServer(site) as server:
            browser.new_page()
            browser.open(f"{server.url}beslutsstod/{AIDS[aid].address}/")
            browser.js("void document.querySelector('[name=underlag]').focus()")
            browser.wait_for("window.kunskapsstod.engine.state === 'ready'", 60)
            for case_id, entry in list(load(f"{aid}.cases").items())[:_CASES]:
                print(f"chromium: answering {case_id}", file=sys.stderr, flush=True)
                case = as_object(entry)
                script = _WALK.replace("ANSWERS", json.dumps(case["svar"], ensure_ascii=False))
                script = script.replace("AID", json.dumps(aid)).replace("DATE", json.dumps(case["datum"]))
                times = cast("dict[str, list[float]]", browser.js(script))
                waits += times["view"]
                engine += times["engine"]
    finally:
        browser.close()
    p95 = statistics.quantiles(waits, n=20)[-1]
    why = f"{len(waits)} views; in Python and between threads: {statistics.median(engine):.1f} ms in median"
    return [
        limited("answering: p95 to new view", "chromium", p95, "ms", BAR_MS, why),
        shown(
            "answering: median to new view",
            "chromium",
            statistics.median(waits),
            "ms",
            ("one frame at 60 Hz", FRAME_MS),
        ),
    ]
