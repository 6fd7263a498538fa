"""A fireplace with surround, mantel shelf, brick firebox, grate, burning logs, hearth and fender; marble, stone, brick or timber."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Kit, Light, Literal, Material, Params as Base, Part, SoundSource, Support, Surface, Wear,
    box_collider, finish, metres, np, surface,
)  # fmt: skip
from worldloom.assets.parts.room_joinery import moulding
from worldloom.geometry import Mesh, crease_normals, fbm, join, lathe, sheet, slab, sphere, tube
import itertools

CARD = Card(
    "decor/fireplace",
    1,
    "fireplace",
    ("hearth", "chimney piece", "mantelpiece", "open fire"),
    ("fire", "heater"),
    ("indoor", "library", "living_room", "victorian", "cosy", "cottage", "pub"),
    "floor",
    (1.2, 0.0, 0.0, 0.0),
)


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(1.1, 2.6)] = 1.6
    height: Annotated[float, metres(0.95, 1.6)] = 1.16
    material: Literal["marble", "stone", "brick", "wood"] = "marble"
    state: Literal["burning", "embers", "cold"] = "burning"
    color: Color | None = None
    fender: bool = True
    wear: Wear = 0.3


PRESETS = {
    "stone": Params(material="stone", width=2.0),
    "brick": Params(material="brick", fender=False),
    "oak": Params(material="wood", color="#4a2c18"),
    "cold": Params(state="cold"),
}
DEPTH = 0.42


def build(p: Params, kit: Kit) -> Part:
    """Back stands against the wall at y = depth / 2; the firebox is open to the front."""
    w, h, yb = p.width / 2, p.height, DEPTH / 2
    yf = yb - 0.24
    ow, oh = 0.29 * p.width, 0.64 * h
    skin = _skin(p)
    stone = _surround(p, w, h, yf, yb, ow, oh)
    parts: list[Surface] = [
        surface("surround", stone, skin),
        surface("firebox", _firebox(yf, yb, ow, oh), finish.brick((0.16, 0.07, 0.045), 0.8)),
    ]
    parts.append(surface("hearth", slab((-w - 0.02, yf - 0.42, 0), (w + 0.02, yf, 0.03), 0.008), finish.stone("slate", p.wear)))
    parts.append(surface("grate", _grate(ow, yf), finish.iron(0.5)))
    parts.append(surface("log", _logs(ow, yf, kit), finish.of("bark", (0.07, 0.045, 0.03), 0.9, 0.6)))
    parts += _embers(p, ow, yf, kit)
    if p.fender:
        parts.append(surface("fender", _fender(w, yf, kit), finish.metal("brass", p.wear)))
    solids = (
        box_collider((-w, yf, 0), (-ow, yb, h)),
        box_collider((ow, yf, 0), (w, yb, h)),
        box_collider((-ow, yf, oh), (ow, yb, h)),
        box_collider((-ow, yb - 0.05, 0), (ow, yb, oh)),
        box_collider((-w - 0.02, yf - 0.42, 0), (w + 0.02, yf, 0.03)),
    )
    lights, effects, sounds = _fire(p, ow, yf)
    return Part(
        tuple(parts),
        colliders=solids,
        mass=380.0,
        supports=(Support(name="mantel", center=(0, yb - 0.15, h), size=(2 * w, 0.24)),),
        functional_sides=("front",),
        affordances=("warm",),
        anchors={"mantel": (0, yb - 0.15, h), "fire": (0, yf + 0.12, 0.3)},
        lights=lights,
        effects=effects,
        sounds=sounds,
    )


def _skin(p: Params) -> Material:
    if p.material == "marble":
        m = finish.stone("marble", p.wear)
    elif p.material == "stone":
        m = finish.stone("limestone", p.wear)
    elif p.material == "brick":
        m = finish.brick(wear=p.wear)
    else:
        m = finish.wood("walnut", p.wear)
    return m.model_copy(update={"color": finish.paint(p.color).color}) if p.color else m


def _surround(p: Params, w: float, h: float, yf: float, yb: float, ow: float, oh: float) -> list[Mesh]:
    """Two jambs with raised panels and bases, a frieze with a tablet, corbels, and the shelf over a moulding."""
    e = 0.008
    out = [slab((s * ow, yf, 0), (s * w * 0.97, yb, h - 0.05), e) for s in (-1, 1)] + [
        slab((-ow - 0.01, yf, oh), (ow + 0.01, yb, h - 0.05), e)
    ]
    if p.material in ("marble", "wood", "stone"):
        for s in (-1, 1):
            a, b = sorted((s * ow, s * w * 0.97))
            out += [
                slab((a - 0.012, yf - 0.02, 0), (b + 0.012, yf + 0.05, 0.15), 0.01),
                slab((a + 0.045, yf - 0.016, 0.22), (b - 0.045, yf + 0.02, oh), 0.012),
            ]
            out += [
                slab((a + 0.02, yf - 0.055, h - 0.2), (b - 0.02, yf + 0.02, h - 0.06), 0.02),
                slab((a + 0.035, yf - 0.03, oh + 0.02), (b - 0.035, yf + 0.02, h - 0.2), 0.012),
            ]
        out += [
            slab((-0.33 * w, yf - 0.02, oh + 0.06), (0.33 * w, yf + 0.02, h - 0.1), 0.014),
            slab((-ow, yf - 0.012, oh), (ow, yf + 0.02, oh + 0.035), 0.008),
        ]
    else:
        out.append(slab((-ow - 0.08, yf - 0.03, oh - 0.02), (ow + 0.08, yf + 0.05, oh + 0.2), 0.006))
    cove = [
        (0.0, -0.09),
        (0.02, -0.085),
        *[(0.02 + 0.07 * np.sin(t), -0.085 + 0.05 * (1 - np.cos(t))) for t in np.linspace(0.2, np.pi / 2, 5)],
        (0.1, 0.0),
        (0, 0),
    ]
    out += [
        moulding(cove, (-w * 0.97, yf, h - 0.04), (w * 0.97, yf, h - 0.04)),
        slab((-w, yf - 0.15, h - 0.042), (w, yb, h), 0.012),
    ]
    return out


def _firebox(yf: float, yb: float, ow: float, oh: float) -> Mesh:
    """Splayed cheeks, back and throat, sooty towards the top; faces look inwards."""
    iw, y1 = 0.72 * ow, yb - 0.03
    ring = np.array([(-ow + 0.002, yf + 0.01), (-iw, y1), (iw, y1), (ow - 0.002, yf + 0.01)])
    pts = np.concatenate([np.linspace(a, b, 7)[:-1] for a, b in itertools.pairwise(ring)] + [ring[-1:]])
    z = np.linspace(0.0, oh + 0.12, 9)
    grid = np.stack([np.c_[pts, np.full(len(pts), k)] for k in z], 1)
    wall = crease_normals(sheet(grid, smooth=False), 0.3)
    soot = np.clip(1.25 - wall.vertices[:, 2] / oh, 0.08, 1) * (0.75 + 0.25 * fbm(wall.vertices, 0.2, 3, 3))
    back = slab((-ow, y1, 0), (ow, yb - 0.005, oh + 0.1), 0.001).tinted(0.2)
    return join(
        [wall.tinted(np.repeat(soot[:, None], 3, 1)), back, slab((-ow, yf, 0), (ow, yb - 0.03, 0.012), 0.002).tinted(0.35)]
    )


def _grate(ow: float, yf: float) -> list[Mesh]:
    g = 0.66 * ow
    out = [tube([(x, yf + 0.03, 0.24), (x, yf + 0.035, 0.13), (x, yf + 0.2, 0.12)], 0.008, 6) for x in np.linspace(-g, g, 9)]
    out += [tube([(-g - 0.03, yf + 0.03, z), (g + 0.03, yf + 0.03, z)], 0.009, 6) for z in (0.135, 0.235)]
    post = lathe(
        [
            (0, 0),
            (0.022, 0),
            (0.02, 0.012),
            (0.009, 0.03),
            (0.009, 0.2),
            (0.016, 0.23),
            (0.01, 0.26),
            (0.02, 0.29),
            (0.012, 0.32),
            (0, 0.33),
        ],
        12,
        0.8,
    )
    return out + [post.moved((s * (g + 0.03), yf + 0.03, 0.0)) for s in (-1, 1)]


def _logs(ow: float, yf: float, kit: Kit) -> list[Mesh]:
    g, out = 0.62 * ow, []
    beds = [
        ((-g, 0.08, 0.165), (0.9 * g, 0.1, 0.17), 0.05),
        ((-0.85 * g, 0.17, 0.17), (g, 0.16, 0.165), 0.046),
        ((-0.9 * g, 0.15, 0.245), (0.75 * g, 0.08, 0.26), 0.04),
        ((-0.1 * g, 0.07, 0.31), (0.7 * g, 0.18, 0.27), 0.034),
    ]
    for k, (a, b, r) in enumerate(beds):
        line = np.linspace(a, b, 9) + np.array([0, yf, 0])
        m = tube(line + 0.006 * np.stack([fbm(line, 0.1, 2, k + c) for c in (1, 5, 9)], 1), r, kit.n(12, 7))
        d = fbm(m.vertices, 0.05, 3, k)
        char = np.clip(0.5 + d + 1.4 * np.abs(m.vertices[:, 0]) / ow, 0.15, 1.6)
        shape = Mesh(m.vertices + 0.006 * d[:, None] * (m.normals if m.normals is not None else 0), m.faces, None, m.uv)
        out.append(shape.tinted(np.repeat(char[:, None], 3, 1)))
    return out


def _embers(p: Params, ow: float, yf: float, kit: Kit) -> list[Surface]:
    r = kit.rng("embers")
    n = 26
    spots = np.stack([r.uniform(-0.6 * ow, 0.6 * ow, n), yf + r.uniform(0.06, 0.18, n), r.uniform(0.125, 0.15, n)], 1)
    lumps = [sphere(r.uniform(0.012, 0.028, 3), 7, q) for q in spots]
    ash = sphere((0.62 * ow, 0.09, 0.03), 14, (0, yf + 0.12, 0.03))
    if p.state == "cold":
        return [surface("ember", [*lumps, ash], finish.of("plain", (0.12, 0.115, 0.11), 0.95, 0.5))]
    strong = 5.0 if p.state == "burning" else 2.5
    return [
        surface("ember", lumps, finish.glow((1.0, 0.22, 0.03), strong)),
        surface("ash", ash, finish.of("plain", (0.1, 0.09, 0.085), 0.95, 0.5)),
    ]


def _fender(w: float, yf: float, kit: Kit) -> list[Mesh]:
    y = yf - 0.38
    a = 0.8 * w
    out = [
        tube(
            [(-a, yf - 0.04, z), (-a, y + 0.03, z), (-a + 0.03, y, z), (a - 0.03, y, z), (a, y + 0.03, z), (a, yf - 0.04, z)],
            r,
            8,
        )
        for z, r in ((0.055, 0.008), (0.19, 0.011))
    ]
    out += [tube([(x, y, 0.05), (x, y, 0.19)], 0.0045, 5) for x in np.linspace(-a + 0.06, a - 0.06, kit.n(13, 5))]
    post = lathe(
        [
            (0, 0.03),
            (0.024, 0.03),
            (0.02, 0.045),
            (0.01, 0.06),
            (0.01, 0.18),
            (0.016, 0.2),
            (0.01, 0.215),
            (0.022, 0.24),
            (0, 0.265),
        ],
        12,
        0.8,
    )
    return out + [post.moved((s * a, y + 0.02, 0)) for s in (-1, 1)]


def _fire(p: Params, ow: float, yf: float) -> tuple[tuple[Light, ...], tuple[Effect, ...], tuple[SoundSource, ...]]:
    if p.state == "cold":
        return (), (), ()
    live = p.state == "burning"
    at = (0.0, yf + 0.13, 0.24)
    lamp = Light(
        name="fire",
        position=(0.0, yf - 0.02, 0.38),
        color=(1.0, 0.42, 0.12),
        power=36.0 if live else 15.0,
        radius=0.16,
        flicker=0.5,
    )
    fire = (
        Effect(kind="fire", position=at, size=(1.15 * ow, 0.16, 0.46)),
        Effect(kind="sparks", position=at, size=(0.6 * ow, 0.1, 0.5), rate=0.3),
    )
    return (lamp,), fire if live else (), (SoundSource(sound="fire", position=at, gain=-4.0 if live else -16.0),)
