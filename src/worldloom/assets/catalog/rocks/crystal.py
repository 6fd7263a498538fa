"""A cluster of six-sided crystals growing out of dark rock, clear or coloured, faintly glowing if wished."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, finish, hull_collider, metres, np, number, rgb, surface
from worldloom.assets.parts.rock_shapes import Stone, boulder
from worldloom.geometry import Mesh, align, lathe, split_faces, unit

CARD = Card("rocks/crystal", 1, "crystal", ("gem", "gemstone", "amethyst", "quartz", "crystals", "crystal cluster"), ("rock",), ("cave", "fantasy", "outdoor"))


class Params(Base):
    """Dials. `glow` is how strongly they shine."""

    height: Annotated[float, metres(0.08, 3.0)] = 0.6
    count: Annotated[int, number(3, 30)] = 12
    color: Color = "violet"
    glow: Annotated[float, number(0, 1)] = 0.25


PRESETS = {"quartz": Params(color="white", glow=0.0), "emerald": Params(color="green"), "blue": Params(color="cyan", glow=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Prisms fan out of a rock base, tallest in the middle."""
    rng = kit.rng("crystals")
    n = p.count
    u = np.sqrt((np.arange(n) + 0.3) / n)
    a = np.arange(n) * 2.39996 + rng.normal(0, 0.3, n)
    long = p.height * (1.0 - 0.62 * u) * rng.uniform(0.7, 1.05, n)
    d = unit(np.stack([u * np.cos(a), u * np.sin(a), 1.1 + 0 * a], 1) + rng.normal(0, 0.12, (n, 3)))
    foot = np.stack([0.2 * p.height * u * np.cos(a), 0.2 * p.height * u * np.sin(a), 0 * a], 1)
    meshes = [_prism(long[k], rng.uniform(0.09, 0.15) * long[k] + 0.01 * p.height).turned(align(d[k])).moved(foot[k]) for k in range(n)]
    base = boulder((0.85 * p.height, 0.75 * p.height, 0.22 * p.height), kit, Stone(7, 0.0, blocks=2), 18)
    lamp = (Light(name="glow", position=(0, 0, 0.6 * p.height), color=rgb(p.color), power=round(5 * p.glow * p.height, 2), radius=0.1),) if p.glow > 0.05 else ()
    return Part(
        (surface("crystals", [m.tinted(rng.uniform(0.75, 1.1)) for m in meshes], _gem(p)), surface("base", base, finish.of("rock", (0.1, 0.095, 0.1), 0.85, 0.3))),
        colliders=(hull_collider(np.concatenate([m.vertices for m in meshes] + [base.vertices])),), mass=900 * p.height**3, lights=lamp,
    )  # fmt: skip


def _prism(height: float, radius: float) -> Mesh:
    prof = [(0, -0.1 * height), (0.8 * radius, -0.1 * height), (radius, 0.72 * height), (0, height)]
    return split_faces(lathe(prof, 6, False))


def _gem(p: Params) -> Material:
    r, g, b = rgb(p.color)
    e = 1.6 * p.glow
    return Material(recipe="ice", color=(0.35 + 0.5 * r, 0.35 + 0.5 * g, 0.35 + 0.5 * b) if p.color == "white" else (r, g, b), roughness=0.08, transmission=0.25, emission=(e * r, e * g, e * b), wear=0.05)
