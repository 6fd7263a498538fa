"""A mounted head of a deer, moose or bison on a wooden shield, with antlers or horns."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.assets.parts.room_soft import soft_prism, upright
from worldloom.geometry import Floats, fbm, sd_capsule, sd_ellipsoid, smooth_union, solid, sphere, spline, tube
CARD = Card("museum/trophy_head", 1, "mounted_deer_head", ("deer head", "mounted head", "stag head", "moose head", "mounted moose head", "mounted stag head", "elk head", "bison head", "buffalo head", "hunting trophy", "animal head", "taxidermy head", "antlers", "deer antlers"), ("ornament",), ("indoor", "museum", "cabin", "study"), "wall")


class Params(Base):
    """Dials."""

    kind: Literal["deer", "stag", "elk", "moose", "bison", "buffalo"] = "deer"
    size: Annotated[float, number(0.5, 1.5)] = 1.0
    color: Color | None = None
    wear: Wear = 0.3


PRESETS = {"moose": Params(kind="moose", size=1.3), "bison": Params(kind="bison", size=1.2), "white": Params(color="#e4e0d6")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall; it looks to -Y."""
    out = Collector()
    coat = {"moose": "#33221a", "bison": "#2a1a12", "buffalo": "#2a1a12"}.get(p.kind, "#8a5a34")
    shield = [(-0.2, 0.2), (0.0, 0.24), (0.2, 0.2), (0.21, -0.02), (0.12, -0.24), (0.0, -0.32), (-0.12, -0.24), (-0.21, -0.02)]
    out.add("shield", finish.wood("mahogany", p.wear, 0.3), upright(soft_prism(spline(shield, 60, True)[::-1], 0.035, 0.012)).moved((0, -0.035, 0)))
    wide = 1.35 if p.kind in ("bison", "buffalo") else 1.1 if p.kind == "moose" else 1.0
    m = solid(lambda q: _head(q, p.kind, wide), (-0.3, -0.72, -0.36), (0.3, 0.02, 0.4), 0.017 if kit.detail > 0.5 else 0.032)
    v = m.vertices
    shade = 1 + 0.25 * fbm(v, 0.06, 3, 7)
    pale = np.where((v[:, 1] < -0.52)[:, None], 0.45, 1.0)
    out.add("head", dyed(finish.of("fur", coat, 0.9, p.wear), p.color), m.tinted(shade[:, None] * pale * np.ones(3)))
    dark = finish.plastic((0.012, 0.01, 0.009), 0.1)
    out.add("eye", dark, *(sphere((0.014, 0.017, 0.019), 14, (s * 0.078 * wide, -0.345, 0.15)) for s in (-1, 1)))
    out.add("nose", dark, *(sphere((0.012, 0.012, 0.016), 12, (s * 0.028, -0.652 if p.kind != "moose" else -0.69, 0.035)) for s in (-1, 1)))
    for s in (-1, 1):
        ear = spline([(s * 0.075 * wide, -0.24, 0.22), (s * 0.16 * wide, -0.22, 0.27), (s * 0.23 * wide, -0.23, 0.27)], 10)
        out.add("head", finish.of("fur", coat, 0.9), tube(ear, np.array([0.02, 0.032, 0.038, 0.042, 0.042, 0.04, 0.036, 0.028, 0.018, 0.005]), 10).scaled((1, 0.7, 1)).moved((0, -0.07, 0)))
    bone = finish.of("bone", "#c9b48c", 0.5, p.wear)
    for s in (-1, 1):
        for path, r in _antlers(p.kind, s):
            out.add("antler", bone if p.kind not in ("bison", "buffalo") else finish.of("bone", "#2a2420", 0.35), tube(path, r, 9))
        if p.kind == "moose":
            palm = [(0.0, 0.0), (0.1, -0.05), (0.26, -0.03), (0.38, 0.06), (0.36, 0.1), (0.42, 0.16), (0.36, 0.18), (0.38, 0.26), (0.3, 0.24), (0.28, 0.33), (0.22, 0.27), (0.16, 0.32), (0.12, 0.22), (0.03, 0.1)]
            line = spline(palm, 70, True) * [s, 1]
            out.add("antler", bone, upright(soft_prism(line if s > 0 else line[::-1], 0.022, 0.009)).moved((s * 0.24, -0.26, 0.28)))
    return gathered(out, 8.0, p.size, "wall", cover="roles", dynamic=False, functional_sides=("front",))


def _head(q: Floats, kind: str, wide: float) -> Floats:
    """Neck from the wall, skull and muzzle."""
    q = q / [wide, 1, 1]
    neck = sd_capsule(q, (0, -0.02, -0.12), (0, -0.24, 0.08), 0.145, 0.095)
    skull = sd_ellipsoid(q, (0, -0.3, 0.15), (0.088, 0.12, 0.095))
    long = -0.64 if kind == "moose" else -0.6
    muzzle = sd_capsule(q, (0, -0.36, 0.11), (0, long, 0.025), 0.07, 0.056 if kind == "moose" else 0.045)
    parts = [neck, skull, muzzle]
    if kind == "moose":
        parts.append(sd_capsule(q, (0, -0.3, -0.08), (0, -0.32, -0.22), 0.04, 0.025))
        parts.append(sd_ellipsoid(q, (0, -0.63, 0.03), (0.068, 0.07, 0.06)))
    if kind in ("bison", "buffalo"):
        parts += [sd_ellipsoid(q, (0, -0.28, 0.2), (0.12, 0.12, 0.11)), sd_capsule(q, (0, -0.42, -0.02), (0, -0.44, -0.2), 0.055, 0.02)]
    return np.maximum(smooth_union(parts, 0.05), q[:, 1] + 0.02)


def _antlers(kind: str, s: int) -> list[tuple[Floats, Floats]]:
    """Tubes (path, radii) of one side."""
    if kind in ("bison", "buffalo"):
        return [(spline([(s * 0.13, -0.26, 0.24), (s * 0.26, -0.26, 0.25), (s * 0.32, -0.26, 0.34), (s * 0.27, -0.27, 0.44)], 18), np.linspace(0.042, 0.006, 18))]
    if kind == "moose":
        return [(spline([(s * 0.06, -0.26, 0.22), (s * 0.16, -0.26, 0.25), (s * 0.28, -0.25, 0.3)], 12), np.linspace(0.024, 0.03, 12))]
    k = 1.25 if kind in ("elk", "stag") else 1.0
    def at(x: float, y: float, z: float) -> tuple[float, float, float]:
        return (s * x * k, -0.27 + y * k, 0.2 + (z - 0.2) * k)

    beam = spline([at(0.045, 0, 0.22), at(0.12, 0.05, 0.34), at(0.24, 0.06, 0.46), at(0.3, 0.0, 0.6), at(0.26, -0.07, 0.74)], 26)
    out = [(beam, np.linspace(0.021, 0.006, 26))]
    for i, (dx, dy, dz) in ((3, (-0.01, -0.11, 0.1)), (9, (0.02, -0.08, 0.17)), (15, (0.09, 0.0, 0.15)), (20, (0.1, 0.02, 0.1))):
        tip = beam[i] + np.array([s * dx, dy, dz]) * k
        out.append((spline([beam[i], 0.5 * (beam[i] + tip) + [s * 0.012, -0.012, -0.01], tip], 10), np.linspace(0.013, 0.003, 10)))
    return out
