"""A whiteboard with an aluminium frame, pen tray, and writing, a plan or sums in coloured marker."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import disc, ribbon, scribble
from worldloom.geometry import box, rod, rounded_rect, slab
CARD = Card("school/whiteboard", 1, "whiteboard", ("white board", "dry erase board", "flip chart"), ("blackboard", "board"), ("indoor", "office", "classroom", "laboratory"), "wall", (0.8, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.6, 3.0)] = 1.8
    height: Annotated[float, metres(0.45, 1.5)] = 1.1
    contents: Literal["plan", "notes", "empty"] = "plan"
    color: Color = "blue"
    """Of the marker."""
    wear: Wear = 0.15


PRESETS = {"notes": Params(contents="notes", color="dark_green"), "empty": Params(contents="empty", width=1.2, height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Panel, frame with corners, tray with pens and a wiper. Bottom at z = 0, back at y = 0."""
    out, w, h = Collector(), p.width / 2, p.height
    alu, z0 = finish.metal("aluminium", p.wear), 0.06
    out.add("board", finish.of("ceramic", (0.74, 0.75, 0.75), 0.18, p.wear), slab((-w, -0.014, z0), (w, 0, z0 + h), 0.002))
    b = 0.022
    out.add("frame", alu, slab((-w - b, -0.02, z0 - b), (-w, 0, z0 + h + b), 0.003), slab((w, -0.02, z0 - b), (w + b, 0, z0 + h + b), 0.003), slab((-w, -0.02, z0 - b), (w, 0, z0), 0.003), slab((-w, -0.02, z0 + h), (w, 0, z0 + h + b), 0.003), slab((-0.45 * w, -0.09, z0 - b - 0.008), (0.45 * w, 0, z0 - b), 0.003), slab((-0.45 * w, -0.094, z0 - b - 0.008), (0.45 * w, -0.088, z0 - b + 0.008), 0.002))
    out.add("corner", finish.plastic("grey"), *(slab((x - 0.02, -0.024, z - 0.02), (x + 0.02, 0, z + 0.02), 0.006) for x in (-w - b / 2, w + b / 2) for z in (z0 - b / 2, z0 + h + b / 2)))
    for k, tone in enumerate((p.color, "red", "black")):
        x = -0.3 * w + 0.16 * k
        out.add(f"pen.{k}", finish.plastic(tone, 0.3), rod((x, -0.05, z0 - b + 0.009), (x + 0.045, -0.052, z0 - b + 0.009), 0.009, 10))
        out.add("pen", finish.plastic("white", 0.3), rod((x + 0.045, -0.052, z0 - b + 0.009), (x + 0.125, -0.056, z0 - b + 0.009), 0.009, 10))
    out.add("wiper", finish.plastic("charcoal"), box((0.13, 0.05, 0.03), 0.006, (0.25 * w, -0.05, z0 - b + 0.016)))
    ink, red, y, g = finish.paint(p.color, 0.0), finish.paint("red", 0.0), -0.0146, kit.rng("ink")
    if p.contents == "notes":
        for k, z in enumerate(np.linspace(0.84, 0.2, 6) * h + z0):
            out.add("ink", ink, disc(0.014, y, 10, (-0.8 * w, z + 0.02)), *(ribbon(q + np.array([-0.72 * w, z]), 0.007, y) for q in scribble(float(g.uniform(0.7, 1.4)) * w, 0.055, g)))
            if k == 1:
                out.add("red", red, ribbon(np.array([[-0.74 * w, z - 0.02], [0.3 * w, z - 0.014]]), 0.006, y))
    elif p.contents == "plan":
        at = [(-0.6, 0.72), (0.0, 0.72), (0.6, 0.72), (-0.3, 0.3), (0.35, 0.3)]
        box_ = rounded_rect(0.34 * w, 0.2 * h, 0.03, 4)
        for k, (x, z) in enumerate(at):
            c = np.array([x * w, z * h + z0])
            out.add("ink" if k % 2 == 0 else "red", ink if k % 2 == 0 else red, ribbon(np.concatenate([box_, box_[:1]]) + c, 0.007, y), *(ribbon(q + c + [-0.13 * w, -0.02], 0.006, y) for q in scribble(0.27 * w, 0.045, g)))
        for i, j in ((0, 1), (1, 2), (0, 3), (1, 3), (2, 4), (3, 4)):
            a_, b_ = (np.array([at[q][0] * w, at[q][1] * h + z0]) for q in (i, j))
            d = (b_ - a_) / np.linalg.norm(b_ - a_)
            n_ = np.array([-d[1], d[0]])
            s = 0.19 * w if abs(d[0]) > 0.8 else 0.14 * h
            e = b_ - d * s
            out.add("ink", ink, ribbon(np.stack([a_ + d * s, e]), 0.006, y), *(ribbon(np.stack([e, e - d * 0.04 + t * n_ * 0.02]), 0.006, y) for t in (-1, 1)))
    return Part(out.surfaces(), colliders=(box_collider((-w - b, -0.024, 0.02), (w + b, 0, z0 + h + b)), box_collider((-0.45 * w, -0.094, 0.02), (0.45 * w, 0, 0.09))), mass=12.0, functional_sides=("front",), affordances=("write", "read"), supports=(Support(name="tray", center=(0.05 * w, -0.05, z0 - b), size=(0.1, 0.05)),))
