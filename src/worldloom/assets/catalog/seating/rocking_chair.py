"""A rocking chair: spindles and a carved crest, ladder slats, or a padded modern shell, on two bent rockers, with a cushion if wanted."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import level, piping, seam, sideways, soft_box, soft_prism
from worldloom.geometry import Floats, Mesh, arc, crease_normals, fbm, prism, rod, rot_x, spline, tube

CARD = Card("seating/rocking_chair", 1, "rocking_chair", ("rocker", "rocking armchair", "nursery chair", "glider", "porch rocker"), ("chair", "seat", "furniture"), ("indoor", "nursery", "living_room", "kids_room", "porch", "cabin", "victorian"), "floor", (0.5, 0.2, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["spindle", "ladder", "padded"] = "spindle"
    height: Annotated[float, metres(0.95, 1.2)] = 1.08
    wood: Literal["oak", "walnut", "white", "cherry", "dark"] = "oak"
    cushion: bool = True
    color: Color = "#8c9a86"
    """Of the cushion or the upholstery."""
    wear: Wear = 0.2


PRESETS = {"ladder": Params(style="ladder", wood="white", color="#7d95a8"), "padded": Params(style="padded", wood="walnut", color="#c9bda8", height=1.0), "bare": Params(cushion=False, wood="cherry")}
SEAT, WIDE = 0.43, 0.27


def build(p: Params, kit: Kit) -> Part:
    """Rockers, legs raked into a dished seat, arms on posts, a back that leans; a cushion with its welt."""
    out = Collector()
    wood = finish.paint("white", p.wear, 0.4) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.36)
    cloth = finish.fabric(p.color, p.wear)
    _rockers(out, wood, kit)
    if p.style == "padded":
        _padded(out, p, kit, wood, cloth)
    else:
        _wooden(out, p, kit, wood)
        if p.cushion:
            pad = soft_box((0.45, 0.43, 0.05), 0.022, 0.04, 0.012, 0.003, kit.seed % 53, (0, -0.02, SEAT + 0.034))
            out.add("cushion", cloth, pad, piping(level(seam(0.44, 0.42), SEAT + 0.03, (0, -0.02)), 0.004).tinted(0.7))
    top = SEAT + (0.065 if p.cushion or p.style == "padded" else 0.022)
    solids = (box_collider((-WIDE, -0.27, 0.2), (WIDE, 0.27, top)), box_collider((-WIDE, 0.2, SEAT), (WIDE, 0.42, p.height)), *(box_collider((s * WIDE - 0.03, -0.4, 0), (s * WIDE + 0.03, 0.46, 0.2)) for s in (-1, 1)), *(box_collider((s * (WIDE + 0.01) - 0.03, -0.24, SEAT), (s * (WIDE + 0.01) + 0.03, 0.24, SEAT + 0.24)) for s in (-1, 1)))
    return Part(out.surfaces(), colliders=solids, mass=13.0, dynamic=True, functional_sides=("front",), affordances=("sit", "rock"), anchors={"seat": (0, -0.03, top)},
                supports=(Support(name="seat", center=(0, -0.03, top), size=(0.36, 0.34), clearance=0.6),))  # fmt: skip


def _rockers(out: Collector, wood: Material, kit: Kit) -> None:
    """Two runners bent to a circle of about a metre, the hind ends longer, and a stretcher between them."""
    r = 1.15
    bow = arc(r, -np.pi / 2 - 0.36, -np.pi / 2 + 0.42, kit.n(30, 14), (0.0, r))
    line: Floats = np.concatenate([bow, (bow * [1, 1] + [0, 0.034])[::-1]])
    for s in (-1, 1):
        out.add("rocker", wood, sideways(prism(line, 0.026, 0.006)).moved((s * WIDE - 0.013, 0, 0)))
    out.add("rocker", wood, *(rod((-WIDE, y, 0.045 + y * y / 2 / r), (WIDE, y, 0.045 + y * y / 2 / r), 0.009, 10) for y in (-0.26, 0.3)))


def _turned(a: tuple[float, float, float], b: tuple[float, float, float], r: float, n: int) -> Mesh:
    """A leg or post that swells and has rings, between two points."""
    t = np.linspace(0, 1, 22)[:, None]
    path = np.asarray(a) * (1 - t) + np.asarray(b) * t
    wide = r * (0.72 + 0.3 * np.sin(np.pi * t[:, 0]) + 0.18 * np.exp(-(((t[:, 0] - 0.28) / 0.035) ** 2)) + 0.18 * np.exp(-(((t[:, 0] - 0.75) / 0.035) ** 2)))
    return tube(path, wide, n)


def _wooden(out: Collector, p: Params, kit: Kit, wood: Material) -> None:
    n, h = kit.n(12, 7), p.height
    legs = [((s * (WIDE - 0.03), y, SEAT - 0.01), (s * WIDE, y * 1.12 + 0.01, 0.05 + (y * 1.12) ** 2 / 2.3)) for s in (-1, 1) for y in (-0.2, 0.2)]
    out.add("leg", wood, *(_turned(b, a, 0.019, n) for a, b in legs), *(rod((s * (WIDE - 0.012), -0.2, 0.24), (s * (WIDE - 0.012), 0.2, 0.24), 0.0095, n) for s in (-1, 1)), rod((-WIDE + 0.014, -0.07, 0.24), (WIDE - 0.014, -0.07, 0.24), 0.0095, n))
    out.add("seat", wood, _dished(kit))
    lean, arm = 0.3, SEAT + 0.23

    def back(x: float, z: float, bow: float = 0.0) -> tuple[float, float, float]:
        return (x, 0.2 + lean * (z - SEAT) + bow, z)

    out.add("post", wood, *(_turned(back(s * 0.225, SEAT), back(s * 0.25, h - 0.05), 0.017, n) for s in (-1, 1)))
    for s in (-1, 1):
        run = spline([back(s * 0.235, arm + 0.015), (s * (WIDE + 0.005), 0.08, arm + 0.012), (s * (WIDE + 0.02), -0.14, arm), (s * (WIDE + 0.025), -0.25, arm - 0.006), (s * (WIDE + 0.018), -0.275, arm - 0.02)], 24)
        flat = tube(run, np.interp(np.linspace(0, 1, 24), [0, 0.5, 0.9, 1], [0.016, 0.023, 0.03, 0.022]), n)
        v = flat.vertices
        mid = float(arm)
        out.add("arm", wood, Mesh(np.c_[v[:, :2], mid + (v[:, 2] - mid) * 0.62], flat.faces, None, flat.uv))
        out.add("post", wood, _turned((s * (WIDE - 0.02), -0.19, SEAT), (s * (WIDE + 0.018), -0.2, arm - 0.006), 0.014, n), rod((s * (WIDE - 0.025), 0.02, SEAT), (s * (WIDE + 0.008), 0.03, arm), 0.0075, n))
    t = np.linspace(-1, 1, kit.n(22, 10))
    bow = 0.02 * (1 - t**2)
    if p.style == "spindle":
        crest = np.stack([0.27 * t, h - 0.02 + 0.035 * np.cos(np.pi * t / 2)], 1)
        low = np.stack([0.262 * t, np.full(len(t), h - 0.1) + 0.012 * np.cos(np.pi * t / 2)], 1)
        board = prism(np.concatenate([low, crest[::-1]]), 0.02, 0.006).turned(rot_x(np.pi / 2))
        v = board.vertices
        bent = np.c_[v[:, 0], 0.2 + lean * (v[:, 2] - SEAT) + v[:, 1] + 0.01 + 0.02 * (1 - (v[:, 0] / 0.27) ** 2), v[:, 2]]
        out.add("back", wood, Mesh(bent, board.faces, None, board.uv))
        for x in np.linspace(-0.72, 0.72, 7):
            out.add("back", wood, _turned(back(0.2 * x, SEAT + 0.01, 0.01), back(0.23 * x, h - 0.09, 0.02), 0.0088, n))
        return
    for z in np.linspace(SEAT + 0.16, h - 0.06, 4):
        slat = np.concatenate([np.stack([0.24 * t, np.full(len(t), z) - 0.004], 1), np.stack([0.24 * t, z + 0.05 + 0.022 * (1 - t**2)], 1)[::-1]])
        board = prism(slat, 0.011, 0.003).turned(rot_x(np.pi / 2))
        v = board.vertices
        out.add("back", wood, Mesh(np.c_[v[:, 0], 0.2 + lean * (v[:, 2] - SEAT) + v[:, 1] + float(bow.max()) * (1 - (v[:, 0] / 0.24) ** 2), v[:, 2]], board.faces, None, board.uv))


def _dished(kit: Kit) -> Mesh:
    """A plank seat hollowed for whoever sits on it, its front edge rolled."""
    m = soft_box((0.53, 0.5, 0.04), 0.016, 0.03, center=(0, 0, SEAT))
    v = m.vertices
    dip = 0.014 * np.exp(-((v[:, 0] / 0.17) ** 2) - (((v[:, 1] - 0.04) / 0.17) ** 2)) * (v[:, 2] > SEAT)
    return crease_normals(Mesh(v - np.stack([0 * dip, 0 * dip, dip], 1), m.faces, uv=m.uv), 1.2)


def _padded(out: Collector, p: Params, kit: Kit, wood: Material, cloth: Material) -> None:
    """Seat and back in one upholstered sweep between wooden frames whose arms run into the legs."""
    n, h = kit.n(12, 7), p.height
    side = spline([(-0.29, SEAT + 0.03), (-0.27, SEAT + 0.085), (0.0, SEAT + 0.055), (0.16, SEAT + 0.085), (0.27, SEAT + 0.24), (0.37, h - 0.1), (0.42, h - 0.005), (0.475, h - 0.03), (0.44, h - 0.2), (0.36, SEAT + 0.2), (0.27, SEAT - 0.03), (0.1, SEAT - 0.06), (-0.2, SEAT - 0.035)], 60, True)
    area = float((side[:, 0] * np.roll(side[:, 1], -1) - side[:, 1] * np.roll(side[:, 0], -1)).sum())
    shell = sideways(soft_prism(side if area > 0 else side[::-1], 0.5, 0.035, 3)).moved((-0.25, 0, 0))
    tone = 1 + 0.1 * fbm(shell.vertices, 0.25, 3, kit.seed % 89)
    out.add("upholstery", cloth, shell.tinted(np.repeat(tone[:, None], 3, 1)))
    out.add("buttons", cloth, *(soft_box((0.016, 0.012, 0.016), 0.005, 0.1, center=(x, 0.285 + 0.43 * (z - SEAT - 0.25), z)).tinted(0.7) for x in (-0.11, 0.11) for z in (SEAT + 0.3, SEAT + 0.43)))
    for s in (-1, 1):
        x = s * WIDE
        loop = spline([(x, -0.3, 0.085), (x, -0.27, 0.3), (x, -0.25, SEAT + 0.19), (x, -0.18, SEAT + 0.235), (x, 0.1, SEAT + 0.22), (x, 0.3, SEAT + 0.2)], 34)
        out.add("frame", wood, tube(loop, 0.0175, n), rod((x, 0.24, 0.06), (x, 0.3, SEAT + 0.21), 0.0165, n), rod((x, -0.27, SEAT - 0.045), (x, 0.28, SEAT - 0.045), 0.014, n))
    if p.cushion:
        lumbar = soft_box((0.42, 0.1, 0.2), 0.045, 0.04, 0, 0, kit.seed % 31).turned(rot_x(-0.4)).moved((0, 0.2, SEAT + 0.2))
        out.add("cushion", finish.fabric("cream", p.wear, "knit"), lumbar)
