"""A sandcastle with four crenellated corner towers, a keep, walls, a moat, shells and a paper flag."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.camp_shells import scallop
from worldloom.geometry import Mesh, box, fbm, join, lathe, rod, rot_x, sheet, stamp

CARD = Card("beach/sandcastle", 1, "sandcastle", ("sand castle",), ("toy",), ("beach", "playground", "outdoor"))


class Params(Base):
    """Dials."""

    size: Annotated[float, metres(0.3, 3.0)] = 0.85
    towers: Annotated[int, number(3, 8)] = 4
    color: Color = "red"


PRESETS = {"grand": Params(size=1.8, towers=6, color="blue"), "small": Params(size=0.45, towers=3)}


def build(p: Params, kit: Kit) -> Part:
    """Everything is damp sand, a little crumbled."""
    s, n = p.size, kit.n(22, 8)
    a = np.arange(p.towers) * 2 * np.pi / p.towers + np.pi / 4
    spots = np.stack([0.32 * s * np.cos(a), 0.32 * s * np.sin(a), 0 * a], 1)
    tower = _tower(0.085 * s, 0.3 * s, n)
    walls = [_wall(spots[k], spots[(k + 1) % p.towers], s) for k in range(p.towers)]
    keep = [_tower(0.14 * s, 0.4 * s, n), lathe([(0.1 * s, 0.4 * s), (0.1 * s, 0.5 * s), (0, 0.62 * s)], n, 0.5)]
    mound = lathe([(0.62 * s, -0.03), (0.56 * s, 0.012 * s), (0.5 * s, 0.005), (0.44 * s, 0.045 * s), (0, 0.06 * s)], kit.n(40, 12), True)
    m = join([stamp(tower, spots + [0, 0, 0.03 * s], a), *walls, *[k.moved((0, 0, 0.03 * s)) for k in keep], mound])
    nn = m.normals
    assert nn is not None
    v = m.vertices + nn * (0.009 * s * fbm(m.vertices, 0.06 * s, 3, kit.seed % 60))[:, None]
    sand = Mesh(v, m.faces, nn, m.uv).tinted(np.clip(0.82 + 0.45 * fbm(v, 0.1 * s, 3, 4) + 0.2 * v[:, 2] / s, 0.4, 1.15))
    pole = rod((0, 0, 0.6 * s), (0, 0, 0.9 * s), 0.006 * s, 6)
    u, w = np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 1, 5), indexing="ij")
    flag = sheet(np.stack([0.19 * s * u, 0.015 * s * np.sin(6 * u), 0.89 * s - 0.12 * s * w * (1 - 0.6 * u) - 0.035 * s * u], -1)).swaying(u.ravel())
    shell = scallop(0.07 * s, Kit(kit.seed, 0.3), 7).turned(rot_x(1.2))
    shells = stamp(shell, spots * 1.31 + [0, 0, 0.15 * s], a + np.pi / 2)
    gate = box((0.13 * s, 0.02 * s, 0.15 * s), 0.02 * s, (0, -0.235 * s, 0.12 * s))
    out = (surface("sand", sand, finish.of("sand", (0.42, 0.31, 0.19), 0.95, 0.2)), surface("pole", pole, finish.wood("pine")), surface("flag", flag, finish.of("paper", finish.paint(p.color).color, 0.8, 0.1, thin=True)),
           surface("shells", shells, finish.ceramic((0.66, 0.56, 0.48), 0.4)), surface("gate", gate, finish.wood("driftwood")))  # fmt: skip
    return Part(out, colliders=(cylinder_collider(0.45 * s, 0.33 * s), cylinder_collider(0.15 * s, 0.6 * s)), mass=120 * s**3, anchors={"top": (0, 0, round(0.65 * s, 3))})


def _tower(r: float, h: float, n: int) -> Mesh:
    body = lathe([(1.25 * r, 0), (1.05 * r, 0.1 * h), (0.95 * r, 0.82 * h), (1.08 * r, 0.86 * h), (1.08 * r, 0.95 * h), (0.8 * r, 0.95 * h), (0, 0.93 * h)], n, 0.4)
    a = np.arange(6) * np.pi / 3
    teeth = stamp(box((0.35 * r, 0.42 * r, 0.12 * h), 0.04 * r, (0, -0.86 * r, 0.99 * h)), np.zeros((6, 3)), a)
    return join([body, teeth])


def _wall(a, b, s: float) -> Mesh:  # type: ignore[no-untyped-def]
    d = b - a
    yaw = float(np.arctan2(d[1], d[0]))
    long = float(np.hypot(*d[:2]))
    wall = box((long, 0.06 * s, 0.2 * s), 0.012 * s, (0, 0, 0.11 * s))
    n = max(2, int(long / (0.09 * s)))
    teeth = stamp(box((0.045 * s, 0.06 * s, 0.04 * s), 0.008 * s), np.c_[np.linspace(-0.4, 0.4, n) * long, np.zeros(n), np.full(n, 0.225 * s)])
    mid = (a + b) / 2
    return stamp(join([wall, teeth]), [mid], [yaw])


