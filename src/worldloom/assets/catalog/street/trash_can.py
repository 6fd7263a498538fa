"""A dustbin: galvanised can with lid, wheeled plastic bin or slatted park litter bin."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Joint,
    Kit,
    Params as Base,
    Part,
    Wear,
    box_collider,
    cylinder_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import Mesh, cylinder, lathe, prism, rot_x, rot_y, rot_z, rounded_rect, slab, torus, tube

CARD = Card(
    "street/trash_can",
    1,
    "trash_can",
    ("garbage can", "dustbin", "rubbish bin", "litter bin", "bin", "wheelie bin", "waste bin"),
    ("container",),
    ("street", "park", "alley", "kitchen"),
)


class Params(Base):
    """Dials."""

    style: Literal["can", "wheelie", "litter"] = "can"
    height: Annotated[float, metres(0.5, 1.3)] = 0.85
    color: Color = "silver"
    wear: Wear = 0.5


PRESETS = {
    "wheelie": Params(style="wheelie", color="dark_green", height=1.05),
    "park": Params(style="litter", color="green"),
    "battered": Params(wear=1.0),
}


def build(p: Params, kit: Kit) -> Part:
    """Lids are separate links."""
    return {"can": _can, "wheelie": _wheelie, "litter": _litter}[p.style](p, kit)


def _can(p: Params, kit: Kit) -> Part:
    out, h, r, n = Collector(), p.height, 0.3 * p.height, kit.n(36, 14)
    mat = finish.paint(p.color, p.wear) if p.color != "silver" else finish.metal("galvanised", p.wear)
    body = lathe(
        [
            (0, 0.02),
            (0.8 * r, 0.02),
            (0.82 * r, 0),
            (0.86 * r, 0.02),
            (0.88 * r, 0.3 * h),
            (0.91 * r, 0.31 * h),
            (0.9 * r, 0.33 * h),
            (0.93 * r, 0.6 * h),
            (0.96 * r, 0.61 * h),
            (0.94 * r, 0.63 * h),
            (0.97 * r, 0.86 * h),
            (1.0 * r, 0.87 * h),
            (0.97 * r, 0.88 * h),
            (0.95 * r, 0.86 * h),
            (0.9 * r, 0.4 * h),
        ],
        n,
        0.5,
    )
    v = body.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    flute = 1 + 0.012 * np.sin(18 * a) * ((v[:, 2] > 0.04) & (v[:, 2] < 0.86 * h))
    out.add("body", mat, Mesh(v * np.c_[flute, flute, np.ones_like(flute)], body.faces, body.normals, body.uv))
    lid = lathe([(1.04 * r, 0.86 * h), (1.05 * r, 0.89 * h), (0.98 * r, 0.91 * h), (0.6 * r, 0.955 * h), (0, 0.965 * h)], n, 0.6)
    handle = tube([(-0.07, 0, 0.95 * h), (-0.06, 0, h - 0.01), (0.06, 0, h - 0.01), (0.07, 0, 0.95 * h)], 0.009, 6)
    out.add("lid", mat, lid, handle, link="lid")
    sides = [torus(0.06, 0.008, 16, 6).turned(rot_y(1.2 * s)).moved((s * (0.96 * r), 0, 0.68 * h)) for s in (1, -1)]
    out.add("handle", finish.metal("galvanised", p.wear), *sides)
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(r, 0.96 * h),),
        mass=8,
        dynamic=True,
        anchors={"top": (0, 0, h)},
        affordances=("open", "push"),
        joints=(Joint(name="lid", kind="slide", origin=(0, 0, 0.9 * h), axis=(0, 0, 1), limits=(0, 0.5)),),
    )


def _wheelie(p: Params, kit: Kit) -> Part:
    out, h, w, d = Collector(), p.height, 0.55 * p.height, 0.62 * p.height
    mat = finish.plastic(p.color, 0.45, p.wear)
    from worldloom.geometry import sheet

    lo, hi = rounded_rect(0.74 * w, 0.72 * d, 0.05, kit.n(5, 3)), rounded_rect(w * 0.92, d * 0.92, 0.05, kit.n(5, 3))
    ring = np.stack([np.c_[lo + [0, -0.03], np.full(len(lo), 0.06)], np.c_[hi, np.full(len(hi), 0.86 * h)]])
    out.add("body", mat, sheet(np.concatenate([ring, ring[:, :1]], 1)[:, ::-1], smooth=False))
    out.add(
        "body",
        mat,
        prism(rounded_rect(w * 0.98, d * 0.98, 0.06), 0.05, 0.012).moved((0, 0, 0.86 * h)),
        boards((0.03, 0.02, 0.6 * h), [(x, -0.41 * d, 0.46 * h) for x in (-0.2 * w, 0.2 * w)], 0.006, turns=rot_x(0.075)),
    )
    lid = prism(rounded_rect(w, d, 0.07), 0.045, 0.02)
    out.add(
        "lid",
        mat,
        lid.turned(rot_x(0.03)).moved((0, 0, 0.91 * h)),
        slab((-0.12, -d / 2 - 0.03, 0.9 * h), (0.12, -d / 2 + 0.02, 0.925 * h), 0.008),
        link="lid",
    )
    out.add(
        "handle",
        finish.plastic("black"),
        tube(
            [
                (-0.36 * w, 0.5 * d, 0.93 * h),
                (-0.36 * w, 0.58 * d, 0.94 * h),
                (0.36 * w, 0.58 * d, 0.94 * h),
                (0.36 * w, 0.5 * d, 0.93 * h),
            ],
            0.014,
            7,
        ),
    )
    wheel = lathe([(0.02, -0.025), (0.08, -0.025), (0.1, -0.018), (0.1, 0.018), (0.08, 0.025), (0.02, 0.025)], 24).turned(
        rot_y(np.pi / 2)
    )
    out.add(
        "wheel",
        finish.rubber(),
        *(wheel.moved((s * 0.4 * w, 0.33 * d, 0.1)) for s in (1, -1)),
        slab((-0.3 * w, -0.36 * d, 0), (0.3 * w, -0.2 * d, 0.07), 0.01),
    )
    return Part(
        out.surfaces(),
        colliders=(box_collider((-w / 2, -d / 2, 0), (w / 2, d / 2, 0.95 * h)),),
        mass=14,
        dynamic=True,
        anchors={"top": (0, 0, 0.95 * h)},
        affordances=("open", "push"),
        joints=(Joint(name="lid", origin=(0, d / 2, 0.91 * h), axis=(-1, 0, 0), limits=(0, 2.2)),),
    )


def _litter(p: Params, kit: Kit) -> Part:
    out, h, r = Collector(), p.height, 0.27 * p.height
    n = 22
    a = np.arange(n) * 2 * np.pi / n
    slats = boards(
        (0.05 * h, 0.018, 0.72 * h),
        np.stack([r * np.cos(a), r * np.sin(a), 0 * a + 0.45 * h], 1),
        0.005,
        tints(kit.rng("slats"), n),
        np.stack([rot_z(k + np.pi / 2) for k in a]),
    )
    out.add("slats", finish.wood("teak", p.wear), slats)
    iron = finish.iron(p.wear, finish.paint(p.color if p.color != "silver" else "charcoal").color)
    hoops = [torus(r + 0.012, 0.012, kit.n(36, 14), 7).moved((0, 0, z)) for z in (0.16 * h, 0.74 * h)]
    out.add(
        "body",
        iron,
        *hoops,
        cylinder(0.9 * r, 0.05, 28, 0.01),
        lathe(
            [
                (0.9 * r, 0.05),
                (0.88 * r, 0.8 * h),
                (1.06 * r, 0.82 * h),
                (1.1 * r, 0.86 * h),
                (0.8 * r, 0.87 * h),
                (0.78 * r, 0.5 * h),
                (0, 0.5 * h),
            ],
            kit.n(36, 14),
        ),
    )
    posts = [tube([(s * 0.9 * r, 0, 0.84 * h), (s * 0.9 * r, 0, 0.97 * h)], 0.012, 6) for s in (1, -1)]
    out.add(
        "body", iron, *posts, lathe([(1.05 * r, 0.955 * h), (1.07 * r, 0.965 * h), (0.5 * r, 0.995 * h), (0, h)], kit.n(36, 14))
    )
    return Part(
        out.surfaces(), colliders=(cylinder_collider(1.1 * r, h),), mass=40, anchors={"top": (0, 0, h)}, affordances=("use",)
    )
