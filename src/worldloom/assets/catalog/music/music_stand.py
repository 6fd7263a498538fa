"""A music stand with sheets of music: a folding wire tripod, an orchestra stand with a solid desk, or a turned wooden one."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.music_sheet import notes
from worldloom.geometry import Mesh, box, lathe, rod, rot_x, rot_z, slab, sphere, spline, tube
CARD = Card("music/music_stand", 1, "music_stand", ("sheet music stand", "orchestra stand", "note stand"), ("stand", "furniture"), ("indoor", "studio", "music", "concert_hall", "recording_studio"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["orchestra", "wire", "wood"] = "orchestra"
    height: Annotated[float, metres(0.8, 1.5)] = 1.15
    color: Color = "#17181a"
    sheets: bool = True
    wear: Wear = 0.2


PRESETS = {"wire": Params(style="wire", color="#b8babd"), "wood": Params(style="wood", color="#6a3a1a"), "bare": Params(sheets=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its desk faces the player at -Y."""
    out, h = Collector(), p.height
    skin = finish.wood(p.color, p.wear, 0.35) if p.style == "wood" else finish.paint(p.color, p.wear, 0.35) if p.style == "orchestra" else finish.metal("chrome", p.wear)
    lean = rot_x(-0.3)

    def put(m: Mesh) -> Mesh:
        return m.turned(lean).moved((0, -0.02, h - 0.2))

    if p.style == "wire":
        skin = finish.paint(p.color, p.wear, 0.25)
        out.add("desk", skin, *(put(rod((x, 0, 0.0), (x * 1.25, 0, 0.27), 0.003, 6)) for x in (-0.2, -0.07, 0.07, 0.2)), *(put(rod((-0.2 - 0.02 * k, 0, z), (0.2 + 0.02 * k, 0, z), 0.003, 6)) for k, z in enumerate((0.0, 0.13, 0.26))), *(put(rod((x, 0, 0.0), (x, -0.035, 0.0), 0.003, 6)) for x in (-0.2, -0.07, 0.07, 0.2)))
    else:
        out.add("desk", skin, put(slab((-0.25, 0, 0), (0.25, 0.006 if p.style == "orchestra" else 0.016, 0.34), 0.004)), put(slab((-0.25, -0.05, -0.008), (0.25, 0.006, 0.0), 0.002)))
    if p.style == "wood":
        turned = [(0, 0), (0.025, 0), (0.03, 0.03), (0.018, 0.06), (0.022, 0.3), (0.03, 0.36), (0.016, 0.4), (0.016, h - 0.36), (0.022, h - 0.3), (0.014, h - 0.24), (0, h - 0.12)]
        out.add("stem", skin, lathe([(r, z + 0.12) for r, z in turned], kit.n(18, 10), 0.6))
    else:
        out.add("stem", skin, rod((0, 0, 0.1), (0, 0, 0.6 * h), 0.012, 12), rod((0, 0, 0.55 * h), (0, 0.02, h - 0.1), 0.008, 12))
        out.add("knob", finish.plastic("#101012"), sphere((0.014, 0.014, 0.012), 12, (0.02, 0, 0.6 * h)), lathe([(0.012, 0), (0.018, 0.004), (0.018, 0.036), (0.01, 0.04)], 16, 0.5).moved((0, 0, 0.57 * h)))
    for k in range(3):
        d = rot_z(k * 2.094 + 0.52) @ np.array([1.0, 0, 0])
        leg = spline([0.02 * d + [0, 0, 0.26], 0.14 * d + [0, 0, 0.2 if p.style == "wood" else 0.15], 0.25 * d + [0, 0, 0.02]], 12)
        out.add("leg", skin, tube(leg, 0.014 if p.style == "wood" else 0.007, 8))
        out.add("foot", finish.rubber(), sphere((0.016, 0.016, 0.012), 10, leg[-1] - [0, 0, 0.008]))
    if p.sheets:
        g = kit.rng("music")
        for s in (-1, 1):
            out.add("paper", finish.of("paper", (0.8, 0.78, 0.72), 0.9), put(box((0.21, 0.002, 0.29), 0.0005, (s * 0.107, -0.004 - 0.001 * (s > 0), 0.146))))
            out.add("ink", finish.paint("#101014", 0, 0.8), put(notes(0.19, 0.27, g, -0.0064, (s * 0.107, 0.146))))
    return gathered(out, 2.6, cover="roles", dynamic=False, functional_sides=("front",), affordances=("read",))
