"""A bale of hay or straw: a twine-bound square bale, a big round bale with a spiral end, or a loose haystack."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, np, number
from worldloom.assets.parts.built_farm import mound, ring_of, straws
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, box_uv, fbm, lathe, rod, rot_x, sd_box, solid, tube

CARD = Card("farm/hay_bale", 1, "hay_bale", ("straw bale", "bale", "bale of hay", "bale of straw", "haystack", "hay stack", "hay"), ("fodder",), ("farm", "field", "barn", "village", "meadow", "medieval", "outdoor"), "ground", (0.1, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials. `size` scales all; `style` round lies on its side, stack is a loose cone round a pole."""

    style: Literal["square", "round", "stack"] = "square"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    color: Color | Literal[""] = ""
    twine: Color = "orange"
    wear: Wear = 0.3


PRESETS = {"round": Params(style="round"), "stack": Params(style="stack"), "grey": Params(color="khaki", wear=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """A square bale is 1.0 x 0.5 x 0.42 m, a round one 1.25 m across, a stack 2.6 m high."""
    out = Collector()
    straw = finish.of("straw", finish.paint(p.color).color if p.color else (0.52, 0.38, 0.15), 0.92, p.wear)
    return {"square": _square, "round": _round, "stack": _stack}[p.style](out, p, kit, straw)


def _square(out: Collector, p: Params, kit: Kit, straw: Material) -> Part:
    h = np.array([0.5, 0.24, 0.205]) * p.size
    off = kit.rng("bale").uniform(0, 50, 3)

    def field(q: Floats) -> Floats:
        flake = 0.012 * np.sin(q[:, 0] * 62 / p.size + 2 * np.sin(q[:, 2] * 9))
        pinch = 0.018 * sum(np.exp(-(((q[:, 0] - s * 0.24 * p.size) / 0.035) ** 2)) for s in (-1, 1))
        return np.asarray(sd_box(q, (0, 0, h[2]), h - 0.035, 0.045 * p.size) + 0.014 * fbm(q + off, 0.07, 2, 3) + 0.5 * flake + pinch)

    step = 0.034 * p.size / min(max(kit.detail, 0.4), 1.4)
    body = solid(field, (-h[0] - 0.08, -h[1] - 0.08, -0.08), (h[0] + 0.08, h[1] + 0.08, 2 * h[2] + 0.08), step)
    tone = 1 + 0.22 * fbm(body.vertices * [3, 0.6, 1] + off, 0.12, 2, 9)
    body = box_uv(body.tinted(tone[:, None] * np.ones(3)))
    out.add("straw", straw, body, straws(body, kit, 320, 0.07))
    for s in (-1, 1):
        x, y, z, m = s * 0.24 * p.size, h[1] - 0.018, 2 * h[2] - 0.022, 0.06
        loop = np.array([(x, -y, m), (x, -y, z - m), (x, -y + m, z), (x, y - m, z), (x, y, z - m), (x, y, m), (x, y - m, 0.018), (x, -y + m, 0.018)])
        out.add("twine", finish.of("rope", finish.paint(p.twine).color, 0.8), ring_of(loop, 0.0045 * p.size, 5))
    top = float(2 * h[2])
    return Part(out.surfaces(), colliders=(box_collider((-h[0], -h[1], 0), (h[0], h[1], top)),), mass=18.0 * p.size**3, dynamic=True, friction=0.9, affordances=("sit", "pick up"),
                supports=(Support(name="top", center=(0, 0, top), size=(float(1.8 * h[0]), float(1.6 * h[1]))),), anchors={"seat": (0, 0, top), "top": (0, 0, top)})


def _round(out: Collector, p: Params, kit: Kit, straw: Material) -> Part:
    r, half, n = 0.63 * p.size, 0.6 * p.size, kit.n(44, 16)
    t = np.linspace(-1, 1, kit.n(40, 16))
    bulge = 1 - 0.05 * t**6 + 0.008 * np.sin(t * 60)
    prof = [(0, -half), (0.5 * r, -half - 0.012), (0.92 * r, -half + 0.01), *zip(r * bulge, half * 0.965 * t, strict=True), (0.92 * r, half - 0.01), (0.5 * r, half + 0.012), (0, half)]
    m = lathe(prof, n, 0.8)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    grow = 1 + 0.022 * fbm(np.c_[np.cos(a) * 2, np.sin(a) * 2, v[:, 2] * 1.5], 0.7, 3, kit.seed % 71)
    sag = np.where(v[:, 0] < 0, 1 - 0.035 * np.clip(-v[:, 0] / r, 0, 1) ** 2, 1)
    m = type(m)(v * np.stack([grow * sag, grow, np.ones_like(a)], 1), m.faces, m.normals, m.uv).tinted(1 + 0.16 * np.sin(31 * v[:, 2] / p.size + 2 * np.sin(3 * a)))
    lay = np.array([[0.0, 0, 1], [0, -1, 0], [1, 0, 0]])
    lift = 0.975 * r
    body = m.turned(lay).moved((0, 0, lift))
    out.add("straw", straw, body, straws(body, kit, 420, 0.09))
    k = np.linspace(0.3, 5.5 * 2 * np.pi, kit.n(150, 40))
    for s in (-1, 1):
        q = 0.9 * r * k / k[-1]
        out.add("spiral", straw.model_copy(update={"color": tuple(0.6 * c for c in straw.color)}), tube(np.c_[np.full(len(k), s * (half + 0.008)), q * np.cos(s * k), lift + q * np.sin(s * k)], 0.016 * p.size, 5))
    rings = [lathe([(1.012 * r, z - 0.008), (1.025 * r, z), (1.012 * r, z + 0.008)], n, True).turned(lay).moved((0, 0, lift)) for z in np.linspace(-0.85, 0.85, 7) * half]
    out.add("twine", finish.of("rope", finish.paint(p.twine).color, 0.8), *rings)
    return Part(out.surfaces(), colliders=(box_collider((-half, -0.8 * r, 0), (half, 0.8 * r, 1.9 * r)),), mass=240 * p.size**3, friction=0.9, anchors={"top": (0, 0, 2 * r)}, affordances=("climb",))


def _stack(out: Collector, p: Params, kit: Kit, straw: Material) -> Part:
    s = p.size
    body = mound((2.5 * s, 2.5 * s, 1.3 * s), kit, "low", 0.12)
    cap = lathe([(1.3, 0.85), (1.28, 0.95), (1.1, 1.4), (0.75, 1.95), (0.32, 2.4), (0.12, 2.52), (0, 2.54)], kit.n(36, 14), True).scaled(s)
    v = cap.vertices
    cap = type(cap)(v * (1 + 0.07 * fbm(v, 0.4 * s, 3, kit.seed % 61))[:, None], cap.faces, None, None)
    drum = lathe([(1.0, 0.0), (1.12, 0.5), (1.24, 1.0), (1.0, 1.2)], kit.n(36, 14), True).scaled(s)
    out.add("straw", straw, body, cap, drum, straws(cap, kit, 500, 0.26 * s), straws(drum, kit, 200, 0.2 * s, "low_straws"))
    out.add("pole", finish.wood("weathered", p.wear), rod((0, 0, 2.3 * s), (0.04, 0, 2.95 * s), 0.035, 8))
    rope = finish.of("rope", finish.paint(p.twine).color, 0.85)
    out.add("twine", rope, lathe([(1.17 * s, 1.28 * s), (1.2 * s, 1.31 * s), (1.16 * s, 1.34 * s)], kit.n(36, 14), True).turned(rot_x(0.02)))
    return Part(out.surfaces(), colliders=(cylinder_collider(1.2 * s, 1.4 * s), cylinder_collider(0.7 * s, 2.3 * s)), mass=700 * s**3, anchors={"top": (0, 0, 2.5 * s)}, affordances=("climb",))
