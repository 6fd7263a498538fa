"""A children's play tent: a teepee of cloth on crossed wooden poles, a little house with a roof, or a castle, with open flaps and a mat."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.geometry import Floats, Mesh, fbm, lathe, prism, rod, sphere, tube
CARD = Card("play/play_tent", 1, "play_tent", ("teepee tent", "kids tent", "children's tent", "toy tent", "indoor tent", "playhouse", "play house", "kids teepee", "indoor teepee", "tent house", "play castle"), ("toy", "plaything", "tent"), ("indoor", "playroom", "bedroom"), "floor", (0.6, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["teepee", "house"] = "teepee"
    width: Annotated[float, metres(0.9, 1.6)] = 1.2
    color: Color = "#d9d0bc"
    """Of the cloth."""
    accent: Color = "#c07a6a"
    """Of flaps, bunting and roof."""
    pattern: Literal["plain", "dots", "stripes"] = "plain"
    wear: Wear = 0.2


PRESETS = {"house": Params(style="house", color="#c8d4d8", accent="#c9452f"), "dots": Params(pattern="dots", accent="#6a8aa0"), "stripes": Params(style="house", pattern="stripes", color="#e0d8c4", accent="#5a8a5a")}


def build(p: Params, kit: Kit) -> Part:
    """The door to -Y."""
    out = Collector()
    solids = (_teepee if p.style == "teepee" else _house)(out, p, kit)
    return Part(out.surfaces(), tuple(solids), mass=5.0, functional_sides=("front",), affordances=("enter", "play"))


def _cloth(out: Collector, p: Params, kit: Kit, a: Floats, b: Floats, c: Floats, d: Floats, role: str = "cloth") -> None:
    """A panel of sagging cloth between corners a-b (low) and d-c (high), outward side to the right of a to b; patterned by tint."""
    n = kit.n(20, 8)
    u, v = np.meshgrid(np.linspace(0, 1, n), np.linspace(0, 1, n), indexing="ij")
    low, high = a + (b - a) * u[..., None], d + (c - d) * u[..., None]
    g = low + (high - low) * v[..., None]
    normal = np.cross(c - a, d - b)
    normal = normal / np.linalg.norm(normal)
    sag = 0.045 * np.sin(np.pi * u) * np.sin(np.pi * np.clip(v * 1.2, 0, 1)) + 0.01 * fbm(g, 0.25, 2, kit.seed % 50)
    g = g - normal * sag[..., None]
    m = thick(g.transpose(1, 0, 2), 0.004)
    if p.pattern != "plain" and role == "cloth":
        q = m.vertices
        along = q @ ((b - a) / np.linalg.norm(b - a))
        if p.pattern == "stripes":
            on = np.sin(along * 45) > 0.25
        else:
            up = q[:, 2]
            row = np.floor(up / 0.16)
            on = np.hypot((along + 0.08 * row) % 0.16 - 0.08, up % 0.16 - 0.08) < 0.045
        tone = np.array(finish.paint(p.accent).color) / np.maximum(finish.paint(p.color).color, 0.02)
        m = m.tinted(np.where(on[:, None], tone, 1.0))
    out.add(role, finish.fabric(p.color if role == "cloth" else p.accent, p.wear, "canvas"), m)


def _teepee(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    w, h = p.width / 2, 1.28 * p.width
    base = [np.array([x * w, y * w, 0.0]) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    top = [np.array([x * 0.06, y * 0.06, h]) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    wood = finish.wood("pine", p.wear)
    for a, t in zip(base, top, strict=True):
        far = a + (t - a) * 1.2 - [2 * t[0] * 0.7, 2 * t[1] * 0.7, 0]
        out.add("pole", wood, rod(a, far, 0.014, 10), sphere(0.0155, 10, far))
    out.add("rope", finish.of("rope", (0.5, 0.42, 0.3), 0.9), *(lathe([(0.083, -0.009), (0.095, -0.005), (0.095, 0.005), (0.083, 0.009), (0.083, -0.009)], 20, 0.9).moved((0, 0, h - 0.01 + q)) for q in (-0.014, 0.0, 0.014)))
    for k in (1, 2, 3):
        _cloth(out, p, kit, base[k], base[(k + 1) % 4], top[(k + 1) % 4], top[k])
    split = base[0] + (base[1] - base[0]) * 0.5
    mid = (top[0] + top[1]) / 2
    upper = split + (mid - split) * 0.72
    for s, (a, t) in ((-1, (base[0], top[0])), (1, (base[1], top[1]))):
        pin = a + (t - a) * 0.42
        flap = [a, pin, upper, t, mid]
        edge = (pin + upper) / 2 + [0, -0.02, -0.05]
        _cloth(out, p, kit, *((pin, edge, upper, t) if s < 0 else (edge, pin, t, upper)))
        _cloth(out, p, kit, *((upper, mid, mid, t) if s < 0 else (mid, upper, t, mid)))
        gather = [flap[0] + [0, 0, 0.02], a + (t - a) * 0.2 + [-s * 0.05, -0.03, 0], pin + [-s * 0.03, -0.03, 0], edge]
        out.add("flap", finish.fabric(p.accent, p.wear, "canvas"), tube(np.array(gather), np.array([0.055, 0.045, 0.025, 0.03]), 12))
        out.add("tie", finish.of("rope", (0.5, 0.42, 0.3), 0.9), sphere((0.034, 0.034, 0.016), 12, pin + [-s * 0.03, -0.03, 0]))
    _inside(out, p, w)
    _bunting(out, p, base[0] + (top[0] - base[0]) * 0.62 + [0, -0.02, 0], base[1] + (top[1] - base[1]) * 0.62 + [0, -0.02, 0])
    return [box_collider((-w, w - 0.16, 0), (w, w, 0.7 * h)), *(box_collider((s * w, -w, 0), (s * (w - 0.16), w, 0.6 * h)) for s in (-1, 1)), box_collider((-0.14, -0.14, 0.8 * h), (0.14, 0.14, 1.2 * h))]


def _house(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    w, d, wall, ridge = p.width / 2, 0.42 * p.width, 0.82, 1.28
    corner = [np.array([x * w, y * d, 0.0]) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    up = [q + [0, 0, wall] for q in corner]
    wood = finish.wood("birch", p.wear)
    peak = [np.array([0, y * d, ridge]) for y in (-1, 1)]
    out.add("pole", wood, *(rod(a, b, 0.015, 10) for a, b in (*zip(corner, up, strict=True), (up[0], up[3]), (up[1], up[2]), (up[0], peak[0]), (up[1], peak[0]), (up[2], peak[1]), (up[3], peak[1]), (peak[0], peak[1]))), *(sphere(0.02, 12, q) for q in (*up, *peak)))
    for k in (1, 2, 3):
        _cloth(out, p, kit, corner[k], corner[(k + 1) % 4], up[(k + 1) % 4], up[k])
    over = np.array([0, 0.05, 0])
    drop = np.array([0.06, 0, -0.06])
    _cloth(out, p, kit, up[1] + drop - over, up[2] + drop + over, peak[1] + over + [0, 0, 0.012], peak[0] - over + [0, 0, 0.012], "roof")
    _cloth(out, p, kit, up[3] - drop * [1, 1, -1] + over, up[0] - drop * [1, 1, -1] - over, peak[0] - over + [0, 0, 0.012], peak[1] + over + [0, 0, 0.012], "roof")
    door = 0.26
    front = [(-w, 0), (-door, 0), (-door, 0.72), (-0.15, 0.86), (0.15, 0.86), (door, 0.72), (door, 0), (w, 0), (w, wall), (0, ridge - 0.01), (-w, wall)]
    panel = prism(np.array(front), 0.005).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0, -d + 0.002, 0))
    out.add("front", finish.fabric(p.color, p.wear, "canvas"), panel)
    gable = prism(np.array([(-w, wall), (w, wall), (0, ridge - 0.01)]), 0.005).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])).moved((0, d, 0))
    out.add("front", finish.fabric(p.color, p.wear, "canvas"), gable)
    for s in (-1, 1):
        curtain = [np.array([s * (door + 0.01), -d - 0.03, 0.02]), np.array([s * (door + 0.03), -d - 0.035, 0.4]), np.array([s * (door - 0.02), -d - 0.02, 0.72]), np.array([s * 0.13, -d - 0.01, 0.86])]
        out.add("flap", finish.fabric(p.accent, p.wear, "canvas"), tube(np.array(curtain), np.array([0.06, 0.035, 0.045, 0.02]), 12))
    _inside(out, p, min(w, d))
    _bunting(out, p, up[0] + [0, -0.03, 0.0], up[1] + [0, -0.03, 0.0])
    return [*(box_collider((s * w - 0.02, -d, 0), (s * w + 0.02, d, wall)) for s in (-1, 1)), box_collider((-w, d - 0.02, 0), (w, d + 0.02, wall)), *(box_collider((s * w, -d - 0.02, 0), (s * door, -d + 0.02, wall)) for s in (-1, 1)), box_collider((-0.3 * w, -d, 0.95 * wall + 0.15), (0.3 * w, d, ridge))]


def _inside(out: Collector, p: Params, w: float) -> None:
    """A quilted mat and two cushions."""
    out.add("mat", finish.fabric(p.accent, p.wear), soft_box((1.5 * w, 1.5 * w, 0.035), 0.015, 0.1, 0.004, 0.003, center=(0, 0.05, 0.0175)))
    out.add("cushion", finish.fabric("#e0d6c0", p.wear), soft_box((0.3, 0.12, 0.3), 0.055, 0.05).turned(np.array([[1, 0, 0], [0, 0.94, -0.34], [0, 0.34, 0.94]])).moved((0.12, 0.45 * w, 0.19)))


def _bunting(out: Collector, p: Params, a: Floats, b: Floats) -> None:
    """Little flags on a string across the front."""
    t = np.linspace(0, 1, 15)[:, None]
    line = a + (b - a) * t - np.array([0, 0.0, 0.06]) * 4 * t * (1 - t)
    out.add("string", finish.fabric("#e8e2d2"), tube(line, 0.003, 6))
    tones = (p.accent, "#e0b040", "#5a8a9a")
    flag: Mesh = prism(np.array([(-0.035, 0), (0.035, 0), (0, -0.08)]), 0.002).turned(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]))
    for k in range(1, 14, 2):
        out.add(f"flag.{(k // 2) % 3}", finish.fabric(tones[(k // 2) % 3]), flag.moved(line[k] - [0, 0.002, 0]))
