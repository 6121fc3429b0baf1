"""The proxy protocol of the CMS, answered from the store: https://decapcms.org/docs/beta-features/ (local).

Each action is a small function of what was asked, so that it can be tried without a server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from build_tools.redigera.store import Draft, Store, StoreError
from decision_aids.engine.json_types import Json, JsonObject

NO_IMAGES = (
    "Bilder laddas inte upp. Skriv i redaktion/bilder/ vad bilden ska visa, så ritar bygget den: se "
    "handboken om bilder. Det du har skrivit finns kvar."
)

READS = frozenset(
    {
        "info",
        "entriesByFolder",
        "entriesByFiles",
        "getEntry",
        "getMedia",
        "unpublishedEntries",
        "unpublishedEntry",
        "unpublishedEntryDataFile",
    }
)
"""What changes nothing, and so waits for nobody."""

type Publish = Callable[[Draft], None]
"""Publish a draft, or raise StoreError with why not."""


class Protocol:
    """Answers one request at a time. `publish` is asked to put a draft into what is published."""

    def __init__(self, store: Store, publish: Publish, saved: Publish) -> None:
        self._store, self._publish, self._saved = store, publish, saved

    def answer(self, asked: JsonObject) -> Json:  # noqa: PLR0911 (one for each action)
        """The answer as JSON. Raises StoreError."""
        params = asked.get("params")
        given = params if isinstance(params, dict) else {}
        match asked.get("action"):
            case "info":
                return {
                    "repo": "kunskapsstod",
                    "publish_modes": ["editorial_workflow"],
                    "type": "kunskapsstod",
                }
            case "entriesByFolder":
                depth = given.get("depth")
                paths = self._store.files(
                    _text(given, "folder"), _text(given, "extension"), depth if isinstance(depth, int) else 1
                )
                return [self._entry(path) for path in paths]
            case "entriesByFiles":
                files = given.get("files")
                paths = (
                    [_text(one, "path") for one in files if isinstance(one, dict)]
                    if isinstance(files, list)
                    else []
                )
                return [self._entry(path) for path in paths]
            case "getEntry":
                return self._entry(_text(given, "path"))
            case "persistEntry":
                return self._persist(given)
            case "getMedia":
                return []
            case "getMediaFile" | "persistMedia":
                raise StoreError(NO_IMAGES)
            case "getDeployPreview":
                return None
            case "deleteFiles":
                raise StoreError("Här tar du inte bort något. Be en utvecklare: något annat kan peka dit.")
            case _:
                return self._workflow(str(asked.get("action")), given)

    def asked_to_publish(self, asked: JsonObject) -> Draft | None:
        """The draft that somebody wants to publish; None when that is not what is asked."""
        params = asked.get("params")
        if asked.get("action") != "publishUnpublishedEntry" or not isinstance(params, dict):
            return None
        return self._find(params)

    def _workflow(self, action: str, given: JsonObject) -> Json:
        if action == "unpublishedEntries":
            return [f"{one.collection}/{one.slug}" for one in self._store.drafts()]
        if action == "publishUnpublishedEntry" and self._find(given) is None:
            return {"message": "redan publicerat"}  # together with another that was ready
        draft = self._draft(given)
        match action:
            case "unpublishedEntry":
                return _described(draft)
            case "unpublishedEntryDataFile":
                content = self._store.read(_text(given, "path"), draft.branch)
                return {"data": _decoded(content, _text(given, "path")), "id": draft.commit}
            case "updateUnpublishedEntryStatus":
                self._store.set_status(draft.collection, draft.slug, _text(given, "newStatus"))
                self._saved(draft)
            case "deleteUnpublishedEntry":
                self._store.delete(draft.collection, draft.slug)
            case "publishUnpublishedEntry":
                self._publish(draft)
            case _:
                raise StoreError(f"Servern kan inte {action}.", 400)
        return {"message": "klart"}

    def _persist(self, given: JsonObject) -> Json:
        options = given.get("options")
        chosen = options if isinstance(options, dict) else {}
        files: dict[str, bytes] = {}
        rows = given.get("dataFiles")
        slug = ""
        for one in rows if isinstance(rows, list) else []:
            if isinstance(one, dict):
                slug = _text(one, "slug")
                files[_text(one, "path")] = _text(one, "raw").encode()
        if given.get("assets"):
            raise StoreError(NO_IMAGES)
        if not files or not slug:
            raise StoreError("Inget att spara.", 400)
        draft = self._store.save(
            _text(chosen, "collectionName"),
            slug,
            files,
            str(chosen.get("commitMessage") or slug),
            str(chosen.get("status") or "draft"),
        )
        self._saved(draft)
        return {"message": "sparat"}

    def _find(self, given: JsonObject) -> Draft | None:
        collection, slug = str(given.get("collection") or ""), str(given.get("slug") or "")
        if not slug:
            collection, _, slug = str(given.get("id") or "").partition("/")
        return self._store.draft(collection, slug)

    def _draft(self, given: JsonObject) -> Draft:
        draft = self._find(given)
        if draft is None:
            raise StoreError("Det finns inget utkast.", 404)
        return draft

    def _entry(self, path: str) -> JsonObject:
        content = self._store.read(path)
        return {
            "file": {"path": path, "id": hashlib.sha256(content or b"").hexdigest()},
            "data": _decoded(content, path),
        }


def _described(draft: Draft) -> JsonObject:
    return {
        "collection": draft.collection,
        "slug": draft.slug,
        "status": draft.status,
        "pullRequestAuthor": draft.author,
        "updatedAt": draft.updated,
        "diffs": [{"id": path, "path": path, "newFile": new} for path, new in draft.files],
    }


def _decoded(content: bytes | None, path: str) -> str | None:
    if content is None:
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise StoreError(f"{path} är inte UTF-8. Spara om filen som UTF-8.") from None


def _text(values: JsonObject, name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str):
        raise StoreError(f"Begäran saknar {name}.", 400)
    return value
