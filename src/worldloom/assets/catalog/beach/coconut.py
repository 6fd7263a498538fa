"""Coconuts lying on the sand: green or brown husks, or one cracked open showing white flesh."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, surface
from worldloom.geometry import Mesh, fbm, lathe, rot_x, rot_z, smooth_normals, sphere

CARD = Card("beach/coconut", 1, "coconut", ("coconuts", "coco nut"), ("fruit",), ("beach", "island", "market", "outdoor"))


class Params(Base):
    """Dials."""

    state: Literal["brown", "green", "open"] = "brown"
    size: Annotated[float, metres(0.08, 0.4)] = 0.2


PRESETS = {"green": Params(state="green"), "open": Params(state="open")}


def build(p: Params, kit: Kit) -> Part:
    """A three-sided husk; the open one is a half shell lying on its back."""
    r = p.size / 2
    if p.state == "open":
        n = kit.n(30, 10)
        t = np.linspace(0.02, np.pi / 2, 10)
        shell = lathe([(0, 0), *[(r * np.sin(a), r - r * np.cos(a)) for a in t[1:]], (0.93 * r, r)], n, 0.5)
        flesh = lathe([(0.93 * r, r), (0.82 * r, r * 0.99), *[(0.82 * r * np.sin(a), r - 0.82 * r * np.cos(a)) for a in t[::-1][1:]], (0, 0.19 * r)], n, 0.6)
        rough = np.clip(0.8 + 0.6 * fbm(shell.vertices * [1, 1, 0.4], 0.1 * r, 2, 4), 0.4, 1.2)
        return Part((surface("husk", shell.tinted(rough).turned(rot_x(0.25)).moved((0, 0, 0.02 * r)), finish.of("straw", (0.16, 0.09, 0.045), 0.95)), surface("flesh", flesh.turned(rot_x(0.25)).moved((0, 0, 0.02 * r)), finish.of("food", (0.78, 0.76, 0.7), 0.4, 0.0))),
                    colliders=(cylinder_collider(r, r),), mass=0.5, dynamic=True, affordances=("pick up", "eat"))  # fmt: skip
    m = sphere((1.22 * r, r, 0.96 * r), kit.n(26, 8))
    v = m.vertices
    ang = np.arctan2(v[:, 2], v[:, 1])
    k = 1 + 0.06 * np.cos(3 * ang) * (1 - (v[:, 0] / (1.22 * r)) ** 2)
    fibre = fbm(v * [0.25, 1, 1], 0.12 * r, 3, kit.seed % 60)
    v = v * [1, 1, 1] * k[:, None] * (1 + 0.02 * fibre)[:, None]
    body = smooth_normals(Mesh(v, m.faces, None, m.uv)).tinted(np.clip(0.9 + 0.6 * fibre, 0.45, 1.25)).turned(rot_z(kit.rng("yaw").uniform(0, 6.3)))
    body = body.moved((0, 0, -body.bounds[0, 2] - 0.05 * r))
    color = (0.2, 0.115, 0.055) if p.state == "brown" else (0.16, 0.22, 0.05)
    return Part((surface("husk", body, finish.of("straw" if p.state == "brown" else "food", color, 0.9 if p.state == "brown" else 0.45)),), colliders=(cylinder_collider(r, 1.8 * r),), mass=1.4, dynamic=True, affordances=("pick up",))
