"""What Python runs in the reader's browser before anything is asked, from the snapshot and from stock alike.

It hands JavaScript two functions of text: `serve` answers one request and never raises, `awake` is called
once after the start. It also imports what an error needs on its way to the reader, since a module that is not
in memory when the snapshot is made cannot be imported later.
"""

import gc
import json
import random
import sys
import traceback

from decision_aids.registry import AIDS
from decision_aids.view import entry

REPLY = "R"
ERROR = "E"


_respond = entry.respond


def serve(request: str) -> str:
    """The reply after "R", or after "E" the traceback of what went wrong. Never raises."""
    try:
        text = REPLY + _respond(request)
    except BaseException as error:
        text = ERROR + "".join(traceback.format_exception(error))
    return text.encode("utf-8", "replace").decode()  # half a surrogate pair is no text outside Python


def awake(_: str) -> str:
    """Give this start randomness of its own: the snapshot froze the generator that all starts would share."""
    random.seed()
    return REPLY + sys.version.partition(" ")[0]


def warm_up() -> None:
    """Bring into memory what the calls and their errors need, on the way that the calls will take."""
    entry.__dict__["respond"] = _served
    try:
        entry.warm_up()
        for aid in AIDS:
            _served(json.dumps({"aid": aid, "date": "2026-11-22"}))
    finally:
        entry.__dict__["respond"] = _respond
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

    Gives back what it was given, or the traceback of what went wrong.
    """
    try:
        for _ in range(2):  # the second time memory is no longer fresh, as in a reader's page after a while
            warm_up()
        gc.collect()
    except BaseException as error:
        return "".join(traceback.format_exception(error))
    return text
