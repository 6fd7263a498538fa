"""A torch that stands: a pole on three feet, or driven into the ground, with an iron basket of burning wood at its head."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Effect, Kit, Light, Literal, Params as Base, Part, SoundSource, Wear, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, lathe, spline, torus, tube

CARD = Card(
    "lighting/cresset", 1, "cresset", ("standing torch", "torch stand", "tiki torch", "garden torch", "fire basket", "pitch torch"), ("torch", "light", "fire"),
    ("outdoor", "medieval", "village", "castle", "garden", "beach", "camp", "night"), clearance=(0.4, 0.4, 0.4, 0.4),
)  # fmt: skip


class Params(Base):
    """Dials. `height` is that of the flames' foot."""

    height: Annotated[float, metres(0.8, 2.6)] = 1.75
    foot: Literal["tripod", "spike"] = "tripod"
    lit: bool = True
    wear: Wear = 0.5


PRESETS = {"tiki": Params(foot="spike", height=1.5), "low": Params(height=1.1), "cold": Params(lit=False)}
RIBS, WIDE, DEEP = 8, 0.15, 0.24
"""Bars of the basket, its radius at the rim and its depth in metres."""
HOT, FLAME = (1.0, 0.36, 0.07), (1.0, 0.55, 0.2)


def build(p: Params, kit: Kit) -> Part:
    """Feet, pole, basket, logs; flames where it is lit."""
    out, low = Collector(), p.height - DEEP
    iron = finish.metal("iron", p.wear)
    pole = iron if p.foot == "tripod" else finish.wood("bamboo", p.wear)
    out.add("pole", pole, _bar([0, 0, 0.12 if p.foot == "tripod" else 0.0], [0, 0, low + 0.01], 0.017 if p.foot == "tripod" else 0.022, kit.n(12, 6)))
    if p.foot == "tripod":
        out.add("feet", iron, *(_foot(a, kit) for a in np.arange(3) * 2 * np.pi / 3 + 0.5), torus(0.022, 0.008, kit.n(16, 8), 6).moved((0, 0, 0.42)))
    out.add("basket", iron, *(_rib(a, low, kit) for a in np.arange(RIBS) * 2 * np.pi / RIBS),
            *(torus(r, 0.006, kit.n(28, 12), 6).moved((0, 0, low + z)) for r, z in ((WIDE, DEEP), (0.8 * WIDE, 0.5 * DEEP))),
            lathe([(0, low), (0.05, low), (0.055, low + 0.012), (0, low + 0.014)], kit.n(18, 8), 0.5))  # fmt: skip
    logs = [_log(k, low, kit) for k in range(6)]
    out.add("wood", finish.of("bark", (0.06, 0.05, 0.045), 0.95, 0.3), *logs)
    if p.lit:
        out.add("embers", finish.glow(HOT, 5.0), lathe([(0, low + 0.03), (0.09, low + 0.03), (0.1, low + 0.1), (0.05, low + 0.15), (0, low + 0.16)], kit.n(14, 8), 0.6))
    fire = (
        Effect(kind="fire", position=(0, 0, round(p.height - 0.1, 3)), size=(0.26, 0.26, 0.62)),
        Effect(kind="sparks", position=(0, 0, round(p.height + 0.2, 3)), size=(0.3, 0.3, 0.9), rate=0.15),
    )
    lamp = Light(name="fire", position=(0, 0, round(p.height + 0.18, 3)), color=FLAME, power=26.0, radius=0.1, flicker=0.6, on=p.lit)
    return Part(
        out.surfaces(), colliders=(cylinder_collider(0.2 if p.foot == "tripod" else 0.06, p.height),), mass=14.0, anchors={"fire": (0, 0, round(p.height, 3))}, lights=(lamp,),
        effects=fire if p.lit else (), sounds=(SoundSource(sound="fire", position=(0, 0, round(p.height, 3)), gain=-10.0),) if p.lit else (),
        affordances=("light", "extinguish"), functional_sides=("front", "back", "left", "right"),
    )  # fmt: skip


def _foot(a: float, kit: Kit) -> Mesh:
    c, s = np.cos(a), np.sin(a)
    rows = [(0.0, 0.0, 0.44), (0.05 * c, 0.05 * s, 0.36), (0.17 * c, 0.17 * s, 0.1), (0.24 * c, 0.24 * s, 0.012)]
    return tube(spline(rows, kit.n(14, 6)), 0.011, kit.n(8, 5))


def _rib(a: float, low: float, kit: Kit) -> Mesh:
    c, s = np.cos(a), np.sin(a)
    rows = [(r * c, r * s, low + z) for r, z in ((0.03, 0.0), (0.1, 0.05), (0.8 * WIDE, 0.5 * DEEP), (WIDE, DEEP), (1.12 * WIDE, DEEP + 0.03))]
    return tube(spline(rows, kit.n(14, 6)), 0.006, 5)


def _log(k: int, low: float, kit: Kit) -> Mesh:
    """One that leans across the basket."""
    r = kit.rng(f"log{k}")
    a, b = k * np.pi / 3 + r.normal(0, 0.15), r.uniform(0.85, 1.1)
    foot = np.array([-0.05 * np.cos(a), -0.05 * np.sin(a), low + 0.05])
    head = np.array([0.09 * b * np.cos(a), 0.09 * b * np.sin(a), low + DEEP + r.uniform(0.0, 0.05)])
    return _bar(foot, head, r.uniform(0.02, 0.028), kit.n(8, 5))


def _bar(a: Floats | list[float], b: Floats | list[float], r: float, sides: int) -> Mesh:
    """A round bar with closed ends."""
    rows = np.asarray(a, float) + np.linspace(0, 1, 3)[:, None] * (np.asarray(b, float) - np.asarray(a, float))
    return tube(rows, r, sides)
