"""A steel toolbox with a folding handle and clasps; open ones show a tray with spanners, screwdrivers and a hammer."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import Floats, Mesh, box, cylinder, prism, rod, rot_x, rot_y, rot_z, slab, tube

CARD = Card("industry/toolbox", 1, "toolbox", ("tool box", "tool kit"), ("box", "container"), ("workshop", "garage", "airfield", "factory", "indoor"), "floor")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.3, 0.8)] = 0.5
    color: Color = "red"
    state: Literal["closed", "open"] = "closed"
    contents: Literal["tools", "empty"] = "tools"
    """Of the open one."""
    wear: Wear = 0.4


HOLDING = {"state": "open", "contents": "empty"}
"""Its dials where something lies in it."""
PRESETS = {"open": Params(state="open"), "blue": Params(color="blue", width=0.4), "green": Params(color="dark_green", wear=0.9), "grey": Params(color="grey", state="open", wear=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """Lid hinged at the back (joint `lid`)."""
    out, w = Collector(), p.width / 2
    d, h, lid_h = 0.42 * p.width, 0.3 * p.width, 0.13 * p.width
    paint, steel = finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear)
    t = 0.004
    walls = [((2 * w, t, h), (0, -d / 2, h / 2)), ((2 * w, t, h), (0, d / 2, h / 2)), ((t, d, h), (-w, 0, h / 2)), ((t, d, h), (w, 0, h / 2)), ((2 * w, d, t), (0, 0, 0.006))]
    out.add("body", paint, boards(np.array([s for s, _ in walls]), np.array([c for _, c in walls]), 0.0015), *(box((0.03, d + 0.008, 0.02), 0.004, (x, 0, 0.01)) for x in (-0.7 * w, 0.7 * w)), *(slab((-w - 0.003, y - 0.003, h - 0.02), (w + 0.003, y + 0.003, h), 0.002) for y in (-d / 2, d / 2)))
    angle = 0.0 if p.state == "closed" else -1.85
    turn, pivot = rot_x(angle), np.array([0, d / 2, h])

    def put(m: Mesh) -> Mesh:
        return m.moved(-pivot).turned(turn).moved(pivot)

    roof = rounded([(-d / 2 - 0.004, h), (d / 2 + 0.004, h), (d / 2 + 0.004, h + 0.4 * lid_h), (0.2 * d, h + lid_h), (-0.2 * d, h + lid_h), (-d / 2 - 0.004, h + 0.4 * lid_h)], 0.008, 3)
    inner = rounded([(-d / 2 + 0.002, h - 0.001), (d / 2 - 0.002, h - 0.001), (d / 2 - 0.002, h + 0.38 * lid_h), (0.19 * d, h + 0.94 * lid_h), (-0.19 * d, h + 0.94 * lid_h), (-d / 2 + 0.002, h + 0.38 * lid_h)], 0.006, 3)
    ends = [side_prism(roof, s * w - 0.002, s * w + 0.002, 0.001) for s in (-1, 1)]
    roofed = side_prism(roof, -w, w, 0.002) if p.state == "closed" else _open_lid(roof, inner, w)
    out.add("lid", paint, *(put(m) for m in ([roofed] if p.state == "closed" else [roofed, *ends])), link="lid")
    top = h + lid_h
    grip = [(-0.28 * w, 0, top), (-0.28 * w, 0, top + 0.03), (-0.22 * w, 0, top + 0.045), (0.22 * w, 0, top + 0.045), (0.28 * w, 0, top + 0.03), (0.28 * w, 0, top)]
    out.add("handle", steel, put(tube(grip, 0.005, 8)), put(box((0.7 * w, 0.03, 0.006), 0.002, (0, 0, top))), link="lid")
    out.add("grip", finish.rubber(), put(rod((-0.2 * w, 0, top + 0.045), (0.2 * w, 0, top + 0.045), 0.011, 10)), link="lid")
    for x in (-0.6 * w, 0.6 * w):
        out.add("clasp", steel, box((0.034, 0.008, 0.04), 0.003, (x, -d / 2 - 0.005, h - 0.03)))
        out.add("clasp.lid", steel, put(box((0.026, 0.01, 0.03), 0.003, (x, -d / 2 - 0.008, h + 0.012))), link="lid")
    room = p.state == "open" and p.contents == "empty"
    if p.state == "open" and not room:
        _tools(out, p, kit, w, d, h)
    limits = (0.0, 1.9) if p.state == "closed" else (-1.85, 0.05)
    solids = [*shell((-w, -d / 2, 0), (w, d / 2, h), 0.009, "top")] if room else [box_collider((-w, -d / 2, 0), (w, d / 2, h))]
    inside = (Support(name="inside", center=(0, 0, 0.009), size=(1.4 * w - 0.06, d - 0.03), clearance=1.3 * h),) if room else ()
    if p.state == "closed":
        solids.append(box_collider((-w, -d / 2, h), (w, d / 2, top), "lid"))
    return Part(out.surfaces(), colliders=tuple(solids), mass=22 * p.width, dynamic=True, friction=0.6, anchors={"top": (0, 0, top)}, joints=(Joint(name="lid", kind="hinge", origin=(0, round(d / 2, 4), round(h, 4)), axis=(-1, 0, 0), limits=limits),),
                supports=(Support(name="top", center=(0, 0, top), size=(1.2 * w, 0.35 * d)),) if p.state == "closed" else inside, affordances=("open", "pick up"))  # fmt: skip


def _open_lid(roof: Floats, inner: Floats, w: float) -> Mesh:
    """A lid's shell without its floor: outer face and inner face."""
    from worldloom.geometry import join, sheet

    def run(q: Floats, flip: bool) -> Mesh:
        q = np.concatenate([q, q[:1]])
        keep = np.stack([np.c_[np.full(len(q), x), q] for x in (-w, w)])
        return sheet(keep[::-1] if not flip else keep, smooth=False)

    outer = run(roof, False)
    v, f = outer.vertices, outer.faces
    out = ((v[f].mean(1) - [0, 0, v[:, 2].min()]) * np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]])).sum() > 0
    a, b = (outer, run(inner, True)) if out else (run(roof, True), run(inner, False))
    a, b = (_without_floor(m) for m in (a, b))
    return join([a, b])


def _without_floor(m: Mesh) -> Mesh:
    low = m.vertices[:, 2].min() + 0.0015
    keep = ~(m.vertices[m.faces][..., 2] < low).all(1)
    return type(m)(m.vertices, m.faces[keep], m.normals, m.uv)


def _tools(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    rng = kit.rng("tools")
    z = 0.72 * h
    out.add("tray", finish.paint("charcoal", p.wear), slab((-w + 0.012, -d / 2 + 0.012, z - 0.004), (w - 0.012, d / 2 - 0.012, z), 0.001), *(slab((-w + 0.012, y - 0.002, z), (w - 0.012, y + 0.002, z + 0.02), 0.001) for y in (-d / 2 + 0.014, 0.0, d / 2 - 0.014)))
    steel, chrome = finish.metal("steel", p.wear), finish.metal("chrome", p.wear)
    for k in range(4):
        y, x, a = -d * 0.32 + 0.07 * d * k, float(rng.uniform(-0.3, 0.1)) * w, float(rng.normal(0, 0.08))
        long = 0.75 * w * (1 - 0.12 * k)
        ring = [box((long, 0.01, 0.005), 0.002), cylinder(0.014, 0.006, 14, 0.002, (long / 2, 0, -0.003)), cylinder(0.013, 0.006, 6, 0.002, (-long / 2, 0, -0.003))]
        out.add("spanner", chrome, *(m.turned(rot_z(a)).moved((x, y, z + 0.006 + 0.002 * k)) for m in ring))
    for k, c in enumerate(("red", "yellow", "blue")):
        y, x = d * (0.1 + 0.1 * k), -0.45 * w + 0.1 * k * w
        out.add(f"grip.{c}", finish.plastic(c, 0.2), cylinder(0.011, 0.085, 8, 0.004).turned(rot_y(np.pi / 2)).moved((x, y, z + 0.012)))
        out.add("blade", steel, rod((x + 0.085, y, z + 0.012), (x + 0.2, y, z + 0.012), 0.003, 7))
    head = [box((0.028, 0.09, 0.026), 0.005, (0.62 * w, 0.2 * d, z + 0.016)), prism([(-0.01, 0), (0.01, 0), (0.004, 0.04), (-0.004, 0.04)], 0.02, 0.002).moved((0.62 * w, 0.2 * d + 0.03, z + 0.006))]
    out.add("hammer", finish.iron(0.3), *head)
    out.add("shaft", finish.wood("oak", p.wear), rod((0.6 * w, 0.2 * d, z + 0.018), (-0.15 * w, 0.4 * d, z + 0.018), 0.01, 8))
