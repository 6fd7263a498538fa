"""A jar, tin or caddy of paint brushes standing bristles up, dried paint on their tips."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.artist_brush import brush_parts
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import align, box, rot_z, slab, torus
CARD = Card("craft/paintbrush_holder", 1, "paintbrush_holder", ("brush holder", "paintbrush caddy", "paint brush holder", "art caddy", "brush pot", "jar of brushes", "jar of paint brushes", "jar of paintbrushes", "pot of brushes", "cup of brushes", "brush caddy", "brushes"), ("container",), ("indoor", "studio", "art_studio", "classroom"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["jar", "tin", "caddy"] = "jar"
    """What holds them."""
    height: Annotated[float, metres(0.08, 0.2)] = 0.12
    """Of the vessel; a brush is twice as long."""
    brushes: Annotated[int, number(0, 16)] = 9
    color: Color = "#6a8a94"
    """Of the vessel."""
    dipped: bool = True
    """Dried paint on the tips."""
    wear: Wear = 0.3


HOLDING = {"brushes": 0, "kind": "tin"}
"""Its dials where something lies in it."""
PRESETS = {"tin": Params(kind="tin", color="#b3562c"), "caddy": Params(kind="caddy", color="#c9a068", brushes=14), "clean": Params(dipped=False, brushes=5, color="white", kind="tin")}
TONES = ("#c9261f", "#2470b8", "#e6b81f", "#3d9a3a", "#e8e4dc", "#17181a", "#7a4a9a")
HANDLES = ("#b0742f", "#8a1c1c", "#1a1a1c", "#1f4a7a", "#c9b080")


def build(p: Params, kit: Kit) -> Part:
    """Brushes lean outwards against the rim, each a little different."""
    out, h, rng = Collector(), p.height, kit.rng("brushes")
    r = 0.42 * h
    wells = [np.zeros(3)]
    if p.kind == "jar":
        out.add("vessel", finish.glass() if p.color == "#6a8a94" else finish.ceramic(p.color), hollow([(0, 0), (0.9 * r, 0), (r, 0.08 * h), (r, 0.82 * h), (0.9 * r, 0.9 * h), (0.9 * r, h)], 0.004, kit.n(32, 14), 0.7, 0.008))
        out.add("ring", finish.metal("steel"), torus(0.92 * r, 0.0025, kit.n(32, 14), 6).moved((0, 0, 0.93 * h)))
    elif p.kind == "tin":
        out.add("vessel", finish.paint(p.color, p.wear, 0.3), hollow([(0, 0), (0.98 * r, 0), (r, 0.015 * h), (r, h)], 0.0022, kit.n(32, 14), 0.5, 0.004))
        out.add("ring", finish.metal("steel", p.wear), *(torus(1.0 * r, 0.0024, kit.n(32, 14), 6).moved((0, 0, z)) for z in (0.004, 0.35 * h, 0.65 * h, h)))
    else:
        wells = _caddy(out, p, h)
    for k in range(p.brushes):
        foot_of = wells[k % len(wells)]
        a = 2.4 * k + float(rng.normal(0, 0.2))
        long = h * float(rng.uniform(1.7, 2.2))
        foot = foot_of + np.array([np.cos(a + np.pi), np.sin(a + np.pi), 0]) * 0.5 * r * float(rng.uniform(0.3, 1)) + [0, 0, 0.01]
        rim = foot_of + np.array([np.cos(a), np.sin(a), 0]) * 0.74 * r + [0, 0, h]
        d = (rim - foot) / np.linalg.norm(rim - foot)
        flat = rng.random() < 0.3
        tip = TONES[int(rng.integers(7))] if p.dipped else ""
        for role, material, m in brush_parts(long, (0.16 if flat else 0.09) * h, "flat" if flat else "round", tip, HANDLES[k % 5]):
            role = f"{role}.{k % 5}" if role == "brush.handle" else role
            out.add(role, material, m.turned(rot_z(float(rng.uniform(0, 6)))).turned(align(d)).moved(foot + d * long / 2))
    if not p.brushes and p.kind != "caddy":
        return Part(out.surfaces(), staves(r, h, 0.008), mass=0.4, dynamic=True, supports=(well(r - 0.006, 0.008, 3 * h),), affordances=("pick up",))
    w = 2.3 * r if p.kind == "caddy" else r
    return Part(out.surfaces(), (box_collider((-w, -r, 0), (w, r, h)), *([box_collider((-0.7 * r, -0.7 * r, h), (0.7 * r, 0.7 * r, 1.7 * h))] if p.brushes else [])), mass=0.5, dynamic=True, affordances=("pick up",))


def _caddy(out: Collector, p: Params, h: float) -> list[np.ndarray]:
    """A wooden box with two wells and a board with a grip between them."""
    wood, w, d, t = finish.wood(p.color, p.wear), 0.95 * h, 0.42 * h, 0.007
    out.add("caddy", wood, slab((-w, -d, 0), (w, d, t), 0.002), *(slab((-w, s * d - t / 2, 0), (w, s * d + t / 2, 0.6 * h), 0.002) for s in (-1, 1)), *(slab((s * w - t / 2, -d, 0), (s * w + t / 2, d, 0.6 * h), 0.002) for s in (-1, 1)), slab((-t / 2, -d, 0), (t / 2, d, 1.0 * h), 0.002))
    out.add("grip", wood, box((0.02, 1.5 * d, 0.03), 0.009, (0, 0, 1.02 * h)))
    return [np.array([s * 0.48 * h, 0, 0]) for s in (-1, 1)]
