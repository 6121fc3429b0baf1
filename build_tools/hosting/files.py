"""Writes the rules of serving as the files that a host fetches: for nginx, for Caddy, and `_headers`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_tools.hosting.rules import ASK_FIRST, CACHE, FOR_EVER, HASHED, OTHER, SECURITY, TYPES

FOLDER = "/srv/kunskapsstod"
"""Where the files say that the site lies: the one thing that a host must change."""

NGINX, BROTLI, CADDY, HEADERS = (
    "assets/server/kunskapsstod.nginx.conf",
    "assets/server/kunskapsstod-brotli.conf",
    "assets/server/kunskapsstod.caddy",
    "_headers",
)
"""Their places on the site."""

_TEMPLATES = {
    NGINX: "nginx.conf.jinja",
    BROTLI: "nginx-brotli.conf.jinja",
    CADDY: "caddy.jinja",
    HEADERS: "_headers.jinja",
}
# What these files are is no HTML.
_ENVIRONMENT = Environment(
    loader=PackageLoader("build_tools.hosting"),
    undefined=StrictUndefined,
    autoescape=False,
    keep_trailing_newline=True,
)


def server_files(site_url: str) -> dict[str, str]:
    """The files by their place on the site, for a site that is served at `site_url`."""
    path = urlsplit(site_url).path.rstrip("/") + "/"
    endings = defaultdict[str, list[str]](list)
    for ending, media_type in TYPES.items():
        endings[media_type].append(ending)
    known = {
        "path": path,
        "types": sorted(endings.items()),
        "other": OTHER,
        "html": TYPES["html"],
        # Without these two types no aid starts. Such hosts know the others, and might add ours to their own.
        "needed": [(ending, TYPES[ending]) for ending in ("js", "wasm")],
        "hashed": HASHED,
        "cache": CACHE,
        "ask_first": ASK_FIRST,
        "for_ever": FOR_EVER,
        "security": SECURITY,
    }
    return {place: _ENVIRONMENT.get_template(name).render(known) for place, name in _TEMPLATES.items()}


def write_server_files(site: Path, site_url: str) -> None:
    """Lay them in the built site."""
    for place, text in server_files(site_url).items():
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        (site / place).write_text(text, encoding="utf-8")
