"""An old gravestone: a round-topped, shouldered or gothic slab, a cross or an obelisk, leaning and mossy, with carved lines and a low kerb."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Field, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.assets.parts.built_town import Text, lancet, lettering, round_arch
from worldloom.geometry import Mesh, box, fbm, lathe, prism, rot_x, rot_y, rot_z, torus

CARD = Card("village/gravestone", 1, "gravestone", ("tombstone", "headstone", "grave", "grave marker"), ("monument", "stone"), ("graveyard", "cemetery", "churchyard", "halloween", "gothic", "village", "outdoor"), "ground", (0.5, 0.05, 0.1, 0.1))


class Params(Base):
    """Dials."""

    style: Literal["round", "gothic", "shouldered", "cross", "obelisk"] = "round"
    height: Annotated[float, metres(0.5, 2.2)] = 1.0
    material: Literal["granite", "limestone", "slate", "marble"] = "granite"
    text: Text = "R.I.P."
    lean: Annotated[float, Field(ge=0, le=1)] = 0.4
    kerb: bool = False
    wear: Wear = 0.7


PRESETS = {"gothic": Params(style="gothic", material="limestone"), "shouldered": Params(style="shouldered", material="slate", kerb=True), "cross": Params(style="cross", height=1.3), "obelisk": Params(style="obelisk", height=1.9, lean=0.1), "marble": Params(material="marble", lean=0.0, wear=0.2, kerb=True)}


def build(p: Params, kit: Kit) -> Part:
    """The inscription faces the front; the grave lies before it (-Y) when it has a kerb."""
    out, h, rng = Collector(), p.height, kit.rng("lean")
    stone = finish.stone(p.material, p.wear)
    a, b = (float(q) for q in rng.normal(0, 0.11, 2) * p.lean)
    turn = rot_z(float(rng.normal(0, 0.08)) * p.lean) @ rot_x(a) @ rot_y(b)
    body, half, thick = _body(p, kit, h)
    out.add("stone", stone, *(_worn(m, p, kit).turned(turn) for m in body))
    face = -thick / 2
    dark = stone.model_copy(update={"color": tuple(round(0.35 * c, 4) for c in stone.color)})
    if p.style != "cross":
        z = {"obelisk": 0.36, "gothic": 0.46}.get(p.style, 0.7) * h
        word = lettering(p.text, 1.35 * half, 0.15 * h, face - 0.002, 0.07).moved((0, 0, z))
        lines = [((half * float(rng.uniform(0.7, 1.25)), 0.004, 0.012), (0, face - 0.001, z - (0.13 + 0.06 * k) * h)) for k in range(3 if p.style != "obelisk" else 1)]
        out.add("letters", dark, word.turned(turn), boards([q[0] for q in lines], [q[1] for q in lines], 0.001).turned(turn))
    if p.style not in ("cross", "obelisk"):
        out.add("plinth", stone, box((2.5 * half, 2.2 * thick + 0.08, 0.12), 0.025, (0, 0, 0.02)))
    if p.kerb:
        long = 1.8
        bars = [((0.1, long, 0.14), (s * 0.42, -long / 2 - 0.06, 0.04)) for s in (-1, 1)] + [((0.94, 0.1, 0.14), (0, -long - 0.06, 0.04))]
        out.add("kerb", stone, boards([q[0] for q in bars], [q[1] for q in bars], 0.015))
        out.add("gravel", finish.of("gravel", (0.3, 0.29, 0.27), 0.95), box((0.76, long, 0.06), 0.01, (0, -long / 2 - 0.06, 0.03)))
    moss = finish.of("leaf", (0.035, 0.05, 0.015), 0.95)
    if p.wear > 0.4:
        out.add("moss", moss, _moss(kit, half, thick, p.wear))
    boxes = (box_collider((-half, -thick / 2 - 0.05, 0), (half, thick / 2 + 0.05, h)), *((box_collider((-0.47, -1.92, 0), (0.47, -0.06, 0.1)),) if p.kerb else ()))
    return Part(out.surfaces(), colliders=boxes, mass=620 * half * thick * 2 * h + 40, functional_sides=("front",), affordances=("read",), anchors={"top": (0, 0, h), "foot": (0, -0.6, 0)})


def _slab(outline: list[tuple[float, float]], thick: float) -> Mesh:
    return prism(outline, thick, 0.012).turned(rot_x(np.pi / 2)).moved((0, thick / 2, 0))


def _body(p: Params, kit: Kit, h: float) -> tuple[list[Mesh], float, float]:
    """Meshes, half width, thickness."""
    w = 0.3 * min(h, 1.2) ** 0.7
    if p.style == "round":
        return [_slab(round_arch(2 * w, h + 0.1, 0, -0.1, kit.n(16, 8)), 0.11)], w, 0.11
    if p.style == "gothic":
        return [_slab(lancet(2 * w, h + 0.1, 0, -0.1, kit.n(8, 5)), 0.12), *_trefoil(w, h)], w, 0.12
    if p.style == "shouldered":
        a = np.linspace(0, np.pi, kit.n(12, 7))
        top = [(0.62 * w * float(np.cos(t)), h - 0.5 * w + 0.5 * w * float(np.sin(t))) for t in a]
        return [_slab([(-w, -0.1), (w, -0.1), (w, h - 0.72 * w), (0.86 * w, h - 0.5 * w), *top, (-0.86 * w, h - 0.5 * w), (-w, h - 0.72 * w)], 0.09)], w, 0.09
    if p.style == "cross":
        t, arm = 0.16 * min(h, 1.4), 0.33 * h
        bars = [box((t, 0.75 * t, h + 0.1), 0.02, (0, 0, h / 2 - 0.05)), box((2 * arm, 0.74 * t, t), 0.02, (0, 0, 0.72 * h))]
        ring = torus(0.62 * arm, 0.22 * t, kit.n(32, 14), 8).turned(rot_x(np.pi / 2)).moved((0, 0, 0.72 * h))
        steps = [box((2.6 * t, 2.2 * t, 0.14), 0.02, (0, 0, 0.1)), box((3.6 * t, 3.2 * t, 0.1), 0.02, (0, 0, 0.03))]
        return [*bars, ring, *steps], 1.3 * t, 0.75 * t
    t = 0.16 * h**0.7
    shaft = lathe([(1.32 * t, 0.3 * h), (0.92 * t, 0.86 * h), (0, h)], 4, False).turned(rot_z(np.pi / 4))
    base = [box((2.5 * t, 2.5 * t, 0.26 * h), 0.02, (0, 0, 0.13 * h)), box((2.9 * t, 2.9 * t, 0.05), 0.015, (0, 0, 0.28 * h)), box((3.0 * t, 3.0 * t, 0.1), 0.02, (0, 0, 0.04))]
    return [shaft, *base], 1.0 * t, 2.0 * t


def _trefoil(w: float, h: float) -> list[Mesh]:
    """A sunk ring on the head of the slab."""
    return [torus(0.34 * w, 0.016, 24, 6).turned(rot_x(np.pi / 2)).moved((x * 0.3 * w, -0.062, h - 0.62 * w * 1.4 + z * 0.26 * w)) for x, z in ((0, 1.0), (-0.8, -0.4), (0.8, -0.4))]


def _worn(m: Mesh, p: Params, kit: Kit) -> Mesh:
    """Stains, and lichen lighter towards the top."""
    f = fbm(m.vertices, 0.22, 3, kit.seed % 83)
    return m.tinted((1 + 0.28 * p.wear * f)[:, None] * np.array([1.0, 1.02, 0.96]))


def _moss(kit: Kit, half: float, thick: float, wear: float) -> Mesh:
    """Cushions at the foot."""
    rng, n = kit.rng("moss"), 4 + int(8 * wear)
    lump = lathe([(1, 0), (0.8, 0.45), (0.4, 0.7), (0, 0.75)], 10, True)
    at = np.c_[rng.uniform(-1.1, 1.1, n) * half, rng.choice([-1.0, 1.0], n) * (thick * 0.9 + 0.04), np.full(n, 0.0)]
    return copies(lump.scaled((0.07, 0.05, 0.03)), at, rng.uniform(0, 6, n), rng.uniform(0.6, 1.6, n), 1 + rng.uniform(-0.3, 0.3, n))
