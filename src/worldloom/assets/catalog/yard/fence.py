"""A run of garden fence: white pickets, post and rail, ranch boards, woven wattle or wrought iron, with an optional gate."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.geometry import Mesh, cylinder, join, lathe, prism, rot_x, stamp, tube

CARD = Card("yard/fence", 1, "fence", ("picket fence", "garden fence", "wooden fence", "fencing", "railing", "rail fence", "iron fence", "gate"), ("barrier",), ("suburb", "garden", "farm", "village", "yard", "street", "outdoor"), "ground")


class Params(Base):
    """Dials."""

    style: Literal["picket", "rail", "ranch", "wattle", "iron"] = "picket"
    length: Annotated[float, metres(1.2, 14.0)] = 7.2
    height: Annotated[float, metres(0.5, 2.2)] = 1.0
    gate: bool = False
    color: Color = "white"
    snow: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.3


VARIETY = {"gate": (True, False)}
"""Dials that differ from one to the next where words do not set them."""
PRESETS = {"gate": Params(gate=True), "rail": Params(style="rail", height=1.2, wear=0.8), "ranch": Params(style="ranch", height=1.2), "wattle": Params(style="wattle", height=1.1), "iron": Params(style="iron", color="black", height=1.3), "snowy": Params(snow=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Posts every 1.8 m at most; the gate is the middle metre and swings."""
    out, rng = Collector(), kit.rng("fence")
    gap = 1.0 if p.gate else 0.0
    spans = [(-p.length / 2, -gap / 2), (gap / 2, p.length / 2)] if p.gate else [(-p.length / 2, p.length / 2)]
    mat = {"rail": finish.wood("weathered", p.wear), "wattle": finish.wood("weathered", p.wear), "iron": finish.iron(p.wear, finish.paint(p.color).color)}.get(p.style, finish.paint(p.color, p.wear, 0.6))
    if p.style in ("rail", "wattle"):
        mat = mat.model_copy(update={"color": tuple(round(0.5 * a + 0.5 * b * 0.4, 4) for a, b in zip(mat.color, finish.paint(p.color).color, strict=True))})
    for a, b in spans:
        if b - a > 0.2:
            _run(out, p, kit, mat, a, b, rng)
    joints: tuple[Joint, ...] = ()
    if p.gate:
        _panel(out, p, kit, mat, -gap / 2 + 0.05, gap / 2 - 0.05, rng, "gate")
        joints = (Joint(name="gate", origin=(-gap / 2 + 0.05, 0, 0), axis=(0, 0, 1), limits=(0.0, 1.6)),)
    colliders = tuple(box_collider((a, -0.06, 0), (b, 0.06, p.height)) for a, b in spans)
    if p.gate:
        colliders += (box_collider((-gap / 2 + 0.05, -0.04, 0.05), (gap / 2 - 0.05, 0.04, p.height), "gate"),)
    return Part(out.surfaces(), colliders=colliders, mass=14 * p.length, joints=joints, affordances=("open",) if p.gate else ())


def _run(out: Collector, p: Params, kit: Kit, mat: Material, a: float, b: float, rng: np.random.Generator) -> None:
    n = max(1, int(np.ceil((b - a) / 1.8)))
    x = np.linspace(a, b, n + 1)
    x[[0, -1]] += [0.045, -0.045]
    tall = p.height * (1.08 if p.style != "iron" else 1.05)
    if p.style in ("rail", "wattle"):
        for q in x:
            out.add("posts", mat, cylinder(0.06 * float(rng.uniform(0.85, 1.15)), tall + 0.3, kit.n(9, 5), 0.012, (q, 0, -0.3)).tinted(float(tints(rng, 1, 0.3)[0])))
    else:
        out.add("posts", mat, boards((0.09, 0.09, tall + 0.3), np.c_[x, 0 * x, np.full(n + 1, tall / 2 - 0.15)], 0.008, tints(rng, n + 1, 0.06)))
        cap = lathe([(0, 0), (0.075, 0), (0.075, 0.02), (0.02, 0.07), (0, 0.075)], 4 if p.style == "picket" else 10, 0.3)
        out.add("posts", mat, stamp(cap, np.c_[x, 0 * x, np.full(n + 1, tall)], np.full(n + 1, np.pi / 4)))
    _panel(out, p, kit, mat, a, b, rng, "")
    if p.snow > 0.05:
        white = finish.of("snow", (0.8, 0.82, 0.85), 0.7)
        out.add("snow", white, stamp(lathe([(0.07, 0), (0.085, 0.03), (0.05, 0.03 + 0.07 * p.snow), (0, 0.03 + 0.09 * p.snow)], 10, True), np.c_[x, 0 * x, np.full(n + 1, tall + 0.005)]))


def _panel(out: Collector, p: Params, kit: Kit, mat: Material, a: float, b: float, rng: np.random.Generator, link: str) -> None:
    """What hangs between the posts."""
    out.add("panel", mat, _FILL[p.style](p, kit, a, b, rng), link=link)


def _pickets(p: Params, kit: Kit, a: float, b: float, rng: np.random.Generator) -> Mesh:
    n = max(2, int((b - a) / 0.125))
    x = a + (np.arange(n) + 0.5) / n * (b - a)
    h = p.height
    one = prism([(-0.037, 0.06), (0.037, 0.06), (0.037, h - 0.06), (0, h), (-0.037, h - 0.06)], 0.02, 0.003).turned(rot_x(np.pi / 2))
    pale = stamp(one, np.c_[x, np.full(n, -0.028), rng.uniform(-0.006, 0.006, n)]).tinted(np.repeat(tints(rng, n, 0.09), len(one.vertices)))
    rails = boards((b - a, 0.04, 0.085), [((a + b) / 2, 0, z * h) for z in (0.26, 0.74)], 0.006)
    return join([pale, rails.tinted(1.0)])


def _rails(p: Params, kit: Kit, a: float, b: float, rng: np.random.Generator) -> Mesh:
    out = []
    for z in (0.3, 0.62, 0.94):
        t = np.linspace(a, b, max(3, kit.n(8, 3)))
        wob = 0.02 * np.sin(t * 2.1 + rng.uniform(0, 6))
        out.append(tube(np.c_[t, 0.0 * t + 0.045, z * p.height + wob], 0.045 * float(rng.uniform(0.85, 1.15)), kit.n(8, 5)).tinted(float(tints(rng, 1, 0.25)[0])))
    return join(out)


def _ranch(p: Params, kit: Kit, a: float, b: float, rng: np.random.Generator) -> Mesh:
    return boards((b - a, 0.028, 0.15), [((a + b) / 2, -0.055, z * p.height) for z in (0.28, 0.6, 0.92)], 0.005, tints(rng, 3, 0.08))


def _wattle(p: Params, kit: Kit, a: float, b: float, rng: np.random.Generator) -> Mesh:
    """Hazel rods woven in and out of stakes."""
    rows = max(4, int(p.height / 0.045 * min(kit.detail, 1.0)))
    stakes = int((b - a) / 0.3) + 1
    t = np.linspace(a, b, stakes * 2 + 1)
    out = [wires(np.c_[np.linspace(a, b, stakes), np.zeros(stakes), np.zeros(stakes)], np.c_[np.linspace(a, b, stakes), np.zeros(stakes), np.full(stakes, p.height + 0.06)], 0.016)]
    for k in range(rows):
        y = 0.024 * np.cos(np.pi * (t - a) / 0.3 + (k % 2) * np.pi)
        z = (k + 0.5) * p.height / rows + rng.uniform(-0.006, 0.006, len(t))
        out.append(tube(np.c_[t, y, z], 0.45 * p.height / rows, 5).tinted(float(tints(rng, 1, 0.35)[0])))
    return join([m if m.color is not None else m.tinted(1.0) for m in out])


def _iron(p: Params, kit: Kit, a: float, b: float, rng: np.random.Generator) -> Mesh:
    n = max(2, int((b - a) / 0.12))
    x = a + (np.arange(n) + 0.5) / n * (b - a)
    bars = wires(np.c_[x, 0 * x, np.full(n, 0.05)], np.c_[x, 0 * x, np.full(n, p.height - 0.05)], 0.009, 6)
    tip = lathe([(0, 0), (0.02, 0.02), (0.012, 0.05), (0.024, 0.07), (0, 0.15)], kit.n(8, 5), 0.5)
    return join([bars, stamp(tip, np.c_[x, 0 * x, np.full(n, p.height - 0.06)]), boards((b - a, 0.035, 0.012), [((a + b) / 2, 0, z) for z in (0.14, p.height - 0.2)], 0.002)])


_FILL = {"picket": _pickets, "rail": _rails, "ranch": _ranch, "wattle": _wattle, "iron": _iron}
