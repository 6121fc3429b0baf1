"""Writes the rules of serving as the files that a host fetches: for nginx, for Caddy, and `_headers`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
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

_FOR = {
    NGINX: "För nginx.",
    BROTLI: "För nginx, om modulen brotli_static finns. Då skickas mindre.",
    CADDY: "För Caddy.",
    HEADERS: "För webbhotell som läser filen, till exempel Cloudflare Pages och Netlify.",
}

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


def downloads(url_of: Callable[[str], str]) -> str:
    """The list of them for the page to the host, as HTML that Markdown takes as one block."""
    names = {place: place.rpartition("/")[2] for place in _FOR}
    items = (
        f'<li><a href="{url_of(place)}" download="{name}">{name}</a>. {_FOR[place]}</li>\n'
        for place, name in names.items()
    )
    return f'<ul class="serverfiler">\n{"".join(items)}</ul>'
