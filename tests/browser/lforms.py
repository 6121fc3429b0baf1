"""LForms, the U.S. National Library of Medicine's own renderer of FHIR forms: for tests, and never published.

Its scripts hold all that they need. As an npm dependency it would bring Angular along; so its package is
fetched by itself, in the version and with the hash that stand here: `make browsers`.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

VERSION = "40.1.3"
SHA512 = "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ=="
FOLDER = Path(__file__).parents[2] / ".tools" / f"lforms-{VERSION}"
SCRIPTS = (
    "lforms/webcomponent/assets/lib/zone.min.js",
    "lforms/webcomponent/runtime.js",
    "lforms/webcomponent/polyfills.js",
    "lforms/webcomponent/main.js",
)
"""Below FOLDER, in the order that they must run; after them the one of FHIR's version."""


def fhir_script(version: str) -> str:
    """The script that knows a version of FHIR: R4 or R5."""
    return f"lforms/fhir/{version}/lformsFHIR.min.js"


def bring() -> None:
    """Fetch and unpack the package, unless it is there. Raises ValueError when its hash is another."""
    if FOLDER.is_dir():
        return
    with TemporaryDirectory() as work:
        subprocess.run(
            ["npm", "pack", f"lforms@{VERSION}", "--silent"], cwd=work, check=True, stdout=sys.stderr
        )
        archive = Path(work) / f"lforms-{VERSION}.tgz"
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != SHA512:
            raise ValueError(f"lforms {VERSION} har hashen {digest} och inte den som väntades")
        with tarfile.open(archive) as opened:
            opened.extractall(work, filter="data")
        FOLDER.parent.mkdir(exist_ok=True)
        shutil.move(Path(work) / "package/dist", FOLDER)


if __name__ == "__main__":
    bring()
