"""A pottery kiln: an octagonal brick-lined drum in a steel jacket with bands, peephole, controller and lid, shut, open or glowing; or a brick box."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import AHEAD, drum
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, prism, rod, rot_x, slab

CARD = Card("craft/kiln", 1, "kiln", ("pottery kiln", "ceramic kiln", "electric kiln", "pottery oven"), ("machine", "oven"), ("indoor", "workshop", "studio", "pottery"), "floor", (0.5, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 1.2)] = 0.88
    radius: Annotated[float, metres(0.25, 0.5)] = 0.36
    color: Color = "#b8babc"
    """Of its jacket."""
    state: Literal["closed", "open", "firing"] = "closed"
    wear: Wear = 0.3


PRESETS = {"open": Params(state="open"), "firing": Params(state="firing", color="#5a6068")}


def build(p: Params, kit: Kit) -> Part:
    """Controller to -Y; lid hinged at the back (joint `lid`)."""
    out, r, h, n = Collector(), p.radius, p.height, kit.n(24, 12)
    jacket = finish.metal("brushed", p.wear) if p.color == "#b8babc" else finish.paint(p.color, p.wear, 0.35)
    a = np.arange(8) * np.pi / 4 + np.pi / 8
    ring = np.c_[np.cos(a), np.sin(a)]
    low, thick = 0.2, 0.08
    brick = finish.of("brick", "#d8c9a2", 0.95, p.wear)
    if p.state == "open":
        out.add("jacket", jacket, prism(ring * r, h - low - 0.002, 0.004, [ring * (r - 0.012)]).moved((0, 0, low)))
        out.add("lining", finish.of("plaster", "#dccfae", 0.95), prism(ring * (r - 0.012), h - low, 0.004, [ring * (r - thick)]).moved((0, 0, low)), prism(ring * (r - thick), 0.08, 0.0).moved((0, 0, low)))
        for k in range(7):
            z = low + 0.12 + k * (h - low - 0.16) / 7
            loop = np.c_[ring * (r - thick - 0.006), np.full(8, z)]
            out.add("coil", finish.metal("gunmetal"), *(rod(loop[i], loop[(i + 1) % 8], 0.006, 6) for i in range(8)))
        out.add("pot", finish.ceramic("#3a6a7a"), hollow([(0, 0), (0.06, 0), (0.1, 0.08), (0.07, 0.16), (0.08, 0.19)], 0.006, 30).moved((-0.08, 0.03, low + 0.3)), hollow([(0, 0), (0.05, 0), (0.08, 0.06), (0.09, 0.11)], 0.006, 30).moved((0.11, -0.05, low + 0.3)))
        out.add("shelf", finish.of("plaster", "#e6dcc4", 0.9), prism(ring * (r - thick - 0.03), 0.018, 0.003).moved((0, 0, low + 0.28)))
    else:
        out.add("jacket", jacket, prism(ring * r, h - low, 0.004).moved((0, 0, low)))
    out.add("band", finish.metal("chrome", p.wear), *(prism(ring * (r + 0.004), 0.03, 0.002, [ring * (r - 0.002)]).moved((0, 0, z)) for z in (low + 0.03, 0.5 * (low + h), h - 0.07)))
    out.add("rivet", finish.metal("steel"), *(cylinder(0.007, 0.012, 10, 0.002).turned(AHEAD).moved((x * r, -r * 0.924 - 0.003, z)) for x in (-0.3, 0.3) for z in (low + 0.12, h - 0.16)))
    out.add("stand", finish.paint("#2a2d33", p.wear), prism(ring * (0.94 * r), 0.03, 0.004).moved((0, 0, low - 0.03)), *(rod((0.8 * r * np.cos(q), 0.8 * r * np.sin(q), low - 0.02), (0.86 * r * np.cos(q), 0.86 * r * np.sin(q), 0.0), 0.018, 10) for q in np.arange(4) * np.pi / 2 + np.pi / 4))
    pivot, turn = np.array([0, r * 0.94, h]), rot_x(-1.35 if p.state == "open" else 0.0)

    def put(m: Mesh) -> Mesh:
        return m.moved(-pivot).turned(turn).moved(pivot)

    out.add("lid", jacket, put(prism(ring * (r + 0.003), 0.05, 0.004).moved((0, 0, h + 0.022))), link="lid")
    out.add("lidbrick", brick, put(prism(ring * r, 0.03, 0.002).moved((0, 0, h))), link="lid")
    out.add("handle", finish.plastic("#1b1d20"), put(rod((-0.07, -r * 0.93 - 0.03, h + 0.05), (0.07, -r * 0.93 - 0.03, h + 0.05), 0.013, 12)), put(rod((-0.06, -r * 0.9, h + 0.05), (-0.06, -r * 0.93 - 0.03, h + 0.05), 0.008, 8)), put(rod((0.06, -r * 0.9, h + 0.05), (0.06, -r * 0.93 - 0.03, h + 0.05), 0.008, 8)), link="lid")
    out.add("hinge", finish.metal("steel"), *(box((0.06, 0.02, 0.14), 0.004, (s * 0.12, r * 0.93, h - 0.03)) for s in (-1, 1)))
    firing = p.state == "firing"
    hot = finish.glow((1.0, 0.35, 0.08), 9.0) if firing else finish.plastic("#2a1a12", 0.7)
    for z in (low + 0.2, h - 0.22):
        out.add("peep", finish.ceramic("#d8ccb0", 0.7), drum(0.026, 0.03, (-0.16 * (r / 0.36), -r * 0.924 - 0.008, z), n, 0.004, AHEAD))
        out.add("hole", hot, drum(0.014, 0.032, (-0.16 * (r / 0.36), -r * 0.924 - 0.009, z), n, 0.001, AHEAD))
    f = -r * 0.924 - 0.09
    out.add("box", finish.paint("#2f3338", p.wear), slab((-0.05, f, low + 0.1), (0.17, f + 0.09, h - 0.14), 0.008))
    out.add("screen", finish.glow((1.0, 0.25, 0.1), 3.0) if firing else finish.plastic("#1a0d0a", 0.1), slab((-0.02, f - 0.003, h - 0.26), (0.14, f, h - 0.2), 0.001))
    out.add("digits", finish.paint("#f0e6d0", 0.0), text("1240", 0.034, (0.06, h - 0.23), f - 0.004))
    out.add("key", finish.plastic("#c9cbcd", 0.3), *(box((0.022, 0.006, 0.016), 0.002, (0.01 + 0.035 * i, f - 0.002, h - 0.3 - 0.028 * j)) for i in range(3) for j in range(3)))
    glow = (light((-0.16, -r - 0.12, h - 0.22), 3.0, True, (1.0, 0.4, 0.12), 0.02, "peep"),) if firing else ()
    solids = (cylinder_collider(r, h, (0, 0, 0)), box_collider((-0.05, f, low + 0.1), (0.17, f + 0.09, h - 0.14)), *((cylinder_collider(r, 0.072, (0, 0, h), "lid"),) if p.state != "open" else (box_collider((-r, 0.85 * r, h), (r, 1.25 * r, h + 1.7 * r)),)))
    return Part(out.surfaces(), colliders=solids, mass=120.0, lights=glow, joints=(Joint(name="lid", kind="hinge", origin=(0, round(0.94 * r, 4), round(h, 4)), axis=(-1, 0, 0), limits=(0.0, 1.4) if p.state != "open" else (-1.35, 0.05)),), functional_sides=("front",), affordances=("open", "switch"))
