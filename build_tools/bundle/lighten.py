"""Run in the snapshot's Python when all is warm: forgets what no answer needs, so that it need not be sent.

What a first answer is made from stays: rules, register, templates ready to render. What goes: the aids' texts
and cases, which come with the aid (parts.py); what the rules remember of the cases that warmed them up; and
modules that have done their work, as Jinja's compiler has when the templates are compiled.
"""

import dataclasses
import gc
import struct
import sys
from functools import _lru_cache_wrapper  # pyright: ignore[reportPrivateUsage]
from importlib import import_module
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any, cast

from decision_aids import data
from decision_aids.engine import ways
from decision_aids.law.register import register
from decision_aids.registry import AIDS
from decision_aids.view.text.render import environment

_DONE = (
    *("jinja2.compiler", "jinja2.parser", "jinja2.lexer", "jinja2.nodes", "jinja2.idtracking"),
    *("jinja2.optimizer", "jinja2.visitor", "jinja2.bccache", "jinja2.ext"),
    *(
        "inspect",
        "ast",
        "dis",
        "opcode",
        "_opcode_metadata",
        "importlib.machinery",
        "importlib.util",
        "importlib._abc",
    ),
    *("tempfile", "shutil", "bz2", "_compression", "pickle", "_compat_pickle", "glob", "fnmatch"),
    *("threading", "site", "_sitebuiltins", "hashlib"),
)
"""Modules that nothing calls after the start; but for these of their names."""
_USED = {"EvalContext"}

_NAMING = ("karta", "formaga_krav")
"""The data beside the aids' own that names sources."""
_WORDS = ("titel", "referens", "sager", "lank", "kontrollera_mot")

_HAS_DOCUMENTATION = 0x4000000  # inspect.CO_HAS_DOCSTRING, of Python 3.13

_KEPT = {"environment", "read_folder", "_register"}
"""What is remembered for every case alike."""


def lighten() -> bytes:
    """Forget it all. Gives the frozen modules of the runtime, each after its length (32 bits)."""
    _forget_sources()
    _forget_entries()
    for aid in AIDS:
        data.forget(f"{aid}.texts", f"{aid}.cases")
    ways.forget()
    for one in gc.get_objects():
        if (
            isinstance(one, _lru_cache_wrapper)
            and one.__module__.startswith("decision_aids")
            and one.__name__ not in _KEPT
        ):
            one.cache_clear()
        elif isinstance(one, FunctionType):
            del one.__annotations__  # for those who read the code
            _silence(one)
        elif isinstance(one, ModuleType):
            one.__doc__ = None  # what the runtime's own modules say of themselves
    for cls in _classes(object):
        # Nobody may write in a type of the runtime's own; but its documentation lies in a dictionary too.
        said = gc.get_referents(vars(cls))[0]
        if isinstance(said.get("__doc__"), str):  # and not how it says what each of its objects does
            said["__doc__"] = None
    cast("Any", sys)._clear_type_cache()  # it may remember what is gone; what came in its place clears less
    _drop(_DONE)
    # All that a dataclass which comes with a part asks of `inspect`; the signature is for its documentation.
    cast("Any", dataclasses).inspect = SimpleNamespace(get_annotations=_annotations, signature=_signature)
    gc.collect()
    return _frozen()


def _forget_sources() -> None:
    """Keep the templates that have been rendered, compiled as they are; others come with their part."""
    cast("Any", environment().loader).mapping.clear()


def _forget_entries() -> None:
    """The register is made, and is found by the object that its entries were: they need not be in it. Which
    facts a source rests on is for the editors.
    """
    unseen = without_words()
    for source in register():
        object.__setattr__(source, "fakta", ())
        for field in _WORDS if source.id in unseen else ():
            object.__setattr__(source, field, "")
    data.load("sources").clear()


def without_words() -> set[str]:
    """The sources that no aid cites and no other data names: their days are read here, never their words."""
    cited = {one for aid in AIDS.values() for _, sources in aid.cited() for one in sources}
    named = str([data.load(name) for name in _NAMING])
    return {one.id for one in register() if one.id not in cited and f"'{one.id}'" not in named}


def _silence(function: FunctionType) -> None:
    """What a function says of itself stands first among the constants of its code."""
    code = function.__code__
    if code.co_flags & _HAS_DOCUMENTATION and len(str(code.co_consts[0])) > 1:
        consts = (" ", *code.co_consts[1:])
        function.__code__ = code.replace(co_consts=consts)
        function.__doc__ = None


def _classes(base: type) -> set[type]:
    below = {one for cls in type.__subclasses__(base) for one in _classes(cls)}
    return {base, *below}


def _annotations(cls: type) -> dict[str, object]:
    return vars(cls).get("__annotations__", {})


def _signature(_: type) -> str:
    return ""


def _drop(names: tuple[str, ...]) -> None:
    gone = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    held = {id(module) for module in gone.values()}
    for module in [*sys.modules.values()]:
        if module.__name__ in sys.builtin_module_names:  # `ast` is made of `_ast`, should it come anew
            continue
        for name, value in [*vars(module).items()]:
            if (id(value) in held or getattr(value, "__module__", None) in gone) and name not in _USED:
                delattr(module, name)
    for module in gone.values():
        for name in [*vars(module)]:
            if name not in _USED and not name.startswith("__"):
                delattr(module, name)


def _frozen() -> bytes:
    known = cast("Any", import_module("_imp"))
    sources = (known.find_frozen(name, withdata=True) for name in known._frozen_module_names())
    return b"".join(struct.pack("<I", len(one[0])) + bytes(one[0]) for one in sources if one and one[0])
