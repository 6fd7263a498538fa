"""A padded recliner chair with pillow back, thick arms and a footrest that swings out, upright or laid back, with a side lever or cup holders."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import level, piping, seam, soft_box
from worldloom.geometry import Mesh, cylinder, fbm, lathe, rod, rot_x, rot_y, smoothstep, sphere
CARD = Card("seating/recliner", 1, "recliner", ("recliner chair", "reclining chair", "lounge recliner", "la-z-boy", "home theater seat", "massage chair"),
            ("armchair", "chair", "seat", "furniture"), ("indoor", "living_room", "lounge", "modern"), "floor", (0.75, 0.2, 0.1, 0.1))  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.75, 1.15)] = 0.92
    state: Literal["upright", "reclined"] = "upright"
    material: Literal["leather", "fabric", "velvet"] = "leather"
    color: Color = "#4a2c1d"
    extras: Literal["lever", "cup_holders"] = "lever"
    wear: Wear = 0.25


PRESETS = {
    "laid_back": Params(state="reclined", color="#2b2c30", extras="cup_holders"),
    "fabric": Params(material="fabric", color="#6d7681", width=0.86),
    "cream": Params(color="#b9a88c", state="reclined"),
}


def build(p: Params, kit: Kit) -> Part:
    """A skirt, two pillow arms, seat, back of three pillows that leans, and the footrest on its hinge."""
    skin, out, w = _cover(p), Collector(), p.width
    back, up = p.state == "reclined", p.state == "upright"
    inner = w - 0.4
    out.add("upholstery", skin, *(_aged(m, kit) for m in _frame(w, inner)))
    out.add("foot", finish.plastic("black", 0.4), *(cylinder(0.03, 0.06, 16, 0.004, (x, y, 0)) for x in (-w / 2 + 0.09, w / 2 - 0.09) for y in (-0.32, 0.3)))
    seat = soft_box((inner + 0.01, 0.6, 0.2), 0.075, 0.05, 0.03, 0.006, kit.seed, (0, -0.1, 0.4))
    out.add("seat", skin, _aged(seat, kit), piping(level(seam(inner, 0.585), 0.385, (0, -0.1)), 0.005).tinted(0.65))
    lean = 0.85 if back else 0.24
    out.add("back", skin, *(_aged(m.turned(rot_x(-lean)).moved((0, 0.16, 0.4)), kit) for m in _back(inner, kit)))
    rest = soft_box((inner - 0.005, 0.12, 0.33), 0.05, 0.06, 0, 0.004, kit.seed + 3, (0, 0.02, -0.17))
    swing = rot_x(-1.42) if back else np.eye(3)
    out.add("footrest", skin, _aged(rest.turned(swing).moved((0, -0.43, 0.42 if back else 0.4)), kit), link="footrest")
    if back:
        steel = finish.metal("gunmetal", p.wear)
        out.add("linkage", steel, *(rod((s * 0.3 * inner, -0.36, 0.26), (s * 0.3 * inner, -0.62, 0.38), 0.011) for s in (-1, 1)))
    _extras(out, p, w)
    joint = Joint(name="footrest", origin=(0, -0.43, 0.4), axis=(-1.0, 0, 0), limits=(0, 1.42) if up else (-1.42, 0))
    far = 0.16 + 0.72 * float(np.sin(lean))
    solids = (
        box_collider((-w / 2 + 0.02, -0.42, 0), (w / 2 - 0.02, 0.4, 0.49)), box_collider((-w / 2, -0.42, 0.1), (-inner / 2, 0.36, 0.64)),
        box_collider((inner / 2, -0.42, 0.1), (w / 2, 0.36, 0.64)), box_collider((-inner / 2, 0.14, 0.4), (inner / 2, far, 0.4 + 0.75 * float(np.cos(lean)))),
        box_collider((-inner / 2, -0.85 if back else -0.49, 0.33 if back else 0.06), (inner / 2, -0.42, 0.46 if back else 0.4), "footrest"),
    )  # fmt: skip
    return Part(out.surfaces(), solids, 45.0, dynamic=True, joints=(joint,), anchors={"seat": (0, -0.12, 0.5), "arm.left": (-w / 2 + 0.1, -0.05, 0.65), "arm.right": (w / 2 - 0.1, -0.05, 0.65)},
                supports=(Support(name="seat", center=(0, -0.12, 0.515), size=(inner - 0.1, 0.45), clearance=0.6),), functional_sides=("front",), affordances=("sit", "recline"))  # fmt: skip


def _cover(p: Params) -> Material:
    tone = finish.paint(p.color).color
    return finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)


def _aged(m: Mesh, kit: Kit) -> Mesh:
    """Blotched and darker towards the floor."""
    v = m.vertices
    tone = 1 + 0.12 * fbm(v, 0.25, 3, kit.seed % 91) - 0.25 * (1 - smoothstep(v[:, 2], 0.05, 0.45))
    return m.tinted(np.repeat(tone[:, None], 3, 1))


def _frame(w: float, inner: float) -> list[Mesh]:
    body = soft_box((w - 0.06, 0.78, 0.26), 0.03, 0.2, center=(0, -0.01, 0.17))
    out = [body, soft_box((inner, 0.05, 0.1), 0.02, 0.2, center=(0, -0.4, 0.1))]
    for s in (-1, 1):
        x = s * (inner / 2 + 0.1)
        out += [soft_box((0.185, 0.8, 0.42), 0.05, 0.12, center=(x, -0.02, 0.29)), soft_box((0.215, 0.74, 0.17), 0.08, 0.07, 0.012, center=(x, -0.05, 0.57))]
    return out


def _back(inner: float, kit: Kit) -> list[Mesh]:
    """Three stuffed rolls on a shell; upright, z along the back."""
    rows = [(0.14, 0.27, 0.2), (0.38, 0.25, 0.18), (0.6, 0.25, 0.2)]
    pads = [soft_box((inner + 0.04 + 0.04 * (k == 2), t, h + 0.03), 0.085, 0.06, 0, 0.005, kit.seed + k, (0, -0.02, z)) for k, (z, h, t) in enumerate(rows)]
    return [*pads, soft_box((inner + 0.05, 0.12, 0.78), 0.05, 0.2, center=(0, 0.09, 0.31))]


def _extras(out: Collector, p: Params, w: float) -> None:
    steel = finish.metal("chrome", p.wear)
    if p.extras == "lever":
        grip = [rod((w / 2 - 0.02, -0.12, 0.33), (w / 2 + 0.02, -0.12, 0.33), 0.014, 12), rod((w / 2 + 0.012, -0.12, 0.33), (w / 2 + 0.03, -0.27, 0.37), 0.009, 10)]
        out.add("lever", steel, *grip, sphere((0.017, 0.045, 0.02), 12).turned(rot_x(-0.26)).moved((w / 2 + 0.032, -0.29, 0.376)))
        return
    ring = lathe([(0.03, -0.045), (0.036, -0.045), (0.039, 0.0), (0.05, 0.0), (0.05, 0.006), (0.036, 0.008), (0.034, -0.04), (0, -0.04)], 24, 0.5)
    out.add("cup_holder", steel, *(ring.moved((s * (w / 2 - 0.1), -0.27, 0.66)) for s in (-1, 1)))
    out.add("button", finish.plastic("black", 0.2), *(cylinder(0.013, 0.008, 14, 0.002).turned(rot_y(np.pi / 2)).moved((w / 2 - 0.008, y, 0.4)) for y in (-0.2, -0.24)))
