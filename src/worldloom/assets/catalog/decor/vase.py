"""A vase, empty or with flowers: slender porcelain, round-bellied, Greek amphora or plain glass; tulips, roses or branches."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, rgb, Support,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import STEMS
from worldloom.assets.parts.room_ware import ear, hollow, leaf_blade, smooth_wall
from worldloom.geometry import Mesh, align, join, lathe, rot_y, rot_z, sheet, smoothstep, sphere, spline, torus, tube
CARD = Card("decor/vase", 1, "vase", ("flower vase", "vase of flowers", "vase_flowers", "bouquet", "urn", "amphora", "flower arrangement", "bunch of flowers"), ("vessel", "ornament"), ("indoor", "living_room", "library", "victorian", "dining_room"), "table")


class Params(Base):
    """Dials."""

    style: Literal["slender", "round", "amphora", "glass"] = "slender"
    height: Annotated[float, metres(0.12, 0.9)] = 0.28
    color: Color = "#2e4a66"
    contents: Literal["empty", "tulips", "roses", "daisies", "branches"] = "roses"
    flower: Color = "rose"


ROOMIER = ({"style": "glass"},)
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"tulips": Params(style="glass", contents="tulips", flower="red"), "amphora": Params(style="amphora", contents="empty", height=0.5, color="terracotta"), "branches": Params(style="round", contents="branches", color="charcoal", flower="pink"), "daisies": Params(style="round", contents="daisies", flower="white", height=0.2)}
_SHAPE = {
    "slender": [(0, 0), (0.2, 0), (0.22, 0.02), (0.2, 0.06), (0.3, 0.3), (0.3, 0.5), (0.2, 0.75), (0.13, 0.88), (0.17, 1.0)],
    "round": [(0, 0), (0.25, 0), (0.27, 0.03), (0.45, 0.25), (0.5, 0.48), (0.42, 0.72), (0.24, 0.88), (0.28, 1.0)],
    "amphora": [(0, 0), (0.12, 0), (0.13, 0.03), (0.1, 0.07), (0.28, 0.4), (0.32, 0.6), (0.22, 0.76), (0.11, 0.84), (0.1, 0.95), (0.16, 1.0)],
    "glass": [(0, 0), (0.2, 0), (0.21, 0.01), (0.2, 0.5), (0.23, 1.0)],
}


def build(p: Params, kit: Kit) -> Part:
    """Turned vessel with a band of pattern, handles on the amphora; stems fan out from the mouth."""
    out, h, n = Collector(), p.height, kit.n(40, 14)
    q = smooth_wall(_SHAPE[p.style], 26) * h
    skin = finish.glass() if p.style == "glass" else finish.of("ceramic", rgb(p.color), 0.7 if p.style == "amphora" else 0.12, 0.2)
    body = hollow(q, 0.012 * h + 0.001, n, True)
    if p.style == "amphora":
        t = body.vertices[:, 2] / h
        band = smoothstep(np.abs(t - 0.62), 0.05, 0.045) + smoothstep(np.abs(t - 0.2), 0.025, 0.02) + smoothstep(t, 0.93, 0.95)
        body = body.tinted(1 - 0.85 * np.clip(band, 0, 1))
        out.add("body", skin, *(ear(0.1 * h, 0.66 * h, 0.92 * h, 0.14 * h, 0.017 * h).turned(rot_z(a)) for a in (0, np.pi)))
    elif p.style != "glass":
        out.add("band", finish.metal("gold"), *(torus(float(np.interp(z, q[:, 1], q[:, 0])) + 0.0006, 0.0014, n, 5).moved((0, 0, z)) for z in (0.84 * h, 0.99 * h)))
    elif p.contents != "empty":
        out.add("water", finish.glass((0.85, 0.93, 0.93)), lathe([(0, 0.02 * h), (0.18 * h, 0.02 * h), (0.185 * h, 0.55 * h), (0, 0.55 * h)], n))
    if p.style == "glass":
        body = body.tinted(np.clip(np.array(rgb(p.color)) * 2 + 0.55, 0, 1))
    out.add("body", skin, body)
    mouth = float(q[-1, 0]) - 0.012 * h
    if p.contents != "empty":
        _flowers(out, p, kit, mouth, h)
    r = float(q[:, 0].max())
    cols = [cylinder_collider(r, h)]
    if p.contents != "empty":
        cols.append(cylinder_collider(0.55 * h + 0.04, 0.6 * h + 0.06, (0, 0, h)))
    inside = (Support(name=STEMS, center=(0, 0, 0.013 * h + 0.002), size=(1.6 * mouth, 1.6 * mouth)),) if p.contents == "empty" else ()
    return Part(out.surfaces(), colliders=tuple(cols), supports=inside, mass=6 * h, dynamic=True, affordances=("pick up",))


def _flowers(out: Collector, p: Params, kit: Kit, mouth: float, h: float) -> None:
    g, count = kit.rng("flowers"), {"tulips": 9, "roses": 9, "daisies": 13, "branches": 6}[p.contents]
    count = max(3, int(count * min(1.0, 0.4 + 0.6 * kit.detail)))
    green, tone = finish.of("leaf", (0.06, 0.16, 0.035), 0.6, thin=True), rgb(p.flower)
    petal = finish.of("leaf", tone, 0.5, thin=True)
    blossom = join([leaf_blade(0.013, 0.011, 0.5, 3).turned(rot_z(i * 1.2566)) for i in range(5)])
    daisy = join([leaf_blade(0.024, 0.008, 0.15, 3).turned(rot_z(i * 0.5236)) for i in range(12)])
    for k in range(count):
        a, lean = k * 2.4 + float(g.uniform(-0.3, 0.3)), float(g.uniform(0.1, 0.62)) * (0.3 + 0.7 * (k + 1) / count)
        d = np.array([np.cos(a), np.sin(a), 0])
        foot = -0.6 * mouth * d + [0, 0, 0.12 * h]
        lip = 0.7 * mouth * d * lean / 0.6 + [0, 0, h]
        long = h * float(g.uniform(0.45, 0.75))
        top = lip + d * long * np.sin(lean) + [0, 0, long * np.cos(lean)]
        path = spline([foot, lip, (lip + top) / 2 + [0, 0, 0.04 * long], top], 12)
        wood = p.contents == "branches"
        out.add("twig" if wood else "stem", finish.of("bark", (0.08, 0.05, 0.03)) if wood else green, tube(path, np.linspace(0.0028, 0.0018, 12), 5))
        turn = align(path[-1] - path[-2])
        if wood:
            for j in range(9):
                t = 5 + int(7 * j / 9)
                at = path[t] + g.normal(0, 0.018, 3)
                out.add("stem", finish.of("bark", (0.08, 0.05, 0.03)), tube([path[t], at], 0.001, 4))
                out.add("petal", petal, blossom.moved(at))
            continue
        out.add("leaf", green, *(leaf_blade(0.1 * (h / 0.28) ** 0.5, 0.022, 0.4).turned(rot_y(-0.7)).turned(rot_z(a + q)).moved(path[i]) for q, i in ((0.9, 6), (-1.1, 8))))
        if p.contents == "daisies":
            out.add("petal", petal, daisy.turned(turn).moved(top))
            out.add("eye", finish.of("leaf", (0.6, 0.38, 0.03)), sphere((0.008, 0.008, 0.005), 8).turned(turn).moved(top + turn @ [0, 0, 0.003]))
        else:
            rings = ((6, 0.15, 1.0),) if p.contents == "tulips" else ((3, 0.1, 0.6), (5, 0.45, 0.85), (6, 0.8, 1.0))
            for count_, open_, size in rings:
                blade = _petal(0.032 * size, 0.03 * size, open_)
                shade_ = 1.15 - 0.35 * (1 - size)
                out.add("petal", petal, *(blade.turned(rot_z(i * 2 * np.pi / count_ + size * 3)).turned(turn).moved(top).tinted(shade_ * float(g.uniform(0.9, 1.1)) * np.ones(3)) for i in range(count_)))


def _petal(length: float, width: float, open_: float) -> Mesh:
    """A cupped petal that stands up from the origin and leans out along +X by `open_`."""
    t, s = np.meshgrid(np.linspace(0, 1, 5), np.linspace(-1, 1, 5), indexing="ij")
    half = width / 2 * np.sin(np.pi * np.clip(0.12 + 0.8 * t, 0, 1)) ** 0.7
    out = 0.42 * width * np.sin(np.pi * 0.5 * np.minimum(t * 1.6, 1)) + open_ * length * t**2 * 0.9
    return sheet(np.stack([out * (1 - 0.35 * s * s), half * s, length * t * (1 - 0.25 * open_ * t)], -1))
