"""A hospital bed on castors with adjustable backrest, mattress, pillow, blanket and side rails; its head is towards +Y."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, Support, Surface, Wear, box_collider, finish, metres, np, number,
    surface,
)  # fmt: skip
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_soft import pillow, soft_box, thick
from worldloom.geometry import Floats, Mesh, fbm, prism, rod, rot_x, rounded_rect, slab, smoothstep, stamp, tube

CARD = Card(
    "medical/hospital_bed",
    1,
    "bed",
    ("hospital bed", "patient bed", "sickbed", "examination bed"),
    ("furniture",),
    ("hospital", "hospital_room", "medical", "clinic", "emergency_room", "ward", "modern", "indoor"),
    "floor",
    (0.6, 0.0, 0.6, 0.6),
)


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.8, 2.3)] = 2.1
    width: Annotated[float, metres(0.8, 1.1)] = 0.94
    height: Annotated[float, metres(0.45, 0.95)] = 0.68
    """Of the mattress's top."""
    backrest: Annotated[float, number(0, 70, "deg")] = 0.0
    blanket: Literal["folded", "made", "none"] = "folded"
    rails: Literal["up", "down"] = "up"
    color: Color = "light_blue"
    """Of the blanket."""
    panel_color: Color = "#c8c2b2"
    wear: Wear = 0.15


PRESETS = {"raised": Params(backrest=40), "made": Params(blanket="made", color="mint", rails="down"), "low": Params(height=0.5)}
THICK = 0.15


def build(p: Params, kit: Kit) -> Part:
    """Base with castors, lift columns, deck and mattress bent at the hip, boards at both ends, folding rails."""
    w, h, z0 = p.width / 2, p.length / 2, p.height - THICK
    steel, board = finish.paint("white", p.wear), finish.plastic(p.panel_color, 0.35, p.wear)
    base = [slab((s * (w - 0.14) - 0.03, -h + 0.2, 0.14), (s * (w - 0.14) + 0.03, h - 0.2, 0.2), 0.008) for s in (-1, 1)]
    base += [slab((-w + 0.12, y - 0.03, 0.14), (w - 0.12, y + 0.03, 0.2), 0.008) for y in (-h + 0.24, h - 0.24)]
    lift = [slab((-0.1, y - 0.06, 0.18), (0.1, y + 0.06, z0 - 0.05), 0.01) for y in (-0.55, 0.55)]
    deck = _bent(p, soft_box((p.width - 0.06, p.length - 0.12, 0.035), 0.01, 0.25, center=(0, 0, z0 - 0.02)), z0)
    rails = [
        slab((s * (w - 0.05) - 0.02, -h + 0.06, z0 - 0.07), (s * (w - 0.05) + 0.02, h - 0.06, z0 - 0.02), 0.008) for s in (-1, 1)
    ]
    wheels = [stamp(m, [(x * (w - 0.14), y * (h - 0.24), 0) for x in (-1, 1) for y in (-1, 1)]) for m in castor(0.055)]
    mattress = _bent(
        p, soft_box((p.width - 0.05, p.length - 0.1, THICK), 0.045, 0.08, 0.012, 0.004, kit.seed, (0, 0, z0 + THICK / 2)), z0
    )
    cushion = _bent(
        p, pillow(0.62, 0.4, 0.15, 14, kit.seed).turned(rot_x(-np.pi / 2 + 0.08)).moved((0, h - 0.34, p.height + 0.055)), z0
    )
    parts: list[Surface] = [
        surface("frame", [*base, *lift, *rails], steel),
        surface("deck", deck, board),
        surface("wheel", wheels, finish.rubber((0.06, 0.06, 0.065))),
        surface("mattress", mattress, finish.fabric("#d9dfe2", p.wear)),
        surface("pillow", cushion, finish.fabric("white", 0.1)),
    ]
    if p.blanket != "none":
        parts.append(surface("blanket", _blanket(p, kit), finish.fabric(p.color, p.wear, "knit")))
    ends = [_board(p.width, p.height + 0.28, h - 0.03), _board(p.width, p.height + 0.08, -h - 0.005)]
    parts.append(surface("board", ends, board))
    joints = []
    for s in (-1, 1):
        link = "rail.left" if s < 0 else "rail.right"
        parts.append(surface("rail", _rail(p, s, w), steel, link))
        joints.append(
            Joint(
                name=link,
                kind="slide",
                origin=(s * w, 0, p.height),
                axis=(0, 0, -1.0),
                limits=(0, 0.3) if p.rails == "up" else (-0.3, 0),
            )
        )
    parts.append(
        surface(
            "control",
            [
                slab((-w - 0.035, 0.1, z0 - 0.1), (-w - 0.005, 0.3, z0 - 0.02), 0.008),
                rod((0.2, -h - 0.01, p.height - 0.05), (0.2, -h - 0.05, p.height - 0.05), 0.02, 10),
            ],
            finish.plastic("navy"),
        )
    )
    solids = (
        box_collider((-w + 0.02, -h, z0 - 0.05), (w - 0.02, h, p.height)),
        box_collider((-w + 0.1, -h + 0.18, 0), (w - 0.1, h - 0.18, z0 - 0.05)),
        box_collider((-w, h - 0.03, 0.2), (w, h, p.height + 0.28)),
        box_collider((-w, -h, 0.2), (w, -h + 0.03, p.height + 0.08)),
    )
    flat = p.length * 0.5 + (0.3 if p.backrest < 8 else 0.0)
    return Part(
        tuple(parts),
        colliders=solids,
        mass=140.0,
        dynamic=False,
        joints=tuple(joints),
        anchors={"pillow": (0, h - 0.3, p.height + 0.08), "lie": (0, 0, p.height), "top": (0, 0, p.height)},
        supports=(
            Support(
                name="mattress",
                center=(0, -h + 0.1 + flat / 2 + 0.1, p.height + 0.005),
                size=(p.width - 0.2, flat),
                clearance=1.2,
            ),
            Support(name="lying", center=(0, 0.02, p.height + 0.005), size=(p.width - 0.2, p.length - 0.2), clearance=1.2),
        ),
        functional_sides=("left", "right"),
        affordances=("lie", "sit", "push"),
    )


def _bent(p: Params, m: Mesh, z0: float) -> Mesh:
    """The part above the hip turned up by the backrest's angle, the bend eased over 0.2 m."""
    if p.backrest < 1:
        return m
    a, y1 = np.radians(p.backrest), 0.12
    v = m.vertices
    t = a * smoothstep(v[:, 1], y1 - 0.1, y1 + 0.1)
    y, z = v[:, 1] - y1, v[:, 2] - z0
    q = np.stack([v[:, 0], y1 + np.cos(t) * y - np.sin(t) * z, z0 + np.sin(t) * y + np.cos(t) * z], 1)
    return Mesh(q, m.faces, None, m.uv, m.color)


def _board(width: float, top: float, y: float) -> Mesh:
    outline = rounded_rect(width, top - 0.3, 0.09, 6)
    plate = prism(outline, 0.035, 0.008, [rounded_rect(0.34, 0.055, 0.026, 5) + np.array([0, (top - 0.3) / 2 - 0.08])])
    return plate.turned(rot_x(np.pi / 2)).moved((0, y + 0.035, 0.3 + (top - 0.3) / 2))


def _rail(p: Params, s: int, w: float) -> list[Mesh]:
    up = 0.0 if p.rails == "up" else -0.3
    x, z = s * (w + 0.02), p.height + up
    hoop: Floats = np.array(
        [(x, -0.5, z - 0.16), (x, -0.5, z + 0.1), (x, -0.42, z + 0.2), (x, 0.42, z + 0.2), (x, 0.5, z + 0.1), (x, 0.5, z - 0.16)]
    )
    bars = [
        tube(hoop, 0.014, 8),
        tube([(x, -0.5, z + 0.02), (x, 0.5, z + 0.02)], 0.01, 7),
        tube([(x, -0.49, z + 0.11), (x, 0.49, z + 0.11)], 0.01, 7),
    ]
    return bars + [slab((x - 0.014, y - 0.03, z - 0.26), (x + 0.014, y + 0.03, z - 0.1), 0.006) for y in (-0.5, 0.5)]


def _blanket(p: Params, kit: Kit) -> Mesh:
    """Cloth over the foot end (folded) or most of the bed (made), hanging over both sides."""
    h, w, top = p.length / 2, p.width / 2, p.height + 0.014
    y0, y1 = (-h + 0.06, -h + 0.62) if p.blanket == "folded" else (-h + 0.05, 0.28 if p.backrest < 8 else 0.0)
    drop = 0.1 if p.blanket == "folded" else 0.26
    s = np.linspace(-w - drop, w + drop, 31)
    over = np.clip(np.abs(s) - (w - 0.03), 0, None)
    x = np.sign(s) * (np.minimum(np.abs(s), w - 0.03) + 0.02 * np.minimum(over / 0.05, 1) + 0.03 * over / max(drop, 0.05))
    z = top - np.maximum(over - 0.02, 0) - 0.012 * np.clip(np.abs(s) / w, 0, 1) ** 6
    y = np.linspace(y0, y1, 24)
    xx, yy = np.repeat(x[:, None], 24, 1), np.repeat(y[None], 31, 0)
    zz = np.repeat(z[:, None], 24, 1)
    fold = fbm(np.stack([xx, yy, zz], -1), (0.3, 0.16, 0.5), 3, kit.seed % 77)
    lift = 0.01 * (fold + 0.6) + 0.03 * smoothstep(yy, y1 - 0.09, y1 - 0.03) * (over < 0.02)[:, None]
    wave = 0.014 * np.sin(yy * 16 + 2 * fold) * np.minimum(over / 0.12, 1)[:, None] * np.sign(s)[:, None]
    return thick(np.stack([xx + wave, yy, zz + np.maximum(lift, 0)], -1), 0.008)
