"""A pet bed for a dog or a cat: a round or square nest with a stuffed rim, a flat cushion, or a wicker basket with its pillow."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, Mesh, fbm, lathe, rounded_rect, sheet, sphere, tube
CARD = Card("pets/pet_bed", 1, "pet_bed", ("dog bed", "cat bed", "pet basket", "dog basket", "cat basket", "dog cushion", "pet cushion", "dog sofa"), ("furniture",), ("indoor", "living_room", "pets"), "floor", (0.2, 0.0, 0.05, 0.05))


class Params(Base):
    """Dials."""

    style: Literal["round", "square", "cushion", "basket"] = "round"
    width: Annotated[float, metres(0.4, 1.2)] = 0.7
    color: Color = "#7a7f86"
    lining: Color = "#d8d0c0"
    """Of the inner cushion."""
    bone: bool = False
    """A toy bone in it."""
    wear: Wear = 0.25


PRESETS = {"square": Params(style="square", width=0.9, color="#5a4030", bone=True), "cushion": Params(style="cushion", color="#3d5a6a", width=0.85), "basket": Params(style="basket", lining="#b35a4a", width=0.6), "fluffy": Params(color="#c9b8a8", lining="#e0d8cc", width=0.55)}


def build(p: Params, kit: Kit) -> Part:
    """The low side of the rim to -Y."""
    out, w = Collector(), p.width / 2
    cloth, soft = finish.fabric(p.color, p.wear, "velvet"), finish.of("fur", p.lining, 0.95, p.wear)
    rim = 0.17 * w + 0.03
    d = w if p.style in ("round", "basket") else 0.78 * w
    if p.style == "cushion":
        body = soft_box((2 * w, 2 * d, 0.13), 0.06, 0.06, 0.02, 0.008, kit.seed, (0, 0, 0.066))
        out.add("cushion", cloth, body)
        ring = np.c_[rounded_rect(2 * w - 0.02, 2 * d - 0.02, 0.06, 8), np.full(32, 0.066)]
        out.add("piping", finish.fabric(p.lining), tube(ring, 0.007, 8, closed=True))
        high = 0.15
    else:
        path = _ring(p, w - rim, d - rim, kit)
        low = np.clip((path[:, 1] + d) / (2 * d), 0, 1)
        thick = rim * (0.72 + 0.34 * low ** 0.7) * (1 + 0.05 * np.sin(np.arange(len(path)) * 2 * np.pi * 9 / len(path)))
        high = 2.1 * rim
        if p.style == "basket":
            _wicker(out, p, w, kit)
            high = 0.2
        else:
            roll = tube(np.c_[path, thick], thick, kit.n(18, 8), closed=True)
            v = roll.vertices
            roll = Mesh(v + 0.012 * np.c_[0 * v[:, 0], 0 * v[:, 0], fbm(v, 0.12, 2, kit.seed % 60)], roll.faces, None, roll.uv)
            out.add("rim", cloth, Mesh(np.c_[roll.vertices[:, :2], np.maximum(roll.vertices[:, 2], 0.0)], roll.faces, None, roll.uv).tinted(1 + 0.1 * fbm(v, 0.1, 2, 3)))
            out.add("base", cloth, lathe([(0, 0), (w - 0.8 * rim, 0), (w - 0.8 * rim, 0.03), (0, 0.03)], kit.n(36, 14), 0.5).scaled((1, d / w, 1)))
        pad = _pad(w - 1.3 * rim, d - 1.3 * rim, kit)
        out.add("lining", soft, pad.moved((0, 0, 0.05)))
    if p.bone:
        at = np.array([0.25 * w, -0.15 * d, 0.155])
        shape = [tube(np.array([(-0.06, 0, 0), (0.06, 0, 0)]), 0.014, 10)]
        shape += [sphere(0.021, 12, (s * 0.066, q * 0.015, 0)) for s in (-1, 1) for q in (-1, 1)]
        out.add("bone", finish.plastic("#e0d4b8", 0.5), *(m.moved(at) for m in shape))
    solids = [box_collider((-w, -d, 0), (w, d, 0.1)), box_collider((-w, d - 2 * rim, 0), (w, d, high))] + [box_collider((s * w, -0.6 * d, 0), (s * (w - 2 * rim), d, high * 0.9)) for s in (-1, 1)]
    return Part(out.surfaces(), tuple(solids if p.style != "cushion" else solids[:1]), mass=2.5 * p.width, dynamic=True, friction=1.0, functional_sides=("front",), affordances=("lie",))


def _ring(p: Params, w: float, d: float, kit: Kit) -> Floats:
    if p.style in ("round", "basket"):
        a = np.linspace(0, 2 * np.pi, kit.n(54, 24), endpoint=False)
        return np.stack([w * np.cos(a), d * np.sin(a)], 1)
    return rounded_rect(2 * w, 2 * d, 0.12, kit.n(12, 5))


def _pad(w: float, d: float, kit: Kit) -> Mesh:
    """A domed round cushion, a little hollow where one lies."""
    q = np.linspace(0, 1, 9)
    m = lathe([(0, -0.03), (0.97 * w, -0.03), (w, 0.0), *((w * (1 - t), 0.055 * np.sqrt(np.maximum(0, 1 - (1 - t) ** 4)) - 0.02 * np.exp(-(((1 - t) / 0.5) ** 2))) for t in q)], kit.n(40, 16), 1.4).scaled((1, d / w, 1))
    v = m.vertices
    up = v[:, 2] > 0
    return Mesh(v + np.c_[0 * v[:, :2], up * 0.008 * fbm(v, 0.09, 3, kit.seed % 50)], m.faces, None, m.uv).tinted(1 + 0.12 * fbm(v, 0.05, 2, 9))


def _wicker(out: Collector, p: Params, w: float, kit: Kit) -> None:
    """Woven walls with a braided edge that dips at the front."""
    n = kit.n(72, 30)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    dip = 1 - 0.5 * np.exp(-(((a - 1.5 * np.pi) / 0.55) ** 2))
    straw = finish.of("wicker", "#a8804a", 0.75, p.wear)
    z = np.linspace(0, 1, kit.n(12, 5))
    r = w * (0.86 + 0.14 * z)
    ring = np.r_[a, a[:1]]
    high = 0.2 * np.r_[dip, dip[:1]]
    for inset in (0.0, 0.02):
        g = np.stack([(r[None] - inset) * np.cos(ring)[:, None], (r[None] - inset) * np.sin(ring)[:, None], z[None] * high[:, None]], -1)
        out.add("basket", straw, sheet(g if inset == 0.0 else g[:, ::-1]))
    edge = np.stack([(w - 0.01) * np.cos(a), (w - 0.01) * np.sin(a), 0.2 * dip], 1)
    wob = 0.006 * np.sin(np.arange(n) * 2.1)
    out.add("braid", straw, tube(edge + np.c_[0 * wob, 0 * wob, wob], 0.016, 8, closed=True), tube(edge - np.c_[0 * wob, 0 * wob, wob + 0.006], 0.014, 8, closed=True).tinted(0.8))
    out.add("basket", straw, lathe([(0, 0), (0.86 * w, 0), (0.86 * w, 0.02), (0, 0.02)], kit.n(36, 14), 0.4))
