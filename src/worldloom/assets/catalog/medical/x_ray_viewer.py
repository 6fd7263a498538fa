"""An X-ray viewer on the wall: a lit panel with one or more films of ribs, hand or skull clipped to it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import quad
from worldloom.geometry import Mesh, box, cylinder, sheet, slab, smoothstep
from worldloom.assets.parts.kind_pieces import AHEAD

CARD = Card("medical/x_ray_viewer", 1, "x_ray_viewer", ("x-ray viewer", "x-ray lightbox", "x-ray light box", "lightbox", "light box", "x-ray film viewer", "x ray", "x-ray"), ("medical equipment",), ("indoor", "hospital", "clinic", "medical"), "wall")


class Params(Base):
    """Dials."""

    films: Annotated[int, number(0, 4)] = 2
    width: Annotated[float, metres(0.4, 1.5)] = 0.84
    color: Color = "#d9dadb"
    lit: bool = True
    wear: Wear = 0.1


PRESETS = {"one": Params(films=1, width=0.46), "off": Params(lit=False, films=3, width=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """Its back at the wall y = 0, its foot at z = 0."""
    out, w, h, d = Collector(), p.width, 0.54, 0.09
    out.add("case", finish.paint(p.color, p.wear, 0.3), *(slab(a, b, 0.006) for a, b in (((-w / 2, -d, 0), (w / 2, 0, 0.05)), ((-w / 2, -d, h - 0.03), (w / 2, 0, h)), ((-w / 2, -d, 0), (-w / 2 + 0.025, 0, h)), ((w / 2 - 0.025, -d, 0), (w / 2, 0, h)))), slab((-w / 2 + 0.02, -0.03, 0.04), (w / 2 - 0.02, 0, h - 0.02), 0.002))
    glow = finish.glow((0.82, 0.92, 1.0), 2.4) if p.lit else finish.plastic("#dfe4e6", 0.4)
    out.add("panel", glow, slab((-w / 2 + 0.022, -d + 0.012, 0.045), (w / 2 - 0.022, -d + 0.02, h - 0.025), 0.001))
    out.add("switch", finish.plastic("#1d1f23"), box((0.03, 0.012, 0.018), 0.003, (0.4 * w, -d, 0.026)), *(cylinder(0.009, 0.014, 16, 0.002).turned(AHEAD).moved((0.4 * w - 0.045 * k, -d + 0.004, 0.026)) for k in (1, 2)))
    out.add("clip", finish.metal("chrome", p.wear), slab((-w / 2 + 0.03, -d - 0.006, h - 0.045), (w / 2 - 0.03, -d + 0.01, h - 0.034), 0.002))
    wide = min(0.36, (w - 0.08) / max(p.films, 1) - 0.02)
    for k in range(p.films):
        x = (k - (p.films - 1) / 2) * (wide + 0.025)
        film = _film(wide, 0.42, ("chest", "hand", "skull")[(k + kit.seed) % 3], 40 if kit.detail < 0.5 else 96)
        shine = finish.of("plain", (1.0, 1.0, 1.0), 0.2, 0.0)
        if p.lit:
            shine = shine.model_copy(update={"emission": (0.2, 0.25, 0.28)})
        out.add("film", shine, film.moved((x, -d + 0.009, 0.06)))
        out.add("edge", finish.plastic("#0b0d10", 0.1), quad(x - wide / 2 - 0.004, x + wide / 2 + 0.004, 0.056, 0.484, -d + 0.0098))
    lamp = (light((0, -d - 0.15, h / 2), 5.0, True, (0.8, 0.9, 1.0), 0.15, "panel"),) if p.lit else ()
    return Part(out.surfaces(), (box_collider((-w / 2, -d, 0), (w / 2, 0, h)),), mass=7.0, lights=lamp, functional_sides=("front",), affordances=("look", "switch"))


def _film(w: float, h: float, what: str, n: int) -> Mesh:
    """A radiograph in vertex colours, (w, h) metres, centred at x = 0 from z = 0, facing -Y."""
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n), indexing="ij")
    t = np.full(u.shape, 0.05)

    def seg(a: tuple[float, float], b: tuple[float, float], r: float, gain: float) -> None:
        """Adds a soft bar to the picture."""
        nonlocal t
        d = np.array(b) - a
        q = np.clip(((u - a[0]) * d[0] + (v - a[1]) * d[1]) / (d @ d + 1e-9), 0, 1)
        t = t + gain * smoothstep(r - np.hypot(u - a[0] - q * d[0], v - a[1] - q * d[1]), -0.35 * r, 0.5 * r)

    if what == "chest":
        t = t + 0.2 * smoothstep(1 - (u / 0.92) ** 2 - (v / 1.25) ** 4, 0, 0.4) - 0.14 * sum(smoothstep(1 - ((u - s * 0.4) / 0.31) ** 2 - ((v - 0.05) / 0.62) ** 2, 0, 0.5) for s in (-1, 1))
        t = t + 0.28 * smoothstep(1 - ((u - 0.12) / 0.3) ** 2 - ((v + 0.25) / 0.36) ** 2, 0, 0.6)
        for k in range(13):
            seg((0, 0.95 - 0.15 * k), (0, 0.87 - 0.15 * k), 0.06, 0.3)
        for k in range(9):
            for s in (-1, 1):
                z = 0.72 - 0.155 * k
                seg((s * 0.05, z), (s * 0.55, z + 0.06), 0.028, 0.16)
                seg((s * 0.55, z + 0.06), (s * 0.78, z - 0.16), 0.026, 0.2)
        for s in (-1, 1):
            seg((s * 0.08, 0.78), (s * 0.85, 0.9), 0.04, 0.3)
    elif what == "hand":
        for k, (x, top) in enumerate(((-0.5, 0.42), (-0.22, 0.8), (0.05, 0.9), (0.3, 0.8), (0.62, 0.1))):
            base = (0.5 * x - 0.02, -0.35) if k < 4 else (0.25, -0.5)
            for i in range(4):
                a, b = i / 4 + 0.015, (i + 1) / 4 - 0.02
                seg((base[0] + (x - base[0]) * a, base[1] + (top - base[1]) * a), (base[0] + (x - base[0]) * b, base[1] + (top - base[1]) * b), 0.05 - 0.006 * i, 0.55)
            seg(base, (x, top), 0.11, 0.12)
        for k in range(8):
            seg((-0.22 + 0.13 * (k % 4), -0.47 - 0.12 * (k // 4)), (-0.2 + 0.13 * (k % 4), -0.47 - 0.12 * (k // 4)), 0.065, 0.45)
        seg((-0.16, -0.72), (-0.18, -1.2), 0.085, 0.55)
        seg((0.1, -0.72), (0.12, -1.2), 0.1, 0.55)
    else:
        r = np.hypot(u / 0.68, (v - 0.2) / 0.7)
        t = t + 0.22 * smoothstep(1 - r, 0, 0.1) + 0.35 * np.exp(-(((r - 0.95) / 0.05) ** 2)) + 0.22 * smoothstep(1 - np.hypot(u / 0.45, (v + 0.45) / 0.42), 0, 0.3)
        for s in (-1, 1):
            t = t - 0.32 * smoothstep(1 - np.hypot((u - s * 0.26) / 0.19, (v + 0.06) / 0.16), 0, 0.4)
        t = t - 0.25 * smoothstep(1 - np.hypot(u / 0.09, (v + 0.3) / 0.14), 0, 0.4)
        for k in range(8):
            seg((-0.24 + 0.069 * k, -0.5), (-0.24 + 0.069 * k, -0.66), 0.028, 0.35)
    t = np.clip(t, 0, 1)[..., None]
    g = np.stack([u * w / 2, 0 * u, (v + 1) / 2 * h], -1)
    m = sheet(g)
    return Mesh(m.vertices, m.faces, m.normals, m.uv, (t * np.array([0.75, 0.9, 1.0]) + 0.01).reshape(-1, 3))
