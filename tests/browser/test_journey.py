"""A caseworker goes through the aid, in three real browsers."""

from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, WHOLE, AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.shared_page

BEGUN = "v=1&d=2026-11-22"
"""The address of a case without answers."""


@pytest.mark.fresh_page
def test_a_thin_certificate_from_first_answer_to_result_by_the_page_alone(
    browser: Browser, site_server: SiteServer
) -> None:
    case = worked_case("tunt_intyg")
    page = AidPage(browser, site_server.url)
    page.open()
    page.fill_in(case.answers)
    shown = page.result()
    native = case.native(str(shown["as_of"]))  # who comes without an address asks of today
    for part in ("outcomes", "missing", "advice", "next", "lapsed"):
        assert shown[part] == native[part]
    assert browser.js("document.querySelector('[data-outcome]').dataset.status") == "oklart"
    shown_criteria = "[...document.querySelectorAll('[data-criterion]')].map(one => one.dataset)"
    verdicts = browser.js(f"{shown_criteria}.map(one => [one.criterion, one.verdict])")
    assert dict(cast("list[tuple[str, str]]", verdicts)) == {
        one["id"]: one["verdict"] for one in cast("list[dict[str, str]]", native["findings"])
    }
    assert browser.console_errors() == []


HELD = """void (() => {
    const { engine } = window.kunskapsstod, call = engine.call.bind(engine);
    engine.call = (asked) => asked.do !== "result" || asked.brief ? call(asked) :
        new Promise((done) => { window.letGo = () => done(call(asked)); });
})()"""
"""The next whole result that is asked for comes when it is let go."""


@pytest.mark.fresh_page
def test_what_is_folded_in_a_result_comes_after_it_into_a_part_that_the_reader_has_opened(
    browser: Browser, site_server: SiteServer
) -> None:
    case = worked_case("tunt_intyg")
    page = AidPage(browser, site_server.url)
    page.open(case.fragment())
    page.wait_ready()
    page.change("underlag")
    browser.js(HELD)
    browser.js("void document.querySelector('[data-action=result]').click()")
    browser.wait_for("!!document.querySelector('.svaret [data-sentence]')")
    parts = "[...document.querySelectorAll('[data-waits]')].map(one => one.dataset.del)"
    assert browser.js(parts) == ["skriv", "kriterier"]
    browser.click("[data-opens=skriv]")
    browser.js("void window.letGo()")
    browser.wait_for(WHOLE)
    assert browser.js("document.querySelector('#skriv').open") is True
    assert browser.js("document.activeElement === document.querySelector('#skriv > summary')") is True
    assert browser.js("document.querySelectorAll('#skriv [data-document]').length > 1") is True
    assert page.result() == case.linked().native()
    assert browser.console_errors() == []


@pytest.mark.fresh_page
def test_what_is_folded_in_a_result_that_the_reader_has_left_comes_nowhere(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open(worked_case("tunt_intyg").fragment())
    page.wait_ready()
    page.change("underlag")
    browser.js(HELD)
    browser.js("void document.querySelector('[data-action=result]').click()")
    browser.wait_for("!!document.querySelector('[data-waits]')")
    browser.js("void document.querySelector('[data-action=back]').click()")
    browser.wait_for("!document.querySelector('.resultat')")
    shown = browser.js("document.querySelector('[data-view]').innerHTML")
    browser.js("void window.letGo()")
    browser.js("window.kunskapsstod.engine.call({aid: 'lakarintyg', date: '2026-11-22'}).then(() => 0)")
    assert browser.js("document.querySelector('[data-view]').innerHTML") == shown
    assert browser.console_errors() == []


@pytest.mark.fresh_page
@pytest.mark.fault("omladdning")
def test_reload_keeps_the_answers_and_the_step(browser: Browser, site_server: SiteServer) -> None:
    page = _after_first_step(browser, site_server)
    step, answers = page.step(), page.result()["answers"]
    assert page.address() == f"/{PAGE}", "the address holds nothing of the case"
    browser.reload()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert (page.step(), page.result()["answers"], page.address()) == (step, answers, f"/{PAGE}")


@pytest.mark.fresh_page
def test_a_link_opens_the_same_answers_in_a_fresh_page(browser: Browser, site_server: SiteServer) -> None:
    page = _after_first_step(browser, site_server)
    link, answers = page.link(), page.result()["answers"]
    browser.new_page()
    page.open(link)
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert page.result()["answers"] == answers
    assert page.address() == f"/{PAGE}", "the answers are taken out of the address"
    browser.reload()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert page.result()["answers"] == answers


@pytest.mark.fresh_page
def test_a_link_is_emptied_before_the_engine_runs_and_a_reload_then_loses_nothing(
    browser: Browser, site_server: SiteServer
) -> None:
    browser.open(f"{site_server.url}{PAGE}#v=1&d=2026-11-22&underlag=lakarintyg")
    browser.wait_for("location.hash === ''")
    browser.reload()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert AidPage(browser, site_server.url).result()["answers"] == {"underlag": "lakarintyg"}


def test_back_and_forward_walk_the_steps(browser: Browser, site_server: SiteServer) -> None:
    page = _after_first_step(browser, site_server)
    second = page.step()
    browser.js("void (document.querySelector('section[data-aid]').dataset.same = 'page')")
    browser.back()
    browser.wait_for("document.querySelector('form[data-group]').dataset.group === 'laget'")
    browser.forward()
    browser.wait_for(f"document.querySelector('form[data-group]').dataset.group === '{second}'")
    page.act("back")
    assert page.step() == "laget"
    assert browser.js("document.querySelector('section[data-aid]').dataset.same") == "page"


def test_a_changed_answer_changes_the_way_and_names_what_lapsed(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open(BEGUN)
    page.fill_in_until("innehall", worked_case("tunt_intyg").answers)
    page.change("underlag")
    assert page.step() == "laget"
    page.answer("underlag", "inget")
    page.next()
    assert page.step() == "karnan"
    assert set(page.result()["lapsed"]) >= {"utfardare", "signerat", "hinder"}  # type: ignore[arg-type]
    assert browser.js("document.querySelectorAll('[data-lapsed]').length") == len(page.result()["lapsed"])  # type: ignore[arg-type]


@pytest.mark.fresh_page
def test_restart_empties_everything_and_back_and_forward_show_nothing_of_it(
    browser: Browser, site_server: SiteServer
) -> None:
    page = _after_first_step(browser, site_server)
    page.act("restart")
    assert (page.step(), page.result()["answers"]) == ("laget", {})
    assert browser.js("!document.querySelector('[data-restarted]').hidden")
    assert browser.js("history.state.kunskapsstod.answers") == {}
    for go in ("history.back()", "history.forward()"):
        browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
        browser.js(f"void {go}")
        browser.wait_for("!document.querySelector('[data-view] form').dataset.old")
        assert (page.step(), page.result()["answers"]) == ("laget", {})
        assert browser.js("history.state.kunskapsstod.answers") == {}


@pytest.mark.fresh_page
def test_restart_can_be_undone_until_the_next_step(browser: Browser, site_server: SiteServer) -> None:
    page = _after_first_step(browser, site_server)
    step, answers = page.step(), page.result()["answers"]
    page.act("restart")
    page.act("undo")
    assert (page.step(), page.result()["answers"]) == (step, answers)
    page.act("restart")
    page.answer("underlag", "inget")
    page.next()
    assert browser.js("document.querySelector('[data-restarted]').hidden")


def test_pressing_on_without_an_answer_names_every_question_and_keeps_the_rest(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open(BEGUN)
    page.answer("underlag", "inget")
    page.next()
    assert browser.js("document.activeElement.className") == "felruta"
    named = browser.js("[...document.querySelectorAll('.felruta [data-goto]')].map(e => e.dataset.goto)")
    assert named == ["manad", "aktivitet"]
    assert browser.js("document.querySelector('[name=underlag][value=inget]').checked")
    browser.click('.felruta [data-goto="manad"]')
    assert browser.js("document.activeElement.name") == "manad"


def test_an_answer_can_call_for_another_question_in_the_same_step(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open(
        "v=1&d=2026-11-22&underlag=lakarintyg&manad=2026-11&aktivitet=praktik&slag=af&utfardare=lakare"
        "&signerat=ja&kontakt=undersokning&hinder=ja&funktion=observerad&begransning=konkret"
        "&rader=50:2026-11-01:2026-11-30&motsager=nej&samband=ja&koppling=aktiviteten&matt=aktiviteten"
        "&funktion_grad=ja&begransning_grad=ja"
    )
    browser.wait_for("document.querySelector('form[data-group]').dataset.group === 'aktiviteten'")
    assert page.shown() == ["aktivitetens_omfattning"]
    browser.js("void document.querySelector('[name=aktivitetens_omfattning]').focus()")
    page.choose("aktivitetens_omfattning", "deltid")
    browser.wait_for("!!document.querySelector('[name=aktivitetens_timmar]')")
    assert browser.js("document.activeElement.name") == "aktivitetens_omfattning"
    page.choose("aktivitetens_omfattning", "heltid")
    browser.wait_for("!document.querySelector('[name=aktivitetens_timmar]')")


@pytest.mark.fresh_page
def test_an_anchor_resets_nothing(browser: Browser, site_server: SiteServer) -> None:
    page = _after_first_step(browser, site_server)
    before = page.result()
    browser.js("void (location.hash = 'hela-stodet-som-text')")
    browser.js("new Promise(done => setTimeout(done, 300))")
    assert page.result() == before


@pytest.mark.fault("gammal-fraga-i-adressen")
def test_unknown_answers_in_a_link_are_dropped_and_told(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open("v=1&d=2026-11-22&underlag=lakarintyg&gammal_fraga=ja&hinder=kanske")
    browser.wait_for("!!document.querySelector('[data-dropped]')")
    text = browser.js("document.querySelector('[data-dropped]').textContent")
    assert "gammal_fraga" not in str(text)
    assert "annat än svar på stödets frågor" in str(text)
    assert "inte kan läsa" in str(text)
    assert page.result()["answers"] == {"underlag": "lakarintyg"}


def test_free_text_is_in_the_page_only(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    case = worked_case("tunt_intyg")
    page.open(BEGUN)
    page.fill_in({**case.answers, "egen_syn": "hemligaord"})
    assert "hemligaord" not in page.link() + page.address()
    assert "hemligaord" not in str(browser.js("JSON.stringify(history.state)"))
    assert "hemligaord" not in str(page.result())
    assert "hemligaord" in str(browser.js("document.querySelector('dl.svar').textContent"))


@pytest.mark.access("tangentbord")
@pytest.mark.fresh_page
def test_the_whole_first_step_by_keyboard_alone(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    browser.js("void document.querySelector('[name=underlag]').focus()")
    browser.press("Space")
    page.wait_ready()
    browser.wait_for("!!document.querySelector('[name=slag]')")
    _tab_to(browser, "document.activeElement.name === 'slag'")
    browser.press("Space")
    _tab_to(browser, "document.activeElement.name === 'manad'")
    browser.press("ArrowDown")
    _tab_to(browser, "document.activeElement.name === 'aktivitet'")
    browser.press("Space")
    _tab_to(browser, "document.activeElement.dataset.action === 'next'")
    browser.press("Enter")
    browser.wait_for("document.querySelector('form[data-group]').dataset.group !== 'laget'")
    assert page.result()["answers"].keys() == {"underlag", "slag", "manad", "aktivitet"}  # type: ignore[union-attr]
    assert browser.js("document.activeElement.hasAttribute('data-focus')")


def _tab_to(browser: Browser, condition: str) -> None:
    for _ in range(30):
        browser.press("Tab")
        if browser.js(condition):
            return
    raise AssertionError(f"thirty tabs do not reach: {condition}")


def _after_first_step(browser: Browser, server: SiteServer) -> AidPage:
    page = AidPage(browser, server.url)
    page.open(BEGUN)
    page.answer("underlag", "lakarintyg")
    page.answer("manad", "2026-11")
    page.answer("aktivitet", "aktivitetskrav")
    page.next()
    return page


@pytest.mark.fresh_page
@pytest.mark.fault("omladdning")
def test_a_reload_keeps_what_was_answered_but_never_sent(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    browser.wait_for("!!document.querySelector('[name=aktivitet]')")
    page.choose("aktivitet", "praktik")
    browser.wait_for("window.kunskapsstod.engine.state === 'ready' && !window.kunskapsstod.engine.pending")
    browser.reload()
    browser.wait_for("document.querySelector('[name=underlag][value=lakarintyg]').checked")
    browser.wait_for("document.querySelector('[name=aktivitet][value=praktik]')?.checked")


@pytest.mark.fresh_page
def test_many_answers_in_a_short_time_are_kept_and_no_browser_refuses(
    browser: Browser, site_server: SiteServer
) -> None:
    """WebKit refuses a page that writes in its history more than a hundred times in ten seconds."""
    page = AidPage(browser, site_server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    browser.wait_for("!!document.querySelector('[name=aktivitet]')")
    browser.js(
        """void (() => {
            for (let turn = 0; turn < 150; turn++) {
                const field = document.querySelectorAll('[name=aktivitet]')[turn % 2];
                field.checked = true;
                field.dispatchEvent(new Event('change', { bubbles: true }));
            }
        })()"""
    )
    browser.js(
        """(async () => {
            for (let turn = 0; turn < 30; turn++) {
                scrollTo(0, turn % 2 ? 0 : 300);
                await new Promise(done => setTimeout(done, 130));
            }
        })()"""
    )
    last = browser.js("document.querySelector('[name=aktivitet]:checked').value")
    browser.reload()
    browser.wait_for(f"document.querySelector('[name=aktivitet]:checked')?.value === {last!r}")
    assert browser.console_errors() == []
