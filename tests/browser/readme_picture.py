"""`make picture`: the top of a worked case's result, as today's site shows it, into readme/skarmbild.png.

The case and its day are fixed, so the same site and the same fonts give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers import start
from tests.browser.worked_cases import worked_case

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "readme" / "skarmbild.png"
CASE = "gott_intyg_deltid"
SIZE = (1280, 960)
# The result's heading at the top, and nothing that moves or blinks.
AT_THE_RESULT = """(() => {
  document.activeElement?.blur();
  document.querySelector('.resultat').scrollIntoView({ behavior: 'instant' });
  scrollBy({ top: -24, behavior: 'instant' });
  return document.fonts.ready.then(() => new Promise(done => setTimeout(done, 500)));
})()"""


def take(site: Path, picture: Path) -> None:
    """Take the picture of a built site. Raises MissingBrowserError without Chromium."""
    chromium = start("chromium")
    try:
        with SiteServer(site) as server:
            chromium.new_page()
            chromium.resize(*SIZE)
            page, case = AidPage(chromium, server.url), worked_case(CASE)
            # Answered by hand: a link leaves out words and sensitive answers, and its result is not finished.
            page.open(f"v=1&d={case.date}")
            page.fill_in(case.answers)
            chromium.wait_for("!!document.querySelector('.resultat [data-outcome]')")
            chromium.js(AT_THE_RESULT)
            chromium.screenshot(picture)
    finally:
        chromium.close()


if __name__ == "__main__":
    take(ROOT / "site", PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {CASE}, {SIZE[0]} × {SIZE[1]}")
