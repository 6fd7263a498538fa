"""A carved mask on the wall: a long tribal face with inlaid bands, a white theatre mask, or a feathered carnival mask."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import Mesh, box, rod, rot_y, smoothstep, sphere, spline, tube
CARD = Card("museum/wall_mask", 1, "mask", ("tribal mask", "african mask", "wall mask", "theatre mask", "theater mask", "carnival mask", "venetian mask", "ceremonial mask", "wooden mask", "tiki mask"), ("ornament",), ("indoor", "museum", "gallery", "living_room"), "wall")


class Params(Base):
    """Dials."""

    kind: Literal["tribal", "theatre", "theater", "carnival", "venetian"] = "tribal"
    height: Annotated[float, metres(0.2, 0.9)] = 0.42
    color: Color = "#5a2f16"
    accent: Color = "#e6ddc6"
    wear: Wear = 0.35


PRESETS = {"theatre": Params(kind="theatre", color="#e9e6de", accent="#7a1420", height=0.3), "carnival": Params(kind="carnival", color="#7a1a8a", accent="#e0b030", height=0.28), "dark": Params(color="#1f1712", accent="#c25a2a", height=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall; drawn 1 high and 0.6 wide, then scaled."""
    out, h = Collector(), p.height
    tribal = p.kind == "tribal"
    skin = finish.wood(p.color, p.wear, 0.45) if tribal else finish.paint(p.color, p.wear, 0.3)
    mark = finish.paint(p.accent, p.wear, 0.5)
    wide = 0.3 if tribal else 0.38
    out.add("face", skin, _face(wide, tribal, kit).scaled(h))
    dark = finish.plastic((0.01, 0.008, 0.007), 0.7)

    def y(x: float, z: float) -> float:
        return float(_depth(np.array([x / wide]), np.array([z]), tribal)[0])

    for s in (-1, 1):
        x = 0.42 * wide * s
        out.add("hole", dark, sphere((0.07, 0.02, 0.026 if tribal else 0.042), 16, (x, y(x, 0.1) - 0.005, 0.1)).scaled(h))
        brow = spline([(x - 0.09 * s, 0.16), (x, 0.2), (x + 0.1 * s, 0.15)], 14)
        out.add("mark" if not tribal else "brow", mark if not tribal else skin, tube(np.array([(a, y(a, b) - 0.008, b) for a, b in brow]), 0.02 if tribal else 0.011, 8).scaled(h))
    grin = [(-0.14, -0.25), (0.0, -0.31), (0.14, -0.25)] if not tribal else [(-0.1, -0.29), (0.0, -0.29), (0.1, -0.29)]
    m = spline(grin, 18)
    out.add("hole", dark, tube(np.array([(a, y(a, b) - 0.004, b) for a, b in m]), np.interp(np.arange(18), [0, 9, 17], [0.008, 0.032, 0.008]), 8).scaled(h))
    if tribal:
        lips = np.array([(0.125 * np.cos(t), y(0.1 * np.cos(t), -0.29) - 0.01, -0.29 + 0.055 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 24, endpoint=False)])
        out.add("brow", skin, tube(lips, 0.018, 8, closed=True).scaled(h))
        out.add("mark", mark, *(box((0.012, 0.012, 0.05), 0.002).turned(rot_y(0.4 * s)).moved((s * (0.12 + 0.035 * k), y(s * (0.12 + 0.035 * k), -0.06 - 0.03 * k) - 0.003, -0.06 - 0.03 * k)).scaled(h) for s in (-1, 1) for k in range(4)), *(sphere((0.013, 0.008, 0.013), 8, (x, y(x, 0.36 + 0.03 * np.cos(9 * x)) - 0.003, 0.36 + 0.03 * np.cos(9 * x))).scaled(h) for x in np.linspace(-0.17, 0.17, 9)))
        out.add("straw", finish.of("straw", (0.4, 0.28, 0.12), 0.9), *(rod((x, 0.03, 0.45), (1.45 * x, 0.03, 0.62 + 0.05 * np.cos(40 * x)), 0.006, 5).scaled(h) for x in np.linspace(-0.2, 0.2, 22)), *(rod((x, 0.03, -0.46), (1.2 * x, 0.02, -0.66 + 0.04 * np.cos(33 * x)), 0.006, 5).scaled(h) for x in np.linspace(-0.12, 0.12, 14)))
    elif p.kind in ("carnival", "venetian"):
        out.add("mark", mark, *(sphere((0.022, 0.012, 0.022), 10, (x, y(x, 0.24 + 0.08 * abs(x)) - 0.008, 0.24 + 0.08 * abs(x))).scaled(h) for x in np.linspace(-0.28, 0.28, 9)))
        for k, x in enumerate(np.linspace(-0.3, 0.3, 9)):
            out.add(f"feather.{k % 2}", finish.of("feather", p.color if k % 2 else p.accent, 0.8), sphere((0.035, 0.012, 0.2), 12).turned(rot_y(1.5 * x)).moved((1.3 * x, 0.03, 0.55 - 0.3 * abs(x))).scaled(h))
    return gathered(out, 1.2, rest="wall", dynamic=False, functional_sides=("front",))


def _depth(u: np.ndarray, z: np.ndarray, tribal: bool) -> np.ndarray:
    """How far the face stands out (negative y) at share u of its half width and height z in -0.5..0.5."""
    dome = -0.16 * np.sqrt(np.clip(1 - u**2, 0, 1)) * np.clip(1 - (1.7 * z) ** 4 * 0.5, 0, 1)
    nose = -(0.12 if tribal else 0.075) * np.exp(-((u / (0.16 if tribal else 0.13)) ** 2)) * smoothstep(z, 0.2, -0.04) * smoothstep(z, -0.17, -0.12)
    socket = 0.05 * np.exp(-(((np.abs(u) - 0.42) / 0.24) ** 2) - ((z - 0.1) / 0.07) ** 2)
    cheek = -0.03 * np.exp(-(((np.abs(u) - 0.5) / 0.22) ** 2) - ((z + 0.07) / 0.1) ** 2)
    return np.asarray(dome + nose + socket + cheek)


def _face(wide: float, tribal: bool, kit: Kit) -> Mesh:
    from worldloom.assets.parts.room_soft import thick

    z, u = np.meshgrid(np.linspace(-0.5, 0.5, kit.n(56, 24)), np.linspace(-1, 1, kit.n(41, 19)), indexing="ij")
    half = wide * (np.clip(1 - np.abs(z / 0.505) ** (2.6 if tribal else 2.3), 0.003, 1) ** 0.5) * (1 - 0.16 * np.clip(-z, 0, 1) * 2)
    p = np.stack([u * half, _depth(u, z, tribal), z], -1)
    return thick(p.transpose(1, 0, 2), 0.02)
