"""Input as WebDriver describes it (classic and BiDi alike): one source of key or pointer events."""

from tests.browser.drivers.base import Json, JsonObject

# Names as in the web's KeyboardEvent.key (a space is called Space), and WebDriver's code points for them.
KEYS = {
    "Alt": "\ue00a",
    "ArrowDown": "\ue015",
    "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014",
    "ArrowUp": "\ue013",
    "Backspace": "\ue003",
    "Control": "\ue009",
    "Delete": "\ue017",
    "End": "\ue010",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Home": "\ue011",
    "PageDown": "\ue00f",
    "PageUp": "\ue00e",
    "Shift": "\ue008",
    "Space": " ",
    "Tab": "\ue004",
}


def press(chord: str) -> JsonObject:
    """The keys of a chord such as "Shift+Tab": down in order, up in reverse.

    Raises:
        ValueError: a part is neither a name in KEYS nor a single character.
    """
    points = [_code_point(part) for part in chord.split("+")]
    down: list[Json] = [{"type": "keyDown", "value": point} for point in points]
    up: list[Json] = [{"type": "keyUp", "value": point} for point in reversed(points)]
    return _keyboard(down + up)


def type_text(text: str) -> JsonObject:
    """One key after another."""
    return _keyboard([{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")])


def click(x: int, y: int) -> JsonObject:
    """Move to a point of the viewport (CSS pixels) and click the main button there."""
    moves: list[Json] = [
        {"type": "pointerMove", "x": x, "y": y, "duration": 0},
        {"type": "pointerDown", "button": 0},
        {"type": "pointerUp", "button": 0},
    ]
    return {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": moves}


def _keyboard(actions: list[Json]) -> JsonObject:
    return {"type": "key", "id": "keyboard", "actions": actions}


def _code_point(part: str) -> str:
    if len(part) == 1:
        return part
    try:
        return KEYS[part]
    except KeyError:
        raise ValueError(f"unknown key {part!r}; known: {', '.join(KEYS)}, or a single character") from None
