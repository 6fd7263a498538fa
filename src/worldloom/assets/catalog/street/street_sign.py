"""A traffic sign on a steel post: stop, yield, speed limit, no entry, warning, parking, or the blades of a street's name."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, bolts
from worldloom.assets.parts.built_town import Text, lettering
from worldloom.geometry import Floats, Mesh, box, cylinder, prism, rot_x, rot_z, rounded_rect

CARD = Card("street/street_sign", 1, "street_sign", ("road sign", "traffic sign", "stop sign", "yield sign", "speed limit sign", "street name sign", "warning sign"), ("sign",), ("street", "city", "suburb", "road", "desert", "outdoor"), "ground")


class Params(Base):
    """Dials. `text` is on name blades and, when short, on the limit; `color` "" keeps each kind's own."""

    kind: Literal["stop", "yield", "limit", "entry", "warning", "parking", "name"] = "stop"
    text: Text = "MAIN ST"
    height: Annotated[float, metres(1.6, 4.0)] = 2.5
    size: Annotated[float, metres(0.4, 1.0)] = 0.66
    color: Color | Literal[""] = ""
    wear: Wear = 0.35


PRESETS = {"limit": Params(kind="limit", text="30"), "yield": Params(kind="yield"), "no_entry": Params(kind="entry"), "warning": Params(kind="warning"), "name": Params(kind="name", color="dark_green", height=3.0), "parking": Params(kind="parking")}
OWN = {"stop": "red", "yield": "red", "limit": "red", "entry": "red", "warning": "yellow", "parking": "blue", "name": "dark_green"}


def build(p: Params, kit: Kit) -> Part:
    """The plate faces the front; its back and the post are galvanised."""
    out, s = Collector(), p.size / 2
    z = p.height - (s if p.kind != "name" else 0.12)
    steel, ink = finish.metal("galvanised", p.wear), finish.paint(p.color or OWN[p.kind], p.wear, 0.3)
    out.add("post", steel, cylinder(0.03, p.height + 0.1 - (0.6 * p.size if p.kind == "name" else 0.0), kit.n(12, 7), 0.004, (0, 0.03, -0.1)), cylinder(0.07, 0.03, 12, 0.006, (0, 0.03, 0)))
    white, black = finish.paint("white", p.wear, 0.3), finish.paint("black", p.wear, 0.4)
    if p.kind == "name":
        _blades(out, p, ink, white, z)
    else:
        _plate(out, p, kit, ink, white, black, steel, s, z)
        out.add("clamps", steel, *(box((0.1, 0.05, 0.03), 0.004, (0, 0.02, z + q * s)) for q in (-0.5, 0.5)), bolts([(0, -0.016, z + q * s) for q in (-0.45, 0.45)], 0.008, 0.005))
    return Part(out.surfaces(), colliders=(cylinder_collider(0.04, p.height), box_collider((-s, -0.03, z - s), (s, 0.03, z + s))), mass=18.0, functional_sides=("front",), affordances=("read",), anchors={"top": (0, 0, p.height)})


def _up(outline: np.ndarray, y: float, z: float, thick: float = 0.004) -> Mesh:
    return prism(outline, thick, 0.0).turned(rot_x(np.pi / 2)).moved((0, y, z))


def _gon(n: int, r: float, turn: float) -> Floats:
    a = np.arange(n) * 2 * np.pi / n + turn
    return np.stack([r * np.cos(a), r * np.sin(a)], 1)


def _plate(out: Collector, p: Params, kit: Kit, ink: Material, white: Material, black: Material, steel: Material, s: float, z: float) -> None:
    """Layers of sheet and reflective film, each a little before the last."""
    n = max(16, kit.n(40, 16))
    outline = {"stop": _gon(8, s / np.cos(np.pi / 8), np.pi / 8), "yield": _gon(3, 1.15 * s, -np.pi / 2), "limit": _gon(n, s, 0), "entry": _gon(n, s, 0), "warning": _gon(4, 1.2 * s, 0.0), "parking": rounded_rect(2 * s, 2 * s, 0.12 * s)}[p.kind]
    out.add("back", steel, _up(outline, 0.0, z, 0.006))
    rim, face = (white, ink) if p.kind in ("stop", "parking", "entry") else (black, ink) if p.kind == "warning" else (ink, white)
    out.add("rim", rim, _up(outline * 0.995, -0.006, z, 0.002))
    inner = {"limit": 0.8, "yield": 0.72}.get(p.kind, 0.93)
    out.add("face", face, _up(outline * inner, -0.008, z, 0.002))
    y = -0.0125
    if p.kind == "stop":
        out.add("letters", white, lettering("STOP", 1.5 * s, 0.62 * s, y, 0.09).moved((0, 0, z)))
    elif p.kind == "limit":
        text = p.text if len(p.text) <= 3 else "40"
        out.add("letters", black, lettering(text, 1.1 * s, 0.8 * s, y, 0.1).moved((0, 0, z)))
    elif p.kind == "entry":
        out.add("letters", white, box((1.4 * s, 0.004, 0.34 * s), 0.001, (0, y + 0.001, z)))
    elif p.kind == "parking":
        out.add("letters", white, lettering("P", 1.2 * s, 1.3 * s, y, 0.09).moved((0, 0, z)))
    elif p.kind == "warning":
        out.add("letters", black, box((0.16 * s, 0.004, 0.66 * s), 0.001, (0, y + 0.001, z + 0.16 * s)), cylinder(0.1 * s, 0.004, 16, 0.001).turned(rot_x(np.pi / 2)).moved((0, y + 0.003, z - 0.42 * s)))
    if p.kind == "parking":
        out.add("letters", white, box((1.0 * s, 0.004, 0.05 * s), 0.001, (0, y + 0.001, z - 0.84 * s)))


def _blades(out: Collector, p: Params, ink: Material, white: Material, z: float) -> None:
    """Two name plates crossing on top of the post, lettered on both sides."""
    for k, text in enumerate((p.text, "PARK AVE")):
        long, tall = 0.36 + 0.1 * len(text), 0.3 * p.size
        turn = rot_z(k * np.pi / 2)
        q = z - k * (tall + 0.02)
        out.add("blade", ink, box((long, 0.012, tall), 0.004).turned(turn).moved((0, 0.03, q)))
        out.add("rim", white, *(box((long - 0.03, 0.014, 0.006), 0.001, (0, 0, e * (tall / 2 - 0.014))).turned(turn).moved((0, 0.03, q)) for e in (-1, 1)))
        word = lettering(text, long - 0.12, 0.55 * tall, -0.009, 0.075)
        out.add("letters", white, *(word.turned(turn @ rot_z(f * np.pi)).moved((0, 0.03, q)) for f in (0, 1)))
