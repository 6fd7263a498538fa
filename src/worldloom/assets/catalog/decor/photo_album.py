"""A photo album: cloth- or leather-bound with a window in its cover and a ribbon, closed, or open at a spread of pictures."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import cylinder, prism, rot_z, rounded_rect, sheet, slab, tube

CARD = Card("decor/photo_album", 1, "photo_album", ("album", "scrapbook", "photo book", "family album", "picture album"), ("book", "print"), ("indoor", "living_room", "bedroom", "study"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.18, 0.36)] = 0.27
    material: Literal["fabric", "leather"] = "leather"
    color: Color = "#5a3326"
    state: Literal["closed", "open"] = "closed"
    wear: Wear = 0.25


PRESETS = {"open": Params(state="open"), "linen": Params(material="fabric", color="#8c9aa3"), "open_linen": Params(material="fabric", color="#b39a72", state="open", width=0.22)}
TONES = ((0.16, 0.24, 0.32), (0.3, 0.24, 0.16), (0.1, 0.2, 0.08), (0.34, 0.2, 0.17), (0.2, 0.2, 0.21), (0.36, 0.33, 0.27))


def build(p: Params, kit: Kit) -> Part:
    """Boards, a block of thick leaves, a spine; prints with white borders held by corners."""
    out, w = Collector(), p.width / 2
    d = 0.82 * w
    skin = finish.leather(rgb(p.color), p.wear) if p.material == "leather" else finish.fabric(p.color, p.wear)
    paper = finish.of("paper", (0.6, 0.56, 0.47), 0.9)
    if p.state == "open":
        return _open(out, p, kit, skin, w, d)
    t = 0.042
    out.add("cover", skin, *(prism(rounded_rect(2 * w, 2 * d, 0.006, 4), 0.004, 0.0012).moved((0, 0, z)) for z in (0.0, t - 0.004)), slab((-w - 0.002, -d, 0.0005), (-w + 0.007, d, t - 0.0005), 0.0034))
    edges = np.linspace(0.005, t - 0.005, 15)
    out.add("pages", paper, *(slab((-w + 0.006, -d + 0.006, a), (w - 0.005, d - 0.006, a + 0.0019), 0.0005).tinted(0.86 + 0.14 * (k % 2)) for k, a in enumerate(edges[:-1])))
    frame = rounded_rect(0.42 * w * 2, 0.32 * w * 2, 0.004, 3)
    out.add("frame", finish.metal("brass", p.wear), tube(np.c_[frame + [0.04 * w, 0.2 * d], np.full(len(frame), t + 0.0004)], 0.0016, 6, closed=True))
    _print(out, kit, (0.04 * w, 0.2 * d, t + 0.0002), 0.38 * w, 0.28 * w, 0.0, 0)
    out.add("title", finish.metal("gold", p.wear), *(slab((-q * w + 0.04 * w, y * d, t), (q * w + 0.04 * w, y * d + 0.0035, t + 0.0005), 0.0001) for q, y in ((0.34, -0.42), (0.2, -0.52))))
    ribbon = finish.fabric("cream", 0.1, "velvet")
    out.add("ribbon", ribbon, slab((0.62 * w, -d - 0.045, 0.02), (0.62 * w + 0.008, -d + 0.01, 0.0208), 0.0002))
    corner = np.array([(0, 0), (-0.034, 0), (0, -0.034)])
    out.add("corner", finish.metal("brass", p.wear), *(prism(corner * [1, s], 0.0009).moved((w + 0.0004, s * d + 0.0004 * s, t - 0.0001)) for s in (-1, 1)))
    return tabletop(out.surfaces(), 1.1, False)


def _open(out: Collector, p: Params, kit: Kit, skin: Material, w: float, d: float) -> Part:
    """Two curved stacks of leaves over the boards, with prints on the upper ones."""
    out.add("cover", skin, *(prism(rounded_rect(2 * w, 2 * d, 0.006, 4), 0.004, 0.0012).moved((s * (w + 0.008), 0, 0)) for s in (-1, 1)), slab((-0.012, -d, 0), (0.012, d, 0.0035), 0.001))
    paper = finish.of("paper", (0.6, 0.56, 0.47), 0.9)
    x = np.linspace(0, 2 * w - 0.004, 14)
    for s in (-1, 1):
        deep = 0.016 if s < 0 else 0.021
        for k in range(6):
            z = 0.005 + deep * (k + 1) / 6 * (1 - np.exp(-x / 0.03)) * (1 - 0.12 * x / w / 2) + 0.001
            long = 1 - 0.012 * (5 - k)
            q = s * x * long
            rows = np.stack([np.stack([q, np.full(14, y), z], 1) for y in np.linspace(-d + 0.006, d - 0.006, 4)], 1)
            out.add("pages", paper, thick(rows if s > 0 else rows[::-1], 0.0008).tinted(0.88 + 0.12 * (k % 2)))
        top = 0.0075 + deep * 0.93
        for j, (px, py, turn) in enumerate(((0.62, 0.42, 0.05), (1.34, 0.4, -0.04), (0.68, -0.42, -0.03), (1.36, -0.4, 0.06))):
            _print(out, kit, (s * px * w, py * d, top), 0.28 * w, 0.21 * w, turn, 4 * (s > 0) + j)
    return tabletop(out.surfaces(), 1.1, False)


def _print(out: Collector, kit: Kit, at: tuple[float, float, float], w: float, h: float, turn: float, k: int) -> None:
    """A photograph: white border, sky and land in two tones, somebody or a house in it."""
    g = kit.child(f"print{k}").rng("print")
    sky, land, who = (TONES[int(i)] for i in g.integers(len(TONES), size=3))
    r = rot_z(turn)
    white = finish.of("paper", "white", 0.4)
    out.add("border", white, slab((-w, -h, 0), (w, h, 0.0006), 0.0001).turned(r).moved(at))
    line = 0.1 * h * float(g.uniform(-2, 2))
    x = np.linspace(-0.9 * w, 0.9 * w, 9)
    hill = line + 0.12 * h * np.sin(3 * x / w + float(g.uniform(0, 6)))
    for tone, low, high, z in ((sky, np.full(9, -0.88 * h), np.full(9, 0.88 * h), 0.0008), (land, np.full(9, -0.88 * h), hill, 0.0011)):
        q = np.stack([np.stack([x, low, np.full(9, z)], 1), np.stack([x, high, np.full(9, z)], 1)], 1)
        out.add("picture", finish.of("plain", (1.0, 1.0, 1.0), 0.25), sheet(q).turned(r).moved(at).tinted(np.array(tone) * (1.6 if tone is sky else 0.8)))
    cx = float(g.uniform(-0.4, 0.4)) * w
    body = prism(rounded_rect(0.26 * w, 0.62 * h, 0.1 * w, 4), 0.0004).moved((cx, line - 0.2 * h, 0.0011))
    head = cylinder(0.12 * w, 0.0004, 14, 0.0, (cx, line + 0.25 * h, 0.0011))
    out.add("picture", finish.of("plain", (1.0, 1.0, 1.0), 0.25), body.turned(r).moved(at).tinted(np.array(who)), head.turned(r).moved(at).tinted((0.42, 0.27, 0.19)))
