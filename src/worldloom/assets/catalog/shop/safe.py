"""A safe: a thick steel box with a dial, a spoked handle and heavy hinges; small for an office or tall as a vault."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Joint, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted
from worldloom.geometry import box, cylinder, lathe, rod, slab, sphere
CARD = Card("shop/safe", 1, "safe", ("strongbox", "safe box", "steel safe", "money safe", "vault", "bank vault", "gun safe", "safe deposit box"), ("furniture", "box"), ("indoor", "office", "bank", "shop", "hotel"), "floor", (0.5, 0, 0, 0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.3, 2.0)] = 0.75
    width: Annotated[float, metres(0.3, 1.4)] = 0.6
    color: Color = "#2f3a3a"
    door: Annotated[float, number(0.0, 1.0)] = 0.0
    """How far its door stands open, as a share."""
    wear: Wear = 0.25


PRESETS = {"open": Params(door=0.8, color="#2a2c30"), "vault": Params(height=1.9, width=1.2, color="#8f9498"), "green": Params(color="#1f4a34", height=0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Its door faces -Y and is hinged at the right."""
    out, w, h, n = Collector(), p.width / 2, p.height, kit.n(32, 14)
    d, t = 0.5 * p.width + 0.12, 0.05 + 0.02 * p.width
    paint, steel, brass = finish.paint(p.color, p.wear, 0.4), finish.metal("steel", p.wear), finish.metal("brass", p.wear)
    low = 0.03
    out.add("body", paint, slab((-w, -d / 2, low), (-w + t, d / 2, h), 0.01), slab((w - t, -d / 2, low), (w, d / 2, h), 0.01), slab((-w, -d / 2, h - t), (w, d / 2, h), 0.01), slab((-w, -d / 2, low), (w, d / 2, low + t), 0.01), slab((-w, d / 2 - t, low), (w, d / 2, h), 0.01))
    out.add("shelf", steel, slab((-w + t, -0.3 * d, 0.5 * h), (w - t, d / 2 - t, 0.5 * h + 0.008), 0.002))
    out.add("foot", finish.rubber(), *(cylinder(0.03, low + 0.005, 14, 0.006, (x, y, 0)) for x in (-w + 0.06, w - 0.06) for y in (-d / 2 + 0.06, d / 2 - 0.06)))
    angle = p.door * 1.9
    c, s = np.cos(angle), np.sin(angle)
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    hinge = np.array([w - 0.02, -d / 2 - 0.02, 0])
    e = 0.02
    mid = (low + h) / 2
    door = [slab((-w + t - e, -d / 2 - 0.05, low + t - e), (w - t + e, -d / 2 + 0.02, h - t + e), 0.012), slab((-w + t + 0.03, -d / 2 - 0.056, low + t + 0.03), (w - t - 0.03, -d / 2 - 0.045, h - t - 0.03), 0.006)]
    k = min(p.width, 0.8) / 0.6
    dial = fronted(lathe([(0, 0), (0.055 * k, 0), (0.055 * k, 0.008), (0.032 * k, 0.014), (0.03 * k, 0.035), (0.024 * k, 0.04), (0, 0.04)], n, 0.4), -d / 2 - 0.054).moved((-0.1 * k, 0, mid + 0.1 * k))
    ticks = boards((0.002, 0.002, 0.008), [(-0.1 * k + 0.048 * k * np.sin(a), -d / 2 - 0.063, mid + 0.1 * k + 0.048 * k * np.cos(a)) for a in np.arange(20) * np.pi / 10], 0.0)
    hub = np.array([0.1 * k, -d / 2 - 0.09, mid - 0.04 * k])
    wheel = [rod(hub + [0, 0.04, 0], hub, 0.02 * k, 14), *(rod(hub, hub + 0.1 * k * np.array([np.sin(a), 0, np.cos(a)]), 0.009 * k, 10) for a in np.arange(3) * 2.094), *(sphere(0.016 * k, 12, hub + 0.1 * k * np.array([np.sin(a), 0, np.cos(a)])) for a in np.arange(3) * 2.094)]
    bolts_ = [rod((-w + t - e - 0.02, -d / 2, z), (-w + t + 0.04, -d / 2, z), 0.014, 12) for z in np.linspace(low + 0.25 * h, h - 0.25 * h, 3)]
    plate = [box((0.12 * k, 0.004, 0.05 * k), 0.001, (0, -d / 2 - 0.057, mid + 0.24 * k * min(1, h / 0.75)))]
    for role, mat, ms in (("door", paint, door), ("dial", steel, [dial]), ("mark", finish.paint("#e9e6da"), [ticks]), ("handle", steel, wheel), ("bolt", steel, bolts_), ("badge", brass, plate)):
        out.add(role, mat, *(m.moved(-hinge).turned(turn).moved(hinge) for m in ms), link="door")
    out.add("hinge", steel, *(cylinder(0.02, 0.1, 14, 0.004, (hinge[0] - 0.01, hinge[1] - 0.01, z)) for z in (low + 0.18 * h, h - 0.18 * h - 0.1)))
    lo, hi = np.array([-w + t - e, -d / 2 - 0.12, low + t]) - hinge, np.array([w - t + e, -d / 2 + 0.02, h - t]) - hinge
    mid_d = (lo + hi) / 2
    at = turn @ mid_d + hinge
    col = Collider(shape="box", center=(round(float(at[0]), 5), round(float(at[1]), 5), round(float(at[2]), 5)), size=(float(hi[0] - lo[0]), float(hi[1] - lo[1]), float(hi[2] - lo[2])), rotation=(float(np.cos(angle / 2)), 0.0, 0.0, float(np.sin(angle / 2))), link="door")
    joint = Joint(name="door", kind="hinge", origin=(float(hinge[0]), float(hinge[1]), 0.0), axis=(0.0, 0.0, 1.0), limits=(0.0, 2.0), value=0.0)
    solids = (box_collider((-w, -d / 2, 0), (-w + t, d / 2, h)), box_collider((w - t, -d / 2, 0), (w, d / 2, h)), box_collider((-w, -d / 2, h - t), (w, d / 2, h)), box_collider((-w, -d / 2, 0), (w, d / 2, low + t)), box_collider((-w, d / 2 - t, low), (w, d / 2, h)))
    return Part(out.surfaces(), (*solids, col), mass=900 * p.width**2 * h, joints=(joint,), supports=(Support(center=(0, 0, h), size=(2 * w - 0.04, d - 0.04)), Support(name="shelf", center=(0, 0.05, 0.5 * h + 0.008), size=(2 * (w - t) - 0.04, d - 2 * t - 0.06), clearance=0.4 * h)), functional_sides=("front",), affordances=("open",))
