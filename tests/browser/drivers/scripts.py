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
    Until `MISSED` is asked for, the press that follows reaches nothing but this element: what moved in under
    the pointer meanwhile is not pressed by mistake.
    """
    return f"""(() => {{
      const css = {json.dumps(css)}, element = document.querySelector(css);
      if (!element) return "no such element";
      element.scrollIntoView({{ block: "center", inline: "center", behavior: "instant" }});
      const box = element.getClientRects()[0];
      if (!box || !box.width || !box.height) return "it is hidden";
      const x = Math.round(box.x + box.width / 2), y = Math.round(box.y + box.height / 2);
      const top = document.elementFromPoint(x, y);
      if (!top) return "it is outside the viewport";
      const label = top.closest("label");
      const itsLabel = label && (label.control === element || label.contains(element));
      const its = one => one.closest?.(css) || one.closest?.("label")?.control?.matches(css)
        || one.closest?.("label")?.contains(document.querySelector(css)) || element.control === one;
      if (itsLabel || element.contains(top)) {{
        const over = new AbortController(), aim = window.aimed = {{ missed: false, over }};
        for (const kind of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
          addEventListener(kind, event => {{
            if (!event.isTrusted || its(event.target)) return;
            aim.missed = true;
            event.preventDefault();
            event.stopImmediatePropagation();
          }}, {{ capture: true, signal: over.signal }});
        return [x, y];
      }}
      return "it is covered by " + top.cloneNode(false).outerHTML;
    }})()"""


MISSED = "(() => { window.aimed?.over.abort(); return Boolean(window.aimed?.missed); })()"
"""Whether the press after `locate` came upon something else, as the page had moved; it was then stopped."""


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
