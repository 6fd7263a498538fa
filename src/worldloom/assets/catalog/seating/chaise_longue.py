"""A chaise longue: a long padded seat with one raised end, a rolled Victorian one with a scroll back, a tufted one, or a plain modern lounger."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import level, nails, piping, seam, soft_box, soft_prism, upright
from worldloom.geometry import Floats, Mesh, crease_normals, fbm, lathe, rot_x, rot_y, smoothstep, spline

CARD = Card("seating/chaise_longue", 1, "chaise_longue", ("chaise lounge", "chaise", "fainting couch", "lounge chaise", "recamier", "daybed"), ("seat", "furniture"), ("indoor", "living_room", "bedroom", "lounge", "victorian", "spa"), "floor", (0.5, 0.05, 0.1, 0.1))


class Params(Base):
    """Dials. It lies along X, its head at the left; the back, where it has one, at +Y."""

    style: Literal["victorian", "modern", "tufted"] = "victorian"
    length: Annotated[float, metres(1.4, 2.0)] = 1.75
    material: Literal["velvet", "fabric", "leather"] = "velvet"
    color: Color = "#3f6157"
    wood: Literal["walnut", "mahogany", "oak", "birch", "dark"] = "walnut"
    bolster: bool = True
    wear: Wear = 0.2


PRESETS = {"modern": Params(style="modern", material="fabric", color="#b9b2a4", wood="oak"), "tufted": Params(style="tufted", color="burgundy", wood="dark"), "leather": Params(style="modern", material="leather", color="#6b4226", bolster=False)}


def build(p: Params, kit: Kit) -> Part:
    """Frame on legs, seat pad with welts, a head that sweeps up, half a back that runs down to the seat."""
    out, w, d, base = Collector(), p.length / 2, 0.34, 0.16
    tone = finish.paint(p.color).color
    skin = finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)
    wood = finish.wood(p.wood, p.wear, 0.35)
    seat = soft_box((2 * w - 0.06, 2 * d - 0.02, 0.15), 0.05, 0.06, 0.025, 0.006, kit.seed % 71, (0.02, -0.01, 0.375))
    out.add("seat", skin, _aged(seat, kit, p.wear), *(piping(level(seam(2 * w - 0.08, 2 * d - 0.03, 0.2, 56), z, (0.02, -0.01)), 0.0055).tinted(0.65) for z in (0.325, 0.425)))
    frame = soft_box((2 * w - 0.02, 2 * d, 0.13), 0.028, 0.25, center=(0, 0, base + 0.085))
    out.add("upholstery", skin, _aged(frame.tinted(0.82), kit, p.wear), *(_aged(m, kit, p.wear) for m in _head(p, kit, w, d)))
    if p.style != "modern":
        out.add("back", skin, *(_aged(m, kit, p.wear) for m in _back(w, d)))
        xs = np.arange(-w + 0.05, w - 0.04, 0.028)
        out.add("nails", finish.metal("brass", p.wear), nails(np.c_[xs, np.full(len(xs), -d + 0.002), np.full(len(xs), base + 0.045)], 0.0055))
    foot = leg("turned" if p.style == "victorian" else "tapered", base + 0.03, 0.032 if p.style == "victorian" else 0.022, kit.n(16, 8))
    out.add("leg", wood, four(foot, w - 0.1, d - 0.08))
    if p.bolster:
        roll = lathe([(0, -0.27), (0.02, -0.273), (0.078, -0.26), (0.088, -0.24), (0.09, 0), (0.088, 0.24), (0.078, 0.26), (0.02, 0.273), (0, 0.27)], kit.n(26, 12), 0.9)
        out.add("bolster", finish.fabric("gold" if p.style == "victorian" else "cream", p.wear, "velvet"), roll.turned(rot_x(np.pi / 2)).moved((-w + 0.3, -0.02, 0.548)))
    tall = 0.88 if p.style != "modern" else 0.74
    solids = [box_collider((-w, -d, 0), (w, d, 0.465)), box_collider((-w - 0.06, -d, 0.3), (-w + 0.2, d, tall))]
    if p.style != "modern":
        solids.append(box_collider((-w, d - 0.1, 0.3), (0.1 * w, d + 0.03, 0.78)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=38.0, dynamic=True, functional_sides=("front",), affordances=("lie", "sit"), anchors={"seat": (0.1, -0.05, 0.46), "pillow": (-w + 0.3, 0, 0.55)},
                supports=(Support(name="seat", center=(0.3 * w, -0.04, 0.462), size=(1.1 * w, 0.42), clearance=0.6),))  # fmt: skip


def _aged(m: Mesh, kit: Kit, wear: float) -> Mesh:
    v = m.vertices
    own = 1.0 if m.color is None else m.color
    return m.tinted(own * (1 + (0.08 + 0.16 * wear) * fbm(v, 0.28, 3, kit.seed % 97) - 0.22 * (1 - smoothstep(v[:, 2], 0.1, 0.45)))[:, None] * np.ones(3))


def _ccw(q: Floats) -> Floats:
    area = float((q[:, 0] * np.roll(q[:, 1], -1) - q[:, 1] * np.roll(q[:, 0], -1)).sum())
    return q if area > 0 else q[::-1]


def _head(p: Params, kit: Kit, w: float, d: float) -> list[Mesh]:
    """The raised end: a scroll seen from the front, or a leaning pad; tufted ones have ribs down it."""
    if p.style == "modern":
        pad = soft_box((0.15, 2 * d - 0.02, 0.52), 0.06, 0.06, 0.0, 0.0, kit.seed % 37)
        return [pad.turned(rot_y(-0.42)).moved((-w + 0.06, 0, 0.53)), soft_box((0.12, 2 * d, 0.3), 0.04, 0.2, center=(-w + 0.07, 0, 0.3))]
    line = spline([(-w + 0.16, 0.2), (-w + 0.2, 0.42), (-w + 0.13, 0.6), (-w + 0.03, 0.74), (-w - 0.02, 0.84), (-w - 0.1, 0.87), (-w - 0.16, 0.82), (-w - 0.15, 0.745), (-w - 0.09, 0.72), (-w - 0.055, 0.66), (-w - 0.01, 0.5), (-w + 0.0, 0.3), (-w + 0.02, 0.2)], 64, True)
    body = upright(soft_prism(_ccw(line), 2 * d - 0.005, 0.03, 3)).moved((0, -d + 0.002, 0))
    if p.style != "tufted":
        return [body]
    v = body.vertices
    inner = smoothstep(v[:, 0], -w + 0.0, -w + 0.12) * smoothstep(v[:, 2], 0.42, 0.55)
    rib = 0.012 * inner * np.abs(np.sin(np.pi * (v[:, 1] + d) / 0.11))
    bulged = crease_normals(Mesh(v + np.stack([rib, 0 * rib, 0.5 * rib], 1), body.faces), 1.2)
    return [bulged]


def _back(w: float, d: float) -> list[Mesh]:
    """Half a back whose upper edge sweeps from the head down to the seat, with its roll."""
    x = np.linspace(-w + 0.02, 0.45 * w, 30)
    t = (x - x[0]) / (x[-1] - x[0])
    top = 0.45 + 0.36 * (0.5 + 0.5 * np.cos(np.pi * t)) ** 0.8 + 0.02 * np.sin(3 * np.pi * t) * (1 - t)
    outline = np.concatenate([np.stack([x, np.full(30, 0.22)], 1), np.stack([x, top], 1)[::-1]])
    pad = upright(soft_prism(_ccw(outline), 0.1, 0.035, 3)).moved((0, d - 0.1, 0))
    roll = piping(np.c_[x, np.full(30, d - 0.05), top - 0.012], 0.04, closed=False)
    return [pad, roll]
