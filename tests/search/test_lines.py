"""Which line of a text a hit shows: the worker's own file, run in Node."""

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.search.rows import rows_as_lines

LINES = Path(__file__).parents[2] / "build_tools" / "search" / "rader.js"
SHOWN = """
const self = {};
%s
const [html, words, nots] = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(self.answeringLine(html, words.map((word) => ({ typed: word, stem: word, worth: 1 })), nots));
"""

APPEALED = (
    "<h2>Underrätta</h2><p>Berätta vad ni har kommit fram till.</p>"
    "<h2>Hur överklagas beslutet?</h2><p>Det prövas av förvaltningsdomstolen. Personen får hjälp av er.</p>"
)
CALLS = "<p>Kallelsen skickas av den som</p> <ul> <li>ser behovet först</li> <li>håller ihop</li> </ul>"
NOT_DONE = (
    "<h2>Det gör nämnden inte</h2><p>Ger vård till alla som söker den.</p>"
    "<h2>Annat</h2><p>Till sist prövar nämnden ansökan.</p>"
)

MUST_NOT = (
    "<h2>Vad ska du inte göra?</h2><ul> <li>Kräva en hel kedja av intyg som om det vore lag. "
    "Den är vägledning.</li> </ul><h2>Annat</h2><p>Läs det som står här först.</p>"
)
RULE = (
    "<h2>Våld</h2><p>Vilar på: Lag.</p><p>Våld i hemmet: ”nej” Ej aktuellt för alla.</p>"
    "<p>Fråga i enrum och i lugn.</p>"
)
ONWARDS = (
    "<h2>Kort</h2><p>Läkaren skriver det oftast.</p>"
    "<h2>Nästa steg</h2><ul> <li>Skriv ett intyg som räcker för alla</li> </ul>"
)

TABLE: list[tuple[str, str, str, bool, str]] = [
    (
        "a point of what is not to be done carries its heading",
        MUST_NOT,
        "kräva",
        False,
        "Vad ska du inte göra? <mark>Kräva</mark> en hel kedja av intyg som om det vore lag.",
    ),
    ("a branch of a rule is no answer", RULE, "hemmet", False, "Fråga i enrum och i lugn."),
    ("a link onwards is no answer", ONWARDS, "intyg", False, "Läkaren skriver det oftast."),
    (
        "the line that holds most",
        "<p>Vi ses på torsdag här. Hon har inget intyg alls.</p>",
        "intyg",
        False,
        "Hon har inget <mark>intyg</mark> alls.",
    ),
    (
        "the first line when none holds anything",
        "<p>Först står det här. Sedan det här.</p>",
        "sip",
        False,
        "Först står det här.",
    ),
    (
        "a word in any form",
        "<p>Ett och annat. Läs vad intygen säger om det.</p>",
        "intyg",
        False,
        "Läs vad <mark>intygen</mark> säger om det.",
    ),
    (
        "a number is no part of another",
        "<p>Sida 12 av 140 som finns här. Det var 40 timmar då.</p>",
        "40",
        False,
        "Det var <mark>40</mark> timmar då.",
    ),
    (
        "a few words seldom answer",
        "<p>Läs om intyg.</p><p>Den som är sjuk länge ska lämna intyg.</p>",
        "intyg",
        False,
        "Den som är sjuk länge ska lämna <mark>intyg</mark>.",
    ),
    (
        "the first line answers its heading",
        APPEALED,
        "beslut överklagas",
        False,
        "Det prövas av förvaltningsdomstolen.",
    ),
    (
        "a sentence goes on in its list",
        CALLS,
        "kallelse",
        False,
        "<mark>Kallelsen</mark> skickas av den som ser behovet först",
    ),
    (
        "a heading of what is not answers nothing else",
        NOT_DONE,
        "nämnden",
        False,
        "Till sist prövar <mark>nämnden</mark> ansökan.",
    ),
]


@pytest.mark.parametrize(("what", "html", "asked", "nots", "line"), TABLE, ids=[row[0] for row in TABLE])
def test_the_line_that_answers_is_shown(what: str, html: str, asked: str, nots: bool, line: str) -> None:
    assert shown(html, asked, nots) == line, what


def test_a_question_of_what_is_not_is_answered_under_such_a_heading() -> None:
    html = NOT_DONE.replace(
        "Till sist prövar nämnden ansökan.", "Alla ansökningar prövas av nämnden till sist."
    )
    assert shown(html.replace("alla som söker", "nämnden"), "nämnden", True).startswith("Ger vård")


def test_a_long_line_is_cut_between_words() -> None:
    line = shown(f"<p>Intyg {'ord ' * 100}slut</p>", "intyg", False)
    assert line.endswith("ord …")
    assert len(line) <= 200 + len("<mark></mark> …")


HEAD = "<thead><tr><th>Läge</th><th>Gör så här</th></tr></thead>"
ROWS: list[tuple[str, str, str]] = [
    (
        "a row is a paragraph, without what stands above its columns",
        f"<table>{HEAD}<tr><td>Intyget är gammalt</td><td>Läs det som bakgrund.</td></tr></table>",
        "<table><p>Intyget är gammalt: Läs det som bakgrund.</p></table>",
    ),
    ("a row of three", "<tr><td>AF</td><td>sju dagar</td><td>lag</td></tr>", "<p>AF: sju dagar; lag</p>"),
    (
        "a number of its own says nothing",
        "<tr><td>1.</td><td>Vem skriver?</td><td>Läkaren.</td></tr>",
        "<p>Vem skriver? Läkaren.</p>",
    ),
    ("lines of a cell are not run together", "<tr><td>A</td><td>en<br>två</td></tr>", "<p>A: en två</p>"),
    (
        "a source is no end of a sentence",
        "<tr><td>Klart.<sup>1</sup></td><td>Sedan</td></tr>",
        "<p>Klart.<sup>1</sup> Sedan</p>",
    ),
    (
        "a term and what it means",
        "<dl><dt>SGI</dt>\n<dd>En inkomst.</dd></dl>",
        "<dl><p>SGI: En inkomst.</p></dl>",
    ),
    ("a summary", "<summary>Öppna</summary><p>Text</p>", "<p>Öppna</p><p>Text</p>"),
    (
        "a summary that is a heading",
        '<summary><h3 id="a">A</h3></summary>',
        '<summary><h3 id="a">A</h3></summary>',
    ),
    ("an empty row", "<tr><td></td><td>1</td></tr>", ""),
]


@pytest.mark.parametrize(("what", "html", "read"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_is_read_as_a_line(what: str, html: str, read: str) -> None:
    assert rows_as_lines(html) == read, what


def shown(html: str, asked: str, nots: bool) -> str:
    """What a hit shows of a text; each word that is asked is worth as much."""
    run = subprocess.run(
        ["node", "-e", SHOWN % LINES.read_text(encoding="utf-8")],
        input=json.dumps([html, asked.split(), nots]),
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.removesuffix("\n")
