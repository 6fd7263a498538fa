"""An indoor bench with a padded seat for the foot of a bed, a hall or a table: plain legs, a storage box with a lid, or curule scissors."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import front
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import level, piping, seam, soft_box
from worldloom.geometry import Mesh, crease_normals, rod, slab, sphere, spline, stamp, tube

CARD = Card("seating/upholstered_bench", 1, "bench", ("padded bench", "bench with cushion", "cushioned bench", "bedroom bench", "end of bed bench", "entryway bench", "hall bench", "dining bench", "storage_bench", "storage bench", "window_seat", "window seat"), ("seat", "furniture"), ("indoor", "bedroom", "hallway", "entryway", "dining_room", "living_room", "dressing_room", "locker_room"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["legs", "storage", "curule"] = "legs"
    width: Annotated[float, metres(0.8, 1.8)] = 1.2
    color: Color = "#8a8f86"
    material: Literal["fabric", "velvet", "leather"] = "fabric"
    wood: Literal["oak", "walnut", "birch", "white", "dark"] = "oak"
    tufts: bool = True
    wear: Wear = 0.2


PRESETS = {"storage": Params(style="storage", wood="white", color="navy"), "curule": Params(style="curule", material="velvet", color="teal", wood="dark", width=1.05), "leather": Params(material="leather", color="#5b3a24", tufts=False)}
SHOWS: dict[str, dict[str, object]] = {"cushioned_top": {}, "cushioned": {}, "upholstered": {}}
SEAT, DEEP = 0.47, 0.21


def build(p: Params, kit: Kit) -> Part:
    """Pad with its welt and buttons on what carries it; the box opens by its lid."""
    out, w, d = Collector(), p.width / 2, DEEP
    tone = finish.paint(p.color).color
    skin = finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)
    wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    link = "lid" if p.style == "storage" else ""
    pad, spots = _pad(p, kit, w, d)
    out.add("seat", skin, pad, piping(level(seam(2 * w - 0.012, 2 * d - 0.012, 0.14, 60), SEAT - 0.085), 0.005).tinted(0.65), link=link)
    if p.tufts:
        out.add("buttons", skin, stamp(sphere((0.011, 0.011, 0.006), 10), spots).tinted(0.75), link=link)
    joints: tuple[Joint, ...] = ()
    if p.style == "legs":
        out.add("frame", wood, slab((-w + 0.02, -d + 0.02, SEAT - 0.135), (w - 0.02, d - 0.02, SEAT - 0.085), 0.006), four(leg("tapered", SEAT - 0.12, 0.024, kit.n(14, 8)), w - 0.07, d - 0.05), *(rod((-w + 0.07, y, 0.12), (w - 0.07, y, 0.12), 0.009, 10) for y in (-d + 0.05, d - 0.05)))
    elif p.style == "curule":
        out.add("frame", wood, slab((-w + 0.02, -d + 0.02, SEAT - 0.125), (w - 0.02, d - 0.02, SEAT - 0.085), 0.006))
        for s in (-1, 1):
            x = s * (w - 0.16)
            for q in (-1, 1):
                path = spline([(x, q * (d - 0.01), 0.012), (x, q * 0.12, 0.1), (x, 0, 0.2), (x, -q * 0.12, 0.29), (x, -q * (d - 0.03), SEAT - 0.12)], 24)
                out.add("leg", wood, tube(path, np.interp(np.linspace(0, 1, 24), [0, 0.5, 1], [0.016, 0.022, 0.018]), 10))
            out.add("boss", finish.metal("brass", p.wear), sphere(0.024, 14, (x, 0, 0.2)))
        out.add("frame", wood, rod((-w + 0.16, 0, 0.2), (w - 0.16, 0, 0.2), 0.012, 12))
    else:
        joints = _box(out, p, wood, w, d)
    ends = [(s * (w - 0.07), 0.03) for s in (-1, 1)] if p.style == "legs" else [(s * (w - 0.16), 0.025) for s in (-1, 1)] if p.style == "curule" else [(0.0, w - 0.01)]
    solids = (box_collider((-w, -d, SEAT - 0.13), (w, d, SEAT), link), *(box_collider((x - half, -d + 0.01, 0), (x + half, d - 0.01, SEAT - 0.13)) for x, half in ends))
    return Part(out.surfaces(), colliders=solids, mass=14 * p.width, dynamic=True, joints=joints, functional_sides=("front", "back"), affordances=("sit", *(("open",) if joints else ())), anchors={"seat": (0, 0, SEAT)},
                supports=(Support(name="seat", center=(0, 0, SEAT), size=(2 * w - 0.1, 2 * d - 0.08)),))  # fmt: skip


def _pad(p: Params, kit: Kit, w: float, d: float) -> tuple[Mesh, np.ndarray]:
    """The cushion, drawn in at its buttons."""
    pad = soft_box((2 * w, 2 * d, 0.09), 0.034, 0.03, 0.012, 0.002, kit.seed % 67, (0, 0, SEAT - 0.053), 3)
    n = max(3, round(2 * w / 0.22))
    xs = (np.arange(n) - (n - 1) / 2) * 2 * w / n
    spots = np.array([(x, y) for x in xs for y in (-0.45 * d, 0.45 * d)])
    v = pad.vertices
    if p.tufts:
        near = np.exp(-(((v[:, None, :2] - spots[None]) ** 2).sum(2) / 0.0016)).sum(1) * (v[:, 2] > SEAT - 0.06)
        v = v - np.stack([0 * near, 0 * near, 0.014 * near], 1)
        pad = crease_normals(Mesh(v, pad.faces), 1.3).tinted(np.repeat((1 - 0.25 * near)[:, None], 3, 1))
    return pad, np.c_[spots, np.full(len(spots), SEAT - 0.011)]


def _box(out: Collector, p: Params, wood: Material, w: float, d: float) -> tuple[Joint, ...]:
    top = SEAT - 0.105
    out.add("box", wood, slab((-w + 0.012, -d + 0.03, 0.0), (w - 0.012, d - 0.02, 0.05), 0.004), *(slab((s * (w - 0.018) - 0.009, -d + 0.018, 0.05), (s * (w - 0.018) + 0.009, d - 0.01, top), 0.003) for s in (-1, 1)), slab((-w + 0.02, d - 0.028, 0.05), (w - 0.02, d - 0.01, top), 0.002), slab((-w + 0.02, -d + 0.03, 0.05), (w - 0.02, d - 0.02, 0.066), 0.002))
    n = max(2, round(2 * w / 0.5))
    xs = np.linspace(-w + 0.01, w - 0.01, n + 1)
    for a, b in zip(xs[:-1], xs[1:], strict=True):
        out.add("front", wood, *(m.moved((0, -d + 0.002, 0)) for m in front((float(a) + 0.0005, 0.05), (float(b) - 0.0005, top), "shaker")))
    out.add("lid", wood, slab((-w, -d, top + 0.002), (w, d, top + 0.018), 0.005), link="lid")
    return (Joint(name="lid", origin=(0, d - 0.01, top), axis=(-1, 0, 0), limits=(0, 1.5)),)
