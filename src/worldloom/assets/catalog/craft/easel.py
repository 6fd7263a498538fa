"""An artist's easel: a wooden A-frame tripod, a heavy studio H-frame or a small table easel, with a canvas on it or bare."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.artist_canvas import stretched
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import beam, box, cylinder, rod, rot_x, rot_y, sphere
CARD = Card("craft/easel", 1, "easel", ("artist's easel", "artist easel", "painting easel", "studio easel", "wooden easel", "drawing easel", "easel with canvas", "kids easel"), ("furniture",), ("indoor", "studio", "art_studio", "classroom"), "floor", (0.6, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["tripod", "studio"] = "tripod"
    height: Annotated[float, metres(0.9, 2.2)] = 1.7
    canvas: Literal["painted", "blank", "none"] = "painted"
    subject: Literal["landscape", "seascape", "still_life", "portrait", "abstract"] = "landscape"
    color: Color = "#8a5c30"
    """Tone of the wood."""
    wear: Wear = 0.35


PRESETS = {"studio": Params(style="studio", height=2.0, subject="portrait"), "blank": Params(canvas="blank", color="#b98a52"), "bare": Params(canvas="none", style="studio", color="#5a3418"), "child": Params(height=1.05, subject="abstract", color="#c9a068")}


def build(p: Params, kit: Kit) -> Part:
    """The painter stands at -Y."""
    out, wood, h = Collector(), finish.wood(p.color, p.wear), p.height
    ledge = 0.4 * h
    lean, y = (0.262, -0.0225 * h - 0.05) if p.style == "tripod" else (0.21, -0.0186 * h - 0.09)
    back, at = rot_x(-lean), np.array([0, y, ledge])
    (_tripod if p.style == "tripod" else _studio)(out, h, wood)
    out.add("ledge", wood, box((0.3 * h, 0.055, 0.024), 0.005).turned(back).moved(at + back @ np.array([0, -0.03, 0.0])), box((0.3 * h, 0.012, 0.035), 0.004).turned(back).moved(at + back @ np.array([0, -0.055, 0.012])))
    out.add("knob", finish.plastic("#141414", 0.4), cylinder(0.018, 0.02, 14, 0.004).turned(rot_x(np.pi / 2)).moved(at + back @ np.array([0, -0.055, -0.01])))
    if p.canvas != "none":
        ch = 0.36 * h
        cw = ch * {"portrait": 0.78, "abstract": 1.0}.get(p.subject, 1.22)
        for role, material, m in stretched(cw, ch, p.subject if p.canvas == "painted" else "", kit.seed % 87, kit.n(64, 20)):
            out.add(role, material, m.turned(back).moved(at + back @ np.array([0, -0.02, 0.012])))
        clip = at + back @ np.array([0, -0.03, ch + 0.02])
        out.add("clip", wood, box((0.05, 0.05, 0.04), 0.006).turned(back).moved(clip))
    parts = out.surfaces()
    lo, hi = np.min([s.mesh.bounds[0] for s in parts], 0), np.max([s.mesh.bounds[1] for s in parts], 0)
    solids: tuple[Collider, ...] = (box_collider((lo[0], lo[1], 0), (hi[0], hi[1], 0.5 * h)), box_collider((lo[0] * 0.8, y, 0.4 * h), (hi[0] * 0.8, hi[1] * 0.6, h * 0.95)))
    return Part(parts, solids, mass=8 + (10 if p.style == "studio" else 0), dynamic=True, friction=0.9, functional_sides=("front",), affordances=("paint",), anchors={"ledge": tuple(at)},
                supports=(Support(name="ledge", center=(0, float(at[1]) - 0.035, float(at[2]) + 0.02), size=(0.26 * h, 0.045), clearance=0.5),) if p.canvas == "none" else ())  # fmt: skip


def _tripod(out: Collector, h: float, wood: Material) -> None:
    """Two front legs that meet at the top, a rear strut, crossbars, a sliding mast."""
    top = np.array([0, 0.12 * h, h * 0.93])
    for s in (-1, 1):
        out.add("leg", wood, beam((s * 0.24 * h, -0.13 * h, 0.0), top + [s * 0.02, 0, 0], 0.022, 0.045, 0.004))
    out.add("leg", wood, beam((0, 0.34 * h, 0.0), top + [0, 0.02, -0.02], 0.03, 0.034, 0.004))
    out.add("bar", wood, beam((-0.16 * h, -0.055 * h, 0.3 * h), (0.16 * h, -0.055 * h, 0.3 * h), 0.02, 0.04, 0.004), beam((-0.07 * h, 0.055 * h, 0.7 * h), (0.07 * h, 0.055 * h, 0.7 * h), 0.02, 0.035, 0.004), beam((0, -0.052 * h, 0.3 * h), (0, 0.15 * h, h), 0.035, 0.022, 0.004))
    out.add("chain", finish.metal("brass"), rod((0, -0.03 * h, 0.3 * h), (0, 0.26 * h, 0.26 * h), 0.003, 6))
    out.add("hinge", finish.metal("brass"), cylinder(0.014, 0.1, 14, 0.003).turned(rot_y(np.pi / 2)).moved(top + [-0.05, 0.004, -0.03]))


def _studio(out: Collector, h: float, wood: Material) -> None:
    """An H on a sledge base with castors, its mast between two uprights."""
    for s in (-1, 1):
        x = s * 0.19 * h
        out.add("base", wood, beam((x, -0.22 * h, 0.06), (x, 0.28 * h, 0.06), 0.05, 0.065, 0.006), beam((x, -0.1 * h, 0.09), (x * 0.9, 0.055 * h, 0.72 * h), 0.035, 0.05, 0.005), beam((x, 0.24 * h, 0.09), (x * 0.92, 0.03 * h, 0.56 * h), 0.03, 0.03, 0.004))
        out.add("castor", finish.rubber(), *(sphere((0.016, 0.024, 0.026), 12, (x, y, 0.026)) for y in (-0.2 * h, 0.26 * h)))
    out.add("bar", wood, *(beam((-0.19 * h, y, z), (0.19 * h, y, z), 0.035, 0.05, 0.005) for y, z in ((-0.1 * h, 0.1), (0.2 * h, 0.09), (0.0, 0.5 * h))))
    a, b = np.array([0, -0.105 * h, 0.1]), np.array([0, 0.1 * h, h])
    out.add("mast", wood, *(beam(a + [s * 0.035, 0, 0], b + [s * 0.035, 0, 0], 0.025, 0.05, 0.005) for s in (-1, 1)), box((0.13, 0.04, 0.05), 0.006, b - [0, 0, 0.02]))
    out.add("crank", finish.metal("steel"), cylinder(0.045, 0.012, 20, 0.003).turned(rot_y(np.pi / 2)).moved((0.2 * h, 0.0, 0.42 * h)), rod((0.2 * h + 0.012, 0.03, 0.42 * h), (0.2 * h + 0.06, 0.03, 0.42 * h), 0.007))
