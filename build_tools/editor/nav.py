"""A page's line in the menu: `nav` in mkdocs.yml, edited as text so that every comment stays."""

from __future__ import annotations

from build_tools.editor.names import yaml_text


class NoNavError(ValueError):
    """The text has no nav to add to."""


def add_to_nav(text: str, uri: str, title: str) -> str:
    """The text of mkdocs.yml with the page after the others of its folder; last when it is the first there.

    A page that is there already is not added again. Raises NoNavError.
    """
    lines = text.split("\n")
    if "nav:" not in lines:
        raise NoNavError
    first = lines.index("nav:") + 1
    end = next(
        (n for n in range(first, len(lines)) if lines[n] and not lines[n].startswith((" ", "#"))), len(lines)
    )
    if any(line.endswith((f" {uri}", f'"{uri}"', f"'{uri}'")) for line in lines[first:end]):
        return text
    folder = uri.rpartition("/")[0]
    beside = [n for n in range(first, end) if folder and f" {folder}/" in lines[n]]
    while end > first and not lines[end - 1].strip():
        end -= 1
    place = beside[-1] + 1 if beside else end
    indent = len(lines[beside[-1]]) - len(lines[beside[-1]].lstrip()) if beside else 2
    lines.insert(place, f"{' ' * indent}- {yaml_text(title)}: {uri}")
    return "\n".join(lines)
