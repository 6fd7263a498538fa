"""A cooler box: an insulated chest with its lid, latches, side handles and drain, shut or open on ice and cans."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, rock, rot_x, rot_y, slab, tube

CARD = Card("appliance/cooler", 1, "cooler", ("cooler box", "cool box", "ice chest", "ice box", "picnic cooler", "beer cooler"), ("container",), ("indoor", "outdoor", "garage", "camping", "beach", "park"), "floor")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.36, 0.9)] = 0.58
    color: Color = "#2363a8"
    lid: Color = "#eceae4"
    state: Literal["closed", "open"] = "closed"
    wear: Wear = 0.2


PRESETS = {"open": Params(state="open"), "red": Params(color="#b3261c", width=0.45)}


def build(p: Params, kit: Kit) -> Part:
    """Latch to -Y; lid hinged at the back (joint `lid`)."""
    out, w = Collector(), p.width
    d, h, lid = 0.62 * w, 0.6 * w, 0.1 * w
    shell, top, dark = finish.plastic(p.color, 0.4, p.wear), finish.plastic(p.lid, 0.35, p.wear), finish.plastic("#1c1d20", 0.5)
    t = 0.05 * w + 0.012
    if p.state == "closed":
        out.add("body", shell, soft_box((w, d, h), 0.03, 0.08, center=(0, 0, h / 2)))
    else:
        for a, b in (((-w / 2, -d / 2, 0), (w / 2, -d / 2 + t, h)), ((-w / 2, d / 2 - t, 0), (w / 2, d / 2, h)), ((-w / 2, -d / 2, 0), (-w / 2 + t, d / 2, h)), ((w / 2 - t, -d / 2, 0), (w / 2, d / 2, h)), ((-w / 2, -d / 2, 0), (w / 2, d / 2, t))):
            out.add("body", shell, slab(a, b, 0.012))
        _cold(out, kit, w, d, h, t)
    out.add("rib", shell, *(slab((-w / 2 - 0.004, -d / 2 - 0.004, z), (w / 2 + 0.004, d / 2 + 0.004, z + 0.02), 0.004) for z in (0.16 * h,)) if p.state == "closed" else ())
    turn, pivot = rot_x(-1.75 if p.state == "open" else 0.0), np.array([0, d / 2 - 0.01, h])
    cover = [soft_box((w + 0.012, d + 0.012, lid), 0.025, 0.08, 0.006, center=(0, 0, h + lid / 2)), soft_box((0.7 * w, 0.62 * d, 0.012), 0.005, 0.06, center=(0, 0, h + lid + 0.006))]
    out.add("lid", top, *(m.moved(-pivot).turned(turn).moved(pivot) for m in cover), link="lid")
    out.add("latch", dark, *(box((0.05, 0.014, 0.09 * w + 0.03), 0.004, (x * w, -d / 2 - 0.008, h - 0.01)) for x in (-0.25, 0.25)) if p.state == "closed" else (box((0.05, 0.014, 0.03), 0.004, (x * w, -d / 2 - 0.008, h - 0.03)) for x in (-0.25, 0.25)))
    for s in (-1, 1):
        x = s * (w / 2 + 0.004)
        out.add("handle", dark, tube([(x, -0.3 * d, 0.8 * h), (x + s * 0.035, -0.28 * d, 0.77 * h), (x + s * 0.035, 0.28 * d, 0.77 * h), (x, 0.3 * d, 0.8 * h)], 0.01, 8), *(box((0.014, 0.05, 0.05), 0.004, (x, y * d, 0.81 * h)) for y in (-0.3, 0.3)))
    out.add("drain", finish.plastic("#d8d6ce"), cylinder(0.018, 0.016, 18, 0.003).turned(rot_y(np.pi / 2)).moved((w / 2 - 0.002, 0.2 * d, 0.1 * h)))
    top_z = h + lid + 0.012
    solids = (box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, h)), *((box_collider((-w / 2, -d / 2, h), (w / 2, d / 2, top_z), "lid"),) if p.state == "closed" else ()))
    limits = (0.0, 1.9) if p.state == "closed" else (-1.75, 0.05)
    return Part(out.surfaces(), colliders=solids, mass=9 * w, dynamic=True, friction=0.8, joints=(Joint(name="lid", kind="hinge", origin=(0, round(d / 2 - 0.01, 4), round(h, 4)), axis=(-1, 0, 0), limits=limits),),
                supports=(Support(name="top", center=(0, 0, top_z), size=(0.66 * w, 0.58 * d)),) if p.state == "closed" else (), affordances=("open", "pick up"))  # fmt: skip


def _cold(out: Collector, kit: Kit, w: float, d: float, h: float, t: float) -> None:
    """Ice and cans inside."""
    rng = kit.rng("ice")
    z = 0.66 * h
    out.add("ice", finish.of("ice", "#dbe9f2", 0.2), slab((-w / 2 + t, -d / 2 + t, t), (w / 2 - t, d / 2 - t, z), 0.004), *(rock((0.045, 0.04, 0.036), int(k), 8, 0.3).moved((float(rng.uniform(-1, 1)) * (w / 2 - t - 0.03), float(rng.uniform(-1, 1)) * (d / 2 - t - 0.03), z + 0.008)) for k in range(kit.n(40, 14))))
    for k in range(6):
        x, y = (k % 3 - 1) * 0.26 * w, (k // 3 - 0.5) * 0.4 * d
        out.add(f"can.{k % 3}", finish.metal("aluminium") if k % 3 == 0 else finish.paint(("#b3261c", "#1f7a3a")[k % 2], 0.05, 0.2), cylinder(0.033, 0.12, 22, 0.006, (x, y, z - 0.05)))
