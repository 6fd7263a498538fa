"""A lighthouse of 12 to 30 m: tapering tower, painted band or stripes, gallery, glazed lantern with turning lens, door."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Light,
    Motion,
    Params as Base,
    Part,
    Wear,
    cylinder_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, wires
from worldloom.geometry import Floats, Mesh, box, cylinder, fbm, join, lathe, place, rot_z, sphere, torus

CARD = Card(
    "harbour/lighthouse",
    1,
    "lighthouse",
    ("light house", "beacon tower", "pharos"),
    ("tower", "beacon", "building", "landmark"),
    ("harbour", "coast", "sea", "island", "outdoor"),
    "ground",
    (2.0, 0.5, 0.5, 0.5),
)


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(12.0, 30.0)] = 19.0
    color: Color = "white"
    band_color: Color = "red"
    style: Literal["band", "stripes", "plain", "spiral"] = "band"
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {
    "stripes": Params(style="stripes", height=22.0),
    "black_and_white": Params(style="stripes", band_color="charcoal", height=25.0),
    "stone": Params(color="#8d8578", style="plain", band_color="dark_green", height=16.0, wear=0.7),
    "spiral": Params(style="spiral", height=24.0),
}


def build(p: Params, kit: Kit) -> Part:
    """All sizes follow the height; the parts that people use (rail, door, windows) stay life-size."""
    s = p.height / 20.0
    out = Collector()
    z = 13.9 * s
    _tower(out, p, s, kit)
    _gallery(out, p, s, z, kit)
    lamp = _lantern(out, p, s, z + 0.16, kit)
    _openings(out, p, s)
    tower = tuple(
        cylinder_collider(float(_radius(s, h) + 0.1), z / 4, (0, 0, k * z / 4)) for k, h in enumerate(np.arange(4) * z / 4)
    )
    return Part(
        out.surfaces(),
        colliders=(
            *tower,
            cylinder_collider(2.75 * s, 0.3, (0, 0, z - 0.2)),
            cylinder_collider(1.6 * s, p.height - z, (0, 0, z)),
        ),
        mass=3.0e5,
        anchors={"lamp": lamp, "top": (0, 0, p.height), "door": (0, -3.1 * s, 0.5)},
        functional_sides=("front",),
        lights=(Light(name="lamp", position=lamp, color=(1.0, 0.86, 0.6), power=900, radius=0.3, on=p.lit),),
        motions=(Motion(kind="spin", period=12, center=lamp, link="lens"),),
    )


def _radius(s: float, z: object) -> Floats:
    return (
        np.asarray(np.interp(np.asarray(z, float) / s, [0, 0.55, 2, 5, 9, 12, 13.2], [3.3, 3.05, 2.9, 2.55, 2.2, 2.0, 1.95])) * s
    )


def _tower(out: Collector, p: Params, s: float, kit: Kit) -> None:
    levels = np.unique(np.concatenate([np.linspace(0.6, 13.2, kit.n(64, 24)), [6.49, 6.5, 9.2, 9.21]])) * s
    shaft = lathe(np.c_[_radius(s, levels), levels], kit.n(64, 24), True)
    v = shaft.vertices
    a, h = np.arctan2(v[:, 1], v[:, 0]) / (2 * np.pi), v[:, 2] / s
    paint, white = np.asarray(finish.paint(p.band_color).color), np.asarray(finish.paint(p.color).color)
    mask = {
        "band": (h > 6.495) & (h < 9.205),
        "stripes": np.floor((h - 0.6) / 12.6 * 6) % 2 == 1,
        "spiral": (h / 4.2 + a) % 1 < 0.5,
        "plain": h > 12.6,
    }[p.style]
    tone = 1 - 0.12 * p.wear - 0.22 * p.wear * np.clip(fbm(v * [1, 1, 0.16], 0.7, 3, 5) + 0.15, 0, 1)
    rust = np.clip(fbm(v * [1, 1, 0.05] + 9, 0.5, 2, 7) - 0.1, 0, 1) * np.clip((h - 9) / 4, 0, 1) * p.wear
    color = np.where(mask[:, None], paint / np.maximum(white, 0.05), 1.0) * tone[:, None] * (1 - rust[:, None] * [0.3, 0.75, 1.0])
    out.add("tower", finish.plaster(p.color, p.wear), dirty_low(shaft.tinted(color), 0.4 * s, 3 * s, (0.78, 0.76, 0.66)))
    plinth = [(0, 0), (3.4 * s, 0), (3.34 * s, 0.5 * s), (3.22 * s, 0.6 * s), (2.9 * s, 0.62 * s)]
    out.add("plinth", finish.stone("granite", p.wear), lathe(plinth, kit.n(64, 24), 0.4))
    flare = [
        (1.95 * s, 13.1 * s),
        (2.03 * s, 13.25 * s),
        (2.05 * s, 13.4 * s),
        (2.3 * s, 13.72 * s),
        (2.62 * s, 13.86 * s),
        (2.62 * s, 13.95 * s),
        (0, 13.95 * s),
    ]
    out.add("tower", finish.plaster(p.color, p.wear), lathe(flare, kit.n(64, 24)))


def _gallery(out: Collector, p: Params, s: float, z: float, kit: Kit) -> None:
    r, n = 2.68 * s, int(round(24 * max(s, 0.75)))
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    ring = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    iron = finish.paint(p.band_color, p.wear)
    out.add(
        "deck",
        finish.iron(p.wear),
        lathe(
            [(0, z), (2.74 * s, z), (2.78 * s, z + 0.03), (2.78 * s, z + 0.12), (2.7 * s, z + 0.16), (0, z + 0.16)], kit.n(64, 24)
        ),
    )
    base = z + 0.14
    out.add(
        "rail",
        iron,
        wires(ring * r + [0, 0, base], ring * r + [0, 0, base + 1.1], 0.026, 6),
        copies(sphere(0.045, 8), ring * r + [0, 0, base + 1.13]),
    )
    out.add(
        "rail",
        iron,
        *(torus(r, t, kit.n(64, 24), 6).moved((0, 0, base + h)) for h, t in ((0.38, 0.018), (0.74, 0.018), (1.1, 0.03))),
    )
    corbel = box((0.52 * s, 0.2 * s, 0.42 * s), 0.04 * s)
    out.add(
        "tower",
        finish.plaster(p.color, p.wear),
        copies(corbel, ring[::2] * 2.22 * s + [0, 0, 13.6 * s], a[::2], 1.0, np.full(len(a[::2]), 0.92)),
    )


def _lantern(out: Collector, p: Params, s: float, z: float, kit: Kit) -> tuple[float, float, float]:
    n, r, low, high = 12, 1.4 * s, 0.72, 2.05 * s + 0.75
    out.add(
        "lantern_wall",
        finish.paint("white", p.wear),
        lathe([(r + 0.1, z), (r + 0.1, z + low - 0.06), (r + 0.16, z + low), (0, z + low)], kit.n(48, 16), 0.4),
    )
    a = np.arange(n) * 2 * np.pi / n
    q = np.stack([r * np.cos(a), r * np.sin(a), 0 * a + z], 1)
    iron = finish.iron(p.wear, (0.03, 0.03, 0.032))
    nxt = np.roll(q, -1, 0)
    third = [low + (high - low) * k / 3 for k in (1, 2)]
    out.add(
        "frame",
        iron,
        wires(q + [0, 0, low], q + [0, 0, high], 0.04, 6),
        *(wires(q + [0, 0, h], nxt + [0, 0, h], 0.022, 5) for h in third),
    )
    out.add("glass", finish.glass(), lathe([(r - 0.02, z + low), (r - 0.02, z + high)], n, False).turned(rot_z(0.0)))
    t = z + high
    rest = p.height - t
    dome = [
        (r, t),
        (1.24 * r, t),
        (1.28 * r, t + 0.05),
        (1.2 * r, t + 0.06 * rest),
        (1.02 * r, t + 0.2 * rest),
        (0.64 * r, t + 0.36 * rest),
        (0.22 * r, t + 0.44 * rest),
        (0.09 * r, t + 0.48 * rest),
        (0.15 * r, t + 0.54 * rest),
        (0.09 * r, t + 0.6 * rest),
        (0, t + 0.61 * rest),
    ]
    out.add("dome", finish.paint(p.band_color, p.wear, 0.35), lathe(dome, kit.n(40, 16)))
    out.add(
        "frame",
        iron,
        wires([(0, 0, t + 0.6 * rest)], [(0, 0, p.height)], 0.022),
        torus(1.26 * r, 0.04, kit.n(40, 16), 6).moved((0, 0, t + 0.02)),
    )
    mid = z + (low + high) / 2
    _lens(out, p, mid, 0.62 * s)
    return (0.0, 0.0, float(mid))


def _lens(out: Collector, p: Params, z: float, r: float) -> None:
    k = np.linspace(-1, 1, 15)
    prof = np.c_[r * (0.72 + 0.28 * np.sqrt(1 - 0.9 * k**2)) - 0.03 * (np.arange(15) % 2), k * 1.15 * r + z]
    out.add("lens", finish.glass((0.85, 0.95, 0.9)), lathe(prof, 24, False), link="lens")
    out.add(
        "frame",
        finish.metal("brass"),
        cylinder(0.25 * r, 0.9, 12, 0.01, (0, 0, z - 1.15 * r - 0.9)),
        lathe([(0.4 * r, z - 1.2 * r), (r, z - 1.18 * r), (r, z - 1.1 * r), (0, z - 1.1 * r)], 24),
    )
    lamp = sphere(0.3 * r, 14, (0, 0, z))
    out.add("lamp", finish.glow((1.0, 0.86, 0.6), 30.0) if p.lit else finish.ceramic("white"), lamp)


def _openings(out: Collector, p: Params, s: float) -> None:
    frame, dark = finish.stone("granite", p.wear), finish.of("glass", (0.012, 0.016, 0.02), 0.08, 0.1)
    for z, yaw in ((4.1, -0.45), (7.9, 0.5), (11.2, -0.2)):
        r = float(_radius(s, z * s))
        at, turn = np.array([np.sin(yaw) * r, -np.cos(yaw) * r, z * s]), rot_z(yaw)
        out.add(
            "trim",
            frame,
            place(
                boards(
                    [(0.16, 0.2, 1.25)] * 2 + [(0.86, 0.26, 0.16), (0.86, 0.2, 0.18)],
                    [(-0.35, 0, 0), (0.35, 0, 0), (0, -0.02, -0.62), (0, 0, 0.62)],
                    0.03,
                ),
                at,
                turn,
            ),
        )
        out.add("window", dark, place(box((0.56, 0.06, 1.1), 0.004), at, turn))
        out.add(
            "sash",
            finish.paint("white", p.wear),
            place(boards([(0.035, 0.1, 1.1), (0.56, 0.1, 0.035)], [(0, 0, 0), (0, 0, 0.1)], 0.006), at, turn),
        )
    r = float(_radius(s, 1.6))
    out.add("trim", frame, _doorway().moved((0, -r, 0.5 * s)))
    planks = boards(
        (0.148, 0.06, 2.05),
        [((k - 2.5) * 0.155, -0.1 - 0.006 * (k % 2), 1.03) for k in range(6)],
        0.006,
        [1, 0.88, 1.06, 0.94, 1.1, 0.9],
    )
    out.add("door", finish.paint(p.band_color if p.style != "plain" else "dark_green", p.wear), planks.moved((0, -r, 0.5 * s)))
    out.add(
        "frame",
        finish.iron(p.wear),
        boards((0.7, 0.02, 0.06), [(0, -r - 0.14, 0.5 * s + z) for z in (0.45, 1.6)], 0.004),
        sphere(0.04, 8, (0.33, -r - 0.17, 0.5 * s + 1.0)),
    )
    n = max(2, int(np.ceil(0.5 * s / 0.19)))
    h = 0.5 * s / n
    steps = boards(
        [(1.9, 0.34 * (n - k) + 0.6, h) for k in range(n)],
        [(0, -r - 0.25 - 0.17 * (n - k), (k + 0.5) * h) for k in range(n)],
        0.02,
    )
    out.add("plinth", frame, steps)


def _doorway() -> Mesh:
    jambs = boards(
        [(0.22, 0.34, 2.15)] * 2 + [(1.5, 0.4, 0.26), (1.2, 0.34, 0.1)],
        [(-0.59, 0, 1.07), (0.59, 0, 1.07), (0, -0.02, 2.26), (0, 0, 0.02)],
        0.03,
    )
    return join([jambs, box((1.7, 0.55, 0.12), 0.03, (0, -0.06, 2.45))])
