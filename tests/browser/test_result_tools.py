"""What a reader does with a result: another day, copying, printing one document, going back."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.shared_page

LETTER = '[data-document="brev_personen"]'
TEXT = f"document.querySelector('{LETTER} .dokument__text')"
PLAIN = f"""[...{TEXT}.children].map(one => one.tagName === 'UL'
    ? [...one.children].map(item => '- ' + item.textContent).join('\\n') : one.textContent).join('\\n\\n')"""
SAID = f"document.querySelector('{LETTER} [data-said]').textContent"


OPEN_PARTS = "document.querySelectorAll('.del-av-resultat').forEach((one) => { one.open = true; })"


def at_result(browser: Browser, server: SiteServer, case: str = "tunt_intyg") -> AidPage:
    """The result of a worked case, opened by its link."""
    page = AidPage(browser, server.url)
    page.open(worked_case(case).fragment())
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert page.step() == ""
    return page


def unfold_letter(browser: Browser) -> None:
    """Open the letter as a reader does, and the part that it lies in."""
    browser.js(OPEN_PARTS)
    browser.click(f"{LETTER} > summary")
    browser.wait_for(f"document.querySelector('{LETTER}').open")


# --- another day ------------------------------------------------------------------------------------------


def write_day(page: AidPage, day: str) -> None:
    """Write a day in its field."""
    if not page.browser.js("document.querySelector('.annandag:has(#falt-datum)').open"):
        page.browser.click(".annandag:has(#falt-datum) > summary")
    page.browser.click("#falt-datum")
    page.browser.js("void document.querySelector('#falt-datum').select()")
    page.browser.type(day)


def day_shown(browser: Browser) -> str:
    """The day that the result is for."""
    return str(browser.js("document.querySelector('section[data-aid]').dataset.asOf"))


def test_another_day_is_shown_and_back_and_forward_walk_between_the_days(
    browser: Browser, site_server: SiteServer
) -> None:
    page = at_result(browser, site_server)
    answers = page.result()["answers"]
    write_day(page, "30 juni")
    page.act("date")
    assert day_shown(browser) == "2026-06-30"
    assert "d=2026-06-30" in page.link()
    verdict = "document.querySelector('[data-criterion=ar_lakarintyg]').dataset.verdict"
    assert browser.js(verdict) == "ej_aktuellt"
    browser.back()
    browser.wait_for("document.querySelector('section[data-aid]').dataset.asOf === '2026-11-22'")
    assert browser.js(verdict) != "ej_aktuellt"
    browser.forward()
    browser.wait_for("document.querySelector('section[data-aid]').dataset.asOf === '2026-06-30'")
    assert page.result()["answers"] == answers
    assert browser.console_errors() == []


def test_a_day_that_does_not_exist_is_told_at_its_field_and_nothing_else_changes(
    browser: Browser, site_server: SiteServer
) -> None:
    page = at_result(browser, site_server)
    before = page.result()
    write_day(page, "31 april")
    page.act("date")
    assert browser.js("document.activeElement.id") == "falt-datum"
    assert "april har 30 dagar" in str(browser.js("document.querySelector('#fel-datum').textContent"))
    assert "april har 30 dagar" in str(browser.js("document.querySelector('[data-announce]').textContent"))
    assert (day_shown(browser), page.result()) == ("2026-11-22", before)


def test_enter_in_the_field_shows_that_day_and_does_not_press_on(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open("v=1&d=2026-11-22&underlag=inget")
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    write_day(page, "2027-01-15")
    browser.press("Enter")
    browser.wait_for("document.querySelector('section[data-aid]').dataset.asOf === '2027-01-15'")
    assert page.step() == "laget"
    assert browser.js("document.querySelectorAll('.felruta').length") == 0


# --- copying ----------------------------------------------------------------------------------------------


@pytest.mark.fresh_page
def test_copy_puts_the_letter_on_the_clipboard_or_marks_it_and_says_so(
    browser: Browser, site_server: SiteServer
) -> None:
    at_result(browser, site_server)
    unfold_letter(browser)
    wanted = str(browser.js(PLAIN))
    assert "Det här behöver vi veta" in wanted
    browser.js(
        """void (() => {
          const write = navigator.clipboard?.writeText.bind(navigator.clipboard);
          const seen = text => write(text).then(() => { window.copied = text; });
          if (write) navigator.clipboard.writeText = seen;
        })()"""
    )
    browser.click(f"{LETTER} [data-action=copy]")
    browser.wait_for(SAID)
    done, failed = (
        browser.js(f"document.querySelector('{LETTER} [data-action=copy]').dataset.{one}")
        for one in ("done", "failed")
    )
    said = browser.js(SAID)
    assert said in [done, failed]
    if said == done:
        assert browser.js("window.copied") == wanted
    else:
        assert browser.js("getSelection().toString().trim().length") >= len(wanted) // 2  # type: ignore[operator]
    assert browser.js("document.querySelector('[data-announce]').textContent") == said
    assert browser.console_errors() == []


@pytest.mark.fresh_page
def test_in_chromium_the_letter_is_on_the_clipboard_itself(
    chromium: Chromium, site_server: SiteServer
) -> None:
    at_result(chromium, site_server)
    chromium.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    unfold_letter(chromium)
    chromium.click(f"{LETTER} [data-action=copy]")
    chromium.wait_for(SAID)
    assert chromium.js("navigator.clipboard.readText()") == chromium.js(PLAIN)


@pytest.mark.fresh_page
def test_a_clipboard_that_refuses_leaves_the_letter_marked_and_says_how_to_copy_it(
    browser: Browser, site_server: SiteServer
) -> None:
    at_result(browser, site_server)
    unfold_letter(browser)
    browser.js("void (navigator.clipboard.writeText = () => Promise.reject(new Error('nej')))")
    browser.click(f"{LETTER} [data-action=copy]")
    browser.wait_for(SAID)
    assert browser.js(f"{SAID} === document.querySelector('{LETTER} [data-action=copy]').dataset.failed")
    marked = str(browser.js("getSelection().toString()"))
    assert marked.split() == str(browser.js(f"{TEXT}.innerText")).split()
    assert browser.js("document.activeElement.id") == "dokument-brev_personen"


# --- printing ---------------------------------------------------------------------------------------------

STUB = """void (window.print = () => {
    const folded = document.querySelector('[data-nu]');
    const [title, text] = ['h3', '.dokument__text'].map(one => folded.querySelector(one).innerText);
    window.printed = {what: folded.dataset.document, open: folded.open, says: title + ' ' + text,
        seen: document.body.innerText};
})"""


@pytest.mark.fresh_page
def test_printing_one_document_prints_that_one_and_gives_the_page_back(
    browser: Browser, site_server: SiteServer
) -> None:
    at_result(browser, site_server)
    unfold_letter(browser)
    browser.js(STUB)
    browser.click(f"{LETTER} [data-action=print-document]")
    assert browser.js("[window.printed.what, window.printed.open]") == ["brev_personen", True]
    assert browser.js("'skrivUt' in document.documentElement.dataset")
    browser.js("void window.dispatchEvent(new Event('afterprint'))")
    assert not browser.js("'skrivUt' in document.documentElement.dataset")
    assert not browser.js("!!document.querySelector('[data-nu]')")


@pytest.mark.fresh_page
def test_on_paper_one_document_stands_alone(chromium: Chromium, site_server: SiteServer) -> None:
    at_result(chromium, site_server)
    unfold_letter(chromium)
    chromium.js(OPEN_PARTS)
    chromium.click('[data-document="anteckning"] > summary')
    chromium.js(STUB)
    chromium.page.emulate_media(media="print")
    chromium.js(f"document.querySelector('{LETTER} [data-action=print-document]').click()")
    assert str(chromium.js("window.printed.seen")).split() == str(chromium.js("window.printed.says")).split()
    chromium.js("void window.dispatchEvent(new Event('afterprint'))")
    assert chromium.js("document.querySelector('.svaret').offsetHeight > 0"), "the rest of the page is back"


# --- sensitive answers ------------------------------------------------------------------------------------

VIOLENCE = "vald_och_somnbrist"


def filled_in(browser: Browser, server: SiteServer, case: str) -> AidPage:
    """The result of a worked case, answered on the page."""
    worked = worked_case(case)
    page = AidPage(browser, server.url)
    page.open(f"v=1&d={worked.date}")
    page.fill_in(worked.answers)
    return page


@pytest.mark.fresh_page
def test_sensitive_answers_are_on_the_page_and_in_no_address_and_no_history(
    browser: Browser, site_server: SiteServer
) -> None:
    page = filled_in(browser, site_server, VIOLENCE)
    assert page.result() == worked_case(VIOLENCE).native()
    for place in (page.link(), page.address(), str(browser.js("JSON.stringify(history.state)"))):
        assert not [one for one in ("vald", "omstandigheter", "barn") if one in place]
    browser.reload()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    answers = page.result()["answers"]
    assert isinstance(answers, dict)
    assert not {"omstandigheter", "barn", "barn_under_8", "egen_syn"} & set(answers)


@pytest.mark.fresh_page
def test_the_words_of_one_case_never_stand_in_another_that_the_reader_goes_back_to(
    browser: Browser, site_server: SiteServer
) -> None:
    page = at_result(browser, site_server, "gott_intyg_deltid")
    first = page.result()["answers"]
    other = worked_case("inget_intyg_ingen_vardkontakt")
    browser.js(f"void (location.hash = '#v=1&d={other.date}')")  # as by a link
    browser.wait_for("document.querySelector('form[data-group]').dataset.group === 'laget'")
    page.fill_in({**other.answers, "egen_syn": "hemligaord"})
    browser.js("void history.go(-history.state.kunskapsstod.depth - 1)")
    data = "JSON.parse(document.querySelector('script[data-result]').textContent)"
    browser.wait_for(f"{data}.answers.underlag === 'lakarintyg'")
    assert page.result()["answers"] == first
    assert "hemligaord" not in str(browser.js("document.querySelector('section[data-aid]').textContent"))


A4_PAGES = 3


@pytest.mark.parametrize("case", ["tunt_intyg", "vald_och_somnbrist", "helgen_mellan_raderna"])
def test_a_result_is_printed_on_three_pages(chromium: Chromium, site_server: SiteServer, case: str) -> None:
    """The answer and the plan; what else is folded is printed when the reader has unfolded it."""
    at_result(chromium, site_server, case)
    plan = str(chromium.js("document.querySelector('#planera h3').textContent"))
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4"))).pages
    assert 1 <= len(paper) <= A4_PAGES
    said = normalize("NFKC", " ".join(one.extract_text() for one in paper))  # a ligature is two letters
    assert plan in " ".join(said.split())
    assert chromium.js("document.querySelector('#planera').open") is False


PRINTED_VERDICTS = """[...document.querySelectorAll('.resultat :is(.utfall, .utfall-rad)')].map((one) =>
  [one.querySelector('.utfall__fraga, th')?.textContent ?? '',
   one.querySelector('.utfall__rubrik, summary').textContent])"""
UNREAD = str.maketrans("", "", " \n\t\u00ad-‐")


@pytest.mark.parametrize(
    ("aid", "case"),
    [("lakarintyg", "gott_intyg_deltid"), ("vagvisare", "varden_undrar"), ("samordning", "allt_ar_klart")],
)
def test_every_verdict_is_printed(chromium: Chromium, site_server: SiteServer, aid: str, case: str) -> None:
    """The folded ones too: what is asked, and what is said of it; not the reasons behind them."""
    page = AidPage(chromium, site_server.url, aid)
    page.open(worked_case(case, aid).fragment())
    chromium.wait_for("!!document.querySelector('.aid dl.svar')")
    verdicts = chromium.js(PRINTED_VERDICTS)
    assert isinstance(verdicts, list)
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4"))).pages
    said = normalize("NFKC", "".join(one.extract_text() for one in paper)).translate(UNREAD)
    assert len(verdicts) > 1
    told = [text for one in verdicts if isinstance(one, list) for text in one if isinstance(text, str)]
    assert [text for text in told if text.translate(UNREAD) not in said] == []
    assert len(paper) <= A4_PAGES
