"""A lettered sign for a wall: a framed board, a wooden shop sign hanging from an iron bracket, or a plain information plate."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Motion, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.built_town import Text, lettering
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_z, rounded_rect, spline, torus, tube

CARD = Card("street/sign", 1, "sign", ("signboard", "placard", "notice board", "shop sign", "pub sign", "name plate", "billboard", "station sign"), ("plate",),
            ("street", "alley", "station", "shop", "cafe", "village", "indoor", "outdoor"), "wall")


class Params(Base):
    """Dials. `lit` hangs gooseneck lamps over a board."""

    style: Literal["board", "hanging", "plate"] = "board"
    text: Text = "OPEN"
    width: Annotated[float, metres(0.3, 4.0)] = 1.4
    color: Color = "dark_green"
    text_color: Color = "cream"
    lit: bool = False
    wear: Wear = 0.35


PRESETS = {"hanging": Params(style="hanging", text="INN", color="dark_brown", width=0.8, text_color="gold"), "plate": Params(style="plate", text="PLATFORM 2", color="navy", text_color="white", width=1.6), "lit": Params(text="BAKERY", lit=True, width=2.6, color="dark_red"), "exit": Params(style="plate", text="EXIT", color="green", text_color="white", width=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall plane y = 0; origin at the bottom's middle."""
    out = Collector()
    return {"board": _board, "hanging": _hanging, "plate": _plate}[p.style](out, p, kit)


def _lamps(out: Collector, p: Params, kit: Kit, w: float, z: float, y: float) -> tuple[Light, ...]:
    if not p.lit:
        return ()
    iron = finish.iron(p.wear)
    lights: list[Light] = []
    for x in np.linspace(-0.6, 0.6, max(1, int(p.width / 0.9)) + (p.width < 0.9)) * w:
        path = spline([(x, 0, z + 0.05), (x, -0.2, z + 0.28), (x, -0.42, z + 0.3), (x, -0.5, z + 0.2)], 12) + [0, y, 0]
        out.add("lamps", iron, tube(path, 0.011, 7), lathe([(0.02, 0.05), (0.035, 0.03), (0.1, -0.04), (0.095, -0.045), (0.02, 0.02)], kit.n(20, 10), 0.4).turned(rot_x(-0.5)).moved(path[-1]))
        out.add("bulbs", finish.glow((1.0, 0.75, 0.45), 9.0), lathe([(0, -0.05), (0.035, -0.03), (0.03, 0.0), (0, 0.01)], 12, True).moved(path[-1]))
        lights.append(Light(name=f"lamp{len(lights)}", kind="spot", position=(float(x), float(path[-1][1]), float(path[-1][2]) - 0.05), direction=(0, 0.5, -0.85), power=5.0, radius=0.05, angle=1.1))
    return tuple(lights)


def _board(out: Collector, p: Params, kit: Kit) -> Part:
    """A long fascia of boards in a moulded frame."""
    w, h = p.width / 2, max(0.24, 0.3 * p.width if p.width < 1.6 else 0.22 * p.width)
    frame = finish.paint(p.text_color, p.wear, 0.45)
    out.add("board", finish.paint(p.color, p.wear, 0.5), boards((2 * w, 0.04, h / 3 - 0.002), [(0, -0.025, (k + 0.5) * h / 3) for k in range(3)], 0.003, (1.0, 0.96, 1.03)))
    t = 0.035 + 0.01 * p.width
    bars = [((2 * w + t, 0.035, t), (0, -0.05, z)) for z in (0.0, h)] + [((t, 0.035, h + t), (s * w, -0.05, h / 2)) for s in (-1, 1)]
    out.add("frame", frame, boards([q[0] for q in bars], [q[1] for q in bars], 0.01))
    out.add("letters", frame, lettering(p.text, 2 * w - 3 * t, 0.56 * h, -0.052, 0.085).moved((0, 0, h / 2)))
    lights = _lamps(out, p, kit, w, h, 0.0)
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.07, 0), (w, 0, h)),), mass=12 * p.width, lights=lights, affordances=("read",), functional_sides=("front",), anchors={"top": (0, -0.05, h)})


def _hanging(out: Collector, p: Params, kit: Kit) -> Part:
    """A shaped board that swings from a scrolled bracket, lettered on both faces; it stands out from the wall."""
    w, iron = p.width / 2, finish.iron(p.wear)
    h, z = 0.8 * p.width, 0.06
    side = [(-w, 0.1 * h), (-0.6 * w, 0.0), (0.6 * w, 0.0), (w, 0.1 * h), (w, 0.86 * h), (0.55 * w, 0.88 * h), (0.0, h), (-0.55 * w, 0.88 * h), (-w, 0.86 * h)]
    turn, at = rot_z(-np.pi / 2), np.array([0, -w - 0.16, z])
    face = prism(side, 0.04, 0.006).turned(rot_x(np.pi / 2)).moved((0, 0.02, 0))
    inner = prism([(0.9 * x, h * 0.06 + 0.88 * q) for x, q in side], 0.046, 0.003).turned(rot_x(np.pi / 2)).moved((0, 0.023, 0))
    out.add("frame", finish.paint(p.text_color, p.wear), face.turned(turn).moved(at), link="board")
    out.add("board", finish.paint(p.color, p.wear, 0.5), inner.turned(turn).moved(at), link="board")
    for f in (0, 1):
        word = lettering(p.text, 1.5 * w, 0.34 * h, -0.026, 0.085).moved((0, 0, 0.46 * h)).turned(rot_z(f * np.pi))
        out.add("letters", finish.paint(p.text_color, p.wear), word.turned(turn).moved(at), link="board")
    top = z + h + 0.16
    out.add("bracket", iron, rod((0, 0, top), (0, -2 * w - 0.36, top), 0.014, 8), tube(spline([(0, 0, top - 0.42), (0, -0.3 * w, top - 0.36), (0, -w, top - 0.12), (0, -1.7 * w, top)], 16), 0.01, 7), torus(0.05, 0.008, 18, 6).turned(rot_z(np.pi / 2) @ rot_x(np.pi / 2)).moved((0, -0.2, top - 0.06)), box((0.06, 0.016, 0.56), 0.004, (0, -0.008, top - 0.2)), lathe([(0, 0), (0.03, 0.02), (0.012, 0.05), (0, 0.1)], 10, True).turned(rot_x(np.pi / 2)).moved((0, -2 * w - 0.36, top)))
    eyes = np.array([(0, at[1] + s * 0.6 * w, z + 0.87 * h) for s in (-1, 1)])
    out.add("links", iron, wires(eyes, eyes * [1, 1, 0] + [0, 0, top], 0.006, 5), link="board")
    if p.lit:
        out.add("lamps", iron, cylinder(0.05, 0.1, 14, 0.01, (0, -w - 0.16, top + 0.02)))
    lights = (Light(name="lamp", position=(0.2, -w - 0.16, top), power=4.0, radius=0.06),) if p.lit else ()
    return Part(out.surfaces(), colliders=(box_collider((-0.04, -2 * w - 0.2, z), (0.04, -0.1, z + h), "board"), box_collider((-0.02, -2 * w - 0.36, top - 0.05), (0.02, 0, top + 0.03))), mass=9 * p.width, lights=lights, affordances=("read",), anchors={"top": (0, -w, top)},
                motions=(Motion(kind="swing", amplitude=0.06, period=2.3, center=(0, 0, top), axis=(0, 1, 0), link="board", seed=kit.seed % 41),))


def _plate(out: Collector, p: Params, kit: Kit) -> Part:
    """Enamelled sheet with rounded corners, a line round it, four screws."""
    w, h = p.width / 2, max(0.16, min(0.34 * p.width, 0.5))
    out.add("edge", finish.ceramic(p.text_color, 0.2), prism(rounded_rect(2 * w, h, 0.12 * h), 0.012, 0.003).turned(rot_x(np.pi / 2)).moved((0, 0, h / 2)))
    out.add("board", finish.ceramic(p.color, 0.2), prism(rounded_rect(2 * w - 0.06 * h, 0.94 * h, 0.1 * h), 0.004, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.0115, h / 2)))
    out.add("letters", finish.ceramic(p.text_color, 0.2), lettering(p.text, 1.72 * w, 0.5 * h, -0.016, 0.09).moved((0, 0, h / 2)))
    out.add("screws", finish.metal("brass", p.wear), *(cylinder(0.008, 0.006, 8, 0.002).turned(rot_x(np.pi / 2)).moved((sx * (w - 0.09 * h), -0.015, h / 2 + sz * 0.4 * h)) for sx in (-1, 1) for sz in (-1, 1)))
    lights = _lamps(out, p, kit, w, h, 0.0)
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.02, 0), (w, 0, h)),), mass=5 * p.width, lights=lights, affordances=("read",), functional_sides=("front",), anchors={"top": (0, 0, h)})
