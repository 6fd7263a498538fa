"""A small high-wing propeller airplane with four seats, struts, a full instrument panel and windows one can see through."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Motion, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.vehicle_air import blade, foil
from worldloom.assets.parts.vehicle_cockpit import cabin
from worldloom.assets.parts.vehicle_skin import Skin, breaks, cap, seam, skin
from worldloom.assets.parts.vehicle_wheels import set_at, small_wheel
from worldloom.geometry import Mesh, beam, box, join, lathe, place, rod, rot_x, rot_z, sheet, sphere, tube

CARD = Card("vehicles/airplane", 1, "airplane",
            ("plane", "aeroplane", "propeller plane", "light aircraft", "aircraft", "prop plane", "bush plane", "small plane"), ("aircraft", "vehicle"),
            ("airfield", "runway", "desert", "outdoor"), "ground", (2.0, 1.0, 1.0, 1.0))  # fmt: skip


class Params(Base):
    """Dials."""

    color: Color = "white"
    trim_color: Color = "red"
    span: Annotated[float, metres(9.0, 12.5)] = 11.0
    style: Literal["tourer", "bush"] = "tourer"
    state: Literal["running", "parked"] = "running"
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {
    "bush": Params(style="bush", color="yellow", trim_color="black", wear=0.5),
    "blue": Params(color="cream", trim_color="navy", state="parked"),
    "old": Params(color="silver", trim_color="dark_green", wear=0.85, span=10.2, lit=False),
}
# y, half width, bottom, belt, head, top, share of the width at belt and head
_STATIONS = np.array([
    (-3.74, 0.33, 1.00, 1.42, 1.51, 1.55, 0.99, 0.72), (-3.60, 0.44, 0.88, 1.46, 1.57, 1.62, 0.99, 0.74), (-3.10, 0.53, 0.77, 1.50, 1.62, 1.67, 0.99, 0.76),
    (-2.62, 0.56, 0.72, 1.54, 1.66, 1.71, 0.99, 0.80), (-2.42, 0.57, 0.70, 1.56, 1.68, 1.74, 0.985, 0.86), (-2.08, 0.575, 0.69, 1.57, 1.91, 1.97, 0.985, 0.87),
    (-1.74, 0.58, 0.69, 1.57, 2.09, 2.15, 0.985, 0.87), (-0.75, 0.58, 0.70, 1.57, 2.09, 2.15, 0.985, 0.87), (0.12, 0.54, 0.75, 1.57, 2.07, 2.13, 0.985, 0.86),
    (0.95, 0.40, 0.87, 1.55, 1.74, 1.82, 0.98, 0.8), (2.20, 0.26, 1.02, 1.50, 1.60, 1.65, 0.96, 0.72), (3.60, 0.11, 1.23, 1.46, 1.52, 1.55, 0.96, 0.7), (4.06, 0.045, 1.34, 1.46, 1.49, 1.51, 0.96, 0.7),
])  # fmt: skip
_SEAL = finish.rubber((0.03, 0.03, 0.032))


def build(p: Params, kit: Kit) -> Part:
    """Nose to -Y; the pilot sits on the left (+X)."""
    out = Collector()
    paint, trim = finish.paint(p.color, p.wear, 0.22), finish.paint(p.trim_color, p.wear, 0.22)
    body = _fuselage(kit)
    _shell(out, body, paint, trim, kit)
    cabin(out, body, kit)
    _wings(out, p, paint, trim)
    _tail(out, paint, trim)
    _gear(out, p, kit, trim)
    _propeller(out, p, kit, trim, "propeller" if p.state == "running" else "")
    _lamps(out, p)
    s = p.span / 2
    spin = (Motion(kind="spin", period=0.42, center=(0, -3.9, 1.34), axis=(0, -1, 0), link="propeller"),) if p.state == "running" else ()
    return Part(
        out.surfaces(),
        colliders=(box_collider((-0.6, -3.8, 0.7), (0.6, 0.3, 2.15)), box_collider((-0.3, 0.3, 0.95), (0.3, 4.1, 1.75)), box_collider((-s, -1.78, 2.08), (s, -0.1, 2.34)),
                   box_collider((-1.75, 3.0, 1.4), (1.75, 4.1, 1.56)), box_collider((-0.08, 2.7, 1.5), (0.08, 4.3, 2.74)), box_collider((-0.15, -3.3, 0), (0.15, -2.7, 0.8)),
                   box_collider((0.5, -1.0, 0), (1.45, -0.4, 0.95)), box_collider((-1.45, -1.0, 0), (-0.5, -0.4, 0.95)), box_collider((-0.95, -4.0, 0.38), (0.95, -3.7, 2.3))),
        mass=760, friction=0.5,
        anchors={"cockpit": (0.27, -1.16, 1.905), "door": (1.3, -1.2, 0), "nose": (0, -4.1, 1.34), "top": (0, -0.9, 2.36)},
        functional_sides=("left", "right"), affordances=("sit", "drive", "open"),
        sounds=(SoundSource(sound="propeller" if p.state == "running" else "engine_tick", position=(0, -3.4, 1.3), gain=-6 if p.state == "running" else -38),),
        lights=(Light(name="landing", kind="spot", position=(0.0, -3.78, 1.0), direction=(0, -1, -0.15), color=(1, 0.93, 0.8), power=20, angle=0.35, on=p.lit),),
        motions=spin,
    )  # fmt: skip


def _fuselage(kit: Kit) -> Skin:
    y, w, zb, belt, head, top, kb, kh = _STATIONS.T
    h = belt - zb
    o = np.zeros_like(y)
    prof = np.stack([np.stack(q, 1) for q in ((o, zb), (0.62 * w, zb + 0.02), (0.985 * w, zb + 0.36 * h), (w, zb + 0.66 * h), (kb * w, belt), (kh * w, head), (0.45 * kh * w, top - 0.12 * (top - head)), (o, top))], 1)
    marks = [*y, -2.4, -1.76, -1.68, -0.78, -0.62, 0.08, 0.2, 0.86, -2.34]
    return skin(y, prof, breaks(marks, 0.24 / max(kit.detail, 0.4)), [kit.n(4, 2), kit.n(4, 2), kit.n(4, 2), kit.n(4, 2), kit.n(8, 4), kit.n(4, 3), kit.n(3, 2)], 0.92)


def _shell(out: Collector, s: Skin, paint: Material, trim: Material, kit: Kit) -> None:
    glass = (s.mask(-2.40, -1.76, 5.0, 7) | s.mask(-2.34, -1.76, 4.1, 4.75) | s.mask(-1.68, -0.78, 4.08, 4.86) | s.mask(-0.62, 0.08, 4.08, 4.84) | s.mask(0.2, 0.86, 5.0, 7))
    stripe = s.mask(-3.62, 1.0, 3.0, 3.55) & ~glass
    whole = np.ones_like(glass)
    hull = s.cells(whole & ~glass & ~stripe)
    soot = np.exp(-(((hull.vertices[:, 0] - 0.22) / 0.2) ** 2) - np.maximum(0, hull.vertices[:, 2] - 0.82) * 9) * (hull.vertices[:, 1] > -3.1) * np.exp(-(hull.vertices[:, 1] + 3.1) / 1.6)
    out.add("paint", paint, hull.tinted(1 - 0.6 * np.clip(soot, 0, 1)), cap(s.points[0], 0.05), cap(s.points[-1], 0.02, (0, 1, 0)))
    out.add("trim", trim, s.cells(stripe))
    wall = int(np.abs(s.points[:, 0, 1] + 2.62).argmin())
    out.add("firewall", finish.paint((0.03, 0.03, 0.032), 0.2, 0.6), cap(s.points[wall] * [0.985, 1, 0.995], 0.0, (0, 1, 0), 1))
    out.add("lining", finish.fabric((0.42, 0.4, 0.36)), s.cells(s.mask(-2.62, 0.95, 0, 7) & ~glass, -0.014, True))
    out.add("glass", finish.glass((0.9, 0.94, 0.95)), s.cells(glass, -0.004))
    out.add("seal", _SEAL, s.rim(glass, 0.014, -0.007, 4))
    lines = []
    for side in (1, -1):
        lines += [s.row(-1.74, 1.6, 4.9, side), s.row(-0.7, 1.6, 4.9, side), s.column(2.0, -1.74, -0.7, side), s.row(-2.62, 0.4, 7, side), s.column(3.0, -3.6, -2.62, side), s.column(6.0, -3.6, -2.62, side), s.row(2.2, 0, 7, side), s.row(0.95, 0, 7, side)]
        handle = s.row(-0.8, 3.7, 3.75, side, 0.012)[0]
        out.add("chrome", finish.metal("chrome"), box((0.016, 0.11, 0.022), 0.006, handle))
    out.add("seam", _SEAL, *(seam(q, 0.003) for q in lines))
    for x in (-0.19, 0.19):
        out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.6), box((0.22, 0.06, 0.13), 0.03, (x, -3.72, 1.3)))
    out.add("dark", finish.plastic((0.012, 0.012, 0.012), 0.6), box((0.26, 0.08, 0.14), 0.03, (0, -3.68, 1.03)))
    out.add("exhaust", finish.metal("steel", 0.7), tube([(0.22, -3.0, 0.82), (0.22, -2.9, 0.68), (0.23, -2.72, 0.62)], 0.03, 10))
    for side in (1, -1):
        name = text("N27WL", 0.3, (0, 0), 0, 0.13).turned(rot_z(side * np.pi / 2))
        v = name.vertices
        at = np.interp(v[:, 1] + 1.95, s.points[:, 0, 1], np.abs(s.points[:, s.knots[3], 0])) + 0.004
        out.add("trim", trim, place(type(name)(np.c_[side * at, v[:, 1] + 1.95, v[:, 2] * 0.9 + 1.36 + 0.0], name.faces, name.normals, name.uv)))


def _wings(out: Collector, p: Params, paint: Material, trim: Material) -> None:
    h = p.span / 2
    x = np.array([-h, -h + 0.12, -0.48 * h, 0, 0.48 * h, h - 0.12, h])
    rise = 0.03 * np.abs(x)
    chord = np.array([0.75, 1.12, 1.63, 1.63, 1.63, 1.12, 0.75])
    lead = -1.76 + (1.63 - chord) * 0.3
    z = 2.155 + rise + np.array([0.03, 0, 0, 0, 0, 0, 0.03])
    out.add("paint", paint, foil(np.c_[x, lead, z], chord, np.array([0.05, 0.12, 0.13, 0.13, 0.13, 0.12, 0.05]), (0, 0, 1), 0.022, 14))
    for s in (1, -1):
        tip = foil(np.c_[s * np.array([h - 0.55, h - 0.11, h + 0.008]), [-1.6, -1.585, -1.46], 2.155 + 0.03 * np.array([h - 0.55, h - 0.11, h]) + [0, 0, 0.03]],
                   [1.235, 1.13, 0.78], [0.126, 0.124, 0.06], (0, 0, 1), 0.022, 12)  # fmt: skip
        out.add("trim", trim, tip)
        for a, b, share in ((0.56, 0.5 * h, 0.72), (0.51 * h, 0.95 * h, 0.74)):
            yy = [np.interp(q, [0, 0.48 * h, h - 0.12], [-1.76, -1.76, -1.607]) + share * np.interp(q, [0, 0.48 * h, h - 0.12], [1.63, 1.63, 1.12]) for q in (a, b)]
            for up, off in ((0.098, 1), (-0.02, -1)):
                out.add("seam", _SEAL, seam([(s * a, yy[0], 2.155 + 0.03 * a + up), (s * b, yy[1], 2.155 + 0.03 * b + up * (0.8 if off > 0 else 1.0))], 0.006))
        out.add("paint", paint, beam((s * 0.56, -1.25, 0.86), (s * 0.5 * h, -1.15, 2.15 + 0.015 * h), 0.035, 0.1, 0.016))
        out.add("paint", paint, box((0.12, 0.16, 0.06), 0.02, (s * 0.5 * h, -1.15, 2.13 + 0.015 * h)), box((0.06, 0.2, 0.1), 0.02, (s * 0.57, -1.25, 0.88)))
    out.add("steel", finish.metal("steel"), tube([(h * 0.62, -1.5, 2.2 + 0.018 * h), (h * 0.62, -1.5, 2.02 + 0.018 * h), (h * 0.62, -1.78, 2.02 + 0.018 * h)], 0.009, 6))


def _tail(out: Collector, paint: Material, trim: Material) -> None:
    x = np.array([-1.72, -1.6, 0, 1.6, 1.72])
    out.add("paint", paint, foil(np.c_[x, [3.42, 3.3, 3.1, 3.3, 3.42], np.full(5, 1.47)], [0.5, 0.72, 1.0, 0.72, 0.5], [0.05, 0.09, 0.1, 0.09, 0.05], (0, 0, 1), 0.0, 10))
    z = np.array([1.46, 1.62, 1.72, 2.55, 2.68, 2.72])
    out.add("paint", paint, foil(np.c_[0 * z, [2.35, 2.78, 2.98, 3.62, 3.76, 3.9], z], [1.78, 1.36, 1.19, 0.68, 0.55, 0.36], [0.045, 0.06, 0.07, 0.09, 0.08, 0.05], (1, 0, 0), 0.0, 10))
    out.add("trim", trim, foil(np.c_[[0, 0, 0], [3.53, 3.615, 3.755], [2.42, 2.54, 2.682]], [0.775, 0.695, 0.565], [0.096, 0.1, 0.09], (1, 0, 0), 0.0, 10))
    for s in (1, -1):
        out.add("seam", _SEAL, seam([(s * 0.034, 3.72, 1.6), (s * 0.02, 4.02, 2.56)], 0.006), seam([(s * 0.12, 3.66, 1.515), (s * 1.6, 3.72, 1.497)], 0.005), seam([(s * 0.12, 3.66, 1.425), (s * 1.6, 3.72, 1.443)], 0.005))


def _gear(out: Collector, p: Params, kit: Kit, trim: Material) -> None:
    bush = p.style == "bush"
    r = 0.33 if bush else 0.215
    n = kit.n(28, 12)
    steel = finish.metal("aluminium", p.wear)
    for s in (1, -1):
        tyre, hub = set_at(small_wheel(r, 0.26 if bush else 0.17, n), s * 1.24, -0.7, r)
        out.add("tyre", finish.rubber(), tyre)
        out.add("hub", steel, hub)
        out.add("leg", finish.paint(p.color, p.wear, 0.3), beam((s * 0.42, -0.7, 0.78), (s * 1.1, -0.7, r + 0.02), 0.1, 0.035, 0.014), rod((s * 1.06, -0.7, r), (s * 1.3, -0.7, r), 0.02, 10))
        if not bush:
            out.add("trim", trim, _spat(0.11, r + 0.035, 0.62).moved((s * 1.24, -0.64, r + 0.06)))
    y, rn = -3.02, 0.24 if bush else 0.19
    tyre, hub = set_at(small_wheel(rn, 0.15, n), 0, y, rn)
    out.add("tyre", finish.rubber(), tyre)
    out.add("hub", steel, hub)
    out.add("strut", finish.metal("chrome"), rod((0, y + 0.12, 0.42), (0, y + 0.16, 0.86), 0.028, 12))
    out.add("leg", finish.paint(p.color, p.wear, 0.3), *(beam((x, y, rn), (x * 0.7, y + 0.11, 0.5), 0.03, 0.05, 0.008) for x in (-0.095, 0.095)), box((0.2, 0.09, 0.06), 0.015, (0, y + 0.11, 0.5)),
            rod((0, y + 0.12, 0.5), (0, y + 0.14, 0.68), 0.04, 12))
    if not bush:
        out.add("trim", trim, _spat(0.095, rn + 0.03, 0.54).moved((0, y + 0.06, rn + 0.05)))


def _spat(half: float, high: float, long: float) -> Mesh:
    """A streamlined wheel fairing, open below where the wheel stands out: nose to -Y."""
    t = np.linspace(0, 1, 12)
    w = half * np.sqrt(np.clip(np.sin(np.pi * t**0.62), 0.0, 1))
    h = high * np.sqrt(np.clip(np.sin(np.pi * t**0.66), 0.0, 1))
    a = np.linspace(-0.75, np.pi + 0.75, 17)
    y = (t - 0.42) * long
    p = np.stack([w[:, None] * np.cos(a), np.broadcast_to(y[:, None], (12, 17)), h[:, None] * np.sin(a) * np.where(np.sin(a) < 0, 0.55, 0.8)], -1)
    return join([sheet(p), sheet(p[:, ::-1] * [0.97, 1, 0.97])])


def _propeller(out: Collector, p: Params, kit: Kit, trim: Material, link: str) -> None:
    c = np.array([0, -3.9, 1.34])
    one = blade(0.1, 0.95, 0.17)
    for a in (0.5, 0.5 + np.pi):
        m = one.turned([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
        tip = np.hypot(m.vertices[:, 0], m.vertices[:, 2]) > 0.83
        out.add("blade", finish.metal("gunmetal", p.wear), m.tinted(np.where(tip[:, None], [7.0, 5.0, 0.9], 1.0)).moved(c), link=link)
    nose = lathe([(0.185, 0), (0.18, 0.06), (0.15, 0.17), (0.1, 0.26), (0.045, 0.31), (0, 0.325)], kit.n(28, 12), True).turned(rot_x(np.pi / 2)).moved(c + [0, 0.12, 0])
    out.add("spinner", trim, nose, link=link)
    out.add("hub", finish.metal("steel"), rod(c + [0, 0.1, 0], c + [0, 0.3, 0], 0.09, 14))


def _lamp(p: Params, c: tuple[float, float, float], power: float) -> Material:
    return finish.glow(c, power) if p.lit else finish.plastic((0.6 * c[0], 0.6 * c[1], 0.6 * c[2]), 0.15)


def _lamps(out: Collector, p: Params) -> None:
    h = p.span / 2
    z = 2.24 + 0.03 * h
    out.add("lamp.red", _lamp(p, (1.0, 0.06, 0.04), 6.0), sphere((0.03, 0.06, 0.025), 10, (h + 0.01, -1.3, z)))
    out.add("lamp.green", _lamp(p, (0.05, 1.0, 0.3), 6.0), sphere((0.03, 0.06, 0.025), 10, (-h - 0.01, -1.3, z)))
    out.add("lamp.beacon", _lamp(p, (1.0, 0.1, 0.05), 8.0), sphere((0.03, 0.03, 0.045), 10, (0, 4.1, 2.74)))
    out.add("lamp.nose", _lamp(p, (1.0, 0.93, 0.8), 7.0), sphere((0.07, 0.03, 0.055), 14, (0.0, -3.715, 1.03)))
