"""A coin machine on the floor: a slot machine with three reels and a lever, a change machine, or a ticket machine with a screen."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import sideways
from worldloom.geometry import Mesh, box, cylinder, lathe, prism, rod, rot_x, rot_y, slab, sphere
CARD = Card("shop/till_machine", 1, "pay_machine", ("slot machine", "slot", "one-armed bandit", "fruit machine", "gambling machine", "casino machine", "change machine", "coin machine", "coin changer", "ticket machine", "ticket vending machine", "atm", "cash machine"), ("machine",), ("indoor", "casino", "arcade", "station", "shop"), "floor", (0.6, 0, 0, 0))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["slot", "bandit", "fruit", "gambling", "casino", "change", "coin", "ticket", "atm", "cash"] = "slot"
    height: Annotated[float, metres(1.2, 1.9)] = 1.6
    color: Color = "#a8161c"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"change": Params(kind="change", color="#2f4a7a"), "ticket": Params(kind="ticket", color="#d8dadc"), "blue": Params(color="#1f2f8a"), "off": Params(kind="atm", color="#3a3d42", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    out, h = Collector(), p.height
    slot = p.kind in ("slot", "bandit", "fruit", "gambling", "casino")
    (_slot if slot else _dispenser)(out, p, kit)
    w = 0.34 if slot else 0.36
    cols = (box_collider((-w, -0.34 if slot else -0.3, 0), (w, 0.3, h)),)
    lamp = light((0, -0.5, 0.8 * h), 3.0, p.lit, (1.0, 0.8, 0.5), 0.15)
    return Part(out.surfaces(), cols, mass=110.0, lights=(lamp,), functional_sides=("front",), affordances=("switch", "play" if slot else "use"))


def _glow(p: Params, color: tuple[float, float, float], k: float) -> Material:
    return finish.glow(color, k) if p.lit else finish.plastic(color, 0.15)


def _slot(out: Collector, p: Params, kit: Kit) -> None:
    h, n = p.height, kit.n(28, 14)
    shell, chrome = finish.paint(p.color, p.wear, 0.15), finish.metal("chrome", p.wear)
    side = [(-0.24, 0.0), (0.3, 0.0), (0.3, h), (-0.02, h), (-0.08, 0.93), (-0.32, 0.82), (-0.32, 0.7), (-0.24, 0.62)]
    out.add("body", shell, sideways(prism(side, 0.64, 0.012)).moved((-0.32, 0, 0)))
    out.add("trim", chrome, *(sideways(prism(np.array(side) * [1.01, 1.0], 0.02, 0.004)).moved((x, 0, 0)) for x in (-0.34, 0.32)))
    lean = rot_x(-np.arctan2(0.06, h - 0.93))
    zc = 0.93 + 0.35 * (h - 0.93)

    def face(m: Mesh, z: float, y: float = -0.004) -> Mesh:
        return m.turned(lean).moved((0, -0.08 + 0.06 * (z - 0.93) / (h - 0.93) + y, z))

    tall = 0.42 * (h - 0.93)
    out.add("trim", chrome, face(box((0.56, 0.02, tall + 0.05), 0.008), zc))
    out.add("reel", _glow(p, (0.95, 0.92, 0.85), 0.8), *(face(box((0.155, 0.01, tall), 0.004, (x, 0, 0)), zc, -0.014) for x in (-0.17, 0.0, 0.17)))
    red, green = finish.paint("#c2161c", 0, 0.2), finish.paint("#1f7a34", 0, 0.2)
    for x in (-0.17, 0.0, 0.17):
        out.add("seven", red, face(text("7", 0.1, (x, 0), -0.006, 0.2), zc, -0.014))
        out.add("cherry", red, *(face(sphere((0.014, 0.006, 0.014), 10, (x + q, -0.004, 0.095 * tall / 0.28)), zc, -0.014) for q in (-0.016, 0.016)))
        out.add("bar", green, face(box((0.09, 0.004, 0.028), 0.002, (x, -0.004, -0.36 * tall)), zc, -0.014))
    out.add("sign", _glow(p, (1.0, 0.62, 0.12), 2.2), face(box((0.56, 0.02, 0.2 * (h - 0.93) + 0.04), 0.008), h - 0.13 * (h - 0.93) - 0.02))
    out.add("seven", red, face(text("JACKPOT", 0.07, (0, 0), -0.0115, 0.18), h - 0.13 * (h - 0.93) - 0.02))
    deck = rot_x(np.arctan2(0.11, 0.24))
    for k, x in enumerate(np.linspace(-0.2, 0.2, 5)):
        out.add(f"button.{k % 2}", _glow(p, (1.0, 0.2, 0.1) if k % 2 else (1.0, 0.85, 0.2), 2.0), cylinder(0.026, 0.02, 18, 0.005).turned(deck).moved((x, -0.24, 0.855)))
    out.add("tray", chrome, slab((-0.22, -0.36, 0.3), (0.22, -0.23, 0.33), 0.008), slab((-0.22, -0.37, 0.3), (0.22, -0.355, 0.39), 0.006), *(slab((s * 0.22 - 0.006, -0.36, 0.3), (s * 0.22 + 0.006, -0.23, 0.42), 0.004) for s in (-1, 1)))
    out.add("panel", finish.paint("#1a1012", 0.1, 0.2), slab((-0.26, -0.246, 0.08), (0.26, -0.238, 0.27), 0.004), slab((-0.2, -0.246, 0.34), (0.2, -0.238, 0.46), 0.004))
    out.add("seven", red, text("777", 0.09, (0, 0.175), -0.248, 0.2))
    out.add("lever", chrome, cylinder(0.05, 0.05, n, 0.01).turned(rot_y(np.pi / 2)).moved((0.34, 0.0, 0.95)), rod((0.375, 0.0, 0.95), (0.39, -0.06, 1.3), 0.013, 10))
    out.add("knob", finish.plastic("#c2161c" if p.color != "#a8161c" else "#16161a", 0.1), sphere(0.037, 18, (0.39, -0.065, 1.32)))
    out.add("lamp", _glow(p, (1.0, 0.3, 0.15), 4.0), lathe([(0, 0), (0.05, 0), (0.05, 0.06), (0.03, 0.09), (0, 0.095)], n, 0.6).moved((0, 0.12, h)))


def _dispenser(out: Collector, p: Params, kit: Kit) -> None:
    h, n = p.height, kit.n(24, 12)
    shell, steel, dark = finish.paint(p.color, p.wear, 0.35), finish.metal("brushed", p.wear), finish.plastic("#0e0f11", 0.3)
    out.add("body", shell, slab((-0.36, -0.28, 0.05), (0.36, 0.3, h), 0.02))
    out.add("kick", dark, slab((-0.34, -0.25, 0), (0.34, 0.28, 0.06), 0.004))
    out.add("plate", steel, slab((-0.31, -0.287, 0.55), (0.31, -0.278, h - 0.28), 0.004))
    out.add("sign", _glow(p, (0.3, 0.6, 1.0) if p.kind != "change" else (1.0, 0.75, 0.2), 1.6), slab((-0.33, -0.287, h - 0.2), (0.33, -0.278, h - 0.06), 0.006))
    word = {"change": "CHANGE", "coin": "COINS", "ticket": "TICKETS"}.get(p.kind, "CASH")
    out.add("ink", finish.paint("#14161a", 0, 0.4), text(word, 0.085, (0, h - 0.13), -0.289, 0.17))
    z = h - 0.47
    out.add("screen", _glow(p, (0.12, 0.3, 0.5), 1.0), slab((-0.26, -0.292, z - 0.13), (0.06, -0.284, z + 0.13), 0.004))
    out.add("icon", _glow(p, (0.8, 0.9, 1.0), 1.6), boards((0.12, 0.002, 0.045), [(x, -0.2935, z + q) for x in (-0.18, -0.03) for q in (-0.07, 0.0, 0.07)], 0.004))
    out.add("key", finish.metal("chrome"), boards((0.034, 0.008, 0.028), [(0.14 + 0.045 * i, -0.29, z + 0.06 - 0.042 * j) for i in range(3) for j in range(4)], 0.003))
    out.add("slot", dark, slab((0.12, -0.29, z + 0.1), (0.26, -0.284, z + 0.115), 0.001), slab((-0.25, -0.29, z - 0.24), (-0.05, -0.284, z - 0.215), 0.001))
    out.add("coin", finish.metal("chrome"), fronted(ring(0.03, 0.006, segments=n), -0.289).moved((0.2, 0, z - 0.2)))
    out.add("slot", dark, box((0.006, 0.006, 0.036), 0.001, (0.2, -0.29, z - 0.2)), slab((-0.16, -0.29, 0.36), (0.16, -0.2, 0.47), 0.01))
    out.add("coin", finish.metal("chrome"), slab((-0.18, -0.3, 0.33), (0.18, -0.28, 0.37), 0.006))
