"""A telephone booth: a red cast-iron kiosk with domed roof and glazing bars, or a plain glass box, lit inside, with a phone on a shelf."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Light, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.built_town import lettering
from worldloom.geometry import Mesh, box, cylinder, helix, join, rot_z, sheet, tube

CARD = Card("street/phone_booth", 1, "phone_booth", ("telephone box", "phone box", "telephone booth", "phone kiosk", "call box"), ("kiosk", "box"), ("street", "city", "london", "village", "outdoor"), "ground", (0.8, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["kiosk", "glass"] = "kiosk"
    height: Annotated[float, metres(2.1, 2.8)] = 2.45
    color: Color = "red"
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"glass": Params(style="glass", color="silver"), "unlit": Params(lit=False), "green": Params(color="dark_green", wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """0.9 m square; the door is the front and hinges at the left (-X)."""
    out, w, h = Collector(), 0.45, p.height
    skin = finish.paint(p.color, p.wear, 0.3) if p.color != "silver" else finish.metal("aluminium", p.wear)
    top = h - 0.38
    out.add("base", finish.of("concrete", (0.33, 0.32, 0.3), 0.9, 0.5), box((0.98, 0.98, 0.1), 0.015, (0, 0, 0.05)))
    out.add("frame", skin, boards((0.09, 0.09, top - 0.1), [(sx * (w - 0.045), sy * (w - 0.045), (top + 0.1) / 2) for sx in (-1, 1) for sy in (-1, 1)], 0.012))
    for k in range(4):
        link = "door" if k == 0 else ""
        turn = rot_z(k * np.pi / 2)
        bars, pane = _side(p, w, top)
        out.add("bars", skin, bars.turned(turn), link=link)
        out.add("glass", finish.glass((0.85, 0.92, 0.9)), pane.turned(turn), link=link)
    out.add("pull", finish.metal("brass", p.wear), box((0.03, 0.05, 0.22), 0.01, (w - 0.14, -w - 0.005, 1.1)), link="door")
    _roof(out, p, kit, skin, w, top, h)
    _inside(out, p, kit, w)
    lights = (Light(name="ceiling", position=(0, 0, top - 0.12), color=(1.0, 0.86, 0.62), power=9.0, radius=0.12),) if p.lit else ()
    walls = [((-w, w - 0.06), (w, w)), ((-w, -w), (-w + 0.06, w)), ((w - 0.06, -w), (w, w))]
    boxes = [box_collider((*a, 0), (*b, top)) for a, b in walls] + [box_collider((-w, -w, top), (w, w, h)), box_collider((-w + 0.09, -w, 0.1), (w - 0.09, -w + 0.05, top), "door")]
    return Part(out.surfaces(), colliders=tuple(boxes), mass=650.0, lights=lights, functional_sides=("front",), affordances=("open", "enter", "use"), anchors={"door": (0, -w - 0.5, 0), "phone": (0, 0.25, 1.35), "top": (0, 0, h)},
                joints=(Joint(name="door", origin=(-w + 0.09, -w + 0.03, 0), axis=(0, 0, -1), limits=(0.0, 1.7)),), sounds=(SoundSource(sound="phone_ring", position=(0, 0.25, 1.35), gain=-10, loop=False, every=60.0),))


def _side(p: Params, w: float, top: float) -> tuple[Mesh, Mesh]:
    """One face: stiles, rails, small panes in eight rows with a wide middle column, a solid foot panel."""
    y, wide, foot = -w + 0.03, 2 * w - 0.18, 0.32 if p.style == "kiosk" else 0.16
    rows, tall = (8, top - 0.36) if p.style == "kiosk" else (2, top - 0.2)
    z = np.linspace(foot, tall + 0.1, rows + 1)
    thin = 0.022 if p.style == "kiosk" else 0.05
    size = [(wide, 0.035, thin)] * (rows + 1) + [(0.05, 0.045, top - 0.14)] * 2 + [(wide, 0.04, 0.09), (wide, 0.04, foot - 0.08)]
    at = [(0, y, float(q)) for q in z] + [(s * (wide / 2 - 0.02), y, top / 2 + 0.06) for s in (-1, 1)] + [(0, y, top - 0.1), (0, y, foot / 2 + 0.06)]
    if p.style == "kiosk":
        mid = (foot + tall + 0.1) / 2
        size += [(thin, 0.035, tall + 0.1 - foot)] * 2
        at += [(s * 0.21, y, mid) for s in (-1, 1)]
    pane = box((wide - 0.04, 0.006, tall + 0.1 - foot), 0.001, (0, y + 0.006, (foot + tall + 0.1) / 2))
    return boards(size, at, 0.006), pane


def _roof(out: Collector, p: Params, kit: Kit, skin: Material, w: float, top: float, h: float) -> None:
    """Sign panels with lettering, and on a kiosk a pediment and a shallow dome."""
    out.add("frame", skin, box((2 * w, 2 * w, 0.06), 0.015, (0, 0, top)), box((2 * w - 0.02, 2 * w - 0.02, 0.26), 0.02, (0, 0, top + 0.15)))
    plate = finish.glow((1.0, 0.9, 0.7), 1.6) if p.lit else finish.plastic("cream", 0.3)
    for k in range(4):
        turn = rot_z(k * np.pi / 2)
        out.add("plate", plate, box((0.64, 0.012, 0.13), 0.004, (0, -w + 0.004, top + 0.14)).turned(turn))
        out.add("letters", finish.paint("black", 0.1), lettering("TELEPHONE", 0.58, 0.075, -w - 0.004, 0.075).moved((0, 0, top + 0.14)).turned(turn))
    if p.style == "glass":
        out.add("frame", skin, box((2 * w + 0.06, 2 * w + 0.06, h - top - 0.27), 0.015, (0, 0, (top + 0.27 + h) / 2)))
        return
    n = kit.n(16, 8)
    u = np.linspace(-1, 1, n + 1)
    x, y = np.meshgrid(u, u, indexing="ij")
    z = top + 0.27 + 0.1 * (1 - x**2) * (1 - y**2) + 0.06 * (1 - np.minimum(x**2, y**2)) * np.clip(np.maximum(x**2, y**2), 0, 1) * 0.3
    z = np.minimum(z, h)
    dome = sheet(np.stack([w * 1.02 * x, w * 1.02 * y, z], -1))
    out.add("frame", skin, dome, box((2 * w + 0.06, 2 * w + 0.06, 0.03), 0.012, (0, 0, top + 0.275)))
    a = np.linspace(0, np.pi, 9)
    for k in range(4):
        out.add("crown", finish.metal("gold", p.wear), cylinder(0.028, 0.01, 12, 0.003).turned(np.array([[1, 0, 0], [0, 0, -1], [0, 1.0, 0]])).moved((0, -w - 0.005, top + 0.245)).turned(rot_z(k * np.pi / 2)))
        out.add("frame", skin, tube(np.c_[0.36 * np.cos(a), np.full(9, -w - 0.0), top + 0.27 + 0.055 * np.sin(a)], 0.018, 6).turned(rot_z(k * np.pi / 2)))


def _inside(out: Collector, p: Params, kit: Kit, w: float) -> None:
    """Backboard with the telephone, handset on its cord, a shelf with a book."""
    black = finish.plastic("black", 0.25)
    out.add("board", finish.metal("galvanised", 0.3) if p.style == "glass" else finish.paint("cream", p.wear), box((0.6, 0.03, 1.1), 0.008, (0, w - 0.09, 1.3)))
    out.add("phone", black, box((0.26, 0.14, 0.38), 0.025, (0, w - 0.17, 1.38)), join([box((0.05, 0.05, 0.22), 0.022, (-0.18, w - 0.18, 1.42)), *(cylinder(0.032, 0.045, 14, 0.01, (-0.18, w - 0.2, 1.42 + q)) for q in (-0.13, 0.085))]))
    cord = helix(0.014, 0.4, 12, kit.n(110, 40)) + [-0.18, w - 0.17, 0.88]
    out.add("phone", black, tube(cord, 0.004, 5))
    out.add("keys", finish.metal("steel"), boards((0.026, 0.012, 0.026), [(0.05 * (i - 1), w - 0.245, 1.44 - 0.042 * j) for i in range(3) for j in range(4)], 0.004), box((0.1, 0.01, 0.02), 0.003, (0, w - 0.243, 1.53)))
    out.add("shelf", finish.metal("steel", 0.3), box((0.56, 0.22, 0.02), 0.005, (0, w - 0.2, 0.98)))
    out.add("book", finish.of("paper", "mustard", 0.8), box((0.2, 0.16, 0.05), 0.008, (0.13, w - 0.2, 1.015)))
    out.add("lamp", finish.glow((1.0, 0.86, 0.62), 8.0) if p.lit else finish.glass(), cylinder(0.1, 0.04, 20, 0.01, (0, 0, p.height - 0.45)))
