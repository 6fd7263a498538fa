"""A butterfly with patterned wings, flying or settled with wings half closed."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Motion, Params as Base, Part, box_collider, finish, metres, np, rgb, surface
from worldloom.geometry import Floats, Mesh, fbm, join, rot_y, smoothstep, sphere, spline, tube

CARD = Card("animals/butterfly", 1, "butterfly", ("moth",), ("insect", "animal"), ("outdoor", "meadow", "garden"), "air")


class Params(Base):
    """Dials."""

    span: Annotated[float, metres(0.03, 0.25)] = 0.09
    color: Color = "#c8641a"
    pose: Literal["flying", "resting"] = "flying"


PRESETS = {"blue": Params(color="#3f6fc0"), "white": Params(color="#e0dccf", span=0.06), "resting": Params(pose="resting", color="#c9a020")}


def build(p: Params, kit: Kit) -> Part:
    """Fore and hind wing on each side beat as links; body, feelers."""
    s = p.span / 2
    lift = 1.15 if p.pose == "resting" else 0.25
    z0 = 0.12 * s if p.pose == "resting" else 0.0
    body = join([sphere((0.05 * s, 0.2 * s, 0.055 * s), 10, (0, 0, z0)), sphere((0.035 * s, 0.3 * s, 0.035 * s), 10, (0, 0.32 * s, z0)), sphere(0.06 * s, 10, (0, -0.24 * s, z0)), *[tube(spline([(0.02 * x * s, -0.28 * s, z0 + 0.03 * s), (0.12 * x * s, -0.46 * s, z0 + 0.12 * s), (0.22 * x * s, -0.6 * s, z0 + 0.12 * s)], 8), 0.008 * s, 4) for x in (-1, 1)]])
    parts = [surface("body", body, finish.of("fur", (0.03, 0.022, 0.016), 0.8))]
    joints, motions = [], []
    for side, name in ((1, "wing.left"), (-1, "wing.right")):
        m = _wing(p, kit, s).turned(rot_y(-lift))
        m = m if side > 0 else m.mirrored(0)
        parts.append(surface("wing", m.moved((0.03 * s * side, 0, z0)), Material(recipe="leaf", color=(1.0, 1.0, 1.0), roughness=0.6, thin=True, wear=0.0), name))
        joints.append(Joint(name=name, origin=(0.0, 0.0, round(z0, 5)), axis=(0.0, -1.0 * side, 0.0), limits=(-0.9, 0.9)))
        motions.append(Motion(kind="swing", amplitude=0.75 if p.pose == "flying" else 0.2, period=0.24 if p.pose == "flying" else 2.8, center=(0.0, 0.0, round(z0, 5)), axis=(0.0, -1.0 * side, 0.0), link=name, seed=5))
    if p.pose == "flying":
        motions.append(Motion(kind="bob", amplitude=0.08, period=1.1, seed=kit.seed % 61))
    return Part(tuple(parts), (box_collider((-0.06 * s, -0.3 * s, z0 - 0.06 * s), (0.06 * s, 0.6 * s, z0 + 0.06 * s)),), 0.001, joints=tuple(joints), motions=tuple(motions))


def _wing(p: Params, kit: Kit, s: float) -> Mesh:
    """Both wings of the left side, flat in XY, both faces; veins, dark rim with pale dots."""
    fore = spline([(0, -0.12), (0.45, -0.55), (0.95, -0.78), (1.0, -0.55), (0.86, -0.22), (0.78, 0.05), (0.4, 0.08), (0, 0.05)], 36)
    hind = spline([(0, -0.02), (0.45, 0.0), (0.78, 0.12), (0.8, 0.42), (0.58, 0.68), (0.42, 0.72), (0.22, 0.56), (0, 0.2)], 36)
    out = []
    for n, (edge, z) in enumerate(((fore, 0.004), (hind, 0.0))):
        c = np.array([0.0, -0.03 if n == 0 else 0.08])
        t = np.linspace(0, 1, 9)
        g = c + t[:, None, None] * (edge[None] - c)
        v = np.concatenate([g, np.full((*g.shape[:2], 1), z) + 0.03 * (t * (1 - t))[:, None, None]], -1)
        out.append(_faced(v * s, t, len(edge), p, kit))
    return join(out)


def _faced(v: Floats, t: Floats, k: int, p: Params, kit: Kit) -> Mesh:
    rows = len(t)
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(k - 1), indexing="ij")
    a = (i * k + j).ravel()
    f = np.concatenate([np.stack([a, a + k, a + k + 1], 1), np.stack([a, a + k + 1, a + 1], 1)])
    flat = v.reshape(-1, 3)
    n = np.cross(flat[f[:, 1]] - flat[f[:, 0]], flat[f[:, 2]] - flat[f[:, 0]])[:, 2].sum()
    f = f if n > 0 else f[:, ::-1]
    r = np.repeat(t, k)
    u = np.tile(np.arange(k), rows)
    main = np.array(rgb(p.color))
    c = main * (1 - 0.35 * (1 - r))[:, None] * (1 + 0.2 * fbm(flat / p.span, 0.1, 2, kit.seed % 31))[:, None]
    dark = np.clip(smoothstep(r, 0.74, 0.84) + 0.7 * (np.abs(np.sin(u * 0.55)) < 0.16) * (r > 0.15), 0, 1)
    c = c * (1 - dark)[:, None] + np.array((0.02, 0.014, 0.012)) * dark[:, None]
    dots = smoothstep(np.abs(r - 0.92), 0.06, 0.03) * (np.sin(u * 1.35) > 0.45)
    c = c * (1 - dots)[:, None] + np.array((0.7, 0.66, 0.58)) * dots[:, None]
    up = np.tile([0.0, 0, 1.0], (len(flat), 1))
    gap = np.array([0, 0, 0.0006])
    return join([Mesh(flat + gap, f, up, flat[:, :2], c), Mesh(flat - gap, f[:, ::-1], -up, flat[:, :2], 0.75 * c)])
