"""What Python runs in the reader's browser before anything is asked, from the snapshot and from stock alike.

It hands JavaScript two functions of text: `serve` answers one request and never raises, `awake` is called
once after the start. A part of the engine that comes later (parts.py) is a request too: its bytes, the only
request that is no text; and one after "~" is only practised on. It also imports what an error needs on its
way to the reader, since a module that is not in memory when the snapshot is made cannot be imported later.
"""

import gc
import json
import marshal
import random
import sys
import traceback
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, cast

from decision_aids import data
from decision_aids.engine.json_types import JsonObject
from decision_aids.registry import AIDS
from decision_aids.view import entry
from decision_aids.view.form.practice import onwards
from decision_aids.view.text.render import compiled

if TYPE_CHECKING:
    from importlib.abc import Loader

REPLY = "R"
ERROR = "E"
PRACTICE = "~"
_SELDOM = 10_000
_STEPS = 12
"""Requests: from the first step of an aid to its result and a step into the next case."""

_respond = entry.respond


class _Late:
    """Finds and runs the modules that came in parts."""

    def __init__(self) -> None:
        self.modules: dict[str, tuple[bool, CodeType]] = {}

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """As Python's import asks; None for a module that has not come."""
        if name not in self.modules:
            return None
        return ModuleSpec(name, cast("Loader", self), is_package=self.modules[name][0])

    def create_module(self, spec: ModuleSpec) -> None:
        """An ordinary module will do."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        exec(self.modules[module.__name__][1], module.__dict__)


_late = _Late()


def _take_in(part: bytes) -> str:
    held = marshal.loads(part)
    _late.modules |= held["modules"]
    data.add(held["data"])
    compiled.update(held["templates"])
    if _late not in sys.meta_path:
        sys.meta_path.insert(0, _late)  # before the finders that look for files, of which there are none
    return "null"


_practised: dict[str, tuple[int, JsonObject, JsonObject]] = {}
"""How many requests of practice there have been, by aid, and the latest with what it came to."""


def _practise(request: str) -> str:
    """Do once what readers do, with a case that nobody has: the next time takes the step after. Of what is no
    aid the request itself is made again.
    """
    asked = json.loads(request)
    if asked["aid"] not in AIDS:
        return _respond(request)
    turn, before, reply = _practised.get(asked["aid"], (0, {}, {}))
    step = onwards(AIDS[asked["aid"]], turn, before, reply)
    text = _respond(json.dumps({"date": asked["date"], **step}))
    _practised[asked["aid"]] = turn + 1, step, json.loads(text)
    return text


def serve(request: str | bytes) -> str:
    """The reply after "R", or after "E" the traceback of what went wrong. Never raises."""
    try:
        text = REPLY + _reply(request)
    except BaseException as error:
        text = ERROR + "".join(traceback.format_exception(error))
    return text.encode("utf-8", "replace").decode()  # half a surrogate pair is no text outside Python


def _reply(request: str | bytes) -> str:
    if not isinstance(request, str):
        return _take_in(request)
    if request.startswith(PRACTICE):
        return _practise(request[1:])
    return _respond(request)


def awake(_: str) -> str:
    """Give this start randomness of its own: the snapshot froze the generator that all starts would share.

    An answer leaves some hundred objects that only a search for rubbish finds. Five times as seldom as Python
    would, the search makes one answer in forty slower instead of one in seven.
    """
    random.seed()
    gc.set_threshold(_SELDOM)
    return REPLY + sys.version.partition(" ")[0]


def warm_up() -> None:
    """Bring into memory what the calls and their errors need, on the way that the calls will take."""
    entry.__dict__["respond"] = _served
    try:
        entry.warm_up()
        for aid in AIDS:
            _served(json.dumps({"aid": aid, "date": "2026-11-22"}))
            for _ in range(_STEPS):
                _served(PRACTICE + json.dumps({"aid": aid, "date": "2026-11-22"}))
    finally:
        entry.__dict__["respond"] = _respond
        _practised.clear()
    for broken in ("", "{", '"å"', '{"aid": "\\ud800"}', '{"aid": "€😀"}'):
        serve(broken)
    awake("")


def _served(request: str) -> str:
    text = serve(request)
    if text.startswith(ERROR):
        raise RuntimeError(text)
    return text.removeprefix(REPLY)


def rehearse(text: str) -> str:
    """Do everything once more, so that the build sees what of the runtime it takes.

    Gives back what it was given and the addresses of all types, or the traceback of what went wrong.
    """
    try:
        for _ in range(5):  # memory is not fresh in a page after a while, and tidies itself up
            warm_up()
        gc.collect()
        return " ".join((text, *(str(id(one)) for one in _types())))
    except BaseException as error:
        return "".join(traceback.format_exception(error))


def _types() -> set[type]:
    """Every type there is, those of the interpreter's own with them."""
    found: set[type] = set()
    waiting: list[type] = [object]
    while waiting:
        newest = {one for kind in waiting for one in type.__subclasses__(kind)} - found
        found |= newest
        waiting = [*newest]
    return found
