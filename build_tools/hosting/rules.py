"""What a server of the site says with each file: its type, how long it may be kept, what a page may do.

The files for nginx and Caddy and `_headers` are written from this (files.py), and our own server reads it. So
what is tested locally is what a host is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

_CSP = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# Each that the browsers know: they warn of a name that they do not.
_REFUSED = ("camera", "microphone", "geolocation", "payment", "usb", "midi", "display-capture")


@dataclass(frozen=True)
class Header:
    """A header of every response, and why, as the files say it to the host in Swedish."""

    name: str
    value: str
    why: str


SECURITY = (
    Header(
        "Content-Security-Policy",
        "; ".join(f"{name} {value}" for name, value in _CSP.items()),
        "Bara webbplatsens egna filer får köras. wasm-unsafe-eval behövs för beslutsstödens motor.",
    ),
    Header("Cross-Origin-Opener-Policy", "same-origin", "Andra webbplatsers fönster når inte sidan."),
    Header("Cross-Origin-Resource-Policy", "same-origin", "Andra webbplatser får inte bädda in filerna."),
    Header("Referrer-Policy", "no-referrer", "Den som följer en länk berättar inte varifrån."),
    Header(
        "Permissions-Policy",
        ", ".join(f"{name}=()" for name in _REFUSED),
        "Sidorna behöver varken kamera, mikrofon eller plats.",
    ),
    Header("X-Content-Type-Options", "nosniff", "Webbläsaren gissar inte vad en fil är."),
)

CACHE = "Cache-Control"
FOR_EVER, ASK_FIRST = "public, max-age=31536000, immutable", "no-cache"

HASHED = (
    *("assets/css-", "assets/js-", "assets/shell-", "assets/engine/"),
    *("assets/javascripts/bundle.", "assets/javascripts/workers/"),
)
"""How the paths begin that have a hash of the content in them, so that they never change."""

TYPES = {
    "atom": "application/atom+xml",
    "bin": "application/octet-stream",
    "caddy": "text/plain; charset=utf-8",
    "conf": "text/plain; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "map": "application/json",
    "mjs": "text/javascript; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "py": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
    "whl": "application/zip",
    "xml": "application/xml",
    "zip": "application/zip",
}
"""By ending. A server's own list may lack one, or name it otherwise; a wrong one stops the engine."""

OTHER = "application/octet-stream"


def type_of(path: str) -> str:
    """The Content-Type of the file at a path."""
    return TYPES.get(PurePosixPath(path).suffix.removeprefix("."), OTHER)


def cache_of(path: str) -> str:
    """The Cache-Control of the file at a path below the site's beginning."""
    return FOR_EVER if path.startswith(HASHED) else ASK_FIRST
