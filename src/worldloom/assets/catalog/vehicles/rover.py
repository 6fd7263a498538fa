"""A six-wheeled planetary rover: equipment deck on rocker-bogies, camera mast, folded arm, antenna, power source and solar wings."""

from __future__ import annotations

from worldloom.assets.kit import (
    Card, Color, Joint, Kit, Light, Literal, Motion, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, cylinder_collider, finish, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_solid import front_prism, rounded, words
from worldloom.assets.parts.vehicle_wheels import around, set_at, turned
from worldloom.geometry import Mesh, beam, box, cylinder, fbm, join, lathe, rod, rot_x, rot_y, rot_z, slab, spline, torus, tube

CARD = Card("vehicles/rover", 1, "rover", ("mars rover", "lunar rover", "moon buggy", "space rover", "planetary rover", "moon rover"), ("vehicle",), ("mars", "moon", "space", "outdoor"), "ground", (0.8, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials."""

    color: Color = "white"
    power: Literal["isotope", "solar"] = "isotope"
    arm: Literal["folded", "reaching"] = "folded"
    state: Literal["watching", "parked"] = "watching"
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {"solar": Params(power="solar", color="silver"), "working": Params(arm="reaching", wear=0.7), "parked": Params(state="parked", lit=False, color="sand"), "dusty": Params(wear=1.0, power="solar")}
_DUST = np.array([0.62, 0.38, 0.25])
_WHEELS = ((-1.18, 1.16), (0.02, 1.22), (1.12, 1.16))
_R = 0.265


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y, about 2.9 m long without the arm."""
    out = Collector()
    white, alu, dark = finish.paint(p.color, p.wear, 0.45), finish.metal("aluminium", p.wear), finish.paint((0.03, 0.032, 0.034), p.wear, 0.5)
    _deck(out, p, kit)
    for s in (-1, 1):
        for y, x in _WHEELS:
            tyre, hub = set_at(_wheel(kit), s * x, y, _R + 0.01)
            out.add("wheel", finish.metal("gunmetal", p.wear, 0.5), _dusty(tyre, p, 0.6))
            out.add("hub", alu, hub)
        _legs(out, s, alu, dark)
    out.add("leg", alu, tube([(-0.82, 0.0, 0.98), (-0.7, 0.1, 1.1), (0.7, 0.1, 1.1), (0.82, 0.0, 0.98)], 0.026, 10))
    _mast(out, p, white, dark)
    _arm(out, p, alu, dark)
    _power(out, p, dark)
    spin = (Motion(kind="sway", amplitude=0.5, period=11.0, center=(0.46, -0.86, 1.9), axis=(0, 0, 1), link="head", seed=kit.seed % 41),) if p.state == "watching" else ()
    return Part(
        out.surfaces(), colliders=(box_collider((-0.75, -0.98, 0.62), (0.75, 1.0, 1.2)), cylinder_collider(0.09, 1.15, (0.46, -0.86, 1.15)), *(box_collider((s * 0.98 if s > 0 else -1.36, -1.46, 0), (s * 1.36 if s > 0 else -0.98, 1.4, 0.62)) for s in (-1, 1)), box_collider((-0.3, 0.9, 0.8), (0.3, 1.55, 1.35))),
        mass=980, friction=0.9, anchors={"camera": (0.46, -1.02, 2.2), "cockpit": (0.46, -1.05, 2.2), "top": (-0.3, 0.2, 1.2)}, functional_sides=("front",), affordances=("drive",),
        joints=(Joint(name="head", kind="hinge", origin=(0.46, -0.86, 1.9), axis=(0, 0, 1), limits=(-2.6, 2.6)),), motions=spin,
        sounds=(SoundSource(sound="servo", position=(0.4, -0.8, 1.8), gain=-30, loop=False, every=9.0),), supports=(Support(name="deck", center=(-0.35, 0.1, 1.215), size=(0.5, 0.6)),),
        lights=(Light(name="work", kind="spot", position=(0, -1.02, 1.0), direction=(0, -1, -0.35), color=(0.95, 0.97, 1), power=9, angle=0.6, on=p.lit),),
    )  # fmt: skip


def _dusty(m: Mesh, p: Params, high: float) -> Mesh:
    v = m.vertices
    d = np.clip(np.exp(-v[:, 2] / high) + 0.35 * fbm(v * 3, 1.0, 3, 11), 0, 1) * (0.3 + 0.6 * p.wear)
    return m.tinted(1 - np.clip(d, 0, 0.9)[:, None] * (1 - _DUST))


def _wheel(kit: Kit) -> tuple[Mesh, Mesh]:
    w, n = 0.2, kit.n(36, 16)
    skin = turned([(0.9 * _R, -w), (0.96 * _R, -w), (_R, -0.7 * w), (_R, 0.7 * w), (0.96 * _R, w), (0.9 * _R, w), (0.95 * _R, 0.6 * w), (0.95 * _R, -0.6 * w), (0.9 * _R, -w)], n, 0.6)
    cleat = join([box((2 * w, 0.012, 0.02), 0.004, (0, 0.012 * k, _R)).turned(rot_y(0.0)) for k in (0,)])
    spoke = tube(spline([(0.02, 0, 0.1 * _R), (0.06, 0.06, 0.4 * _R), (0.05, 0.1, 0.7 * _R), (0.0, 0.06, 0.95 * _R)], 8), 0.012, 6)
    hub = [turned([(0.2 * _R, -0.5 * w), (0.32 * _R, -0.2 * w), (0.32 * _R, 0.4 * w), (0.22 * _R, 0.55 * w), (0, 0.58 * w)], 20, 0.4), around(spoke, 6)]
    return join([skin, around(cleat, kit.n(24, 12))]), join(hub)


def _legs(out: Collector, s: int, alu: Material, dark: Material) -> None:
    x = s * 0.9
    pivot, bogie = (x, 0.0, 0.95), (x, 0.56, 0.66)
    front, mid, rear = ((s * w, y, _R + 0.36) for y, w in _WHEELS)
    out.add("leg", alu, tube([pivot, (x, -0.7, 0.9), (s * 0.98, -1.18, 0.78), (front[0] - s * 0.05, -1.18, 0.74)], 0.034, 10), tube([pivot, (x, 0.34, 0.86), bogie], 0.034, 10),
            tube([bogie, (x, 0.2, 0.6), (s * 0.98, 0.02, 0.62), (mid[0] - s * 0.05, 0.02, 0.64)], 0.03, 10), tube([bogie, (x, 0.9, 0.66), (s * 0.98, 1.12, 0.7), (rear[0] - s * 0.05, 1.12, 0.72)], 0.03, 10))
    out.add("joint", dark, *(cylinder(r, 0.12, 16, 0.01).turned(rot_y(np.pi / 2)).moved((x - 0.06, c[1], c[2])) for c, r in ((pivot, 0.085), (bogie, 0.065))))
    for y, w in _WHEELS:
        out.add("joint", dark, cylinder(0.05, 0.16, 14, 0.008, (s * (w - 0.03), y, 0.62)))
        out.add("leg", alu, tube([(s * (w - 0.03), y, 0.62), (s * (w - 0.03), y, 0.56), (s * (w - 0.14), y, 0.5), (s * (w - 0.14), y, _R), (s * (w - 0.04), y, _R)], 0.026, 8))


def _deck(out: Collector, p: Params, kit: Kit) -> None:
    white, gold = finish.paint(p.color, p.wear, 0.45), finish.metal("gold", 0.3, 0.38)
    hull = rounded([(-0.62, 0.66), (0.62, 0.66), (0.72, 0.8), (0.72, 1.12), (-0.72, 1.12), (-0.72, 0.8)], 0.04)
    out.add("foil", gold, _crinkled(front_prism(hull, -0.9, 0.92, 0.02)))
    out.add("deck", white, _dusty(slab((-0.78, -0.96, 1.1), (0.78, 0.98, 1.19), 0.025), p, 3.0))
    dark, alu = finish.paint((0.03, 0.032, 0.034), p.wear), finish.metal("aluminium", p.wear)
    out.add("box", white, box((0.42, 0.3, 0.12), 0.02, (-0.4, 0.62, 1.25)), box((0.3, 0.36, 0.09), 0.02, (0.38, 0.1, 1.235)), box((0.3, 0.1, 0.3), 0.02, (0, -0.95, 0.9)))
    out.add("dark", dark, cylinder(0.1, 0.09, 20, 0.01, (0.4, 0.62, 1.19)), box((0.5, 0.34, 0.02), 0.004, (-0.38, -0.1, 1.2)), *(box((0.1, 0.05, 0.07), 0.012, (x, -0.99, 1.02)) for x in (-0.42, -0.3, 0.3)))
    out.add("lens", finish.of("glass", (0.05, 0.06, 0.09), 0.04), *(cylinder(0.022, 0.02, 14, 0.003).turned(rot_x(np.pi / 2)).moved((x, -1.01, 1.02)) for x in (-0.42, -0.3, 0.3)))
    out.add("lamp", finish.glow((0.95, 0.97, 1.0), 6.0) if p.lit else finish.plastic("silver", 0.1), *(box((0.12, 0.02, 0.05), 0.008, (x, -0.97, 1.13)) for x in (-0.12, 0.12)))
    dish = lathe([(0, 0), (0.08, 0.008), (0.16, 0.035), (0.21, 0.07), (0.205, 0.075), (0.15, 0.042), (0, 0.01)], 28, 0.5).turned(rot_x(0.9)).turned(rot_z(0.6))
    out.add("dish", white, dish.moved((-0.5, 0.42, 1.55)))
    out.add("alu", alu, rod((-0.5, 0.5, 1.19), (-0.5, 0.46, 1.54), 0.022, 10), rod((0.6, 0.8, 1.19), (0.6, 0.8, 1.75), 0.012, 8), cylinder(0.03, 0.2, 12, 0.006, (0.6, 0.8, 1.6)))
    wires_ = [spline([(0.2 * k - 0.5, -0.9, 0.8), (0.2 * k - 0.45, -0.97, 0.9), (0.2 * k - 0.4, -0.96, 1.05), (0.2 * k - 0.42, -0.8, 1.2)], 10) for k in range(5)]
    out.add("cable", finish.rubber(), *(tube(w, 0.009, 5) for w in wires_))
    for s, f in ((1, "right"), (-1, "left")):
        out.add("mark", finish.paint("navy", p.wear), words("LOOM ONE", 0.1, (s * 0.7825, -0.2, 1.145), f, 0.15).scaled((1, 1, 0.6)).moved((0, 0, 1.145 * 0.4)))
    _ = (kit, boards)


def _crinkled(m: Mesh) -> Mesh:
    v = m.vertices
    k = fbm(v * 22, 1.0, 3, 3)
    return m.tinted(1 + 0.35 * k)


def _mast(out: Collector, p: Params, white: Material, dark: Material) -> None:
    x, y = 0.46, -0.86
    out.add("mast", white, rod((x, y, 1.17), (x, y, 1.86), 0.045, 14, top=0.036), cylinder(0.08, 0.08, 18, 0.012, (x, y, 1.17)), cylinder(0.062, 0.07, 16, 0.01, (x, y, 1.5)))
    out.add("dark", dark, cylinder(0.07, 0.12, 18, 0.012, (x, y, 1.84)))
    head = rounded([(-0.23, 2.06), (0.23, 2.06), (0.25, 2.12), (0.25, 2.28), (0.2, 2.34), (-0.2, 2.34), (-0.25, 2.28), (-0.25, 2.12)], 0.03)
    out.add("head", white, front_prism(head, y - 0.12, y + 0.12, 0.02).moved((x, 0, 0)), rod((x, y, 1.94), (x, y, 2.08), 0.04, 12), link="head")
    eyes = ((0.0, 2.22, 0.075), (-0.15, 2.14, 0.035), (0.15, 2.14, 0.035), (-0.17, 2.26, 0.022), (0.17, 2.26, 0.022))
    for ex, ez, r in eyes:
        at = (x + ex, y - 0.12, ez)
        ring = lathe([(0.7 * r, 0), (r, 0), (1.1 * r, 0.03), (0.85 * r, 0.035), (0.8 * r, 0.012), (0.78 * r, 0.01)], 20, 0.4).turned(rot_x(np.pi / 2))
        out.add("dark", dark, ring.moved(at), link="head")
        out.add("lens", finish.of("glass", (0.04, 0.05, 0.1), 0.03), cylinder(0.8 * r, 0.012, 18, 0.003).turned(rot_x(np.pi / 2)).moved(at), link="head")


def _arm(out: Collector, p: Params, alu: Material, dark: Material) -> None:
    s = np.array([-0.3, -1.02, 0.86])
    joints = {"folded": [s, s + [0.0, -0.16, 0.02], s + [0.62, -0.2, 0.06], s + [0.64, -0.3, 0.0], s + [0.12, -0.34, 0.02]], "reaching": [s, s + [0, -0.16, 0.02], s + [0.1, -0.72, 0.42], s + [0.14, -1.2, 0.0], s + [0.15, -1.26, -0.3]]}[p.arm]
    out.add("arm", alu, tube(np.array(joints[:2]), 0.045, 12), *(tube(np.array([a, b]), 0.036, 12) for a, b in zip(joints[1:-1], joints[2:], strict=True)))
    out.add("dark", dark, *(cylinder(0.062, 0.14, 16, 0.01, (q[0], q[1], q[2] - 0.07)) for q in joints[1:-1]))
    t = joints[-1]
    drum = [cylinder(0.13, 0.09, 22, 0.012, (0, 0, -0.09)), *(box((0.09, 0.09, 0.12), 0.014, (0.12 * np.cos(k), 0.12 * np.sin(k), -0.1)) for k in (0.4, 1.7, 3.0, 4.4)), rod((0, 0, -0.2), (0, 0, -0.08), 0.025, 10)]
    turn = np.eye(3) if p.arm == "reaching" else rot_x(np.pi / 2)
    out.add("turret", dark, *(m.turned(turn).moved(t) for m in drum))
    out.add("ring", finish.paint("orange", p.wear), torus(0.132, 0.012, 24, 6).turned(turn).moved(t))


def _power(out: Collector, p: Params, dark: Material) -> None:
    if p.power == "isotope":
        turn = rot_x(-0.9)
        c = np.array([0, 1.02, 0.92])
        fins = [box((0.012, 0.2, 0.5), 0.003, (0, 0.2, 0.25)).turned(rot_z(k * np.pi / 4)) for k in range(8)]
        out.add("source", dark, *(m.turned(turn).moved(c) for m in [cylinder(0.13, 0.52, 20, 0.02), *fins]))
        out.add("frame", finish.metal("aluminium", p.wear), wires([(-0.3, 0.9, 1.12), (0.3, 0.9, 1.12)], [(-0.22, 1.42, 1.3), (0.22, 1.42, 1.3)], 0.018, 7), rod((-0.24, 1.42, 1.3), (0.24, 1.42, 1.3), 0.018, 8))
        return
    cell = finish.of("glass", (0.012, 0.02, 0.07), 0.12, 0.2)
    for s in (-1, 1):
        board = slab((0.0, -0.8, -0.012), (0.72, 0.8, 0.012), 0.006)
        grid = boards((0.005, 1.56, 0.003), np.array([(q, 0, 0.0135) for q in np.linspace(0.09, 0.63, 7)]), 0.001)
        lines = boards((0.7, 0.005, 0.003), np.array([(0.36, q, 0.0135) for q in np.linspace(-0.7, 0.7, 13)]), 0.001)
        turn = rot_z(0.0 if s > 0 else np.pi) @ rot_y(-0.12)
        at = (s * 0.78, 0.0, 1.2)
        dust = _dusty(board.turned(turn).moved(at), p, 3.0)
        out.add("cell", cell, dust)
        out.add("grid", finish.metal("silver", 0.2), grid.turned(turn).moved(at), lines.turned(turn).moved(at))
    _ = beam
