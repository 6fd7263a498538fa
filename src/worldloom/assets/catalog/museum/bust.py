"""A bust or a headless antique torso of marble, bronze, plaster or stone on a small socle, for a table or a pedestal."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import Floats, fbm, lathe, sd_capsule, sd_ellipsoid, slab, smooth_union, solid
CARD = Card("museum/bust", 1, "small_sculpture", ("bust", "marble bust", "bronze bust", "plaster bust", "torso", "antique torso", "marble torso", "torso sculpture"), ("statue", "sculpture", "ornament"), ("indoor", "museum", "gallery", "study", "library"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["bust", "torso"] = "bust"
    height: Annotated[float, metres(0.2, 1.0)] = 0.55
    material: Literal["marble", "bronze", "stone", "plaster"] = "marble"
    color: Color | None = None
    wear: Wear = 0.25


PRESETS = {"torso": Params(kind="torso"), "bronze": Params(material="bronze", height=0.4), "stone torso": Params(kind="torso", material="stone", height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """It faces -Y. The bust is that of decor/statue."""
    out = Collector()
    skin = {"marble": finish.stone("marble", p.wear), "bronze": finish.metal("bronze", p.wear, 0.42), "stone": finish.stone("limestone", p.wear), "plaster": finish.plaster("white", p.wear)}[p.material]
    skin = dyed(skin, p.color)
    if p.kind == "bust":
        drawn = max(p.height, 0.3)
        for f in kit.make("decor/statue", "bust", style="bust", height=drawn, plinth=0.0).surfaces:
            out.add("figure", skin, f.mesh.scaled(p.height / drawn))
    else:
        m = solid(_torso, (-0.34, -0.24, -0.02), (0.34, 0.24, 1.02), 0.024 if kit.detail > 0.5 else 0.045)
        shade = 1 + 0.1 * fbm(m.vertices, 0.12, 3, kit.seed % 50)
        out.add("figure", skin, m.tinted(shade).scaled(0.84 * p.height).moved((0, 0, 0.16 * p.height)))
        h, r = p.height, 0.17 * p.height
        socle = [(0, 0.03 * h), (r, 0.03 * h), (0.75 * r, 0.06 * h), (0.55 * r, 0.11 * h), (0.7 * r, 0.15 * h), (0.7 * r, 0.17 * h), (0, 0.17 * h)]
        out.add("socle", finish.stone("slate", p.wear), lathe(socle, kit.n(32, 14), 0.6), slab((-1.1 * r, -1.1 * r, 0), (1.1 * r, 1.1 * r, 0.035 * h), 0.004))
    return gathered(out, 60 * p.height**2, affordances=("look",), functional_sides=("front",))


def _torso(q: Floats) -> Floats:
    """From the thighs to the neck, 1 high; the weight on one leg."""
    parts = [
        sd_ellipsoid(q, (0.0, 0.0, 0.72), (0.2, 0.125, 0.17)), sd_ellipsoid(q, (0.08, -0.055, 0.745), (0.095, 0.07, 0.062)), sd_ellipsoid(q, (-0.08, -0.055, 0.745), (0.095, 0.07, 0.062)),
        sd_ellipsoid(q, (0.01, -0.01, 0.5), (0.145, 0.1, 0.16)), sd_ellipsoid(q, (0.0, 0.01, 0.32), (0.185, 0.125, 0.13)), sd_capsule(q, (0.09, 0.0, 0.26), (0.1, 0.0, -0.05), 0.095, 0.085),
        sd_capsule(q, (-0.09, -0.01, 0.26), (-0.11, -0.05, 0.06), 0.092, 0.082), sd_capsule(q, (0.0, 0.01, 0.84), (0.0, -0.01, 0.95), 0.072, 0.06), sd_capsule(q, (0.19, 0.0, 0.8), (0.25, 0.0, 0.7), 0.07, 0.06),
        sd_capsule(q, (-0.19, 0.0, 0.8), (-0.22, -0.02, 0.76), 0.07, 0.062),
    ]  # fmt: skip
    cut = np.maximum(-q[:, 2], q[:, 2] - 0.985)
    return np.asarray(np.maximum(smooth_union(parts, 0.055), cut))
