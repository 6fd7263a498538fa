"""An arched aircraft hangar of corrugated sheet with tall sliding doors, steel ribs, windows, a lamp and a concrete floor."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Field, Joint, Kit, Light, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, hull_collider, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import WARM, Collector, boards, wires
from worldloom.assets.parts.vehicle_solid import front_prism, rect, words
from worldloom.geometry import Floats, Mesh, beam, box, cylinder, fbm, lathe, rot_x, sheet, slab, sweep

CARD = Card("aviation/hangar", 1, "hangar", ("aircraft hangar", "airplane hangar", "aeroplane hangar", "plane shed"), ("building", "shed"),
            ("airfield", "runway", "industrial", "outdoor"), "ground", (4.0, 1.0, 1.0, 1.0))  # fmt: skip


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(11.0, 26.0)] = 16.0
    depth: Annotated[float, metres(8.0, 26.0)] = 14.0
    height: Annotated[float, metres(4.6, 9.0)] = 6.4
    state: Literal["open", "closed", "ajar"] = "open"
    color: Color = "silver"
    door_color: Color = "teal"
    number: Annotated[int, Field(ge=0, le=9)] = 1
    lit: bool = True
    wear: Wear = 0.45


PRESETS = {"closed": Params(state="closed", color="khaki", door_color="brown"), "red": Params(color="dark_red", door_color="white", state="ajar", number=4), "old": Params(wear=0.95, color="rust", door_color="dark_green", lit=False), "small": Params(width=12, depth=9, height=5.0, number=0)}


def build(p: Params, kit: Kit) -> Part:
    """Vault, ends, doors on rails, ribs and purlins within."""
    out = Collector()
    w, d = p.width / 2, p.depth / 2
    ow, oh = 0.625 * w, 0.665 * p.height
    skin = finish.of("corrugated", p.color, 0.45, p.wear, metallic=0.6)
    steel = finish.paint((0.2, 0.21, 0.22), p.wear, 0.5)
    arch = _arch(w, p.height, kit.n(44, 18))
    _vault(out, arch, d, skin, p)
    outline = np.concatenate([arch, [[-w, 0], [-ow, 0], [-ow, oh], [ow, oh], [ow, 0], [w, 0]]])
    out.add("wall", skin, front_prism(outline, -d, -d + 0.07), front_prism(np.concatenate([arch, [[-w, 0], [w, 0]]]), d - 0.07, d))
    edge = [sweep(np.array([[-0.06, -0.1], [0.02, -0.1], [0.02, 0.1], [-0.06, 0.1], [-0.06, -0.1]]), np.c_[arch[:, 0], np.full(len(arch), y), arch[:, 1]], up=(0, 1, 0)) for y in (-d, d)]
    out.add("trim", steel, *(_outward(m) for m in edge))
    out.add("floor", finish.of("concrete", (0.34, 0.335, 0.32), 0.85, 0.5), slab((-w - 0.2, -d - 0.9, 0), (w + 0.2, d + 0.2, 0.05), 0.01))
    _ribs(out, arch, d, steel, kit)
    joints = _doors(out, p, ow, oh, d, steel)
    _fittings(out, p, w, ow, oh, d, steel, skin)
    lights = [Light(name=f"bay.{k + 1}", position=(0, y, 0.8 * p.height), color=(1, 0.86, 0.68), power=55, radius=0.25, on=p.lit) for k, y in enumerate((-0.4 * d, 0.4 * d))]
    lights.append(Light(name="gooseneck", kind="spot", position=(0, -d - 0.75, oh + 0.55), color=(1, 0.8, 0.5), power=30, angle=1.1, on=p.lit))
    return Part(
        out.surfaces(), colliders=_colliders(arch, w, d, ow, oh, p.height), mass=24000, anchors={"door": (0, -d - 0.5, 0.05), "inside": (0, 0, 0.05), "top": (0, 0, p.height)},
        joints=tuple(joints), supports=(Support(name="floor", center=(0, 0, 0.05), size=(1.5 * w, 1.9 * d), clearance=oh),), functional_sides=("front",), affordances=("open", "enter"), lights=tuple(lights),
    )  # fmt: skip


def _arch(w: float, h: float, n: int) -> Floats:
    """(n, 2) of (x, z) from +w over the top to -w; low walls stand nearly upright."""
    t = np.linspace(0, np.pi, n)
    c, s = np.cos(t), np.sin(t)
    return np.stack([w * np.sign(c) * np.abs(c) ** 0.86, h * s**0.86], 1)


def _outward(m: Mesh) -> Mesh:
    v, f = m.vertices, m.faces
    n = np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]])
    mid = v[f].mean(1)
    good = (n * (mid - [0, mid[:, 1].mean(), 0]))[:, [0, 2]].sum() > 0
    return m if good else Mesh(v, f[:, ::-1], None if m.normals is None else -m.normals, m.uv)


def _vault(out: Collector, arch: Floats, d: float, skin: Material, p: Params) -> None:
    y = np.linspace(-d, d, 9)
    pts = np.stack([np.broadcast_to(arch[None, :, 0], (9, len(arch))), np.broadcast_to(y[:, None], (9, len(arch))), np.broadcast_to(arch[None, :, 1], (9, len(arch)))], -1)
    m = sheet(pts)
    v = m.vertices
    streak = np.clip(fbm(np.c_[v[:, 0] * 0.35, v[:, 1] * 1.5, v[:, 2] * 0.2], 1.0, 3, 5), -1, 1) * 0.28 * p.wear
    low = np.exp(-v[:, 2] / 0.8) * 0.45 * p.wear
    tone = (1 + streak - low)[:, None] * (1 - low[:, None] * [0.0, 0.25, 0.45])
    out.add("roof", skin, m.tinted(tone))
    inner = sheet((pts * [0.994, 1, 0.994])[:, ::-1])
    out.add("inside", finish.of("corrugated", (0.34, 0.35, 0.36), 0.6, p.wear), inner)
    x, n = np.array([0.0]), 3
    for k in range(n):
        yy = (k - 1) * 0.62 * d
        cowl = lathe([(0.28, 0), (0.28, 0.35), (0.2, 0.42), (0.36, 0.5), (0.34, 0.62), (0.1, 0.72), (0, 0.73)], 18, 0.5)
        out.add("vent", finish.metal("galvanised", p.wear), cowl.moved((float(x[0]), yy, p.height - 0.05)))


def _ribs(out: Collector, arch: Floats, d: float, steel: Material, kit: Kit) -> None:
    prof = np.array([[-0.12, -0.05], [0.15, -0.05], [0.15, 0.05], [-0.12, 0.05], [-0.12, -0.05]])
    thin = arch[:: max(1, len(arch) // 22)]
    thin = np.concatenate([thin, arch[-1:]]) if not np.allclose(thin[-1], arch[-1]) else thin
    for y in np.linspace(-d + 0.3, d - 0.3, max(4, int(2 * d / 2.4))):
        path = np.c_[thin[:, 0] * 0.985, np.full(len(thin), y), thin[:, 1] * 0.985]
        out.add("rib", steel, _outward(sweep(prof, path, up=(0, 1, 0))))
    for k in range(3, len(arch) - 3, max(2, len(arch) // 10)):
        x, z = arch[k] * 0.972
        out.add("rib", steel, beam((x, -d + 0.1, z), (x, d - 0.1, z), 0.06, 0.08, 0.006))


def _doors(out: Collector, p: Params, ow: float, oh: float, d: float, steel: Material) -> list[Joint]:
    leaf = ow / 2
    share = {"open": 1.0, "ajar": 0.3, "closed": 0.0}[p.state]
    paint = finish.of("corrugated", p.door_color, 0.5, p.wear)
    joints = []
    for k, (side, inner) in enumerate(((-1, True), (-1, False), (1, True), (1, False))):
        link, y = f"door.{k + 1}", -d - (0.14 if inner else 0.26)
        reach = leaf * (2 if inner else 1)
        x0 = side * (0 if inner else leaf) + side * share * reach
        a, b = sorted((x0, x0 + side * leaf))
        a, b = a - 0.03, b + 0.03
        mid = (a + b) / 2
        top, sill, head = oh + 0.12, 0.62 * oh, 0.82 * oh
        hole = rect(a + 0.2, b - 0.2, sill, head)
        out.add("door", paint, front_prism(rect(a, b, 0.06, top), y - 0.02, y + 0.02, 0.0, (hole,)), link=link)
        frame = [box((b - a, 0.08, 0.11), 0.008, (mid, y, z)) for z in (0.12, 0.42 * oh, top - 0.06)] + [box((0.1, 0.08, top - 0.06), 0.008, (x, y, 0.06 + top / 2 - 0.03)) for x in (a + 0.05, b - 0.05)]
        frame += [box((b - a - 0.3, 0.07, 0.05), 0.006, (mid, y, z)) for z in (sill, head)] + [box((0.03, 0.06, head - sill), 0.004, (a + 0.2 + (b - a - 0.4) * q, y, (sill + head) / 2)) for q in (0.0, 0.25, 0.5, 0.75, 1.0)]
        frame.append(beam((a + 0.1, y, 0.18), (b - 0.1, y, 0.42 * oh - 0.06), 0.05, 0.05))
        out.add("frame", steel, *frame, link=link)
        out.add("glass", finish.glass((0.6, 0.7, 0.68), 0.12), box((b - a - 0.4, 0.008, head - sill), 0.001, (mid, y, (sill + head) / 2)), link=link)
        wheels = [cylinder(0.06, 0.04, 14, 0.004).turned(rot_x(np.pi / 2)).moved((x, y + 0.02, 0.065)) for x in (a + 0.3, b - 0.3)]
        out.add("steel", finish.metal("steel", p.wear), *wheels, box((0.03, 0.06, 0.3), 0.008, (a + 0.1 if side > 0 else b - 0.1, y - 0.06, 1.1)), link=link)
        joints.append(Joint(name=link, kind="slide", origin=(round(mid, 3), round(y, 3), 0.06), axis=(float(side), 0, 0), limits=(round(-share * reach, 3), round((1 - share) * reach, 3))))
    return joints


def _fittings(out: Collector, p: Params, w: float, ow: float, oh: float, d: float, steel: Material, skin: Material) -> None:
    reach = 1.55 * ow
    rails = [box((2 * reach, 0.34, 0.14), 0.01, (0, -d - 0.2, oh + 0.19)), *(box((2 * reach, 0.05, 0.02), 0.004, (0, -d - y, 0.055)) for y in (0.14, 0.26))]
    posts = [box((0.12, 0.12, oh + 0.1), 0.01, (s * (reach - 0.06), -d - 0.36, (oh + 0.1) / 2 + 0.03)) for s in (-1, 1)]
    stays = [beam((s * (reach - 0.1), -d - 0.2, oh + 0.1), (s * ow * 1.02, -d, oh + 0.8), 0.06, 0.06) for s in (-1, 1)]
    out.add("frame", steel, *rails, *posts, *stays)
    z = 0.36 * p.height
    x = w * (1 - (z / p.height) ** (2 / 0.86)) ** 0.43
    for s in (-1, 1):
        n = max(3, int(d / 1.6))
        ys = np.linspace(-0.8 * d, 0.8 * d, n)
        out.add("window.frame", steel, boards((0.16, 1.1, 0.9), np.c_[np.full(n, s * (x - 0.02)), ys, np.full(n, z)], 0.02))
        pane = finish.glow(WARM, 1.3) if p.lit else finish.plastic((0.03, 0.04, 0.045), 0.08)
        out.add("window", pane, boards((0.17, 0.44, 0.7), np.c_[np.full(2 * n, s * (x - 0.012)), np.repeat(ys, 2) + np.tile([-0.25, 0.25], n), np.full(2 * n, z)], 0.004))
    yl = -d - 0.1
    if p.number:
        out.add("sign", finish.paint("white", p.wear), box((1.5, 0.04, 1.2), 0.02, (0, yl + 0.02, oh + (p.height - oh) * 0.52)))
        out.add("letter", finish.paint("navy", p.wear), words(str(p.number), 0.85, (0, yl - 0.004, oh + (p.height - oh) * 0.52), weight=0.16))
    out.add("steel", finish.metal("galvanised", p.wear), *(wires([(0, -d, oh + 0.75)], [(0, -d - 0.75, oh + 0.75)], 0.02, 8), lathe([(0.05, 0.16), (0.07, 0.12), (0.22, 0.0), (0.24, 0.0), (0.1, 0.17), (0, 0.2)], 20, 0.6).moved((0, -d - 0.75, oh + 0.6))))
    out.add("lamp", finish.glow((1, 0.8, 0.5), 12.0) if p.lit else finish.plastic("ivory", 0.2), lathe([(0, 0.0), (0.06, 0.02), (0.07, 0.07), (0.04, 0.12), (0, 0.13)], 14, True).moved((0, -d - 0.75, oh + 0.58)))
    for k in (-1, 1):
        tube = box((0.12, 1.2, 0.06), 0.01, (0, 0.4 * k * d, 0.82 * p.height))
        out.add("tube", finish.glow((1, 0.9, 0.75), 6.0) if p.lit else finish.plastic("white"), tube)


def _colliders(arch: Floats, w: float, d: float, ow: float, oh: float, h: float) -> tuple[Collider, ...]:
    cuts = np.linspace(0, len(arch) - 1, 9).round().astype(int)
    out = []
    for a, b in zip(cuts[:-1], cuts[1:], strict=True):
        seg = arch[a : b + 1 : max(1, (b - a) // 2)]
        seg = np.concatenate([seg, arch[b : b + 1]])
        out.append(hull_collider([(x * k, y, z * k) for x, z in seg for k in (1.004, 0.96) for y in (-d, d)]))
    out += [box_collider((-w, d - 0.1, 0), (w, d, 0.8 * h)), box_collider((-0.86 * w, -d - 0.3, 0), (-ow, -d + 0.1, 0.55 * h)), box_collider((ow, -d - 0.3, 0), (0.86 * w, -d + 0.1, 0.55 * h)),
            box_collider((-ow, -d - 0.3, oh), (ow, -d + 0.1, h * 0.93)), box_collider((-w - 0.2, -d - 0.9, 0), (w + 0.2, d + 0.2, 0.05))]  # fmt: skip
    return tuple(out)
