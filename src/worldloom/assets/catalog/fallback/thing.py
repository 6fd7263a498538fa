"""A plausible object of the right size class, material and colour for a noun that no maker covers; the report says so."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Literal, Params as Base, Part, box_collider, finish, metres, number, surface
from worldloom.geometry import Mesh, box, lathe, slab

CARD = Card("fallback/thing", 1, "thing", ("object", "item"), (), ("indoor", "outdoor"))


class Params(Base):
    """Dials; `noun` is only a label."""

    noun: Annotated[str, Field(max_length=80)] = "thing"
    shape: Literal["case", "vessel", "machine", "pillar"] = "case"
    size: Annotated[float, metres(0.05, 20.0)] = 0.6
    slender: Annotated[float, number(0.2, 4.0)] = 1.0
    material: Literal["wood", "metal", "plastic", "stone", "fabric"] = "wood"
    color: Color = "light_brown"


PRESETS = {"vessel": Params(shape="vessel", material="stone"), "machine": Params(shape="machine", material="metal", color="teal")}


def build(p: Params, kit: Kit) -> Part:
    """Body by shape class with a plinth, a lid or panels, so that it reads as made."""
    w, h = p.size / p.slender**0.5, p.size * p.slender**0.5
    base = {"wood": finish.wood("oak"), "metal": finish.paint(p.color, 0.3), "plastic": finish.plastic(p.color), "stone": finish.stone(),
            "fabric": finish.fabric(p.color)}[p.material]  # fmt: skip
    main = base if p.material in ("stone",) else base.model_copy(update={"color": finish.paint(p.color).color})
    body, trim = _SHAPES[p.shape](w, h, kit)
    return Part((surface("body", body, main), surface("trim", trim, finish.metal("brushed", 0.3))), (box_collider((-w / 2, -w / 2, 0), (w / 2, w / 2, h)),),
                mass=max(0.2, 220 * w * w * h), dynamic=p.size < 1.2, anchors={"top": (0, 0, h)})  # fmt: skip


def _case(w: float, h: float, kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    b = 0.03 * w
    body = [slab((-w / 2, -w / 2, 0.06 * h), (w / 2, w / 2, 0.94 * h), b), slab((-0.46 * w, -0.46 * w, 0), (0.46 * w, 0.46 * w, 0.07 * h), b)]
    trim = [slab((-0.51 * w, -0.51 * w, z * h), (0.51 * w, 0.51 * w, (z + 0.05) * h), b / 2) for z in (0.12, 0.84)]
    return body, [*trim, box((0.18 * w, 0.05 * w, 0.08 * h), b / 2, (0, -0.52 * w, 0.66 * h))]


def _vessel(w: float, h: float, kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    r = w / 2
    t = np.linspace(0, 1, 14)
    radius = r * (0.5 + 0.5 * np.sin(np.pi * (0.12 + 0.8 * t)) ** 1.4)
    body = [lathe(np.r_[[(0, 0)], np.c_[radius, t * h], [(radius[-1] * 0.9, h), (radius[-1] * 0.85, 0.9 * h), (0, 0.88 * h)]], kit.n(32))]
    return body, [lathe([(r * 0.9, 0.52 * h), (r * 1.005, 0.53 * h), (r * 1.005, 0.57 * h), (r * 0.9, 0.58 * h)], kit.n(32))]


def _machine(w: float, h: float, kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    body, trim = _case(w, h, kit)
    body.append(slab((-0.35 * w, -0.53 * w, 0.3 * h), (0.35 * w, -0.49 * w, 0.6 * h), 0.01 * w))
    knobs = [lathe([(0, 0), (0.05 * w, 0), (0.045 * w, 0.04 * w), (0, 0.04 * w)], 16).turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]).moved((x * w, -0.5 * w, 0.74 * h)) for x in (-0.25, 0, 0.25)]
    return body, [*trim, *knobs]


def _pillar(w: float, h: float, kit: Kit) -> tuple[list[Mesh], list[Mesh]]:
    r = w / 2
    return [lathe([(0, 0), (r, 0), (r, 0.08 * h), (0.7 * r, 0.12 * h), (0.6 * r, 0.9 * h), (0.85 * r, 0.95 * h), (0.85 * r, h), (0, h)], kit.n(28))], [
        lathe([(0.5 * r, 0.5 * h), (0.68 * r, 0.51 * h), (0.68 * r, 0.54 * h), (0.5 * r, 0.55 * h)], kit.n(28))
    ]


_SHAPES = {"case": _case, "vessel": _vessel, "machine": _machine, "pillar": _pillar}
