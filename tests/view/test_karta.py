"""The map of the person's way: every station is somebody's, rests on something, leads on and is drawn."""

from __future__ import annotations

import itertools
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from build_tools.checks.anchors import headings
from build_tools.checks.written import page
from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object, register
from decision_aids.registry import AIDS
from decision_aids.view.karta.bild import HIGH, Box
from decision_aids.view.karta.karta import case_map, drawing_of, from_aid_page, karta_html
from decision_aids.view.karta.stationer import PARALLELL, PRIMAR, Mark, Station, marks_of, the_map
from tests.view.reader import soup_of, value

DOCS = Path(__file__).parents[2] / "docs"
DAY = date(2026, 11, 22)
KARTA = the_map()
STATION = {one.id: one for one in KARTA.stations}
GOALS = {"arbete", "studier", "ersattning"}
every_station = pytest.mark.parametrize("station", KARTA.stations, ids=lambda one: one.id)


@every_station
def test_a_station_is_somebody_s_rests_on_what_holds_and_leads_to_a_page(station: Station) -> None:
    assert station.actors
    assert station.what.endswith(".")
    assert station.when
    assert any(register()[one].holds(DAY) for one in station.sources)
    uri, _, anchor = station.page.partition("#")
    written = page((DOCS / uri).read_text(encoding="utf-8"), uri)
    assert not anchor or anchor in headings(written), f"{anchor} saknas i {uri}"


def followed_from(start: str) -> set[str]:
    """Every station that can be reached from one."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += STATION[one].following
    return seen


def test_every_station_is_reached_from_the_first() -> None:
    assert followed_from(KARTA.stations[0].id) == set(STATION)


@every_station
def test_every_station_leads_to_a_goal(station: Station) -> None:
    assert followed_from(station.id) & GOALS


def test_the_goals_are_where_the_way_ends() -> None:
    assert {one.id for one in KARTA.stations if not one.following} == GOALS


REACHED = {(reach.aid, reach.outcome) for one in KARTA.stations for reach in one.reached}
WAYS = [
    (aid.id, outcome.id)
    for aid in AIDS.values()
    for outcome in aid.outcomes
    if {PRIMAR, PARALLELL} & {status.value for status in outcome.statuses}
]


@pytest.mark.parametrize(("aid", "outcome"), WAYS)
def test_every_way_that_can_be_first_or_beside_has_a_station(aid: str, outcome: str) -> None:
    assert (aid, outcome) in REACHED


def judged(aid_id: str) -> list[Evaluation]:
    """The worked cases of an aid."""
    aid = AIDS[aid_id]
    return [
        evaluate(
            aid,
            Case(
                date.fromisoformat(str(as_object(case)["datum"])),
                read_answers(aid, as_object(as_object(case)["svar"]))[0],
            ),
        )
        for case in load(f"{aid_id}.cases").values()
    ]


ON_THE_MAP = sorted({aid for aid, _ in REACHED})


@pytest.mark.parametrize("aid", ON_THE_MAP)
def test_a_case_stands_somewhere_unless_everything_speaks_against(aid: str) -> None:
    for evaluation in judged(aid):
        against = {one.status.value for one in evaluation.outcomes} <= {"talar_emot", "ej_aktuellt"}
        assert (Mark.HAR in marks_of(evaluation, KARTA).values()) is not against


@pytest.mark.parametrize("aid", ON_THE_MAP)
def test_an_aid_s_outcomes_light_only_their_own_stations(aid: str) -> None:
    for evaluation in judged(aid):
        decided = (*evaluation.outcomes, *evaluation.answer)
        statuses = {one.outcome.id: one.status.value for one in decided}
        for station, mark in marks_of(evaluation, KARTA).items():
            given = [one.mark(statuses[one.outcome]) for one in STATION[station].reached if one.aid == aid]
            assert mark in given
            assert mark is Mark.HAR or Mark.HAR not in given


class Shown(NamedTuple):
    """A station as the HTML has it."""

    id: str
    address: str
    mark: str
    name: str


class Read(NamedTuple):
    """What the HTML has: the links of the picture, and station, address and mark of each step of the list."""

    picture: tuple[Shown, ...]
    listed: tuple[tuple[str, str, str], ...]


def read(html: str) -> Read:
    soup = soup_of(html)
    picture = tuple(
        Shown(
            value(one, "data-station"),
            value(one, "href"),
            value(one, "data-mark"),
            one.get_text(),
        )
        for one in soup.select("svg a")
    )
    listed: list[tuple[str, str, str]] = []
    for one in soup.select("ol > li"):
        marks = re.findall(r"karta__steg--(\w+)", value(one, "class"))
        [link] = one.select(".karta__rubrik a")
        listed.append((value(one, "data-station"), value(link, "href"), "".join(marks)))
    return Read(picture, tuple(listed))


LIT = {"samordning": Mark.HAR, "sip": Mark.BREDVID}


def test_the_picture_and_the_list_hold_the_same_stations_in_the_same_order() -> None:
    shown = read(karta_html(KARTA, DAY, marks=LIT))
    assert [one.id for one in shown.picture] == [*STATION]
    assert tuple((one.id, one.address, one.mark) for one in shown.picture) == shown.listed
    assert {one.id: one.mark for one in shown.picture if one.mark} == LIT


def test_every_station_of_the_picture_is_a_link_with_a_name_of_its_own() -> None:
    shown = read(karta_html(KARTA, DAY, marks=LIT)).picture
    names = [one.name for one in shown]
    assert len(set(names)) == len(names)
    for one in shown:
        assert STATION[one.id].title in one.name
        assert ("Här nu" in one.name, "Samtidigt" in one.name) == (one.mark == "har", one.mark == "bredvid")


def test_a_page_links_from_where_it_stands_and_an_aid_from_its_own_page() -> None:
    assert from_aid_page("samverkan/sip.md#motet") == "../../samverkan/sip/#motet"
    assert from_aid_page("ansvar/index.md") == "../../ansvar/"
    assert from_aid_page("index.md") == "../../"
    links = {one.address for one in read(karta_html(KARTA, DAY, lambda place: f"/x/{place}")).picture}
    assert links == {f"/x/{one.page}" for one in KARTA.stations}


def test_an_aid_that_the_map_does_not_know_gets_no_map() -> None:
    unknown = [aid for aid in AIDS if aid not in ON_THE_MAP]
    assert unknown
    assert {case_map(one) for aid in unknown for one in judged(aid)} == {""}


def _points(path: str) -> list[tuple[int, int]]:
    """The corners of a path of M, H and V."""
    x = y = 0
    points: list[tuple[int, int]] = []
    for command, first, second in re.findall(r"([MHV])(\d+)(?: (\d+))?", path):
        if command == "M":
            x, y = int(first), int(second)
        elif command == "H":
            x = int(first)
        else:
            y = int(first)
        points.append((x, y))
    return points


def _crosses(start: tuple[int, int], end: tuple[int, int], box: Box) -> bool:
    """Does the stretch go through the inside of the box?"""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return left < box.x + box.width and right > box.x and top < box.y + HIGH and bottom > box.y


def test_no_line_crosses_a_box_and_every_line_goes_from_its_station_to_the_next() -> None:
    drawing = drawing_of(KARTA)
    assert {(one.fran, one.till) for one in drawing.lines} == {
        (one.id, to) for one in KARTA.stations for to in one.following
    }
    for line in drawing.lines:
        points = _points(line.path)
        crossed = [
            box.id
            for box in drawing.boxes.values()
            for start, end in itertools.pairwise(points)
            if _crosses(start, end, box)
        ]
        assert crossed == [], (line.fran, line.till)
        for point, station in ((points[0], line.fran), (points[-1], line.till)):
            box = drawing.boxes[station]
            assert box.x <= point[0] <= box.x + box.width
            assert box.y <= point[1] <= box.y + HIGH


def test_boxes_stand_apart_and_inside_the_picture() -> None:
    drawing = drawing_of(KARTA)
    boxes = [*drawing.boxes.values()]
    for one, other in itertools.combinations(boxes, 2):
        assert not _crosses((one.x, one.y), (one.x + one.width, one.y + HIGH), other), (one.id, other.id)
    assert all(box.x + box.width <= drawing.width for box in boxes)
    assert all(0 <= box.y <= drawing.height - HIGH for box in boxes)
    assert {len(box.lines) for box in boxes} <= {1, 2}
