"""A coconut palm with a curved ringed trunk, a crown of arching feathered fronds and clusters of coconuts."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Surface, finish, hull_collider, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, Limbs, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, pinnate
from worldloom.geometry import Floats, Mesh, fbm, sphere, stamp, tube, unit

CARD = Card("trees/palm", 1, "palm_tree", ("palm", "coconut palm", "coconut tree", "date palm", "palm trees", "royal palm"), ("tree", "plant"), ("beach", "island", "desert", "oasis", "tropical", "street", "outdoor"))


class Params(Base):
    """Dials. `lean` is how far the crown hangs beyond the foot, as a share of the height (towards +Y)."""

    height: Annotated[float, metres(1.5, 18.0)] = 7.5
    lean: Annotated[float, number(0.0, 0.6)] = 0.2
    fronds: Annotated[int, number(8, 26)] = 19
    coconuts: Annotated[int, number(0, 24)] = 9


PRESETS = {"leaning": Params(lean=0.5, height=8), "tall": Params(height=13, lean=0.1), "young": Params(height=2.4, lean=0.05, fronds=12, coconuts=0)}


def build(p: Params, kit: Kit) -> Part:
    """Trunk, sheath of fibre, fronds, nuts. The foot stays upright for the first metre or two, so that a hammock can be tied to it."""
    path, radius = _line(p, kit)
    crown, up = path[-1], unit(path[-1] - path[-4])
    ribs = _ribs(p, crown, up, kit)
    out = [_trunk(path, radius, p, kit), *_fronds(ribs, p, kit), _sheath(crown, up, radius[-1], kit)]
    if p.coconuts:
        out.append(_nuts(p, crown, up, radius[-1], kit))
    cuts = [path[:6], path[5:11], path[10:]] if len(path) > 12 else [path]
    body = tuple(hull_collider(np.concatenate([c + [r, 0, 0] for r in (-0.14, 0.14)] + [c + [0, r, 0] for r in (-0.14, 0.14)])) for c in cuts)
    at = path[int(np.argmin(np.abs(path[:, 2] - 1.3)))]
    return Part(
        tuple(out), colliders=body, mass=90.0 * p.height, friction=0.9, affordances=("climb",),
        anchors={"crown": _t(crown), "hang": _t(at), "top": _t(crown + 0.5 * up)},
    )  # fmt: skip


def _t(x: Floats) -> tuple[float, float, float]:
    return (round(float(x[0]), 3), round(float(x[1]), 3), round(float(x[2]), 3))


def _line(p: Params, kit: Kit) -> tuple[Floats, Floats]:
    """Points up the middle of the trunk and radii there."""
    rng = kit.rng("line")
    n = int(np.clip(p.height / (0.055 if kit.detail > 1.5 else 0.09 if kit.detail > 0.6 else 0.5 if kit.detail > 0.2 else 1.6), 5, 220))
    t = np.linspace(0, 1, n)
    side = rng.normal(0, 0.25)
    bow = p.lean * p.height * (t**2 * (1.75 - 0.75 * t))
    z = p.height * t - 0.12 * bow * t
    path = np.stack([side * bow + 0.02 * p.height * np.sin(3.1 * t + rng.uniform(0, 6)) * t, bow, z - 0.1 * (t == 0)], 1)
    r = 0.12 + 0.006 * p.height
    radius = r * (1 - 0.38 * t) + 0.55 * r * np.exp(-z / 0.28)
    if kit.detail > 0.6:
        radius = radius * (1 + 0.05 * (np.sin(2 * np.pi * z / 0.13) > 0.4))
    return path, radius


def _trunk(path: Floats, radius: Floats, p: Params, kit: Kit) -> Surface:
    sides = 18 if kit.detail > 1.5 else 11 if kit.detail > 0.6 else 6 if kit.detail > 0.2 else 4
    m = tube(path, radius, sides, caps=False)
    z = m.vertices[:, 2]
    scar = np.sin(2 * np.pi * z / 0.13 + 0.8 * fbm(m.vertices, 0.4, 2, 3))
    tone = 0.82 + 0.3 * fbm(m.vertices, (0.12, 0.12, 0.35), 3, kit.seed % 60) - 0.28 * (scar > 0.55)
    c = np.array([0.21, 0.175, 0.135]) * (tone * (0.7 + 0.3 * np.clip(z / 0.6, 0, 1)))[:, None]
    return painted("trunk", m, np.clip(c, 0.02, 1), finish.of("wood", (0.2, 0.17, 0.13), 0.9, 0.5))


def _ribs(p: Params, crown: Floats, up: Floats, kit: Kit) -> Limbs:
    """Midribs from the upright spear to the old hanging fronds."""
    rng = kit.rng("ribs")
    n = p.fronds
    u = (np.arange(n) + 0.5) / n
    az = np.arange(n) * 2.39996 + rng.normal(0, 0.2, n)
    e = np.radians(78 - 96 * u**1.15 + rng.normal(0, 6, n))
    d = np.stack([np.cos(az) * np.cos(e), np.sin(az) * np.cos(e), np.sin(e)], 1)
    long = (0.28 * p.height + 1.35) * np.clip(0.72 + 0.5 * u, 0.6, 1.05) * rng.uniform(0.85, 1.1, n)
    long = np.minimum(long, 4.2)
    bend = -UP * (0.34 + 0.3 * u + rng.uniform(0, 0.16, n))[:, None] + rng.normal(0, 0.07, (n, 3)) * [1, 1, 0]
    return limbs(crown + up * 0.05 + d * 0.1, d + 0.25 * up, bend, long, np.full(n, 0.024))


def _fronds(ribs: Limbs, p: Params, kit: Kit) -> list[Surface]:
    d = kit.detail
    pairs = 90 if d > 1.5 else 50 if d > 0.6 else 16 if d > 0.2 else 5
    wide = 0.046 * 50 / pairs if d < 1.5 else 0.036
    long = 0.19 * float(ribs.length.mean()) + 0.08
    mesh, i, s = pinnate(ribs, pairs, long, min(wide, 0.46), kit, 0.16, 0.35, 0.5, 0.22, (0.2, 0.93), 0.45)
    rng = kit.rng("tones")
    age = ((np.arange(len(ribs)) + 0.5) / len(ribs))[i]
    green = np.array([0.062, 0.105, 0.022]) * np.exp(rng.normal(0, 0.12, (len(i), 1)) + rng.normal(0, 0.1, (len(ribs), 1))[i])
    tips = np.clip((s - 0.75) * 1.6, 0, 0.4)[:, None]
    c = green * (1 - tips) + np.array([0.2, 0.16, 0.05]) * tips
    old = np.clip((age - 0.86) * 6, 0, 0.85)[:, None] * rng.uniform(0.5, 1, (len(i), 1))
    c = c * (1 - old) + np.array([0.26, 0.17, 0.075]) * old
    per = len(mesh.vertices) // len(i)
    sway = np.repeat(0.25 + 0.75 * s, per)
    out = [painted("leaves", mesh, np.repeat(c, per, 0), LEAF, sway)]
    if d > 0.2:
        rib = tubes(ribs, 7 if d > 0.6 else 4, 5 if d > 0.6 else 3, 0.2)
        along = np.tile(np.repeat(np.linspace(0, 1, 7 if d > 0.6 else 4), 6 if d > 0.6 else 4), len(ribs))
        out.append(surface("ribs", rib.swaying(0.2 + 0.5 * along), finish.of("leaf", (0.2, 0.19, 0.06), 0.55, 0.2)))
    return out


def _sheath(crown: Floats, up: Floats, r: float, kit: Kit) -> Surface:
    """Leaf bases and brown fibre under the fronds."""
    t = np.linspace(-0.3, 0.32, kit.n(6, 3))
    path = crown + up * t[:, None]
    m = tube(path, r * (1.0 + 0.9 * np.exp(-(((t - 0.02) / 0.2) ** 2))), kit.n(10, 5))
    n = m.normals if m.normals is not None else np.zeros_like(m.vertices)
    rough = Mesh(m.vertices + n * (0.35 * r * fbm(m.vertices, 0.09, 2, 5))[:, None], m.faces, None, m.uv)
    return surface("sheath", rough, finish.of("straw", (0.19, 0.125, 0.065), 0.95, 0.5))


def _nuts(p: Params, crown: Floats, up: Floats, r: float, kit: Kit) -> Surface:
    rng = kit.rng("nuts")
    n = p.coconuts
    a = rng.uniform(0, 6.3, max(1, n // 4))[rng.integers(0, max(1, n // 4), n)] + rng.normal(0, 0.35, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    at = crown - up * rng.uniform(0.08, 0.34, (n, 1)) + out * (r * 1.4 + rng.uniform(0.05, 0.14, (n, 1)))
    ball = sphere((0.1, 0.1, 0.125), kit.n(12, 5))
    tint = np.where(rng.random((n, 1)) < 0.6, [[0.75, 1.0, 0.35]], [[1.0, 0.72, 0.4]]) * rng.uniform(0.6, 1, (n, 1))
    return surface("coconuts", stamp(ball, at, a).tinted(np.repeat(tint, len(ball.vertices), 0)), finish.of("food", (0.16, 0.16, 0.06), 0.5, 0.2))
