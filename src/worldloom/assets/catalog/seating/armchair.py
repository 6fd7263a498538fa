"""An upholstered armchair: buttoned wingback, Chesterfield club chair or plain modern, in leather, fabric or velvet."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Literal,
    Material,
    Params as Base,
    Part,
    Support,
    Surface,
    Wear,
    box_collider,
    finish,
    metres,
    np,
    surface,
)
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.assets.parts.room_soft import (
    level,
    nails,
    piping,
    seam,
    sideways,
    soft_box,
    soft_prism,
    tuft_buttons,
    tufting,
    upright,
)
from worldloom.geometry import Floats, Mesh, arc, fbm, rot_x, sheet, smoothstep, sphere, spline, stamp

CARD = Card(
    "seating/armchair",
    1,
    "armchair",
    ("easy chair", "wing chair", "wingback chair", "club chair", "leather chair", "reading chair"),
    ("chair", "seat", "furniture"),
    ("indoor", "living_room", "library", "victorian", "lounge", "hotel", "study"),
    "floor",
    (0.6, 0.05, 0.1, 0.1),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.7, 1.2)] = 0.86
    style: Literal["wingback", "chesterfield", "modern"] = "wingback"
    material: Literal["leather", "fabric", "velvet"] = "leather"
    color: Color = "#6b3420"
    wood: Literal["walnut", "oak", "mahogany", "birch", "ebony"] = "walnut"
    wear: Wear = 0.35


PRESETS = {
    "green": Params(color="dark_green", style="chesterfield"),
    "velvet": Params(material="velvet", color="navy"),
    "modern": Params(style="modern", material="fabric", color="grey", wood="birch", width=0.8),
}
SHOWS: dict[str, dict[str, object]] = {"mid_century": {"style": "modern", "wood": "walnut"}, "tufted": {"style": "chesterfield"}, "retro": {"style": "wingback"}}
LEAN = 0.2
_BACK = {"wingback": 0.72, "chesterfield": 0.33, "modern": 0.46}
_PITCH = (0.12, 0.16)


def build(p: Params, kit: Kit) -> Part:
    """Legs, plinth, rolled arms, buttoned back that leans, loose seat cushion, welts and nails."""
    skin, timber = _cover(p), finish.wood(p.wood, p.wear)
    w, d, base = p.width, 0.82, 0.17
    inner = w - 0.3 if p.style != "modern" else w - 0.24
    seat = soft_box((inner, 0.62, 0.16), 0.06, 0.05, 0.03, 0.008, kit.seed, (0, -0.08, 0.4))
    frame = [soft_box((w - 0.1, d - 0.08, 0.19), 0.035, 0.2, center=(0, 0, base + 0.095)).tinted(0.8)]
    frame += _arms(p, w, d, base)
    back, buttons = _back(p, inner, kit)
    frame += back
    dome = [] if buttons is None else [stamp(sphere((0.013, 0.009, 0.013), 10), buttons).tinted(0.7)]
    welt = [piping(level(seam(inner - 0.01, 0.61), z, (0, -0.08)), 0.0055).tinted(0.62) for z in (0.345, 0.455)]
    legs = four(leg("turned" if p.style != "modern" else "tapered", base + 0.02, 0.034, kit.n(16, 8)), w / 2 - 0.1, d / 2 - 0.1)
    parts: list[Surface] = [
        surface("upholstery", [_aged(m, kit, p.wear) for m in [*frame, *dome]], skin),
        surface("seat", [_aged(seat, kit, p.wear), *welt], skin),
        surface("leg", legs, timber),
    ]
    if p.style != "modern":
        parts.append(surface("nails", nails(_nail_places(p, w, d, base), 0.006), finish.metal("brass", p.wear)))
    top = float(max(s.mesh.bounds[1, 2] for s in parts))
    hx = w / 2
    solids = (
        box_collider((-hx + 0.05, -d / 2, 0.0), (hx - 0.05, d / 2, 0.512)),
        box_collider((-hx, -d / 2, 0.1), (-inner / 2, d / 2 - 0.1, 0.64)),
        box_collider((inner / 2, -d / 2, 0.1), (hx, d / 2 - 0.1, 0.64)),
        box_collider((-hx + 0.05, 0.2, 0.4), (hx - 0.05, 0.54, top)),
    )
    return Part(
        tuple(parts),
        colliders=solids,
        mass=32.0,
        dynamic=True,
        anchors={"seat": (0, -0.1, 0.5), "arm.left": (-hx + 0.08, -0.05, 0.64), "arm.right": (hx - 0.08, -0.05, 0.64)},
        supports=(Support(name="seat", center=(0, -0.12, 0.512), size=(inner - 0.1, 0.46), clearance=0.6),),
        functional_sides=("front",),
        affordances=("sit",),
    )


def _cover(p: Params) -> Material:
    tone = finish.paint(p.color).color
    return finish.leather(tone, p.wear) if p.material == "leather" else finish.fabric(tone, p.wear, p.material)


def _aged(m: Mesh, kit: Kit, wear: float) -> Mesh:
    """Hide is never one colour: blotches, darker towards the floor."""
    v = m.vertices
    tone = 1 + (0.1 + 0.2 * wear) * fbm(v, 0.28, 3, kit.seed % 97) - 0.25 * (1 - smoothstep(v[:, 2], 0.1, 0.5))
    return m.tinted(np.repeat(tone[:, None], 3, 1))


def _arms(p: Params, w: float, d: float, base: float) -> list[Mesh]:
    """Scroll arms extruded along the depth, front faces padded."""
    if p.style == "modern":
        one = soft_box((0.12, d - 0.04, 0.42), 0.05, 0.2, center=(w / 2 - 0.07, 0.0, base + 0.21))
        return [one, one.mirrored(0)]
    r, cx, cz = 0.088, 0.0, 0.555 if p.style == "wingback" else 0.6
    scroll = arc(r, -0.55, np.pi + 0.35, 22, (cx, cz))
    outline = np.concatenate([[[0.055, base + 0.02], [0.06, 0.35]], scroll, [[-0.065, 0.35], [-0.06, base + 0.02]]])
    long = d - 0.1
    arm = upright(soft_prism(outline, long, 0.028, 3)).moved((w / 2 - 0.105, -d / 2 + 0.01, 0))
    return [arm, arm.mirrored(0)]


def _tilt(m: Mesh) -> Mesh:
    return m.turned(rot_x(-LEAN)).moved((0, 0.24, 0.42))


def _back(p: Params, inner: float, kit: Kit) -> tuple[list[Mesh], Floats | None]:
    """The shell behind, the buttoned pad before it, and wings; modelled upright with z up the back, then leaned."""
    h, w = _BACK[p.style], inner + 0.1
    if p.style == "modern":
        pad = soft_box((inner + 0.02, 0.18, h + 0.06), 0.07, 0.07, center=(0, -0.02, h / 2), wrinkle=0.004)
        return [_tilt(pad), _tilt(soft_box((w, 0.1, h + 0.2), 0.03, 0.2, center=(0, 0.09, h / 2 - 0.08)))], None
    crest = 0.05 if p.style == "wingback" else 0.0
    x = np.linspace(-w / 2, w / 2, 15)
    top = np.stack([x, h + crest * np.cos(np.pi * x / w)], 1)
    outline = np.concatenate([[[-w / 2, -0.22], [w / 2, -0.22]], top[::-1]])
    shell = upright(soft_prism(_rounded(outline), 0.13, 0.035)).moved((0, 0.01, 0))
    pad, spots = _pad(inner - 0.01, h + crest * 0.6, kit)
    pieces = [_tilt(shell), _tilt(pad)]
    if p.style == "wingback":
        side = spline(
            [
                (0.09, -0.05),
                (-0.02, 0.08),
                (-0.07, 0.3),
                (-0.19, 0.42),
                (-0.215, 0.56),
                (-0.16, 0.68),
                (-0.02, 0.735),
                (0.12, 0.72),
                (0.13, 0.3),
            ],
            34,
            True,
        )
        wing = _tilt(sideways(soft_prism(side[::-1] if _ccw(side) < 0 else side, 0.085, 0.036)).moved((inner / 2 - 0.02, 0, 0)))
        pieces += [wing, wing.mirrored(0)]
    else:
        roll = spline(
            [(0.0, h - 0.18), (-0.075, h - 0.1), (-0.07, h - 0.01), (0.01, h + 0.035), (0.12, h - 0.01), (0.13, h - 0.12)],
            22,
            True,
        )
        bar = sideways(soft_prism(roll[::-1] if _ccw(roll) < 0 else roll, inner + 0.24, 0.03)).moved((-(inner + 0.24) / 2, 0, 0))
        pieces.append(_tilt(bar))
    places = np.c_[spots[:, 0], _face(spots[:, 0], spots[:, 1], inner, h) - 0.004, spots[:, 1]]
    return pieces, places @ rot_x(-LEAN).T + [0, 0.24, 0.42]


def _rounded(outline: Floats) -> Floats:
    """The outline with more points, so that corners bend instead of folding."""
    dense = np.concatenate([np.linspace(a, b, 4, endpoint=False) for a, b in zip(outline, np.roll(outline, -1, 0), strict=True)])
    return np.asarray(0.5 * dense + 0.25 * (np.roll(dense, 1, 0) + np.roll(dense, -1, 0)))


def _ccw(q: Floats) -> float:
    return float((q[:, 0] * np.roll(q[:, 1], -1) - q[:, 1] * np.roll(q[:, 0], -1)).sum())


def _face(x: Floats, z: Floats, width: float, height: float) -> Floats:
    """y of the buttoned pad; forward is negative."""
    edge = smoothstep(np.abs(x), width / 2, width / 2 - 0.06) * smoothstep(z, height, height - 0.07)
    tuft = 0.045 * tufting(x, z - 0.2, _PITCH) * smoothstep(z, 0.06, 0.14) + 0.035 * (1 - smoothstep(z, 0.06, 0.14))
    return np.asarray(0.02 - edge * (tuft + 0.035 * (1 - (2 * x / width) ** 2)) - 0.02 * edge)


def _pad(width: float, height: float, kit: Kit) -> tuple[Mesh, Floats]:
    n = kit.n(40, 16)
    x, z = np.meshgrid(np.linspace(-width / 2, width / 2, n), np.linspace(-0.02, height, n), indexing="ij")
    tone = 0.55 + 0.45 * tufting(x, z - 0.2, _PITCH) if height > 0.1 else 1 + 0 * x
    m = sheet(np.stack([x, _face(x, z, width, height), z], -1)).tinted(np.repeat(tone.reshape(-1, 1), 3, 1))
    return m, np.array([[a, b + 0.2] for a, b in tuft_buttons(width - 0.12, -0.1, height - 0.3, _PITCH)])


def _nail_places(p: Params, w: float, d: float, base: float) -> Floats:
    y = -d / 2 + 0.008
    ring = arc(0.074, -0.5, np.pi + 0.3, 14, (w / 2 - 0.105, 0.555 if p.style == "wingback" else 0.6))
    down = np.array([(w / 2 - 0.105 + s * 0.048, z) for s in (-1, 1) for z in np.arange(base + 0.05, 0.5, 0.026)])
    side = np.concatenate([ring, down])
    xz = np.concatenate([side, side * [-1, 1]])
    row = np.array([(x, y + 0.028, base + 0.02) for x in np.arange(-w / 2 + 0.14, w / 2 - 0.13, 0.026)])
    return np.concatenate([np.c_[xz[:, 0], np.full(len(xz), y), xz[:, 1]], row])
