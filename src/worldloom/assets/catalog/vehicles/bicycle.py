"""A bicycle on its kickstand: diamond or step-through frame, spoked wheels, chain, pedals, mudguards, rack, bell and basket."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, moved, np
from worldloom.assets.parts.built_pieces import Collector, bow_front, wires
from worldloom.assets.parts.built_wheel import hub_of, rim_of, spokes, tyre_of
from worldloom.geometry import Floats, Mesh, axis_angle, box, lathe, rod, rot_x, smoothstep, sphere, spline, torus, tube

CARD = Card("vehicles/bicycle", 1, "bicycle", ("bike", "pushbike", "push bike", "cycle", "city bike", "racing bike"), ("vehicle",), ("street", "suburb", "garage", "park", "outdoor"), "ground", (0.2, 0.2, 0.3, 0.3))


class Params(Base):
    """Dials."""

    style: Literal["city", "racing", "step_through"] = "city"
    color: Color = "dark_green"
    wheel: Annotated[float, metres(0.22, 0.36)] = 0.335
    basket: bool = True
    wear: Wear = 0.3


PRESETS = {"racing": Params(style="racing", color="red", basket=False), "ladies": Params(style="step_through", color="light_blue"), "child": Params(wheel=0.24, color="pink", basket=False), "old": Params(wear=0.95, color="rust", basket=False)}
_ALU, _DARK, _CHROME = finish.metal("brushed", 0.3), finish.plastic((0.02, 0.02, 0.021), 0.5), finish.metal("chrome", 0.3)


def build(p: Params, kit: Kit) -> Part:
    """Modelled forward along +X, handlebar a little turned, leaning 6 degrees on its stand, then turned to face -Y."""
    out, k = Collector(), p.wheel / 0.335
    paint = finish.paint(p.color, p.wear, 0.22)
    rear, bb = np.array([-0.52, 0, 0.335]) * k, np.array([-0.08, 0, 0.285]) * k
    front = np.array([0.54, 0, 0.335]) * k
    seat, low, up = np.array([-0.23, 0, 0.74]) * k, np.array([0.375, 0, 0.66]) * k, np.array([0.335, 0, 0.79]) * k
    _frame(out, p, paint, rear, bb, seat, low, up, k)
    _wheel(out, rear, p, kit)
    _drive(out, rear, bb, k, kit)
    _saddle(out, seat, k)
    steer = Collector()
    _steering(steer, p, paint, front, low, up, k, kit)
    axis = (up - low) / np.linalg.norm(up - low)
    turn = axis_angle(axis, 0.3)
    surfaces = (*out.surfaces(), *moved(Part(steer.surfaces()), up - turn @ up, turn).surfaces)
    part = moved(Part(surfaces), rotation=rot_x(-0.1))
    part = moved(part, (0, 0.03, -float(part.bounds[0, 2])))
    part = replace(part, colliders=(box_collider((-0.86 * k, -0.2, 0), (0.88 * k, 0.2, 0.68 * k)), box_collider((-0.4 * k, -0.16, 0.6 * k), (-0.05 * k, 0.2, 0.95 * k)), box_collider((0.2 * k, -0.26, 0.6 * k), (0.75 * k, 0.34, 1.06 * k))),
                   mass=14.0, dynamic=True, friction=0.8, anchors={"seat": (-0.25 * k, 0.1, 0.92 * k), "top": (0.3 * k, 0.1, 1.05 * k)}, affordances=("sit", "push", "drive"), functional_sides=("left", "right"))  # fmt: skip
    return bow_front(part)


def _wheel(out: Collector, c: Floats, p: Params, kit: Kit) -> None:
    r, n = p.wheel, kit.n(48, 20)
    s = 0.011 if p.style == "racing" else 0.017
    out.add("tyre", finish.rubber(), tyre_of(r, s, 1.1 * s, n).moved(c))
    out.add("rim", _ALU, rim_of(r - 2 * s + 0.003, 0.012, 0.007, n).moved(c), spokes(r - 2 * s, 0.026, 0.03, 32, 0.0012).moved(c), hub_of(0.024, 0.032).moved(c), rod(c - [0, 0.055, 0], c + [0, 0.055, 0], 0.006, 8))


def _frame(out: Collector, p: Params, paint: Material, rear: Floats, bb: Floats, seat: Floats, low: Floats, up: Floats, k: float) -> None:
    top = [up * [1, 1, 0] + [0, 0, up[2] - 0.03], seat] if p.style != "step_through" else [low + [0, 0, 0.02], (bb + seat) / 2 - [0.02, 0, 0.06]]
    tubes = [tube([bb, seat + (seat - bb) * 0.12], 0.0145, 10), tube([low, bb], 0.0165, 10), tube(top, 0.0145, 10), tube([low - (up - low) * 0.1, up + (up - low) * 0.1], 0.018, 10)]
    if p.style == "step_through":
        tubes[1] = tube(spline([low, (low + bb) / 2 - [0.02, 0, 0.07], bb], 14), 0.0165, 10)
        tubes[2] = tube(spline([up - [0.01, 0, 0.03], (low + bb) / 2 + [0.0, 0, 0.02], bb + (seat - bb) * 0.35], 14), 0.0145, 10)
    stays = [tube([q + [0, s * 0.012, 0], q * 0.5 + rear * 0.5 + [0, s * 0.045, 0], rear + [0, s * 0.052, 0]], 0.008, 8) for s in (-1, 1) for q in (bb, seat)]
    out.add("frame", paint, *tubes, *stays)
    out.add("stand", _ALU, tube([bb + [-0.05, 0.02, -0.02], bb + [-0.1, 0.09, -0.14], np.array([bb[0] - 0.15, 0.16 * k + 0.015, 0.027])], 0.008, 8), rod(bb - [0, 0.036, 0], bb + [0, 0.036, 0], 0.02, 14))
    if p.style == "racing":
        return
    for c, a0, a1 in ((rear, 0.2, 2.75),):
        out.add("guard", paint, _guard(c, p.wheel + 0.012, a0, a1), rod(c + [0, 0.05, 0], c + [-0.24 * k, 0.03, 0.26 * k], 0.003, 5), rod(c + [0, -0.05, 0], c + [-0.24 * k, -0.03, 0.26 * k], 0.003, 5))
    z = rear[2] + p.wheel + 0.055
    rails = [[(rear[0] - 0.2, s * 0.06, z), (rear[0] + 0.18, s * 0.06, z)] for s in (-1, 0, 1)]
    out.add("rack", _CHROME, wires([r[0] for r in rails], [r[1] for r in rails], 0.005, 6), wires([(rear[0] + q, -0.06, z) for q in (-0.2, 0.0, 0.18)], [(rear[0] + q, 0.06, z) for q in (-0.2, 0.0, 0.18)], 0.005, 6), wires([(rear[0] - 0.1, s * 0.06, z) for s in (-1, 1)], [rear + [0, s * 0.06, 0] for s in (-1, 1)], 0.005, 6))
    out.add("reflector", finish.plastic((0.4, 0.01, 0.01), 0.1), box((0.015, 0.05, 0.04), 0.006, (rear[0] - 0.215, 0, z)))


def _guard(c: Floats, r: float, a0: float, a1: float) -> Mesh:
    from worldloom.geometry import join, sheet

    t, v = np.linspace(a0, a1, 22), np.linspace(-1, 1, 5)
    rad = r + 0.008 * np.sqrt(np.maximum(1 - v**2, 0))
    q = np.stack([c[0] + np.cos(t)[:, None] * rad, np.broadcast_to(v * 0.026, (22, 5)), c[2] + np.sin(t)[:, None] * rad], -1)
    return join([sheet(q[::-1]), sheet(q - [0, 0, 0.002])])


def _drive(out: Collector, rear: Floats, bb: Floats, k: float, kit: Kit) -> None:
    y, r0, r1 = -0.042, 0.09 * k, 0.032 * k
    ring = lathe([(r0 - 0.012, -0.002), (r0, -0.0015), (r0, 0.0015), (r0 - 0.012, 0.002), (r0 - 0.012, -0.002)], kit.n(40, 16), 0.4).turned(rot_x(np.pi / 2)).moved(bb + [0, y, 0])
    arms = [rod(bb + [0, y, 0], bb + [r0 * np.cos(a), y, r0 * np.sin(a)], 0.006, 6) for a in np.arange(5) * 1.2566]
    out.add("chainring", _CHROME, ring, *arms, rod(rear + [0, y - 0.004, 0], rear + [0, y + 0.006, 0], r1, 18))
    d = rear - bb
    n = np.array([-d[2], 0, d[0]]) / np.linalg.norm(d) * -1
    for s in (1, -1):
        out.add("chain", finish.iron(0.5), tube([bb + s * n * r0 + [0, y, 0], rear + s * n * r1 + [0, y, 0]], 0.0045, 5))
    a = 0.6
    for s in (-1, 1):
        d = np.array([np.cos(a), 0, np.sin(a)]) * s * 0.165 * k
        end = bb + d + [0, s * 0.07, 0]
        out.add("crank", _ALU, tube([bb + [0, s * 0.055, 0], end], 0.009, 8), rod(end, end + [0, s * 0.1, 0], 0.006, 7))
        out.add("pedal", _DARK, box((0.075, 0.085, 0.024), 0.006, end + [0, s * 0.06, 0]))


def _saddle(out: Collector, seat: Floats, k: float) -> None:
    t, v = np.linspace(0, 1, 14), np.linspace(-1, 1, 9)
    w = 0.022 + 0.062 * smoothstep(1 - t, 0.35, 0.95)
    x = seat[0] - 0.15 + 0.27 * t
    z = seat[2] + 0.16 * k + 0.02 * (1 - t) ** 2 + 0.012 * t**3
    top = np.stack([np.broadcast_to(x[:, None], (14, 9)), w[:, None] * v, z[:, None] - 0.045 * np.abs(v) ** 2.4], -1)
    from worldloom.geometry import sheet

    out.add("saddle", finish.leather((0.09, 0.045, 0.02), 0.5), sheet(top), sheet((top - [0, 0, 0.003])[::-1]))
    out.add("post", _CHROME, tube([seat, seat + [-0.035 * k, 0, 0.13 * k]], 0.0125, 10), *(tube([seat + [-0.13, s * 0.03, 0.14 * k], seat + [-0.03, s * 0.022, 0.125 * k], seat + [0.1, s * 0.012, 0.145 * k]], 0.004, 6) for s in (-1, 1)))


def _steering(out: Collector, p: Params, paint: Material, front: Floats, low: Floats, up: Floats, k: float, kit: Kit) -> None:
    _wheel(out, front, p, kit)
    crown = low - (up - low) * 0.25
    for s in (-1, 1):
        out.add("fork", paint, tube(spline([crown + [0, s * 0.02, 0.01], crown + [0.02, s * 0.045, -0.06], front + [-0.05, s * 0.05, 0.1], front + [0, s * 0.052, 0]], 14), 0.0095, 8))
    stem = up + (up - low) * 0.75
    out.add("stem", _CHROME, tube([up, stem, stem + [0.06 * k, 0, 0.015]], 0.013, 10))
    h = stem + [0.06 * k, 0, 0.015]
    if p.style == "racing":
        for s in (-1, 1):
            bend = spline([h, h + [0.005, s * 0.17, 0], h + [0.09, s * 0.2, -0.01], h + [0.1, s * 0.2, -0.09], h + [0.02, s * 0.2, -0.12]], 24)
            out.add("bar", finish.fabric("black"), tube(bend, 0.014, 8))
            out.add("lever", _ALU, tube([h + [0.1, s * 0.2, 0.0], h + [0.14, s * 0.2, -0.03], h + [0.125, s * 0.2, -0.1]], 0.007, 6))
    else:
        bend = spline([h + [-0.2, -0.27, 0.03], h + [-0.09, -0.27, 0.05], h + [0.03, -0.16, 0.04], h, h + [0.03, 0.16, 0.04], h + [-0.09, 0.27, 0.05], h + [-0.2, 0.27, 0.03]], 40)
        out.add("bar", _CHROME, tube(bend, 0.011, 8))
        for s in (-1, 1):
            out.add("grip", finish.rubber((0.06, 0.03, 0.015)), tube([h + [-0.09, s * 0.27, 0.05], h + [-0.215, s * 0.27, 0.028]], 0.016, 10))
            out.add("lever", _ALU, tube([h + [-0.05, s * 0.245, 0.035], h + [-0.1, s * 0.24, 0.02], h + [-0.18, s * 0.245, 0.005]], 0.005, 6))
        out.add("bell", _CHROME, sphere((0.026, 0.026, 0.018), 14, h + [-0.02, 0.19, 0.06]))
        out.add("guard", paint, _guard(front, p.wheel + 0.012, 0.35, 2.5))
        out.add("lamp", finish.plastic("silver", 0.1), sphere((0.05, 0.035, 0.035), 14, crown + [0.08, 0, 0.06]))
    if p.basket:
        c = h + [0.16, 0, -0.1]
        w, d, z = 0.15, 0.11, 0.12
        corners = np.array([(d, w), (-d, w), (-d, -w), (d, -w)])
        rails = [tube(np.c_[corners * f, np.full(4, q)] + c, 0.006 if q == z else 0.004, 6, closed=True) for q, f in ((z, 1.0), (0.04, 0.93), (-0.04, 0.86), (-z, 0.8))]
        side = np.concatenate([np.linspace(a, b, 6, endpoint=False) for a, b in zip(corners, np.roll(corners, -1, 0), strict=True)])
        floor = [((-d * 0.8, q, -z), (d * 0.8, q, -z)) for q in np.linspace(-w * 0.75, w * 0.75, 6)]
        out.add("basket", finish.of("wicker", (0.36, 0.22, 0.1), 0.8), *rails, wires(np.c_[side, np.full(len(side), z)] + c, np.c_[side * 0.8, np.full(len(side), -z)] + c, 0.003, 4), wires(np.array([f[0] for f in floor]) + c, np.array([f[1] for f in floor]) + c, 0.003, 4))
    _ = torus
