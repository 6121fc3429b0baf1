"""An npm package fetched by itself, in a version and with a hash that stand in the code; it lands in .tools/.

For a package that is one whole file, and that as a dependency would bring hundreds of others along.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = Path(__file__).parents[1] / ".tools"


@dataclass(frozen=True)
class Package:
    """A package in a version, with the SHA-512 of its archive in base64."""

    name: str
    version: str
    sha512: str

    @property
    def folder(self) -> Path:
        """Where its `dist` is laid."""
        return TOOLS / f"{self.name}-{self.version}"

    def bring(self) -> Path:
        """Fetch and unpack it, unless it is there; its folder. Raises ValueError when its hash is another."""
        if self.folder.is_dir():
            return self.folder
        archive = f"{self.name}-{self.version}.tgz"
        with TemporaryDirectory() as work:
            subprocess.run(
                ["npm", "pack", f"{self.name}@{self.version}", "--silent"],
                cwd=work,
                check=True,
                stdout=sys.stderr,
            )
            found = Path(work) / archive
            digest = base64.b64encode(hashlib.sha512(found.read_bytes()).digest()).decode()
            if digest != self.sha512:
                raise ValueError(f"{self.name} {self.version} har hashen {digest} och inte den som väntades")
            with tarfile.open(found) as opened:
                opened.extractall(work, filter="data")
            TOOLS.mkdir(exist_ok=True)
            shutil.move(Path(work) / "package/dist", self.folder)
        return self.folder
