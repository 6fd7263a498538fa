"""A blanket folded in a neat pile with fringes, or thrown down in folds; knitted, checked or plain. Also towels, rolled or folded."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, bounding_colliders, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Floats, Mesh, box, crease_normals, fbm, stamp
CARD = Card("decor/blanket", 1, "blanket", ("throw blanket", "quilt", "duvet", "comforter", "throw", "laundry", "tablecloth"), ("textile",), ("indoor", "living_room", "bedroom", "hospital_room"), "table")


class Params(Base):
    """Dials."""

    state: Literal["folded", "rolled"] = "folded"
    width: Annotated[float, metres(0.25, 0.8)] = 0.46
    material: Literal["knit", "fabric", "velvet"] = "knit"
    pattern: Literal["plain", "checks", "stripes"] = "plain"
    color: Color = "#a8876a"
    layers: Annotated[int, number(1, 5)] = 3


PRESETS = {"checks": Params(pattern="checks", color="dark_red", material="fabric"), "rolled": Params(state="rolled", color="white", material="fabric", width=0.36), "stripes": Params(pattern="stripes", color="navy")}


def build(p: Params, kit: Kit) -> Part:
    """Layers with a rounded fold in front, fringe at the side."""
    out, w = Collector(), p.width / 2
    cloth_ = finish.fabric(p.color, 0.15, p.material)
    if p.state == "rolled":
        r = 0.055
        at = [(0, y, z) for y, z in ((-r, r), (r, r), (0, r * 2.72))][: max(1, min(3, p.layers))]
        for k, (x, y, z) in enumerate(at):
            t = np.linspace(0, 5.2 * np.pi, kit.n(90, 40))
            q = r * (0.2 + 0.8 * t / t[-1])
            line = np.stack([q * np.cos(t + k), q * np.sin(t + k)], 1)
            g = np.stack([np.stack([np.full(len(t), s * w), line[:, 0], line[:, 1]], 1) for s in (-1, 1)], 1)
            m = thick(g, 0.006)
            out.add("cloth", cloth_, m.tinted(_tone(p, m.vertices)).moved((x, y, z)))
        lo = min(float(s.mesh.bounds[0, 2]) for s in out.surfaces())
        low = Collector()
        for s in out.surfaces():
            low.add(s.role, s.material, s.mesh.moved((0, 0, -lo)))
        return tabletop(low.surfaces(), 0.6, False)
    ply, d = 0.032, 0.36 * p.width
    for k in range(p.layers):
        body = soft_box((2 * w - 0.006 * k, 2 * d, ply * 1.04), 0.49 * ply, 0.04, 0.003, 0.004, kit.seed + k, (0, 0.004 * (-1) ** k, ply * (k + 0.5)), 3)
        v = body.vertices
        v = v + np.stack([0 * v[:, 0], 0.006 * fbm(v, 0.1, 2, k + 3), 0.003 * fbm(v, 0.15, 2, k)], 1)
        body = crease_normals(Mesh(v, body.faces, None, v[:, :2].copy()).tinted(_tone(p, v)), 1.3)
        out.add("cloth", cloth_, body)
        ys = np.linspace(-d + 0.02, d - 0.03, kit.n(26, 8))
        rng = kit.rng(f"fringe.{k}")
        out.add("fringe", cloth_, stamp(box((0.045, 0.004, 0.004), 0.001, (0.022, 0, 0)), np.c_[np.full(len(ys), w - 0.012), ys, np.full(len(ys), ply * (k + 0.5))], rng.normal(0, 0.25, len(ys))))
    least = min(float(s.mesh.bounds[0, 2]) for s in out.surfaces())
    down = Collector()
    for s in out.surfaces():
        down.add(s.role, s.material, s.mesh.moved((0, 0, -least)))
    return Part(down.surfaces(), colliders=bounding_colliders(down.surfaces()), mass=1.1, dynamic=True, friction=0.95, affordances=("pick up",))


def _tone(p: Params, v: Floats) -> Floats:
    base = np.ones((len(v), 3))
    if p.pattern == "plain":
        return base
    a = (np.sin(v[:, 0] * 2 * np.pi / 0.11) > 0.2).astype(float)
    b = (np.sin(v[:, 1] * 2 * np.pi / 0.11 + 1) > 0.2).astype(float) if p.pattern == "checks" else 0 * a
    return base * (0.55 + 0.75 * a + (0.5 * b))[:, None]
