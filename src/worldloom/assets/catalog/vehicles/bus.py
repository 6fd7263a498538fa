"""A city or school bus with big windows one sees the seats through, folding doors, destination sign, mirrors and lamps."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.vehicle_skin import Mask, Skin, breaks, cap, seam, skin
from worldloom.assets.parts.vehicle_solid import front_prism, lamp, rounded, steering_wheel, words
from worldloom.assets.parts.vehicle_wheels import road_tyre, set_at, steel_wheel
from worldloom.geometry import Floats, beam, box, rod, rot_z, sheet, slab, sphere, tube

CARD = Card("vehicles/bus", 1, "bus", ("coach", "city bus", "school bus", "autobus", "omnibus"), ("vehicle",), ("street", "city", "station", "outdoor"), "ground", (0.8, 0.8, 0.8, 0.8))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(7.5, 13.0)] = 10.6
    style: Literal["city", "school"] = "city"
    color: Color = "red"
    trim_color: Color = "cream"
    doors: Literal["closed", "open"] = "closed"
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"school": Params(style="school", color="amber", trim_color="black", length=9.6), "blue": Params(color="blue", trim_color="white", doors="open"), "short": Params(length=7.8, color="dark_green"), "old": Params(wear=0.9, color="teal", lit=False)}
_W, _FLOOR = 1.24, 0.62


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y; doors on the right-hand side (-X)."""
    out, h = Collector(), p.length / 2
    paint, trim = finish.paint(p.color, p.wear, 0.25), finish.paint(p.trim_color, p.wear, 0.3)
    axles = (-h + 2.5, h - 2.7)
    doors = [-h + 1.05, 0.2]
    s = _skin(kit, h, doors, axles)
    glass, gap = _masks(s, h, doors)
    band = s.mask(-99, 99, 3.05, 4.0) & ~gap
    body = s.cells(~glass & ~gap & ~band)
    out.add("paint", paint, body.tinted(1 - 0.5 * p.wear * np.exp(-np.maximum(body.vertices[:, 2] - 0.4, 0) / 0.3)), cap(s.points[-1], 0.04, (0, 1, 0)), cap(s.points[0], 0.06))
    out.add("trim", trim, s.cells(band))
    out.add("glass", finish.glass((0.6, 0.66, 0.65)), s.cells(glass, -0.01))
    out.add("seal", finish.rubber(), s.rim(glass, 0.014, -0.003, 4))
    out.add("lining", finish.plastic((0.55, 0.53, 0.48), 0.5), s.cells(~glass & ~gap & s.mask(-99, 99, 2.0, 8), -0.04, True))
    out.add("seam", finish.plastic((0.04, 0.04, 0.04)), *(seam(s.row(y, 1.2, 3.0, k, 0.001), 0.004) for y in np.linspace(-h + 1.9, h - 0.6, 6) for k in (1, -1)))
    _arches(out, s, axles)
    _doors(out, p, doors, trim)
    _inside(out, p, h, doors)
    _front(out, p, h, paint, trim)
    _wheels(out, kit, axles)
    lights = [Light(name=f"head.{k}", kind="spot", position=(x, -h - 0.1, 0.8), direction=(0, -1, -0.1), color=(1, 0.95, 0.86), power=26, angle=0.45, on=p.lit) for k, x in (("l", 0.9), ("r", -0.9))]
    lights += [Light(name=f"saloon.{k}", kind="area", position=(0, y, 2.6), color=(1, 0.93, 0.8), power=30, radius=0.8, on=p.lit) for k, y in enumerate((-0.4 * h, 0.4 * h))]
    return Part(out.surfaces(), colliders=(box_collider((-_W, -h, 0.36), (_W, h, 3.02)), *(box_collider((-_W + 0.05, a - 0.5, 0), (_W - 0.05, a + 0.5, 0.5)) for a in axles)), mass=950 * p.length, friction=0.8,
                anchors={"cab": (0.55, -h + 1.25, 2.0), "door": (-_W - 0.3, doors[0], 0), "inside": (0, 0, _FLOOR), "top": (0, 0, 3.02)}, functional_sides=("right",), affordances=("enter", "drive", "open"),
                sounds=(SoundSource(sound="bus_idle", position=(0, h - 0.6, 0.8), gain=-22),), lights=tuple(lights))  # fmt: skip


def _spans(h: float, doors: list[float], right: bool) -> list[tuple[float, float]]:
    blocked = [(d - 0.72, d + 0.72) for d in doors] if right else []
    edges = [-h + 0.28, *(e for b in blocked for e in b), h - 0.3]
    out = []
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        if b - a > 0.5:
            cut = np.linspace(a, b, max(1, round((b - a) / 1.45)) + 1)
            out += [(float(q0) + 0.05, float(q1) - 0.05) for q0, q1 in zip(cut[:-1], cut[1:], strict=True)]
    return out


def _skin(kit: Kit, h: float, doors: list[float], axles: tuple[float, float]) -> Skin:
    y = np.array([-h, -h + 0.16, -h + 0.5, h - 0.4, h - 0.06, h])
    k = np.array([0.93, 0.985, 1.0, 1.0, 0.98, 0.94])
    up = np.array([0.14, 0.05, 0.0, 0.0, 0.05, 0.13])
    o = 0 * y
    w = _W * k
    prof = np.stack([np.stack(q, 1) for q in ((o, 0.36 + o), (0.93 * w, 0.36 + o), (0.985 * w, 0.44 + o), (w, 1.2 + o), (w, 1.36 + o), (0.985 * w, 2.55 - 0.3 * up), (0.95 * w, 2.78 - 0.6 * up), (0.7 * w, 2.97 - up), (o, 3.03 - up))], 1)
    r = 0.55
    marks = [*y, *(e for side in (True, False) for q in _spans(h, doors, side) for e in q), *(e for d in doors for e in (d - 0.64, d + 0.64)), *(a + q for a in axles for q in np.linspace(-r, r, kit.n(12, 8)))]
    s = skin(y, prof, breaks(marks, 1.2), [1, 2, kit.n(7, 4), 2, kit.n(5, 3), 2, kit.n(3, 2), kit.n(3, 2)], 0.8)
    for a in axles:
        s = s.arch(a, 0.48, r, 0.6 * _W)
    return s


def _masks(s: Skin, h: float, doors: list[float]) -> tuple[Mask, Mask]:
    glass = np.zeros_like(s.gone)
    for side in (1, -1):
        for a, b in _spans(h, doors, side < 0):
            glass |= s.mask(a, b, 4.1, 4.92, side)
    gap = np.zeros_like(s.gone)
    for d in doors:
        gap |= s.mask(d - 0.64, d + 0.64, 1.9, 5.5, -1)
    return glass, gap


def _arches(out: Collector, s: Skin, axles: tuple[float, float]) -> None:
    t, r, z0 = np.linspace(0, np.pi, 15), 0.55, 0.48
    dark = finish.plastic((0.015, 0.015, 0.016), 0.6)
    for a in axles:
        y = np.concatenate([[a + r], a + r * np.cos(t), [a - r]])
        z = np.concatenate([[0.38], z0 + r * np.sin(t), [0.38]])
        for side in (1, -1):
            g = np.stack([np.stack([np.full(17, side * x), y, z], 1) for x in (_W * 0.985, 0.6 * _W)])
            out.add("dark", dark, sheet(g[::-1] if side > 0 else g), box((0.012, 2 * r, 0.72), 0.002, (side * 0.6 * _W, a, 0.7)))
    out.add("dark", dark, slab((-0.7, -float(s.points[-1, 0, 1]) + 0.3, 0.34), (0.7, float(s.points[-1, 0, 1]) - 0.3, 0.42), 0.02))


def _doors(out: Collector, p: Params, doors: list[float], trim: Material) -> None:
    hole = rounded([(-0.22, 0.72), (0.22, 0.72), (0.22, 2.42), (-0.22, 2.42)], 0.06, 2)
    leaf = front_prism([(-0.31, 0.44), (0.31, 0.44), (0.31, 2.58), (-0.31, 2.58)], -0.02, 0.02, 0.004, (hole,))
    pane = front_prism(hole, -0.004, 0.004)
    for d in doors:
        for k in (-1, 1):
            fold = k * 1.3 if p.doors == "open" else 0.0
            turn = rot_z(-np.pi / 2 + fold)
            hinge = np.array([-_W + 0.05, d + k * 0.64, 0])
            at = hinge - turn @ np.array([k * -0.32, 0, 0]) * 1.0 if p.doors == "open" else np.array([-_W + 0.04, d + k * 0.32, 0])
            out.add("door", trim, leaf.turned(turn).moved(at))
            out.add("glass", finish.glass((0.6, 0.66, 0.65)), pane.turned(turn).moved(at))
        out.add("frame", finish.rubber(), *(box((0.08, 0.03, 2.2), 0.006, (-_W + 0.05, d + k * 0.655, 1.52)) for k in (-1, 1)), box((0.08, 1.34, 0.06), 0.01, (-_W + 0.05, d, 2.62)))
        out.add("step", finish.metal("brushed", 0.4), slab((-_W + 0.02, d - 0.64, 0.38), (-_W + 0.5, d + 0.64, 0.42), 0.006))


def _inside(out: Collector, p: Params, h: float, doors: list[float]) -> None:
    out.add("floor", finish.of("carpet", (0.08, 0.085, 0.09), 0.7), slab((-_W + 0.5, -h + 0.15, _FLOOR - 0.05), (_W - 0.05, h - 0.1, _FLOOR), 0.004), slab((-_W + 0.05, doors[1] + 0.7, _FLOOR - 0.05), (-_W + 0.5, h - 0.1, _FLOOR), 0.004), slab((-_W + 0.05, doors[0] + 0.7, _FLOOR - 0.05), (-_W + 0.5, doors[1] - 0.7, _FLOOR), 0.004))
    seat, steel = finish.fabric("navy" if p.style == "city" else "dark_green", 0.4), finish.paint("yellow" if p.style == "city" else "silver", 0.2)
    for x in (0.78, -0.78):
        ys = np.array([y for y in np.arange(-h + 2.3, h - 0.5, 0.82) if x > 0 or min(abs(y - d) for d in doors) > 1.0])
        out.add("seat", seat, boards((0.86, 0.42, 0.1), np.c_[np.full(len(ys), x), ys, np.full(len(ys), _FLOOR + 0.44)], 0.03), boards((0.86, 0.09, 0.6), np.c_[np.full(len(ys), x), ys + 0.22, np.full(len(ys), _FLOOR + 0.76)], 0.03))
        out.add("pole", steel, wires(np.c_[np.full(len(ys[::2]), np.sign(x) * 0.36), ys[::2] + 0.24, np.full(len(ys[::2]), _FLOOR)], np.c_[np.full(len(ys[::2]), np.sign(x) * 0.36), ys[::2] + 0.24, np.full(len(ys[::2]), 2.86)], 0.016, 7))
    out.add("pole", steel, wires([(s * 0.36, -h + 1.9, 2.72) for s in (-1, 1)], [(s * 0.36, h - 0.5, 2.72) for s in (-1, 1)], 0.016, 7))
    lit = finish.glow((1.0, 0.94, 0.82), 3.5) if p.lit else finish.plastic("white", 0.3)
    out.add("tube", lit, *(slab((s * 0.62 - 0.05, -h + 1.4, 2.82), (s * 0.62 + 0.05, h - 0.4, 2.85), 0.006) for s in (-1, 1)))
    x, y = 0.55, -h + 1.2
    out.add("seat", seat, box((0.5, 0.5, 0.12), 0.04, (x, y + 0.1, _FLOOR + 0.56)), box((0.48, 0.1, 0.7), 0.04, (x, y + 0.38, _FLOOR + 0.95)))
    dark = finish.plastic((0.03, 0.03, 0.032), 0.6)
    out.add("dash", dark, box((1.9, 0.4, 0.3), 0.06, (0.2, -h + 0.38, 1.26)), steering_wheel(0.23, -0.5).moved((x, -h + 0.68, 1.5)), rod((x, -h + 0.5, 1.2), (x, -h + 0.66, 1.48), 0.03, 8), box((0.12, 0.3, 0.5), 0.02, (-0.2, -h + 0.9, 1.05)))


def _front(out: Collector, p: Params, h: float, paint: Material, trim: Material) -> None:
    dark, chrome = finish.plastic((0.012, 0.012, 0.013), 0.2), finish.metal("chrome")
    y = -h - 0.062
    shape: Floats = rounded([(-1.04, 1.24), (1.04, 1.24), (1.0, 2.46), (-1.0, 2.46)], 0.14)
    out.add("mask", dark, front_prism(shape, y - 0.006, y + 0.06, 0.006))
    for x0, x1 in ((-0.97, -0.02), (0.02, 0.97)):
        out.add("windscreen", finish.of("glass", (0.035, 0.045, 0.05), 0.02, 0.1), front_prism(rounded([(x0, 1.3), (x1, 1.3), (x1 * 0.98, 2.4), (x0 * 0.98, 2.4)], 0.08), y - 0.014, y, 0.003))
        out.add("wiper", dark, beam(((x0 + x1) / 2, y - 0.02, 1.3), ((x0 + x1) / 2 + 0.3, y - 0.025, 1.86), 0.014, 0.02, 0.003))
    out.add("sign", dark, box((1.5, 0.05, 0.26), 0.02, (0, y + 0.02, 2.64)))
    name = "SCHOOL BUS" if p.style == "school" else "27 CENTRAL"
    out.add("sign.text", finish.glow((1, 0.55, 0.1), 3.0) if p.lit else finish.plastic("amber"), words(name, 0.15, (0, y - 0.008, 2.64), "front", 0.15))
    for s in (-1, 1):
        shell, lens = lamp(0.11, 0.06)
        out.add("chrome", chrome, shell.moved((s * 0.86, y - 0.01, 0.8)))
        out.add("headlight", finish.glow((1, 0.95, 0.85), 7.0) if p.lit else finish.plastic("silver", 0.1), lens.moved((s * 0.86, y - 0.012, 0.8)))
        out.add("indicator", finish.plastic("orange", 0.1), box((0.12, 0.03, 0.1), 0.02, (s * 1.04, y + 0.01, 0.8)))
        out.add("tail", finish.glow((1, 0.04, 0.03), 1.8) if p.lit else finish.plastic("dark_red", 0.1), box((0.16, 0.04, 0.34), 0.03, (s * 1.0, h + 0.035, 0.95)))
        arm = [(s * 1.12, y + 0.1, 2.5), (s * 1.34, y - 0.2, 2.55), (s * 1.38, y - 0.22, 2.3)]
        out.add("mirror", dark, tube(arm, 0.018, 7), sphere((0.09, 0.05, 0.18), 14, (s * 1.38, y - 0.22, 2.08)))
    out.add("bumper", dark, box((2.3, 0.16, 0.26), 0.05, (0, y + 0.03, 0.5)), box((2.3, 0.14, 0.26), 0.05, (0, h + 0.03, 0.5)), front_prism(rounded([(-0.5, 0.9), (0.5, 0.9), (0.5, 1.08), (-0.5, 1.08)], 0.04), y - 0.004, y + 0.04, 0.004))
    out.add("plate", finish.plastic("white", 0.4), box((0.46, 0.02, 0.11), 0.004, (0, y - 0.055, 0.52)))
    out.add("back", finish.of("glass", (0.03, 0.035, 0.04), 0.03), front_prism(rounded([(-0.9, 1.5), (0.9, 1.5), (0.86, 2.45), (-0.86, 2.45)], 0.12), h + 0.02, h + 0.052, 0.004))
    out.add("grille", dark, boards((1.5, 0.03, 0.03), [(0, h + 0.045, 0.8 + 0.06 * k) for k in range(8)], 0.006))
    out.add("hatch", paint, *(box((0.9, 1.6, 0.16), 0.06, (0, q * h, 3.07)) for q in (-0.4, 0.45)))
    for s, f in ((1, "right"), (-1, "left")):
        out.add("letter", finish.plastic("black", 0.4) if p.style == "school" else paint, words("CITY LINE" if p.style == "city" else "SCHOOL BUS", 0.12, (s * (_W + 0.004), 1.9 if s < 0 else 0.4, 1.28), f, 0.15))
    _ = trim


def _wheels(out: Collector, kit: Kit, axles: tuple[float, float]) -> None:
    tyre = road_tyre(0.48, 0.28, 0.29, kit.n(36, 14))
    disc, hub = steel_wheel(0.29, 0.28, kit.n(30, 12))
    for y in axles:
        for x in (1.06, -1.06):
            t, d, k = set_at((tyre, disc, hub), x, y, 0.48)
            out.add("tyre", finish.rubber(), t)
            out.add("wheel", finish.paint((0.5, 0.5, 0.5), 0.4), d)
            out.add("hub", finish.metal("steel", 0.4), k)
        out.add("dark", finish.plastic((0.015, 0.015, 0.016), 0.6), rod((-1.0, y, 0.48), (1.0, y, 0.48), 0.06, 8))
