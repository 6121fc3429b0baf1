"""A small picture of each kind, with the sources of tests/dates/sources.py."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from build_tools.data.strict_yaml import Document, read_yaml
from build_tools.pictures.model import Picture
from build_tools.pictures.read import read_picture

PROCESS = """\
slag: process
titel: Vägen
text: Så går det till.
kallor: [lag]
steg:
  - aktor: socialnamnden
    vem: Handläggaren
    gor: Tar emot <ansökan>
    nar: Genast
    kallor: [lag, ny]
    grenar:
      - om: Något saknas
        sa: Fråga.
        till: vard
        kallor: [norm]
  - id: vard
    aktor: regionen
    gor: Skriver intyg
    text: När personen ber om det.
    kallor: [lag]
    sida: ansvar/index.md
  - aktor: personen
    gor: Når målet
    utan_kalla: en sammanfattning
"""

MATRIS = """\
slag: matris
titel: Vem gör vad
rader:
  - fraga: Göra en plan
    socialnamnden: {grad: ska, text: göra planen, kallor: [lag]}
    arbetsformedlingen: {grad: kan, ska_fran: ny, text: delta, kallor: [ny]}
    forsakringskassan: {grad: kan, ska_fran: tanke, text: delta, kallor: [tanke]}
"""

TIDSLINJE = """\
slag: tidslinje
titel: Datum
handelser:
  - kalla: ny
    vad: Den nya regeln gäller
  - kalla: norm
    vad: Normen tar slut
    dag: galler_till
  - kalla: norm
    vad: Normen börjar gälla
    kallor: [lag]
  - kalla: tanke
    vad: Någon vill ändra
"""

VEM = """\
slag: vem-till-vem
titel: Vem får berätta
relationer:
  - fran: regionen
    till: socialnamnden
    vad: Uppgifter om hälsan
    samtycke: kravs
    grund: Sekretess är huvudregeln.
    kallor: [lag]
  - fran: arbetsformedlingen
    till: socialnamnden
    vad: Uppgifter om personen
    samtycke: kravs_inte
    grund: Nämnden har rätt till dem.
    kallor: [lag]
"""

EVERY = {"process": PROCESS, "matris": MATRIS, "tidslinje": TIDSLINJE, "vem-till-vem": VEM}


def document(text: str) -> Document:
    return read_yaml(dedent(text), Path("redaktion/bilder/prov.yml"))


def picture(text: str) -> Picture:
    read = document(text)
    found = read_picture(read)
    assert found, read.problems
    return found
