"""A coat rack: bentwood hat stand with a coat, hat and umbrella, or a row of hooks on a board."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import lathe, rot_x, rot_z, sheet, smoothstep, sphere, spline, stamp, tube
CARD = Card("storage/coat_rack", 1, "coat_rack", ("coat stand", "hat stand", "hall tree", "coat hook", "clothes stand"), ("furniture",), ("indoor", "classroom", "office", "living_room", "hallway"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.5, 2.1)] = 1.82
    wood: Literal["walnut", "oak", "dark", "birch"] = "walnut"
    coats: Annotated[int, number(0, 3)] = 2
    color: Color = "#4a4336"
    """Of the first coat."""
    hat: bool = True
    wear: Wear = 0.2


PRESETS = {"bare": Params(coats=0, hat=False, wood="oak"), "full": Params(coats=3, color="navy")}


def build(p: Params, kit: Kit) -> Part:
    """Pole, bent feet, curled hooks, coats hanging in folds, a hat."""
    out, h, n = Collector(), p.height, kit.n(14, 8)
    wood = finish.wood(p.wood, p.wear, 0.35)
    out.add("pole", wood, lathe([(0, 0.12), (0.02, 0.12), (0.026, 0.3), (0.02, 0.34), (0.024, 0.38), (0.022, h - 0.1), (0.03, h - 0.07), (0.02, h - 0.04), (0.03, h - 0.015), (0, h)], n, 0.7))
    a4 = np.arange(4) * np.pi / 2 + np.pi / 4
    foot = tube(spline([(0.02, 0, 0.36), (0.06, 0, 0.2), (0.2, 0, 0.06), (0.29, 0, 0.016)], 14), 0.014, 8)
    hook = tube(spline([(0.015, 0, h - 0.26), (0.09, 0, h - 0.2), (0.15, 0, h - 0.13), (0.19, 0, h - 0.1), (0.185, 0, h - 0.06)], 16), np.linspace(0.012, 0.009, 16), 8)
    small = tube(spline([(0.015, 0, h - 0.42), (0.06, 0, h - 0.4), (0.1, 0, h - 0.36), (0.105, 0, h - 0.32)], 12), 0.009, 8)
    out.add("foot", wood, stamp(foot, np.zeros((4, 3)), a4))
    out.add("hook", wood, stamp(hook, np.zeros((4, 3)), a4), stamp(small, np.zeros((4, 3)), a4 + np.pi / 4), stamp(sphere(0.014, 10), [(0.185 * np.cos(t), 0.185 * np.sin(t), h - 0.055) for t in a4]))
    for k in range(p.coats):
        tone = (p.color, "dark_red", "mustard")[k]
        t = a4[k] + 0.05
        u, v = np.meshgrid(np.linspace(0, 2 * np.pi, kit.n(40, 16)), np.linspace(0, 1, 10), indexing="ij")
        wide = 0.05 + 0.13 * v**0.5 + 0.02 * v * np.sin(7 * u + k)
        deep = 0.035 + 0.06 * v + 0.02 * v * np.cos(5 * u + k)
        m = sheet(np.stack([wide * np.cos(u), deep * np.sin(u), -1.02 * v - 0.02], -1)[:, ::-1])
        sleeves = [tube(spline([(s * 0.13, 0, -0.12), (s * 0.2, -0.01, -0.35), (s * 0.2, -0.03, -0.62)], 10), np.linspace(0.055, 0.046, 10), 8) for s in (-1, 1)]
        turn = rot_z(t + np.pi / 2)
        at = np.array([0.17 * np.cos(t), 0.17 * np.sin(t), h - 0.08])
        mat = finish.of("fabric", rgb(tone), 0.92, 0.2, thin=True)
        shade_ = 0.75 + 0.25 * smoothstep(m.vertices[:, 2], -1.0, -0.1)
        out.add(f"coat.{k}", mat, m.tinted(shade_).turned(turn).moved(at), *(q.turned(turn).moved(at) for q in sleeves), soft_box((0.17, 0.09, 0.07), 0.03, 0.1).turned(turn).moved(at - [0, 0, 0.04]))
    if p.hat:
        brim = lathe([(0, 0), (0.1, 0.0), (0.15, -0.012), (0.152, -0.008), (0.1, 0.006), (0.092, 0.02), (0.085, 0.1), (0.05, 0.115), (0.03, 0.1), (0, 0.1)], kit.n(28, 12), True)
        out.add("hat", finish.fabric("charcoal", 0.2, "velvet"), brim.turned(rot_x(0.2)).moved((0, 0, h - 0.03)))
    cols = [cylinder_collider(0.3, 0.1), cylinder_collider(0.04, h), cylinder_collider(0.22, 0.4, (0, 0, h - 0.4))]
    if p.coats:
        cols.append(cylinder_collider(0.34, 1.15, (0, 0, h - 1.15)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=8.0, dynamic=True, affordances=("hang",), functional_sides=("front",))
