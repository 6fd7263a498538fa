"""A washing machine or tumble dryer with its porthole, drawer, dial and display, or a dishwasher with its bar handle."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np, number, Material
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kind_pieces import AHEAD, standing
from worldloom.assets.parts.opened import opened, shell
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import box, cylinder, lathe, prism, rounded_rect, slab, sphere, stamp, tube

CARD = Card(
    "laundry/washing_machine", 1, "washing_machine", ("washer", "clothes washer", "laundry machine", "dryer", "clothes dryer", "tumble dryer", "dishwasher", "dish washer"), ("appliance",),
    ("indoor", "laundry", "kitchen", "bathroom"), "floor", (0.6, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["washer", "dryer", "dishwasher"] = "washer"
    width: Annotated[float, metres(0.45, 0.75)] = 0.6
    height: Annotated[float, metres(0.75, 1.0)] = 0.85
    color: Color = "#e9e9e6"
    material: Literal["enamel", "steel"] = "enamel"
    state: Literal["off", "running"] = "off"
    open: Annotated[float, number(0, 1)] = 0.0
    """Of its door."""
    wear: Wear = 0.12


CALLED = {"washing machine": "washer", "clothes washer": "washer", "laundry machine": "washer", "clothes dryer": "dryer", "tumble dryer": "dryer", "dish washer": "dishwasher"}
"""Other names of its kinds."""
PRESETS = {"dryer": Params(kind="dryer"), "dishwasher": Params(kind="dishwasher", material="steel"), "black": Params(color="#1c1d20", state="running"), "open": Params(open=0.9), "dishwasher open": Params(kind="dishwasher", open=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Door at the front on a hinge (joint `door`)."""
    out, n, w, h, d = Collector(), kit.n(48, 18), p.width, p.height, 0.58
    skin = finish.paint(p.color, p.wear, 0.2) if p.material == "enamel" else finish.metal("brushed", p.wear)
    dark = finish.plastic("#121316", 0.2)
    f = -d / 2
    _body(out, p, kit, skin, w, h, d)
    out.add("plinth", dark, slab((-w / 2 + 0.02, f + 0.03, 0.02), (w / 2 - 0.02, d / 2 - 0.02, 0.05), 0.002), stamp(cylinder(0.022, 0.03, 12, 0.003), [(s * 0.42 * w, y, 0) for s in (-1, 1) for y in (f + 0.06, d / 2 - 0.06)]))
    out.add("seam", dark, slab((-w / 2 + 0.006, f - 0.0015, h - 0.155), (w / 2 - 0.006, f + 0.001, h - 0.151), 0.0004))
    screen = finish.glow((0.3, 0.8, 1.0), 3.0) if p.state == "running" else finish.plastic("#0c1216", 0.05)
    out.add("display", screen, slab((0.14 * w, f - 0.004, h - 0.115), (0.32 * w, f + 0.002, h - 0.07), 0.002))
    out.add("button", finish.plastic("#c9cbcd", 0.3), *(cylinder(0.009, 0.008, 16, 0.002).turned(AHEAD).moved((x * w, f, h - 0.092)) for x in (0.37, 0.42)))
    joint: tuple[Joint, ...] = ()
    if p.kind == "dishwasher":
        out.add("door", skin, box((w - 0.012, 0.02, h - 0.24), 0.006, (0, f - 0.011, 0.07 + (h - 0.24) / 2)), link="door")
        out.add("handle", finish.metal("steel", p.wear), box((0.8 * w, 0.018, 0.022), 0.007, (0, f - 0.052, h - 0.2)), *(box((0.016, 0.04, 0.016), 0.004, (s * 0.36 * w, f - 0.032, h - 0.2)) for s in (-1, 1)), link="door")
        joint = (Joint(name="door", origin=(0, round(f, 4), 0.07), axis=(1.0, 0, 0), limits=(0, 1.5)),)
    else:
        _porthole(out, p, n, w, h, f)
        out.add("drawer", skin, box((0.3 * w, 0.016, 0.09), 0.008, (-0.31 * w, f - 0.006, h - 0.092)))
        out.add("grip", dark, box((0.16 * w, 0.004, 0.018), 0.0015, (-0.31 * w, f - 0.0145, h - 0.112)))
        dial = lathe([(0, 0), (0.034, 0), (0.034, 0.004), (0.028, 0.006), (0.025, 0.028), (0.02, 0.031), (0, 0.031)], n, 0.5).turned(AHEAD).moved((-0.02 * w, f, h - 0.092))
        out.add("dial", finish.metal("chrome", p.wear), dial)
        out.add("mark", dark, box((0.004, 0.003, 0.016), 0.001, (-0.02 * w, f - 0.031, h - 0.08)))
        joint = (Joint(name="door", origin=(round(-0.32 * w, 4), round(f, 4), round(0.46 * h, 4)), axis=(0, 0, -1.0), limits=(0, 1.8)),)
    sounds = (SoundSource(sound="machine", position=(0, 0, h / 2), gain=-14.0),) if p.state == "running" else ()
    wash = p.kind == "dishwasher"
    r, z = 0.26 * w, 0.46 * h
    tray = (0.115, (w - 0.09, d - 0.12), h - 0.4) if wash else (z - 0.74 * r, (1.24 * r, d - 0.2), 1.3 * r)
    inside = Support(name="inside", center=(0, 0.01 if wash else -0.06, round(tray[0] + 0.001, 4)), size=(round(tray[1][0], 4), round(tray[1][1], 4)), clearance=round(tray[2], 4))
    hollow = (*shell((-w / 2, f, 0.03), (w / 2, d / 2, h), 0.03, floor=tray[0] - 0.03), box_collider((-w / 2, f, h - 0.17), (w / 2, d / 2, h)))
    door = [s.mesh.bounds for s in out.surfaces() if s.link == "door"]
    leaf = box_collider(np.min([b[0] for b in door], 0), np.max([b[1] for b in door], 0), "door")
    part = standing(out.surfaces(), 62.0, colliders=(*hollow, leaf), joints=joint, supports=(Support(name="top", center=(0, 0, h), size=(w - 0.04, d - 0.04)), inside), anchors={"top": (0, 0, h)},
                    functional_sides=("front",), affordances=("open", "switch"), sounds=sounds)  # fmt: skip
    return opened(part, {"door": p.open})


def _body(out: Collector, p: Params, kit: Kit, skin: Material, w: float, h: float, d: float) -> None:
    """A case of sheet with a round hole before a drum, or open in front before a tub with a rack."""
    t, f = 0.012, -d / 2
    out.add("body", skin, *(slab((s * w / 2 - (t if s > 0 else 0), f + 0.012, 0.03), (s * w / 2 + (t if s < 0 else 0), d / 2, h), 0.004) for s in (-1, 1)), slab((-w / 2, d / 2 - t, 0.03), (w / 2, d / 2, h), 0.003), slab((-w / 2, f, h - 0.02), (w / 2, d / 2, h), 0.006), slab((-w / 2 + t, f + 0.012, 0.03), (w / 2 - t, d / 2 - t, 0.045), 0.001))
    steel = finish.metal("steel", p.wear, 0.3)
    if p.kind == "dishwasher":
        out.add("body", skin, slab((-w / 2, f, h - 0.17), (w / 2, f + 0.02, h - 0.018), 0.004), *(slab((s * w / 2 - (0.02 if s > 0 else 0), f, 0.05), (s * w / 2 + (0.02 if s < 0 else 0), f + 0.02, h - 0.16), 0.003) for s in (-1, 1)))
        out.add("tub", steel, *(slab((s * (w / 2 - 0.026) - 0.001, f + 0.02, 0.06), (s * (w / 2 - 0.026) + 0.001, d / 2 - 0.03, h - 0.17), 0.0) for s in (-1, 1)), slab((-w / 2 + 0.026, d / 2 - 0.032, 0.06), (w / 2 - 0.026, d / 2 - 0.03, h - 0.17), 0.0), slab((-w / 2 + 0.026, f + 0.02, 0.06), (w / 2 - 0.026, d / 2 - 0.03, 0.062), 0.0))
        xs = np.linspace(-w / 2 + 0.045, w / 2 - 0.045, 17)
        out.add("rack", finish.paint("grey", 0.1), wires(np.c_[xs, 0 * xs + f + 0.04, 0 * xs + 0.112], np.c_[xs, 0 * xs + d / 2 - 0.05, 0 * xs + 0.112], 0.003, 5), wires([(-w / 2 + 0.04, y, z) for y in (f + 0.04, d / 2 - 0.05) for z in (0.109, 0.2)], [(w / 2 - 0.04, y, z) for y in (f + 0.04, d / 2 - 0.05) for z in (0.109, 0.2)], 0.003, 5))
        return
    r, z, n = 0.26 * w, 0.46 * h, kit.n(48, 18)
    a = np.arange(n) * 2 * np.pi / n
    face = upright(prism(rounded_rect(w, h - 0.03, 0.012, 4) + [0, h / 2 + 0.015], 0.014, 0.003, [np.c_[r * np.cos(a), z + r * np.sin(a)]]))
    out.add("body", skin, face.moved((0, f, 0)))
    drum = lathe([(r, 0.0), (1.02 * r, 0.03), (1.02 * r, d - 0.12), (0, d - 0.12), (0, d - 0.122), (1.01 * r, d - 0.124), (1.01 * r, 0.03), (0.99 * r, 0.0)][::-1], n, 0.4)
    out.add("drum", steel, drum.turned([[1, 0, 0], [0, 0, 1], [0, -1, 0]]).moved((0, f + 0.012, z)))


def _porthole(out: Collector, p: Params, n: int, w: float, h: float, f: float) -> None:
    """A ring, the glass bowl, a latch; the drum's holes behind."""
    r, z = 0.3 * w, 0.46 * h
    ring = [(0.98 * r, 0.0), (1.0 * r, 0.02), (0.94 * r, 0.034), (0.82 * r, 0.036), (0.76 * r, 0.026), (0.75 * r, 0.0)]
    out.add("door", finish.metal("chrome", p.wear) if p.kind == "washer" else finish.plastic("#d4d5d4", 0.25), lathe(ring, n, 0.5).turned(AHEAD).moved((0, f, z)), link="door")
    out.add("glass", finish.plastic("#141a20", 0.03), sphere((0.77 * r, 0.77 * r, 0.045), n).turned(AHEAD).moved((0, f - 0.008, z)), link="door")
    out.add("gasket", finish.rubber((0.1, 0.1, 0.105)), lathe([(0, 0.001), (1.04 * r, 0.001), (1.04 * r, 0.006), (1.0 * r, 0.008)], n, 0.4).turned(AHEAD).moved((0, f, z)))
    out.add("latch", finish.plastic("#c9cbcd", 0.3), soft_box((0.025, 0.03, 0.09), 0.01, 0.03, center=(0.93 * r, f - 0.026, z)), link="door")
    a = np.linspace(0.5, 2.6, 14)
    out.add("glint", finish.metal("brushed"), tube(np.c_[0.55 * r * np.cos(a), 0 * a + f - 0.042, z + 0.55 * r * np.sin(a)], 0.003, 5), link="door")
