"""What says what the law is is published when two have approved just that; everything else by one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools.pages.approvals import Approver
from build_tools.redigera.approve import approve
from build_tools.redigera.publish import READY, Publisher
from build_tools.redigera.second import approve_draft, standing
from build_tools.redigera.store import Draft, Store, StoreError
from build_tools.redigera.touched import REGISTER
from decision_aids.engine.json_types import JsonObject
from decision_aids.registry import AIDS
from tests.redigera.project import PAGE, git, make_project

DAY = date(2026, 11, 29)
JURIST, UTREDARE = Approver("jurist", "AB", DAY), Approver("utredare", "CD", DAY)
AID = next(iter(AIDS))
LAW = next(one for _, sources in AIDS[AID].cited() for one in sources)
SOURCE = """\
{id}:
  titel: {id}
  slag: {kind}
  referens: 1 §
  status: gallande
  kontrollerad: 2026-07-01
  sakerhet: lagtext
  sager: Något.
"""
SOURCES = SOURCE.format(id=LAW, kind="lag") + "\n" + SOURCE.format(id="studie", kind="forskning")
LEGAL = PAGE.replace("Text.", f"Så säger lagen [@{LAW}].")
LEGAL_PAGE, OTHER_PAGE = "docs/ansvar/lag.md", "docs/ansvar/en.md"
TEXTS, MEASURES, WORDS = f"decision_aids/{AID}/texts.yml", "redaktion/insatser.yml", "redaktion/termer.yml"
INSATS = "- namn: {name}\n  effekt: Okänd.\n  kallor: [{source}]\n"
WRITTEN = {
    REGISTER: SOURCES,
    LEGAL_PAGE: LEGAL,
    OTHER_PAGE: PAGE.replace("Text.", "Så säger studien [@studie]."),
    TEXTS: "titel: Stödet\n",
    MEASURES: INSATS.format(name="Rätt", source=LAW) + INSATS.format(name="IPS", source="studie"),
    WORDS: "landsting:\n  skriv: region\n",
}


class Everything:
    """Instead of the desk: the check finds nothing wrong."""

    def check(self, commit: str) -> str:
        del commit
        return ""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    root = make_project(tmp_path)
    for path, text in WRITTEN.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Mer")
    return Store(root)


def draft(store: Store, path: str, old: str, new: str, slug: str = "ett") -> Draft:
    before = WRITTEN[path]
    assert old in before
    return store.save("prov", slug, {path: before.replace(old, new, 1).encode()}, "Utkast", READY)


def publish(store: Store, one: Draft) -> None:
    now = store.draft(one.collection, one.slug)
    assert now
    Publisher(store, Everything(), lambda: None).publish(now)


@pytest.mark.parametrize(
    ("path", "old", "new", "claim"),
    [
        (LEGAL_PAGE, "Så säger", "Så sade", "sidan En sida"),
        (LEGAL_PAGE, f" [@{LAW}]", "", "sidan En sida"),
        (LEGAL_PAGE, "title: En sida", "title: Ny", "sidan Ny"),
        (LEGAL_PAGE, "title: En sida", "title: En sida\nstatus: faststalld", "sidan En sida"),
        (OTHER_PAGE, "[@studie]", f"[@{LAW}]", "sidan En sida"),
        (TEXTS, "Stödet", "Hjälpen", f"texterna i {AID}"),
        (MEASURES, "Okänd", "God", "insatsen Rätt"),
        (REGISTER, "gallande", "upphavd", f"källan {LAW}"),
        (REGISTER, "2026-07-01", "2026-11-01", f"källan {LAW}"),
        (REGISTER, "sakerhet: lagtext", "sakerhet: officiell", f"källan {LAW}"),
        (REGISTER, "1 §", "2 §", f"källan {LAW}"),
    ],
)
def test_what_touches_a_claim_about_law_waits_for_two(
    path: str, old: str, new: str, claim: str, store: Store
) -> None:
    one = draft(store, path, old, new)
    assert standing(store, one).claims == (claim,)
    with pytest.raises(StoreError, match="Två personer ska godkänna just det här utkastet") as refused:
        publish(store, one)
    assert claim in str(refused.value)
    assert "Utkastet finns kvar" in str(refused.value)
    assert store.read(path) == WRITTEN[path].encode()
    assert [kept.slug for kept in store.drafts()] == ["ett"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (OTHER_PAGE, "Så säger", "Så sade"),
        (LEGAL_PAGE, "agare: Vi", "agare: De"),
        (WORDS, "region", "regionen"),
        (REGISTER, f"titel: {LAW}", "titel: Ett namn"),
        (MEASURES, "- namn: IPS\n  effekt: Okänd", "- namn: IPS\n  effekt: God"),
    ],
)
def test_the_rest_is_published_by_one_person(path: str, old: str, new: str, store: Store) -> None:
    one = draft(store, path, old, new)
    assert "En person räcker" in standing(store, one).words
    publish(store, one)
    assert store.read(path) == WRITTEN[path].replace(old, new, 1).encode()


def test_one_person_twice_is_not_two(store: Store) -> None:
    one = draft(store, REGISTER, "gallande", "upphavd")
    for who in (JURIST, JURIST, Approver("utredare, FK", "ab", DAY)):
        approve_draft(store, now(store), who)
    with pytest.raises(StoreError, match="Väntar på en till"):
        publish(store, one)


def test_two_publish_and_who_they_were_stays_in_the_repository(store: Store) -> None:
    one = draft(store, REGISTER, "gallande", "upphavd")
    assert "Väntar på en till" in approve_draft(store, one, JURIST)
    said = approve_draft(store, now(store), UTREDARE)
    assert said.endswith("Godkänt av jurist (AB) 29 november 2026, utredare (CD) 29 november 2026.")
    publish(store, one)
    assert b"upphavd" in (store.read(REGISTER) or b"")
    kept = (store.read("redaktion/godkanda-utkast/prov--ett.yml") or b"").decode()
    assert '"jurist", initialer: "AB"' in kept
    assert '"utredare", initialer: "CD"' in kept


def test_a_draft_that_is_changed_afterwards_is_another_draft(store: Store) -> None:
    one = draft(store, REGISTER, "gallande", "upphavd")
    approve_draft(store, one, JURIST)
    approve_draft(store, now(store), UTREDARE)
    again = draft(store, REGISTER, "gallande", "historisk")
    assert "ändrat sedan det godkändes av jurist (AB)" in standing(store, again).words
    with pytest.raises(StoreError, match="Kan inte publiceras än"):
        publish(store, again)


def test_what_was_approved_last_time_says_nothing_of_the_next_draft(store: Store) -> None:
    one = draft(store, REGISTER, "gallande", "upphavd")
    approve_draft(store, one, JURIST)
    approve_draft(store, now(store), UTREDARE)
    publish(store, one)
    text = (store.read(REGISTER) or b"").replace(b"upphavd", b"historisk")
    again = store.save("prov", "ett", {REGISTER: text}, "Utkast", READY)
    assert standing(store, again).words.endswith("Ingen har godkänt det än.")


def test_what_is_ready_but_not_approved_is_not_taken_along(store: Store) -> None:
    other = draft(store, WORDS, "region", "regionen", "tva")
    draft(store, REGISTER, "gallande", "upphavd")
    publish(store, other)
    assert b"upphavd" not in (store.read(REGISTER) or b"")
    assert [kept.slug for kept in store.drafts()] == ["ett"]


def now(store: Store) -> Draft:
    found = store.draft("prov", "ett")
    assert found
    return found


@pytest.fixture
def ask(store: Store) -> Callable[[str, str], str]:
    """Somebody at a form of the register presses the button, with these initials, when it shows this."""

    def approved(initials: str, text: str) -> str:
        asked: JsonObject = {"fil": REGISTER, "samling": "prov", "slug": "ett", "text": text}
        who: JsonObject = {"roll": "jurist", "initialer": initials}
        return approve(store, {**asked, **who}, DAY, lambda: None, lambda _: None)

    return approved


def test_what_the_form_shows_must_be_the_draft(store: Store, ask: Callable[[str, str], str]) -> None:
    draft(store, REGISTER, "gallande", "upphavd")
    with pytest.raises(StoreError, match="något annat än utkastet"):
        ask("AB", SOURCES)
    shown = SOURCES.replace("gallande", "upphavd", 1)
    assert "Väntar på en till" in ask("AB", f"# en rad som inte är något värde\n{shown}")
    assert "Godkänt av" in ask("CD", shown)


def test_a_draft_that_nobody_else_is_needed_for_is_not_approved(
    store: Store, ask: Callable[[str, str], str]
) -> None:
    draft(store, REGISTER, f"titel: {LAW}", "titel: Ett namn")
    with pytest.raises(StoreError, match="En person räcker"):
        ask("AB", SOURCES.replace(f"titel: {LAW}", "titel: Ett namn", 1))
