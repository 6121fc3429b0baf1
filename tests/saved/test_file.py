"""The file that a reader saves: nothing is lost on the way, and a file that is not right says what to do."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.dates import EARLIEST, LATEST
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.values import Text
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.registry import AIDS
from decision_aids.saved import file
from decision_aids.saved.file import MOST_BYTES, BadFileError, Saved, file_name, read_file, write_file
from tests.engine.kinds import anything
from tests.engine.properties import prop
from tests.scale import tries

DAY = date(2026, 11, 22)
RULES = "abcdef012345"
WORDS = 'Hon säger: ”jag orkar två timmar”\n– och \\ " < & \U0001f600'
OLD_FILES = sorted(Path(__file__).parent.glob("version-*.json"))


def some_answers(aid: Aid) -> st.SearchStrategy[dict[str, Hashable]]:
    """Any answers to any of the questions, words written by hand among them."""
    each = {
        one.id: st.sampled_from(one.representatives())
        | (st.text(max_size=80) if one.kind == "text" else st.nothing())
        for one in aid.questions
    }
    return st.fixed_dictionaries({}, optional=each)


def some_cases(aid: Aid) -> st.SearchStrategy[Case]:
    return st.builds(Case, st.dates(EARLIEST, LATEST), some_answers(aid))


def a_file(**other: Json) -> JsonObject:
    """A file of ours as it should be, with some parts otherwise."""
    case = Case(DAY, {"egen_syn": WORDS})
    return {**json.loads(write_file(LAKARINTYG, case, None, RULES)), **other}


def problems_of(content: bytes | JsonObject, aid: Aid = LAKARINTYG) -> str:
    """What the reader is told; fails when the file is read."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(BadFileError) as bad:
        read_file(aid, raw)
    return "\n".join(bad.value.problems)


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
@settings(prop, max_examples=tries(40))
@given(data=st.data())
def test_what_is_saved_comes_back_whole(aid: Aid, data: st.DataObject) -> None:
    case, before = data.draw(some_cases(aid)), data.draw(st.none() | some_cases(aid))
    assert read_file(aid, write_file(aid, case, before, RULES).encode()) == Saved(case, before, RULES, ())


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_the_longest_work_can_be_opened_again(aid: Aid) -> None:
    longest = {one.id: "\x01" * one.value.longest for one in aid.questions if isinstance(one.value, Text)}
    case = Case(DAY, {**{one.id: one.representatives()[-1] for one in aid.questions}, **longest})
    assert read_file(aid, write_file(aid, case, case, RULES).encode()).before == case


def test_a_file_says_what_it_holds_and_its_name_does_not() -> None:
    case = Case(DAY, {"egen_syn": WORDS})
    held = json.loads(write_file(LAKARINTYG, case, None, RULES))
    assert held["answers"]["egen_syn"] == WORDS
    assert {key: held[key] for key in ("aid", "rules", "date", "version")} == {
        "aid": "lakarintyg", "rules": RULES, "date": "2026-11-22", "version": 1,
    }  # fmt: skip
    for word in (texts_of(LAKARINTYG)("titel"), "känsliga svar", "egen text", "ansvarar"):
        assert word in held["vad"]
    assert file_name(case, LAKARINTYG) == "lakarintyg-2026-11-22.json"


@pytest.mark.parametrize("path", OLD_FILES, ids=lambda path: path.name)
def test_a_file_of_every_version_since_the_first_is_read(path: Path) -> None:
    """The files are kept as they were once saved, and never made anew."""
    saved = read_file(LAKARINTYG, path.read_bytes())
    assert saved.case.answers["egen_syn"] == "Vill börja med två timmar."
    assert saved.before is not None


def test_there_is_a_kept_file_of_every_version() -> None:
    assert [path.name for path in OLD_FILES] == [f"version-{n}.json" for n in range(1, file.VERSION + 1)]
    assert sorted(file.UPGRADES) == list(range(1, file.VERSION))


def test_an_older_version_is_made_new_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_another_name(old: JsonObject) -> JsonObject:
        return {**{key: value for key, value in old.items() if key != "day"}, "date": old["day"]}

    monkeypatch.setattr(file, "VERSION", 2)
    monkeypatch.setattr(file, "UPGRADES", {1: with_another_name})
    old = {key: value for key, value in a_file(version=1).items() if key != "date"}
    old["day"] = "2026-10-01"
    assert read_file(LAKARINTYG, json.dumps(old).encode()).case.as_of == date(2026, 10, 1)


def test_what_older_rules_asked_is_named_and_nothing_else_is_lost() -> None:
    answers: JsonObject = {"egen_syn": WORDS, "forsvunnen": "ja", "underlag": "telegram", "manad": "2026-11"}
    before: JsonObject = {"date": "2026-10-01", "answers": {"borta": "nej", "aktivitet": "praktik"}}
    saved = read_file(LAKARINTYG, json.dumps(a_file(answers=answers, before=before, rules="x")).encode())
    assert {one.question for one in saved.lapsed} == {"forsvunnen", "underlag", "borta"}
    assert set(saved.case.answers) == {"egen_syn", "manad"}
    assert saved.before is not None
    assert set(saved.before.answers) == {"aktivitet"}


NOT_OURS = "inte ett sparat arbete"
HOSTILE: list[tuple[str, bytes | JsonObject, str]] = [
    ("empty", b"", NOT_OURS),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\xff", NOT_OURS),
    ("a text", "Hej då".encode(), NOT_OURS),
    ("a list", b"[1, 2]", NOT_OURS),
    ("other JSON", b'{"a": 1}', NOT_OURS),
    ("answers alone", b'{"underlag": "lakarintyg"}', NOT_OURS),
    ("too big", b'{"a": "' + b"x" * MOST_BYTES + b'"}', "för stor"),
    ("very deep", b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", NOT_OURS),
    ("deep behind a quoted sign", b'{"a\\"": ' + b"[" * 5000 + b"]" * 5000 + b"}", NOT_OURS),
    ("cut off", json.dumps(a_file()).encode()[:-40], "skadad"),
    ("an answer twice", b'{"format": "x", "format": "y"}', "mer än en gång"),
    ("not a number", b'{"format": NaN}', "skadad"),
    ("a number without end", b'{"format": ' + b"9" * 9000 + b"}", "skadad"),
    ("half a sign", b'{"format": "\\ud800"}', "skadad"),
    ("no version", a_file(version=None), NOT_OURS),
    ("a version that is true", a_file(version=True), NOT_OURS),
    ("a version before the first", a_file(version=0), NOT_OURS),
    ("a version to come", a_file(version=2), "nyare version"),
    ("another aid", a_file(aid="vagvisare"), texts_of(AIDS["vagvisare"])("titel")),
    ("no such aid", a_file(aid="x"), "inte finns här"),
    ("an aid that is a list", a_file(aid=["lakarintyg"]), "inte finns här"),
    ("no day", a_file(date=None), "dagen"),
    ("no answers", a_file(answers=None), "svaren saknas"),
    ("a month before that is none", a_file(before="x"), "svaren saknas"),
]


@pytest.mark.parametrize(("content", "told"), [one[1:] for one in HOSTILE], ids=[one[0] for one in HOSTILE])
def test_a_file_that_cannot_be_used_says_why_and_what_to_do(content: bytes | JsonObject, told: str) -> None:
    said = problems_of(content)
    assert told in said
    assert any(way in said for way in ("Välj en fil", "Öppna", "Ladda om")), said


def test_everything_that_is_wrong_is_said_at_once() -> None:
    said = problems_of(a_file(aid="vagvisare", date="i går", answers=[]))
    assert all(word in said for word in ("ett annat stöd", "dagen", "svaren saknas"))


@settings(prop, max_examples=tries(150))
@given(st.dictionaries(st.sampled_from(["aid", "rules", "date", "answers", "before", "version"]), anything))
def test_whatever_stands_in_a_file_is_read_or_refused_in_words(other: JsonObject) -> None:
    _reads_or_refuses(lambda: json.dumps(a_file(**other)).encode())


@settings(prop, max_examples=tries(150))
@given(st.binary(max_size=60), st.integers(0, 700))
def test_whatever_bytes_a_file_has_it_is_read_or_refused_in_words(noise: bytes, at: int) -> None:
    whole = json.dumps(a_file()).encode()
    _reads_or_refuses(lambda: whole[:at] + noise + whole[at + len(noise) :])


def _reads_or_refuses(content: Callable[[], bytes]) -> None:
    try:
        read_file(LAKARINTYG, content())
    except BadFileError as bad:
        assert all(one[0].isupper() for one in bad.problems)
