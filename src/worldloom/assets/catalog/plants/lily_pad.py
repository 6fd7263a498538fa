"""Water lily pads floating on a pond, with notched round leaves and a white or pink blossom."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Motion, Params as Base, Part, cylinder_collider, metres, np, number, rgb
from worldloom.assets.parts.flora_limbs import UP, painted
from worldloom.assets.parts.flora_plants import LEAF, PETAL, petals, tones
from worldloom.geometry import Mesh, join

CARD = Card("plants/lily_pad", 1, "lily_pad", ("water lily", "lotus", "lily pads", "water lilies"), ("plant",), ("pond", "lake", "garden", "river"), stands="water")


class Params(Base):
    """Dials."""

    spread: Annotated[float, metres(0.2, 2.5)] = 0.8
    pads: Annotated[int, number(1, 24)] = 8
    flowers: Annotated[int, number(0, 6)] = 2
    color: Color = "white"


PRESETS = {"pink": Params(color="pink", flowers=4), "single": Params(pads=1, spread=0.3, flowers=1)}


def build(p: Params, kit: Kit) -> Part:
    """Pads at the golden angle; blossoms among them."""
    rng = kit.rng("pads")
    n, k = p.pads, kit.n(22, 8)
    a = np.arange(n) * 2.39996
    r = 0.75 * p.spread * np.sqrt((np.arange(n) + 0.2) / n)
    size = p.spread * rng.uniform(0.15, 0.24, n)
    meshes, colors = [], []
    tone = tones((0.065, 0.12, 0.03), n, rng, 0.16)
    for i in range(n):
        t = np.linspace(0.16, 2 * np.pi - 0.16, k) + rng.uniform(0, 6.3)
        rim = np.stack([np.cos(t), np.sin(t), 0.06 + 0.03 * np.sin(5 * t)], 1) * size[i]
        v = np.concatenate([[[0, 0, 0.004]], rim]) + [r[i] * np.cos(a[i]), r[i] * np.sin(a[i]), 0.006 + 0.002 * i]
        f = np.stack([0 * np.arange(1, k), np.arange(1, k), np.arange(2, k + 1)], 1)
        meshes.append(Mesh(v, f, np.tile([0.0, 0, 1], (k + 1, 1)), v[:, :2]))
        colors.append(np.concatenate([[tone[i] * 1.3], np.tile(tone[i] * 0.85, (k, 1))]))
    out = [painted("pads", join(meshes), np.concatenate(colors), LEAF.model_copy(update={"roughness": 0.35}))]
    for ring in range(3 if p.flowers else 0):
        b = np.arange(p.flowers) * 2.1 + 0.9
        c = np.stack([0.4 * p.spread * np.cos(b), 0.4 * p.spread * np.sin(b), np.full(p.flowers, 0.03)], 1)
        m = petals(c, np.broadcast_to(UP, c.shape), 9, 0.085 - 0.014 * ring, 0.036, 0.3 + 0.3 * ring, kit.rng(f"ring{ring}"))
        tint = np.asarray(rgb(p.color)) if ring < 2 else np.array([0.68, 0.5, 0.12])
        out.append(painted(f"petals{ring}", m, np.repeat(tones(tint, p.flowers * 9, rng, 0.06), 4, 0), PETAL))
    return Part(tuple(out), colliders=(cylinder_collider(p.spread, 0.04),), mass=1.0, motions=(Motion(kind="bob", amplitude=0.008, period=3.5),))
