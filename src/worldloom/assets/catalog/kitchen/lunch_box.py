"""A lunch box: a plastic box with a clipped lid and a grip, a tin with a hinged lid, or a lacquered bento with compartments; closed, or open."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import opened, shell
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import prism, rod, rounded_rect, slab, spline, tube

CARD = Card(
    "kitchen/lunch_box", 1, "lunch_box",
    ("lunch box", "lunchbox", "bento_box", "bento box", "bento", "food_container", "food container", "sandwich box", "tiffin", "packed lunch", "pencil box", "pencil_case", "pencil case", "cash box", "sewing box", "tin box"),
    ("box", "container", "kitchenware"), ("indoor", "kitchen", "classroom", "school", "office", "picnic"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["plastic", "tin", "bento"] = "plastic"
    width: Annotated[float, metres(0.14, 0.32)] = 0.22
    height: Annotated[float, metres(0.04, 0.14)] = 0.085
    color: Color = "#2f7fb0"
    accent: Color = "#e0a01c"
    """Of clips, grip or the inside."""
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.15


ROOMIER = ({"width": 0.27, "height": 0.11}, {"width": 0.32, "height": 0.14})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"tin": Params(style="tin", color="dark_red"), "bento": Params(style="bento", color="black", accent="dark_red", height=0.06), "open": Params(open=0.9), "bento open": Params(style="bento", color="#6a1a1a", accent="black", open=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """A tray with rounded corners, a lid on a hinge at the back, clips in front."""
    out, w, d, h, n = Collector(), p.width / 2, 0.34 * p.width, p.height, kit.n(8, 4)
    skin = {"plastic": finish.plastic(p.color, 0.3, p.wear), "tin": finish.paint(p.color, p.wear, 0.25), "bento": finish.paint(p.color, p.wear, 0.08)}[p.style]
    second = finish.paint(p.accent, p.wear, 0.1) if p.style == "bento" else finish.plastic(p.accent, 0.3, p.wear)
    base, ring = 0.72 * h, rounded_rect(2 * w, 2 * d, 0.006 if p.style == "bento" else 0.022, n)
    loop = np.concatenate([ring, ring[:1]])
    z = np.array([0.001, 0.3 * base, base])
    out.add("box", skin, thick(np.stack([np.broadcast_to(loop[:, :1], (len(loop), 3)), np.broadcast_to(loop[:, 1:], (len(loop), 3)), np.broadcast_to(z, (len(loop), 3))], -1), 0.003), prism(ring, 0.004))
    if p.style == "bento":
        out.add("divider", second, slab((0.15 * w, -d + 0.003, 0.003), (0.15 * w + 0.003, d - 0.003, 0.85 * base), 0.0008), slab((0.15 * w, -0.0015, 0.003), (w - 0.003, 0.0015, 0.85 * base), 0.0008))
    _lid(out, p, kit, skin, second, w, d, base, h, ring)
    lid = Joint(name="lid", origin=(0, d, round(base, 4)), axis=(-1, 0, 0), limits=(0, 1.9))
    right = 0.14 * w if p.style == "bento" else w - 0.004
    inside = Support(name="inside", center=(round((right - w + 0.004) / 2, 4), 0, 0.0045), size=(round(w + right - 0.024, 4), round(2 * d - 0.024, 4)), clearance=round(base - 0.006 if p.open < 0.5 else 1.6 * base, 4))
    top = Support(name="top", center=(0, 0, h), size=(1.6 * w, 1.5 * d))
    solid = (*shell((-w, -d, 0), (w, d, base), 0.005, "top"), box_collider((-w, -d, base), (w, d, h), "lid"))
    part = Part(out.surfaces(), colliders=solid, mass=0.35, dynamic=True, joints=(lid,), supports=(inside, top) if p.open < 0.02 and p.style != "plastic" else (inside,), affordances=("open", "pick up"), functional_sides=("front",))
    return opened(part, {"lid": p.open})


def _lid(out: Collector, p: Params, kit: Kit, skin: Material, second: Material, w: float, d: float, base: float, h: float, ring: np.ndarray) -> None:
    """A shallow cap; a grip on top of the plastic one, clips or a catch in front."""
    loop, n = np.concatenate([ring, ring[:1]]), len(ring) + 1
    z = np.array([base + 0.0006, h - 0.003])
    k = 1.008
    out.add("lid", skin, thick(np.stack([np.broadcast_to(loop[:, :1] * k, (n, 2)), np.broadcast_to(loop[:, 1:] * k, (n, 2)), np.broadcast_to(z, (n, 2))], -1), 0.0028), prism(ring * k, 0.004).moved((0, 0, h - 0.004)), link="lid")
    if p.style == "plastic":
        arch = spline([(-0.3 * w, 0, h - 0.001), (-0.3 * w, 0, h + 0.016), (-0.22 * w, 0, h + 0.026), (0.22 * w, 0, h + 0.026), (0.3 * w, 0, h + 0.016), (0.3 * w, 0, h - 0.001)], kit.n(20, 10))
        out.add("grip", second, tube(arch, 0.0055, 8), link="lid")
    at = (-0.55 * w, 0.55 * w) if p.style == "plastic" else (0.0,) if p.style == "tin" else ()
    metal = second if p.style == "plastic" else finish.metal("steel", p.wear)
    out.add("clip", metal, *(slab((x - 0.011, -d - 0.0055, base - 0.018), (x + 0.011, -d - 0.0008, base + 0.012), 0.0014) for x in at), link="lid")
    if p.style != "bento":
        out.add("hinge", metal, rod((-0.6 * w, d + 0.002, base), (0.6 * w, d + 0.002, base), 0.0022, 8))
    else:
        out.add("band", second, slab((-0.05 * w, -d - 0.0025, h - 0.002), (0.05 * w, d + 0.0025, h + 0.0015), 0.0006), link="lid")
