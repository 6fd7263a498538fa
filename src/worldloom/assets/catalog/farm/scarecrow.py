"""A scarecrow: a straw-stuffed shirt and trousers on a cross of poles, a sackcloth head with a stitched face under a battered hat."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Motion, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_farm import straws
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import Floats, Mesh, box_uv, fbm, lathe, rod, sd_capsule, sd_ellipsoid, smooth_union, solid, sphere, torus, tube

CARD = Card("farm/scarecrow", 1, "scarecrow", ("straw man",), ("figure",), ("farm", "field", "garden", "autumn", "halloween", "outdoor"), "ground", (0.3, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials. `color` is the shirt's."""

    height: Annotated[float, metres(1.4, 2.6)] = 2.0
    color: Color = "dark_red"
    trousers_color: Color = "navy"
    head: Literal["sack", "pumpkin"] = "sack"
    hat: bool = True
    wear: Wear = 0.7


PRESETS = {"pumpkin": Params(head="pumpkin", color="charcoal"), "plaid": Params(color="mustard", trousers_color="brown"), "bare_headed": Params(hat=False)}


def build(p: Params, kit: Kit) -> Part:
    """Arms lie along the crossbar; it sways a little in the wind."""
    out, k = Collector(), p.height / 2.0
    wood, straw = finish.wood("weathered", p.wear), finish.of("straw", (0.55, 0.4, 0.16), 0.9)
    out.add("pole", wood, rod((0, 0.06, -0.15), (0.01, 0.05, 1.62 * k), 0.035 * k + 0.008, kit.n(9, 6), 0.03))
    out.add("pole", wood, rod((-0.86 * k, 0.02, 1.36 * k), (0.84 * k, 0.02, 1.41 * k), 0.026 * k, 8), link="body")
    step = 0.03 * k / min(max(kit.detail, 0.45), 1.5)
    off = kit.rng("cloth").uniform(0, 9, 3)

    def shirt(q: Floats) -> Floats:
        q = q / k
        arms = [sd_capsule(q, (s * 0.16, 0, 1.4), (s * 0.68, 0.01, 1.36), 0.085, 0.095) for s in (-1, 1)]
        body = [sd_ellipsoid(q, (0, 0, 1.2), (0.23, 0.15, 0.28)), sd_capsule(q, (0, 0, 1.05), (0, 0, 0.9), 0.19, 0.23)]
        return np.asarray((smooth_union([*arms, *body], 0.06) + 0.016 * fbm(q * [1, 1, 0.6] + off, 0.11, 2, 3)) * k)

    def trousers(q: Floats) -> Floats:
        q = q / k
        legs = [sd_capsule(q, (s * 0.09, 0, 0.86), (s * 0.15, -0.02, 0.42), 0.1, 0.085) for s in (-1, 1)]
        return np.asarray((smooth_union([*legs, sd_ellipsoid(q, (0, 0, 0.88), (0.2, 0.13, 0.13))], 0.04) + 0.014 * fbm(q + off, 0.1, 2, 5)) * k)

    top = box_uv(solid(shirt, (-0.85 * k, -0.3 * k, 0.6 * k), (0.85 * k, 0.3 * k, 1.6 * k), step))
    low = box_uv(solid(trousers, (-0.4 * k, -0.25 * k, 0.25 * k), (0.4 * k, 0.25 * k, 1.1 * k), step))
    out.add("shirt", finish.fabric(p.color, p.wear), top, link="body")
    out.add("trousers", finish.fabric(p.trousers_color, p.wear), low, link="body")
    _patches(out, p, k)
    for s in (-1, 1):
        out.add("straw", straw, *_tuft(kit, (s * 0.72 * k, 0.01, 1.36 * k), (s, 0, -0.25), k, f"hand{s}"), *_tuft(kit, (s * 0.16 * k, -0.02, 0.37 * k), (0.1 * s, 0, -1), k, f"foot{s}"), link="body")
    out.add("straw", straw, *_tuft(kit, (0, -0.05 * k, 1.5 * k), (0, -0.4, 1), 0.6 * k, "neck"), link="body")
    out.add("rope", finish.of("rope", (0.4, 0.3, 0.16), 0.9), torus(0.215 * k, 0.014 * k, kit.n(24, 10), 6).scaled((1, 0.8, 1)).moved((0, 0, 0.96 * k)), tube([(0.05 * k, -0.19 * k, 0.96 * k), (0.08 * k, -0.21 * k, 0.86 * k), (0.07 * k, -0.2 * k, 0.77 * k)], 0.012 * k, 6), link="body")
    _head(out, p, kit, k)
    return Part(out.surfaces(), colliders=(cylinder_collider(0.24 * k, 1.9 * k),), mass=11.0, anchors={"head": (0, 0, 1.7 * k), "perch": (0.6 * k, 0, 1.47 * k), "top": (0, 0, p.height)},
                motions=(Motion(kind="sway", amplitude=0.03, period=3.1, center=(0, 0.05, 0.4 * k), axis=(0, 1, 0), link="body", seed=kit.seed % 47),))


def _patches(out: Collector, p: Params, k: float) -> None:
    """Sewn-on squares, each following the cloth."""
    for name, at, size, color in (("patch", (0.1, -0.15, 1.18), 0.05, "mustard"), ("patch2", (-0.12, -0.105, 0.62), 0.045, "grey")):
        x, y, z = (q * k for q in at)
        out.add(name, finish.fabric(color, p.wear), sphere((size * k, 0.012 * k, size * 1.1 * k), 8, (x, y + 0.004, z)), link="body")


def _tuft(kit: Kit, at: tuple[float, float, float], way: tuple[float, float, float], k: float, label: str) -> list[Mesh]:
    """A bundle of stalks that fans out."""
    rng, n = kit.rng(label), kit.n(46, 14)
    d = np.array(way, float)
    d = d / np.linalg.norm(d) + rng.normal(0, 0.28, (n, 3))
    start = np.array(at) + rng.normal(0, 0.03 * k, (n, 3))
    return [wires(start, start + d * 0.2 * k * rng.uniform(0.6, 1.2, (n, 1)), 0.004, 3)]


def _head(out: Collector, p: Params, kit: Kit, k: float) -> None:
    n, z = kit.n(24, 12), 1.66 * k
    dark = finish.paint((0.015, 0.012, 0.01), 0.2, 0.9)
    if p.head == "sack":
        m = lathe([(0.05, -0.2), (0.055, -0.15), (0.1, -0.11), (0.135, 0.0), (0.125, 0.1), (0.07, 0.16), (0, 0.175)], n, True)
        v = m.vertices * (1 + 0.05 * fbm(m.vertices + 3.0, 0.09, 2, 11))[:, None]
        out.add("head", finish.fabric((0.45, 0.34, 0.2), p.wear, "canvas"), type(m)(v, m.faces, None, None).scaled(k).moved((0, 0, z)), link="body")
        out.add("rope", finish.of("rope", (0.4, 0.3, 0.16), 0.9), torus(0.062 * k, 0.012 * k, 14, 6).moved((0, 0, z - 0.16 * k)), link="body")
    else:
        a = np.linspace(0, 2 * np.pi, 8 * max(3, kit.n(5, 3)) + 1)
        t = np.linspace(-np.pi / 2, np.pi / 2, kit.n(14, 8))
        r = 0.17 * (1 - 0.09 * np.abs(np.cos(4 * a))[None] ** 3) * np.cos(t)[:, None] ** 0.8
        from worldloom.geometry import sheet

        ball = sheet(np.stack([r * np.cos(a), r * np.sin(a), np.broadcast_to(0.135 * np.sin(t)[:, None], r.shape)], -1)[:, ::-1])
        out.add("head", finish.of("food", (0.75, 0.25, 0.03), 0.45), ball.scaled(k).moved((0, 0, z)), link="body")
        out.add("stem", finish.of("bark", (0.2, 0.22, 0.08), 0.9), tube([(0, 0, z + 0.12 * k), (0.01, 0, z + 0.18 * k), (0.04 * k, 0, z + 0.21 * k)], 0.018 * k, 7), link="body")
    y = (-0.132 if p.head == "sack" else -0.155) * k
    eyes = [wires([(s * 0.05 * k - 0.018 * k, y, z + 0.045 * k + e * 0.016 * k)], [(s * 0.05 * k + 0.018 * k, y, z + 0.045 * k - e * 0.016 * k)], 0.005 * k, 5) for s in (-1, 1) for e in (-1, 1)]
    a = np.linspace(-0.62, 0.62, 9)
    smile = np.c_[0.085 * k * np.sin(a) / 0.58, y + 0.03 * k * (a / 0.62) ** 2, z - 0.05 * k + 0.025 * k * (a / 0.62) ** 2]
    out.add("face", dark, *eyes, tube(smile, 0.004 * k, 5), wires(smile - [0, 0.003, 0.014 * k], smile + [0, -0.003, 0.014 * k], 0.003 * k, 4), sphere((0.014 * k, 0.012 * k, 0.02 * k), 8, (0, y - 0.002, z)), link="body")
    if p.hat:
        felt = finish.fabric((0.1, 0.075, 0.05), p.wear)
        top = z + 0.1 * k
        hat = lathe([(0.1, -0.006), (0.26, -0.02), (0.27, -0.012), (0.25, 0.0), (0.135, 0.02), (0.125, 0.1), (0.08, 0.2), (0.03, 0.245), (0, 0.25)], n, 0.6)
        v = hat.vertices.copy()
        q = np.hypot(v[:, 0], v[:, 1])
        v[:, 2] += 0.05 * np.sin(2 * np.arctan2(v[:, 1], v[:, 0]) + 0.7) * np.clip(q - 0.13, 0, 1) / 0.14 * 1.0
        v[:, 0] += 0.28 * np.clip(v[:, 2] - 0.08, 0, 1)
        out.add("hat", felt, type(hat)(v, hat.faces, None, None).scaled(k).moved((0, 0, top)), link="body")
        out.add("band", finish.fabric(p.color, p.wear), lathe([(0.137, 0.022), (0.139, 0.03), (0.134, 0.055)], n, True).scaled(k).moved((0, 0, top)), link="body")
    hair = lathe([(0.13, -0.02), (0.14, 0.02), (0.12, 0.08)], n, True).scaled(k).moved((0, 0, z + 0.02))
    out.add("straw", finish.of("straw", (0.55, 0.4, 0.16), 0.9), straws(hair, kit, 70, 0.11 * k, "hair"), link="body")
