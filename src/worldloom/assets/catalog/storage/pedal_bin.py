"""An indoor trash bin: a round pedal bin, a slim one with a swing lid, or a rectangular one with two compartments."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, box_collider, cylinder_collider, finish, metres, np, Support
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import shell, well
from worldloom.assets.parts.room_ware import staves
from worldloom.geometry import Mesh, lathe, prism, rot_x, rounded_rect, sheet, slab, torus

CARD = Card("storage/pedal_bin", 1, "trash_can", ("pedal bin", "kitchen bin", "bathroom bin", "trash bin", "waste bin", "dustbin", "recycling bin", "swing bin"), ("container",), ("indoor", "kitchen", "bathroom", "office", "hospital_room", "laboratory", "home"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["pedal", "swing", "double"] = "pedal"
    height: Annotated[float, metres(0.25, 0.75)] = 0.45
    color: Color = "silver"
    state: Literal["closed", "open"] = "closed"
    liner: bool = True
    """A bag whose edge shows under the lid."""


HOLDING = {"state": "open"}
"""Its dials where something lies in it."""
PRESETS = {"open": Params(state="open"), "small": Params(height=0.27, color="white"), "swing": Params(style="swing", height=0.65, color="black"), "recycling": Params(style="double", height=0.66, color="grey"), "cream": Params(color="cream", liner=False)}


def build(p: Params, kit: Kit) -> Part:
    """Body on a dark foot, lid on its hinge, pedal; the open one shows its bag."""
    out, h = Collector(), p.height
    skin = finish.metal("brushed", 0.05, 0.28) if p.color == "silver" else finish.paint(p.color, 0.05, 0.25)
    black, bag = finish.plastic("black", 0.4), finish.plastic("white", 0.5)
    lift = 1.25 if p.state == "open" else 0.0
    if p.style == "pedal":
        return _pedal(out, p, kit, h, skin, black, bag, lift)
    w, d = (0.3 * h, 0.24 * h) if p.style == "swing" else (0.42 * h, 0.28 * h)
    n = kit.n(9, 4)
    rings = [(0.84, 0.0), (0.86, 0.006), (0.98, 0.78 * h if p.style == "swing" else 0.84 * h)]
    g = np.stack([np.c_[rounded_rect(2 * w * k, 2 * d * k, 0.05, n), np.full(4 * n, z)] for k, z in [(0.01, 0.0), *rings, (0.95, rings[-1][1]), (0.83, 0.02), (0.01, 0.02)]])
    out.add("body", skin, sheet(np.concatenate([g, g[:, :1]], 1).transpose(1, 0, 2), smooth=False))
    z = rings[-1][1]
    if p.liner:
        edge = rounded_rect(2 * w * 1.0, 2 * d * 1.0, 0.05, n)
        out.add("bag", bag, _skirt(edge, z, 0.05, kit))
    if p.style == "swing":
        dome = [(1.02, z - 0.02), (1.03, z + 0.02), (0.9, z + 0.12 * h), (0.5, z + 0.2 * h), (0.01, z + 0.22 * h)]
        q = np.stack([np.c_[rounded_rect(2 * w * k, 2 * d * min(k * 1.02, 1.03), 0.05 * k, n), np.full(4 * n, zz)] for k, zz in dome])
        out.add("hood", black, sheet(np.concatenate([q, q[:, :1]], 1).transpose(1, 0, 2)))
        flap = prism(rounded_rect(1.3 * w, 0.16 * h, 0.02, 5), 0.006, 0.002).turned(rot_x(np.pi / 2 - 0.75)).moved((0, 0, 0))
        tilt = rot_x(-0.5 if p.state == "open" else 0.0)
        out.add("flap", skin, flap.turned(tilt).moved((0, -0.78 * d, z + 0.105 * h)), link="lid")
        joint = Joint(name="lid", origin=(0, -0.7 * d, z + 0.15 * h), axis=(1, 0, 0), limits=(-0.7, 0.7))
        return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, z + 0.2 * h)),), mass=1.5 + 2 * h, dynamic=True, joints=(joint,), affordances=("open",), functional_sides=("front",))
    joints = []
    for k, s in enumerate((-1, 1)):
        x0, x1 = sorted((0.004 * s, s * 1.0 * w))
        turn = rot_x(-lift if k == 0 else 0.0)
        lid = prism(rounded_rect(x1 - x0, 2 * d, 0.03, 5), 0.02, 0.006).moved((0, -d, 0)).turned(turn).moved(((x0 + x1) / 2, d, z + 0.004))
        out.add(f"lid.{k + 1}", (black, finish.plastic("#2f6a3a", 0.35))[k], lid, link=f"lid.{k + 1}")
        out.add("pedal", finish.metal("brushed"), slab((s * 0.45 * w - 0.05, -d - 0.05, 0.012), (s * 0.45 * w + 0.05, -0.82 * d, 0.02), 0.003))
        joints.append(Joint(name=f"lid.{k + 1}", origin=(0, d, z + 0.004), axis=(-1, 0, 0), limits=(-lift if k == 0 else 0.0, 1.4 - (lift if k == 0 else 0.0))))
    out.add("seam", black, slab((-0.003, -0.99 * d, 0.05), (0.003, -0.9 * d, z - 0.01), 0.001))
    return Part(out.surfaces(), colliders=shell((-w, -d, 0), (w, d, z), 0.02, "top") if lift else (box_collider((-w, -d, 0), (w, d, z + 0.025)),), supports=(Support(name="inside", center=(-0.45 * w, 0, 0.022), size=(0.62 * w, 1.4 * d), clearance=z),) if lift else (), mass=4.0 + 2 * h, dynamic=True, joints=tuple(joints), affordances=("open",), functional_sides=("front",))


def _pedal(out: Collector, p: Params, kit: Kit, h: float, skin: Material, black: Material, bag: Material, lift: float) -> Part:
    r, n, z = 0.33 * h + 0.02 if h < 0.4 else 0.15, kit.n(44, 16), 0.86 * h
    out.add("body", skin, lathe([(r, 0.03), (r, z), (r - 0.004, z), (r - 0.004, 0.034), (0, 0.034)], n, 0.5))
    out.add("foot", black, lathe([(0, 0), (1.02 * r, 0), (1.03 * r, 0.008), (1.02 * r, 0.032), (0.98 * r, 0.034), (0, 0.034)], n, 0.6), torus(r, 0.005, n, 8).moved((0, 0, z)))
    if p.liner:
        a = np.linspace(0, 2 * np.pi, n, endpoint=False)
        out.add("bag", bag, _skirt(np.stack([r * np.cos(a), r * np.sin(a)], 1), z, 0.05, kit))
    lid = lathe([(0, 0), (1.03 * r, 0), (1.04 * r, 0.006), (1.03 * r, 0.014), (0.9 * r, 0.09 * h), (0.6 * r, 0.118 * h), (0, 0.128 * h)], n, 0.7)
    hinge = np.array([0, r + 0.006, z + 0.006])
    out.add("lid", skin, lid.moved((0, -r - 0.006, 0)).turned(rot_x(-lift)).moved(hinge), link="lid")
    out.add("hinge", black, slab((-0.03, r - 0.006, z - 0.03), (0.03, r + 0.014, z + 0.012), 0.004))
    out.add("pedal", finish.metal("brushed", 0.05), slab((-0.032, -r - 0.05, 0.012), (0.032, -r + 0.01, 0.019), 0.003), slab((-0.028, -r - 0.05, 0.0185), (0.028, -r - 0.02, 0.021), 0.001))
    top = z + 0.13 * h
    joint = Joint(name="lid", origin=(0.0, float(hinge[1]), float(hinge[2])), axis=(-1, 0, 0), limits=(-lift, 1.4 - lift))
    solids = (*(staves(1.02 * r, z, 0.036) if lift else [cylinder_collider(1.02 * r, z)]), box_collider((-0.03, -r - 0.05, 0), (0.03, -r, 0.022)), *([cylinder_collider(1.02 * r, top - z, (0, 0, z), "lid")] if not lift else []))
    return Part(out.surfaces(), colliders=solids, supports=(well(r - 0.03, 0.036, z),) if lift else (), mass=1.2 + 3 * h, dynamic=True, joints=(joint,), affordances=("open",), functional_sides=("front",))


def _skirt(edge: np.ndarray, z: float, drop: float, kit: Kit) -> Mesh:
    """The turned-down edge of a bin bag, its hem uneven."""
    line = np.concatenate([edge, edge[:1]])
    a = np.linspace(0, 2 * np.pi, len(line))
    low = drop * (0.75 + 0.2 * np.sin(5 * a) + 0.12 * np.sin(11 * a + 1))
    rows = [np.c_[line * 0.96, np.full(len(line), z - 0.01)], np.c_[line * 1.01, np.full(len(line), z + 0.004)], np.c_[line * 1.025, z - 0.3 * low], np.c_[line * (1.022 + 0.008 * np.sin(13 * a)[:, None]), z - low]]
    return sheet(np.stack(rows[::-1], 1))
