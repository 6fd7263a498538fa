"""A cloth napkin: folded flat beside a plate, drawn through a ring, opened as a standing fan, or folded to a pyramid."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, fbm, lathe, rot_x, rot_z

CARD = Card("kitchen/napkin", 1, "napkin", ("serviette", "table napkin", "cloth napkin", "napkins", "napkin ring", "paper napkin"), ("textile",), ("indoor", "dining_room", "kitchen", "restaurant", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["folded", "ring", "fan", "pyramid"] = "folded"
    size: Annotated[float, metres(0.1, 0.26)] = 0.2
    """Longest side as it lies."""
    color: Color = "#e4ded0"
    ring: Literal["brass", "silver", "wood"] = "brass"
    """Of the ring style."""


VARIETY = {"style": ("folded", "folded", "ring")}
"""What several of them take in turn."""
PRESETS = {"ring": Params(style="ring", color="#7d8c6d"), "fan": Params(style="fan", color="#8c2f2f"), "pyramid": Params(style="pyramid", color="#39506b"), "wooden": Params(style="ring", ring="wood")}


def build(p: Params, kit: Kit) -> Part:
    """Cloth of real thickness in folds; a turned ring round the gathered one."""
    out, s = Collector(), p.size
    cloth = finish.fabric(p.color, 0.05)
    if p.style == "folded":
        g = kit.rng("fold")
        for k in range(4):
            leaf = soft_box((0.55 * s - 0.002 * k, s - 0.003 * k, 0.0042), 0.002, 0.02, 0.0, 0.0012, kit.seed % 61 + k, (0.001 * k, 0, 0.0026 + 0.0037 * k), 2)
            out.add("cloth", cloth, leaf.turned(rot_z(float(g.normal(0, 0.012)))).tinted(0.94 + 0.03 * k))
        hem = soft_box((0.55 * s - 0.024, s - 0.028, 0.0006), 0.0003, 0.05, center=(0.003, 0, 0.0168))
        out.add("hem", finish.fabric(p.color, 0.35), hem.tinted(0.86))
    elif p.style == "ring":
        out.add("cloth", cloth, _gathered(s, kit))
        band = finish.wood("walnut") if p.ring == "wood" else finish.metal(p.ring, 0.1)
        hoop = lathe([(0.018, -0.011), (0.0205, -0.013), (0.0225, -0.009), (0.0215, 0), (0.0225, 0.009), (0.0205, 0.013), (0.018, 0.011), (0.018, -0.011)], kit.n(32, 14), 0.7)
        out.add("ring", band, hoop.turned(rot_x(np.pi / 2)).moved((0, 0, 0.0225)))
    elif p.style == "fan":
        out.add("cloth", cloth, _fan(s, kit))
    else:
        out.add("cloth", cloth, *_pyramid(0.62 * s, kit))
    return tabletop(out.surfaces(), 0.04, False)


def _gathered(s: float, kit: Kit) -> Mesh:
    """A roll of cloth pinched at its middle by the ring, fanned out and pleated at both ends."""
    t, a = np.meshgrid(np.linspace(-1, 1, kit.n(26, 12)), np.linspace(0, 2 * np.pi, kit.n(72, 28)), indexing="ij")
    open_ = np.abs(t) ** 1.3
    wide = 0.0165 + (0.24 * s) * open_
    tall = 0.0165 - 0.006 * open_
    pleat = 1 + 0.1 * np.sin(9 * a + 1.5 * np.sign(t)) * (0.35 + open_)
    x, z = wide * np.cos(a) * pleat, 0.0225 * (1 - 0.62 * open_) + tall * np.sin(a) * pleat * (1 - 0.45 * open_)
    y = 0.5 * s * t * (1 - 0.12 * np.cos(a) ** 2 * open_)
    m = thick(np.stack([x, y, np.maximum(z, 0.001)], -1)[:, ::-1], 0.0012)
    low = 0.001 - float(m.vertices[:, 2].min())
    v = m.vertices
    return m.moved((0, 0, max(low, 0.0))).tinted(np.repeat((0.8 + 0.2 * np.clip(v[:, 2:] / 0.03, 0, 1)), 3, 1))


def _fan(s: float, kit: Kit) -> Mesh:
    """Pleats that spread from a base into half a circle, leaning a little back."""
    n = 2 * 13 + 1
    a, r = np.meshgrid(np.linspace(0.12, np.pi - 0.12, n), np.linspace(0.16, 1, 5), indexing="ij")
    depth = 0.011 * np.where(np.arange(n) % 2, 1.0, -1.0)[:, None] * r
    x, z = -0.5 * s * r * np.cos(a), 0.62 * s * r * np.sin(a)
    g = np.stack([x, depth + 0.1 * z, z + 0.0], -1)
    fan = thick(g, 0.0014)
    return fan.moved((0, 0, -float(fan.vertices[:, 2].min()))).tinted(np.repeat(0.85 + 0.25 * (fan.vertices[:, 1:2] < fan.vertices[:, 2:] * 0.1), 3, 1))


def _pyramid(s: float, kit: Kit) -> list[Mesh]:
    """A tent of two leaning triangles with soft faces, open at the back fold."""
    out = []
    for side in (-1, 1):
        u, v = np.meshgrid(np.linspace(0, 1, kit.n(12, 6)), np.linspace(0, 1, kit.n(12, 6)), indexing="ij")
        front, back, apex = np.array([0, -0.55 * s, 0]), np.array([side * 0.55 * s, 0.35 * s, 0]), np.array([0, 0.1 * s, 0.92 * s])
        q = front + (back - front) * u[..., None] * (1 - v[..., None]) + (apex - front) * v[..., None]
        bulge = 0.05 * s * np.sin(np.pi * u) * (1 - v) + 0.003 * fbm(q, 0.05, 2, kit.seed % 50)
        q = q + np.stack([side * bulge, -0.5 * bulge, 0 * bulge], -1)
        out.append(thick(q if side > 0 else q[:, ::-1], 0.0022).tinted(1.0 if side > 0 else 0.92))
    low = min(float(m.vertices[:, 2].min()) for m in out)
    return [m.moved((0, 0, -low)) for m in out]
