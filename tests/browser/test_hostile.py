"""Whatever a reader writes is only ever text: no script runs, nothing is fetched, nothing is out of place."""

from __future__ import annotations

import json

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.axe import NARROW, sideways
from tests.browser.drivers.base import DEFAULT_SIZE, Browser
from tests.browser.worked_cases import worked_case

HOSTILE = (
    "<script>window.hit = 1</script>",
    '"><img src="/stulet" onerror="window.hit = 1">',
    "</textarea><iframe src=/stulet></iframe>",
    "<svg/onload=window.hit=1> javascript:window.hit=1",
    "{{ 7 * 7 }} {% for x in y %} ${7 * 7} #{7}",
    "&lt;b&gt; &#x27; &nbsp;",
    "BEGIN:VEVENT SUMMARY:stulet END:VEVENT",
    "=HYPERLINK(1) +1 -1 @SUM(1)",
    "\u202emmargorp\u202c \u200bnoll\u200d bredd",
    "å" * 300,
    "https://" + "x" * 200 + ".example",
    "👩🏽‍⚕️ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 Z̸̢͎a̵l̷g̶o",
)
FOREIGN = (
    "[...document.querySelectorAll('.aid :is(img, iframe, object, embed, script:not([data-result]))')].length"
)
WRITTEN = "[...document.querySelectorAll('[data-document]')].map(one => one.textContent).join('')"
HIT = "'hit' in window"


def test_words_of_any_kind_are_only_words(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open(worked_case("tunt_intyg").fragment())
    page.wait_ready()
    browser.wait_for("!!document.querySelector('#skriv')")
    browser.js("void (document.querySelector('#skriv').open = true)")
    page.write("aktivitet_innehall", "\n".join(HOSTILE))
    page.write("aktivitet_plats", HOSTILE[1])
    page.act("result")
    written = str(browser.js(WRITTEN))
    assert [one for one in HOSTILE if one not in written] == []
    browser.js("document.querySelectorAll('.aid details').forEach(one => { one.open = true; })")
    browser.resize(*NARROW)
    assert sideways(browser) == 0
    browser.resize(*DEFAULT_SIZE)
    browser.click(".md-search__input")
    browser.js(f"void (document.querySelector('.md-search__input').value = {json.dumps(HOSTILE[1])})")
    browser.js("void document.querySelector('.md-search__input').dispatchEvent(new Event('keyup'))")
    browser.wait_for("!document.querySelector('.md-search-result__meta').innerText.includes('startar')")
    assert browser.js(FOREIGN) == 0
    assert browser.js(HIT) is False
    assert not [one.path for one in site_server.requests() if "stulet" in one.path]
    assert browser.console_errors() == []
