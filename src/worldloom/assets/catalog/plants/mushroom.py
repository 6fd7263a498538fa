"""A cluster of mushrooms: red fly agarics with white spots, brown ceps or pale bell caps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.built_pieces import copies
from worldloom.geometry import align, join, lathe, sphere, stamp, unit

CARD = Card("plants/mushroom", 1, "mushroom", ("toadstool", "fungus", "mushrooms", "fly agaric", "toadstools"), ("plant",), ("forest", "cave", "fantasy", "outdoor"))


class Params(Base):
    """Dials."""

    species: Literal["fly_agaric", "cep", "bell"] = "fly_agaric"
    height: Annotated[float, metres(0.04, 2.0)] = 0.14
    count: Annotated[int, number(1, 15)] = 4


PRESETS = {"cep": Params(species="cep"), "bells": Params(species="bell", count=10, height=0.09), "giant": Params(height=1.2, count=3)}
CAPS = {"fly_agaric": ((0.5, 0.035, 0.015), 0.5, 0.16), "cep": ((0.24, 0.11, 0.045), 0.46, 0.24), "bell": ((0.5, 0.4, 0.27), 0.3, 0.34)}
"""Colour, cap radius and cap height as shares of the height."""


def build(p: Params, kit: Kit) -> Part:
    """Stem with ring, cap with gills, warts."""
    color, wide, high = CAPS[p.species]
    rng = kit.rng("cluster")
    n, h = p.count, 1.0
    k = kit.n(18, 7)
    thick = 0.16 if p.species == "cep" else 0.09 if p.species == "fly_agaric" else 0.04
    stem = lathe([(0, -0.05), (1.25 * thick, -0.05), (1.3 * thick, 0.05), (thick, 0.3), (0.8 * thick, h - 0.6 * high), (0, h - 0.6 * high)], k, True)
    t = np.linspace(0, np.pi / 2, 7)
    dome = [(wide * np.cos(a), h - high + high * np.sin(a)) for a in t]
    cap = lathe([(0.94 * wide, h - high - 0.02), *dome[:-1], (0, h)], k, True)
    gills = lathe([(0, h - 0.72 * high), (0.3 * wide, h - 0.75 * high), (0.94 * wide, h - high - 0.02)], k, 0.3)
    a, r = rng.uniform(0, 6.3, n), p.height * 0.75 * np.sqrt(np.arange(n)) * 0.8
    at = np.stack([r * np.cos(a), r * np.sin(a), 0 * a], 1)
    scale, yaw, tone = p.height * np.where(np.arange(n) == 0, 1.0, rng.uniform(0.4, 0.95, n)), rng.uniform(0, 6.3, n), rng.uniform(0.85, 1.08, n)
    skirt = [lathe([(thick, 0.62), (2.1 * thick, 0.55), (2.0 * thick, 0.53), (0.9 * thick, 0.6)], k, True)] if p.species == "fly_agaric" else []
    out = [
        surface("cap", copies(cap, at, yaw, scale, tone), finish.of("food", color, 0.35, 0.1)), surface("stem", copies(join([stem, *skirt]), at, yaw, scale, tone), finish.of("food", (0.62, 0.57, 0.47), 0.75, 0.1)),
        surface("gills", copies(gills, at, yaw, scale), finish.of("food", (0.5, 0.43, 0.32), 0.9, 0.1)),
    ]  # fmt: skip
    if p.species == "fly_agaric" and kit.detail > 0.2:
        u = rng.uniform(0.15, 1.0, 20)
        b = rng.uniform(0, 6.3, 20)
        e = np.sqrt(u) * 1.45
        pts = np.stack([wide * np.sin(e) * np.cos(b), wide * np.sin(e) * np.sin(b), h - high + high * np.cos(e)], 1)
        wart = sphere((0.045, 0.045, 0.022), 8)
        warts = join([wart.turned(align(unit(q - [0, 0, h - 1.3 * high]))).moved(q) for q in pts])
        out.append(surface("warts", stamp(warts, at, yaw, scale), finish.of("food", (0.72, 0.69, 0.6), 0.85, 0.05)))
    return Part(tuple(out), colliders=(cylinder_collider(wide * p.height, p.height),), mass=0.1 * n)
