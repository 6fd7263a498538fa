"""An old farm tractor with lugged rear wheels, narrow bonnet, pan seat, upright exhaust, mudguards and a towing hitch."""

from __future__ import annotations

from worldloom.assets.kit import (
    Card, Color, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider, cylinder_collider, finish, hull_collider, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_skin import breaks, cap, seam, skin
from worldloom.assets.parts.vehicle_solid import front_prism, lamp, rounded, side_prism, steering_wheel, words
from worldloom.assets.parts.vehicle_wheels import axle_bar, field_rim, guard, lug_tyre, set_at, steel_wheel, turned
from worldloom.geometry import Mesh, beam, box, cylinder, fbm, lathe, rod, rot_x, rot_y, sheet, smoothstep, sphere, spline, tube

CARD = Card("vehicles/tractor", 1, "tractor", ("farm tractor", "old tractor", "vintage tractor"), ("vehicle", "machine"), ("field", "farm", "barn", "outdoor"), "ground", (0.5, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials."""

    color: Color = "red"
    wheel_color: Color = "cream"
    style: Literal["vintage", "cabin"] = "vintage"
    steer: Literal["straight", "left", "right"] = "left"
    lit: bool = False
    wear: Wear = 0.65


PRESETS = {"green": Params(color="dark_green", wheel_color="yellow", wear=0.35), "grey": Params(color="grey", wheel_color="grey", steer="straight", wear=0.8), "cabin": Params(style="cabin", color="blue", wheel_color="white", wear=0.2, lit=True), "wreck": Params(wear=1.0, color="rust", wheel_color="rust")}
_R, _F = 0.74, 0.36
_YR, _YF = 0.72, -1.28
_IRON = finish.iron(0.6)


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; total length about 3.3 m."""
    out = Collector()
    paint = finish.paint(p.color, p.wear, 0.35 + 0.3 * p.wear)
    _bonnet(out, p, kit, paint)
    _engine(out, kit)
    _wheels(out, p, kit)
    _fenders(out, p, paint)
    _driver(out, p, paint)
    if p.style == "cabin":
        _cab(out, p, paint)
    _rear(out)
    high = 2.36 if p.style == "cabin" else 2.05
    solids = (hull_collider([(x, y, z) for x in (-0.26, 0.26) for y, z in ((-1.72, 0.5), (-1.72, 1.3), (0.9, 0.45), (0.75, 1.2))]), cylinder_collider(0.05, 0.9, (0.16, -0.72, 1.25)),
              *(box_collider((s * 0.52, _YR - _R, 0), (s * 0.93, _YR + _R, 2 * _R)) for s in (-1, 1)), *(box_collider((s * 0.5, _YF - _F, 0), (s * 0.76, _YF + _F, 2 * _F)) for s in (-1, 1)), box_collider((-0.6, 0.1, 0.9), (0.6, 1.2, 1.55 if p.style == "vintage" else high)))  # fmt: skip
    return Part(
        out.surfaces(), colliders=solids, mass=1650, friction=0.9, anchors={"seat": (0, 0.72, 1.2), "cockpit": (0, 0.62, 1.88), "hitch": (0, 1.35, 0.45), "top": (0, -0.6, 1.36)},
        functional_sides=("left", "right"), affordances=("sit", "drive"), sounds=(SoundSource(sound="tractor_idle", position=(0.16, -0.7, 1.6), gain=-18 if p.lit else -60),),
        lights=tuple(Light(name=f"head.{k}", kind="spot", position=(x, -1.66, 1.08), direction=(0, -1, -0.12), color=(1, 0.85, 0.6), power=14, angle=0.5, on=p.lit) for k, x in (("l", 0.33), ("r", -0.33))),
        supports=(Support(name="bonnet", center=(0, -0.9, 1.345), size=(0.3, 0.7)),),
    )  # fmt: skip


def _rusty(m: Mesh, p: Params, kit: Kit, base: Material, scale: float = 3.2) -> Mesh:
    v = m.vertices
    k = smoothstep(fbm(v * scale + kit.seed % 31, 1.0, 4, 7), 0.5 - 0.62 * p.wear, 0.62 - 0.4 * p.wear) * p.wear
    mud = np.exp(-np.maximum(v[:, 2] - 0.35, 0) / 0.3) * 0.55 * p.wear
    goal = np.clip(np.array([0.15, 0.06, 0.026]) / np.maximum(np.asarray(base.color), 0.02), 0, 10)
    return m.tinted((1 + k[:, None] * 0.85 * (goal - 1)) * (1 - mud[:, None] * [0.4, 0.5, 0.6]))


def _bonnet(out: Collector, p: Params, kit: Kit, paint: Material) -> None:
    y = np.array([-1.74, -1.66, -1.3, -0.4, 0.02])
    w = np.array([0.2, 0.225, 0.235, 0.24, 0.245])
    low, mid, top = np.array([0.66, 0.62, 0.84, 0.86, 0.86]), np.array([1.08, 1.1, 1.12, 1.13, 1.13]), np.array([1.22, 1.27, 1.31, 1.34, 1.36])
    o = 0 * y
    prof = np.stack([np.stack(q, 1) for q in ((o, low), (0.96 * w, low), (w, 0.5 * low + 0.5 * mid), (0.99 * w, mid), (0.8 * w, top - 0.045), (o, top))], 1)
    s = skin(y, prof, breaks([*y, -1.56], 0.12 / max(kit.detail, 0.4)), [2, kit.n(4, 2), kit.n(3, 2), kit.n(5, 3), kit.n(4, 2)], 0.95)
    m = s.cells(np.ones_like(s.gone))
    out.add("paint", paint, _rusty(m, p, kit, paint), _rusty(cap(s.points[0], 0.03), p, kit, paint), cap(s.points[-1], 0.01, (0, 1, 0)))
    grille = rounded([(-0.16, 0.7), (0.16, 0.7), (0.17, 1.14), (0.1, 1.2), (-0.1, 1.2), (-0.17, 1.14)], 0.03)
    out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.8), front_prism(grille, -1.775, -1.7, 0.006))
    bars = np.linspace(0.72, 1.16, 14)
    out.add("grille", finish.metal("steel", p.wear), boards((0.3, 0.012, 0.012), np.c_[0 * bars, 0 * bars - 1.778, bars], 0.003), box((0.02, 0.02, 0.5), 0.005, (0, -1.785, 0.95)))
    for side in (1, -1):
        slots = np.array([(side * 0.237, yy, 1.0) for yy in np.linspace(-1.25, -0.55, 9)])
        out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.8), boards((0.012, 0.024, 0.16), slots, 0.004))
        out.add("badge", finish.metal("chrome", p.wear), words("LOOM 35", 0.075, (side * 0.244, -0.3, 1.06), "right" if side > 0 else "left", 0.16))
        shell, lens = lamp(0.095, 0.12)
        out.add("paint", paint, shell.moved((side * 0.33, -1.62, 1.08)))
        out.add("lens", finish.glow((1, 0.85, 0.6), 5.0) if p.lit else finish.of("glass", (0.55, 0.54, 0.48), 0.1), lens.moved((side * 0.33, -1.62, 1.08)))
        out.add("steel", finish.metal("steel", p.wear), rod((side * 0.22, -1.55, 1.04), (side * 0.33, -1.56, 1.06), 0.012, 8))
    out.add("seam", finish.plastic((0.02, 0.02, 0.02)), seam(s.column(5.0, -1.6, 0.02, 1, 0.001), 0.004), *(seam(s.row(-1.56, 1, 5, k, 0.001), 0.003) for k in (1, -1)))
    out.add("cap", finish.metal("chrome", p.wear), cylinder(0.04, 0.04, 16, 0.008, (0, -1.5, 1.28)), cylinder(0.045, 0.03, 16, 0.008, (0, -0.2, 1.345)))
    pipe = [(0.16, -0.72, 1.28), (0.16, -0.72, 1.5)]
    out.add("exhaust", finish.of("rust", (0.16, 0.075, 0.035), 0.85, 0.8), rod(pipe[0], pipe[1], 0.026, 12), lathe([(0.026, 0), (0.055, 0.05), (0.055, 0.34), (0.026, 0.4), (0.026, 0.6), (0.022, 0.6), (0.022, 0.55)], 16, 0.5).moved((0.16, -0.72, 1.45)),
            box((0.06, 0.06, 0.005), 0.001, (0, 0, 0)).turned(rot_y(-0.5)).moved((0.16, -0.72, 2.07)))
    out.add("filter", finish.paint("black", p.wear), rod((-0.14, -0.5, 1.3), (-0.14, -0.5, 1.5), 0.03, 12), cylinder(0.075, 0.09, 18, 0.02, (-0.14, -0.5, 1.5)))


def _engine(out: Collector, kit: Kit) -> None:
    block = [box((0.3, 0.95, 0.42), 0.03, (0, -0.82, 0.68)), box((0.24, 0.9, 0.16), 0.03, (0, -0.85, 0.4)), box((0.36, 0.5, 0.5), 0.06, (0, -0.05, 0.66)), box((0.42, 0.62, 0.5), 0.07, (0, 0.55, 0.7)), box((0.2, 0.5, 0.14), 0.03, (0, -1.45, 0.56))]
    ribs = boards((0.33, 0.012, 0.3), np.array([(0, y, 0.7) for y in np.linspace(-1.2, -0.45, 12)]), 0.004)
    pots = [cylinder(0.05, 0.16, 14, 0.01, (x, y, 0.55)) for x, y in ((0.2, -0.95), (0.21, -0.62), (-0.21, -0.8))]
    out.add("engine", _IRON, *block, ribs, *pots, rod((-0.19, -0.55, 0.66), (-0.19, -0.25, 0.66), 0.055, 14))
    out.add("exhaust", finish.of("rust", (0.16, 0.075, 0.035), 0.85, 0.8), tube([(0.18, -1.1, 0.86), (0.22, -1.0, 0.9), (0.22, -0.75, 0.92), (0.17, -0.72, 1.1), (0.16, -0.72, 1.3)], 0.03, 10))
    fan = [box((0.05, 0.008, 0.2), 0.003, (0, 0, 0.12)).turned(rot_y(k * np.pi / 2)) for k in range(4)]
    out.add("engine", _IRON, *(f.moved((0, -1.5, 0.9)) for f in fan))
    out.add("belt", finish.rubber(), tube([(0.02, -1.38, 0.9 + 0.09), (0.1, -1.38, 0.9), (0.04, -1.38, 0.55), (-0.04, -1.38, 0.55), (-0.1, -1.38, 0.9)], 0.012, 6, closed=True))
    _ = kit


def _wheels(out: Collector, p: Params, kit: Kit) -> None:
    rim_paint = finish.paint(p.wheel_color, p.wear, 0.5)
    tyre = lug_tyre(_R, 0.36, 0.4, kit.n(17, 9), kit.n(36, 14))
    tyre = tyre.tinted(1 + 1.6 * p.wear * smoothstep(np.hypot(tyre.vertices[:, 1], tyre.vertices[:, 2]), 0.62, 0.73)[:, None] * [1.0, 0.7, 0.4])
    rim, hub = field_rim(0.4, 0.34, kit.n(32, 14))
    for s in (-1, 1):
        t, r, h = set_at((tyre, rim, hub), s * 0.72, _YR, _R)
        out.add("tyre", finish.rubber((0.028, 0.026, 0.024)), t)
        out.add("rim", rim_paint, _rusty(r, p, kit, rim_paint, 5.0))
        out.add("hub", _IRON, h)
    out.add("engine", _IRON, axle_bar(-0.66, 0.66, _YR, _R, 0.1))
    turn = {"straight": 0.0, "left": 0.42, "right": -0.42}[p.steer]
    ribs = [(0.96 * _F, -0.05), (_F, -0.045), (_F, -0.025), (0.95 * _F, -0.02), (0.95 * _F, -0.01), (_F, -0.008), (_F, 0.008), (0.95 * _F, 0.01), (0.95 * _F, 0.02), (_F, 0.025), (_F, 0.045), (0.96 * _F, 0.05)]
    front = turned([(0.6 * _F, -0.06), (0.78 * _F, -0.075), (0.92 * _F, -0.066), *ribs, (0.92 * _F, 0.066), (0.78 * _F, 0.075), (0.6 * _F, 0.06)], kit.n(36, 14), 0.6)
    disc, nuts = steel_wheel(0.6 * _F, 0.14, kit.n(28, 12), 6)
    for s in (-1, 1):
        t, d, h = set_at((front, disc, nuts), s * 0.64, _YF, _F, turn)
        out.add("tyre", finish.rubber((0.028, 0.026, 0.024)), t)
        out.add("rim", rim_paint, _rusty(d, p, kit, rim_paint, 5.0))
        out.add("hub", _IRON, h)
        out.add("engine", _IRON, beam((0, _YF, 0.5), (s * 0.54, _YF, 0.43), 0.07, 0.09, 0.01), rod((s * 0.54, _YF, 0.28), (s * 0.54, _YF, 0.52), 0.03, 10), rod((s * 0.52, _YF, _F), (s * 0.62, _YF, _F), 0.03, 10), rod((s * 0.5, _YF + 0.1, 0.42), (s * 0.1, -0.2, 0.6), 0.014, 7))


def _fenders(out: Collector, p: Params, paint: Material) -> None:
    for s in (-1, 1):
        out.add("paint", paint, guard(_R + 0.1, 0.34, 0.5, 2.6, 20).moved((s * 0.62, _YR, _R)))
        t = np.linspace(0.5, 2.6, 16)
        rim = np.c_[_YR - np.cos(t) * (_R + 0.1), _R + np.sin(t) * (_R + 0.1)]
        plate = np.concatenate([rim, [[_YR + 0.3, 0.95], [_YR - 0.45, 0.95]]])
        out.add("paint", paint, side_prism(plate, s * 0.45 - 0.006, s * 0.45 + 0.006))
        out.add("lamp", finish.plastic((0.35, 0.015, 0.012), 0.2), cylinder(0.045, 0.03, 14, 0.01).turned(rot_x(-np.pi / 2)).moved((s * 0.66, _YR + 0.72, 1.3)))
        out.add("step", _IRON, box((0.3, 0.5, 0.03), 0.008, (s * 0.36, 0.0, 0.5)), boards((0.28, 0.02, 0.014), np.array([(s * 0.36, q, 0.52) for q in np.linspace(-0.2, 0.2, 6)]), 0.003))


def _driver(out: Collector, p: Params, paint: Material) -> None:
    y = 0.72
    t, v = np.linspace(-1, 1, 13), np.linspace(-1, 1, 11)
    gx, gy = np.meshgrid(t, v, indexing="ij")
    z = 1.17 + 0.06 * gx**2 + 0.13 * np.clip(gy, 0, 1) ** 3 + 0.03 * np.clip(-gy, 0, 1) ** 2
    pan = np.stack([gx * 0.23 * (1 - 0.15 * gy), y + gy * 0.2, z], -1)
    holes = boards((0.02, 0.05, 0.004), np.array([(x, y + q, 1.18) for x in (-0.08, 0, 0.08) for q in (-0.06, 0.03)]), 0.001)
    out.add("seat", paint, sheet(pan), sheet((pan - [0, 0, 0.008])[::-1]))
    out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.8), holes)
    out.add("engine", _IRON, tube(spline([(0, 0.72, 1.15), (0, 0.98, 1.12), (0, 0.98, 0.95), (0, 0.85, 0.9)], 14), 0.022, 8))
    out.add("column", finish.paint("black", p.wear), rod((0, -0.05, 1.2), (0, 0.2, 1.42), 0.022, 10), steering_wheel(0.21, -0.75).moved((0, 0.22, 1.45)))
    out.add("dash", paint, box((0.4, 0.08, 0.24), 0.03, (0, 0.05, 1.2)))
    out.add("dial", finish.ceramic("cream"), *(cylinder(0.035, 0.012, 16, 0.003).turned(rot_x(-np.pi / 2)).moved((x, 0.086, 1.25)) for x in (-0.1, 0.1)))
    out.add("column", finish.paint("black", p.wear), wires([(0.08, 0.3, 0.9), (-0.1, 0.42, 0.92), (0.2, 0.05, 1.3)], [(0.12, 0.38, 1.22), (-0.14, 0.5, 1.15), (0.3, 0.16, 1.36)], 0.009, 6), *(sphere(0.024, 10, c) for c in ((0.12, 0.38, 1.23), (-0.14, 0.5, 1.16), (0.3, 0.16, 1.37))))
    out.add("step", _IRON, *(box((0.1, 0.12, 0.02), 0.005, (x, 0.02, 0.66)) for x in (-0.24, 0.24)))


def _cab(out: Collector, p: Params, paint: Material) -> None:
    posts = [((s * 0.46, -0.02, 1.1), (s * 0.48, 0.06, 2.24)) for s in (-1, 1)] + [((s * 0.46, 1.14, 1.15), (s * 0.48, 1.1, 2.24)) for s in (-1, 1)]
    out.add("paint", paint, *(beam(a, b, 0.05, 0.06, 0.01) for a, b in posts), box((1.14, 1.4, 0.1), 0.05, (0, 0.58, 2.3)))
    pane = finish.glass((0.8, 0.86, 0.86))
    out.add("glass", pane, box((0.88, 0.008, 1.0), 0.002, (0, 0.02, 1.7)), box((0.88, 0.008, 0.95), 0.002, (0, 1.12, 1.72)), *(box((0.008, 1.06, 0.62), 0.002, (s * 0.475, 0.57, 1.9)) for s in (-1, 1)))
    out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.8), *(box((0.92, 0.03, 0.03), 0.008, (0, y, z)) for y, z in ((0.02, 1.2), (1.12, 1.24), (0.05, 2.2), (1.1, 2.2))))


def _rear(out: Collector) -> None:
    out.add("engine", _IRON, *(beam((s * 0.2, 0.85, 0.5), (s * 0.3, 1.42, 0.46), 0.03, 0.05, 0.006) for s in (-1, 1)), rod((-0.32, 1.4, 0.46), (0.32, 1.4, 0.46), 0.02, 8), box((0.08, 0.4, 0.04), 0.008, (0, 1.2, 0.36)), rod((0, 1.34, 0.28), (0, 1.34, 0.46), 0.016, 8), *(rod((s * 0.16, 0.85, 0.98), (s * 0.27, 1.2, 0.5), 0.014, 7) for s in (-1, 1)), rod((0, 0.8, 0.6), (0, 0.95, 0.6), 0.03, 10))
