"""Makers of several kinds: the dials that all of them have, what is known of each kind, and the Part of the kind that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from worldloom.assets.kit import Color, Kit, Params, Wear, number
from worldloom.assets.part import Part
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import Cover, Rest, gathered
from worldloom.world import Joint, Light, Support, Vec3

Draw = Callable[[Collector, Any, Kit], None]
"""Adds the meshes of one kind, made at size 1 with its front to -Y, by the dials of its maker."""


class Kindred(Params):
    """Dials of makers of several kinds; each adds its own `kind`, and other ranges where these do not suit."""

    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    wear: Wear = 0.15


@dataclass(frozen=True)
class Kin:
    """One kind: how it is drawn, its mass in kg at size 1, and what else is so of it; lengths in metres at size 1."""

    draw: Draw
    mass: float
    rest: Rest = "floor"
    cover: Cover = "whole"
    supports: tuple[Support, ...] = ()
    lights: tuple[Light, ...] = ()
    """Where its maker says `lit`, only if it is."""
    dynamic: bool = True
    affordances: tuple[str, ...] = ()
    """Picking up is meant where nothing is said and it can be pushed."""
    sides: tuple[Literal["front", "back", "left", "right"], ...] = ()
    places: Mapping[str, Vec3] = field(default_factory=dict)
    """Its anchors by name."""
    joints: tuple[Joint, ...] = ()


def drawn(kinds: Mapping[str, Kin], p: Any, kit: Kit, **more: Any) -> Part:
    """The Part of the kind that `p.kind` names, scaled by `p.size`; `more` says what is otherwise than the kind's own."""
    out, kin = Collector(), kinds[p.kind]
    kin.draw(out, p, kit)
    return gathered(out, kin.mass, p.size, **{**_facts(kin, getattr(p, "lit", True)), **more})


def _facts(kin: Kin, lit: bool) -> dict[str, Any]:
    """What `gathered` is told of a kind."""
    use = {"affordances": kin.affordances} if kin.affordances else {}
    return use | {
        "rest": kin.rest, "cover": kin.cover, "supports": kin.supports, "lights": kin.lights if lit else (), "dynamic": kin.dynamic,
        "functional_sides": kin.sides, "places": kin.places, "joints": kin.joints,
    }  # fmt: skip


__all__ = ["Draw", "Kin", "Kindred", "drawn"]
