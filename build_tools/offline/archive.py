"""The whole site as one file with checksums, for closed networks; the same bytes whenever it is made.

    kunskapsstod-RELEASE.zip
        LAS-MIG.txt            what it is, how it is checked and served
        SHA256SUMS             one line a file, as `sha256sum -c` reads it
        webbplats/…            the site
    kunskapsstod-RELEASE.zip.sha256

Any web server that sends files will do. Unpacked files only: a plain server sends none of the packed.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

from build_tools.offline.release import LISTED

FOLDER, SUMS, README = "webbplats", "SHA256SUMS", "LAS-MIG.txt"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16

_READ = """Kunskapsstöd: ekonomiskt bistånd vid sjukdom. Utkast, inte fastställt av någon myndighet.
Version {release}.

Hela webbplatsen, för nät utan internet. Den behöver ingen databas och hämtar inget från andra adresser.

1. Kontrollera filen:        sha256sum -c kunskapsstod-{release}.zip.sha256
2. Packa upp den:            unzip kunskapsstod-{release}.zip
3. Kontrollera innehållet:   sha256sum -c SHA256SUMS
4. Lägg mappen webbplats på en webbserver. Färdiga inställningar för nginx och Caddy ligger i
   webbplats/assets/server. Vill du bara prova räcker:
       python3 -m http.server --directory webbplats
   Öppna sedan http://localhost:8000 i en webbläsare. Det går inte att öppna filerna direkt från disken.

Servern behöver skicka .js som text/javascript. Annat sköter webbplatsen själv.
"""


def write_archive(site: Path, target: Path) -> Path:
    """Write the archive of a built site into the folder `target`, and its checksum beside it."""
    release = str(json.loads((site / LISTED).read_text(encoding="utf-8"))["release"])
    files = sorted(path for path in site.rglob("*") if path.is_file())
    contents = {f"{FOLDER}/{path.relative_to(site).as_posix()}": path for path in files}
    sums = "".join(f"{_sha256(path.read_bytes())}  {name}\n" for name, path in contents.items())
    target.mkdir(parents=True, exist_ok=True)
    archive = target / f"kunskapsstod-{release}.zip"
    with zipfile.ZipFile(archive, "w") as written:
        _add(written, README, _READ.format(release=release).encode())
        _add(written, SUMS, sums.encode())
        for name, path in contents.items():
            _add(written, name, path.read_bytes())
    digest = _sha256(archive.read_bytes())
    archive.with_name(f"{archive.name}.sha256").write_text(f"{digest}  {archive.name}\n", encoding="ascii")
    return archive


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.external_attr = _MODE
    entry.create_system = 3
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
