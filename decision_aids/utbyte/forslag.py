"""What was read in a file, offered to the reader: suggestions with their places, and words to judge by.

Nothing here counts until the reader has confirmed it. What can only be judged (is the impairment observed, is
the limitation concrete?) is no suggestion: the certificate's own words stand beside the question instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from decision_aids.engine.json_types import Json


@dataclass(frozen=True)
class Forslag:
    """An answer to one question of an aid: its id, the value as JSON, and where in the file it comes from.

    `tveksamt` says why the reader should look twice; empty when the file says just this.
    """

    fraga: str
    varde: Json
    plats: str
    tveksamt: str = ""


@dataclass(frozen=True)
class Utdrag:
    """Words of the certificate, where they stand, and the questions that they help to answer."""

    plats: str
    text: str
    fragor: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inlast:
    """All that was read.

    `vad` names the file for what it is. `ovrigt` lists what no question needs, and what could not be read.
    `avvikelser` says where the certificate breaks its own form's rules. `som` are the types that a file
    without one can be read as.
    """

    vad: str
    forslag: tuple[Forslag, ...] = ()
    ord: tuple[Utdrag, ...] = ()
    ovrigt: tuple[str, ...] = ()
    avvikelser: tuple[str, ...] = ()
    som: tuple[str, ...] = ()


@dataclass
class Samling:
    """Gathers what is read. A question gets one suggestion: the first; several choices are put together."""

    forslag: list[Forslag] = field(default_factory=list[Forslag])
    ord: list[Utdrag] = field(default_factory=list[Utdrag])
    ovrigt: list[str] = field(default_factory=list[str])
    avvikelser: list[str] = field(default_factory=list[str])

    def foresla(self, fraga: str, varde: Json, plats: str, tveksamt: str = "") -> None:
        """Offer an answer."""
        self.forslag.append(Forslag(fraga, varde, plats, tveksamt))

    def las(self, plats: str, text: str, *fragor: str) -> None:
        """Show words beside the questions; words that are none are nothing to show."""
        if text.strip():
            self.ord.append(Utdrag(plats, text.strip(), fragor))

    def klar(self, vad: str) -> Inlast:
        """All of it, frozen."""
        return Inlast(vad, tuple(self.forslag), tuple(self.ord), tuple(self.ovrigt), tuple(self.avvikelser))
