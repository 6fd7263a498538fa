"""A pressurised habitat dome of white panels on ribs, with lit windows, an airlock with porthole, tunnel ports, pipes and lamps."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Light, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, hull_collider, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_grid import frame, patch
from worldloom.assets.parts.vehicle_solid import front_prism, rounded, words
from worldloom.geometry import Floats, Mesh, arc, box, cylinder, fbm, lathe, rod, rot_x, rot_z, slab, torus, tube

CARD = Card("space/dome", 1, "dome", ("habitat dome", "biodome", "geodesic dome", "habitat", "hab", "habitat module", "bubble dome"), ("building",),
            ("mars", "moon", "space", "base", "outdoor"), "ground", (2.0, 1.0, 1.0, 1.0))  # fmt: skip


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(2.5, 12.0)] = 4.6
    rise: Annotated[float, number(0.6, 1.0)] = 0.82
    windows: Annotated[int, number(0, 12)] = 7
    color: Color = "white"
    trim_color: Color = "orange"
    unit: Annotated[int, number(0, 9)] = 1
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"large": Params(radius=7.5, windows=12, unit=2), "plain": Params(windows=0, color="silver", trim_color="blue", unit=0), "dark": Params(lit=False, wear=0.85, radius=3.4), "tan": Params(color="sand", rise=0.95, unit=7, trim_color="teal")}
_DUST = np.array([0.62, 0.4, 0.27])


def build(p: Params, kit: Kit) -> Part:
    """Airlock to -Y; round tunnel ports to the other three sides."""
    out = Collector()
    r, wall, h = p.radius, 0.24 * p.radius, p.radius * p.rise
    seg = max(24, 8 * int(kit.n(6, 3)))
    grid = _grid(r, wall, h, seg, kit.n(20, 9))
    _shell(out, p, kit, grid, r, wall, h, seg)
    _base(out, p, r, seg)
    _airlock(out, p, r)
    _ports(out, p, r)
    _roof(out, p, wall + h)
    lamps = [Light(name="entry", kind="spot", position=(0, -r - 0.62, 2.62), direction=(0, -0.3, -1), color=(1, 0.85, 0.62), power=18, angle=1.1, on=p.lit)]
    return Part(
        out.surfaces(), colliders=_colliders(r, wall, h), mass=9000, anchors={"door": (0, -r - 0.6, 0.12), "top": (0, 0, wall + h)},
        joints=(Joint(name="hatch", kind="hinge", origin=(-0.5, -r - 0.44, 1.15), axis=(0, 0, 1), limits=(-1.7, 0.0)),), functional_sides=("front",), affordances=("open", "enter"),
        sounds=(SoundSource(sound="air_recycler", position=(0, r * 0.6, 1.2), gain=-30),), lights=tuple(lamps),
        supports=(Support(name="step", center=(0, -r - 0.5, 0.12), size=(1.0, 0.2)),),
    )  # fmt: skip


def _grid(r: float, wall: float, h: float, seg: int, rows: int) -> Floats:
    """(rows, seg + 1, 3): a drum, then a cap; azimuth 0 is +X, counter-clockwise."""
    t = np.linspace(0, np.pi / 2, rows)
    rad = np.concatenate([[1.0, 1.0], np.cos(t[1:-1]), [0.03]]) * r
    z = np.concatenate([[0.0, wall], wall + h * np.sin(t[1:])])
    a = np.linspace(0, 2 * np.pi, seg + 1)
    p = np.stack([rad[:, None] * np.cos(a), rad[:, None] * np.sin(a), np.broadcast_to(z[:, None], (len(z), seg + 1))], -1)
    return np.asarray(p.transpose(1, 0, 2))


def _tint(m: Mesh, p: Params, kit: Kit, panels: int) -> Mesh:
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    tone = 1 + 0.045 * np.sin(np.floor((a + np.pi) / (2 * np.pi) * panels) * 7.7 + np.floor(v[:, 2] / 0.9) * 3.1)
    dust = np.clip(np.exp(-v[:, 2] / 0.9) + 0.35 * fbm(v * 0.9, 1.0, 3, kit.seed % 50) * (0.4 + v[:, 2] / (v[:, 2].max() + 1e-6)), 0, 1) * (0.25 + p.wear)
    dust = np.clip(dust, 0, 0.9)[:, None]
    return m.tinted(tone[:, None] * (1 - dust + dust * _DUST))


def _shell(out: Collector, p: Params, kit: Kit, g: Floats, r: float, wall: float, h: float, seg: int) -> None:
    z = g[0, :, 2]
    rows = (z[:-1] >= wall - 1e-6) & (z[1:] <= wall + 0.62 * h) & (z[:-1] > 0.24 * r)
    mask = np.zeros((seg, g.shape[1] - 1), bool)
    spots = [0.5] if p.windows == 0 else [(k + 0.5) / max(p.windows, 1) for k in range(p.windows)]
    wide = max(1, int(seg * 0.34 / 8))
    for s in spots[: p.windows]:
        mid = int(s * seg + 0.75 * seg) % seg
        for c in range(-wide, wide):
            mask[(mid + c) % seg] |= rows
    out.add("shell", finish.paint(p.color, p.wear, 0.5), _tint(patch(g, ~mask), p, kit, 12))
    if p.windows:
        pane = finish.glow((1.0, 0.74, 0.42), 1.5) if p.lit else finish.plastic((0.02, 0.03, 0.04), 0.06)
        view = patch(g, mask, -0.16)
        glow = 0.55 + 0.45 * np.sin(view.vertices[:, 2] * 3.0 + np.arctan2(view.vertices[:, 1], view.vertices[:, 0]) * 5) ** 2
        out.add("window", pane, view.tinted(glow))
        out.add("frame", finish.metal("gunmetal", p.wear), frame(g, mask, 0.055, -0.01))
        half = np.zeros_like(mask)
        half[:: 2] = mask[::2]
        out.add("frame", finish.metal("gunmetal", p.wear), frame(g, half, 0.022, 0.0, 5))
    ribs = [tube(g[k, 1:] * [1.004, 1.004, 1.002], 0.05, 7, caps=False) for k in range(0, seg, max(1, seg // 12)) if not mask[k].any() and not mask[k - 1].any()]
    level = int(np.argmax(z > wall + 0.66 * h))
    out.add("rib", finish.metal("aluminium", p.wear), *ribs, *(tube(g[:-1, row] * [1.004, 1.004, 1.0], rad, 7, closed=True) for row, rad in ((level, 0.05), (1, 0.06))))
    band = lathe([(r + 0.004, 0.55 * wall), (r + 0.012, 0.57 * wall), (r + 0.012, 0.83 * wall), (r + 0.004, 0.85 * wall)], seg, 0.4)
    out.add("band", finish.paint(p.trim_color, p.wear), _tint(band, p, kit, 12))


def _base(out: Collector, p: Params, r: float, seg: int) -> None:
    bags = np.arange(int(2 * np.pi * r / 0.62))
    a = bags * 2 * np.pi / len(bags)
    open_ = np.abs((a + np.pi / 2 + np.pi) % (2 * np.pi) - np.pi) * r > 0.95
    for k in (0, np.pi / 2, np.pi):
        open_ &= np.abs((a - k + np.pi) % (2 * np.pi) - np.pi) * r > 1.5
    a = a[open_]
    turns = np.stack([rot_z(float(x) + np.pi / 2) for x in a])
    out.add("sandbag", finish.of("regolith", (0.26, 0.13, 0.075), 0.95), boards((0.6, 0.3, 0.17), np.stack([(r + 0.1) * np.cos(a), (r + 0.1) * np.sin(a), np.full(len(a), 0.085)], 1), 0.07, 1 + 0.12 * np.sin(a * 37), turns))
    out.add("plinth", finish.metal("gunmetal", p.wear), cylinder(r + 0.05, 0.1, seg, 0.02))


def _airlock(out: Collector, p: Params, r: float) -> None:
    white, dark, trim = finish.paint(p.color, p.wear, 0.45), finish.metal("gunmetal", p.wear), finish.paint(p.trim_color, p.wear)
    y0, y1 = -r - 0.4, -r + 0.9
    arch = np.concatenate([[(0.78, 0.0)], arc(0.78, 0, np.pi, 13, (0, 1.62)), [(-0.78, 0.0)]])
    door = rounded([(-0.5, 0.14), (0.5, 0.14), (0.5, 2.12), (-0.5, 2.12)], 0.28)
    out.add("airlock", white, front_prism(arch, y0, y1, 0.05))
    out.add("frame", dark, front_prism(rounded([(-0.6, 0.04), (0.6, 0.04), (0.6, 2.22), (-0.6, 2.22)], 0.33), y0 - 0.03, y0 + 0.02, 0.02))
    round_ = [(0.2 * np.cos(k), 1.55 + 0.2 * np.sin(k)) for k in np.linspace(0, 2 * np.pi, 20, endpoint=False)]
    out.add("hatch", trim, front_prism(door, y0 - 0.06, y0 - 0.012, 0.012, (round_,)), link="hatch")
    glass = finish.glow((1.0, 0.8, 0.5), 1.4) if p.lit else finish.plastic((0.02, 0.03, 0.04), 0.05)
    out.add("porthole", glass, cylinder(0.2, 0.01, 20, 0.002).turned(rot_x(np.pi / 2)).moved((0, y0 - 0.02, 1.55)), link="hatch")
    wheel = [torus(0.13, 0.016, 22, 7).turned(rot_x(np.pi / 2)).moved((0.0, y0 - 0.12, 0.98)), *(rod((0, y0 - 0.12, 0.98), (0.13 * np.cos(k), y0 - 0.12, 0.98 + 0.13 * np.sin(k)), 0.011, 6) for k in np.arange(4) * np.pi / 2), rod((0, y0 - 0.05, 0.98), (0, y0 - 0.13, 0.98), 0.025, 10)]
    out.add("handle", finish.metal("steel"), torus(0.205, 0.022, 22, 7).turned(rot_x(np.pi / 2)).moved((0, y0 - 0.055, 1.55)), *wheel, link="hatch")
    out.add("panel", dark, box((0.12, 0.05, 0.2), 0.01, (0.66, y0 - 0.02, 1.25)))
    out.add("light", finish.glow((0.3, 1.0, 0.5), 2.5) if p.lit else finish.plastic("green"), box((0.06, 0.01, 0.05), 0.003, (0.66, y0 - 0.05, 1.3)))
    out.add("lamp", finish.glow((1, 0.86, 0.62), 9.0) if p.lit else finish.plastic("ivory"), box((0.4, 0.1, 0.05), 0.02, (0, y0 - 0.06, 2.52)))
    out.add("frame", dark, slab((-0.3, y0 - 0.13, 2.53), (0.3, y0 + 0.1, 2.57), 0.01), slab((-0.7, y0 - 0.3, 0.0), (0.7, y0, 0.12), 0.02), *(rod((x, y0 - 0.05, 0.12), (x, y0 - 0.05, 1.0), 0.02, 8) for x in (-0.7, 0.7)))
    if p.unit:
        out.add("sign", finish.paint("charcoal", p.wear), _bent(words(f"HAB {p.unit}", 0.2 * 0.24 * r, (0, 0, 0)), r + 0.016, 0.5, 0.33 * 0.24 * r))


def _bent(m: Mesh, r: float, azimuth: float, z: float) -> Mesh:
    """Flat lettering on a drum, centred `azimuth` radians to the right of the front."""
    a = m.vertices[:, 0] / r + azimuth
    n = np.stack([np.sin(a), -np.cos(a), 0 * a], 1)
    return Mesh(np.c_[n[:, :2] * r, m.vertices[:, 2] + z], m.faces, n, m.uv)


def _ports(out: Collector, p: Params, r: float) -> None:
    dark = finish.metal("gunmetal", p.wear)
    for k, turn in enumerate((np.pi / 2, np.pi, -np.pi / 2)):
        half = np.concatenate([[(1.2, 0.0)], arc(1.2, 0, np.pi, 15, (0, 1.1)), [(-1.2, 0.0)]])
        small = half * [0.86, 0.93]
        ring = front_prism(half, -r - 0.12, -r + 0.55, 0.03)
        seal = front_prism(small, -r - 0.15, -r - 0.1, 0.01)
        bolts = [(1.1 * np.cos(q), -r - 0.125, 1.1 + 1.1 * np.sin(q)) for q in np.linspace(0, np.pi, 11)]
        out.add("port", finish.paint(p.color, p.wear, 0.5), ring.turned(rot_z(turn)))
        out.add("seal", finish.of("fabric", (0.1, 0.1, 0.105)), seal.turned(rot_z(turn)))
        out.add("bolt", dark, boards((0.05, 0.03, 0.05), np.array(bolts), 0.01).turned(rot_z(turn)))
        _ = k


def _roof(out: Collector, p: Params, top: float) -> None:
    steel, dark = finish.metal("aluminium", p.wear), finish.metal("gunmetal", p.wear)
    out.add("hatch.top", dark, cylinder(0.5, 0.16, 24, 0.03, (0, 0, top - 0.1)), torus(0.3, 0.03, 24, 7).moved((0, 0, top + 0.07)))
    out.add("mast", steel, rod((0.28, 0.1, top), (0.28, 0.1, top + 1.3), 0.018, 8, top=0.008), rod((-0.25, -0.1, top), (-0.25, -0.1, top + 0.8), 0.012, 6), *(rod((0.08, 0.1, top + z), (0.48, 0.1, top + z), 0.008, 6) for z in (0.8, 1.0)))
    out.add("beacon", finish.glow((1, 0.12, 0.05), 5.0) if p.lit else finish.plastic("red", 0.15), cylinder(0.04, 0.08, 12, 0.012, (-0.25, -0.1, top + 0.8)))


def _colliders(r: float, wall: float, h: float) -> tuple[Collider, ...]:
    a = np.arange(12) * np.pi / 6
    rings = ((r + 0.1, 0.0), (r, wall), (0.8 * r, wall + 0.6 * h))
    pts = [*((q * np.cos(k), q * np.sin(k), z) for q, z in rings for k in a), (0, 0, wall + h)]
    return (hull_collider(pts, keep=48), box_collider((-0.78, -r - 0.45, 0), (0.78, -r + 0.9, 2.4)), box_collider((-0.7, -r - 0.7, 0), (0.7, -r - 0.4, 0.12)))
