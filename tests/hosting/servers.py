"""Real web servers, run with exactly the files that a host is told to fetch."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from build_tools.hosting.files import BROTLI, CADDY, FOLDER, NGINX, server_files

_BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_SNIPPETS = "/etc/nginx/snippets/"
_STARTS_WITHIN = 10

# What a host has: here as bare as can be, so that nothing but our file says how the site is served.
_NGINX = """{modules}
daemon off;
master_process off;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    server {{
        listen 127.0.0.1:{port};
        include {place}/kunskapsstod.nginx.conf;
    }}
}}
"""
_CADDY = """{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	import {place}/kunskapsstod.caddy
}}
"""


@contextmanager
def nginx(site: Path, place: Path, path: str = "/", *, brotli: bool = True) -> Generator[str]:
    """nginx with the site at `path`; `place` is an empty folder for its own files. Gives the address."""
    port = _free_port()
    files = server_files(f"http://127.0.0.1{path}")
    ours = files[NGINX].replace(FOLDER, str(site)).replace(_SNIPPETS, f"{place}/")
    (place / "kunskapsstod.nginx.conf").write_text(ours, encoding="utf-8")
    if brotli:
        (place / "kunskapsstod-brotli.conf").write_text(files[BROTLI], encoding="utf-8")
    modules = f"load_module {_BROTLI_MODULE};" if brotli else ""
    whole = _NGINX.format(modules=modules, place=place, port=port)
    (place / "nginx.conf").write_text(whole, encoding="utf-8")
    command = [_program("nginx"), "-p", str(place), "-e", f"{place}/error.log", "-c", f"{place}/nginx.conf"]
    with _running(command, port, place):
        yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def caddy(site: Path, place: Path, path: str = "/") -> Generator[str]:
    """Caddy, likewise."""
    port = _free_port()
    ours = server_files(f"http://127.0.0.1{path}")[CADDY].replace(FOLDER, str(site))
    (place / "kunskapsstod.caddy").write_text(ours, encoding="utf-8")
    (place / "Caddyfile").write_text(_CADDY.format(port=port, place=place), encoding="utf-8")
    command = [_program("caddy"), "run", "--config", f"{place}/Caddyfile", "--adapter", "caddyfile"]
    with _running(command, port, place):
        yield f"http://127.0.0.1:{port}{path}"


def _program(name: str) -> str:
    # Debian keeps servers where an ordinary account does not look.
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if not found:
        pytest.fail(f"{name} is not installed: run `make browsers`", pytrace=False)
    return found


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, place: Path) -> Generator[None]:
    homes = {name: str(place) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    said = place / "output.log"
    with said.open("wb") as output:
        process = subprocess.Popen(
            command, env={**os.environ, **homes}, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        end = time.monotonic() + _STARTS_WITHIN
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > end:
                pytest.fail(f"{command[0]} did not start: {said.read_text()}", pytrace=False)
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(10)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
