"""A wooden chair without arms: dining with upholstered seat, Windsor with spindles, ladder-back, plain school chair or modern shell."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Surface, Wear, box_collider, finish, metres, np,
    surface,
)  # fmt: skip
from worldloom.assets.parts.room_joinery import leg
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Floats, Mesh, beam, lathe, prism, rod, rounded_rect, slab, spline, tube

CARD = Card(
    "seating/chair",
    1,
    "chair",
    ("dining chair", "wooden chair", "kitchen chair", "school chair", "windsor chair"),
    ("seat", "furniture"),
    ("indoor", "dining_room", "kitchen", "classroom", "school", "cafe", "library"),
    "floor",
    (0.5, 0.1, 0.05, 0.05),
)


class Params(Base):
    """Dials."""

    style: Literal["dining", "windsor", "ladder", "school", "shell"] = "dining"
    width: Annotated[float, metres(0.36, 0.6)] = 0.45
    height: Annotated[float, metres(0.7, 1.2)] = 0.94
    seat_height: Annotated[float, metres(0.3, 0.55)] = 0.455
    material: Literal["oak", "walnut", "mahogany", "birch", "pine", "dark", "painted"] = "oak"
    color: Color = "burgundy"
    """Of the cushion or shell, or of the paint."""
    wear: Wear = 0.3


PRESETS = {
    "windsor": Params(style="windsor"),
    "school": Params(style="school", material="birch", height=0.8),
    "modern": Params(style="shell", color="white"),
    "ladder": Params(style="ladder", material="pine"),
    "painted": Params(style="windsor", material="painted", color="light_blue"),
}


SHOWS: dict[str, dict[str, Any]] = {"retro": {"style": "windsor"},
    "high_back": {"height": 1.16}, "high_backed": {"height": 1.16}, "tall_back": {"height": 1.16}, "low_back": {"height": 0.78}, "armless": {},
    "cushioned": {"style": "dining"}, "upholstered": {"style": "dining"}, "padded": {"style": "dining"}, "molded": {"style": "shell"},
    "moulded": {"style": "shell"}, "spindle_back": {"style": "windsor"}, "ladder_back": {"style": "ladder"},
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Legs and back by style under a seat at `seat_height`."""
    wood = finish.paint(p.color, p.wear) if p.material == "painted" else finish.wood(p.material, p.wear)
    parts = {"dining": _dining, "windsor": _windsor, "ladder": _ladder, "school": _school, "shell": _shell}[p.style](p, kit, wood)
    w, s = p.width / 2, p.seat_height
    solids = (
        box_collider((-w, -w, s - 0.05), (w, w, s)),
        *(
            box_collider(
                (x * w - 0.03 * (x > 0), y * w - 0.03 * (y > 0), 0), (x * w + 0.03 * (x < 0), y * w + 0.03 * (y < 0), s - 0.05)
            )
            for x in (-1, 1)
            for y in (-1, 1)
        ),
        box_collider((-w, w - 0.04, s), (w, w + 0.07, p.height)),
    )
    return Part(
        tuple(parts),
        colliders=solids,
        mass=5.5,
        dynamic=True,
        anchors={"seat": (0, 0, s), "top": (0, w, p.height)},
        supports=(Support(name="seat", center=(0, -0.02, s + 0.005), size=(p.width - 0.06, p.width - 0.08), clearance=0.5),),
        functional_sides=("front", "left", "right"),
        affordances=("sit", "push"),
    )


def _posts(p: Params, r: float, lean: float = 0.07) -> list[Mesh]:
    """Back legs that run on into leaning back posts."""
    w, s = p.width / 2 - 0.02, p.seat_height
    out = []
    for x in (-w, w):
        path = spline(
            [
                (x, w + 0.05, 0),
                (x, w, 0.5 * s),
                (x, w - 0.005, s),
                (x * 0.98, w + 0.4 * lean, 0.5 * (s + p.height)),
                (x * 0.96, w + lean, p.height),
            ],
            10,
        )
        out.append(tube(path, np.linspace(0.95 * r, 0.8 * r, 10), 8))
    return out


def _stretchers(p: Params, r: float) -> list[Mesh]:
    w = p.width / 2 - 0.03
    return [rod((x, -w, 0.17), (x, w + 0.02, 0.17), r, 7) for x in (-w, w)] + [
        rod((-w, 0, 0.17), (w, 0, 0.17), r, 7),
        rod((-w, w + 0.02, 0.24), (w, w + 0.02, 0.24), r, 7),
    ]


def _dining(p: Params, kit: Kit, wood: Material) -> list[Surface]:
    w, s, h = p.width / 2, p.seat_height, p.height
    rails = [
        slab((-w, -w, s - 0.075), (w, -w + 0.025, s - 0.015), 0.004),
        slab((-w, w - 0.03, s - 0.075), (w, w - 0.005, s - 0.015), 0.004),
    ]
    rails += [slab((x - 0.0125, -w, s - 0.075), (x + 0.0125, w - 0.01, s - 0.015), 0.004) for x in (-w + 0.0125, w - 0.0125)]
    front = [leg("turned", s - 0.02, 0.022, kit.n(14, 8)).moved((x, -w + 0.025, 0)) for x in (-w + 0.025, w - 0.025)]
    crest = _slat(p, h - 0.1, h, 0.024, 0.05)
    splat = prism(
        spline(
            [(-0.05, 0), (0.05, 0), (0.035, 0.1), (0.075, 0.24), (0.04, 0.36), (-0.04, 0.36), (-0.075, 0.24), (-0.035, 0.1)],
            40,
            True,
        )
        * [1, (h - s - 0.12) / 0.36],
        0.014,
        0.002,
    )
    lean = (0.07 * 0.9) / (h - s)
    splat = splat.turned(np.array([[1, 0, 0], [0, lean, -1], [0, 1, lean]])).moved((0, w + 0.005, s + 0.03))
    cushion = soft_box((p.width - 0.015, p.width - 0.02, 0.06), 0.026, 0.06, 0.018, 0.002, kit.seed, (0, -0.01, s - 0.012))
    return [
        surface("frame", [*rails, *front, *_posts(p, 0.019), crest, splat, _slat(p, s + 0.05, s + 0.085, 0.018, 0.01)], wood),
        surface(
            "seat",
            cushion,
            finish.leather(p.color, p.wear)
            if p.material in ("mahogany", "dark")
            else finish.fabric(p.color if p.material != "painted" else "cream", p.wear),
        ),
    ]


def _slat(p: Params, z0: float, z1: float, deep: float, bow: float, width: float | None = None) -> Mesh:
    """A bowed rail across the back between two heights, following its lean."""
    w = (p.width / 2 - 0.01) if width is None else width / 2
    x = np.linspace(-w, w, 9)
    y0 = p.width / 2 - 0.02
    lean = 0.07 / (p.height - p.seat_height)
    rows = []
    for z in np.linspace(z0, z1, 3):
        y = y0 + lean * (z - p.seat_height) - deep / 2 + bow * 0.5 * (1 - (x / w) ** 2) + 0.01
        top = 0.02 * (1 - (x / w) ** 2) if z == z1 and bow > 0.02 else 0 * x
        rows.append(np.stack([x, y, z + top], 1))
    return thick(np.stack(rows, 1), deep)


def _windsor(p: Params, kit: Kit, wood: Material) -> list[Surface]:
    w, s, h = p.width / 2, p.seat_height, p.height
    seat = prism(_saddle(w), 0.036, 0.01).moved((0, 0, s - 0.036))
    legs = [
        _splayed((x * w * 0.62, y * w * 0.66, s - 0.03), (x * w * 0.98, y * w * 1.02, 0), kit) for x in (-1, 1) for y in (-1, 1)
    ]
    bars = [rod((x * w * 0.86, -w * 0.9, 0.19), (x * w * 0.86, w * 0.9, 0.19), 0.011, 8) for x in (-1, 1)] + [
        rod((-w * 0.86, 0, 0.19), (w * 0.86, 0, 0.19), 0.012, 8)
    ]
    a = np.linspace(np.pi, 0, 19)
    bow = np.stack([0.92 * w * np.cos(a), w * 0.72 + 0.09 * np.sin(a), s + (h - s) * np.sin(a) ** 0.75], 1)
    spindles = []
    for x in np.linspace(-0.62, 0.62, 7):
        t = np.arccos(np.clip(x * 1.1, -1, 1))
        top = np.array([0.92 * w * np.cos(t), w * 0.72 + 0.09 * np.sin(t), s + (h - s) * np.sin(t) ** 0.75])
        spindles.append(tube(np.linspace((x * w * 0.95, w * 0.74, s - 0.01), top, 4), np.array([0.006, 0.009, 0.007, 0.005]), 6))
    return [surface("seat", seat, wood), surface("frame", [*legs, *bars, tube(bow, 0.0125, 8), *spindles], wood)]


def _saddle(w: float) -> Floats:
    return spline(
        [
            (-0.95 * w, -0.85 * w),
            (0, -1.0 * w),
            (0.95 * w, -0.85 * w),
            (w, 0.1 * w),
            (0.8 * w, 0.9 * w),
            (0, w),
            (-0.8 * w, 0.9 * w),
            (-w, 0.1 * w),
        ],
        32,
        True,
    )


def _splayed(top: tuple[float, float, float], foot: tuple[float, float, float], kit: Kit) -> Mesh:
    a, b = np.array(foot), np.array(top)
    t = np.array([0, 0.05, 0.3, 0.45, 0.5, 0.55, 0.8, 1.0])
    r = np.array([0.011, 0.013, 0.019, 0.017, 0.012, 0.019, 0.021, 0.013])
    return tube(a + (b - a) * t[:, None], r, kit.n(9, 6))


def _ladder(p: Params, kit: Kit, wood: Material) -> list[Surface]:
    w, s, h = p.width / 2, p.seat_height, p.height
    slats = [_slat(p, z, z + 0.055, 0.012, 0.03) for z in np.linspace(s + 0.1, h - 0.075, 4)]
    front = [rod((x, -w + 0.02, 0), (x, -w + 0.02, s + 0.01), 0.018, 9) for x in (-w + 0.02, w - 0.02)]
    cord = soft_box((p.width, p.width - 0.01, 0.034), 0.016, 0.2, 0.006, 0, 1, (0, 0, s - 0.015))
    return [
        surface("frame", [*_posts(p, 0.018), *front, *slats, *_stretchers(p, 0.01)], wood),
        surface("seat", cord, finish.of("wicker", "#a8834f", 0.85, p.wear)),
    ]


def _school(p: Params, kit: Kit, wood: Material) -> list[Surface]:
    w, s, h = p.width / 2, p.seat_height, p.height
    r, steel = 0.011, finish.metal("steel", p.wear)
    tubes = []
    for x in (-w + 0.02, w - 0.02):
        tubes.append(
            tube(
                spline(
                    [
                        (x, -w + 0.01, 0),
                        (x, -w + 0.03, s - 0.05),
                        (x, -w + 0.06, s - 0.02),
                        (x, w - 0.12, s - 0.025),
                        (x, w - 0.05, s + 0.04),
                        (x, w + 0.02, h - 0.03),
                    ],
                    20,
                ),
                r,
                8,
            )
        )
        tubes.append(tube([(x, w - 0.12, s - 0.03), (x, w + 0.05, 0)], r, 8))
    tubes.append(rod((-w + 0.02, w - 0.02, 0.12), (w - 0.02, w - 0.02, 0.12), 0.008, 8))
    seat = prism(rounded_rect(p.width - 0.02, p.width - 0.04, 0.06), 0.014, 0.004).moved((0, -0.02, s - 0.012))
    back = _slat(p, h - 0.17, h, 0.012, 0.05)
    feet = [
        lathe([(0, 0), (0.014, 0), (0.014, 0.02), (0, 0.022)], 8).moved((x, y, -0.0))
        for x in (-w + 0.02, w - 0.02)
        for y in (-w + 0.01, w + 0.05)
    ]
    return [
        surface("seat", [seat, back.moved((0, 0.01, 0))], wood),
        surface("leg", tubes, steel),
        surface("foot", feet, finish.rubber()),
    ]


def _shell(p: Params, kit: Kit, wood: Material) -> list[Surface]:
    w, s, h = p.width / 2 + 0.02, p.seat_height, min(p.height, p.seat_height + 0.42)
    prof = spline(
        [(-w, s - 0.02), (-w + 0.06, s + 0.005), (0.0, s - 0.015), (w - 0.1, s + 0.01), (w - 0.02, s + 0.1), (w + 0.05, h)], 22
    )
    u = np.linspace(-1, 1, 15)
    t = np.linspace(0, 1, 22)[:, None]
    half = w * (0.98 - 0.12 * t**2 - 0.05 * (1 - t) ** 3)
    lift = 0.05 * np.abs(u[None]) ** 3 * (1 - 0.5 * t)
    x, y, z = half * u[None], prof[:, :1] - 0.06 * t * np.abs(u[None]) ** 2.5, prof[:, 1:] + lift * (t < 2)
    top = np.stack([x, y, z], -1)
    shell = [thick(top.transpose(1, 0, 2), 0.009)]
    legs = [
        beam((q * 0.1, r * 0.08 - 0.02, s - 0.02), (q * (w - 0.02), r * (w - 0.02), 0.0), 0.024, 0.024, 0.008)
        for q in (-1, 1)
        for r in (-1, 1)
    ]
    return [
        surface("seat", shell, finish.plastic(p.color, 0.35, p.wear)),
        surface("leg", legs, wood if p.material != "painted" else finish.wood("birch")),
        surface("frame", [rod((-0.11, y, s - 0.025), (0.11, y, s - 0.025), 0.008, 7) for y in (-0.1, 0.06)], finish.iron(0.1)),
    ]
