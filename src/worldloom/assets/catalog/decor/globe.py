"""A terrestrial globe: on a brass meridian and turned foot for a desk, or in a four-legged wooden cradle for the floor; it spins."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import leg
from worldloom.geometry import (
    Floats, Mesh, beam, box, cylinder, fbm, lathe, rod, rot_x, rot_y, rot_z, smoothstep, sphere, stamp, torus,
)  # fmt: skip
CARD = Card("decor/globe", 1, "globe", ("world globe", "desk globe", "terrestrial globe"), ("ornament",), ("indoor", "library", "classroom", "victorian", "office"), "floor", (0.1, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["floor", "desk"] = "floor"
    radius: Annotated[float, metres(0.08, 0.4)] = 0.24
    color: Color = "#3f6a74"
    """Of the seas."""
    land: Color = "#a98a55"
    wood: Literal["walnut", "oak", "mahogany", "dark"] = "mahogany"
    wear: Wear = 0.3


PRESETS = {"desk": Params(style="desk", radius=0.15), "modern": Params(style="desk", radius=0.15, color="blue", land="olive"), "old": Params(color="#b89a68", land="#7a5a30", wood="dark")}


def build(p: Params, kit: Kit) -> Part:
    """A ball painted with continents, meridians and ice, tilted by 23 degrees in a brass ring; it turns on its own link."""
    out, r, n = Collector(), p.radius, kit.n(72, 24)
    brass, wood = finish.metal("brass", p.wear), finish.wood(p.wood, p.wear, 0.35)
    ball_ = sphere(r, n)
    d = ball_.vertices / r
    sea, land = np.array(rgb(p.color)), np.array(rgb(p.land))
    c = _paint(d, sea, land)
    base = 1.02 * r + (0.08 if p.style == "desk" else 0.42)
    tilt = rot_y(0.41)
    globe = Mesh(ball_.vertices, ball_.faces, ball_.normals, ball_.uv, c).turned(tilt).moved((0, 0, base))
    out.add("globe", finish.of("paper", (1.0, 1.0, 1.0), 0.3, p.wear), globe, link="globe")
    axis = tilt @ np.array([0, 0, 1.0])
    c0 = np.array([0, 0, base])
    ring = torus(1.07 * r, 0.008, kit.n(56, 20), 6).scaled((1, 1, 1.6)).turned(rot_x(np.pi / 2)).moved(c0)
    out.add("ring", brass, ring, rod(c0 + axis * r, c0 + axis * 1.1 * r, 0.006, 8), rod(c0 - axis * r, c0 - axis * 1.1 * r, 0.006, 8), sphere(0.014, 10, c0 + axis * 1.11 * r))
    if p.style == "desk":
        out.add("stand", wood, lathe([(0, 0), (0.62 * r, 0), (0.64 * r, 0.012), (0.5 * r, 0.022), (0.2 * r, 0.035), (0.1 * r, 0.05), (0.13 * r, base - 1.12 * r), (0.06 * r, base - 1.07 * r), (0, base - 1.07 * r)], kit.n(36, 14), 0.6))
        cols = [cylinder_collider(0.64 * r, base - r), cylinder_collider(1.1 * r, 2.2 * r, (0, 0, base - 1.1 * r))]
    else:
        rim = 1.22 * r
        out.add("stand", wood, lathe([(rim - 0.03, base - 0.012), (rim + 0.06, base - 0.012), (rim + 0.065, base), (rim + 0.06, base + 0.012), (rim - 0.03, base + 0.012), (rim - 0.03, base - 0.012)], kit.n(56, 20), 0.4))
        one = leg("turned", base - 0.012, 0.032, kit.n(16, 8))
        a = np.arange(4) * np.pi / 2 + np.pi / 4
        at = np.c_[(rim + 0.01) * np.cos(a), (rim + 0.01) * np.sin(a), 0 * a]
        out.add("stand", wood, stamp(one, at), *(beam(at[k] + [0, 0, 0.12], at[k + 2] + [0, 0, 0.12], 0.03, 0.025) for k in (0, 1)), cylinder(0.05, 0.03, 16, 0.006, (0, 0, 0.105)))
        out.add("ring", brass, rod((0, 0, 0.13), (0, 0, base - 1.06 * r), 0.012, 10))
        t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        ticks = [box((0.03, 0.002, 0.001), 0.0004).turned(rot_z(float(q))).moved(((rim + 0.025) * np.cos(q), (rim + 0.025) * np.sin(q), base + 0.0125)) for q in t]
        out.add("tick", finish.paint("cream"), *ticks)
        cols = [cylinder_collider(rim + 0.06, base), cylinder_collider(1.1 * r, 1.2 * r, (0, 0, base))]
    at3 = (0.0, 0.0, round(base, 4))
    axis3 = (round(float(axis[0]), 5), 0.0, round(float(axis[2]), 5))
    return Part(out.surfaces(), colliders=tuple(cols), mass=4.0 if p.style == "desk" else 16.0, dynamic=True, affordances=("spin", "look"), functional_sides=("front",), joints=(Joint(name="globe", origin=at3, axis=axis3, limits=(-1e4, 1e4)),), anchors={"top": (0, 0, base + 1.1 * r)})


_LAND = (  # longitude, latitude, half widths in degrees, turn: ovals that add up to the continents
    (-100, 48, 28, 15, 0), (-95, 62, 35, 10, 0), (-103, 26, 9, 14, -30), (-88, 14, 5, 9, -50), (-42, 73, 14, 10, 0), (-60, -8, 20, 14, 0), (-66, -30, 9, 22, 5), (-71, -48, 4, 9, 0),
    (12, 48, 18, 9, 10), (18, 62, 9, 10, -35), (-4, 40, 6, 4, 0), (-3, 54, 4, 5, 0), (60, 58, 45, 13, 0), (105, 62, 45, 13, 0), (85, 38, 30, 14, 0), (115, 32, 14, 14, 0), (78, 19, 9, 13, 0),
    (102, 16, 8, 9, 0), (45, 27, 11, 12, 0), (4, 18, 20, 14, 0), (28, 12, 18, 14, 0), (24, -14, 12, 19, 0), (47, -19, 3, 7, -15), (134, -25, 19, 11, 0), (142, -33, 8, 6, 0), (113, 0, 6, 5, 0), (140, -5, 8, 3, 15), (138, 37, 3, 6, -30), (172, -42, 4, 6, -25),
)  # fmt: skip


def _paint(d: Floats, sea: Floats, land: Floats) -> Floats:
    lon, lat = np.degrees(np.arctan2(d[:, 1], d[:, 0])), np.degrees(np.arcsin(np.clip(d[:, 2], -1, 1)))
    best = np.full(len(d), 9.0)
    for x, y, a, b, turn in _LAND:
        dx = ((lon - x + 180) % 360 - 180) * np.cos(np.radians(np.clip(lat, -80, 80)))
        scale = np.cos(np.radians(y))
        dy, t = lat - y, np.radians(turn)
        u, v = dx * np.cos(t) + dy * np.sin(t), dy * np.cos(t) - dx * np.sin(t)
        best = np.minimum(best, np.hypot(u / (a * scale), v / b))
    best = best + 0.28 * fbm(d, 0.35, 4, 11)
    shore = smoothstep(best, 1.04, 0.96)[:, None]
    tone = 0.75 + 0.5 * fbm(d, 0.5, 3, 4)[:, None] + 0.25
    c = sea * (0.9 + 0.15 * fbm(d, 0.6, 2, 6)[:, None]) * (1 - shore) + land * tone * shore
    c = c + (np.array([0.62, 0.6, 0.55]) - c) * smoothstep(np.abs(lat) + 6 * fbm(d, 0.3, 3, 9), 74, 80)[:, None]
    grid = np.minimum(np.abs((lon / 30 + 0.5) % 1 - 0.5) * 30 * np.cos(np.radians(lat)), np.abs((lat / 30 + 0.5) % 1 - 0.5) * 30)
    edge = smoothstep(np.abs(best - 1.0), 0.1, 0.02)[:, None]
    return np.asarray((c * (1 - 0.35 * edge)) * (1 - 0.28 * smoothstep(grid, 1.6, 0.5))[:, None]).clip(0.004, 0.85)
