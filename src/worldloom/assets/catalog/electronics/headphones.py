"""Headphones: a studio or hi-fi pair, or a gaming headset with microphone and glowing rings, lying on a table or hung on a stand."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, arc, cylinder, lathe, rot_x, rot_y, rot_z, sphere, spline, sweep, torus, tube
CARD = Card("electronics/headphones", 1, "headphones", ("headset", "headphone", "gaming headset", "studio headphones", "earphones", "headphone stand", "headset stand", "over-ear headphones"),
            ("electronics", "peripheral", "electronic peripheral",), ("indoor", "studio", "recording_studio", "games", "bedroom", "office"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["studio", "headset", "retro", "stand"] = "studio"
    """A headset has a microphone and shining rings; `stand` hangs a studio pair on one."""
    stand: Literal["none", "wood", "metal"] = "none"
    """What it hangs on."""
    color: Color = "#1a1b1d"
    accent: Color = "#b3261e"
    """Rings and stitching; the glow of a gaming headset."""
    size: Annotated[float, number(0.85, 1.15)] = 1.0
    wear: Wear = 0.15


PRESETS = {"gaming": Params(kind="headset", accent="#1fb070", stand="metal"), "silver": Params(color="#a7a9ac", accent="#5a3018", stand="wood"), "retro": Params(kind="retro", color="#2a2a2c", accent="#d0782a"), "headset": Params(kind="headset", color="#c8c9cb", accent="#7a3fd0")}
R, TALL = 0.082, 0.105
"""Half the distance of the cups, and the height of the band over them."""


def build(p: Params, kit: Kit) -> Part:
    """Made with cups at z = 0 looking inwards along X and the band above, then laid down or hung up."""
    out, s = Collector(), p.size
    p = p.model_copy(update={"stand": "metal"}) if p.kind == "stand" and p.stand == "none" else p
    lift = 0.262
    if p.stand == "none":
        lean = np.arcsin((0.043 - 0.012) / (TALL + 0.008))
        turn, at = rot_z(0.35) @ rot_x(-np.pi / 2 - lean), np.array([0, -0.04, 0.043 * s])
    else:
        turn, at = np.eye(3), np.array([0, 0, lift - (TALL - 0.007) * s])

    def put(m: Mesh) -> Mesh:
        return m.scaled(s).turned(turn).moved(at)

    _cups(out, p, kit, put)
    _band(out, p, kit, put)
    if p.stand == "none":
        cable = spline([(-0.07, -0.07, 0.01), (-0.1, -0.11, 0.0022), (-0.02, -0.15, 0.0022), (0.07, -0.12, 0.0022), (0.03, -0.09, 0.0022), (-0.03, -0.13, 0.0022), (0.1, -0.17, 0.0022)], 34)
        if p.kind != "headset":
            out.add("cable", finish.rubber(), tube(cable, 0.002, 6))
        lo, hi = np.array([-0.12, -0.13, 0]) * s, np.array([0.12, 0.11, 0.088]) * s
    else:
        _stand(out, p, kit, lift)
        lo, hi = np.array([-0.11 * s, -0.08, 0]), np.array([0.11 * s, 0.08, lift + 0.015])
    return Part(out.surfaces(), (box_collider(lo, hi),), mass=0.4 + (0.5 if p.stand != "none" else 0), dynamic=True, friction=0.9, affordances=("pick up", "wear"))


def _cups(out: Collector, p: Params, kit: Kit, put: Callable[[Mesh], Mesh]) -> None:
    n = kit.n(30, 14)
    shell, pad = finish.plastic(p.color, 0.35, p.wear), finish.leather((0.02, 0.02, 0.021), p.wear)
    oval = (1, 0.86, 1) if p.kind != "retro" else (0.86, 0.86, 0.86)
    for s in (-1, 1):
        side = rot_y(s * np.pi / 2)
        at = (s * R, 0, 0)
        cup = lathe([(0, 0.03), (0.018, 0.03), (0.021, 0.027), (0.033, 0.022), (0.0385, 0.014), (0.04, 0.0), (0.037, -0.004), (0, -0.004)], n, 0.6).turned(side).scaled((1, oval[1], oval[2])).moved(at)
        cushion = torus(0.029, 0.0135, n, 10).turned(side).scaled((0.85, oval[1], 1.04 * oval[2])).moved((s * (R - 0.013), 0, 0))
        out.add("cup", shell, put(cup))
        foam = p.kind == "retro"
        out.add("cushion", finish.fabric(p.accent, p.wear) if foam else pad, put(cushion))
        out.add("mesh", finish.fabric("#141416"), put(cylinder(0.03, 0.003, n, 0.001).turned(side).scaled((1, oval[1], oval[2])).moved((s * (R - 0.007), 0, 0))))
        warm = rgb(p.accent)
        ring = finish.glow((warm[0] + 0.03, warm[1] + 0.03, warm[2] + 0.03), 4.0) if p.kind == "headset" else finish.metal("steel", p.wear) if p.kind in ("studio", "stand") else shell
        out.add("ring", ring, put(torus(0.0265, 0.0016, n, 6).turned(side).scaled((1, oval[1], oval[2])).moved((s * (R + 0.0255), 0, 0))))
        if p.kind == "headset" and s < 0:
            boom = spline([(-R - 0.014, -0.02, -0.012), (-R - 0.016, -0.06, -0.045), (-R + 0.004, -0.1, -0.07), (-R + 0.03, -0.118, -0.075)], 16)
            out.add("boom", finish.rubber(), put(tube(boom, 0.0032, 8)))
            out.add("microphone", finish.fabric("#0e0e0f"), put(sphere((0.013, 0.009, 0.009), 14).moved(boom[-1])))


def _band(out: Collector, p: Params, kit: Kit, put: Callable[[Mesh], Mesh]) -> None:
    """A flat spring arch with a padded underside, and the yokes that carry the cups."""
    n = kit.n(28, 12)
    top = arc(1.0, 0.12, np.pi - 0.12, n)
    path = np.c_[(R + 0.006) * top[:, 0], np.zeros(n), 0.02 + (TALL - 0.02) * top[:, 1]]
    strip = np.array([(-0.0045, -0.013), (0.0, -0.0145), (0.0, 0.0145), (-0.0045, 0.013), (-0.0045, -0.013)])
    slim = np.array([1, 0.45]) if p.kind == "retro" else np.array([1, 1.0])
    out.add("band", finish.plastic(p.color, 0.3, p.wear) if p.kind != "retro" else finish.metal("steel"), put(sweep((strip * slim)[::-1], path, up=(0, 1, 0))))
    if p.kind != "retro":
        inner = [put(soft_box((0.022, 0.03, 0.0095), 0.0045, 0.05).turned(rot_y(-a + np.pi / 2)).moved((0.93 * (R - 0.001) * np.cos(a), 0, 0.02 + (TALL - 0.0285) * np.sin(a)))) for a in np.linspace(0.75, np.pi - 0.75, 9)]
        out.add("padding", finish.leather((0.024, 0.023, 0.023), p.wear), *inner)
        out.add("stitch", finish.fabric(p.accent), *(put(tube(path[n // 5 : -n // 5] + [0, y, 0.0006], 0.0009, 5)) for y in (-0.0105, 0.0105)))
    steel = finish.metal("brushed", p.wear)
    for s in (-1, 1):
        slide = [put(tube(np.array([(s * (R + 0.004), y, 0.034), (s * (R + 0.014), y * 2.6, 0.012), (s * (R + 0.012), y * 3.4, 0.0)]), 0.0028, 8)) for y in (-0.011, 0.011)]
        out.add("yoke", steel, *slide, put(soft_box((0.009, 0.028, 0.034), 0.004, 0.05, center=(s * (R + 0.002), 0, 0.042))), *(put(sphere(0.0048, 10, (s * (R + 0.012), q, 0))) for q in (-0.0365, 0.0365)))


def _stand(out: Collector, p: Params, kit: Kit, top: float) -> None:
    """A foot, a post behind and a cradle under the band."""
    body = finish.wood("walnut", p.wear, 0.35) if p.stand == "wood" else finish.metal("gunmetal", p.wear)
    n = kit.n(36, 16)
    out.add("stand", body, lathe([(0, 0), (0.072, 0), (0.075, 0.004), (0.075, 0.012), (0.07, 0.018), (0, 0.02)], n, 0.5))
    post = [(0, 0.045, 0.012), (0, 0.05, 0.12), (0, 0.046, top - 0.045), (0, 0.02, top - 0.012), (0, -0.015, top - 0.009)]
    out.add("stand", body, tube(spline(post, 22), 0.0085 if p.stand == "metal" else 0.012, 12))
    out.add("cradle", body, soft_box((0.062, 0.05, 0.016), 0.0075, 0.03, center=(0, 0.0, top - 0.0085)))
    out.add("pad", finish.rubber(), cylinder(0.068, 0.002, n, 0.0005))
