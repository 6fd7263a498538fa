"""A fish with fins and shining scales, swimming or lying on its side: trout, goldfish or koi."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Literal, Material, Motion, Params as Base, Part, hull_collider, metres, np, rgb, surface
from worldloom.assets.parts.body_form import cell, Form, ball, blend, bone, seated, skin
from worldloom.geometry import Floats, Mesh, fbm, join, rot_y, sheet, smoothstep, sphere

CARD = Card("animals/fish", 1, "fish", ("salmon", "trout", "koi", "goldfish", "herring", "cod", "shark", "dolphin"), ("animal",), ("outdoor", "lake", "sea", "market", "harbour"), "water")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.06, 3.0)] = 0.4
    state: Literal["swimming", "lying"] = "swimming"
    pattern: Literal["trout", "plain", "koi"] = "trout"
    color: Color = "#5d6248"


PRESETS = {"lying": Params(state="lying"), "koi": Params(pattern="koi", color="#c8441a"), "goldfish": Params(pattern="plain", color="#d8701a", length=0.12)}


def build(p: Params, kit: Kit) -> Part:
    """A spindle with forked tail as a link, back, belly and breast fins; the nose looks to -Y."""
    n = p.length
    form = blend([ball((0, -0.08 * n, 0), np.array([0.085, 0.33, 0.125]) * n), bone((0, 0.1 * n, 0), (0, 0.36 * n, 0.005 * n), 0.085 * n, 0.03 * n), ball((0, -0.3 * n, -0.005 * n), np.array([0.06, 0.13, 0.085]) * n)], 0.08 * n)
    narrow = Form(lambda q: form.f(q * [1.35, 1, 1]) * 0.8, form.lo, form.hi)
    step = n * cell(kit.detail, 0.02)
    m = skin(narrow, step, 2, 0.0)
    fins = join([_fin([(-0.12, 0.11), (-0.02, 0.2), (0.1, 0.15), (0.14, 0.085)], n, 0.07), _fin([(0.12, -0.075), (0.18, -0.14), (0.25, -0.045)], n, 0.03), _fin([(0.2, 0.07), (0.26, 0.1), (0.27, 0.055)], n, 0.04), *[_fin([(-0.2, -0.05), (-0.1, -0.14), (-0.06, -0.07)], n, -0.02).turned(rot_y(x * 0.7)).moved((x * 0.03 * n, 0, 0.02 * n)) for x in (-1, 1)]])
    tail = _fin([(0.33, 0.03), (0.5, 0.15), (0.455, 0.0), (0.5, -0.15), (0.33, -0.03)], n, 0.0)
    main = np.array(rgb(p.color))
    eyes = [sphere(0.022 * n, 12, seated(narrow, np.array([0, -0.34 * n, 0.02 * n]), (x, -0.1, 0.1), 0.008 * n)) for x in (-1, 1)]
    scales = Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.25, metallic=0.25, wear=0.0)
    web = Material(recipe="leaf", color=(1.0, 1.0, 1.0), roughness=0.4, thin=True, wear=0.0)
    parts = [surface("scales", m.tinted(_paint(m.vertices / n, main, p, kit)), scales), surface("fin", fins.tinted(main * 0.8 + 0.03), web), surface("eye", [e.tinted((0.02, 0.018, 0.015)) for e in eyes], Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.05)), surface("tail", tail.tinted(main * 0.8 + 0.03), web, "tail")]
    joints = (Joint(name="tail", origin=(0.0, round(0.33 * n, 4), 0.0), axis=(0.0, 0.0, 1.0), limits=(-0.6, 0.6)),)
    solid = hull_collider(m.vertices, keep=32)
    if p.state == "lying":
        from dataclasses import replace

        r = rot_y(np.pi / 2)
        low = -float(min((s.mesh.vertices @ r.T)[:, 2].min() for s in parts))
        parts = [replace(s, mesh=s.mesh.turned(r).moved((0, 0, low)), link="") for s in parts]
        return Part(tuple(parts), (hull_collider(parts[0].mesh.vertices, keep=32),), 9 * n**3, dynamic=True)
    return Part(tuple(parts), (solid,), 9 * n**3, joints=joints, motions=(Motion(kind="swing", amplitude=0.35, period=0.9, center=(0.0, round(0.33 * n, 4), 0.0), axis=(0.0, 0.0, 1.0), link="tail", seed=3), Motion(kind="bob", amplitude=0.03, period=3.1, seed=kit.seed % 61)))


def _paint(q: Floats, main: Floats, p: Params, kit: Kit) -> Floats:
    belly = smoothstep(q[:, 2], 0.02, -0.06)[:, None]
    silver = np.array((0.62, 0.6, 0.54))
    c = np.broadcast_to(main, q.shape) * (1.15 - 0.5 * smoothstep(q[:, 2], 0.0, 0.1))[:, None]
    if p.pattern == "koi":
        spot = smoothstep(fbm(q, 0.22, 2, kit.seed % 41), -0.02, 0.04)[:, None]
        c = c * spot + np.array((0.72, 0.69, 0.63)) * (1 - spot)
    c = c * (1 - belly) + silver * belly * (1.0 if p.pattern != "plain" else 0.5) + c * belly * (0.0 if p.pattern != "plain" else 0.5)
    if p.pattern == "trout":
        dot = smoothstep(fbm(q, 0.03, 1, kit.seed % 31), 0.45, 0.6)[:, None] * smoothstep(q[:, 2], -0.03, 0.02)[:, None]
        c = c * (1 - 0.85 * dot)
    grid = 1 + 0.12 * np.sin(q[:, 1] * 210) * np.sin(q[:, 2] * 210 + (q[:, 1] * 33) // 1)
    gill = 1 - 0.4 * np.exp(-(((q[:, 1] + 0.25 + 0.6 * q[:, 2] ** 2 / 0.1) / 0.008) ** 2))
    return np.asarray(np.clip(c * (grid * gill)[:, None], 0.005, 0.88))


def _fin(outline: list[tuple[float, float]], n: float, root: float) -> Mesh:
    """A thin two-sided web in the YZ plane from an outline (y, z) in lengths to a base at height `root`."""
    o = np.array(outline)
    base = np.stack([np.clip(o[:, 0], -0.3, 0.3 if root else 0.33), np.full(len(o), root)], 1)
    rows = np.stack([base, (base + o) / 2, o])
    v = np.concatenate([np.zeros((*rows.shape[:2], 1)), rows], -1) * n
    gap = np.array([0.0015 * n, 0, 0])
    return join([sheet(v + gap), sheet((v - gap)[::-1])])
