"""A surfboard with rocker, stringer, fins and painted stripes: stuck upright in the sand and leaning slightly, or lying on it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Surface, Wear, finish, hull_collider, metres, np, number, rgb, surface
from worldloom.assets.parts.flora_limbs import painted
from worldloom.geometry import Floats, Mesh, fbm, join, lathe, prism, rot_x, rot_y, rot_z, sheet, smoothstep

CARD = Card("beach/surfboard", 1, "surfboard", ("surf board", "longboard", "shortboard", "paddle board", "bodyboard", "surfboards"), ("board",), ("beach", "island", "coast", "outdoor"))


class Params(Base):
    """Dials. `color` is the board, `stripe_color` its band."""

    length: Annotated[float, metres(1.4, 3.2)] = 2.15
    pose: Literal["upright", "lying"] = "upright"
    color: Color = "turquoise"
    stripe_color: Color = "cream"
    pattern: Literal["stripes", "band", "plain"] = "stripes"
    tilt: Annotated[float, number(0, 0.35, "rad")] = 0.14
    wear: Wear = 0.2


PRESETS = {"longboard": Params(length=2.8, color="red", pattern="band"), "lying": Params(pose="lying", color="yellow", stripe_color="navy"), "plain": Params(pattern="plain", color="white")}


def build(p: Params, kit: Kit) -> Part:
    """The board is drawn with its tail at the origin along +Z and its deck to -Y, then posed."""
    body, color = _board(p, kit)
    fins = _fins(p)
    if p.pose == "lying":
        turn = rot_z(0.35 + p.tilt) @ rot_x(np.pi / 2) @ rot_z(np.pi)
        off = np.array([0, 0, 0.06]) - turn @ np.array([0, 0, p.length / 2])
    else:
        turn = rot_z(0.22) @ rot_y(0.3 * p.tilt) @ rot_x(-p.tilt)
        off = np.array([0, 0, -0.15 * p.length])
    body = body.turned(turn).moved(off)
    fins = fins.turned(turn).moved(off)
    if p.pose == "lying":
        low = min(body.bounds[0, 2], fins.bounds[0, 2])
        body, fins = body.moved((0, 0, -low)), fins.moved((0, 0, -low))
    out = [painted("board", body, color, finish.paint(p.color, p.wear, 0.16)), surface("fins", fins, finish.plastic("charcoal", 0.25))]
    if p.pose == "upright":
        out.append(_mound(kit))
    x, y, z = body.vertices[body.vertices[:, 2].argmax()]
    above = body.vertices[body.vertices[:, 2] > -0.03]
    return Part(tuple(out), colliders=(hull_collider(above),), mass=5.0, friction=0.6, dynamic=p.pose == "lying", anchors={"top": (round(float(x), 3), round(float(y), 3), round(float(z), 3))}, affordances=("pick up", "ride"))


def _outline(p: Params, t: Floats) -> Floats:
    """Half width along the board, 0 tail to 1 nose."""
    wide = 0.168 * p.length**0.55
    belly = np.sin(np.pi * np.clip(0.085 + 0.9 * t, 0, 1)) ** 0.62 * (1 - 0.22 * np.clip((t - 0.6) / 0.4, 0, 1) ** 2)
    return np.asarray(wide * belly * np.clip((1.0 - t) / 0.06, 0, 1) ** 0.5 * np.clip((t + 0.012) / 0.035, 0.25, 1) ** 0.5)


def _board(p: Params, kit: Kit) -> tuple[Mesh, Floats]:
    """The hull and its albedo per vertex."""
    n, k = kit.n(80, 20), kit.n(40, 12)
    t = np.linspace(0, 1, n) ** 0.92
    a = np.linspace(0, 2 * np.pi, k + 1)
    thick = 0.033 * np.clip(np.sin(np.pi * np.clip(0.12 + 0.86 * t, 0, 1)) ** 0.7, 0.12, 1) * np.clip((1 - t) / 0.1, 0.1, 1)
    rocker = 0.05 * p.length * (1.25 * np.clip((t - 0.55) / 0.45, 0, 1) ** 2.2 + 0.35 * np.clip((0.3 - t) / 0.3, 0, 1) ** 2)
    x = _outline(p, t)[:, None] * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.72
    y = -rocker[:, None] - thick[:, None] * np.sin(a) * np.where(np.sin(a) > 0, 1.0, 0.75)
    m = sheet(np.stack([x, y, np.broadcast_to((t * p.length)[:, None], x.shape)], -1))
    mid = np.stack([0 * m.vertices[:, 0], np.repeat(-rocker, k + 1), m.vertices[:, 2]], 1)
    nn = m.normals
    assert nn is not None
    if ((m.vertices - mid) * nn).sum() < 0:
        m = Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    return m, _colors(m, p, kit)


def _colors(m: Mesh, p: Params, kit: Kit) -> Floats:
    base, band = np.asarray(rgb(p.color)), np.asarray(rgb(p.stripe_color))
    x, z = np.abs(m.vertices[:, 0]), m.vertices[:, 2] / p.length
    if p.pattern == "stripes":
        k = np.maximum(smoothstep(np.abs(x - 0.11), 0.034, 0.026), smoothstep(z, 0.8, 0.815))
    elif p.pattern == "band":
        k = np.maximum(smoothstep(np.abs(z - 0.62), 0.1, 0.09), smoothstep(np.abs(z - 0.42), 0.04, 0.03))
    else:
        k = 0 * x
    line = smoothstep(x, 0.016, 0.008)[:, None]
    c = (base * (1 - k[:, None]) + band * k[:, None]) * (1 - line) + line * np.array([0.22, 0.12, 0.055])
    dirt = 1 - p.wear * (0.35 * smoothstep(fbm(m.vertices, 0.3, 4, kit.seed % 60), 0.0, 0.6) + 0.25 * smoothstep(z, 0.3, 0.0))
    return np.asarray(c * dirt[:, None])


def _fins(p: Params) -> Mesh:
    """Three fins under the tail, on the +Y side."""
    shape = prism([(0, 0), (0.11, 0), (0.075, 0.05), (0.03, 0.115), (0.005, 0.12), (0.02, 0.07)], 0.009, 0.003)
    up = shape.turned(np.array([[0.0, 0, 1], [0, 1, 0], [-1, 0, 0]]))
    return join([up.moved((x - 0.0045, -0.002 * p.length, z + 0.13)) for x, z in ((0.0, 0.12), (-0.12, 0.3), (0.12, 0.3))])


def _mound(kit: Kit) -> Surface:
    m = lathe([(0.36, -0.02), (0.26, 0.004), (0.15, 0.035), (0.0, 0.05)], kit.n(24, 8), True)
    v = m.vertices * [1, 0.8, 1]
    v[:, 2] += 0.02 * fbm(v, 0.15, 3, 2)
    return surface("sand", Mesh(v, m.faces, m.normals, m.uv), finish.of("sand", (0.55, 0.43, 0.28), 0.95, 0.1))
