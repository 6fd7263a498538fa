"""A jewellery box: lidded case with a mirror, velvet lining and small drawers, of wood, leather or lacquer."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Joint, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, np, Support,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import colliders_of, drawer, joints_of
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import hang, rot_x, slab, sphere, stamp, torus, tube

CARD = Card("decor/jewelry_box", 1, "jewelry_box", ("jewellery box", "jewelry case", "trinket box", "music box", "keepsake box"), ("container", "decoration"), ("indoor", "bedroom", "dressing_room", "victorian"), "table")


class Params(Base):
    """Dials."""

    material: Literal["wood", "leather", "lacquer"] = "wood"
    width: Annotated[float, metres(0.14, 0.4)] = 0.26
    drawers: Annotated[int, Field(ge=0, le=3)] = 2
    color: Color = "#5a2c18"
    lining: Color = "#7a1f2b"
    state: Literal["closed", "open"] = "open"
    filled: bool = True
    """With jewels of its own."""
    wear: Wear = 0.15


HOLDING = {"state": "open", "filled": False}
"""Its dials where something lies in it."""
PRESETS = {"closed": Params(state="closed"), "leather": Params(material="leather", color="#c9b8a8", lining="beige", drawers=1), "lacquer": Params(material="lacquer", color="black", lining="navy", drawers=3), "small": Params(width=0.16, drawers=0, color="#7a4a2a")}


def build(p: Params, kit: Kit) -> Part:
    """Case on a plinth, drawers that slide, a lid on its hinges; rings, pearls and a necklace inside."""
    out, w, d = Collector(), p.width / 2, 0.35 * p.width
    tone = finish.paint(p.color).color
    skin = {"wood": finish.wood(p.color, p.wear, 0.28), "leather": finish.leather(tone, p.wear), "lacquer": finish.paint(p.color, p.wear, 0.08)}[p.material]
    gold, t, tray = finish.metal("brass", p.wear), 0.008, 0.045
    low = 0.018 + 0.046 * p.drawers
    h, velvet = low + tray, finish.fabric(p.lining, 0.05, "velvet")
    out.add("foot", skin, slab((-w - 0.004, -d - 0.004, 0.004), (w + 0.004, d + 0.004, 0.018), 0.003), *(sphere((0.009, 0.009, 0.006), 10, (x * (w - 0.014), y * (d - 0.014), 0.006)) for x in (-1, 1) for y in (-1, 1)))
    out.add("case", skin, *(slab((s * (w - t / 2) - t / 2, -d, 0.016), (s * (w - t / 2) + t / 2, d, h), 0.0015) for s in (-1, 1)), slab((-w, d - t, 0.016), (w, d, h), 0.0015), slab((-w + t, -d, low), (w - t, -d + t, h), 0.0015), slab((-w + t, -d + 0.004, low - 0.004), (w - t, d - t, low + 0.003), 0.001))
    made = []
    for k in range(p.drawers):
        z = 0.019 + 0.046 * k
        made.append(drawer(out, f"drawer.{k + 1}", (-w + t + 0.001, z), (w - t - 0.001, z + 0.0435), -d, 2 * d - 0.02, skin, gold, "flat", "none"))
        out.add("pull", gold, sphere((0.0065, 0.005, 0.0065), 12, (0, -d - 0.005, z + 0.021)), torus(0.009, 0.0012, 18, 6).turned(rot_x(np.pi / 2)).moved((0, -d - 0.001, z + 0.021)), link=f"drawer.{k + 1}")
    _inside(out, p, kit, velvet, gold, w - t, d - t, low + 0.003, h)
    open_ = 1.75 if p.state == "open" else 0.0
    pose = [soft_box((2 * w + 0.004, 2 * d + 0.004, 0.026), 0.007, 0.05, 0.006, center=(0, 0, h + 0.0135), steps=3), plate((-w + 0.02, -d + 0.018, h - 0.0005), (w - 0.02, d - 0.018, h + 0.001))]
    pose += [slab((-0.009, -d - 0.0045, h - 0.012), (0.009, -d - 0.001, h + 0.014), 0.0012), sphere(0.0035, 10, (0, -d - 0.005, h - 0.006))]
    pose = [m.moved((0, -d, -h)).turned(rot_x(-open_)).moved((0, d, h)) for m in pose]
    out.add("lid", skin, pose[0], link="lid")
    out.add("mirror", finish.metal("chrome"), pose[1], link="lid")
    out.add("clasp", gold, *pose[2:], link="lid")
    inside = Support(name="inside", center=(-0.5 * (w - t), -0.5 * (d - t), low + 0.009), size=(0.9 * (w - t), 0.85 * (d - t)), clearance=0.09)
    joint = Joint(name="lid", origin=(0, d, h), axis=(-1, 0, 0), limits=(-open_, 1.9 - open_))
    shut = box_collider((-w, -d, h), (w, d, h + 0.03), "lid") if p.state == "closed" else box_collider((-w, d - 0.01, h), (w, d + 0.08, h + 1.9 * d), "lid")
    return Part(out.surfaces(), supports=(inside,) if p.state == "open" and not p.filled else (), colliders=(box_collider((-w, -d, 0), (w, d, low + 0.008)), *(box_collider((s * w, -d, low), (s * (w - t), d, h)) for s in (-1, 1)), box_collider((-w, d - t, low), (w, d, h)), box_collider((-w, -d, low), (w, -d + t, h)), box_collider((-w, 0, low), (w, d, h)), box_collider((0, -d, low), (w, 0, h)), shut, *colliders_of(made)), mass=1.4, dynamic=True, joints=(joint, *joints_of(made)), affordances=("open", "pick up"), functional_sides=("front",))


def _inside(out: Collector, p: Params, kit: Kit, velvet: Material, gold: Material, w: float, d: float, z: float, top: float) -> None:
    """Velvet compartments with a roll of rings, a string of pearls and a chain."""
    out.add("lining", velvet, slab((-w, -d, z), (w, d, z + 0.006), 0.002), slab((-0.003, -d, z), (0.003, d, top - 0.006), 0.001), slab((0, -0.003, z), (w, 0.003, top - 0.006), 0.001))
    rolls = [soft_box((0.92 * w, 0.017, 0.02), 0.008, 0.05, center=(0.5 * w, y, z + 0.016), steps=3) for y in np.linspace(0.25, 0.8, 3) * d]
    out.add("lining", velvet, *rolls)
    if not p.filled:
        return
    g = kit.rng("rings")
    xs = np.linspace(0.2, 0.82, 4) * w
    out.add("ring", gold, stamp(torus(0.0085, 0.0012, 18, 6).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]), [(x, y + 0.008, z + 0.024) for x in xs for y in np.linspace(0.25, 0.8, 3) * d if g.random() < 0.6]))
    a = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    pearls = np.c_[-0.5 * w + 0.34 * w * np.cos(a), 0.62 * d * np.sin(a), np.full(26, z + 0.0095)]
    out.add("pearls", finish.ceramic("ivory", 0.2), stamp(sphere(0.0038, 10), pearls))
    chain = hang((0.12 * w, -0.3 * d, z + 0.008), (0.9 * w, -0.55 * d, z + 0.008), 0.0, 30)
    chain[:, 1] -= 0.2 * d * np.sin(np.linspace(0, np.pi, 30))
    out.add("chain", gold, tube(chain, 0.0012, 5), sphere((0.005, 0.005, 0.003), 10, chain[15] + [0, -0.005, 0]))
