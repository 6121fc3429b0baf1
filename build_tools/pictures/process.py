"""The drawn way of a process: a lane for each actor, and a line from each step to the next."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.pages.sources_page import Link, LinkTo
from build_tools.pictures.model import NAMES, Actor, Branch, Step


@dataclass(frozen=True)
class Lane:
    """An actor's lane, from the left."""

    actor: Actor
    name: str


@dataclass(frozen=True)
class ShownBranch:
    """A branch, with the number of the step that it leads to; 0 when it says none."""

    branch: Branch
    to: int


@dataclass(frozen=True)
class ShownStep:
    """A step with its number, its lane and the line to the next step's lane as a path; empty for the last.

    The path lies in a box that is as wide as there are lanes, and one high.
    """

    number: int
    step: Step
    who: str
    lane: int
    path: str
    branches: tuple[ShownBranch, ...]
    link: Link | None


def lanes(steps: tuple[Step, ...]) -> tuple[Lane, ...]:
    """A lane for each actor that has a step, in the actors' own order."""
    present = {one.actor for one in steps}
    return tuple(Lane(actor, NAMES[actor]) for actor in Actor if actor in present)


def shown_steps(steps: tuple[Step, ...], link_to: LinkTo) -> tuple[ShownStep, ...]:
    """Each step as the template draws it."""
    order = [one.actor for one in lanes(steps)]
    numbers = {step.id: number for number, step in enumerate(steps, start=1) if step.id}
    found: list[ShownStep] = []
    for number, step in enumerate(steps, start=1):
        lane = order.index(step.actor)
        following = order.index(steps[number].actor) if number < len(steps) else None
        found.append(
            ShownStep(
                number,
                step,
                step.who or NAMES[step.actor],
                lane,
                "" if following is None else _path(lane, following),
                tuple(ShownBranch(one, numbers.get(one.to, 0)) for one in step.branches),
                link_to(step.page.written) if step.page else None,
            )
        )
    return tuple(found)


def _path(lane: int, following: int) -> str:
    start, end = f"{lane + 0.5:g}", f"{following + 0.5:g}"
    # Down to the step's end, then over: the curve never passes beside another step's text.
    return f"M{start} 0V.6C{start} .85 {end} .75 {end} 1"
