"""Spools of sewing thread in many colours: one, a few standing together, or a wooden rack of them; a large cone too."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, bounding_colliders, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.spool import spool_parts
from worldloom.geometry import lathe, rod, rot_x, rot_z, slab
CARD = Card("craft/thread_spool", 1, "thread_spool", ("spool of thread", "thread", "thread spools", "spools of thread", "sewing thread", "bobbin", "cotton reel", "reel of thread", "thread rack", "cone of thread"), ("tool",), ("indoor", "workshop", "studio"), "table")


class Params(Base):
    """Dials."""

    state: Literal["several", "one", "rack", "cone"] = "several"
    height: Annotated[float, metres(0.03, 0.18)] = 0.055
    color: Color = "#b3261e"
    """Of the first spool."""
    spool: Literal["wood", "plastic"] = "wood"
    wear: Wear = 0.2


PRESETS = {"one": Params(state="one", color="#1f5a8a", spool="plastic"), "rack": Params(state="rack"), "cone": Params(state="cone", height=0.16, color="#d8b04a")}
TONES = ("#1f5a8a", "#e0b030", "#3d8a4a", "#d8d2c4", "#7a3a8a", "#17181a", "#d0702a", "#4aa0a0", "#c94a7a")


def build(p: Params, kit: Kit) -> Part:
    """Stand on a table; the rack leans back."""
    out, h, n = Collector(), p.height, kit.n(24, 10)
    r, wood = 0.4 * h, p.spool == "wood"
    tones = (p.color, *TONES)
    if p.state == "cone":
        t = np.linspace(0, 1, 40)
        wound = [(0, 0.06 * h), *((0.36 * h - 0.2 * h * q + 0.004 * h * (k % 2), 0.07 * h + 0.8 * h * q) for k, q in enumerate(t)), (0.08 * h, 0.88 * h)]
        out.add("thread", finish.of("rope", p.color, 0.75, p.wear), lathe(wound, kit.n(36, 14), 0.5))
        out.add("cone", finish.of("cardboard", (0.5, 0.4, 0.28), 0.8) if wood else finish.plastic("white"), lathe([(0, 0), (0.33 * h, 0), (0.32 * h, 0.06 * h), (0.3 * h, 0.07 * h), (0.075 * h, 0.9 * h), (0.06 * h, h), (0, h)], kit.n(30, 12), 0.5))
    elif p.state == "rack":
        _rack(out, p, kit, h, r, n, tones)
    else:
        at = [(0.0, 0.0, 0.0)] if p.state == "one" else [(0, 0, 0), (2.3 * r, 0.6 * r, 0), (-2.1 * r, 1.0 * r, 0), (0.5 * r, 2.4 * r, 0), (-1.2 * r, -1.9 * r, 0)]
        for k, q in enumerate(at):
            lying = k == 4
            for role, material, m in spool_parts(r, h, tones[k], n, wood):
                m = m.turned(rot_x(np.pi / 2)).turned(rot_z(0.7)).moved((0, 0, r)) if lying else m
                out.add(role, material, m.moved(q))
    parts = out.surfaces()
    return Part(parts, bounding_colliders(parts), mass=0.2, dynamic=True, affordances=("pick up",))


def _rack(out: Collector, p: Params, kit: Kit, h: float, r: float, n: int, tones: tuple[str, ...]) -> None:
    """Pegs in rows on a leaning board."""
    wood, rng = finish.wood("birch", p.wear), kit.rng("rack")
    cols, rows = 6, 4
    w, tall = cols * 2.4 * r / 2 + 0.01, rows * 2.5 * r + 0.02
    lean = rot_x(-0.35)
    out.add("board", wood, slab((-w, -0.005, 0), (w, 0.005, tall), 0.002).turned(lean).moved((0, 0.0, 0.004)))
    out.add("board", wood, slab((-w, -0.02 - 0.6 * h, 0), (w, 0.02 + 0.35 * tall, 0.008), 0.002))
    for i in range(cols):
        for j in range(rows):
            base = np.array([-w + 0.01 + (i + 0.5) * 2.4 * r, -0.005, 0.02 + (j + 0.5) * 2.5 * r])
            out.add("peg", wood, rod(base, base + [0, -1.15 * h, 0], 0.0025, 8).turned(lean).moved((0, 0, 0.004)))
            if rng.random() < 0.9:
                for role, material, m in spool_parts(r, h, tones[int(rng.integers(10))], n, p.spool == "wood"):
                    out.add(role, material, m.turned(rot_x(np.pi / 2)).moved(base + [0, -0.001, 0]).turned(lean).moved((0, 0, 0.004)))
