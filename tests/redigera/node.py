"""The page's own code (web/entries.mjs), run by Node on many cases at once."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from decision_aids.engine.json_types import Json, JsonObject

ROOT = Path(__file__).parents[2]
_RUN = """
import { readFileSync } from "node:fs";
import * as entries from "./build_tools/redigera/web/entries.mjs";
const { spec, asked } = JSON.parse(readFileSync(0, "utf8"));
let last;
const one = ({ do: what, path, text = last, data, row }) => (last = answer(what, path, text, data, row));
const answer = (what, path, text, data, row) => {
  try {
    if (what === "entries") return entries.entries(path, text, spec);
    if (what === "data") return entries.dataOf(path, text, spec);
    if (what === "field") return entries.fieldAt(path, text, row, spec);
    return entries.withData(path, text, data, spec);
  } catch (error) {
    if (error.constructor.name !== "Conflict") throw error;
    return { conflict: error.message };
  }
};
console.log(JSON.stringify(asked.map(one)));
"""


def node(spec: Json, asked: list[JsonObject]) -> list[Json]:
    """The answer to each that was asked: {do, path, text, data?, row?}; a conflict is {conflict: words}.

    Without a text the one that the last answer wrote is asked about.
    """
    done = subprocess.run(
        ["node", "--input-type=module", "-e", _RUN],
        cwd=ROOT,
        input=json.dumps({"spec": spec, "asked": asked}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answers: list[Json] = json.loads(done.stdout)
    return answers
