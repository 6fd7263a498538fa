"""A door that fits an opening: lining, architraves, hinged leaf with handle; panelled, glazed, flush, hospital, steel or plank."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Joint,
    Kit,
    Literal,
    Material,
    Params as Base,
    Part,
    Surface,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.room_joinery import boards, panelled
from worldloom.geometry import Mesh, cylinder, join, lathe, rod, rot_x, rot_z, slab, torus, tube

CARD = Card(
    "architecture/door",
    1,
    "door",
    ("doorway", "entrance", "interior door", "double door", "gate door"),
    ("architecture",),
    ("indoor", "interior", "room"),
    "wall",
    (0.9, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.5, 4.0)] = 0.9
    height: Annotated[float, metres(1.6, 4.5)] = 2.05
    thickness: Annotated[float, metres(0.05, 1.0)] = 0.2
    """Of the wall it stands in."""
    style: Literal["panelled", "flush", "glazed", "hospital", "plank", "steel"] = "panelled"
    double: bool = False
    state: Literal["closed", "ajar", "open"] = "closed"
    color: Color = "white"
    metal: Literal["brass", "steel", "gunmetal"] = "brass"
    wear: Wear = 0.2


PRESETS = {
    "oak": Params(color="#5d3a1e"),
    "hospital": Params(style="hospital", double=True, width=1.6, color="#b9cdc6", metal="steel"),
    "glazed": Params(style="glazed", color="dark_green"),
    "plank": Params(style="plank", color="#55381f", metal="gunmetal", height=1.95),
    "steel": Params(style="steel", color="#566069", metal="steel", state="ajar"),
}
_SWING = {"closed": 0.0, "ajar": 0.45, "open": 1.4}
LEAF = 0.044


def build(p: Params, kit: Kit) -> Part:
    """Frame in the opening, one or two leaves that turn about their outer edge into the room."""
    jamb = 0.035
    inner, top = p.width / 2 - jamb, p.height - jamb
    tone = finish.paint(p.color).color
    wooden = p.style in ("panelled", "plank") and max(tone) < 0.35 and tone[0] > 1.3 * tone[2]
    skin = finish.of("wood", tone, 0.42, p.wear) if wooden else finish.paint(tone, p.wear)
    parts: list[Surface] = [surface("frame", _frame(p, jamb), skin)]
    joints: list[Joint] = []
    swing = _SWING[p.state]
    for side in (-1, 1) if p.double else (-1,):
        wide = inner * (1 if p.double else 2) - 0.004
        link, hinge = ("door.left" if side < 0 else "door.right") if p.double else "door", np.array([side * inner, 0.01, 0.006])
        flip = side > 0
        turn = rot_z((1 if flip else -1) * swing)
        for role, mesh, material in _leaf(p, wide, top - 0.01, skin, kit):
            m = mesh.scaled((-1, 1, 1)) if flip else mesh
            parts.append(surface(role, m.turned(turn).moved(hinge), material, link))
        joints.append(
            Joint(
                name=link, origin=(float(hinge[0]), 0.01, 0.0), axis=(0, 0, 1.0 if flip else -1.0), limits=(-swing, 1.75 - swing)
            )
        )
    a = p.thickness
    solids = [
        box_collider((-p.width / 2, 0, 0), (-inner, a, p.height)),
        box_collider((inner, 0, 0), (p.width / 2, a, p.height)),
        box_collider((-inner, 0, top), (inner, a, p.height)),
    ]
    for s in parts:
        if s.role == "leaf":
            lo, hi = s.mesh.bounds
            solids.append(box_collider(lo, hi, s.link))
    return Part(
        tuple(parts),
        colliders=tuple(solids),
        mass=38.0 * p.width * p.height,
        joints=tuple(joints),
        functional_sides=("front", "back"),
        affordances=("open", "close"),
        anchors={"handle": (inner - 0.1, -0.05, 1.0)},
    )


def _frame(p: Params, jamb: float) -> list[Mesh]:
    w, h, t = p.width / 2, p.height, p.thickness
    out = [slab((s * w - (jamb if s > 0 else 0), 0, 0), (s * w + (0 if s > 0 else jamb), t, h), 0.002) for s in (-1, 1)]
    out += [slab((-w, 0, h - jamb), (w, t, h), 0.002)]
    stop = LEAF + 0.014
    out += [slab((s * (w - jamb) - 0.012, stop, 0), (s * (w - jamb) + 0.012, stop + 0.03, h - jamb), 0.003) for s in (-1, 1)]
    arch = 0.05 if p.style in ("steel", "hospital", "flush") else 0.085
    for y0, y1 in ((-0.018, 0.0), (t, t + 0.018)):
        out += [
            slab((s * (w + arch / 2 - 0.012) - arch / 2, y0, 0), (s * (w + arch / 2 - 0.012) + arch / 2, y1, h - 0.012), 0.006)
            for s in (-1, 1)
        ]
        out.append(
            slab(
                (-w - arch + 0.012, y0 - (0.004 if y0 < 0 else 0), h - 0.012),
                (w + arch - 0.012, y1 + (0.004 if y0 >= 0 else 0), h + arch),
                0.006,
            )
        )
    return out


def _leaf(p: Params, w: float, h: float, skin: Material, kit: Kit) -> list[tuple[str, Mesh, Material]]:
    """(role, mesh, material) of a leaf whose hinge edge stands on the origin, extending to +x, face at y = 0."""
    metal = finish.metal(p.metal, p.wear)
    out: list[tuple[str, Mesh, Material]] = []
    if p.style == "panelled":
        out.append(("leaf", join(panelled((0, 0), (w, h), 2 if w > 0.55 else 1, (0.62, 0.3, 0.78, 0.34), 0.105, LEAF)), skin))
    elif p.style == "glazed":
        out.append(("leaf", join(_glazed(w, h)), skin))
        out.append(("glass", slab((0.1, LEAF / 2 - 0.003, 0.75), (w - 0.1, LEAF / 2 + 0.003, h - 0.1), 0.001), finish.glass()))
    elif p.style == "plank":
        n = max(3, round(w / 0.13))
        out.append(("leaf", boards(n, (0, 0, 0), (w, LEAF * 0.7, h), 0, 0.004, kit.rng("boards"), 0.005), skin))
        battens = [slab((0.03, LEAF * 0.7, z), (w - 0.03, LEAF * 1.3, z + 0.14), 0.006) for z in (0.2, h / 2, h - 0.34)]
        out.append(("batten", join(battens), skin))
        straps = [slab((-0.005, -0.006, z + 0.04), (0.62 * w, 0.001, z + 0.085), 0.002) for z in (0.2, h - 0.34)]
        out.append(("hinge", join(straps), metal))
    else:
        out += _flush(p, w, h, skin, metal)
    out.append(("hardware", join(_hardware(p, w)), metal))
    return out


def _glazed(w: float, h: float) -> list[Mesh]:
    bars = [
        slab((0, 0, 0), (0.1, LEAF, h), 0.004),
        slab((w - 0.1, 0, 0), (w, LEAF, h), 0.004),
        slab((0.1, 0, h - 0.1), (w - 0.1, LEAF, h), 0.004),
    ]
    bars += [
        slab((0.1, 0.012, z), (w - 0.1, LEAF - 0.012, z + 0.022), 0.004) for z in np.linspace(0.75, h - 0.1, 4)[1:-1] - 0.011
    ]
    bars.append(slab((w / 2 - 0.011, 0.012, 0.75), (w / 2 + 0.011, LEAF - 0.012, h - 0.1), 0.004))
    return bars + panelled((0.1, 0.0), (w - 0.1, 0.75), 2 if w > 0.6 else 1, (1.0,), 0.12, LEAF)


def _flush(p: Params, w: float, h: float, skin: Material, metal: Material) -> list[tuple[str, Mesh, Material]]:
    out = [("leaf", slab((0, 0, 0), (w, LEAF, h), 0.003), skin)]
    if p.style == "hospital":
        x, z = w - 0.22, min(1.5, h - 0.4)
        for y, s in ((-0.004, 1), (LEAF + 0.004, -1)):
            ring = torus(0.13, 0.014, 28, 8).turned(rot_x(np.pi / 2)).moved((x, y, z))
            out.append(("trim", ring, metal))
            out.append(
                (
                    "glass",
                    cylinder(0.128, 0.004, 28, 0.001).turned(rot_x(np.pi / 2)).moved((x, y + (0.004 if s > 0 else 0), z)),
                    finish.glass((0.35, 0.42, 0.42)),
                )
            )
        kick = [
            slab((0.03, -0.002, 0.03), (w - 0.03, LEAF + 0.002, 0.3), 0.001),
            slab((0.03, -0.003, 0.95), (w - 0.03, LEAF + 0.003, 1.07), 0.001),
        ]
        out.append(("plate", join(kick), metal))
    if p.style == "steel":
        out.append(
            (
                "trim",
                join(
                    [slab((0.12, -0.004, z), (w - 0.12, LEAF + 0.004, z + 0.5), 0.003) for z in (0.2, 0.86, 1.42) if z + 0.55 < h]
                ),
                skin,
            )
        )
    return out


def _hardware(p: Params, w: float) -> list[Mesh]:
    x, z, out = w - 0.06, 1.0, []
    for y, s in ((0.0, -1), (LEAF, 1)):
        if p.style in ("panelled", "plank", "glazed"):
            rose = lathe(
                [
                    (0, 0),
                    (0.027, 0),
                    (0.025, 0.006),
                    (0.009, 0.01),
                    (0.009, 0.03),
                    (0.02, 0.038),
                    (0.027, 0.052),
                    (0.02, 0.066),
                    (0, 0.07),
                ],
                18,
                0.8,
            )
            out += [
                rose.turned(rot_x(-s * np.pi / 2)).moved((x, y, z)),
                slab((x - 0.022, y - 0.002, z - 0.12), (x + 0.022, y + 0.002, z + 0.05), 0.001),
            ]
        elif p.style == "hospital":
            out.append(tube([(x, y, z + 0.2), (x, y + s * 0.05, z + 0.2), (x, y + s * 0.05, z - 0.2), (x, y, z - 0.2)], 0.011, 8))
        else:
            out += [
                rod((x, y, z), (x, y + s * 0.05, z), 0.009),
                rod((x + 0.006, y + s * 0.05, z), (x - 0.12, y + s * 0.05, z), 0.0095),
                slab((x - 0.02, y - 0.003, z - 0.14), (x + 0.02, y + 0.003, z + 0.05), 0.001),
            ]
    out += [cylinder(0.008, 0.1, 8, 0.002, (0.0, -0.004, k)) for k in (0.18, 1.0, 1.72)]
    return out
