"""A red resuscitation trolley with drawers, defibrillator, oxygen bottle, sharps bin and an infusion pole, about 1 m high."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Joint,
    Kit,
    Material,
    Params as Base,
    Part,
    SoundSource,
    Support,
    Surface,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    number,
    surface,
)
from worldloom.assets.parts.opened import drawn
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_joinery import bar_handles, castor
from worldloom.assets.parts.room_marks import ecg, quad, ribbon, text
from worldloom.geometry import Mesh, cylinder, lathe, rod, slab, stamp, tube

CARD = Card(
    "medical/crash_cart",
    1,
    "crash_cart",
    ("crash trolley", "resuscitation trolley", "emergency cart", "code cart", "defibrillator cart"),
    ("cart", "trolley", "medical equipment"),
    ("hospital", "hospital_room", "medical", "emergency_room", "clinic", "indoor"),
    "floor",
    (0.6, 0.0, 0.1, 0.1),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.45, 0.9)] = 0.62
    depth: Annotated[float, metres(0.4, 0.7)] = 0.5
    height: Annotated[float, metres(0.8, 1.1)] = 0.95
    drawers: Annotated[int, number(3, 6)] = 5
    color: Color = "red"
    defibrillator: bool = True
    open: Annotated[float, number(0, 1)] = 0.0
    """Of the upper drawer."""
    wear: Wear = 0.15


PRESETS = {"blue": Params(color="blue", drawers=4), "bare": Params(defibrillator=False, height=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Steel carcass, drawers that slide, bumper, push handle, gear on top and at the sides."""
    w, d, h = p.width / 2, p.depth / 2, p.height
    paint, pale, steel = finish.paint(p.color, p.wear), finish.plastic("#d8d6d0", 0.4), finish.metal("steel", p.wear)
    t = 0.012
    body = [
        *(slab((s * w - (t if s > 0 else 0), -d + 0.022, 0.16), (s * w + (t if s < 0 else 0), d, h - 0.03), 0.004) for s in (-1, 1)),
        slab((-w, d - t, 0.16), (w, d, h - 0.03), 0.003),
        slab((-w + t, -d + 0.024, 0.16), (w - t, d - t, 0.175), 0.001),
        slab((-w - 0.012, -d, 0.13), (w + 0.012, d + 0.012, 0.175), 0.016),
    ]
    parts: list[Surface] = [surface("body", body, paint)]
    tops = [slab((-w - 0.01, -d - 0.005, h - 0.03), (w + 0.01, d + 0.01, h), 0.01)]
    tops += [
        tube([(-w, -d + 0.06, h + 0.05), (-w, d - 0.01, h + 0.05), (w, d - 0.01, h + 0.05), (w, -d + 0.06, h + 0.05)], 0.007, 7)
    ]
    tops += [rod((x, y, h - 0.01), (x, y, h + 0.052), 0.005, 6) for x in (-w, w) for y in (-d + 0.06, d - 0.01)]
    parts.append(surface("top", tops, pale))
    sliding, joints = _drawers(p, w, d, h, paint, pale, steel)
    parts += sliding
    parts.append(
        surface("seal", [slab((w - 0.05, -d - 0.006, 0.2), (w - 0.035, -d + 0.002, h - 0.08), 0.002)], finish.plastic("yellow"))
    )
    parts += _fittings(w, d, h, steel)
    parts += _extras(p, w, d, h, kit)
    solids = (
        box_collider((-w, -d, 0.1), (w, d, h)),
        box_collider((-w + 0.02, -d + 0.02, 0), (w - 0.02, d - 0.02, 0.1)),
        box_collider((-w, d - 0.28, h), (0.08, d - 0.02, h + 0.3)),
    )
    sounds = (SoundSource(sound="heart_monitor", position=(-0.1, 0, h + 0.2), gain=-22.0),) if p.defibrillator else ()
    part = Part(
        tuple(parts),
        colliders=solids if p.defibrillator else solids[:2],
        mass=65.0,
        dynamic=True,
        friction=0.3,
        joints=tuple(joints),
        sounds=sounds,
        anchors={"top": (0, 0, h), "handle": (w + 0.07, 0, h - 0.09)},
        supports=(Support(name="top", center=(w / 2, -0.02, h), size=(w * 0.9, 1.6 * d)),),
        functional_sides=("front",),
        affordances=("open", "push"),
    )
    return drawn(part, ["drawer.1"], p.open)


def _drawers(p: Params, w: float, d: float, h: float, paint: Material, pale: Material, steel: Material) -> tuple[list[Surface], list[Joint]]:
    """Fronts, boxes, handles and labels, the upper drawers lower than those below, and how they slide."""
    parts: list[Surface] = []
    joints = []
    share = np.array([1, 1, 1.15, 1.4, 1.7, 1.9])[: p.drawers]
    edges = h - 0.045 - np.concatenate([[0], np.cumsum(share)]) / share.sum() * (h - 0.045 - 0.185)
    for k in range(p.drawers):
        top, low = float(edges[k]), float(edges[k + 1])
        link = f"drawer.{k + 1}"
        front = [
            slab((-w + 0.008, -d, low + 0.004), (w - 0.008, -d + 0.024, top - 0.004), 0.005),
        ]
        x, a, b, z = w - 0.03, -d + 0.022, d - 0.04, top - 0.02
        tray = [plate((-x, a, low + 0.008), (x, b, low + 0.016)), plate((-x, b - 0.004, low + 0.01), (x, b, z))]
        tray += [plate((s * x - 0.002, a, low + 0.01), (s * x + 0.002, b, z)) for s in (-1, 1)]
        parts += [
            surface("drawer", front, paint, link),
            surface("drawer.box", tray, pale, link),
            surface("handle", bar_handles([(0, -d, top - 0.028)], 0.22, radius=0.006), steel, link),
        ]
        parts.append(
            surface(
                "label",
                quad(-0.07, 0.07, (low + top) / 2 - 0.014, (low + top) / 2 + 0.01, -d - 0.001),
                finish.of("paper", "white"),
                link,
            )
        )
        joints.append(Joint(name=link, kind="slide", origin=(0, -d, low), axis=(0, -1.0, 0), limits=(0, 0.36)))
    return parts, joints


def _fittings(w: float, d: float, h: float, steel: Material) -> list[Surface]:
    """Castors, the push handle and the pole."""
    wheels = [stamp(m, [(x * (w - 0.05), y * (d - 0.05), 0) for x in (-1, 1) for y in (-1, 1)]) for m in castor(0.05)]
    handle = [
        tube(
            [(w, -d + 0.05, h - 0.1), (w + 0.07, -d + 0.05, h - 0.09), (w + 0.07, d - 0.05, h - 0.09), (w, d - 0.05, h - 0.1)],
            0.012,
            9,
        )
    ]
    pole = [
        rod((-w + 0.03, d + 0.025, 0.3), (-w + 0.03, d + 0.025, 1.75), 0.009, 9),
        tube(
            [
                (-w - 0.07, d + 0.025, 1.78),
                (-w - 0.05, d + 0.025, 1.74),
                (-w + 0.11, d + 0.025, 1.74),
                (-w + 0.13, d + 0.025, 1.78),
            ],
            0.005,
            6,
        ),
    ]
    return [surface("wheel", wheels, finish.rubber((0.05, 0.05, 0.052))), surface("rail", [*handle, *pole], steel)]


def _extras(p: Params, w: float, d: float, h: float, kit: Kit) -> list[Surface]:
    """Oxygen bottle, sharps bin, and the defibrillator where there is one."""
    bottle = lathe(
        [(0, 0.24), (0.05, 0.24), (0.055, 0.26), (0.055, 0.72), (0.04, 0.78), (0.015, 0.8), (0.015, 0.83), (0, 0.83)],
        kit.n(20, 10),
    ).moved((-w - 0.07, 0.05, 0))
    straps = [
        lathe([(0.056, z), (0.06, z), (0.06, z + 0.03), (0.056, z + 0.03)], 20).moved((-w - 0.07, 0.05, 0)) for z in (0.36, 0.62)
    ]
    valve = [
        cylinder(0.018, 0.05, 10, 0.003, (-w - 0.07, 0.05, 0.82)),
        rod((-w - 0.11, 0.05, 0.85), (-w - 0.03, 0.05, 0.85), 0.008, 8),
    ]
    out = [
        surface("bottle", bottle, finish.paint("#1d6b4a", p.wear)),
        surface("fitting", [*straps, *valve], finish.metal("steel", p.wear)),
    ]
    bin_ = [slab((w - 0.15, d - 0.14, h), (w - 0.03, d - 0.02, h + 0.19), 0.012)]
    lid = [slab((w - 0.155, d - 0.145, h + 0.185), (w - 0.025, d - 0.015, h + 0.215), 0.008)]
    out += [surface("sharps", bin_, finish.plastic("yellow")), surface("lid", lid, finish.plastic("red"))]
    return [*out, *_defibrillator(-w + 0.06, d - 0.26, h)] if p.defibrillator else out


def _defibrillator(x0: float, y0: float, z0: float) -> list[Surface]:
    """The case with paddles on their lead, and the screen with a trace."""
    out: list[Surface] = []
    case = [
        slab((x0, y0, z0), (x0 + 0.36, y0 + 0.22, z0 + 0.26), 0.02),
        slab((x0 + 0.05, y0 + 0.06, z0 + 0.255), (x0 + 0.31, y0 + 0.16, z0 + 0.3), 0.014),
    ]
    paddles = [
        m
        for k in (0, 1)
        for m in (
            slab((x0 + 0.06 + 0.14 * k, y0 + 0.02, z0 + 0.26), (x0 + 0.16 + 0.14 * k, y0 + 0.09, z0 + 0.29), 0.01),
            cylinder(0.016, 0.07, 10, 0.004, (x0 + 0.11 + 0.14 * k, y0 + 0.055, z0 + 0.285)),
        )
    ]
    lead: Mesh = tube(
        [
            (x0 + 0.36, y0 + 0.1, z0 + 0.1),
            (x0 + 0.42, y0 + 0.05, z0 + 0.03),
            (x0 + 0.38, y0 - 0.08, z0 + 0.012),
            (x0 + 0.25, y0 - 0.06, z0 + 0.012),
        ],
        0.006,
        6,
    )
    out.append(surface("defibrillator", case, finish.plastic("#c9c6bd", 0.4)))
    out.append(surface("paddle", [*paddles, lead], finish.plastic("charcoal")))
    s = y0 - 0.002
    out.append(
        surface(
            "screen",
            slab((x0 + 0.03, s - 0.002, z0 + 0.1), (x0 + 0.22, s + 0.01, z0 + 0.235), 0.003),
            finish.plastic((0.01, 0.012, 0.014), 0.15),
        )
    )
    out.append(
        surface(
            "trace",
            [
                ribbon(ecg(0.17, 0.06, 3, 120) + np.array([x0 + 0.04, z0 + 0.165]), 0.0024, s - 0.004),
                text("SpO2 97", 0.014, (x0 + 0.1, z0 + 0.118), s - 0.004),
            ],
            finish.glow((0.15, 1.0, 0.3), 3.0),
        )
    )
    keys = [
        slab(
            (x0 + 0.25 + 0.035 * (k % 2), s - 0.006, z0 + 0.06 + 0.045 * (k // 2)),
            (x0 + 0.275 + 0.035 * (k % 2), s + 0.005, z0 + 0.085 + 0.045 * (k // 2)),
            0.003,
        )
        for k in range(6)
    ]
    out.append(surface("key", keys, finish.plastic("orange")))
    return out
