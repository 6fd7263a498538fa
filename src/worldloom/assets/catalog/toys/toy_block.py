"""Wooden building blocks with letters, scattered, stacked as a tower or built as a little gate."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, bounding_colliders, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import Floats, box, lathe, prism, rot_z
CARD = Card("toys/toy_block", 1, "toy_block", ("toy_blocks", "building blocks", "building block", "wooden block", "wooden blocks", "lego brick", "block", "alphabet blocks"), ("toy", "plaything"), ("indoor", "playroom", "shop", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["tower", "heap", "gate"] = "tower"
    count: Annotated[int, number(1, 24)] = 7
    edge: Annotated[float, metres(0.03, 0.12)] = 0.05
    color: Color = "red"
    """First of the colours."""


PRESETS = {"heap": Params(style="heap", count=12), "gate": Params(style="gate"), "one": Params(count=1, edge=0.06)}
SHOWS: dict[str, dict[str, object]] = {"colorful": {}}
_TONES = ("red", "mustard", "navy", "dark_green", "cream", "orange")


def build(p: Params, kit: Kit) -> Part:
    """Bevelled cubes in painted wood with raised letters on their fronts; the gate has pillars, a beam and a roof."""
    out, e, g = Collector(), p.edge, kit.rng("blocks")
    tones = (p.color, *[t for t in _TONES if t != p.color])
    if p.style == "gate":
        return _gate(out, e, tones)
    at, yaw = _places(p, g)
    for k, (q, a) in enumerate(zip(at, yaw, strict=True)):
        tone = tones[k % len(tones)]
        r = rot_z(a)
        out.add(f"block.{k % len(tones)}", finish.paint(tone, 0.3, 0.4), box((e, e, e), 0.07 * e).turned(r).moved(q))
        ink = "cream" if tone not in ("cream", "mustard") else "navy"
        for i in range(4):
            letter = text("ABCDEFGHKLMNPRST"[(k * 3 + i * 5) % 16], 0.56 * e, (0, 0), -0.5 * e - 0.0006, 0.16)
            out.add(f"letter.{ink}", finish.paint(ink, 0.2), letter.turned(r @ rot_z(i * np.pi / 2)).moved(q))
    b = bounding_colliders(out.surfaces())
    cols = b if p.style == "tower" else tuple(box_collider(q - 0.5 * e, q + 0.5 * e) for q in at)
    return Part(out.surfaces(), colliders=cols, mass=0.09 * len(at), dynamic=True, affordances=("pick up", "stack"))


def _places(p: Params, g: np.random.Generator) -> tuple[list[Floats], list[float]]:
    e, at = p.edge, []
    if p.style == "tower":
        base = 1 if p.count < 5 else 2 if p.count < 14 else 3
        rows, k, z = base, 0, 0
        while k < p.count:
            m = max(rows, 1)
            for i in range(min(m, p.count - k)):
                at.append(np.array([(i - (m - 1) / 2) * 1.06 * e + g.normal() * 0.03 * e, g.normal() * 0.06 * e, (z + 0.5) * e]))
            k, z, rows = k + m, z + 1, rows - 1 if rows > 1 else 1
        return at, [float(g.normal() * 0.1) for _ in at]
    a = np.arange(p.count) * 2.4
    q = 0.95 * e * np.sqrt(np.arange(p.count) * 1.35)
    low = [np.array([q[k] * np.cos(a[k]) * 1.15, q[k] * np.sin(a[k]) * 1.15, 0.5 * e]) for k in range(p.count)]
    if p.count > 5:
        low[-1] = low[0] * [1, 1, 0] + [0.1 * e, 0, 1.5 * e]
    return low, [float(g.uniform(0, 1.5)) for _ in low]


def _gate(out: Collector, e: float, tones: tuple[str, ...]) -> Part:
    pillar = lathe([(0, 0), (0.45 * e, 0), (0.48 * e, 0.04 * e), (0.48 * e, 1.96 * e), (0.45 * e, 2 * e), (0, 2 * e)], 20, 0.5)
    out.add("block.0", finish.paint(tones[0], 0.3, 0.4), *(box((e, e, e), 0.07 * e, (x * 1.3 * e, 0, 0.5 * e)) for x in (-1, 1)))
    out.add("block.1", finish.paint(tones[1], 0.3, 0.4), *(pillar.moved((x * 1.3 * e, 0, e)) for x in (-1, 1)))
    out.add("block.2", finish.paint(tones[2], 0.3, 0.4), box((3.8 * e, e, 0.6 * e), 0.05 * e, (0, 0, 3.3 * e)))
    roof = prism([(-0.9 * e, 0), (0.9 * e, 0), (0, 0.9 * e)], e, 0.05 * e)
    out.add("block.3", finish.paint(tones[3], 0.3, 0.4), upright(roof).moved((0, -0.5 * e, 3.6 * e)))
    return Part(out.surfaces(), colliders=tuple(box_collider((x * 1.3 * e - 0.5 * e, -0.5 * e, 0), (x * 1.3 * e + 0.5 * e, 0.5 * e, 3 * e)) for x in (-1, 1)) + (box_collider((-1.9 * e, -0.5 * e, 3 * e), (1.9 * e, 0.5 * e, 4.3 * e)),), mass=1.0, dynamic=True, affordances=("pick up", "stack"))
