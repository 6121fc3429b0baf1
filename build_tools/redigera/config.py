"""The configuration of the CMS, and the spec that the page's own code reads: both made of `parts`.

The backend stands by itself (web/backend.json): it is the one file to exchange for a hosted Git.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from build_tools.changes.named import rule_ids
from build_tools.checks.project import Project, load_project
from build_tools.checks.register import read_register
from build_tools.data.strict_yaml import read
from build_tools.redigera.fields import group, text
from build_tools.redigera.parts import PAGE_SCHEMA, PARTS, Form, Known, Part, lists, page_fields
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.registry import AIDS

MEDIA = "docs/bilder"
REST = "_"
BETWEEN = "--"
_LONG = 70
_WHAT = {
    "": "Start",
    "ansvar": "Ansvar",
    "beslutsstod": "Beslutsstöd",
    "exempel": "Lokala exempel",
    "insatser": "Insatser",
    "lakarintyg": "Läkarintyg, socialtjänsten",
    "ledning": "Ledning",
    "om": "Om",
    "ova": "Öva",
    "redaktion": "Handboken",
    "samverkan": "Samverkan",
    "start": "Din roll",
    "vagen": "Vägen",
    "varden": "Läkarintyg, vården",
}
"""What a folder below docs/ is called; a new one is called by its name."""


def known(project: Project, sources: Mapping[str, str]) -> Known:
    """What fields choose among in a project."""
    pages = {uri: page.data.title for uri, page in project.pages.items() if page.data}
    return Known(
        {uri: f"{title} ({uri})" for uri, title in pages.items()},
        {one: f"{title} ({one})" for one, title in sources.items()},
        {one.id: f"{one.id} {one.vad}" for one in project.requirements},
        tuple(sorted(rule_ids(tuple(AIDS.values())) - set(AIDS))),
        tuple(AIDS),
        tuple(sorted({page.data.agare for page in project.pages.values() if page.data})),
    )


def cms_config(root: Path) -> JsonObject:
    """`config`: what the CMS is started with, but its backend; `spec`: how each file is read and written."""
    register = read_register(root, tuple(AIDS.values()))
    project = load_project(root, date.today(), register.sources, tuple(AIDS))
    here = known(project, {one.id: one.titel for one in register.sources.values()})
    pages = page_fields(here)
    folders = sorted({uri.rpartition("/")[0] for uri in project.pages})
    collections: list[Json] = [_pages(folder, pages) for folder in folders]
    collections += [_part(part, here) for part in PARTS]
    spec: JsonObject = {"sidor": {"falt": list(PAGE_SCHEMA), "listor": list(lists(pages))}}
    for part in PARTS:
        spec[part.file] = {
            "slag": part.form,
            "falt": list(part.schema),
            "listor": list(part.lists(here)),
        }
    for aid in AIDS:
        place = f"decision_aids/{aid}/texts.yml"
        tree = read(root / place, Path(place)).mapping("texter")
        collections.append(_texts(aid, place, tree))
        spec[place] = {"slag": Form.TEXTER, "falt": [], "listor": []}
    return {
        "config": {
            "locale": "sv",
            "publish_mode": "editorial_workflow",
            "load_config_file": False,
            "media_folder": MEDIA,
            "public_folder": "/bilder",
            "show_preview_links": False,
            "slug": {"encoding": "ascii", "clean_accents": True},
            "editor": {"preview": True},
            "collections": collections,
        },
        "spec": spec,
        "citat": [{"id": one.id, "titel": one.titel} for one in register.sources.values()],
    }


def page_collection(folder: str) -> str:
    """What the pages of a folder below docs/ are called in addresses and branches."""
    return f"sidor-{folder.replace('/', '-')}" if folder else "sidor"


def page_place(uri: str) -> str:
    """The form of a page, by its path below docs/: what stands after # in the address."""
    folder, _, name = uri.removesuffix(".md").rpartition("/")
    return f"/collections/{page_collection(folder)}/entries/{name}"


def _pages(folder: str, fields: list[JsonObject]) -> JsonObject:
    return {
        "name": page_collection(folder),
        "label": f"Sidor: {_WHAT.get(folder, folder)}",
        "label_singular": "sida",
        "folder": f"docs/{folder}".rstrip("/"),
        "extension": "md",
        "format": "json",
        "create": True,
        "delete": False,
        "slug": "{{slug}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "view_groups": [_grouped("status", "Status"), _grouped("agare", "Ägare")],
        "fields": list(fields),
    }


def _part(part: Part, here: Known) -> JsonObject:
    return {
        "name": part.name,
        "label": part.label,
        "label_singular": part.singular,
        "folder": part.file,
        "extension": "json",
        "format": "json",
        "create": True,
        "delete": False,
        "slug": f"{{{{fields.{part.identifier}}}}}",
        "identifier_field": part.identifier,
        "summary": part.summary,
        "fields": list(part.fields(here)),
        **({"view_groups": [_grouped(*one) for one in part.groups]} if part.groups else {}),
    }


def _grouped(field: str, label: str) -> JsonObject:
    return {"label": label, "field": field}


def _texts(aid: str, place: str, tree: Mapping[str, Json]) -> JsonObject:
    """The texts of an aid: the keys are the rules' and cannot be changed, only the words."""
    return {
        "name": f"texter-{aid}",
        "label": f"Texter: {tree.get('titel') or aid}",
        "files": [
            {
                "name": name,
                "label": _said(tree, name),
                "file": f"{place}/{name}.json",
                "fields": _text_fields(values),
            }
            for name, values in text_parts(tree).items()
        ],
    }


def text_parts(tree: Mapping[str, Json]) -> dict[str, Mapping[str, Json]]:
    """The parts of a file of texts, as web/entries.mjs names them."""
    found: dict[str, Mapping[str, Json]] = {}
    if top := {key: one for key, one in tree.items() if isinstance(one, str)}:
        found[REST] = top
    for key, value in tree.items():
        if not isinstance(value, dict):
            continue
        if plain := {name: one for name, one in value.items() if not isinstance(one, dict)}:
            found[key] = plain
        found |= {f"{key}{BETWEEN}{name}": one for name, one in value.items() if isinstance(one, dict)}
    return found


def _said(tree: Mapping[str, Json], name: str) -> str:
    if name == REST:
        return "Överst"
    part, _, rule = name.partition(BETWEEN)
    values = tree.get(part)
    one = values.get(rule) if isinstance(values, dict) else None
    if isinstance(one, dict):
        for key in ("titel", "fraga", "rubrik"):
            if isinstance(said := one.get(key), str):
                return f"{part}: {said}"
    return f"{part}: {rule}" if rule else part


def _text_fields(values: Mapping[str, Json]) -> list[Json]:
    fields: list[Json] = []
    for key, value in values.items():
        if isinstance(value, dict):
            inner = [one for one in _text_fields(value) if isinstance(one, dict)]
            fields.append(group(key, key, inner))
        elif isinstance(value, str):
            fields.append(text(key, key, required=True, long=len(value) > _LONG))
    return fields
