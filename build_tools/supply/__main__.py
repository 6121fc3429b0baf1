"""Is anything that the project is built with known to be harmful? `make audit` asks the registries' services.

1 when something is; 0 when nothing is, or when a service could not be reached, which is then said.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_WITHIN = 180
_ASKED = {
    "pip-audit": (
        *(sys.executable, "-m", "pip_audit", "--requirement", "requirements.lock", "--require-hashes"),
        *("--disable-pip", "--progress-spinner", "off"),
    ),
    "npm audit": ("npm", "audit", "--audit=true"),
}
_SOUND = re.compile(r"No known vulnerabilities found|found 0 vulnerabilities")
_HARMFUL = re.compile(r"\b[1-9]\d* (?:known |\w+ severity )?vulnerabilit")


def verdict(name: str, said: str) -> tuple[str, bool]:
    """What an answer means, in a sentence, and whether something harmful was found."""
    if _HARMFUL.search(said):
        return f"{name}: KÄNDA BRISTER.\n{said}", True
    if _SOUND.search(said):
        return f"{name}: inga kända brister.", False
    first = (said.strip() or "inget svar").splitlines()[0][:200]
    return f"{name}: KUNDE INTE KONTROLLERAS, tjänsten svarade inte som väntat ({first}).", False


def main() -> int:
    """Ask both, and say what each answered."""
    harmful = False
    for name, command in _ASKED.items():
        try:
            done = subprocess.run(
                command, cwd=_ROOT, capture_output=True, text=True, timeout=_WITHIN, check=False
            )
            said = done.stdout + done.stderr
        except (OSError, subprocess.TimeoutExpired) as error:
            said = str(error)
        sentence, found = verdict(name, said)
        print(sentence)
        harmful = harmful or found
    return int(harmful)


if __name__ == "__main__":
    sys.exit(main())
