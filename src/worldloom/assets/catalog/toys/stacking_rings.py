"""Stacking rings: a baby's toy of coloured rings, largest below, on a cone with a ball on top, in plastic or painted wood."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, bounding_colliders, finish, metres, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import lathe, rot_x, rot_z, sphere, torus
CARD = Card("toys/stacking_rings", 1, "stacking_rings", ("stacking toy", "ring stacker", "stacking ring", "ring tower", "stacking cups", "stacking rings toy", "rainbow stacker"), ("toy", "plaything"), ("indoor", "playroom", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.1, 0.45)] = 0.22
    rings: Annotated[int, number(3, 8)] = 5
    material: Literal["plastic", "wood"] = "plastic"
    base: Color = "white"
    state: Literal["stacked", "scattered"] = "stacked"
    """Scattered: two rings lie beside it."""
    wear: Wear = 0.2


PRESETS = {"wood": Params(material="wood", base="tan", rings=7), "scattered": Params(state="scattered", rings=6), "big": Params(height=0.4, rings=8)}
SHOWS: dict[str, dict[str, object]] = {"colorful": {}}
TONES = ("#c9261f", "#e0781c", "#e6b81f", "#3d9a3a", "#2470b8", "#5a3a9a", "#c94a8a", "#2aa0a0")


def build(p: Params, kit: Kit) -> Part:
    """Rings of shrinking size; their thickness follows their number."""
    out, n, h = Collector(), kit.n(40, 18), p.height

    def skin(color: str) -> Material:
        return finish.plastic(color, 0.25, p.wear) if p.material == "plastic" else finish.paint(color, p.wear, 0.35)

    foot = 0.1 * h
    big = 0.38 * h
    body = finish.wood("birch", p.wear) if p.material == "wood" else finish.plastic(p.base, 0.3, p.wear)
    out.add("base", body if p.base == "white" or p.material == "plastic" else finish.wood(p.base, p.wear), lathe([(0, 0), (0.98 * big, 0), (big, 0.15 * foot), (0.96 * big, 0.7 * foot), (0.8 * big, foot), (0, foot)], n, 0.8))
    out.add("post", body, lathe([(0, foot), (0.17 * big, foot), (0.1 * big, 0.86 * h), (0, 0.88 * h)], n, 0.5))
    pitch = (0.86 * h - foot) / p.rings
    off = 2 if p.state == "scattered" else 0
    for k in range(p.rings):
        size = big * (0.96 - 0.52 * k / max(p.rings - 1, 1))
        tube = 0.5 * pitch
        ring = torus(size - 0.62 * tube * 1.4, tube, n, 14).scaled((1, 1, 1.0)) if p.material == "plastic" else lathe([(0.2 * big, -tube), (size - 0.3 * tube, -tube), (size, -0.6 * tube), (size, 0.6 * tube), (size - 0.3 * tube, tube), (0.2 * big, tube), (0.2 * big, -tube)], n, 0.6)
        if k < p.rings - off:
            at = ring.moved((0, 0, foot + pitch * (k + 0.5)))
        else:
            j = k - (p.rings - off)
            at = ring.turned(rot_x((0.0, 0.25)[j])).turned(rot_z(0.5)).moved(((-1.55 + 2.9 * j) * big, (-0.75 + 0.2 * j) * big, tube + (0.0, 0.25 * size)[j]))
        out.add(f"ring.{k}", skin(TONES[k]), at)
    z = foot + pitch * (p.rings - off)
    out.add("ball", skin("#e6b81f" if p.rings % 2 else "#c9261f"), sphere(0.17 * big + 0.03 * h, n, (0, 0, max(z, 0.87 * h) + 0.03 * h)))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=30.0 * h**3 + 0.1, dynamic=True, affordances=("pick up", "play"))
