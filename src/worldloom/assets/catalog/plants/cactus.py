"""A desert cactus with ribs and spines: a tall branching saguaro, a round barrel cactus or a prickly pear with fruit."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Surface, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.flora_limbs import UP, blades
from worldloom.assets.parts.flora_plants import PETAL, petals
from worldloom.assets.parts.flora_limbs import painted
from worldloom.geometry import Floats, Mesh, join, sheet, sphere, spline, unit

CARD = Card("plants/cactus", 1, "cactus", ("saguaro", "cacti", "barrel cactus", "prickly pear", "agave_cactus"), ("plant",), ("desert", "badlands", "garden", "outdoor", "indoor"))


class Params(Base):
    """Dials. `arms` counts a saguaro's arms or a prickly pear's extra pads."""

    species: Literal["saguaro", "barrel", "prickly_pear"] = "saguaro"
    height: Annotated[float, metres(0.15, 8.0)] = 3.2
    arms: Annotated[int, number(0, 9)] = 3
    bloom: Annotated[float, number(0, 1)] = 0.3


PRESETS = {"barrel": Params(species="barrel", height=0.6), "prickly_pear": Params(species="prickly_pear", height=1.2, arms=6), "young": Params(height=1.6, arms=0), "old": Params(height=5.5, arms=6)}
GREEN = finish.of("leaf", (0.085, 0.135, 0.05), 0.55, 0.2)


def build(p: Params, kit: Kit) -> Part:
    """Body, spines along the ribs, flowers at the tips."""
    bodies, tips = {"saguaro": _saguaro, "barrel": _barrel, "prickly_pear": _pads}[p.species](p, kit)
    mesh = join(bodies)
    out = [surface("body", mesh, GREEN)]
    if kit.detail > 0.2:
        out.append(_spines(mesh, p, kit))
    if p.bloom > 0:
        out.append(_flowers(tips, p, kit))
    r = {"saguaro": 0.075 * p.height + 0.1, "barrel": 0.5 * p.height, "prickly_pear": 0.3 * p.height}[p.species]
    return Part(tuple(out), colliders=(cylinder_collider(r, p.height),), mass=250.0 * r * r * p.height * 4, friction=0.9)


def _ribbed(path: Floats, radius: Floats, ribs: int, kit: Kit) -> Mesh:
    """A fluted column along a path (k, 3); dark valleys by vertex colour."""
    n = kit.n(ribs * 4, ribs * 2) if kit.detail > 0.2 else 6
    a = np.linspace(0, 2 * np.pi, n + 1)
    t = unit(np.gradient(path, axis=0))
    u = unit(np.cross(t, [0.3, 0.95, 0.05]))
    w = np.cross(t, u)
    flute = 1 - 0.16 * (0.5 - 0.5 * np.cos(ribs * a)) if kit.detail > 0.2 else np.ones_like(a)
    r = radius[:, None] * flute
    p = path[:, None] + r[..., None] * (np.cos(a)[:, None] * u[:, None] + np.sin(a)[:, None] * w[:, None])
    m = sheet(p[:, ::-1])
    shade = np.broadcast_to((0.55 + 0.5 * (flute - 0.84) / 0.16)[::-1], r.shape).ravel() if kit.detail > 0.2 else np.ones(p.shape[0] * p.shape[1])
    nn = m.normals
    assert nn is not None
    mid = np.repeat(path, n + 1, 0)
    if ((m.vertices - mid) * nn).sum() < 0:
        m = Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    return m.tinted(shade)


def _column(points: list[list[float]], radius: float, ribs: int, kit: Kit) -> tuple[Mesh, Floats]:
    k = kit.n(26, 8)
    path = spline(points, k)
    s = np.linspace(0, 1, k)
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    dome = np.sqrt(np.clip(1 - (1 - np.clip((1 - s) * length / (1.1 * radius), 0, 1)) ** 2, 0, 1))
    r = radius * (0.82 + 0.18 * np.sin(np.pi * (0.15 + 0.7 * s))) * np.maximum(dome, 0.02)
    return _ribbed(path, r, ribs, kit), path[-1]


def _saguaro(p: Params, kit: Kit) -> tuple[list[Mesh], list[Floats]]:
    rng = kit.rng("arms")
    h, r = p.height, 0.055 * p.height + 0.05
    found = [_column([[0, 0, -0.05], [0.01 * h, 0, 0.4 * h], [0, 0.015 * h, h]], r, 13, kit)]
    for k in range(p.arms):
        a = k * 2.4 + rng.normal(0, 0.3)
        c, s = np.cos(a), np.sin(a)
        z, out, up = h * rng.uniform(0.32, 0.58), h * rng.uniform(0.11, 0.17) + r, h * rng.uniform(0.16, 0.34)
        pts = [[0, 0, z], [0.7 * out * c, 0.7 * out * s, z - 0.005 * h], [out * c, out * s, z + 0.09 * h], [out * c * 1.02, out * s * 1.02, z + 0.09 * h + up]]
        found.append(_column(pts, 0.66 * r, 10, kit))
    return [f[0] for f in found], [f[1] for f in found]


def _barrel(p: Params, kit: Kit) -> tuple[list[Mesh], list[Floats]]:
    h = p.height
    k = kit.n(22, 7)
    t = np.linspace(-0.45 * np.pi, 0.5 * np.pi, k)
    path = np.stack([0 * t, 0 * t, 0.48 * h + 0.52 * h * np.sin(t)], 1)
    extra = [_ribbed(path * 0.55 + [0.6 * h * np.cos(q), 0.6 * h * np.sin(q), -0.0 * h], 0.25 * h * np.maximum(np.cos(t), 0.02), 14, kit) for q in np.arange(min(p.arms, 3)) * 2.1]
    return [_ribbed(path, 0.46 * h * np.maximum(np.cos(t), 0.02), 21, kit), *extra], [path[-1]]


def _pads(p: Params, kit: Kit) -> tuple[list[Mesh], list[Floats]]:
    rng = kit.rng("pads")
    pad = sphere((0.17 * p.height, 0.035 * p.height, 0.25 * p.height), kit.n(16, 6)).moved((0, 0, 0.23 * p.height))
    frames = [(np.zeros(3), np.array([0.1, 0.0, 1.0]), 0.3)]
    for k in range(p.arms + 2):
        base, d, a = frames[min(k // 2, len(frames) - 1)]
        d = unit(d)
        side = unit(np.cross(d, [np.sin(a), np.cos(a), 0.1]))
        s = 1 if k % 2 else -1
        tip = base + d * 0.4 * p.height * 0.95 + side * s * 0.07 * p.height
        frames.append((tip, unit(d + side * s * rng.uniform(0.35, 0.75) + UP * 0.25), a + rng.normal(0, 0.6)))
    from worldloom.geometry import align, rot_z

    meshes = [pad.scaled(1.0 if k < 3 else 0.82).turned(align(d) @ rot_z(a)).moved(b).tinted(rng.uniform(0.85, 1.1)) for k, (b, d, a) in enumerate(frames)]
    return meshes, [b + unit(d) * 0.46 * p.height * (1.0 if k < 3 else 0.82) for k, (b, d, _) in enumerate(frames)][1:]


def _spines(mesh: Mesh, p: Params, kit: Kit) -> Surface:
    """Pale slivers from the rib crests (or anywhere on pads)."""
    rng = kit.rng("spines")
    n = kit.n({"saguaro": 900, "barrel": 700, "prickly_pear": 420}[p.species], 60)
    c = mesh.color
    crest = np.arange(len(mesh.vertices)) if c is None or p.species == "prickly_pear" else np.flatnonzero(c[:, 0] > 0.95)
    crest = crest[mesh.vertices[crest, 2] > 0.03]
    i = rng.choice(crest, n)
    nn = mesh.normals
    assert nn is not None
    d = nn[i] + rng.normal(0, 0.55, (n, 3))
    m = blades(mesh.vertices[i], d, rng.uniform(0.6, 1.4, n) * (0.022 + 0.012 * p.height), 0.0035 + 0.001 * p.height, rng)
    return surface("spines", m, finish.of("straw", (0.52, 0.44, 0.3), 0.8, 0.1))


def _flowers(tips: list[Floats], p: Params, kit: Kit) -> Surface:
    rng = kit.rng("flowers")
    n = max(1, int(round(p.bloom * 5 * len(tips))))
    t = np.asarray(tips)[rng.integers(0, len(tips), n)]
    r = {"saguaro": 0.035 * p.height, "barrel": 0.14 * p.height, "prickly_pear": 0.06 * p.height}[p.species]
    at = t + rng.normal(0, 1, (n, 3)) * [r, r, 0.1 * r] - UP * 0.2 * r
    count = 10 if kit.detail > 0.6 else 5
    m = petals(at, UP + rng.normal(0, 0.4, (n, 3)), count, 0.05 + 0.008 * p.height, 0.025, 0.5, rng)
    color = {"saguaro": (0.72, 0.68, 0.55), "barrel": (0.65, 0.42, 0.04), "prickly_pear": (0.5, 0.05, 0.16)}[p.species]
    return painted("flowers", m, np.repeat(np.asarray(color) * np.exp(rng.normal(0, 0.1, (n * count, 1))), 4, 0), PETAL)
