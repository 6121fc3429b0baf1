"""The server of the editing place, on the editor's own machine only: the site, forms, drafts and previews.

It listens at 127.0.0.1, and answers only the pages that it has served itself: a page of another site that the
editor has open can neither read nor write here.
"""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import override
from urllib.parse import unquote, urlsplit

from build_tools.hosting.rules import SECURITY, type_of
from build_tools.redigera.approve import approve, waiting_draft
from build_tools.redigera.config import page_place
from build_tools.redigera.desk import Desk, Look
from build_tools.redigera.page import POLICY, made, static_file
from build_tools.redigera.protocol import READS, Protocol
from build_tools.redigera.publish import Publisher
from build_tools.redigera.second import standing
from build_tools.redigera.store import Store, StoreError
from build_tools.redigera.to_do import to_do_html
from build_tools.site.server_handler import Handler, LoggedRequest, Served
from decision_aids.engine.json_types import Json, JsonObject

PLACE = "/redigera/"
MOST = 8_000_000
"""Bytes of one request."""
_DISCARDED = 64_000_000
THEME = "build_tools/theme/overrides"
_SOURCES = re.compile(r"^assets/(css|js)/")
"""What the whole build packs together, and a page that is made alone names one by one."""
_HASHED = re.compile(r"^assets/(css|js|shell)/")
_OUR_FAULT = (
    "Servern kunde inte svara. Det du har skrivit finns kvar i formuläret. Försök igen, eller visa det här "
    "för en utvecklare."
)
_NO_FRAMES = "frame-ancestors 'none'"
_HEADERS = {
    # The preview shows the site's own pages in a frame of this same server.
    one.name: one.value.replace(_NO_FRAMES, "frame-ancestors 'self'")
    for one in SECURITY
}


@dataclass
class Place:
    """What the handlers share."""

    root: Path
    store: Store
    pages: Desk
    rules: Desk
    whole: Desk
    protocol: Protocol
    publisher: Publisher
    published: Callable[[], None]
    lock: Lock = field(default_factory=Lock)
    making: Lock = field(default_factory=Lock)
    made_at: str = ""
    made: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def desk(self, file: str) -> Desk:
        """Where a change to a file is looked at."""
        return self.rules if file.startswith("decision_aids/") else self.pages

    def protocol_answer(self, asked: JsonObject) -> Json:
        """What the CMS asks. Only what changes something waits, and never for a check."""
        if asked.get("action") in READS:
            return self.protocol.answer(asked)
        if draft := self.protocol.asked_to_publish(asked):
            self.publisher.wait(draft)
        with self.lock:
            return self.protocol.answer(asked)

    def draft(self, asked: JsonObject) -> JsonObject:
        """Where the draft of a form stands, and whether somebody is to approve it; null without one."""
        draft = waiting_draft(self.store, asked)
        if draft is None:
            return {"utkast": None}
        try:
            here = standing(self.store, draft)
        except StoreError as error:
            return {"utkast": {"ord": str(error), "behovs": False}}
        return {"utkast": {"ord": here.words, "behovs": bool(here.claims)}}

    def approve(self, asked: JsonObject) -> str:
        """Somebody stands for what a form shows."""
        return approve(self.store, asked, date.today(), self.published, self.publisher.prepare)

    def doing(self, asked: JsonObject) -> str:
        """What somebody who has asked waits for, in words."""
        return (self.whole if asked.get("vad") == "utslag" else self.desk(str(asked.get("fil")))).doing

    def warm(self) -> None:
        """Do beforehand what the first editor would wait for."""
        self.pages.warm()
        self.file("config.json")

    def file(self, name: str) -> Path | bytes | None:
        """A file of the editing place; what is made of the project is made anew when it has changed."""
        if name == "att-gora.html":
            return to_do_html(self.root, self.store, date.today()).encode()
        if name in ("config.json", "regler.html"):
            with self.making:
                if self.made_at != self.store.head():
                    self.made, self.made_at = made(self.root), self.store.head()
                return self.made[name]
        return static_file(self.root, name or "index.html")


class EditHandler(Handler):
    """GET of the site and the editing place, POST of what an editor does."""

    place: Place

    @override
    def do_GET(self) -> None:
        """Answer with a file, a preview, or a page of the site with a way to change it."""
        if not self._host_is_ours():
            self._json({"error": "Fel adress."}, 403)
            return
        path = unquote(urlsplit(self.path).path)
        if path == PLACE.rstrip("/"):
            self._redirect(PLACE)
        elif path.startswith(f"{PLACE}forhand/"):
            self._preview(path.removeprefix(f"{PLACE}forhand/"))
        elif path.startswith(PLACE):
            self._place_file(path.removeprefix(PLACE))
        else:
            super().do_GET()

    def do_POST(self) -> None:  # noqa: N802 (http.server's name)
        """Answer what the forms ask."""
        length = int(self.headers.get("Content-Length") or 0)
        if not self._host_is_ours() or self.headers.get("Origin") != f"http://{self.headers['Host']}":
            self.close_connection = True
            self._json({"error": "Begäran kom från en annan webbplats."}, 403)
        elif length > MOST:
            self._discard(length)
            said = f"Det är för stort: {length / 1e6:.0f} MB. Högst {MOST // 1_000_000} MB tas emot. "
            self._json({"error": f"{said}Det du har skrivit finns kvar."}, 413)
        else:
            self._answer_json(urlsplit(self.path).path.removeprefix(f"{PLACE}api/"), self.rfile.read(length))

    def _answer_json(self, what: str, body: bytes) -> None:
        try:
            asked: Json = json.loads(body)
            if not isinstance(asked, dict):
                raise StoreError("Begäran går inte att läsa.", 400)
            self._json(self._done(what, asked), 200)
        except ValueError:
            self._json({"error": "Begäran går inte att läsa."}, 400)
        except StoreError as error:
            self._json({"error": str(error)}, error.status)
        except Exception as error:  # whoever waits is answered, whatever it was
            traceback.print_exc()
            self._json({"error": f"{_OUR_FAULT} Felet: {error}"}, 500)

    def _done(self, what: str, asked: JsonObject) -> Json:
        place = self.place
        match what:
            case "v1":
                return place.protocol_answer(asked)
            case "granska":
                one = _look(asked)
                return {**place.desk(one.file).look(one, str(asked.get("vem") or "")), **place.draft(asked)}
            case "lage":
                return {"text": place.doing(asked)}
            case "godkann":
                with place.lock:
                    return {"text": place.approve(asked)}
            case "utslag":
                return {"text": place.whole.verdicts(_look(asked))}
            case _:
                raise StoreError("Det finns inget sådant.", 404)

    def _preview(self, rest: str) -> None:
        look, _, address = rest.partition("/")
        if _SOURCES.match(address) and (own := _inside(self.place.root / THEME, address)):
            self._bytes(own.read_bytes(), type_of(address))
            return
        if "." in address.rpartition("/")[2]:
            self.path = f"/{self._hashed(address)}"
            super().do_GET()
            return
        self._bytes(self._previewed(look, address).encode())

    def _previewed(self, look: str, address: str) -> str:
        gone: JsonObject = {"fel": "Förhandsvisningen är borta. Ändra något, så görs den på nytt."}
        try:
            answer = self.place.pages.page(look, address) or self.place.rules.page(look, address) or gone
        except Exception as error:  # as above
            traceback.print_exc()
            return _refused(f"{_OUR_FAULT} Felet: {error}")
        return str(answer.get("html") or _refused(str(answer.get("fel"))))

    def _hashed(self, address: str) -> str:
        """The built site bears a hash in the names of its own folders; a page that is made alone does not."""
        found = _HASHED.match(address)
        folders = self.site.folder.glob(f"assets/{found[1]}-*") if found else iter(())
        folder = next(folders, None)
        return _HASHED.sub(f"assets/{folder.name}/", address) if folder else address

    def _place_file(self, name: str) -> None:
        found = self.place.file(name)
        if found is None:
            self._json({"error": "Det finns inget sådant."}, 404)
            return
        content = found if isinstance(found, bytes) else found.read_bytes()
        self._bytes(content, type_of(name or "index.html"), POLICY)

    def _send(self, status: int, file: Path, inside: str) -> None:
        """A page of the site gets a way to change it; every other file is as it is published."""
        if status != 200 or not inside.endswith(".html"):
            super()._send(status, file, inside)
            return
        uri = inside.removesuffix("index.html").rstrip("/")
        self._bytes(_with_edit(file.read_text(encoding="utf-8"), self.place.root, uri).encode())

    def _host_is_ours(self) -> bool:
        port = self.server.server_port if isinstance(self.server, ThreadingHTTPServer) else 0
        return self.headers.get("Host") in (f"127.0.0.1:{port}", f"localhost:{port}")

    def _discard(self, length: int) -> None:
        left = min(length, _DISCARDED)
        while left > 0 and (read := self.rfile.read(min(left, 1 << 16))):
            left -= len(read)
        self.close_connection = True

    def _json(self, answer: Json, status: int) -> None:
        content = json.dumps(answer, ensure_ascii=False).encode()
        self._bytes(content, "application/json", {**POLICY, "Cache-Control": "no-store"}, status)

    def _bytes(
        self,
        content: bytes,
        kind: str = "text/html; charset=utf-8",
        headers: dict[str, str] | None = None,
        status: int = 200,
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {**_HEADERS, "Cache-Control": "no-store"}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            try:
                self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):  # the editor went on to something else
                self.close_connection = True


class EditServer:
    """Serves from when it is made until `close`; also a context manager. Port 0 takes a free one."""

    def __init__(self, root: Path, *, port: int = 0, published: Callable[[], None] = lambda: None) -> None:
        self.root = root
        store = Store(root)
        # Three: a page can be looked at while rules are compiled, and both while the whole is checked.
        pages, rules, whole = (Desk(root, store, one) for one in ("sidor", "regler", "kontroll"))
        publisher = Publisher(store, whole, published)
        protocol = Protocol(store, publisher.publish, publisher.prepare)
        place = Place(root, store, pages, rules, whole, protocol, publisher, published)
        served = Served(root / "site", "/", _HEADERS, _forget)

        class Bound(EditHandler):
            site = served

        Bound.place = place
        self._desks = (pages, rules, whole)
        self._server = ThreadingHTTPServer(("127.0.0.1", port), Bound)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        Thread(target=place.warm, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
        for desk in self._desks:
            desk.close()

    def __enter__(self) -> EditServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _forget(_: LoggedRequest) -> None:
    """No record is kept of what an editor reads."""


def _inside(folder: Path, name: str) -> Path | None:
    """A file below a folder; None when there is none there."""
    found = (folder / name).resolve()
    return found if found.is_relative_to(folder.resolve()) and found.is_file() else None


def _look(asked: JsonObject) -> Look:
    values = [asked.get(one) for one in ("fil", "del", "text", "dag")]
    if not all(isinstance(one, str) for one in values):
        raise StoreError("Begäran går inte att läsa.", 400)
    return Look(*(str(one) for one in values))


def _refused(said: str) -> str:
    from html import escape

    style = "font:1rem/1.5 system-ui;white-space:pre-wrap;padding:1rem"
    return (
        f'<!doctype html><html lang="sv"><title>Kan inte visas</title><p style="{style}">{escape(said)}</p>'
    )


def _with_edit(html: str, root: Path, uri: str) -> str:
    """The page with a link to its form."""
    for path in (f"{uri}.md", f"{uri}/index.md".lstrip("/")):
        if (root / "docs" / path).is_file():
            link = f'<p class="andra-sidan"><a href="{PLACE}#{page_place(path)}">Ändra den här sidan</a></p>'
            before, found, after = html.rpartition("</article>")
            return f"{before}{link}{found}{after}" if found else html
    return html
