"""A baby's crib or cot: slatted sides, a mattress with a blanket, a mobile above if wanted; or a rocking cradle."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Motion, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_soft import pillow, sideways, soft_box
from worldloom.geometry import Floats, Mesh, arc, prism, rod, rot_x, rot_z, slab, sphere, spline, tube

CARD = Card("seating/crib", 1, "crib", ("baby cot", "cot", "baby crib", "cradle", "baby bed", "bassinet", "nursery bed"), ("bed", "furniture"), ("indoor", "nursery", "kids_room", "bedroom"), "floor", (0.6, 0.0, 0.1, 0.1))


class Params(Base):
    """Dials. It lies along X with its back at the wall."""

    style: Literal["slatted", "cradle", "modern"] = "slatted"
    wood: Literal["white", "oak", "birch", "walnut"] = "white"
    length: Annotated[float, metres(0.8, 1.5)] = 1.3
    color: Color = "#a9c3c9"
    """Of the blanket."""
    mobile: bool = True
    """Little shapes that turn above the child."""
    wear: Wear = 0.1


PRESETS = {"cradle": Params(style="cradle", wood="oak", length=0.9, color="cream", mobile=False), "modern": Params(style="modern", wood="birch", color="mustard"), "rose": Params(color="pink", mobile=False)}


def build(p: Params, kit: Kit) -> Part:
    """Ends, bars all round, mattress and blanket; felt shapes on threads from an arm."""
    out, w = Collector(), p.length / 2
    d, h = 0.27 * p.length if p.style != "cradle" else 0.26 * p.length, 0.92 if p.style != "cradle" else 0.66
    wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.38)
    bed = 0.42 if p.style != "cradle" else 0.26
    low = bed - 0.06
    top = h - 0.06
    for s in (-1, 1):
        out.add("end", wood, *_end(p, kit, s * (w - 0.013), d, low, h))
        y = s * (d - 0.014)
        out.add("rail", wood, slab((-w + 0.026, y - 0.014, low - 0.02), (w - 0.026, y + 0.014, low + 0.03), 0.006), slab((-w + 0.026, y - 0.017, top - 0.026), (w - 0.026, y + 0.017, top + 0.012), 0.009))
        n = round(2 * w / 0.082)
        xs = np.linspace(-w + 0.07, w - 0.07, n)
        out.add("bars", wood, wires(np.c_[xs, 0 * xs + y, 0 * xs + low], np.c_[xs, 0 * xs + y, 0 * xs + top], 0.0085 if p.style != "modern" else 0.0065, kit.n(12, 6)))
    out.add("base", wood, slab((-w + 0.02, -d + 0.02, low), (w - 0.02, d - 0.02, low + 0.02), 0.003))
    out.add("mattress", finish.fabric("white", 0.05), soft_box((2 * w - 0.06, 2 * d - 0.06, 0.1), 0.035, 0.1, 0.008, center=(0, 0, low + 0.07)))
    z = low + 0.125
    out.add("blanket", finish.fabric(p.color, 0.08, "knit"), soft_box((1.0 * w, 2 * d - 0.05, 0.035), 0.016, 0.045, 0.012, 0.008, kit.seed % 61, (0.38 * w, 0, z + 0.012)))
    out.add("pillow", finish.fabric("cream", 0.05), pillow(0.3, 0.22, 0.07, kit.n(14, 8), kit.seed).turned(rot_x(-np.pi / 2 + 0.06)).turned(rot_z(np.pi / 2)).moved((-0.68 * w, 0, z + 0.03)))
    motions: tuple[Motion, ...] = ()
    tall = h
    if p.mobile:
        tall = 1.5 if p.style != "cradle" else 1.2
        motions = _mobile(out, p, kit, wood, w, d, top, tall)
    solids = [box_collider((-w, -d, low - 0.03), (w, d, low + 0.12)), *(box_collider((s * w, -d, 0), (s * (w - 0.04), d, h)) for s in (-1, 1)), *(box_collider((-w, s * d, low), (w, s * (d - 0.03), top)) for s in (-1, 1))]
    return Part(out.surfaces(), colliders=tuple(solids), mass=26.0, dynamic=True, motions=motions, functional_sides=("front",), affordances=("lie", *(("rock",) if p.style == "cradle" else ())), anchors={"pillow": (-0.68 * w, 0, z + 0.05)},
                supports=(Support(name="inside", center=(-0.31 * w, 0, z), size=(0.36 * w, 1.2 * d), clearance=0.5),))  # fmt: skip


def _end(p: Params, kit: Kit, x: float, d: float, low: float, h: float) -> list[Mesh]:
    """One end: posts with a curved head and bars, a solid board, or a cradle's end on its rocker."""
    if p.style == "cradle":
        t = np.linspace(-1, 1, kit.n(22, 10))
        head = np.stack([1.12 * d * t, h - 0.05 + 0.06 * np.cos(np.pi * t / 2)], 1)
        board = np.concatenate([head, [(0.82 * d, low - 0.05), (-0.82 * d, low - 0.05)]])
        bow = arc(0.62, -np.pi / 2 - 0.62, -np.pi / 2 + 0.62, 20, (0, 0.62))
        rocker: Floats = np.concatenate([bow, (bow * [0.96, 1] + [0, 0.045])[::-1]])
        return [sideways(prism(board, 0.022, 0.005)).moved((x - 0.011, 0, 0)), sideways(prism(rocker, 0.026, 0.005)).moved((x - 0.013, 0, 0)), *(rod((x, s * 0.3 * d, 0.06), (x, s * 0.55 * d, low - 0.03), 0.014, 10) for s in (-1, 1))]
    if p.style == "modern":
        outline = np.array([(-d, low - 0.04), (d, low - 0.04), (d, h - 0.08), (d - 0.05, h), (-d + 0.05, h), (-d, h - 0.08)])
        return [sideways(prism(outline, 0.024, 0.006)).moved((x - 0.012, 0, 0)), *(rod((x, s * (d - 0.05), low), (x * 1.03, s * (d - 0.01), 0), 0.018, 12, 0.012) for s in (-1, 1))]
    crest = spline([(-d + 0.02, h - 0.04), (-0.5 * d, h), (0, h + 0.035), (0.5 * d, h), (d - 0.02, h - 0.04)], kit.n(22, 10))
    bars = [rod((x, y, low), (x, y, float(np.interp(y, crest[:, 0], crest[:, 1])) - 0.02), 0.0085, 8) for y in np.linspace(-0.72, 0.72, 6) * d]
    posts = [slab((x - 0.016, s * (d - 0.02) - 0.02, 0), (x + 0.016, s * (d - 0.02) + 0.02, h - 0.03), 0.006) for s in (-1, 1)]
    return [tube(np.c_[np.full(len(crest), x), crest], 0.019, 10), *posts, slab((x - 0.012, -d + 0.04, low - 0.02), (x + 0.012, d - 0.04, low + 0.04), 0.005), *bars]


def _mobile(out: Collector, p: Params, kit: Kit, wood: Material, w: float, d: float, top: float, tall: float) -> tuple[Motion, ...]:
    """An arm over the head end and, turning below it, a cross with felt stars, moons and clouds on threads."""
    c = np.array([-0.42 * w, 0.0, tall - 0.1])
    arm = spline([(-0.42 * w, d - 0.01, top - 0.1), (-0.42 * w, d + 0.015, 0.7 * tall + 0.2), (-0.42 * w, 0.7 * d, tall + 0.02), (-0.42 * w, 0.15 * d, tall + 0.02), (-0.42 * w, 0, tall - 0.03)], 26)
    out.add("arm", wood, tube(arm, 0.01, 10))
    cross = [rod(c + np.array([np.cos(a), np.sin(a), 0]) * 0.17, c - np.array([np.cos(a), np.sin(a), 0]) * 0.17, 0.006, 8) for a in (0.0, np.pi / 2)]
    out.add("cross", wood, *cross, rod(c, c + np.array([0, 0, 0.08]), 0.003, 6), sphere(0.014, 12, c), link="mobile")
    a = np.arange(5) * 2 * np.pi / 5 - np.pi / 2
    star = np.stack([r * np.array([np.cos(t), np.sin(t)]) for t, r in zip(np.repeat(a, 2) + np.tile([0, np.pi / 5], 5), np.tile([0.042, 0.018], 5), strict=True)])
    moon = np.concatenate([arc(0.04, 0.6, 2 * np.pi - 0.6, 16), arc(0.03, 2 * np.pi - 0.75, 0.75, 14, (0.016, 0))])
    blob = [sphere((0.03, 0.014, 0.022), 12, (0, 0, 0)), sphere((0.022, 0.014, 0.018), 12, (0.026, 0, -0.005)), sphere((0.022, 0.014, 0.018), 12, (-0.026, 0, -0.005))]
    tones = ("mustard", "#9db4c0", "white", "#c98f8f")
    for k in range(4):
        t = k * np.pi / 2
        at = c + np.array([np.cos(t), np.sin(t), 0]) * 0.16
        low = at - [0, 0, 0.13 + 0.03 * (k % 2)]
        out.add("thread", finish.fabric("white"), rod(at, low, 0.0012, 5), link="mobile")
        shape = [prism(star if k % 2 == 0 else moon, 0.014, 0.004).turned(rot_x(np.pi / 2)).moved((0, 0.007, 0))] if k != 2 else blob
        out.add(f"felt.{k}", finish.fabric(tones[k], 0.05, "velvet"), *(m.turned(rot_z(t)).moved(low - [0, 0, 0.03]) for m in shape), link="mobile")
    return (Motion(kind="spin", link="mobile", center=(float(c[0]), 0.0, float(c[2])), axis=(0, 0, 1), period=14.0),)
