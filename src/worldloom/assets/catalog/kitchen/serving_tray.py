"""A serving tray with a raised rim and handles: wooden butler's tray, round rattan, lacquered oval or silver."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import Floats, Mesh, arc, lathe, prism, rounded_rect, slab, spline, sweep, torus, tube
CARD = Card("kitchen/serving_tray", 1, "tray", ("serving tray", "tea tray", "breakfast tray", "butler tray", "bed tray"), ("kitchenware",), ("indoor", "kitchen", "dining_room", "bedroom", "restaurant", "cafe", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["wooden", "rattan", "oval", "silver"] = "wooden"
    width: Annotated[float, metres(0.26, 0.7)] = 0.46
    color: Color = "#7a4e2b"
    """Of the wood, the cane or the lacquer."""
    wear: Wear = 0.2


PRESETS = {"rattan": Params(style="rattan", width=0.38, color="#a67c46"), "lacquer": Params(style="oval", color="#1f1a18", width=0.5), "silver": Params(style="silver", width=0.48)}


def build(p: Params, kit: Kit) -> Part:
    """A floor that stands a little off the table, a rim with an eased edge, handles at its ends."""
    out, w = Collector(), p.width / 2
    make = {"wooden": _wooden, "rattan": _rattan, "oval": _oval, "silver": _oval}[p.style]
    d, floor, top = make(out, p, kit, w)
    inner = (1.7 * w, 1.7 * d) if p.style == "wooden" else (1.3 * w, 1.3 * d)
    walls = [box_collider((-w, s * d - 0.008, 0), (w, s * d + 0.008, top)) for s in (-1, 1)] if p.style == "wooden" else []
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, floor)), *walls), mass=1.1, dynamic=True, affordances=("pick up",),
                supports=(Support(name="top", center=(0, 0, floor), size=inner),), anchors={"top": (0, 0, floor)})  # fmt: skip


def _timber(p: Params) -> Material:
    return finish.wood(p.color, p.wear, 0.4)


def _wooden(out: Collector, p: Params, kit: Kit, w: float) -> tuple[float, float, float]:
    """Mitred walls, the short ones arched with a slot for the hand."""
    d, t, h = 0.66 * w, 0.009, 0.042
    out.add("floor", _timber(p), slab((-w + t, -d + t, 0.004), (w - t, d - t, 0.012), 0.002))
    out.add("rim", _timber(p), *(slab((-w, s * d - t / 2, 0), (w, s * d + t / 2, h), 0.003) for s in (-1, 1)))
    y = np.linspace(-d, d, kit.n(30, 14))
    crest = h + 0.03 * np.clip(np.cos(np.pi * y / (1.25 * d)), 0, 1) ** 0.7
    wall = np.concatenate([[(d, 0), (-d, 0)][::-1], np.stack([y, crest], 1)[::-1]])
    slot = rounded_rect(min(0.11, d), 0.024, 0.012, 5) + [0, h + 0.003]
    for s in (-1, 1):
        out.add("handle", _timber(p), sideways(prism(wall, t, 0.002, [slot])).moved((s * w - t / 2, 0, 0)))
    return d, 0.012, h


def _rattan(out: Collector, p: Params, kit: Kit, w: float) -> tuple[float, float, float]:
    """Coils of cane from the middle outwards and up the wall, two ears."""
    cane, n = finish.of("wicker", finish.paint(p.color).color, 0.7, p.wear), kit.n(56, 20)
    pitch = 0.0095
    rings = np.arange(0.012, w - 0.012, pitch)
    for k, r in enumerate(rings):
        out.add("floor", cane, torus(float(r), 0.0054, n, 6).moved((0, 0, 0.0055)).tinted(0.86 + 0.2 * (k % 2)))
    for k in range(5):
        out.add("rim", cane, torus(w - 0.006 + 0.0016 * k, 0.0056 + (0.002 if k == 4 else 0), n, 6).moved((0, 0, 0.007 + 0.0092 * k)).tinted(0.86 + 0.2 * (k % 2)))
    for s in (-1, 1):
        ear = spline([(s * w, -0.05, 0.04), (s * (w + 0.014), -0.042, 0.075), (s * (w + 0.018), 0, 0.086), (s * (w + 0.014), 0.042, 0.075), (s * w, 0.05, 0.04)], 22)
        out.add("handle", cane, tube(ear, 0.0065, 8))
    return w, 0.011, 0.05


def _ring(w: float, d: float, n: int) -> Floats:
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.stack([w * np.cos(a), d * np.sin(a)], 1)


def _oval(out: Collector, p: Params, kit: Kit, w: float) -> tuple[float, float, float]:
    """A dished oval; lacquer has pierced ends, silver a beaded rim and cast handles."""
    d, n, silver = 0.68 * w, kit.n(64, 24), p.style == "silver"
    skin = finish.metal("silver", p.wear, 0.16) if silver else finish.paint(p.color, p.wear, 0.12)
    line = _ring(w - 0.034, d - 0.034, n)
    out.add("floor", skin, prism(line, 0.005, 0.0015).moved((0, 0, 0.003)))
    lip = spline([(0, 0.002), (0.012, 0.005), (0.024, 0.016), (0.034, 0.026)], 8)
    wall = [*lip, *(lip[::-1] + [-0.002, 0.003])]
    out.add("rim", skin, sweep([*wall, wall[0]], np.c_[line, np.zeros(n)], closed=True))
    edge = np.c_[_ring(w, d, n), np.full(n, 0.0275)]
    out.add("edge", skin if silver else finish.metal("gold", 0.1), tube(edge, 0.0032 if silver else 0.0022, 7, closed=True))
    for s in (-1, 1):
        grip = spline([(s * (w - 0.012), -0.055, 0.026), (s * (w + 0.012), -0.052, 0.046), (s * (w + 0.024), 0, 0.056), (s * (w + 0.012), 0.052, 0.046), (s * (w - 0.012), 0.055, 0.026)], 24)
        out.add("handle", skin if silver else finish.metal("gold", 0.1), tube(grip, 0.0052 + 0.0018 * np.sin(np.linspace(0, np.pi, 24)), 8))
    if silver:
        out.add("chasing", finish.metal("silver", p.wear, 0.4), *_chased(w, d, n))
    return d, 0.008, 0.03


def _chased(w: float, d: float, n: int) -> list[Mesh]:
    """A ring of engraving round the floor and a boss in its middle."""
    line = np.c_[_ring(0.6 * w, 0.6 * d, n), np.full(n, 0.0082)]
    petals = [tube(np.c_[arc(0.07 * w, t, t + 3.4, 9) + [0.3 * w * np.cos(t), 0.3 * d * np.sin(t)], np.full(9, 0.0082)], 0.0007, 4) for t in np.arange(8) * np.pi / 4]
    return [tube(line, 0.0012, 5, closed=True), *petals, lathe([(0.02, 0.0078), (0.016, 0.0094), (0, 0.0096)], 20)]
