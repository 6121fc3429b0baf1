"""Entries that are written as a list of mappings, read like the other fields."""

from __future__ import annotations

from build_tools.data.fields import Fields, as_mapping


def rows(fields: Fields, name: str, expected: str, *, required: bool = False) -> tuple[Fields, ...]:
    """Each mapping of the list at `name`; `expected` says what one holds. What is wrong is noted."""
    remedy = f"skriv {name}: och under det rader som börjar med - och har {expected}"
    value = fields.values.get(name)
    if value in (None, ""):
        if required:
            fields.problem(f"{name} saknas", remedy)
        return ()
    if not isinstance(value, list):
        fields.problem(f"{name} ska vara en lista", remedy, name)
        return ()
    found: list[Fields] = []
    for number, one in enumerate(value):
        entry = as_mapping(one)
        if entry is None:
            fields.problem(f"{name} {number + 1} går inte att läsa", remedy, name, str(number))
        else:
            found.append(Fields(fields.document, entry, (*fields.key, name, str(number))))
    if required and not value:
        fields.problem(f"{name} är tom", remedy, name)
    return tuple(found)
