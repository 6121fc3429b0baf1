"""The few JavaScript expressions that all drivers share."""

import json


def as_json(expression: str) -> str:
    """An expression that gives a promise of `expression`'s awaited value as JSON text."""
    return f'(async () => JSON.stringify(await (\n{expression}\n)) ?? "null")()'


def with_truth(expression: str) -> str:
    """An expression whose value is [whether JavaScript finds `expression` true, its awaited value]."""
    return f"(async () => {{ const value = await (\n{expression}\n); return [Boolean(value), value]; }})()"


def locate(css: str) -> str:
    """An expression that scrolls an element into view: its middle as [x, y], or a text that says why not.

    The middle of what is seen: an inline link that wraps has a bounding box whose middle may lie outside it.
    """
    return f"""(() => {{
      const element = document.querySelector({json.dumps(css)});
      if (!element) return "no such element";
      element.scrollIntoView({{ block: "center", inline: "center", behavior: "instant" }});
      const box = element.getClientRects()[0];
      if (!box || !box.width || !box.height) return "it is hidden";
      const x = Math.round(box.x + box.width / 2), y = Math.round(box.y + box.height / 2);
      const top = document.elementFromPoint(x, y);
      if (!top) return "it is outside the viewport";
      const label = top.closest("label");
      const itsLabel = label && (label.control === element || label.contains(element));
      if (itsLabel || element.contains(top)) return [x, y];
      return "it is covered by " + top.cloneNode(false).outerHTML;
    }})()"""


def set_value(css: str, value: str) -> str:
    """An expression that focuses a field, sets its value and fires input and change."""
    return f"""(() => {{
      const field = document.querySelector({json.dumps(css)});
      if (!field) throw new Error("no such field: " + {json.dumps(css)});
      const wanted = {json.dumps(value)};
      field.focus();
      field.value = wanted;
      if (field.value !== wanted) throw new Error("the field did not take the value " + wanted);
      field.dispatchEvent(new Event("input", {{ bubbles: true }}));
      field.dispatchEvent(new Event("change", {{ bubbles: true }}));
    }})()"""
