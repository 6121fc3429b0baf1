"""The page as an assistive tool has it: Chromium's accessibility tree, and where Tab comes in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from tests.browser.drivers.base import JsonObject
from tests.browser.drivers.chromium import Chromium

LANDMARKS = {"banner", "main", "contentinfo", "navigation", "search", "region", "complementary", "form"}
_NUMBER = """function (number) {
    this.inTree = number;
    const group = this.type === "radio" ? [...this.form.elements[this.name]] : [this];
    const entry = group.find(one => one.checked) ?? group[0];
    return this.tabIndex >= 0 && this === entry;
}"""
"""Marks a thing; tells whether Tab should come to it. Of choices that exclude each other it comes to one."""
_TOP = """(() => { const body = document.body;
    body.tabIndex = -1; body.focus(); body.blur(); body.removeAttribute("tabindex"); })()"""
_FOCUSED = """(() => { const one = document.activeElement, box = one.getBoundingClientRect();
    return {place: one.inTree ?? -1, markup: one.cloneNode(false).outerHTML, page: one === document.body,
        left: box.left, top: box.top + scrollY, bottom: box.bottom + scrollY,
        in_text: !!one.closest("main article")}; })()"""
type _Said = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Node:
    """What is said of one thing on the page: its role, its name, and what belongs to them."""

    role: str
    name: str
    description: str
    text: str
    """The words in it."""
    states: _Said
    inside: frozenset[str]
    """The roles of what it stands in."""
    element: int
    """The thing itself, as the browser counts it."""

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"

    @property
    def takes_focus(self) -> bool:
        """Whether a key or a script can come to it. The document itself is not meant."""
        return bool(self.states.get("focusable")) and self.role != "RootWebArea"


@dataclass(frozen=True)
class Stop:
    """Where Tab came."""

    place: int
    """Among what was marked; -1 when it is none of it."""
    markup: str
    page: bool
    """Whether it is the page itself: Tab has been round."""
    left: float
    top: float
    bottom: float
    in_text: bool
    """Whether it stands in the page's content."""


def read_tree(browser: Chromium) -> list[Node]:
    """Everything that is said of the page, in the order in which it is read."""
    nodes: dict[str, _Said] = {
        one["nodeId"]: one
        for one in cast("list[_Said]", browser.send("Accessibility.getFullAXTree")["nodes"])
    }
    found: list[Node] = []

    def words(one: _Said) -> str:
        if _value(one, "role") == "StaticText":
            return _value(one, "name")
        return " ".join(words(nodes[child]) for child in one.get("childIds", []) if child in nodes)

    def walk(one: _Said, inside: frozenset[str]) -> None:
        role = _value(one, "role")
        if not one.get("ignored"):
            states = {each["name"]: each["value"].get("value") for each in one.get("properties", [])}
            element = one.get("backendDOMNodeId", 0)
            said = (_value(one, "name").strip(), _value(one, "description").strip(), words(one).strip())
            found.append(Node(role, *said, states, inside, element))
            inside |= {role}
        for child in one.get("childIds", []):
            if child in nodes:
                walk(nodes[child], inside)

    walk(next(iter(nodes.values())), frozenset())
    return found


def tab_order(browser: Chromium, nodes: list[Node]) -> list[Node]:
    """Those of these that Tab should come to; each is marked with its place among them all."""
    return [one for place, one in enumerate(nodes) if _mark(browser, one, place)]


def tab_through(browser: Chromium) -> list[Stop]:
    """Where Tab comes from the top of the page on, until it leaves it or has gone round."""
    browser.js(f"void {_TOP}")
    stops: list[Stop] = []
    while True:
        browser.press("Tab")
        stop = Stop(**cast("_Said", browser.js(_FOCUSED)))
        if stop.page or stop in stops:
            return stops
        stops.append(stop)


def _mark(browser: Chromium, node: Node, place: int) -> bool:
    held = cast("_Said", browser.send("DOM.resolveNode", {"backendNodeId": node.element})["object"])
    given: JsonObject = {
        "objectId": held["objectId"],
        "functionDeclaration": _NUMBER,
        "arguments": [{"value": place}],
    }
    return cast("_Said", browser.send("Runtime.callFunctionOn", given)["result"])["value"] is True


def _value(one: _Said, key: str) -> str:
    return str(one.get(key, {}).get("value", ""))
