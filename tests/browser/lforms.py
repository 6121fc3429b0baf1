"""LForms, the U.S. National Library of Medicine's own renderer of FHIR forms: for tests, and never published.

Its scripts hold all that they need. As an npm dependency it would bring Angular along; so its package is
fetched by itself: `make browsers`.
"""

from __future__ import annotations

from build_tools.npm import Package

LFORMS = Package(
    "lforms",
    "40.1.3",
    "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==",
)
FOLDER = LFORMS.folder
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
    """Fetch and unpack the package, unless it is there."""
    LFORMS.bring()


if __name__ == "__main__":
    bring()
