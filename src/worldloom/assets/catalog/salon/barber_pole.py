"""A barber's pole on its wall bracket: red, white and blue stripes that wind up a lit cylinder between chrome caps."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Motion, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import Mesh, lathe, rod, sheet, slab, sphere

CARD = Card("salon/barber_pole", 1, "barber_pole", ("barber's pole", "barbers pole", "barbershop pole"), ("sign",), ("indoor", "outdoor", "barbershop", "salon", "shop", "street"), "wall")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.4, 1.2)] = 0.76
    color: Color = "#c2241c"
    """Of its first stripe."""
    accent: Color = "#1f3f9a"
    turning: bool = True
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"still": Params(turning=False, lit=False, wear=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall y = 0, its foot at z = 0."""
    out, n, h = Collector(), kit.n(44, 18), p.height
    chrome, r, y = finish.metal("chrome", p.wear), 0.075, -0.14
    low, high = 0.16 * h, 0.84 * h
    a, t = np.linspace(0, 2 * np.pi, n + 1), np.linspace(0, 1, 2 * n)
    g = np.stack(np.broadcast_arrays(r * np.cos(a), r * np.sin(a), (low + (high - low) * t)[:, None]), -1).swapaxes(0, 1)
    m = sheet(g)
    v = m.vertices
    turn = (np.arctan2(v[:, 1], v[:, 0]) / (2 * np.pi) + (v[:, 2] - low) / (0.5 * (high - low))) % 1
    red, blue, white = (np.array(finish.paint(c).color) for c in (p.color, p.accent, "#f4f2ee"))
    tone = np.where((turn < 0.22)[:, None], red, np.where(((turn > 0.5) & (turn < 0.72))[:, None], blue, white))
    skin = finish.plastic("white", 0.1, p.wear).model_copy(update={"color": (1.0, 1.0, 1.0), "emission": (0.05, 0.048, 0.045) if p.lit else (0.0, 0.0, 0.0)})
    out.add("stripes", skin, Mesh(v, m.faces, m.normals, m.uv, tone).moved((0, y, 0)), link="stripes" if p.turning else "")
    out.add("glass", finish.glass(), lathe([(r + 0.006, low), (r + 0.006, high)], n).moved((0, y, 0)))
    cap = [(0, 0), (0.03, 0), (0.05, 0.1 * low), (0.07, 0.45 * low), (0.094, 0.6 * low), (0.094, 0.8 * low), (0.086, low), (0, low)]
    out.add("cap", chrome, lathe(cap, n, 0.5).moved((0, y, 0)), lathe([(0, high), (0.086, high), (0.094, high + 0.2 * low), (0.094, high + 0.4 * low), (0.06, high + 0.7 * low), (0.02, h - 0.02), (0, h - 0.02)], n, 0.5).moved((0, y, 0)))
    out.add("globe", finish.glow((1.0, 0.93, 0.8), 5.0) if p.lit else finish.glass(), sphere(0.042, n, (0, y, h + 0.015)))
    out.add("knob", chrome, sphere(0.024, 18, (0, y, -0.012)))
    for z in (0.75 * low, high + 0.3 * low):
        out.add("bracket", chrome, rod((0, y, z), (0, 0.0, z), 0.016, 12))
    out.add("plate", chrome, slab((-0.05, -0.012, 0.4 * low), (0.05, 0, high + 0.6 * low), 0.004))
    spin = (Motion(kind="spin", link="stripes", center=(0.0, y, 0.5 * h), axis=(0.0, 0.0, 1.0), speed=1.6),) if p.turning else ()
    return Part(out.surfaces(), (box_collider((-0.1, -0.24, 0), (0.1, 0, h)),), mass=6.0, motions=spin, lights=(light((0, y - 0.12, 0.5 * h), 1.5, p.lit, (1.0, 0.92, 0.82), 0.06),), affordances=("look",))
