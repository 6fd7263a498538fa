"""A table tennis table: two halves with white lines on a folding steel undercarriage with wheels, a net on clamps, two paddles and a ball."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import arc, beam, box, cylinder, rod, rot_y, rot_z, slab, sphere, tube
CARD = Card("games/ping_pong_table", 1, "ping_pong_table", ("table tennis table", "ping pong", "table tennis", "pingpong table", "ping-pong table"), ("game", "furniture"),
            ("indoor", "games", "sports", "gym"), "floor", (0.8, 0.8, 1.2, 1.2))  # fmt: skip


class Params(Base):
    """Dials."""

    size: Annotated[float, number(0.5, 1.0)] = 1.0
    """Share of the tournament size, 2.74 x 1.525 x 0.76 m; height stays nearer to full."""
    color: Color = "#17406e"
    frame: Color = "#1b1c1f"
    paddles: bool = True
    wear: Wear = 0.2


PRESETS = {"green": Params(color="#0f4a30", frame="#33363b"), "midi": Params(size=0.66, color="#232a33"), "bare": Params(paddles=False, frame="#a8aaad", color="#1d5a7a")}


def build(p: Params, kit: Kit) -> Part:
    """Long along X, the net across at x = 0."""
    out, n, w = Collector(), 1.37 * p.size, 0.7625 * p.size
    h = 0.76 * (0.72 + 0.28 * p.size)
    board, line = finish.paint(p.color, p.wear * 0.5, 0.5), finish.paint("#d5d6d2", p.wear)
    steel = finish.paint(p.frame, p.wear, 0.35)
    z = h + 0.0003
    for s in (-1, 1):
        a, b = sorted((s * 0.003, s * n))
        out.add("top", board, slab((a, -w, h - 0.022), (b, w, h), 0.002))
        out.add("line", line, *(slab((a, y - 0.01, z - 0.001), (b, y + 0.01, z), 0.0) for y in (-w + 0.01, w - 0.01)), slab((s * n - 0.01 - 0.01 * s, -w, z - 0.001), (s * n + 0.01 - 0.01 * s, w, z), 0.0), slab((a, -0.0015, z - 0.001), (b, 0.0015, z), 0.0))
        out.add("apron", steel, *(slab((a, q - 0.012, h - 0.07), (b, q + 0.012, h - 0.021), 0.004) for q in (-w + 0.03, w - 0.03)), *(slab((q - 0.012, -w + 0.03, h - 0.07), (q + 0.012, w - 0.03, h - 0.021), 0.004) for q in (s * 0.03, s * (n - 0.03))))
        _carriage(out, s, n, w, h, steel)
    _net(out, w, h, steel)
    if p.paddles:
        _paddles(out, kit, n, w, h)
    solids = [box_collider((-n, -w, h - 0.07), (n, w, h))] + [box_collider((x - 0.04, -w * 0.8, 0), (x + 0.04, w * 0.8, h - 0.06)) for x in (-0.78 * n, -0.16, 0.16, 0.78 * n)]
    return Part(out.surfaces(), (*solids, box_collider((-0.01, -w - 0.15, h), (0.01, w + 0.15, h + 0.15))), mass=85 * p.size, functional_sides=("left", "right"), affordances=("play",),
                supports=tuple(Support(name=f"half.{k + 1}", center=(s * n / 2, 0, h), size=(0.8 * n, 1.6 * w), clearance=1.4) for k, s in enumerate((-1, 1))))  # fmt: skip


def _carriage(out: Collector, s: int, n: float, w: float, h: float, steel: Material) -> None:
    """An outer U of square tube with adjusters and an inner one on wheels near the middle."""
    x, q = s * 0.78 * n, 0.8 * w
    out.add("leg", steel, *(beam((x, y, 0.03), (x, y, h - 0.03), 0.04, 0.04, 0.005) for y in (-q, q)), beam((x, -q, 0.22), (x, q, 0.22), 0.035, 0.035, 0.005))
    out.add("foot", finish.rubber(), *(cylinder(0.026, 0.035, 14, 0.006, (x, y, 0)) for y in (-q, q)))
    x = s * 0.16
    out.add("leg", steel, *(beam((x, y, 0.08), (x, y, h - 0.03), 0.04, 0.04, 0.005) for y in (-q, q)), beam((x, -q, 0.1), (x, q, 0.1), 0.04, 0.04, 0.005), *(beam((x, y, 0.3), (s * 0.78 * n, y, h - 0.05), 0.02, 0.03, 0.004) for y in (-q, q)))
    wheel = cylinder(0.055, 0.03, 22, 0.008).turned(rot_y(np.pi / 2))
    out.add("wheel", finish.rubber(), *(wheel.moved((x - 0.015, y, 0.055)) for y in (-q, q)))
    out.add("leg", steel, *(box((0.05, 0.06, 0.05), 0.01, (x, y, 0.11)) for y in (-q, q)))


def _net(out: Collector, w: float, h: float, steel: Material) -> None:
    reach, z0, z1 = w + 0.1525, h + 0.006, h + 0.1525
    y, z = np.linspace(-reach, reach, int(2 * reach / 0.022)), np.linspace(z0, z1 - 0.008, 8)
    zero = np.zeros_like
    net = [wires(np.c_[zero(y), y, zero(y) + z0], np.c_[zero(y), y, zero(y) + z1], 0.0009, 3), wires(np.c_[zero(z), zero(z) - reach, z], np.c_[zero(z), zero(z) + reach, z], 0.0009, 3)]
    out.add("net", finish.fabric("#1c2a30"), *net)
    out.add("tape", finish.fabric("#d8d8d4"), slab((-0.004, -reach, z1 - 0.014), (0.004, reach, z1), 0.002))
    for s in (-1, 1):
        out.add("post", steel, rod((0, s * reach, h - 0.03), (0, s * reach, z1), 0.009), box((0.06, 0.17, 0.018), 0.005, (0, s * (w + 0.07), h - 0.03)), cylinder(0.02, 0.03, 14, 0.004, (0, s * (w - 0.03), h - 0.075)))


def _paddles(out: Collector, kit: Kit, n: float, w: float, h: float) -> None:
    blade = np.concatenate([arc(0.077, -1.15, np.pi + 1.15, 30, (0, 0.09)), [(-0.018, 0.012), (0.018, 0.012)]])
    for k, (x, y, turn, tone) in enumerate(((-0.62 * n, -0.3 * w, 0.9, "#8e1714"), (0.55 * n, 0.35 * w, 3.6, "#8e1714"))):
        r = rot_z(turn)
        for role, m, material in (("sheet", soft_prism(blade, 0.012, 0.003), finish.of("rubber", tone if k == 0 else "#151515", 0.5)), ("blade", soft_prism(blade * 1.012, 0.006, 0.001).moved((0, 0, 0.003)), finish.wood("birch"))):
            out.add(f"{role}.{k}" if role == "sheet" else role, material, m.turned(r).moved((x, y, h)))
        out.add("grip", finish.wood("pine"), tube([(0, 0.03, 0.009), (0, -0.02, 0.011), (0, -0.075, 0.012)], np.array([0.012, 0.0125, 0.0145]), 12).scaled((1, 1, 0.9)).turned(r).moved((x, y, h)))
    out.add("ball", finish.plastic("#d06a1c", 0.4), sphere(0.02, 18, (-0.62 * n + 0.16, -0.2 * w, h + 0.02)))
